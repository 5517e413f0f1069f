"""Scripts that clerks and officers could type into recommendations of voters."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils.timezone import localdate

from danvan.check.petitions.actions import voters
from danvan.check.petitions.models import Recommendation, Session
from danvan.site.village import Village


@dataclass(frozen=True, kw_only=True)
class Sown:
    """What was sown: a session that goes on, and recommendations by how far they have come."""

    session: Session
    received: Recommendation
    routed: Recommendation
    proposed: Recommendation
    finished: Recommendation


def sow(village: Village, *, planted: dict[str, str], at: datetime) -> Sown:
    """Collect four recommendations; pass three on, answer two, carry one out."""
    today = localdate(at)
    session = voters.call(
        planted["petitions.Session.name"], agency=village.commune, council="commune", opens_on=today, next_on=today + timedelta(days=60),
        by=village.tu, at=at,
    )  # fmt: skip
    said = {name: planted[f"petitions.Recommendation.{name}"] for name in ("text", "answer", "result")}
    collected = voters.Collected(by="front", on=today, place=village.thon_dong)
    received, routed, proposed, finished = (
        voters.take_in(said["text"], session=session, collected=collected, by=village.tu, at=at) for _ in range(4)
    )
    for one in (routed, proposed, finished):
        voters.route(one, agency=village.works, by=village.tu, at=at)
    for one in (proposed, finished):
        answer = voters.Answer(outcome="under_way", text=said["answer"], planned_on=today + timedelta(days=90))
        voters.propose(one, answer=answer, by=village.minh, at=at)
    voters.approve(finished, by=village.hoa, at=at)
    voters.finish(finished, result=said["result"], by=village.minh, at=at)
    return Sown(session=session, received=received, routed=routed, proposed=proposed, finished=finished)
