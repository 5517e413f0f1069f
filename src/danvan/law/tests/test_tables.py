from datetime import date

import pytest

from danvan import law

TABLES = sorted(path.stem for path in law.HERE.glob("*.toml"))
ROWS = [(table, row) for table in TABLES for row in law.rows(table)]
NAMES = [f"{table}:{row.key}:{row.when}" for table, row in ROWS]
TODAY = date(2026, 11, 1)
LANES = {"feedback", "report", "complaint", "land", "information"}  # for which another agency is asked


@pytest.mark.parametrize(("table", "row"), ROWS, ids=NAMES)
def test_every_row_is_dated_and_sourced_and_alone_in_its_time(table: str, row: law.Row) -> None:
    assert date(2000, 1, 1) < row.valid_from < row.valid_to
    assert len(row.citation) > 10
    assert "(" not in row.citation.removesuffix(law.UNVERIFIED)
    assert law.one(table, key=row.key, on=row.valid_from, when=row.when) == row
    assert row.when == " ".join(sorted(row.when.split()))


@pytest.mark.parametrize("row", law.rows("periods"), ids=lambda row: f"{row.key}:{row.when}")
def test_every_period_can_be_counted_and_is_named(row: law.Row) -> None:
    assert row.unit in ("calendar days", "working days", "working hours", "years", "stated")
    assert (row.value == 0) == (row.unit == "stated")
    assert row.value >= 0
    assert row.more["title"]
    assert set(row.more) <= {"title", "note", "bound", "binds", "sets"}
    assert row.more.get("bound", "at least") == "at least"
    assert row.more.get("binds", "agency") == "agency"
    assert row.more.get("sets", "office") == "office"
    assert set(row.when.split()) <= {"complex", "remote", "ordinary", "urgent", "electronic", "post", "extended", "dismissal", *LANES}


@pytest.mark.parametrize(
    ("key", "figures"),
    [
        ("complaints.lodge_first", {"": 90}),
        ("complaints.accept", {"": 10}),
        ("complaints.resolve_first", {"": 30, "complex": 45, "remote": 45, "complex remote": 60}),
        ("complaints.lodge_second", {"": 30, "remote": 45}),
        ("complaints.accept_second", {"": 10}),
        ("complaints.sue", {"": 1, "dismissal": 1}),
        ("complaints.resolve_second", {"": 45, "complex": 60, "remote": 60, "complex remote": 70}),
        ("petitions.excuse_at_most", {"": 20}),
        ("denunciations.resolve", {"": 30}),
        ("dialogues.publish", {"": 10}),
        ("consultations.collect", {"": 20}),
        ("personal_data.delete", {"": 20}),
    ],
)
def test_the_figures_are_the_laws(key: str, figures: dict[str, int]) -> None:
    held = {row.when: row.value for row in law.in_force("periods", on=TODAY) if row.key == key}
    assert held == figures


@pytest.mark.parametrize(
    "key",
    [
        "complaints.accept_second", "complaints.send_first", "complaints.send_second", "denunciations.check",
        "petitions.excuse_at_most", "petitions.sort", "petitions.answer", "petitions.process", "receptions.notify_result", "mediations.settle_land",
        "information.receive", "information.provide", "complaints.sue",
        "complaints.resolve_first", "dialogues.announce", "dialogues.publish",  # read elsewhere, not there
        "personal_data.acknowledge", "personal_data.stop", "personal_data.show", "personal_data.delete",
        "directives.finish",
    ],
)
def test_what_nobody_read_or_we_chose_says_so(key: str) -> None:
    assert not law.one("periods", key=key, on=TODAY).verified


def test_the_scorecard_counts_three_facts_of_the_journal_and_owns_that_it_is_a_proposal() -> None:
    criteria = law.in_force("criteria", on=TODAY)
    counts = {row.key: (row.more["counts"], row.more["takes"]) for row in criteria}
    lapses = {"petitions.lapsed", "petitions.left_waiting", "petitions.plan_lapsed", "petitions.conduct_lapsed", "petitions.term_lapsed", "petitions.request_lapsed"}
    assert lapses < set(counts["answered-on-time"][0])
    assert counts | {"answered-on-time": counts["answered-on-time"][1]} == {
        "answered-on-time": "on_time", "people-satisfied": (["surveys.published"], "estimate"),
        "tasks-proven": (["directives.finished", "directives.lapsed"], "proven"),
    }
    assert all(row.unit == "points" and row.value > 0 and row.more["title"] for row in criteria)
    assert not any(row.verified for row in criteria)


def test_every_swap_of_the_calendar_has_a_day_off_and_a_saturday_made_up() -> None:
    kinds = {date.fromisoformat(row.key): row.value for row in law.rows("calendar_exceptions")}
    assert sorted(kinds.values()).count("off") == sorted(kinds.values()).count("working")
    assert set(kinds.values()) == {"off", "working"}
    assert all(day.weekday() >= 5 for day, kind in kinds.items() if kind == "working")
    assert all(row.more["why"] for row in law.rows("calendar_exceptions"))


def test_a_day_before_all_rows_of_a_key_has_the_first_of_them_where_that_is_asked_for() -> None:
    with pytest.raises(law.NotInForce):
        law.one("periods", key="complaints.register", on=date(2020, 3, 4))
    assert law.soonest("periods", key="complaints.register", on=date(2010, 1, 1)).valid_from == date(2020, 3, 5)
    with pytest.raises(law.UnknownCase):
        law.began("periods", key="complaints.register", when="remote")
