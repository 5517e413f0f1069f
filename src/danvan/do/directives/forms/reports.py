"""What is asked on a report's page: its remarks, and its sending."""

from typing import Any

from django.utils.translation import gettext_lazy

from danvan.base.face.fields import Words
from danvan.base.moves.forms import VerbForm
from danvan.base.people.relations import Actor
from danvan.do.directives import actions
from danvan.do.directives.forms.endings import until_over
from danvan.do.directives.models import PeriodReport
from danvan.do.directives.queries import reports


class ReportForm(VerbForm):
    """What a verb asks for on a report's page; `act` does it."""

    thing: PeriodReport


class RemarkForm(ReportForm):
    remarks = Words(
        label=gettext_lazy("Nhận xét, kiến nghị"), rows=6, max_length=5000, missing=gettext_lazy("Chưa ghi nhận xét."),
        help_text=gettext_lazy("Điều số liệu không nói: việc làm tốt, vướng mắc, đề xuất. Được in vào báo cáo."),
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["remarks"].initial = self.thing.remarks

    def act(self, *, by: Actor) -> None:
        """Write the remarks into the report."""
        actions.remark(self.thing, words=self.cleaned_data["remarks"], by=by, at=self.at)


class SubmitForm(ReportForm):
    def clean(self) -> dict[str, Any]:
        """Ask to wait until the period is over."""
        until_over(reports.period(self.thing).ends_on, at=self.at)
        return super().clean() or {}

    def act(self, *, by: Actor) -> None:
        """Send the report with the figures of this moment."""
        actions.submit(self.thing, by=by, at=self.at)


REPORT_FORMS: dict[str, type[ReportForm]] = {"remark": RemarkForm, "submit": SubmitForm}
