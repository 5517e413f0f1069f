"""The register of denunciations: dates, clocks worked by hand from the law's text, and who sees it."""

from datetime import date
from typing import Any

import pytest
from django.db.models import Field
from django.urls import reverse

from danvan.base.duties.models import Duty
from danvan.base.jobs.models import Job
from danvan.base.journal import queries as journal
from danvan.base.journal.models import Entry, EntryContent
from danvan.base.matters.models import Matter
from danvan.base.moves.table import NotAllowed
from danvan.base.people.relations import DERIVED
from danvan.base.search.models import Row
from danvan.check.petitions.actions import denunciation as actions
from danvan.check.petitions.models import Denunciation
from danvan.check.petitions.queries import denunciation as queries
from danvan.check.petitions.states import denunciation as states
from tests.village import Village, at
from tests.worlds import As

NOW = at("2026-11-20 09:00")
KEY = "s" * 24


def received(village: Village, day: str, **more: Any) -> Denunciation:
    return actions.receive("31/2026", agency=village.commune, received_on=date.fromisoformat(day), by=village.tu, at=NOW, **more)


def note(row: Denunciation, village: Village, **days: str) -> Denunciation:
    for verb, day in days.items():
        actions.note(row, verb=verb, on=date.fromisoformat(day), by=village.hoa, at=NOW)
    return row


def dues(row: Denunciation) -> list[str]:
    return [f"{clock.due_on}" for clock in queries.clocks(row)]


# Working days: 30 April, 1 May and 2 September with the day beside it (1 September in 2026) are off, and so is 24 November.
@pytest.mark.parametrize(
    ("day", "several", "due"),
    [
        ("2026-03-02", False, "2026-03-11"),  # a Monday: 3, 4, 5, 6, 9, 10, 11 March
        ("2026-03-06", False, "2026-03-17"),  # a Friday
        ("2026-03-07", False, "2026-03-17"),  # a Saturday: the Monday after is the first day
        ("2026-03-02", True, "2026-03-16"),  # ten days
        ("2026-04-29", False, "2026-05-12"),  # over 30 April and 1 May: 4 to 8 May are five, then 11 and 12
        ("2026-11-18", False, "2026-11-30"),  # over 24 November: 19, 20, 23, 25, 26, 27, 30
    ],
)
def test_conditions_are_checked_within_seven_working_days_or_ten(village: Village, day: str, several: bool, due: str) -> None:
    assert dues(received(village, day, several_places=several)) == [due]


@pytest.mark.parametrize(
    ("accepted", "criteria", "extensions", "notified", "resolved"),
    [
        ("2026-03-11", [], 0, "2026-03-18", "2026-04-10"),  # 30 days after 11 March is Friday 10 April
        ("2026-03-12", [], 0, "2026-03-19", "2026-04-13"),  # Saturday 11 April becomes Monday 13
        ("2026-03-11", ["places"], 1, "2026-03-18", "2026-05-11"),  # 60 days: Sunday 10 May becomes Monday 11
        ("2026-03-11", ["places", "people"], 2, "2026-03-18", "2026-06-09"),  # 90 days: a Tuesday
        ("2026-04-02", [], 0, "2026-04-09", "2026-05-04"),  # 2 May is a Saturday: Monday 4
    ],
)
def test_it_is_settled_within_thirty_days_and_thirty_more_for_each_extension(
    village: Village, accepted: str, criteria: list[str], extensions: int, notified: str, resolved: str
) -> None:
    row = note(received(village, "2026-03-02"), village, check="2026-03-10", accept=accepted)
    actions.weigh(row, criteria=criteria, by=village.hoa, at=NOW)
    for _ in range(extensions):
        actions.extend(row, on=date.fromisoformat(accepted), by=village.hoa, at=NOW)
    assert dues(row) == ["2026-03-11", notified, resolved]


@pytest.mark.parametrize(
    ("concluded", "publish", "published", "posted"),
    [
        ("2026-04-10", "2026-04-21", "2026-04-15", "2026-05-04"),  # 15 days after 15 April is 30 April, off; 1 May off; Monday 4
        ("2026-04-07", "2026-04-16", "2026-04-16", "2026-05-04"),  # 1 May is off, a Friday: Monday 4
        ("2026-06-01", "2026-06-10", "2026-06-10", "2026-06-25"),
    ],
)
def test_a_conclusion_is_published_within_seven_working_days_and_stays_posted_fifteen_days(
    village: Village, concluded: str, publish: str, published: str, posted: str
) -> None:
    row = note(received(village, "2026-03-02"), village, check="2026-03-10", accept="2026-03-11", notify="2026-03-12",
               conclude=concluded, publish=published)
    assert dues(row)[3:] == [publish, posted]
    assert queries.due(row) is None


def test_what_is_forwarded_had_five_working_days_from_its_receipt(village: Village) -> None:
    row = note(received(village, "2026-03-02"), village, forward="2026-03-10")
    (clock,) = queries.clocks(row)
    assert (clock.due_on, clock.is_late(on=NOW.date())) == (date(2026, 3, 9), True)


def test_an_anonymous_lead_owes_nobody_a_reply(village: Village) -> None:
    row = note(received(village, "2026-03-02"), village, lead_on="2026-03-05")
    assert row.matter.state == "lead"
    assert queries.due(row) is None


def test_a_term_is_late_once_its_day_has_passed_or_it_was_met_after_it(village: Village) -> None:
    row = received(village, "2026-03-02")
    assert [queries.clocks(row)[0].is_late(on=date(2026, 3, day)) for day in (11, 12)] == [False, True]
    note(row, village, check="2026-03-12")
    assert queries.clocks(row)[0].is_late(on=date(2026, 3, 12))


@pytest.mark.parametrize(("held", "grade"), [((), 0), (("places",), 1), (("places", "people"), 2), (tuple(states.CRITERIA), 2)])
def test_how_complex_it_is_follows_from_the_criteria(village: Village, held: tuple[str, ...], grade: int) -> None:
    row = note(received(village, "2026-03-02"), village, check="2026-03-05", accept="2026-03-06")
    actions.weigh(row, criteria=held, by=village.hoa, at=NOW)
    for _ in range(grade):
        actions.extend(row, on=NOW.date(), by=village.hoa, at=NOW)
    with pytest.raises(NotAllowed):
        actions.extend(row, on=NOW.date(), by=village.hoa, at=NOW)
    assert row.grade == grade


def test_criteria_are_not_dropped_for_which_time_was_given(village: Village) -> None:
    row = note(received(village, "2026-03-02"), village, check="2026-03-05", accept="2026-03-06")
    actions.weigh(row, criteria=["places"], by=village.hoa, at=NOW)
    actions.extend(row, on=NOW.date(), by=village.hoa, at=NOW)
    with pytest.raises(NotAllowed):
        actions.weigh(row, criteria=[], by=village.hoa, at=NOW)
    with pytest.raises(ValueError, match="criterion"):
        actions.weigh(row, criteria=["ông Ba"], by=village.hoa, at=NOW)


@pytest.mark.parametrize("number", ["", "ông Ba", "12/2026 ông Ba", "12", "12/1999", "0/2026", "١٢/2026", "12/2026\n"])
def test_nothing_but_a_number_and_a_year_is_taken(village: Village, client: As, number: str) -> None:
    with pytest.raises(ValueError, match="paper register"):
        actions.receive(number, agency=village.commune, received_on=NOW.date(), by=village.tu, at=NOW)
    sent = {"agency": "an-binh", "sealed_ref": number.replace("\n", "x"), "received_on": "20/11/2025", "form_key": KEY}
    page = client.of(village.tu).post("/phan-anh/so-to-cao", sent).content.decode()
    assert "Chỉ ghi số và năm" in page or "Chưa ghi số" in page
    assert not Denunciation.objects.exists()


def test_the_table_holds_dates_codes_and_one_number(db: None) -> None:
    kinds = {field.name: field.get_internal_type() for field in Denunciation._meta.get_fields() if isinstance(field, Field)}
    assert {kind for name, kind in kinds.items() if name != "sealed_ref"} == {"OneToOneField", "DateField", "BooleanField", "JSONField"}


def test_the_receiving_body_alone_sees_a_row_and_neither_those_above_nor_its_officers(village: Village) -> None:
    row = received(village, "2026-03-02")
    sees = {name for name in ("lan", "tu", "minh", "linh", "hoa", "mai", "son", "ba", "quan")
            if queries.register(getattr(village, name), at=NOW).filter(pk=row.pk).exists()}
    assert sees == {"tu", "hoa"}


def test_it_is_on_no_desk_in_no_search_and_told_to_nobody(village: Village) -> None:
    note(received(village, "2026-03-02"), village, check="2026-03-05", accept="2026-03-06")
    assert Duty.objects.count() == Job.objects.count() == Row.objects.count() == 0
    assert Matter.objects.get().author is None


def test_every_look_is_an_entry_that_says_who_and_nothing_else(village: Village, client: As) -> None:
    row = received(village, "2026-03-02")
    clerk = client.of(village.hoa)
    pages = ("/phan-anh/so-to-cao", f"/phan-anh/so-to-cao/{row.matter.code}")
    assert not [page for page in pages if "31/2026" in clerk.get(page).content.decode()]
    assert all("31/2026" in clerk.post(page, {"open": "1", "form_key": KEY}).content.decode() for page in pages)
    looks = Entry.objects.filter(word="denunciations.looked")
    assert [entry.facts for entry in looks] == [{}, {}]
    where = reverse("site:entry", args=[looks[0].pk])
    shut, told = As().get(where), clerk.get(where).content.decode()
    assert (shut.status_code, journal.hashed(looks[0]).hex() in shut.content.decode(), looks[0].commitment in shut.content.decode()) == (200, True, False)  # a gap would tell as much as its words
    assert not [said for said in ("Mở xem sổ", village.commune.name) if said in shut.content.decode().partition("</main>")[0].partition("<main")[2]]
    assert all(said in told for said in ("Mở xem sổ", village.commune.name))
    assert {one.by for one in EntryContent.objects.filter(entry__in=looks)} == {village.hoa.person}


def test_the_pages_are_for_reception_and_leaders_of_the_body_alone(village: Village, client: As) -> None:
    row = received(village, "2026-03-02")
    assert client.of(village.minh).get("/phan-anh/so-to-cao").status_code == 403
    assert As().of(village.son).get(f"/phan-anh/so-to-cao/{row.matter.code}").status_code == 404
    assert "31/2026" not in As().of(village.son).post("/phan-anh/so-to-cao", {"open": "1"}).content.decode()


def test_a_row_goes_through_its_steps_by_the_pages(village: Village, client: As) -> None:
    clerk, base = client.of(village.tu), "/phan-anh/so-to-cao"
    sent = {"agency": "an-binh", "sealed_ref": "7/2026", "received_on": "02/03/2026", "form_key": KEY}
    assert clerk.post(base, sent).status_code == 302
    where = f"{base}/{Denunciation.objects.get().matter.code}"
    steps: tuple[tuple[str, dict[str, Any]], ...] = (
        ("check", {"on": "05/03/2026"}), ("accept", {"on": "06/03/2026"}), ("weigh", {"criteria": ["places"]}),
        ("extend", {"on": "01/04/2026"}), ("notify", {"on": "09/03/2026"}), ("conclude", {"on": "10/04/2026"}), ("publish", {"on": "13/04/2026"}),
    )
    for turn, (verb, data) in enumerate(steps):
        assert clerk.get(f"{where}/{verb}").status_code == 200, verb
        assert clerk.post(f"{where}/{verb}", {**data, "form_key": f"{turn}" * 24}).status_code == 302, verb
    assert Denunciation.objects.get().matter.state == "published"


@pytest.mark.parametrize(
    ("verb", "day", "sentence"),
    [
        ("check", "01/03/2026", "Ngày này ở trước bước trước đó (02/03/2026)"), ("check", "01/01/2099", "Ngày này chưa đến"),
        ("check", "", "Chưa ghi ngày"),
    ],
)
def test_a_day_that_cannot_be_gets_a_sentence(village: Village, client: As, verb: str, day: str, sentence: str) -> None:
    row = received(village, "2026-03-02")
    page = client.of(village.tu).post(f"/phan-anh/so-to-cao/{row.matter.code}/{verb}", {"on": day, "form_key": KEY})
    assert sentence in page.content.decode()


def test_an_extension_after_the_time_was_over_is_refused(village: Village, client: As) -> None:
    row = note(received(village, "2026-03-02"), village, check="2026-03-05", accept="2026-03-11")
    actions.weigh(row, criteria=["places"], by=village.hoa, at=NOW)
    page = client.of(village.tu).post(f"/phan-anh/so-to-cao/{row.matter.code}/extend", {"on": "11/04/2026", "form_key": KEY})
    assert "Hạn đã hết ngày 10/04/2026" in page.content.decode()


def test_the_table_of_moves_says_all_its_words_and_names_reachable_states() -> None:
    reached = {move.to for move in states.DENUNCIATION} - {""}
    assert set(states.LABELS) == set(states.TONES) == reached
    assert {move.says for move in states.DENUNCIATION} == set(states.SAYS)
    assert {state for move in states.DENUNCIATION for state in move.frm} <= reached | {""}
    assert {who for move in states.DENUNCIATION for who in move.who} <= DERIVED


def test_a_receipt_before_the_law_is_refused_and_one_that_was_entered_shuts_nothing(village: Village, client: As) -> None:
    clerk, base = client.of(village.tu), "/phan-anh/so-to-cao"
    sent = {"agency": "an-binh", "sealed_ref": "91/2015", "received_on": "31/12/2018", "form_key": KEY}
    assert "áp dụng từ ngày 01/01/2019" in clerk.post(base, sent).content.decode()
    row = received(village, "2015-01-01")
    assert dues(row) == []
    assert "31/2026" in clerk.post(base, {"open": "1", "form_key": "o" * 24}).content.decode()


def test_a_day_that_was_noted_wrongly_is_put_right_and_the_journal_keeps_both(village: Village, client: As) -> None:
    row = note(received(village, "2015-01-01"), village, check="2026-03-05")
    where, clerk = f"/phan-anh/so-to-cao/{row.matter.code}/correct", client.of(village.tu)
    refused = {"06/03/2026": "không khớp thứ tự", "01/01/2099": "Ngày này chưa đến", "01/02/2018": "áp dụng từ ngày 01/01/2019"}
    for day, sentence in refused.items():
        assert sentence in clerk.post(where, {"day": "received_on", "on": day, "form_key": KEY}).content.decode()
    assert clerk.post(where, {"day": "received_on", "on": "02/03/2026", "form_key": "d" * 24}).status_code == 302
    assert dues(Denunciation.objects.get()) == ["2026-03-11"]  # seven working days, as above
    facts = Entry.objects.get(word="denunciations.corrected").facts
    assert facts == {"day": "received_on", "was": "2015-01-01", "now": "2026-03-02"}
    with pytest.raises(NotAllowed):
        actions.correct(Denunciation.objects.get(), day="accepted_on", on=NOW.date(), by=village.tu, at=NOW)


def test_a_term_says_whether_its_figure_was_checked_and_what_qualifies_it(village: Village, client: As) -> None:
    row = received(village, "2026-03-02")
    page = client.of(village.tu).post(f"/phan-anh/so-to-cao/{row.matter.code}").content.decode()
    assert "Luật Tố cáo 25/2018/QH14, điều 24 (chưa đối chiếu với văn bản gốc). Lưu ý: ngày hiệu lực chưa đối chiếu." in page
