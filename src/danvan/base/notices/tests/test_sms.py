import pytest

from danvan.base.notices import sms


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("a" * 160, 1), ("a" * 161, 2), ("a" * 306, 2), ("a" * 307, 3),
        ("€" * 80, 1), ("€" * 81, 2), ("a" * 152 + "€" + "a" * 153, 3),  # no escape is cut in two
        ("ơ" * 70, 1), ("ơ" * 71, 2), ("ơ" * 134, 2), ("ơ" * 135, 3),
        ("😀" * 35, 1), ("😀" * 36, 2), ("", 1),
    ],
    ids=lambda value: str(value) if isinstance(value, int) else f"{value[:1]}x{len(value)}",
)
def test_a_text_is_counted_as_it_is_paid(text: str, count: int) -> None:
    assert sms.segments(text) == count


def test_a_text_without_marks_fits_the_seven_bit_alphabet_and_costs_less() -> None:
    text = "Hồ sơ 7F3KQ9DM đã được chuyển giải quyết – xem “tại đây”. https://an-binh.example/theo-doi"
    assert not sms.is_gsm(text)
    assert sms.plain(text) == 'Ho so 7F3KQ9DM da duoc chuyen giai quyet - xem "tai day". https://an-binh.example/theo-doi'
    assert (sms.segments(text), sms.segments(sms.plain(text))) == (2, 1)


def test_marks_are_taken_off_however_they_are_stored() -> None:
    assert sms.plain("Đường Nguyễn Huệ") == sms.plain("Đường Nguyễn Huệ") == "Duong Nguyen Hue"
