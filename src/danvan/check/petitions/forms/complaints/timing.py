"""What is asked where a complaint takes more time, waits or goes on."""

from datetime import date
from typing import Any

from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from danvan.base.face.fields import Day, Words
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions import complaints
from danvan.check.petitions.forms.complaints.base import ComplaintForm, NoteForm
from danvan.check.petitions.forms.complaints.grounds import GroundForm
from danvan.check.petitions.forms.lane import BareForm
from danvan.check.petitions.forms.longer import InTime
from danvan.check.petitions.queries import complaint_days

OVER = _("Thời hạn giải quyết đã hết hoặc đã được kéo dài một lần nên không kéo dài được nữa.")


class AskTimeForm(InTime, NoteForm):
    note = Words(
        label=_("Vì sao vụ việc phức tạp"), missing=_("Chưa ghi vì sao vụ việc phức tạp."), rows=4,
        help_text=_("Ví dụ: nhiều nội dung, phải xác minh ở nhiều nơi. Lãnh đạo duyệt; người khiếu nại đọc lý do khi thời hạn được kéo dài."),
    )
    DO, TAKES, OVER = complaints.ask_time, "reason", OVER


class GiveTimeForm(InTime, BareForm):
    DO, OVER = complaints.give_time, OVER


class DenyTimeForm(NoteForm):
    note = Words(label=_("Vì sao không kéo dài"), missing=_("Chưa ghi vì sao không kéo dài."), rows=3)
    DO, TAKES = complaints.deny_time, "remark"


class WaitForm(ComplaintForm):
    """For what a complaint waits, and when that is looked at again."""

    waits_for = Words(
        rows=2, label=_("Chờ kết quả nào, của ai"), max_length=500, missing=_("Chưa ghi chờ kết quả nào."),
        help_text=_("Ví dụ: bản án của Tòa án nhân dân khu vực 3 về thửa đất này. Người khiếu nại đọc câu này."),
    )
    look_again_on = Day(label=_("Ngày xem lại"), missing=_("Chưa ghi ngày xem lại."), help_text=_("Quá ngày này mà chưa xem lại là trễ hạn."))

    def clean_look_again_on(self) -> date:
        """Ask for a day that comes, and not too late."""
        day: date = self.cleaned_data["look_again_on"]
        latest = complaint_days.latest_look(self.complaint, on=localdate(self.at))
        if not localdate(self.at) < day <= latest:
            self.add_error("look_again_on", _("Hãy ghi một ngày sau hôm nay, chậm nhất là %(day)s.") % {"day": f"{latest:%d/%m/%Y}"})
        return day

    def stay(self, *, ground: str) -> complaints.Stay:
        """Return what was filled in."""
        said = self.cleaned_data
        return complaints.Stay(ground=ground, waits_for=said["waits_for"], look_again_on=said["look_again_on"], reason=said["note"])


class StayForm(WaitForm, GroundForm):
    WHAT = "stay"
    field_order = ["ground", "waits_for", "look_again_on", "note"]

    def clean(self) -> dict[str, Any]:
        """Refuse to stay what is late already."""
        if not complaint_days.is_in_time(self.complaint, at=self.at):
            self.add_error(None, _("Thời hạn giải quyết đã hết nên không tạm đình chỉ được nữa. Hãy ra quyết định giải quyết."))
        return super().clean()

    def act(self, *, by: Actor) -> None:
        """Let the complaint wait."""
        complaints.stay(self.complaint, stay=self.stay(ground=self.cleaned_data["ground"]), by=by, at=self.at)


class StayOnForm(WaitForm):
    note = Words(label=_("Xem lại thấy gì"), missing=_("Chưa ghi xem lại thấy gì."), rows=3, help_text=_("Người khiếu nại đọc câu này."))

    def clean_look_again_on(self) -> date:
        """Ask for no sooner day than it has: whoever wants to look sooner does, and goes on with it."""
        day, has = super().clean_look_again_on(), self.complaint.look_again_on
        if has and day < has:
            self.add_error(
                "look_again_on",
                _("Đơn đang chờ đến ngày %(day)s. Hãy ghi ngày này hoặc muộn hơn; nếu không chờ nữa, hãy tiếp tục giải quyết.") % {"day": f"{has:%d/%m/%Y}"},
            )
        return day

    def act(self, *, by: Actor) -> None:
        """Let it wait on."""
        complaints.stay_on(self.complaint, stay=self.stay(ground=self.complaint.ground), by=by, at=self.at)


class GoOnForm(BareForm):
    DO = complaints.go_on
