"""What is sent besides what every report has: `attribute[code]=v`, or as a list `attribute[code][]=v` or the same name twice."""

import hmac
from hashlib import sha256
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from danvan.base.people.visits import Visit
from danvan.check.petitions.models import ApiClient

OWN = ("external_id", "fixmystreet_id")  # attributes in which a client says its own number of what it sends
NOT_SAID = ("api_key", "jurisdiction_id")
ADDRESS, PICTURES = 300, 5  # letters of an address of a picture, and how many of them


def value(visit: Visit, *, code: str) -> str:
    """Return what was sent for an attribute, the first of several."""
    given = (one for name in (f"attribute[{code}]", f"attribute[{code}][]") for one in visit.POST.getlist(name))
    return next((one.strip() for one in given if one.strip()), "")


def own(visit: Visit, *, client: ApiClient) -> str | None:
    """Return the mark of the number that a client itself gave to what it sends; None where it gave none."""
    said = next(filter(None, (value(visit, code=code) for code in OWN)), "")
    return mark(f"own {said}", client=client) if said else None


def content(visit: Visit, *, client: ApiClient) -> str:
    """Return the mark of all that was sent: words, and files by their bytes."""
    typed = sorted((name, values) for name, values in visit.POST.lists() if name not in NOT_SAID)
    chosen = sorted((name, [_print(file) for file in files]) for name, files in visit.FILES.lists())
    return mark(repr((typed, chosen)), client=client)


def mark(said: str, *, client: ApiClient) -> str:
    """Return a keyed hash, so that nobody who reads the table can try out what was sent."""
    return hmac.digest(settings.SECRET_KEY.encode(), f"{client.pk} {said}".encode(), "sha256").hex()


def _print(file: object) -> str:
    made = sha256()
    for chunk in file.chunks():  # type: ignore[attr-defined]
        made.update(chunk)
    file.seek(0)  # type: ignore[attr-defined]
    return made.hexdigest()


def pictures(visit: Visit) -> list[Any]:
    """Return the pictures, by whatever names they came: several parts called `media`, or photo1, photo2."""
    return [file for _name, files in visit.FILES.lists() for file in files]


def told_of_media(visit: Visit) -> list[str]:
    """Return lines that name pictures which lie elsewhere: nobody here fetches them."""
    said = [one.strip() for name in ("media_url", "media_url[]") for one in visit.POST.getlist(name)]
    found = [one for one in said if one.startswith(("https://", "http://")) and len(one) <= ADDRESS and one.split() == [one]]
    return [_("Ảnh ở địa chỉ khác: %(url)s") % {"url": one} for one in found[:PICTURES]]
