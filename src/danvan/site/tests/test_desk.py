"""What stands on the desk: doors for whoever sits at the counter, what presses, what is due first."""

import pytest
from django.urls import reverse

from danvan.check.petitions import actions as petitions
from tests.village import Village, at
from tests.worlds import As

COUNTER = ("petitions:counter", "petitions:complaint_take_in", "petitions:information_counter", "petitions:land_take_in", "petitions:arrivals", "office:find")


def desk(who: str, *, village: Village) -> str:
    return As().of(getattr(village, who)).get(reverse("site:desk")).text


@pytest.mark.parametrize(("who", "is_at_counter"), [("tu", True), ("minh", False), ("hoa", False)])
def test_the_reception_begins_at_its_desk_with_a_paper_in_its_hand(village: Village, who: str, is_at_counter: bool) -> None:
    page, doors = desk(who, village=village), [f'href="{reverse(name)}"' for name in COUNTER]
    assert [door in page for door in doors] == [is_at_counter] * len(doors)


def test_the_desk_says_how_many_are_late_and_how_many_are_due_soon(village: Village) -> None:
    for day in ("2026-03-02 09:00", "2026-03-03 09:00"):
        petitions.submit("Đèn tắt", place=village.thon_dong, by=village.lan, at=at(day))
    page = desk("tu", village=village)
    assert "2 việc quá hạn" in page
    assert "đến hạn trong" not in page
    assert "việc quá hạn" not in desk("minh", village=village)


@pytest.mark.parametrize(("who", "is_head"), [("tu", False), ("hoa", True)])
def test_a_head_goes_on_from_the_desk_to_the_page_of_steering(village: Village, who: str, is_head: bool) -> None:
    assert (f'href="{reverse("directives:dashboard")}"' in desk(who, village=village)) is is_head
