"""Carrying out a succession on its day: in steps that each stand by themselves, so that it may be stopped anywhere."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

from django.db import transaction
from django.db.models import Exists, OuterRef

from danvan.base.agencies import kinds
from danvan.base.agencies.models import Agency
from danvan.base.calendar.hours import midnight
from danvan.base.duties import queries as duties
from danvan.base.journal.models import Entry
from danvan.base.matters.models import Matter, Sight
from danvan.base.moves import actions as moves
from danvan.base.moves import late
from danvan.base.office import states
from danvan.base.office.queries import estates, heirs
from danvan.base.office.queries.cases import Case
from danvan.base.people.models import Role
from danvan.base.people.relations import PLATFORM
from danvan.base.places import actions as places
from danvan.base.places.models import Place

BATCH = 1000  # rows in one transaction


def carry_out(case: Case, *, at: datetime) -> bool:
    """Move what a confirmed succession moves and return whether there was any need; done again, it goes on where it stood.

    Open matters go over with the days of their duties unchanged, people with their roles, places, the agencies below,
    and the sight of what was. What is closed stays under the old name, and so does what was late before the day.
    """
    if case.matter.state != "confirmed":
        return False
    if case.succession.begun_at is None:
        _tell_late(case, at=at)
        _begin(case, at=at)
    _until_none(lambda: _pass_on(case, at=at))
    _until_none(lambda: _share_sight(case))
    _end(case, at=at)
    return True


def _tell_late(case: Case, *, at: datetime) -> None:
    """Have it told of whoever had it what was late when the day began: in that very midnight its own day passes too."""
    found = duties.lapsing(at=midnight(case.succession.effective_on))
    late.tell(found.filter(owner__in=case.before), at=at)


@transaction.atomic
def _begin(case: Case, *, at: datetime) -> None:
    """End who ends, and let people, places and the agencies below go over, all or nothing."""
    on = case.succession.effective_on
    for role in list(estates.roles(case)):
        _move_role(role, to=heirs.heir(case, f"person:{role.person.code}", before=role.agency), case=case)
    for place in list(estates.places(case)):
        places.hand_over(place, to=heirs.heir(case, f"place:{place.code}", before=place.agency))
    for agency in list(estates.below(case)):
        agency.above = heirs.heir(case, f"agency:{agency.code}", before=agency.above or agency)
        agency.save(update_fields=["above"])
    ended = heirs.ended(case)
    Agency.objects.filter(pk__in=[agency.pk for agency in ended]).update(valid_to=on)
    for agency in ended:
        _end_place(agency, case=case)
    for line in case.lines:
        if line.founded and line.after.kind in kinds.PLACES:
            places.settle_for(line.after)
    case.succession.begun_at = at
    case.succession.save(update_fields=["begun_at"])


def _move_role(role: Role, *, to: Agency, case: Case) -> None:
    """End a role where it was, and let it go on in the successor from the day."""
    if to == role.agency:
        return
    begins = max(role.valid_from, case.succession.effective_on)
    Role.objects.create(
        person=role.person, agency=to, word=role.word, post=role.post, valid_from=begins, valid_to=role.valid_to,
        instead_of=role.instead_of,
    )
    Role.objects.filter(pk=role.pk).update(valid_to=begins)


def _end_place(agency: Agency, *, case: Case) -> None:
    """End the place that a village or commune was as a whole; its people are found under the one that takes over."""
    for place in Place.objects.filter(code=agency.code, valid_to=None) if agency.kind in kinds.PLACES else ():
        after = places.settle_for(heirs.heir(case, before=agency))
        places.succeed(place, after=after, on=case.succession.effective_on)


def _pass_on(case: Case, *, at: datetime) -> int:
    """Hand on what goes over, each matter with its entry in a transaction of its own, and return how many there were."""
    numbers = list(estates.unfinished(case).values_list("pk", flat=True))
    found = (Matter.objects.select_related("agency", "place").get(pk=number) for number in numbers)
    going = ((matter, heirs.heir_of(matter, case=case)) for matter in found if matter.agency in case.before)
    return sum(_handed_on(matter, heir=heir, case=case, at=at) for matter, heir in going if heir != matter.agency)


def _handed_on(matter: Matter, *, heir: Agency, case: Case, at: datetime) -> int:
    with suppress(moves.ChangedMeanwhile):  # somebody acts on it in this very moment: the next round finds it
        moves.inherit(matter, heir=heir, word=_word(case), at=at, succession=case.matter.code)
    return 1


@transaction.atomic
def _share_sight(case: Case) -> int:
    """Let the main successors see the next of what an agency saw, its history too, and return how many rows that made."""
    for line in case.lines:
        has = Sight.objects.filter(agency=line.after, matter=OuterRef("matter"), as_word=OuterRef("as_word"), role=OuterRef("role"))
        unseen = Sight.objects.filter(~Exists(has), agency=line.before).order_by("pk")[:BATCH]
        rows = [Sight(matter_id=one.matter_id, agency=line.after, as_word=one.as_word, role=one.role) for one in unseen]
        if line.main and line.before_id != line.after_id and rows:
            return len(Sight.objects.bulk_create(rows, ignore_conflicts=True))
    return 0


def _end(case: Case, *, at: datetime) -> None:
    moved = Entry.objects.filter(word=_word(case), facts__succession=case.matter.code).count()
    case.succession.done_at = at
    moves.make(case, case.succession.kind, by=PLATFORM, at=at, basis=case.succession.basis, matters=moved)


def _word(case: Case) -> str:
    return f"office.{states.ENDS[case.succession.kind]}"


def _until_none(step: Callable[[], int]) -> None:
    while step():
        pass
