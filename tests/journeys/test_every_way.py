"""Whichever way somebody's words come, they end in the same lane with the same clock and the same receipt."""

from collections.abc import Callable
from typing import Any

import pytest
from django.utils.timezone import localdate, now

from danvan.base.brakes.windows import Window
from danvan.base.duties.models import Duty
from danvan.base.files import actions as files
from danvan.base.journal.models import Entry
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.actions import arrivals
from danvan.check.petitions.api import asking
from danvan.check.petitions.models import Petition
from danvan.check.petitions.queries import receipts
from danvan.check.petitions.reports import feedback as reports
from danvan.check.petitions.tests import lists, open311
from danvan.engines.papers.document import Table
from tests import pictures
from tests.village import Village
from tests.worlds import As

WORDS = "Cống ở ngã ba thôn Đông tắc, nước bẩn tràn ra đường đã bốn ngày"
SAID = {"kind": "report", "text": WORDS, "place": "thon-dong", "where": "ngã ba"}


def key(name: str) -> dict[str, str]:
    return {"form_key": name.ljust(24, "0")}


def on_the_web(browser: As) -> None:
    assert browser.post("/phan-anh/gui", SAID | key("web")).status_code == 302


def at_the_counter(village: Village, came: str) -> None:
    said = SAID | {"came": came, "received_on": f"{localdate():%d/%m/%Y}"} | key("counter")
    assert As().of(village.tu).post("/phan-anh/tai-quay", said).status_code == 302


def through_the_waiting_room(village: Village, way: str) -> None:
    scans = (files.keep(pictures.picture(), suffix=".jpg"),) if way == "scan" else ()
    words, sender = ("", "") if scans else (WORDS, "lan@example.vn" if way == "mail" else "0912345678")
    sent = arrivals.Sent(way=way, received_at=now(), words=words, sender=sender, scans=scans)
    one = arrivals.arrive(sent, agency=village.commune, key=way, at=now())
    assert one
    assert As().of(village.tu).post(f"/phan-anh/cho-phan-loai/{one.pk}", SAID | key("room")).status_code == 302


def through_a_program(village: Village) -> None:
    open311.admit(village)
    assert open311.post(As(), description=WORDS, address_id="thon-dong", address_string="ngã ba", service_code="viec_khac").status_code == 200


WAYS: dict[str, Callable[[Village], Any]] = {
    "web": lambda village: on_the_web(As()), "account": lambda village: on_the_web(As().of(village.lan)),
    "counter": lambda village: at_the_counter(village, "counter"), "telephone": lambda village: at_the_counter(village, "telephone"),
    "letter": lambda village: at_the_counter(village, "post"), "scan": lambda village: through_the_waiting_room(village, "scan"),
    "mail": lambda village: through_the_waiting_room(village, "mail"), "sms": lambda village: through_the_waiting_room(village, "sms"),
    "zalo": lambda village: through_the_waiting_room(village, "zalo"), "program": through_a_program,
    "list": lambda village: lists.taken(village, lists.row(1, text=WORDS, where="ngã ba", subject="")),
}  # fmt: skip


@pytest.fixture(autouse=True)
def _counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "posts", Window(seconds=3600))


def shape(petition: Petition) -> dict[str, Any]:
    """Return all that must not differ by the way a petition came."""
    matter = petition.matter
    slip = reports.slip(petition, receipt=receipts.receipt(matter), secret="")
    (said,) = (block for block in slip.blocks if isinstance(block, Table))
    rows = {str(name): value for name, value in said.rows}
    return {
        "lane": matter.kind, "state": matter.state, "place": matter.place, "agency": matter.agency, "words": petition.text, "where": petition.where,
        "clock": [(duty.rule, duty.owner, duty.due_on, duty.due_at) for duty in Duty.objects.filter(matter=matter)],
        "entries": [entry.word for entry in Entry.objects.filter(matter=matter)],
        "receipt": [slip.head.kind, slip.head.about, *rows], "until": rows["Hạn của bước đầu"],
    }  # fmt: skip


@pytest.mark.parametrize("way", WAYS)
def test_every_way_ends_in_the_same_lane_with_the_same_clock_and_the_same_receipt(village: Village, way: str) -> None:
    WAYS[way](village)
    petition = Petition.objects.select_related("matter__place", "matter__agency").get()
    control = petitions.submit(WORDS, place=village.thon_dong, where="ngã ba", by=village.ba, at=petition.came_at, kind="report")
    assert shape(petition) == shape(control)
