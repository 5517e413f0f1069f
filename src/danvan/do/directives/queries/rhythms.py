"""Work that comes again, as the reader read it from the words of a deadline: "trước ngày 15 hằng tháng"."""

from calendar import monthrange
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext as _

from danvan.do.directives import states
from danvan.do.directives.models import Draft
from danvan.do.directives.models.periods import MONTHS

TO_WRITE = timedelta(days=5)  # a report of a period, where no text names its day


def every(schedule: Mapping[str, Any] | None) -> str:
    """Return the period of a rhythm that was read; empty if it is none, or shorter than a month: that has no report of its own."""
    if not schedule or schedule.get("kind") != "rhythm":
        return ""
    unit, count = str(schedule.get("every", "")), int(schedule.get("count") or 1)
    months = MONTHS[unit] * count if unit in MONTHS else 0
    return next((word for word, many in MONTHS.items() if many == months), "")


def report_on(draft: Draft, *, ends_on: date) -> date:
    """Return until when a period's report is due: the first day after it that the text names, else some days to write it."""
    day = (draft.found.get("schedule") or {}).get("day")
    after = ends_on + timedelta(days=1)
    return after.replace(day=min(int(day), monthrange(after.year, after.month)[1])) if day else ends_on + TO_WRITE


def said(draft: Draft, *, asked: bool) -> str:
    """Return what will become of a draft that comes again; empty if it does not."""
    if not draft.every:
        return ""
    if asked:
        return _("Lặp lại theo kỳ; nơi này chỉ được đề nghị nên không đặt kỳ báo cáo.")
    label = _(states.EVERY[draft.every])
    return _("%(every)s. Khi giao sẽ thành nhiệm vụ thường xuyên: mỗi kỳ một mục tiêu và một báo cáo.") % {"every": label}
