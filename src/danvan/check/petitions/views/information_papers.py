"""The papers of a request for information, as Word or PDF, and the file that was given."""

from django.http import Http404, HttpResponseBase
from django.urls import reverse

from danvan.base.agencies.models import Agency
from danvan.base.duties import queries as duties
from danvan.base.files.views import show
from danvan.base.journal.models import Entry
from danvan.base.people.visits import Visit
from danvan.check.petitions.models import InformationRequest
from danvan.check.petitions.queries import receipts, steps
from danvan.check.petitions.reports.information import MAKES, Told
from danvan.check.petitions.states import information as states
from danvan.check.petitions.views import printing
from danvan.check.petitions.views.finding import is_for_staff
from danvan.check.petitions.views.information_finding import find


def paper(visit: Visit, code: str, which: str, form: str) -> HttpResponseBase:
    """Hand out the paper that tells of a step which was made."""
    request = find(visit, code)
    if (entry := steps.latest(request.matter, words=states.PAPERS[which][0])) is None:
        raise Http404
    made = MAKES[entry.word.partition(".")[2]](_told(request, entry=entry))
    return printing.hand(visit, made, name=f"{which}-{code}", form=form, back=reverse("petitions:information", args=[code]))


def file(visit: Visit, code: str) -> HttpResponseBase:
    """Hand out the file with the information: to whoever asked once it is given, to those who deal with it before."""
    request = find(visit, code)
    may = request.matter.state in states.GIVEN or is_for_staff(visit, request)
    return show(request.file if may else None)


def _told(request: InformationRequest, *, entry: Entry) -> Told:
    """Return what a paper is made of; what was handed over is of whoever approved it."""
    step = steps.told(entry)
    approved = steps.latest(request.matter, words=states.GRANTED) if entry.word.partition(".")[2] in states.GIVEN else None
    receiver = Agency.objects.filter(code=entry.facts.get("agency", "")).first()
    return Told(
        request=request, step=step, receipt=receipts.receipt(request.matter), issuer=steps.told(approved).issuer if approved else step.issuer,
        duties={duty.rule: duty for duty in duties.of(request.matter)}, receiver=receiver.name if receiver else "",
    )  # fmt: skip
