"""What each row of a list says, and what is wrong with it. A row of which no word may be kept is known before any is."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256

from danvan import law
from danvan.base.face import stamps
from danvan.base.face.fields import LONGEST, tidy
from danvan.base.office.queries import held
from danvan.base.places import former
from danvan.base.places import queries as places
from danvan.base.places.models import Place
from danvan.base.subjects.models import Subject
from danvan.check.petitions.models import Import, ImportRow
from danvan.check.petitions.queries.lists import cells, columns
from danvan.check.petitions.states import imports as states
from danvan.engines import diversion, sheets, vietnamese

RULES = ("petitions.sort", "petitions.take_on")  # whose clocks begin on the day on which a row came
LENGTHS = {"text": LONGEST, "where": 300, "old_number": 60, "cited": 300}
Faults = list[tuple[str, str]]  # field, key of states.FAULTS


@dataclass(frozen=True, kw_only=True)
class Row:
    """What a row says by field, what is wrong with it, and what becomes of it."""

    said: Mapping[str, str]
    faults: Faults
    place: Place | None = None
    subject: Subject | None = None
    came_on: date | None = None

    @property
    def stage(self) -> str:
        """What becomes of it, before it is set against other rows."""
        codes = [code for _field, code in self.faults]
        for stage, among in (("aside", states.ASIDE), ("left", states.LEFT)):
            if any(code in among for code in codes):
                return stage
        return "faulty" if codes else "good"

    @property
    def alike(self) -> str:
        """What is the same for rows that say the same of the same place on the same day."""
        words = f"{vietnamese.fold(self.said.get('text', ''))}\n{self.place.pk if self.place else ''}\n{self.came_on}"
        return sha256(words.encode()).hexdigest()[:32]


@dataclass(kw_only=True)
class Known:
    """What rows are set against: the places of the office that takes them in and the subjects, by their folded names, and today."""

    of: Import
    today: date
    places: dict[str, Place | None] = field(default_factory=dict)  # none: two are called so
    subjects: dict[str, Subject] = field(default_factory=dict)
    began: date = date.min

    def __post_init__(self) -> None:
        """Read the places and subjects, and from when clocks can count."""
        self.began = max(law.began("periods", key=rule) for rule in RULES)
        standing = {one.pk: one for one in places.standing(on=self.today).filter(agency=self.of.agency_id)}
        self.places = cells.named((name, one) for one in standing.values() for name in {one.code, *cells.names(one.folded)})
        self.places = cells.named((name, standing[pk]) for name, pk in self._former() if pk in standing) | self.places
        self.subjects = {name: one for one in Subject.objects.all() for name in (one.code, cells.folded(one.name))}

    def _former(self) -> Iterator[tuple[str, int]]:
        """Yield the folded names and codes that places had before, each with the place of today."""
        known = former.known(on=self.today)
        yield from known.codes.items()
        yield from ((name, pk) for pk, names in known.places.items() for each in names for name in cells.names(each))


def judge(found: Sequence[str], *, known: Known) -> Row:
    """Return what a row of a file says; of one that must not be kept here, that alone."""
    if code := forbidden("\n".join(found), known=known):
        return Row(said={}, faults=[("text", code)])
    said = {name: tidy(found[at]) if at < len(found) else "" for name, at in known.of.columns.items()}
    row = check(said, known=known)
    return Row(said={}, faults=[("text", "heads")]) if row.faults and columns.is_head(said) else row


def check(said: Mapping[str, str], *, known: Known) -> Row:
    """Return a row with what is wrong in it; none of its words is changed."""
    faults: Faults = [(name, "long") for name, most in LENGTHS.items() if len(said.get(name, "")) > most]
    if not said.get("text"):
        faults.append(("text", "missing"))
    came_on = _day(said.get("received_on", ""), known=known, faults=faults)
    place = _place(said.get("place", ""), known=known, faults=faults)
    if (kind := said.get("kind", "")) and cells.kind_of(kind) is None:
        faults.append(("kind", "no_kind"))
    subject = known.subjects.get(cells.folded(said.get("subject", "")))
    if said.get("subject") and subject is None:
        faults.append(("subject", "no_subject"))
    if unclear := cells.concern(said)[1]:
        faults.append(("cited" if unclear == "no_cited" else "concerns", unclear))
    faults += [(name, code) for name, code in cells.addresses(said).items()]
    if cells.is_yes(said.get("answered", "")):
        faults.append(("answered", "answered"))
    return Row(said=said, faults=faults, place=place, subject=subject, came_on=came_on)


def forbidden(words: str, *, known: Known) -> str:
    """Return why words must not be kept here, a key of states.FAULTS; empty if they may."""
    if is_diverted([words]):
        return "denunciation"
    return "secret" if stamps.stamp_in(words) or held.mark_of(known.of.agency, text=words) else ""


def is_diverted(found: Sequence[str]) -> bool:
    """Return whether a row looks like what is presented in person."""
    seen = diversion.look("\n".join(found))
    return seen is not None and seen.is_diverted


def among_others(rows: Sequence[ImportRow], *, of: Import) -> None:
    """Set rows against those before them and against what was taken in earlier: an old number comes once, and twins are named."""
    numbers = {row.old_number for row in rows if row.old_number}
    earlier = ImportRow.objects.filter(agency=of.agency_id, old_number__in=numbers)
    taken = set(earlier.filter(stage="taken").values_list("old_number", flat=True))
    above = set(earlier.filter(of=of).values_list("old_number", flat=True))
    firsts = dict(of.rows.filter(alike__in=[row.alike for row in rows if row.alike]).order_by("-number").values_list("alike", "number"))
    for row in rows:
        if row.old_number in taken:
            _mend(row, stage="left", code="imported")
        elif row.old_number in above and row.stage == "good":
            _mend(row, stage="faulty", code="twice")
        if row.old_number:
            above.add(row.old_number)
        if row.stage == "good" and (first := firsts.setdefault(row.alike, row.number)) != row.number:
            row.stage, row.twin = "twin", first


def _mend(row: ImportRow, *, stage: str, code: str) -> None:
    row.stage, row.faults = stage, [*row.faults, ("old_number", code)]


def _day(words: str, *, known: Known, faults: Faults) -> date | None:
    day = sheets.written_day(words) if words else None
    code = "missing" if not words else "no_day" if day is None else "ahead" if day > known.today else "before" if day < known.began else ""
    if code:
        faults.append(("received_on", code))
    return None if code else day


def _place(words: str, *, known: Known, faults: Faults) -> Place | None:
    if not words and known.of.place:
        return known.of.place
    name = cells.folded(words)
    found = known.places.get(name)
    if found is None:
        faults.append(("place", "missing" if not words else "two_places" if name in known.places else "no_place"))
    return found
