"""In a flood of nearly the same texts each is asked for a proof before it waits for a clerk; who writes something else is not."""

from typing import Any

import pytest
from django.conf import LazySettings
from django.urls import reverse

from danvan.base.brakes import proofs, rubbish
from danvan.check.petitions.models import Arrival, Petition
from danvan.check.petitions.tests.test_brake import handed_back, work
from danvan.check.petitions.tests.test_submit import GOOD
from danvan.check.petitions.tests.test_suspect import ADVERTISED, REAL, SENDS
from tests.village import Village
from tests.worlds import As

LINK = "https://re.example.com/{}"


@pytest.fixture(autouse=True)
def soon(settings: LazySettings) -> None:
    settings.ALIKE_AFTER, settings.BRAKE_AFTER = 1, 1000


def send(number: int, *, text: str, client: As | None = None) -> Any:
    return (client or As()).post(SENDS, GOOD | {"form_key": f"flood-{number:020}", "text": text.format(number)})


def flooded(text: str = ADVERTISED) -> Any:
    """Send so many that the next one is asked for a proof, and return that page."""
    for number in range(rubbish.FLOOD):
        assert send(number, text=text).status_code == 302
    return send(rubbish.FLOOD, text=text)


@pytest.mark.parametrize("text", [ADVERTISED, LINK])
def test_each_of_a_flood_is_asked_for_a_proof_with_the_reason_and_is_not_kept_yet(village: Village, text: str) -> None:
    page = flooded(text)
    assert page.status_code == 429
    assert "gần giống hệt phiếu này" in page.content.decode()
    assert handed_back(page)["text"] == text.format(rubbish.FLOOD)
    assert Petition.objects.count() + Arrival.objects.count() == rubbish.FLOOD


def test_the_work_of_a_browser_brings_it_to_a_clerk_and_with_its_code(village: Village) -> None:
    page, browser = flooded(), As()
    answer = browser.post(SENDS, handed_back(page) | {"altcha": work(page)})
    assert answer.headers["Location"] == reverse("petitions:kept")
    assert Arrival.objects.filter(way="web", outcome="", why="alike").count() == rubbish.FLOOD + 1 - Petition.objects.count()


def test_a_minutes_wait_is_enough_without_scripts(village: Village, monkeypatch: pytest.MonkeyPatch) -> None:
    page = flooded()
    monkeypatch.setattr(proofs, "WAIT", proofs.WAIT * 0)
    assert As().post(SENDS, handed_back(page)).headers["Location"] == reverse("petitions:kept")


def test_who_writes_something_else_and_who_has_an_account_is_not_asked(village: Village) -> None:
    flooded()
    before = Petition.objects.count()
    assert send(90, text=REAL).status_code == 302
    assert send(91, text=ADVERTISED, client=As().of(village.lan)).status_code == 302
    assert Petition.objects.count() == before + 2
