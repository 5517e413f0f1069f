"""A commune's plan as it is typed in a hurry: no head, one line a task, words of work that no table may know."""

from datetime import date

import pytest

from danvan.engines import reader

PLAN = """Kế hoạch số 8/KH-UBND ngày 12/9/2026 của UBND xã Mai Lâm về ngõ xanh, chợ sạch.
Thực hiện Kế hoạch số 41/KH-UBND ngày 1/9/2026 của UBND huyện Phú Lộc.
Giao Phòng Kinh tế xã Mai Lâm chủ trì, phối hợp với Phòng Văn hóa - Xã hội xã Mai Lâm ngâm tẩm lại cọc tre bờ ao, hoàn \
thành trước ngày 25/9/2026.
Giao Công an xã Mai Lâm ghé từng quầy nhắc lấn chiếm, xong trước ngày 20/9/2026.
Đề nghị Ủy ban MTTQ Việt Nam xã Mai Lâm rủ các hộ quét ngõ chiều thứ sáu.
"""


def test_the_document_whose_name_is_the_first_line_is_the_main_one() -> None:
    main, basis = reader.read(PLAN).references
    assert (main.number.value, main.role.value) == ("8/KH-UBND", "main")
    assert main.title
    assert main.title.value == "ngõ xanh, chợ sạch"
    assert (basis.number.value, basis.role.value) == ("41/KH-UBND", "basis")


def test_a_sentence_that_tells_of_a_document_does_not_make_it_the_main_one() -> None:
    told = "Kế hoạch số 8/KH-UBND ngày 12/9/2026 của UBND xã về chợ sạch đã được các thôn bàn bạc sôi nổi.\nMưa to."
    assert reader.read(told).main is None


def test_the_work_begins_where_a_known_name_ends_whatever_its_verb() -> None:
    soak, call, ask = reader.read(PLAN).tasks
    assert (soak.text.value, soak.deadline) == ("ngâm tẩm lại cọc tre bờ ao", date(2026, 9, 25))
    assert [lead.value for lead in soak.lead] == ["Phòng Kinh tế xã Mai Lâm"]
    assert [body.value for body in soak.support] == ["Phòng Văn hóa - Xã hội xã Mai Lâm"]
    assert (call.text.value, call.deadline) == ("ghé từng quầy nhắc lấn chiếm", date(2026, 9, 20))
    assert ([lead.value for lead in call.lead], call.request) == (["Công an xã Mai Lâm"], False)
    assert ([lead.value for lead in ask.lead], ask.request) == (["Ủy ban MTTQ Việt Nam xã Mai Lâm"], True)


@pytest.mark.parametrize(
    "tail",
    [
        ", hoàn thành trước ngày 5/10/2026",
        "; hoàn thành trước ngày 5/10/2026",
        ". Hoàn thành trước ngày 5/10/2026",
        ", phải xong trước ngày 5/10/2026",
        "; thời hạn chậm nhất là ngày 5/10/2026",
        ".\nThời gian hoàn thành: trước ngày 5/10/2026",
    ],
)
@pytest.mark.parametrize("who", ["các thôn", "Phòng Kinh tế xã Mai Lâm", "Tổ thủy nông"])
def test_a_clause_that_only_says_until_when_is_the_deadline_of_the_work_before_it(who: str, tail: str) -> None:
    (task,) = reader.read(f"Giao {who} trồng lại hàng cau dọc đê{tail}.").tasks
    assert ([lead.value for lead in task.lead], task.text.value) == ([who], "trồng lại hàng cau dọc đê")
    assert task.deadline == date(2026, 10, 5)


def test_finishing_is_the_work_where_nothing_else_is() -> None:
    (task,) = reader.read("Giao Sở Nội vụ hoàn thành việc sắp xếp kho lưu trữ trước ngày 5/10/2026.").tasks
    assert task.text.value == "hoàn thành việc sắp xếp kho lưu trữ"


@pytest.mark.parametrize(
    ("sentence", "lead", "work"),
    [
        ("Giao Sở Nông nghiệp và Môi trường tham mưu bảng giá nước", "Sở Nông nghiệp và Môi trường", "tham mưu"),
        ("Giao Phòng Văn hóa - Xã hội tổ chức đua thuyền", "Phòng Văn hóa - Xã hội", "tổ chức"),
        ("Giao Bộ Quốc phòng chỉ đạo rà phá bom mìn", "Bộ Quốc phòng", "chỉ đạo"),
        ("Giao UBND phường Bến Cũ chằng lại mái chợ", "UBND phường Bến Cũ", "chằng lại"),
        ("Giao Trạm Y tế xã ngâm màn cho hộ ven rừng", "Trạm Y tế xã", "ngâm màn"),
        ("Giao các tổ chức chính trị - xã hội vận động hội viên", "các tổ chức chính trị - xã hội", "vận động"),
        ("Giao UBND các xã ven biển sơ tán dân khỏi bãi", "UBND các xã ven biển", "sơ tán dân"),
        ("Công an xã được giao trực cổng chợ phiên", "Công an xã", "trực cổng"),
    ],
)
def test_a_name_keeps_its_own_words_and_leaves_the_work(sentence: str, lead: str, work: str) -> None:
    (task,) = reader.read(f"{sentence}.").tasks
    assert ([body.value for body in task.lead], task.text.value[: len(work)]) == ([lead], work)


HEAD = "UBND XÃ MAI LÂM\n\nSố: 12/KH-UBND\n\nMai Lâm, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH\n"
BODY = "Thực hiện Kế hoạch số 41/KH-UBND ngày 1/2/2026 của UBND tỉnh về chợ sạch, UBND xã ban hành kế hoạch như sau:\n1. Giao các thôn quét chợ.\n"
NAMES = [
    "Thực hiện công tác dân vận chính quyền năm 2026", "Triển khai Nghị quyết số 57-NQ/TW của Bộ Chính trị", "Ngõ xanh, chợ sạch năm 2026",
]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("gap", ["\n\n", "\n"], ids=["apart", "in one paragraph"])
@pytest.mark.parametrize("above", ["", "\n"], ids=["right below its kind", "a line below"])
def test_a_plan_is_called_by_the_words_below_its_kind(name: str, gap: str, above: str) -> None:
    read = reader.read(f"{HEAD}{above}{name}{gap}{BODY}")

    assert read.main
    assert read.main.title
    assert read.main.title.value == name


def test_a_name_of_two_lines_is_one_name() -> None:
    main = reader.read(f"{HEAD}Thực hiện công tác dân vận\nchính quyền năm 2026\n\n{BODY}").main
    assert main
    assert main.title
    assert main.title.value == "Thực hiện công tác dân vận chính quyền năm 2026"


@pytest.mark.parametrize("above", ["", "\n"], ids=["right below its kind", "a line below"])
@pytest.mark.parametrize("body", [BODY, BODY.replace("về chợ sạch, ", "về chợ\nsạch, "), f"Căn cứ Luật số 72/2025/QH15;\n{BODY}"])
def test_a_body_below_a_kind_is_no_name(above: str, body: str) -> None:
    main = reader.read(f"{HEAD}{above}{body}").main
    assert main
    assert main.title is None
