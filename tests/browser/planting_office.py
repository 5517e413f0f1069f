"""Scripts that staff could type on the pages of the office: rules, appointments, lost factors, purges, successions."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.utils.timezone import localdate

from danvan.base.agencies.models import Succession
from danvan.base.matters.models import Matter
from danvan.base.office import actions
from danvan.base.office.actions import factors, roles, rules
from danvan.base.office.models import Purge
from danvan.base.people.models import Person
from danvan.check.petitions.actions import clients
from danvan.check.petitions.queries.clients import book
from danvan.site.village import Village

BLUE = {"brand": "#14325c", "action": "#00703c", "accent": "#ffdd00"}


@dataclass(frozen=True, kw_only=True)
class Sown:
    """What was sown in the office, by the codes under which its pages find it."""

    purge: str
    succession: str


def sow(village: Village, *, planted: dict[str, str], hidden: Matter, at: datetime) -> Sown:
    """Let staff write a script into each box of the office; `hidden` is a matter that they ask to purge."""
    _appoint(village, planted=planted, at=at)
    _rule(village, planted=planted, at=at)
    _ask_purge(village, hidden, planted=planted, at=at)
    clients.admit(planted["petitions.ApiClient.name"], key="p" * 40, may_write=False, valid_to=None, to=book(village.commune, at=at), by=village.quan, at=at)
    return Sown(purge=hidden.code, succession=_rename(village, planted=planted, at=at))


def _appoint(village: Village, *, planted: dict[str, str], at: datetime) -> None:
    """Propose a role and ask for factors to be taken away: both wait for the second person, who reads them."""
    post = roles.Post(word="officer", post=planted["office.Appointment.post"], valid_from=localdate(at))
    ba, minh = (Person.objects.get(code=code) for code in ("ba", "minh"))
    roles.grant_role(ba, agency=village.works, post=post, by=village.quan, at=at)
    factors.ask_reset(minh, agency=village.works, reason=planted["office.FactorReset.reason"], by=village.quan, at=at)


def _rule(village: Village, *, planted: dict[str, str], at: datetime) -> None:
    """Set a rule of each kind that holds words; the two-handed ones are only proposed."""
    words = planted["office.Rule.value"]
    values: dict[str, tuple[str, dict[str, Any]]] = {
        "calendar": ("2090-09-03", {"is": "off", "why": words}), "secrecy": ("x", {"mark": words}), "basis": ("x", {"basis": words}),
        "message": ("petitions.routed:vi", {"subject": words, "body": words}), "look": ("", {"name": words, **BLUE}),
        "reception": ("3", {"weekday": "3", "hours": words, "post": words, "where": words}),
    }
    for kind, (key, value) in values.items():
        source, reason = planted["office.Rule.source"], planted["office.Rule.reason"]
        wanted = rules.Wanted(key=key, value=value, source=source, reason=reason, valid_from=localdate(at))
        actions.set_rule(kind, agency=village.commune, wanted=wanted, by=village.quan, at=at)


def _ask_purge(village: Village, matter: Matter, *, planted: dict[str, str], at: datetime) -> None:
    """Ask for a purge; its numbers are put into the row, for the form takes no more than numbers."""
    actions.ask_purge(matter, reason="state_secret", basis="117/2025/QH15", by=village.tu, at=at)
    Purge.objects.update(basis=planted["office.Purge.basis"], sealed=planted["office.Purge.sealed"])


def _rename(village: Village, *, planted: dict[str, str], at: datetime) -> str:
    """Propose that a department bears a script as its name; the resolution's number is put into the row."""
    case = actions.propose_succession(
        "rename", before=[village.culture], after=[actions.Founded(name=planted["agencies.Agency.name"])],
        on=localdate(at) + timedelta(days=30), basis="1/NQ", by=village.hoa, at=at,
    )
    Succession.objects.update(basis=planted["agencies.Succession.basis"])
    return case.matter.code
