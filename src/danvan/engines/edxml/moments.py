"""Days and moments as the standard writes them, in Hanoi's time."""

from datetime import date, datetime, timedelta, timezone

HANOI = timezone(timedelta(hours=7))
DAYS = ("%Y/%m/%d", "%Y-%m-%d", "%d/%m/%Y")
MOMENT = "%Y/%m/%d %H:%M:%S"


def day(words: str) -> date | None:
    """Return the day, whatever stands after it; None if it is none."""
    for form in DAYS:
        try:
            return datetime.strptime(words[:10], form).replace(tzinfo=HANOI).date()
        except ValueError:
            continue
    return None


def moment(words: str) -> datetime | None:
    """Return the moment; at the beginning of its day if it names no hour, None if it is none."""
    try:
        return datetime.strptime(words.replace("-", "/").replace("T", " ")[:19], MOMENT).replace(tzinfo=HANOI)
    except ValueError:
        found = day(words)
        return datetime(found.year, found.month, found.day, tzinfo=HANOI) if found else None


def written(at: date | None) -> str:
    """Return a day, or a moment in Hanoi's time, as the standard has it; empty for none."""
    if isinstance(at, datetime):
        return at.astimezone(HANOI).strftime(MOMENT)
    return at.strftime(DAYS[0]) if at else ""
