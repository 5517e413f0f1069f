from datetime import datetime, timedelta
from pathlib import Path

import pytest
from django.conf import LazySettings

from danvan.base.jobs import actions as jobs
from danvan.base.jobs.models import Job
from danvan.base.notices import actions as notices
from danvan.base.notices import gateways, queries, sinks
from danvan.base.notices.models import Channel, Destination, Follower, Notice
from danvan.base.people import actions as people
from tests.gateway import Gateway, gateway
from tests.ground import Errand, entries, errand
from tests.village import Village, at

__all__ = ["gateway"]
NOW = at("2026-08-28 09:00")
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
PHONE = "0912 345 678"


@pytest.fixture
def asked(village: Village) -> Errand:
    """Return an errand whose agency needs not be told."""
    asked = errand(village.works, at=NOW, by=village.lan)
    Job.objects.all().delete()
    return asked


def told(asked: Errand, *, channel: str = "sms", when: datetime = NOW) -> Notice:
    """Return the message about an errand to somebody who left a telephone number."""
    notices.follow(asked.matter, channel=channel, address=PHONE, at=when)
    notices.tell_author(entries(asked)[-1], at=when)
    return Notice.objects.latest("pk")


def work(now: datetime) -> None:
    """Do all that is due."""
    while jobs.run_due(at=now):
        pass


@pytest.mark.parametrize("channel", ["sms", "zalo"])
def test_a_message_goes_through_its_gateway_once_with_code_and_link_only(
    asked: Errand, gateway: Gateway, channel: str
) -> None:
    notice = told(asked, channel=channel)
    notices.tell_author(entries(asked)[-1], at=NOW)
    work(NOW)
    ((name, message),) = gateway.messages.items()
    assert name == sinks.name(notice)
    text = str(message)
    assert asked.matter.code in text
    assert "/theo-doi" in text
    assert "84912345678" in text
    assert "Cầu gỗ" not in text
    assert Notice.objects.get().sent_at == NOW


def test_a_text_message_has_no_marks_unless_the_office_wants_them(
    asked: Errand, gateway: Gateway, settings: LazySettings
) -> None:
    told(asked)
    work(NOW)
    assert next(iter(gateway.messages.values()))["text"].isascii()
    settings.SMS_MARKS = True
    gateway.messages.clear()
    sinks.send(Notice.objects.get())
    assert "Hồ sơ" in next(iter(gateway.messages.values()))["text"]


def test_a_persons_address_is_stored_nowhere_but_sealed(asked: Errand, gateway: Gateway) -> None:
    notice = told(asked)
    follower = Follower.objects.values_list("address", "key").get()
    assert "912345678" not in str([*Notice.objects.values_list(), *Job.objects.values_list(), follower])
    assert sinks.address(notice) == PHONE


@pytest.mark.parametrize("what", ["lost", "slow"])
def test_an_answer_that_is_lost_makes_nobody_get_a_message_twice(
    asked: Errand, gateway: Gateway, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    monkeypatch.setattr(gateways, "TIMEOUT", 0.2)
    gateway.plan = [what]
    told(asked)
    work(NOW)
    assert Notice.objects.get().sent_at is None
    work(NOW + MINUTE)
    assert Notice.objects.get().sent_at == NOW + MINUTE
    assert (len(gateway.asked), len(gateway.messages)) == (2, 1)


def test_a_gateway_that_asks_to_wait_is_left_alone_as_long_with_all_that_waits(asked: Errand, gateway: Gateway) -> None:
    gateway.plan = ["busy"]
    for phone in ("0912000001", "0912000002", "0912000003"):
        notices.follow(asked.matter, channel="sms", address=phone, at=NOW)
    notices.tell_author(entries(asked)[-1], at=NOW)
    work(NOW)
    work(NOW + MINUTE)
    assert len(gateway.asked) == 1
    work(NOW + 2 * MINUTE)
    assert len(gateway.messages) == 3
    assert Channel.objects.get(name="sms").failed == 0


def test_a_gateway_that_is_away_for_a_day_loses_nothing_and_costs_no_tries(asked: Errand, gateway: Gateway) -> None:
    gateway.always, now = "down", NOW
    told(asked)
    while now < NOW + 12 * HOUR:
        work(now)
        now += 5 * MINUTE
    assert len(gateway.asked) < 100
    assert Job.objects.get().error == ""
    gateway.always = "ok"
    work(at("2026-08-29 08:00"))
    assert len(gateway.messages) == 1


def test_a_number_that_does_not_exist_is_not_tried_again_by_any_message(asked: Errand, gateway: Gateway) -> None:
    gateway.gone = {"84912345678"}
    told(asked)
    work(NOW)
    mark = Destination.objects.get()
    assert (mark.channel, mark.reason, Notice.objects.get().dead_at) == ("sms", "invalid number", NOW)
    other = errand(asked.matter.agency, at=NOW)
    Job.objects.filter(matter=other.matter).delete()
    told(other, when=NOW + HOUR)
    work(NOW + HOUR)
    assert len(gateway.asked) == 1
    assert Notice.objects.latest("pk").reason == "invalid number"


def test_an_address_that_was_mended_gets_what_was_kept_from_it(asked: Errand, gateway: Gateway) -> None:
    gateway.gone = {"84912345678"}
    told(asked)
    work(NOW)
    gateway.gone = set()
    assert notices.revive(Destination.objects.get(), at=NOW + HOUR) == 1
    work(NOW + HOUR)
    assert len(gateway.messages) == 1


def test_a_message_that_is_refused_is_tried_again_as_any_work(asked: Errand, gateway: Gateway) -> None:
    gateway.plan = ["refuse"]
    told(asked)
    work(NOW)
    assert "HTTP 400 not_now" in Job.objects.get().error
    work(NOW + MINUTE)
    assert len(gateway.messages) == 1


def test_no_redirect_is_followed(asked: Errand, gateway: Gateway) -> None:
    gateway.plan = ["redirect"]
    told(asked)
    work(NOW)
    assert len(gateway.asked) == 1
    assert "302" in Channel.objects.get(name="sms").error


def test_nobody_is_rung_up_at_night_but_for_what_is_urgent(asked: Errand, gateway: Gateway) -> None:
    night = at("2026-08-28 23:00")
    notice = told(asked, when=night)
    work(night)
    assert not gateway.asked
    assert Job.objects.get().due_at == at("2026-08-29 07:00")
    Notice.objects.filter(pk=notice.pk).update(urgent=True)
    Job.objects.update(due_at=night)
    work(night)
    assert len(gateway.messages) == 1


def test_messages_to_one_address_keep_their_order(asked: Errand, gateway: Gateway) -> None:
    gateway.plan = ["refuse"]
    first = told(asked)
    work(NOW)
    other = errand(asked.matter.agency, at=NOW)
    Job.objects.filter(matter=other.matter).delete()
    second = told(other)
    work(NOW + timedelta(seconds=1))
    assert Notice.objects.get(pk=second.pk).sent_at is None
    for seconds in (5, 60):
        work(NOW + timedelta(seconds=seconds))
    assert list(gateway.messages) == [sinks.name(first), sinks.name(second)]


def test_who_wants_to_hear_no_more_hears_no_more(asked: Errand, gateway: Gateway) -> None:
    told(asked)
    assert notices.stop(asked.matter, at=NOW) == 1
    work(NOW)
    assert not gateway.asked
    assert Notice.objects.get().reason == "off"
    notices.tell_author(entries(asked)[-1], at=NOW + HOUR)
    assert Notice.objects.count() == 1
    notices.follow(asked.matter, channel="sms", address="+84 912 345 678", at=NOW + HOUR)
    assert queries.followers(asked.matter).count() == 1


def test_a_follower_reads_their_own_language(asked: Errand) -> None:
    notices.follow(asked.matter, channel="email", address="lan@example.vn", language="en", at=NOW)
    notices.tell_author(entries(asked)[-1], at=NOW)
    notice = Notice.objects.latest("pk")
    assert notice.subject == f"File {asked.matter.code} was received on 28/08/2026"


def test_an_author_with_an_account_is_told_at_the_address_they_confirmed_as_it_is_today(
    asked: Errand, village: Village, settings: LazySettings, tmp_path: Path
) -> None:
    settings.NOTICES_FOLDER = tmp_path
    (entry,), lan = entries(asked), village.lan.person
    assert lan
    notices.tell_author(entry, at=NOW)
    assert not Notice.objects.exists()
    contact = people.keep_contact(lan, kind="email", value="cu@example.vn", at=NOW)
    assert contact
    people.confirm_contact(contact, at=NOW)
    notices.tell_author(entry, at=NOW)
    people.confirm_contact(people.keep_contact(lan, kind="email", value="moi@example.vn", at=NOW) or contact, at=NOW)
    work(NOW)
    (letter,) = tmp_path.iterdir()
    assert letter.read_text().startswith("To: moi@example.vn")
    assert "example.vn" not in str([*Notice.objects.values_list(), *Follower.objects.values_list()])


def test_a_channel_that_is_not_set_up_writes_files(asked: Errand, settings: LazySettings, tmp_path: object) -> None:
    settings.NOTICES_FOLDER, settings.SMS_URL = tmp_path, ""
    notice = told(asked)
    work(NOW)
    assert Notice.objects.get(pk=notice.pk).sent_at == NOW
    assert [standing.is_set_up for standing in queries.standings()] == [False, False, False]
