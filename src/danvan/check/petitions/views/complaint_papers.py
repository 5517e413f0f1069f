"""The papers of a complaint, as Word or PDF."""

from django.http import Http404, HttpResponseBase
from django.urls import reverse

from danvan.base.duties import queries as duties
from danvan.base.people.visits import Visit
from danvan.check.petitions.models import Complaint
from danvan.check.petitions.queries import steps
from danvan.check.petitions.reports.complaint_parts import Told
from danvan.check.petitions.reports.complaints import MAKES
from danvan.check.petitions.states import complaint as states
from danvan.check.petitions.views import printing
from danvan.check.petitions.views.complaint_finding import find


def paper(visit: Visit, code: str, which: str, form: str) -> HttpResponseBase:
    """Hand out the paper that tells of a step which was made."""
    complaint = find(visit, code)
    past, _words = states.PAPERS[which]
    if (told := _told(complaint, past=past)) is None:
        raise Http404
    back = reverse("petitions:complaint", args=[code])
    return printing.hand(visit, MAKES[past](told), name=f"{which}-{code}", form=form, back=back)


def _told(complaint: Complaint, *, past: str) -> Told | None:
    """Return what the paper of a step is made of: the latest one, by its word in the journal."""
    if (entry := steps.latest(complaint.matter, words=(past,))) is None:
        return None
    clocks = {duty.rule: duty for duty in duties.of(complaint.matter)}
    return Told(complaint=complaint, step=steps.told(entry), duties=clocks, ground=str(entry.facts.get("ground", "")))
