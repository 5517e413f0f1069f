"""The papers of a land dispute, as Word or PDF, and the signed minutes."""

from django.http import Http404, HttpResponseBase
from django.urls import reverse

from danvan.base.files.views import show
from danvan.base.people.visits import Visit
from danvan.check.petitions.queries import land_party, receipts, steps
from danvan.check.petitions.reports.land import MAKES, Told
from danvan.check.petitions.states import land as states
from danvan.check.petitions.views import printing
from danvan.check.petitions.views.finding import is_for_staff
from danvan.check.petitions.views.land_finding import find


def paper(visit: Visit, code: str, which: str, form: str) -> HttpResponseBase:
    """Hand out the paper that tells of a step which was made."""
    dispute = find(visit, code)
    is_others = which == states.OTHERS
    if is_others and not (dispute.other_bearer and is_for_staff(visit, dispute)):
        raise Http404
    if (entry := steps.latest(dispute.matter, words=states.PAPERS[which][0])) is None:
        raise Http404
    made = MAKES[entry.word.partition(".")[2]](
        Told(dispute=dispute, step=steps.told(entry), receipt=receipts.receipt(dispute.matter), secret=land_party.secret(dispute) if is_others else "")
    )
    return printing.hand(visit, made, name=f"{which}-{code}", form=form, back=reverse("petitions:land", args=[code]))


def minutes(visit: Visit, code: str) -> HttpResponseBase:
    """Hand out the signed minutes."""
    return show(find(visit, code).minutes)
