"""By what everybody may narrow the list of answered petitions."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from danvan.base.agencies.models import Agency
from danvan.base.places.models import Place
from danvan.base.subjects.models import Subject

STATES = {
    "answered": _("Đã trả lời"), "planned": _("Đã trả lời, đang làm theo kế hoạch"),
    "confirmed": _("Người gửi xác nhận đã xong"), "reopened": _("Bị báo chưa xong, đang làm lại"),
    "declined": _("Không tiếp nhận"), "guided": _("Đã hướng dẫn đến nơi có thẩm quyền"), "referred": _("Đã chuyển cơ quan có thẩm quyền"),
    "withdrawn": _("Người gửi đã rút"),
}
TONES = {
    "answered": "good", "planned": "busy", "confirmed": "good", "reopened": "late",
    "declined": "plain", "guided": "plain", "referred": "plain", "withdrawn": "plain",
}
KINDS = {"report": _("Phản ánh hiện trường"), "feedback": _("Kiến nghị, góp ý")}
FEWEST = 2  # of which one can be chosen; where there are too many for a list, it has only the one that their own page led here with
NAMES = {"subject": "linh-vuc", "agency": "co-quan", "place": "noi", "state": "buoc", "kind": "loai", "month": "thang"}


ACTS = {
    "waiting": _("Còn chờ trả lời"), "late": _("Trễ hạn trả lời"), "late_start": _("Trễ hạn tiếp nhận, phân loại"),
    "reopened": _("Bị báo chưa xong, phải làm lại"), "declined": _("Không tiếp nhận"), "refused": _("Trả lời là không làm"),
    "planned": _("Đã trả lời, còn hẹn ngày làm xong"), "answered": _("Đã trả lời"), "guided": STATES["guided"], "referred": STATES["referred"],
    "withdrawn": STATES["withdrawn"],
}
ACT_TONES = {"": "wait", "answered": "good", "planned": "busy"}  # by outcome; of what is refused none


class NarrowForm(forms.Form):
    """What an address asks for; what cannot be is left out, and no page fails for it."""

    marks_optional = False
    subject = forms.ChoiceField(label=_("Lĩnh vực"), required=False)
    agency = forms.ChoiceField(label=_("Cơ quan trả lời"), required=False)
    place = forms.ChoiceField(label=_("Nơi"), required=False)
    state = forms.ChoiceField(label=_("Bước"), required=False, choices=[("", _("Mọi bước")), *STATES.items()])
    kind = forms.ChoiceField(label=_("Loại"), required=False, choices=[("", _("Mọi loại")), *KINDS.items()])
    month = forms.RegexField(
        r"^20\d\d-(0[1-9]|1[0-2])\Z", label=_("Tháng công khai"), required=False, help_text=_("Ví dụ: 2026-08"),
        widget=forms.TextInput(attrs={"class": "govuk-input--width-10"}), error_messages={"invalid": _("Tháng chưa đúng. Hãy ghi như 2026-08.")},
    )

    def __init__(self, asked: Any, *, agencies: list[Agency], subjects: list[Subject], places: list[Place]) -> None:
        super().__init__(asked)
        fields: dict[str, Any] = self.fields
        fields["subject"].choices = [("", _("Mọi lĩnh vực")), *((one.code, one.name) for one in subjects)]
        fields["agency"].choices = [("", _("Mọi cơ quan")), *((one.code, one.name) for one in agencies)]
        if len(agencies) < FEWEST:
            fields["agency"].widget = forms.HiddenInput()
        if place := fields.get("place"):
            place.choices = [("", _("Mọi nơi")), *((one.code, one.name) for one in places)]
            place.widget = forms.HiddenInput() if len(places) < FEWEST else place.widget

    def add_prefix(self, field_name: str) -> str:
        """Return what a field is called in an address."""
        return NAMES.get(field_name, field_name)

    def asked(self) -> dict[str, str]:
        """Return what is asked for and can be, by field."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}


class ActsForm(NarrowForm):
    """What an address asks for of everything that was sent: no place, by which one could ask where feedback came from."""

    place = month = None  # type: ignore[assignment]

    def __init__(self, asked: Any, *, agencies: list[Agency], subjects: list[Subject]) -> None:
        super().__init__(asked, agencies=agencies, subjects=subjects, places=[])
        fields: dict[str, Any] = self.fields
        fields["agency"].label = _("Cơ quan đang giữ")
        fields["state"].choices = [("", _("Mọi việc")), *ACTS.items()]
        fields["state"].label = _("Việc cơ quan đã làm")
