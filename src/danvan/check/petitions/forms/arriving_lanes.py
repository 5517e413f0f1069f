"""The forms of the lanes that have one of their own, as a clerk finds them filled in from a letter that waits."""

from datetime import datetime
from typing import Any, cast

from django.db.models import QuerySet
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from danvan.base.agencies.models import Agency
from danvan.base.face.choices import Grouped
from danvan.base.face.fields import Words
from danvan.base.matters.models import Thing
from danvan.base.people import relations
from danvan.base.people.relations import Actor
from danvan.base.places.models import Place
from danvan.check.petitions.actions import arrivals
from danvan.check.petitions.actions.arrivals import Code
from danvan.check.petitions.forms.arriving import LaneArrivingForm
from danvan.check.petitions.forms.complaints.writing import CounterForm as ComplaintForm
from danvan.check.petitions.forms.conduct import HEAD, ConductForm
from danvan.check.petitions.forms.counter import AskCounterForm
from danvan.check.petitions.forms.land.submitting import CounterForm as LandForm
from danvan.check.petitions.models import Arrival
from danvan.check.petitions.states import arrivals as states

SIGN = _(
    "Đơn gửi qua thư điện tử hoặc tin nhắn chưa có chữ ký hoặc điểm chỉ. Bà con in đơn, ký hoặc điểm chỉ rồi mang hoặc gửi bưu điện đến"
    " bộ phận tiếp nhận; hoặc đến bộ phận tiếp nhận ký tại chỗ."
)


class ComplaintArrivingForm(LaneArrivingForm, ComplaintForm):
    """A complaint: what came by mail or message came to a server on a day that this knows, and bears no signature yet."""

    WORDS, NAME, FIRST = "text", "complainant", ("signed", "lacks")

    lacks = Words(
        rows=4, required=False, label=_("Yêu cầu người gửi bổ sung ngay"), max_length=1000,
        help_text=_("Người gửi nhận câu này cùng biên nhận; thời hạn thụ lý dừng từ hôm nay cho đến khi có bổ sung. Để trống nếu không thiếu gì."),
    )

    def __init__(self, *args: Any, arrival: Arrival, **more: Any) -> None:
        super().__init__(*args, arrival=arrival, **more)
        for name in ("file", "file_words", *(() if arrival.way == states.SCAN else ("came", "shown_by"))):
            del self.fields[name]

    @staticmethod
    def offers(arrival: Arrival) -> dict[str, Any]:
        """Return what else stands in the form at first."""
        of_paper = {"came": "post", "shown_by": "stamp", "signed": True}
        return LaneArrivingForm.offers(arrival) | (of_paper if arrival.way == states.SCAN else {"lacks": SIGN})

    def clean(self) -> dict[str, Any]:
        """Say how it came, and ask for a signature only where there is none."""
        if self.arrival.way != states.SCAN:
            self.cleaned_data |= {"came": states.CAME[self.arrival.way], "shown_by": "server"}
        self.cleaned_data |= {"file": None, "file_words": ""}
        cleaned = super().clean()
        if cleaned.get("signed") and cleaned.get("lacks") == SIGN:
            cleaned["lacks"] = ""
        return cleaned

    def take(self, *, code: Code, by: Actor, at: datetime) -> Thing:
        """Register it."""
        said = self.cleaned_data
        return arrivals.take_complaint(
            self.arrival, words=self.words(), receipt=self.receipt(), settler=said["settler"], first=self.first, lacks=said["lacks"], code=code,
            news=self.wanted_news(), by=by, at=at,
        )  # fmt: skip


class LandArrivingForm(LaneArrivingForm, LandForm):
    """That somebody asks for mediation over land."""

    WORDS, NAME = "about", "asker"

    def take(self, *, code: Code, by: Actor, at: datetime) -> Thing:
        """Take it in."""
        return arrivals.take_dispute(self.arrival, asked=self.what(), agency=self.cleaned_data["agency"], code=code, news=self.wanted_news(), by=by, at=at)


class RequestArrivingForm(LaneArrivingForm, AskCounterForm):
    """A request for information."""

    WORDS, NAME, KNOWN = "asked", "requester", ("received_on", "came")

    @staticmethod
    def offers(arrival: Arrival) -> dict[str, Any]:
        """Return what else stands in the form at first: it is answered as it came."""
        return LaneArrivingForm.offers(arrival) | {"way": "post" if arrival.way == states.SCAN else "electronic"}

    def take(self, *, code: Code, by: Actor, at: datetime) -> Thing:
        """Take it in."""
        return arrivals.take_request(self.arrival, asked=self.what(), agency=self.cleaned_data["agency"], code=code, news=self.wanted_news(), by=by, at=at)


class OpinionArrivingForm(LaneArrivingForm, ConductForm):
    """An opinion on the conduct of officials."""

    WORDS = "text"

    def __init__(self, *args: Any, by: Actor, **more: Any) -> None:
        super().__init__(*args, **more)
        place = cast(Grouped, self.fields["place"])
        counters = relations.serving(by, words=("reception",), on=localdate(self.at))
        place.queryset = cast(QuerySet[Place], place.queryset).filter(agency__in=counters)

    def reader(self, cleaned: dict[str, Any]) -> Agency | None:
        """Return the agency whose marks hold: that of the place."""
        return cleaned["place"].agency if cleaned.get("place") else None

    def take(self, *, code: Code, by: Actor, at: datetime) -> Thing:
        """Bring it before the head."""
        said = {name: self.cleaned_data[name] for name in ("text", "place", "where")}
        return arrivals.take_opinion(self.arrival, **said, about_head=self.cleaned_data["about"] == HEAD, code=code, by=by, at=at)
