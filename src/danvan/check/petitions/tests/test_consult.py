"""Asking another agency: its own day, the matter's clock that runs on, and whose lateness it is. Dates worked by hand.

Handed to the works office on Monday 2 March 2026: ten working days end on Monday the 16th. The culture office is asked on Thursday the
5th with five: Thursday the 12th.
"""

from datetime import date

import pytest

from danvan.base.agencies.models import Agency
from danvan.base.duties import excuses
from danvan.base.duties.models import Duty
from danvan.base.duties.queries import desk, overdue
from danvan.base.jobs import actions as jobs
from danvan.base.journal.models import Entry
from danvan.base.matters.queries import waiting
from danvan.base.moves.table import NotAllowed
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.actions import contributing
from danvan.check.petitions.actions.contributing import Question
from danvan.check.petitions.models import Contribution, Petition
from danvan.check.petitions.queries import consulting, waits
from danvan.check.petitions.states import contributions as states
from danvan.check.petitions.tests.acts import ANSWER
from tests.village import Village, at
from tests.worlds import As

KEY = "c" * 24
ASKED = at("2026-03-05 09:00")
WORDS = "Nhà văn hóa thôn hỏng điện, gọi bà Lan số 0912 345 678"


def worked(when: str) -> None:
    while jobs.run_due(at=at(when)):
        pass


@pytest.fixture
def petition(village: Village) -> Petition:
    one = petitions.submit(WORDS, place=village.thon_dong, by=village.lan, at=at("2026-03-02 08:00"))
    petitions.classify(one, subject=village.lighting, by=village.tu, at=at("2026-03-02 09:00"))
    petitions.route(one, agency=village.works, by=village.tu, at=at("2026-03-02 09:00"))
    return one


def ask(petition: Petition, agency: Agency, village: Village, *, days: int = 5, with_words: bool = True) -> Contribution:
    question = Question(agency=agency, words="Nhà văn hóa do ai quản lý?", days=days, with_words=with_words)
    return contributing.consult(petition, question=question, by=village.minh, at=ASKED)


def answered(petition: Petition, village: Village, *, on: str) -> Entry:
    """Return the entry of an answer to the resident that the head approved on a day."""
    fresh = Petition.objects.get(pk=petition.pk)
    petitions.propose(fresh, answer=ANSWER, by=village.minh, at=at(f"{on} 09:00"))
    petitions.approve(fresh, by=village.hoa, at=at(f"{on} 10:00"))
    return Entry.objects.filter(word="petitions.answered").latest("pk")


def test_who_is_asked_has_a_day_of_its_own_and_the_matters_clock_runs_on(village: Village, petition: Petition) -> None:
    asked = ask(petition, village.culture, village)

    duty = desk(village.linh, on=date(2026, 3, 6)).get()
    assert (duty.matter_id, duty.rule, duty.due_on) == (asked.pk, "petitions.contribute", date(2026, 3, 12))
    own = Duty.objects.get(matter=petition.matter, closed_at=None)
    assert (own.owner, own.due_on, own.suspended_on) == (village.works, date(2026, 3, 16), None)
    assert not overdue(on=date(2026, 3, 12)).exists()
    assert overdue(on=date(2026, 3, 13)).get().owner == village.culture


def test_who_can_only_be_asked_has_no_clock_and_is_never_late(village: Village, petition: Petition) -> None:
    asked = ask(petition, village.front, village)

    assert (asked.matter.state, asked.due_on) == ("contribution_invited", date(2026, 3, 12))
    assert not Duty.objects.filter(matter=asked.pk).exists()
    assert [one.pk for one in waiting(village.son, on=ASKED.date(), states={"petitions": states.INVITED}, most=50)] == [asked.pk]
    contributing.give(asked, words="Do thôn quản lý", file=None, by=village.son, at=at("2026-06-01 09:00"))
    assert "on_time" not in Entry.objects.get(word="petitions.contribution_given").facts


@pytest.mark.parametrize("agency", ["works", "elsewhere", "twice"])
def test_nobody_asks_themselves_a_stranger_or_the_same_office_twice(village: Village, petition: Petition, agency: str) -> None:
    elsewhere = Agency.objects.create(code="xa", name="UBND xã khác", kind="commune", valid_from=date(2025, 7, 1))
    if agency == "twice":
        ask(petition, village.culture, village)
    with pytest.raises(NotAllowed):
        ask(petition, {"works": village.works, "elsewhere": elsewhere, "twice": village.culture}[agency], village)


def test_an_opinion_on_conduct_is_never_shown_to_another_agency() -> None:
    assert consulting.allowed("conduct", on=date(2026, 3, 5)) is None
    found = consulting.allowed("complaint", on=date(2026, 3, 5))
    assert found
    assert found.source.startswith("Luật Khiếu nại")


def test_who_is_asked_sees_what_it_needs_and_neither_who_wrote_nor_the_petition(village: Village, petition: Petition, client: As) -> None:
    asked, hidden = ask(petition, village.culture, village), ask(petition, village.front, village, with_words=False)
    officer = client.of(village.linh)

    page = officer.get(f"/phan-anh/y-kien/{asked.matter.code}").content.decode()
    assert "Nhà văn hóa thôn hỏng điện" in page
    assert "0912" not in page
    assert petition.matter.code not in page
    assert officer.get(f"/phan-anh/{petition.matter.code}").status_code == 404
    assert officer.get(f"/phan-anh/y-kien/{hidden.matter.code}").status_code == 404
    assert "hỏng điện" not in As().of(village.son).get(f"/phan-anh/y-kien/{hidden.matter.code}").content.decode()


def test_the_lead_asks_on_its_page_and_reads_the_answer_there(village: Village, petition: Petition, client: As) -> None:
    lead, where = client.of(village.minh), f"/phan-anh/{petition.matter.code}"
    form = lead.get(f"{where}/viec/consult").content.decode()
    assert "Phòng Văn hóa" in form
    assert 'value="5"' in form
    typed = {"form_key": KEY, "version": petition.matter.version, "agency": village.culture.pk, "question": "Do ai quản lý?", "days": "0"}
    assert "Ít nhất là 1 ngày" in lead.post(f"{where}/viec/consult", typed).content.decode()
    sent = lead.post(f"{where}/viec/consult", typed | {"days": "5"})
    assert sent.status_code == 302

    asked = Contribution.objects.get()
    sent = As().of(village.linh).post(f"/phan-anh/y-kien/{asked.matter.code}/viec/give", {"form_key": "g" * 24, "version": asked.matter.version, "note": "Do thôn quản lý"})
    assert sent.status_code == 302
    worked("2026-03-09 09:00")
    assert "Do thôn quản lý" in lead.get(where).content.decode()


def test_the_resident_is_told_for_whom_it_waits_and_not_what_was_said(village: Village, petition: Petition, client: As) -> None:
    asked = ask(petition, village.culture, village)
    resident, where = client.of(village.lan), f"/phan-anh/{petition.matter.code}"
    assert "Đang chờ ý kiến của Phòng Văn hóa - Xã hội xã An Bình, từ ngày" in resident.get(where).content.decode()
    contributing.give(asked, words="Do thôn quản lý", file=None, by=village.linh, at=at("2026-03-10 09:00"))
    worked("2026-03-10 09:01")

    page = resident.get(where).content.decode()
    assert "đã cho ý kiến ngày" in page
    assert "sau 3 ngày làm việc" in page
    assert "Do thôn quản lý" not in page


def test_a_return_says_why_and_nobody_is_waited_for_any_more(village: Village, petition: Petition) -> None:
    asked = ask(petition, village.culture, village)
    contributing.send_back(asked, reason="Việc của Phòng Kinh tế", by=village.linh, at=at("2026-03-06 09:00"))
    worked("2026-03-06 09:01")
    worked("2026-03-06 09:01")

    (wait,) = waits.waits(petition.matter)
    assert (wait.how, wait.until) == ("contribution_declined", at("2026-03-06 09:01"))
    assert Duty.objects.get(matter=asked.pk).closed_at
    fresh = Petition.objects.get(pk=petition.pk)
    assert ask(fresh, village.culture, village).matter.state == "contribution_asked"  # once more, with a better question


def test_the_lead_urges_calls_off_and_an_answer_ends_what_is_open(village: Village, petition: Petition) -> None:
    asked, other = ask(petition, village.culture, village), ask(petition, village.front, village)
    fresh = Petition.objects.get(pk=petition.pk)
    contributing.urge(fresh, asked=asked, by=village.minh, at=at("2026-03-09 09:00"))
    contributing.call_off(fresh, asked=asked, reason="Đã rõ", by=village.minh, at=at("2026-03-10 09:00"))
    assert Entry.objects.filter(word="petitions.contribution_reminded", matter=asked.pk).exists()
    answered(petition, village, on="2026-03-11")
    worked("2026-03-11 11:00")
    assert set(Contribution.objects.values_list("matter__state", flat=True)) == {"contribution_stopped"}
    assert Contribution.objects.get(pk=other.pk).matter.state == "contribution_stopped"
    assert waits.still_open(petition.matter) == []


def test_hours_stand_still_for_blame_however_long_is_waited(village: Village, client: As) -> None:
    """Four working hours from Thursday 5 March 2026, 9:00, end at 15:00; nine and a half were waited until Friday 10:30: then Friday 16:30."""
    report = petitions.submit("Dây điện rơi", place=village.thon_dong, by=village.lan, at=ASKED, kind="report")
    petitions.take_on(report, subject=village.lighting, agency=village.works, urgency="urgent", by=village.tu, at=ASKED)
    contributing.consult(report, question=Question(agency=village.culture, words="Ai cắt điện?", days=1), by=village.minh, at=ASKED)
    duty = Duty.objects.select_related("owner").get(matter=report.matter, closed_at=None)
    assert duty.due_at == at("2026-03-05 15:00")
    assert excuses.owed_on(duty, waits=[(ASKED, at("2026-03-06 10:30"))]) == at("2026-03-06 16:30")
    assert client.of(village.minh).get(f"/phan-anh/{report.matter.code}").status_code == 200  # waited for until today
    assert excuses.owed_on(duty, waits=[(ASKED, at("2029-03-06 10:30"))])
