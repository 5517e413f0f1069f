"""A plan in real browsers: secrets refused, a real text registered and looked through, handed out, done, opened, scored."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.db import transaction
from django.utils import timezone
from django.utils.timezone import localdate
from playwright.sync_api import FilePayload, Locator, expect

from danvan.check.surveys import actions as surveys
from danvan.engines import reader
from danvan.site.village import Village
from tests.browser.windows import DESK, PLAIN_PHONE, OpenWindow, Window
from tests.journeys import past, plan
from tests.pictures import picture

pytestmark = [
    pytest.mark.browser,  # the petition's story goes over all screens: this one, twice as long, over the two that differ most
    pytest.mark.parametrize("screen", [DESK, PLAIN_PHONE], ids=lambda screen: screen.name, indirect=True),
]

SOON = f"{localdate() + timedelta(days=30):%d/%m/%Y}"
STAMPED = FilePayload(name="KH-12-TOI_MAT.txt", mimeType="text/plain", buffer="Kế hoạch năm".encode())
ENDS = """words => {
  const source = document.querySelector('[data-select-source]'), range = document.createRange();
  const walk = document.createTreeWalker(source, NodeFilter.SHOW_TEXT);
  const start = source.textContent.indexOf(words), end = start + words.length;
  for (let node = walk.nextNode(), at = 0; node; at += node.length, node = walk.nextNode()) {
    if (at <= start && start < at + node.length) { range.setStart(node, start - at); }
    if (at < end && end <= at + node.length) { range.setEnd(node, end - at); }
  }
  range.startContainer.parentElement.scrollIntoView();
  source.scrollTop += range.getBoundingClientRect().top - source.getBoundingClientRect().top - 20;
  const boxes = range.getClientRects(), first = boxes[0], last = boxes[boxes.length - 1];
  return [[first.left + 1, first.top + first.height / 2], [last.right - 0.5, last.top + last.height / 2]];
}"""
PROOF = FilePayload(name="bien-ban.jpg", mimeType="image/jpeg", buffer=picture(size=(800, 600)))
DONE = "Đã kiểm tra cả ba thôn, lập biên bản từng thôn."


@pytest.fixture
def text(shared: Path, site: str) -> str:
    return plan.seed(shared)


@pytest.fixture(autouse=True)
def _before(village: Village) -> None:
    """Let twelve people say how Works served them."""
    now = timezone.now()
    with transaction.atomic():
        survey = surveys.launch(village.works, by=village.hoa, at=now - timedelta(days=20))
        past.rated(survey, stars=[5] * 8 + [4] * 2 + [2] * 2, village=village, at=now - timedelta(days=12))


def test_a_plan_travels_all_the_way(window: OpenWindow, text: str) -> None:
    clerk, chair, officer = window(), window(), window()
    refuse_secrets(clerk)
    register(clerk, text=text)
    look_through(clerk, text=text)
    hand_out_and_publish(chair)
    work_off(officer)
    read_as_anybody(window())
    publish_survey(chair)
    open_scorecard(window())


def refuse_secrets(window: Window) -> None:
    """Try three ways in for a secret document; none of it comes back to the page."""
    window.enter_as("tu")
    window.visit("/van-ban")
    window.look("van-ban-trong")
    window.follow("Đăng ký văn bản")
    window.look("dang-ky")
    window.press("Đọc văn bản")
    window.reads("Chưa chọn độ mật", "Chưa có nội dung")
    window.look("chua-co-gi")
    for words, secrecy, said in (
        ("Kế hoạch năm nay", "Mật", "có độ mật Mật"), ("TỐI  MẬT\nKế hoạch năm nay", "Thường", "có dấu “Tối mật”"),
    ):
        window.fill(text=words)
        window.main.get_by_label(secrecy, exact=True).check()
        window.press("Đọc văn bản")
        window.reads(said, "chưa được lưu")
        assert window.value("text") == ""
    window.look("co-dau-mat")
    window.attach(file=STAMPED)
    window.main.get_by_label("Thường", exact=True).check()
    window.press("Đọc văn bản")
    window.reads("tên tệp có dấu “Tối mật”")
    window.look("ten-tep-co-dau-mat")


def register(window: Window, *, text: str) -> None:
    """Paste the text of a real plan; what the program read of it is checked and registered."""
    window.fill(text=text)
    window.main.get_by_label("Thường", exact=True).check()
    window.press("Đọc văn bản")
    window.reads("Kiểm tra trước khi đăng ký")
    assert window.value("number") == plan.NUMBER
    window.look("kiem-tra")
    window.fill(issued_on="31/02/2019")
    window.press("Đăng ký văn bản")
    window.reads("Ngày chưa đúng")
    window.look("ngay-sai")
    window.fill(issued_on="06/08/2019")
    window.press("Đăng ký văn bản")
    window.reads("Đã đăng ký văn bản", "Sở Nội vụ", "25-NQ/T")
    window.look("ra-soat")


def look_through(window: Window, *, text: str) -> None:
    """Change what was found, add a passage, drop it and take it back."""
    (found,) = reader.read(text).tasks
    clause = text[slice(*plan.next_clause(text, after=found.text.span[1]))]
    window.follow("Sửa")
    window.look("sua")
    _form(window, "change").locator("[name=lead]").select_option(label="Phòng Kinh tế xã An Bình")
    _form(window, "change").locator("[name=due_on]").fill(SOON)
    window.press("Lưu và xác nhận")
    window.reads("Sửa và xác nhận: đã ghi nhận", "Đã xác nhận")
    _form(window, "add").locator("[name=text]").fill("Trồng một vạn cây")
    window.press("Thêm nhiệm vụ")
    window.reads("Không thấy đoạn này trong văn bản", "Chưa chọn cơ quan chủ trì")
    window.look("khong-co-trong-van-ban")
    _point_at(window, words=clause)
    _form(window, "add").locator("[name=lead]").select_option(label="Phòng Văn hóa - Xã hội xã An Bình")
    window.look("boi-den")
    window.press("Thêm nhiệm vụ")
    window.reads("Thêm nhiệm vụ: đã ghi nhận")
    window.press("Bỏ đoạn 2")
    window.reads("Đã bỏ 1 đoạn")
    window.main.locator("summary").click()
    window.look("da-bo")
    window.follow("Lấy lại")
    window.press("Lưu và xác nhận")
    window.reads("2 nhiệm vụ đã xác nhận, chờ lãnh đạo giao")
    window.look("cho-giao")


def hand_out_and_publish(window: Window) -> None:
    """Assign what was confirmed; then publish, which needs a basis."""
    window.enter_as("hoa")
    window.visit("/van-ban")
    window.follow(f"Kế hoạch {plan.NUMBER}")
    window.look("hoa-van-ban")
    window.follow("Giao 2 nhiệm vụ")
    window.look("hoa-giao")
    window.press("Giao nhiệm vụ")
    window.reads("Đã giao 2 nhiệm vụ", "lưu hành nội bộ")
    window.look("hoa-da-giao")
    window.follow("Công khai văn bản")
    window.fill(basis="Theo chỉ đạo")
    window.press("Công khai văn bản")
    window.reads("Hãy ghi rõ điều, khoản")
    window.look("hoa-chua-co-can-cu")
    window.fill(basis=plan.BASIS)
    window.press("Công khai văn bản")
    window.reads("Đã công khai", plan.BASIS)
    window.look("hoa-da-cong-khai")


def work_off(window: Window) -> None:
    """Report how far the work is, and finish it with proof."""
    window.enter_as("minh")
    window.reads(SOON)
    window.look("minh-ban-lam-viec")
    window.follow("tăng cường kiểm tra")
    window.look("minh-nhiem-vu")
    window.follow("Báo cáo tiến độ")
    window.fill(percent="140", note="Đã kiểm tra hai thôn.")
    window.press("Báo cáo tiến độ")
    window.reads("một số từ 0 đến 100")
    window.look("minh-sai-phan-tram")
    window.fill(percent="60")
    window.press("Báo cáo tiến độ")
    window.reads("Đang thực hiện 60%")
    window.follow("Báo hoàn thành")
    window.fill(done=DONE)
    window.press("Báo hoàn thành")
    window.reads("Hãy đính kèm minh chứng")
    window.look("minh-thieu-minh-chung")
    window.attach(proof=PROOF)
    window.press("Báo hoàn thành")
    window.reads("Đã hoàn thành", DONE, "Xem minh chứng")
    window.look("minh-xong")


def read_as_anybody(window: Window) -> None:
    """Find the document on the first page and read what became of it."""
    window.visit("/")
    window.reads("xong 1 trên 2 nhiệm vụ")
    window.look("trang-chu")
    window.follow("Triển khai thực hiện")
    window.reads("1/2 nhiệm vụ đã hoàn thành", "Đã giao", "Phòng Văn hóa - Xã hội xã An Bình", "đã trả lời", plan.BASIS)
    window.look("cong-khai")
    window.follow("tăng cường kiểm tra")
    window.reads(DONE, "Xem minh chứng", "xong đúng hạn")
    expect(window.main).not_to_contain_text("ông Minh")
    window.look("cong-khai-nhiem-vu")


def publish_survey(window: Window) -> None:
    """Publish what people said about Works."""
    window.visit("/hai-long/")
    window.reads("Đã mời 12 người; 12 phiếu")
    window.look("hoa-dot-hoi")
    window.press("Kết thúc và công bố đợt hỏi về Phòng Kinh tế xã An Bình")
    window.reads("83 % hài lòng", "Đã công bố")
    window.look("hoa-da-cong-bo")


def open_scorecard(window: Window) -> None:
    """Follow the points of Works down to the entries that they stand on."""
    window.visit("/cham-diem/")
    window.look("cham-diem")
    window.follow("Phòng Kinh tế xã An Bình")
    window.reads("Người dân hài lòng", "Nhiệm vụ hoàn thành có minh chứng", "12 việc")
    window.look("bang-diem")
    for criterion, entry, name in (
        ("Nhiệm vụ hoàn thành có minh chứng", "Có minh chứng", "minh-chung"), ("Người dân hài lòng", "của 12 phiếu", "hai-long"),
    ):
        window.follow(criterion)
        window.reads("Cách tính", entry, "cam kết")
        window.look(f"can-cu-{name}")
        window.page.go_back()
    window.follow("Nhiệm vụ hoàn thành có minh chứng")
    window.follow("Số ")
    window.reads("Mục nhật ký số", "Báo hoàn thành", "Có minh chứng")
    window.look("muc-nhat-ky")


def _form(window: Window, verb: str) -> Locator:
    return window.main.locator(f"form[action$='/doc/{verb}']")


def _point_at(window: Window, *, words: str) -> None:
    """Select words in the document with the mouse; where no scripts run, paste them."""
    if not window.screen.scripted:
        _form(window, "add").locator("[name=text]").fill(words)
        return
    first, last = window.page.evaluate(ENDS, words)
    window.page.mouse.move(*first)
    window.page.mouse.down()
    window.page.mouse.move(*last, steps=4)
    window.page.mouse.up()
    expect(_form(window, "add").locator("[name=text]")).to_have_value(words)
