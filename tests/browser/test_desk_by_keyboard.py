"""Lanes from the desk to the answer at 1366 x 768 by keyboard alone: a report, feedback, a request for information, an opinion on conduct.

Complaints, land disputes and what voters recommend go by keyboard in their own stories.
"""

from datetime import timedelta

import pytest
from django.utils import timezone
from django.utils.timezone import localdate
from playwright.sync_api import FilePayload

from danvan.check.petitions import actions as petitions
from danvan.check.petitions.actions import conduct, information
from danvan.site.village import Village
from tests.browser import commune
from tests.browser.keys import Keys
from tests.browser.windows import DESK, OpenWindow, Window
from tests.pictures import picture

pytestmark = pytest.mark.browser
site, village, world, passes = commune.FIXTURES

TREE, BUS = "Cành phượng trước trường tiểu học gãy, treo trên dây điện.", "Xin dời trạm xe buýt khỏi cổng trạm y tế."
MINUTES, CURT = "Quyết toán quỹ làm đường thôn Đông năm 2025", "Chiều thứ ba ở quầy số 1, cán bộ quát tôi trước mặt mọi người."
PHOTO = FilePayload(name="cay.jpg", mimeType="image/jpeg", buffer=picture(size=(800, 600)))
WORKS = "Phòng Kinh tế xã An Bình"
TODAY = f"{localdate():%d/%m/%Y}"


@pytest.fixture(autouse=True)
def _before(village: Village) -> None:
    """Let one of each kind have come this morning."""
    now = timezone.now() - timedelta(hours=1)
    for words, kind in ((TREE, "report"), (BUS, "feedback")):
        petitions.submit(words, kind=kind, place=village.thon_dong, by=village.lan, at=now)
    asked = information.Asked(requester="bà Lan", address="Thôn Đông", asked=MINUTES, way="electronic")
    information.submit(asked, agency=village.commune, by=village.lan, at=now)
    conduct.submit(CURT, place=village.thon_dong, about_head=False, by=village.lan, at=now)


def test_the_desk_is_used_without_a_mouse(window: OpenWindow) -> None:
    clerk, officer, head = (window(DESK, by=Keys) for _ in range(3))
    for who, name in ((clerk, "tu"), (officer, "minh"), (head, "hoa")):
        who.enter_as(name)
    take_on_the_report(clerk)
    answer(officer, words=TREE)
    approve(head, words=TREE)
    sort_the_feedback(clerk)
    answer(officer, words=BUS)
    send_back(head)
    answer(officer, words=BUS)
    approve(head, words=BUS)
    give_the_information(clerk, officer, head)
    hear_the_opinion(head)


def take_on_the_report(clerk: Window) -> None:
    """Say how urgent it is and who has it; what is missing is reached from the sentence that says so."""
    clerk.follow(TREE[:40])
    clerk.follow("Tiếp nhận và giao xử lý")
    clerk.press("Tiếp nhận và giao xử lý")
    clerk.reads("Chưa chọn mức độ")
    clerk.choose(subject="Chiếu sáng công cộng", agency=WORKS)
    clerk.tick("Bình thường: theo thời hạn chung")
    clerk.press("Tiếp nhận và giao xử lý")
    clerk.reads("Đang giải quyết", WORKS)


def sort_the_feedback(clerk: Window) -> None:
    """Say what it is about and who has it."""
    clerk.visit("/ban-lam-viec")
    clerk.follow(BUS[:40])
    clerk.follow("Phân loại và chuyển")
    clerk.choose(subject="Đường, vỉa hè, cống rãnh", agency=WORKS)
    clerk.press("Phân loại và chuyển")
    clerk.reads("Đang giải quyết", WORKS)


def answer(officer: Window, *, words: str) -> None:
    """Answer with a photo."""
    officer.visit("/ban-lam-viec")
    officer.follow(words[:40])
    officer.follow("Trình câu trả lời")
    officer.press("Trình câu trả lời")
    officer.reads("Chưa")
    officer.tick("Đã làm xong")
    officer.fill(done="Đã xử lý xong trong sáng nay.", done_on=TODAY, done_by="Tổ hạ tầng")
    officer.attach(proof=PHOTO)
    officer.press("Trình câu trả lời")
    officer.reads("Chờ lãnh đạo duyệt trả lời")
    officer.look("minh-da-trinh")


def send_back(head: Window) -> None:
    """Ask for another answer."""
    head.visit("/ban-lam-viec")
    head.follow(BUS[:40])
    head.follow("Yêu cầu làm lại")
    head.fill(note="Nói rõ dời đi đâu.")
    head.press("Yêu cầu làm lại")
    head.reads("Đang giải quyết")


def approve(head: Window, *, words: str) -> None:
    """Let it go to its author."""
    head.visit("/ban-lam-viec")
    head.follow(words[:40])
    head.follow("Duyệt và trả lời người gửi")
    head.press("Duyệt và trả lời người gửi")
    head.reads("Đã trả lời")
    head.look("hoa-da-duyet")


def give_the_information(clerk: Window, officer: Window, head: Window) -> None:
    """Look for it and give it whole, on its page: it was asked for by no other way."""
    clerk.visit("/ban-lam-viec")
    clerk.follow(MINUTES)
    clerk.follow("Nhận giải quyết, giao tìm thông tin")
    clerk.choose(agency=WORKS)
    clerk.press("Nhận giải quyết, giao tìm thông tin")
    clerk.reads("Đang chuẩn bị thông tin")
    officer.visit("/ban-lam-viec")
    officer.follow(MINUTES)
    officer.follow("Trình câu trả lời")
    officer.tick("Cung cấp toàn bộ")
    officer.fill(answer="Thu 40 triệu đồng, chi 38 triệu đồng.")
    officer.press("Trình câu trả lời")
    officer.reads("Chờ lãnh đạo duyệt trả lời")
    head.visit("/ban-lam-viec")
    head.follow(MINUTES)
    head.follow("Duyệt cung cấp thông tin")
    head.press("Duyệt cung cấp thông tin")
    head.reads("Đã cung cấp thông tin")
    head.look("hoa-da-cung-cap")


def hear_the_opinion(head: Window) -> None:
    """Answer what no other reads."""
    head.visit("/ban-lam-viec")
    head.follow(CURT[:40])
    head.follow("Trả lời người gửi")
    head.tick("Đúng một phần")
    head.fill(done="Tôi đã gặp người ở quầy, và xin lỗi bác.")
    head.press("Trả lời người gửi")
    head.reads("Đã trả lời")
    head.look("hoa-da-tra-loi")
