"""Who took the decision that is complained of reads neither the complaint nor its title, at whichever door they ask."""

import pytest

from danvan.base.journal.models import Entry
from danvan.base.matters.queries import visible_to
from danvan.base.moves.table import NotAllowed
from danvan.base.notices.actions import follow
from danvan.base.people.models import Role
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions import complaints, contributing
from danvan.check.petitions.actions.contributing import Question
from danvan.check.petitions.models import Complaint, Contribution
from tests.journeys.cases import accepted, verified
from tests.village import Village, at
from tests.worlds import As

MONDAY = at("2026-03-02 09:00")
DOORS = (  # where a title, the words or the code of a complaint is read by whoever serves there
    "/ban-lam-viec", "/thu-hai", "/phan-anh/?lan=khieu-nai", "/tim-kiem?tim=vườn", "/tim-kiem/goi-y?tim=vườn", "/tim-kiem?tim={code}",
    "/phan-anh/khieu-nai/{code}", "/phan-anh/khieu-nai/{code}/viec/meet", "/phan-anh/khieu-nai/{code}/don", "/nhat-ky/{entry}",
    "/so-cai/bien-nhan/{code}", "/van-phong/xoa/{code}/", "/phan-anh/bao-cao",
    "/van-phong/lien-he/{code}/phone",
)
ASKED = ("/ban-lam-viec", "/tim-kiem?tim=vườn", "/tim-kiem/goi-y?tim=vườn", "/phan-anh/y-kien/{code}")  # doors to what was asked
OFFICE = (  # what an administrator keeps
    "/van-phong/", "/van-phong/nhan-su/", "/van-phong/co-quan/", "/van-phong/quy-tac/lich/", "/van-phong/quy-tac/chuyen-viec/",
    "/van-phong/to-chuc-lai/", "/van-phong/lam-thay/", "/tai-khoan/ho-so",
)


@pytest.fixture
def complaint(village: Village) -> Complaint:
    found = verified(accepted(village, at=MONDAY), village=village, at=MONDAY, taken_by="mai")
    follow(found.matter, channel="sms", address="0912345678", at=MONDAY)
    return found


def told(village: Village, complaint: Complaint, *, by: Actor) -> list[str]:
    """Return the doors at which somebody reads something of a complaint."""
    browser, found = As().of(by), []
    said = {"code": complaint.matter.code, "entry": Entry.objects.filter(matter=complaint.matter).latest("pk").pk}
    for door in DOORS:
        page = browser.get(door.format(**said), follow=True)
        words = ("thu hồi 120", "bà Lan", f"khieu-nai/{complaint.matter.code}", f"Hồ sơ {complaint.matter.code}")
        if page.status_code == 200 and any(word in page.content.decode() for word in words):
            found.append(door)
    return found


@pytest.mark.parametrize("who", ["tu", "minh"])
def test_the_title_is_hidden_at_every_door_from_whoever_took_the_decision(village: Village, complaint: Complaint, who: str) -> None:
    actor: Actor = getattr(village, who)
    seen_before = told(village, complaint, by=actor)
    assert seen_before
    assert ("/van-phong/lien-he/{code}/phone" in seen_before) is (who == "tu")  # the reception may open it, an officer elsewhere may not
    role = Role.objects.get(person=village.linh.person)
    complaints.appoint(complaint, role=role, taken_by=actor.person, by=village.hoa, at=MONDAY)
    assert told(village, complaint, by=actor) == []
    assert set(told(village, complaint, by=village.hoa)) >= {"/ban-lam-viec", "/tim-kiem?tim=vườn", "/tim-kiem/goi-y?tim=vườn", "/phan-anh/khieu-nai/{code}"}


def asked_for(complaint: Complaint, village: Village, *, by: Actor) -> Contribution:
    """Return what the culture office is asked for a complaint."""
    question = Question(agency=village.culture, words="Vườn của bà Lan đo năm nào?", days=5)
    return contributing.consult(complaint, question=question, by=by, at=MONDAY)


@pytest.mark.parametrize(("taken_by", "shown"), [("tu", False), ("linh", False), ("hoa", True)])
@pytest.mark.parametrize("named_first", [True, False])
def test_whoever_took_it_reads_nothing_of_what_is_asked_for_it_but_the_head_who_settles(
    village: Village, taken_by: str, shown: bool, named_first: bool
) -> None:
    complaint = accepted(village, at=MONDAY)
    decider, verifier = getattr(village, taken_by), Role.objects.get(person=village.minh.person)
    asked = None if named_first else asked_for(complaint, village, by=village.hoa)
    complaints.appoint(complaint, role=verifier, taken_by=decider.person, by=village.hoa, at=MONDAY)
    asked = asked or asked_for(complaint, village, by=village.minh)
    assert visible_to(decider, on=MONDAY.date()).filter(pk=asked.pk).exists() is shown
    text = "".join(As().of(decider).get(door.format(code=asked.matter.code), follow=True).content.decode() for door in ASKED)
    assert ("đo năm nào" in text) is shown
    with pytest.raises(NotAllowed):
        contributing.give(Contribution.objects.get(pk=asked.pk), words="x", file=None, by=decider, at=MONDAY)


def test_an_administrator_reads_nothing_of_it_at_any_door_and_keeps_the_office(village: Village, complaint: Complaint) -> None:
    assert told(village, complaint, by=village.quan) == []
    office = {door: As().of(village.quan).get(door, follow=True).status_code for door in OFFICE}
    assert set(office.values()) == {200}, office


def test_a_head_who_took_it_goes_on_reading_what_they_must_settle(village: Village, complaint: Complaint) -> None:
    before = told(village, complaint, by=village.hoa)
    role = Role.objects.get(person=village.minh.person)
    complaints.appoint(complaint, role=role, taken_by=village.hoa.person, by=village.hoa, at=MONDAY)
    assert told(village, complaint, by=village.hoa) == before
