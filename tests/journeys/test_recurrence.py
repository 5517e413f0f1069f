"""The same trouble at the same place again and again: a proposal, a head's decision, a task in another house, links on both sides."""

from datetime import date
from importlib import import_module

import pytest

from danvan.base.duties.models import Duty, Stand
from danvan.base.duties.queries import desk
from danvan.base.jobs import actions as jobs
from danvan.base.journal.models import Entry
from danvan.base.moves import unasked
from danvan.base.moves.table import NotAllowed
from danvan.base.office import actions as office
from danvan.base.office.actions.rules import Wanted
from danvan.base.places.models import Place
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.actions import recurring
from danvan.check.petitions.models import Petition, Recurrence, Recurring
from danvan.check.petitions.queries import recurrence as queries
from danvan.do.directives import actions as directives
from danvan.do.directives.models import Directive, Task
from danvan.site import lapses
from tests.tampering import execute
from tests.village import Village, at
from tests.worlds import As

NOW = at("2026-08-20 09:00")
KEY = "q" * 24
WANTED = "Thay toàn bộ dây và cột đèn của thôn"


def reported(village: Village, number: int, *, day: str, place: str = "thon-dong") -> Petition:
    """Return one more report on a lamp that was taken on, and let the worker do what follows."""
    when = at(f"{day} 09:00")
    petition = petitions.submit(f"Đèn số {number} hỏng", place=Place.objects.get(code=place), by=village.lan, at=when, kind="report")
    petitions.take_on(petition, subject=village.lighting, agency=village.works, urgency="ordinary", by=village.tu, at=when)
    worked(day)
    return petition


def worked(day: str) -> None:
    while jobs.run_due(at=at(f"{day} 09:05")):
        pass


@pytest.fixture(autouse=True)
def rule(village: Village) -> None:
    """Three in sixty days at one place are too many."""
    wanted = Wanted(key="", value={"times": 3, "days": 60, "within": "place"}, source="Quyết định 12/QĐ-UBND", valid_from=date(2026, 1, 5))
    office.set_rule("recurrence", agency=village.commune, wanted=wanted, by=village.hoa, at=at("2026-01-05 08:00"))


@pytest.fixture
def raised(village: Village) -> Recurrence:
    for number, day in enumerate(("2026-08-03", "2026-08-10", "2026-08-17")):
        reported(village, number, day=day)
    return Recurrence.objects.get()


def test_as_often_as_the_rule_says_is_one_proposal_and_what_comes_then_joins_it(village: Village, raised: Recurrence) -> None:
    fourth = reported(village, 4, day="2026-08-19")
    assert Recurrence.objects.get() == raised
    assert [one.pk for one in queries.petitions(raised, actor=village.hoa, at=NOW)][-1] == fourth.pk
    assert Recurring.objects.count() == 4
    assert (raised.matter.agency, raised.matter.place, raised.matter.subject) == (village.commune, village.thon_dong, village.lighting)


@pytest.mark.parametrize("why", ["too long ago", "another village", "gone along", "declined"])
def test_what_is_not_the_same_trouble_again_is_not_counted(village: Village, why: str) -> None:
    first = reported(village, 1, day="2026-06-01" if why == "too long ago" else "2026-08-03", place="thon-doai" if why == "another village" else "thon-dong")
    second = reported(village, 2, day="2026-08-10")
    if why == "gone along":
        petitions.merge(Petition.objects.get(pk=first.pk), into=second, by=village.tu, at=at("2026-08-11 09:00"))
    if why == "declined":
        petitions.decline(Petition.objects.get(pk=first.pk), refusal="not_found", reason="Không có", by=village.hoa, at=at("2026-08-11 09:00"))
    reported(village, 3, day="2026-08-17")
    assert not Recurrence.objects.exists()


def test_a_head_orders_a_task_and_it_is_linked_on_both_sides(village: Village, raised: Recurrence) -> None:
    browser, where = As().of(village.hoa), f"/phan-anh/lap-lai/{raised.matter.code}"
    assert "Việc lặp lại, chờ quyết định" in browser.get("/ban-lam-viec").content.decode()
    sent = {"wanted": WANTED, "lead": village.works.pk, "due_on": "01/02/2090", "form_key": KEY, "version": raised.matter.version}
    assert browser.post(f"{where}/viec/order", sent).status_code == 302
    assert browser.post(f"{where}/viec/order", sent).status_code == 302  # pressed twice
    worked("2090-01-02")
    task = Task.objects.get()
    assert (task.text, task.matter.agency, task.matter.assigner, task.matter.state, task.due_on) == (
        WANTED, village.works, village.commune, "assigned", date(2090, 2, 1)
    )  # fmt: skip
    assert (task.directive.number, task.directive.title, task.directive.matter.agency) == ("", WANTED, village.commune)
    assert Recurrence.objects.get().task == task.matter

    first = queries.petitions(raised, actor=village.hoa, at=NOW)[0]
    pages = (where, f"/nhiem-vu/{task.matter.code}", f"/phan-anh/{first.matter.code}")
    page, of_task, of_petition = (browser.get(one).content.decode() for one in pages)
    assert f"/nhiem-vu/{task.matter.code}" in page
    assert where in of_task
    assert first.matter.code in of_task
    assert where in of_petition
    assert where not in As().of(village.lan).get(f"/phan-anh/{first.matter.code}").content.decode()


def test_a_button_that_was_pressed_after_the_head_had_decided_leads_back(village: Village, raised: Recurrence) -> None:
    where = f"/phan-anh/lap-lai/{raised.matter.code}"
    assert As().of(village.hoa).get(f"{where}/viec/leave").status_code == 200
    recurring.order(raised, wanted=recurring.Order(wanted=WANTED, lead=village.works, due_on=date(2026, 12, 1)), by=village.hoa, at=NOW)
    back = As().of(village.hoa).get(f"{where}/viec/leave")
    assert (back.status_code, back["Location"]) == (302, where)


def test_an_order_carried_out_twice_makes_one_task(village: Village, raised: Recurrence) -> None:
    wanted = recurring.Order(wanted=WANTED, lead=village.works, due_on=date(2026, 12, 1))
    recurring.order(raised, wanted=wanted, by=village.hoa, at=NOW)
    worked("2026-08-20")
    entry = Entry.objects.get(word="petitions.recurrence_ordered")
    directives.order(entry, at=NOW)
    assert Directive.objects.get().origin == raised.matter
    assert Task.objects.count() == 1


def test_a_refusal_keeps_its_reason_and_its_petitions_are_not_counted_again(village: Village, raised: Recurrence) -> None:
    with pytest.raises(NotAllowed):
        recurring.leave(raised, reason="Thôi", by=village.tu, at=NOW)
    recurring.leave(raised, reason="Đã có kế hoạch thay đèn quý IV", by=village.hoa, at=NOW)
    reported(village, 4, day="2026-08-21")
    assert Recurrence.objects.count() == 1
    assert not Task.objects.exists()
    page = As().of(village.hoa).get(f"/phan-anh/lap-lai/{raised.matter.code}").content.decode()
    assert "Đã có kế hoạch thay đèn quý IV" in page
    assert "Không giao nhiệm vụ, có nêu lý do" in page


def test_a_head_decides_within_ten_working_days_and_is_late_after_them(village: Village, raised: Recurrence) -> None:
    """Raised on Monday 17 August 2026: Saturday the 22nd is worked for Monday the 31st, so ten working days end on Friday the 28th."""
    duty = Duty.objects.get(matter=raised.matter)
    assert (duty.rule, duty.owner, duty.due_on) == ("petitions.decide_recurrence", village.commune, date(2026, 8, 28))
    assert duty in desk(village.hoa, on=date(2026, 8, 18))
    assert lapses.tell(at=at("2026-09-01 00:05")) >= 1
    assert Entry.objects.get(word="petitions.recurrence_lapsed").facts["on_time"] is False
    recurring.leave(Recurrence.objects.get(), reason="Đã có kế hoạch", by=village.hoa, at=at("2026-09-03 09:00"))
    assert Duty.objects.get(pk=duty.pk).closed_at


def test_a_proposal_from_before_there_was_a_clock_has_one_after_the_upgrade(village: Village, raised: Recurrence) -> None:
    Stand.objects.filter(duty__matter=raised.matter).delete()
    Duty.objects.filter(matter=raised.matter).delete()

    upgrade = import_module("danvan.check.petitions.migrations.0033_what_comes_back_has_its_clock")
    for statement in 2 * (upgrade.OPEN, upgrade.STAND):  # done again, it adds nothing
        execute(statement)

    duty = Duty.objects.get(matter=raised.matter)
    assert (duty.owner, duty.due_on, Stand.objects.filter(duty=duty).count()) == (village.commune, upgrade.UNTIL, 1)
    unasked.recount(raised.matter, at=NOW)
    recurring.leave(Recurrence.objects.get(), reason="Đã có kế hoạch", by=village.hoa, at=NOW)
    assert Recurrence.objects.get().matter.state == "left_be"
    assert [entry.word for entry in Entry.objects.filter(matter=raised.matter).order_by("pk")][-1:] == ["petitions.recurrence_left"]
    assert not Duty.objects.filter(closed_at=None, matter=raised.matter).exists()
