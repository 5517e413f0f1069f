"""Who decides on a succession, who has, and until when it can be taken back."""

from collections.abc import Sequence
from datetime import date

from danvan.base.agencies.models import Agency
from danvan.base.journal.models import Entry, EntryContent
from danvan.base.office.queries.cases import Case
from danvan.base.office.states import KEEPERS
from danvan.base.people import relations
from danvan.base.people.models import Person
from danvan.base.people.relations import Actor

HANDS = ("office.succession_proposed", "office.succession_shared")


def people(case: Case) -> tuple[Person | None, Person | None]:
    """Return who proposed a succession and who confirmed it; none where that is erased or yet to come."""
    contents = EntryContent.objects.filter(entry__matter=case.matter).select_related("entry", "by")
    by = {content.entry.word: content.by for content in contents}
    return by.get("office.succession_proposed"), by.get("office.succession_confirmed")


def hands(case: Case) -> set[int | None]:
    """Return the keys of all who proposed a succession or shared it out; none stands for one who is erased."""
    entries = Entry.objects.filter(matter=case.matter, word__in=HANDS)
    return set(entries.values_list("content__by", flat=True))


def has_hand(case: Case, *, actor: Actor, on: date) -> bool:
    """Return whether an actor, or whom they stand in for, proposed a succession or shared it out."""
    return not hands(case).isdisjoint(relations.hands(actor, to=case.matter, who=KEEPERS, on=on))


def authority(agencies: Sequence[Agency]) -> Agency | None:
    """Return who decides on a succession: the nearest that stands above all who give and take; the top itself where it is one
    of them; nobody if they have no top in common."""
    chains = [agency.chain() for agency in agencies]
    above_all = (one for one in chains[0][1:] if all(one in chain[1:] for chain in chains))
    top = chains[0][-1]
    return next(above_all, top if all(chain[-1] == top for chain in chains) else None)


def is_over(case: Case, *, on: date) -> bool:
    """Return whether the day has come from which a succession that is confirmed cannot be taken back."""
    return case.succession.begun_at is not None or (
        case.matter.state == "confirmed" and case.succession.effective_on <= on
    )
