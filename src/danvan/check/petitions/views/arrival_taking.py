"""What happens once a letter was taken in, in whatever lane: where the clerk goes on, and what they read if somebody else was first."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from danvan.base.matters import bearing, codes
from danvan.base.matters.models import Matter
from danvan.base.moves.forms import MoveForm
from danvan.base.people.visits import Visit
from danvan.check.petitions.actions.arrivals import Code
from danvan.check.petitions.forms.arriving_voters import open_to
from danvan.check.petitions.models import Arrival
from danvan.check.petitions.queries import arrivals as queries
from danvan.check.petitions.queries.arrivals_alike import Alike, alike
from danvan.check.petitions.queries.arrivals_next import standing
from danvan.check.petitions.states import arrivals as states
from danvan.check.petitions.views import addresses

NEXT = "tiep"  # the button that leads to the next letter
RECEIPTS = {  # by kind, else "receipt": where the slip for an author on paper is
    "complaint": "complaint_receipt", "information": "information_receipt", "land": "land_receipt", "voters": "recommendation",
}  # fmt: skip
OF_SESSION = "cu-tri"  # a lane that takes something in while a session is open
UNSEEN = "conduct"  # a kind that its head alone reads from now on


def find(visit: Visit, number: int) -> Arrival:
    """Return what waits under a number, or waited until somebody took it in or kept it apart, if the visitor sorts it.

    :raises Http404: if there is none, or it was set aside
    """
    found = queries.of(visit.actor, at=visit.at).select_related("by", "matter").filter(pk=number).exclude(outcome=states.ASIDE).first()
    if found is None:
        raise Http404
    return found


def gone(one: Arrival) -> str:
    """Return who was first and when, in words; nothing while it waits."""
    if one.outcome == states.WAITS or one.by is None or one.done_at is None:
        return ""
    said = {"who": one.by.name, "moment": f"{localtime(one.done_at):%H:%M %d/%m/%Y}", "code": one.matter.code if one.matter else ""}
    if one.outcome == states.TAKEN and one.matter is None:  # its head alone sees it now
        return _("Thư này đã được %(who)s nhận và chuyển thẳng người đứng đầu lúc %(moment)s.") % said
    if one.outcome == states.TAKEN:
        return _("Thư này đã được %(who)s nhận vào hồ sơ %(code)s lúc %(moment)s.") % said
    return _("Thư này đã được %(who)s để riêng là thư rác lúc %(moment)s.") % said


def offered(visit: Visit) -> dict[str, str]:
    """Return the lanes with a form of their own to which a letter may go now, by the name of their page."""
    return {name: words for name, words in states.LANES.items() if name != OF_SESSION or open_to(visit.actor, at=visit.at)}


def alike_to(visit: Visit, one: Arrival, *, words: str = "") -> list[tuple[Alike, str]]:
    """Return what may be about the same thing, each with where it is."""
    found = alike(one, actor=visit.actor, at=visit.at, words=words)
    return [(like, reverse(addresses.page(like.matter.kind), args=[like.matter.code]) if like.matter else _waits(like.arrival)) for like in found]


def code_of(form: MoveForm) -> Code:
    """Return the secret code that belongs to a form's key."""
    return Code(bearer=codes.bearer(codes.secret(form.key)), seed=form.key)


def on_from(visit: Visit, one: Arrival) -> str:
    """Return where the next letter is, or the list if none waits."""
    after = standing(one, actor=visit.actor, at=visit.at).after
    return reverse("petitions:arrival", args=[after]) if after else reverse("petitions:arrivals")


def way_on(visit: Visit, one: Arrival, *, matter: Matter, on: str) -> str:
    """Return where a clerk goes on: to the slip of an author on paper, else to the matter or, if they ask or may not read it, to the next letter."""
    if not is_answered(one) and matter.kind == UNSEEN:
        return reverse("petitions:arrival_receipt", args=[one.pk])
    if not is_answered(one):
        return reverse(f"petitions:{RECEIPTS.get(matter.kind, 'receipt')}", args=[matter.code])
    if NEXT in visit.POST or matter.kind == UNSEEN:
        return on
    return reverse(addresses.page(matter.kind), args=[matter.code])


def led(visit: Visit, one: Arrival, form: MoveForm, *, where: str) -> HttpResponse:
    """Lead on: with the secret code to the slip that goes back on paper, without it where the sender is told by the way they came."""
    response = redirect(where)
    if not is_answered(one):
        bearing.bear(response, secret=codes.secret(form.key), also=bearing.borne(visit))
    elif said := gone(find(visit, one.pk)):
        messages.success(visit, said)
    return response


def is_answered(one: Arrival) -> bool:
    """Return whether the way by which it came leads back to whoever sent it."""
    return one.way in states.CHANNEL and one.sender is not None


def _waits(one: Arrival | None) -> str:
    return reverse("petitions:arrival", args=[one.pk]) if one else ""
