"""The end of a year in a browser: a head moves on what is left, and says why to those who lead; nobody else reads that."""

from datetime import date, datetime, timedelta

import pytest
from django.db import transaction
from django.utils import timezone
from django.utils.timezone import localdate

from danvan.do.directives import actions as directives
from danvan.do.directives.models import Directive, Task
from danvan.site.village import Village
from tests.browser import commune
from tests.browser.windows import OpenWindow, Window

pytestmark = pytest.mark.browser
site, village, world, passes = commune.FIXTURES

BASIS = "khoản 1 Điều 11 Luật 10/2022/QH15"
LAMPS, DRAIN, CANAL = "Thay bóng đèn ở ba thôn.", "Sửa cống thôn Đoài.", "Nạo vét kênh thôn Trung."
WHY, POST, CHANGE = "Vốn về tháng 11", "Trưởng phòng", "Ứng vốn từ quý I"
PROGRESS = "Đã xong cống thôn Đoài dưới"
UNTIL = localdate() + timedelta(days=90)
NOW = timezone.now()


@pytest.fixture(autouse=True)
def tasks(village: Village) -> list[Task]:
    """Return what a plan left undone, after one task of three was done; both it and the next year's plan are published."""
    with transaction.atomic():
        old = plan(village, number="5/KH-UBND", at=NOW - timedelta(days=300))
        assigned(old, village, at=NOW - timedelta(days=299))
        directives.publish(Directive.objects.get(pk=old.pk), basis=BASIS, by=village.hoa, at=NOW - timedelta(days=298))
        lamps, drain, canal = Task.objects.filter(directive=old).select_related("directive__matter").order_by("pk")
        directives.finish(lamps, done="Đã thay", no_proof="Làm đêm", by=village.minh, at=NOW - timedelta(days=200))
        directives.report(drain, percent=60, words=PROGRESS, by=village.minh, at=NOW - timedelta(days=100))
        new = plan(village, number="7/KH-UBND", at=NOW - timedelta(days=3))
        directives.publish(new, basis=BASIS, by=village.hoa, at=NOW - timedelta(days=2))
    return [drain, canal]


def plan(village: Village, *, number: str, at: datetime) -> Directive:
    identity = directives.Identity(
        number=number, type="Kế hoạch", issuer="UBND xã An Bình", issued_on=localdate(at), title="Sửa sang đường thôn",
    )  # fmt: skip
    return directives.register(" ".join(("Kế hoạch của xã.", LAMPS, DRAIN, CANAL)), identity=identity, by=village.tu, at=at)


def assigned(directive: Directive, village: Village, *, at: datetime) -> None:
    drafts = []
    for words in (LAMPS, DRAIN, CANAL):
        start = directive.text.index(words)
        wanted = directives.Wanted(text=words, lead=village.works, due_on=localdate(at) + timedelta(days=250))
        drafts.append(directives.add(directive, span=(start, start + len(words)), wanted=wanted, by=village.tu, at=at))
    directives.assign(directive, drafts=drafts, by=village.hoa, at=at)


def test_a_head_moves_on_what_a_year_left_undone_and_only_leaders_read_why(window: OpenWindow, tasks: list[Task]) -> None:
    going, staying = tasks
    chair = window()
    chair.enter_as("hoa")
    choose(chair, going, staying=staying)
    move_on(chair)
    read_the_review(chair)
    keeps_its_history(chair, going)
    read_as_anybody(window(), going)


def choose(window: Window, task: Task, *, staying: Task) -> None:
    """Find the page by the document; a task that nobody has answered for, or without its review, is asked for."""
    code, other = task.matter.code, staying.matter.code
    window.visit("/van-ban")
    window.follow("5/KH-UBND")
    window.follow("Chuyển tiếp 2 nhiệm vụ chưa xong")
    window.look("chuyen-tiep")
    window.choose(target="Kế hoạch 7/KH-UBND")
    window.fill(cut_off_on=f"{UNTIL:%d/%m/%Y}")
    window.main.locator(f"[name=do-{code}][value=carry]").check()
    window.press("Xem lại trước khi chuyển")
    window.reads("không nhiệm vụ nào được bỏ qua", "Chưa ghi vì sao chưa xong", "Chưa ghi chức vụ chịu trách nhiệm")
    window.look("con-thieu")
    window.main.locator(f"[name=do-{other}][value=stay]").check()
    window.fill(**{f"why-{code}": WHY, f"post-{code}": POST, f"change-{code}": CHANGE})
    window.choose(**{f"unit-{code}": "Phòng Kinh tế xã An Bình"})
    window.press("Xem lại trước khi chuyển")


def move_on(window: Window) -> None:
    """Read once more what will happen, and let it."""
    window.reads("Chưa có gì thay đổi", WHY, POST, CHANGE, f"{UNTIL:%d/%m/%Y}", "Chưa chuyển", CANAL)
    window.look("xem-lai")
    window.press("Chuyển tiếp")
    window.reads("Đã chuyển tiếp 1 nhiệm vụ", "1 nhiệm vụ đã chuyển tiếp sang văn bản sau", "Chuyển tiếp 1 nhiệm vụ chưa xong")
    window.look("da-chuyen")


def read_the_review(window: Window) -> None:
    """Read why it is late, which post of which unit was responsible, and what will change."""
    window.follow("Kiểm điểm việc chưa xong")
    assert window.page.url.endswith("/kiem-diem")
    window.reads("Kế hoạch 5/KH-UBND → Kế hoạch 7/KH-UBND", f"{POST}, Phòng Kinh tế xã An Bình", WHY, CHANGE)
    window.look("kiem-diem")


def keeps_its_history(window: Window, task: Task) -> None:
    """Find all that happened to the task before, under its own code, and both of its days."""
    was_due_on: date = task.due_on or UNTIL
    window.visit(f"/nhiem-vu/{task.matter.code}")
    window.reads("Đã giao nhiệm vụ", PROGRESS, "60%", "Chuyển tiếp sang văn bản sau", f"{was_due_on:%d/%m/%Y}", f"{UNTIL:%d/%m/%Y}")
    window.look("nhiem-vu-voi-lich-su")


def read_as_anybody(window: Window, task: Task) -> None:
    """See where the task went, on its own page and on both documents, and nothing of the review."""
    window.visit(f"/nhiem-vu/{task.matter.code}")
    told = [shown(window, "5/KH-UBND", "7/KH-UBND", f"{UNTIL:%d/%m/%Y}")]
    for link, said in (("5/KH-UBND", "đã chuyển tiếp sang văn bản sau"), ("7/KH-UBND", "Nhận từ văn bản trước")):
        window.follow(link)
        told.append(shown(window, said, DRAIN))
    assert [words for words in (WHY, POST, CHANGE, PROGRESS) if any(words in page for page in told)] == []
    window.visit("/kiem-diem")
    assert "/dang-nhap" in window.page.url


def shown(window: Window, *sentences: str) -> str:
    window.reads(*sentences)
    window.look("ai-cung-xem")
    return window.page.locator("body").inner_text()
