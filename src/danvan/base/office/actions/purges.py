"""Taking out what must not be here: a state secret or a denunciation that slipped in. Two persons, within hours."""

from collections import Counter
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import CharField, Field, JSONField, TextField, Value
from django.db.models.functions import Cast, Concat
from django.utils.timezone import localdate

from danvan.base.face.models import SentForm
from danvan.base.jobs.models import Job
from danvan.base.journal import actions as journal
from danvan.base.journal.models import Entry
from danvan.base.matters import queries as sights
from danvan.base.matters.actions import give_sight, take_sight
from danvan.base.matters.models import Matter
from danvan.base.moves import following, taking_out
from danvan.base.moves.table import NotAllowed
from danvan.base.notices.models import Follower, Notice
from danvan.base.office import holdings, protection, recounting
from danvan.base.office.actions import erasures, letting_go
from danvan.base.office.models import Purge, Tick
from danvan.base.office.procedure import DENUNCIATION, FINDERS, JUDGES
from danvan.base.people import relations
from danvan.base.people.relations import PLATFORM, Actor

LAW = "25/2018/QH14"  # on denunciations
ASIDE_FOR = timedelta(hours=24)  # within which what slipped in must be gone everywhere
WITHIN = timedelta(hours=8)  # our choice: mission.md says within hours


@transaction.atomic
def ask_purge(matter: Matter, *, reason: str, basis: str, by: Actor, at: datetime, sealed: str = "") -> Purge:
    """Ask for a matter's words and files to be purged; from now on the public does not see it.

    :raises NotAllowed: if the actor may not ask for it, it is asked for already, or it is a denunciation that has to be set aside
    """
    if reason == DENUNCIATION and protection.of(matter).by_slip:
        raise NotAllowed("it is set aside, under a number of the paper register")
    return _ask(matter, reason=reason, basis=basis, sealed=sealed, by=by, at=at)


def _ask(matter: Matter, *, by: Actor, at: datetime, **said: Any) -> Purge:
    on = localdate(at)
    if by.person is None or not protection.may_ask(by, matter=matter, on=on) or Purge.objects.filter(matter=matter, done_at=None).exists():
        raise NotAllowed("not by them, or asked for already")
    if protection.of(matter).above and sights.is_narrow(matter.pk):
        give_sight(matter, agencies=protection.above(matter, on=on), roles=("leader",))
    hidden = taking_out.hide(_with_its_parts(matter))
    asked = Purge.objects.create(matter=matter, hidden=hidden, asked_by=by.person, asked_at=at, due_at=at + WITHIN, **said)
    entry = journal.write("office.purge_asked", matter=matter, by=by, at=at, facts={"basis": asked.basis}, private={})
    following.follow(entry, at=at)
    return asked


@transaction.atomic
def purge(asked: Purge, *, by: Actor, at: datetime) -> Entry:
    """Blank every word and let go of every file of a matter and of what goes along with it; the journal's tree stands.

    The files' rows go at once, so that nobody is handed any; a job stored in this transaction shreds their bytes.

    :raises NotAllowed: if the actor is who asked, may not confirm it, its slip was not printed yet, or it is done already
    """
    asked = Purge.objects.select_for_update().select_related("matter__agency").get(pk=asked.pk)
    if not protection.may_judge(by, matter=asked.matter, on=localdate(at), about_head=asked.about_head):
        raise NotAllowed("not by them")
    if asked.done_at or by.person is None or asked.asked_by_id in relations.hands(by, to=asked.matter, who=JUDGES, on=localdate(at)):
        raise NotAllowed("a second person confirms, once")
    if asked.former and asked.printed_at is None:
        raise NotAllowed("it must be in its envelope before it goes here")
    return _carry_out(asked, by=by, at=at)


@transaction.atomic
def set_aside(matter: Matter, *, sealed: str, by: Actor, at: datetime, about_head: bool = False) -> Purge:
    """Take a denunciation that slipped in out of everybody's sight at once, to be purged when its hours are over.

    Until then a second person may purge it, and who set it aside, or who leads above, may bring it back. `sealed` is its
    number in the paper register; what is about the head of the body with whom it lies is followed by those above alone.

    :raises NotAllowed: if the actor may not ask for it, it bears no number, or it is asked for already
    """
    if not sealed:
        raise NotAllowed("it has a number in the paper register first")
    asked = _ask(matter, reason=DENUNCIATION, basis=LAW, sealed=sealed, about_head=about_head, by=by, at=at)
    asked.former, asked.due_at = taking_out.set_aside(_with_its_parts(matter)), at + ASIDE_FOR
    asked.save(update_fields=["former", "due_at"])
    return asked


@transaction.atomic
def print_slip(asked: Purge, *, by: Actor, at: datetime) -> None:
    """Note that the slip of what was set aside is printed for the sealed envelope.

    :raises NotAllowed: if it was printed before or is purged, or the actor may not print it
    """
    may = protection.may_print(by, asked=asked, is_over=asked.due_at <= at, on=localdate(at))
    if not may or not Purge.objects.filter(pk=asked.pk, done_at=None, printed_at=None).update(printed_at=at):
        raise NotAllowed("once, by whoever set it aside")
    journal.write("office.slip_printed", matter=asked.matter, by=by, at=at, facts={}, private={})


def purge_due(*, at: datetime) -> int:
    """Purge what was set aside and printed and whose hours are over, and return how much that was; it bears being run twice.

    What those above have to confirm waits for them.
    """
    due = Purge.objects.filter(done_at=None, due_at__lte=at, printed_at__isnull=False).exclude(former={}).values_list("pk", flat=True)
    return sum(_purge_due(key, at=at) for key in list(due))


@transaction.atomic
def _purge_due(key: int, *, at: datetime) -> bool:
    asked = Purge.objects.select_for_update(of=("self",)).select_related("matter__agency").filter(pk=key, done_at=None).first()
    if asked is None or protection.of(asked.matter).above:
        return False
    _carry_out(asked, by=PLATFORM, at=at)
    return True


def _carry_out(asked: Purge, *, by: Actor, at: datetime) -> Entry:
    matters = _with_its_parts(asked.matter)
    counts = Counter[str]()
    for matter in matters:
        counts += _purged(matter, at=at)
    counts["duties"] = taking_out.purge(matters, at=at)
    asked.confirmed_by, asked.done_at, asked.counts = by.person, at, dict(counts)
    asked.save(update_fields=["confirmed_by", "done_at", "counts"])
    entry = journal.write(
        "office.purged", matter=asked.matter, by=by, at=at, private={},
        facts={"basis": asked.basis, "matters": len(matters), "confirmed": int(by.person is not None), **{name: counts[name] for name in sorted(counts)}},
    )
    following.follow(entry, at=at)
    return entry


def drop_purge(asked: Purge, *, by: Actor, at: datetime) -> None:
    """Say that there is nothing here to purge; what was asked for goes, its entry stays, and the public sees it again.

    :raises NotAllowed: if the actor may not drop it, or it is done already
    """
    matter, on = asked.matter, localdate(at)
    if not protection.may_drop(by, asked=asked, on=on):
        raise NotAllowed("not by them")
    with transaction.atomic():
        if not Purge.objects.filter(pk=asked.pk, done_at=None).delete()[0]:
            raise NotAllowed("it is done already")
        taking_out.bring_back(asked.former)
        recounting.catch_up(map(int, asked.former), at=at)
        taking_out.show(asked.hidden)
        if protection.of(matter).above and sights.is_narrow(matter.pk):
            take_sight(matter, agencies=protection.above(matter, on=on), roles=("leader",))
        following.follow(journal.write("office.purge_dropped", matter=matter, by=by, at=at, facts={}, private={}), at=at)


def tick(asked: Purge, *, step: str, at: datetime, by: Actor | None = None) -> None:
    """Note that a step outside the program's reach is done; said twice, the first time counts.

    :raises NotAllowed: if a person says so who does not serve where the matter lies, or of a purge that nobody confirmed
    """
    if by:
        _check(by, asked.matter, among=FINDERS, at=at)
        if asked.done_at is None:
            raise NotAllowed("nobody has confirmed it yet")
    Tick.objects.get_or_create(purge=asked, step=step, defaults={"at": at, "by": by.person if by else None})


def _check(by: Actor, matter: Matter, *, among: frozenset[str], at: datetime) -> None:
    if relations.of(by, to=matter, on=localdate(at)).isdisjoint(among):
        raise NotAllowed("only who serves where the matter lies")


def _with_its_parts(matter: Matter) -> list[Matter]:
    """Return a matter and those that hold pieces of its words, as the tasks of a document do."""
    keys = [
        key
        for held in holdings.HELD if held.along
        for key in held.model._base_manager.filter(**{held.along: matter}).values_list("pk", flat=True)
    ]
    return [matter, *Matter.objects.filter(pk__in=keys).select_related("agency")]


def _purged(matter: Matter, *, at: datetime) -> Counter[str]:
    counts = Counter(
        contents=erasures.contents(matter), files=_let_files_go(matter, at=at), notices=_shred_notices(matter, at=at),
        forms=SentForm.objects.filter(location__contains=matter.code).update(asked=""),  # its hash could be guessed at
    )
    for held in (*holdings.HELD, *holdings.GROUND):
        counts["rows"] += _blank(held, matter) if held.of and held.words else 0
    Job.objects.filter(matter=matter, done_at=None).update(done_at=at)  # nobody is told of it any more
    for let_go in holdings.STORES.values():
        let_go(matter)
    return counts


def _blank(held: holdings.Held, matter: Matter) -> int:
    fields = {name: held.model._meta.get_field(name) for name in held.words}
    blanks = {name: _empty(field) for name, field in fields.items() if isinstance(field, Field)}
    return held.model._base_manager.filter(**{held.of: matter}).update(**blanks)


def _empty(field: "Field[Any, Any]") -> Any:
    """Return what stands where words were; no two rows of what must differ say the same."""
    if field.unique:
        return Concat(Value("purged-"), Cast("pk", TextField()), output_field=CharField())
    if isinstance(field, JSONField):
        return {}
    return "" if not field.null else None


def _let_files_go(matter: Matter, *, at: datetime) -> int:
    """Take the files of a matter off every row, also of others that were sent the same bytes; their bytes go soon."""
    found: set[int] = set()
    for held, name in letting_go.holders():
        if held.of:
            rows = held.model._base_manager.filter(**{held.of: matter, f"{name}__isnull": False})
            found |= set(rows.values_list(name, flat=True))
    for held, name in letting_go.holders():
        held.model._base_manager.filter(**{f"{name}__in": found}).update(**{name: None})
    return letting_go.let_go(found, at=at)


def _shred_notices(matter: Matter, *, at: datetime) -> int:
    """Take away what was told about a matter and the addresses left with it, also where they were laid down as files."""
    count = erasures.messages(Notice.objects.filter(matter=matter), at=at)
    Follower.objects.filter(matter=matter).delete()
    return count
