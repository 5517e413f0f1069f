"""The periods for which offices report, as the law's rows begin and end them. Pure."""

from dataclasses import dataclass
from datetime import date, timedelta

from danvan import law
from danvan.law import Row

ONE = timedelta(days=1)
MONTHS, DAYS = "months", "days"
ROMAN = ("I", "II", "III", "IV")
HALVES = ("đầu", "cuối")


@dataclass(frozen=True, kw_only=True)
class Period:
    """One period: its first and its last day, and by when the report is sent if anything says so."""

    key: str
    begins_on: date
    ends_on: date
    due_on: date | None
    row: Row

    @property
    def name(self) -> str:
        """What people call it: tháng 6/2026, quý II/2026, 6 tháng đầu năm 2026."""
        last = self.ends_on
        names = {
            "month": f"tháng {last.month}/{last.year}", "quarter": f"quý {ROMAN[(last.month - 1) // 3]}/{last.year}",
            "half": f"6 tháng {HALVES[last.month > 6]} năm {last.year}", "year": f"năm {last.year}",
        }
        return names.get(self.key, f"{self.row.more['title'].lower()} {self.begins_on:%d/%m/%Y} - {last:%d/%m/%Y}")

    @property
    def before(self) -> "Period":
        """The period before this one."""
        return period(self.key, on=self.begins_on - ONE)


def period(key: str, *, on: date) -> Period:
    """Return the period of a kind in which a day lies.

    :raises law.NotFound: if there is no such kind, or none in force on that day
    """
    row = law.one("reporting", key=key, on=on)
    begins_on = on - ONE * on.weekday() if row.unit == DAYS else _begun(row, on=on)
    following = begins_on + ONE * row.value if row.unit == DAYS else _later(begins_on, months=row.value)
    ends_on = following - ONE
    due = row.more.get("due")
    return Period(
        key=key, begins_on=begins_on, ends_on=ends_on, due_on=ends_on.replace(day=due) if due else None, row=row
    )


def kinds(*, on: date) -> dict[str, str]:
    """Return the kinds of periods in force on a day with what people call them."""
    return {row.key: str(row.more["title"]) for row in law.in_force("reporting", on=on)}


def known_from() -> date:
    """Return the first day on which every kind of period is known."""
    return max(row.valid_from for row in law.rows("reporting"))


def latest(key: str, *, on: date, count: int) -> list[Period]:
    """Return the period in which a day lies and those before it that the rows in force know, newest first."""
    found = [period(key, on=on)]
    while len(found) < count and found[-1].row.valid_from <= found[-1].begins_on - ONE:
        found.append(found[-1].before)
    return found


def _begun(row: Row, *, on: date) -> date:
    """Return the first day of the period in which a day lies, counted in months from the row's own first day."""
    month, day = (int(part) for part in str(row.more["begins"]).split("-"))
    passed = 12 + on.month - month - (on.day < day)  # whole months since that day of last year
    return _later(date(on.year - 1, month, day), months=passed // row.value * row.value)


def _later(day: date, *, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    return day.replace(year=day.year + years, month=month + 1)
