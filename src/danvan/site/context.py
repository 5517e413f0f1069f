from functools import lru_cache
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from danvan.base.people.relations import ANYONE
from danvan.site import access, addresses, languages, places

NAVIGATION = (  # words, URL name, for whom; a visitor is who does not serve, a keeper who serves or administers, a resident who logs in and does neither
    ("Bàn làm việc", "site:desk", "staff"),
    ("Đầu tuần", "site:monday", "leader"),
    ("Phản ánh", "petitions:inbox", "staff"),
    ("Báo cáo", "directives:reports", "staff"),
    ("Đánh giá", "surveys:list", "staff"),
    ("Văn phòng", "office:index", "keeper"),
    ("Hồ sơ của tôi", "accounts:matters", "resident"),
    ("Gửi phản ánh", "petitions:submit", "visitor"),
    ("Theo dõi", "site:follow", "visitor"),
    ("Văn bản, nhiệm vụ", "directives:list", "anyone"),
    ("Việc trễ hạn", "site:overdue", "anyone"),
    ("Chấm điểm", "scorecards:list", "anyone"),
    ("Tìm kiếm", "site:search", "anyone"),
)


KNOWN = "known_everywhere"


def everywhere(request: HttpRequest) -> dict[str, Any]:
    """Return what every page knows: the place, who looks and on which day. A page's panels are told the same."""
    if not hasattr(request, "at"):  # refused before the door, which says who it is
        return _everywhere(request)
    if not hasattr(request, KNOWN):
        setattr(request, KNOWN, _everywhere(request))
    return dict(getattr(request, KNOWN))


def _everywhere(request: HttpRequest) -> dict[str, Any]:
    at = getattr(request, "at", None) or timezone.now()
    actor, kinds = getattr(request, "actor", ANYONE), getattr(request, "kinds", frozenset(access.ANYONE))
    find, today = addresses.known(), timezone.localdate(at)
    navigation = [
        {"url": find(url), "label": label, "current": request.path == find(url)} for label, url in _navigation(kinds, get_language())
    ]
    account = {
        "name": actor.person.name if actor.person else "", "enter": find(settings.LOGIN_URL), "leave": find("site:logout"),
        "page": find("accounts:page"),
    }
    place = places.place_on(today)
    return {
        "place_name": place.name, "colours_url": places.colours_url(place), "actor": actor, "kinds": kinds, "at": at, "today": today,
        "languages": languages.offered(request), "nav_items": navigation, "contact": settings.CONTACT, "account": account,
    }


@lru_cache
def _navigation(kinds: frozenset[str], language: str | None) -> list[tuple[str, str]]:
    """Return the label and URL name of what some kinds of people find on every page, in the language at hand."""
    told = {*kinds, "keeper"} if kinds & {"staff", "administrator"} else {*kinds, "resident"} if "person" in kinds else {*kinds}
    told |= set() if "staff" in kinds else {"visitor"}
    return [(_(words), url) for words, url, kind in NAVIGATION if kind in told]
