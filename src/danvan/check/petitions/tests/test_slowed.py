"""How often forms were asked for a proof is counted for the office, at a cost that a flood does not raise."""

from datetime import timedelta

import pytest
from django.conf import LazySettings
from django.utils.timezone import localdate, now

from danvan.base.brakes import views as brakes
from danvan.base.brakes.windows import Window
from danvan.check.petitions.actions import slowing
from danvan.check.petitions.models import Petition, Slowed
from danvan.check.petitions.tests.test_submit import GOOD
from tests.village import Village
from tests.worlds import As

ROOM, SAID = "/phan-anh/cho-phan-loai", "lượt xin người gửi qua mạng thêm một bước"
MINUTE = timedelta(minutes=1)


@pytest.fixture(autouse=True)
def _counts(monkeypatch: pytest.MonkeyPatch, settings: LazySettings) -> None:
    monkeypatch.setattr(brakes, "sent", Window(seconds=brakes.HOUR))
    monkeypatch.setattr(slowing, "asked", slowing.Tally())
    settings.BRAKE_AFTER = 1


def send(number: int) -> int:
    said = GOOD | {"text": f"Việc số {number} ở thôn", "form_key": f"slowed-{number}".ljust(24, "0")}
    return int(As().post("/phan-anh/gui", said).status_code)


def test_what_was_asked_for_a_proof_is_counted_for_the_reception_and_nobody_else(village: Village) -> None:
    assert SAID not in As().of(village.tu).get(ROOM).content.decode()
    assert [send(number) for number in range(2)] == [302, 429]
    assert f"1 {SAID}" in As().of(village.tu).get(ROOM).content.decode()
    assert Petition.objects.count() == 1
    row = Slowed.objects.get()
    assert (row.agency, row.asked_on) == (village.commune, localdate())


def test_a_flood_is_written_once_a_minute_and_none_is_forgotten(village: Village) -> None:
    start, tally = now(), slowing.Tally()
    for second in range(50):
        tally.count(village.commune.pk, at=start + timedelta(seconds=second))
    assert Slowed.objects.get().many == 1
    tally.write(at=start + MINUTE)
    assert Slowed.objects.get().many == 50
    tally.write(at=start + 2 * MINUTE)
    assert Slowed.objects.get().many == 50


def test_two_processes_add_up(village: Village) -> None:
    for tally in (slowing.Tally(), slowing.Tally()):
        tally.count(village.commune.pk, at=now())
    assert Slowed.objects.get().many == 2


def test_days_apart_stand_apart_and_what_is_long_ago_is_not_shown(village: Village) -> None:
    tally = slowing.Tally()
    for days in (40, 2, 1):
        tally.count(village.commune.pk, at=now() - timedelta(days=days))
    assert Slowed.objects.count() == 3
    assert f"2 {SAID}" in As().of(village.tu).get(ROOM).content.decode()
