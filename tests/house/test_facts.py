"""Whoever reads an entry reads words: each fact that is written has a name, and each code that stands in the code means something."""

import ast

import pytest

from danvan.base.moves.facts import Facts
from danvan.site import facts as shown
from danvan.site.entries import FACTS, GROUND
from tests.house import facts
from tests.house.plan import TABLES, short

pytestmark = pytest.mark.only("sqlite")  # no database is involved: shown once
BESIDE = {"petitions": ("denunciations",)}  # words that a house has apart from its own
WRITTEN = [(path, name, value) for path in facts.WRITERS for name, value in facts.written(path)] + [*facts.counted()]
NEVER_FOUND_BY_NAME_ALONE = {  # each comes another way: a variable, a further argument, what another function returns, a comprehension
    "refusal", "too_late", "concerns", "list", "row", "came", "asked", "paper_on", "entered_late", "corrects", "counted_before", "instead", "excused",
    "wait_over", "since", "case", "is_new", "valid_to", "under", "estimate", "begins_on", "period", "still_open", "first_year", "before", "matters", "ground",
}  # fmt: skip


def tables(house: str) -> tuple[Facts, ...]:
    """Return the words that may be used where a house writes."""
    return (*(FACTS[name] for name in (house, *BESIDE.get(house, ())) if name in FACTS), *GROUND)


def names(house: str) -> set[str]:
    """Return the facts of a house that have words, be it for one of its entries alone."""
    return {key.rpartition(".")[2] for table in tables(house) for key in table.names}


def codes(house: str, name: str) -> set[str]:
    """Return the codes that have words where a fact is so called."""
    found = (table.codes[key] for table in tables(house) for key in table.codes if key.rpartition(".")[2] == name)
    return {code for each in found for code in each}


def house_of(path: str) -> str:
    """Return the folder of a house, or of a room of the ground, that a file lies in."""
    return path.split("/")[3]


def test_every_fact_that_is_written_has_a_name_that_people_read() -> None:
    assert {(short(path), name) for path, name, _ in WRITTEN if name not in names(house_of(short(path)))} == set()


def test_every_code_that_is_written_in_letters_means_something() -> None:
    fixed = [(short(path), name, value.value) for path, name, value in WRITTEN if isinstance(value, ast.Constant) and isinstance(value.value, str)]
    assert {("secrecy", "ordinary"), ("role", "platform")} <= {(name, code) for _, name, code in fixed}
    assert [(path, name, code) for path, name, code in fixed if code and code not in codes(house_of(path), name)] == []


@pytest.mark.parametrize("house", TABLES)
def test_what_a_table_says_of_its_moves_has_words(house: str) -> None:
    said = {(move.says, name, fact) for move in TABLES[house] for name, fact in move.facts.items()}
    assert {(past, name) for past, name, _ in said if not shown.called(tables(house), past=past, name=name)} == set()
    assert {(past, fact) for past, name, fact in said if shown.said(tables(house), past=past, name=name, fact=fact) == fact} == set()


def test_the_facts_are_found_whichever_way_they_are_given() -> None:
    assert {name for _, name, _ in WRITTEN} >= NEVER_FOUND_BY_NAME_ALONE


def test_what_only_one_entry_calls_so_is_called_so_by_an_entry_that_there_is() -> None:
    for house, table in FACTS.items():
        says = {move.says for moves in (TABLES.get(house, []), *(TABLES[one] for one in TABLES)) for move in moves}
        alone = {key.rpartition(".")[0] for words in (table.names, table.codes, table.laws, table.kept) for key in words} - {""}
        assert alone <= says, house


def test_no_code_of_a_fact_has_two_meanings() -> None:
    outcomes = [table for house in FACTS for key, table in FACTS[house].codes.items() if key == "outcome"]
    assert [len(each) for each in outcomes] == [12]  # three of each lane that decides: none took another's place
