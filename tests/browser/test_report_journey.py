"""Reports from the street on phones: taken on and done, reopened; declined with a reason for all to see, looked at again; late."""

from dataclasses import dataclass
from datetime import timedelta

import pytest
from django.utils import timezone
from django.utils.timezone import localdate
from playwright.sync_api import FilePayload

from danvan.check.petitions import actions as petitions
from danvan.check.petitions.actions import courses, handling
from danvan.site.village import Village
from tests.browser import commune
from tests.browser.windows import OpenWindow, Window
from tests.pictures import picture

pytestmark = pytest.mark.browser
site, village, world, passes = commune.FIXTURES

PHOTO = FilePayload(name="cot-dien.jpg", mimeType="image/jpeg", buffer=picture(size=(800, 600)))
DANGER = "Cột điện đầu thôn nghiêng sát mái nhà, gió to là đổ, rất nguy hiểm."
PRIVATE = "Hàng xóm để xe máy chắn lối đi chung của hai nhà."
WAITS = "Nắp hố ga trước chợ mất đã nửa tháng."
AFAR = "Cầu trên quốc lộ ngoài địa bàn bị lún."
EXPLAINED = "Hai nhà mời tổ hòa giải của thôn, điện thoại 0200 000 000."
AGAIN = "Lối đi ấy là đường của thôn, có biển."


@pytest.fixture(autouse=True)
def _before(village: Village) -> None:
    """Let one report wait for half a month, and one be declined and counted."""
    now = timezone.now()
    for words, days in ((WAITS, 15), (AFAR, 2)):
        sent = petitions.submit(words, kind="report", place=village.thon_dong, by=village.lan, at=now - timedelta(days=days))
    handling.decline(sent, refusal="not_ours", reason="Xin gọi Khu quản lý đường bộ.", by=village.tu, at=now - timedelta(days=1))
    courses.reckon(at=now)


@dataclass(frozen=True, kw_only=True)
class Sent:
    """A report whose author's phone shows its page."""

    author: Window
    words: str


def test_a_report_is_done_or_declined_and_its_author_has_the_last_word(window: OpenWindow) -> None:
    done, declined = (send(window(), words) for words in (DANGER, PRIVATE))
    clerk, officer, head = window(), window(), window()
    clerk.enter_as("tu")
    take_on(clerk, done)
    work(officer, head, done)
    open_again(done)
    decline(clerk, declined)
    object_to(declined)
    decide_again(head, declined)
    read_as_anybody(window())


def send(window: Window, words: str) -> Sent:
    """Report something that has to be mended, and open its page."""
    window.visit("/phan-anh/gui")
    window.tick("Báo việc cần sửa, cần dọn ở một nơi: đèn, đường, rác, cống, cây...")
    window.fill(text=words)
    window.choose(place="Thôn Đông")
    window.press("Gửi đi")
    window.reads("Đã nhận phản ánh")
    window.follow("Xem hồ sơ")
    return Sent(author=window, words=words)


def take_on(clerk: Window, report: Sent) -> None:
    """Say how urgent it is; what is dangerous is pointed out."""
    clerk.follow(report.words[:40])
    clerk.look("tu-ho-so")
    clerk.follow("Tiếp nhận và giao xử lý")
    clerk.press("Tiếp nhận và giao xử lý")
    clerk.reads("Chưa chọn mức độ", "hãy xem có nguy hiểm không")
    clerk.look("tu-chua-chon")
    clerk.tick("Khẩn: nguy hiểm cho người, phải làm ngay")
    clerk.choose(subject="Chiếu sáng công cộng", agency="Phòng Kinh tế xã An Bình")
    clerk.press("Tiếp nhận và giao xử lý")
    clerk.reads("đã ghi nhận", "Đang giải quyết", "Phòng Kinh tế xã An Bình")


def work(officer: Window, head: Window, report: Sent) -> None:
    """Mend it, and have the head answer."""
    officer.enter_as("minh")
    officer.look("minh-ban-lam-viec")
    officer.follow(report.words[:40])
    officer.follow("Trình câu trả lời")
    officer.tick("Đã làm xong")
    officer.fill(done="Điện lực đã dựng lại cột.", done_on=f"{localdate():%d/%m/%Y}", done_by="Tổ điện")
    officer.attach(proof=PHOTO)
    officer.press("Trình câu trả lời")
    head.enter_as("hoa")
    head.follow(report.words[:40])
    head.follow("Duyệt và trả lời người gửi")
    head.press("Duyệt và trả lời người gửi")
    head.reads("Đã trả lời")


def open_again(report: Sent) -> None:
    """Say that it is not solved; its clock begins anew."""
    author = report.author
    author.page.reload()
    author.reads("Điện lực đã dựng lại cột.", "Việc đã xong chưa?")
    author.look("tra-loi")
    author.fill(note="Cột thẳng rồi nhưng dây còn sà xuống đường.")
    author.press("Chưa giải quyết xong")
    author.reads("hồ sơ được mở lại", "Đang giải quyết")
    author.look("mo-lai")


def decline(clerk: Window, report: Sent) -> None:
    """Do not take it on, with a reason of the list and words for whoever sent it."""
    clerk.visit("/ban-lam-viec")
    clerk.follow(report.words[:40])
    clerk.follow("Không tiếp nhận")
    clerk.press("Không tiếp nhận")
    clerk.reads("Chưa chọn lý do", "Chưa ghi lời giải thích")
    clerk.look("tu-khong-tiep-nhan")
    clerk.tick("Tranh chấp giữa các bên, thuộc hòa giải hoặc tòa án")
    clerk.fill(note=EXPLAINED)
    clerk.press("Không tiếp nhận")
    clerk.reads("Không tiếp nhận, có nêu lý do")


def object_to(report: Sent) -> None:
    """Read why, and ask the head to look again."""
    author = report.author
    author.page.reload()
    author.reads("Vì sao không tiếp nhận", "Tranh chấp giữa các bên", EXPLAINED)
    author.look("khong-tiep-nhan")
    author.follow("Đề nghị lãnh đạo xem lại")
    author.fill(note=AGAIN)
    author.press("Đề nghị lãnh đạo xem lại")
    author.reads("Người gửi đề nghị xem lại, chờ lãnh đạo")
    author.look("de-nghi-xem-lai")


def decide_again(head: Window, report: Sent) -> None:
    """Find it on the head's desk with what the author says, and take it on."""
    head.visit("/ban-lam-viec")
    head.look("hoa-ban-lam-viec")
    head.follow(report.words[:40])
    head.reads(AGAIN, "Không tiếp nhận")
    head.look("hoa-xem-lai")
    head.follow("Tiếp nhận và giao xử lý")
    head.choose(subject="Đường, vỉa hè, cống rãnh", agency="Phòng Kinh tế xã An Bình")
    head.tick("Bình thường: theo thời hạn chung")
    head.press("Tiếp nhận và giao xử lý")
    head.reads("Đang giải quyết", "Phòng Kinh tế xã An Bình")


def read_as_anybody(window: Window) -> None:
    """Read what is late, and how many were declined for which reason."""
    window.visit("/")
    window.follow("Xem việc nào, ở cơ quan nào")
    window.reads("UBND xã An Bình", "quá hạn")
    window.visit("/phan-anh/cong-khai/thoi-gian-cho/an-binh")
    window.reads("Vì sao không tiếp nhận", "Việc không thuộc thẩm quyền của địa phương")
    window.look("vi-sao-khong-tiep-nhan")
