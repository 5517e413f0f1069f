"""What the dated rules of an office promise."""

from datetime import date
from typing import Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from danvan import law
from danvan.base.agencies.models import Agency
from danvan.base.duties import terms
from danvan.base.duties.models import Duty
from danvan.base.face import stamps
from danvan.base.journal.models import Entry
from danvan.base.matters.models import Matter
from danvan.base.moves import taking_out
from danvan.base.moves.table import NotAllowed
from danvan.base.notices import texts
from danvan.base.office import actions
from danvan.base.office.actions.rules import Wanted
from danvan.base.office.forms.receptions import ReceptionForm
from danvan.base.office.models import Rule
from danvan.base.office.queries import held
from danvan.base.people.models import Person, Role
from danvan.base.people.relations import Actor
from tests.ground import ANSWER, errand
from tests.village import Village, at
from tests.worlds import As

NOW = at("2026-08-28 09:00")  # a Friday
TODAY, DECISION = NOW.date(), "Quyết định 12/QĐ-UBND ngày 20/08/2026"
OFF = {"is": "off", "why": "hội làng"}


@pytest.fixture
def keeper(village: Village) -> Actor:
    """Return somebody who administers the commune's office."""
    person = Person.objects.settle(code="quan-tri", name="anh Khoa")
    Role.objects.create(
        person=person, agency=village.commune, word="administrator", post="Quản trị hệ thống", valid_from=date(2025, 7, 1)
    )
    return Actor(person)


def wanted(key: str, value: dict[str, Any], *, start: date = TODAY) -> Wanted:
    return Wanted(key=key, value=value, source=DECISION, valid_from=start)


def by_two(kind: str, key: str, value: dict[str, Any], *, village: Village, keeper: Actor, start: date = TODAY) -> Rule:
    """Return a rule of the commune that one has proposed and another confirmed."""
    rule = actions.set_rule(kind, agency=village.commune, wanted=wanted(key, value, start=start), by=keeper, at=NOW)
    actions.confirm_rule(rule, by=village.hoa, at=NOW)
    return rule


def test_a_rule_on_deadlines_holds_only_once_a_second_person_confirms_it(village: Village, keeper: Actor) -> None:
    rule = actions.set_rule(
        "service_level", agency=village.commune, wanted=wanted(ANSWER, {"days": 5}), by=keeper, at=NOW
    )
    assert held.shorter(village.works, rule=ANSWER, on=TODAY) is None
    with pytest.raises(NotAllowed):
        actions.confirm_rule(rule, by=keeper, at=NOW)
    actions.confirm_rule(rule, by=village.hoa, at=NOW)
    found = held.shorter(village.works, rule=ANSWER, on=TODAY)
    assert found
    assert (found.days, found.source) == (5, DECISION)


def test_a_change_is_journalled_with_codes_and_its_words_stay_apart(village: Village, keeper: Actor) -> None:
    rule = by_two("calendar", "2026-09-03", OFF, village=village, keeper=keeper)
    entry = Entry.objects.get(word="office.changed", matter=rule.matter)
    assert entry.facts == {"kind": "calendar", "valid_from": "2026-08-28"}
    assert entry.content.private["value"] == OFF


@pytest.mark.parametrize("name", ["lan", "tu", "minh", "mai", "son", "ba"])
def test_only_who_leads_or_administers_sets_a_rule(village: Village, name: str) -> None:
    with pytest.raises(NotAllowed):
        actions.set_rule(
            "routing", agency=village.commune, wanted=wanted("lighting:", {"agency": "an-binh-works"}),
            by=getattr(village, name), at=NOW,
        )


def test_a_new_rule_ends_the_one_before_it_on_its_first_day_and_nothing_is_edited(village: Village) -> None:
    def set_to(code: str, start: date) -> Rule:
        asked = wanted("lighting:", {"agency": code}, start=start)
        return actions.set_rule("routing", agency=village.commune, wanted=asked, by=village.hoa, at=NOW)

    first = set_to("an-binh-works", TODAY)
    set_to("an-binh-culture", date(2026, 10, 1))
    first.refresh_from_db()
    assert (first.valid_to, first.value) == (date(2026, 10, 1), {"agency": "an-binh-works"})
    on = {day: held.suggestions(village.commune, place=village.thon_dong, on=day) for day in (TODAY, date(2026, 10, 1))}
    assert [[to for _, to in found] for found in on.values()] == [[village.works], [village.culture]]


def test_a_duty_counts_the_days_of_the_offices_own_shorter_term(village: Village, keeper: Actor) -> None:
    by_two("service_level", ANSWER, {"days": 3}, village=village, keeper=keeper)
    matter = errand(village.works, at=NOW).matter
    duty = Duty.objects.get(matter=matter, rule=ANSWER)
    assert duty.due_on == date(2026, 9, 7)  # from 31 August to 2 September 2026 is off
    assert duty.reasoning[0]["source"] == DECISION


def test_only_terms_that_bind_an_agency_are_offered_and_shown(village: Village, client: As) -> None:
    page = client.of(village.hoa).get(reverse("office:rules", args=["thoi-han"])).content.decode()
    for owed in ("petitions.answer", "complaints.accept"):
        assert f'value="{owed}"' in page
    for theirs in ("complaints.lodge_first", "complaints.lodge_second", "ballots.poll_on_units", "mediations.start"):
        assert f'value="{theirs}"' not in page
    assert "Thời hiệu khiếu nại lần đầu" not in page


def test_a_term_that_is_longer_than_the_laws_is_refused_on_the_page_and_changes_no_duty(
    village: Village, keeper: Actor, client: As
) -> None:
    by_two("service_level", ANSWER, {"days": 90}, village=village, keeper=keeper)
    assert Duty.objects.get(matter=errand(village.works, at=NOW).matter).reasoning[0]["days"] == 10
    sent = {
        "agency": village.commune.pk, "rule": ANSWER, "days": "90", "valid_from": "01/02/2090", "source": DECISION,
        "form_key": "k" * 24,
    }
    response = client.of(village.hoa).post(reverse("office:rules", args=["thoi-han"]), sent)
    assert "Quy định cho 10 ngày" in response.content.decode()


def test_a_mark_of_the_office_is_stopped_beside_those_of_the_law_which_stay(village: Village, keeper: Actor) -> None:
    assert stamps.stamp_in("Kèm hồ sơ Lúa Vàng số 3") is None
    by_two("secrecy", "lua vang", {"mark": "Lúa Vàng"}, village=village, keeper=keeper)
    assert stamps.stamp_in("kèm hồ sơ LÚA VÀNG số 3") == "Lúa Vàng"
    assert stamps.stamp_in("TỐI MẬT") == "Tối mật"


def test_the_marks_are_read_once_for_all_that_a_form_asks_and_anew_for_the_next(village: Village, keeper: Actor) -> None:
    typed = {"weekday": "0", "hours": "8:00", "post": "Chủ tịch", "where": "Lúa Vàng", "source": DECISION, "reason": "Lúa Vàng"}
    with CaptureQueriesContext(connection) as asked:
        assert "where" not in ReceptionForm(typed, actor=village.hoa, at=NOW).errors
    assert sum("secrecy" in query["sql"] for query in asked) == 1
    by_two("secrecy", "lua vang", {"mark": "Lúa Vàng"}, village=village, keeper=keeper)
    assert {"where", "reason"} <= ReceptionForm(typed, actor=village.hoa, at=NOW).errors.keys()


def test_nothing_is_published_on_a_basis_that_the_office_does_not_name_once_it_names_any(
    village: Village, keeper: Actor
) -> None:
    assert held.is_basis("Quyết định 9/QĐ-UBND", agency=village.commune, on=TODAY)
    by_two("basis", "10/2022/qh15", {"basis": "10/2022/QH15"}, village=village, keeper=keeper)
    assert not held.is_basis("Quyết định 9/QĐ-UBND", agency=village.works, on=TODAY)
    assert held.is_basis("khoản 1 Điều 11 Luật 10/2022/QH15", agency=village.commune, on=TODAY)


def test_colours_on_which_words_cannot_be_read_are_refused_and_readable_ones_are_worn(village: Village, client: As) -> None:
    page, browser = reverse("office:rules", args=["ten-va-mau"]), client.of(village.hoa)
    sent = {
        "agency": village.commune.pk, "valid_from": "01/02/2090", "source": DECISION, "name": "Xã An Hòa",
        "brand": "#ffee88", "action": "#0b6a5d", "accent": "#e2b13c", "form_key": "k" * 24,
    }
    response = browser.post(page, sent)
    assert (response.status_code, Rule.objects.count()) == (200, 0)
    assert browser.post(page, sent | {"brand": "#14325c", "form_key": "m" * 24}).status_code == 302
    found = held.look(on=date(2090, 2, 1))
    assert found
    assert (found.name, found.colours.brand) == ("Xã An Hòa", "#14325c")
    assert held.look(on=date(2090, 1, 31)) is None


LOOK = {"name": "Xã An Hòa", "brand": "#14325c", "action": "#0b6a5d", "accent": "#e2b13c"}


def test_a_rule_whose_transaction_is_rolled_back_never_held(village: Village) -> None:
    assert held.look(on=TODAY) is None
    with transaction.atomic():
        actions.set_rule("look", agency=village.commune, wanted=wanted("look", LOOK), by=village.hoa, at=NOW)
        assert held.look(on=TODAY)
        transaction.set_rollback(True)
    assert held.look(on=TODAY) is None


def test_a_rule_that_goes_to_another_agency_or_is_hidden_holds_there_or_nowhere(village: Village) -> None:
    rule = actions.set_rule("look", agency=village.commune, wanted=wanted("look", LOOK), by=village.hoa, at=NOW)
    found = held.look(on=TODAY)
    assert found
    assert found.name == "Xã An Hòa"
    Matter.objects.filter(pk=rule.pk).update(agency=village.works)
    assert held.look(on=TODAY) is None
    Matter.objects.filter(pk=rule.pk).update(agency=village.commune)
    assert held.look(on=TODAY)
    taking_out.hide([rule.matter])
    assert held.look(on=TODAY) is None


def test_everybody_reads_on_an_agencys_page_when_and_where_it_receives_people(village: Village, client: As) -> None:
    then, page = at("2025-08-01 09:00"), reverse("office:agency", args=["an-binh-works"])
    assert "Tiếp công dân" not in client.get(page).content.decode()
    value = {"weekday": "3", "hours": "8:00-11:00", "post": "Chủ tịch UBND xã", "where": "Nhà văn hóa"}
    actions.set_rule("reception", agency=village.commune, wanted=wanted("3", value, start=then.date()), by=village.hoa, at=then)
    assert "Thứ năm, 8:00-11:00: Chủ tịch UBND xã, Nhà văn hóa" in client.get(page).content.decode()


def test_a_message_of_the_offices_own_says_only_what_may_be_filled_in(village: Village, client: As) -> None:
    page, browser = reverse("office:rules", args=["mau-thong-bao"]), client.of(village.hoa)
    sent = {
        "agency": village.commune.pk, "valid_from": "01/02/2090", "source": DECISION, "word": "petitions.routed",
        "language": "vi", "subject": "Hồ sơ {{ code }}", "body": "{{ text }}", "form_key": "k" * 24,
    }
    assert "Trong ngoặc nhọn chỉ dùng được" in browser.post(page, sent).content.decode()
    assert browser.post(page, sent | {"body": "Gửi {{ agency }}.", "form_key": "m" * 24}).status_code == 302
    found = held.message("petitions.routed", language="vi", agency=village.works, on=date(2090, 2, 1))
    assert found == ("Hồ sơ {{ code }}", "Gửi {{ agency }}.")


def test_what_an_agency_is_told_is_in_the_offices_own_words_where_it_has_any(village: Village) -> None:
    value = {"subject": "Hồ sơ {{ code }}", "body": "Gửi {{ agency }}."}
    asked = errand(village.works, at=NOW)
    entry = Entry.objects.get(matter=asked.matter)
    assert "Gửi Phòng Kinh tế" not in texts.for_agency(entry).body
    actions.set_rule(
        "message", agency=village.commune, wanted=wanted("petitions.submitted:vi", value), by=village.hoa, at=NOW
    )
    assert texts.for_agency(entry) == texts.Text(
        subject=f"Hồ sơ {asked.matter.code}", body="Gửi Phòng Kinh tế xã An Bình.\n"
    )


def test_a_page_shows_the_laws_figure_with_its_source_and_says_where_nobody_has_checked_it(
    village: Village, client: As
) -> None:
    shown = client.of(village.hoa).get(reverse("office:rules", args=["thoi-han"])).content.decode()
    assert "Luật Khiếu nại 02/2011/QH13, điều 28" in shown
    assert "chưa đối chiếu với văn bản gốc" in shown


def test_a_rule_is_told_by_the_names_of_what_it_is_about_and_not_by_codes(village: Village, client: As) -> None:
    suggested = wanted("lighting:thon-dong", {"agency": "an-binh-works"})
    actions.set_rule("routing", agency=village.commune, wanted=suggested, by=village.hoa, at=NOW)
    page = client.of(village.hoa).get(reverse("office:rules", args=["chuyen-viec"])).content.decode()
    assert "Chiếu sáng công cộng, Thôn Đông: gợi ý Phòng Kinh tế xã An Bình" in page


def test_the_first_page_shows_what_waits_for_the_second_person_and_not_for_the_first(
    village: Village, keeper: Actor, client: As
) -> None:
    actions.set_rule("calendar", agency=village.commune, wanted=wanted("2026-09-03", OFF), by=keeper, at=NOW)
    assert "03/09/2026: nghỉ (hội làng)" in client.of(village.hoa).get(reverse("office:index")).content.decode()
    assert "Chờ bạn xác nhận" not in As().of(keeper).get(reverse("office:index")).content.decode()


def test_the_second_person_confirms_on_the_page(village: Village, keeper: Actor, client: As) -> None:
    rule = actions.set_rule("calendar", agency=village.commune, wanted=wanted("2090-09-05", OFF), by=keeper, at=NOW)
    where = reverse("office:act_on_rule", args=["lich", rule.matter.code, "confirm"])
    sent = {"form_key": "k" * 24, "version": rule.matter.version}
    assert client.of(village.hoa).post(where, sent).status_code == 302
    assert date(2090, 9, 5) in held.days_off(village.works)


def test_a_term_that_no_law_gives_may_be_longer_unless_who_stands_above_has_set_it(village: Village, keeper: Actor, client: As) -> None:
    by_two("service_level", "petitions.take_on", {"days": 12}, village=village, keeper=keeper)  # Cà Mau: 12 hours, ours are 8
    row = law.named("periods", name="petitions.take_on", on=TODAY)
    assert terms.term(village.works, period=row, on=TODAY) == terms.Term(days=12, source=DECISION)
    sent = {"agency": village.commune.pk, "rule": "petitions.handle:urgent", "days": "12", "valid_from": "01/02/2090", "source": DECISION, "form_key": "k" * 24}
    where = reverse("office:rules", args=["thoi-han"])
    assert client.of(village.hoa).post(where, sent).status_code == 302

    above = Agency.objects.create(code="tinh", name="UBND tỉnh", kind="province", valid_from=date(2025, 7, 1))
    Agency.objects.filter(pk=village.commune.pk).update(above=above)
    actions.confirm_rule(actions.set_rule("service_level", agency=above, wanted=wanted("petitions.handle:complex", {"days": 20}), by=chair_of(above, "mot"), at=NOW),
                         by=chair_of(above, "hai"), at=NOW)
    refused = client.of(village.hoa).post(where, sent | {"rule": "petitions.handle:complex", "days": "20", "form_key": "l" * 24})
    assert "Quy định cho 20 ngày làm việc" in refused.content.decode()


@pytest.mark.parametrize(("key", "days"), [("petitions.take_on", 6), (ANSWER, 9)], ids=["no law gives it", "of the law"])
def test_what_a_province_decides_binds_who_decided_before_it_where_no_law_does(village: Village, keeper: Actor, key: str, days: int) -> None:
    above = Agency.objects.create(code="tinh", name="UBND tỉnh", kind="province", valid_from=date(2025, 7, 1))
    Agency.objects.filter(pk=village.commune.pk).update(above=above)
    by_two("service_level", key, {"days": 9}, village=village, keeper=keeper)
    actions.confirm_rule(actions.set_rule("service_level", agency=above, wanted=wanted(key, {"days": 6}), by=chair_of(above, "mot"), at=NOW),
                         by=chair_of(above, "hai"), at=NOW)
    row = law.named("periods", name=key, on=TODAY)
    assert terms.term(Agency.objects.get(pk=village.works.pk), period=row, on=TODAY).days == days


def chair_of(agency: Agency, code: str) -> Actor:
    """Return somebody who heads an agency."""
    person = Person.objects.settle(code=code, name=code)
    Role.objects.create(person=person, agency=agency, word="leader", valid_from=date(2025, 7, 1))
    return Actor(person)
