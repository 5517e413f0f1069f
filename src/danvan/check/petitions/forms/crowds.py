"""What is asked of whoever says that several sent feedback together."""

from typing import Any

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from danvan.base.face.fields import Words
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions import crowds as actions
from danvan.check.petitions.forms.feedback import ActForm
from danvan.check.petitions.models import Crowd
from danvan.check.petitions.queries import crowds as queries


class SpeakersForm(ActForm):
    people = forms.IntegerField(
        label=_("Bao nhiêu người cùng gửi"), min_value=2, max_value=100_000,
        help_text=_("Kể cả người viết. Tên những người khác chỉ ghi trên đơn giấy, không lưu ở đây."),
        error_messages={
            "required": _("Chưa ghi bao nhiêu người."), "min_value": _("Ít nhất hai người; một người thì không phải ghi."),
            "max_value": _("Số người quá lớn. Hãy xem lại."), "invalid": _("Hãy ghi một số."),
        },
    )
    representatives = Words(
        rows=3, required=False, marks_optional=False, max_length=500, label=_("Người đại diện"),
        help_text=_("Họ tên, nơi ở; mỗi người một dòng. Người đại diện phải là người cùng gửi. Từ 5 người trở lên thì phải cử; mọi người ký vào văn bản cử."),
    )
    on_paper = forms.BooleanField(required=False, label=_("Đã xem văn bản cử người đại diện, có chữ ký của mọi người"))

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        if known := Crowd.objects.filter(petition=self.thing).first():
            self.initial = {"people": known.people, "representatives": known.representatives, "on_paper": known.on_paper}
        if not actions.sees_papers(self.thing, by=self.by, at=self.at):
            del self.fields["on_paper"]

    def clean(self) -> dict[str, Any]:
        """Ask for as many who speak as the law wants."""
        cleaned = super().clean()
        people, speak = cleaned.get("people"), len((cleaned.get("representatives") or "").splitlines())
        if people:
            least, most = queries.may_speak(people, on=localdate(self.at))
            if not least <= speak <= most:
                said = _("%(people)s người cùng gửi thì cử từ %(least)s đến %(most)s người đại diện, mỗi người một dòng.")
                self.add_error("representatives", said % {"people": people, "least": least, "most": most})
        if cleaned.get("on_paper") and not speak:
            self.add_error("on_paper", _("Chưa ghi người đại diện nào."))
        return cleaned

    def act(self, *, by: Actor) -> None:
        """Keep who they are."""
        actions.name_speakers(self.thing, together=actions.Together(**self.cleaned_data), by=by, at=self.at)
