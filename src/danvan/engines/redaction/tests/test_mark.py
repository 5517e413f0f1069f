"""Texts are made up here: nobody's number, nobody's name."""

import pytest

from danvan.engines import redaction
from tests import bounded

FOUND = [
    ("Gọi 0912 345 678 giúp tôi", {"0912 345 678": "phone"}),
    ("Gọi số 0912.345.678 hoặc 024-3825-1234.", {"0912.345.678": "phone", "024-3825-1234": "phone"}),
    ("Số +84 912 345 678", {"+84 912 345 678": "phone"}),
    ("Thư về an.binh@xa.example.vn nhé", {"an.binh@xa.example.vn": "email"}),
    ("CCCD 001 099 001 234 cấp năm 2021", {"001 099 001 234": "number"}),
    ("Số CCCD: 001099001234", {"001099001234": "number"}),
    ("Tài khoản 19031234567 ở ngân hàng", {"19031234567": "number"}),
    ("Xe 29A-123.45 đỗ chắn ngõ, xe máy 29H1 234.56", {"29A-123.45": "plate", "29H1 234.56": "plate"}),
    ("Trước nhà số 12/3 ngõ 5", {"12/3": "address"}),
    ("Ông Nguyễn Văn A và bà Lý Thị Đào đổ rác", {"Nguyễn Văn A": "name", "Lý Thị Đào": "name"}),
    ("Hộ ông Ấn xả nước thải", {"Ấn": "name"}),
    ("Tôi tên: Phạm Ưng, ở thôn Đông", {"Phạm Ưng": "name"}),
    ("Nhờ anh Tú xem giúp", {"Tú": "name"}),
]
LEFT = [
    "Bà con thôn Đông mong đèn sáng trước ngày 27/03/2026.",
    "Sửa hết 15.000.000 đồng, dài 1.200 m, cột số 14.",
    "Công văn số 123/UBND-VP ngày 01/02/2026 của UBND xã.",
    "Ông bà nào đi qua cũng ngã; cô giáo cũng vậy.",
    "Quốc lộ 1A, ngõ 12, tổ 3, năm 2026.",
    "",
]


@pytest.mark.parametrize(("text", "found"), FOUND)
def test_what_may_be_somebodys_own_is_marked(text: str, found: dict[str, str]) -> None:
    marked = redaction.marks(text)
    assert {mark.words: mark.kind for mark in marked} == found
    assert all(text[mark.start : mark.end] == mark.words for mark in marked)


@pytest.mark.parametrize("text", LEFT)
def test_what_is_nobodys_is_left(text: str) -> None:
    assert redaction.marks(text) == []


def test_the_redacted_text_keeps_the_sentence() -> None:
    text = "Ông Nguyễn Văn A (0912 345 678) đổ rác; xe 29A-123.45."
    assert redaction.redacted(text, found=redaction.marks(text)) == "Ông [tên riêng] ([số điện thoại]) đổ rác; xe [biển số]."


def test_a_redacted_text_has_nothing_left_to_mark() -> None:
    for text, _found in FOUND:
        assert redaction.marks(redaction.redacted(text, found=redaction.marks(text))) == []


@pytest.mark.parametrize("part", ["0", "a.", "a@", "09 ", "84 (", "ông An "])
def test_a_text_that_is_almost_something_all_through_is_looked_through_at_once(part: str) -> None:
    assert bounded.comes_to_an_end(f"from danvan.engines import redaction; redaction.marks({part!r} * (150_000 // len({part!r})))")
