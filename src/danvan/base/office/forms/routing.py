"""What the rule asks that says where work on a subject, from a place, goes."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from danvan.base.agencies.models import Agency
from danvan.base.office.forms.rules import RuleForm
from danvan.base.office.queries import held
from danvan.base.places.models import Place
from danvan.base.subjects.models import Subject


class RoutingForm(RuleForm):
    kind, SAYS = "routing", ("to",)
    subject = forms.ModelChoiceField(
        Subject.objects.all(), label=gettext_lazy("Lĩnh vực"), to_field_name="code", empty_label=gettext_lazy("Chọn lĩnh vực"),
        error_messages={"required": gettext_lazy("Chưa chọn lĩnh vực.")},
    )
    place = forms.ModelChoiceField(
        Place.objects.none(), label=gettext_lazy("Nơi"), required=False, to_field_name="code",
        empty_label=gettext_lazy("Mọi nơi"),
    )
    to = forms.ModelChoiceField(
        Agency.objects.none(), label=gettext_lazy("Gợi ý chuyển cho"), to_field_name="code", empty_label=gettext_lazy("Chọn cơ quan"),
        error_messages={"required": gettext_lazy("Chưa chọn cơ quan nhận việc.")},
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["place"].queryset = Place.objects.standing(on=self.on)  # type: ignore[attr-defined]
        tasked = [agency.pk for agency in Agency.objects.standing(on=self.on) if not agency.askable_only]
        self.fields["to"].queryset = Agency.objects.standing(on=self.on).filter(pk__in=tasked)  # type: ignore[attr-defined]

    def about(self) -> str:
        """Return the subject and the place."""
        place = self.cleaned_data["place"]
        return f"{self.cleaned_data['subject'].code}:{place.code if place else held.ANYWHERE}"

    def value(self) -> dict[str, Any]:
        """Return who is suggested."""
        return {"agency": self.cleaned_data["to"].code}
