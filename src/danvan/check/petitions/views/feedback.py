from collections.abc import Collection
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.timezone import localdate
from django.utils.translation import get_language, gettext_noop
from django.utils.translation import gettext as _

from danvan.base import editions
from danvan.base.brakes import rubbish
from danvan.base.brakes import views as brakes
from danvan.base.brakes.rubbish import Suspicion
from danvan.base.face import keyset
from danvan.base.files.views import hand_out, show, show_original
from danvan.base.matters import bearing, codes
from danvan.base.moves import acting, table
from danvan.base.moves.forms import VerbForm
from danvan.base.office.queries import news
from danvan.base.office.views import diversions
from danvan.base.people.relations import Actor
from danvan.base.people.visits import Visit
from danvan.base.places import maps
from danvan.check.petitions import actions, queries, states
from danvan.check.petitions.actions import accompanying
from danvan.check.petitions.actions.arrivals import suspecting
from danvan.check.petitions.forms import FORMS, SubmitForm
from danvan.check.petitions.models import Petition
from danvan.check.petitions.queries import (
    arrivals,
    concerning,
    crowds,
    hindrances,
    newest,
    other_lane,
    priority,
    published,
    receipts,
    triage,
    urgent,
)
from danvan.check.petitions.reports import feedback as reports
from danvan.check.petitions.states import conduct, walk
from danvan.check.petitions.states.elsewhere import TURNED_AWAY
from danvan.check.petitions.states.withdrawing import DENY
from danvan.check.petitions.views import letters, sending, verbs
from danvan.check.petitions.views.finding import is_for_staff
from danvan.engines import child, vietnamese
from danvan.engines.papers import excel, pdf, word

ON_A_PAGE, FIRST = 50, 10
FROM_OUTSIDE = ("complete", "name_speakers", "write_down", "reopen", "withdraw", "note_withdrawal", *DENY)  # verbs by which people who do not serve write more
SAID = frozenset({"reopen", "confirm"})  # what an author says of an answer
TRIED = ("classify", "take_on", "merge")  # verbs before which a clerk sees what is alike
INBOX = {
    "": gettext_noop("Tất cả"), "submitted": gettext_noop("Chờ tiếp nhận, phân loại"), "routed": gettext_noop("Đang giải quyết"),
    "proposed": gettext_noop("Chờ duyệt"), "finishing": gettext_noop("Chờ duyệt kết quả"), "planned": gettext_noop("Làm theo kế hoạch"),
    "objected": gettext_noop("Đề nghị xem lại"),
}


def submit(visit: Visit) -> HttpResponseBase:
    """Show the form to a resident, and take in what they send; what must not be kept here is met before that."""
    with editions.one_reading():  # what is sent changes no rule
        return _submitting(visit)


def _submitting(visit: Visit) -> HttpResponseBase:
    judged = rubbish.Judged("" if visit.actor.person else str(visit.POST.get("text", "")), at=visit.at.timestamp())
    if visit.method == "POST":
        brakes.give_way(visit, judged=judged)
    form = SubmitForm(*sending.typed(visit), at=visit.at, initial={"commune": visit.GET.get("xa", ""), "place": visit.GET.get("noi", "")} | visit.POST.dict())
    sent = sending.kept(
        visit, form, lane="feedback", agency=sending.there, files=("photo",),
        suspicion=lambda: judged.suspicion, keep=lambda bearer: _submit(visit, form, bearer=bearer, suspicion=judged.suspicion),
    )  # fmt: skip
    if sent:
        return sent
    key = form.key if form.is_bound else visit.POST.get("form_key", "")
    return render(visit, "petitions/submit.html", {"form": form, "form_key": key, "has_map": maps.is_any(on=localdate(visit.at))})


def receipt(visit: Visit, code: str) -> HttpResponse:
    """Show the secret code, which nobody can show again later."""
    petition = _find(visit, code)
    secret = _secret(visit, petition)
    duty = queries.page(petition, for_staff=False)["duty"]
    shows = {"petition": petition, "secret": secret, "duty": duty, "page": "petitions.receipt"}
    shows["news"] = news.own(petition.matter, actor=visit.actor, at=visit.at)
    return render(visit, "petitions/receipt.html", shows)


def page(visit: Visit, code: str) -> HttpResponse:
    """Show one petition to its author or to those who deal with it."""
    return _page(visit, _find(visit, code))


def act(visit: Visit, code: str, verb: str) -> HttpResponseBase:
    """Show the form that a verb needs, and make the move when it is sent."""
    return acting.act(visit, code=code, verb=verb, verbs=VERBS, draw=_page)


def photo(visit: Visit, code: str, which: str) -> HttpResponseBase:
    """Show the picture that was sent, or the proof of the answer."""
    petition = _find(visit, code)
    for_staff = is_for_staff(visit, petition)
    proven = petition.matter.state in queries.ENDED or for_staff
    covered = {f"{name}-cong-khai": getattr(petition, f"public_{field}") if for_staff else None for name, field in (("anh", "photo"), ("bang-chung", "proof"))}
    return show(({"anh": petition.photo, "bang-chung": petition.proof if proven else None} | covered)[which])


def original(visit: Visit, code: str, which: str) -> HttpResponseBase:
    """Hand the file as it was sent, with whatever is hidden in it, to those who deal with the petition."""
    petition = _find(visit, code)
    if not is_for_staff(visit, petition):
        raise Http404
    return show_original({"anh": petition.photo, "bang-chung": petition.proof}[which])


def slip(visit: Visit, code: str, form: str) -> HttpResponseBase:
    """Hand out the paper that says a petition was taken in."""
    petition = _find(visit, code)
    paper = reports.slip(petition, receipt=receipts.receipt(petition.matter), secret=_secret(visit, petition))
    try:
        made, media = (pdf.pdf(paper), pdf.MEDIA) if form == "pdf" else (word.word(paper), word.MEDIA)
    except child.Failed:
        messages.error(visit, _("Chưa lập được phiếu. Hồ sơ vẫn còn nguyên; hãy thử lại sau ít phút, hoặc lấy bản Word."))
        return redirect("petitions:page", code)
    return hand_out(made, media=media, name=f"phieu-{petition.matter.code}.{form}")


def register(visit: Visit) -> HttpResponse:
    """Hand out the list of what an officer may see, as Excel."""
    step = visit.GET.get("buoc", "")
    found = queries.inbox(visit.actor, at=visit.at, states=[step] if step in states.LABELS else ())
    rows = list(found[: reports.MOST + 1])
    listed = rows[: reports.MOST]
    table = reports.register(listed, due=queries.due(listed), more=len(rows) > len(listed))
    made = excel.excel([table], title="Sổ phản ánh, kiến nghị", agency=settings.PLACE_NAME, at=visit.at)
    return hand_out(made, media=excel.MEDIA, name="phan-anh-kien-nghi.xlsx")


def inbox(visit: Visit) -> HttpResponse:
    """List what an officer may see, newest first."""
    state = visit.GET.get("buoc", "")
    wanted = [state] if state in states.LABELS else []
    found, read = queries.inbox(visit.actor, at=visit.at, states=wanted), newest.reading(visit.actor, at=visit.at, states=wanted)
    shown = keyset.cut(found, by=queries.NEWEST, size=ON_A_PAGE, place=visit.GET.get("tu", ""), read=read)
    owed = queries.due(shown.rows)
    rows = [(one, states.LABELS[one.matter.state], states.TONES[one.matter.state], owed.get(one.pk)) for one in shown.rows]
    shows = {"rows": rows, "slice": shown, "steps": INBOX.items(), "state": state, "query": urlencode({"buoc": state})}
    shows["first"] = [] if visit.GET else priority.waiting(visit.actor, at=visit.at, most=FIRST)
    return render(visit, "petitions/inbox.html", shows)


def _submit(visit: Visit, form: SubmitForm, *, bearer: str, suspicion: Suspicion | None) -> str:
    sent = {name: form.cleaned_data[name] for name in ("text", "place", "where", "spot", "photo", "opted_out", "concerns", "cited")}
    sent["kind"] = form.cleaned_data["kind"] or "feedback"
    if suspicion:
        return _wait(visit, sent | {"news": form.wanted(), "photos": form.cleaned_data["photos"]}, suspicion=suspicion, bearer=bearer)
    author = Actor(person=visit.actor.person, bears=visit.actor.bears | {bearer})
    petition = actions.submit(
        **sent, bearer=bearer, by=author, at=visit.at, news=form.wanted(), language=get_language() or "vi"
    )
    accompanying.enclose(petition.matter, files=form.cleaned_data["photos"])
    return reverse("petitions:receipt", args=[petition.matter.code])


def _wait(visit: Visit, sent: dict[str, Any], *, suspicion: Suspicion, bearer: str) -> str:
    text = sent.pop("text")
    filled = suspecting.Filled(**sent, language=get_language() or "vi")
    found = arrivals.found_in(text) if diversions.ANYWAY in visit.POST else ""  # else it was met before
    suspecting.keep(text, filled=filled, suspicion=suspicion, found=found, bearer=bearer, at=visit.at)
    return reverse("petitions:kept")


def _page(visit: Visit, petition: Petition, *, verb: str = "", form: VerbForm | None = None) -> HttpResponse:
    shows = acting.shows(visit, thing=petition, verbs=VERBS, verb=verb, form=form)
    possible = shows["may"]
    for_staff = is_for_staff(visit, petition)
    can_say = possible >= SAID and not verb  # one press each, without another page
    shows |= {
        "petition": petition, "page": "petitions.page", "for_staff": for_staff, "is_quiet": petition.matter.kind in conduct.KINDS,
        "moves": [(it, words) for it, words in shows["moves"] if not (can_say and it in SAID)],
        "ended": petition.matter.state in queries.ENDED, "is_second_look": petition.matter.state in table.second_looks(petition.MOVES),
        "can_say": can_say, "reopen_until": hindrances.reopen_until(petition),
        "published": published.row_of(petition), "can_redact": "redact" in possible,
        "show_public": _shows_public(petition, possible=possible, for_staff=for_staff) and verb != "redact",
    }
    found = queries.page(petition, for_staff=for_staff)
    shows |= letters.shown(petition, visit=visit, told={event.word for event in found["events"]})
    if petition.matter.kind == "feedback":
        shows["crowd"] = crowds.group(petition)
    if for_staff:
        shows["joined"] = triage.joined(petition)
    if for_staff and verb in TRIED:
        shows["alike"] = triage.alike(petition, actor=visit.actor, at=visit.at)
        likest = triage.likest(petition, kinds=(petition.matter.kind,), actor=visit.actor, at=visit.at)
        shows["suggestion"], shows["urgent"] = triage.suggestion(likest), urgent.level(petition, likest=likest)
        shows["possible"], shows["other_lane"] = possible, other_lane.other_lane(petition, actor=visit.actor, at=visit.at)
        shows["crowd_words"] = vietnamese.crowd(petition.text) if "name_speakers" in possible and not shows.get("crowd") else ""
        shows["receiver"] = concerning.receives(petition, on=localdate(visit.at))
    shows["steps"] = walk.walk(petition.matter.state) if petition.matter.kind not in conduct.KINDS else []
    return render(visit, "petitions/page.html" if for_staff else "petitions/own.html", shows | found, status=acting.status(form))


def _renamed(petition: Petition) -> dict[str, str]:
    """Return what some verbs are called: of what was turned away nobody says that it is not solved yet."""
    return {"reopen": states.AGAIN} if petition.matter.state in TURNED_AWAY else {}


def _shows_public(petition: Petition, *, possible: Collection[str], for_staff: bool) -> bool:
    """Return whether a page says what is public of a petition: of an opinion on conduct nothing ever is."""
    if petition.matter.kind == "conduct":
        return False
    return bool(petition.public_words or "redact" in possible) if for_staff else petition.opted_out or petition.matter.state in queries.ENDED


def _may(visit: Visit, petition: Petition) -> list[str]:
    """Return the verbs that somebody can choose here and now."""
    return acting.by_table(visit, thing=petition, among=FORMS)


def _find(visit: Visit, code: str) -> Petition:
    if petition := queries.find(visit.actor, at=visit.at, code=code):
        return petition
    raise Http404


def _secret(visit: Visit, petition: Petition) -> str:
    return next((it for it in bearing.borne(visit) if petition.matter.bearer in codes.with_parts({codes.bearer(it)})), "")


VERBS = acting.Verbs(
    page="petitions:page", find=_find, forms=FORMS, does=states.DOES, renames=_renamed, aside=states.ASIDE, may=_may, as_in_table=True,
    given=lambda visit, _petition: {"code": visit.GET.get("voi", "")}, first=verbs.met(FROM_OUTSIDE),
)
