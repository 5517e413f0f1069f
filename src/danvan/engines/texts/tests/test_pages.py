"""Printed pages put together to running text, from lines of letters where they stand on the page."""

import pytest

from danvan.engines.texts import margins, pages

HEAD = """
   ỦY BAN NHÂN DÂN                   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      XÃ AN BÌNH                          Độc lập - Tự do - Hạnh phúc
    Số: 12/KH-UBND                     An Bình, ngày 05 tháng 01 năm 2026
                                KẾ HOẠCH
            Sửa đường liên thôn và kiên cố hóa kênh mương trên
                    địa bàn xã giai đoạn 2026 - 2027

     Thực hiện Nghị quyết số 05-NQ/ĐU ngày 02/01/2026 của Đảng ủy xã An Bình về phát
triển giao thông, Ủy ban nhân dân xã ban hành Kế hoạch như sau:
     1. Phòng Kinh tế chủ trì, phối hợp với Công an xã khảo sát các đoạn đường hỏng, báo
cáo trước ngày 31/3/2026.
     - Lập dự toán;
     Trên đây là Kế hoạch của xã. Yêu cầu các đơn vị thực hiện nghiêm túc các nội dung.
     Có vướng mắc thì báo cáo Ủy ban nhân dân xã.
"""
TABLE = """
TT    Nội dung công việc               Cơ quan chủ trì     Thời hạn
1     Khảo sát các đoạn đường          Phòng Kinh tế,      Trước ngày
      hỏng trong xã                    Hạ tầng             31/3/2026
2     Lập dự toán                      Công an xã          Quý II

Nơi nhận:                                    TM. ỦY BAN NHÂN DÂN
- Đảng ủy xã;                                      CHỦ TỊCH
- Lưu: VT.
                                                Nguyễn Văn An
"""


def blocks(*printed: str) -> list[str]:
    """Return the blocks of text of printed pages."""
    kept, _ = margins.stripped([page.split("\n") for page in printed])
    return pages.text(kept).split("\n\n")


def test_a_head_is_read_column_by_column_and_paragraphs_are_whole() -> None:
    assert blocks(HEAD) == [
        "ỦY BAN NHÂN DÂN\nXÃ AN BÌNH\nSố: 12/KH-UBND",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nAn Bình, ngày 05 tháng 01 năm 2026",
        "KẾ HOẠCH",
        "Sửa đường liên thôn và kiên cố hóa kênh mương trên địa bàn xã giai đoạn 2026 - 2027",
        "Thực hiện Nghị quyết số 05-NQ/ĐU ngày 02/01/2026 của Đảng ủy xã An Bình về phát triển giao thông, "
        "Ủy ban nhân dân xã ban hành Kế hoạch như sau:",
        "1. Phòng Kinh tế chủ trì, phối hợp với Công an xã khảo sát các đoạn đường hỏng, báo cáo trước ngày 31/3/2026.",
        "- Lập dự toán;",
        "Trên đây là Kế hoạch của xã. Yêu cầu các đơn vị thực hiện nghiêm túc các nội dung.",
        "Có vướng mắc thì báo cáo Ủy ban nhân dân xã.",
    ]


def test_a_table_is_read_row_by_row_and_an_end_column_by_column() -> None:
    assert blocks(TABLE) == [
        "| TT | Nội dung công việc | Cơ quan chủ trì | Thời hạn |",
        "| 1 | Khảo sát các đoạn đường hỏng trong xã | Phòng Kinh tế, Hạ tầng | Trước ngày 31/3/2026 |",
        "| 2 | Lập dự toán | Công an xã | Quý II |",
        "Nơi nhận:\n- Đảng ủy xã;\n- Lưu: VT.",
        "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn An",
    ]


def test_a_sentence_goes_on_over_the_end_of_a_page() -> None:
    first = "     Phòng Kinh tế khảo sát các đoạn đường hỏng trên địa bàn toàn xã và các thôn giáp ranh,"
    second = "                       2\n\nbáo cáo trước ngày 31/3/2026.\n     Công an xã giữ trật tự."
    assert blocks(first, second) == [
        "Phòng Kinh tế khảo sát các đoạn đường hỏng trên địa bàn toàn xã và các thôn giáp ranh, báo cáo trước ngày 31/3/2026.",
        "Công an xã giữ trật tự.",
    ]


def test_what_every_page_repeats_is_no_part_of_the_text() -> None:
    printed = [f"Kế hoạch số 12/KH-UBND\n\nNội dung trang thứ {word}.\n\n  Trang {n}/4" for n, word in enumerate(("một", "hai", "ba", "bốn"), 1)]  # fmt: skip
    kept, removed = margins.stripped([page.split("\n") for page in printed])
    assert pages.text(kept).count("Nội dung trang") == 4
    assert "KH-UBND" not in pages.text(kept)
    assert removed == ["Kế hoạch số 12/KH-UBND", "Trang 1/4", "Trang 2/4", "Trang 3/4", "Trang 4/4"]


def test_a_note_on_the_electronic_signature_stands_beside_the_text() -> None:
    kept, removed = margins.stripped([["Người ký: UBND xã", "Thời gian ký: 12/01/2026 08:00:00", "Số: 5/TB-UBND"]])
    assert (kept, len(removed)) == ([["Số: 5/TB-UBND"]], 2)


@pytest.mark.parametrize("bullet", ["•", "-", "1.", "a)"])
def test_points_set_apart_from_their_words_are_no_table(bullet: str) -> None:
    assert blocks(f"{bullet}    Khảo sát\n{bullet}    Lập dự toán\n") == [f"{bullet} Khảo sát", f"{bullet} Lập dự toán"]


def test_lines_with_space_between_each_are_one_paragraph() -> None:
    printed = "\n\n".join(["     Phòng Kinh tế khảo sát các đoạn đường hỏng trên toàn địa bàn xã và lập", "dự toán sửa chữa từng đoạn, trình Chủ tịch Ủy ban nhân dân xã xem xét, phê", "duyệt trong quý."])  # fmt: skip
    assert len(blocks(printed)) == 1
