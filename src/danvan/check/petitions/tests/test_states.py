"""What people call verbs: one text for each within the tables that a petition goes through; other lanes have theirs."""

from collections.abc import Iterable
from typing import Any

import pytest

from danvan.base.moves.acting import Verbs
from danvan.check.petitions import states
from danvan.check.petitions.views import (
    complaints,
    contributions,
    feedback,
    information,
    land,
    recurring,
    voter_sessions,
    voters,
)
from danvan.check.petitions.views import denunciation as sealed

PRESSED = (complaints.LANE, contributions.LANE, information.LANE, land.LANE, feedback.VERBS, recurring.VERBS, voters.VERBS, voter_sessions.VERBS, sealed.VERBS)


def told(tables: Iterable[Any], *, called: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for table in tables:
        for key, says in getattr(table, called).items():
            found.setdefault(key, set()).add(says)
    return {key: says for key, says in found.items() if len(says) > 1}


def test_no_two_tables_of_petitions_call_a_verb_differently() -> None:
    assert told(states.OF_PETITIONS, called="DOES") == {}
    assert told(states.TABLES, called="DOES"), "other lanes do, so there is no one list for all"


@pytest.mark.parametrize("verbs", PRESSED, ids=lambda verbs: verbs.page)
def test_every_verb_that_has_a_button_has_a_name_in_its_own_lane(verbs: Verbs) -> None:
    assert {verb for verb in verbs.forms if not verbs.does.get(verb)} == set()
