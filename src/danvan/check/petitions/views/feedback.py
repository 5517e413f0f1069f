from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.timezone import localdate
from django.utils.translation import get_language, gettext_noop
from django.utils.translation import gettext as _

from danvan.base.face import keyset
from danvan.base.files.views import hand_out, show, show_original
from danvan.base.matters import bearing, codes
from danvan.base.moves import actions as moves
from danvan.base.office.queries import news
from danvan.base.office.views import diversions
from danvan.base.people import relations
from danvan.base.people.relations import Actor
from danvan.base.people.visits import Visit
from danvan.base.places.models import Place
from danvan.check.petitions import actions, queries, states
from danvan.check.petitions.forms import FORMS, ActForm, SubmitForm
from danvan.check.petitions.models import Petition
from danvan.check.petitions.queries import triage
from danvan.check.petitions.reports import feedback as reports
from danvan.engines import child
from danvan.engines.papers import excel, pdf, word

ON_A_PAGE = 50
FROM_OUTSIDE = ("complete", "reopen")  # verbs by which people who do not serve write more
TRIED = ("classify", "take_on", "merge")  # verbs before which a clerk sees what is alike
INBOX = {
    "": gettext_noop("Tất cả"), "submitted": gettext_noop("Chờ tiếp nhận, phân loại"), "routed": gettext_noop("Đang giải quyết"),
    "proposed": gettext_noop("Chờ duyệt"),
}


def submit(visit: Visit) -> HttpResponseBase:
    """Show the form to a resident, and take in what they send; what must not be kept here is met before that."""
    if diverted := _met(visit):
        return diverted
    form = _sent(visit)
    if visit.method == "POST" and form.is_valid():
        secret = codes.secret(form.key)
        if where := form.make(lambda: _submit(visit, form, bearer=codes.bearer(secret)), visit=visit):
            response = redirect(where)
            bearing.bear(response, secret=secret, also=bearing.borne(visit))
            return response
    key = form.key if form.is_bound else visit.POST.get("form_key", "")
    return render(visit, "petitions/submit.html", {"form": form, "form_key": key})


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
    petition = _find(visit, code)
    if verb not in FORMS:
        raise Http404
    if verb in FROM_OUTSIDE and (diverted := diversions.met(visit, agency=petition.matter.agency)):
        return diverted
    form = FORMS[verb](
        visit.POST or None, visit.FILES or None, petition=petition, actor=visit.actor, at=visit.at, initial={"code": visit.GET.get("voi", "")}
    )
    if visit.method == "POST" and form.is_valid():
        form.read(petition.matter)
        if where := form.make(lambda: _act(visit, form, code=code), visit=visit):
            messages.success(visit, _("%(deed)s: đã ghi nhận.") % {"deed": _(states.DOES[verb])})
            return redirect(where)
        petition = _find(visit, code)  # as somebody else has left it
    return _page(visit, petition, verb=verb, form=form)


def photo(visit: Visit, code: str, which: str) -> HttpResponseBase:
    """Show the picture that was sent, or the proof of the answer."""
    petition = _find(visit, code)
    proven = petition.matter.state in queries.ENDED or _for_staff(visit, petition)
    return show({"anh": petition.photo, "bang-chung": petition.proof if proven else None}[which])


def original(visit: Visit, code: str, which: str) -> HttpResponseBase:
    """Hand the file as it was sent, with whatever is hidden in it, to those who deal with the petition."""
    petition = _find(visit, code)
    if not _for_staff(visit, petition):
        raise Http404
    return show_original({"anh": petition.photo, "bang-chung": petition.proof}[which])


def slip(visit: Visit, code: str, form: str) -> HttpResponseBase:
    """Hand out the paper that says a petition was taken in."""
    petition = _find(visit, code)
    duty = queries.page(petition, for_staff=False)["duty"]
    paper = reports.slip(petition, duty=duty, secret=_secret(visit, petition), at=visit.at)
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
    found = queries.inbox(visit.actor, at=visit.at, states=[state] if state in states.LABELS else ())
    shown = keyset.cut(found, by=queries.NEWEST, size=ON_A_PAGE, place=visit.GET.get("tu", ""))
    rows = [(one, states.LABELS[one.matter.state], states.TONES[one.matter.state]) for one in shown.rows]
    shows = {"rows": rows, "slice": shown, "steps": INBOX.items(), "state": state, "query": urlencode({"buoc": state})}
    return render(visit, "petitions/inbox.html", shows)


def _met(visit: Visit) -> HttpResponse | None:
    """Return what is said to words that must not be kept; "choose" stores nothing, so it may pass."""
    if visit.method != "POST" or "choose" in visit.POST:
        return None
    place = Place.objects.filter(code=visit.POST.get("place", "")).select_related("agency__above").first()
    return diversions.met(visit, agency=place.agency if place else None, files=("photo",))


def _sent(visit: Visit) -> SubmitForm:
    """Return the form as it was sent; where only the commune was chosen, as far as it is filled in."""
    if visit.method == "POST" and "choose" not in visit.POST:
        return SubmitForm(visit.POST, visit.FILES, at=visit.at)
    return SubmitForm(at=visit.at, initial={"commune": visit.GET.get("xa", "")} | visit.POST.dict())


def _submit(visit: Visit, form: SubmitForm, *, bearer: str) -> str:
    sent = {name: form.cleaned_data[name] for name in ("text", "place", "where", "photo")}
    sent["kind"] = form.cleaned_data["kind"] or "feedback"
    author = Actor(person=visit.actor.person, bears=visit.actor.bears | {bearer})
    petition = actions.submit(
        **sent, bearer=bearer, by=author, at=visit.at, news=form.wanted(), language=get_language() or "vi"
    )
    return reverse("petitions:receipt", args=[petition.matter.code])


def _act(visit: Visit, form: ActForm, *, code: str) -> str:
    form.act(by=visit.actor)
    return reverse("petitions:page", args=[code])


def _page(visit: Visit, petition: Petition, *, verb: str = "", form: ActForm | None = None) -> HttpResponse:
    possible = [move.verb for move in moves.open_to(petition, by=visit.actor, at=visit.at) if move.verb in FORMS]
    if verb and verb not in possible and not (form and form.errors):
        raise Http404
    for_staff = _for_staff(visit, petition)
    shows: dict[str, Any] = {
        "petition": petition, "page": "petitions.page", "for_staff": for_staff, "verb": verb, "form": form,
        "does": states.DOES.get(verb, ""), "aside": states.ASIDE,
        "moves": [(it, states.DOES[it]) for it in sorted(possible, key=states.ASIDE.__contains__) if it != verb],
        "ended": petition.matter.state in queries.ENDED, "form_key": form.key if form else "",
    }
    if for_staff:
        shows["joined"] = triage.joined(petition)
    if for_staff and verb in TRIED:
        shows["alike"] = triage.alike(petition, actor=visit.actor, at=visit.at)
        shows["suggestion"] = triage.suggestion(petition, actor=visit.actor, at=visit.at)
    status = 409 if form and form.non_field_errors() else 200
    return render(
        visit, "petitions/page.html", shows | queries.page(petition, for_staff=for_staff), status=status
    )


def _find(visit: Visit, code: str) -> Petition:
    return get_object_or_404(queries.visible(visit.actor, at=visit.at), matter__code=code)


def _secret(visit: Visit, petition: Petition) -> str:
    return next((it for it in bearing.borne(visit) if codes.bearer(it) == petition.matter.bearer), "")


def _for_staff(visit: Visit, petition: Petition) -> bool:
    related = relations.of(visit.actor, to=petition.matter, on=localdate(visit.at))
    return not related <= {"author", "other"}
