"""What is asked of whoever answers a petition, or approves the answer: what was done, when, by whom, with which proof."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from danvan import law
from danvan.base.face.fields import Day, Words
from danvan.base.files.fields import Attached
from danvan.base.people.relations import Actor
from danvan.check.petitions import actions, states
from danvan.check.petitions.forms.feedback import ActForm
from danvan.check.petitions.queries import hindrances, triage
from danvan.check.petitions.states.after import AT_WORK
from danvan.engines import redaction

FAR = "petitions.plan_at_most"  # the row that says how far ahead a plan may lie


class ToSeveral(ActForm):
    """An answer that goes to each author of what goes along: nobody's number or name may stand in it unseen."""

    seen = forms.BooleanField(required=False, label=_("Đã xem lại: câu trả lời không có thông tin riêng của ai"))

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.others = triage.joined(self.thing, states=self._reached).count()
        if not self.others:
            del self.fields["seen"]

    @property
    def _reached(self) -> tuple[str, ...]:
        """The states of those that the answer goes to as well; a plan goes to nobody who has one."""
        is_plan = self.thing.matter.state == "proposed" and self.thing.outcome == "planned"
        return ("merged",) if is_plan else (*AT_WORK, "merged")

    @property
    def warning(self) -> str:
        """What is said before the form where others go along."""
        said = ngettext(
            "Câu trả lời được gửi nguyên văn cho người gửi và %(n)s người khác có hồ sơ đi chung.",
            "Câu trả lời được gửi nguyên văn cho người gửi và %(n)s người khác có hồ sơ đi chung.", self.others,
        ) % {"n": self.others}
        return said if self.others else ""

    def look(self, text: str) -> None:
        """Ask for a second look where words in an answer may be somebody's own."""
        found = redaction.marks(text) if self.others and not self.cleaned_data.get("seen") else []
        if found:
            told = {"words": "; ".join(mark.words for mark in found)}
            self.add_error("seen", _("Câu trả lời có thể chứa thông tin riêng: %(words)s. Hãy bỏ đi, hoặc đánh dấu ô này nếu không phải.") % told)


class FinishForm(ToSeveral):
    outcome = forms.ChoiceField(
        label=_("Kết quả"), widget=forms.RadioSelect, error_messages={"required": _("Chưa chọn kết quả.")},
        choices=[(key, _(words)) for key, words in states.OUTCOMES.items() if key != "planned"],
    )
    done = Words(
        label=_("Đã làm gì, hoặc vì sao không làm được"), missing=_("Chưa ghi việc đã làm."), rows=5,
        help_text=_("Viết cho người gửi đọc: cụ thể, không chung chung."),
    )
    done_on = Day(marks_optional=False, label=_("Làm xong, hoặc xem xét xong ngày"), missing=_("Chưa ghi ngày làm xong."))
    done_by = Words(rows=1, label=_("Đơn vị, tổ thực hiện"), max_length=200, missing=_("Chưa ghi đơn vị đã làm."))
    proof = Attached(label=_("Ảnh hoặc văn bản chứng minh"), pictures_only=False, marks_optional=False)
    no_proof = Words(rows=1, label=_("Nếu không có ảnh hay văn bản, vì sao"), required=False, marks_optional=False, max_length=300)

    field_order = ["outcome", "done", "done_on", "plan_on", "done_by", "proof", "no_proof", "seen"]

    def clean(self) -> dict[str, Any]:
        """Ask for proof, or a reason for none, and for a day that has come."""
        cleaned = super().clean() or {}
        if not cleaned.get("proof") and not cleaned.get("no_proof") and "proof" not in self.errors:
            self.add_error("proof", _("Hãy đính kèm bằng chứng, hoặc ghi lý do không có ở ô bên dưới."))
        if (day := cleaned.get("done_on")) and not self.thing.came_at.date() <= day <= localdate(self.at):
            self.add_error("done_on", _("Ngày làm xong không thể ở sau hôm nay, hay trước ngày phản ánh được gửi."))
        self.look(str(cleaned.get("done", "")))
        return cleaned

    @property
    def answer(self) -> actions.Answer:
        """What is put before the head."""
        names = ("outcome", "done", "done_on", "plan_on", "done_by", "proof", "no_proof")
        return actions.Answer(**{name: self.cleaned_data[name] for name in names if name in self.cleaned_data})

    def act(self, *, by: Actor) -> None:
        """Say what became of the plan."""
        actions.finish(self.thing, answer=self.answer, by=by, at=self.at)


class ProposeForm(FinishForm):
    plan_on = Day(
        required=False, marks_optional=False, label=_("Ngày dự kiến xong"),
        help_text=_("Chỉ ghi khi chưa làm xong. Ngày này thành hạn của đơn vị, quá ngày là trễ; chỉ hẹn được một lần. Ví dụ: 27/03/2026"),
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["done_on"].required = False
        self.fields["done_on"].help_text = _("Để trống nếu chưa làm xong. Ví dụ: 27/03/2026")
        outcome = self.fields["outcome"]
        if isinstance(outcome, forms.ChoiceField):
            outcome.choices = [(key, _(words)) for key, words in states.OUTCOMES.items()]

    def clean(self) -> dict[str, Any]:
        """Ask for the day until when what is not done yet will be, else for the day on which it was."""
        cleaned = super().clean()
        if cleaned.get("outcome") == "planned":
            self._check_plan(cleaned.get("plan_on"))
        elif "outcome" in cleaned:
            self._check_done(cleaned)
        return cleaned

    def act(self, *, by: Actor) -> None:
        """Put the answer before the head."""
        actions.propose(self.thing, answer=self.answer, by=by, at=self.at)

    def _check_plan(self, day: date | None) -> None:
        today = localdate(self.at)
        last = today + timedelta(days=law.one("periods", key=FAR, on=today).value)
        if "plan_on" not in self.errors and (day is None or not today < day <= last):
            said = _("Việc chưa làm xong phải có ngày dự kiến, sau hôm nay và không quá ngày %(last)s. Xa hơn thì chọn “Không làm” và nêu lý do.")
            self.add_error("plan_on", said % {"last": f"{last:%d/%m/%Y}"})
        if self.cleaned_data.get("done_on"):
            self.add_error("done_on", _("Việc chưa làm xong thì chưa có ngày làm xong. Hãy xóa ngày này, hoặc chọn lại kết quả."))

    def _check_done(self, cleaned: dict[str, Any]) -> None:
        if cleaned.get("done_on") is None and "done_on" not in self.errors:
            self.add_error("done_on", _("Chưa ghi ngày làm xong."))
        if cleaned.get("plan_on"):
            self.add_error("plan_on", _("Chỉ việc chưa làm xong mới có ngày dự kiến. Hãy xóa ngày này, hoặc chọn lại kết quả."))


class SendBackForm(ActForm):
    note = Words(label=_("Câu trả lời còn thiếu điều gì"), missing=_("Chưa ghi điều còn thiếu."), rows=3)

    def act(self, *, by: Actor) -> None:
        """Send the answer back."""
        actions.send_back(self.thing, remark=self.cleaned_data["note"], by=by, at=self.at)


class ApproveForm(ToSeveral):
    public = forms.BooleanField(
        required=False, initial=True, label=_("Công khai bản đã lược thông tin riêng"),
        help_text=_("Bản công khai ở ngay trên. Bỏ đánh dấu thì chỉ người gửi đọc câu trả lời."),
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        if not hindrances.is_ready(self.thing):
            del self.fields["public"]

    def clean(self) -> dict[str, Any]:
        """Look once more at what goes to several."""
        cleaned = super().clean()
        self.look(self.thing.done)
        return cleaned

    def act(self, *, by: Actor) -> None:
        """Answer the author."""
        actions.approve(self.thing, public=bool(self.cleaned_data.get("public")), by=by, at=self.at)


FORMS: dict[str, type[ActForm]] = {"propose": ProposeForm, "finish": FinishForm, "send_back": SendBackForm, "approve": ApproveForm}
