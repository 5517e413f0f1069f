"""What the papers of the house have in common: the form of every agency's, who signs where whoever made the step did, and the bases of decisions."""

from datetime import date

from danvan import law
from danvan.base.agencies import official
from danvan.base.agencies.official import BLANK, full, head, initials, leads, place, seat, sign
from danvan.check.petitions.queries.issuing import Issuer
from danvan.engines.papers.document import Signature

__all__ = ["BLANK", "bases", "full", "head", "initials", "leads", "place", "seat", "sign", "signature"]


def signature(issuer: Issuer, *, collective: bool = True) -> Signature:
    """Return who signs a paper of whoever decided."""
    return official.signature(issuer.agency, for_head=issuer.for_head, collective=collective)


def bases(what: str, *, on: date) -> list[str]:
    """Return the laws on which a decision stands, in their order, as its lines name them."""
    rows = sorted((row for row in law.in_force("papers", on=on) if row.key.startswith(f"basis.{what}.")), key=lambda row: row.key)
    return [str(row.more["title"]) for row in rows]
