"""The papers of a request for information, as Word or PDF, and the file that was given."""

from django.contrib import messages
from django.http import Http404, HttpResponseBase
from django.shortcuts import redirect
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from danvan.base.duties import queries as duties
from danvan.base.files.views import hand_out, show
from danvan.base.journal import queries as journal
from danvan.base.journal.models import Entry, EntryContent
from danvan.base.people.visits import Visit
from danvan.check.petitions.models import InformationRequest
from danvan.check.petitions.reports.information import MAKES, Told
from danvan.check.petitions.states import information as states
from danvan.check.petitions.views.information_finding import find, is_for_staff
from danvan.engines import child
from danvan.engines.papers import pdf, word


def paper(visit: Visit, code: str, which: str, form: str) -> HttpResponseBase:
    """Hand out the paper that tells of a step which was made."""
    request = find(visit, code)
    words = {f"petitions.{past}" for past in states.PAPERS[which][0]}
    entry = next((one for one in reversed(journal.history(request.matter)) if one.word in words), None)
    if entry is None:
        raise Http404
    made = MAKES[entry.word.partition(".")[2]](_told(request, entry=entry))
    try:
        data, media = (pdf.pdf(made), pdf.MEDIA) if form == "pdf" else (word.word(made), word.MEDIA)
    except child.Failed:
        messages.error(visit, _("Chưa lập được giấy này. Hồ sơ vẫn còn nguyên; hãy thử lại sau ít phút, hoặc lấy bản Word."))
        return redirect("petitions:information", code)
    return hand_out(data, media=media, name=f"{which}-{code}.{form}")


def file(visit: Visit, code: str) -> HttpResponseBase:
    """Hand out the file with the information: to whoever asked once it is given, to those who deal with it before."""
    request = find(visit, code)
    may = request.matter.state in states.GIVEN or is_for_staff(visit, request)
    return show(request.file if may else None)


def _told(request: InformationRequest, *, entry: Entry) -> Told:
    content = EntryContent.objects.filter(entry=entry).first()
    clocks = {duty.rule: duty for duty in duties.of(request.matter)}
    note = content.private.get("note", "") if content else ""
    return Told(request=request, on=localdate(entry.at), agency=entry.agency, note=note, duties=clocks)
