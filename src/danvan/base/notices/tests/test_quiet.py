from datetime import time

import pytest

from danvan.base.notices import quiet
from tests.village import at

NIGHT = quiet.read("21:00-07:00")


@pytest.mark.parametrize(
    ("now", "over"),
    [
        ("2026-08-28 20:59", None), ("2026-08-28 21:00", "2026-08-29 07:00"), ("2026-08-29 00:00", "2026-08-29 07:00"),
        ("2026-08-29 06:59", "2026-08-29 07:00"), ("2026-08-29 07:00", None),
    ],
)
def test_the_night_ends_in_the_morning(now: str, over: str | None) -> None:
    assert quiet.over(at(now), hours=NIGHT) == (over and at(over))


def test_hours_of_the_day_and_none_at_all() -> None:
    assert quiet.over(at("2026-08-28 12:30"), hours=quiet.read("12:00-13:00")) == at("2026-08-28 13:00")
    assert quiet.over(at("2026-08-28 12:30"), hours=(time(0), time(0))) is None


def test_what_means_no_hours_is_refused() -> None:
    for wrong in ("21:00", "late-early", "25:00-07:00"):
        with pytest.raises(ValueError, match=r"\w"):
            quiet.read(wrong)
