from datetime import date

import pytest

from danvan.base.agencies import kinds
from danvan.base.agencies.models import Agency
from danvan.base.agencies.queries import found_by
from tests.village import Village

ASKED = {"council", "front", "mass_organisation", "party_committee", "court", "procuracy", "police", "army", "vertical"}


def test_party_front_courts_and_vertical_bodies_are_only_asked_and_no_others() -> None:
    assert kinds.ASKABLE == ASKED
    assert {kind.word for kind in kinds.KINDS} - ASKED == {
        "province", "commune", "district", "department", "home_affairs", "public_service_unit", "village", "resident_group",
    }


@pytest.mark.parametrize(("on", "there"), [("2025-06-30", True), ("2025-07-01", False)])
def test_there_are_districts_until_the_end_of_june_2025(on: str, there: bool) -> None:
    assert ("district" in dict(kinds.choices(on=date.fromisoformat(on)))) is there


def test_what_may_be_done_with_a_body_follows_from_its_kind(village: Village) -> None:
    assert [agency.askable_only for agency in (village.front, village.works)] == [True, False]
    assert village.front not in Agency.objects.tasked()
    assert village.works in Agency.objects.tasked()


@pytest.mark.parametrize("typed", ["UBND xã An Bình", "ubnd xa an binh", "AN BÌNH ubnd"])
def test_an_agency_is_found_however_its_name_is_typed(village: Village, typed: str) -> None:
    assert list(found_by(typed)) == [village.commune]
