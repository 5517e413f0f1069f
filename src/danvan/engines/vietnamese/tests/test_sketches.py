"""Texts of one template meet in a band; what people write about different things does not."""

import random

import pytest

from danvan.engines.vietnamese.sketches import only_links, sketch, told
from tests import bounded

ADVERTISED = "Mua ngay hàng giá rẻ tại kho, giảm sâu hôm nay, giao tận nhà trong ngày, gọi số {number} để đặt trước kẻo hết"
PEOPLE = (
    "Đèn đường ngõ 12 thôn Đông tắt ba đêm rồi, trẻ con đi học về ngã.",
    "Cống trước chợ tắc từ tuần trước, nước thải tràn ra đường, mùi hôi không chịu được.",
    "Tôi đến bộ phận một cửa làm giấy khai sinh cho cháu, chờ cả buổi sáng mà không ai gọi.",
    "Bãi rác tự phát ở cuối thôn Tây ngày càng lớn, đốt khói mù cả xóm lúc chiều tối.",
    "Đề nghị xã cho biết bao giờ làm đường bê tông vào xóm Trại, mưa xuống lầy lội lắm.",
)


def test_one_template_with_other_numbers_marks_and_case_meets_in_every_band() -> None:
    first = sketch(ADVERTISED.format(number="0912 000 111"))
    assert first == sketch(ADVERTISED.format(number="0987654321").upper())
    assert len(first) == 4


def test_one_word_changed_in_a_long_text_still_meets_in_a_band() -> None:
    words, chance = ADVERTISED.format(number=1).split(), random.Random(7)
    first = set(sketch(" ".join(words)))
    met = 0
    for number in range(100):
        changed = list(words)
        changed[chance.randrange(len(words))] = f"tu{number}x"
        met += bool(first & set(sketch(" ".join(changed))))
    assert met >= 85


def test_what_people_write_about_different_things_meets_in_no_band() -> None:
    bands = [band for text in PEOPLE for band in enumerate(sketch(text))]
    assert len(bands) == len(set(bands))


def test_links_alone_are_known_and_a_link_that_proves_something_said_is_not() -> None:
    assert only_links("https://mua-re.example.com/x?y=1 www.abc.top bit.ly/3x")
    assert only_links("Xem kho-hang.shop")
    assert not only_links("Ảnh ổ gà trước trường tiểu học ở đây: https://anh.example.com/1.jpg")
    assert not only_links("Đèn tắt")
    assert only_links("(kho-hang.shop), “www.abc.top”; HTTPS://MUA-RE.EXAMPLE.COM!")
    assert not only_links("")


def test_a_text_without_words_has_no_sketch_and_tells_nothing() -> None:
    assert (sketch("!!! 123"), told("!!! 123")) == ((), 0)


@pytest.mark.parametrize("part", ["a-", "a.", "www.", "a.com/"])
def test_a_text_that_is_almost_a_link_all_through_is_judged_at_once(part: str) -> None:
    assert bounded.comes_to_an_end(f"from danvan.engines.vietnamese.sketches import only_links; only_links({part!r} * 20_000)")
