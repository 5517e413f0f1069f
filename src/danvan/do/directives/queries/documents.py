from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, F, Q, QuerySet
from django.utils.text import Truncator
from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency
from danvan.base.duties.models import Duty
from danvan.base.matters import queries as matters
from danvan.base.people.relations import ANYONE, Actor
from danvan.base.search.documents import Document
from danvan.do.directives import states
from danvan.do.directives.models import Directive, Reference, Task
from danvan.do.directives.queries import naming, reports, supports, themes
from danvan.do.directives.queries.tasks import Line
from danvan.engines import vietnamese

NEWEST = ("-issued_on", "-pk")


@dataclass(frozen=True, kw_only=True)
class Overview:
    """A document in a list: how many tasks it set, how many are done, how many are late."""

    directive: Directive
    state: str
    tone: str
    total: int
    done: int
    late: int


def visible(actor: Actor, *, at: datetime) -> QuerySet[Directive]:
    """Return the documents that an actor may see, newest first."""
    seen = matters.visible_to(actor, on=localdate(at)).filter(house="directives", kind="directive")
    found = Directive.objects.filter(matter__in=seen).select_related("matter__agency__above")
    return found.order_by(*NEWEST)


def visible_tasks(actor: Actor, *, at: datetime) -> QuerySet[Task]:
    """Return the tasks that an actor may see, as their document names them."""
    seen = matters.visible_to(actor, on=localdate(at)).filter(house="directives", kind="task")
    found = Task.objects.filter(matter__in=seen)
    return found.select_related("matter__agency__above", "matter__assigner", "proof").order_by(F("draft__start").asc(nulls_last=True), "pk")


def published(*, at: datetime, limit: int) -> list[Overview]:
    """Return the documents that were published last, with how far their tasks are."""
    newest = visible(ANYONE, at=at).filter(published_at__isnull=False).order_by("-published_at")[:limit]
    return overviews(newest, actor=ANYONE, at=at)


def overviews(directives: Iterable[Directive], *, actor: Actor, at: datetime) -> list[Overview]:
    """Return how far the tasks of some documents are: two queries, however many there are."""
    listed = list(directives)
    tasks = visible_tasks(actor, at=at).filter(directive__in=listed).exclude(matter__state="withdrawn").order_by()
    ended = Count("pk", filter=Q(matter__state__in=states.DONE))
    counts = {pk: (total, done) for pk, total, done in tasks.values_list("directive").annotate(n=Count("pk"), ended=ended)}
    late = _late(tasks, on=localdate(at))
    return [_overview(one, counts.get(one.pk, (0, 0)), late=late.get(one.pk, 0)) for one in listed]


def overview(directive: Directive, *, lines: Collection[Line], on: date) -> Overview:
    """Return how far the tasks of a document are, from the lines that its page has read already."""
    done, still_open = sum(line.is_done for line in lines), sum(line.is_open for line in lines)
    return _overview(directive, (done + still_open, done), late=sum(line.is_late(on=on) for line in lines))


def titles(pks: Collection[int]) -> dict[int, str]:
    """Return a title for each matter that is a document or a task."""
    documents = Directive.objects.filter(pk__in=pks).only("type", "number")
    tasks = Task.objects.filter(pk__in=pks).values_list("pk", "text")
    return {one.pk: str(one) for one in documents} | {
        pk: Truncator(text).chars(120) for pk, text in tasks
    } | supports.titles(pks) | naming.titles(pks) | reports.titles(pks)


def findable(pks: Collection[int]) -> dict[int, Document]:
    """Return what can be found of documents and tasks, alike for everyone who sees them at all."""
    documents = Directive.objects.filter(pk__in=pks)
    tasks = Task.objects.filter(pk__in=pks).values_list("pk", "text", "done")
    return {
        one.pk: Document(title=f"{one}: {one.title}", text=f"{one.issuer}\n{one.text}") for one in documents
    } | {
        pk: Document(title=Truncator(text).chars(120), text=f"{text}\n{done}") for pk, text, done in tasks
    } | supports.findable(pks) | themes.findable(pks)


def found(directive: Directive) -> list[Reference]:
    """Return the documents that were found in a document's text, as they stand there."""
    return list(Reference.objects.filter(directive=directive).order_by("start", "pk"))


def named(words: Sequence[str], *, among: Iterable[Agency]) -> list[Agency]:
    """Return the agencies that words of a text name, each once: by their whole name, or by how only one begins."""
    by_name = {vietnamese.fold(agency.name): agency for agency in among}
    hits = [_named(vietnamese.fold(" ".join(word.split())), by_name) for word in words]
    return list(dict.fromkeys(hit for hit in hits if hit))


def lead_named(words: Sequence[str], *, among: Iterable[Agency]) -> Agency | None:
    """Return the one agency that words name as lead; None if they name none, or two, for a person to say."""
    hits = named(words, among=among)
    return hits[0] if len(hits) == len(words) == 1 else None


def _named(word: str, by_name: dict[str, Agency]) -> Agency | None:
    begin = [agency for name, agency in by_name.items() if name.startswith(f"{word} ")]
    return by_name.get(word) or (begin[0] if len(begin) == 1 else None)


def _late(tasks: QuerySet[Task], *, on: date) -> dict[int, int]:
    """Return how many of some tasks are late, by document."""
    open_late = Duty.objects.filter(rule__in=states.FINISH, closed_at=None, suspended_on=None, due_on__lt=on)
    late = tasks.filter(pk__in=open_late.values("matter"))
    return dict(late.values_list("directive").annotate(Count("pk")))


def _overview(directive: Directive, counts: tuple[int, int], *, late: int) -> Overview:
    state = directive.matter.state
    return Overview(
        directive=directive, state=states.LABELS[state], tone=states.TONES[state], total=counts[0], done=counts[1],
        late=late,
    )
