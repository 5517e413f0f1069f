"""The hours of the night in which nobody's telephone rings for us. Pure."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")


def read(text: str) -> tuple[time, time]:
    """Return the hours that a text such as "21:00-07:00" means.

    :raises ValueError: if it means none
    """
    begins, ends = (time.fromisoformat(part.strip()) for part in text.split("-"))
    return begins, ends


def over(at: datetime, *, hours: tuple[time, time]) -> datetime | None:
    """Return when the quiet hours end in which a moment lies; None if it lies in none."""
    begins, ends = hours
    here = at.astimezone(HANOI)
    if begins == ends or not _within(here.time(), begins=begins, ends=ends):
        return None
    end = datetime.combine(here.date(), ends, HANOI)
    return end if end > here else end + timedelta(days=1)


def _within(clock: time, *, begins: time, ends: time) -> bool:
    return begins <= clock < ends if begins < ends else clock >= begins or clock < ends
