"""Rules on the fields of work, and routing rules that are tried on last month before they go live."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.utils.timezone import now

from danvan.base.agencies.models import Agency
from danvan.base.matters.models import Matter
from danvan.base.office import actions
from danvan.base.office.actions.rules import Wanted
from danvan.base.office.models import Rule
from danvan.base.office.queries import fields, trials
from danvan.base.places.models import Place
from tests.ground import errand
from tests.village import Village, at
from tests.worlds import As

NOW = at("2026-08-28 09:00")
TODAY, DECISION = NOW.date(), "Quyết định 12/QĐ-UBND ngày 20/08/2026"
KEY = "f" * 24


def set_rule(kind: str, key: str, value: dict[str, Any], *, village: Village) -> None:
    wanted = Wanted(key=key, value=value, source=DECISION, valid_from=TODAY)
    actions.set_rule(kind, agency=village.commune, wanted=wanted, by=village.hoa, at=NOW)


@pytest.mark.parametrize(
    ("slug", "asked", "words"),
    [
        ("linh-vuc-uu-tien", {"subject": "land", "rank": "2"}, "Đất đai, giải phóng mặt bằng: ưu tiên thứ 2"),
        ("ho-so-giong-nhau", {"subject": "", "within": "commune", "days": "30"}, "Mọi lĩnh vực chưa có quy tắc riêng: Cả xã, phường, cách nhau nhiều nhất 30 ngày"),
        ("ho-so-giong-nhau", {"subject": "", "within": "place", "days": "30", "metres": "150"}, "cách nhau nhiều nhất 30 ngày; theo tọa độ: 150 mét"),
        ("viec-lap-lai", {"subject": "lighting", "times": "3", "days": "90", "within": "place"}, "Chiếu sáng công cộng: từ 3 hồ sơ trong 90 ngày (Cùng thôn, tổ dân phố)"),
    ],
)
def test_an_office_sets_a_rule_on_a_field_and_reads_it_in_words(village: Village, slug: str, asked: dict[str, str], words: str) -> None:
    browser, page = As().of(village.hoa), f"/van-phong/quy-tac/{slug}/"
    sent = {"agency": village.commune.pk, "valid_from": "01/02/2090", "source": DECISION, "reason": "", "form_key": KEY, **asked}
    assert browser.post(page, sent).status_code == 302
    assert words in browser.get(page).content.decode()


def test_a_figure_that_cannot_be_is_told_and_what_was_typed_is_kept(village: Village) -> None:
    sent = {"agency": village.commune.pk, "valid_from": "01/02/2090", "source": DECISION, "form_key": KEY, "times": "1", "days": "90", "within": "place"}
    page = As().of(village.hoa).post("/van-phong/quy-tac/viec-lap-lai/", sent).content.decode()
    assert "Hãy ghi một số từ 2 đến 100." in page
    assert 'value="90"' in page


def test_fields_that_come_first_are_told_by_their_rank_and_end_with_their_rule(village: Village) -> None:
    for key, rank in (("land", 2), ("social-security", 1)):
        set_rule("priority", key, {"rank": rank}, village=village)
    assert fields.priorities(village.works, on=TODAY) == ["social-security", "land"]
    set_rule("priority", "land", {}, village=village)
    assert fields.priorities(village.works, on=TODAY) == ["social-security"]


def test_a_field_without_a_rule_has_that_of_all_fields_and_else_the_usual(village: Village) -> None:
    assert fields.reaches(village.commune, on=TODAY) == {"": fields.USUAL}
    assert fields.often(village.commune, subject="waste", on=TODAY) is None
    for key, value in (("", {}), ("lighting", {"metres": 50})):  # a rule from before metres were asked for, and one with them
        set_rule("likeness", key, {"within": "place", "days": 60, **value}, village=village)
    assert {code: reach.metres for code, reach in fields.reaches(village.commune, on=TODAY).items()} == {"": 200, "lighting": 50}
    set_rule("recurrence", "", {"times": 5, "days": 60, "within": "commune"}, village=village)
    set_rule("recurrence", "lighting", {"times": 3, "days": 90, "within": "place"}, village=village)
    found = [fields.often(village.commune, subject=code, on=TODAY) for code in ("waste", "lighting")]
    assert [one.times for one in found if one] == [5, 3]


@pytest.fixture
def last_month(village: Village) -> list[Matter]:
    """Return what came in on lighting: two that the works got, one that went to culture, one that lies where it came in, one too old."""
    rows = (
        ("2026-08-20", village.works, "thon-dong"), ("2026-08-21", village.works, "thon-doai"), ("2026-08-22", village.culture, "thon-dong"),
        ("2026-08-27", village.commune, "thon-dong"), ("2026-07-20", village.culture, "thon-dong"),
    )
    return [came(village, agency, place=place, when=at(f"{day} 09:00")) for day, agency, place in rows]


def came(village: Village, agency: Agency, *, place: str, when: datetime) -> Matter:
    matter = errand(agency, by=village.lan, at=when).matter
    Matter.objects.filter(pk=matter.pk).update(subject=village.lighting, place=Place.objects.get(code=place))
    return matter


def tried(village: Village, **more: Any) -> trials.Trial:
    asked = {"agency": village.commune, "subject": village.lighting, "place": None, "to": village.works} | more
    return trials.trial(trials.Tried(**asked), actor=village.hoa, at=NOW)


def test_a_rule_is_held_against_where_last_month_really_went(village: Village, last_month: list[Matter]) -> None:
    found = tried(village)
    assert (found.count, found.as_tried, found.unsent, found.others) == (4, 2, 1, [last_month[2].code])
    assert dict(found.went) == {village.works: 2, village.culture: 1, village.commune: 1}
    assert found.former == [(None, 4)]
    there = tried(village, place=village.thon_dong, to=village.culture)
    assert (there.count, there.as_tried, there.others) == (3, 1, [last_month[0].code])


def test_what_has_a_rule_of_its_own_place_is_not_counted_for_all_places(village: Village, last_month: list[Matter]) -> None:
    set_rule("routing", "lighting:thon-dong", {"agency": "an-binh-culture"}, village=village)
    assert tried(village).count == 1
    assert tried(village, place=village.thon_dong).former == [(village.culture, 3)]


def test_who_does_not_see_what_came_in_tries_on_nothing(village: Village, last_month: list[Matter]) -> None:
    asked = trials.Tried(agency=village.commune, subject=village.lighting, place=None, to=village.works)
    assert trials.trial(asked, actor=village.son, at=NOW).count == 0


def test_a_routing_rule_is_shown_its_trial_and_only_sent_again_is_it_set(village: Village) -> None:
    lately = came(village, village.culture, place="thon-dong", when=now() - timedelta(days=2))
    browser, page = As().of(village.hoa), "/van-phong/quy-tac/chuyen-viec/"
    sent = {
        "agency": village.commune.pk, "subject": "lighting", "place": "", "to": "an-binh-works", "valid_from": "01/02/2090",
        "source": DECISION, "reason": "", "form_key": KEY,
    }
    shown = browser.post(page, sent).content.decode()
    assert "cho 1 hồ sơ" in shown
    assert lately.code in shown

    mark = "an-binh lighting: an-binh-works"
    assert f'value="{mark}"' in shown
    other = browser.post(page, sent | {"to": "an-binh-culture", "tried": mark}).content.decode()  # another rule than was tried
    assert "Đúng nơi mà quy tắc gợi ý: 1." in other
    assert not Rule.objects.exists()
    assert browser.post(page, sent | {"tried": mark}).status_code == 302
    assert Rule.objects.get().value == {"agency": "an-binh-works"}
