import io
import re
import zipfile
from typing import Any

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils.timezone import localdate, now

from danvan.base.files.models import StoredFile
from danvan.check.petitions.models import Import, Petition
from danvan.check.petitions.tests import lists
from danvan.check.petitions.tests.lists import book, read, taken, work
from danvan.check.petitions.tests.test_import import DENOUNCES
from tests.village import Village
from tests.worlds import As

KEY = "k" * 24
LISTS = reverse("petitions:imports")


def row(number: int, **changes: Any) -> list[Any]:
    """Return a row that came today: pages read the clock."""
    return lists.row(number, **{"received_on": localdate(now())} | changes)


def sent(client: As, data: bytes, *, name: str = "so-phan-anh.xlsx", key: str = KEY) -> Any:
    return client.post(LISTS, {"form_key": key, "agency": "an-binh", "file": SimpleUploadedFile(name, data)})


def pressed(client: As, where: str, typed: dict[str, str]) -> str:
    """Return where a press leads."""
    answer: Any = client.post(where, typed)
    return str(answer.url)


def chosen(page: str) -> dict[str, str]:
    """Return the form of columns as it stands on the page."""
    found = re.findall(r'<select name="(column_\w+)"(.*?)</select>', page, re.DOTALL)
    picked = {name: re.search(r'<option value="(\d+)" selected', options) for name, options in found}
    first = re.search(r'name="first"[^>]*value="(\d+)"', page)
    assert first, page
    return {"form_key": "c" * 24, "do": "choose", "first": first[1], "came": "meeting", "kind": "feedback"} | {name: hit[1] for name, hit in picked.items() if hit}


def test_a_clerk_brings_a_list_chooses_columns_sees_what_is_wrong_and_takes_the_rest_in(village: Village, client: As) -> None:
    clerk = client.of(village.tu)
    where = sent(clerk, book(row(1), row(2, text=""), row(3, text=DENOUNCES))).url
    assert where == reverse("petitions:import", args=[Import.objects.get().pk])
    typed = chosen(clerk.get(where).content.decode())
    assert typed.items() >= {"first": "3", "column_text": "4", "column_received_on": "2", "column_place": "5", "column_old_number": "1", "column_phone": "8"}.items()

    assert pressed(clerk, where, typed) == where
    work(now=now())
    page = clerk.get(where).content.decode()
    assert "Ô này trống" in page
    assert "có vẻ là tố cáo" in page
    assert "hối lộ" not in page
    assert not Petition.objects.exists()
    assert pressed(clerk, where, {"form_key": "b" * 24, "do": "begin", "how": "good"}) == where
    work(now=now())

    assert "<strong>1/1</strong>" in clerk.get(where).content.decode()
    assert pressed(clerk, where, {"form_key": "e" * 24, "do": "end"}) == where
    assert "đã xóa" in clerk.get(LISTS).content.decode()
    assert not StoredFile.objects.exists()
    assert Petition.objects.get().came == "meeting"


def test_what_was_chosen_wrongly_is_said_and_nothing_is_read(village: Village, client: As) -> None:
    clerk = client.of(village.tu)
    where = sent(clerk, book(row(1))).url
    typed = chosen(clerk.get(where).content.decode())

    assert "Mỗi cột chỉ dùng một lần" in clerk.post(where, typed | {"column_place": "4"}).content.decode()
    assert "chọn một nơi cho mọi dòng" in clerk.post(where, typed | {"column_place": ""}).content.decode()
    assert "Chưa chọn cột này" in clerk.post(where, typed | {"column_text": ""}).content.decode()
    assert Import.objects.get().stage == "brought"


def test_all_or_nothing_says_that_a_row_stands_in_the_way(village: Village, client: As) -> None:
    one = read(village, row(1), row(2, text=""), now=now())
    where = reverse("petitions:import", args=[one.pk])

    page = client.of(village.tu).post(where, {"form_key": KEY, "do": "begin", "how": "whole"})

    assert page.status_code == 409
    assert "Chưa dòng nào được tiếp nhận" in page.content.decode()
    one.refresh_from_db()
    assert one.stage == "read"


def test_the_rows_to_mend_come_back_as_excel_with_what_is_wrong_beside(village: Village, client: As) -> None:
    one = taken(village, row(1, received_on="hôm nọ"), row(2, text=DENOUNCES), row(3), now=now())

    handed = client.of(village.tu).get(reverse("petitions:import_report", args=[one.pk]))

    sheet: Any = openpyxl.load_workbook(io.BytesIO(handed.content)).active
    rows = [[str(cell or "") for cell in each] for each in sheet.iter_rows(values_only=True)]
    first = next(each for each in rows if "hôm nọ" in each)
    assert (first[0], "Không đọc được ngày" in first[-1]) == ("3", True)
    assert not [each for each in rows if "hối lộ" in "".join(each)]
    assert [each[0] for each in rows if "có vẻ là tố cáo" in each[-1]] == ["4"]


def test_an_import_that_waits_shows_how_far_it_is_without_any_script(village: Village, client: As) -> None:
    one = read(village, row(1), row(2), now=now())
    where, clerk = reverse("petitions:import", args=[one.pk]), client.of(village.tu)
    clerk.post(where, {"form_key": KEY, "do": "begin", "how": "good"})

    page = clerk.get(where).content.decode()
    assert '<progress max="2" value="0"' in page
    assert "Xem lại tiến độ" in page
    clerk.post(where, {"form_key": "s" * 24, "do": "stop"})
    assert "Có người bấm tạm dừng" in clerk.get(where).content.decode()
    clerk.post(where, {"form_key": "g" * 24, "do": "go_on"})
    work(now=now())
    assert Petition.objects.count() == 2


def bomb() -> bytes:
    kept = io.BytesIO(book(row(1)))
    with zipfile.ZipFile(kept, "a", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/media/image1.bin", bytes(120 * 2**20))
    return kept.getvalue()


@pytest.mark.parametrize(
    ("make", "name", "sentence"),
    [
        (lambda: b"", "a.xlsx", "rỗng"), (lambda: b"a;b\n1;2", "a.csv", "không phải bảng Excel"),
        (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "a.xls", "Excel đời cũ"),
        (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le") + bytes(600), "a.xlsx", "có mật khẩu"),
        (bomb, "a.xlsx", "nặng bất thường"), (lambda: book(row(1))[:-900], "a.xlsx", "bị hỏng"), (lambda: book(row(1, text="TUYỆT MẬT")), "a.xlsx", "có dấu"),
        (lambda: book(row(1)), "TỐI MẬT.xlsx", "có dấu"), (lambda: book(row(1)), "so-phan-anh.docx", "nội dung là .xlsx"),
        (lambda: book(title="", heads=()), "a.xlsx", "không có dòng nào"),
    ],
    ids=["empty", "csv", "xls", "password", "bomb", "cut off", "stamp", "name", "suffix", "no rows"],
)  # fmt: skip
def test_a_file_that_cannot_be_taken_is_refused_in_a_sentence_and_not_kept(village: Village, client: As, make: Any, name: str, sentence: str) -> None:
    page = sent(client.of(village.tu), make(), name=name)

    assert page.status_code == 200
    assert sentence in page.content.decode()
    assert not Import.objects.exists()
    assert not StoredFile.objects.exists()


def test_a_file_whose_name_says_that_it_is_a_denunciation_is_led_elsewhere(village: Village, client: As) -> None:
    page = sent(client.of(village.tu), book(row(1)), name="don-to-cao-chu-tich-xa-nhan-hoi-lo.xlsx").content.decode()
    assert "Gửi tệp" not in page
    assert not Import.objects.exists()


def test_a_second_press_leads_to_the_same_list(village: Village, client: As) -> None:
    clerk, data = client.of(village.tu), book(row(1))
    assert sent(clerk, data).url == sent(clerk, data).url
    assert Import.objects.count() == 1


def test_nobody_else_sees_a_list(village: Village, client: As) -> None:
    one = read(village, row(1), now=now())
    for address in (LISTS, *(reverse(f"petitions:import{page}", args=[one.pk]) for page in ("", "_report"))):
        for actor in (village.minh, village.hoa, village.lan, village.quan):
            assert client.of(actor).get(address).status_code == 403
    assert client.of(village.tu).get(reverse("petitions:import", args=[0])).status_code == 404
