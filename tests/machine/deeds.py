"""How each lane begins and how each verb of its table is done: by the action that the pages call."""

from collections.abc import Callable
from typing import Any

from danvan.base.agencies.models import Agency
from danvan.base.matters import things
from danvan.base.matters.models import Matter, Thing
from danvan.base.moves.table import Move
from danvan.base.people.relations import Actor
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.actions import (
    complaints,
    conduct,
    contributing,
    denunciation,
    information,
    land,
    trouble,
    voters,
)
from danvan.check.petitions.models import Complaint, Petition, Session
from danvan.check.petitions.queries import second
from danvan.check.petitions.states import complaint as of_complaints
from danvan.check.petitions.states import denunciation as of_register
from danvan.check.petitions.states import information as of_information
from danvan.check.petitions.states import voters as of_voters
from tests.machine.chance import GIVES, Chance, filled

MODELS = {kind: model for (house, kind), model in things.tables().items() if house in ("petitions", "denunciations")}
DOORS = {  # by kind, where its verbs are done
    "feedback": petitions, "report": petitions, "conduct": petitions, "trouble": petitions, "complaint": complaints, "information": information,
    "voters": voters, "session": voters, "denunciation": denunciation, "land": land,
    "contribution": contributing,
}  # fmt: skip
OF_THE_LEAD = ("consult", "urge", "call_off")  # whatever its lane
CALLED = {  # verbs that are done under another name
    "plan": "approve", "grant": "approve", "grant_part": "approve", "deny": "approve", "pass_on": "arrive", "as_report": "turn", "as_feedback": "turn", "take_on_again": "take_back", "object": "object_to", "return": "send_back", "ask_again": "deny_retraction", "meet_again": "deny_retraction", "go_on_anyway": "deny_withdrawal",
}  # fmt: skip
READ_ALONE = (("conduct", "answer"), ("trouble", "answer"))  # by the head, who answers at once
INSIDE = {"hand_over", "arrive"}  # the second half of another
BEGINNINGS = {"submit", "prepare", "take_in", "call", "receive"}
COUNCILS = ("commune", "province")


def read(matter: Matter | int, *, kind: str) -> Thing:
    """Return a thing as somebody reads it now."""
    key = matter.pk if isinstance(matter, Matter) else matter
    thing: Thing = MODELS[kind]._default_manager.select_related("matter__agency").get(pk=key)
    return thing


def table(thing: Thing) -> tuple[Move, ...]:
    """Return the table of a thing's lane."""
    moves: tuple[Move, ...] = thing.MOVES  # type: ignore[attr-defined]
    return moves


def rows(thing: Thing) -> list[Move]:
    """Return the rows that lead from where a thing is, whoever may follow them: those that lead on three times, so that it gets far.

    What the platform does by itself is not among them.
    """
    found = [move for move in table(thing) if thing.matter.state in move.frm and knows(thing, move)]
    return found + 2 * [move for move in found if move.to]


def knows(thing: Thing, move: Move) -> bool:
    """Return whether somebody does a verb in the lane of a thing, and not the platform by itself."""
    return move.verb not in INSIDE and move.who != ("platform",)


def do(thing: Thing, *, verb: str, by: Actor, here: Chance) -> None:
    """Do a verb as somebody, filled in by chance."""
    kind = thing.matter.kind
    name = CALLED.get(verb, verb)
    door = contributing if verb in OF_THE_LEAD else DOORS[kind]
    act: Any = conduct.answer if (kind, verb) in READ_ALONE else getattr(door, name, None)
    more: dict[str, Any] = {"kind": verb.removeprefix("as_")} if name == "turn" else {}
    if kind == "denunciation" and verb in of_register.DATED:
        act, more = denunciation.note, {"verb": verb}
    if verb == "look":
        denunciation.look([thing.pk], by=by, at=here.at)
        return
    assert act, f"{kind}: say in deeds.py how {verb} is done"
    act(thing, by=by, at=here.at, **filled(act, lane=kind, verb=verb, here=here), **more)


def begin(lane: str, *, author: Actor, bearer: str, here: Chance) -> Thing:
    """Let a matter of a lane come in; `author` is who writes, or nobody if an officer must."""
    thing: Thing = BEGINS[lane](author, bearer, here)
    return thing


def _staff(here: Chance, *words: str) -> Actor:
    return here.cast.actors[here.of(words)]


def _petition(kind: str) -> Callable[[Actor, str, Chance], Thing]:
    def come(author: Actor, bearer: str, here: Chance) -> Thing:
        return petitions.submit(here.words(), place=here.of(here.cast.places), by=author, at=here.at, bearer=bearer, kind=kind)

    return come


def _conduct(author: Actor, bearer: str, here: Chance) -> Thing:
    return conduct.submit(here.words(), place=here.of(here.cast.places), about_head=here.flip(), by=author, at=here.at, bearer=bearer)


def _trouble(author: Actor, bearer: str, here: Chance) -> Thing:
    theirs = [one for one in here.others() if isinstance(one, Petition) and author.person and one.matter.author_id == author.person.pk]
    if not theirs:
        return _conduct(author, bearer, here)
    return trouble.submit(here.words(), about=here.of(theirs).matter, by=author, at=here.at, bearer=bearer)


def _said(here: Chance) -> complaints.Words:
    said: dict[str, Any] = {name: here.words() for name in ("against", "text", "request")}
    return complaints.Words(complainant="bà Lan", address="Thôn Đông", discipline=here.of(("", "", *of_complaints.DISCIPLINE)), **said)


def _first(here: Chance) -> Complaint | None:
    firsts = [one for one in here.others() if isinstance(one, Complaint) and one.instance == of_complaints.FIRST]
    ready = [one for one in firsts if second.may_follow(one, on=here.today)]
    found: Complaint | None = here.of((None, *(ready or firsts)))
    return found


def _prepared(author: Actor, bearer: str, here: Chance) -> Thing:
    first = _first(here)
    return complaints.prepare(_said(here), settler=_settler(here, first), by=author, at=here.at, bearer=bearer, first=first)


def _brought(author: Actor, bearer: str, here: Chance) -> Thing:
    first = _first(here)
    clerk, agency = here.cast.actors["nga" if first else "tu"], _settler(here, first)
    return complaints.take_in(_said(here), receipt=GIVES["receipt"](here), settler=agency, by=clerk, at=here.at, bearer=bearer, first=first)


def _settler(here: Chance, first: Complaint | None) -> Agency:
    return next(one for one in here.cast.agencies if one.code == ("province" if first else "an-binh"))


def _asked(author: Actor, bearer: str, here: Chance) -> Thing:
    asked = information.Asked(requester="ông Ba", address="Thôn Đoài", asked=here.words(), way=here.of(of_information.WAYS))
    return information.submit(asked, agency=here.cast.village.commune, by=author, at=here.at, bearer=bearer)


def _over_land(author: Actor, bearer: str, here: Chance) -> Thing:
    asked = land.Asked(asker="bà Lan", address="Thôn Đông", other_party="ông Ba", plot="Thửa 12", about=here.words())
    return land.submit(asked, agency=here.cast.village.commune, received_on=here.lately(), by=author, at=here.at, bearer=bearer)


def _session(author: Actor, bearer: str, here: Chance) -> Thing:
    next_on = here.soon()
    return voters.call(
        "Kỳ họp thứ ba", agency=here.cast.village.commune, council=here.of(COUNCILS), opens_on=here.lately(), next_on=next_on, by=_staff(here, "tu", "hoa"), at=here.at
    )


def _recommended(author: Actor, bearer: str, here: Chance) -> Thing:
    sessions = [one for one in here.others() if isinstance(one, Session)]
    if not sessions:
        return _session(author, bearer, here)
    collected = voters.Collected(by=here.of(of_voters.COLLECTED_BY), on=here.lately(), place=here.of(here.cast.places), voters=here.of((None, 12)))
    return voters.take_in(here.words(), session=here.of(sessions), collected=collected, by=_staff(here, "tu", "khoa"), at=here.at, bearer=bearer)


def _sealed(author: Actor, bearer: str, here: Chance) -> Thing:
    number = f"{here.chance.randrange(1, 9999)}/2026"
    return denunciation.receive(
        number, agency=here.cast.village.commune, received_on=here.lately(), several_places=here.flip(), by=_staff(here, "tu", "hoa"), at=here.at
    )


BEGINS: dict[str, Callable[[Actor, str, Chance], Thing]] = {
    "feedback": _petition("feedback"), "report": _petition("report"), "conduct": _conduct, "trouble": _trouble, "prepared": _prepared, "complaint": _brought,
    "information": _asked, "session": _session, "voters": _recommended, "denunciation": _sealed, "land": _over_land,
}  # fmt: skip
