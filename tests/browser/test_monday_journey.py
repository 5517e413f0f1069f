"""A chair's Monday on a telephone, with scripts and without: what waits is decided, a letter is taken along, the week is read out."""

import io
import re
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import transaction
from django.utils import timezone
from django.utils.timezone import localdate
from docx import Document

from danvan.do.directives import actions as directives
from danvan.do.directives.models import Task
from danvan.site.village import Village
from tests.browser import commune
from tests.browser.windows import PHONE, PLAIN_PHONE, OpenWindow, Screen, Window

pytestmark = [
    pytest.mark.browser,
    pytest.mark.parametrize("screen", [PHONE, PLAIN_PHONE], ids=lambda screen: screen.name, indirect=True),
]
site, village, world, passes = commune.FIXTURES

NOW = timezone.now()
TODAY = localdate(NOW)
WANTED = TODAY + timedelta(days=60)
WORKS = "Phòng Kinh tế xã An Bình"
DONE, WHY = "Đã thay 12 bóng ở ngõ 3.", "Nhà thầu chờ ống cống."


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """The words of three tasks: one that is done, one for which more time is asked, one that is late."""

    lamps: str
    drain: str
    canal: str


@pytest.fixture(autouse=True)
def waiting(village: Village, screen: Screen) -> Waiting:
    """Let a plan of forty days ago have come to this."""
    words = Waiting(**{name: f"{said} ({screen.name})" for name, said in (("lamps", "Thay bóng đèn ngõ 3"), ("drain", "Sửa cống chợ"), ("canal", "Nạo vét kênh Bãi"))})
    days = {words.lamps: 20, words.drain: 30, words.canal: -5}
    at = NOW - timedelta(days=40)
    with transaction.atomic():
        identity = directives.Identity(
            number=f"{180 + len(screen.name)}/KH-UBND", type="Kế hoạch", issuer="UBND xã An Bình", issued_on=localdate(at), title="Chỉnh trang ngõ xóm",
        )  # fmt: skip
        plan = directives.register(f"{'. '.join(days)}.", identity=identity, by=village.tu, at=at)
        drafts = []
        for said, until in days.items():
            start = plan.text.index(said)
            wanted = directives.Wanted(text=said, lead=village.works, due_on=TODAY + timedelta(days=until))
            drafts.append(directives.add(plan, span=(start, start + len(said)), wanted=wanted, by=village.tu, at=at))
        directives.assign(plan, drafts=drafts, by=village.hoa, at=at)
        lamps, drain = (Task.objects.get(text=said) for said in (words.lamps, words.drain))
        directives.finish(lamps, done=DONE, no_proof="Làm ban đêm", by=village.minh, at=NOW - timedelta(days=1))
        directives.ask_extension(drain, wanted_on=WANTED, reason=WHY, by=village.minh, at=NOW - timedelta(days=1))
    return words


def test_a_chair_begins_the_week_on_a_telephone(window: OpenWindow, waiting: Waiting) -> None:
    chair = window()
    chair.enter_as("hoa", to="/thu-hai")
    chair.reads("Việc đầu tuần", waiting.canal)
    chair.look("dau-tuan")
    approve(chair, waiting.lamps)
    give_more_time(chair, waiting.drain)
    take_the_letter(chair, waiting.canal)
    look_at_all(chair)
    read_out_the_week(chair)


def approve(chair: Window, words: str) -> None:
    """Go from the list to the result and the button below it: two presses."""
    chair.follow(words)
    chair.reads(DONE, "Làm ban đêm")
    chair.look("xac-nhan")
    chair.press("Xác nhận hoàn thành")
    chair.reads("Xác nhận hoàn thành: đã ghi nhận", "nơi giao đã xác nhận")


def give_more_time(chair: Window, words: str) -> None:
    """Read why, and grant the day that was asked for."""
    chair.visit("/thu-hai")
    chair.follow(words)
    chair.reads(WHY)
    assert chair.value("due_on") == f"{WANTED:%d/%m/%Y}"
    chair.look("lui-han")
    chair.press("Đồng ý lùi thời hạn")
    chair.reads("Đồng ý lùi thời hạn: đã ghi nhận", f"{WANTED:%d/%m/%Y}")
    chair.visit("/thu-hai")
    assert chair.main.get_by_role("link", name=words).count() == 0


def take_the_letter(chair: Window, words: str) -> None:
    """Take along the letter to the agency that is late."""
    with chair.page.expect_download() as coming:
        chair.main.get_by_role("link", name=re.compile(f"{WORKS}: .*quá hạn")).click()
    letter = Document(io.BytesIO(Path(coming.value.path()).read_bytes()))
    assert words in "\n".join(cell.text for table in letter.tables for row in table.rows for cell in row.cells)


def look_at_all(chair: Window) -> None:
    """See with whom it is late and how it goes, and what the office that is late has to do."""
    chair.follow("Xem tất cả ở trang điều hành")
    chair.reads("Theo cơ quan", "Xu hướng 12 tuần", "Công văn đôn đốc (Word)")
    chair.look("dieu-hanh")
    chair.leave_by(chair.main.get_by_role("link", name=WORKS, exact=True))
    chair.reads("việc đang mở", "Ai trực tiếp làm", "ông Minh", "Chuyên viên")
    chair.look("co-quan")


def read_out_the_week(chair: Window) -> None:
    """Follow what is read out to its figures, and a figure to its tasks."""
    chair.visit("/thu-hai")
    chair.reads("Đọc tại giao ban: UBND xã An Bình", "theo dõi")
    chair.leave_by(chair.main.get_by_role("link", name=re.compile("số liệu của tuần|báo cáo tuần")).first)
    chair.reads("Kết quả chung")
    chair.look("tuan")
    chair.visit(f"/bao-cao-nhiem-vu?agency=an-binh&period=month&day={TODAY:%d/%m/%Y}")
    chair.look("so-lieu")
    chair.leave_by(chair.main.locator("table.dv-table tbody a").first)
    chair.reads(WORKS)
    chair.look("tung-viec")
