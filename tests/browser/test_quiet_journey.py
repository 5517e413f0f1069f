"""What few may read: an opinion on conduct; what looks like a denunciation, false alarm or not; what slipped through and is purged."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connections
from django.utils import timezone
from playwright.sync_api import expect

from danvan.base.office import actions as office
from danvan.site.village import Village
from tests.browser import commune
from tests.browser.windows import DESK, OpenWindow, Window

pytestmark = pytest.mark.browser
site, village, world, passes = commune.FIXTURES

CURT = "Sáng thứ hai ở quầy số 2, cán bộ nói trống không, bảo tôi về học lại chữ."
ABOVE = "Hôm tiếp công dân bà chủ tịch ngồi xem điện thoại, không nghe tôi nói."
SORRY, STILL = "Tôi đã xem lại camera, nhắc nhở và xin lỗi bác.", "Hôm nay vẫn bị nói như vậy."
FILM = "Hôm qua họp thôn xem phim về tham nhũng, xin xã chiếu lại ở nhà văn hóa."
ACCUSES = "Tôi tố cáo ông trưởng thôn ở Mỏ Đá Cối Xay lập hồ sơ khống nhận tiền hỗ trợ."
NUMBER = "812/2026"


@pytest.fixture(autouse=True)
def _before(village: Village) -> None:
    """Let a province stand above the commune."""
    commune.settle_above(village)


def test_an_opinion_on_conduct_reaches_the_head_alone_and_is_answered_and_sent_again(window: OpenWindow) -> None:
    author, head, officer = window(), window(), window()
    opine(author)
    head.enter_as("hoa")
    answer(head)
    author.page.reload()
    author.reads(SORRY, "Việc đã xong chưa?")
    author.look("gop-y-tra-loi")
    author.fill(note=STILL)
    author.press("Chưa giải quyết xong")
    author.reads("Người gửi báo chưa thỏa đáng")
    officer.enter_as("minh")
    expect(officer.main).not_to_contain_text(CURT[:20])
    opine_about_the_head(window())
    head.visit("/ban-lam-viec")
    expect(head.main).not_to_contain_text(ABOVE[:20])


def opine(author: Window) -> None:
    """Send it without an account, and open its page."""
    author.visit("/phan-anh/gui")
    author.follow("Góp ý về thái độ phục vụ")
    author.look("gop-y")
    author.press("Gửi người đứng đầu")
    author.reads("Chưa chọn góp ý về ai", "Chưa có nội dung góp ý")
    author.choose(place="Thôn Đông")
    author.tick("Cán bộ, công chức, nhân viên: người đứng đầu cơ quan đọc")
    author.fill(text=CURT)
    author.press("Gửi người đứng đầu")
    author.reads("Đã nhận góp ý", "Hạn trả lời")
    author.look("gop-y-da-nhan")
    author.follow("Xem hồ sơ")


def answer(head: Window) -> None:
    """Say whether it was so, and what came of it."""
    head.follow(CURT[:40])
    head.look("hoa-gop-y")
    head.follow("Trả lời người gửi")
    head.press("Trả lời người gửi")
    head.reads("Chưa chọn sự việc có đúng không", "Chưa ghi câu trả lời")
    head.tick("Đúng như góp ý")
    head.fill(done=SORRY)
    head.press("Trả lời người gửi")
    head.reads("Đã trả lời")
    head.look("hoa-da-tra-loi")


def opine_about_the_head(author: Window) -> None:
    """Send it over the head, to whoever stands above."""
    author.visit("/phan-anh/thai-do-phuc-vu")
    author.choose(place="Thôn Đông")
    author.tick("Người đứng đầu cơ quan: người đứng đầu cấp trên đọc")
    author.fill(text=ABOVE)
    author.press("Gửi người đứng đầu")
    author.reads("Đã nhận góp ý", "UBND tỉnh đang giữ hồ sơ")


def test_what_is_met_before_it_is_kept_is_sent_if_one_insists_and_purged_if_it_slipped_through(window: OpenWindow) -> None:
    send_after_all(window())
    author, clerk = window(), window(DESK)
    leave(author)
    insist(author)
    clerk.enter_as("tu")
    set_aside(clerk)
    elsewhere(lambda: office.purge_due(at=timezone.now() + timedelta(hours=25)))
    find_nothing(author, clerk)


def send_after_all(author: Window) -> None:
    """Press the button for a false alarm."""
    write(author, FILM)
    author.reads("đừng gửi qua mạng", "chưa lưu gì")
    author.look("nham")
    author.press("Đây là phản ánh, cứ gửi")
    author.reads("Đã nhận phản ánh")


def leave(author: Window) -> None:
    """Read where, when and how, and go: nothing is left on the phone."""
    write(author, ACCUSES)
    author.reads("Gặp người có trách nhiệm, được giữ kín")
    author.look("chuyen-huong")
    author.follow("Về trang đầu")
    author.visit("/phan-anh/gui")
    assert author.value("text") == ""


def insist(author: Window) -> None:
    """Say that it is feedback though it is not."""
    write(author, ACCUSES)
    author.press("Đây là phản ánh, cứ gửi")
    author.follow("Xem hồ sơ")
    author.reads(ACCUSES)


def set_aside(clerk: Window) -> None:
    """Find it on the desk, give it the number of the envelope, and print what goes in, once."""
    clerk.follow(ACCUSES[:40])
    clerk.follow("Đây là đơn tố cáo: cất ngay")
    clerk.look("tu-to-cao")
    clerk.press("Cất ngay và chuẩn bị in phiếu")
    clerk.reads("Chưa chọn đơn nói về ai")
    clerk.look("tu-chua-chon")
    clerk.fill(sealed_ref=NUMBER)
    clerk.tick("Không phải người đứng đầu xã, phường (hay tỉnh) này")
    clerk.press("Cất ngay và chuẩn bị in phiếu")
    clerk.reads("đã được cất", NUMBER)
    clerk.look("tu-da-cat")
    clerk.press("Hiện phiếu để in, một lần")
    clerk.reads(ACCUSES, f"Phiếu kèm phong bì số {NUMBER}")
    clerk.look("tu-phieu")


def find_nothing(author: Window, clerk: Window) -> None:
    """Be told as its author that it was taken out; find the number in the register, and no word."""
    author.page.reload()
    author.reads("gỡ bỏ theo quy trình")
    author.look("da-go")
    clerk.visit("/ban-lam-viec")
    expect(clerk.main).not_to_contain_text(ACCUSES[:20])
    clerk.visit("/phan-anh/so-to-cao")
    clerk.look("tu-so")
    clerk.press("Mở sổ")
    clerk.reads(NUMBER)
    expect(clerk.main).not_to_contain_text("Mỏ Đá")
    clerk.look("tu-so-mo")


def write(author: Window, words: str) -> None:
    author.visit("/phan-anh/gui")
    author.fill(text=words)
    author.choose(place="Thôn Đông")
    author.press("Gửi đi")


def elsewhere(act: Callable[[], object]) -> None:
    """Do something in the database while a browser is there, which has this thread."""

    def done() -> None:
        act()
        connections.close_all()

    with ThreadPoolExecutor(1) as other:
        other.submit(done).result()
