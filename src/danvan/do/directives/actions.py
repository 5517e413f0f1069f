from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency
from danvan.base.files.models import StoredFile
from danvan.base.matters.actions import give_sight
from danvan.base.matters.models import Matter
from danvan.base.moves import actions as moves
from danvan.base.moves.table import NotAllowed
from danvan.base.people import relations
from danvan.base.people.relations import PLATFORM, Actor
from danvan.do.directives import models, queries, states
from danvan.do.directives.models import Directive, Draft, Reference, Task
from danvan.engines import reader


class AlreadyRegistered(Exception):
    """The register has this document; `matter_id` is where."""

    def __init__(self, matter_id: int) -> None:
        super().__init__(matter_id)
        self.matter_id = matter_id


@dataclass(frozen=True, kw_only=True)
class Identity:
    """What a document is known by."""

    number: str
    type: str
    issuer: str
    issued_on: date
    title: str

    @property
    def key(self) -> str:
        """The one key that the register knows it by."""
        return models.key(issuer=self.issuer, type=self.type, number=self.number, year=self.issued_on.year)


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What a task shall be, as a person says: who leads, who supports, until when."""

    text: str
    lead: Agency
    supporting: Sequence[Agency] = ()
    due_on: date | None = None


def registrar(by: Actor, *, at: datetime) -> Agency | None:
    """Return the agency for which an actor registers documents: the one longest served; None if they serve nowhere."""
    role = relations.roles(by, on=localdate(at)).select_related("agency").order_by("valid_from", "pk").first()
    return role.agency if role else None


@transaction.atomic
def register(
    text: str, *, identity: Identity, by: Actor, at: datetime, found: reader.Reading | None = None
) -> Directive:
    """Take a document into the register, with the documents and tasks that the reader finds in it.

    Reading a long text takes seconds: whoever holds up others by it reads first and brings what was found.

    :raises NotAllowed: if the actor serves nowhere
    :raises AlreadyRegistered: if the agency's register has it
    """
    agency = registrar(by, at=at)
    if agency is None:
        raise NotAllowed("only who serves may register")
    register = models.register_of(agency)
    if known := queries.registered_as(identity.key, register=register):
        raise AlreadyRegistered(known)
    matter = Matter(house="directives", kind="directive", agency=agency, author=by.person, opened_at=at)
    directive = Directive(
        matter=matter, register=register, text=text, key=identity.key, number=identity.number, type=identity.type, title=identity.title,
        number_key=models.number_key(identity.number), issuer=identity.issuer, issued_on=identity.issued_on,
    )
    _enter(directive, by=by, at=at)
    _keep_found(directive, found=found or reader.read(text, year=identity.issued_on.year), on=localdate(at))
    return directive


def accept(directive: Directive, *, draft: Draft, by: Actor, at: datetime) -> None:
    """Say that a draft is a task as it stands.

    :raises NotAllowed: if it has no lead yet, or has been assigned
    """
    if draft.lead is None:
        raise NotAllowed("a task has one lead")
    _settle(directive, draft, "accept", state="confirmed", by=by, at=at)


def change(directive: Directive, *, draft: Draft, wanted: Wanted, by: Actor, at: datetime) -> None:
    """Mend a draft and say that it is a task; what it was before stays in the journal."""
    before = {"text": draft.text, "lead": draft.lead and draft.lead.code, "due_on": _written(draft.due_on)}
    _want(draft, wanted)
    _settle(directive, draft, "change", state="confirmed", by=by, at=at, supporting=wanted.supporting, before=before)


def add(directive: Directive, *, span: tuple[int, int], wanted: Wanted, by: Actor, at: datetime) -> Draft:
    """Point at a task that the reader did not find."""
    draft = Draft(directive=directive, start=span[0], end=span[1])
    _want(draft, wanted)
    _settle(directive, draft, "add", state="confirmed", by=by, at=at, supporting=wanted.supporting)
    return draft


def drop(directive: Directive, *, draft: Draft, by: Actor, at: datetime) -> None:
    """Say that a draft is no task."""
    _settle(directive, draft, "drop", state="dropped", by=by, at=at)


@transaction.atomic
def assign(directive: Directive, *, drafts: Sequence[Draft], by: Actor, at: datetime) -> list[Task]:
    """Make confirmed drafts the tasks of those who lead them; who can only be asked is asked."""
    moves.make(directive, "assign", by=by, at=at, tasks=len(drafts))
    assigner = _led_by(by, directive=directive, at=at)
    return [_hand_out(draft, directive=directive, assigner=assigner, by=by, at=at) for draft in drafts]


@transaction.atomic
def publish(directive: Directive, *, basis: str, by: Actor, at: datetime) -> None:
    """Open a document and its tasks to everybody, on the basis that allows it."""
    directive.basis, directive.published_at = basis, at
    directive.matter.visibility = "public"
    moves.make(directive, "publish", by=by, at=at, private={"basis": basis})
    for task in Task.objects.filter(directive=directive).select_related("matter__agency"):
        task.matter.visibility = "public"
        moves.make(task, "publish", by=PLATFORM, at=at, directive=directive.matter.code)


def report(task: Task, *, percent: int, words: str, by: Actor, at: datetime) -> None:
    """Say how far a task is."""
    task.percent = percent
    moves.make(task, "report", by=by, at=at, percent=percent, private={"note": words})


def finish(
    task: Task, *, done: str, by: Actor, at: datetime, proof: StoredFile | None = None, no_proof: str = ""
) -> None:
    """Say that a task is done, with the proof or why there is none; the clock stops."""
    task.done, task.proof, task.no_proof = done, proof, no_proof
    task.percent, task.finished_at = 100, at
    moves.make(task, "finish", by=by, at=at, proven=proof is not None, private={"note": done, "no_proof": no_proof})


def lapse(matter: Matter, *, at: datetime) -> None:
    """Say in the journal that a task's day has passed and nothing proves it done."""
    moves.make(Task.objects.get(pk=matter.pk), "lapse", by=PLATFORM, at=at, proven=False)


def send_back(task: Task, *, remark: str, due_on: date | None, by: Actor, at: datetime) -> None:
    """Say that a finished task is not done; its duty opens again."""
    task.finished_at, task.due_on, task.percent = None, due_on, 0
    stated = dict.fromkeys(states.FINISH, due_on)
    moves.make(task, "send_back", by=by, at=at, stated=stated, private={"note": remark})


def _enter(directive: Directive, *, by: Actor, at: datetime) -> None:
    """Enter the register, unless another clerk did in this very moment."""
    try:
        moves.make(directive, "register", by=by, at=at, secrecy="ordinary", private={"title": directive.title})
    except IntegrityError:
        if known := queries.registered_as(directive.key, register=directive.register):
            raise AlreadyRegistered(known) from None
        raise


def _keep_found(directive: Directive, *, found: reader.Reading, on: date) -> None:
    """Keep what the reader finds: the documents named, and the tasks as drafts for a person to look at."""
    Reference.objects.bulk_create(_reference(one, directive) for one in found.references)
    standing = list(Agency.objects.standing(on=on))
    for one in found.tasks:
        draft = Draft.objects.create(
            directive=directive, start=one.text.span[0], end=one.text.span[1], text=" ".join(one.text.value.split()),
            lead=queries.lead_named([it.value for it in one.lead], among=standing), due_on=one.deadline,
            found=one.as_dict(),
        )
        draft.supporting.set(queries.named([it.value for it in one.support], among=standing))


def _reference(one: reader.Reference, directive: Directive) -> Reference:
    said = one.as_dict()
    return Reference(
        directive=directive, start=one.number.span[0], end=one.number.span[1], found=said["found"],
        number=models.tidy_number(said["number"]), number_key=models.number_key(said["number"]), role=said["role"],
        type=said["type"] or "", issuer=said["issuer"] or "", issued_on=said["date"], title=(said["title"] or "")[:500],
    )


def _want(draft: Draft, wanted: Wanted) -> None:
    draft.text, draft.lead, draft.due_on = wanted.text, wanted.lead, wanted.due_on


@transaction.atomic
def _settle(
    directive: Directive, draft: Draft, verb: str, *, state: str, by: Actor, at: datetime,
    supporting: Iterable[Agency] | None = None, before: dict[str, Any] | None = None,
) -> None:
    if draft.pk and Task.objects.filter(draft=draft).exists():
        raise NotAllowed("it has been assigned")
    draft.state = state
    draft.save()
    if supporting is not None:
        draft.supporting.set(supporting)
    moves.make(directive, verb, by=by, at=at, draft=draft.pk, private={"text": draft.text, "before": before})


def _hand_out(draft: Draft, *, directive: Directive, assigner: Agency, by: Actor, at: datetime) -> Task:
    if draft.state != "confirmed" or draft.lead is None:
        raise NotAllowed("nothing becomes a task without a person")
    matter = Matter(
        house="directives", kind="task", agency=draft.lead, assigner=assigner, opened_at=at,
        visibility=directive.matter.visibility,
    )
    task = Task(matter=matter, directive=directive, draft=draft, text=draft.text, due_on=draft.due_on)
    is_told = assigner in draft.lead.chain() and not draft.lead.askable_only  # others, and who stands above, are asked
    moves.make(
        task, "assign" if is_told else "request", by=by, at=at, directive=directive.matter.code,
        stated=dict.fromkeys(states.FINISH, draft.due_on), private={"text": task.text},
    )
    give_sight(matter, agencies=[*assigner.chain(), *directive.matter.agency.chain()])
    give_sight(matter, agencies=draft.supporting.all(), as_word="supporting")
    return task


def _led_by(actor: Actor, *, directive: Directive, at: datetime) -> Agency:
    """Return the agency, of those that a document lies with or under, whose leader the actor is; nearest first."""
    led = relations.roles(actor, on=localdate(at)).filter(word="leader").values_list("agency", flat=True)
    return next(agency for agency in directive.matter.agency.chain() if agency.pk in set(led))


def _written(day: date | None) -> str | None:
    return day.isoformat() if day else None
