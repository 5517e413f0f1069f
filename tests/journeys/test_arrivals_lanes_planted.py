"""A denunciation that a clerk tries to take into any lane, by whatever way it came, meets the same guard; set aside, it is in no store."""

import logging
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils.timezone import now

from danvan.base.jobs import actions as jobs
from danvan.base.matters.models import Matter
from danvan.check.petitions.actions import arrivals
from danvan.check.petitions.models import Arrival, Enclosure
from danvan.site.village import Village
from tests.imap import Office
from tests.journeys import test_arrivals_apart, test_arrivals_lanes, test_purge
from tests.journeys.test_arrivals_apart import PLANTED, ROOM, accuses, came
from tests.journeys.test_arrivals_lanes import LANES, arrived, send, typed
from tests.journeys.test_purge import found, scrub, stores
from tests.worlds import As

imap, village, _folders, session = test_arrivals_apart.imap, test_arrivals_apart.village, test_purge._folders, test_arrivals_lanes.session  # fixtures
ORDINARY = "Mương Tép Dại"
OF_PAPER = {"came": "post", "shown_by": "stamp"}


def words_of(lane: str, *, said: str) -> dict[str, str]:
    """Return the field of a lane's form in which the words of a letter stand."""
    name = {"khieu-nai": "text", "dat-dai": "about", "thong-tin": "asked", "thai-do-phuc-vu": "text", "cu-tri": "lines"}[lane]
    return {name: said}


@pytest.mark.usefixtures("session")
def test_what_is_tried_in_every_lane_by_every_way_is_kept_by_none_and_gone_from_every_store(
    village: Village, world: str, imap: Office, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    clerk, before = As().of(village.tu), Matter.objects.count()
    kept = arrived(village, words=f"{ORDINARY} bị lấp, xin nạo vét")
    send(clerk, kept, lane="khieu-nai", text=f"{ORDINARY} bị lấp, xin nạo vét", key="ordinary")
    for number, way in enumerate(PLANTED, start=1):
        one = came(way, village, imap)
        for lane in LANES:
            asked = typed(lane, key=f"{way}{lane}", **words_of(lane, said=accuses(way)), **(OF_PAPER if way == "scan" else {}))
            refused = clerk.post(f"{ROOM}/{one.pk}/nhan/{lane}", asked)
            assert "hãy đánh dấu ô này" in refused.content.decode(), (way, lane)
        assert Matter.objects.exclude(house="denunciations").count() == before + 1
        where = f"{ROOM}/{one.pk}"
        clerk.post(f"{where}/to-cao", {"sealed_ref": f"{number}/2026", "about": "others", "form_key": way.ljust(24, "x")})
        assert clerk.get(f"{where}/nhan/khieu-nai").status_code == 404  # out of sight at once, in every lane
        assert clerk.post(f"{where}/nhan/khieu-nai", typed("khieu-nai", key=f"late{way}")).status_code == 404
        clerk.post(f"{where}/phieu-niem-phong", {"form_key": "p" * 24})
    later = now() + timedelta(hours=24, minutes=1)
    assert arrivals.purge_due(at=later) == len(PLANTED)
    while jobs.run_due(at=later):
        pass
    scrub()
    left = stores(world, log=caplog.text, tmp_path=tmp_path)
    assert {way: found(left, word=planted) for way, planted in PLANTED.items()} == {way: [] for way in PLANTED}
    assert found(left, word=ORDINARY)  # the search finds what is there
    assert Enclosure.objects.count() == 1
    assert set(Arrival.objects.values_list("outcome", flat=True)) == {"aside", "taken"}
