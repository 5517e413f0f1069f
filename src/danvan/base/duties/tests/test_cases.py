"""Clocks that start on another day than today, by the case of the law that holds; every day was counted by hand."""

from datetime import date

import pytest

from danvan import law
from danvan.base.duties import grounds, terms
from danvan.base.duties.models import Duty, Stand
from danvan.base.duties.terms import Term
from tests.ground import CASED, Errand, errand, move
from tests.village import Village, at

SINCE = date(2026, 3, 2)  # a Monday: 30 days later is Wednesday, 1 April
NOW = at("2026-03-05 09:00")


@pytest.fixture
def asked(village: Village) -> Errand:
    return errand(village.works, at=NOW)


def duty() -> Duty:
    return Duty.objects.get(rule=CASED)


@pytest.mark.parametrize(
    ("case", "due_on"),
    [
        ("", date(2026, 4, 1)), ("complex", date(2026, 4, 16)), ("remote", date(2026, 4, 16)),
        ("complex remote", date(2026, 5, 4)),  # the sixtieth day is 1 May, then a weekend
    ],
)  # fmt: skip
def test_a_clock_counts_from_the_day_and_by_the_case_that_are_given(asked: Errand, case: str, due_on: date) -> None:
    facts = move(asked, "lodge", at=NOW, since=SINCE, case=case).facts

    assert duty().due_on == due_on
    assert duty().reasoning[0]["start"] == "2026-03-02"
    assert duty().reasoning[0].get("case", "") == case
    assert facts == {"since": "2026-03-02"} | ({"case": case.replace(" ", "-")} if case else {})


def test_without_another_day_a_clock_counts_from_today(asked: Errand) -> None:
    assert move(asked, "lodge", at=NOW).facts == {}
    assert duty().due_on == date(2026, 4, 6)  # the thirtieth day, 4 April, is a Saturday


def test_a_case_that_the_law_does_not_know_starts_no_clock(asked: Errand) -> None:
    with pytest.raises(law.UnknownCase):
        move(asked, "lodge", at=NOW, case="urgent")


def test_what_is_extended_by_the_law_is_counted_anew_from_the_same_start_and_keeps_both_days(asked: Errand) -> None:
    move(asked, "lodge", at=NOW, since=SINCE)
    facts = move(asked, "prolong", at=at("2026-03-20 09:00"), case="complex").facts

    assert facts == {"case": "complex", f"{CASED}:was": "2026-04-01", f"{CASED}:is": "2026-04-16"}
    assert [(why["due_on"], why["days"], why["start"]) for why in duty().reasoning] == [
        ("2026-04-01", 30, "2026-03-02"), ("2026-04-16", 45, "2026-03-02"),
    ]  # fmt: skip
    assert (duty().reasoning[1]["case"], duty().reasoning[1]["extended_on"]) == ("complex", "2026-03-20")
    stands = Stand.objects.filter(duty=duty()).order_by("pk")
    assert [stand.due_on for stand in stands] == [date(2026, 4, 1), date(2026, 4, 16)]
    assert stands[0].until == stands[1].at == at("2026-03-20 09:00")


def test_a_clock_that_had_been_stopped_is_extended_by_the_days_that_the_case_gives_more(asked: Errand) -> None:
    move(asked, "lodge", at=NOW, since=SINCE)
    move(asked, "halt", at=at("2026-03-12 09:00"))  # 10 of 30 days are used up
    move(asked, "carry_on", at=at("2026-03-23 09:00"))
    assert duty().due_on == date(2026, 4, 13)  # 20 days from 23 March: Sunday, 12 April
    move(asked, "prolong", at=at("2026-03-25 09:00"), case="complex")

    assert duty().due_on == date(2026, 4, 28)  # 35 days: 27 April is the day off for the Hùng kings
    assert (duty().reasoning[-1]["days"], duty().reasoning[-1]["term"]) == (35, 45)


def test_a_clock_that_stands_still_goes_on_with_the_days_of_the_case_to_which_it_was_extended(asked: Errand) -> None:
    move(asked, "lodge", at=NOW, since=SINCE)
    move(asked, "halt", at=at("2026-03-12 09:00"))
    move(asked, "prolong", at=at("2026-03-16 09:00"), case="complex")
    assert duty().suspended_on == date(2026, 3, 12)
    move(asked, "carry_on", at=at("2026-03-23 09:00"))

    assert duty().due_on == date(2026, 4, 28)  # 35 days from 23 March
    assert duty().reasoning[-1]["case"] == "complex"


def test_a_recount_keeps_start_and_case(asked: Errand) -> None:
    move(asked, "lodge", at=NOW, since=SINCE, case="remote")
    Duty.objects.filter(rule=CASED).update(due_on=date(2026, 4, 10))  # as another calendar had it

    assert move(asked, "reckon", at=at("2026-03-25 09:00")).facts[f"{CASED}:is"] == "2026-04-16"
    assert (duty().reasoning[-1]["case"], duty().reasoning[-1]["start"]) == ("remote", "2026-03-02")


def test_what_an_office_promises_for_the_usual_case_does_not_shorten_another(asked: Errand, monkeypatch: pytest.MonkeyPatch) -> None:
    promised = {CASED: Term(days=20, source="Quyết định của xã"), f"{CASED}:complex": None}
    monkeypatch.setattr(terms, "SHORTER", [lambda agency, *, rule, on: promised[rule]])
    move(asked, "lodge", at=NOW, since=SINCE)
    assert duty().due_on == date(2026, 3, 23)  # the twentieth day, 22 March, is a Sunday

    move(asked, "prolong", at=at("2026-03-20 09:00"), case="complex")
    assert duty().due_on == date(2026, 4, 16)
    assert "Luật Khiếu nại" in duty().reasoning[-1]["source"]


def test_an_office_s_own_term_keeps_its_source_after_a_stop_and_when_it_is_lengthened(asked: Errand, monkeypatch: pytest.MonkeyPatch) -> None:
    promised = {CASED: Term(days=20, source="Quyết định của xã"), f"{CASED}:complex": Term(days=40, source="Quyết định khác của xã")}
    monkeypatch.setattr(terms, "SHORTER", [lambda agency, *, rule, on: promised[rule]])
    move(asked, "lodge", at=NOW, since=SINCE)
    move(asked, "halt", at=at("2026-03-12 09:00"))
    move(asked, "carry_on", at=at("2026-03-23 09:00"))
    move(asked, "prolong", at=at("2026-03-25 09:00"), case="complex")

    assert [why["source"] for why in duty().reasoning] == ["Quyết định của xã", "Quyết định của xã", "Quyết định khác của xã"]


def test_a_day_leads_back_to_its_row_of_the_law_unless_an_office_s_own_rule_stands_there(asked: Errand, monkeypatch: pytest.MonkeyPatch) -> None:
    move(asked, "lodge", at=NOW, since=SINCE, case="remote")
    held = duty()
    row = grounds.row(held.rule, why=held.reasoning[0], reasoning=held.reasoning)
    assert row == law.one("periods", key=CASED, on=SINCE, when="remote")
    before = held.reasoning[0] | {"source": row.citation if row else ""}  # as it was kept before its row was marked
    assert grounds.row(held.rule, why=before, reasoning=held.reasoning) == row

    own = held.reasoning[0] | {"source": "Quyết định của xã"}
    assert grounds.row(held.rule, why=own, reasoning=held.reasoning) is None
    assert grounds.row("errands.unheard_of", why=held.reasoning[0], reasoning=held.reasoning) is None
