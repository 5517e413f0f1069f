from typing import Any

from django import forms
from django.core.validators import MaxValueValidator
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from danvan.base.face.fields import Words
from danvan.base.files.fields import Attached
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions import information
from danvan.check.petitions.forms.by_paper import ByPaper
from danvan.check.petitions.forms.information.base import NoteForm, RequestForm
from danvan.check.petitions.forms.lane import BareForm, choices
from danvan.check.petitions.queries import information as queries
from danvan.check.petitions.states import information as states

DEAREST = 100_000_000  # dong


class ProposeForm(RequestForm):
    outcome = forms.ChoiceField(
        label=_("Trả lời thế nào"), choices=choices(states.OUTCOMES), widget=forms.RadioSelect,
        error_messages={"required": _("Chưa chọn trả lời thế nào.")},
    )
    answer = Words(
        required=False, rows=6, label=_("Thông tin cung cấp"),
        help_text=_("Viết thẳng thông tin, hoặc nói tệp đính kèm là gì. Che tên, số điện thoại, địa chỉ của người khác."),
    )
    file = Attached(label=_("Tệp thông tin"), pictures_only=False, help_text=_("PDF, Word, Excel hoặc ảnh."))
    ground = forms.ChoiceField(
        required=False, label=_("Nếu từ chối toàn bộ hoặc một phần: căn cứ của luật"),
        error_messages={"invalid_choice": _("Căn cứ này không có hiệu lực vào hôm nay.")},
    )
    withheld = Words(required=False, rows=3, label=_("Phần nào không cung cấp, vì sao"), help_text=_("Người yêu cầu đọc câu này."))
    cost = forms.IntegerField(
        required=False, min_value=0, label=_("Chi phí thực tế in, sao, gửi (đồng)"),
        validators=[MaxValueValidator(DEAREST, _("Chi phí quá lớn. Hãy xem lại số đã ghi."))],
        help_text=_("Để trống nếu không thu. Luật chỉ cho thu chi phí thực tế."),
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        offered = choices(queries.grounds(on=localdate(self.at)))
        self.fields["ground"].choices = [("", _("Không từ chối phần nào")), *offered]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Ask for the information where some is given, and for a ground and a reason where some is not."""
        cleaned = super().clean()
        outcome = cleaned.get("outcome", "")
        if outcome in (states.FULL, states.PART) and not (cleaned.get("answer") or cleaned.get("file")) and "file" not in self.errors:
            self.add_error("answer", _("Hãy ghi thông tin cung cấp, hoặc đính kèm tệp."))
        if outcome in (states.PART, states.NONE):
            for name, words in (("ground", _("Chưa chọn căn cứ.")), ("withheld", _("Chưa ghi phần nào không cung cấp, vì sao."))):
                if not cleaned.get(name) and name not in self.errors:
                    self.add_error(name, words)
        return cleaned

    def act(self, *, by: Actor) -> None:
        """Put the reply before the head."""
        information.propose(self.request, reply=self.reply(), by=by, at=self.at)

    def reply(self) -> information.Reply:
        """Return what was filled in, without what its outcome has no use for."""
        said = {name: self.cleaned_data[name] for name in self.base_fields}
        unused: dict[str, dict[str, Any]] = {states.FULL: {"ground": "", "withheld": ""}, states.NONE: {"answer": "", "file": None, "cost": 0}}
        return information.Reply(**{**said, "cost": said["cost"] or 0, **unused.get(said["outcome"], {})})


class ApproveForm(BareForm):
    DO = information.approve


class SendBackForm(NoteForm):
    note = Words(label=_("Câu trả lời còn thiếu điều gì"), missing=_("Chưa ghi điều còn thiếu."), rows=3)
    DO, TAKES = information.send_back, "remark"


class DeliverForm(ByPaper, RequestForm):
    AFTER = states.GRANTED

    handed = forms.ChoiceField(
        label=_("Giao bằng cách nào"), choices=choices(states.HANDED), widget=forms.RadioSelect,
        error_messages={"required": _("Chưa chọn cách giao.")},
    )

    def act(self, *, by: Actor) -> None:
        """Write down that it can be had."""
        information.deliver(self.request, handed=self.cleaned_data["handed"], **self.more(), by=by, at=self.at)


class RecommendForm(NoteForm):
    note = Words(
        label=_("Vì sao nên công khai"), missing=_("Chưa ghi vì sao nên công khai."), rows=3,
        help_text=_("Ghi vào danh sách của lãnh đạo. Tên người yêu cầu không đi theo."),
    )
    DO, TAKES = information.recommend, "reason"
