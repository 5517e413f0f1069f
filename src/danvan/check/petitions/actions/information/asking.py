"""How a request for information comes, is completed, goes where the information is, and is taken in hand."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency
from danvan.base.matters.models import Matter
from danvan.base.moves import actions as moves
from danvan.base.moves.papers import Paper
from danvan.base.notices import actions as notices
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions.coming import Came
from danvan.check.petitions.models import InformationRequest
from danvan.check.petitions.states import information as states


@dataclass(frozen=True, kw_only=True)
class Asked:
    """Who asks, for what, in which way they want it, and why if they say so."""

    requester: str
    address: str
    asked: str
    way: str
    purpose: str = ""


@transaction.atomic
def submit(
    asked: Asked, *, agency: Agency, by: Actor, at: datetime, bearer: str = "", news: Mapping[str, str] | None = None, language: str = "vi",
    came: Came | None = None,
) -> InformationRequest:
    """Take a request in; the clock to look at it starts.

    `bearer` is the hash of the secret code by which somebody without an account follows the matter; `news` holds, by
    channel, the address at which they agreed to be told of it. What a clerk took in says how it `came`, and counts from that day.
    """
    way: dict[str, Any] = {"came": came.how} if came else {}
    matter = Matter(house="petitions", kind=states.KIND, agency=agency, author=None if came else by.person, opened_at=at, bearer=bearer)
    said = {name: getattr(asked, name) for name in Asked.__dataclass_fields__}
    request = InformationRequest(
        matter=matter, valid_on=came.on if came else localdate(at), received_on=came.on if came else None, **said, **way,
    )
    moves.make(
        request, "submit", by=by, at=at, since=came.since(at=at) if came else None, case=receiving(request), way=request.way, **way,
        private={"asked": request.asked, "purpose": request.purpose},
    )
    for channel, address in (news or {}).items():
        notices.follow(matter, channel=channel, address=address, language=language, at=at)
    return request


def ask_back(request: InformationRequest, *, lacks: str, by: Actor, at: datetime) -> None:
    """Ask for what the request lacks; the clock waits.

    :raises AskedBefore: if it was asked for already, and this is not the head
    """
    moves.make(request, "ask_back", by=by, at=at, sets={"asked_back_on": localdate(at)}, private={"note": lacks})


def complete(request: InformationRequest, *, words: str, by: Actor, at: datetime) -> None:
    """Add, as the author, what was lacking; from this day the request is a valid one."""
    request.asked += f"\n\n{words}"
    request.valid_on = localdate(at)
    moves.make(request, "complete", by=by, at=at, private={"note": words})


def take_down(request: InformationRequest, *, words: str, by: Actor, at: datetime) -> None:
    """Write down what the author said to the reception, apart from their own words; the days on which they were waited for count for nobody.

    A clerk's word that it is complete now moves the clock no further than that.
    """
    if request.asked_back_on:
        request.valid_on += localdate(at) - request.asked_back_on
    request.taken_down = f"{request.taken_down}\n\n{words}".strip()
    moves.make(request, "take_down", by=by, at=at, private={"note": words})


def direct(request: InformationRequest, *, where: str, by_paper: Paper | None = None, by: Actor, at: datetime) -> None:
    """Tell whoever asks who holds the information; it ends here."""
    moves.make(request, "direct", by=by, at=at, by_paper=by_paper, private={"note": where})


@transaction.atomic
def arrive(request: InformationRequest, *, agency: Agency, reason: str, by: Actor, at: datetime) -> None:
    """Hand a request to the agency that holds the information; that one looks at it from today, and owes it since it was valid.

    Two moves, so that whether this was in time is said of the agency that had to do it.

    :raises PassedOnBefore: if it was passed on before
    """
    moves.make(request, "pass_on", by=by, at=at, agency=agency.code, private={"note": reason})
    moves.make(request, "arrive", by=by, at=at, to=agency, case=receiving(request), agency=agency.code)


def seek(request: InformationRequest, *, agency: Agency, is_complex: bool, by: Actor, at: datetime) -> None:
    """Have an agency look for the information; its clock counts from the day on which the request was valid."""
    request.is_complex = is_complex
    moves.make(request, "seek", by=by, at=at, to=agency, since=request.valid_on, case=request.case, agency=agency.code)


def receiving(request: InformationRequest) -> str:
    """Return the case of the law by which the time to look at a request is counted."""
    return "post" if request.way == "post" else ""
