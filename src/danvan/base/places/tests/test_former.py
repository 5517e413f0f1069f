"""Old names and codes lead to the place of today. Two communes merge: each name was worked out by hand."""

from datetime import date

import pytest

from danvan.base.agencies.models import Agency, Line, Succession
from danvan.base.places import actions, former, queries
from danvan.base.places.forms import WhereForm
from danvan.base.places.models import FormerCommune, Place
from tests.province import Province, settle
from tests.village import at

DAY, BEFORE, AFTER = date(2026, 6, 1), date(2026, 5, 31), date(2026, 6, 2)


@pytest.fixture
def province(db: None) -> Province:
    """Settle two communes that merge on a day, with two villages of the first that become one."""
    found = settle()
    heir = Agency.objects.create(code="heir", name="UBND xã Tân Bình", kind="commune", above=found.agency, valid_from=DAY)
    whole = [actions.settle_for(one.agency) for one in found.communes]
    case = Succession.objects.create(code="s1", kind="merge", effective_on=DAY, basis="1/NQ", begun_at=at("2026-06-01 00:05"))
    now = actions.settle_for(heir)
    both = Place.objects.create(code="thuong-ha", name="Thôn Thượng Hạ", agency=heir, valid_from=DAY)
    for one, place in zip(found.communes, whole, strict=True):
        Line.objects.create(succession=case, before=one.agency, after=heir, main=True)
        actions.succeed(place, after=now, on=DAY)
        for village in one.villages:
            actions.hand_over(village, to=heir)
    for village in found.communes[0].villages:
        actions.succeed(village, after=both, on=DAY)
    Agency.objects.filter(pk__in=[one.agency.pk for one in found.communes]).update(valid_to=DAY)
    FormerCommune.objects.create(name="Xã Cổ Lâu", district="Huyện Cũ", agency=found.communes[1].agency, ended_on=date(2025, 7, 1), basis="2/NQ")
    return found


def names(place: str, *, on: date) -> tuple[str, ...]:
    return former.known(on=on).places.get(Place.objects.get(code=place).pk, ())


def test_a_place_is_known_by_all_that_became_it_and_a_commune_by_those_before_those(province: Province) -> None:
    assert names("heir", on=AFTER) == ("Xã Cổ Lâu", "Xã Tân Hòa", "Xã Tân Thuận")
    assert names("thuong-ha", on=AFTER) == ("Thôn Hạ (Tân Hòa)", "Thôn Thượng (Tân Hòa)")
    assert names("xa2-ha", on=AFTER) == ()
    heir = Agency.objects.get(code="heir")
    assert former.known(on=AFTER).communes[heir.pk] == ("Xã Cổ Lâu", "Xã Tân Hòa", "Xã Tân Thuận")


def test_a_code_leads_through_several_ends_and_only_from_their_day(province: Province) -> None:
    later = Place.objects.create(code="moi", name="Tổ dân phố Mới", agency=Agency.objects.get(code="heir"), valid_from=AFTER)
    actions.succeed(Place.objects.get(code="thuong-ha"), after=later, on=AFTER)
    for code, on, now in (("xa1-ha", BEFORE, "xa1-ha"), ("xa1-ha", DAY, "thuong-ha"), ("xa1-ha", AFTER, "moi"), ("xa1", AFTER, "heir"), ("khong-co", AFTER, None)):
        found = queries.of_code(code, on=on)
        assert (found.code if found else None) == now, (code, on)
    assert names("moi", on=AFTER) == ("Thôn Hạ (Tân Hòa)", "Thôn Thượng (Tân Hòa)", "Thôn Thượng Hạ")


def test_what_ends_in_a_ring_or_nowhere_leads_nowhere(province: Province) -> None:
    one, other = (Place.objects.get(code=code) for code in ("xa2-ha", "xa2-thuong"))
    actions.succeed(one, after=other, on=DAY)
    actions.succeed(other, after=one, on=DAY)
    assert [queries.of_code(one.code, on=AFTER), queries.of_code(other.code, on=AFTER)] == [None, None]
    Place.objects.filter(code="thuong-ha").update(valid_to=DAY)
    assert queries.of_code("xa1-ha", on=AFTER) is None


def test_a_form_says_old_names_and_takes_old_codes(province: Province) -> None:
    form = WhereForm(initial={"commune": "xa1", "place": "xa1-ha"})
    form.offer(on=AFTER)
    drawn = str(form["place"])
    assert '<option value="thuong-ha" selected>Thôn Thượng Hạ (trước đây: Thôn Hạ (Tân Hòa), Thôn Thượng (Tân Hòa))</option>' in drawn
    assert "Xã Tân Bình (trước đây: Xã Cổ Lâu, Xã Tân Hòa, Xã Tân Thuận)" in drawn
    typed = WhereForm({"place": "xa1-ha"})
    typed.offer(on=AFTER)
    assert typed.is_valid()
    assert typed.cleaned_data["place"].code == "thuong-ha"


def test_where_the_commune_is_chosen_first_its_list_says_old_names_and_an_old_address_leads_there(province: Province) -> None:
    heir = Agency.objects.get(code="heir")
    Place.objects.bulk_create(Place(code=f"p{n}", name=f"Thôn {n}", sort_key=f"{n:03}", folded=f"thon {n}", agency=heir, valid_from=DAY) for n in range(30))
    for said, chosen in (({"commune": "xa1"}, ""), ({"commune": "xa1", "place": "xa1-ha"}, ' value="thuong-ha" selected')):
        form = WhereForm(initial=said)
        form.offer(on=AFTER)
        assert '<option value="heir" selected>UBND xã Tân Bình (trước đây: Xã Cổ Lâu, Xã Tân Hòa, Xã Tân Thuận)</option>' in str(form["commune"])
        assert chosen in str(form["place"])


def test_it_costs_one_question_until_a_place_or_a_former_commune_changes(province: Province, django_assert_num_queries: object) -> None:
    former.known(on=AFTER)
    count: object = django_assert_num_queries
    with count(1):  # type: ignore[operator]
        former.known(on=AFTER)
    FormerCommune.objects.create(name="Xã Bến Cũ", agency=province.communes[0].agency, ended_on=date(2025, 7, 1), basis="2/NQ")
    assert "Xã Bến Cũ" in names("heir", on=AFTER)
