"""Pressing a verb: the one way from a button to a move, for the pages of every house. They differ in their tables, forms and pages alone."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from danvan.base.moves import actions as moves
from danvan.base.moves.forms import VerbForm
from danvan.base.moves.stale import led_back
from danvan.base.people.visits import Visit


class NotNow(Http404):
    """A verb is not the visitor's in the state that the thing is in."""


class Draw(Protocol):
    """How the page of a thing is drawn: with the form of a verb, where one is asked for."""

    def __call__(self, visit: Visit, thing: Any, /, *, verb: str = "", form: VerbForm | None = None) -> HttpResponse: ...


def by_table(visit: Visit, *, thing: Any, among: Collection[str] | None = None, lent: Collection[str] = ()) -> list[str]:
    """Return the verbs that the table of moves and its guards let the visitor do now, in its order; `among` and `lent` as `moves.open_to` has them."""
    return [move.verb for move in moves.open_to(thing, by=visit.actor, at=visit.at, among=among, lent=lent)]


def among(verbs: Collection[str] | None) -> Callable[[Visit, Any], list[str]]:
    """Return what says which of some verbs, or of all, are the visitor's now: what forbids any other is not looked for."""
    return lambda visit, thing: by_table(visit, thing=thing, among=verbs)


ALL = among(None)


def _none(_visit: Visit, _thing: Any) -> dict[str, Any]:
    return {}


def _nothing(_visit: Visit, _thing: Any, _verb: str) -> None:
    return None


def _as_always(_thing: Any) -> dict[str, str]:
    return {}


@dataclass(frozen=True, kw_only=True)
class Verbs:
    """The verbs of a kind of thing as its page offers them."""

    page: str  # the name of the page's address
    find: Callable[[Visit, str], Any]
    forms: Mapping[str, type[VerbForm]]  # in the order of their buttons
    does: Mapping[str, str]  # what they are called on buttons, and once they are done
    renames: Callable[[Any], Mapping[str, str]] = _as_always  # what some are called in the state that a thing is in
    says: Mapping[str, Any] = field(default_factory=dict)  # whole sentences, where the usual one does not say what was done
    aside: tuple[str, ...] = ()  # those that lead not on but aside: their buttons come last
    may: Callable[[Visit, Any], list[str]] = ALL  # what is the visitor's now; a verb may have a page of its own and no form here
    as_in_table: bool = False  # the buttons stand in the order of `may` instead
    given: Callable[[Visit, Any], dict[str, Any]] = _none  # what a form begins with
    first: Callable[[Visit, Any, str], HttpResponseBase | None] = _nothing  # what is answered instead, before a form is made
    then: Callable[[Visit, str], str] | None = None  # the address to go on to, if not the page

    def name(self, thing: Any, *, verb: str) -> str:
        """Return what a verb is called on the page of a thing."""
        return self.renames(thing).get(verb) or self.does[verb]


def act(visit: Visit, *, code: str, verb: str, verbs: Verbs, draw: Draw) -> HttpResponseBase:
    """Show the form that a verb needs, and make the move when it is sent; a button that another was quicker to press leads back.

    :raises Http404: if there is no such verb here, or it is never the visitor's
    """
    thing = verbs.find(visit, code)
    if verb not in verbs.forms:
        raise Http404
    if answer := verbs.first(visit, thing, verb):
        return answer
    form = verbs.forms[verb](visit.POST or None, visit.FILES or None, thing=thing, by=visit.actor, at=visit.at, initial=verbs.given(visit, thing))
    form.fit(verb=verb)
    if not form.fill_in() and visit.method == "POST" and form.is_valid():
        form.read(thing.matter)
        done = _done(thing, verb, verbs=verbs)  # while it is in the state in which that was pressed
        if where := form.make(lambda: _acted(visit, form, code=code, verbs=verbs), visit=visit):
            messages.success(visit, done)
            return redirect(where)
        thing = verbs.find(visit, code)  # as somebody else has left it
    try:
        return draw(visit, thing, verb=verb, form=form)
    except NotNow:
        if back := led_back(visit, thing=thing, verb=verb, page=verbs.page):
            return back
        raise


def shows(visit: Visit, *, thing: Any, verbs: Verbs, verb: str = "", form: VerbForm | None = None, last: tuple[str, ...] = ()) -> dict[str, Any]:
    """Return what a page shows of verbs: the form of one, a button for each other one, and all that are the visitor's now.

    :raises NotNow: if the verb is not the visitor's now
    """
    may, aside = verbs.may(visit, thing), (*verbs.aside, *last)
    if verb and verb not in may and not (form and form.errors):
        raise NotNow
    buttons = [it for it in dict.fromkeys(may) if it in verbs.forms] if verbs.as_in_table else [it for it in verbs.forms if it in may]
    return {
        "verb": verb, "form": form, "does": verbs.name(thing, verb=verb) if verb else "", "aside": aside,
        "form_key": form.key if form else "", "may": frozenset(may),
        "moves": [(it, verbs.name(thing, verb=it)) for it in sorted(buttons, key=aside.__contains__) if it != verb],
    }  # fmt: skip


def status(form: VerbForm | None) -> int:
    """Return the answer's status: 409 where the form was stopped as a whole."""
    return 409 if form and form.non_field_errors() else 200


def _done(thing: Any, verb: str, *, verbs: Verbs) -> str:
    return str(verbs.says.get(verb, "")) or _("%(deed)s: đã ghi nhận.") % {"deed": _(verbs.name(thing, verb=verb))}


def _acted(visit: Visit, form: VerbForm, *, code: str, verbs: Verbs) -> str:
    form.act(by=visit.actor)
    return verbs.then(visit, code) if verbs.then else reverse(verbs.page, args=[code])
