"""What a clerk says of what waits: where and what it is about."""

from datetime import datetime
from typing import Any, cast

from django import forms
from django.db.models import QuerySet
from django.utils.text import format_lazy
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from danvan.base.face.choices import Grouped
from danvan.base.face.fields import ON_PAPER, Words
from danvan.base.moves.forms import MoveForm
from danvan.base.office.forms.marks import refuse_marked
from danvan.base.office.queries import held
from danvan.base.people import relations
from danvan.base.people.relations import Actor
from danvan.base.places.forms import WhereForm
from danvan.base.places.models import Place
from danvan.check.petitions.actions.arrivals import Said
from danvan.check.petitions.models import Arrival
from danvan.check.petitions.queries.arrivals import STAMPED, found_in


class TakeForm(MoveForm, WhereForm):
    """What a letter is about; its words are asked for only where a clerk has to read them off a scan."""

    kind = forms.ChoiceField(
        label=_("Người gửi muốn"), widget=forms.RadioSelect, required=False, initial="feedback",
        choices=[("report", _("Báo việc cần sửa, cần dọn ở một nơi: đèn, đường, rác, cống, cây...")), ("feedback", _("Góp ý, kiến nghị, hỏi cơ quan"))],
    )
    text = Words(rows=8, label=_("Nội dung thư"), missing=_("Chưa ghi nội dung thư."), help_text=_("Chép đúng lời người gửi. Bản quét đi kèm hồ sơ."))
    where = Words(rows=1, label=_("Vị trí cụ thể"), required=False, max_length=300)
    sure = forms.BooleanField(
        label=_("Tôi đã đọc hết: đây không phải tố cáo, tố giác"), required=False,
    )
    field_order = ["commune", "kind", "text", "place", "where", "sure"]

    def __init__(self, *args: Any, arrival: Arrival, by: Actor, at: datetime, **more: Any) -> None:
        super().__init__(*args, **more)
        self.arrival = arrival
        self.offer(on=localdate(at))
        place = cast(Grouped, self.fields["place"])
        counters = relations.serving(by, words=("reception",), on=localdate(at))
        place.queryset = cast(QuerySet[Place], place.queryset).filter(agency__in=counters)
        if arrival.words:
            del self.fields["text"]
            if not arrival.found:
                del self.fields["sure"]

    def clean(self) -> dict[str, Any]:
        """Refuse words that must not be kept here, unless the clerk says that they are none, and those that bear a mark of the commune's own."""
        cleaned = super().clean() or {}
        found, place = self.arrival.found or found_in(str(cleaned.get("text", ""))), cleaned.get("place")
        if found == STAMPED or (place and held.mark_of(place.agency, text=self.arrival.words)):
            self.add_error(None, format_lazy("{} {}", _("Nội dung có dấu mật nên không được nhận vào hồ sơ ở đây."), ON_PAPER))
        elif found and not cleaned.get("sure"):
            self.add_error("sure", _("Nội dung có chữ giống đơn tố cáo hoặc tin báo tội phạm. Nếu không phải, hãy đánh dấu ô này."))
        if place:
            refuse_marked(self, agency=place.agency)
        return cleaned

    def said(self) -> Said:
        """Return what was said of it."""
        cleaned = self.cleaned_data
        return Said(place=cleaned["place"], kind=cleaned["kind"] or "feedback", where=cleaned["where"], words=cleaned.get("text", ""))
