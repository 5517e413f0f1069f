"""What is asked of who does a task: how far it is, and what proves it done."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from danvan.base.face.fields import Words
from danvan.base.files.fields import Attached
from danvan.base.people.relations import Actor
from danvan.do.directives import actions
from danvan.do.directives.forms.tasks.base import TaskForm

WHOLE = {
    "required": _("Chưa ghi tỷ lệ hoàn thành."), "invalid": _("Hãy ghi một số từ 0 đến 100."),
    "min_value": _("Hãy ghi một số từ 0 đến 100."), "max_value": _("Hãy ghi một số từ 0 đến 100."),
}


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
        actions.report(self.thing, percent=said["percent"], words=said["note"], by=by, at=self.at)


class FinishForm(TaskForm):
    done = Words(
        label=_("Kết quả"), rows=5, missing=_("Chưa ghi kết quả."),
        help_text=_("Ghi cụ thể đã làm gì, ở đâu, bao nhiêu. Ai xem được nhiệm vụ cũng đọc được; đừng ghi thông tin cá nhân."),
    )
    proof = Attached(
        label=_("Ảnh hoặc văn bản PDF chứng minh"), pictures_only=False, marks_optional=False,
        help_text=_("Che thông tin cá nhân trước khi gửi: khi văn bản được công khai, minh chứng cũng công khai."),
    )
    no_proof = Words(
        label=_("Nếu không có minh chứng, vì sao"), rows=1, max_length=300, required=False, marks_optional=False,
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
        actions.finish(self.thing, **said, by=by, at=self.at)
