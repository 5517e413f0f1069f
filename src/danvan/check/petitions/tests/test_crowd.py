"""Several who send feedback together say how many they are; from five on somebody speaks for them, as the law wants."""

import io
from datetime import date
from hashlib import sha256
from typing import Any

import openpyxl
import pytest
from django.db import connection

from danvan.base.calendar import reporting
from danvan.base.journal.models import Entry, EntryContent
from danvan.base.moves.table import NotAllowed
from danvan.base.people.relations import Actor
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.actions.crowds import Together
from danvan.check.petitions.models import Crowd, Petition
from danvan.check.petitions.queries.returns import counting
from tests.village import Village, at
from tests.worlds import As

WHEN = at("2026-08-18 09:00")
TEXT = "Chúng tôi gồm 12 hộ đề nghị mở lại đường ra đồng."


@pytest.fixture
def petition(village: Village) -> Petition:
    return petitions.submit(TEXT, place=village.thon_dong, by=village.lan, at=WHEN)


def sent(who: Actor, petition: Petition, **said: Any) -> Any:
    petition.matter.refresh_from_db()
    key = sha256(repr((who.person, sorted(said.items()))).encode()).hexdigest()[:24]
    data = {"form_key": key, "version": petition.matter.version, "representatives": "", **said}
    return As().of(who).post(f"/phan-anh/{petition.matter.code}/viec/name_speakers", data)


@pytest.mark.parametrize(
    ("people", "speakers", "least", "most"),
    [("4", 3, 0, 2), ("5", 0, 1, 2), ("10", 3, 1, 2), ("11", 6, 1, 5)],  # Luật Tiếp công dân 2013, art. 29: from 5 to 10 one or two, above that up to five
)
def test_too_many_or_too_few_who_speak_are_sent_back(village: Village, petition: Petition, people: str, speakers: int, least: int, most: int) -> None:
    page = sent(village.lan, petition, people=people, representatives="\n".join(["bà Lan"] * speakers)).content.decode()
    assert f"{people} người cùng gửi thì cử từ {least} đến {most} người đại diện" in page
    assert not Crowd.objects.exists()


@pytest.mark.parametrize(("people", "speakers"), [("2", 0), ("4", 2), ("5", 1), ("10", 2), ("11", 5)])
def test_as_many_as_the_law_wants_are_taken(village: Village, petition: Petition, people: str, speakers: int) -> None:
    assert sent(village.lan, petition, people=people, representatives="\n".join(["bà Lan"] * speakers)).status_code == 302
    assert Entry.objects.get(word="petitions.speakers_named").facts == {"people": int(people), "speakers": speakers, "on_paper": False}


def test_who_sent_it_names_them_and_the_reception_says_that_it_saw_the_paper(village: Village, petition: Petition) -> None:
    sent(village.lan, petition, people="12", representatives="bà Lan, thôn Đông", on_paper="1")
    one = Crowd.objects.get()
    assert (one.people, one.representatives, one.on_paper) == (12, "bà Lan, thôn Đông", False)  # an author's tick is not asked for
    page = As().of(village.tu).get(f"/phan-anh/{petition.matter.code}").content.decode()
    assert "12 người cùng gửi." in page
    assert "chưa xem văn bản cử người đại diện" in page
    sent(village.tu, petition, people="12", representatives="bà Lan, thôn Đông\nông Thọ", on_paper="1")
    page = As().of(village.lan).get(f"/phan-anh/{petition.matter.code}").content.decode()
    assert "bà Lan, thôn Đông; ông Thọ." in page
    assert "chưa xem văn bản" not in page
    assert Crowd.objects.get().on_paper


def test_names_lie_sealed_and_in_no_entry(village: Village, petition: Petition) -> None:
    sent(village.lan, petition, people="12", representatives="Hoangyen Hot")
    with connection.cursor() as cursor:
        cursor.execute("SELECT representatives FROM petitions_crowd")
        assert "Hoangyen" not in str(cursor.fetchall())
    assert "Hoangyen" not in str([*Entry.objects.values("facts"), *EntryContent.objects.values("private")])
    assert "Hoangyen" not in As().of(village.quan).get(f"/phan-anh/{petition.matter.code}").content.decode()


def test_whoever_did_not_see_the_paper_and_strangers_do_not_say_that_it_is_there(village: Village, petition: Petition) -> None:
    together = Together(people=12, representatives="bà Lan", on_paper=True)
    for who in (village.lan, village.minh, village.son):
        with pytest.raises(NotAllowed):
            petitions.name_speakers(petition, together=together, by=who, at=WHEN)
    assert not Crowd.objects.exists()


def test_who_sorts_is_told_that_it_reads_as_if_many_sent_it_until_somebody_said_who(village: Village, petition: Petition) -> None:
    page, hint = f"/phan-anh/{petition.matter.code}/viec/classify", "có chữ “chúng tôi gồm”: có thể của nhiều người"
    assert hint in As().of(village.tu).get(page).content.decode()
    petitions.name_speakers(petition, together=Together(people=12, representatives="bà Lan"), by=village.tu, at=WHEN)
    assert hint not in As().of(village.tu).get(page).content.decode()


def test_a_return_counts_feedback_of_crowds(village: Village, petition: Petition) -> None:
    few = petitions.submit("Đèn hỏng", place=village.thon_dong, by=village.lan, at=WHEN)
    petitions.name_speakers(petition, together=Together(people=5, representatives="bà Lan"), by=village.tu, at=WHEN)
    petitions.name_speakers(few, together=Together(people=4), by=village.lan, at=WHEN)
    within = counting.cut(reporting.period("month", on=date(2026, 8, 20)), at=at("2026-08-20 09:00"))
    counts = counting.counts("feedback", agency=village.commune, within=within)
    assert (counts["feedback", "crowds"], counts["feedback", "received"]) == (1, 2)
    asked = {"agency": "an-binh", "period": "month", "day": "20/08/2026"}
    book = openpyxl.load_workbook(io.BytesIO(As().of(village.hoa).get("/phan-anh/bao-cao/phan-anh.xlsx", asked).content))
    assert any(cell.value == "Của đoàn đông người cùng gửi" for sheet in book.worksheets for row in sheet.iter_rows() for cell in row)
