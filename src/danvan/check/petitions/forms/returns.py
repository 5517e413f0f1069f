"""Which period of which agency is counted."""

from datetime import datetime
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy

from danvan.base.agencies.models import Agency
from danvan.base.face.fields import Words
from danvan.base.moves import periods
from danvan.base.moves.forms import MoveForm
from danvan.base.office.forms.marks import refuse_marked
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions import opining as actions
from danvan.check.petitions.models import Return
from danvan.check.petitions.queries.returns import reading

FRONT = "front"  # the kind of an agency


class PeriodForm(periods.PeriodForm):
    """Whose matters, of which period."""

    def served(self, actor: Actor, *, at: datetime) -> QuerySet[Agency]:
        """Return those served and those below them."""
        return reading.served(actor, at=at)


class SendForm(PeriodForm):
    """A digest as it is sent: to which body of the Front."""

    front = forms.ModelChoiceField(
        Agency.objects.none(), label=gettext_lazy("Gửi Mặt trận Tổ quốc"), to_field_name="code",
        error_messages={
            "required": gettext_lazy("Chưa chọn cơ quan Mặt trận nhận bản tổng hợp."),
            "invalid_choice": gettext_lazy("Không có cơ quan Mặt trận này. Hãy chọn trong danh sách."),
        },
    )  # fmt: skip

    def __init__(self, *args: Any, at: datetime, **more: Any) -> None:
        super().__init__(*args, at=at, **more)
        fronts = Agency.objects.standing(on=self.on).filter(kind=FRONT)
        self.fields["front"].queryset = fronts.order_by("sort_key", "pk")  # type: ignore[attr-defined]


class OpinionForm(MoveForm):
    """What the Front thinks of a digest."""

    words = Words(
        label=gettext_lazy("Ý kiến của Mặt trận"), rows=8, missing=gettext_lazy("Chưa ghi ý kiến."),
        help_text=gettext_lazy("Cơ quan đã nhận bản tổng hợp đều đọc được. Gửi rồi thì không sửa được nữa. Không ghi tên người đã gửi phản ánh."),
    )

    def __init__(self, *args: Any, one: Return, **more: Any) -> None:
        super().__init__(*args, **more)
        self.one = one

    def clean(self) -> dict[str, Any]:
        """Refuse words that bear a mark of the agency whose digest it is."""
        cleaned = super().clean() or {}
        refuse_marked(self, agency=self.one.matter.agency)
        return cleaned

    def act(self, *, by: Actor, at: datetime) -> None:
        """Say it."""
        actions.opine(self.one, words=self.cleaned_data["words"], by=by, at=at)


class ExportForm(PeriodForm):
    """Which rows of a period leave, in which form."""

    what = forms.ChoiceField(
        label=gettext_lazy("Dữ liệu"), choices=[("complaints", gettext_lazy("Khiếu nại")), ("feedback", gettext_lazy("Phản ánh, kiến nghị"))],
    )
    form = forms.ChoiceField(label=gettext_lazy("Dạng tệp"), choices=[("csv", "CSV"), ("json", "JSON")])
