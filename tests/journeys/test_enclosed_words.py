"""What a file that comes along says is looked at as the words beside it are: a denunciation in it is marked or met, and in no store after that."""

import io
import logging
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from email.message import EmailMessage
from functools import cache
from pathlib import Path

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.timezone import localdate, now
from PIL import Image

from danvan.base.files.models import StoredFile
from danvan.base.jobs import actions as jobs
from danvan.base.matters.models import Matter
from danvan.check.petitions.actions import arrivals
from danvan.check.petitions.models import Arrival, ArrivalFile, Complaint
from danvan.engines.papers import gallery
from danvan.engines.papers.document import Paragraph
from danvan.engines.papers.pdf import pdf
from danvan.engines.papers.word import word
from danvan.site.village import Village
from tests.imap import Office
from tests.journeys import test_arrivals_apart, test_purge
from tests.journeys.test_arrivals_apart import ROOM
from tests.journeys.test_purge import found, scrub, stores
from tests.worlds import As

imap, village, _folders = test_arrivals_apart.imap, test_arrivals_apart.village, test_purge._folders  # fixtures
PLANTED = "Mỏ Đá Cối Xay Gió"
ACCUSES = f"Tôi tố cáo ông trưởng thôn ở {PLANTED} nhận hối lộ, lập hồ sơ khống."
ORDINARY = "Cây đa đầu làng đổ ngang đường, xin xã cho người đến dọn."
NOTE = "Kính gửi xã, nội dung ở tệp gửi kèm."
WRITTEN = {
    "settler": "an-binh", "complainant": "bà Lan", "address": "Thôn Đông", "against": "Quyết định 41/QĐ-UBND", "text": NOTE, "request": "Hủy quyết định",
    "form_key": "w" * 24,
}  # fmt: skip


@cache
def docx(said: str) -> bytes:
    """Return a Word file whose parts lie unpacked, so that its words are found wherever its bytes are."""
    packed, plain = zipfile.ZipFile(io.BytesIO(word(replace(gallery.LETTER, blocks=(Paragraph(text=said),))))), io.BytesIO()
    with zipfile.ZipFile(plain, "w", zipfile.ZIP_STORED) as made:
        for part in packed.namelist():
            made.writestr(part, packed.read(part))
    return plain.getvalue()


@cache
def sheet_of_pdf(said: str) -> bytes:
    return pdf(replace(gallery.LETTER, blocks=(Paragraph(text=said),)))


def book(said: str) -> bytes:
    made, kept = openpyxl.Workbook(), io.BytesIO()
    made.active.append([said])
    made.save(kept)
    return kept.getvalue()


def letter(*files: tuple[str, bytes], words: str = NOTE, named: str = "<1@example.vn>") -> bytes:
    made = EmailMessage()
    made["From"], made["Subject"], made["Message-ID"] = "lan@example.vn", "Thư", named
    made.set_content(words)
    for name, data in files:
        made.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return bytes(made)


FILES: dict[str, Callable[[str], bytes]] = {
    "don.docx": lambda said: docx(said), "don.pdf": lambda said: sheet_of_pdf(said), "don.xlsx": book, "don.txt": lambda said: said.encode(),
    "thu.eml": lambda said: letter(words=said), "trong.eml": lambda said: letter(("don.docx", docx(said))),
}  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_a_letter_is_marked_by_the_words_of_its_files_and_one_with_ordinary_words_is_not(village: Village, imap: Office, name: str) -> None:
    imap.put(letter((name, FILES[name](ACCUSES))))
    imap.put(letter((name, FILES[name](ORDINARY)), named="<2@example.vn>"))
    assert arrivals.collect(at=now()) == 2
    assert [one.found != "" for one in Arrival.objects.order_by("pk")] == [True, False]
    assert all(ArrivalFile.objects.values_list("is_read", flat=True))
    page = As().of(village.tu).get(ROOM).content.decode()
    assert "Có chữ không nên lưu ở đây" in page


def test_a_file_that_cannot_be_read_is_said_to_be_so_to_the_clerk(village: Village, imap: Office) -> None:
    imap.put(letter(("quet.pdf", scan())))
    imap.put(letter(("don.docx", docx(ORDINARY)), named="<2@example.vn>"))
    arrivals.collect(at=now())
    clerk, said = As().of(village.tu), "Máy không đọc được chữ trong tệp này"
    assert [said in clerk.get(f"{ROOM}/{one.pk}").content.decode() for one in Arrival.objects.order_by("pk")] == [True, False]


def scan() -> bytes:
    """Return a page that is a picture."""
    drawn = io.BytesIO()
    Image.new("L", (200, 300), 255).save(drawn, "PDF")
    return drawn.getvalue()


@pytest.mark.parametrize(("name", "data", "is_read"), [("quet.pdf", scan(), False), ("don.docx", docx(ORDINARY), True)])
def test_who_takes_a_complaint_on_is_told_which_file_no_machine_could_read(village: Village, name: str, data: bytes, is_read: bool) -> None:
    lan, clerk, said = As().of(village.lan), As().of(village.tu), "Máy không đọc được chữ trong tệp này"
    assert lan.post("/phan-anh/khieu-nai/soan", WRITTEN | {"file": SimpleUploadedFile(name, data)}).status_code == 302
    where = f"/phan-anh/khieu-nai/{Complaint.objects.get().matter.code}"
    assert (said in clerk.get(where).content.decode()) is not is_read
    assert said not in lan.get(where).content.decode()
    added = {"note": "Giấy tờ", "file": SimpleUploadedFile(name, data + b"\n" if name.endswith("pdf") else docx("Giấy tờ đất")), "version": 1, "form_key": "z" * 24}
    assert lan.post(f"{where}/viec/add_evidence", added).status_code == 302
    assert list(Complaint.objects.get().evidence.values_list("is_read", flat=True)) == [is_read] * 2


def came_by_scan(village: Village, data: bytes) -> Arrival:
    page = SimpleUploadedFile("don.pdf", data, "application/pdf")
    sent = {"agency": "an-binh", "received_on": f"{localdate():%d/%m/%Y}", "pages": [page], "form_key": "s" * 24}
    assert As().of(village.tu).post(f"{ROOM}/quet", sent).status_code == 302
    return Arrival.objects.latest("pk")


def test_what_lies_in_files_by_mail_and_by_scan_is_set_aside_and_then_in_no_store(
    village: Village, world: str, imap: Office, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    clerk, by_scan = As().of(village.tu), sheet_of_pdf(ACCUSES)
    imap.put(letter(("don.docx", docx(ACCUSES)), ("don.pdf", by_scan + b"\n")))
    imap.put(letter(("viec.docx", docx(ORDINARY)), words=ORDINARY, named="<2@example.vn>"))
    arrivals.collect(at=now())
    came_by_scan(village, by_scan)
    before = stores(world, log="", tmp_path=tmp_path)
    assert found(before, word=PLANTED)
    assert holding(before, data=by_scan)
    marked = list(Arrival.objects.exclude(found="").order_by("pk"))
    assert [one.way for one in marked] == ["mail", "scan"]
    for number, one in enumerate(marked, start=1):
        clerk.post(f"{ROOM}/{one.pk}/to-cao", {"sealed_ref": f"{number}/2026", "about": "others", "form_key": f"{number}" * 24})
        clerk.post(f"{ROOM}/{one.pk}/phieu-niem-phong", {"form_key": "p" * 24})
    later = now() + timedelta(hours=24, minutes=1)
    assert arrivals.purge_due(at=later) == 2
    while jobs.run_due(at=later):
        pass
    scrub()
    left = stores(world, log=caplog.text, tmp_path=tmp_path)
    assert found(left, word=PLANTED) == []
    assert holding(left, data=by_scan) == []
    assert found(left, word=ORDINARY)  # the search finds what is there


def holding(kept: dict[str, bytes], *, data: bytes) -> list[str]:
    """Return the names of the stores that hold a piece of a file whose words lie packed in it."""
    middle = len(data) // 2
    return [name for name, held in kept.items() if data[middle : middle + 48] in held]


@pytest.mark.parametrize("name", ["don.docx", "don.pdf", "don.xlsx"])
def test_a_file_on_the_form_of_a_complaint_is_met_before_anything_is_stored(
    village: Village, world: str, tmp_path: Path, caplog: pytest.LogCaptureFixture, name: str
) -> None:
    caplog.set_level(logging.DEBUG)
    browser, data = As().of(village.lan), FILES[name](ACCUSES)
    shown = browser.post("/phan-anh/khieu-nai/soan", WRITTEN | {"file": SimpleUploadedFile(name, data)}).content.decode()
    assert "đừng gửi qua mạng" in shown
    assert NOTE in shown  # what was typed is handed back
    assert (StoredFile.objects.count(), Matter.objects.count()) == (0, 0)
    left = stores(world, log=caplog.text, tmp_path=tmp_path)
    assert found(left, word=PLANTED) == []
    assert holding(left, data=data) == []
    sent = browser.post("/phan-anh/khieu-nai/soan", WRITTEN | {"file": SimpleUploadedFile(name, FILES[name](ORDINARY))})
    assert sent.status_code == 302
    assert Complaint.objects.get().evidence.count() == 1


def test_who_says_that_it_is_something_else_is_believed(village: Village) -> None:
    sent = WRITTEN | {"file": SimpleUploadedFile("don.docx", docx(ACCUSES)), "la_phan_anh": "1"}
    assert As().of(village.lan).post("/phan-anh/khieu-nai/soan", sent).status_code == 302
    assert StoredFile.objects.count() == 1
