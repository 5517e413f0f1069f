"""A journal entry in words: what happened, and what is known of it. An entry itself holds words of the program and codes."""

from django.utils.translation import gettext as _

from danvan.base.journal.models import Entry
from danvan.base.moves import facts as moves
from danvan.base.office import facts as offices
from danvan.base.office import states as office
from danvan.check.petitions import states as petitions
from danvan.check.petitions.states import denunciation
from danvan.check.petitions.states import facts as of_petitions
from danvan.check.surveys import states as surveys
from danvan.do.directives import states as directives
from danvan.do.directives.states import facts as of_directives
from danvan.site import facts

SAYS = {"petitions": petitions.SAYS, denunciation.HOUSE: denunciation.SAYS, "directives": directives.SAYS, "surveys": surveys.SAYS}
FACTS = {"petitions": of_petitions.FACTS, denunciation.HOUSE: denunciation.FACTS, "directives": of_directives.FACTS, "surveys": surveys.FACTS}
GROUND = (offices.FACTS, moves.FACTS)  # which writes on matters of every house


def said(entry: Entry) -> str:
    """Return what an entry says happened."""
    house, _dot, past = entry.word.partition(".")
    words = SAYS.get(house, {}).get(past) or office.SAYS.get(past)
    return _(words) if words else entry.word


def known(entry: Entry) -> list[tuple[str, str]]:
    """Return each fact of an entry with its name, both as people say them; one without a name bears its own."""
    house, _dot, past = entry.word.partition(".")
    tables = (*((FACTS[house],) if house in FACTS else ()), *GROUND)
    return [(facts.called(tables, past=past, name=name) or name, facts.said(tables, past=past, name=name, fact=fact)) for name, fact in entry.facts.items()]
