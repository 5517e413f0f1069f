"""Where a resident wants to hear of their petition: given freely, kept sealed, and taken back by a button."""

import logging
from datetime import timedelta
from typing import Any

import pytest
from django.apps import apps
from django.conf import LazySettings
from django.utils.timezone import now

from danvan.base.face.models import SentForm
from danvan.base.face.once import fingerprint
from danvan.base.jobs import actions as jobs
from danvan.base.notices.models import Follower, Notice
from danvan.base.people.relations import Actor
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.models import Petition
from tests.gateway import Gateway, gateway
from tests.mailbox import Mailbox, mailbox
from tests.village import Village
from tests.worlds import As

__all__ = ["gateway", "mailbox"]
KEY = "k" * 24
GOOD = {"text": "Đèn đường hỏng", "place": "thon-dong", "where": "đầu ngõ", "form_key": KEY}
NEWS = {"phone": "+84 912.345.678", "email": "lan@example.vn", "agreed": "on"}


def send(client: As, **changed: Any) -> Any:
    return client.post("/phan-anh/gui", GOOD | changed)


def work(at: Any) -> None:
    while jobs.run_due(at=at):
        pass


def test_nothing_is_followed_where_nothing_is_asked_for(village: Village, client: As) -> None:
    page = client.get(send(client).url).content.decode()
    assert not Follower.objects.exists()
    assert "Tin về hồ sơ" not in page


@pytest.mark.parametrize(
    "typed",
    ["0912345678", "0912 345 678", "0912.345.678", "+84 912 345 678", "+84912345678", "(+84) 0912-345-678", "84912345678", "0084912345678",
     "912345678", "０９１２ 345 678"],
)
def test_a_mobile_number_is_taken_as_people_write_it(village: Village, client: As, typed: str) -> None:
    send(client, phone=typed, agreed="on")
    address: Any = Follower.objects.get(channel="sms").address
    assert address.open() == "0912345678"


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"phone": "0912 345"}, "Số điện thoại chưa đúng"),
        ({"phone": "024 3825 1234"}, "Số điện thoại chưa đúng"),
        ({"phone": "0912345678 (anh Ba)"}, "Số điện thoại chưa đúng"),
        ({"phone": "0912345678" * 30}, "Số điện thoại chưa đúng"),
        ({"phone": "+1 912 345 6789"}, "Số điện thoại chưa đúng"),
        ({"email": "lan@"}, "Địa chỉ thư điện tử chưa đúng"),
        ({"email": "lan@example.vn\r\nBcc: ba@example.vn"}, "Địa chỉ thư điện tử chưa đúng"),
        ({"phone": "0912 345 678"}, "Hãy đánh dấu ô đồng ý"),
        ({"email": "lan@example.vn"}, "Hãy đánh dấu ô đồng ý"),
    ],
)
def test_what_cannot_be_used_gets_a_sentence_and_nothing_typed_is_lost(
    village: Village, client: As, changed: dict[str, Any], sentence: str
) -> None:
    agreed = {} if "đồng ý" in sentence else {"agreed": "on"}
    page = send(client, **agreed, **changed).content.decode()
    assert sentence in page
    assert all(word.split("\r")[0] in page for word in ("Đèn đường hỏng", "đầu ngõ", *changed.values()))
    assert not Petition.objects.exists()
    assert not Follower.objects.exists()


def test_an_address_lies_nowhere_but_sealed(village: Village, client: As, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    client.get(send(client, **NEWS).url)
    work(now() + timedelta(days=1))
    rows = str([list(model._default_manager.values_list()) for model in apps.get_models()]) + caplog.text
    for word in ("912345678", "912.345", "912 345", "lan@example"):
        assert word not in rows
    assert Follower.objects.count() == 2


def test_what_a_form_asked_cannot_be_tried_out_without_its_key(village: Village, client: As) -> None:
    response = send(client, **NEWS)
    assert SentForm.objects.get().asked != fingerprint(response.wsgi_request)
    assert send(client, **NEWS).url == response.url
    assert Follower.objects.count() == 2


def test_the_form_fields_are_kept_by_no_script(village: Village, client: As) -> None:
    page = client.get("/phan-anh/gui").content.decode()
    for name in ("phone", "email", "agreed"):
        (tag,) = [tag for tag in page.split("<input") if f'name="{name}"' in tag.split(">")[0]]
        assert "data-unkept" in tag.split(">")[0]
        assert " checked" not in tag.split(">")[0]


def test_the_receipt_and_the_page_show_their_author_alone_where_news_goes(village: Village, client: As) -> None:
    receipt = send(client, **NEWS).url
    petition = Petition.objects.get()
    for where in (receipt, f"/phan-anh/{petition.matter.code}"):
        assert all(word in client.get(where).content.decode() for word in ("09xx xxx 678", "l…@example.vn", "Thôi nhận tin"))
        staff = As().of(village.tu).get(where).content.decode()
        assert "xxx 678" not in staff
        assert "example.vn" not in staff


def test_who_bears_the_code_stops_one_channel_and_staff_cannot(village: Village, client: As) -> None:
    send(client, **NEWS)
    code = Petition.objects.get().matter.code
    where = f"/van-phong/thoi-nhan-tin/{code}/"
    for other in (As().of(village.tu), As().of(village.lan), As()):
        assert other.post(f"{where}sms", {"form_key": KEY}).status_code == 404
    assert client.post(f"{where}fax", {"form_key": KEY}).status_code == 404
    assert Follower.objects.filter(off_at=None).count() == 2

    page = client.post(f"{where}sms", {"form_key": KEY}, follow=True).content.decode()
    assert "Tin nhắn: đã thôi nhận tin" in page
    assert "xxx 678" not in page
    assert [one.channel for one in Follower.objects.filter(off_at=None)] == ["email"]


def test_each_step_reaches_a_resident_by_mail_and_by_text_message_until_they_stop(
    village: Village, client: As, mailbox: Mailbox, gateway: Gateway, settings: LazySettings
) -> None:
    settings.QUIET_HOURS = (settings.QUIET_HOURS[0], settings.QUIET_HOURS[0])
    send(client, **NEWS)
    petition, moment = Petition.objects.get(), now() + timedelta(minutes=1)
    assert petition.matter.author is None

    def step(act: Any) -> None:
        nonlocal moment
        act()
        work(moment + timedelta(minutes=1))
        moment += timedelta(minutes=5)

    def routed() -> None:
        petitions.classify(petition, subject=village.lighting, by=village.tu, at=moment)
        petitions.route(petition, agency=village.works, by=village.tu, at=moment)

    step(lambda: None)
    step(routed)
    step(lambda: petitions.ask_back(petition, question="Đèn nào vậy?", by=village.minh, at=moment))
    letters = [letter for letter in mailbox.letters if letter["To"] == "lan@example.vn"]
    texts = [body for body in gateway.asked if body["to"] == "84912345678"]
    assert (len(letters), len(texts)) == (3, 3)
    assert all(petition.matter.code in letter["Subject"] for letter in letters)
    assert "Đèn nào" not in str([*texts, *(letter.get_content() for letter in letters)])

    client.post(f"/van-phong/thoi-nhan-tin/{petition.matter.code}/sms", {"form_key": KEY})
    bearer = Actor(bears=frozenset({petition.matter.bearer}))
    petitions.complete(petition, text="Đầu ngõ", by=bearer, at=moment)
    answer = petitions.Answer(done="Đã thay", done_on=moment.date(), done_by="Tổ điện", no_proof="Ban đêm")
    petitions.propose(petition, answer=answer, by=village.minh, at=moment)
    step(lambda: petitions.approve(petition, by=village.hoa, at=moment))
    assert len([letter for letter in mailbox.letters if letter["To"] == "lan@example.vn"]) == 4
    assert len(gateway.asked) == 3
    assert Notice.objects.filter(follower__channel="sms").count() == 3


def test_a_resident_who_reads_english_is_told_in_english(village: Village, client: As, mailbox: Mailbox) -> None:
    client.cookies["danvan_language"] = "en"
    send(client, email="lan@example.vn", agreed="on")
    work(now() + timedelta(minutes=1))
    (letter,) = [letter for letter in mailbox.letters if letter["To"] == "lan@example.vn"]
    assert letter["Subject"].startswith("File ")
