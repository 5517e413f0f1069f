"""One verb for many matters of the other lanes: noted, handed on, given to somebody who verifies; each by its own move and its own right."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.utils.timezone import now

from danvan.base.jobs import actions as jobs
from danvan.base.journal.models import Entry, EntryContent
from danvan.base.matters.models import Matter
from danvan.base.people.models import Role
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions import bulk, complaints, conduct, voters
from danvan.check.petitions.models import Batch, BatchItem, Complaint
from danvan.check.petitions.tests.test_information_pages import asked
from danvan.check.petitions.tests.test_land import asked as disputed
from tests.journeys.cases import lodged
from tests.journeys.test_voters import FRONT, TAKEN_IN, called
from tests.village import Village, at
from tests.worlds import As

PAGE, WHEN, WORDS = "/phan-anh/hang-loat", at("2026-08-18 09:00"), "Đã hẹn tổ địa chính thứ năm."
PLANNED = re.compile(r'name="planned" value="([^"]*)"')
CHOSEN = re.compile(r'name="chosen" value="([^"]*)"')


def heard(village: Village) -> Any:
    return conduct.submit("Nói năng cộc lốc", place=village.thon_dong, about_head=False, by=village.lan, at=WHEN)


def recommended(village: Village, *, many: int = 2) -> list[Any]:
    session = called(village)
    return [voters.take_in(f"Làm đường {number}", session=session, collected=FRONT, by=village.tu, at=TAKEN_IN) for number in range(many)]


def of_lane(village: Village, lane: str) -> list[Any]:
    if lane == "cu-tri":
        return recommended(village)
    made: dict[str, Callable[[], Any]] = {"khieu-nai": lambda: lodged(village, at=WHEN), "thong-tin": lambda: asked(village), "dat-dai": lambda: disputed(village), "": lambda: heard(village)}
    return [made[lane](), made[lane]()]


def said(things: list[Any], *, lane: str, verb: str, **more: Any) -> dict[str, Any]:
    """Return what somebody sends who has the matters as they are now."""
    listed = " ".join(f"{one.code}.{one.version}" for one in Matter.objects.filter(pk__in=[thing.pk for thing in things]).order_by("pk"))
    return {"lan": lane, "verb": verb, "chosen": listed, "form_key": "k" * 24, **more}


def done(who: Actor, sent: dict[str, Any]) -> tuple[str, str]:
    """Return the page of the plan and that of what came of it."""
    browser = As().of(who)
    plan = browser.post(PAGE, sent).content.decode()
    answer = browser.post(PAGE, sent | {"planned": PLANNED.findall(plan)[0]})
    return plan, browser.get(answer.headers["Location"]).content.decode()


@pytest.mark.parametrize(("lane", "staff"), [("khieu-nai", "tu"), ("cu-tri", "tu"), ("thong-tin", "tu"), ("dat-dai", "tu"), ("", "hoa")])
def test_one_note_goes_to_many_of_each_lane_and_stays_with_the_matters_alone(village: Village, lane: str, staff: str) -> None:
    things = of_lane(village, lane)
    plan, page = done(getattr(village, staff), said(things, lane=lane, verb="note", words=WORDS))
    assert "Sẽ làm với 2 hồ sơ" in plan
    assert "2/2" in page
    noted = Entry.objects.filter(word="petitions.noted")
    assert sorted(noted.values_list("matter", flat=True)) == sorted(thing.pk for thing in things)
    assert {one.private["note"] for one in EntryContent.objects.filter(entry__in=noted)} == {WORDS}
    assert [*BatchItem.objects.values_list("words", "outcome")] == [("", "done")] * 2
    assert WORDS not in str([*Batch.objects.values()])


def test_who_sent_it_or_heads_nothing_there_can_do_nothing_to_many(village: Village) -> None:
    things = of_lane(village, "")
    for stranger in (village.lan, village.tu, village.minh):  # an opinion on conduct is for the head alone
        page = As().of(stranger).post(PAGE, said(things, lane="", verb="note", words=WORDS))
        assert page.status_code == 403 or "Sẽ làm với 2 hồ sơ" not in page.content.decode()
    assert not Entry.objects.filter(word="petitions.noted").exists()


def test_one_person_verifies_many_complaints_whose_decider_is_named_and_is_another(village: Village) -> None:
    linh, minh = (Role.objects.get(person=who.person) for who in (village.linh, village.minh))
    deciders = (village.linh.person, village.minh.person, None)
    things = [lodged(village, at=WHEN, taken_by=person) for person in deciders]
    for one in things:
        complaints.accept(one, by=village.hoa, at=WHEN)
    plan, page = done(village.hoa, said(things, lane="khieu-nai", verb="appoint", role=minh.pk))
    assert "Sẽ làm với 1 hồ sơ" in plan
    assert re.search(rf"{things[1].matter.code}\): người này ra quyết định", page)
    assert re.search(rf"{things[2].matter.code}\): chưa nêu ai", page)
    assert [*Complaint.objects.order_by("pk").values_list("verifier", flat=True)] == [minh.person_id, None, None]
    again, _page = done(village.hoa, said(things, lane="khieu-nai", verb="appoint", role=linh.pk, form_key="l" * 24))
    assert re.search(rf"{things[0].matter.code}\): đã có người xác minh", again)
    assert re.search(r"Sẽ làm với 1 hồ sơ", again)
    assert Complaint.objects.get(pk=things[1].pk).verifier == village.linh.person


def test_an_officer_cannot_appoint_many_as_they_cannot_appoint_one(village: Village) -> None:
    one = lodged(village, at=WHEN, taken_by=village.linh.person)
    complaints.accept(one, by=village.hoa, at=WHEN)
    role = Role.objects.get(person=village.minh.person)
    page = As().of(village.tu).post(PAGE, said([one], lane="khieu-nai", verb="appoint", role=role.pk)).content.decode()
    assert "Sẽ làm với 0 hồ sơ" in page
    assert Complaint.objects.get().verifier is None


def test_a_request_for_information_is_handed_to_who_looks_for_it_many_at_once(village: Village) -> None:
    things = of_lane(village, "thong-tin")
    _plan, page = done(village.tu, said(things, lane="thong-tin", verb="seek", agency=village.works.pk))
    assert "2/2" in page
    assert {*Matter.objects.filter(pk__in=[one.pk for one in things]).values_list("state", "agency")} == {("sought", village.works.pk)}


def test_all_unanswered_recommendations_of_a_session_go_to_one_agency_by_the_worker(village: Village) -> None:
    things = recommended(village, many=bulk.AT_ONCE + 1)
    code = called(village).matter.code  # another session, whose list is empty
    browser = As().of(village.tu)
    assert "Chưa chọn hồ sơ nào" in browser.get(PAGE, {"lan": "cu-tri", "tat-ca": "1", "ky": code}).content.decode()
    listed = browser.get(PAGE, {"lan": "cu-tri", "tat-ca": "1", "ky": things[0].session.matter.code}).content.decode()
    assert len(CHOSEN.findall(listed)[0].split()) == len(things)
    _plan, page = done(village.tu, said(things, lane="cu-tri", verb="route", agency=village.works.pk))
    assert f"Còn {len(things)} hồ sơ" in page
    while jobs.run_due(at=now()):
        pass
    assert {*Matter.objects.filter(pk__in=[one.pk for one in things]).values_list("agency", flat=True)} == {village.works.pk}


@pytest.mark.parametrize(
    ("lane", "verb", "sentence"),
    [("dat-dai", "note", "Chưa có nội dung ghi chú."), ("khieu-nai", "appoint", "Chưa chọn người xác minh."), ("dat-dai", "classify", "dat-dai")],
)
def test_what_is_missing_or_no_verb_of_the_lane_is_not_done(village: Village, lane: str, verb: str, sentence: str) -> None:
    page = As().of(village.hoa).post(PAGE, said(of_lane(village, lane), lane=lane, verb=verb)).content.decode()
    assert sentence in page
    assert "Sẽ làm với" not in page
    assert not Batch.objects.exists()


def test_a_page_says_which_verbs_its_lane_has_and_no_lane_has_other_ones(village: Village) -> None:
    one = of_lane(village, "thong-tin")[0]
    page = As().of(village.tu).get(PAGE, {"lan": "thong-tin", "chon": one.matter.code}).content.decode()
    assert "giao tìm thông tin có sẵn; Ghi chú nội bộ, cùng một câu vào từng hồ sơ." in page
    assert "Phân loại: ghi lĩnh vực" not in page
    assert As().of(village.tu).get(PAGE, {"lan": "to-cao"}).status_code == 404


def test_a_note_with_a_mark_of_secrecy_is_not_written_into_many(village: Village) -> None:
    page = As().of(village.tu).post(PAGE, said(of_lane(village, "dat-dai"), lane="dat-dai", verb="note", words="TỐI MẬT: xem bản đồ")).content.decode()
    assert "nên không được nhập vào hệ thống này" in page
    assert not BatchItem.objects.exists()
