"""An office admits programs of others: a key that is shown once, an entry for each change, and an end that holds at once."""

import re
from typing import Any

import pytest

from danvan.base.journal.models import Entry
from danvan.check.petitions.models import ApiClient, Petition
from danvan.check.petitions.queries.clients import digest
from danvan.check.petitions.tests.open311 import post
from tests.village import Village
from tests.worlds import As

HERE, KEY = "/phan-anh/ket-noi", "a" * 24


def admit(client: As, village: Village, **said: Any) -> Any:
    return client.of(village.quan).post(HERE, {"name": "Phường số", "may_write": "on", "form_key": KEY} | said)


def shown(answer: Any) -> str:
    """Return the key that a page shows."""
    found = re.search(r"<strong>(\w{40})</strong>", answer.content.decode())
    assert found
    return found[1]


def test_the_administrator_admits_a_program_whose_key_is_shown_once_and_opens_the_door(village: Village, client: As) -> None:
    answer = admit(client, village)
    key, one = shown(answer), ApiClient.objects.get()
    assert answer["Cache-Control"] == "private, no-store"
    assert (one.agency, one.digest, one.begins, one.may_write, one.valid_to) == (village.commune, digest(key), key[:4], True, None)
    page = client.get(HERE).content.decode()
    assert ("Phường số" in page, key in page) == (True, False)
    assert post(As(), api_key=key).status_code == 200

    entry = Entry.objects.get(word="office.client_admitted")
    assert (entry.agency, entry.facts) == (village.commune, {"client": one.pk, "may_write": 1, "valid_to": ""})
    assert (entry.content.by, entry.content.private) == (village.quan.person, {"after": "Phường số"})
    assert key not in f"{entry.facts}{entry.content.private}"
    assert "Cấp mã cho ứng dụng kết nối" in client.get("/van-phong/").content.decode()
    assert f'href="{HERE}"' in client.get("/van-phong/").content.decode()


def test_a_form_sent_twice_makes_one_program_with_one_key(village: Village, client: As) -> None:
    assert shown(admit(client, village)) == shown(admit(client, village))
    assert ApiClient.objects.count() == 1


def test_a_key_that_is_taken_back_opens_nothing_from_that_minute(village: Village, client: As) -> None:
    key = shown(admit(client, village))
    where = f"{HERE}/{ApiClient.objects.get().pk}/thu-hoi"
    assert client.post(where, {"form_key": "b" * 24}).status_code == 302
    assert post(As(), api_key=key).status_code == 403
    assert Petition.objects.count() == 0
    assert Entry.objects.get(word="office.client_ended").facts["client"] == ApiClient.objects.get().pk
    client.post(where, {"form_key": "c" * 24})
    assert Entry.objects.filter(word="office.client_ended").count() == 1
    assert "Hết hiệu lực" in client.get(HERE).content.decode()


@pytest.mark.parametrize(("said", "sentence"), [({"name": ""}, "Chưa ghi tên ứng dụng"), ({"valid_to": "01/01/2026"}, "đã đến hoặc đã qua"), ({"valid_to": "mai"}, "Ngày chưa đúng")])
def test_what_is_missing_or_wrong_is_told_and_nobody_is_admitted(village: Village, client: As, said: dict[str, str], sentence: str) -> None:
    assert sentence in admit(client, village, **said).content.decode()
    assert ApiClient.objects.count() == 0


@pytest.mark.parametrize("who", ["tu", "minh", "son", "mai", "lan"])
def test_nobody_else_comes_to_the_page(village: Village, client: As, who: str) -> None:
    browser = client.of(getattr(village, who))
    assert browser.get(HERE).status_code in (403, 404)
    assert browser.post(HERE, {"name": "Khác", "form_key": KEY}).status_code in (403, 404)
    assert ApiClient.objects.count() == 0
