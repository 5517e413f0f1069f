"""Whoever sends much from one network proves that they mean it; nobody is turned away, and nothing typed is lost."""

import html
import json
import re
from typing import Any

import pytest
from altcha.v2 import Challenge, Payload, solve_challenge
from django.conf import LazySettings

from danvan.base.brakes import proofs
from danvan.base.brakes import views as brakes
from danvan.check.petitions.models import Petition
from danvan.check.petitions.tests.test_submit import GOOD, picture
from tests.village import Village
from tests.worlds import As

SENDS, MANY = "/phan-anh/gui", 3
HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)"')


@pytest.fixture(autouse=True)
def soon(settings: LazySettings) -> None:
    settings.BRAKE_AFTER = MANY


def send(client: As, number: int, **more: Any) -> Any:
    return client.post(SENDS, GOOD | {"form_key": f"{number:024}", "text": f"Đèn số {number} hỏng"} | more)


def braked(client: As) -> Any:
    """Send so many that the next one is asked for a proof, and return that page."""
    for number in range(MANY):
        assert send(client, number).status_code == 302
    return send(client, MANY, photo=picture())


def handed_back(page: Any) -> dict[str, str]:
    return {name: html.unescape(value) for name, value in HIDDEN.findall(page.content.decode())}


def work(page: Any) -> str:
    """Do what the widget of a page does."""
    found = re.search(r'<altcha-widget challenge="([^"]+)"', page.content.decode())
    assert found
    asked = Challenge.from_dict(json.loads(html.unescape(found[1])))
    solution = solve_challenge(asked)
    assert solution
    return Payload(asked, solution).to_base64()


def test_after_so_many_a_network_is_asked_for_a_proof_and_all_that_was_typed_is_on_the_page(village: Village, client: As) -> None:
    page = braked(client)
    assert (page.status_code, Petition.objects.count()) == (429, MANY)
    assert handed_back(page).items() >= {"text": f"Đèn số {MANY} hỏng", "place": "thon-dong", "where": "đầu ngõ", "form_key": f"{MANY:024}"}.items()


def test_the_work_of_a_browser_lets_it_through_with_its_picture(village: Village, client: As) -> None:
    page = braked(client)
    assert client.post(SENDS, handed_back(page) | {"altcha": work(page)}).status_code == 302
    assert Petition.objects.latest("pk").photo


def test_work_that_is_sent_with_another_form_is_asked_for_again(village: Village, client: As) -> None:
    done = work(braked(client))
    assert send(client, MANY + 1, altcha=done).status_code == 429
    assert Petition.objects.count() == MANY


def test_work_that_is_sent_twice_leads_to_the_same_receipt(village: Village, client: As) -> None:
    page = braked(client)
    proven = handed_back(page) | {"altcha": work(page)}
    first, second = (client.post(SENDS, proven) for _ in range(2))
    assert first.headers["Location"] == second.headers["Location"]
    assert Petition.objects.count() == MANY + 1


def test_without_scripts_a_minutes_wait_is_enough_and_the_wait_does_not_begin_anew(
    village: Village, client: As, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = handed_back(braked(client))
    again = client.post(SENDS, asked)
    assert (again.status_code, handed_back(again)["waits_since"]) == (429, asked["waits_since"])
    assert re.search(r"còn khoảng (60|5\d) giây", again.content.decode())
    monkeypatch.setattr(proofs, "WAIT", proofs.WAIT * 0)
    assert client.post(SENDS, asked).status_code == 302


def test_a_ticket_that_is_too_old_is_replaced_and_leads_on(village: Village, client: As, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proofs, "VALID", proofs.VALID * 0 - proofs.WAIT)
    asked = handed_back(braked(client))
    monkeypatch.undo()
    asked |= handed_back(client.post(SENDS, asked | {"waits_since": "old"}))
    monkeypatch.setattr(proofs, "WAIT", proofs.WAIT * 0)
    assert client.post(SENDS, asked).status_code == 302


def test_somebody_with_an_account_is_counted_apart_from_their_network(village: Village, client: As) -> None:
    braked(client)
    assert send(As().of(village.lan), 90).status_code == 302


def test_whoever_serves_is_never_asked(village: Village) -> None:
    clerk = As().of(village.tu)
    assert {send(clerk, number).status_code for number in range(MANY * 2)} == {302}


def test_what_must_not_be_kept_is_met_before_anything_is_asked_or_counted(village: Village, client: As) -> None:
    said = {"text": "Tôi tố cáo ông chủ tịch nhận hối lộ năm mươi triệu"}
    pages = [send(client, number, **said) for number in range(MANY * 2)]
    assert {page.status_code for page in pages} == {200}
    assert not brakes.sent.counts


def test_a_form_with_a_mistake_is_not_counted(village: Village, client: As) -> None:
    for number in range(MANY * 2):
        send(client, number, text="")
    assert send(client, 90).status_code == 302


def test_a_flood_from_one_network_is_stopped_at_the_gate_and_what_was_typed_is_handed_back(
    village: Village, client: As, settings: LazySettings
) -> None:
    settings.FLOOD_AFTER = 2
    answers = [send(client, number) for number in range(3)]
    assert [answer.status_code for answer in answers] == [302, 302, 429]
    assert handed_back(answers[2])["text"] == "Đèn số 2 hỏng"
    assert client.get("/").status_code == 200
