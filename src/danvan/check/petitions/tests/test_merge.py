from datetime import date, datetime, timedelta

import pytest

from danvan.base.duties.models import Duty
from danvan.base.jobs import actions as jobs
from danvan.base.jobs.models import Job
from danvan.base.journal.models import Entry
from danvan.base.matters.models import Matter
from danvan.base.moves.table import NotAllowed
from danvan.base.office.actions import purges
from danvan.base.people.relations import Actor
from danvan.base.places.models import Place
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.models import Petition
from danvan.check.petitions.queries import triage
from tests.village import Village, at
from tests.worlds import As

LAMP = "Cột đèn trước cổng trường tiểu học hỏng ba tuần, tối đi học về rất nguy hiểm"
AGAIN = "den truoc cong truong tieu hoc hong 3 tuan nay roi, chau di hoc ve nguy hiem"
RUBBISH = "Rác đổ trước cổng chợ ba ngày chưa ai dọn"
MONDAY, TUESDAY = at("2026-08-17 09:00"), at("2026-08-18 09:00")
KEY = "m" * 24


def said(village: Village, text: str, *, by: Actor, when: datetime = MONDAY) -> Petition:
    return petitions.submit(text, place=village.thon_dong, by=by, at=when)


def routed(village: Village, text: str, *, when: datetime = MONDAY) -> Petition:
    petition = said(village, text, by=village.lan, when=when)
    petitions.classify(petition, subject=village.lighting, by=village.tu, at=when)
    petitions.route(petition, agency=village.works, by=village.tu, at=when)
    return petition


def answered(village: Village, petition: Petition, *, when: datetime) -> None:
    answer = petitions.Answer(done="Đã thay bóng", done_on=when.date(), done_by="Tổ điện", no_proof="Máy ảnh hỏng")
    petitions.propose(petition, answer=answer, by=village.minh, at=when)
    petitions.approve(petition, by=village.hoa, at=when)


@pytest.fixture
def leading(village: Village) -> Petition:
    return routed(village, LAMP)


@pytest.fixture
def along(village: Village, leading: Petition) -> Petition:
    petition = said(village, AGAIN, by=village.ba, when=TUESDAY)
    petitions.merge(petition, into=leading, by=village.tu, at=TUESDAY)
    return petition


def test_one_answer_reaches_each_author_under_their_own_code(village: Village, leading: Petition, along: Petition) -> None:
    answered(village, Petition.objects.get(pk=leading.pk), when=at("2026-08-20 09:00"))
    jobs.run_due(at=at("2026-08-20 09:01"))

    own = Petition.objects.get(pk=along.pk)
    assert (own.matter.state, own.done, own.matter.code != leading.matter.code) == ("answered", "Đã thay bóng", True)
    said_so = Entry.objects.get(word="petitions.answered", matter=along.matter)
    assert said_so.facts["on_time"] is True


def test_the_clock_of_each_runs_from_its_own_day(village: Village, leading: Petition, along: Petition) -> None:
    due = {duty.matter_id: duty.due_on for duty in Duty.objects.filter(rule="petitions.answer", closed_at=None)}
    assert due == {leading.pk: date(2026, 8, 28), along.pk: date(2026, 9, 3)}  # ten working days each: 22/8 is worked, 29/8 to 2/9 is off
    assert not Duty.objects.filter(rule="petitions.sort", closed_at=None).exists()


def test_what_goes_along_is_handed_over_with_the_other(village: Village, leading: Petition, along: Petition) -> None:
    petitions.route(Petition.objects.get(pk=leading.pk), agency=village.culture, by=village.tu, at=TUESDAY)
    jobs.run_due(at=TUESDAY + timedelta(minutes=1))

    assert Matter.objects.get(pk=along.pk).agency == village.culture
    assert Duty.objects.get(matter=along.matter, closed_at=None).owner == village.culture


def test_what_went_along_with_one_goes_along_with_the_next(village: Village, leading: Petition, along: Petition) -> None:
    other = routed(village, "Đèn cổng trường hỏng", when=TUESDAY)
    petitions.merge(Petition.objects.get(pk=leading.pk), into=other, by=village.tu, at=TUESDAY)

    assert [one.pk for one in triage.joined(other)] == [leading.pk, along.pk]


def test_a_clerk_and_the_author_can_separate_them_and_nobody_else(village: Village, along: Petition) -> None:
    with pytest.raises(NotAllowed):
        petitions.separate(along, reason="Khác việc", by=village.son, at=TUESDAY)
    petitions.separate(along, reason="Đèn khác", by=village.ba, at=TUESDAY)

    own = Petition.objects.get(pk=along.pk)
    assert (own.into, own.matter.state, own.matter.agency) == (None, "routed", village.works)


def test_an_answer_to_the_other_no_longer_reaches_what_was_separated(village: Village, leading: Petition, along: Petition) -> None:
    petitions.separate(along, reason="Đèn khác", by=village.tu, at=TUESDAY)
    answered(village, Petition.objects.get(pk=leading.pk), when=at("2026-08-20 09:00"))
    jobs.run_due(at=at("2026-08-20 09:01"))

    assert Petition.objects.get(pk=along.pk).matter.state == "routed"


@pytest.mark.parametrize("which", ["itself", "unsorted", "along", "answered"])
def test_nobody_goes_along_with_what_nobody_works_on(village: Village, leading: Petition, along: Petition, which: str) -> None:
    petition = routed(village, "Đèn hỏng", when=TUESDAY)
    done = routed(village, "Đèn đã sửa")
    answered(village, done, when=TUESDAY)
    other = {"itself": petition, "unsorted": said(village, LAMP, by=village.lan), "along": along, "answered": done}[which]

    with pytest.raises(petitions.CannotLead):
        petitions.merge(petition, into=other, by=village.tu, at=TUESDAY)


def test_look_alikes_of_the_place_are_offered_and_others_not(village: Village, leading: Petition) -> None:
    petition = said(village, AGAIN, by=village.ba, when=TUESDAY)
    routed(village, RUBBISH)
    tu = village.tu

    found = triage.alike(petition, actor=tu, at=TUESDAY)

    assert [one.petition.pk for one in found] == [leading.pk]
    assert found[0].percent > 30
    assert found[0].shared == ["cong truong", "den cong", "hoc hong", "hoc nguy"]


def test_old_ones_and_those_of_other_places_are_not_offered(village: Village, leading: Petition) -> None:
    late = said(village, AGAIN, by=village.ba, when=MONDAY + timedelta(days=61))
    elsewhere = petitions.submit(AGAIN, place=Place.objects.get(code="thon-doai"), by=village.ba, at=TUESDAY)

    assert [triage.alike(one, actor=village.tu, at=late.matter.opened_at) for one in (late, elsewhere)] == [[], []]


def suggested(petition: Petition, village: Village) -> triage.Suggestion | None:
    return triage.suggestion(triage.likest(petition, kinds=(petition.matter.kind,), actor=village.tu, at=TUESDAY))


def test_what_became_of_those_like_it_is_suggested_with_them(village: Village, leading: Petition) -> None:
    petition = said(village, "Đèn đường cổng trường mới hỏng lại", by=village.ba, when=TUESDAY)

    found = suggested(petition, village)

    assert found is not None
    assert (found.subject, found.agency, [one.pk for one in found.by]) == (village.lighting, village.works, [leading.pk])
    assert suggested(said(village, "Xin hỏi lịch tiêm phòng", by=village.ba), village) is None


def test_a_clerk_sees_them_before_sorting_and_lets_one_go_along(village: Village, leading: Petition) -> None:
    petition = said(village, AGAIN, by=village.ba, when=TUESDAY)
    tu, where = As().of(village.tu), f"/phan-anh/{petition.matter.code}/viec/"

    page = tu.get(where + "classify").content.decode()
    assert f"{where}merge?voi={leading.matter.code}" in page
    answer = tu.post(where + "merge", {"code": leading.matter.code.lower(), "form_key": KEY, "version": 1})

    assert answer.status_code == 302
    assert Petition.objects.get(pk=petition.pk).into == leading


@pytest.mark.parametrize("code", ["", "KHONGCO", "own"])
def test_a_code_that_leads_nowhere_is_told_and_kept(village: Village, leading: Petition, code: str) -> None:
    typed = leading.matter.code if code == "own" else code
    answer = As().of(village.tu).post(
        f"/phan-anh/{leading.matter.code}/viec/merge", {"code": typed, "form_key": KEY, "version": leading.matter.version}
    )
    assert answer.status_code == 200
    assert Petition.objects.get(pk=leading.pk).into is None


def test_an_author_reads_that_it_is_dealt_with_together_but_not_with_whose(village: Village, leading: Petition, along: Petition) -> None:
    page = As().of(village.ba).get(f"/phan-anh/{along.matter.code}").content.decode()
    assert "Được giải quyết chung" in page
    assert leading.matter.code not in page


def test_who_goes_along_with_what_is_refused_goes_their_own_way_again_and_hears_of_it(village: Village) -> None:
    leading, along = (petitions.submit(text, place=village.thon_dong, by=by, at=MONDAY, kind="report") for text, by in ((LAMP, village.lan), (AGAIN, village.ba)))
    petitions.take_on(leading, subject=village.lighting, agency=village.works, urgency="complex", by=village.tu, at=MONDAY)
    petitions.merge(along, into=leading, by=village.tu, at=TUESDAY)
    petitions.decline(leading, refusal="not_found", reason="Không thấy", by=village.hoa, at=TUESDAY)
    jobs.run_due(at=TUESDAY + timedelta(minutes=1))
    own = Petition.objects.get(pk=along.pk)
    assert (own.matter.state, own.into) == ("routed", None)
    assert Job.objects.filter(reaction__endswith="tell_author", cause__word="petitions.separated", cause__matter=own.matter).exists()


@pytest.mark.parametrize("reason", ["denunciation", "state_secret"])
def test_who_goes_along_with_what_is_purged_goes_their_own_way_again(village: Village, leading: Petition, along: Petition, reason: str) -> None:
    if reason == "denunciation":
        purges.set_aside(leading.matter, sealed="01/2026", by=village.minh, at=TUESDAY)
        jobs.run_due(at=TUESDAY + timedelta(minutes=1))
    else:
        asked = purges.ask_purge(leading.matter, reason=reason, basis="Luật", by=village.minh, at=TUESDAY)
        jobs.run_due(at=TUESDAY + timedelta(minutes=1))
        assert Petition.objects.get(pk=along.pk).matter.state == "merged"
        purges.purge(asked, by=village.hoa, at=TUESDAY + timedelta(hours=1))
        jobs.run_due(at=TUESDAY + timedelta(hours=2))
    own = Petition.objects.get(pk=along.pk)
    assert (own.matter.state, own.into) == ("routed", None)


def test_an_answer_to_several_bears_nobodys_number_unseen(village: Village, leading: Petition, along: Petition) -> None:
    minh, where = As().of(village.minh), f"/phan-anh/{leading.matter.code}/viec/propose"
    sent = {"outcome": "done", "done": "Đã gọi bà Lan, 0912 345 678", "done_on": "18/08/2026", "done_by": "Tổ", "no_proof": "x"}
    assert "cho người gửi và 1 người khác" in minh.get(where).content.decode()
    page = minh.post(where, sent | {"form_key": KEY, "version": leading.matter.version}).content.decode()
    assert "Câu trả lời có thể chứa thông tin riêng: Lan; 0912 345 678" in page
    assert Petition.objects.get(pk=leading.pk).matter.state == "routed"
    assert minh.post(where, sent | {"seen": "on", "form_key": f"{KEY}1", "version": leading.matter.version}).status_code == 302
