"""What the register knows of a document before it is in it: who issued it, whether it came in, whether it is there already."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db.models import Q

from danvan.base.agencies.models import Agency
from danvan.do.directives.models import (
    Directive,
    Issuer,
    is_party,
    issuer_key,
    issuers,
    register_of,
    term_of,
    tidy_number,
)
from danvan.engines import reader


def registered_as(key: str, *, register: Agency) -> int | None:
    """Return which matter is the document with a key in a register, whoever may see it; None if there is none.

    What several issued together is in the register of each, whoever of them entered it.
    """
    together = Issuer.objects.filter(agency=register, directive__direction="issued").values("directive")
    known = Directive.objects.filter(Q(register=register) | Q(pk__in=together), key=key)
    return known.values_list("pk", flat=True).order_by("pk").first()


def bodies(names: Sequence[str], *, on: date) -> dict[str, Agency]:
    """Return who of those that issued a document is kept here, by the name that the document gives them."""
    known = {issuer_key(agency.name): agency for agency in Agency.objects.standing(on=on).select_related("above")}
    return {name: known[key] for name in names if (key := issuer_key(name)) in known}


def issuing(directive: Directive) -> list[Agency]:
    """Return who of those that issued a document is kept here, first to last."""
    rows = Issuer.objects.filter(directive=directive, agency__isnull=False).select_related("agency__above")
    return [row.agency for row in rows.order_by("rank") if row.agency]


def issuing_together(directive: Directive) -> list[Agency]:
    """Return the same of a document that was issued here; who sent one in has no sight of what becomes of it."""
    return issuing(directive) if directive.direction == "issued" else []


def direction_of(issuer: str, *, keeper: Agency | None) -> str:
    """Return whether a document was issued by an agency of one's own register, or has come in."""
    keys = {issuer_key(name) for name in issuers(issuer)}
    named = [agency for agency in Agency.objects.select_related("above") if issuer_key(agency.name) in keys]
    own = keeper and register_of(keeper)
    return "issued" if own and own in [register_of(agency) for agency in named] else "incoming"


def identity(text: str) -> dict[str, Any]:
    """Return what the reader takes a text to be, for a person to check: what it did not find is left out."""
    main = reader.read(text).main
    if main is None:
        return {}
    said = main.as_dict()
    day = date.fromisoformat(said["date"]) if said["date"] else None
    whole = {
        "number": tidy_number(said["number"]), "type": said["type"], "issuer": "\n".join(map(_spelled, issuers(said["issuer"] or ""))),
        "issued_on": day, "title": said["title"],
    }
    if day and is_party(whole["number"]):
        whole["term"] = term_of(whole["number"], on=day)
    return {name: value for name, value in whole.items() if value}


def _spelled(issuer: str) -> str:
    """Return the name that an agency has here: at the head of a document it stands in capitals."""
    names = Agency.objects.values_list("name", flat=True)
    return next((name for name in names if issuer_key(name) == issuer_key(issuer)), issuer)
