from collections.abc import Iterator

import pytest

from danvan.base.jobs import actions as jobs
from danvan.base.jobs import keys
from danvan.base.jobs.keys import FORMER, WORKS, Work
from tests.ground import leave_a_mark, marks
from tests.village import at

pytestmark = pytest.mark.django_db
NOW = at("2026-08-28 09:00")


@pytest.fixture
def moved() -> Iterator[None]:
    """Let a work have a key, and a name of before that leads to no file any more."""
    works, former = dict(WORKS), dict(FORMER)
    WORKS["errands.mark"] = Work(key="errands.mark", calls=leave_a_mark, says="Đánh dấu")
    FORMER["danvan.base.nowhere.any_more.mark"] = "errands.mark"
    yield
    WORKS.clear()
    WORKS.update(works)
    FORMER.clear()
    FORMER.update(former)


@pytest.mark.parametrize("name", ["errands.mark", "danvan.base.nowhere.any_more.mark"])
def test_a_job_is_done_by_its_key_and_by_what_an_earlier_version_called_it(moved: None, name: str) -> None:
    jobs.later(name, at=NOW)
    assert jobs.run_due(at=NOW) == 1
    assert marks() == 1


def test_what_was_given_no_key_cannot_be_stored(moved: None) -> None:
    assert keys.key_of(leave_a_mark) == "errands.mark"
    with pytest.raises(LookupError, match="has no key"):
        keys.key_of(marks)
