"""How days, times, deadlines and states are said."""

from datetime import UTC, date, datetime

import pytest

from danvan.base.face.templatetags import face

TODAY = date(2026, 3, 27)


def test_a_day_is_written_day_month_year() -> None:
    assert face.day(date(2026, 3, 7)) == '<time datetime="2026-03-07">07/03/2026</time>'


def test_the_day_of_a_time_is_the_day_in_hanoi() -> None:
    late_in_london = datetime(2026, 3, 6, 18, 30, tzinfo=UTC)
    assert "07/03/2026" in face.day(late_in_london)


def test_a_moment_is_written_in_hanoi_time() -> None:
    written = face.moment(datetime(2026, 3, 27, 1, 5, tzinfo=UTC))
    assert written == '<time datetime="2026-03-27T08:05:00+07:00">08:05 27/03/2026</time>'


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="naive"):
        face.moment(datetime(2026, 3, 27, 8, 5))  # noqa: DTZ001 - the fault under test


@pytest.mark.parametrize(("hour", "is_over"), [(7, True), (8, False), (9, False)])
def test_an_hour_that_is_over_is_said_to_be_so(hour: int, is_over: bool) -> None:
    written = face.until(datetime(2026, 3, 27, hour, 0, tzinfo=UTC), at=datetime(2026, 3, 27, 8, 0, tzinfo=UTC))
    assert f"{hour + 7:02}:00 27/03/2026" in written
    assert ("quá hạn" in written) is is_over


def test_no_day_and_no_moment_draw_nothing() -> None:
    assert (face.day(None), face.moment(None), face.due(None, today=TODAY)) == ("", "", "")


@pytest.mark.parametrize(
    ("on", "tone", "words"),
    [
        (date(2026, 4, 27), "calm", "còn 31 ngày"),
        (date(2026, 3, 31), "calm", "còn 4 ngày"),
        (date(2026, 3, 30), "soon", "còn 3 ngày"),
        (date(2026, 3, 27), "today", "hết hạn hôm nay"),
        (date(2026, 3, 26), "late", "quá hạn 1 ngày"),
        (date(2025, 12, 31), "late", "quá hạn 86 ngày"),
    ],
)
def test_a_deadline_says_in_words_how_far_it_is(on: date, tone: str, words: str) -> None:
    assert face.due(on, today=TODAY) == f'<span class="dv-due dv-due--{tone}">{words}</span>'


def test_a_state_with_an_unknown_tone_is_refused() -> None:
    with pytest.raises(KeyError, match="loud"):
        face.status_tag("Đã trả lời", tone="loud")
