"""The pages by which petitions are read, and who asks for them. Called inside Django."""

import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils.timezone import localdate

from danvan.base.matters import codes, wall
from danvan.base.people.models import Person
from danvan.base.people.relations import Actor
from danvan.check.petitions.models import Petition
from danvan.site.scale import province

READERS = {"reception": "tu", "officer": "minh", "province": province.CHAIR}
AFTER = re.compile(r"tu=(sau\.[\w-]+)")  # where the page after this one begins
FAR = 5  # pages down the list
SECRET = codes.secret("bench")
MONTH = timedelta(days=40)  # back into a month that is over
PAGES: dict[str, tuple[str, str, dict[str, str]]] = {  # what is measured: who asks, for which page, with which words
    "reception: inbox": ("reception", "petitions:inbox", {}),
    "reception: inbox, far page": ("reception", "petitions:inbox", {"tu": "far"}),
    "reception: not sorted yet": ("reception", "petitions:inbox", {"buoc": "submitted"}),
    "reception: complaints": ("reception", "petitions:inbox", {"lan": "khieu-nai"}),
    "reception: land, none": ("reception", "petitions:inbox", {"lan": "dat-dai"}),
    "reception: desk": ("reception", "site:desk", {}),
    "officer: desk": ("officer", "site:desk", {}),
    "officer: inbox": ("officer", "petitions:inbox", {}),
    "province: inbox": ("province", "petitions:inbox", {}),
    "province: inbox, of a state": ("province", "petitions:inbox", {"buoc": "routed"}),
    "province: inbox, rare state": ("province", "petitions:inbox", {"buoc": "proposed"}),
    "province: inbox, far page": ("province", "petitions:inbox", {"tu": "far"}),
    "province: complaints": ("province", "petitions:inbox", {"lan": "khieu-nai"}),
    "province: information": ("province", "petitions:inbox", {"lan": "thong-tin"}),
    "province: land, none": ("province", "petitions:inbox", {"lan": "dat-dai"}),
    "province: desk": ("province", "site:desk", {}),
    "reception: return of a month": ("reception", "petitions:returns_page", {"agency": "an-binh", "period": "month"}),
    "anyone: public list": ("", "petitions:public_list", {}),
    "anyone: public list, far page": ("", "petitions:public_list", {"tu": "far"}),
    "anyone: public list, a field": ("", "petitions:public_list", {"linh-vuc": "lighting"}),
    "anyone: field and state": ("", "petitions:public_list", {"linh-vuc": "lighting", "buoc": "reopened"}),
    "anyone: field and kind": ("", "petitions:public_list", {"linh-vuc": "lighting", "loai": "feedback"}),
    "anyone: state and kind": ("", "petitions:public_list", {"buoc": "reopened", "loai": "report"}),
    "anyone: field and agency": ("", "petitions:public_list", {"linh-vuc": "lighting", "co-quan": "an-binh-works"}),
    "anyone: place and state": ("", "petitions:public_list", {"noi": "thon-dong", "buoc": "reopened"}),
    "anyone: field and month": ("", "petitions:public_list", {"linh-vuc": "lighting", "thang": "past"}),
    "anyone: places": ("", "petitions:public_map", {}),
    "anyone: waiting times": ("", "petitions:public_waiting", {}),
    "anyone: of an agency": ("", "petitions:public_agency", {}),
    "anyone: everything sent": ("", "petitions:public_acts", {}),
    "anyone: everything that waits": ("", "petitions:public_acts", {"buoc": "waiting"}),
    "anyone: corrections": ("", "petitions:public_corrections", {}),
    "anyone: feed": ("", "petitions:public_feed", {}),
    "reception: search by code": ("reception", "site:search", {"tim": "code"}),
}


def asked() -> Iterator[tuple[str, Callable[[], object]]]:
    """Yield each page by name, with what asks for it."""
    for name, page in PAGES.items():
        yield name, _asking(*page)
    yield "reception: one, look-alikes", _looking()
    yield "anyone: follow by code", _following()


def _asking(who: str, page: str, words: dict[str, str]) -> Callable[[], None]:
    browser, path, query = browser_of(who), reverse(page, args=_args(page)), dict(words)
    past = localdate() - MONTH
    if query.get("tu") == "far":
        query["tu"] = _far(browser, path)
    if query.get("thang"):
        query["thang"] = f"{past:%Y-%m}"
    if query.get("period"):
        query["day"] = f"{past:%d/%m/%Y}"
    if query.get("tim"):
        query["tim"] = _newest().matter.code

    def ask() -> None:
        answer: Any = browser.get(path, query, follow=True)
        assert answer.status_code == 200, (path, answer.status_code)
        b"".join(answer) if answer.streaming else answer.content

    return ask


def _args(page: str) -> list[str]:
    return {"petitions:public_agency": ["an-binh-works"], "petitions:returns_page": ["phan-anh"]}.get(page, [])


def _far(browser: Client, path: str) -> str:
    """Return where the page after the next ones begins."""
    place = ""
    for _ in range(FAR):
        page = browser.get(path, {"tu": place}).content.decode()
        place = (AFTER.findall(page) or [place])[-1]
    return place


def _newest() -> Petition:
    """Return the newest petition of the first commune that is not sorted yet."""
    with transaction.atomic():
        wall.stand_as(Actor(Person.objects.get(code=READERS["reception"])), on=localdate())
        return Petition.objects.filter(matter__state="submitted", matter__agency__code="an-binh", matter__kind="report").latest("pk")


def _looking() -> Callable[[], None]:
    """Look at a petition that is not sorted yet, with what is like it."""
    browser, path = browser_of("reception"), reverse("petitions:page", args=[_newest().matter.code])
    return lambda: _ok(browser.get(path))


def _following() -> Callable[[], None]:
    """Type the secret code, and follow where it leads."""
    return lambda: _ok(browser_of("").post(reverse("site:follow"), {"code": SECRET}, follow=True))


def _ok(answer: Any) -> None:
    assert answer.status_code == 200, answer.status_code


def browser_of(who: str) -> Client:
    """Return a browser in which somebody is logged in, or nobody."""
    browser = Client(SERVER_NAME="127.0.0.1")
    if who:
        browser.force_login(Person.objects.get(code=READERS[who]))
    return browser
