"""An opinion on the conduct of officials: the head reads and answers it, and nobody between."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection, transaction
from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency
from danvan.base.duties.models import Duty
from danvan.base.journal.models import Entry
from danvan.base.matters import codes, wall
from danvan.base.matters.models import Matter
from danvan.base.matters.queries import visible_to
from danvan.base.moves.table import NotAllowed
from danvan.base.notices.models import Notice
from danvan.base.people import relations
from danvan.base.people.models import Person, Role
from danvan.base.people.relations import Actor
from danvan.base.search import queries as search
from danvan.check.petitions import actions
from danvan.check.petitions.actions import conduct
from danvan.check.petitions.models import Petition
from tests.tampering import execute
from tests.village import Village, at
from tests.worlds import As

NOW = at("2026-08-28 09:00")
WORDS = "Chị ở bộ phận một cửa nói năng cộc lốc với mẹ tôi"
SENT = {"text": WORDS, "place": "thon-dong", "about": "staff", "where": "quầy 2", "form_key": "c" * 24}
CAST = ("lan", "tu", "minh", "linh", "hoa", "mai", "son", "ba", "quan", "phuc", "tuyet")


@pytest.fixture
def village(village: Village) -> Village:
    """Give the commune a province above it, with a chair and a clerk, and a department a head of its own."""
    above = Agency.objects.create(code="tinh", name="UBND tỉnh", kind="province", valid_from=date(2025, 7, 1))
    Agency.objects.filter(pk=village.commune.pk).update(above=above)
    village.commune.refresh_from_db()
    for code, word, of in (("phuc", "leader", above), ("tuyet", "reception", above), ("ba", "leader", village.works)):
        person = Person.objects.filter(code=code).first() or Person.objects.settle(code=code, name=code)
        Role.objects.create(person=person, agency=of, word=word, valid_from=date(2025, 7, 1))
    return village


def actor(village: Village, name: str) -> Actor:
    return getattr(village, name, None) or Actor(Person.objects.get(code=name))


def sent(village: Village, *, about_head: bool = False) -> Petition:
    place = type(village.thon_dong).objects.get(pk=village.thon_dong.pk)
    return conduct.submit(WORDS, place=place, about_head=about_head, by=village.lan, at=NOW)


def seers(village: Village, petition: Petition) -> set[str]:
    on = localdate(NOW)
    return {name for name in CAST if visible_to(actor(village, name), on=on).filter(pk=petition.pk).exists()}


def behind_the_wall(village: Village, petition: Petition) -> set[str]:
    """Return who sees it by the policies of PostgreSQL alone."""
    found = set()
    for name in CAST:
        with transaction.atomic():
            wall.stand_as(actor(village, name), on=localdate(NOW))
            execute("SELECT 1", role="danvan_app")
            found |= {name} if Matter.objects.filter(pk=petition.pk).exists() else set()
            transaction.set_rollback(True)
    return found


@pytest.mark.parametrize(("about_head", "seen"), [(False, {"lan", "hoa"}), (True, {"lan", "phuc"})])
def test_the_head_alone_sees_it_or_the_one_above_if_it_is_about_the_head(village: Village, about_head: bool, seen: set[str]) -> None:
    petition = sent(village, about_head=about_head)
    assert seers(village, petition) == seen
    if connection.vendor == "postgresql":
        assert behind_the_wall(village, petition) == seen


def test_it_goes_past_the_head_of_a_department_to_the_head_of_the_commune(village: Village) -> None:
    type(village.thon_dong).objects.filter(pk=village.thon_dong.pk).update(agency=village.works)
    petition = sent(village)
    assert petition.matter.agency == village.commune
    assert "ba" not in seers(village, petition)


def test_it_is_found_by_those_who_see_it_and_by_nobody_else(village: Village) -> None:
    petition = sent(village)
    for name in CAST:
        someone = actor(village, name)
        with transaction.atomic():
            wall.stand_as(someone, on=localdate(NOW))
            found = search.find(search.asked("cộc lốc"), actor=someone, on=localdate(NOW), most=5)
        assert [row.matter_id for row in found] == ([petition.pk] if name in ("lan", "hoa") else []), name


def test_it_lies_on_the_desk_of_the_head_alone_and_no_mailbox_hears_of_it(village: Village) -> None:
    petition = sent(village)
    assert Duty.objects.get(matter=petition.matter).due_on == date(2026, 9, 16)  # ten working days, over 31 August to 2 September
    pages = {name: As().of(actor(village, name)).get("/ban-lam-viec").content.decode() for name in ("tu", "hoa")}
    assert {name for name, page in pages.items() if petition.matter.code in page or WORDS in page} == {"hoa"}
    conduct_of(petition, village)
    assert not Notice.objects.exists()


def conduct_of(petition: Petition, village: Village) -> None:
    """Let it be asked about, completed, answered and reopened."""
    actions.ask_back(petition, question="Hôm nào?", by=village.hoa, at=NOW + timedelta(days=3))
    actions.complete(petition, text="Hôm thứ hai", by=village.lan, at=NOW + timedelta(days=4))
    conduct.answer(petition, done="Đã nhắc nhở", no_proof="ứng xử", by=village.hoa, at=NOW + timedelta(days=5))
    actions.reopen(petition, reason="Vẫn vậy", by=village.lan, at=NOW + timedelta(days=6))


def test_it_is_answered_by_the_head_and_reopened_by_its_author(village: Village) -> None:
    petition = sent(village)
    conduct_of(petition, village)
    assert petition.matter.state == "heard"
    assert [entry.word for entry in Entry.objects.order_by("pk")] == [
        "petitions.conduct_received", "petitions.asked_back", "petitions.completed", "petitions.conduct_answered",
        "petitions.conduct_reopened",
    ]


@pytest.mark.parametrize("name", ["tu", "minh", "phuc", "lan"])
def test_nobody_else_answers_it(village: Village, name: str) -> None:
    with pytest.raises(NotAllowed):
        conduct.answer(sent(village), done="x", no_proof="x", by=actor(village, name), at=NOW)


def test_who_stands_nowhere_above_is_not_written_to(village: Village) -> None:
    Agency.objects.filter(pk=village.commune.pk).update(above=None)
    with pytest.raises(conduct.NobodyAbove):
        sent(village, about_head=True)


def send(client: As, **changed: Any) -> Any:
    return client.post("/phan-anh/thai-do-phuc-vu", SENT | changed)


def test_it_is_sent_without_an_account_and_its_code_leads_back(village: Village, client: As) -> None:
    receipt = client.get(send(client).url).content.decode()
    assert codes.secret(SENT["form_key"]) in receipt
    petition = Petition.objects.get()
    assert (petition.matter.kind, petition.matter.agency, petition.where) == ("conduct", village.commune, "quầy 2")
    page = f"/phan-anh/{petition.matter.code}"
    assert WORDS in client.get(page).content.decode()
    assert [As().of(who).get(page).status_code for who in (village.tu, village.minh)] == [404, 404]
    head = As().of(village.hoa)
    assert head.post(f"{page}/viec/answer", {"finding": "partly", "done": "Đã nhắc nhở", "version": "1", "form_key": "h" * 24}).status_code == 302
    assert "Đã nhắc nhở" in client.get(page).content.decode()


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [({"text": ""}, "Chưa có nội dung góp ý"), ({"about": ""}, "Chưa chọn góp ý về ai"), ({"about": "x"}, "Hãy chọn một trong hai dòng"),
     ({"place": ""}, "Chưa chọn thôn"), ({"text": "Tôi tố cáo cán bộ địa chính nhận hối lộ"}, "đừng gửi qua mạng")],
)
def test_bad_input_gets_a_sentence_and_loses_nothing(village: Village, client: As, changed: dict[str, Any], sentence: str) -> None:
    page = send(client, **changed).content.decode()
    assert sentence in page
    assert "quầy 2" in page
    assert not Petition.objects.exists()


def test_about_a_head_with_nobody_above_it_says_where_to_go(village: Village, client: As) -> None:
    Agency.objects.filter(pk=village.commune.pk).update(above=None)
    assert "gặp trực tiếp cấp trên" in send(client, about="head").content.decode()


def test_a_deputy_decides_for_the_agency_and_does_not_read_what_is_for_the_head_alone(village: Village, client: As) -> None:
    deputy = Person.objects.settle(code="pho", name="ông Phó")
    Role.objects.create(person=deputy, agency=village.commune, word="deputy", post="Phó Chủ tịch", valid_from=date(2025, 7, 1))
    opinion, other = sent(village), actions.submit("Đèn hỏng", place=village.thon_dong, by=village.lan, at=NOW)
    seen = visible_to(Actor(deputy), on=localdate(NOW))
    assert set(seen.values_list("pk", flat=True)) == {other.pk}
    assert client.of(Actor(deputy)).get("/thu-hai").status_code == 200
    assert client.get(f"/phan-anh/{opinion.matter.code}").status_code == 404
    assert "leader" in relations.of(Actor(deputy), to=other.matter, on=localdate(NOW))


def test_it_is_reopened_within_the_days_of_the_rule_alone(village: Village) -> None:
    petition = sent(village)
    conduct.answer(petition, done="Đã nhắc nhở", no_proof="ứng xử", by=village.hoa, at=NOW + timedelta(days=1))
    with pytest.raises(NotAllowed):
        actions.reopen(petition, reason="Vẫn vậy", by=village.lan, at=NOW + timedelta(days=32))
    actions.reopen(petition, reason="Vẫn vậy", by=village.lan, at=NOW + timedelta(days=31))  # thirty days after the answer
