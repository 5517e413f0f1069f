"""What the record of a session or a recommendation of voters forbids: what was asked or not asked, and an approval of another outcome."""

from danvan.base.moves.guards import unless
from danvan.base.moves.table import SameHand
from danvan.check.petitions.states import voters as states

SESSIONS = (
    # whoever asked cannot publish it: another may ask in their stead, or a head who asked would be in everybody's way
    unless(
        lambda one, *, by, **_now: one.asked_by_id is None or by.person is None or one.asked_by_id != by.person.pk, verbs=("ask_out",),
        says="they have asked for it",
    ),
    unless(lambda one, **_now: one.asked_by_id is not None, verbs=("put_out",), says="nobody has asked for it", refusal=SameHand),
)
GUARDS = (
    unless(lambda one, **_now: one.outcome != states.UNDER_WAY, verbs=("approve",), says="it is under way, until a day"),
    unless(lambda one, **_now: one.outcome == states.UNDER_WAY, verbs=("plan",), says="it is not under way"),
)
