"""Taking back what one sent, on the pages: a press and a reason that may be empty; a clerk by a paper; nothing that must not be kept."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from danvan.base.matters.models import Matter, Thing
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.actions import voters
from danvan.check.petitions.models import Petition
from danvan.check.petitions.queries.returns.counting import Cut
from danvan.check.petitions.queries.returns.voices import voices
from danvan.check.petitions.tests.acts import answered, routed
from danvan.check.petitions.tests.test_information_pages import asked
from tests.journeys.test_voters import FRONT, TAKEN_IN, called
from tests.village import Village, at
from tests.worlds import As

WHERE = {"feedback": "", "report": "", "information": "thong-tin/", "voters": "cu-tri/"}


def url(thing: Thing, rest: str = "") -> str:
    return f"/phan-anh/{WHERE[thing.matter.kind]}{thing.matter.code}{rest}"


def press(who: As, thing: Thing, verb: str, **data: Any) -> Any:
    version = Matter.objects.get(pk=thing.pk).version
    return who.post(url(thing, f"/viec/{verb}"), {"form_key": f"{verb:w<24}", "version": version} | data)


def collected(village: Village) -> Thing:
    session = called(village)
    voters.invite(session, agency=village.front, by=village.tu, at=TAKEN_IN)
    session.matter.__dict__.pop("parts", None)
    return voters.take_in("Làm đường", session=session, collected=FRONT, by=village.tu, at=TAKEN_IN)


MADE: dict[str, Any] = {"feedback": (routed, "lan"), "information": (asked, "lan"), "voters": (collected, "son")}


@pytest.mark.parametrize("lane", MADE)
@pytest.mark.parametrize("reason", ["", "Tổ dân phố đã tự làm xong"])
def test_who_sent_or_collected_it_takes_it_back_and_those_who_deal_with_it_read_why(village: Village, lane: str, reason: str) -> None:
    made, name = MADE[lane]
    thing, whose = made(village), As().of(getattr(village, name))
    assert "/viec/withdraw" in whose.get(url(thing)).content.decode()
    assert "/viec/withdraw" not in As().of(village.tu).get(url(thing)).content.decode()
    assert press(whose, thing, "withdraw", note=reason).status_code == 302
    assert Matter.objects.get(pk=thing.pk).state == "withdrawn"
    read = As().of(village.tu).get(url(thing)).content.decode()
    assert ("Người gửi đã rút" in read, reason in read) == (True, True)
    mine = whose.get(url(thing)).content.decode()
    assert ("/viec/withdraw" in mine, "/viec/deny_withdrawal" in mine, "/viec/go_on_anyway" in mine) == (False, False, False)


@pytest.mark.parametrize("lane", MADE)
def test_a_clerk_notes_a_paper_with_its_number_and_who_sent_it_may_deny_it(village: Village, lane: str) -> None:
    made, name = MADE[lane]
    thing, whose, clerk = made(village), As().of(getattr(village, name)), As().of(village.tu)
    assert "Chưa ghi số đến." in press(clerk, thing, "note_withdrawal", note="Xin rút").content.decode()
    assert press(clerk, thing, "note_withdrawal", note="Xin rút", number="88").status_code == 302
    mine = whose.get(url(thing)).content.decode()
    verb = "go_on_anyway" if lane == "feedback" else "deny_withdrawal"
    assert ("Xin rút" in mine, mine.count("Tôi không rút"), f"/viec/{verb}" in mine) == (True, 1, True)
    assert press(whose, thing, verb).status_code == 302
    assert Matter.objects.get(pk=thing.pk).state in ("routed", "requested")


def test_what_is_answered_offers_no_taking_back(village: Village) -> None:
    petition = answered(routed(village), village, on="2026-09-10 09:00")
    assert "/viec/withdraw" not in As().of(village.lan).get(url(petition)).content.decode()
    assert press(As().of(village.lan), petition, "withdraw", note="").status_code == 409


def test_a_reason_that_accuses_somebody_is_met_before_it_is_stored(village: Village) -> None:
    petition = petitions.submit("Đèn hỏng", place=village.thon_dong, by=village.lan, at=at("2026-08-18 09:00"))
    met = press(As().of(village.lan), petition, "withdraw", note="Tôi tố cáo ông Bảy địa chính nhận hối lộ 50 triệu đồng của gia đình tôi")
    assert met.status_code == 200
    assert Matter.objects.get(pk=petition.pk).state == "submitted"


def test_what_has_to_be_done_all_the_same_is_written_down_as_an_officers_own_finding(village: Village) -> None:
    petition = petitions.submit("Mất nắp cống ở chợ", place=village.thon_dong, by=village.lan, at=at("2026-08-18 09:00"), kind="report")
    press(As().of(village.lan), petition, "withdraw", note="")
    clerk = As().of(village.tu)
    assert "Cán bộ tự thấy" in clerk.get("/phan-anh/tai-quay").content.decode()
    today = timezone.localdate()
    said = {"commune": "an-binh", "place": "thon-dong", "kind": "report", "text": "Mất nắp cống ở chợ", "came": "found", "received_on": f"{today:%d/%m/%Y}"}
    assert clerk.post("/phan-anh/tai-quay", said | {"form_key": "f" * 24}).status_code == 302
    own = Petition.objects.exclude(pk=petition.pk).get()
    assert (own.matter.state, own.matter.author, own.way) == ("submitted", None, "Cán bộ tự thấy, không có người gửi")
    within = Cut(start=timezone.now() - timedelta(days=1), stop=timezone.now() + timedelta(days=1), on=today)
    assert [voice for voice in voices([village.commune.pk], within=within) if voice.who == f"matter {own.pk}"] == []  # nobody's opinion
