from datetime import date

from django.db.models import QuerySet

from danvan.base.matters import queries as matters
from danvan.base.matters.models import Matter
from danvan.base.people import relations
from danvan.base.people.relations import Actor
from danvan.base.search import documents, index, keys, words
from danvan.base.search.index import Question
from danvan.base.search.models import Row

FEWEST = 2  # letters of which a completion is made
MOST_LEFT_OUT = 4  # words that are left out in turn


def asked(
    text: str, *, house: str = "", agency: int | None = None, place: int | None = None, since: date | None = None,
    until: date | None = None, before: int = keys.LAST,
) -> Question:
    """Return the question that a person asks; `until` is the last day, `before` the key of the last row shown."""
    marks = [f".h{house}"] if house else []
    marks += [f".a{agency}"] if agency else []
    marks += [f".l{place}"] if place else []
    end = keys.since(date.fromordinal(until.toordinal() + 1)) if until and until < date.max else keys.LAST
    return Question(
        needles=words.needles(text), marks=tuple(marks), since=keys.since(since) if since else 0, before=min(before, end),
    )


def find(question: Question, *, actor: Actor, on: date, most: int) -> list[Row]:
    """Return the newest rows that a question finds among what an actor may see, newest first.

    On PostgreSQL the actor must be the one who stands before the wall (`wall.stand_as`).
    """
    found = index.find(question, sight=sight(actor, on=on), most=most)
    kept = Row.objects.filter(pk__in=found, is_forgotten=False).order_by("-key")
    rows = list(kept.select_related("matter__agency", "matter__place"))
    its = [row.matter_id for row in rows]  # asked for by number: as one statement it would look through all that is seen
    seen = set(matters.visible_to(actor, on=on).filter(pk__in=its).values_list("pk", flat=True))
    return [row for row in rows if row.matter_id in seen]


def complete(text: str, *, actor: Actor, on: date, most: int = 8) -> list[str]:
    """Return titles, newest first, that hold what a person has typed so far, the last word being unfinished."""
    if len("".join(words.folded(text))) < FEWEST:
        return []
    question = asked(words.beginning(text))
    titles = (row.title for row in find(question, actor=actor, on=on, most=4 * most))
    return list(dict.fromkeys(titles))[:most]


def nearby(text: str, *, actor: Actor, on: date, most: int = 5) -> list[Row]:
    """Return what is found when words may be unfinished, or else when one of them is left out; for who found nothing."""
    needles = words.needles(text)
    unfinished = tuple(needle.rstrip() for needle in needles)
    fewer = [needles[:at] + needles[at + 1 :] for at in range(min(len(needles), MOST_LEFT_OUT))] if len(needles) > 1 else []
    for tried in [unfinished, *fewer] if needles else []:
        if rows := find(Question(needles=tried), actor=actor, on=on, most=most):
            return rows
    return []


def sight(actor: Actor, *, on: date) -> list[str]:
    """Return the marks of what an actor may see, as `visible_to` says it."""
    own = [f".p{actor.person.pk}"] if actor.person else []
    bears = [f".b{bearer[:16]}" for bearer in sorted(actor.bears)]
    posts = [f".s{pk}{word}" for word, held in relations.posts(actor, on=on).items() for pk in held]
    return [".v", *own, *bears, *(f".s{pk}" for pk in relations.agencies(actor, on=on)), *posts]


def missing() -> QuerySet[Matter]:
    """Return the matters of searched houses that have no row, forgotten ones not among them."""
    return Matter.objects.filter(house__in=documents.DOCUMENTS).exclude(pk__in=Row.objects.values("matter")).order_by("pk")
