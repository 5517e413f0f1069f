from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency
from danvan.base.journal.models import Entry
from danvan.base.matters.models import Matter
from danvan.base.moves import actions as moves
from danvan.base.moves.table import NotAllowed
from danvan.base.people import relations
from danvan.base.people.relations import PLATFORM, Actor
from danvan.check.surveys import queries
from danvan.check.surveys.models import Rating, Survey
from danvan.check.surveys.states import STARS


class AlreadyRunning(Exception):
    """Those whom this agency serves are being asked already; one survey at a time."""


def launch(agency: Agency, *, by: Actor, at: datetime) -> Survey:
    """Begin to ask those whom an agency serves.

    :raises NotAllowed: if the actor leads neither the agency nor one above it, or the agency is never scored
    :raises AlreadyRunning: if the agency's last survey is not published yet
    """
    if agency.askable_only:
        raise NotAllowed(f"{agency.code} is never scored")
    matter = Matter(house="surveys", kind="rating", agency=agency, author=by.person, visibility="public", opened_at=at)
    survey = Survey(matter=matter, running_for=agency)
    try:
        moves.make(survey, "launch", by=by, at=at)
    except IntegrityError as error:
        if Survey.objects.filter(running_for=agency).exists():
            raise AlreadyRunning(agency.code) from error
        raise
    return survey


def invite(entry: Entry, *, at: datetime) -> None:
    """Ask whoever was served to rate it, in the survey that ran then and still does, however late this comes.

    Somebody is always asked: where no survey runs the platform begins one, until a leader publishes it.
    A second time changes nothing, and so does an answer given anew after a matter was reopened: the author has one
    invitation in a survey and may change the stars until it is published.
    """
    running = Survey.objects.filter(running_for=entry.agency_id).first() or _begin(entry)
    if running.matter.opened_at <= entry.at:
        Rating.objects.get_or_create(survey=running, about_id=entry.matter_id, defaults={"code": entry.code})


@transaction.atomic
def rate(rating: Rating, *, stars: int, by: Actor, at: datetime) -> None:
    """Take a rating from the person served; the latest one counts. No move: the batch enters the journal as one.

    :raises NotAllowed: if the actor is somebody else, or the survey is published
    :raises ValueError: if there are no such stars
    """
    if stars not in STARS:
        raise ValueError(f"{stars} stars")
    if "author" not in relations.of(by, to=rating.about, on=localdate(at)):
        raise NotAllowed("only the person served may rate")
    _hold(rating.survey)
    if not Survey.objects.filter(pk=rating.survey_id, matter__state="launched").exists():
        raise NotAllowed("what is published is not rated any more")
    rating.stars = stars
    rating.save(update_fields=["stars"])


@transaction.atomic
def publish(survey: Survey, *, by: Actor, at: datetime) -> None:
    """Close the survey and publish its estimate; the batch enters the journal as one root.

    :raises NotAllowed: if the actor leads neither the agency nor one above it
    :raises ChangedMeanwhile: if somebody else has published it
    """
    _hold(survey)
    survey.running_for = None
    moves.make(survey, "publish", by=by, at=at, batch=queries.root(survey), **queries.estimate(survey))


def _begin(entry: Entry) -> Survey:
    try:
        return launch(entry.agency, by=PLATFORM, at=entry.at)
    except AlreadyRunning:
        return Survey.objects.get(running_for=entry.agency_id)


def _hold(survey: Survey) -> None:
    """Let no rating come between the count and the publication: raters and the publisher wait for each other here."""
    Survey.objects.select_for_update(of=("self",)).get(pk=survey.pk)
