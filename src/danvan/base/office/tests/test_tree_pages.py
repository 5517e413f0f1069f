from datetime import date

import pytest
from django.urls import reverse
from django.utils import timezone

from danvan.base.agencies.models import Agency
from danvan.base.journal.models import Entry
from danvan.base.office import actions
from danvan.base.office.queries import branches, names
from danvan.base.office.views import agencies as views
from danvan.base.people.models import Role
from danvan.base.places.models import FormerCommune, Place
from tests.province import Province, settle
from tests.village import Village, at
from tests.worlds import As

KEY = "k" * 24
NOW = at("2026-05-20 09:00")


@pytest.fixture
def province(db: None) -> Province:
    return settle()


def test_the_tree_shows_each_agency_below_the_one_it_stands_under(province: Province) -> None:
    (top,) = branches.tree(on=NOW.date())
    assert top.agency == province.agency
    assert [branch.agency for branch in top.below] == [commune.agency for commune in province.communes]
    assert [one.agency for one in top.below[0].below] == [province.communes[0].works]


def test_staff_see_the_tree_and_everybody_an_agencys_page(province: Province, client: As) -> None:
    assert client.get(reverse("office:agencies")).status_code == 302
    page = client.get(reverse("office:agency", args=["xa1"])).content.decode()
    assert "UBND xã Tân Hòa" in page
    assert "Sửa liên hệ" not in page
    client.of(province.communes[1].officer)
    tree = client.get(reverse("office:agencies")).content.decode()
    assert reverse("office:agency", args=["xa1"]) in tree


def test_who_leads_it_changes_how_it_is_reached_and_the_journal_says_so(province: Province, client: As) -> None:
    client.of(province.communes[0].chair)
    where = reverse("office:change_agency", args=["xa1"])
    answer = client.post(where, {"phone": "0200 123 456", "hours": "7:30-16:30", "form_key": KEY})
    assert answer.headers["Location"] == reverse("office:agency", args=["xa1"])
    changed = Agency.objects.get(code="xa1")
    assert (changed.phone, changed.hours) == ("0200 123 456", "7:30-16:30")
    (entry,) = Entry.objects.filter(word="office.agency_changed", agency=changed)
    assert entry.facts == {"changed": 3}  # the address was left empty
    assert entry.content.private["after"]["phone"] == "0200 123 456"


def test_who_stands_above_makes_a_department_home_affairs_and_the_journal_says_so(province: Province, client: As) -> None:
    works = province.communes[0].works
    where = reverse("office:change_agency", args=[works.code])
    client.of(province.communes[0].chair).post(where, {"kind": "home_affairs", "form_key": KEY})
    assert Agency.objects.get(pk=works.pk).kind == "home_affairs"
    (entry,) = Entry.objects.filter(word="office.agency_changed", agency=works)
    assert entry.facts == {"changed": 1, "kind": "home_affairs"}


@pytest.mark.parametrize(("code", "kind"), [("xa1", "home_affairs"), ("works", "commune"), ("works", "village"), ("works", "court")])
def test_no_seat_or_place_changes_its_kind_and_nobody_becomes_one_or_is_only_asked(province: Province, client: As, code: str, kind: str) -> None:
    agency = province.communes[0].works if code == "works" else province.communes[0].agency
    client.of(province.chair).post(reverse("office:change_agency", args=[agency.code]), {"kind": kind, "form_key": KEY})
    assert Agency.objects.get(pk=agency.pk).kind == agency.kind


def test_nobody_gives_their_own_department_a_kind(province: Province, client: As) -> None:
    works = province.communes[0].works
    person = province.communes[0].officer.person
    assert person
    Role.objects.create(person=person, agency=works, word="leader", valid_from=works.valid_from)
    where = reverse("office:change_agency", args=[works.code])
    assert 'name="kind"' not in client.of(province.communes[0].officer).get(where).content.decode()
    client.post(where, {"kind": "home_affairs", "form_key": KEY})
    assert Agency.objects.get(pk=works.pk).kind == works.kind


def test_who_leads_another_commune_changes_nothing(province: Province, client: As) -> None:
    client.of(province.communes[1].chair)
    for name in ("change_agency", "add_agency"):
        where = reverse(f"office:{name}", args=["xa1"])
        assert client.get(where).status_code == 404
        assert client.post(where, {"phone": "1", "form_key": KEY}).status_code == 404
    assert not Agency.objects.get(code="xa1").phone


def test_a_village_that_is_added_is_a_place_too(province: Province, client: As) -> None:
    client.of(province.keeper)
    sent = {"name": "Thôn Cầu", "kind": "village", "valid_from": "01/01/2026", "form_key": KEY}
    answer = client.post(reverse("office:add_agency", args=["xa1"]), sent)
    assert answer.status_code == 302
    assert Agency.objects.get(name="Thôn Cầu").above == province.communes[0].agency
    assert Place.objects.get(name="Thôn Cầu").agency == province.communes[0].agency


def test_a_form_without_a_name_or_with_one_that_is_taken_says_so_and_keeps_the_rest(province: Province, client: As) -> None:
    client.of(province.keeper)
    where = reverse("office:add_agency", args=["xa1"])
    page = client.post(where, {"kind": "village", "phone": "0912", "form_key": KEY}).content.decode()
    assert "Chưa ghi tên cơ quan." in page
    assert 'value="0912"' in page
    taken = {"name": "Phòng Kinh tế xã Tân Hòa", "kind": "department", "valid_from": "01/01/2026", "form_key": KEY}
    assert "Đã có cơ quan mang tên này" in client.post(where, taken).content.decode()


def test_no_district_can_be_added_any_more(province: Province, client: As) -> None:
    client.of(province.keeper)
    sent = {"name": "Huyện Cũ", "kind": "district", "valid_from": "01/01/2026", "form_key": KEY}
    assert client.post(reverse("office:add_agency", args=["tinh"]), sent).status_code == 200
    assert not Agency.objects.filter(name="Huyện Cũ").exists()


@pytest.mark.parametrize("typed", ["Thạch Hà", "thach ha", "xa THACH"])
def test_an_old_communes_name_leads_to_who_handles_it_now(province: Province, client: As, typed: str) -> None:
    FormerCommune.objects.create(
        name="Xã Thạch Hà", district="Huyện Đông", province="Tỉnh Đông Bình", agency=province.communes[0].agency,
        ended_on=date(2025, 7, 1), basis="NQ 1686",
    )
    page = client.get(reverse("office:former"), {"ten": typed}).content.decode()
    assert "Xã Thạch Hà" in page
    assert "Huyện Đông" in page
    assert reverse("office:agency", args=["xa1"]) in page


def test_an_old_name_leads_on_through_later_mergers(province: Province, client: As) -> None:
    FormerCommune.objects.create(
        name="Xã Thạch Hà", agency=province.communes[0].agency, ended_on=date(2025, 7, 1), basis="NQ 1686"
    )
    merge(province)
    hits = names.former("tan hoa", on=date(2026, 6, 2)) + names.former("thạch hà", on=date(2026, 6, 2))
    assert {hit.agency.name for hit in hits if "xã" in hit.name.lower() and "Phòng" not in hit.name} == {"UBND xã Tân Bình"}


def test_the_page_of_an_ended_agency_leads_to_the_new_one_and_back(province: Province, client: As) -> None:
    heir = merge(province)
    old = client.get(reverse("office:agency", args=["xa1"])).content.decode()
    assert reverse("office:agency", args=[heir.code]) in old
    assert "Nay là" in old
    new = client.get(reverse("office:agency", args=[heir.code])).content.decode()
    assert "UBND xã Tân Hòa" in new
    assert "Trước đây" in new


def test_nothing_is_found_for_an_unknown_name_and_nothing_for_none(village: Village, client: As) -> None:
    page = client.get(reverse("office:former"), {"ten": "Không Đâu Cả"}).content.decode()
    assert "Không tìm thấy" in page
    assert names.former("  ", on=NOW.date()) == []


def merge(province: Province) -> Agency:
    case = actions.propose_succession(
        "merge", before=[commune.agency for commune in province.communes], after=[actions.Founded(name="UBND xã Tân Bình")],
        on=date(2026, 6, 1), basis="1686/NQ-UBTVQH15", by=province.keeper, at=NOW,
    )
    actions.confirm_succession(case, by=province.chair, at=NOW)
    actions.carry_out(case, at=at("2026-06-01 00:05"))
    return case.after[0]


def test_of_a_wide_tree_a_level_is_shown_page_by_page_with_the_number_of_those_below(
    province: Province, client: As, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(branches, "WIDE", 2)
    monkeypatch.setattr(views, "ON_A_PAGE", 1)
    client.of(province.communes[1].officer)
    first = client.get(reverse("office:agencies"))
    assert first.context["top"] == province.agency
    after = client.get(reverse("office:agencies"), {"tu": first.context["slice"].after})
    shown = [branch for page in (first, after) for branch in page.context["branches"]]
    whole = branches.tree(on=timezone.localdate())[0].below
    assert [(one.agency, one.many) for one in shown] == [(one.agency, one.many) for one in whole]
    assert province.communes[0].works.name not in first.content.decode()
