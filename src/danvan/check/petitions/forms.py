from abc import abstractmethod
from datetime import datetime
from typing import Any

from django import forms
from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency
from danvan.base.face.fields import Day, Words
from danvan.base.files.actions import LIMIT
from danvan.base.files.fields import Attached
from danvan.base.moves.forms import MoveForm
from danvan.base.people.relations import Actor
from danvan.base.places.models import Place
from danvan.base.subjects.models import Subject
from danvan.check.petitions import actions
from danvan.check.petitions.models import Petition


class SubmitForm(MoveForm):
    text = Words(
        label="Nội dung phản ánh, kiến nghị",
        help_text="Chuyện gì, từ bao giờ, bà con mong được giải quyết thế nào. Không cần ghi tên hay số điện thoại.",
        missing="Chưa có nội dung. Hãy viết vài câu về việc cần giải quyết.",
        rows=8,
    )
    place = forms.ModelChoiceField(
        Place.objects.none(), label="Thôn, tổ dân phố", to_field_name="code", empty_label="Chọn nơi xảy ra việc",
        error_messages={
            "required": "Chưa chọn thôn, tổ dân phố. Nếu không rõ, hãy chọn dòng chung của cả xã.",
            "invalid_choice": "Nơi này không có trong danh sách. Hãy chọn lại.",
        },
    )
    where = Words(
        rows=1, label="Vị trí cụ thể", required=False, max_length=300,
        help_text="Ví dụ: trước cổng trường tiểu học, đầu ngõ 12.",
    )
    photo = Attached(
        label="Ảnh chụp", pictures_only=True,
        help_text=f"Ảnh JPEG, PNG hoặc WebP, nhẹ hơn {LIMIT >> 20} MB. Ảnh cho xem không còn vị trí ghi ngầm; bản gốc được giữ kín trong hồ sơ.",
    )

    def __init__(self, *args: Any, at: datetime, **more: Any) -> None:
        super().__init__(*args, **more)
        on = localdate(at)
        standing = Place.objects.filter(valid_from__lte=on).exclude(valid_to__lte=on).order_by("name")
        self.fields["place"].queryset = standing  # type: ignore[attr-defined]


class ActForm(MoveForm):
    """What one verb asks for; `act` does it."""

    def __init__(self, *args: Any, petition: Petition, at: datetime, **more: Any) -> None:
        super().__init__(*args, **more)
        self.petition, self.at = petition, at

    @abstractmethod
    def act(self, *, by: Actor) -> None:
        """Make the move that the form is for."""


class RouteForm(ActForm):
    agency = forms.ModelChoiceField(
        Agency.objects.none(), label="Cơ quan giải quyết", empty_label="Chọn cơ quan",
        error_messages={"required": "Chưa chọn cơ quan giải quyết."},
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        standing = Agency.objects.standing(on=localdate(self.at)).filter(askable_only=False)
        self.fields["agency"].queryset = standing  # type: ignore[attr-defined]

    def act(self, *, by: Actor) -> None:
        """Hand the petition over."""
        actions.route(self.petition, agency=self.cleaned_data["agency"], by=by, at=self.at)


class ClassifyForm(RouteForm):
    subject = forms.ModelChoiceField(
        Subject.objects.order_by("name"), label="Lĩnh vực", empty_label="Chọn lĩnh vực",
        error_messages={"required": "Chưa chọn lĩnh vực."},
    )
    field_order = ["subject", "agency"]

    def act(self, *, by: Actor) -> None:
        """Say what it is about and hand it over, both or neither."""
        actions.classify(self.petition, subject=self.cleaned_data["subject"], by=by, at=self.at)
        super().act(by=by)


class AskBackForm(ActForm):
    note = Words(
        label="Cần người gửi bổ sung điều gì", missing="Chưa ghi câu hỏi cho người gửi.", rows=3,
        help_text="Người gửi sẽ đọc câu này. Thời hạn trả lời tạm dừng cho đến khi có bổ sung.",
    )

    def act(self, *, by: Actor) -> None:
        """Ask the author."""
        actions.ask_back(self.petition, question=self.cleaned_data["note"], by=by, at=self.at)


class CompleteForm(ActForm):
    note = Words(label="Nội dung bổ sung", missing="Chưa có nội dung bổ sung.", rows=4)

    def act(self, *, by: Actor) -> None:
        """Add what was missing."""
        actions.complete(self.petition, text=self.cleaned_data["note"], by=by, at=self.at)


class ProposeForm(ActForm):
    done = Words(
        label="Đã làm gì, hoặc vì sao không làm được", missing="Chưa ghi việc đã làm.", rows=5,
        help_text="Viết cho người gửi đọc: cụ thể, không chung chung.",
    )
    done_on = Day(label="Làm xong ngày", missing="Chưa ghi ngày làm xong.")
    done_by = Words(rows=1, label="Đơn vị, tổ thực hiện", max_length=200, missing="Chưa ghi đơn vị đã làm.")
    proof = Attached(label="Ảnh hoặc văn bản chứng minh", pictures_only=False)
    no_proof = Words(rows=1, label="Nếu không có ảnh hay văn bản, vì sao", required=False, max_length=300)

    def clean(self) -> dict[str, Any]:
        """Ask for proof, or a reason for none, and for a day that has come."""
        cleaned = super().clean() or {}
        if not cleaned.get("proof") and not cleaned.get("no_proof") and "proof" not in self.errors:
            self.add_error("proof", "Hãy đính kèm bằng chứng, hoặc ghi lý do không có ở ô bên dưới.")
        if (day := cleaned.get("done_on")) and not localdate(self.petition.matter.opened_at) <= day <= localdate(self.at):
            self.add_error("done_on", "Ngày làm xong không thể ở sau hôm nay, hay trước ngày phản ánh được gửi.")
        return cleaned

    def act(self, *, by: Actor) -> None:
        """Put the answer before the head."""
        said = {name: self.cleaned_data[name] for name in ("done", "done_on", "done_by", "proof", "no_proof")}
        actions.propose(self.petition, answer=actions.Answer(**said), by=by, at=self.at)


class SendBackForm(ActForm):
    note = Words(label="Câu trả lời còn thiếu điều gì", missing="Chưa ghi điều còn thiếu.", rows=3)

    def act(self, *, by: Actor) -> None:
        """Send the answer back."""
        actions.send_back(self.petition, remark=self.cleaned_data["note"], by=by, at=self.at)


class ApproveForm(ActForm):
    def act(self, *, by: Actor) -> None:
        """Answer the author."""
        actions.approve(self.petition, by=by, at=self.at)


class ConfirmForm(ActForm):
    def act(self, *, by: Actor) -> None:
        """Say that it is solved."""
        actions.confirm(self.petition, by=by, at=self.at)


class ReopenForm(ActForm):
    note = Words(
        label="Việc gì chưa xong", missing="Hãy ghi vài chữ: việc gì chưa xong.", rows=3,
        help_text="Hồ sơ được mở lại và thời hạn trả lời tính lại từ hôm nay.",
    )

    def act(self, *, by: Actor) -> None:
        """Say that it is not solved."""
        actions.reopen(self.petition, reason=self.cleaned_data["note"], by=by, at=self.at)


FORMS: dict[str, type[ActForm]] = {
    "classify": ClassifyForm, "route": RouteForm, "ask_back": AskBackForm, "complete": CompleteForm,
    "propose": ProposeForm, "send_back": SendBackForm, "approve": ApproveForm, "confirm": ConfirmForm,
    "reopen": ReopenForm,
}
