"""Vietnamese and English: chosen by hand, kept on this machine, whole."""

import re

import pytest
from django.urls import reverse

from danvan.site.village import Village
from tests.worlds import As

pytestmark = pytest.mark.django_db
VIETNAMESE = re.compile(r"[\u0102-\u01b0\u1ea0-\u1ef9]")


def english(client: As) -> As:
    """Return a browser whose reader chose English."""
    client.get("/ngon-ngu/en")
    return client


def test_pages_are_vietnamese_whatever_the_browser_asks_for(client: As, village: Village) -> None:
    page = client.get("/phan-anh/gui", headers={"accept-language": "en-GB,en"})
    assert '<html lang="vi"' in page.text
    assert page.headers["Content-Language"] == "vi"


def test_the_switch_leads_back_to_the_page_in_the_other_language(client: As, village: Village) -> None:
    address = re.search(r'<a class="dv-languages__link" href="([^"]+)"', client.get("/tre-han?x=1").text)
    assert address
    answer = client.get(address[1].replace("&amp;", "&"))
    assert answer.headers["Location"] == "/tre-han?x=1"
    page = client.get("/tre-han?x=1")
    assert '<html lang="en"' in page.text
    assert "<h1>What is late</h1>" in page.text


@pytest.mark.parametrize("where", ["https://example.org/", "//example.org", "javascript:alert(1)", ""])
def test_the_switch_leads_to_no_other_site(client: As, village: Village, where: str) -> None:
    assert client.get("/ngon-ngu/en", {"next": where}).headers["Location"] == reverse("site:home")


def test_a_language_that_we_do_not_speak_is_none(client: As, village: Village) -> None:
    assert client.get("/ngon-ngu/fr").status_code == 404
    client.cookies["danvan_language"] = "fr"
    assert '<html lang="vi"' in client.get("/").text


def test_a_refused_form_tells_its_faults_in_english_and_days_are_still_read_day_first(client: As, village: Village) -> None:
    page = english(client).post("/phan-anh/gui", {"form_key": "k" * 24})
    assert "Nothing was written. Write a few sentences" in page.text
    scores = client.get("/cham-diem/", {"tu": "03/04/2026", "den": "27/05/2026"})
    assert scores.status_code == 200
    assert 'value="27/05/2026"' in scores.text


def test_what_is_not_found_is_not_found_in_english(client: As, village: Village) -> None:
    assert "There is no such page" in english(client).get("/khong-co").text


@pytest.mark.parametrize("path", ["/thanh-phan", "/thanh-phan?phan=danh-sach", "/thanh-phan?phan=so-lieu", "/theo-doi"])
def test_a_page_of_ours_is_english_throughout(client: As, village: Village, path: str) -> None:
    main = re.search(r"<main.*</main>", english(client).get(path).text, re.DOTALL)
    assert main
    assert VIETNAMESE.findall(re.sub(r"<[^>]+>", "", main[0])) == []


def test_navigation_states_and_buttons_are_said_in_english(client: As, village: Village) -> None:
    page = english(client).of(village.tu).get("/phan-anh/").text
    for words in ("Desk", "Petitions received", "To be taken on or classified", "Log out"):
        assert words in page
