"""What the head says of an opinion on conduct is a paper too, for its author and the head and nobody else."""

import io
from typing import Any

import docx
import pypdf
import pytest

from danvan.check.petitions import actions as petitions
from danvan.check.petitions.actions import conduct
from danvan.check.petitions.models import Petition
from tests.village import Village, at
from tests.worlds import As

MONDAY, LATER = at("2026-09-07 09:00"), at("2026-09-08 09:00")
SAID, ANSWER = "Chờ ở quầy ba buổi sáng mà không ai nói gì", "Đã xin lỗi, quầy có người trực từ hôm nay"


def opinion(village: Village) -> Petition:
    return conduct.submit(SAID, place=village.thon_dong, about_head=False, by=village.lan, at=MONDAY)


def words(answer: Any, *, form: str) -> str:
    assert answer.status_code == 200
    if form == "pdf":
        return " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(answer.content)).pages).split())
    paper = docx.Document(io.BytesIO(answer.content))
    cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    return " ".join(" ".join([*(one.text for one in paper.paragraphs), *cells]).split())


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_its_author_takes_the_answer_home_as_a_paper_of_the_committee(village: Village, form: str) -> None:
    one = opinion(village)
    conduct.answer(one, done=ANSWER, no_proof="-", found="right", by=village.hoa, at=LATER)
    lan, where = As().of(village.lan), f"/phan-anh/{one.matter.code}"
    said = words(lan.get(f"{where}/giay/ket-qua.{form}"), form=form)
    for each in ("Về việc trả lời góp ý về thái độ phục vụ", SAID, ANSWER, one.matter.code, "CHỦ TỊCH", "07/09/2026"):
        assert each in said
    assert "bà Lan" not in said
    assert f"{where}/giay/ket-qua.{form}" in lan.get(where).content.decode()
    for who, status in ((village.hoa, 200), (village.tu, 404), (village.minh, 404), (village.ba, 404), (village.mai, 404)):
        assert As().of(who).get(f"{where}/giay/ket-qua.{form}").status_code == status


def test_what_the_head_asks_is_a_paper_until_when_it_waits_and_there_is_none_of_what_was_not_done(village: Village) -> None:
    one = opinion(village)
    petitions.ask_back(one, question="Buổi sáng nào?", by=village.hoa, at=LATER)
    lan, where = As().of(village.lan), f"/phan-anh/{one.matter.code}/giay"
    said = words(lan.get(f"{where}/bo-sung.docx"), form="docx")
    for each in ("Buổi sáng nào?", "không quá ngày 22/09/2026"):  # ten working days after Tuesday the 8th
        assert each in said
    for which in ("ket-qua", "huong-dan", "chuyen", "khong-tiep-nhan", "tach"):
        assert lan.get(f"{where}/{which}.docx").status_code == 404
