from abc import abstractmethod
from datetime import date, datetime
from typing import Any, cast

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from danvan.base.face.fields import Day, Words
from danvan.base.files.fields import Attached
from danvan.base.moves.forms import MoveForm
from danvan.base.people.relations import Actor
from danvan.do.directives import actions
from danvan.do.directives.models import Task

WHOLE = {
    "required": _("Chưa ghi tỷ lệ hoàn thành."), "invalid": _("Hãy ghi một số từ 0 đến 100."),
    "min_value": _("Hãy ghi một số từ 0 đến 100."), "max_value": _("Hãy ghi một số từ 0 đến 100."),
}


class TaskForm(MoveForm):
    """What a verb asks for on a task's page; `act` does it."""

    def __init__(self, *args: Any, task: Task, at: datetime, **more: Any) -> None:
        super().__init__(*args, **more)
        self.task, self.at = task, at

    @abstractmethod
    def act(self, *, by: Actor) -> None:
        """Make the move that the form is for."""


class ReportForm(TaskForm):
    percent = forms.IntegerField(
        label=_("Đã hoàn thành bao nhiêu phần trăm"), min_value=0, max_value=100, error_messages=WHOLE
    )
    note = Words(
        label=_("Đã làm gì, còn vướng gì"), rows=5, missing=_("Chưa ghi đã làm gì."),
        help_text=_("Cơ quan giao việc và cơ quan phối hợp đọc được."),
    )

    def act(self, *, by: Actor) -> None:
        """Say how far the task is."""
        said = self.cleaned_data
        actions.report(self.task, percent=said["percent"], words=said["note"], by=by, at=self.at)


class FinishForm(TaskForm):
    done = Words(
        label=_("Kết quả"), rows=5, missing=_("Chưa ghi kết quả."),
        help_text=_("Ghi cụ thể đã làm gì, ở đâu, bao nhiêu. Ai xem được nhiệm vụ cũng đọc được; đừng ghi thông tin cá nhân."),
    )
    proof = Attached(
        label=_("Ảnh hoặc văn bản PDF chứng minh"), pictures_only=False,
        help_text=_("Che thông tin cá nhân trước khi gửi: khi văn bản được công khai, minh chứng cũng công khai."),
    )
    no_proof = Words(
        label=_("Nếu không có minh chứng, vì sao"), rows=1, max_length=300, required=False,
    )

    def clean(self) -> dict[str, Any]:
        """Ask for proof, or for why there is none."""
        cleaned = super().clean() or {}
        if not cleaned.get("proof") and not cleaned.get("no_proof") and "proof" not in self.errors:
            self.add_error("proof", _("Hãy đính kèm minh chứng, hoặc ghi lý do không có ở ô bên dưới."))
        return cleaned

    def act(self, *, by: Actor) -> None:
        """Say that the task is done."""
        said = {name: self.cleaned_data[name] for name in ("done", "proof", "no_proof")}
        actions.finish(self.task, **said, by=by, at=self.at)


class SendBackForm(TaskForm):
    note = Words(label=_("Còn thiếu điều gì"), rows=4, missing=_("Chưa ghi điều còn thiếu."))
    due_on = Day(
        label=_("Hạn làm tiếp"), missing=_("Chưa ghi hạn làm tiếp."), help_text=_("Ví dụ: 27/03/2026. Hạn cũ vẫn lưu trong hồ sơ.")
    )

    def clean_due_on(self) -> date:
        """Return the day, if it has not passed."""
        if (day := self.cleaned_data["due_on"]) < localdate(self.at):
            raise forms.ValidationError(_("Hạn làm tiếp không thể ở trước hôm nay."))
        return cast(date, day)

    def act(self, *, by: Actor) -> None:
        """Say that it is not done yet."""
        said = self.cleaned_data
        actions.send_back(self.task, remark=said["note"], due_on=said["due_on"], by=by, at=self.at)


TASK_FORMS: dict[str, type[TaskForm]] = {"report": ReportForm, "finish": FinishForm, "send_back": SendBackForm}
