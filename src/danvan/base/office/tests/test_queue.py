from datetime import timedelta

import pytest
from django.utils import timezone

from danvan.base.jobs import actions as jobs
from danvan.base.jobs import workers
from danvan.base.jobs.models import TRIES, Job
from danvan.base.journal.models import Entry
from danvan.base.moves.table import NotAllowed
from danvan.base.notices import actions as notices
from danvan.base.notices.models import Destination, Notice
from danvan.base.office.actions.notices import revive_destination
from danvan.base.office.actions.queues import give_up_letter, retry_letter
from danvan.base.office.queries import queues
from tests.ground import entries, errand
from tests.village import Village, at
from tests.worlds import As

NOW = at("2026-08-28 09:00")
PAGE, CHANNELS = "/van-phong/hang-doi", "/van-phong/thong-bao"
KEY = "k" * 24


@pytest.fixture
def letter(village: Village) -> Job:
    """Return a dead letter about an errand."""
    asked = errand(village.works, at=NOW, by=village.lan)
    Job.objects.all().delete()
    jobs.later("tests.ground.leave_a_mark_and_fail", matter=asked.matter, cause=entries(asked)[0], reaction="half:1", at=NOW)
    now = NOW
    for _ in range(TRIES):
        jobs.run_due(at=now)
        now = Job.objects.get().due_at
    return Job.objects.get()


def test_the_page_tells_what_waits_what_is_dead_and_why_and_who_works(village: Village, letter: Job, client: As) -> None:
    jobs.later("tests.ground.sign", at=timezone.now() - timedelta(hours=3))
    workers.seen("host:1", at=timezone.now())
    page = client.of(village.hoa).get(PAGE).content.decode()
    for words in ("tests.ground.sign", "the other half", letter.matter.code, "Ghi nhận việc quá hạn", "host:1", "chờ từ"):  # type: ignore[union-attr]
        assert words in page
    assert "duties.lapse" not in page
    assert "Việc nền đang đứng" not in page


def test_a_queue_that_nobody_works_on_is_told_loudly(village: Village, client: As) -> None:
    workers.seen("host:1", at=timezone.now() - timedelta(minutes=5))
    assert "Việc nền đang đứng" in client.of(village.hoa).get(PAGE).content.decode()


@pytest.mark.parametrize(("name", "status"), [("tu", 403), ("minh", 403), ("mai", 403), ("ba", 403), ("son", 404)])
def test_only_who_leads_an_agency_with_none_above_sees_it(
    village: Village, client: As, name: str, status: int
) -> None:
    browser = client.of(getattr(village, name))
    assert [browser.get(where).status_code for where in (PAGE, CHANNELS)] == [status, status]


def test_a_dead_letter_that_is_tried_again_lives(village: Village, letter: Job, client: As) -> None:
    response = client.of(village.hoa).post(f"{PAGE}/{letter.pk}/retry", {"form_key": KEY})
    assert (response.status_code, response.headers["Location"]) == (302, PAGE)
    assert queues.letter(letter.pk) is None
    assert not Entry.objects.filter(word="office.gave_up").exists()


def test_a_dead_letter_that_is_given_up_is_an_entry_of_its_matter(village: Village, letter: Job, client: As) -> None:
    for status in (302, 409):
        assert client.of(village.hoa).post(f"{PAGE}/{letter.pk}/give_up", {"form_key": KEY}).status_code == status
    entry = Entry.objects.get(word="office.gave_up")
    assert entry.facts == {"job": letter.pk, "work": "tests.ground.leave_a_mark_and_fail"}
    assert Job.objects.get().given_up_at


def test_who_does_not_look_after_the_queue_changes_nothing(village: Village, letter: Job) -> None:
    for act in (retry_letter, give_up_letter):
        with pytest.raises(NotAllowed):
            act(letter, by=village.tu, at=NOW)


def test_what_is_no_dead_letter_any_more_is_told(village: Village, letter: Job, client: As) -> None:
    retry_letter(letter, by=village.hoa, at=NOW)
    with pytest.raises(NotAllowed):
        retry_letter(letter, by=village.hoa, at=NOW)
    response = client.of(village.hoa).post(f"{PAGE}/{letter.pk}/give_up", {"form_key": KEY}, follow=True)
    assert "không còn nằm trong danh sách" in response.content.decode()
    assert client.post(f"{PAGE}/{letter.pk}/forget", {"form_key": KEY}).status_code == 404


def test_an_address_that_takes_nothing_is_told_without_a_persons_own_and_revived(village: Village, client: As) -> None:
    asked = errand(village.works, at=NOW, by=village.lan)
    notices.follow(asked.matter, channel="sms", address="0912345678", at=NOW)
    notices.tell_author(entries(asked)[0], at=NOW)
    notice = Notice.objects.latest("pk")
    notices.bury(notice, reason="invalid number", at=NOW)

    page = client.of(village.hoa).get(CHANNELS).content.decode()
    assert "invalid number" in page
    assert f"Người theo dõi hồ sơ {asked.matter.code}" in page
    assert "912345678" not in page

    mark = Destination.objects.get()
    with pytest.raises(NotAllowed):
        revive_destination(mark, by=village.tu, at=NOW)
    assert client.post(f"{CHANNELS}/{mark.pk}", {"form_key": KEY}).status_code == 302
    assert not Destination.objects.exists()
    assert Notice.objects.get(pk=notice.pk).dead_at is None
    assert Entry.objects.get(word="office.address_revived").facts == {"channel": "sms", "notices": 1}
    response = client.post(f"{CHANNELS}/{mark.pk}", {"form_key": "z" * 24}, follow=True)
    assert "không còn trong danh sách" in response.content.decode()


def test_who_looks_after_the_queue_is_led_to_it_from_the_office(village: Village, client: As) -> None:
    page = client.of(village.hoa).get("/van-phong/").content.decode()
    assert f'href="{PAGE}"' in page
    assert f'href="{CHANNELS}"' in page
    assert PAGE not in client.of(village.minh).get("/van-phong/").content.decode()
