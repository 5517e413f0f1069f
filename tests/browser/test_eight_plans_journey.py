"""Eight real texts in a browser: the five seeds and three of the corpus go from their words to tasks, and to a report that stands.

What the program reads is accepted as it stands; what it leaves open is answered by `tests/browser/plans.py`. The plans are
handed out in the month before, by a site whose clock is that far behind, so that their month is over and its report can be sent.
"""

import io
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import TypeVar

import openpyxl
import pytest
from django.conf import settings
from django.db import connections
from django.utils.timezone import localdate
from docx import Document
from playwright.sync_api import Locator
from pypdf import PdfReader

from danvan.base.calendar import reporting
from danvan.do.directives.models import Draft, PeriodReport, Target, Task
from danvan.engines import vietnamese
from danvan.site.village import Village
from tests.browser import plans, server
from tests.browser.plans import Plan
from tests.browser.windows import DESK, OpenWindow, Window

pytestmark = [pytest.mark.browser, pytest.mark.parametrize("screen", [DESK], ids=["desk"], indirect=True)]
OF_THE_CORPUS, LONGEST, LEAST = 3, 12_000, 3  # texts, signs of one, tasks that people found in it
MONTH = reporting.period("month", on=localdate()).before  # the last one that is over
DAYS = (localdate() - MONTH.begins_on).days - 10  # how far back its eleventh day lies
Found = TypeVar("Found")
HERE = Path(__file__).parent / "behind"


@dataclass
class Clock:
    """The site at some day: one program after the other over the same world."""

    world: str
    folder: Path
    stack: ExitStack = field(default_factory=ExitStack)
    logs: list[Path] = field(default_factory=list)

    def serve(self, *, behind: int) -> str:
        """End the program that runs, start one whose clock is so many days behind, and return its address."""
        self.stack.close()
        self.logs.append(self.folder / f"server-{behind}.log")
        more = {"PYTHONPATH": str(HERE), "BEHIND_DAYS": str(behind)}
        return self.stack.enter_context(server.running(self.world, folder=Path(settings.VAR), log=self.logs[-1], more=more))


@pytest.fixture
def clock(world: str, tmp_path: Path) -> Iterator[Clock]:
    made = Clock(world=world, folder=tmp_path)
    with made.stack:
        yield made
    assert [server.errors(log) for log in made.logs] == [""] * len(made.logs)


@pytest.fixture
def site(village: Village, clock: Clock) -> str:
    plans.settle_city(village)
    return clock.serve(behind=DAYS)


@pytest.fixture
def texts(shared: Path, site: str) -> dict[str, str]:
    """Return the seeds, and the first texts of the corpus in which people found tasks, by the names of their files."""
    seeds = {path.name: path.read_text(encoding="utf-8") for path in sorted((shared / "seeds").glob("*.txt"))}
    return seeds | dict(_of_the_corpus(shared / "corpus"))


def _of_the_corpus(folder: Path) -> list[tuple[str, str]]:
    golds = sorted(path for path in (folder / "gold").glob("*.json") if not path.stem.startswith("seed"))
    long = [path.stem for path in golds if len(json.loads(path.read_text(encoding="utf-8"))["tasks"]) >= LEAST]
    found = [(f"{name}.txt", (folder / "texts" / f"{name}.txt").read_text(encoding="utf-8")) for name in long]
    return [(name, text) for name, text in found if len(text) < LONGEST and not vietnamese.secrecy_stamp(text)][:OF_THE_CORPUS]


def test_eight_texts_become_tasks_that_a_person_confirmed_and_a_report_that_stands(
    window: OpenWindow, texts: dict[str, str], clock: Clock
) -> None:
    assert len(texts) == 5 + OF_THE_CORPUS
    clerk, chair, officer = window(), window(), window()
    for visitor, name in ((clerk, "nga"), (chair, "phuc"), (officer, "mai")):
        visitor.enter_as(name)
    titles = {name: register(clerk, text, plan=plans.plan(name)) for name, text in texts.items()}
    without = [name for name, title in titles.items() if not title]
    assert [name[:4] for name in without] == ["001_", "002_"]
    handed_out = {title: hand_out(chair, title) for title in titles.values() if title}
    beside(lambda: as_people_said(handed_out))
    done = finish(officer)
    address = clock.serve(behind=0)
    for visitor in (clerk, chair, officer):
        visitor.site = address
    counts = beside(counted)
    report = draw_up(clerk, counts=counts)
    send(chair, report, counts=counts)
    take_back(chair, done)
    still_stands(chair, report, counts=counts)


def beside(find: Callable[[], Found]) -> Found:
    """Return what is found in the database by another thread: Django takes this one for the browser's."""

    def closing() -> Found:
        try:
            return find()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(1) as other:
        return other.submit(closing).result()


def register(window: Window, text: str, *, plan: Plan) -> str:
    """Paste a text and confirm what was read in it; return what it is called if it sets tasks."""
    window.visit("/van-ban/moi")
    window.fill(text=text)
    window.main.get_by_label("Thường", exact=True).check()
    window.press("Đọc văn bản")
    window.reads("Kiểm tra trước khi đăng ký")
    title = f"{window.value('type')} {window.value('number')}"
    window.press("Đăng ký văn bản")
    window.reads("Đã đăng ký văn bản")
    window.look(f"doc-{vietnamese.fold(title)[-12:].replace('/', '-').replace(' ', '-')}")
    if not _waiting(window).count():
        window.reads("Phần mềm không thấy nhiệm vụ nào")
        window.press("Lưu, không có nhiệm vụ")
        window.reads("Lưu, không có nhiệm vụ: đã ghi nhận")
        return ""
    while _waiting(window).count():
        confirm(window, _waiting(window).first, plan=plan)
    return title


def confirm(window: Window, card: Locator, *, plan: Plan) -> None:
    """Accept a draft as it stands; where it leaves something open, say what the plan's row says."""
    accepts, words = card.get_by_role("button", name="Xác nhận"), card.inner_text()
    if accepts.count() and "Câu hỏi:" not in words:
        window.leave_by(accepts)
        window.reads("Xác nhận: đã ghi nhận")
        return
    asked = {row.locator("dt").inner_text(): row.locator("dd").inner_text() for row in card.locator(".govuk-summary-list__row").all()}
    window.leave_by(card.get_by_role("link", name="Sửa"))
    its = window.main.locator("form[action$='/doc/change']")
    if written := re.search(r"“(.+)”: hãy chọn", asked["Chủ trì"], re.S):
        its.locator("[name=lead]").select_option(label=plan.leads[" ".join(written[1].split())].answer)
    if its.locator("[name=timeless]").count():
        (words_of_day,) = re.findall(r"“(.+)”", asked["Hạn"])
        its.locator("[name=due_on]").fill(plan.days[words_of_day].answer)
    window.press("Lưu và xác nhận")
    window.reads("Sửa và xác nhận: đã ghi nhận")


def _waiting(window: Window) -> Locator:
    return window.main.locator(".govuk-summary-card").filter(has_text="Chờ rà soát")


def hand_out(window: Window, title: str) -> int:
    """Assign all that was confirmed of a document, and return how much that is."""
    window.visit("/van-ban")
    window.follow(title)
    window.leave_by(window.main.get_by_role("link", name=re.compile(r"^Giao \d+ nhiệm vụ")))
    tasks = window.main.locator("[name=drafts]").count()
    window.press("Giao nhiệm vụ")
    window.reads(f"Đã giao {tasks} nhiệm vụ")
    return tasks


def as_people_said(handed_out: dict[str, int]) -> None:
    """Assert that each task has the lead and the day that the text says, or else that the plan's row says."""
    tasks = list(Task.objects.select_related("directive", "draft__lead", "matter__agency"))
    assert Counter(str(one.directive) for one in tasks) == handed_out
    said = {row.answer for plan in plans.PLANS.values() for row in plan.leads.values()}
    for one in tasks:
        names = [" ".join(words.split()) for words in one.draft.found["lead"]]
        assert [one.matter.agency.name] == names or one.matter.agency.name in said
        read = one.draft.found["deadline"] or (one.draft.found["schedule"] or {}).get("last")
        answered = {plans.due(row.answer) for plan in plans.PLANS.values() for words, row in plan.days.items() if words == one.day_words}
        assert one.due_on == (date.fromisoformat(read) if read else next(iter(answered), None))
    assert not Draft.objects.filter(state="proposed").exists()
    standing = {one.pk for one in tasks if one.every}  # "hằng năm" in two of the texts
    assert standing == set(Target.objects.filter(matter__state="target_opened").values_list("task", flat=True)) != set()


def finish(window: Window) -> str:
    """Do the one thing that the oldest plan wants of Home Affairs, and return where it is shown."""
    code = beside(lambda: Task.objects.get(directive__number="170/KH-UBND").matter.code)
    window.visit(f"/nhiem-vu/{code}")
    window.follow("Báo hoàn thành")
    window.fill(done="Đã kiểm tra 12 cơ quan, có biên bản.", no_proof="Biên bản để ở Sở")
    window.press("Báo hoàn thành")
    window.reads("Báo hoàn thành: đã ghi nhận", "không có thời hạn")
    return f"/nhiem-vu/{code}"


def counted() -> dict[str, int]:
    """Return what the month's report has to say: counted here from the tasks themselves, not by the program's condition."""
    on = MONTH.ends_on + timedelta(days=1)
    tasks = [one for one in Task.objects.select_related("matter") if one.matter.state != "requested"]
    left = [one for one in tasks if one.matter.state != "finished"]
    dated = [one.due_on for one in left if one.due_on]
    return {
        "Tổng số nhiệm vụ": len(tasks), "Giao trong kỳ": len(tasks), "Xong đúng hạn": len(tasks) - len(left),
        "Quá hạn, chưa xong": sum(day < on for day in dated), "Đang làm, trong hạn": sum(day >= on for day in dated),
        "Đang làm, không có thời hạn": len(left) - len(dated),
    }


def draw_up(window: Window, *, counts: dict[str, int]) -> str:
    """Draw up the report of the month that is over, and return where it is."""
    window.visit("/bao-cao-nhiem-vu")
    asked = window.main.locator("form[method=get]")
    asked.locator("[name=agency]").select_option(label=plans.CITY)
    asked.locator("[name=period]").select_option(value="month")
    asked.locator("[name=day]").fill(f"{MONTH.begins_on:%d/%m/%Y}")
    window.press("Xem số liệu")
    window.look("so-lieu-cua-ky")
    assert figures(window) | counts == figures(window)
    window.press("Lập báo cáo kỳ này")
    window.look("bao-cao-dang-soan")
    return window.page.url.removeprefix(window.site)


def figures(window: Window) -> dict[str, int]:
    """Return the figures of the whole as the page says them."""
    rows = [row.inner_text().split("\t") for row in window.main.locator("table.dv-table").first.locator("tbody tr").all()]
    return {row[0].strip(): int(re.findall(r"\d+", row[1])[0]) for row in rows}


def send(window: Window, report: str, *, counts: dict[str, int]) -> None:
    """Send it, and read its totals back from the papers."""
    window.visit(report)
    window.follow("Chốt số liệu và gửi")
    window.press("Chốt số liệu và gửi")
    window.reads("Chốt số liệu và gửi: đã ghi nhận", "Không khác: sổ bây giờ cho cùng các số này.")
    window.look("bao-cao-da-gui")
    assert papers(window) == [counts["Tổng số nhiệm vụ"]] * 4


def papers(window: Window) -> list[int]:
    """Return the total that each paper says: Word in its words and below its table, PDF in its words, Excel in its sheet."""
    written = Document(io.BytesIO(_taken(window, "Tải bản Word")))
    words = " ".join(each.text for each in written.paragraphs)
    sums = [row.cells[1].text for row in written.tables[1].rows if row.cells[0].text == "Cộng"] or [
        row.cells[1].text for table in written.tables for row in table.rows if row.cells[0].text == "Cộng"
    ][:1]
    printed = " ".join(" ".join(sheet.extract_text().split()) for sheet in PdfReader(io.BytesIO(_taken(window, "Tải bản PDF"))).pages)
    book = openpyxl.load_workbook(io.BytesIO(_taken(window, "Tải bản Excel")))
    meanings = {row[0]: row[1] for row in book["Cách tính"].iter_rows(values_only=True)}
    total = re.compile(r"theo dõi (\d+) nhiệm vụ")
    return [int(one) for one in (*total.findall(words)[:1], *sums, *total.findall(printed)[:1], meanings["Tổng số nhiệm vụ"])]


def _taken(window: Window, words: str) -> bytes:
    with window.page.expect_download() as coming:
        window.main.get_by_role("link", name=words).click()
    return Path(coming.value.path()).read_bytes()


def take_back(window: Window, task: str) -> None:
    """Find a finished task not done after all, and take it back: the month would be counted otherwise from now on."""
    window.visit(task)
    window.follow("Yêu cầu làm tiếp")
    window.fill(note="Biên bản thiếu ba cơ quan.", due_on=f"{localdate() + timedelta(days=20):%d/%m/%Y}")
    window.press("Yêu cầu làm tiếp")
    window.follow("Thôi giao")
    window.fill(note="Giao lại trong kế hoạch sau.")
    window.press("Thôi giao")
    window.reads("Thôi giao: đã ghi nhận")


def still_stands(window: Window, report: str, *, counts: dict[str, int]) -> None:
    """Read the same figures as they were sent, and beside them what is different now; the papers have not changed."""
    stored = beside(lambda: PeriodReport.objects.get(period="month").figures)
    window.visit(report)
    window.reads("Số liệu đã chốt không đổi; đây là chỗ sổ nay khác")
    changed = [row.inner_text().split("\t") for row in window.main.locator("table.dv-table").first.locator("tbody tr").all()]
    assert [[cell.strip() for cell in row] for row in changed] == [["Xong đúng hạn", "1", "0"], ["Thôi giao", "0", "1"]]
    window.look("bao-cao-van-nhu-luc-gui")
    shown = window.main.locator("table.dv-table").nth(1).locator("tbody tr").all()
    said = {cells[0].strip(): int(re.findall(r"\d+", cells[1])[0]) for cells in (row.inner_text().split("\t") for row in shown)}
    assert said | counts == said
    assert papers(window) == [counts["Tổng số nhiệm vụ"]] * 4
    assert beside(lambda: PeriodReport.objects.get(period="month").figures) == stored
