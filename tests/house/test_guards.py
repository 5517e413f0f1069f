"""What the door refuses by a guard no page offers: in every lane that has guards, for everybody, at every step of the scene."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction
from django.utils.timezone import localdate, now

from danvan.base.matters.models import Thing
from danvan.base.moves import actions as moves
from danvan.base.moves import table
from danvan.base.moves.guards import GUARDS, Guard
from danvan.base.moves.table import NotAllowed
from danvan.base.people import relations
from danvan.base.people.relations import Actor
from tests.house.scene import Scene, play

pytestmark = pytest.mark.only("sqlite")  # what is asked is the same on both; each house's tests ask it there


class Shut(NotAllowed):
    """A refusal that no lane makes."""


@pytest.fixture
def scene(db: None) -> Scene:
    return play()


def guarded(scene: Scene) -> Iterator[tuple[tuple[str, str], Any]]:
    """Yield each thing of the scene in whose lane something is guarded, as it is stored, after its house and kind."""
    for name, matter in scene.matters().items():
        if (key := (matter.house, matter.kind)) in GUARDS:
            named: Any = scene.thing(name)
            yield key, type(named).objects.get(pk=named.pk)


def verbs(guard: Guard, model: type[Thing]) -> frozenset[str]:
    """Return the verbs of a table at which a guard looks."""
    every: Any = getattr(model, "EVERY_MOVE", None) or getattr(model, "MOVES", ())
    known = frozenset(move.verb for move in every)
    return guard.verbs & known if guard.verbs else known


def left(thing: Any, *, by: Actor) -> set[str]:
    """Return the verbs that a table leaves to somebody and a guard looks at."""
    related = relations.of(by, to=thing.matter, on=localdate(now()))
    looked_at = frozenset().union(*(verbs(guard, type(thing)) for guard in GUARDS[thing.matter.house, thing.matter.kind]))
    return {move.verb for move in table.open_to(thing.MOVES, state=thing.matter.state, relations=related)} & looked_at


def is_refused(thing: Any, verb: str, *, by: Actor) -> bool:
    """Return whether the door refuses a move; what it does instead is undone."""
    again: Any = type(thing).objects.get(pk=thing.pk)
    with transaction.atomic():
        try:
            moves.make(again, verb, by=by, at=now())
        except NotAllowed:
            return True
        finally:
            transaction.set_rollback(True)
    return False


def test_what_the_door_refuses_no_page_offers_and_what_a_page_offers_the_door_lets_through(scene: Scene) -> None:
    refused = set[str]()
    for (_house, kind), thing in guarded(scene):
        for name, actor in scene.actors.items():
            offered = {move.verb for move in moves.open_to(thing, by=actor, at=now())}
            for verb in sorted(left(thing, by=actor)):
                assert is_refused(thing, verb, by=actor) is (verb not in offered), (kind, thing.matter.state, verb, name)
                refused |= set() if verb in offered else {kind}
    assert refused >= {"feedback", "complaint", "information", "land", "session", "voters", "task"}


def test_each_lane_has_its_guards_and_one_that_shuts_all_shuts_all(monkeypatch: pytest.MonkeyPatch, scene: Scene) -> None:
    things = list(guarded(scene))
    assert {key for key, _thing in things} == GUARDS.keys() - {("petitions", "trouble")}  # what is about a head has the table of conduct
    assert not [guard for key, thing in things for guard in GUARDS[key] if not verbs(guard, type(thing))]
    before = {(thing.pk, name): moves.open_to(thing, by=actor, at=now()) for _key, thing in things for name, actor in scene.actors.items()}
    for key in GUARDS:
        monkeypatch.setitem(GUARDS, key, (Guard(forbids=lambda thing, *, among, **_now: among, says="shut", refusal=Shut),))
    for _key, thing in things:
        for name, actor in scene.actors.items():
            assert moves.open_to(thing, by=actor, at=now()) == ()
            for move in before[thing.pk, name][:1]:
                with pytest.raises(Shut):
                    moves.make(thing, move.verb, by=actor, at=now())
