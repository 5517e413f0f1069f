"""A button that somebody presses after another has done the work leads to the matter as it is; nobody is told that we failed."""

from collections.abc import Callable

import pytest
from django.urls import reverse

from danvan.base.matters.models import Matter
from danvan.base.people.relations import Actor
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.actions import information, land
from tests.journeys.cases import accepted
from tests.village import Village, at
from tests.worlds import As

MONDAY = at("2026-03-02 09:00")
SAID = "Việc này đã được xử lý, hoặc không làm được ở bước hiện tại"


def test_a_clerk_who_reloads_what_another_took_on_reads_how_it_stands(village: Village) -> None:
    report = petitions.submit("Đèn hỏng", place=village.thon_dong, by=village.lan, at=MONDAY, kind="report")
    where, clerk = reverse("petitions:act", args=[report.matter.code, "take_on"]), As().of(village.tu)
    assert clerk.get(where).status_code == 200
    petitions.take_on(report, subject=village.lighting, agency=village.works, urgency="ordinary", by=village.tu, at=MONDAY)
    back = clerk.get(where)
    assert (back.status_code, back["Location"]) == (302, reverse("petitions:page", args=[report.matter.code]))
    assert SAID in clerk.get(back["Location"]).content.decode()
    assert As().of(village.lan).get(where).status_code == 404  # who may never do it is led nowhere
    assert As().get(where).status_code == 404


def test_what_is_sent_too_late_keeps_what_was_typed(village: Village) -> None:
    report = petitions.submit("Đèn hỏng", place=village.thon_dong, by=village.lan, at=MONDAY, kind="report")
    petitions.take_on(report, subject=village.lighting, agency=village.works, urgency="ordinary", by=village.tu, at=MONDAY)
    where = reverse("petitions:act", args=[report.matter.code, "decline"])
    assert As().of(village.tu).post(where, {"note": "Ngoài địa bàn"}).status_code != 302


def taken_up(village: Village) -> tuple[Matter, str, Actor]:
    """Return a complaint that was taken up, the verb for it, and who would press it."""
    return accepted(village, at=MONDAY).matter, "accept", village.hoa


def sought(village: Village) -> tuple[Matter, str, Actor]:
    """Return a request that was handed to who looks for the information."""
    asked = information.Asked(requester="bà Lan", address="Thôn Đông", asked="Tiền đèn", way="electronic")
    request = information.submit(asked, agency=village.commune, by=village.lan, at=MONDAY)
    information.seek(request, agency=village.works, is_complex=False, by=village.tu, at=MONDAY)
    return request.matter, "seek", village.tu


def mediated(village: Village) -> tuple[Matter, str, Actor]:
    """Return a dispute that the commune has taken up."""
    said = land.Asked(asker="bà Lan", address="Thôn Đông", other_party="ông Thọ", plot="Thửa 41", about="Bờ rào")
    dispute = land.submit(said, agency=village.commune, received_on=MONDAY.date(), by=village.lan, at=MONDAY)
    land.take_up(dispute, agency=village.works, council="Bà Hoa", by=village.tu, at=MONDAY)
    return dispute.matter, "take_up", village.tu


@pytest.mark.parametrize(("lane", "done"), [("complaint", taken_up), ("information", sought), ("land", mediated)])
def test_the_other_lanes_lead_back_too(village: Village, lane: str, done: Callable[[Village], tuple[Matter, str, Actor]]) -> None:
    matter, verb, by = done(village)
    back = As().of(by).get(reverse(f"petitions:act_on_{lane}", args=[matter.code, verb]))
    assert (back.status_code, back["Location"]) == (302, reverse(f"petitions:{lane}", args=[matter.code]))
