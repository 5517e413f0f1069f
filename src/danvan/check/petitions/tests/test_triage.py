"""Look-alikes within what a field's rule says is near, and the fields that come first."""

import re
from datetime import timedelta
from typing import Any

import pytest

from danvan.base.office import actions as office
from danvan.base.office.actions.rules import Wanted
from danvan.base.places.models import Place
from danvan.base.subjects.models import Subject
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.models import Petition
from danvan.check.petitions.queries import nearness, other_lane, priority, triage
from tests.village import Village, at
from tests.worlds import As

FIRST = re.compile("<h2[^>]*>Lĩnh vực ưu tiên")
MONDAY, TUESDAY = at("2026-08-17 09:00"), at("2026-08-18 09:00")
LAMP = "Cột đèn trước cổng trường tiểu học hỏng ba tuần, tối đi học về rất nguy hiểm"


def rule(village: Village, kind: str, key: str, **value: Any) -> None:
    wanted = Wanted(key=key, value=value, source="Quyết định 12/QĐ-UBND", valid_from=MONDAY.date())
    office.set_rule(kind, agency=village.commune, wanted=wanted, by=village.hoa, at=MONDAY)


def routed(village: Village, *, place: str = "thon-dong", subject: str = "lighting", days: int = 0) -> Petition:
    when = MONDAY - timedelta(days=days)
    petition = petitions.submit(LAMP, place=Place.objects.get(code=place), by=village.lan, at=when)
    petitions.classify(petition, subject=Subject.objects.get(code=subject), by=village.tu, at=when)
    petitions.route(petition, agency=village.works, by=village.tu, at=when)
    return petition


@pytest.mark.parametrize(
    ("place", "subject", "days", "near"),
    [
        ("thon-dong", "lighting", 20, "same"), ("thon-doai", "lighting", 20, "commune"), ("an-binh", "lighting", 20, "whole"),
        ("thon-doai", "lighting", 31, ""), ("thon-dong", "lighting", 31, ""),
        ("thon-doai", "waste", 20, ""), ("thon-dong", "waste", 50, "same"), ("an-binh", "waste", 50, "whole"), ("thon-dong", "waste", 61, ""),
    ],
)  # fmt: skip
def test_how_far_around_is_looked_follows_the_rule_on_the_field(village: Village, place: str, subject: str, days: int, near: str) -> None:
    """Lighting: the commune and thirty days by a rule; of all other fields the village and sixty days."""
    rule(village, "likeness", "lighting", within="commune", days=30)
    routed(village, place=place, subject=subject, days=days)
    petition = petitions.submit(LAMP, place=village.thon_dong, by=village.ba, at=MONDAY)
    found = triage.alike(petition, actor=village.tu, at=TUESDAY)
    assert [(one.near, one.days) for one in found] == ([(near, days)] if near else [])


def test_a_place_that_became_another_is_the_same_place(village: Village) -> None:
    old = Place.objects.get(code="thon-doai")
    old.became = village.thon_dong
    old.save()
    assert nearness.nearness(old, to=village.thon_dong) == nearness.nearness(village.thon_dong, to=old) == "same"
    assert nearness.nearness(None, to=old) == ""


def test_a_suggestion_says_why_on_the_page(village: Village) -> None:
    routed(village, days=3)
    petition = petitions.submit(LAMP, place=village.thon_dong, by=village.ba, at=MONDAY)
    page = As().of(village.tu).get(f"/phan-anh/{petition.matter.code}/viec/classify").content.decode()
    assert "cùng Thôn Đông; <time" in page
    assert "cách 3 ngày" in page
    assert "giống 100 %" in page


def test_fields_that_come_first_stand_at_the_head_by_their_order_and_the_oldest_first(village: Village) -> None:
    rule(village, "priority", "land", rank=2)
    rule(village, "priority", "social-security", rank=1)
    routed(village, subject="waste", days=9)
    land, older, younger = routed(village, subject="land", days=8), routed(village, subject="social-security", days=2), routed(village, subject="social-security")
    found = priority.waiting(village.tu, at=TUESDAY, most=50)
    assert [one.pk for one in found] == [older.pk, younger.pk, land.pk]
    assert priority.waiting(village.lan, at=TUESDAY, most=50) == []

    browser = As().of(village.tu)
    for page in ("/phan-anh/", "/ban-lam-viec"):
        assert FIRST.search(browser.get(page).content.decode())
    assert not FIRST.search(browser.get("/phan-anh/?buoc=routed").content.decode())


def test_each_field_that_comes_first_has_its_line_of_a_period(village: Village) -> None:
    answered = routed(village, subject="land")
    routed(village, subject="land", days=1)
    routed(village, subject="land", days=60)
    routed(village, subject="waste")
    answer = petitions.Answer(done="Đã đo lại", done_on=MONDAY.date(), done_by="Tổ địa chính", no_proof="Không chụp")
    petitions.propose(answered, answer=answer, by=village.minh, at=TUESDAY)
    petitions.approve(answered, by=village.hoa, at=TUESDAY)
    own = [village.commune.pk, village.works.pk]
    (line,) = priority.by_priority(own, subjects=["land", "not-there"], since=MONDAY - timedelta(days=30), until=TUESDAY + timedelta(days=1))
    assert (line.subject.code, line.received, line.answered, line.late, line.waiting) == ("land", 2, 1, 0, 2)


def test_the_page_of_what_comes_first_says_where_none_was_set(village: Village) -> None:
    assert "chưa đặt lĩnh vực nào là ưu tiên" in As().of(village.tu).get("/phan-anh/uu-tien").content.decode()
    rule(village, "priority", "land", rank=1)
    routed(village, subject="land")
    page = As().of(village.tu).get("/phan-anh/uu-tien").content.decode()
    assert "Đất đai, giải phóng mặt bằng" in page
    assert LAMP[:40] in page


HERE, NEAR, FAR = "21.02850, 105.85420", "21.02900, 105.85420", "21.03300, 105.85420"  # 60 m and 500 m to the north


@pytest.mark.parametrize(
    ("place", "spot", "metres", "found"),
    [
        ("thon-doai", NEAR, None, 60), ("thon-doai", FAR, None, None), ("thon-dong", FAR, None, None), ("thon-dong", NEAR, None, 60),
        ("thon-doai", FAR, 600, 500), ("thon-dong", NEAR, 50, None), ("thon-doai", "", None, None),
    ],
)
def test_where_both_name_their_spot_the_metres_of_the_rule_decide_across_villages(village: Village, place: str, spot: str, metres: int | None, found: int | None) -> None:
    """Two hundred metres where a rule says nothing."""
    if metres:
        rule(village, "likeness", "", within="place", days=60, metres=metres)
    earlier = petitions.submit(LAMP, place=Place.objects.get(code=place), spot=spot, by=village.lan, at=MONDAY)
    petition = petitions.submit(LAMP, place=village.thon_dong, spot=HERE, by=village.ba, at=MONDAY)
    told = triage.alike(petition, actor=village.tu, at=TUESDAY)
    assert [(one.petition.pk, one.metres) for one in told] == ([(earlier.pk, found)] if found else [])
    page = As().of(village.tu).get(f"/phan-anh/{petition.matter.code}/viec/classify").content.decode()
    assert (f"theo tọa độ cách khoảng {found} m" in page) is (found is not None)


def test_without_a_spot_the_village_decides(village: Village) -> None:
    earlier = petitions.submit(LAMP, place=village.thon_dong, by=village.lan, at=MONDAY)
    petition = petitions.submit(LAMP, place=village.thon_dong, spot=HERE, by=village.ba, at=MONDAY)
    assert [(one.petition.pk, one.metres) for one in triage.alike(petition, actor=village.tu, at=TUESDAY)] == [(earlier.pk, None)]


@pytest.mark.parametrize(
    ("text", "kind", "words", "leads"),
    [
        ("Tôi khiếu nại quyết định thu hồi đất vườn của gia đình", "complaint", "khieu nai", "guide"),
        ("Cán bộ một cửa quát mắng bà con, thái độ hách dịch", "conduct", "", "guide"),
        ("Tôi tố cáo ông trưởng thôn nhận hối lộ", "shut", "to cao", ""),
    ],
)
def test_words_of_another_lane_are_pointed_out_to_whoever_sorts(village: Village, text: str, kind: str, words: str, leads: str) -> None:
    petition = petitions.submit(text, place=village.thon_dong, by=village.lan, at=MONDAY)
    told = other_lane.other_lane(petition, actor=village.tu, at=TUESDAY)
    assert told
    assert (told.kind, told.verb, words in " ".join(told.words)) == (kind, leads, True)
    page = As().of(village.tu).get(f"/phan-anh/{petition.matter.code}/viec/classify").content.decode()
    assert f"Nội dung có chữ “{told.words[0]}" in page
    assert ("Xem bước này" in page) is bool(leads)


def test_what_is_like_reports_is_said_to_be_one_by_those_and_what_is_like_few_is_not(village: Village) -> None:
    for day in range(3):
        petition = petitions.submit(LAMP, place=village.thon_dong, by=village.ba, at=MONDAY)
        told = other_lane.other_lane(petition, actor=village.tu, at=TUESDAY)
        assert told is None, day
        when = MONDAY - timedelta(days=day + 1)
        report = petitions.submit(LAMP, place=village.thon_dong, by=village.lan, at=when, kind="report")
        petitions.take_on(report, subject=village.lighting, agency=village.works, urgency="ordinary", by=village.tu, at=when)
    told = other_lane.other_lane(petition, actor=village.tu, at=TUESDAY)
    assert told
    assert (told.kind, len(told.by)) == ("report", 3)
    page = As().of(village.tu).get(f"/phan-anh/{petition.matter.code}/viec/classify").content.decode()
    assert "thường được xử lý như phản ánh hiện trường" in page
    assert f"/phan-anh/{petition.matter.code}/viec/as_report" in page
