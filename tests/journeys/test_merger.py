"""Two communes become one: what is open goes on where it was, on the same days, and old codes and names still lead."""

from datetime import date

import pytest
from django.urls import reverse

from danvan.base.agencies.models import Agency
from danvan.base.duties import queries as duties
from danvan.base.duties.models import Duty
from danvan.base.jobs import actions as jobs
from danvan.base.journal import queries as journal
from danvan.base.journal.models import Entry
from danvan.base.matters import codes
from danvan.base.matters.queries import visible_to
from danvan.base.office import actions as office
from danvan.base.office.queries import names
from danvan.base.people.relations import ANYONE, Actor
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.models import Petition
from danvan.do.directives import actions as directives
from danvan.do.directives.models import Directive, Draft, Task
from danvan.site import lapses
from tests.province import Commune, Province, settle
from tests.village import at
from tests.worlds import As

NOW, DAY, AFTER = at("2026-05-20 09:00"), date(2026, 6, 1), at("2026-06-01 00:05")
WORDS = "Cầu gỗ qua mương đã mục, trẻ con đi học rất nguy hiểm."
SECRET = codes.secret("a form of somebody in Tân Hòa")
RESIDENT = Actor(bears=frozenset({codes.bearer(SECRET)}))


@pytest.fixture
def province(db: None) -> Province:
    return settle()


def sent(commune: Commune) -> Petition:
    """Return a petition that lies with the commune, not sorted yet."""
    return petitions.submit(WORDS, place=commune.villages[0], by=RESIDENT, bearer=codes.bearer(SECRET), at=NOW)


def task(province: Province, commune: Commune, *, number: int = 7, until: date = date(2026, 6, 30)) -> Task:
    """Return a task that the province has given the commune until the end of June, or another day."""
    text = f"Kế hoạch số {number}/KH-UBND. Giao {commune.agency.name} sửa cầu, xong trước ngày {until:%d/%m/%Y}."
    identity = directives.Identity(
        number=f"{number}/KH-UBND", type="Kế hoạch", issuer="UBND tỉnh Đông Bình", issued_on=date(2026, 5, 1), title="Sửa cầu"
    )
    plan: Directive = directives.register(text, identity=identity, by=province.chair, at=NOW)
    wanted = directives.Wanted(text="Sửa cầu", lead=commune.agency, due_on=until)
    draft: Draft = directives.add(plan, span=(0, 8), wanted=wanted, by=province.chair, at=NOW)
    return directives.assign(plan, drafts=[draft], by=province.chair, at=NOW)[0]


def merge(province: Province) -> Agency:
    case = office.propose_succession(
        "merge", before=[commune.agency for commune in province.communes], after=[office.Founded(name="UBND xã Tân Bình")],
        on=DAY, basis="1686/NQ-UBTVQH15", by=province.keeper, at=NOW,
    )
    office.confirm_succession(case, by=province.chair, at=NOW)
    jobs.run_due(at=AFTER)
    return case.after[0]


def test_a_petition_and_a_task_go_on_in_the_new_commune_until_they_are_done(province: Province) -> None:
    first, second = province.communes
    petition, work = sent(first), task(province, second)
    due = dict(Duty.objects.values_list("matter", "due_on"))
    heir = merge(province)
    petition, work = Petition.objects.get(pk=petition.pk), Task.objects.get(pk=work.pk)
    assert {petition.matter.agency, work.matter.agency} == {heir}
    assert dict(Duty.objects.values_list("matter", "due_on")) == due
    assert {duty.owner for duty in duties.desk(second.clerk, on=DAY)} == {heir}

    petitions.classify(petition, subject=province.lighting, by=second.clerk, at=at("2026-06-02 08:00"))
    works = Agency.objects.get(pk=first.works.pk)  # read anew: it stands below another agency now
    petitions.route(petition, agency=works, by=second.clerk, at=at("2026-06-02 08:00"))
    said = petitions.Answer(done="Đã thay cầu", done_on=date(2026, 6, 3), done_by="Tổ cầu đường", no_proof="Ban đêm")
    petitions.propose(petition, answer=said, by=first.officer, at=at("2026-06-03 15:00"))
    petitions.approve(petition, by=second.chair, at=at("2026-06-03 16:00"))
    directives.finish(work, done="Đã sửa cầu", no_proof="Ban đêm", by=first.chair, at=at("2026-06-10 16:00"))
    (answered, finished) = (journal.last(one.matter)[0] for one in (petition, work))
    assert (answered.facts["on_time"], finished.facts["on_time"]) == (True, True)
    assert finished.agency == heir


def test_the_residents_old_code_still_opens_the_matter_which_says_where_it_went(province: Province, client: As) -> None:
    petition = sent(province.communes[0])
    heir = merge(province)
    answer = client.post(reverse("site:follow"), {"code": SECRET, "form_key": "k" * 24})
    page = client.get(answer.headers["Location"]).content.decode()
    assert WORDS in page
    assert heir.name in page
    assert "Trước đây:" in page
    assert "Sáp nhập cơ quan" in page
    assert petition.matter.code in page


def test_what_was_finished_stays_under_the_old_name_and_is_sent_back_to_the_new_one(province: Province) -> None:
    first, _ = province.communes
    work = task(province, first)
    directives.finish(work, done="Đã sửa", no_proof="Ban đêm", by=first.chair, at=NOW)
    heir = merge(province)
    work = Task.objects.get(pk=work.pk)
    assert work.matter.agency == first.agency
    assert {entry.agency for entry in journal.history(work.matter)} == {first.agency}
    directives.send_back(work, remark="Còn thiếu lan can", due_on=date(2026, 7, 1), by=province.chair, at=at("2026-06-05 09:00"))
    assert Task.objects.get(pk=work.pk).matter.agency == heir


def test_a_resident_reopens_an_answer_of_the_old_commune_and_the_new_one_owes_the_next(province: Province) -> None:
    first, _ = province.communes
    petition = sent(first)
    petitions.classify(petition, subject=province.lighting, by=first.clerk, at=NOW)
    petitions.route(petition, agency=first.agency, by=first.clerk, at=NOW)
    said = petitions.Answer(done="Đã thay cầu", done_on=NOW.date(), done_by="Tổ cầu đường", no_proof="Ban đêm")
    petitions.propose(petition, answer=said, by=first.chair, at=NOW)
    petitions.approve(petition, by=province.chair, at=NOW)
    heir = merge(province)
    petition = Petition.objects.get(pk=petition.pk)
    assert petition.matter.agency == first.agency
    petitions.reopen(petition, reason="Lại gãy", by=RESIDENT, at=at("2026-06-05 09:00"))
    assert Duty.objects.get(matter=petition.matter, closed_at=None).owner == heir


def test_what_the_old_commune_gave_its_departments_is_sent_back_by_the_new_ones_chair(province: Province) -> None:
    first, second = province.communes
    text = "Kế hoạch số 8/KH-UBND. Sửa đèn."
    identity = directives.Identity(
        number="8/KH-UBND", type="Kế hoạch", issuer=first.agency.name, issued_on=date(2026, 5, 1), title="Sửa đèn"
    )
    plan = directives.register(text, identity=identity, by=first.chair, at=NOW)
    wanted = directives.Wanted(text="Sửa đèn", lead=first.works, due_on=date(2026, 6, 30))
    draft = directives.add(plan, span=(0, 8), wanted=wanted, by=first.chair, at=NOW)
    (work,) = directives.assign(plan, drafts=[draft], by=first.chair, at=NOW)
    merge(province)
    work = Task.objects.get(pk=work.pk)
    directives.finish(work, done="Đã sửa", no_proof="Ban đêm", by=first.officer, at=at("2026-06-03 09:00"))
    directives.send_back(work, remark="Còn hai đèn", due_on=date(2026, 7, 1), by=second.chair, at=at("2026-06-04 09:00"))
    assert Task.objects.get(pk=work.pk).matter.state == "sent_back"


def test_the_old_name_leads_to_the_new_commune_and_strangers_still_see_nothing(province: Province) -> None:
    petition = sent(province.communes[0])
    heir = merge(province)
    assert heir in {hit.agency for hit in names.former("tân hòa", on=DAY)}
    assert petition.matter not in visible_to(ANYONE, on=DAY)


def test_what_was_late_as_the_day_began_is_told_of_the_old_commune(province: Province) -> None:
    first, second = province.communes
    ours, theirs = task(province, first, number=9, until=date(2026, 5, 31)), task(province, second)
    heir = merge(province)
    assert Entry.objects.get(word="directives.lapsed").agency == first.agency
    assert {Task.objects.get(pk=one.pk).matter.agency for one in (ours, theirs)} == {heir}
    lapses.tell(at=at("2026-07-01 00:05"))
    assert Entry.objects.get(word="directives.lapsed", matter=theirs.matter).agency == heir
