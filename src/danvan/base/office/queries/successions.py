"""What a succession is about and what it would move."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from django.db.models import Q, QuerySet
from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency, Line, Succession
from danvan.base.duties.models import Duty
from danvan.base.journal.models import EntryContent
from danvan.base.matters.models import Matter
from danvan.base.matters.queries import visible_to
from danvan.base.moves import queries as moves
from danvan.base.moves.table import Move
from danvan.base.office import states
from danvan.base.people.models import Person, Role
from danvan.base.people.relations import Actor
from danvan.base.places.models import Place

MATTER = {"house": "office", "kind": "succession"}
OF_THE_OFFICE = "office"  # its rules and files are not handed on: who comes after makes its own


@dataclass
class Case:
    """A succession as something that moves: its matter, and the row that the tree of agencies keeps."""

    matter: Matter
    succession: Succession
    MOVES: tuple[Move, ...] = states.SUCCESSION

    def save(self) -> None:
        """Keep the row under its matter's code."""
        self.succession.code = self.matter.code
        self.succession.save()

    @cached_property
    def lines(self) -> list[Line]:
        """Who goes on with whose work."""
        return list(self.succession.lines.select_related("before", "after").order_by("before__name", "-main", "pk"))

    @property
    def before(self) -> list[Agency]:
        """The agencies that are taken over from, each once."""
        return list(dict.fromkeys(line.before for line in self.lines))

    @property
    def after(self) -> list[Agency]:
        """The agencies that take over, each once."""
        return list(dict.fromkeys(line.after for line in self.lines))


@dataclass(frozen=True, kw_only=True)
class Preview:
    """What would move, or is left to move: rows for a person to look through before they confirm."""

    matters: list[tuple[Matter, Duty | None, Agency]]
    late: int
    roles: list[tuple[Role, Agency]]
    places: list[tuple[Place, Agency]]
    below: list[tuple[Agency, Agency]]


def visible(actor: Actor, *, at: datetime) -> list[Case]:
    """Return the successions that an actor may see, newest first."""
    seen = visible_to(actor, on=localdate(at)).filter(**MATTER).select_related("agency__above").order_by("-opened_at", "-pk")
    rows = {row.code: row for row in Succession.objects.all()}
    return [Case(matter, rows[matter.code]) for matter in seen if matter.code in rows]


def of(matter: Matter) -> Case:
    """Return the succession of a matter."""
    return Case(matter, Succession.objects.get(code=matter.code))


def people(case: Case) -> tuple[Person | None, Person | None]:
    """Return who proposed a succession and who confirmed it; none where that is erased or yet to come."""
    contents = EntryContent.objects.filter(entry__matter=case.matter).select_related("entry", "by")
    by = {content.entry.word: content.by for content in contents}
    return by.get("office.succession_proposed"), by.get("office.succession_confirmed")


def preview(case: Case, *, at: datetime) -> Preview:
    """Return what a succession would move on a day."""
    on = localdate(at)
    matters = list(unfinished(case).select_related("agency", "place"))
    duties = {duty.matter_id: duty for duty in Duty.objects.filter(closed_at=None, matter__in=matters).order_by("pk")}
    rows = [(matter, duties.get(matter.pk), heir_of(matter, case=case)) for matter in matters]
    return Preview(
        matters=rows, late=sum(bool(duty and duty.due_on and duty.due_on < on) for duty in duties.values()),
        roles=[(role, heir(case, f"person:{role.person.code}", before=role.agency)) for role in roles(case)],
        places=[(place, heir(case, f"place:{place.code}", before=place.agency)) for place in places(case)],
        below=[(agency, heir(case, f"agency:{agency.code}", before=agency.above)) for agency in below(case) if agency.above],
    )


def unfinished(case: Case) -> QuerySet[Matter]:
    """Return the matters that go over: with which the agencies before are not done."""
    return moves.unfinished(agencies=case.before).exclude(house=OF_THE_OFFICE)


def roles(case: Case) -> QuerySet[Role]:
    """Return the roles that go over: those that would still be held on the day, or begin later."""
    on = case.succession.effective_on
    held = Role.objects.filter(Q(valid_to=None) | Q(valid_to__gt=on), agency__in=case.before)
    return held.select_related("person", "agency").order_by("agency__name", "person__name", "pk")


def places(case: Case) -> QuerySet[Place]:
    """Return the places that go over."""
    on = case.succession.effective_on
    standing = Place.objects.filter(Q(valid_to=None) | Q(valid_to__gt=on), agency__in=case.before)
    return standing.select_related("agency").order_by("name", "pk")


def below(case: Case) -> QuerySet[Agency]:
    """Return the agencies that will stand below others than now."""
    on = case.succession.effective_on
    standing = Agency.objects.filter(Q(valid_to=None) | Q(valid_to__gt=on), above__in=case.before)
    return standing.exclude(pk__in=[agency.pk for agency in case.before]).select_related("above").order_by("name", "pk")


def heir_of(matter: Matter, *, case: Case) -> Agency:
    """Return who goes on with a matter: as its own share says, or its place's, else the main one."""
    place = f"place:{matter.place.code}" if matter.place else ""
    return heir(case, f"matter:{matter.code}", place, before=matter.agency)


def heir(case: Case, *shares: str, before: Agency) -> Agency:
    """Return who goes on with what is an agency's: as the first share that is named says, else the main one."""
    after = {agency.code: agency for agency in case.after}
    named = [after[code] for share in shares if (code := case.succession.shares.get(share)) in after]
    main = next(line.after for line in case.lines if line.main and line.before_id == before.pk)
    return named[0] if named else main


def authority(agencies: Sequence[Agency]) -> Agency:
    """Return who decides on a succession: the nearest that stands above all of its agencies, else the first itself."""
    chains = [agency.chain()[1:] for agency in agencies]
    return next((above for above in chains[0] if all(above in chain for chain in chains)), agencies[0])


def ended(case: Case) -> list[Agency]:
    """Return the agencies that end: those that are not among who takes over."""
    stays = {agency.pk for agency in case.after}
    return [agency for agency in case.before if agency.pk not in stays]


def is_over(case: Case, *, on: date) -> bool:
    """Return whether the day has come from which a succession that is confirmed cannot be taken back."""
    return case.succession.begun_at is not None or (
        case.matter.state == "confirmed" and case.succession.effective_on <= on
    )


def counted(cases: Iterable[Case]) -> dict[str, int]:
    """Return how many matters are left to move in each succession, by its code."""
    return {case.matter.code: unfinished(case).count() for case in cases}
