from danvan.base.matters.models import Sight
from danvan.base.moves import actions as moves
from tests.ground import errand
from tests.village import Village, at

NOW = at("2026-08-28 09:00")


def test_who_takes_over_what_only_a_role_saw_sees_it_by_that_role_and_those_above_do_not(village: Village) -> None:
    asked = errand(village.works, at=NOW, by=village.lan, seen_by=("leader",))
    moves.inherit(asked.matter, heir=village.culture, word="office.merged", at=NOW)
    seen = set(Sight.objects.filter(matter=asked.matter).values_list("agency__code", "role"))
    assert seen == {("an-binh-works", "leader"), ("an-binh-culture", "leader")}


def test_what_all_saw_is_seen_by_all_who_take_over_and_those_above(village: Village) -> None:
    asked = errand(village.works, at=NOW, by=village.lan)
    moves.inherit(asked.matter, heir=village.culture, word="office.merged", at=NOW)
    assert set(Sight.objects.filter(matter=asked.matter).values_list("role", flat=True)) == {""}
    assert Sight.objects.filter(matter=asked.matter, agency=village.commune).exists()
