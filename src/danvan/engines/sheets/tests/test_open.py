import io
import zipfile
from collections.abc import Callable
from datetime import date
from typing import Any

import openpyxl
import pytest
import xlsxwriter

from danvan.engines import sheets
from danvan.engines.sheets import workbook


def book(*rows: list[Any], **more: Any) -> bytes:
    made = openpyxl.Workbook()
    sheet: Any = made.active
    for row in rows:
        sheet.append(row)
    for name, words in more.items():
        made.create_sheet(name).append([words])
    kept = io.BytesIO()
    made.save(kept)
    return kept.getvalue()


def packed(**parts: str) -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as made:
        for name, words in parts.items():
            made.writestr(name.replace("__", "/").replace("_xml", ".xml"), words)
    return kept.getvalue()


def test_rows_keep_their_numbers_and_cells_their_places() -> None:
    found = sheets.opened(book(["Nhiệm vụ", None, "Hạn"], [], ["Thay bóng", None, date(2026, 6, 30)], [12, 1.5, True]))

    assert found.rows[0] == (1, ("Nhiệm vụ", "", "Hạn"))
    assert found.rows[1][0] == 3
    assert found.rows[1][1] == ("Thay bóng", "", "30/06/2026")
    assert found.rows[2] == (4, ("12", "1.5", "1"))


def test_strings_written_in_place_and_shared_ones_are_read_alike() -> None:
    made = io.BytesIO()
    written = xlsxwriter.Workbook(made, {"constant_memory": True})
    sheet = written.add_worksheet()
    sheet.write_row(0, 0, ["Thay bóng đèn", "Phòng Kinh tế"])
    written.close()

    assert sheets.opened(made.getvalue()).rows == ((1, ("Thay bóng đèn", "Phòng Kinh tế")),)


def test_words_of_other_sheets_and_names_are_beside() -> None:
    found = sheets.opened(book(["a"], khac="TUYỆT MẬT"))

    assert "TUYỆT MẬT" in found.beside
    assert found.rows == ((1, ("a",)),)


@pytest.mark.parametrize(("number", "day"), [("46203", date(2026, 6, 30)), ("46203.5", date(2026, 6, 30)), ("12", None), ("30/6", None), ("", None)])
def test_a_number_of_our_time_is_a_day(number: str, day: date | None) -> None:
    assert sheets.day_of(number) == day


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda: b"", "no sheet"), (lambda: b"%PDF-1.4", "no sheet"), (lambda: b"\xd0\xcf\x11\xe0" + b"x" * 99, "excel 97"),
        (lambda: b"PK\3\4" + b"x" * 99, "broken"), (lambda: packed(word__document_xml="<a/>"), "no sheet"),
        (lambda: packed(xl__workbook_xml="<a/>"), "broken"), (lambda: book([]), "empty"),
        (lambda: packed(xl__workbook_xml="<a/>", xl__media_xml="0" * (51 * 2**20)), "bomb"),
        (lambda: book(["x"] * (workbook.COLUMNS + 1)), "long"), (lambda: book(*([["x"]] * (workbook.ROWS + 1))), "long"),
        (lambda: book(["x" * 30_000] * 20), "long"),
        (lambda: packed(xl__workbook_xml='<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), "broken"),
        (lambda: b"PK\3\4" + b"x" * (11 * 2**20), "heavy"),
    ],
)  # fmt: skip
def test_what_is_no_list_is_refused_with_a_reason_and_a_sentence(make: Callable[[], bytes], reason: str) -> None:
    with pytest.raises(sheets.Refused) as refused:
        sheets.opened(make())
    assert str(refused.value) == reason
    assert refused.value.sentence.endswith(".")


def test_a_formula_that_failed_says_nothing() -> None:
    assert sheets.opened(book(["a", "#N/A", "b"])).rows == ((1, ("a", "", "b")),)


def test_a_sheet_that_is_hidden_is_not_the_list_but_its_words_are_looked_at() -> None:
    made = openpyxl.Workbook()
    hidden: Any = made.active
    hidden.sheet_state = "hidden"
    hidden.append(["TỐI MẬT"])
    made.create_sheet("hien").append(["Thay bóng"])
    kept = io.BytesIO()
    made.save(kept)

    found = sheets.opened(kept.getvalue())

    assert found.rows == ((1, ("Thay bóng",)),)
    assert "TỐI MẬT" in found.beside
