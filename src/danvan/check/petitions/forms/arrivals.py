"""What a clerk says of what waits, if it is feedback or a report: where and what it is about."""

from datetime import datetime
from typing import Any, cast

from django import forms
from django.db.models import QuerySet
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from danvan.base.face.choices import Grouped
from danvan.base.face.fields import Words
from danvan.base.office.forms.marks import refuse_marked
from danvan.base.people import relations
from danvan.base.people.relations import Actor
from danvan.base.places.forms import WhereForm
from danvan.base.places.models import Place
from danvan.check.petitions.actions.arrivals import Said
from danvan.check.petitions.forms.arriving import ArrivingForm
from danvan.check.petitions.forms.concerning import ConcernForm
from danvan.check.petitions.models import Arrival
from danvan.check.petitions.queries import arrivals_guessed as guessed


class TakeForm(ArrivingForm, WhereForm, ConcernForm):
    """What a letter is about; its words are asked for only where a clerk has to read them off a scan."""

    kind = forms.ChoiceField(
        label=_("Người gửi muốn"), widget=forms.RadioSelect, required=False, initial="feedback",
        choices=[("report", _("Báo việc cần sửa, cần dọn ở một nơi: đèn, đường, rác, cống, cây...")), ("feedback", _("Góp ý, kiến nghị, hỏi cơ quan"))],
    )
    text = Words(rows=8, label=_("Nội dung thư"), missing=_("Chưa ghi nội dung thư."), help_text=_("Chép đúng lời người gửi. Bản quét đi kèm hồ sơ."))
    where = Words(rows=1, label=_("Vị trí cụ thể"), required=False, max_length=300)
    field_order = ["commune", "kind", "text", "concerns", "cited", "place", "where", "sure"]

    def __init__(self, *args: Any, arrival: Arrival, by: Actor, at: datetime, **more: Any) -> None:
        more["initial"] = guessed.whereabouts(arrival, on=localdate(at))
        super().__init__(*args, **more)
        self.arrival = arrival
        self.offer(on=localdate(at))
        place = cast(Grouped, self.fields["place"])
        counters = relations.serving(by, words=("reception",), on=localdate(at))
        place.queryset = cast(QuerySet[Place], place.queryset).filter(agency__in=counters)
        if arrival.words:
            del self.fields["text"]

    def clean(self) -> dict[str, Any]:
        """Refuse words that must not be kept here, and those that bear a mark of the commune's own."""
        cleaned = super().clean()
        if place := cleaned.get("place"):
            refuse_marked(self, agency=place.agency)
        return cleaned

    def said(self) -> Said:
        """Return what was said of it."""
        cleaned = self.cleaned_data
        return Said(
            place=cleaned["place"], kind=cleaned["kind"] or "feedback", where=cleaned["where"], words=cleaned.get("text", ""),
            concerns=cleaned["concerns"], cited=cleaned["cited"],
        )
