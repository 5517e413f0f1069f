"""A denunciation that a gateway brings by text message or Zalo, through the signed gate, in one part or in several: set aside, and then in no store."""

import logging
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils.timezone import now

from danvan.base.jobs import actions as jobs
from danvan.base.matters.models import Matter
from danvan.check.petitions.actions import arrivals
from danvan.check.petitions.models import Arrival, Denunciation
from danvan.site.village import Village
from tests.gateway import Gateway
from tests.journeys import test_by_message
from tests.journeys.test_by_message import ROOM, bring
from tests.journeys.test_purge import found, scrub, stores
from tests.worlds import As

gateway, village, served = test_by_message.gateway, test_by_message.village, test_by_message.served  # fixtures
PLANTED = {"sms": "Mỏ Đá Gùi Xay Gió", "zalo": "Mỏ Đá Thúng Xay Gió"}
FROM = {"sms": "0912345678", "zalo": "0987654321"}
ORDINARY = "Cây đa đầu làng đổ ngang đường"


def test_what_a_gateway_brought_is_in_no_store_once_it_was_purged(
    village: Village, gateway: Gateway, served: str, world: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    bring(gateway, served, id="0", text=ORDINARY, **{"from": "0977000111"})
    kept = Arrival.objects.get()
    As().of(village.tu).post(f"{ROOM}/{kept.pk}", {"kind": "feedback", "place": "thon-dong", "form_key": "o" * 24})
    for way, planted in PLANTED.items():
        said = [f"Tôi tố cáo ông trưởng thôn ở {planted} ", "nhận hối lộ, lập hồ sơ khống"]
        for number, text in enumerate(said, start=1):
            status, _ = bring(gateway, served, way=way, id=f"{way}{number}", text=text, ref="9", part=number, parts=2, **{"from": FROM[way]})
            assert status == 200
    clerk, marked = As().of(village.tu), list(Arrival.objects.exclude(found="").order_by("pk"))
    assert [one.way for one in marked] == ["sms", "zalo"]
    for number, one in enumerate(marked, start=1):
        clerk.post(f"{ROOM}/{one.pk}/to-cao", {"sealed_ref": f"{number}/2026", "about": "others", "form_key": f"{number}" * 24})
        printed = clerk.post(f"{ROOM}/{one.pk}/phieu-niem-phong", {"form_key": "p" * 24})
        assert PLANTED[one.way] in printed.content.decode()
    later = now() + timedelta(hours=24, minutes=1)
    assert arrivals.purge_due(at=later) == 2
    while jobs.run_due(at=later):
        pass
    scrub()
    left = stores(world, log=caplog.text, tmp_path=tmp_path)
    for way, planted in PLANTED.items():
        assert found(left, word=planted) == [], way
        assert found(left, word=FROM[way]) == [], way
    assert found(left, word=ORDINARY)  # the search finds what is there
    assert Denunciation.objects.count() == 2
    assert Matter.objects.exclude(house="denunciations").count() == 1
    assert gateway.messages == {} or all(FROM["sms"][1:] not in str(one) and FROM["zalo"][1:] not in str(one) for one in gateway.messages.values())
