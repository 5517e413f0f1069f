"""One verb for many petitions: shown first, then each by its own move, in the name of whoever chose, never twice."""

import re
from typing import Any

import pytest
from django.http import HttpResponseBase
from django.utils.timezone import now

from danvan.base.jobs import actions as jobs
from danvan.base.journal.models import Entry
from danvan.base.people.relations import Actor
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.actions import bulk
from danvan.check.petitions.models import Batch, BatchItem, Petition
from tests.village import Village, at
from tests.worlds import As

NOON = at("2026-08-28 12:00")
KEY, PAGE = "b" * 24, "/phan-anh/hang-loat"
PLANNED, CHOSEN = re.compile(r'name="planned" value="([^"]*)"'), re.compile(r'name="chosen" value="([^"]*)"')


def sent(village: Village, *, count: int, kind: str = "feedback") -> list[Petition]:
    return [petitions.submit(f"Đèn {n} hỏng", place=village.thon_dong, by=village.lan, at=NOON, kind=kind) for n in range(count)]


def said(village: Village, chosen: list[Petition], **more: Any) -> dict[str, Any]:
    """Return what a clerk sends who has the petitions as they are now."""
    listed = " ".join(f"{one.matter.code}.{one.matter.version}" for one in chosen)
    return {"verb": "classify", "subject": village.lighting.pk, "agency": village.works.pk, "chosen": listed, "form_key": KEY, **more}


def shown(actor: Actor, asked: dict[str, Any]) -> tuple[str, str]:
    """Return the page of the plan, and its mark."""
    page = As().of(actor).post(PAGE, asked).content.decode()
    return page, PLANNED.findall(page)[0]


def done(actor: Actor, asked: dict[str, Any]) -> HttpResponseBase:
    """Return the answer to the form that is sent again as it was planned."""
    _page, mark = shown(actor, asked)
    return As().of(actor).post(PAGE, asked | {"planned": mark})


def states() -> list[str]:
    return list(Petition.objects.order_by("pk").values_list("matter__state", flat=True))


def test_what_was_ticked_is_shown_with_what_becomes_of_each_and_only_then_done(village: Village) -> None:
    chosen = sent(village, count=3)
    petitions.classify(chosen[2], subject=village.lighting, by=village.tu, at=NOON)
    browser = As().of(village.tu)
    ticked = browser.get(PAGE, {"chon": [one.matter.code for one in chosen]}).content.decode()
    assert CHOSEN.findall(ticked) == [" ".join(f"{one.matter.code}.{one.matter.version}" for one in chosen)]

    asked = said(village, chosen)
    page, mark = shown(village.tu, asked)
    assert "Sẽ làm với 2 hồ sơ" in page
    assert re.search(rf"{chosen[2].matter.code}\): việc này không làm được ở bước của hồ sơ", page)
    assert states() == ["submitted", "submitted", "classified"]

    answer = browser.post(PAGE, asked | {"planned": mark})
    assert states() == ["routed", "routed", "classified"]
    assert browser.post(PAGE, asked | {"planned": mark}).headers["Location"] == answer.headers["Location"]  # pressed twice
    assert "2/3" in browser.get(answer.headers["Location"]).content.decode()
    assert list(Entry.objects.filter(word="petitions.routed").values_list("content__by__name", flat=True)) == ["anh Tú"] * 2
    assert As().of(village.hoa).get(answer.headers["Location"]).status_code == 404


def test_what_somebody_moved_after_the_plan_is_left_out_and_told(village: Village) -> None:
    chosen = sent(village, count=2)
    for one in chosen:
        petitions.classify(one, subject=village.lighting, by=village.tu, at=NOON)
    asked = said(village, chosen, verb="route")
    _page, mark = shown(village.tu, asked)
    petitions.route(chosen[0], agency=village.culture, by=village.tu, at=NOON)
    answer = As().of(village.tu).post(PAGE, asked | {"planned": mark})
    page = As().of(village.tu).get(answer.headers["Location"]).content.decode()
    assert "1/2" in page
    assert f"{chosen[0].matter.code}): người khác vừa xử lý hồ sơ" in page
    agencies = Petition.objects.order_by("pk").values_list("matter__agency__code", flat=True)
    assert list(agencies) == ["an-binh-culture", "an-binh-works"]


def test_another_choice_than_was_planned_is_planned_anew(village: Village) -> None:
    chosen = sent(village, count=2)
    _page, mark = shown(village.tu, said(village, chosen))
    other = As().of(village.tu).post(PAGE, said(village, chosen, agency=village.culture.pk, planned=mark))
    assert "Chưa làm gì" in other.content.decode()
    assert not Batch.objects.exists()


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [({"verb": ""}, "Chưa chọn việc gì."), ({"verb": "route", "agency": ""}, "Chưa chọn cơ quan."), ({"subject": ""}, "Chưa chọn lĩnh vực."),
     ({"verb": "approve"}, "")],
)  # fmt: skip
def test_what_is_missing_is_told_and_nothing_can_be_approved_in_bulk(village: Village, asked: dict[str, Any], sentence: str) -> None:
    page = As().of(village.tu).post(PAGE, said(village, sent(village, count=1), **asked)).content.decode()
    assert sentence in page
    assert "Sẽ làm với" not in page


def test_only_the_field_can_be_set(village: Village) -> None:
    done(village.tu, said(village, sent(village, count=2), agency=""))
    assert states() == ["classified", "classified"]


def test_all_of_a_step_are_chosen_without_ticking_and_more_than_a_few_are_done_by_the_worker(village: Village) -> None:
    chosen = sent(village, count=bulk.AT_ONCE + 1, kind="report")
    page = As().of(village.tu).get(PAGE, {"tat-ca": "1", "buoc": "submitted"}).content.decode()
    assert len(CHOSEN.findall(page)[0].split()) == len(chosen)
    answer = done(village.tu, said(village, chosen, verb="take_on", urgency="ordinary"))
    assert set(states()) == {"submitted"}
    assert f"Còn {len(chosen)} hồ sơ" in As().of(village.tu).get(answer.headers["Location"]).content.decode()
    while jobs.run_due(at=now()):
        pass
    assert set(states()) == {"routed"}
    assert bulk.carry_on(Batch.objects.get(), at=now()) == 0  # begun again, it has nothing to do
    assert Entry.objects.filter(word="petitions.taken_on").count() == len(chosen)


def test_who_may_not_do_it_to_one_may_not_do_it_to_many(village: Village) -> None:
    chosen = sent(village, count=2)
    for one in chosen:
        petitions.classify(one, subject=village.lighting, by=village.tu, at=NOON)
        petitions.route(one, agency=village.works, by=village.tu, at=NOON)
    page, _mark = shown(village.minh, said(village, chosen, verb="route", agency=village.culture.pk))
    assert "Sẽ làm với 0 hồ sơ" in page
    assert "Chưa chọn hồ sơ nào" in As().of(village.son).post(PAGE, said(village, chosen)).content.decode()  # sees none of them
    assert not BatchItem.objects.exists()
