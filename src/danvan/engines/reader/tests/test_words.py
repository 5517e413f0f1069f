"""Lists of words as one pattern: they find what a plain list of alternatives finds, and no more."""

import re

from danvan.engines.reader import verbs
from danvan.engines.reader.words import IN_A_WORD, any_case, either

TEXT = "Sở A kiểm tra, tự kiểm tra các bến đò; hủy quyền, ủy  quyền ký kết; ký rồi gửi lại, mở rộng và đẩy mạnh."


def test_words_that_begin_alike_are_told_apart_the_longest_first() -> None:
    found = re.findall(either(("ký", "ký kết", "kiểm", "kiểm tra", "tự kiểm tra")), TEXT)
    assert found == ["kiểm tra", "tự kiểm tra", "ký kết", "ký"]


def test_any_white_space_may_stand_between_the_parts_of_a_word() -> None:
    assert re.findall(either(("ủy quyền",), apart=IN_A_WORD), TEXT) == ["ủy  quyền"]


def test_what_begins_in_the_middle_of_a_word_is_left_out_where_that_is_asked() -> None:
    assert re.findall(either(("ủy quyền",)), TEXT) == ["ủy quyền", "ủy  quyền"]
    assert re.match(either(("kiểm",), apart=IN_A_WORD), "kiểm")


def test_a_word_may_be_the_beginning_of_the_whole_list() -> None:
    assert re.fullmatch(either(("a", "ab")), "a")
    assert re.fullmatch(either(("a", "ab")), "ab")
    assert not re.fullmatch(either(("ab", "ac")), "a")


def test_all_words_of_work_are_found_as_a_plain_list_finds_them() -> None:
    plain = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(set(verbs.WORK), key=len, reverse=True))
    text = "; ".join(f"{word} đường, x{word}" for word in verbs.WORK)
    assert re.findall(either(verbs.WORK), text) == re.findall(plain, text)


def test_patterns_are_found_whatever_their_case() -> None:
    patterns = ("đến nay đã", r"nếu có (?:khó khăn|vướng mắc)", "xem thêm")
    text = "ĐẾN NAY ĐÃ xong. Nếu Có khó khăn; đến nay; xEM thêm, axem thêm"
    assert re.findall(any_case(patterns), text) == ["ĐẾN NAY ĐÃ", "Nếu Có khó khăn", "xEM thêm", "xem thêm"]
    assert re.findall(any_case(patterns, apart=IN_A_WORD), text) == ["ĐẾN NAY ĐÃ", "Nếu Có khó khăn", "xEM thêm"]


def test_of_patterns_that_begin_alike_the_first_that_fits_is_taken() -> None:
    assert re.findall(any_case(("bộ luật", "bộ")), "Bộ luật, bộ đội") == ["Bộ luật", "bộ"]
