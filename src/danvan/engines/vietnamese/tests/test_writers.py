import pytest

from danvan.engines.vietnamese.writers import address_in, name_in


@pytest.mark.parametrize(("words", "name"), [
    ("Tôi tên là Nguyễn Thị Lan, trú tại thôn Đông.", "Nguyễn Thị Lan"),
    ("Người làm đơn: Trần Văn Tú\nĐịa chỉ: thôn Trung", "Trần Văn Tú"),
    ("Tôi là bà Lò Thị Mai; nay tôi viết đơn này", "Lò Thị Mai"),
    ("Họ và tên (chữ in): Lê Hoa. Đèn đường hỏng", "Lê Hoa"),
    ("Tôi là người dân ở đây, đèn đường hỏng.", ""),
    ("Đèn đường hỏng.", ""),
])  # fmt: skip
def test_the_name_is_what_the_letter_says_it_is(words: str, name: str) -> None:
    assert name_in(words) == name


@pytest.mark.parametrize(("words", "address"), [
    ("Tôi tên là Nguyễn Thị Lan, trú tại thôn Đông, xã An Bình.", "thôn Đông, xã An Bình"),
    ("Địa chỉ: số 5, thôn Trung;\nđèn hỏng", "số 5, thôn Trung"),
    ("Hiện ở  thôn   Đoài\nđèn hỏng", "thôn Đoài"),
    ("Đèn đường hỏng.", ""),
])  # fmt: skip
def test_the_address_ends_with_its_sentence(words: str, address: str) -> None:
    assert address_in(words) == address
