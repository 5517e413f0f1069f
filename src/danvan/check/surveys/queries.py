from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.utils.timezone import localdate

from danvan.base.agencies import kinds
from danvan.base.agencies.models import Agency
from danvan.base.duties import queries as duties
from danvan.base.editions import composed
from danvan.base.face.panels import Panel
from danvan.base.journal.models import Entry
from danvan.base.matters import queries as matters
from danvan.base.matters.models import Matter
from danvan.base.people import relations
from danvan.base.people.relations import Actor
from danvan.check.surveys.models import Rating, Survey
from danvan.check.surveys.states import MINIMUM, SATISFIED, STARS
from danvan.engines import estimates, ledger

PUBLISHED = "surveys.published"
ORDER = ("matter__state", "-matter__opened_at", "-pk")  # launched comes before published


def visible(actor: Actor, *, on: date) -> QuerySet[Survey]:
    """Return the surveys that an actor may see, running ones first."""
    seen = Survey.objects.filter(matters.in_sight(actor, on=on)).select_related("matter__agency")
    return seen.order_by(*ORDER)


def led(actor: Actor, *, on: date) -> QuerySet[Agency]:
    """Return the agencies that an actor may ask about: those they lead and those directly below, if scored at all."""
    own = relations.roles(actor, on=on).filter(word__in=relations.LEADS).values("agency")
    standing = Agency.objects.standing(on=on).filter(Q(pk__in=own) | Q(above__in=own))
    return standing.exclude(kind__in=kinds.ASKABLE)


def not_running(agencies: QuerySet[Agency]) -> QuerySet[Agency]:
    """Return those agencies about which nobody is being asked now."""
    return agencies.exclude(pk__in=Survey.objects.exclude(running_for=None).values("running_for"))


def turnout(surveys: Iterable[Survey]) -> dict[int, tuple[int, int]]:
    """Return how many each survey has asked and how many have answered, by its number; nothing where nobody was."""
    ratings = Rating.objects.filter(survey__in=[survey.pk for survey in surveys])
    counted = ratings.values("survey").annotate(asked=Count("pk"), rated=Count("stars"))
    return {row["survey"]: (row["asked"], row["rated"]) for row in counted}


def found(surveys: Iterable[Survey]) -> dict[int, dict[str, Any]]:
    """Return what each published survey found, by its number: figures alike for everyone."""
    entries = Entry.objects.filter(word=PUBLISHED, matter__in=[survey.pk for survey in surveys])
    return {number: _shown(facts, at=at) for number, facts, at in entries.values_list("matter_id", "facts", "at")}


def estimate(survey: Survey) -> dict[str, Any]:
    """Return the share satisfied with its standard error and 95 % interval, to four places.

    Below the minimum it is only said to be so: neither the share nor the number of ratings is told.
    """
    rated = survey.ratings.exclude(stars=None).aggregate(n=Count("pk"), good=Count("pk", Q(stars__gte=SATISFIED)))
    if rated["n"] < MINIMUM:
        return {"under": MINIMUM}
    share = estimates.proportion(rated["good"], n=rated["n"])
    figures = {"estimate": share.share, "se": share.se, "low": share.low, "high": share.high}
    return {"n": share.n, **{name: round(figure, 4) for name, figure in figures.items()}}


def root(survey: Survey) -> str:
    """Return the Merkle root of the batch of ratings, in the order of their invitations."""
    return ledger.root([leaf(rating) for rating in survey.ratings.exclude(stars=None).order_by("pk")]).hex()


def leaf(rating: Rating) -> bytes:
    """Return what stands for a rating in its batch.

    The matter's code keeps one leaf from standing for two people who said the same.
    """
    return ledger.leaf(f"{rating.salt} {rating.code} {rating.stars}".encode())


def latest(matter: Matter) -> Rating | None:
    """Return the newest invitation to rate how a matter was dealt with."""
    return Rating.objects.filter(about=matter).select_related("survey__matter").order_by("pk").last()


def panel(matter: Matter, *, actor: Actor, at: datetime) -> Panel | None:
    """Show the latest published satisfaction with the agency that a matter lies with; a suppressed one is passed by.

    A published figure, alike for everyone.
    """
    of_agency = Entry.objects.filter(agency=matter.agency_id, word=PUBLISHED, facts__has_key="estimate", at__lte=at)
    entry = of_agency.select_related("agency").order_by("at", "pk").last()
    shows = {"agency": entry.agency, **_shown(entry.facts, at=entry.at)} if entry else {}
    return Panel(partial="surveys/panel.html", shows=shows) if entry else None


@composed.asked
def _asked(*, about: int) -> QuerySet[Rating, tuple[int]]:
    return Rating.objects.filter(about=about).values_list("pk")[:1]


def _is_owed(matter: Matter) -> bool:
    """Return whether something is still owed on a matter, as after its author has said that it is not settled: nobody is asked meanwhile."""
    return any(duty.closed_at is None for duty in duties.of(matter))


def invitation(matter: Matter, *, actor: Actor, at: datetime) -> Panel | None:
    """Ask the author of a matter how they were served, or show what they said."""
    if "author" not in relations.of(actor, to=matter, on=localdate(at)):
        return None
    if not _asked(about=matter.pk) or (rating := latest(matter)) is None:  # most are never asked
        return None
    is_open = rating.survey.matter.state == "launched"
    if not (is_open or rating.stars) or (not rating.stars and _is_owed(matter)):
        return None
    shows = {"rating": rating, "is_open": is_open, "given": STARS.get(rating.stars or 0), "stars": STARS.items()}
    return Panel(partial="surveys/invitation.html", shows=shows)


def _shown(facts: dict[str, Any], *, at: datetime) -> dict[str, Any]:
    percents: dict[str, Any] = {name: round(100 * facts[name]) for name in ("estimate", "low", "high") if name in facts}
    return {**percents, "n": facts.get("n"), "under": facts.get("under"), "at": at}
