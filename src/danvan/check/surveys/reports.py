"""What surveys found, as a chart shows it."""

from collections.abc import Iterable
from typing import Any

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from danvan.base.face.charts import Interval
from danvan.check.surveys.models import Survey


def chart(rows: Iterable[tuple[Survey, dict[str, Any] | None]]) -> dict[str, Any]:
    """Return the shares that were published with their 95 % intervals, and the heads of their table."""
    drawn = [_interval(survey, found) for survey, found in rows if found and "estimate" in found]
    return {"intervals": drawn, "columns": [_("Đợt hỏi"), _("Hài lòng, khoảng tin cậy 95 %")]}


def _interval(survey: Survey, found: dict[str, Any]) -> Interval:
    said = _("%(estimate)s %% (từ %(low)s %% đến %(high)s %%)") % found
    label = f"{survey.matter.agency.name}, {localdate(found['at']):%d/%m/%Y}"
    return Interval(label=label, low=found["low"], value=found["estimate"], high=found["high"], said=said)
