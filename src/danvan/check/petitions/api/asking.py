"""What a request says of itself: its parameters, for which commune, by whose key."""

from datetime import timedelta

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from danvan.base.agencies.models import Agency
from danvan.base.brakes.windows import Window
from danvan.base.people.visits import Visit
from danvan.base.places import queries as places
from danvan.check.petitions.api.errors import KEYLESS, TOO_MANY, UNKNOWN, WRONG, Refused
from danvan.check.petitions.models import ApiClient
from danvan.check.petitions.queries import clients

MOST_AN_HOUR = 600  # posts of one key, in each process: ten a minute, more than any commune of ours is sent
posts = Window(seconds=timedelta(hours=1).total_seconds())


def said(visit: Visit, *, name: str) -> str:
    """Return a parameter, in whichever part of the request it stands; an empty one is a missing one."""
    return str(visit.POST.get(name) or visit.GET.get(name) or "").strip()


def several(visit: Visit, *, name: str) -> list[str]:
    """Return the parts of a parameter that is a list with commas."""
    return [part.strip() for part in said(visit, name=name).split(",") if part.strip()]


def jurisdiction(visit: Visit) -> Agency:
    """Return the commune that is asked; its name is needed where several are served here, and not looked at where there is one.

    :raises Refused: if it is not named although there are several, or there is none of that name
    """
    known = list(places.communes(places.takers(on=localdate(visit.at))))
    if len(known) == 1:
        return known[0]
    asked = said(visit, name="jurisdiction_id")
    if not asked:
        raise Refused(WRONG, _("Máy chủ này phục vụ nhiều xã, phường: thiếu jurisdiction_id."))
    now = places.commune_of_code(asked, on=localdate(visit.at))
    if found := next((one for one in known if one == now), None):
        return found
    raise Refused(UNKNOWN, _("Không có xã, phường nào mang mã jurisdiction_id này."))


def known_client(visit: Visit) -> ApiClient | None:
    """Return the client whose key came along, if one did and it is good."""
    return clients.of_key(said(visit, name="api_key"), on=localdate(visit.at))


def client(visit: Visit, *, writes: bool) -> ApiClient:
    """Return the client whose key came along.

    :raises Refused: without a key that is good, if it may not write what it wants to, or if it has written too often within the hour
    """
    found = known_client(visit)
    if found is None:
        raise Refused(KEYLESS, _("Thiếu api_key, hoặc mã này không đúng hay đã hết hạn."))
    if not writes:
        return found
    if not found.may_write:
        raise Refused(KEYLESS, _("Mã này chỉ được đọc, không được gửi."))
    if posts.count(found.digest, at=visit.at.timestamp()) > MOST_AN_HOUR:
        raise Refused(TOO_MANY, _("Ứng dụng đã gửi quá nhiều trong một giờ. Hãy gửi lại sau."))
    return found
