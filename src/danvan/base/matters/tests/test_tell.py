"""Sights say what their matter says, whatever changes it."""

from danvan.base.matters import telling
from danvan.base.matters.models import Matter, Sight
from tests.ground import errand
from tests.village import Village, at

NOW = at("2026-08-28 09:00")


def test_a_sight_says_what_its_matter_says(village: Village) -> None:
    matter = errand(village.works, at=NOW, by=village.lan).matter
    Matter.objects.filter(pk=matter.pk).update(kind="another", state="set_aside")
    sights = Sight.objects.filter(matter=matter)

    assert set(sights.values_list("house", "kind", "state", "opened_at")) == {(matter.house, "another", "set_aside", NOW)}
    assert telling.stands()
    assert telling.differing() == 0


def test_a_sight_that_says_something_else_is_told(village: Village) -> None:
    errand(village.works, at=NOW, by=village.lan)
    Sight.objects.update(state="another")

    assert telling.differing() == Sight.objects.count() > 0
