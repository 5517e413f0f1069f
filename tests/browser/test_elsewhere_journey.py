"""What belongs elsewhere, sorted at a desk without a mouse; a letter with several matters, split on a phone; read with and without scripts."""

import pytest
from playwright.sync_api import expect

from tests.browser import commune
from tests.browser.keys import Keys
from tests.browser.windows import DESK, PLAIN_PHONE, OpenWindow, Window

pytestmark = pytest.mark.browser
site, village, world, passes = commune.FIXTURES

PAPERS = "Tôi muốn hỏi thủ tục cấp lại sổ bảo hiểm xã hội bị cháy."
CABLE = "Dây điện cao thế võng xuống ruộng ngô sau thôn Đông."
DRAIN, BOOKS = "Rãnh nước ngõ 21 tắc, nước bẩn tràn vào sân.", "Thư viện thôn đóng cửa từ hè, xin mở lại cho các cháu."
LETTER = f"{DRAIN}\n\n{BOOKS}"
WHERE = "Bảo hiểm xã hội cơ sở Bình Giang, 12 đường Chợ, điện thoại 0200 000 111; mang căn cước."
GRID, CONTACT, WHY = "Công ty điện lực Bình Giang", "0200 000 222", "Đường dây do công ty điện lực quản lý."
HERE = "Sổ ấy do xã phát hồi tháng ba."


def test_what_belongs_elsewhere_is_guided_or_referred_and_its_author_may_object(window: OpenWindow) -> None:
    asks, sees = window(), window(PLAIN_PHONE)
    send(asks, PAPERS)
    send(sees, CABLE)
    clerk, head = window(DESK, by=Keys), window()
    clerk.enter_as("tu")
    guide(clerk)
    refer(clerk)
    read_who_has_it(sees)
    object_to(asks)
    head.enter_as("hoa")
    look_again(head)


def test_a_letter_with_two_matters_is_split_and_its_author_follows_both(window: OpenWindow) -> None:
    author, clerk = window(PLAIN_PHONE), window()
    send(author, LETTER)
    clerk.enter_as("tu")
    part = split(clerk)
    read_both(author, part=part)
    stay_out(window(), part=part)


def send(window: Window, words: str) -> None:
    """Send it without an account, and open its page."""
    window.visit("/phan-anh/gui")
    window.tick("Góp ý, kiến nghị, hỏi cơ quan")
    window.fill(text=words)
    window.choose(place="Thôn Đông")
    window.press("Gửi đi")
    window.follow("Xem hồ sơ")
    window.reads(words[:40])


def guide(clerk: Window) -> None:
    """Say where one has to go; that must be said."""
    clerk.follow(PAPERS[:40])
    clerk.look("tu-ho-so")
    clerk.follow("Hướng dẫn đến nơi khác")
    clerk.press("Hướng dẫn đến nơi khác")
    clerk.reads("Chưa ghi nơi có thẩm quyền")
    clerk.look("tu-huong-dan")
    clerk.fill(note=WHERE)
    clerk.press("Hướng dẫn đến nơi khác")
    clerk.reads("Đã hướng dẫn gửi nơi có thẩm quyền", WHERE, "Phiếu hướng dẫn")
    clerk.look("tu-da-huong-dan")


def refer(clerk: Window) -> None:
    """Pass it on to a body outside: one of them, not this very office, and how to reach it."""
    clerk.visit("/ban-lam-viec")
    clerk.follow(CABLE[:40])
    clerk.follow("Chuyển cơ quan ngoài hệ thống")
    clerk.press("Chuyển cơ quan ngoài hệ thống")
    clerk.reads("Hãy chọn một cơ quan trong danh sách", "Chưa ghi lý do chuyển", "Chưa ghi người gửi hỏi tiếp ở đâu")
    clerk.look("tu-chuyen-con-thieu")
    clerk.fill(body="UBND xã An Bình", contact=CONTACT, note=WHY)
    clerk.press("Chuyển cơ quan ngoài hệ thống")
    clerk.reads("Cơ quan này làm việc trên hệ thống")
    assert clerk.value("note") == WHY
    clerk.fill(body=GRID)
    clerk.press("Chuyển cơ quan ngoài hệ thống")
    clerk.reads("Đã chuyển cơ quan khác ngoài hệ thống", GRID, "Phiếu chuyển")
    clerk.look("tu-da-chuyen")


def read_who_has_it(author: Window) -> None:
    """Read who has it now, how to reach them, and why."""
    author.page.reload()
    author.reads("đã chuyển đến", GRID, CONTACT, WHY, "Đề nghị lãnh đạo xem lại")
    author.look("da-chuyen")


def object_to(author: Window) -> None:
    """Read where to go, and say why it belongs here all the same."""
    author.page.reload()
    author.reads(WHERE)
    author.look("da-huong-dan")
    author.follow("Đề nghị lãnh đạo xem lại")
    author.press("Đề nghị lãnh đạo xem lại")
    author.reads("vì sao cơ quan nên xem lại")
    author.fill(note=HERE)
    author.press("Đề nghị lãnh đạo xem lại")
    author.reads("Người gửi đề nghị xem lại, chờ lãnh đạo")
    author.look("de-nghi-xem-lai")


def look_again(head: Window) -> None:
    """Have it settled here after all."""
    head.follow(PAPERS[:40])
    head.reads(HERE)
    head.look("hoa-xem-lai")
    head.follow("Phân loại và chuyển")
    head.choose(subject="An sinh xã hội", agency="Phòng Văn hóa - Xã hội xã An Bình")
    head.press("Phân loại và chuyển")
    head.reads("Đang giải quyết", "Phòng Văn hóa - Xã hội xã An Bình")


def split(clerk: Window) -> str:
    """Make the second matter one of its own, in its author's own words, and return its code."""
    clerk.follow(DRAIN[:40])
    clerk.follow("Tách việc thành hồ sơ riêng")
    clerk.fill(text="Xin mở thư viện.")
    clerk.press("Tách việc thành hồ sơ riêng")
    clerk.reads("phải là một đoạn chép nguyên", "Chưa chọn loại")
    clerk.look("tu-tach-sai")
    clerk.fill(text=BOOKS)
    clerk.tick("Kiến nghị, góp ý")
    clerk.press("Tách việc thành hồ sơ riêng")
    clerk.reads("Phần đã tách thành hồ sơ riêng", DRAIN, "Thông báo tách nội dung")
    clerk.look("tu-da-tach")
    section = clerk.main.get_by_role("region", name="Phần đã tách thành hồ sơ riêng")
    clerk.leave_by(section.get_by_role("link", name="Xem hồ sơ"))
    clerk.reads("được tách từ hồ sơ", BOOKS)
    expect(clerk.main).not_to_contain_text(DRAIN)
    clerk.look("tu-phan-tach")
    return clerk.page.url.rpartition("/")[2]


def read_both(author: Window, *, part: str) -> None:
    """Learn which words went where; the letter keeps them all, and one leads to the other."""
    author.page.reload()
    author.reads("Phần đã tách thành hồ sơ riêng", f"Hồ sơ {part}", DRAIN, BOOKS, "Tách một việc thành hồ sơ riêng")
    author.look("thu-da-tach")
    section = author.main.get_by_role("region", name="Phần đã tách thành hồ sơ riêng")
    author.leave_by(section.get_by_role("link", name="Xem hồ sơ"))
    author.reads(f"Hồ sơ {part}", "được tách từ hồ sơ", BOOKS, "Đã nhận, chờ phân loại")
    author.look("phan-tach")


def stay_out(stranger: Window, *, part: str) -> None:
    """Ask for it without the code: there is nothing."""
    assert stranger.page.request.get(f"{stranger.site}/phan-anh/{part}").status == 404
