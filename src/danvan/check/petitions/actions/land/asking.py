"""How somebody asks for mediation, and whether the commune takes it up."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from danvan.base.agencies.models import Agency
from danvan.base.matters.models import Matter
from danvan.base.moves import actions as moves
from danvan.base.moves.papers import Paper
from danvan.base.notices import actions as notices
from danvan.base.people.relations import Actor
from danvan.check.petitions.models import LandDispute
from danvan.check.petitions.states import land as states


@dataclass(frozen=True, kw_only=True)
class Asked:
    """Who asks, with whom they differ, over which land, and what it is about."""

    asker: str
    address: str
    other_party: str
    plot: str
    about: str
    other_address: str = ""


@transaction.atomic
def submit(
    asked: Asked, *, agency: Agency, received_on: date, by: Actor, at: datetime, bearer: str = "", news: Mapping[str, str] | None = None,
    language: str = "vi", is_paper: bool = False,
) -> LandDispute:
    """Take a request for mediation in; its clocks count from the day on which the commune got it.

    `bearer` is the hash of the secret code by which somebody without an account follows the matter; `news` holds, by
    channel, the address at which they agreed to be told of it. What a clerk took in, `is_paper`, is nobody's account's.
    """
    matter = Matter(house="petitions", kind=states.KIND, agency=agency, author=None if is_paper else by.person, opened_at=at, bearer=bearer)
    said = {name: getattr(asked, name) for name in Asked.__dataclass_fields__}
    dispute = LandDispute(matter=matter, received_on=received_on, **said)
    moves.make(dispute, "submit", by=by, at=at, since=received_on, private={"about": asked.about, "plot": asked.plot})
    for channel, address in (news or {}).items():
        notices.follow(matter, channel=channel, address=address, language=language, at=at)
    return dispute


def turn_down(dispute: LandDispute, *, reason: str, by_paper: Paper | None = None, by: Actor, at: datetime) -> None:
    """Say in writing that the commune does not mediate, and why; it ends here."""
    moves.make(dispute, "turn_down", by=by, at=at, by_paper=by_paper, private={"note": reason})


def take_up(dispute: LandDispute, *, agency: Agency, council: str, by: Actor, at: datetime) -> None:
    """Set up the council that mediates; `agency` prepares its meetings and the papers."""
    dispute.council = council
    moves.make(dispute, "take_up", by=by, at=at, to=agency, since=dispute.received_on, agency=agency.code, private={"note": council})


def object_to(dispute: LandDispute, *, words: str, by: Actor, at: datetime) -> None:
    """Say otherwise than the minutes: the council meets again, and has the days of the law for it anew.

    :raises TooLate: if the days for this are over
    """
    anew = {"said": words, "meets_at": None, "outcome": "", "asker_absences": 0, "other_absences": 0}
    moves.make(dispute, "object", by=by, at=at, sets=anew, private={"note": words})


def retract(dispute: LandDispute, *, words: str, by: Actor, at: datetime) -> None:
    """Take the request back; who does it can ask anew."""
    moves.make(dispute, "retract", by=by, at=at, private={"note": words})
