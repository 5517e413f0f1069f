"""What is asked of whoever redacts a text for the public, lets it be public, or takes it down; and the author's own wish."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from danvan.base.face.fields import Words, tidy
from danvan.base.people.relations import Actor
from danvan.check.petitions import actions
from danvan.check.petitions.forms.feedback import ActForm
from danvan.engines import redaction

HINT = _("Sửa ngay trong ô này. Bỏ tên, số điện thoại, số giấy tờ, số nhà, biển số và mọi điều làm lộ ai đó.")
BOTH = (("words", "text"), ("answer", "done"))  # a field of the form, and what was written


class RedactForm(ActForm):
    words = Words(label=_("Nội dung phản ánh, bản công khai"), rows=8, missing=_("Chưa có bản công khai của nội dung."), help_text=HINT)
    answer = Words(label=_("Câu trả lời, bản công khai"), rows=6, required=False, help_text=HINT)
    at_home = forms.BooleanField(
        required=False, label=_("Việc ở nhà, vườn, đất riêng: trên bản đồ chỉ hiện tên thôn"),
        help_text=_("Không đánh dấu: điểm được dời lên đường gần nhất. Không gần đường nào thì cũng chỉ hiện tên thôn."),
    )
    seen = forms.BooleanField(required=False, label=_("Đã xem các chỗ còn đánh dấu: không phải thông tin riêng"))

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        for name, written in BOTH:
            self.fields[name].initial = getattr(self.thing, f"public_{name}") or getattr(self.thing, written)
        self.fields["at_home"].initial = self.thing.at_home
        if not self.thing.spot or self.thing.matter.kind != "report":
            del self.fields["at_home"]
        if not self.thing.done:
            del self.fields["answer"]

    @property
    def originals(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """What was written, by its label, in pieces: each with what could stand there instead, if it may be somebody's own."""
        labels = {"words": _("Nội dung gốc"), "answer": _("Câu trả lời gốc")}
        return [(str(labels[name]), _pieces(getattr(self.thing, written))) for name, written in BOTH if name in self.fields]

    def fill_in(self) -> bool:
        """Put the suggestion into what stands in both boxes, if the officer asked for it; nothing is stored."""
        if super().fill_in() or "suggest" not in self.data:
            return "use" in self.data
        typed = self.unbind()
        for name, _written in BOTH:
            if name in typed:
                text = tidy(typed[name] or "")
                self.fields[name].initial = redaction.redacted(text, found=redaction.marks(text))
        return True

    def clean(self) -> dict[str, Any]:
        """Ask for a second look where something may still be somebody's own."""
        cleaned = super().clean() or {}
        left = [mark.words for name, _written in BOTH for mark in redaction.marks(str(cleaned.get(name, "")))]
        if left and not cleaned.get("seen"):
            self.add_error(
                "seen", _("Còn chỗ có thể là thông tin riêng: %(words)s. Hãy bỏ đi, hoặc đánh dấu ô này nếu không phải.") % {"words": "; ".join(left)},
            )
        return cleaned

    def act(self, *, by: Actor) -> None:
        """Keep both texts for the leader."""
        words, answer = self.cleaned_data["words"], self.cleaned_data.get("answer", "")
        at_home = self.cleaned_data.get("at_home", False)
        actions.redact(self.thing, words=words, answer=answer, at_home=at_home, by=by, at=self.at)


def _pieces(text: str) -> list[tuple[str, str]]:
    pieces, last = [], 0
    for mark in redaction.marks(text):
        pieces += [(text[last : mark.start], ""), (mark.words, redaction.INSTEAD[mark.kind])]
        last = mark.end
    return [*pieces, (text[last:], "")]


class PublishForm(ActForm):
    def act(self, *, by: Actor) -> None:
        """Let everybody read it."""
        actions.publish(self.thing, by=by, at=self.at)


class TakeDownForm(ActForm):
    note = Words(label=_("Vì sao gỡ"), rows=3, missing=_("Chưa ghi vì sao gỡ."), help_text=_("Người gửi đọc câu này. Số liệu vẫn tính hồ sơ này."))

    def act(self, *, by: Actor) -> None:
        """Take it down."""
        actions.take_down(self.thing, reason=self.cleaned_data["note"], by=by, at=self.at)


class OptOutForm(ActForm):
    def act(self, *, by: Actor) -> None:
        """Keep one's words from the public."""
        actions.opt_out(self.thing, by=by, at=self.at)


class OptInForm(ActForm):
    def act(self, *, by: Actor) -> None:
        """Let one's words be public."""
        actions.opt_in(self.thing, by=by, at=self.at)


class LookAgainForm(ActForm):
    def act(self, *, by: Actor) -> None:
        """Take it up again."""
        actions.look_again(self.thing, by=by, at=self.at)


FORMS: dict[str, type[ActForm]] = {
    "redact": RedactForm, "publish": PublishForm, "take_down": TakeDownForm, "opt_out": OptOutForm, "opt_in": OptInForm,
    "look_again": LookAgainForm,
}
