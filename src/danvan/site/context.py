from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from danvan.base.people.relations import ANYONE
from danvan.site import access

NAVIGATION = (  # words, URL name, for whom; a visitor is who does not serve, and the first page has both for all
    ("Bàn làm việc", "site:desk", "staff"),
    ("Phản ánh đã nhận", "petitions:inbox", "staff"),
    ("Mức độ hài lòng", "surveys:list", "staff"),
    ("Gửi phản ánh", "petitions:submit", "visitor"),
    ("Theo dõi", "site:follow", "visitor"),
    ("Văn bản, nhiệm vụ", "directives:list", "anyone"),
    ("Việc trễ hạn", "site:overdue", "anyone"),
    ("Chấm điểm", "scorecards:list", "anyone"),
)


def everywhere(request: HttpRequest) -> dict[str, Any]:
    """Return what every page knows: the place, who looks and on which day."""
    at = getattr(request, "at", None) or timezone.now()
    actor, kinds = getattr(request, "actor", ANYONE), getattr(request, "kinds", frozenset(access.ANYONE))
    navigation = [
        {"url": reverse(url), "label": words, "current": request.path == reverse(url)}
        for words, url, kind in NAVIGATION
        if kind in kinds or (kind == "visitor" and "staff" not in kinds)
    ]
    account = {
        "name": actor.person.name if actor.person else "", "enter": reverse("site:login"), "leave": reverse("site:logout"),
    }
    return {
        "place_name": settings.PLACE_NAME, "actor": actor, "kinds": kinds, "at": at, "today": timezone.localdate(at),
        "nav_items": navigation, "contact": settings.CONTACT, "account": account,
    }
