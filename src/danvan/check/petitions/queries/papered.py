"""What an entry says besides its word: of the paper by which something was done before it was entered, of a clock that runs on, of whose lateness it is."""

from datetime import date

from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from danvan.base.journal.models import Entry
from danvan.base.matters.models import Matter
from danvan.check.petitions.queries import steps

CLOCKS = {
    "clock_runs": gettext_noop("thời hạn vẫn chạy"), "excused": gettext_noop("chỉ vì chờ cơ quan khác"),
    "wait_over": gettext_noop("không còn do chờ cơ quan khác"),
}  # fmt: skip


def too_early(matter: Matter, *, on: date, after: tuple[str, ...]) -> date | None:
    """Return the day of the latest step by one of some words, if a paper that stands on it bears a day before; else None."""
    made = steps.latest(matter, words=after)
    return localdate(made.at) if made and on < localdate(made.at) else None


def says(entry: Entry) -> str:
    """Return it in words, for everyone who reads the entry: the day of the paper, if it was entered late or corrects a lapse; else of the clock."""
    if "paper_on" not in entry.facts:
        return next((_(words) for fact, words in CLOCKS.items() if entry.facts.get(fact)), "")
    said = [_("theo văn bản ngày %(day)s") % {"day": f"{date.fromisoformat(entry.facts['paper_on']):%d/%m/%Y}"}]
    said += [_("vào sổ chậm")] if entry.facts["entered_late"] else []
    said += [_("đính chính: đã ghi là quá hạn, văn bản cho thấy đúng hạn")] if "corrects" in entry.facts else []
    return "; ".join(said)
