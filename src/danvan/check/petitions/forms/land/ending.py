from typing import Any

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from danvan.base.face.fields import Day, Words
from danvan.base.files.fields import Attached
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions import land
from danvan.check.petitions.forms.by_paper import ByPaper
from danvan.check.petitions.forms.land.base import DisputeForm, NoteForm


class ResultForm(DisputeForm):
    DAYS = ("held_on",)

    held_on = Day(label=_("Ngày lập biên bản"), missing=_("Chưa ghi ngày lập biên bản."))
    number = Words(
        rows=1, required=False, label=_("Số biên bản"), max_length=60,
        help_text=_("Do văn thư cấp. Ngày lập biên bản trước hôm nay chỉ được tính vào thời hạn khi có số."),
    )
    minutes = Attached(label=_("Biên bản đã ký"), pictures_only=False, help_text=_("Ảnh chụp hoặc PDF có chữ ký của hai bên và Hội đồng."))

    def clean(self) -> dict[str, Any]:
        """Refuse a day before the meeting, and after today."""
        cleaned = super().clean()
        if (held_on := cleaned.get("held_on")) and self.thing.meets_at and held_on < localdate(self.thing.meets_at):
            self.add_error("held_on", _("Ngày lập biên bản không thể trước ngày họp đã mời."))
        return cleaned

    def result(self) -> land.Result:
        """Return what was filled in."""
        said = self.cleaned_data
        return land.Result(
            held_on=said["held_on"], words=said["note"], number=said["number"], minutes=said["minutes"], moves_boundary=said.get("moves_boundary", False)
        )


class SettleForm(ResultForm):
    note = Words(label=_("Hai bên thống nhất điều gì"), missing=_("Chưa ghi điều hai bên thống nhất."), rows=5)
    moves_boundary = forms.BooleanField(
        required=False, label=_("Thỏa thuận làm thay đổi ranh giới, diện tích hoặc người sử dụng đất"),
        help_text=_("Khi đó biên bản phải gửi nơi chỉnh lý hồ sơ đất đai."),
    )
    field_order = ["held_on", "number", "note", "moves_boundary", "minutes"]

    def act(self, *, by: Actor) -> None:
        """Write down what was agreed."""
        land.settle(self.thing, result=self.result(), by=by, at=self.at)


class FailForm(ResultForm):
    note = Words(label=_("Hai bên còn khác nhau ở đâu"), missing=_("Chưa ghi hai bên còn khác nhau ở đâu."), rows=5)
    field_order = ["held_on", "number", "note", "minutes"]

    def act(self, *, by: Actor) -> None:
        """Write down that they still differ."""
        land.fail(self.thing, result=self.result(), by=by, at=self.at)


class ForwardForm(ByPaper, NoteForm):
    note = Words(label=_("Đã gửi đến đâu"), missing=_("Chưa ghi đã gửi đến đâu."), rows=2)
    DO, TAKES = land.forward, "where"
