"""What people with an account follow, and how they want to hear of it."""

import re
from datetime import datetime
from pathlib import Path

import pytest
from django.core.cache import cache
from pytest_django import Settings

from danvan.base.jobs import actions as jobs
from danvan.base.matters import codes
from danvan.base.matters.models import Matter
from danvan.base.notices import actions as notices
from danvan.base.notices.models import Follower, Notice, Preference
from danvan.base.people import actions as people
from danvan.base.people.models import Person
from danvan.base.people.relations import Actor
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.models import Petition
from tests.gateway import Gateway, gateway
from tests.village import Village, at
from tests.worlds import As

__all__ = ["gateway"]
NOW, NIGHT, MORNING = at("2026-08-28 09:00"), at("2026-08-28 20:30"), at("2026-08-29 07:00")
PAGE, KEY = "/tai-khoan/tin-bao", {"form_key": "k" * 24}
CODE = codes.bearer(codes.secret("a seed"))
BEARER = Actor(bears=frozenset({CODE}))
MAIL, PHONE = "lan@example.vn", "0912345678"


@pytest.fixture(autouse=True)
def _folders(settings: Settings, tmp_path: Path) -> None:
    cache.clear()
    settings.NOTICES_FOLDER, settings.EMAIL_HOST = tmp_path / "notices", ""


def of(actor: Actor) -> Person:
    assert isinstance(actor.person, Person)
    return actor.person


@pytest.fixture
def mine(village: Village) -> Petition:
    """Return a petition that bà Lan sent from her account, with her telephone; her e-mail address is shown to be hers."""
    contact = people.keep_contact(of(village.lan), kind="email", value=MAIL, at=NOW)
    assert contact
    people.confirm_contact(contact, at=NOW)
    petition = petitions.submit("Cầu gỗ mục", place=village.thon_dong, by=village.lan, at=NOW)
    notices.follow(petition.matter, channel="sms", address=PHONE, at=NOW)
    return petition


def step(petition: Petition, *, village: Village, when: datetime = NOW) -> None:
    """Let one thing happen of which people are told, and the worker do what is due."""
    petitions.classify(petition, subject=village.lighting, by=village.tu, at=when)
    petitions.route(petition, agency=village.works, by=village.tu, at=when)
    work(when)


def work(when: datetime) -> None:
    while jobs.run_due(at=when):
        pass


def told(*, channel: str) -> list[Notice]:
    """Return what people were sent, but for the first message, which says that it was received."""
    found = Notice.objects.filter(channel=channel, follower__isnull=False).exclude(sent_at=None)
    return list(found.exclude(cause__word="petitions.submitted").order_by("pk"))


def test_somebody_sees_what_they_follow_with_each_channel_and_nobody_elses(village: Village, mine: Petition, client: As) -> None:
    theirs = petitions.submit("Của người khác", place=village.thon_dong, by=village.ba, at=NOW)
    notices.follow(theirs.matter, channel="sms", address="0987654321", at=NOW)
    step(mine, village=village)
    page = client.of(village.lan).get(PAGE).content.decode()
    assert "Cầu gỗ mục" in page
    assert "l…@example.vn" in page
    assert "09xx xxx 678" in page
    assert "321" not in page
    assert MAIL not in page
    assert PHONE not in page
    assert "Cầu gỗ mục" not in As().of(village.hoa).get(PAGE).content.decode()


def test_what_was_sent_without_the_account_to_an_address_of_theirs_is_told_by_no_word(village: Village, mine: Petition, client: As) -> None:
    other = petitions.submit("Gửi không qua tài khoản", place=village.thon_dong, by=BEARER, bearer=CODE, at=NOW)
    notices.follow(other.matter, channel="email", address=MAIL.upper(), at=NOW)
    page = client.of(village.lan).get(PAGE).content.decode()
    assert "Hồ sơ gửi không qua tài khoản này" in page
    assert "Gửi không qua tài khoản<" not in page
    row = Follower.objects.get(matter=other.matter)
    assert client.post(f"{PAGE}/{row.pk}", KEY).status_code == 302
    row.refresh_from_db()
    assert row.off_at


def test_a_channel_is_turned_off_for_everything_and_on_again(village: Village, mine: Petition, gateway: Gateway, client: As) -> None:
    browser = client.of(village.lan)
    assert browser.post(PAGE, {"channels": ["email"], **KEY})["Location"] == PAGE
    step(mine, village=village)
    assert (len(told(channel="email")), gateway.messages) == (1, {})
    browser.post(PAGE, {"channels": ["email", "sms"], "form_key": "m" * 24})
    petitions.ask_back(mine, question="Cầu nào?", by=village.minh, at=NOW)
    work(NOW)
    assert (len(told(channel="email")), len(told(channel="sms")), len(gateway.messages)) == (2, 1, 1)


def test_one_matter_is_turned_off_at_one_address_by_its_owner_alone(village: Village, mine: Petition, client: As) -> None:
    row = Follower.objects.get(matter=mine.matter, channel="sms")
    assert As().of(village.ba).post(f"{PAGE}/{row.pk}", KEY).status_code == 404
    client.of(village.lan).post(f"{PAGE}/{row.pk}", KEY)
    row.refresh_from_db()
    assert row.off_at
    client.post(f"{PAGE}/{row.pk}", {"on": "1", **KEY})
    row.refresh_from_db()
    assert row.off_at is None


def test_nothing_comes_in_somebodys_own_hours_and_it_comes_after_them(village: Village, mine: Petition, client: As) -> None:
    client.of(village.lan).post(PAGE, {"channels": ["email", "sms"], "begins": "20:00", "ends": "06:00", **KEY})
    step(mine, village=village, when=NIGHT)
    assert not told(channel="email")
    work(MORNING)
    assert [(one.channel, one.sent_at) for one in (*told(channel="email"), *told(channel="sms"))] == [
        ("email", MORNING), ("sms", MORNING),
    ]


@pytest.mark.parametrize("hours", [("20:00", ""), ("", "06:00"), ("05:00", "05:00")])
def test_one_hour_alone_or_the_same_twice_is_refused(village: Village, client: As, hours: tuple[str, str]) -> None:
    sent = {"begins": hours[0], "ends": hours[1], **KEY}
    assert "hai giờ khác nhau" in client.of(village.lan).post(PAGE, sent).content.decode()
    assert not Preference.objects.exists()


def test_messages_come_in_the_language_that_somebody_chose(village: Village, mine: Petition, client: As) -> None:
    client.of(village.lan).post(PAGE, {"channels": ["email"], "language": "en", **KEY})
    step(mine, village=village)
    (letter,) = told(channel="email")
    assert "Stop hearing" in letter.body
    assert mine.matter.code in letter.body


def test_a_link_in_each_letter_stops_it_without_an_account(village: Village, client: As) -> None:
    petition = petitions.submit("Đèn hỏng", place=village.thon_dong, by=BEARER, bearer=CODE, at=NOW)
    notices.follow(petition.matter, channel="email", address=MAIL, at=NOW)
    step(petition, village=village)
    found = re.search(r"https?://[^/\s]+(/thoi-nhan-tin/\S+)", told(channel="email")[0].body)
    assert found
    assert "vẫn được giải quyết" in client.get(found[1]).content.decode()
    assert Follower.objects.get().off_at is None
    assert "Đã thôi" in client.post(found[1], KEY).content.decode()
    assert Follower.objects.get().off_at
    assert client.get(found[1][:-3] + "xyz").status_code == 404
    petitions.ask_back(petition, question="Đèn nào?", by=village.minh, at=NOW)
    work(NOW)
    assert len(told(channel="email")) == 1


def test_who_leaves_takes_their_preferences_along(village: Village, client: As) -> None:
    client.of(village.lan).post(PAGE, {"channels": [], **KEY})
    assert Preference.objects.get().silent == "email sms"
    client.post("/tai-khoan/xoa", KEY)
    assert not Preference.objects.exists()


def test_only_the_owner_reads_the_page(village: Village, client: As) -> None:
    assert client.get(PAGE)["Location"].startswith("/dang-nhap")
    assert not Matter.objects.exists()
