"""What somebody has sent with their account, in every lane: who has it, until when, and where they go if they disagree."""

from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import F, Q, QuerySet
from django.utils.timezone import localdate

from danvan.base.duties.models import Duty
from danvan.base.face import keyset
from danvan.base.face.keyset import Slice
from danvan.base.matters import queries as matters
from danvan.base.matters.models import Matter
from danvan.base.people.visits import Visit
from danvan.check.petitions import states
from danvan.check.petitions.states import conduct
from danvan.site import panels

LANES = Q(house="petitions", kind__in=("feedback", "report", *conduct.KINDS, "complaint", "information", "land"))  # what people send
NEWEST, ON_A_PAGE = ("-opened_at", "-pk"), 20


@dataclass(frozen=True, kw_only=True)
class Line:
    """One matter, as whoever sent it looks for it."""

    matter: Matter
    title: str
    url: str  # its page, whose part "khong-dong-y" says what can be done by who disagrees
    duty: Duty | None

    @property
    def step(self) -> tuple[str, str]:
        """The words and the tone of how far it is."""
        return states.LABELS[self.matter.state], states.TONES[self.matter.state]


def sent(visit: Visit) -> QuerySet[Matter]:
    """Return what the visitor sent with their account, and nobody else's."""
    own = matters.visible_to(visit.actor, on=localdate(visit.at)).filter(author=visit.actor.person, author__isnull=False)
    return own.filter(LANES).select_related("agency__above")


def lines(visit: Visit, *, place: str) -> tuple[list[Line], Slice[Matter]]:
    """Return a page of it, newest first, from a place in the list."""
    shown = keyset.cut(sent(visit), by=NEWEST, size=ON_A_PAGE, place=place)
    titles, clocks = panels.titles(shown.rows), _clocks([one.pk for one in shown.rows])
    found = [Line(matter=one, title=titles.get(one.pk, one.code), url=panels.link(one), duty=clocks.get(one.pk)) for one in shown.rows]
    return found, shown


def _clocks(pks: Collection[int]) -> dict[int, Duty]:
    """Return of each matter the clock that ends next."""
    found = Duty.objects.filter(matter__in=pks, closed_at=None).order_by(F("due_on").desc(nulls_first=True), "-pk")
    return {duty.matter_id: duty for duty in found}
