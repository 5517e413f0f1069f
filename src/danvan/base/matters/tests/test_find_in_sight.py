"""Rows that name a matter are in sight of whoever sees the matter, and of nobody else."""

from datetime import date

from danvan.base.matters.models import Matter, Sight
from danvan.base.matters.queries import in_sight, visible_to
from danvan.base.people.relations import ANYONE, PLATFORM
from tests.ground import errand
from tests.village import Village, at

NOW, TODAY = at("2026-08-28 09:00"), date(2026, 8, 28)


def test_a_row_is_in_sight_of_those_who_see_the_matter_that_it_names(village: Village) -> None:
    mine, theirs = errand(village.works, at=NOW, by=village.lan).matter, errand(village.culture, at=NOW, by=village.ba).matter
    Matter.objects.filter(pk=theirs.pk).update(visibility="public")

    for who in (ANYONE, PLATFORM, village.lan, village.ba, village.minh, village.hoa, village.mai):
        found = set(Sight.objects.filter(in_sight(who, on=TODAY)).values_list("matter", flat=True))
        assert found == set(visible_to(who, on=TODAY).values_list("pk", flat=True)) & {mine.pk, theirs.pk}


def test_what_was_purged_is_in_nobodys_sight(village: Village) -> None:
    asked = errand(village.works, at=NOW, by=village.lan).matter
    Matter.objects.filter(pk=asked.pk).update(state="purged")

    assert not Sight.objects.filter(in_sight(village.lan, on=TODAY)).exists()
