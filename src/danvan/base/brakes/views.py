"""The step between a form that was filled in and its being kept, for whoever sends more than people do."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from math import ceil

from django import forms
from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render

from danvan.base.brakes import courtesy, proofs
from danvan.base.brakes.rubbish import Judged, Suspicion
from danvan.base.brakes.windows import Window, network
from danvan.base.face import typed
from danvan.base.files.fields import KeptFileInput
from danvan.base.people.visits import Visit

HOUR = timedelta(hours=1).total_seconds()
PROOF, TICKET = "altcha", "waits_since"
SERVES = "staff"  # a kind of person in the access table
OURS = ("csrfmiddlewaretoken", "form_key", PROOF, TICKET)
sent = Window(seconds=HOUR)  # good forms of one person or one network, in this process


def give_way(visit: Visit, *, judged: Judged) -> None:
    """Let others go first before a form is looked at that will be stopped or suspected; nothing is counted."""
    if SERVES not in visit.kinds and (sent.counted(_who(visit), at=visit.at.timestamp()) >= settings.BRAKE_AFTER or judged.is_known()):
        courtesy.others.give_way()


def stopped(visit: Visit, form: forms.Form, *, key: str, suspicion: Callable[[], Suspicion | None] = lambda: None) -> HttpResponse | None:
    """Return the page that asks for a proof before a good form is kept; None if it may go on.

    Whoever serves here is never stopped. Somebody with an account is counted by themselves, everybody else by network, where
    a whole village may share one address: so nobody is refused, and the proof is work of their browser or a minute's wait. The same is asked
    of whoever sends what is in a flood of nearly the same texts, by the `suspicion` that falls on theirs.
    The page hands back all that was typed, and the files that are kept already.
    """
    many = SERVES not in visit.kinds and _many(visit)
    left = proofs.left(str(visit.POST.get(TICKET, "")), key=key, at=visit.at)
    if SERVES in visit.kinds or left == 0 or proofs.worked(str(visit.POST.get(PROOF, "")), key=key) or not (many or _in_flood(suspicion())):
        return None
    ticket = visit.POST[TICKET] if left else proofs.ticket(key, at=visit.at)
    shows = {
        "form_key": key, "challenge": proofs.challenge(key, at=visit.at),
        "ticket": ticket, "left": left and ceil(left), "typed": [*typed.pairs(visit, but=OURS), *_kept(form)],
        "is_alike": not many, "minutes": int(proofs.WAIT.total_seconds() // 60), "valid": int(proofs.VALID.total_seconds() // 60),
    }
    return render(visit, "brakes/proof.html", shows, status=429)


def _many(visit: Visit) -> bool:
    return sent.count(_who(visit), at=visit.at.timestamp()) > settings.BRAKE_AFTER


def _who(visit: Visit) -> str:
    return f"person {visit.actor.person.pk}" if visit.actor.person else network(visit.META["REMOTE_ADDR"])


def _in_flood(suspicion: Suspicion | None) -> bool:
    return suspicion is not None and suspicion.is_flood


def _kept(form: forms.Form) -> Iterator[tuple[str, str]]:
    """Yield what stands for the files that came with this form and are stored."""
    for name, field in form.fields.items():
        if isinstance(field.widget, KeptFileInput) and field.widget.kept and f"{name}_kept" not in form.data:
            yield f"{name}_kept", field.widget.token()
