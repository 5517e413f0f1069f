from datetime import datetime
from typing import Any

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from danvan.base.face.fields import Words
from danvan.base.moves.forms import MoveForm
from danvan.base.office.forms.marks import refuse_marked
from danvan.base.people.relations import Actor
from danvan.base.places.forms import WhereForm
from danvan.check.petitions.actions import conduct as actions
from danvan.check.petitions.forms.feedback import ActForm
from danvan.check.petitions.states import conduct as states

STAFF, HEAD = "staff", "head"


class ConductForm(MoveForm, WhereForm):
    about = forms.ChoiceField(
        label=_("Góp ý về ai"), widget=forms.RadioSelect,
        choices=[
            (STAFF, _("Cán bộ, công chức, nhân viên: người đứng đầu cơ quan đọc")),
            (HEAD, _("Người đứng đầu cơ quan: người đứng đầu cấp trên đọc")),
        ],
        error_messages={"required": _("Chưa chọn góp ý về ai."), "invalid_choice": _("Hãy chọn một trong hai dòng.")},
    )
    text = Words(
        label=_("Điều bà con muốn góp ý"), missing=_("Chưa có nội dung góp ý."), rows=6,
        help_text=_("Thái độ, lời nói, cách phục vụ: hôm nào, ở đâu, chuyện thế nào. Không cần ghi tên mình."),
    )
    where = Words(rows=1, label=_("Ở phòng nào, quầy nào"), required=False, max_length=300)
    field_order = ["commune", "place", "about", "text", "where"]

    def __init__(self, *args: Any, at: datetime, **more: Any) -> None:
        super().__init__(*args, **more)
        self.at = at
        self.offer(on=localdate(at))

    def clean(self) -> dict[str, Any]:
        """Refuse marked words, and what nobody here may read."""
        cleaned = super().clean() or {}
        if place := cleaned.get("place"):
            refuse_marked(self, agency=place.agency)
            try:
                actions.reader(place, about_head=cleaned.get("about") == HEAD, at=self.at)
            except actions.NobodyAbove:
                self.add_error("about", _("Cấp trên của cơ quan này chưa nhận góp ý ở đây. Xin gặp trực tiếp cấp trên vào ngày tiếp công dân."))
        return cleaned


class AnswerForm(ActForm):
    finding = forms.ChoiceField(
        label=_("Sự việc có đúng không"), widget=forms.RadioSelect, choices=[(code, _(words)) for code, words in states.FOUND.items()],
        help_text=_("Sở Nội vụ và cấp trên chỉ thấy số lượng, không thấy nội dung, không thấy tên."),
        error_messages={"required": _("Chưa chọn sự việc có đúng không."), "invalid_choice": _("Hãy chọn một trong ba dòng.")},
    )
    done = Words(
        label=_("Trả lời người góp ý"), missing=_("Chưa ghi câu trả lời."), rows=5,
        help_text=_("Đã xem xét thế nào, đã làm gì. Người gửi đọc câu này; không nêu tên ai."),
    )

    def act(self, *, by: Actor) -> None:
        """Answer the author."""
        reason = gettext("việc ứng xử, người đứng đầu đã trực tiếp xem xét")
        actions.answer(self.thing, done=self.cleaned_data["done"], no_proof=reason, found=self.cleaned_data["finding"], by=by, at=self.at)
