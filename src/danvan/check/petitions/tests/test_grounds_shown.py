"""What stands behind a day that was counted: its source, what nobody has checked, and what qualifies the figure."""

import pytest
from django.urls import reverse

from danvan.base.duties import terms
from danvan.base.duties.terms import Term
from danvan.base.people.relations import Actor
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.models import Petition
from danvan.check.petitions.tests.test_said_plainly import words
from tests.journeys.cases import accepted
from tests.village import Village, at
from tests.worlds import As

FIRST = "mức ban đầu của phần mềm, tỉnh chưa quy định"
HANOI = "Lưu ý: áp dụng cho Hà Nội; tính từ khi tiếp nhận;"
NOW = at("2026-08-28 09:00")


def urgent(village: Village) -> Petition:
    report = petitions.submit("Dây điện đứt", place=village.thon_dong, by=village.lan, at=NOW, kind="report")
    petitions.take_on(report, subject=village.lighting, agency=village.works, urgency="urgent", by=village.tu, at=NOW)
    return report


def page(report: Petition, *, by: Actor) -> str:
    return words(As().of(by).get(reverse("petitions:page", args=[report.matter.code])).text)


def test_a_figure_of_another_province_is_said_to_be_what_the_program_begins_with(village: Village) -> None:
    report = urgent(village)
    of_staff, of_author = (page(report, by=who) for who in (village.minh, village.lan))
    assert f"của UBND thành phố Hà Nội ({FIRST})" in of_staff
    assert f"của UBND thành phố Hà Nội ({FIRST})" in of_author
    assert HANOI in of_staff
    assert "Lưu ý:" not in of_author


def test_what_the_province_has_set_bears_neither_mark_nor_note(village: Village, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(terms, "SHORTER", [lambda agency, *, rule, on: Term(days=2, source="Quyết định của tỉnh")])
    shown = page(urgent(village), by=village.minh)
    assert "Căn cứ: Quyết định của tỉnh." in shown
    assert FIRST not in shown
    assert HANOI not in shown


def test_a_figure_that_was_read_only_elsewhere_is_marked_like_one_that_nobody_read(village: Village) -> None:
    complaint = accepted(village, at=at("2026-03-02 09:00"))
    shown = words(As().of(village.hoa).get(reverse("petitions:complaint", args=[complaint.matter.code])).text)
    assert "Căn cứ: Luật Khiếu nại 02/2011/QH13, điều 27." in shown  # read there
    assert "Căn cứ: Luật Khiếu nại 02/2011/QH13, điều 28 (chưa đối chiếu với văn bản gốc)." in shown
    assert "Lưu ý: tính từ ngày thụ lý; ngày hiệu lực chưa đối chiếu." in shown


def test_beside_each_level_of_a_report_stands_how_long_it_leaves_and_how_sure_that_is(village: Village) -> None:
    report = petitions.submit("Dây điện đứt", place=village.thon_dong, by=village.lan, at=NOW, kind="report")
    form = As().of(village.tu).get(reverse("petitions:act", args=[report.matter.code, "take_on"])).text
    for number, said in enumerate((f"Khẩn: nguy hiểm cho người, phải làm ngay 4 giờ làm việc. Căn cứ: Quyết định 1207/QĐ-UBND ngày 28/02/2025 của UBND thành phố Hà Nội ({FIRST})", "Bình thường: theo thời hạn chung 5 ngày làm việc. Căn cứ:", "Phức tạp: nhiều nơi, nhiều bên 15 ngày làm việc. Căn cứ:")):
        assert f'aria-describedby="id_urgency_{number}_hint"' in form
        assert f'id="id_urgency_{number}_hint"' in form
        assert said in words(form)


def test_at_the_counter_the_days_of_a_complaint_stand_beside_its_kind_and_the_remote_area(village: Village) -> None:
    form = words(As().of(village.tu).get(reverse("petitions:complaint_take_in")).text)
    assert "Quyết định kỷ luật cán bộ, công chức 30 ngày. Căn cứ: Luật Khiếu nại 02/2011/QH13, điều 50 (chưa đối chiếu với văn bản gốc)." in form
    assert "Thời hạn giải quyết dài hơn theo luật. Lần đầu: 45 ngày. Căn cứ: Luật Khiếu nại 02/2011/QH13, điều 28 (chưa đối chiếu với văn bản gốc)." in form
    assert "Lần hai: 60 ngày. Căn cứ: Luật Khiếu nại 02/2011/QH13, điều 37" in form


@pytest.mark.parametrize(("came", "is_expected"), [("2027-02-01 09:00", True), ("2026-02-12 09:00", False)])
def test_days_of_a_tet_that_is_not_laid_out_yet_are_only_expected(village: Village, came: str, is_expected: bool) -> None:
    petition = petitions.submit("Đèn tắt", place=village.thon_dong, by=village.lan, at=at(came))
    petitions.classify(petition, subject=village.lighting, by=village.tu, at=at(came))
    petitions.route(petition, agency=village.works, by=village.tu, at=at(came))
    shown = page(petition, by=village.minh)
    assert "Mùng hai Tết Nguyên Đán" in shown
    assert ("Mùng hai Tết Nguyên Đán (dự kiến, lịch nghỉ năm đó chưa được quyết định)" in shown) is is_expected
