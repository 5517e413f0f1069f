"""Which period of which agency a report is about."""

from abc import abstractmethod
from datetime import date, datetime
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from danvan.base.agencies import choosing
from danvan.base.agencies.models import Agency
from danvan.base.calendar import reporting
from danvan.base.calendar.reporting import Period
from danvan.base.face.fields import Day
from danvan.base.moves.forms import MoveForm
from danvan.base.people.relations import Actor


class PeriodForm(MoveForm):
    """Whose matters, of which period: the one in which a day lies."""

    agency = choosing.OneAgency(
        label=gettext_lazy("Cơ quan"),
        error_messages={
            "required": gettext_lazy("Chưa chọn cơ quan."),
            "invalid_choice": gettext_lazy("Bạn không tổng hợp được số liệu của cơ quan này. Hãy chọn cơ quan khác."),
        },
    )  # fmt: skip
    period = forms.ChoiceField(
        label=gettext_lazy("Kỳ báo cáo"),
        error_messages={"required": gettext_lazy("Chưa chọn kỳ."), "invalid_choice": gettext_lazy("Không có kỳ này. Hãy chọn trong danh sách.")},
    )
    day = Day(
        label=gettext_lazy("Một ngày trong kỳ"), missing=gettext_lazy("Chưa ghi ngày nào."),
        help_text=gettext_lazy("Ví dụ: 27/03/2026. Kỳ chứa ngày này được chọn."),
    )

    def __init__(self, *args: Any, actor: Actor, at: datetime, **more: Any) -> None:
        super().__init__(*args, **more)
        self.on = localdate(at)
        self.fields["agency"].offer(self.served(actor, at=at))  # type: ignore[attr-defined]
        self.fields["period"].choices = [(key, _(title)) for key, title in reporting.kinds(on=self.on).items()]  # type: ignore[attr-defined]

    @abstractmethod
    def served(self, actor: Actor, *, at: datetime) -> QuerySet[Agency]:
        """Return the agencies that an actor may report on."""

    def clean_day(self) -> date:
        """Return the day, if its period can be counted."""
        day: date = self.cleaned_data["day"]
        if day > self.on:
            raise forms.ValidationError(_("Ngày này chưa đến. Hãy chọn hôm nay hoặc một ngày đã qua."))
        if day < reporting.known_from():
            raise forms.ValidationError(_("Ngày này ở trước khi có quy định về kỳ báo cáo. Hãy chọn ngày gần đây hơn."))
        return day

    @property
    def chosen(self) -> Period:
        """The period that was chosen."""
        return reporting.period(self.cleaned_data["period"], on=self.cleaned_data["day"])
