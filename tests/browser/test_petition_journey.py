"""A petition in real browsers: sent, followed, sorted, answered, approved, rated, not solved, and late for all to see."""

from datetime import timedelta

import pytest
from django.utils import timezone
from django.utils.timezone import localdate
from playwright.sync_api import FilePayload, expect

from danvan.check.surveys import actions as surveys
from danvan.check.surveys.models import Survey
from danvan.site.village import Village
from tests.browser import commune
from tests.browser.windows import DESK, PHONE, PLAIN_PHONE, OpenWindow, Window
from tests.journeys import past
from tests.pictures import picture

pytestmark = pytest.mark.browser
site, village, world, passes = commune.FIXTURES

WORDS = "Đèn ở ngõ {lane} tắt từ thứ hai tuần trước, buổi tối trẻ con đi học về rất nguy hiểm."
DONE = "Tổ điện đã thay bóng và bộ đui, đèn sáng lại từ 18 giờ."
LATE = "Cống trước nhà văn hóa tắc, mưa là ngập."
PHOTO = FilePayload(name="den.jpg", mimeType="image/jpeg", buffer=picture(size=(800, 600)))
DISGUISED = FilePayload(name="den.jpg", mimeType="image/jpeg", buffer=b"<html><script>alert(1)</script>")


@pytest.fixture(autouse=True)
def _before(village: Village) -> None:
    """Let the chair ask how people are served, and let one petition lie for two months."""
    now = timezone.now()
    if not Survey.objects.exists():
        surveys.launch(village.works, by=village.hoa, at=now - timedelta(days=3))
        past.routed(LATE, village=village, at=now - timedelta(days=60))


@pytest.mark.parametrize("screen", [PHONE], ids=["phone"], indirect=True)
def test_smoke_a_petition_travels_all_the_way_on_a_phone(window: OpenWindow) -> None:
    travel(window, lane=12)


@pytest.mark.parametrize(("screen", "lane"), [(DESK, 14), (PLAIN_PHONE, 16)], ids=["desk", "plain-phone"], indirect=["screen"])
def test_a_petition_travels_all_the_way(window: OpenWindow, lane: int) -> None:
    travel(window, lane=lane)


def travel(window: OpenWindow, *, lane: int) -> None:
    """Tell the whole story; it is found by the lane that it is about."""
    words = WORDS.format(lane=lane)
    code = send(window(), words=words)
    resident = window()  # another day, another phone
    follow(resident, code=code, words=words)
    classify(window(), words=words)
    answer(window(), words=words)
    approve(window(), words=words)
    read_and_rate(resident)
    say_that_it_is_not_solved(resident)
    see_what_is_late(window())


def send(window: Window, *, words: str) -> str:
    """Return the secret code of a petition that is received at the third try, with nothing lost on the way."""
    window.visit("/")
    window.look("trang-chu")
    window.follow("Gửi phản ánh, kiến nghị")
    window.look("bieu-mau")
    window.fill(where="đầu ngõ 12")
    window.attach(photo=DISGUISED)
    window.press("Gửi đi")
    window.reads("Chưa có nội dung", "Chưa chọn thôn, tổ dân phố", "không phải là ảnh")
    assert window.value("where") == "đầu ngõ 12"
    window.look("thieu-noi-dung-anh-gia")
    window.fill(text=words)
    window.attach(photo=PHOTO)
    window.press("Gửi đi")
    window.reads("Chưa chọn thôn, tổ dân phố", "Đã nhận tệp den.jpg")
    assert window.value("text") == words
    window.look("thieu-thon")
    window.choose(place="Thôn Đông")
    window.press("Gửi đi")
    window.reads("Đã nhận phản ánh", "Hạn phân loại")
    window.look("giay-hen")
    return window.main.locator(".dv-receipt__code").inner_text()


def follow(window: Window, *, code: str, words: str) -> None:
    """Type the code, wrong at first, then as people type it."""
    window.visit("/theo-doi")
    window.look("theo-doi")
    window.fill(code=code[:-3])
    window.press("Xem hồ sơ")
    window.reads("Mã này thiếu hoặc sai ký tự")
    window.look("ma-sai")
    window.fill(code=code.lower().replace("-", " "))
    window.press("Xem hồ sơ")
    window.reads(words, "Đã nhận, chờ phân loại", "UBND xã An Bình", "Nếu không đồng ý")
    expect(window.main.get_by_alt_text("Ảnh người gửi đính kèm")).to_be_visible()
    window.look("ho-so")


def classify(window: Window, *, words: str) -> None:
    """Sort the petition and hand it to Works."""
    window.log_in("tu")
    window.look("tu-ban-lam-viec")
    window.follow(words[:40])
    window.follow("Phân loại và chuyển")
    window.look("tu-phan-loai")
    window.press("Phân loại và chuyển")
    window.reads("Chưa chọn lĩnh vực", "Chưa chọn cơ quan giải quyết")
    window.look("tu-chua-chon")
    window.choose(subject="Chiếu sáng công cộng", agency="Phòng Kinh tế xã An Bình")
    window.press("Phân loại và chuyển")
    window.reads("đã ghi nhận", "Đang giải quyết", "Phòng Kinh tế xã An Bình")
    window.look("tu-da-chuyen")
    window.visit("/phan-anh/")
    window.look("tu-phan-anh-da-nhan")


def answer(window: Window, *, words: str) -> None:
    """Answer with what was done, when, by whom, and then with proof too."""
    window.enter_as("minh")
    window.look("minh-ban-lam-viec")
    window.follow(words[:40])
    window.follow("Trình câu trả lời")
    window.main.get_by_label("Đã làm xong", exact=True).check()
    window.fill(done=DONE, done_on=f"{localdate():%d/%m/%Y}", done_by="Tổ điện")
    window.press("Trình câu trả lời")
    window.reads("Hãy đính kèm bằng chứng")
    assert window.value("done") == DONE
    window.look("minh-thieu-bang-chung")
    window.attach(proof=PHOTO)
    window.press("Trình câu trả lời")
    window.reads("Câu trả lời đang dự thảo", DONE)
    window.look("minh-da-trinh")


def approve(window: Window, *, words: str) -> None:
    """Approve the answer, which waits on the chair's desk."""
    window.enter_as("hoa")
    window.reads("Chờ duyệt trả lời")
    window.look("hoa-ban-lam-viec")
    window.follow(words[:40])
    window.follow("Duyệt và trả lời người gửi")
    window.look("hoa-duyet")
    window.press("Duyệt và trả lời người gửi")
    window.reads("Đã trả lời")
    window.look("hoa-da-duyet")


def read_and_rate(window: Window) -> None:
    """Read the answer and say how one was served; the invitation is the worker's, moments later."""
    window.page.reload()
    window.reads(DONE, "Tổ điện", "Xem bằng chứng")
    window.wait_for("Mức độ hài lòng")
    window.look("tra-loi")
    window.main.get_by_label("Bình thường").check()
    window.press("Gửi đánh giá")
    window.reads("Bà con đã đánh giá: Bình thường")
    window.look("da-danh-gia")


def say_that_it_is_not_solved(window: Window) -> None:
    """Open the petition again."""
    window.reads("Việc đã xong chưa?")
    window.fill(note="Đèn sáng một hôm lại tắt.")
    window.press("Chưa giải quyết xong")
    window.reads("Đang giải quyết", "hồ sơ được mở lại", "Đèn sáng một hôm lại tắt.")
    window.look("mo-lai")


def see_what_is_late(window: Window) -> None:
    """See as a stranger whose duty is late, but not what anybody wrote."""
    window.visit("/")
    window.follow("Xem việc nào, ở cơ quan nào")
    window.reads("Phòng Kinh tế xã An Bình", "quá hạn")
    expect(window.main).not_to_contain_text(LATE)
    window.look("tre-han")
