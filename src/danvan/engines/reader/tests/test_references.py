"""Documents named in the ways of offices and newspapers: which number, its kind, day, issuer and role. All texts are our own."""

import pytest

from danvan.engines import reader

Row = tuple[str, str, str | None, str | None, str]  # number, type, date, issuer, role
HEAD = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n"


def rows(text: str) -> list[Row]:
    """Return what the reader finds, as the tables below tell it."""
    return [
        (
            found.number.value,
            found.type.value if found.type else "",
            found.date.value if found.date else None,
            found.issuer.value if found.issuer else None,
            found.role.value,
        )
        for found in reader.read(text).references
    ]


def main(text: str) -> str | None:
    """Return the number of the document that a text is, or reports."""
    found = reader.read(text).main
    return found.number.value if found else None


NAMED: dict[str, list[Row]] = {
    "Căn cứ Nghị định số 38/2023/NĐ-CP của Chính phủ ngày 24 tháng\n6 năm 2023 sửa đổi một số điều;": [
        ("38/2023/NĐ-CP", "Nghị định", "2023-06-24", "Chính phủ", "basis"),
    ],
    "Căn cứ Thông tư liên tịch số: 18/2010/TTLT/BTC-BNV, ngày 15 tháng 11 năm 2010 giữa Bộ Tài chính và Bộ Nội vụ về kinh phí;": [
        ("18/2010/TTLT/BTC-BNV", "Thông tư liên tịch", "2010-11-15", "Bộ Tài chính và Bộ Nội vụ", "basis"),
    ],
    "Căn cứ các Thông tư của Bộ Xây dựng: số 05/2015/TT-BXD ngày 30/10/2015 về nhà ở; số 26/2016/BXD ngày 26/10/2016 về bảo trì;": [
        ("05/2015/TT-BXD", "Thông tư", "2015-10-30", "Bộ Xây dựng", "basis"),
        ("26/2016/BXD", "Thông tư", "2016-10-26", "Bộ Xây dựng", "basis"),
    ],
    "Căn cứ Báo cáo giám sát, đánh giá điều chỉnh dự án số 1187/BC-GSĐG ngày 09/8/2018;": [
        ("1187/BC-GSĐG", "Báo cáo", "2018-08-09", None, "basis"),
    ],
    "Theo Quyết định số 136/2001/QĐ-TTg ngày\n17/9/2001 của Thủ tướng Chính Phủ ban hành Chương trình;": [
        ("136/2001/QĐ-TTg", "Quyết định", "2001-09-17", "Thủ tướng Chính Phủ", "basis"),
    ],
    "Thực hiện Kế hoạch số 30/KH-UBND ngày 02/02/2026 của UBND tỉnh, Sở Tư pháp đề nghị các xã phổ biến Luật.": [
        ("30/KH-UBND", "Kế hoạch", "2026-02-02", "UBND tỉnh", "basis"),
    ],
    "Ngày 16/4/2026 Ủy ban nhân dân tỉnh ban hành Kế hoạch số 11/KH-UBND về ao làng.": [
        ("11/KH-UBND", "Kế hoạch", "2026-04-16", "Ủy ban nhân dân tỉnh", "main"),
    ],
    "Căn cứ Quyết định số 25/QĐ-UBND do UBND tỉnh Hòa Giang ban hành ngày 3/2/2026;": [
        ("25/QĐ-UBND", "Quyết định", "2026-02-03", "UBND tỉnh Hòa Giang", "basis"),
    ],
    "Căn cứ Nghị quyết số 18-NQ/TW ngày 25/10/2017 Hội nghị lần thứ sáu Ban Chấp hành Trung ương về tổ chức bộ máy;": [
        ("18-NQ/TW", "Nghị quyết", "2017-10-25", "Hội nghị lần thứ sáu Ban Chấp hành Trung ương", "basis"),
    ],
    "Xét Báo cáo thẩm tra số 15/BC-HĐND ngày 08 tháng 7 năm 2025 của Ban Kinh tế - Ngân sách về dự toán;": [
        ("15/BC-HĐND", "Báo cáo thẩm tra", "2025-07-08", "Ban Kinh tế - Ngân sách", "basis"),
    ],
    "Căn cứ các nghị quyết số 202/2025/QH15, 203/2025/QH15 của Quốc hội;": [
        ("202/2025/QH15", "Nghị quyết", None, "Quốc hội", "basis"),
        ("203/2025/QH15", "Nghị quyết", None, "Quốc hội", "basis"),
    ],
    "Theo Quyết định số 1234/Q\u00d0-UBND ngày 1.2.2025, xã sửa đường.": [
        ("1234/Q\u00d0-UBND", "Quyết định", "2025-02-01", None, "basis"),
    ],
    "Thực hiện Công văn số 12-CV/BTGDVTU, ngày 01/3/2026 của Ban Tuyên giáo và Dân vận Tỉnh ủy v/v rà soát cán bộ.": [
        ("12-CV/BTGDVTU", "Công văn", "2026-03-01", "Ban Tuyên giáo và Dân vận Tỉnh ủy", "basis"),
    ],
    "Thực hiện Kế hoạch số 16/KH-BCĐ của Ban Chỉ đạo phòng, chống tội phạm tỉnh ngày 5/1/2026.": [
        ("16/KH-BCĐ", "Kế hoạch", "2026-01-05", "Ban Chỉ đạo phòng, chống tội phạm tỉnh", "basis"),
    ],
    "STT | Số hiệu | Ngày\n\n1 | 12/KH-UBND | 05/01/2026\n\n2 | 13/QĐ-UBND | 06/01/2026": [
        ("12/KH-UBND", "Kế hoạch", "2026-01-05", None, "mentioned"),
        ("13/QĐ-UBND", "Quyết định", "2026-01-06", None, "mentioned"),
    ],
    "Phó Thủ tướng Trần Văn Hai vừa ký Quyết định số 12/QĐ-TTg ngày 5/1/2026 phê duyệt đề án.": [
        ("12/QĐ-TTg", "Quyết định", "2026-01-05", "Thủ tướng Chính phủ", "main"),
    ],
    "BTV Tỉnh ủy đã kịp thời ban hành Kế hoạch số 24-KH/TU ngày 9-8-2025 thực hiện Chỉ thị số 35-CT/TW ngày 30-5-2025 của Bộ Chính trị.": [
        ("24-KH/TU", "Kế hoạch", "2025-08-09", "BTV Tỉnh ủy", "main"),
        ("35-CT/TW", "Chỉ thị", "2025-05-30", "Bộ Chính trị", "basis"),
    ],
    "Chính phủ ban hành Nghị định 15/2025/NĐ-CP về tinh giản biên chế, thay thế Nghị định 29/2023/NĐ-CP.": [
        ("15/2025/NĐ-CP", "Nghị định", None, "Chính phủ", "main"),
        ("29/2023/NĐ-CP", "Nghị định", None, "Chính phủ", "basis"),
    ],
    "Căn cứ Quyết định số 27-QĐ/TW và Quyết định số 28-QĐ/TW ngày 12/12/2023 của Bộ Chính trị;": [
        ("27-QĐ/TW", "Quyết định", "2023-12-12", "Bộ Chính trị", "basis"),
        ("28-QĐ/TW", "Quyết định", "2023-12-12", "Bộ Chính trị", "basis"),
    ],
    "Các xã làm theo nội dung UBND tỉnh đã chỉ đạo tại Công văn số 48/UBND-NN ngày 3/2/2026, Công văn số 91/UBND-NN ngày 5/2/2026; Chỉ thị số 6/CT-UBND ngày 7/2/2026.": [
        ("48/UBND-NN", "Công văn", "2026-02-03", "UBND tỉnh", "mentioned"),
        ("91/UBND-NN", "Công văn", "2026-02-05", "UBND tỉnh", "mentioned"),
        ("6/CT-UBND", "Chỉ thị", "2026-02-07", "UBND tỉnh", "mentioned"),
    ],
    "Ngày 6/8, Tỉnh ủy đã ban hành Chỉ thị số 17-CT/TU về chợ quê.\n\nThực hiện Kết luận số 10-KL/TW ngày 18/8/2024 của Ban Bí thư, Kế hoạch số 25-KH/TU ngày 30/11/2025 của Tỉnh ủy.": [
        ("17-CT/TU", "Chỉ thị", None, "Tỉnh ủy", "main"),
        ("10-KL/TW", "Kết luận", "2024-08-18", "Ban Bí thư", "mentioned"),
        ("25-KH/TU", "Kế hoạch", "2025-11-30", "Tỉnh ủy", "mentioned"),
    ],
    HEAD + "Số: 12/QĐUBND\n\nHòa Giang, ngày 5 tháng 3 năm 2026\n\nQUYẾT ĐỊNH\nBAN HÀNH QUY CHẾ BẾN ĐÒ SỬA ĐỔI QUYẾT ĐỊNH SỐ 4/QĐ-UBND NGÀY 19 THÁNG 1 NĂM 2025": [
        ("12/QĐUBND", "Quyết định", "2026-03-05", None, "main"),
        ("4/QĐ-UBND", "Quyết định", "2025-01-19", None, "mentioned"),
    ],
    "LIÊN ĐOÀN LAO ĐỘNG - TỈNH ĐOÀN\nTỈNH HÒA GIANG\nSố: 2/KHLT/LĐLĐ-TĐTNCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nKẾ HOẠCH\nTặng sách": [
        ("2/KHLT/LĐLĐ-TĐTN", "Kế hoạch", None, "LIÊN ĐOÀN LAO ĐỘNG - TỈNH ĐOÀN TỈNH HÒA GIANG", "main"),
    ],
}  # fmt: skip
MAIN: dict[str, str | None] = {
    "UBND xã phát động trồng cây\n\nNhằm giữ nước, UBND xã xây dựng Kế hoạch tổ chức Tết trồng cây năm 2026 (Kế hoạch số 08/KH-UBND).": "08/KH-UBND",
    "Phòng cháy rừng\n\nUBND tỉnh vừa có văn bản yêu cầu phòng cháy rừng.\n\nTại Công văn số 991/UBND-NN, Chủ tịch UBND tỉnh yêu cầu các xã trực 24/24 giờ.": "991/UBND-NN",
    "Thông tư 12/2025/TT-BNV của Bộ Nội vụ quy định về lưu trữ, có hiệu lực từ ngày 20/7/2025.": "12/2025/TT-BNV",
    "Số ký hiệu | 12/KH-UBND |\nNgày ban hành | 05/01/2026 |\nCơ quan ban hành | UBND xã An Bình |\nTrích yếu | Sửa đường |": "12/KH-UBND",
    HEAD + "Nghị quyết số: 12/2025/NQ-HĐND\nHòa Giang, ngày 10 tháng 7 năm 2025\n\nNGHỊ QUYẾT\nQuy định mức chi": "12/2025/NQ-HĐND",
    "Chính sách mới\n\n1. Nghị định 154/2025/NĐ-CP về biên chế\n\nChính phủ ban hành Nghị định 154/2025/NĐ-CP.\n\n2. Thông tư 12/2025/TT-BYT\n\nNgày 1/7/2025, Bộ Y tế ban hành Thông tư 12/2025/TT-BYT.": None,
    "Thực hiện chỉ đạo của UBND tỉnh tại Công văn số 800/UBND-KT ngày 27/3/2025, Sở Công Thương yêu cầu các đơn vị báo cáo.": None,
    "Quy hoạch tỉnh được phê duyệt tại Quyết định số 17/QĐ-TTg ngày 29/12/2023.": None,
    HEAD + "Số:      /KH-UBND\nHòa Giang, ngày    tháng 3 năm 2026\n\nKẾ HOẠCH\nTriển khai Nghị quyết số 57-NQ/TW": None,
}  # fmt: skip
SHORT = {
    "Bộ Chính trị ban hành Kết luận 157 về sắp xếp bộ máy. Kết luận 157 nêu rõ các mốc.": ["157"],
    "UBND thành phố vừa ban hành Quyết định số 1515 về thoát nước.": ["1515"],
    "Nghị định 168 về giao thông. Nghị định 168/2024 có hiệu lực từ 1/1/2025.": ["168/2024"],
    "Kết luận 157, tức Kết luận số 157-KL/TW, nêu rõ các mốc.": ["157-KL/TW"],
    "Đề án 06; Chương trình 135; Kế hoạch 5 năm 2021-2025; Thông báo 3 trường hợp; Quyết định 2 nội dung.": [],
}


@pytest.mark.parametrize("text", NAMED)
def test_a_document_is_told_as_the_text_tells_it(text: str) -> None:
    assert rows(text) == NAMED[text]


@pytest.mark.parametrize("text", MAIN)
def test_a_text_has_the_main_document_that_it_is_about_and_no_other(text: str) -> None:
    assert main(text) == MAIN[text]


@pytest.mark.parametrize("text", SHORT)
def test_a_short_form_is_listed_only_where_it_is_the_only_one(text: str) -> None:
    assert [found.number.value for found in reader.read(text).references] == SHORT[text]


def test_a_head_without_its_place_takes_the_one_that_the_text_names() -> None:
    text = f"ỦY BAN NHÂN DÂN\n\n{HEAD}Số: 13/KH-UBND\n\nKẾ HOẠCH\nThi đua\n\nỦy ban nhân dân tỉnh Hòa Giang ban hành Kế hoạch:"
    assert rows(text)[0][3] == "Ủy ban nhân dân tỉnh Hòa Giang"


@pytest.mark.parametrize("lines", ["ỦY BAN NHÂN DÂN TỈNH HÒA GIANG", "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH HÒA GIANG,"])
def test_a_head_without_its_place_takes_the_one_in_capitals_above_the_bases(lines: str) -> None:
    text = f"ỦY BAN NHÂN DÂN | {HEAD}Số: 13/QĐ-UBND |\n\nQUYẾT ĐỊNH\nVỀ BẾN ĐÒ\n{lines}\nCăn cứ Luật Đò;"
    assert rows(text)[0][3] == "ỦY BAN NHÂN DÂN tỉnh Hòa Giang"


def test_a_head_in_a_narrow_column_names_the_whole_committee() -> None:
    text = "ỦY\nBAN NHÂN DÂN\nTỈNH HÒA GIANG\n-------\n|\nCỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n|\nSố:\n13/QĐ-UBND\n|\nQUYẾT ĐỊNH\nVỀ BẾN ĐÒ"
    assert rows(text)[0][3] == "Ủy ban nhân dân tỉnh Hòa Giang"


def test_the_day_beside_a_number_is_surer_than_the_one_beside_the_verb() -> None:
    text = (
        "Ngày 23/8/2025, Tỉnh ủy đã ban hành Chương trình số 27-CTr/TU về thực hiện Chỉ thị 13-CT/TW.\n\n"
        "Thực hiện Chỉ thị 13-CT/TW, ngày 12/01/2025 của Ban Bí thư, Tỉnh ủy yêu cầu:"
    )
    assert [(row[0], row[2]) for row in rows(text)] == [("27-CTr/TU", "2025-08-23"), ("13-CT/TW", "2025-01-12")]


def test_a_day_from_which_a_document_is_in_force_is_not_its_day() -> None:
    text = "UBND tỉnh Hòa Giang ban hành Quyết định số 12/2025/QĐ-UBND (có hiệu lực từ ngày 15/7/2025) quy định mức thu."
    assert rows(text) == [("12/2025/QĐ-UBND", "Quyết định", None, "UBND tỉnh Hòa Giang", "main")]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Căn cứ Luật Thủ đô số 39/2024/QH15;", "Luật Thủ đô"),
        ("Căn cứ Luật Cán bộ, công chức số 80/2025/QH15 ngày 24/6/2025;", "Luật Cán bộ, công chức"),
        ("Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 19 tháng 02 năm 2025 số 64/2025/QH15;", "Luật Ban hành văn bản quy phạm pháp luật"),
        ("Căn cứ Nghị định số 9/2019/NĐ-CP ngày 24/01/2019 quy định về chế độ báo cáo và Nghị định số 10/2020/NĐ-CP;", "quy định về chế độ báo cáo"),
    ],
)
def test_a_title_stands_before_the_number_of_a_law_or_after_any_other(text: str, title: str) -> None:
    found = reader.read(text).references[0].title
    assert found
    assert found.value == title
    assert text[slice(*found.span)] == title


def test_a_telegram_is_dated_to_the_hour() -> None:
    text = f"UBND TỈNH HÒA GIANG\n\nSố: 11/CĐ-UBND\n\n{HEAD}Hòa Giang, hồi 16 giờ 30 ngày 12 tháng 9 năm 2026\n\nCÔNG ĐIỆN\n"
    assert rows(text)[0][2] == "2026-09-12"
