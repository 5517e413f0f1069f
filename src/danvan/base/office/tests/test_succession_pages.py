from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from danvan.base.agencies.models import Agency, Succession
from danvan.base.jobs.models import Job
from danvan.base.office import actions
from danvan.base.office.actions.rules import Wanted
from danvan.base.office.queries import cases
from tests.ground import errand
from tests.province import Province, settle
from tests.village import at
from tests.worlds import As

KEY, NOW = "k" * 24, at("2026-05-20 09:00")
FORM = {
    "kind": "merge", "before": "UBND xã Tân Hòa\nxa2", "after": "UBND xã Tân Bình", "on": "01/06/2099",
    "basis": "1686/NQ-UBTVQH15", "form_key": KEY,
}
NEW = "/van-phong/to-chuc-lai/moi"


@pytest.fixture
def province(db: None) -> Province:
    return settle()


def proposed(province: Province, **more: Any) -> str:
    """Return the address of a succession that the keeper has proposed on the page."""
    answer = As().of(province.keeper).post(NEW, FORM | more)
    assert answer.status_code == 302, answer.content.decode()
    return str(answer.headers["Location"])


def send(where: str, verb: str, *, client: As, **more: Any) -> Any:
    return client.post(f"{where}{verb}", {"form_key": verb.ljust(24, "k"), **more})


def test_it_is_proposed_by_names_and_codes_and_previewed(province: Province, client: As) -> None:
    code, where = errand(province.communes[0].agency, at=NOW).matter.code, proposed(province)
    page = client.of(province.keeper).get(where).content.decode()
    for words in ("UBND xã Tân Hòa", "UBND xã Tân Thuận", "UBND xã Tân Bình", "1686/NQ-UBTVQH15", "Thôn Thượng", "chị Vân"):
        assert words in page
    assert "<strong>1</strong> hồ sơ có thời hạn đang chạy" in page  # who administers reads no matter
    assert "một người khác phải xác nhận" in page
    assert code not in page
    read = As().of(province.chair).get(where).content.decode()
    assert "<strong>1</strong> hồ sơ đang mở" in read
    assert code in read
    assert "Tôi đã xem" not in page


def test_the_rules_that_will_hold_no_more_are_named_before_anybody_confirms(province: Province, client: As) -> None:
    first = province.communes[0]
    wanted = Wanted(key="lighting:", value={"agency": first.works.code}, source="Quyết định 5/QĐ", valid_from=NOW.date())
    actions.set_rule("routing", agency=first.agency, wanted=wanted, by=first.chair, at=NOW)
    into_new = client.of(province.chair).get(proposed(province)).content.decode()
    assert "Quy tắc sẽ không còn áp dụng" in into_new
    assert f"Chiếu sáng công cộng, mọi nơi: gợi ý {first.works.name}" in into_new


def test_who_sets_no_rules_loses_none(province: Province, client: As) -> None:
    assert "Quy tắc sẽ không còn áp dụng" not in client.of(province.chair).get(proposed(province)).content.decode()


def test_a_second_person_confirms_and_it_waits_for_its_day(province: Province, client: As) -> None:
    where = proposed(province)
    client.of(province.chair)
    assert "Hãy đánh dấu vào ô này" in send(where, "confirm", client=client).content.decode()
    assert send(where, "confirm", client=client, sure="on").status_code == 302
    assert "Đã xác nhận, chờ đến ngày" in client.get(where).content.decode()
    assert Job.objects.get(task__endswith="carry_out").due_at == at("2099-06-01 00:00")


def test_who_proposed_cannot_confirm_even_past_the_page(province: Province, client: As) -> None:
    where = proposed(province)
    assert send(where, "confirm", client=client.of(province.keeper), sure="on").status_code == 409
    assert not Job.objects.filter(task__endswith="carry_out").exists()


def test_who_shared_it_out_is_told_that_another_confirms(province: Province, client: As) -> None:
    where = proposed(province, kind="split", before="xa1", after="UBND xã Tân Hòa Bắc\nUBND xã Tân Hòa Nam")
    case = cases.of(cases.visible(province.keeper, at=NOW)[0])
    named = ("place:xa1-thuong", "place:xa1-ha", "agency:xa1-kt", "person:xa1-ct", "person:xa1-tn")
    client.of(province.chair)
    assert send(where, "share", client=client, **dict.fromkeys(named, case.after[1].code)).status_code == 302
    page = client.get(where).content.decode()
    assert "đã đề nghị hoặc định phần: một người khác phải xác nhận" in page
    assert "Tôi đã xem" not in page
    assert send(where, "confirm", client=client, sure="on").status_code == 409


def test_who_is_only_proposed_is_named_there_and_nowhere_else(province: Province, client: As) -> None:
    where = proposed(province, on="01/01/2026")
    heir = Agency.with_proposed.get(name="UBND xã Tân Bình")
    page = client.of(province.keeper).get(where).content.decode()
    assert heir.name in page
    assert reverse("office:agency", args=[heir.code]) not in page
    assert client.get(reverse("office:agency", args=[heir.code])).status_code == 404
    assert heir.name not in client.get(reverse("office:agencies") + "?tim=tan").content.decode()
    send(where, "confirm", client=As().of(province.chair), sure="on")
    assert reverse("office:agency", args=[heir.code]) in client.get(where).content.decode()
    assert heir.name in client.get(reverse("office:agencies") + "?tim=tan").content.decode()


def test_it_is_taken_back_on_the_page(province: Province, client: As) -> None:
    where = proposed(province)
    assert send(where, "undo", client=client.of(province.keeper)).status_code == 302
    assert "Đã rút lại" in client.get(where).content.decode()
    assert not Agency.with_proposed.filter(name="UBND xã Tân Bình").exists()


def test_it_does_not_begin_over_what_somebody_else_has_done_meanwhile(province: Province, client: As) -> None:
    where = proposed(province)
    send(where, "undo", client=As().of(province.keeper), version="1")
    answer = send(where, "confirm", client=client.of(province.chair), sure="on", version="1")
    assert answer.status_code == 409
    assert "chị Vân" in answer.content.decode()


def test_parts_are_shared_out_on_the_page_before_it_is_confirmed(province: Province, client: As) -> None:
    where = proposed(province, kind="split", before="xa1", after="UBND xã Tân Hòa Bắc\nUBND xã Tân Hòa Nam")
    client.of(province.keeper)
    assert "Định phần" in client.get(where).content.decode()
    case = cases.of(cases.visible(province.keeper, at=NOW)[0])
    named = ("place:xa1-thuong", "place:xa1-ha", "agency:xa1-kt", "person:xa1-ct", "person:xa1-tn")
    shares = dict.fromkeys(named, case.after[1].code)
    assert send(where, "share", client=client, **shares).status_code == 302
    assert Succession.objects.get().shares == shares


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"before": "UBND xã Không Có"}, "Không có cơ quan nào tên: UBND xã Không Có"),
        ({"before": "xa1"}, "ít nhất hai cơ quan hiện nay"),
        ({"before": ""}, "Chưa ghi cơ quan nào."),
        ({"basis": "Nghị quyết số 5"}, "Chỉ ghi số, ký hiệu"),
        ({"on": "ngày mai"}, "Ngày chưa đúng"),
        ({"on": "01/01/2020"}, "Có cơ quan đã kết thúc"),
        ({"kind": "rename", "before": "xa1", "after": "xa2"}, "đúng một tên mới"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_and_what_was_typed_stays(
    province: Province, client: As, wrong: dict[str, str], sentence: str
) -> None:
    page = client.of(province.keeper).post(NEW, FORM | wrong).content.decode()
    assert sentence in page
    assert "UBND xã Tân Bình" in page or "after" in wrong
    assert not Succession.objects.exists()


def test_a_name_that_two_communes_bear_asks_for_the_code(province: Province, client: As) -> None:
    Agency.objects.filter(code="xa2").update(name="UBND xã Tân Hòa", folded="ubnd xa tan hoa")
    page = client.of(province.keeper).post(NEW, FORM).content.decode()
    assert "Hãy ghi mã: xa1 (UBND tỉnh Đông Bình), xa2 (UBND tỉnh Đông Bình)" in page


def test_others_see_neither_the_list_nor_the_page(province: Province, client: As) -> None:
    where = proposed(province, before="xa1", kind="rename", after="UBND phường Tân Hòa")
    client.of(province.communes[1].chair)
    assert client.get(where).status_code == 404
    assert "1686" not in client.get(reverse("office:successions")).content.decode()
    assert client.of(province.communes[0].officer).get(reverse("office:successions")).status_code == 403
    assert date(2099, 6, 1) == Succession.objects.get().effective_on
