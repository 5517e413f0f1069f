import io
import re
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date
from typing import Any

import openpyxl
import pytest
from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from docx import Document
from pypdf import PdfReader

from danvan.base.calendar import reporting
from danvan.base.journal.models import Entry
from danvan.base.moves import taking_out
from danvan.base.moves.table import NotAllowed
from danvan.do.directives import actions, states
from danvan.do.directives.models import PeriodReport
from danvan.do.directives.queries import reports
from danvan.do.directives.tests.plan import KEY, assigned
from danvan.do.directives.tests.year import busy
from danvan.do.directives.views import periods as pages
from tests.village import Village, at
from tests.worlds import As

NOW = at("2026-08-28 09:00")
JULY = reporting.period("month", on=date(2026, 7, 1))  # 15/6 - 14/7: the lights are due on 30/6
Asserted = Callable[[int], AbstractContextManager[Any]]
SAID = {"agency": "an-binh", "period": "month", "day": "01/07/2026"}


def drawn_up(village: Village) -> PeriodReport:
    """Return the report of the commune for July as anh Tú begins it."""
    return actions.draw_up(village.commune, period=JULY, by=village.tu, at=NOW)


def test_there_is_one_report_of_an_agency_for_a_period(village: Village) -> None:
    report = drawn_up(village)
    with pytest.raises(actions.AlreadyDrawnUp) as known:
        actions.draw_up(village.commune, period=JULY, by=village.hoa, at=NOW)
    assert known.value.report == report
    other = actions.draw_up(village.works, period=JULY, by=village.minh, at=NOW)
    assert other != report


def test_who_does_not_work_for_an_agency_reports_nothing_for_it_nor_anybody_before_the_time(village: Village) -> None:
    with pytest.raises(NotAllowed):
        actions.draw_up(village.commune, period=JULY, by=village.minh, at=NOW)
    with pytest.raises(NotAllowed):
        actions.draw_up(village.commune, period=JULY, by=village.hoa, at=at("2026-06-14 23:00"))
    with pytest.raises(NotAllowed):
        actions.submit(drawn_up(village), by=village.tu, at=NOW)


def test_figures_that_were_sent_stand_whatever_happens_later_and_the_page_says_what_is_different(
    village: Village, client: As
) -> None:
    task = assigned(village)
    report = drawn_up(village)
    actions.submit(report, by=village.hoa, at=at("2026-07-16 09:00"))
    sent = PeriodReport.objects.get(pk=report.pk).figures
    assert (sent["total"]["total"], sent["total"]["late"]) == (1, 1)
    actions.finish(task, done="Đã thay", no_proof="Không có", by=village.minh, at=at("2026-07-20 09:00"))
    assert reports.changed(sent["total"], now=reports.counted(report, actor=village.hoa, at=NOW).total) == []
    taking_out.purge([task.matter], at=at("2026-07-21 09:00"))  # which takes it out of what anybody sees
    assert PeriodReport.objects.get(pk=report.pk).figures == sent
    now = reports.counted(report, actor=village.hoa, at=NOW)
    assert reports.changed(sent["total"], now=now.total) == [("total", 1, 0), ("carried_in", 1, 0), ("late", 1, 0)]
    page = client.of(village.hoa).get(reverse("directives:report", args=[report.matter.code])).content.decode()
    assert "Khác với bây giờ" in page
    assert "Chưa xong 1: 0 trong hạn, 0 không có thời hạn, 1 quá hạn" in page
    with pytest.raises(NotAllowed):
        actions.remark(report, words="Thêm", by=village.hoa, at=NOW)


def test_the_journal_says_the_figures_that_were_sent(village: Village) -> None:
    assigned(village)
    report = drawn_up(village)
    actions.submit(report, by=village.hoa, at=NOW)
    facts = Entry.objects.get(matter=report.matter, word="directives.reported").facts
    assert (facts["period"], facts["begins_on"], facts["total"], facts["late"]) == ("month", "2026-06-15", 1, 1)


def test_a_clerk_draws_up_a_report_remarks_on_it_and_the_head_sends_it_on_the_pages(village: Village, client: As) -> None:
    assigned(village)
    shown = client.of(village.tu).get(reverse("directives:reports"), SAID).content.decode()
    assert "theo dõi 1 nhiệm vụ: 1 từ kỳ trước chuyển sang" in shown
    answer = client.post(reverse("directives:reports"), SAID | {"form_key": KEY})
    report = PeriodReport.objects.get()
    assert answer.headers["Location"] == reverse("directives:report", args=[report.matter.code])
    remark = reverse("directives:act_on_report", args=[report.matter.code, "remark"])
    assert client.get(remark).status_code == 200
    sent = {"remarks": "Thiếu vật tư.", "form_key": "r" * 24, "version": report.matter.version}
    assert client.post(remark, sent).status_code == 302
    submit = reverse("directives:act_on_report", args=[report.matter.code, "submit"])
    assert client.get(submit).status_code == 404
    report = PeriodReport.objects.get()
    assert As().of(village.hoa).post(submit, {"form_key": "s" * 24, "version": report.matter.version}).status_code == 302
    report = PeriodReport.objects.get()
    assert (report.remarks, report.matter.state) == ("Thiếu vật tư.", "reported")


def test_a_report_is_not_sent_before_its_period_is_over(village: Village, client: As) -> None:
    today = timezone.localdate()
    report = actions.draw_up(village.commune, period=reporting.period("year", on=today), by=village.tu, at=timezone.now())
    submit = reverse("directives:act_on_report", args=[report.matter.code, "submit"])

    told = client.of(village.hoa).post(submit, {"form_key": KEY, "version": report.matter.version}).content.decode()

    assert "số liệu đã gửi thì không đổi nữa" in told
    assert PeriodReport.objects.get().matter.state == "drawn_up"


@pytest.mark.parametrize(
    ("typed", "fault"),
    [({"day": "31/02/2026"}, "Ngày chưa đúng"), ({"day": "01/01/2099"}, "chưa đến"), ({"day": "01/01/2018"}, "trước khi có"), ({"day": "01/01/0001"}, "từ 1900 đến 2100"),
     ({"period": "decade"}, "Không có kỳ này"), ({"agency": "home-affairs"}, "không tổng hợp được")],
)  # fmt: skip
def test_what_cannot_be_counted_is_said_and_what_was_typed_stays(
    village: Village, client: As, typed: dict[str, str], fault: str
) -> None:
    page = client.of(village.tu).get(reverse("directives:reports"), SAID | typed)
    assert fault in page.content.decode()
    assert typed.get("day", "01/07/2026") in page.content.decode()


@pytest.mark.parametrize("figure", ["total", *states.FIGURES])
def test_a_figure_opens_the_rows_it_stands_on(village: Village, client: As, figure: str) -> None:
    busy(village, seed=1, tasks=12)
    of_half = {"agency": "an-binh", "period": "half", "day": "01/03/2026"}
    report = actions.draw_up(village.commune, period=reporting.period("half", on=date(2026, 3, 1)), by=village.hoa, at=NOW)
    count = reports.counted(report, actor=village.hoa, at=NOW).total[figure]
    page = client.of(village.hoa).get(reverse("directives:figure"), of_half | {"figure": figure}).content.decode()
    assert page.count('<td data-label="Nhiệm vụ">') == count
    assert f": {count}</h1>" in page


def test_the_report_is_read_back_from_word_pdf_and_excel(village: Village, client: As) -> None:
    busy(village, seed=1, tasks=12)
    assigned(village)
    report = drawn_up(village)
    actions.remark(report, words="Thiếu vật tư.", by=village.hoa, at=NOW)
    total = reports.counted(report, actor=village.hoa, at=NOW).total
    made = {
        form: client.of(village.hoa).get(reverse("directives:report_paper", args=[report.matter.code, form])).content
        for form in ("docx", "pdf", "xlsx")
    }
    written = Document(io.BytesIO(made["docx"]))
    words = "\n".join(each.text for each in written.paragraphs)
    assert f"theo dõi {total['total']} nhiệm vụ" in words
    assert "Thiếu vật tư." in words
    cells = [[cell.text for cell in row.cells] for table in written.tables for row in table.rows]
    sums = [row for row in cells if row[0] == "Cộng"]
    assert [row[1] for row in sums] == [str(total["total"])] * 2
    set_words = " ".join(" ".join(sheet.extract_text().split()) for sheet in PdfReader(io.BytesIO(made["pdf"])).pages)
    assert f"theo dõi {total['total']} nhiệm vụ" in set_words
    book = openpyxl.load_workbook(io.BytesIO(made["xlsx"]))
    assert [sheet.title for sheet in book] == ["Theo cơ quan", "Theo văn bản", "Cách tính", "Danh sách nhiệm vụ"]
    meanings = {row[0]: row[1:] for row in book["Cách tính"].iter_rows(values_only=True)}
    assert meanings[states.TOTAL][0] == total["total"]
    assert "figure=late" in str(meanings["Quá hạn, chưa xong"][2])
    listed = [row for row in book["Danh sách nhiệm vụ"].iter_rows(min_row=6, values_only=True) if row[0]]
    assert len(listed) == total["total"]


def read(village: Village, report: PeriodReport, *, form: str) -> str:
    """Return what bà Hoa reads in the Word or PDF of a report, its white space made one."""
    made = As().of(village.hoa).get(reverse("directives:report_paper", args=[report.matter.code, form])).content
    if form == "pdf":
        return " ".join(" ".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(made)).pages).split())
    parts = [[cell.text for row in one.rows for cell in row.cells] if hasattr(one, "rows") else [one.text] for one in Document(io.BytesIO(made)).iter_inner_content()]
    return " ".join(" ".join(text for part in parts for text in part).split())


@pytest.mark.parametrize("form", ["docx", "pdf"])
@pytest.mark.parametrize(("remarks", "part"), [("", "IV"), ("Thiếu vật tư.", "V")])
def test_whoever_has_the_paper_alone_reads_how_each_figure_is_counted(village: Village, form: str, remarks: str, part: str) -> None:
    busy(village, seed=1, tasks=12)
    assigned(village)
    report = drawn_up(village)
    if remarks:
        actions.remark(report, words=remarks, by=village.hoa, at=NOW)
    total = reports.counted(report, actor=village.hoa, at=NOW).total

    words = read(village, report, form=form)

    assert f" {part}. Cách tính số liệu" in words
    for figure, called in {"total": states.TOTAL, **states.FIGURES}.items():
        assert f"{called} {total[figure]} {states.MEANS[figure]}" in words
    assert words.index("Cách tính số liệu") > words.index("III. Theo văn bản")


def test_the_address_on_the_paper_opens_the_figures_of_its_period(village: Village) -> None:
    assigned(village)
    report = drawn_up(village)

    found = re.search(r"theo số liệu lúc mở: (\S+) Cách tính từng chỉ số", read(village, report, form="docx"))

    assert found
    assert found[1].startswith(settings.ADDRESS)
    shown = As().of(village.hoa).get(found[1].removeprefix(settings.ADDRESS.rstrip("/"))).content.decode()
    assert "Từ 15/06/2026 đến hết 14/07/2026 theo dõi 1 nhiệm vụ" in shown


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_the_report_has_the_head_of_its_issuer(village: Village, form: str) -> None:
    whole = read(village, drawn_up(village), form=form)
    assert "ỦY BAN NHÂN DÂN XÃ AN BÌNH Số: ……/BC-UBND" in whole
    assert "An Bình, ngày …… tháng …… năm 2026" in whole
    assert "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH" in whole

    own = actions.draw_up(village.works, period=JULY, by=village.minh, at=NOW)
    made = As().of(village.minh).get(reverse("directives:report_paper", args=[own.matter.code, "docx"])).content
    words = " ".join(cell.text for table in Document(io.BytesIO(made)).tables[:1] for cell in table.rows[0].cells)
    assert "/BC-PKT" in words
    assert words.index("UBND XÃ AN BÌNH") < words.index("PHÒNG KINH TẾ")


@pytest.mark.parametrize("tasks", [3, 30])
def test_the_page_of_figures_takes_as_many_statements_for_many_tasks_as_for_few(
    village: Village, client: As, django_assert_max_num_queries: Asserted, tasks: int
) -> None:
    busy(village, seed=1, tasks=tasks)
    browser = client.of(village.hoa)
    year = {"agency": "an-binh", "period": "year", "day": "01/08/2026"}
    with django_assert_max_num_queries(34):
        assert browser.get(reverse("directives:reports"), year).status_code == 200
    with django_assert_max_num_queries(26):
        assert browser.get(reverse("directives:figure"), year | {"figure": "total"}).status_code == 200


def test_who_serves_elsewhere_finds_no_report(village: Village, client: As) -> None:
    report = drawn_up(village)
    for who in (village.minh, village.mai, village.son):
        assert As().of(who).get(reverse("directives:report", args=[report.matter.code])).status_code == 404


def test_no_action_freezes_a_period_that_still_runs(village: Village) -> None:
    report = actions.draw_up(village.commune, period=reporting.period("year", on=NOW.date()), by=village.tu, at=NOW)

    with pytest.raises(NotAllowed):
        actions.submit(report, by=village.hoa, at=NOW)


def test_older_reports_are_on_the_next_page(village: Village, client: As, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "MOST", 1)
    newer, older = drawn_up(village), actions.draw_up(village.commune, period=JULY.before, by=village.tu, at=NOW)

    first = client.of(village.hoa).get(reverse("directives:reports"))
    assert [one for one, _ in first.context["reports"]] == [newer]
    assert "Cũ hơn" in first.content.decode()
    second = client.get(reverse("directives:reports"), {"tu": first.context["slice"].after})
    assert [one for one, _ in second.context["reports"]] == [older]
