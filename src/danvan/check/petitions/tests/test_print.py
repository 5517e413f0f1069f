"""The papers of a petition, read back as whoever gets them reads them."""

import io
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pypdf
import pytest
from django.conf import LazySettings

from danvan.base.files import actions as files
from danvan.base.matters import codes
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.models import Petition
from danvan.engines import child
from tests import pictures
from tests.village import Village, at
from tests.worlds import As

KEY = "k" * 24
SENT = {"text": "=1+1 Đèn đường hỏng", "place": "thon-dong", "where": "đầu ngõ", "form_key": KEY}


@pytest.fixture
def petition(village: Village, settings: LazySettings, tmp_path: Path) -> Petition:
    settings.FILES_FOLDER = tmp_path
    photo = files.keep(pictures.picture(turned=True), pictures_only=True)
    sent = petitions.submit("=1+1 Đèn đường hỏng", place=village.thon_dong, photo=photo, by=village.lan, at=at("2026-08-28 09:00"))
    petitions.classify(sent, subject=village.lighting, by=village.tu, at=at("2026-08-28 10:00"))
    petitions.route(sent, agency=village.works, by=village.tu, at=at("2026-08-28 10:00"))
    return sent


def text(made: bytes) -> str:
    """Return what a PDF says."""
    return " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(made)).pages).split())


def test_the_slip_bears_the_follow_code_for_whoever_bears_it_and_for_nobody_else(village: Village, client: As) -> None:
    client.post("/phan-anh/gui", SENT)
    where = f"/phan-anh/{Petition.objects.get().matter.code}/phieu.pdf"
    own = client.get(where)
    assert own.headers["Content-Type"] == "application/pdf"
    assert own.headers["Cache-Control"] == "private, no-store"
    for words in (codes.secret(KEY), "PHIẾU TIẾP NHẬN", "=1+1 Đèn đường hỏng", "Thôn Đông", "ỦY BAN NHÂN DÂN XÃ AN BÌNH"):
        assert words in text(own.content), words
    staff = As().of(village.tu).get(where)
    assert staff.status_code == 200
    assert codes.secret(KEY) not in text(staff.content)
    assert As().get(where).status_code == 404


def test_the_slip_as_word_says_the_same(village: Village, client: As, petition: Petition) -> None:
    response = client.of(village.lan).get(f"/phan-anh/{petition.matter.code}/phieu.docx")
    paper: Any = docx.Document(io.BytesIO(response.content))
    cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    assert {petition.matter.code, "09:00 28/08/2026", "UBND xã An Bình"} <= set(cells)
    assert "=1+1 Đèn đường hỏng" in [line.text for line in paper.paragraphs]


def test_a_slip_that_cannot_be_made_leads_back_with_a_sentence(
    village: Village, client: As, petition: Petition, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(child, "PATIENCE", 0.01)
    with child.AT_ONCE, child.AT_ONCE:
        back = client.of(village.lan).get(f"/phan-anh/{petition.matter.code}/phieu.pdf", follow=True)
    assert "Chưa lập được phiếu" in back.content.decode()
    assert petition.matter.code in back.content.decode()


def test_the_list_holds_what_an_officer_may_see_and_reckons_nothing(village: Village, client: As, petition: Petition) -> None:
    response = client.of(village.minh).get("/phan-anh/danh-sach.xlsx")
    (sheet,) = openpyxl.load_workbook(io.BytesIO(response.content)).worksheets
    titles, row = (next(sheet.iter_rows(min_row=line, max_row=line)) for line in (5, 6))
    said = {str(title.value): cell for title, cell in zip(titles, row, strict=True)}
    assert said["Số hồ sơ"].value == petition.matter.code
    assert (said["Nội dung"].value, said["Nội dung"].data_type) == ("=1+1 Đèn đường hỏng", "s")
    assert (said["Nhận lúc"].is_date, str(said["Nhận lúc"].value)) == (True, "2026-08-28 09:00:00")
    assert said["Bước"].value == "Đang giải quyết"
    assert said["Hạn"].is_date
    other = client.of(village.linh).get("/phan-anh/danh-sach.xlsx")
    assert openpyxl.load_workbook(io.BytesIO(other.content)).worksheets[0].max_row == 5


def test_the_list_is_of_one_step_if_one_is_asked_for(village: Village, client: As, petition: Petition) -> None:
    response = client.of(village.minh).get("/phan-anh/danh-sach.xlsx?buoc=proposed")
    assert openpyxl.load_workbook(io.BytesIO(response.content)).worksheets[0].max_row == 5


def test_the_photo_as_it_was_sent_is_for_those_who_deal_with_it_and_all_others_see_the_clean_copy(
    village: Village, client: As, petition: Petition
) -> None:
    shown, original = (f"/phan-anh/{petition.matter.code}/anh{which}" for which in ("", "/goc"))
    got = As().of(village.minh).get(original)
    assert got.getvalue() == pictures.picture(turned=True)
    assert got.headers["Content-Disposition"].startswith("attachment")
    for who in (village.lan, village.minh):
        assert "Máy ảnh".encode() not in As().of(who).get(shown).getvalue()
    assert As().of(village.lan).get(original).status_code == 403
    assert As().of(village.linh).get(original).status_code == 404
    assert original in As().of(village.minh).get(f"/phan-anh/{petition.matter.code}").content.decode()
