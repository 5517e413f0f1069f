"""How a complaint is written: prepared on the web, or copied at the counter; and what its writer holds then."""

from django.conf import settings
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import get_language

from danvan.base.face.once import answered
from danvan.base.people.relations import Actor
from danvan.base.people.visits import Visit
from danvan.check.petitions.actions import complaints
from danvan.check.petitions.forms.complaints.writing import CounterForm, WrittenForm
from danvan.check.petitions.models import Complaint
from danvan.check.petitions.queries import complaints as queries
from danvan.check.petitions.queries import groups
from danvan.check.petitions.queries import second as follows
from danvan.check.petitions.states.innocent import CLERK
from danvan.check.petitions.views import drafting, sending
from danvan.check.petitions.views.complaint_finding import find
from danvan.check.petitions.views.finding import secret_of
from danvan.engines.papers import qr

UNFINISHED = "complaint"  # the counter's half-filled slip


@answered
def prepare(visit: Visit) -> HttpResponseBase:
    """Show the form to whoever wants to complain, and keep what they wrote for them to print, sign and bring."""
    return _written(visit, first=None)


@answered
def second(visit: Visit, code: str) -> HttpResponseBase:
    """Let whoever complained prepare the second complaint, which is a new one; what they wrote before is filled in."""
    first = find(visit, code)
    if not _may_go_on(visit, first):
        raise Http404
    return _written(visit, first=first)


@answered
def take_in(visit: Visit) -> HttpResponseBase:
    """Register what came on paper, in one go."""
    if put := drafting.put_by(visit, name=UNFINISHED, agency=sending.chosen, files=("file",)):
        return put
    shows = drafting.offered(visit, name=UNFINISHED)
    form = CounterForm(
        visit.POST or None, visit.FILES or None, at=visit.at, by=visit.actor, initial={"first_code": visit.GET.get("lan-dau", "")} | drafting.taken_up(shows),
    )
    if len(found := form.settlers()[:2]) == 1:
        form.fields["settler"].initial = found[0].code
    if sent := sending.kept(visit, form, lane=CLERK, agency=sending.chosen, files=("file",), keep=lambda bearer: _take_in(visit, form, bearer=bearer)):
        return sent
    return render(visit, "petitions/complaint_counter.html", shows | {"form": form, "form_key": form.key})


def receipt(visit: Visit, code: str) -> HttpResponse:
    """Show the secret code, which nobody can show again later, and what comes next."""
    complaint = find(visit, code)
    shows = {"complaint": complaint, "secret": secret_of(visit, complaint), "page": "petitions.complaint_receipt"}
    return render(visit, "petitions/complaint_receipt.html", shows | queries.page(complaint, for_staff=False, on=localdate(visit.at)))


def paper(visit: Visit, code: str) -> HttpResponse:
    """Show the complaint as it is printed and signed."""
    complaint = find(visit, code)
    on = localdate(visit.at)
    shows = {"complaint": complaint, "on": on, "evidence": complaint.evidence.all(), "is_large": groups.is_large(complaint.people, on=on)}
    return render(visit, "petitions/complaint_form.html", shows)


def square(visit: Visit, code: str) -> HttpResponse:
    """Answer with the square code of a complaint, by which the counter finds it."""
    where = reverse("petitions:complaint", args=[find(visit, code).matter.code])
    drawn = HttpResponse(qr.svg(f"{settings.ADDRESS.rstrip('/')}{where}"), content_type="image/svg+xml")
    drawn.headers["Cache-Control"] = "private, no-store"
    return drawn


def _written(visit: Visit, *, first: Complaint | None) -> HttpResponseBase:
    form = WrittenForm(visit.POST or None, visit.FILES or None, at=visit.at, by=visit.actor, first=first, initial=_before(first))
    if first and (above := form.settlers().first()):
        form.fields["settler"].initial = above.code
    if sent := sending.kept(visit, form, lane="complaint", agency=sending.chosen, files=("file",), keep=lambda bearer: _prepare(visit, form, bearer=bearer)):
        return sent
    beyond = follows.beyond(first) if first and not form.settlers().exists() else None
    shows = {"form": form, "form_key": form.key, "first": first, "beyond": beyond, "days": queries.kept_days(on=localdate(visit.at))}
    return render(visit, "petitions/complaint_prepare.html", shows)


def _before(first: Complaint | None) -> dict[str, str]:
    """Return what is filled in when somebody complains of how the first complaint was settled."""
    if first is None:
        return {}
    return {name: getattr(first, name) for name in ("complainant", "address", "against", "decided_by", "request")}


def _may_go_on(visit: Visit, first: Complaint) -> bool:
    mine = visit.actor.person is not None and visit.actor.person.pk == first.matter.author_id
    return (mine or first.matter.bearer in visit.actor.bears) and follows.may_follow(first, on=localdate(visit.at))


def _prepare(visit: Visit, form: WrittenForm, *, bearer: str) -> str:
    author = Actor(person=visit.actor.person, bears=visit.actor.bears | {bearer})
    made = complaints.prepare(
        form.words(), settler=form.cleaned_data["settler"], first=form.first, shown=form.shown(), bearer=bearer, by=author, at=visit.at,
        news=form.wanted(), language=get_language() or "vi",
    )  # fmt: skip
    return reverse("petitions:complaint_receipt", args=[made.matter.code])


def _take_in(visit: Visit, form: CounterForm, *, bearer: str) -> str:
    made = complaints.take_in(
        form.words(), receipt=form.receipt(), settler=form.cleaned_data["settler"], first=form.first, shown=form.shown(), bearer=bearer,
        by=visit.actor, at=visit.at, news=form.wanted(), language="vi",
    )  # fmt: skip
    drafting.sent(visit, name=UNFINISHED)
    return reverse("petitions:complaint_receipt", args=[made.matter.code])
