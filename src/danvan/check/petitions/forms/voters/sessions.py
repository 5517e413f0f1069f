"""What is asked of whoever names a session, moves the next one, or publishes the results."""

from datetime import datetime
from typing import Any

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from danvan.base.agencies.choosing import OneAgency
from danvan.base.agencies.models import Agency
from danvan.base.face.fields import Day, Words
from danvan.base.moves.forms import MoveForm
from danvan.base.office.forms.marks import refuse_marked
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions import voters
from danvan.check.petitions.forms.lane import BareForm, LaneForm, choices
from danvan.check.petitions.models import Session
from danvan.check.petitions.queries import voters as queries
from danvan.check.petitions.states import voters as states


class CallForm(MoveForm):
    """A session as it is named."""

    agency = forms.ModelChoiceField(
        Agency.objects.none(), to_field_name="code", label=_("Cơ quan theo dõi"), empty_label=None,
        error_messages={"required": _("Chưa chọn cơ quan."), "invalid_choice": _("Cơ quan này không có trong danh sách. Hãy chọn lại.")},
    )
    council = forms.ChoiceField(
        label=_("Kỳ họp của"), choices=choices(states.COUNCILS), widget=forms.RadioSelect,
        error_messages={"required": _("Chưa chọn kỳ họp của cơ quan dân cử nào.")},
    )
    name = Words(
        rows=1, label=_("Tên kỳ họp"), max_length=200, missing=_("Chưa ghi tên kỳ họp."),
        help_text=_("Ví dụ: Kỳ họp thứ 12, HĐND xã khóa XXI"),
    )
    opens_on = Day(label=_("Ngày họp"), missing=_("Chưa ghi ngày họp."))
    next_on = Day(
        label=_("Ngày kỳ họp sau"), missing=_("Chưa ghi ngày kỳ họp sau."),
        help_text=_("Kiến nghị phải được trả lời chậm nhất ngày này. Nếu mới là dự kiến, sau này đổi được; hai ngày đều được giữ lại."),
    )

    def __init__(self, *args: Any, by: Actor, at: datetime, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["agency"].queryset = queries.callers(by, at=at)  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Ask for days in their order, and for words without a mark."""
        cleaned = super().clean() or {}
        if agency := cleaned.get("agency"):
            refuse_marked(self, agency=agency)
        if (opens_on := cleaned.get("opens_on")) and (next_on := cleaned.get("next_on")) and next_on <= opens_on:
            self.add_error("next_on", _("Kỳ họp sau phải sau ngày họp này."))
        return cleaned

    def call(self, *, by: Actor, at: datetime) -> Session:
        """Name the session."""
        said = {name: self.cleaned_data[name] for name in ("agency", "council", "opens_on", "next_on")}
        return voters.call(self.cleaned_data["name"], **said, by=by, at=at)


class PostponeForm(LaneForm):
    thing: Session

    next_on = Day(
        label=_("Ngày mới của kỳ họp sau"), missing=_("Chưa ghi ngày mới."),
        help_text=_("Hạn của những kiến nghị chưa trả lời đổi theo. Kiến nghị đã quá hạn vẫn được ghi là quá hạn."),
    )
    note = Words(label=_("Vì sao đổi"), missing=_("Chưa ghi vì sao đổi ngày."), rows=3)

    def clean_next_on(self) -> Any:
        """Refuse the day that it has already, one that has passed, and one before the session itself."""
        day = self.cleaned_data["next_on"]
        if day == self.thing.next_on:
            raise forms.ValidationError(_("Kỳ họp sau đang ghi ngày này. Hãy ghi ngày khác."))
        if day <= self.thing.opens_on or day < localdate(self.at):
            raise forms.ValidationError(_("Ngày mới phải sau ngày họp này và chưa qua."))
        return day

    def act(self, *, by: Actor) -> None:
        """Move the next session."""
        voters.postpone(self.thing, next_on=self.cleaned_data["next_on"], reason=self.cleaned_data["note"], by=by, at=self.at)


class InviteForm(LaneForm):
    thing: Session

    agency = OneAgency(
        label=_("Cơ quan cùng tập hợp"), help_text=_("Mặt trận Tổ quốc, tổ chức thành viên hoặc HĐND: ghi được kiến nghị vào kỳ họp này và theo dõi kết quả."),
        error_messages={"required": _("Chưa chọn cơ quan cùng tập hợp."), "invalid_choice": _("Cơ quan này không có trong danh sách. Hãy chọn lại.")},
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        bodies = Agency.objects.standing(on=localdate(self.at)).filter(kind__in=states.COLLECTORS)
        self.fields["agency"].offer(bodies.exclude(pk__in=self.thing.matter.supporting))  # type: ignore[attr-defined]

    def act(self, *, by: Actor) -> None:
        """Invite it."""
        voters.invite(self.thing, agency=self.cleaned_data["agency"], by=by, at=self.at)


class AskOutForm(BareForm):
    DO = voters.ask_out


class PutOutForm(BareForm):
    DO = voters.put_out
