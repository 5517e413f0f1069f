"""Whole texts of our own making: references, roles, tasks, places in the text as given."""

import json
import unicodedata
from datetime import date

import pytest

from danvan.engines import reader

PLAN = """ỦY BAN NHÂN DÂN
XÃ AN BÌNH
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 12/KH-UBND

An Bình, ngày 05 tháng 01 năm 2026

KẾ HOẠCH

SỬA ĐƯỜNG LIÊN THÔN GIAI ĐOẠN 2026 - 2027

Thực hiện Nghị quyết số 05-NQ/ĐU ngày 02/01/2026 của Đảng ủy xã An Bình về phát triển giao thông,
Ủy ban nhân dân xã An Bình ban hành Kế hoạch sửa đường liên thôn giai đoạn 2026 - 2027 như sau:

I. MỤC ĐÍCH

- Phòng Kinh tế nâng cao nhận thức của người dân về an toàn giao thông trên địa bàn.

II. NHIỆM VỤ

1. Phòng Kinh tế

- Chủ trì, phối hợp với Công an xã khảo sát các đoạn đường hỏng, báo cáo trước ngày 31/3/2026.
- Lập dự toán sửa chữa từng đoạn đường;

2. Giao Công an xã theo dõi trật tự an toàn giao thông trong thời gian sửa đường.

3. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã vận động Nhân dân tham gia giám sát.

4. Sơn lại vạch kẻ đường trước cổng trường học

Đơn vị chủ trì: Phòng Văn hóa - Xã hội.

Đơn vị phối hợp: Trường Tiểu học An Bình; Công an xã.

Thời gian thực hiện: Quý II/2026.

Nơi nhận:
- Phòng Kinh tế;
- Lưu: VT.
"""
NEWS = """Xã An Bình ra quân dọn vệ sinh (08:30 05/03/2026)

Ngày 27/2, UBND xã An Bình ban hành Kế hoạch số 21/KH-UBND về tổng vệ sinh môi trường năm 2026.

Theo đó, UBND xã yêu cầu các thôn chủ động huy động Nhân dân dọn đường làng, ngõ xóm.

Bà con rất phấn khởi, hội phụ nữ xã nấu nước cho mọi người.
"""


def test_a_plan_names_itself_and_what_it_carries_out() -> None:
    main, basis = reader.read(PLAN).references
    assert (main.number.value, main.role.value, main.date and main.date.value) == ("12/KH-UBND", "main", "2026-01-05")
    assert (main.type and main.type.value, main.issuer and main.issuer.value) == (
        "Kế hoạch",
        "Ủy ban nhân dân xã An Bình",
    )
    assert main.title
    assert main.title.value == "SỬA ĐƯỜNG LIÊN THÔN GIAI ĐOẠN 2026 - 2027"
    assert (basis.number.value, basis.role.value, basis.issuer and basis.issuer.value) == (
        "05-NQ/ĐU",
        "basis",
        "Đảng ủy xã An Bình",
    )
    assert (basis.date and basis.date.value, basis.title and basis.title.value[:22]) == (
        "2026-01-02",
        "phát triển giao thông,",
    )


def test_a_plan_says_what_it_is_about_and_for_when() -> None:
    reading = reader.read(PLAN)
    assert reading.theme
    assert reading.period
    assert (reading.theme.value, reading.period.value) == ("Sửa đường liên thôn giai đoạn 2026 - 2027", "2026 - 2027")


def test_tasks_stand_under_their_assignee_with_deadline_and_support() -> None:
    survey, budget, watch, ask, paint = reader.read(PLAN).tasks
    assert [lead.value for lead in survey.lead] == [lead.value for lead in budget.lead] == ["Phòng Kinh tế"]
    assert [body.value for body in survey.support] == ["Công an xã"]
    assert survey.deadline == date(2026, 3, 31)
    assert [lead.value for lead in watch.lead] == ["Công an xã"]
    assert watch.text.value.startswith("theo dõi trật tự")
    assert ([lead.value for lead in ask.lead], ask.request) == (["Ủy ban Mặt trận Tổ quốc Việt Nam xã"], True)
    assert [lead.value for lead in paint.lead] == ["Phòng Văn hóa - Xã hội"]
    assert [body.value for body in paint.support] == ["Trường Tiểu học An Bình", "Công an xã"]
    assert (paint.deadline, paint.deadline_text and paint.deadline_text.value) == (None, "Quý II/2026")


def test_a_report_names_the_document_it_is_about_and_lends_it_a_year() -> None:
    reading = reader.read(NEWS)
    assert reading.main
    assert (reading.main.number.value, reading.main.date and reading.main.date.value) == ("21/KH-UBND", "2026-02-27")
    assert reading.main.issuer
    assert reading.main.issuer.value == "UBND xã An Bình"
    (task,) = reading.tasks
    assert ([lead.value for lead in task.lead], task.text.value.split()[0]) == (["các thôn"], "chủ")


@pytest.mark.parametrize("year", [2019, 2024])
def test_a_date_without_a_year_takes_the_one_given(year: int) -> None:
    (found,) = reader.read("Ngày 29/01, UBND xã ban hành Chỉ thị số 2/CT-UBND.", year=year).references
    assert found.date
    assert found.date.value == f"{year}-01-29"


def test_without_any_year_there_is_no_date() -> None:
    (found,) = reader.read("Ngày 29/01, UBND xã ban hành Chỉ thị số 2/CT-UBND.").references
    assert found.date is None


@pytest.mark.parametrize(
    "written",
    [
        "ngày 6-8-2019",
        "ngày 6/8/2019",
        "ngày 06 tháng 8 năm 2019",
        ", ngày 06.8.2019",
        "ngày6/8/2019",
        "ban hành ngày 6/8/2019",
    ],
)
def test_a_date_is_read_however_it_is_written(written: str) -> None:
    (found,) = reader.read(f"Kế hoạch số 170/KH-UBND {written} của UBND thành phố").references
    assert found.date
    assert found.date.value == "2019-08-06"


def test_a_day_that_no_calendar_has_is_no_date() -> None:
    (found,) = reader.read("Kế hoạch số 170/KH-UBND ngày 31/02/2019 của UBND thành phố").references
    assert found.date is None


@pytest.mark.parametrize("text", [PLAN, NEWS])
@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("odd", [" ", "\u00a0", "\u200b "])
def test_every_span_is_where_the_text_says_it(text: str, form: str, odd: str) -> None:
    given = unicodedata.normalize(form, text).replace(" ", odd)  # type: ignore[arg-type]
    reading = reader.read(given)
    assert len(reading.tasks) == len(reader.read(text).tasks)
    for task in reading.tasks:
        assert given[slice(*task.text.span)] == task.text.value
    for found in _values(reading):
        assert _letters(given[slice(*found.span)]) == _letters(found.value), found


def _values(reading: reader.Reading) -> list[reader.Finding]:
    """Return the findings whose value is what stands in the text."""
    found = [reference.number for reference in reading.references]
    found += [r.title for r in reading.references if r.title]
    for task in reading.tasks:
        found += [*task.lead, *task.support, *([task.deadline_text] if task.deadline_text else [])]
    return found


def _letters(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFC", text) if c.isalnum())


def test_a_reading_is_plain_json_in_the_schema_of_the_corpus() -> None:
    record = json.loads(json.dumps(reader.read(PLAN).as_dict()))
    assert {"references", "tasks", "theme", "period"} <= record.keys()
    assert {"number", "type", "date", "issuer", "title", "role", "span", "rule"} <= record["references"][0].keys()
    assert {"text", "lead", "support", "deadline", "deadline_text", "span", "rule", "request"} <= record["tasks"][
        0
    ].keys()
    assert all(found["rule"] for reference in record["references"] for found in reference["found"].values())
    assert all(task["rule"] for task in record["tasks"])


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The council will meet on 3 March 2026 to discuss Plan No. 12/2026.",
        "Trong đầm gì đẹp bằng sen\nLá xanh bông trắng lại chen nhị vàng",
        "\x00\x01\x02\x1b[31m",
        "Sở thích của tôi là nấu ăn, đọc sách và trồng cây.",
    ],
)
def test_nothing_is_found_where_nothing_official_stands(text: str) -> None:
    reading = reader.read(text)
    assert (reading.references, reading.tasks, reading.theme, reading.period) == ((), (), None, None)
