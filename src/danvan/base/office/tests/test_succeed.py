from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from danvan.base.agencies import queries as tree
from danvan.base.agencies.models import Agency, Line
from danvan.base.duties import queries as duties
from danvan.base.duties.models import Duty
from danvan.base.jobs import actions as jobs
from danvan.base.jobs.models import Job
from danvan.base.journal.models import Entry
from danvan.base.matters.queries import visible_to
from danvan.base.moves import actions as moves
from danvan.base.moves.table import NotAllowed
from danvan.base.office import actions
from danvan.base.office.actions import carrying, roles, standing_in
from danvan.base.office.queries import cases, names, previews
from danvan.base.office.queries import standing_in as away
from danvan.base.office.queries.cases import Case
from danvan.base.people.models import Person, Role
from danvan.base.people.relations import Actor
from danvan.base.places import actions as places
from danvan.base.places.models import Place
from tests.ground import again, errand, move
from tests.province import Province, settle
from tests.village import at

NOW, DAY = at("2026-05-20 09:00"), date(2026, 6, 1)
AFTER = at("2026-06-01 00:05")
NEW = actions.Founded(name="UBND xã Tân Bình")


@pytest.fixture
def province(db: None) -> Province:
    return settle()


def merged(province: Province, **more: Any) -> Case:
    before = [commune.agency for commune in province.communes]
    asked: dict[str, Any] = {"on": DAY, "basis": "1686/NQ-UBTVQH15", "by": province.keeper, "at": NOW} | more
    return actions.propose_succession("merge", before=before, after=[NEW], **asked)


def confirmed(province: Province, **more: Any) -> Case:
    case = merged(province, **more)
    actions.confirm_succession(case, by=province.chair, at=NOW)
    return case


def merged_into() -> list[Agency]:
    """Return the new agency, though it be only proposed; nothing where there is no trace of it."""
    return list(Agency.with_proposed.filter(name=NEW.name))


def split(province: Province, *, shares: dict[str, str], after: Sequence[Agency | actions.Founded]) -> Case:
    case = actions.propose_succession(
        "split", before=[province.communes[0].agency], after=after, on=DAY, basis="1/NQ", by=province.keeper, at=NOW,
        shares=shares,
    )
    actions.confirm_succession(case, by=province.chair, at=NOW)
    return case


def carried(case: Case) -> Agency:
    """Return the first successor, after the worker has done what is due on the day."""
    jobs.run_due(at=AFTER)
    assert not Job.objects.filter(done_at=None).exclude(error="").exists()
    return cases.of(type(case.matter).objects.get(pk=case.matter.pk)).after[0]


def test_what_is_open_goes_on_with_the_successor_on_the_same_days(province: Province) -> None:
    asked = errand(province.communes[0].agency, at=NOW)
    due_on = Duty.objects.get(matter=asked.matter).due_on
    heir = carried(confirmed(province))
    asked = again(asked)
    assert (asked.matter.agency, asked.matter.state) == (heir, "submitted")
    assert list(Duty.objects.filter(matter=asked.matter).values_list("owner", "due_on")) == [(heir.pk, due_on)]
    assert [duty.matter for duty in duties.desk(province.communes[0].chair, on=DAY)] == [asked.matter]


def test_each_matter_and_the_succession_itself_have_their_entry(province: Province) -> None:
    asked = errand(province.communes[0].agency, at=NOW)
    case = confirmed(province)
    heir = carried(case)
    (of_matter,) = Entry.objects.filter(word="office.merged", matter=asked.matter)
    assert of_matter.facts == {"before": "xa1", "after": heir.code, "succession": case.matter.code}
    (of_case,) = Entry.objects.filter(word="office.merged", matter=case.matter)
    assert of_case.facts == {"basis": "1686/NQ-UBTVQH15", "matters": 1}


def test_what_is_closed_stays_under_the_old_name_and_the_successors_people_see_it(province: Province) -> None:
    first, second = province.communes
    asked = errand(first.agency, at=NOW)
    move(asked, "settle", by=first.chair, at=NOW)
    carried(confirmed(province))
    assert again(asked).matter.agency == first.agency
    assert asked.matter in visible_to(second.chair, on=DAY)


def test_who_stands_in_may_end_it_after_the_merger_too(province: Province) -> None:
    first = province.communes[0]
    assert first.chair.person
    leave = standing_in.Leave(person=first.chair.person, valid_from=NOW.date(), valid_to=date(2026, 7, 1))
    one = standing_in.name_stand_in(Role.objects.get(person=first.clerk.person), leave=leave, by=first.clerk, at=NOW)
    heir = carried(confirmed(province))
    standing = Role.objects.filter(instead_of=first.clerk.person, agency=heir)
    assert standing.get().valid_to == date(2026, 7, 1)
    standing_in.end_stand_in(type(one).objects.get(pk=one.pk), by=first.chair, at=at("2026-06-03 09:00"))
    assert standing.get().valid_to == date(2026, 6, 3)


def test_who_stood_in_at_a_post_that_ended_after_the_merger_stands_in_no_more_on_the_page(province: Province) -> None:
    first = province.communes[0]
    assert first.chair.person
    leave = standing_in.Leave(person=first.chair.person, valid_from=NOW.date(), valid_to=date(2026, 7, 1))
    standing_in.name_stand_in(Role.objects.get(person=first.clerk.person), leave=leave, by=first.clerk, at=NOW)
    heir = carried(confirmed(province))
    assert away.named(first.clerk, on=date(2026, 6, 2)).count() == 1
    roles.end_role(Role.objects.get(person=first.clerk.person, agency=heir, instead_of=None), valid_to=date(2026, 6, 5), by=province.chair, at=at("2026-06-03 09:00"))
    assert not away.named(first.clerk, on=date(2026, 6, 10)).exists()


def test_people_places_and_departments_go_over_and_the_old_agencies_end_on_the_day(province: Province) -> None:
    first, second = province.communes
    heir = carried(confirmed(province))
    standing = list(Role.objects.filter(agency=heir, valid_from=DAY, valid_to=None).values_list("person__code", flat=True))
    assert sorted(standing) == ["xa1-ct", "xa1-tn", "xa2-ct", "xa2-tn"]
    assert set(Place.objects.values_list("agency", flat=True)) == {heir.pk}
    assert {Agency.objects.get(pk=commune.works.pk).above for commune in province.communes} == {heir}
    assert set(Agency.objects.filter(valid_to=DAY)) == {first.agency, second.agency}
    assert (heir.valid_from, heir.above, heir.kind) == (DAY, province.agency, "commune")


def test_nothing_moves_before_the_day(province: Province) -> None:
    asked = errand(province.communes[0].agency, at=NOW)
    confirmed(province)
    jobs.run_due(at=at("2026-05-31 23:59"))
    assert again(asked).matter.agency == province.communes[0].agency


def test_who_proposes_does_not_confirm(province: Province) -> None:
    case = merged(province)
    with pytest.raises(NotAllowed):
        actions.confirm_succession(case, by=province.keeper, at=NOW)


def test_who_shared_it_out_does_not_confirm_either_even_if_another_did_so_after(province: Province) -> None:
    case = merged(province)
    second = Person.objects.settle(code="noi-vu-tinh-2", name="anh Khoa")
    Role.objects.create(person=second, agency=province.agency, word="administrator", valid_from=province.agency.valid_from)
    for actor in (province.chair, Actor(second)):
        actions.share_succession(case, shares={"place:xa1-ha": case.after[0].code}, by=actor, at=NOW)
        with pytest.raises(NotAllowed):
            actions.confirm_succession(case, by=actor, at=NOW)
    with pytest.raises(NotAllowed):
        actions.confirm_succession(case, by=province.chair, at=NOW)
    assert cases.of(case.matter).matter.state == "proposed"


def test_nobody_confirms_once_it_is_erased_who_proposed(province: Province) -> None:
    case = merged(province)
    actions.erase(case.matter, by=province.chair, at=NOW, basis="1/NQ")
    with pytest.raises(NotAllowed):
        actions.confirm_succession(case, by=province.chair, at=NOW)


def test_until_a_second_person_confirms_nothing_new_stands_even_past_the_day(province: Province) -> None:
    case, (heir,) = merged(province), merged_into()
    jobs.run_due(at=AFTER)
    assert not heir.stands(on=DAY)
    for there in (Agency.objects.all(), Agency.objects.standing(on=DAY), Agency.objects.tasked(), tree.found_by("Tân Bình")):
        assert heir not in there
    assert heir not in tree.below([province.agency], on=DAY)
    assert not names.former("Tân Bình", on=DAY)
    assert [commune.agency.valid_to for commune in province.communes] == [None, None]
    actions.undo_succession(case, by=province.keeper, at=AFTER)
    assert not merged_into()


def test_its_code_is_kept_for_who_is_only_proposed(province: Province) -> None:
    merged(province)
    other = actions.add_agency(NEW.name, kind="village", above=province.agency, valid_from=DAY, by=province.chair, at=NOW)
    assert other.code != merged_into()[0].code


def test_confirmed_past_its_day_it_stands_and_takes_over_at_once(province: Province) -> None:
    case = merged(province)
    actions.confirm_succession(case, by=province.chair, at=AFTER)
    assert carried(case) in Agency.objects.standing(on=DAY)


@pytest.mark.parametrize("who", ["clerk", "officer", "chair"])
def test_a_communes_own_people_neither_propose_nor_confirm_what_the_province_decides(province: Province, who: str) -> None:
    with pytest.raises(NotAllowed):
        merged(province, by=getattr(province.communes[0], who))
    case = merged(province)
    with pytest.raises(NotAllowed):
        actions.confirm_succession(case, by=getattr(province.communes[0], who), at=NOW)


def test_it_is_undone_until_its_day_and_the_new_agency_never_begins(province: Province) -> None:
    case = confirmed(province)
    actions.undo_succession(case, by=province.keeper, at=at("2026-05-31 23:00"))
    jobs.run_due(at=AFTER)
    assert not merged_into()
    assert not Line.objects.exists()
    assert not Agency.objects.exclude(valid_to=None).exists()
    assert cases.of(case.matter).succession.begun_at is None


def test_it_is_not_undone_on_its_day(province: Province) -> None:
    case = confirmed(province)
    with pytest.raises(NotAllowed):
        actions.undo_succession(case, by=province.keeper, at=AFTER)


def test_carried_out_twice_it_is_done_once(province: Province) -> None:
    errand(province.communes[0].agency, at=NOW)
    case = confirmed(province)
    carried(case)
    entries, roles = Entry.objects.count(), Role.objects.count()
    assert not actions.carry_out(cases.of(type(case.matter).objects.get(pk=case.matter.pk)), at=AFTER)
    assert (Entry.objects.count(), Role.objects.count()) == (entries, roles)


def test_stopped_in_the_middle_it_goes_on_where_it_stood(province: Province) -> None:
    errands = [errand(commune.agency, at=NOW) for commune in province.communes for _ in range(3)]
    case = confirmed(province)
    carrying._begin(case, at=AFTER)
    first = errands[0].matter
    carrying._handed_on(again(errands[0]).matter, heir=case.after[0], case=case, at=AFTER)
    heir = carried(case)
    assert {again(one).matter.agency for one in errands} == {heir}
    assert Entry.objects.filter(matter=first, word="office.merged").count() == 1
    assert Role.objects.filter(agency=heir).count() == 4


def test_who_ended_is_led_to_who_answers_today_over_several_successions(province: Province) -> None:
    heir = carried(confirmed(province))
    again_on = date(2027, 1, 1)
    case = actions.propose_succession(
        "rename", before=[heir], after=[actions.Founded(name="UBND phường Tân Bình")], on=again_on, basis="9/NQ",
        by=province.keeper, at=at("2026-12-01 08:00"),
    )
    actions.confirm_succession(case, by=province.chair, at=at("2026-12-01 09:00"))
    jobs.run_due(at=at("2027-01-01 00:10"))
    old = Agency.objects.get(code="xa1")
    assert tree.heir(old, on=DAY) == heir
    assert tree.heir(old, on=again_on).name == "UBND phường Tân Bình"
    assert [line.before.name for line in tree.predecessors(case.after[0])] == [
        "UBND xã Tân Hòa", "UBND xã Tân Thuận", "UBND xã Tân Bình",
    ]


def test_what_reaches_an_ended_agency_later_goes_to_the_successor_by_itself(province: Province) -> None:
    first = province.communes[0]
    asked = errand(first.agency, at=NOW)
    heir = carried(confirmed(province))
    late = errand(Agency.objects.get(pk=first.agency.pk), at=AFTER)
    assert (late.matter.agency, Duty.objects.get(matter=late.matter).owner) == (heir, heir)
    assert again(asked).matter.agency == heir


def test_a_split_shares_places_matters_and_people_as_it_says(province: Province) -> None:
    first, (upper, lower) = province.communes[0], province.communes[0].villages
    on_top, below = errand(first.agency, at=NOW, place=upper), errand(first.agency, at=NOW, place=lower)
    named = errand(first.agency, at=NOW, place=lower)
    shares = {f"place:{lower.code}": "xa1-nam", f"matter:{named.matter.code}": "xa1-bac", "person:xa1-tn": "xa1-nam"}
    parts = [actions.Founded(name=f"UBND xã Tân Hòa {side}", code=f"xa1-{code}") for side, code in (("Bắc", "bac"), ("Nam", "nam"))]
    carried(split(province, shares=shares, after=parts))
    north, south = Agency.objects.get(code="xa1-bac"), Agency.objects.get(code="xa1-nam")
    assert [again(one).matter.agency for one in (on_top, below, named)] == [north, south, north]
    assert [Place.objects.get(pk=one.pk).agency for one in (upper, lower)] == [north, south]
    assert Role.objects.get(person=first.clerk.person, valid_to=None).agency == south
    assert Role.objects.get(person=first.chair.person, valid_to=None).agency == north


def test_a_part_goes_to_a_neighbour_and_the_rest_stays_where_it_is(province: Province) -> None:
    first, second = province.communes
    upper, lower = first.villages
    stays, goes = errand(first.agency, at=NOW, place=upper), errand(first.agency, at=NOW, place=lower)
    carried(split(province, shares={f"place:{lower.code}": "xa2"}, after=[first.agency, second.agency]))
    assert [again(one).matter.agency for one in (stays, goes)] == [first.agency, second.agency]
    assert Agency.objects.get(pk=first.agency.pk).valid_to is None
    assert Role.objects.get(person=first.chair.person).agency == first.agency


def test_villages_merge_by_the_same_verbs_and_their_places_with_them(province: Province) -> None:
    first = province.communes[0]
    pair = [
        actions.add_agency(f"Thôn {name}", kind="village", above=first.agency, valid_from=date(2026, 1, 1), by=first.chair, at=NOW)
        for name in ("Đông", "Đoài")
    ]
    case = actions.propose_succession(
        "merge", before=pair, after=[actions.Founded(name="Thôn Đông Đoài")], on=DAY, basis="12/NQ-HĐND", by=first.chair, at=NOW
    )
    actions.confirm_succession(case, by=province.keeper, at=NOW)
    carried(case)
    old, new = Place.objects.get(name="Thôn Đông"), Place.objects.get(name="Thôn Đông Đoài")
    assert (old.valid_to, old.became, new.agency) == (DAY, new, first.agency)
    assert new in Place.objects.standing(on=DAY)
    assert old not in Place.objects.standing(on=DAY)


def test_a_commune_that_ends_is_a_place_no_longer_and_the_new_one_is(province: Province) -> None:
    old = [places.settle_for(commune.agency) for commune in province.communes]
    heir = carried(confirmed(province))
    whole = Place.objects.get(code=heir.code)
    assert (whole.name, whole.agency, whole.valid_from) == ("Xã Tân Bình", heir, DAY)
    assert [(one.valid_to, one.became) for one in Place.objects.filter(pk__in=[one.pk for one in old])] == [(DAY, whole)] * 2
    villages = {village for commune in province.communes for village in commune.villages}
    assert set(Place.objects.standing(on=DAY)) == {whole, *villages}


def test_each_commune_of_a_split_is_a_place_from_its_first_day(province: Province) -> None:
    parts = [actions.Founded(name=f"UBND xã Tân {side}") for side in ("Bắc", "Nam")]
    carried(split(province, shares={}, after=parts))
    assert {place.name for place in Place.objects.filter(valid_from=DAY)} == {"Xã Tân Bắc", "Xã Tân Nam"}


@pytest.mark.parametrize(
    ("kind", "before", "after", "why"),
    [
        ("merge", [0], [NEW], "merge_count"), ("split", [0], [NEW], "split_count"), ("rename", [0, 1], [NEW], "rename_count"),
        ("rename", [], [NEW], "rename_count"),
    ],
)  # fmt: skip
def test_what_is_no_succession_is_refused(province: Province, kind: str, before: list[int], after: list[Any], why: str) -> None:
    named = [province.communes[number].agency for number in before]
    with pytest.raises(actions.NotPossible, match=why):
        actions.propose_succession(kind, before=named, after=after, on=DAY, basis="1/NQ", by=province.keeper, at=NOW)


def test_an_agency_waits_for_one_succession_at_a_time(province: Province) -> None:
    merged(province)
    with pytest.raises(actions.NotPossible, match="waiting"):
        merged(province)


def test_the_preview_names_all_that_will_move(province: Province) -> None:
    asked = errand(province.communes[0].agency, at=NOW)
    errand(province.communes[1].works, at=NOW)  # lies with a department: goes nowhere
    found = previews.preview(merged(province), at=at("2026-06-30 09:00"))
    assert [(matter, heir.name) for matter, _, heir in found.matters] == [(asked.matter, NEW.name)]
    assert (found.late, len(found.roles), len(found.places), len(found.below)) == (1, 4, 4, 2)


@pytest.mark.parametrize("verb", ["merge", "split", "rename"])
def test_nobody_carries_a_succession_out_by_hand(province: Province, verb: str) -> None:
    case = confirmed(province)
    with pytest.raises(NotAllowed):
        moves.make(case, verb, by=province.chair, at=AFTER)


@pytest.mark.parametrize("heir", ["tinh", "xa2"])
def test_nobody_gives_their_own_office_to_one_that_they_do_not_stand_above(province: Province, heir: str) -> None:
    first = province.communes[0]
    wanted: dict[str, Any] = {"before": [first.works], "after": [Agency.objects.get(code=heir)], "on": DAY, "basis": "1/NQ", "at": NOW}
    with pytest.raises(NotAllowed):
        actions.propose_succession("merge", by=first.chair, **wanted)
    assert actions.propose_succession("merge", by=province.keeper, **wanted).matter.agency == province.agency


def test_agencies_without_a_top_in_common_do_not_follow_each_other(province: Province) -> None:
    apart = Agency.objects.create(code="khac", name="UBND tỉnh khác", kind="province", valid_from=DAY.replace(year=2025))
    with pytest.raises(actions.NotPossible, match="apart"):
        actions.propose_succession(
            "merge", before=[province.communes[0].agency], after=[apart], on=DAY, basis="1/NQ", by=province.keeper, at=NOW
        )
