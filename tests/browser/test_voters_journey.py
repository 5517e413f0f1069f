"""Recommendations of voters at a desk of 1366 x 768 by keyboard alone: collected, answered together, published; late where they wait."""

from datetime import date, timedelta

import pytest
from django.utils import timezone
from django.utils.timezone import localdate
from playwright.sync_api import expect

from danvan.check.petitions.actions import voters
from danvan.site.village import Village
from tests.browser import commune
from tests.browser.keys import Keys
from tests.browser.windows import DESK, OpenWindow, Window

pytestmark = pytest.mark.browser
site, village, world, passes = commune.FIXTURES

TODAY = localdate()
BEFORE, NOW = "Kỳ họp thứ 11, HĐND xã", "Kỳ họp thứ 12, HĐND xã"
ROAD, ALIKE, WATER = "Làm đường bê tông thôn Đông", "Đường thôn Đông lầy lội, xin đổ bê tông", "Đưa nước sạch về thôn Đoài"
WAITS = "Sửa mái trường mầm non thôn Trung"
ANSWER = "Xã đã bố trí vốn, đổ bê tông 200 m từ cổng làng."
SOON, LATER = TODAY + timedelta(days=60), TODAY + timedelta(days=90)


@pytest.fixture(autouse=True)
def _before(village: Village) -> None:
    """Let the session before be published while one recommendation still waits, though the next session has been."""
    began, now = timezone.now() - timedelta(days=100), timezone.now()
    days = {"opens_on": localdate(began), "next_on": TODAY - timedelta(days=3)}
    session = voters.call(BEFORE, agency=village.commune, council="commune", **days, by=village.tu, at=began)
    collected = voters.Collected(by="commune", on=localdate(began), place=village.thon_dong)
    waits = voters.take_in(WAITS, session=session, collected=collected, by=village.tu, at=began)
    voters.route(waits, agency=village.culture, by=village.tu, at=began)
    voters.ask_out(session, by=village.tu, at=now)
    voters.put_out(session, by=village.hoa, at=now)


def test_recommendations_are_collected_answered_and_published_without_a_mouse(window: OpenWindow) -> None:
    clerk, officer, head = (window(DESK, by=Keys) for _ in range(3))
    for who, name in ((clerk, "tu"), (officer, "minh"), (head, "hoa")):
        who.enter_as(name)
    call(clerk)
    collect(clerk)
    pass_on(clerk)
    answer(officer)
    approve(head)
    publish(clerk, head)
    read_as_anybody(window())


def call(clerk: Window) -> None:
    """Name the session, with its days in their order."""
    clerk.visit("/phan-anh/cu-tri")
    clerk.look("ky-hop")
    clerk.follow("Lập kỳ họp")
    clerk.tick("HĐND cấp xã")
    clerk.fill(name=NOW, opens_on=said(TODAY), next_on=said(TODAY))
    clerk.press("Lập kỳ họp")
    clerk.reads("Kỳ họp sau phải sau ngày họp này")
    clerk.look("lap-ky-hop")
    clerk.fill(next_on=said(SOON))
    clerk.press("Lập kỳ họp")
    clerk.reads("Chưa có kiến nghị nào cho kỳ họp này")


def collect(clerk: Window) -> None:
    """Take three in at once, after a look at them."""
    clerk.follow("Nhận nhiều kiến nghị")
    clerk.fill(lines="\n".join((ROAD, ALIKE, WATER)))
    clerk.tick("Mặt trận Tổ quốc")
    clerk.fill(collected_on=said(TODAY))
    clerk.press("Xem trước")
    clerk.reads("Sẽ nhận 3 kiến nghị")
    clerk.look("xem-truoc")
    clerk.press("Nhận tất cả")
    clerk.reads(ROAD, ALIKE, WATER)
    clerk.look("danh-muc")


def pass_on(clerk: Window) -> None:
    """Give the first to Works, and let the second be answered with it."""
    clerk.follow(ROAD)
    clerk.follow("Chuyển cơ quan trả lời")
    clerk.choose(agency="Phòng Kinh tế xã An Bình")
    clerk.press("Chuyển cơ quan trả lời")
    clerk.reads("Đang giải quyết", "Phòng Kinh tế xã An Bình")
    clerk.page.go_back()
    clerk.visit("/phan-anh/cu-tri")
    clerk.follow(NOW)
    clerk.follow(ALIKE)
    clerk.follow("Trả lời chung với kiến nghị khác")
    into = clerk.main.locator("[name=into] option").filter(has_text=ROAD).inner_text()
    clerk.choose(into=into)
    clerk.press("Trả lời chung với kiến nghị khác")
    clerk.reads("Trả lời chung với", ROAD)
    clerk.look("tra-loi-chung")


def answer(officer: Window) -> None:
    """Say that it is under way, which needs a day."""
    officer.visit("/ban-lam-viec")
    officer.look("minh-ban-lam-viec")
    officer.follow(ROAD)
    officer.follow("Trình câu trả lời")
    officer.tick("Đang giải quyết")
    officer.fill(text=ANSWER)
    officer.press("Trình câu trả lời")
    officer.reads("phải có ngày dự kiến xong")
    assert officer.value("text") == ANSWER
    officer.look("minh-thieu-ngay")
    officer.fill(planned_on=said(LATER))
    officer.press("Trình câu trả lời")
    officer.reads("Dự thảo trả lời", ANSWER)


def approve(head: Window) -> None:
    """Approve the answer and its day, which becomes the agency's."""
    head.visit("/ban-lam-viec")
    head.follow(ROAD)
    head.look("hoa-kien-nghi")
    head.follow("Duyệt câu trả lời và ngày dự kiến xong")
    head.press("Duyệt câu trả lời và ngày dự kiến xong")
    head.reads("Đang giải quyết theo kế hoạch", said(LATER))


def publish(clerk: Window, head: Window) -> None:
    """One asks, another publishes."""
    clerk.visit("/phan-anh/cu-tri")
    clerk.follow(NOW)
    clerk.follow("Đề nghị công bố kết quả")
    clerk.press("Đề nghị công bố kết quả")
    clerk.reads("Người khác công bố")
    head.visit("/phan-anh/cu-tri")
    head.follow(NOW)
    head.follow("Công bố kết quả")
    head.look("hoa-cong-bo")
    head.press("Công bố kết quả")
    head.reads("Đã công bố kết quả")


def read_as_anybody(window: Window) -> None:
    """Read on a phone what became of each, and what still waits though its day is over."""
    window.visit("/phan-anh/cu-tri")
    window.reads(BEFORE, NOW)
    window.look("cong-khai-ky-hop")
    window.follow(NOW)
    window.reads(ROAD, ALIKE, "Chưa trả lời")
    window.look("cong-khai-danh-muc")
    window.follow(ALIKE)
    window.reads(ANSWER, said(LATER))
    window.look("cong-khai-tra-loi")
    window.visit("/phan-anh/cu-tri")
    window.follow(BEFORE)
    expect(window.main.get_by_role("row").filter(has_text=WAITS)).to_contain_text("quá hạn 4 ngày")


def said(day: date) -> str:
    return f"{day:%d/%m/%Y}"
