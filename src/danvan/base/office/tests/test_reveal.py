import re
from datetime import timedelta

import pytest

from danvan.base.journal import actions as journal
from danvan.base.journal.models import Entry, EntryContent
from danvan.base.moves.table import NotAllowed
from danvan.base.notices import actions as notices
from danvan.base.office.actions import calls, reveals
from danvan.base.office.queries import reveals as queries
from danvan.base.people import actions as people
from danvan.base.people.models import Person
from danvan.base.people.relations import ANYONE
from tests.ground import Errand, errand, move
from tests.village import Village, at
from tests.worlds import As

NOW, LATER = at("2026-08-28 09:00"), at("2026-08-28 10:00")
PHONE = "0912 345 678"


@pytest.fixture
def asked(village: Village) -> Errand:
    assert isinstance(village.lan.person, Person)
    people.keep_contact(village.lan.person, kind="phone", value=PHONE, at=NOW)
    return errand(village.works, at=NOW, by=village.lan)


def revealed() -> list[Entry]:
    return list(Entry.objects.filter(word="office.revealed"))


def test_who_deals_with_it_opens_a_number_and_one_entry_says_so(village: Village, asked: Errand) -> None:
    shown = reveals.reveal(asked.matter, field="phone", reason="ask", by=village.minh, at=LATER)
    assert shown == PHONE
    (entry,) = revealed()
    assert entry.facts == {"field": "phone", "reason": "ask", "role": "officer", "reader": "an-binh-works"}
    assert PHONE not in str(EntryContent.objects.get(entry=entry).private)


@pytest.mark.parametrize("name", ["lan", "mai", "son", "ba", "linh"])
def test_nobody_else_opens_it_and_nothing_is_written(village: Village, asked: Errand, name: str) -> None:
    for actor in (getattr(village, name), ANYONE):
        with pytest.raises(NotAllowed):
            reveals.reveal(asked.matter, field="phone", reason="ask", by=actor, at=LATER)
    assert revealed() == []


def test_a_reason_that_is_none_opens_nothing(village: Village, asked: Errand) -> None:
    with pytest.raises(NotAllowed):
        reveals.reveal(asked.matter, field="phone", reason="", by=village.minh, at=LATER)


def test_what_was_not_given_cannot_be_opened(village: Village, asked: Errand) -> None:
    with pytest.raises(reveals.NothingGiven):
        reveals.reveal(asked.matter, field="email", reason="ask", by=village.minh, at=LATER)
    assert revealed() == []


def test_where_the_journal_cannot_be_written_nothing_is_shown(
    village: Village, asked: Errand, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "FACT", re.compile("never"))
    with pytest.raises(ValueError, match="not facts"):
        reveals.reveal(asked.matter, field="phone", reason="ask", by=village.minh, at=LATER)
    assert revealed() == []


def test_the_author_reads_who_opened_it_by_post_and_not_by_name(village: Village, asked: Errand) -> None:
    reveals.reveal(asked.matter, field="phone", reason="visit", by=village.minh, at=LATER)
    assert isinstance(village.lan.person, Person)
    (opened,) = queries.of_person(village.lan.person)
    assert (opened.who, opened.what) == ("Chuyên viên · Phòng Kinh tế xã An Bình", "Điện thoại")
    panel = queries.reveal_panel(asked.matter, actor=village.lan, at=LATER)
    assert panel
    assert "ông Minh" not in str(panel.shows["opened"])


def test_others_are_shown_no_panel(village: Village, asked: Errand) -> None:
    reveals.reveal(asked.matter, field="phone", reason="visit", by=village.minh, at=LATER)
    assert queries.reveal_panel(asked.matter, actor=ANYONE, at=LATER) is None
    assert queries.reveal_panel(asked.matter, actor=village.linh, at=LATER) is None


def test_a_caller_leads_to_the_youngest_open_matter_of_the_clerks_own_agency_alone(village: Village, asked: Errand) -> None:
    errand(village.culture, at=LATER, by=village.lan)
    younger = errand(village.works, at=LATER, by=village.lan)
    found = calls.find_by_phone("+84912345678", by=village.minh, at=LATER)
    assert found == younger.matter
    assert [entry.facts["reason"] for entry in revealed()] == ["caller"]
    move(younger, "settle", at=LATER, by=village.hoa)
    assert calls.find_by_phone(PHONE, by=village.minh, at=LATER) == asked.matter


def test_a_caller_whose_matters_lie_elsewhere_is_not_found_and_nothing_is_opened(village: Village, asked: Errand) -> None:
    assert calls.find_by_phone(PHONE, by=village.linh, at=LATER) is None
    assert calls.find_by_phone("0987654321", by=village.minh, at=LATER) is None
    with pytest.raises(NotAllowed):
        calls.find_by_phone(PHONE, by=village.ba, at=LATER)
    assert revealed() == []


def sought() -> list[Entry]:
    return list(Entry.objects.filter(word="office.sought").order_by("pk"))


def test_a_caller_is_found_by_the_number_that_they_left_with_the_matter(village: Village) -> None:
    left = errand(village.works, at=NOW)
    notices.follow(left.matter, channel="sms", address="0987654321", at=NOW)
    assert calls.find_by_phone("+84 987.654.321", by=village.minh, at=LATER) == left.matter
    assert calls.find_by_phone("0987654321", by=village.linh, at=LATER) is None
    notices.stop(left.matter, channel="sms", at=LATER)
    assert calls.find_by_phone("0987654321", by=village.minh, at=LATER) is None
    assert queries.given(left.matter) == []


def test_each_search_is_written_down_found_or_not_and_the_number_is_not(village: Village, asked: Errand) -> None:
    for phone in (PHONE, "0987654321"):
        calls.find_by_phone(phone, by=village.minh, at=LATER)
    here = {"role": "officer", "reader": "an-binh-works"}
    assert [entry.facts for entry in sought()] == [{"found": 1, **here}, {"found": 0, **here}]
    assert len({entry.matter_id for entry in sought()}) == 1
    kept = str([*Entry.objects.values_list(), *EntryContent.objects.values_list()])
    assert "912345678" not in kept
    assert "987654321" not in kept


def test_who_looks_too_often_waits_and_others_do_not(village: Village, asked: Errand, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queries, "MOST", 2)
    for _ in range(2):
        calls.find_by_phone("0987654321", by=village.minh, at=NOW)
    with pytest.raises(calls.TooMany):
        calls.find_by_phone(PHONE, by=village.minh, at=LATER - timedelta(minutes=1))
    assert (len(sought()), revealed()) == (2, [])
    assert calls.find_by_phone(PHONE, by=village.hoa, at=NOW) is None
    assert calls.find_by_phone(PHONE, by=village.minh, at=LATER) == asked.matter


def test_the_page_says_that_it_was_too_often_and_keeps_the_number(
    village: Village, asked: Errand, client: As, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queries, "MOST", 1)
    browser, sent = client.of(village.minh), {"phone": PHONE, "form_key": "k" * 24}
    assert asked.matter.code in browser.post("/van-phong/nguoi-goi", sent).content.decode()
    answer = browser.post("/van-phong/nguoi-goi", sent)
    assert answer.status_code == 429
    assert "Bạn đã tìm 1 lần trong một giờ qua" in answer.content.decode()
    assert PHONE in answer.content.decode()


def test_the_page_asks_why_before_it_shows_anything(village: Village, asked: Errand, client: As) -> None:
    where = f"/van-phong/lien-he/{asked.matter.code}/phone"
    browser = client.of(village.minh)
    assert PHONE not in browser.get(where).content.decode()
    assert "Chưa chọn lý do" in browser.post(where, {"form_key": "k" * 24}).content.decode()
    assert revealed() == []
    assert PHONE in browser.post(where, {"reason": "answer", "form_key": "k" * 24}).content.decode()
    assert len(revealed()) == 1
    assert As().of(village.linh).get(where).status_code == 404
