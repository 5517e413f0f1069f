"""The steps that whoever sent something reads above its page."""

import pytest

from danvan.check.petitions.states import FEEDBACK, REPORT, walk


@pytest.mark.parametrize(
    ("state", "now"), [("submitted", "Phân loại, giao việc"), ("waiting", "Giải quyết"), ("merged", "Giải quyết")]
)
def test_one_step_is_at_hand_and_those_before_it_are_done(state: str, now: str) -> None:
    steps = walk.walk(state)
    at = [step.label for step in steps].index(now)
    assert [step.state for step in steps] == ["done"] * at + ["now"] + ["later"] * (len(steps) - at - 1)


def test_with_the_answer_every_step_is_done() -> None:
    assert {step.state for step in walk.walk("answered")} == {"done"}


def test_what_was_turned_away_or_withdrawn_has_left_the_way() -> None:
    assert walk.walk("declined") == []
    assert walk.walk("withdrawn") == []


def test_every_state_on_the_way_is_one_of_the_tables() -> None:
    assert set(walk.AT) <= {move.to for move in (*FEEDBACK, *REPORT)}
