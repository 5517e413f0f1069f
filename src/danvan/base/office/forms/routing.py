"""What the rule asks that says where work on a subject, from a place, goes: tried on last month before it is set."""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from danvan.base.agencies.models import Agency
from danvan.base.office.forms.rules import Names, RuleForm
from danvan.base.office.queries import held, trials
from danvan.base.office.queries.trials import Trial, Tried
from danvan.base.places.models import Place
from danvan.base.subjects.models import Subject


class RoutingForm(RuleForm):
    kind, SAYS, is_naming = "routing", ("to",), True
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

    tried = forms.CharField(required=False, widget=forms.HiddenInput)  # what was tried: if it was another rule, this one is tried first

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

    @staticmethod
    def about_in_words(key: str, *, names: Names) -> str:
        """Return the subject and the place."""
        subject, _colon, place = key.partition(":")
        return f"{names.get((Subject, subject), subject)}, {names.get((Place, place), place) or _('mọi nơi')}"

    @staticmethod
    def in_words(key: str, *, value: dict[str, Any], names: Names) -> str:
        """Return who is suggested for what."""
        agency = names.get((Agency, value["agency"]), value["agency"])
        return _("%(about)s: gợi ý %(agency)s") % {"about": RoutingForm.about_in_words(key, names=names), "agency": agency}

    def trial(self) -> Trial | None:
        """Return what the rule would have done last month, once for each rule: sent again as it was tried, it is set."""
        said = self.cleaned_data
        if said["ends"] or said["tried"] == self._mark():
            return None
        typed = QueryDict(mutable=True)  # the page that shows the trial bears the mark of what was tried
        typed.update(self.data)
        typed["tried"] = self._mark()
        self.data = typed
        named = {name: said[name] for name in ("agency", "subject", "place", "to")}
        return trials.trial(Tried(**named), actor=self.actor, at=self.at)

    def _mark(self) -> str:
        said = self.cleaned_data
        return f"{said['agency'].code} {self.about()} {said['to'].code}"
