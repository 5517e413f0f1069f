"""Scripts that offices could type when one asks another, and when that answers or returns it."""

from datetime import datetime

from django.utils.timezone import localdate

from danvan.base.calendar import reporting
from danvan.check.petitions.actions import contributing, opining, returning
from danvan.check.petitions.models import Contribution, Petition, Return
from danvan.site.village import Village


def sow(village: Village, *, petition: Petition, planted: dict[str, str], at: datetime) -> list[Contribution]:
    """Ask for a petition three times: one answers, one returns it, one has not said anything yet."""
    words = planted["petitions.Contribution.question"]
    given, returned, waiting = (
        contributing.consult(petition, question=contributing.Question(agency=agency, words=words, days=5, with_words=True), by=village.minh, at=at)
        for agency in (village.culture, village.front, village.commune)
    )
    contributing.give(given, words=planted["petitions.Contribution.answer"], file=None, by=village.linh, at=at)
    contributing.send_back(returned, reason=planted["petitions.Contribution.reason"], by=village.son, at=at)
    return [given, returned, waiting]


def digest(village: Village, *, planted: dict[str, str], at: datetime) -> Return:
    """Send a digest, on which the Front says what it thinks."""
    one = returning.hand_in(village.commune, period=reporting.period("month", on=localdate(at)), front=village.front, by=village.hoa, at=at)
    opining.opine(one, words=planted["petitions.Return.opinion"], by=village.son, at=at)
    return one
