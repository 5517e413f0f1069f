"""What is done with a thing of any lane by one of its verbs: what every lane does before and after it."""

from collections.abc import Callable, Collection, Mapping
from typing import Any

from django.db.models import QuerySet
from django.http import HttpResponse
from django.urls import reverse

from danvan.base.moves.acting import Verbs, among
from danvan.base.people.visits import Visit
from danvan.check.petitions.forms.lane import LaneForm
from danvan.check.petitions.states import contributions
from danvan.check.petitions.states.innocent import CLERK
from danvan.check.petitions.views import sending
from danvan.check.petitions.views.finding import is_for_staff


def lane(
    *, page: str, listed: str, forms: Mapping[str, type[LaneForm]], does: dict[str, str], aside: tuple[str, ...], from_outside: tuple[str, ...],
    find: Callable[[Visit, str], Any], visible: Callable[..., QuerySet[Any]],
) -> Verbs:
    """Return the verbs of a lane with those by which others are asked; whoever sees the thing no more goes on to the list of the lane.

    `listed` is by what name the desk shows it, `from_outside` the verbs by which more words of people come in, written down by staff too.
    """

    def then(visit: Visit, code: str) -> str:
        seen = visible(visit.actor, at=visit.at).filter(matter__code=code).exists()
        return reverse(page, args=[code]) if seen else f"{reverse('petitions:inbox')}?lan={listed}"

    return Verbs(
        page=page, forms=forms, does=does | contributions.DOES, aside=(*aside, *contributions.ASIDE),
        find=find, may=among(forms), first=met(from_outside), then=then,
    )


def met(from_outside: Collection[str]) -> Callable[[Visit, Any, str], HttpResponse | None]:
    """Return what meets words that must not be kept here, where they come in by some verbs; a file's are read too."""

    def first(visit: Visit, thing: Any, verb: str) -> HttpResponse | None:
        if verb not in from_outside:
            return None
        return sending.met(visit, lane=CLERK if is_for_staff(visit, thing) else thing.matter.kind, agency=thing.matter.agency, files=("file",))

    return first
