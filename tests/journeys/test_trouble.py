"""Who was given trouble for what they sent says so to another body; those with whom the matter lies never learn of it."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.apps import apps
from django.db import connection
from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency
from danvan.base.duties.models import Duty
from danvan.base.journal.models import Entry
from danvan.base.matters import codes
from danvan.base.matters.models import Matter
from danvan.base.moves.table import NotAllowed
from danvan.base.notices.models import Notice
from danvan.base.people.models import Person, Role
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.actions import complaints, conduct, information, trouble
from danvan.check.petitions.models import Petition
from danvan.check.petitions.tests import test_conduct
from danvan.check.petitions.tests.test_conduct import actor, behind_the_wall, seers
from danvan.site import lapses
from tests.journeys.cases import WORDS as SAID
from tests.village import Village, at
from tests.worlds import As

village = test_conduct.village  # a fixture: the commune with a province above it, whose head is phuc
NOW = at("2026-08-28 09:00")
WORDS = "Sau khi tôi gửi, trưởng thôn không ký giấy cho con tôi"


def feedback(village: Village) -> Matter:
    sent = petitions.submit("Đèn hỏng", place=village.thon_dong, by=village.lan, at=NOW)
    petitions.classify(sent, subject=village.lighting, by=village.tu, at=NOW)
    petitions.route(sent, agency=village.works, by=village.tu, at=NOW)
    return sent.matter


def opinion(village: Village) -> Matter:
    return conduct.submit("Cộc lốc", place=village.thon_dong, about_head=False, by=village.lan, at=NOW).matter


def complaint(village: Village) -> Matter:
    return complaints.prepare(SAID, settler=village.commune, by=village.lan, at=NOW).matter


def request(village: Village) -> Matter:
    asked = information.Asked(requester="bà Lan", address="Thôn Đông", asked="Tiền sửa đèn", way="electronic")
    return information.submit(asked, agency=village.commune, by=village.lan, at=NOW).matter


LANES = (feedback, opinion, complaint, request)
PAGES = {"complaint": "khieu-nai/", "information": "thong-tin/"}


def page(matter: Matter) -> str:
    return f"/phan-anh/{PAGES.get(matter.kind, '')}{matter.code}"


def kept(matter: Matter) -> dict[str, list[Any]]:
    """Return every row of every table that leads to a matter."""
    found: dict[str, list[Any]] = {"itself": list(Matter.objects.filter(pk=matter.pk).values())}
    for model in apps.get_models():
        for field in model._meta.get_fields():
            if field.concrete and field.related_model is Matter:
                found[f"{model._meta.label}.{field.name}"] = list(model._base_manager.filter(**{field.name: matter}).values())
    return found


def told(village: Village, matter: Matter) -> Petition:
    return trouble.submit(WORDS, about=Matter.objects.get(pk=matter.pk), by=village.lan, at=NOW)


@pytest.mark.parametrize("lane", LANES)
def test_from_any_lane_it_goes_to_the_head_above_and_leaves_no_trace_on_the_first_matter(
    village: Village, client: As, lane: Callable[[Village], Matter]
) -> None:
    first = lane(village)
    before = kept(first)
    author, form = client.of(village.lan), f"/phan-anh/{first.code}/bi-gay-kho"
    assert form in author.get(page(first)).content.decode()
    assert "UBND tỉnh" in author.get(form).content.decode()
    sent: Any = author.post(form, {"text": WORDS, "form_key": "t" * 24})
    second = Petition.objects.get(matter__kind="trouble")
    assert codes.secret("t" * 24) in author.get(sent.url).content.decode()
    assert (second.matter.agency.code, second.text) == ("tinh", WORDS)
    assert kept(first) == before
    assert seers(village, second) == {"lan", "phuc"}
    if connection.vendor == "postgresql":
        assert behind_the_wall(village, second) == {"lan", "phuc"}
    assert not Notice.objects.exists()
    for name in ("tu", "minh", "hoa"):
        staff = As().of(actor(village, name))
        seen = [staff.get(where).content.decode() for where in (page(first), "/ban-lam-viec", "/phan-anh/", f"/nhat-ky/{Entry.objects.latest('pk').pk}")]
        assert not [said for said in seen if "bi-gay-kho" in said or second.matter.code in said or "gây khó" in said]


def test_it_has_a_clock_of_its_own_and_is_answered_and_reopened(village: Village) -> None:
    second, phuc = told(village, feedback(village)), actor(village, "phuc")
    assert Duty.objects.get(matter=second.matter).due_on == date(2026, 9, 9)  # five working days, over 31 August to 2 September
    conduct.answer(second, done="Đã yêu cầu ký ngay", no_proof="ứng xử", found="right", by=phuc, at=NOW + timedelta(days=5))
    petitions.reopen(second, reason="Vẫn chưa ký", by=village.lan, at=NOW + timedelta(days=6))
    lapses.tell(at=NOW + timedelta(days=40))
    words = [entry.word.partition(".")[2] for entry in Entry.objects.filter(matter=second.matter).order_by("pk")]
    assert words == ["trouble_received", "trouble_answered", "trouble_reopened", "trouble_lapsed"]


def test_nobody_but_the_author_says_it(village: Village, client: As) -> None:
    first = feedback(village)
    for name in ("tu", "minh", "hoa", "ba", "phuc"):
        assert As().of(actor(village, name)).get(f"/phan-anh/{first.code}/bi-gay-kho").status_code == 404
        with pytest.raises(NotAllowed):
            trouble.submit(WORDS, about=first, by=actor(village, name), at=NOW)
    assert client.get(f"/phan-anh/{first.code}/bi-gay-kho").status_code == 404


def test_without_a_head_above_it_goes_to_home_affairs_and_without_that_the_page_says_where_to_go(village: Village, client: As) -> None:
    Agency.objects.filter(pk=village.commune.pk).update(above=None)
    first = Matter.objects.get(pk=feedback(village).pk)
    where, author = f"/phan-anh/{first.code}/bi-gay-kho", client.of(village.lan)
    assert "Xin gặp trực tiếp cấp trên" in author.get(where).content.decode()
    assert "Xin gặp trực tiếp cấp trên" in author.post(where, {"text": WORDS, "form_key": "t" * 24}).content.decode()
    with pytest.raises(conduct.NobodyAbove):
        told(village, first)
    head = Person.objects.settle(code="khanh", name="ông Khánh")
    Role.objects.create(person=head, agency=village.province, word="leader", valid_from=localdate(NOW))
    assert told(village, first).matter.agency == village.province


@pytest.mark.parametrize(("text", "sentence"), [("", "Chưa ghi bị gây khó thế nào"), ("Tôi tố cáo ông trưởng thôn lập hồ sơ khống", "đừng gửi qua mạng")])
def test_bad_input_gets_a_sentence(village: Village, client: As, text: str, sentence: str) -> None:
    where = f"/phan-anh/{feedback(village).code}/bi-gay-kho"
    assert sentence in client.of(village.lan).post(where, {"text": text, "form_key": "t" * 24}).content.decode()
    assert not Petition.objects.filter(matter__kind="trouble").exists()
