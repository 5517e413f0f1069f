"""Which of those that were asked: to be urged, or not waited for any more."""

from datetime import date

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from danvan.base.face.fields import Words
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions import contributing
from danvan.check.petitions.forms.consulting.about import About
from danvan.check.petitions.models import Contribution
from danvan.check.petitions.queries import contributions as queries


class UrgeForm(About):
    """Of which agency that was asked this is."""

    asked = forms.ModelChoiceField(
        Contribution.objects.none(), label=_("Cơ quan được hỏi"), empty_label=None, to_field_name="pk",
        error_messages={"required": _("Chưa chọn cơ quan được hỏi."), "invalid_choice": _("Không còn chờ cơ quan này. Hãy chọn trong danh sách.")},
    )  # fmt: skip

    def offer(self, *, on: date) -> None:
        """Offer who has not answered yet."""
        field = self.fields["asked"]
        waiting: QuerySet[Contribution] = queries.still_open(self.thing.matter)
        field.queryset = waiting  # type: ignore[attr-defined]
        field.label_from_instance = lambda one: one.matter.agency.name  # type: ignore[attr-defined]
        field.initial = waiting.first()


    def act(self, *, by: Actor) -> None:
        """Remind."""
        contributing.urge(self.thing, asked=self.cleaned_data["asked"], by=by, at=self.at)


class CallOffForm(UrgeForm):
    note = Words(label=_("Vì sao không chờ nữa"), rows=3, missing=_("Chưa ghi vì sao không chờ nữa."))

    def act(self, *, by: Actor) -> None:
        """Wait no longer."""
        contributing.call_off(self.thing, asked=self.cleaned_data["asked"], reason=self.cleaned_data["note"], by=by, at=self.at)
