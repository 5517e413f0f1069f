"""Who takes a report on is told how urgent it looks and why; a person says it."""

import pytest

from danvan.check.petitions import actions as petitions
from danvan.check.petitions.models import Petition
from tests.village import Village, at
from tests.worlds import As

NOON = at("2026-08-28 12:00")
FALLEN = "Cành phượng vướng dây ở ngõ {}, xe tải không vào được, mong cắt tỉa sớm"


def reported(village: Village, text: str) -> Petition:
    return petitions.submit(text, place=village.thon_dong, by=village.lan, at=NOON, kind="report")


def graded(village: Village, number: int, urgency: str) -> Petition:
    one = petitions.submit(FALLEN.format(number), place=village.thon_dong, by=village.lan, at=at(f"2026-08-2{number} 12:00"), kind="report")
    petitions.take_on(one, subject=village.lighting, agency=village.works, urgency=urgency, by=village.tu, at=at(f"2026-08-2{number} 13:00"))
    return one


def page(village: Village, one: Petition) -> str:
    return str(As().of(village.tu).get(f"/phan-anh/{one.matter.code}/viec/take_on").content.decode())


def test_words_of_danger_suggest_that_it_is_urgent_and_are_named(village: Village) -> None:
    shown = page(village, reported(village, "Nắp cống mất nắp trước trường"))
    assert "Mức độ gợi ý: <strong>Khẩn: nguy hiểm cho người, phải làm ngay</strong>, vì nội dung có chữ “mất nắp”" in shown
    assert 'value="urgent" checked' not in shown  # nothing is chosen for whoever decides


@pytest.mark.parametrize(("levels", "said"), [(["complex"] * 3, "Phức tạp"), (["complex", "complex"], ""), (["complex", "urgent", "complex", "urgent"], "")])
def test_the_level_of_most_that_are_like_it_is_suggested_with_their_codes(village: Village, levels: list[str], said: str) -> None:
    like = [graded(village, number, urgency) for number, urgency in enumerate(levels, start=1)]
    shown = page(village, reported(village, FALLEN.format(9)))
    assert ("Mức độ gợi ý: <strong>Phức tạp" in shown) is bool(said)
    if said:
        hint = shown[shown.index("Mức độ gợi ý"):].split("</p>")[0]
        assert all(one.matter.code in hint for one in like)


def test_feedback_has_no_level(village: Village) -> None:
    one = petitions.submit("Đề nghị sửa quy định về cháy rừng", place=village.thon_dong, by=village.lan, at=NOON)
    assert "Mức độ gợi ý" not in As().of(village.tu).get(f"/phan-anh/{one.matter.code}/viec/classify").content.decode()
