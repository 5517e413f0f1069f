"""That whoever looks after the queue reads what each kind of work does, not what it is called in the program."""

import pytest

from danvan.base.jobs import keys
from danvan.base.office import job_names
from danvan.site import flows
from danvan.site.former_keys import FORMER
from danvan.site.periodic import PERIODIC

REACTIONS = {keys.key_of(one) for reactions in flows.AFTERWARDS.values() for one in reactions}
ROWS = {row.name for row in PERIODIC}


@pytest.mark.parametrize("called", sorted(REACTIONS | ROWS | set(keys.WORKS)))
def test_every_reaction_task_and_periodic_row_has_a_name(called: str) -> None:
    assert called not in job_names.name(called)


@pytest.mark.parametrize("called", sorted(FORMER))
def test_what_waits_from_an_earlier_version_has_the_name_of_today(called: str) -> None:
    assert job_names.name(called) == job_names.name(FORMER[called])


def test_work_without_a_name_is_told_by_the_programs_own() -> None:
    assert job_names.name("tests.ground.sign") == "Việc khác (tests.ground.sign)"
