"""The programs of others that may pass reports on, what they passed on, and the matter in which their admission is kept."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Q, QuerySet
from django.utils.crypto import salted_hmac

from danvan.base.agencies.models import Agency
from danvan.base.agencies.queries import with_former
from danvan.base.matters.models import Matter
from danvan.base.moves.table import Move
from danvan.base.office import states
from danvan.check.petitions.models import ApiClient, Relayed, RelayedUpdate

MATTER = {"house": "office", "kind": "clients"}
AGAIN = timedelta(hours=1)  # within which the same words of one client are the same report: longer than clients wait before they try again


@dataclass
class Clients:
    """The clients that an agency has admitted as something that moves: a matter alone."""

    matter: Matter
    MOVES: tuple[Move, ...] = states.CLIENTS
    SEEN_BY: tuple[str, ...] = ()

    def save(self) -> None:
        """Keep nothing but the matter: each client is a row of its own."""


def book(agency: Agency, *, at: datetime) -> Clients:
    """Return where an agency's admissions are kept; a new one where it has admitted nobody yet."""
    matter = Matter.objects.filter(agency=agency, **MATTER).select_related("agency").order_by("pk").first()
    return Clients(matter or Matter(agency=agency, opened_at=at, **MATTER))


def admitted(agency: Agency) -> QuerySet[ApiClient]:
    """Return the clients of an agency and of those it took over from, the latest first."""
    return ApiClient.objects.filter(agency__in=with_former([agency.pk])).order_by("-pk")


def digest(key: str) -> str:
    """Return the hash by which a key is kept."""
    return salted_hmac("danvan.clients.key", key, algorithm="sha256").hexdigest()


def of_key(key: str, *, on: date) -> ApiClient | None:
    """Return the client whose key this is, if it is good on a day."""
    found = ApiClient.objects.filter(digest=digest(key)).select_related("agency__above__above").first() if key else None
    return found if found and found.stands(on=on) else None


def sent_before(client: ApiClient, *, own: str | None, content: str, at: datetime) -> Relayed | None:
    """Return what a client sent before under the same number of its own; without a number, what it has just sent in the same words."""
    same = Q(own=own) if own else Q(own=None, content=content, at__gt=at - AGAIN)
    return Relayed.objects.filter(same, client=client).order_by("pk").last()


def relayed(client: ApiClient, *, codes: Collection[str]) -> QuerySet[Relayed]:
    """Return what a client passed on, of some codes."""
    return Relayed.objects.filter(client=client, code__in=codes)


def said_before(one: Relayed, *, mark: str, is_numbered: bool, at: datetime) -> RelayedUpdate | None:
    """Return the update that was sent before under the same number; without a number, what was just said in the same words."""
    found = RelayedUpdate.objects.filter(relayed=one, mark=mark).select_related("entry").order_by("pk").last()
    return found if found and (is_numbered or found.at > at - AGAIN) else None
