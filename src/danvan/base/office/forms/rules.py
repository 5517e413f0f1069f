from abc import abstractmethod
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from danvan.base.agencies.models import Agency
from danvan.base.face.fields import Day, Words
from danvan.base.moves.forms import MoveForm
from danvan.base.office import actions
from danvan.base.office.actions.rules import Wanted
from danvan.base.office.models import Rule
from danvan.base.office.queries import rules as queries
from danvan.base.office.queries.trials import Trial
from danvan.base.people.relations import Actor

Names = Mapping[tuple[type, str], str]  # of subjects, places and agencies by their codes


class RuleForm(MoveForm):
    """What every rule says: whose it is, from when, on what decision; and in which sentence whoever reads its page is told it."""

    kind = ""
    SAYS: tuple[str, ...] = ()  # fields that are not asked for where a rule only ends
    is_naming = False  # whether its sentence names fields, places or agencies
    agency = forms.ModelChoiceField(
        Agency.objects.none(), label=gettext_lazy("Cơ quan áp dụng"),
        help_text=gettext_lazy("Quy tắc áp dụng cho cơ quan này và các cơ quan trực thuộc."),
        error_messages={
            "required": gettext_lazy("Chưa chọn cơ quan áp dụng."),
            "invalid_choice": gettext_lazy("Bạn không quản lý quy tắc của cơ quan này. Hãy chọn cơ quan khác."),
        },
    )
    valid_from = Day(label=gettext_lazy("Có hiệu lực từ ngày"), missing=gettext_lazy("Chưa ghi ngày có hiệu lực."))
    source = Words(
        rows=1, max_length=300, label=gettext_lazy("Theo quyết định"),
        help_text=gettext_lazy("Số, ngày và cơ quan ban hành. Ví dụ: Quyết định 12/QĐ-UBND ngày 05/01/2026"),
        missing=gettext_lazy("Chưa ghi quyết định nào. Quy tắc phải có căn cứ."),
    )
    reason = Words(rows=2, max_length=500, required=False, label=gettext_lazy("Ghi chú"))
    ends = forms.BooleanField(
        required=False, label=gettext_lazy("Bỏ quy tắc đang có, không đặt quy tắc mới"),
    )

    def __init__(self, *args: Any, actor: Actor, at: datetime, **more: Any) -> None:
        super().__init__(*args, **more)
        self.actor, self.at, self.on = actor, at, localdate(at)
        for name in self.SAYS if self.data.get("ends") else ():
            self.fields[name].required = False
        kept = queries.kept_by(actor, on=self.on)
        self.fields["agency"].queryset = kept  # type: ignore[attr-defined]
        self.fields["agency"].initial = kept.order_by("above_id", "pk").first()
        self.fields["valid_from"].initial = self.on
        self.order_fields(["agency", *[name for name in self.fields if name not in RuleForm.base_fields], "valid_from"])

    def clean_valid_from(self) -> date:
        """Return the day, if it has not passed."""
        day: date = self.cleaned_data["valid_from"]
        if day < self.on:
            raise forms.ValidationError(_("Ngày có hiệu lực không thể ở trước hôm nay. Hãy chọn hôm nay hoặc về sau."))
        return day

    @abstractmethod
    def about(self) -> str:
        """Return the key of what the rule is about."""

    @abstractmethod
    def value(self) -> dict[str, Any]:
        """Return what the rule says."""

    @staticmethod
    def about_in_words(key: str, *, names: Names) -> str:
        """Return what a rule with a key is about, as people call it."""
        return key

    @staticmethod
    @abstractmethod
    def in_words(key: str, *, value: dict[str, Any], names: Names) -> str:
        """Return what a rule says."""

    def trial(self) -> Trial | None:
        """Return what the rule would have done before it is set; None where it needs no trial, or has had it."""
        return None

    def act(self, *, by: Actor) -> Rule:
        """Set the rule, or propose it where two persons are asked."""
        said = self.cleaned_data
        wanted = Wanted(
            key=self.about(), value={} if said["ends"] else self.value(), source=said["source"],
            valid_from=said["valid_from"], reason=said["reason"],
        )
        return actions.set_rule(self.kind, agency=said["agency"], wanted=wanted, by=by, at=self.at)


class RefuseForm(MoveForm):
    note = Words(rows=2, max_length=300, label=gettext_lazy("Vì sao không xác nhận"), missing=gettext_lazy("Chưa ghi vì sao."))
