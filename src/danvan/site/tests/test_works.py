"""That whoever looks after the queue reads what each kind of work does, not what it is called in the program."""

from importlib import import_module

import pytest

from danvan.base.office import works
from danvan.site import flows
from danvan.site.periodic import PERIODIC

REACTIONS = {f"{one.__module__}.{one.__name__}" for reactions in flows.AFTERWARDS.values() for one in reactions}
ROWS = {row.name for row in PERIODIC}


@pytest.mark.parametrize("called", sorted(REACTIONS | ROWS))
def test_every_reaction_and_periodic_row_has_a_name(called: str) -> None:
    assert called not in works.name(called)


@pytest.mark.parametrize("called", sorted(name for name in works.NAMES if name.startswith("danvan.")))
def test_every_name_is_of_a_function_that_is_defined_there(called: str) -> None:
    module, _dot, name = called.rpartition(".")
    assert getattr(import_module(module), name).__module__ == module


def test_work_without_a_name_is_told_by_the_programs_own() -> None:
    assert works.name("tests.ground.sign") == "Việc khác (tests.ground.sign)"
