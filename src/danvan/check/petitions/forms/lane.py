"""What a verb asks for, in every lane: their things differ only in their fields."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any, ClassVar

from django import forms
from django.db.models import Q, QuerySet
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from danvan import law
from danvan.base.agencies import kinds
from danvan.base.agencies import queries as agencies
from danvan.base.agencies.models import Agency
from danvan.base.office.forms.marks import refuse_marked
from danvan.base.people.relations import Actor
from danvan.check.petitions.forms.templating import Templated


class LaneForm(Templated):
    """What one verb asks for; `act` does it. None of its days lies ahead."""

    DAYS: ClassVar[tuple[str, ...]] = ()

    def clean(self) -> dict[str, Any]:
        """Refuse words that bear a mark of the agency with whom it lies, and days that have not come."""
        cleaned = super().clean() or {}
        refuse_marked(self, agency=self.thing.matter.agency)
        refuse_ahead(self, names=self.DAYS, at=self.at)
        return cleaned

    def more(self) -> dict[str, Any]:
        """Return what the action takes besides."""
        return {}


class BareForm(LaneForm):
    """A verb that asks for nothing; `DO` is the action."""

    DO: ClassVar[Callable[..., None]]

    def act(self, *, by: Actor) -> None:
        """Make the move."""
        type(self).DO(self.thing, **self.more(), by=by, at=self.at)


class NoteForm(LaneForm):
    """A verb that asks for a few words alone; `DO` is the action, which takes them under the name `TAKES`."""

    DO: ClassVar[Callable[..., None]]
    TAKES: ClassVar[str]

    def act(self, *, by: Actor) -> None:
        """Make the move with the words."""
        type(self).DO(self.thing, **{self.TAKES: self.cleaned_data["note"]}, **self.more(), by=by, at=self.at)


def refuse_ahead(form: forms.Form, *, names: tuple[str, ...], at: datetime) -> None:
    """Refuse each of some days that lies after today."""
    for name in names:
        if (day := form.cleaned_data.get(name)) and day > localdate(at):
            form.add_error(name, _("Ngày này chưa đến. Hãy ghi ngày không sau hôm nay."))


def refuse_before(form: forms.Form, *, name: str, rules: tuple[str, ...]) -> None:
    """Refuse a day on which the rules that count from it were not in force yet: no clock could run."""
    began = max(law.began("periods", key=rule) for rule in rules)
    if (day := form.cleaned_data.get(name)) and day < began:
        form.add_error(name, _("Quy định về thời hạn áp dụng từ ngày %(day)s. Hãy xem lại ngày đã ghi.") % {"day": f"{began:%d/%m/%Y}"})


def elsewhere(own: Agency, *, on: date) -> QuerySet[Agency]:
    """Return to whom something may be handed that is not for an agency: the seats of other places and who stands above."""
    above = agencies.superior(own, on=on).order_by().values("pk")
    found = Agency.objects.standing(on=on).filter(Q(kind__in=kinds.SEATS) | Q(pk__in=above)).exclude(pk=own.pk)
    return found.exclude(kind__in=kinds.ASKABLE)


def choices(labels: dict[str, str]) -> list[tuple[str, Any]]:
    """Return what a list offers, with words that are translated as they are drawn."""
    return [(key, _(words)) for key, words in labels.items()]
