"""Document numbers, as they are printed."""

import pytest

from danvan.engines import reader

# number: its kind, as the number itself tells it
KINDS = {
    "170/KH-UBND": "Kế hoạch",
    "140-KH/TU": "Kế hoạch",
    "25-NQ/TƯ": "Nghị quyết",
    "43-KL/TW": "Kết luận",
    "08-CTr/TU": "Chương trình",
    "11/KH-UBND-BDVTU": "Kế hoạch",
    "012/CT-UBND": "Chỉ thị",
    "10/2022/QH15": "Luật",
    "31/2019/NĐ-CP": "Nghị định",
    "07/2023/QĐ-UBND": "Quyết định",
    "05/2021/TT-TTCP": "Thông tư",
    "34/2007/PL-UBTVQH11": "Pháp lệnh",
    "11-QĐi/TW": "Quy định",
    "05-NQ/ĐU": "Nghị quyết",
    "147-CTHĐ/TU": "Chương trình hành động",
    "4155/UBND-NC": "Công văn",
    "12729/VPCP-KGVX": "Công văn",
    "111/CĐ-TTg": "Công điện",
    "1270/BC-TCTTTg": "Báo cáo",
    "01/2015/TTLT-VPCP-BNV": "Thông tư liên tịch",
    "72/2025/NQLT/UBTVQH15-CP-ĐCTUBTWMTTQVN": "Nghị quyết liên tịch",
    "840/SNV-XDCQ&TCBC": "Công văn",
    "15/2026/NQ-HĐND": "Nghị quyết",
    "66.2/2025/NQ-CP": "Nghị quyết",
    "30c/NQ-CP": "Nghị quyết",
    "196/KH-C08-P8": "Kế hoạch",
    "320/BNV-CCHC": "Công văn",
}
SPACED = {
    "170 /KH- UBND": "170/KH-UBND",
    "120 - KL / TW": "120-KL/TW",
    "297 / TB – UBND": "297/TB-UBND",
    "1140 / BC VPCP": "1140/BCVPCP",
    "62 KL / TW": "62KL/TW",
    "24      /2025/QĐ-UBND": "24/2025/QĐ-UBND",
    "111/2013/TT- BTC": "111/2013/TT-BTC",
    "61/QĐ\u00adUBND": "61/QĐ-UBND",
    "25 - NQ/TƯ": "25-NQ/TW",
}
NONE = (
    "ngày 22/9/2025 và 4/2025",
    "3.946/2.463.339 hồ sơ quá hạn",
    "tiêu chuẩn TCVN 14423:2025, QCVN 102:2016/BTTTT",
    "tốc độ 60 km/h, 2%/năm, 24/7",
    "Số: /KH-MTTQ",
    "Mẫu số 02/HC kèm theo",
    "biển báo P.102/QC",
    "nhà số 5/12 ngõ 3",
    "từ 100-150mm, 5-6 m/s",
    "Điều 5/2 của Luật Đất đai",
)


@pytest.mark.parametrize(("number", "kind"), KINDS.items())
def test_a_number_is_found_whole_with_its_kind(number: str, kind: str) -> None:
    text = f"Nội dung nêu tại số {number}, xin xem."
    (found,) = reader.read(text).references
    assert (found.number.value, found.type and found.type.value) == (number, kind)
    assert text[slice(*found.number.span)] == number


@pytest.mark.parametrize(("printed", "tight"), SPACED.items())
def test_spaces_and_lost_separators_do_not_hide_a_number(printed: str, tight: str) -> None:
    (found,) = reader.read(f"Theo văn bản số {printed} của cơ quan cấp trên.").references
    assert found.normal == tight


@pytest.mark.parametrize("text", NONE)
def test_what_only_looks_like_a_number_is_none(text: str) -> None:
    assert reader.read(text).references == ()


def test_a_number_inside_a_longer_one_is_not_another() -> None:
    assert [r.number.value for r in reader.read("Luật số 193/2025/QH15 và Luật số 93/2025/QH15").references] == [
        "193/2025/QH15",
        "93/2025/QH15",
    ]


def test_one_document_printed_in_two_ways_is_one_reference() -> None:
    text = (
        "KẾ HOẠCH THỰC HIỆN CHỈ THỊ SỐ 7/CT-TTG. Nghị quyết số 5-NQ/TƯ, Nghị quyết 5-NQ/TW. Chỉ thị số 7/CT-TTg nêu rõ."
    )
    assert [r.number.value for r in reader.read(text).references] == ["7/CT-TTg", "5-NQ/TƯ"]


def test_a_number_ends_before_a_dash_that_begins_other_words() -> None:
    (found,) = reader.read("Quyết định số 12 / QĐ - UBND - Nội quy tiếp công dân").references
    assert found.number.value == "12 / QĐ - UBND"


def test_the_word_before_a_number_says_its_kind_better_than_its_letters() -> None:
    text = "Quy định số 178-QĐ/TW, Quyết định số 23-QĐ/TW, Luật Thủ đô số 39/2024/QH15, Nghị quyết số 197/2025/QH15"
    kinds = [r.type.value for r in reader.read(text).references if r.type]
    assert kinds == ["Quy định", "Quyết định", "Luật", "Nghị quyết"]
