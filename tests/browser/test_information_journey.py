"""Requests for information, with the desk on a phone: supplied in part, refused with its ground, passed on, and late."""

from datetime import timedelta

import pytest
from django.utils import timezone

from danvan.check.petitions.actions import information
from danvan.check.petitions.models import InformationRequest
from danvan.site.village import Village
from tests.browser import commune
from tests.browser.windows import OpenWindow, Window

pytestmark = pytest.mark.browser
site, village, world, passes = commune.FIXTURES

LIST, TWICE = "Danh sách hộ được hỗ trợ sửa nhà năm 2025", "Quy hoạch khu dân cư thôn Đoài"
ELSEWHERE, LATE = "Biên chế của các sở năm 2025", "Biên bản họp thôn Trung tháng trước"
GIVEN, WITHHELD = "14 hộ, theo danh sách niêm yết tại nhà văn hóa.", "Số tài khoản của từng hộ."
NO_MORE, LONGER = "Đã cung cấp ngày 5/1 và 9/2.", "Phải tập hợp từ ba thôn"


@pytest.fixture(autouse=True)
def refused(village: Village) -> str:
    """Return the code of a request that will be refused; let one be for another office, and one be late."""
    now = timezone.now()
    asked(ELSEWHERE, village=village, days=0)
    asked(LATE, village=village, days=12)
    found = asked(TWICE, village=village, days=1)
    information.seek(found, agency=village.works, is_complex=False, by=village.tu, at=now)
    return found.matter.code


def asked(what: str, *, village: Village, days: int) -> InformationRequest:
    said = information.Asked(requester="bà Lan", address="Thôn Đông", asked=what, way="electronic")
    return information.submit(said, agency=village.commune, by=village.lan, at=timezone.now() - timedelta(days=days))


def test_information_is_supplied_refused_or_passed_on_and_the_page_says_why(window: OpenWindow, refused: str) -> None:
    author, clerk, officer, head = (window() for _ in range(4))
    for who, name in ((clerk, "tu"), (officer, "minh"), (head, "hoa")):
        who.enter_as(name)
    ask(author)
    seek(clerk)
    take_longer(officer, head)
    give_part(officer, head)
    read(author)
    refuse(officer, head)
    read_refusal(window(), code=refused)
    pass_on(clerk)


def ask(author: Window) -> None:
    """Ask the commune, as the law wants it written."""
    author.visit("/phan-anh/gui")
    author.follow("Yêu cầu cung cấp thông tin")
    author.look("gui")
    author.press("Gửi yêu cầu")
    author.reads("Chưa ghi cần thông tin gì", "Chưa ghi họ tên")
    author.choose(agency="UBND xã An Bình")
    author.fill(asked=LIST, requester="Nguyễn Thị Lan", address="Thôn Đông")
    author.press("Gửi yêu cầu")
    author.look("da-nhan")
    author.follow("Xem hồ sơ")
    author.reads(LIST, "Đã nhận yêu cầu, chờ xem xét")


def seek(clerk: Window) -> None:
    """Let Works look for it; what is late stands in the list."""
    clerk.visit("/phan-anh/?lan=thong-tin")
    clerk.reads(LATE, "quá hạn")
    clerk.look("tu-danh-sach")
    clerk.follow(LIST)
    clerk.follow("Nhận giải quyết, giao tìm thông tin")
    clerk.look("tu-giao-tim")
    clerk.choose(agency="Phòng Kinh tế xã An Bình")
    clerk.tick("Thông tin phải tập hợp từ nhiều nguồn, hoặc phải hỏi ý kiến nơi khác")
    clerk.press("Nhận giải quyết, giao tìm thông tin")
    clerk.reads("Đang chuẩn bị thông tin", "Phòng Kinh tế xã An Bình")


def take_longer(officer: Window, head: Window) -> None:
    """Ask for more time, which the head gives."""
    officer.visit("/ban-lam-viec")
    officer.follow(LIST)
    officer.follow("Đề nghị gia hạn")
    officer.fill(note=LONGER)
    officer.press("Đề nghị gia hạn")
    head.visit("/phan-anh/?lan=thong-tin")
    head.follow(LIST)
    head.follow("Duyệt gia hạn")
    head.reads(LONGER)
    head.press("Duyệt gia hạn")
    head.reads("Gia hạn cung cấp thông tin")
    head.look("hoa-gia-han")


def give_part(officer: Window, head: Window) -> None:
    """Answer in part, which needs a ground of the law for the rest."""
    officer.page.reload()
    officer.follow("Trình câu trả lời")
    officer.tick("Cung cấp một phần")
    officer.fill(answer=GIVEN)
    officer.press("Trình câu trả lời")
    officer.reads("Chưa chọn căn cứ", "Chưa ghi phần nào không cung cấp")
    assert officer.value("answer") == GIVEN
    officer.look("minh-thieu-can-cu")
    officer.main.locator("[name=ground]").select_option("refuse.closed")
    officer.fill(withheld=WITHHELD)
    officer.press("Trình câu trả lời")
    officer.reads("Chờ lãnh đạo duyệt trả lời")
    head.page.reload()
    head.look("hoa-du-thao")
    head.follow("Duyệt cung cấp một phần")
    head.press("Duyệt cung cấp một phần")
    head.reads("Đã cung cấp một phần")


def read(author: Window) -> None:
    """Read what was given, what was not, and where to go."""
    author.page.reload()
    author.reads(GIVEN, WITHHELD, "Luật Tiếp cận thông tin", "khiếu nại", LONGER)
    author.look("tra-loi")


def refuse(officer: Window, head: Window) -> None:
    """Refuse what was given twice."""
    officer.visit("/ban-lam-viec")
    officer.follow(TWICE)
    officer.follow("Trình câu trả lời")
    officer.tick("Từ chối cung cấp")
    officer.main.locator("[name=ground]").select_option("refuse.given_twice")
    officer.fill(withheld=NO_MORE)
    officer.press("Trình câu trả lời")
    head.visit("/phan-anh/?lan=thong-tin")
    head.follow(TWICE)
    head.follow("Duyệt từ chối cung cấp")
    head.press("Duyệt từ chối cung cấp")
    head.reads("Từ chối cung cấp, có nêu căn cứ", "Thông báo từ chối cung cấp")


def read_refusal(author: Window, *, code: str) -> None:
    """Read on which ground, and that one may complain of it."""
    author.enter_as("lan", to=f"/phan-anh/thong-tin/{code}")
    author.reads("Căn cứ", NO_MORE, "Hồ sơ này không mở lại")
    author.look("bi-tu-choi")


def pass_on(clerk: Window) -> None:
    """Hand over what lies with another office."""
    clerk.visit("/phan-anh/?lan=thong-tin")
    clerk.follow(ELSEWHERE)
    clerk.follow("Chuyển nơi có thông tin")
    clerk.choose(agency="Sở Nội vụ")
    clerk.fill(note="Sở Nội vụ giữ số liệu này.")
    clerk.press("Chuyển nơi có thông tin")
    clerk.reads("Sở Nội vụ")
    clerk.look("tu-da-chuyen")
