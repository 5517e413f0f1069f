"""What is asked where a ground of the law is needed: with the reason in this case."""

from typing import Any

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from danvan.base.face.fields import Words
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions import complaints
from danvan.check.petitions.forms.by_paper import ByPaper
from danvan.check.petitions.forms.complaints.base import ComplaintForm
from danvan.check.petitions.forms.lane import choices
from danvan.check.petitions.queries import grounds


class GroundForm(ComplaintForm):
    """A verb that needs a ground of the law and the reason in this case."""

    WHAT = ""  # refuse, stay

    ground = forms.ChoiceField(
        label=_("Căn cứ của luật"), error_messages={"required": _("Chưa chọn căn cứ."), "invalid_choice": _("Căn cứ này không có hiệu lực vào hôm nay.")},
    )
    note = Words(label=_("Lý do trong vụ việc này"), missing=_("Chưa ghi lý do."), rows=4, help_text=_("Người khiếu nại đọc câu này."))

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        offered = choices(grounds.grounds(self.WHAT, on=localdate(self.at)))
        self.fields["ground"].choices = [("", _("Chọn căn cứ")), *offered]  # type: ignore[attr-defined]


class RefuseForm(ByPaper, GroundForm):
    WHAT = "refuse"

    paper = Words(
        rows=1, required=False, label=_("Văn bản chứng minh căn cứ"), max_length=120,
        help_text=_("Số, ngày, nơi ra. Bắt buộc khi đã có quyết định lần hai, đã đình chỉ hoặc Tòa án đã thụ lý."),
    )
    field_order = ["ground", "paper", "note"]

    def clean(self) -> dict[str, Any]:
        """Refuse a ground that the file speaks against."""
        cleaned = super().clean()
        if (ground := cleaned.get("ground")) and (why := grounds.against(self.complaint, ground=ground, paper=cleaned.get("paper", ""))):
            self.add_error("ground", why)
        return cleaned

    def act(self, *, by: Actor) -> None:
        """Give notice that it is not taken up."""
        said = self.cleaned_data
        complaints.refuse(self.complaint, ground=said["ground"], reason=said["note"], paper=said["paper"], **self.more(), by=by, at=self.at)
