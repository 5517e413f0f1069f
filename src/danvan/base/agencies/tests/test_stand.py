from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from danvan.base.agencies import queries
from danvan.base.agencies.models import Agency
from tests.village import Village

DAY = date(2026, 7, 1)


@pytest.mark.parametrize(("on", "stands"), [("2025-06-30", False), ("2025-07-01", True), ("2026-07-01", False)])
def test_an_agency_stands_from_its_first_day_until_the_day_before_its_last(
    village: Village, on: str, stands: bool
) -> None:
    Agency.objects.filter(pk=village.works.pk).update(valid_to=DAY)
    assert (village.works in Agency.objects.standing(on=date.fromisoformat(on))) is stands


def test_an_agency_that_ends_before_it_begins_cannot_be_stored(village: Village) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Agency.objects.filter(pk=village.works.pk).update(valid_to=village.works.valid_from)


def test_the_chain_leads_upwards_nearest_first(village: Village) -> None:
    assert village.works.chain() == [village.works, village.commune]
    assert village.front.chain() == [village.front]


def test_agencies_are_listed_as_a_vietnamese_dictionary_sorts_them(village: Village) -> None:
    names = ["Phòng Dân tộc", "Phòng Đất đai", "Phòng Y tế", "Tổ 2", "Tổ 10"]
    for at, name in enumerate(reversed(names)):
        Agency.objects.create(code=f"new{at}", name=name, above=village.commune, valid_from=DAY)
    assert [one.name for one in Agency.objects.standing(on=DAY).filter(code__startswith="new")] == names
    assert [one.name for one in queries.found_by("phong").filter(code__startswith="new")] == names[:3]


def test_who_stands_above_is_read_level_by_level_and_who_stands_below_by_the_tree_that_is_kept(
    village: Village, django_assert_num_queries: Any
) -> None:
    more = [Agency(code=f"new{at}", name=f"Tổ {at}", above=village.works, valid_from=DAY) for at in range(30)]
    tens = [one.pk for one in Agency.objects.bulk_create(more)]
    with django_assert_num_queries(3):
        assert queries.with_above(tens) == {*tens, village.works.pk, village.commune.pk}
    for statements in (2, 1):  # the edition and the tree, then the edition alone
        with django_assert_num_queries(statements):
            assert queries.with_below([village.commune.pk]) >= {village.commune.pk, village.works.pk, *tens}
