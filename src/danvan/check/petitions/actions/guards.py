"""What forbids a verb in each lane besides its table of moves (decision 0069)."""

from danvan.base.moves.guards import Guard
from danvan.check.petitions.actions import petition_guards
from danvan.check.petitions.actions.complaints import guards as complaints
from danvan.check.petitions.actions.complaints.barring import Barred
from danvan.check.petitions.actions.information import guards as information
from danvan.check.petitions.actions.land import guards as land
from danvan.check.petitions.actions.voters import guards as voters
from danvan.check.petitions.queries import contributions, waits, withdrawn
from danvan.check.petitions.states import withdrawing

WAITED = Guard(verbs=waits.NOBODY, forbids=lambda thing, **_now: waits.hindered(thing.matter), says="nobody is waited for")
DENIED = Guard(verbs=frozenset(withdrawing.DENY), forbids=lambda thing, **_now: withdrawn.not_denied(thing), says="nothing was taken back by a paper")
KEPT_OUT = Guard(
    forbids=lambda asked, *, among, by, **_at: among if contributions.is_barred(asked, by=by) else (), says="who took the decision gives no opinion on it",
    refusal=Barred,
)
OF_KIND: dict[str, tuple[Guard, ...]] = {
    **dict.fromkeys(("feedback", "report", "conduct", "trouble"), (*petition_guards.GUARDS, DENIED, WAITED)),
    "complaint": (*complaints.GUARDS, WAITED),
    "information": (*information.GUARDS, DENIED, WAITED),
    "land": (*land.GUARDS, WAITED),
    "voters": (*voters.GUARDS, DENIED),
    "session": voters.SESSIONS,
    "contribution": (KEPT_OUT,),
}
