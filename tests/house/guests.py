"""Everybody who comes to a scene, with what they may do there by the declared rows, and what became of their visits."""

from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Sum
from django.urls import reverse
from django.utils.timezone import localdate, now

from danvan.base.journal.models import Entry
from danvan.base.matters.models import Matter
from danvan.base.matters.queries import visible_to
from danvan.base.moves import actions as moves
from danvan.base.people import relations
from danvan.base.people.relations import Actor
from danvan.check.surveys.models import Rating
from danvan.site import access
from danvan.site.policy import POLICY
from tests.house.calls import Visit
from tests.house.scene import Scene, canary
from tests.house.visits import EITHER, SHOWN_ONCE
from tests.worlds import As

HINTS = ("nháp", "nội bộ")  # parts of a petition that are among officers
REFUSED, LOGIN, NOTHING, IN, DONE, NOT_DONE = (
    "refused", "led to the login", "nothing there", "let in", "done", "not done",
)


@dataclass
class Guest:
    """Somebody who comes."""

    name: str
    scene: Scene
    on: date

    @property
    def actor(self) -> Actor:
        """Who it is."""
        return self.scene.actors[self.name]

    @cached_property
    def browser(self) -> As:
        """The browser, logged in or with a code."""
        return self.scene.browser(self.name)

    @cached_property
    def kinds(self) -> frozenset[str]:
        """What kinds of person it is."""
        return access.kinds(self.actor, on=self.on)

    @cached_property
    def sees(self) -> set[str]:
        """The matters that `visible_to` lets this guest see."""
        seen = set(visible_to(self.actor, on=self.on).values_list("code", flat=True))
        return {name for name, matter in self.scene.matters().items() if matter.code in seen}

    @cached_property
    def not_theirs(self) -> dict[str, str]:
        """The words that this guest must never read, with the matter that they are of."""
        words = {}
        for about, matter in self.scene.matters().items():
            stem = canary(about).removesuffix("hót")
            if about not in self.sees:
                words[stem] = about
            elif relations.of(self.actor, to=matter, on=self.on) <= {"author", "other"}:
                hints = (*HINTS, "trả lời") if about == "petitions.proposed" else HINTS
                words |= {f"{stem}{hint}": f"{about}, {hint}" for hint in hints}
        return words

    def expects(self, visit: Visit) -> set[str]:
        """Return what may become of a visit, by the access table and the house's table of moves."""
        row = access.TABLE[visit.url, visit.verb]
        if self.kinds.isdisjoint(row.who):
            return {REFUSED} if self.actor.person else {LOGIN}
        if visit.url in EITHER:
            return {IN, LOGIN, REFUSED, NOTHING}
        if visit.about and visit.about not in self.sees:
            return {NOTHING}
        if row.relation != "table":
            return {IN}
        may = self.may(visit)
        if visit.verb == "GET":
            return {IN} if may else {NOTHING}
        return {DONE} if may else {NOT_DONE, NOTHING}

    def may(self, visit: Visit) -> bool:
        """Return whether the house's table lets this guest make the move that a visit asks for."""
        if visit.may is not None:
            return self.name in visit.may
        named: Any = self.scene.thing(visit.about)
        thing = type(named).objects.get(pk=named.pk)
        return visit.move in {move.verb for move in moves.open_to(thing, by=self.actor, at=now())}

    def comes(self, visit: Visit) -> tuple[str, str]:
        """Return what became of a visit and all that its answer said; what a sent form did is undone."""
        before, cookies, where = acts(), deepcopy(self.browser.cookies), address(visit, self.scene)
        if visit.verb == "GET":
            response: Any = self.browser.get(where)
            return became(visit, response, acted=acts() != before), said(response)
        with transaction.atomic():
            response = self.browser.post(where, {**visit.data(self.scene), "form_key": "k" * 24})
            outcome = became(visit, response, acted=acts() != before)
            transaction.set_rollback(True)
        self.browser.cookies = cookies
        return outcome, said(response)

    def faults(self, visit: Visit) -> list[str]:
        """Return what went wrong with a visit: another outcome than expected, or words that were not theirs."""
        (outcome, heard), wanted = self.comes(visit), self.expects(visit)
        wrong = [] if outcome in wanted else [f"{outcome}, not {' or '.join(wanted)}"]
        wrong += [f"heard what is of {about}" for word, about in self.not_theirs.items() if word in heard]
        wrong += [] if POLICY in heard else ["without the policy"]
        return [f"{self.name}: {visit}: {fault}" for fault in wrong]


def guests(scene: Scene) -> list[Guest]:
    """Return everybody of a scene."""
    return [Guest(name, scene, localdate(now())) for name in scene.actors]


def address(visit: Visit, scene: Scene) -> str:
    """Return where a visit goes."""
    code = [scene.thing(visit.about).matter.code] if visit.about else []
    return reverse(visit.url, args=[*code, *(arg(scene) if callable(arg) else arg for arg in visit.args)]) + visit.query


def became(visit: Visit, response: Any, *, acted: bool) -> str:
    """Return what became of a visit in a word, or the status if it is none of those that there should be."""
    status, where = response.status_code, response.headers.get("Location", "")
    if status == 302 and where.startswith(reverse(settings.LOGIN_URL)):
        return LOGIN
    if status == 403 and f'href="{reverse(settings.LOGIN_URL)}" target="_blank"' in response.content.decode():
        return LOGIN  # with what was typed handed back
    if status in (403, 404):
        return REFUSED if status == 403 else NOTHING
    if status == 302 and visit.verb == "GET" and visit.move and visit.url.startswith("petitions:") and not acted:
        return NOTHING  # led back to the matter as it is: whoever might do it at another step
    if access.TABLE[visit.url, visit.verb].relation == "table" and visit.verb == "POST":
        ends = {(302, True): DONE, (200, False): NOT_DONE, (409, False): NOT_DONE} | ({(200, True): DONE} if visit.url in SHOWN_ONCE else {})
        return ends.get((status, acted), f"{status} and {'something' if acted else 'nothing'} done")
    return IN if status in (200, 302) and not (acted and visit.verb == "GET") else str(status)


def acts() -> tuple[int, ...]:
    """Return figures that change when anything is done."""
    versions = Matter.objects.aggregate(sum=Sum("version"))["sum"]
    return Entry.objects.count(), versions, Rating.objects.exclude(stars=None).count()


def said(response: Any) -> str:
    """Return everything that a response says."""
    body = b"".join(response.streaming_content) if response.streaming else response.content
    return f"{response.headers} {response.cookies} {body.decode('utf-8', 'replace')}"
