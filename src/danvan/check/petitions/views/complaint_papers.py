"""The papers of a complaint, as Word or PDF."""

from django.contrib import messages
from django.http import Http404, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from danvan.base.duties import queries as duties
from danvan.base.files.views import hand_out
from danvan.base.people.visits import Visit
from danvan.check.petitions.models import Complaint
from danvan.check.petitions.queries import complaints as queries
from danvan.check.petitions.reports.complaints import MAKES, Told
from danvan.check.petitions.states import complaint as states
from danvan.check.petitions.views.complaint_finding import find
from danvan.engines import child
from danvan.engines.papers import pdf, word


def paper(visit: Visit, code: str, which: str, form: str) -> HttpResponseBase:
    """Hand out the paper that tells of a step which was made."""
    complaint = find(visit, code)
    past, _words = states.PAPERS[which]
    if (told := _told(complaint, past=past)) is None:
        raise Http404
    made = MAKES[past](told)
    try:
        data, media = (pdf.pdf(made), pdf.MEDIA) if form == "pdf" else (word.word(made), word.MEDIA)
    except child.Failed:
        messages.error(visit, _("Chưa lập được giấy này. Hồ sơ vẫn còn nguyên; hãy thử lại sau ít phút, hoặc lấy bản Word."))
        return redirect("petitions:complaint", code)
    return hand_out(data, media=media, name=f"{which}-{code}.{form}")


def _told(complaint: Complaint, *, past: str) -> Told | None:
    """Return what the paper of a step is made of: the latest one, by its word in the journal."""
    step = queries.step(complaint, word=past)
    clocks = {duty.rule: duty for duty in duties.of(complaint.matter)}
    return Told(complaint=complaint, step=step, duties=clocks) if step else None
