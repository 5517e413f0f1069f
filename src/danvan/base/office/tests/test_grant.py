from datetime import date, timedelta

import pytest

from danvan.base.journal.models import Entry
from danvan.base.moves.table import NotAllowed
from danvan.base.office import actions
from danvan.base.office.actions import roles
from danvan.base.office.actions.roles import Post
from danvan.base.office.models import Appointment
from danvan.base.people import relations
from danvan.base.people.models import Person, Role
from danvan.base.people.relations import Actor
from tests.ground import errand
from tests.village import Village, at
from tests.worlds import As

NOW = at("2026-08-28 09:00")
TODAY, LATER = date(2026, 8, 28), date(2026, 12, 1)
OFFICER = Post(word="officer", post="Chuyên viên", valid_from=TODAY, valid_to=LATER)
LEADER = Post(word="leader", post="Trưởng phòng", valid_from=TODAY)


def of(actor: Actor) -> Person:
    assert isinstance(actor.person, Person)
    return actor.person


def words() -> list[str]:
    return [entry.word for entry in Entry.objects.filter(word__startswith="office.").order_by("pk")]


def test_a_leader_grants_a_role_until_a_day_in_an_agency_below(village: Village) -> None:
    roles.grant_role(of(village.linh), agency=village.works, post=OFFICER, by=village.hoa, at=NOW)
    assert village.works.pk in relations.agencies(village.linh, on=TODAY)
    assert relations.agencies(village.linh, on=LATER) == [village.culture.pk]
    assert words() == ["office.granted"]


@pytest.mark.parametrize("is_invited", [True, False], ids=["invited", "with-an-account"])
def test_somebodys_first_role_counts_once_a_second_person_has_confirmed_it(village: Village, is_invited: bool) -> None:
    """Whoever let an account of their own serve alone could have it ask, and confirm themselves."""
    new = roles.invite("binh", name="anh Bình", email="binh@example.vn", at=NOW) if is_invited else of(village.ba)
    wanted = roles.grant_role(new, agency=village.works, post=OFFICER, by=village.hoa, at=NOW)
    assert not Role.objects.filter(person=new).exists()
    with pytest.raises(NotAllowed):
        roles.confirm_role(Appointment.objects.get(pk=wanted.pk), by=village.hoa, at=NOW)
    roles.confirm_role(Appointment.objects.get(pk=wanted.pk), by=village.quan, at=NOW)
    assert relations.agencies(Actor(new), on=TODAY) == [village.works.pk]
    proposed, granted = Entry.objects.filter(word__startswith="office.").order_by("pk")
    assert [(one.word, one.facts["is_new"]) for one in (proposed, granted)] == [("office.role_proposed", True), ("office.granted", True)]
    assert granted.content.by == village.quan.person


def test_an_account_of_ones_own_asks_nothing_before_somebody_else_has_vouched_for_it(village: Village) -> None:
    puppet = Person.objects.settle(code="con-roi", name="một người nào đó", password="của chính bà Hoa")
    roles.grant_role(puppet, agency=village.commune, post=Post(word="reception", post="Văn thư", valid_from=TODAY), by=village.hoa, at=NOW)
    matter = errand(village.works, at=NOW, by=village.lan).matter
    with pytest.raises(NotAllowed):
        actions.ask_purge(matter, reason="denunciation", basis="25/2018/QH14", by=Actor(puppet), at=NOW)


def test_the_page_says_who_may_confirm_here_above_or_only_at_the_server(village: Village, client: As) -> None:
    browser, page, quan = client.of(village.hoa), "/van-phong/nhan-su/", "Công chức công nghệ thông tin (UBND xã An Bình)"
    here = roles.grant_role(of(village.ba), agency=village.commune, post=OFFICER, by=village.hoa, at=NOW)
    assert f"Người xác nhận được: {quan}." in browser.get(page).content.decode()
    roles.refuse_role(here, by=village.hoa, at=NOW)
    wanted = roles.grant_role(of(village.ba), agency=village.works, post=OFFICER, by=village.hoa, at=NOW)
    shown = browser.get(page).content.decode()
    assert "Ở Phòng Kinh tế xã An Bình không còn ai khác có quyền này." in shown
    assert f"cấp trên xác nhận được: {quan}." in shown
    Role.objects.filter(person=village.quan.person).delete()
    assert f"confirm-role {wanted.matter.code} --reason" in browser.get(page).content.decode()


@pytest.mark.parametrize("name", ["lan", "tu", "minh", "mai", "son"])
def test_nobody_else_grants_one(village: Village, name: str) -> None:
    with pytest.raises(NotAllowed):
        roles.grant_role(of(village.ba), agency=village.works, post=OFFICER, by=getattr(village, name), at=NOW)
    assert not Role.objects.filter(person=village.ba.person).exists()


@pytest.mark.parametrize("word", ["leader", "administrator"])
def test_a_role_that_may_grant_waits_for_a_second_person(village: Village, word: str) -> None:
    Role.objects.create(person=of(village.tu), agency=village.commune, word="administrator", valid_from=TODAY)
    post = Post(word=word, post="Phó Chủ tịch", valid_from=TODAY)
    wanted = roles.grant_role(of(village.ba), agency=village.commune, post=post, by=village.hoa, at=NOW)
    assert relations.serving(village.ba, words=(word,), on=TODAY) == []
    for actor in (village.hoa, village.minh):
        with pytest.raises(NotAllowed):
            roles.confirm_role(Appointment.objects.get(pk=wanted.pk), by=actor, at=NOW)
    roles.confirm_role(Appointment.objects.get(pk=wanted.pk), by=village.tu, at=NOW)
    assert relations.serving(village.ba, words=(word,), on=TODAY) == [village.commune.pk]
    assert words() == ["office.role_proposed", "office.granted"]


def test_nobody_confirms_their_own_role(village: Village) -> None:
    Role.objects.create(person=of(village.tu), agency=village.commune, word="administrator", valid_from=TODAY)
    wanted = roles.grant_role(of(village.tu), agency=village.works, post=LEADER, by=village.hoa, at=NOW)
    with pytest.raises(NotAllowed):
        roles.confirm_role(Appointment.objects.get(pk=wanted.pk), by=village.tu, at=NOW)


def test_an_administrator_who_would_read_matters_waits_for_a_second_person(village: Village) -> None:
    post = Post(word="reception", post="Tiếp nhận", valid_from=TODAY)
    wanted = roles.grant_role(of(village.quan), agency=village.commune, post=post, by=village.quan, at=NOW)
    assert relations.agencies(village.quan, on=TODAY) == []
    with pytest.raises(NotAllowed):
        roles.confirm_role(Appointment.objects.get(pk=wanted.pk), by=village.quan, at=NOW)
    roles.confirm_role(Appointment.objects.get(pk=wanted.pk), by=village.hoa, at=NOW)
    assert relations.agencies(village.quan, on=TODAY) == [village.commune.pk]


def test_a_refused_role_is_never_held(village: Village) -> None:
    wanted = roles.grant_role(of(village.ba), agency=village.works, post=LEADER, by=village.hoa, at=NOW)
    roles.refuse_role(wanted, by=village.hoa, at=NOW)
    with pytest.raises(NotAllowed):
        roles.confirm_role(Appointment.objects.get(pk=wanted.pk), by=village.hoa, at=NOW)
    assert not Role.objects.filter(person=village.ba.person).exists()


def test_a_role_ends_on_its_day_also_one_that_was_there_before(village: Village) -> None:
    role = Role.objects.get(person=village.minh.person)
    roles.end_role(role, valid_to=LATER, by=village.hoa, at=NOW)
    assert relations.agencies(village.minh, on=TODAY) == [village.works.pk]
    assert relations.agencies(village.minh, on=LATER) == []
    assert words() == ["office.role_ended"]


def test_a_role_is_not_lengthened_by_ending_it(village: Village, client: As) -> None:
    role = Role.objects.get(person=village.minh.person)
    roles.end_role(role, valid_to=LATER, by=village.hoa, at=NOW)
    role.refresh_from_db()
    with pytest.raises(NotAllowed):
        roles.end_role(role, valid_to=LATER + timedelta(days=1), by=village.hoa, at=NOW)
    sent = {"valid_to": "01/01/2099", "form_key": "k" * 24}
    page = client.of(village.hoa).post(f"/van-phong/nhan-su/{role.pk}/ket-thuc", sent).content.decode()
    assert "phải trao lại vai trò" in page
    assert Role.objects.get(pk=role.pk).valid_to == LATER


def test_a_login_name_that_somebody_else_took_is_not_invited_under_another_name(village: Village, client: As) -> None:
    Person.objects.settle(code="binh", name="một người khác")
    sent = {
        "agency": village.works.pk, "code": "binh", "word": "officer", "post": "Chuyên viên", "form_key": "k" * 24,
        "valid_from": "01/01/2090", "name": "anh Bình", "email": "binh@example.vn",
    }
    page = client.of(village.hoa).post("/van-phong/nhan-su/them", sent).content.decode()
    assert "đã có người dùng" in page
    assert "anh Bình" in page
    assert not Role.objects.filter(person__code="binh").exists()


def test_the_page_invites_whoever_has_no_account(village: Village, client: As) -> None:
    browser = client.of(village.hoa)
    sent = {
        "agency": village.works.pk, "code": "binh", "word": "officer", "post": "Chuyên viên", "form_key": "k" * 24,
        "valid_from": "01/01/2090",
    }
    assert "Hãy ghi họ tên" in browser.post("/van-phong/nhan-su/them", sent).content.decode()
    response = browser.post("/van-phong/nhan-su/them", {**sent, "name": "anh Bình", "email": "binh@example.vn"})
    assert response["Location"] == "/van-phong/nhan-su/"
    invited = Person.objects.get(code="binh")
    assert not invited.has_usable_password()
    page = browser.get("/van-phong/nhan-su/").content.decode()
    assert "anh Bình" in page
    assert "khi người thứ hai xác nhận" in page
    act = f"/van-phong/nhan-su/{Appointment.objects.get().matter.code}/xac-nhan"
    assert act not in page
    second = As().of(village.quan)
    page = second.get("/van-phong/nhan-su/").content.decode()
    assert "hãy tự biết chắc người này là ai" in page
    assert "địa chỉ thư mà người đề nghị đã ghi" in page
    assert second.post(act, {"form_key": "m" * 24})["Location"] == "/van-phong/nhan-su/"
    assert Role.objects.get(person=invited).agency == village.works


def test_a_clerk_is_not_let_in(village: Village, client: As) -> None:
    assert client.of(village.tu).get("/van-phong/nhan-su/").status_code == 403
