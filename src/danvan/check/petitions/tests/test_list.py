"""The inbox: page by page, each petition once, however many came in at the same moment."""

import re

from danvan.check.petitions import actions as petitions
from danvan.check.petitions.models import Petition
from danvan.check.petitions.views.feedback import ON_A_PAGE
from tests.village import Village, at
from tests.worlds import As

NOON = at("2026-08-28 12:00")
LISTED = re.compile(r'<a href="/phan-anh/([0-9A-Z]{8})">')


def sent(village: Village, *, count: int) -> list[str]:
    """Return the codes of petitions that all came in at noon, newest first."""
    made = [petitions.submit(f"Đèn {n}", place=village.thon_dong, by=village.lan, at=NOON) for n in range(count)]
    return [petition.matter.code for petition in reversed(made)]


def link(page: str, *, rel: str) -> str:
    """Return where a page leads on to; empty if nowhere."""
    found = re.search(rf'rel="{rel}" href="([^"]*)"', page)
    return found[1].replace("&amp;", "&") if found else ""


def read(client: As, query: str) -> str:
    return str(client.get(f"/phan-anh/{query}").content.decode())


def test_walking_to_the_older_shows_each_petition_once_and_walking_back_the_same(village: Village, client: As) -> None:
    codes = sent(village, count=ON_A_PAGE + 3)
    first = read(client.of(village.tu), "")
    second = read(client, link(first, rel="next"))
    assert [LISTED.findall(page) for page in (first, second)] == [codes[:ON_A_PAGE], codes[ON_A_PAGE:]]
    assert "Cũ hơn" in first
    assert "Mới hơn" not in first
    assert "Mới hơn" in second
    assert "Cũ hơn" not in second
    assert LISTED.findall(read(client, link(second, rel="prev"))) == codes[:ON_A_PAGE]


def test_a_step_that_was_chosen_is_kept_on_the_way(village: Village, client: As) -> None:
    codes = sent(village, count=ON_A_PAGE + 3)
    petitions.classify(Petition.objects.get(matter__code=codes[1]), subject=village.lighting, by=village.tu, at=NOON)
    first = read(client.of(village.tu), "?buoc=submitted")
    second = read(client, link(first, rel="next"))
    assert "buoc=submitted" in link(first, rel="next")
    assert LISTED.findall(first) + LISTED.findall(second) == [codes[0], *codes[2:]]
    assert 'href="?buoc=submitted" aria-current="true"' in second


def test_an_inbox_of_one_page_leads_nowhere(village: Village, client: As) -> None:
    sent(village, count=2)
    assert "dv-pages" not in read(client.of(village.tu), "")


def test_an_inbox_says_until_when_each_is_owed_something(village: Village, client: As) -> None:
    sent(village, count=1)
    assert read(client.of(village.tu), "").count('<td data-label="Hạn"><time datetime="') == 1
