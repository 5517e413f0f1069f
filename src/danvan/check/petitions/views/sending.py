"""How what people send is kept once, and leads them to a receipt with the secret code in their browser: the same in each lane."""

from collections.abc import Callable, Collection
from typing import Any

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect

from danvan.base.agencies.models import Agency
from danvan.base.brakes import views as brakes
from danvan.base.brakes.rubbish import Suspicion
from danvan.base.matters import bearing, codes
from danvan.base.moves.forms import MoveForm
from danvan.base.office.views import diversions
from danvan.base.people.visits import Visit
from danvan.base.places.models import Place
from danvan.check.petitions.actions import slowing
from danvan.check.petitions.states.innocent import CLERK, INNOCENT
from danvan.engines.diversion import Finding

PICTURES = ("photo",)  # inputs that take nothing else
CHOOSES = "choose"  # the button that only opens the list of a commune's places: nothing is sent by it


def kept(
    visit: Visit, form: MoveForm, *, lane: str, agency: Callable[[Visit], Agency | None], files: Collection[str] = (), keep: Callable[[str], str],
    suspicion: Callable[[], Suspicion | None] = lambda: None,
) -> HttpResponseBase | None:
    """Return the way to what `keep` has made of a form that was sent well; None if it is to be shown.

    What must not be kept is met before that, with the agency it would go to, which is looked up only then, and the inputs of its files
    (`met`).
    `lane` is the kind of what is sent, or `CLERK`. `keep` takes the hash of the secret code and returns the address of the receipt. `suspicion`
    is asked of a good form alone.
    """
    if not form.is_bound:
        return None
    if found := diversions.finding(visit, opens=_with_words(files)):
        return _page(visit, found, lane=lane, agency=agency(visit), files=files)
    if not form.is_valid():
        return None
    if asked := brakes.stopped(visit, form, key=form.key, suspicion=suspicion):
        slowing.asked.count(_goes_to(form), at=visit.at)
        return asked
    slowing.asked.write(at=visit.at)
    secret = codes.secret(form.key)
    where = form.make(lambda: keep(codes.bearer(secret)), visit=visit)
    if not where:
        return None
    response = redirect(where)
    bearing.bear(response, secret=secret, also=bearing.borne(visit))
    return response


def met(visit: Visit, *, lane: str, agency: Agency | None, files: Collection[str] = ()) -> HttpResponse | None:
    """Return the page that meets what must not be kept here, in the words of the lane it was written in, or of whoever wrote it down for others."""
    found = diversions.finding(visit, opens=_with_words(files))
    return _page(visit, found, lane=lane, agency=agency, files=files) if found else None


def chosen(visit: Visit) -> Agency | None:
    """Return the agency that was chosen in a form, as that or as who settles, whether it may be or not."""
    code = visit.POST.get("agency") or visit.POST.get("settler", "")
    return Agency.objects.filter(code=code).select_related("above").first()


def there(visit: Visit) -> Agency | None:
    """Return the agency of the place that was chosen in a form."""
    place = Place.objects.filter(code=visit.POST.get("place", "")).select_related("agency__above").first()
    return place.agency if place else None


def typed(visit: Visit) -> tuple[Any, Any]:
    """Return the words and files of a form about a place as it was sent; none where only the commune was chosen."""
    return (None, None) if visit.method != "POST" or CHOOSES in visit.POST else (visit.POST, visit.FILES)


def _goes_to(form: MoveForm) -> int:
    """Return the key of the agency to which a good form would go."""
    said = form.cleaned_data
    found: int = said["place"].agency_id if said.get("place") else (said.get("agency") or said["settler"]).pk
    return found


def _page(visit: Visit, found: Finding, *, lane: str, agency: Agency | None, files: Collection[str]) -> HttpResponse:
    return diversions.page(visit, found, agency=agency, innocent=INNOCENT[lane], for_clerk=lane == CLERK, files=files)


def _with_words(files: Collection[str]) -> list[str]:
    return [name for name in files if name not in PICTURES]
