import re
from datetime import datetime
from secrets import token_hex
from typing import Any

from danvan.base.editions import inserting
from danvan.base.journal import queries
from danvan.base.journal.models import Entry, EntryContent, Waiting
from danvan.base.matters.models import Matter
from danvan.base.people.relations import Actor

FACT = re.compile(r"[\w.:/-]{0,64}")


def write(
    word: str, *, matter: Matter, by: Actor, at: datetime, facts: dict[str, Any], private: dict[str, Any]
) -> Entry:
    """Write one entry and, apart from it, the content that it commits to.

    :raises ValueError: if a fact is no number or code; sentences are somebody's and belong in `private`
    """
    if loose := [name for name, fact in facts.items() if not FACT.fullmatch(str(fact))]:
        raise ValueError(f"not facts but words: {loose}")
    salt = token_hex(16)
    commitment = queries.commitment(salt=salt, by=by.person, private=private)
    entry = Entry(
        word=word, matter=matter, code=matter.code, agency=matter.agency, at=at, facts=facts, commitment=commitment
    )
    inserting.insert(entry)
    inserting.insert(EntryContent(entry=entry, by=by.person, salt=salt, private=private))
    inserting.insert(Waiting(entry=entry))
    return entry


def forget(matter: Matter) -> int:
    """Delete the content of a matter's entries and return how many; what was committed to stands."""
    return EntryContent.objects.filter(entry__matter=matter).delete()[0]
