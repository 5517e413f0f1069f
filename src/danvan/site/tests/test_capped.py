"""A count says no more than somebody reads, and reads no further."""

import pytest
from django.utils.translation import override

from danvan.base.face.capped import Count, capped
from danvan.base.subjects.models import Subject
from tests.village import Village


@pytest.mark.parametrize(("most", "said"), [(2, "hơn 2"), (3, "3"), (4, "3")])
def test_a_count_says_that_there_are_more_and_not_how_many(village: Village, most: int, said: str) -> None:
    Subject.objects.exclude(pk__in=Subject.objects.values("pk")[:3]).delete()
    assert Subject.objects.count() == 3
    with override("vi"):
        assert str(capped(Subject.objects.order_by("name"), most=most)) == said


def test_nothing_counts_as_nothing(village: Village) -> None:
    assert not capped(Subject.objects.none())
    assert capped(Subject.objects.all()).n == Subject.objects.count()
    assert Count(n=1)
