"""Whoever is told something is told it in words that stand in a template, and no template waits for a message that is never sent."""

import re

import pytest

from danvan.check.petitions.actions import returning
from danvan.do.directives import actions as directives
from danvan.site import flows, telling
from tests.house.plan import TEMPLATES

pytestmark = pytest.mark.only("sqlite")  # no database is involved: shown once
LOOKING = (directives.tell_reminded, directives.tell_records, returning.tell_askable)  # reactions of houses that look for whom to tell
BY_HOUSES = {word for word, reactions in flows.DEEDS.items() if not set(reactions).isdisjoint(LOOKING)}


def written(pattern: str) -> set[str]:
    """Return the words of the journal for which there is a template."""
    found = (re.search(rf"/templates/(\w+)/notices/{pattern}\.txt$", path.as_posix()) for path in TEMPLATES)
    return {f"{one[1]}.{one[2]}" for one in found if one}


def test_what_agencies_are_told_has_a_template_and_each_template_is_told() -> None:
    assert {*telling.AGENCY, *telling.ASSIGNER, *BY_HOUSES} == written(r"(\w+)")


def test_what_authors_are_told_has_a_template_and_each_template_is_told() -> None:
    assert set(telling.AUTHOR) == written(r"author/(\w+)\.vi")


@pytest.mark.parametrize("words", [telling.AGENCY, telling.AUTHOR, telling.ASSIGNER])
def test_words_stand_in_order_and_once(words: tuple[str, ...]) -> None:
    assert list(words) == sorted(set(words))


def test_messages_stand_in_one_place() -> None:
    assert {one for reactions in flows.DEEDS.values() for one in reactions}.isdisjoint(tells for tells, _ in telling.TELLS)
