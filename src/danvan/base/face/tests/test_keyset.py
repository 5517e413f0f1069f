"""Pages by key: nothing skipped, nothing twice, forth and back, whatever the address says."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db.models import QuerySet
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from danvan.base.face import keyset
from danvan.base.face.models import SentForm

BY = ("-at", "location", "pk")
NOON = datetime(2026, 3, 27, 12, 0, 0, 123456, tzinfo=UTC)


def fill(minutes: list[int]) -> QuerySet[SentForm]:
    """Store a row for each minute, some at the same time."""
    SentForm.objects.all().delete()
    SentForm.objects.bulk_create(
        SentForm(key=f"{at:03}", asked="x", location=f"/{at % 2}", at=NOON + timedelta(minutes=minute))
        for at, minute in enumerate(minutes)
    )
    return SentForm.objects.all()


class Walks(TestCase):
    @settings(max_examples=40, deadline=None)
    @given(st.lists(st.integers(0, 4), max_size=12), st.integers(1, 5))
    def test_walking_on_shows_every_row_once_and_walking_back_the_same(self, minutes: list[int], size: int) -> None:
        rows = fill(minutes)
        whole = list(rows.order_by(*BY))
        seen, pages, place = [], [], ""
        while True:
            page = keyset.cut(rows, by=BY, size=size, place=place)
            seen += page.rows
            pages.append(page)
            if not page.after:
                break
            place = page.after
        assert seen == whole
        for page, before in zip(pages[:0:-1], pages[-2::-1], strict=True):
            assert keyset.cut(rows, by=BY, size=size, place=page.before).rows == before.rows
        assert not pages[0].before


@pytest.mark.django_db
def test_a_row_that_comes_in_meanwhile_shifts_nothing() -> None:
    rows = fill([9, 8, 7, 6])
    first = keyset.cut(rows, by=("-at", "pk"), size=2)
    SentForm.objects.create(key="new", asked="x", location="/", at=NOON + timedelta(hours=1))
    assert [row.key for row in keyset.cut(rows, by=("-at", "pk"), size=2, place=first.after).rows] == ["002", "003"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    "place", ["", "sau", "sau.", "sau.%%%", "sau.W10", "sau.WzEsMiwzXQ", "sau.WyJ4IiwieSIsInoiXQ", "hack.W10", "sau." + "W" * 9999,
              "truoc.WyJcdTAwMDAiLCIiLCIiXQ"],
)
def test_a_place_that_cannot_be_is_the_beginning(place: str) -> None:
    rows = fill([1, 2, 3])
    assert keyset.cut(rows, by=BY, size=2, place=place).rows == list(rows.order_by(*BY)[:2])


@pytest.mark.django_db
def test_no_page_counts_the_rows_or_skips_any(django_assert_num_queries: pytest.FixtureRequest) -> None:
    rows = fill(list(range(9)))
    place = keyset.cut(rows, by=("-at", "pk"), size=3).after
    with django_assert_num_queries(1) as asked:  # type: ignore[operator]
        keyset.cut(rows, by=("-at", "pk"), size=3, place=place)
    assert "OFFSET" not in asked[0]["sql"]
