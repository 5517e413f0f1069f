import re
from dataclasses import replace

from danvan.do.directives import actions
from danvan.do.directives.models import Directive
from danvan.do.directives.tests.plan import IDENTITY, TEXT
from danvan.do.directives.views.documents import ON_A_PAGE
from danvan.engines import vietnamese
from tests.village import Village, at
from tests.worlds import As

LISTED = re.compile(r'dv-card__title"><a href="/van-ban/([^"/]+)')


def registered(village: Village, *, count: int) -> list[str]:
    """Return the codes of documents that were all issued on one day, newest first."""
    text = vietnamese.nfc(TEXT.strip())
    for number in range(1, count + 1):
        identity = replace(IDENTITY, number=f"{number}/KH-UBND")
        actions.register(text, identity=identity, by=village.tu, at=at("2026-01-06 08:00"))
    return list(Directive.objects.order_by("-pk").values_list("matter__code", flat=True))


def link(page: str, *, rel: str) -> str:
    found = re.search(rf'rel="{rel}" href="([^"]*)"', page)
    return found[1] if found else ""


def test_documents_of_one_day_are_each_shown_once_page_by_page(village: Village, client: As) -> None:
    codes = registered(village, count=ON_A_PAGE + 2)
    first = client.of(village.tu).get("/van-ban").content.decode()
    second = client.get(f"/van-ban{link(first, rel='next')}").content.decode()
    assert [LISTED.findall(page) for page in (first, second)] == [codes[:ON_A_PAGE], codes[ON_A_PAGE:]]
    again = client.get(f"/van-ban{link(second, rel='prev')}").content.decode()
    assert LISTED.findall(again) == codes[:ON_A_PAGE]


def test_a_place_that_cannot_be_is_the_beginning_of_the_list(village: Village, client: As) -> None:
    codes = registered(village, count=2)
    assert LISTED.findall(client.of(village.tu).get("/van-ban?tu=sau.xyz").content.decode()) == codes
