"""Complaints: prepared without scripts on a phone, printed, brought to the counter, decided, made a second time; or ended another way.

The counter, the officer and the head sit at desks of 1366 x 768 and have no mouse.
"""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.utils import timezone
from django.utils.timezone import localdate
from playwright.sync_api import expect

from danvan.base.matters.models import Matter
from danvan.check.petitions.actions import complaints
from danvan.check.petitions.models import Complaint
from danvan.site.village import Village
from tests.browser import commune
from tests.browser.keys import Keys
from tests.browser.windows import DESK, PLAIN_PHONE, OpenWindow, Window
from tests.journeys import cases

pytestmark = pytest.mark.browser
site, village, world, passes = commune.FIXTURES

LAND = "Quyết định 41/QĐ-UBND thu hồi 120 m² đất vườn"
UNSIGNED, ELSEWHERE, WITHDRAWN, LATE = (f"Quyết định {number}/QĐ-UBND" for number in (42, 43, 44, 45))
TODAY = localdate()
WHY, TALKED, DECIDED = "Hai thửa đất, phải xác minh ở hai nơi", "Bà Lan, bà Hoa: còn khác nhau về diện tích.", "Sửa diện tích thu hồi còn 80 m²."
NOT_MINE = "Tôi không viết giấy ấy."


@pytest.fixture(autouse=True)
def _before(village: Village) -> None:
    """Let a complaint be for another office, one be taken up and one be late; somebody receives above."""
    now = timezone.now()
    brought(ELSEWHERE, village=village, days=1)
    withdrawn = brought(WITHDRAWN, village=village, days=3)
    complaints.accept(withdrawn, by=village.hoa, at=now - timedelta(days=2))
    Matter.objects.filter(pk=withdrawn.pk).update(author=village.lan.person)
    brought(LATE, village=village, days=20)
    commune.settle_above(village)


def brought(against: str, *, village: Village, days: int) -> Complaint:
    """Return a complaint that came over the counter some days ago."""
    came = timezone.now() - timedelta(days=days)
    words, receipt = replace(cases.WORDS, against=against), cases.receipt(localdate(came))
    return complaints.take_in(words, receipt=receipt, settler=village.commune, by=village.tu, at=came)


def test_a_complaint_is_decided_made_a_second_time_or_ends_as_the_law_says(window: OpenWindow) -> None:
    author, counter, head, officer = window(PLAIN_PHONE), *(window(DESK, by=Keys) for _ in range(3))
    counter.enter_as("tu")
    head.enter_as("hoa")
    code = prepare(author)
    receive(counter, code=code)
    take_up(head, officer)
    extend(head, officer)
    decide(head, officer)
    send(counter)
    second = complain_again(author)
    receive_above(window(DESK, by=Keys), code=second)
    read_both(author, second=second)
    refuse(counter, head)
    transfer(counter)
    withdraw(counter, head, window(PLAIN_PHONE))
    see_what_is_late(head)


def prepare(author: Window) -> str:
    """Write it at home and print it; return the code under which the counter finds it."""
    author.visit("/phan-anh/gui")
    author.follow("Soạn đơn khiếu nại")
    author.look("soan")
    author.press("Xong, xem bản in")
    author.reads("Chưa chọn cơ quan", "Chưa ghi nội dung, lý do khiếu nại")
    author.look("soan-con-thieu")
    author.choose(settler="UBND xã An Bình")
    author.fill(complainant="Nguyễn Thị Lan", address="Thôn Đông", against=LAND, text="Đất gia đình dùng từ năm 1987.", request="Hủy quyết định.")
    author.press("Xong, xem bản in")
    author.reads("Đã soạn xong đơn khiếu nại", "Ký tên hoặc điểm chỉ", "Thời hạn của cơ quan tính từ ngày nhận được đơn")
    author.look("da-soan")
    author.follow("Mở bản in")
    author.reads("ĐƠN KHIẾU NẠI", LAND)
    assert author.page.evaluate("document.querySelector('main img').naturalWidth") > 0  # the square that the counter scans
    author.look("ban-in")
    return author.main.locator("p:has(img) strong").inner_text()


def receive(counter: Window, *, code: str) -> None:
    """Scan the paper, and say on which day it came."""
    counter.visit("/phan-anh/?lan=khieu-nai")
    counter.look("tu-khieu-nai")
    counter.fill(ma=code.lower())
    counter.press("Mở đơn")
    counter.follow("Tiếp nhận đơn")
    counter.press("Tiếp nhận đơn")
    counter.reads("Chưa chọn đơn đến bằng cách nào", "Chưa ghi ngày nhận đơn")
    counter.look("tu-tiep-nhan")
    counter.tick("Nộp trực tiếp")
    counter.fill(received_on=said(TODAY))
    counter.tick("Giấy biên nhận tại quầy")
    counter.tick("Đơn có chữ ký hoặc điểm chỉ của người khiếu nại")
    counter.press("Tiếp nhận đơn")
    counter.reads("Đã tiếp nhận đơn, chờ thụ lý", "Giấy biên nhận")
    counter.look("tu-da-tiep-nhan")


def take_up(head: Window, officer: Window) -> None:
    """Take it up and have somebody look into it who had no part in it."""
    head.visit("/ban-lam-viec")
    head.look("hoa-ban-lam-viec")
    head.follow(LAND)
    head.follow("Thụ lý")
    head.press("Thụ lý")
    head.reads("Đã thụ lý, đang giải quyết", "Thông báo thụ lý")
    head.follow("Giao người xác minh")
    head.choose(role="ông Minh · Chuyên viên", taken_by="ông Minh · Chuyên viên")
    head.press("Giao người xác minh")
    head.reads("không được xác minh. Hãy giao người khác")
    head.look("hoa-giao-xac-minh")
    head.choose(taken_by="bà Hoa · Chủ tịch UBND xã")
    head.press("Giao người xác minh")
    head.reads("không xác minh, không tạm đình chỉ")
    officer.enter_as("minh")
    officer.follow(LAND)
    officer.follow("Báo cáo kết quả xác minh")
    officer.fill(note="Hồ sơ thửa đất khớp lời khai.")
    officer.tick("Yêu cầu của người khiếu nại và kết quả xác minh còn khác nhau")
    officer.press("Báo cáo kết quả xác minh")
    officer.reads("Bắt buộc trước khi quyết định")
    officer.look("minh-da-xac-minh")


def extend(head: Window, officer: Window) -> None:
    """Ask for the law's longer time, which another gives."""
    officer.follow("Đề nghị kéo dài thời hạn")
    officer.fill(note=WHY)
    officer.press("Đề nghị kéo dài thời hạn")
    head.page.reload()
    head.follow("Duyệt kéo dài thời hạn")
    head.reads(WHY)
    head.press("Duyệt kéo dài thời hạn")
    head.reads("Kéo dài thời hạn giải quyết vì vụ việc phức tạp")
    expect(head.main.get_by_text("Vì sao hạn là")).to_have_count(3)  # of taking up, and both of deciding
    head.look("hoa-keo-dai")


def decide(head: Window, officer: Window) -> None:
    """Decide it, which has to be talked over before."""
    head.follow("Ban hành quyết định giải quyết")
    head.fill(number="57/QĐ-UBND", decided_on=said(TODAY))
    head.tick("Khiếu nại đúng một phần")
    head.fill(text=DECIDED)
    head.press("Ban hành quyết định giải quyết")
    head.reads("Chưa đối thoại với người khiếu nại")
    assert head.value("text") == DECIDED
    head.look("hoa-chua-doi-thoai")
    officer.page.reload()
    officer.follow("Ghi biên bản đối thoại")
    officer.fill(on=said(TODAY), note=TALKED)
    officer.press("Ghi biên bản đối thoại")
    head.follow("Thôi")
    head.follow("Ban hành quyết định giải quyết")
    head.fill(number="57/QĐ-UBND", decided_on=said(TODAY))
    head.tick("Khiếu nại đúng một phần")
    head.fill(text=DECIDED)
    head.press("Ban hành quyết định giải quyết")
    head.reads("Số 57/QĐ-UBND", "chờ gửi")


def send(counter: Window) -> None:
    """Give the decision out against a slip."""
    counter.page.reload()
    counter.follow("Gửi quyết định")
    counter.fill(on=said(TODAY), delivered_on=said(TODAY), slip="12/BP")
    counter.press("Gửi quyết định")
    counter.reads("Đã gửi quyết định giải quyết", "giấy số 12/BP")


def complain_again(author: Window) -> str:
    """Read the decision and until when it can be complained of, and prepare the second complaint; return its code."""
    author.page.go_back()
    author.follow("Xem hồ sơ")
    author.reads(DECIDED, "Khiếu nại lần hai đến cấp trên trực tiếp: trước hết ngày", TALKED, WHY)
    author.look("quyet-dinh")
    author.follow("Soạn đơn khiếu nại lần hai")
    author.reads("có thời hạn riêng")
    author.look("soan-lan-hai")
    assert author.value("settler") == "tinh"
    author.fill(text="80 m² vẫn là đất gia đình.")
    author.press("Xong, xem bản in")
    author.follow("Mở bản in")
    author.reads("ĐƠN KHIẾU NẠI LẦN HAI", "57/QĐ-UBND")
    return author.main.locator("p:has(img) strong").inner_text()


def receive_above(counter: Window, *, code: str) -> None:
    """Register the second complaint where it was sent to."""
    counter.enter_as("nga")
    counter.visit(f"/phan-anh/?lan=khieu-nai&ma={code}")
    counter.follow("Tiếp nhận đơn")
    counter.tick("Gửi qua bưu chính")
    counter.fill(received_on=said(TODAY))
    counter.tick("Dấu bưu điện")
    counter.tick("Đơn có chữ ký hoặc điểm chỉ của người khiếu nại")
    counter.press("Tiếp nhận đơn")
    counter.reads("(lần hai)", "Đã tiếp nhận đơn, chờ thụ lý", "Không có lần ba")


def read_both(author: Window, *, second: str) -> None:
    """Find the second complaint with its day on the page of the first, and its own clock on its own."""
    author.page.go_back()
    author.follow("Xem hồ sơ")
    author.reads("UBND tỉnh", "Hạn của bước này", said(TODAY + timedelta(days=10)))
    author.look("lan-hai")


def refuse(counter: Window, head: Window) -> None:
    """Take a paper in at the counter that nobody signed: it is not taken up, and the law's ground says why."""
    counter.visit("/phan-anh/?lan=khieu-nai")
    counter.follow("Nhận đơn tại quầy hoặc qua bưu chính")
    counter.look("tu-nhan-tai-quay")
    counter.choose(settler="UBND xã An Bình")
    counter.tick("Nộp trực tiếp")
    counter.fill(received_on=said(TODAY))
    counter.tick("Giấy biên nhận tại quầy")
    counter.fill(complainant="Trần Văn Thọ", address="Thôn Đoài", against=UNSIGNED, text="Không đồng ý.", request="Xem lại.")
    counter.press("Tiếp nhận đơn")
    counter.reads("Đã nhận đơn khiếu nại", "Hạn thụ lý")
    counter.look("tu-bien-nhan")
    head.visit("/phan-anh/?lan=khieu-nai")
    head.follow(UNSIGNED)
    head.follow("Thụ lý")
    head.press("Thụ lý")
    head.reads("Đơn chưa có chữ ký hoặc điểm chỉ nên chưa thụ lý được")
    head.follow("Không thụ lý")
    head.press("Không thụ lý")
    head.reads("Chưa chọn căn cứ", "Chưa ghi lý do")
    head.look("hoa-khong-thu-ly")
    head.choose(ground="Đơn khiếu nại không có chữ ký hoặc điểm chỉ của người khiếu nại")
    head.fill(note="Đã mời ký hai lần, ông Thọ không ký.")
    head.press("Không thụ lý")
    head.reads("Luật Khiếu nại 02/2011/QH13, điều 11", "Thông báo không thụ lý")
    head.look("hoa-da-khong-thu-ly")


def transfer(counter: Window) -> None:
    """Hand over what is not for this office, and read with whom it is now."""
    counter.visit("/phan-anh/?lan=khieu-nai")
    counter.follow(ELSEWHERE)
    counter.follow("Chuyển nơi có thẩm quyền")
    counter.choose(agency="Sở Nội vụ")
    counter.fill(note="Quyết định của Giám đốc Sở.")
    counter.press("Chuyển nơi có thẩm quyền")
    counter.reads("Đã chuyển nơi có thẩm quyền, chờ nơi đó tiếp nhận", "Phiếu chuyển đơn", "Người đứng đầu Sở Nội vụ")
    counter.look("tu-da-chuyen")


def withdraw(counter: Window, head: Window, author: Window) -> None:
    """End it by a paper; whoever is said to have written that says no, and it is looked at again."""
    counter.visit("/phan-anh/?lan=khieu-nai")
    counter.follow(WITHDRAWN)
    counter.follow("Ghi giấy rút toàn bộ")
    counter.fill(received_on=said(TODAY), number="88")
    counter.tick("Giấy rút có chữ ký hoặc điểm chỉ của người khiếu nại")
    counter.fill(note="Tôi rút đơn.")
    counter.press("Ghi giấy rút toàn bộ")
    head.visit("/phan-anh/?lan=khieu-nai")
    head.follow(WITHDRAWN)
    head.follow("Đình chỉ theo giấy rút")
    head.press("Đình chỉ theo giấy rút")
    head.reads("Người khiếu nại đã rút đơn, đình chỉ giải quyết")
    author.enter_as("lan", to=head.page.url.removeprefix(author.site))
    author.reads("Nếu giấy này không phải của bà con")
    author.look("bi-rut")
    author.follow("Tôi không rút khiếu nại")
    author.fill(note=NOT_MINE)
    author.press("Tôi không rút khiếu nại")
    author.reads("Người khiếu nại nói không rút đơn, chờ xem lại")
    author.look("khong-rut")


def see_what_is_late(head: Window) -> None:
    """Find what is overdue in the list."""
    head.visit("/phan-anh/?lan=khieu-nai")
    expect(head.main.get_by_role("row").filter(has_text=LATE)).to_contain_text("quá hạn")
    head.look("hoa-khieu-nai")


def said(day: date) -> str:
    return f"{day:%d/%m/%Y}"
