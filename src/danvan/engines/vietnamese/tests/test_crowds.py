"""Words of many draw somebody's eye, with and without accents, and words of one do not."""

import pytest

from danvan.engines import vietnamese


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Chúng tôi gồm 12 hộ ở cuối ngõ", "chúng tôi gồm"), ("ĐƠN TẬP THỂ về đường ra đồng", "đơn tập thể"), ("cac ho dan cuoi xom de nghi", "các hộ dân"),
        ("Chúng tôi rất mong xã xem lại", ""), ("Tôi đề nghị sửa đèn", ""), ("", ""),
    ],
)  # fmt: skip
def test_the_first_words_of_many_are_found(text: str, words: str) -> None:
    assert vietnamese.crowd(text) == words
