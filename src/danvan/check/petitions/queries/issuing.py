"""In whose name a step was made: the seat whose chair decided, the department whose head did, the agency whose counter took it in."""

from dataclasses import dataclass

from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency
from danvan.base.journal.models import Entry, EntryContent
from danvan.base.people import relations
from danvan.base.people.models import Role
from danvan.base.people.relations import Actor


@dataclass(frozen=True, kw_only=True)
class Issuer:
    """The agency that a paper is of, and whether somebody decided for its head."""

    agency: Agency
    for_head: bool = False  # a deputy, or who stands in for the head


def issuer(entry: Entry, *, content: EntryContent | None) -> Issuer:
    """Return in whose name a step was made, from the post that whoever made it held on that day; where nobody serving did, the agency that had it."""
    chain = [agency.pk for agency in entry.agency.chain()]
    held = relations.held(Actor(content.by), on=localdate(entry.at)) if content and content.by else ()
    posts = sorted((role for role in held if role.agency_id in chain and role.word not in relations.KEEPS), key=lambda role: _rank(role, chain=chain))
    if not posts:
        return Issuer(agency=entry.agency)
    post = posts[0]
    return Issuer(agency=post.agency, for_head=post.word == "deputy" or (post.word in relations.LEADS and post.instead_of_id is not None))


def _rank(role: Role, *, chain: list[int]) -> tuple[bool, bool, int]:
    """Return which post counts first: who leads, what one is oneself, what is nearest to the matter."""
    return (role.word not in relations.LEADS, role.instead_of_id is not None, chain.index(role.agency_id))
