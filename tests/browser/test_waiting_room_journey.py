"""The waiting room: letters out of a real mailbox are sorted as feedback, as a complaint, as a denunciation; and twenty of a morning in a row."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from email.message import EmailMessage

import pytest
from django.db import connections
from django.utils.timezone import now
from playwright.sync_api import expect

from danvan.check.petitions.actions import arrivals
from danvan.check.petitions.models import Arrival
from danvan.site.village import Village
from tests import imap as of_imap
from tests import pictures
from tests.browser import commune
from tests.browser.keys import Keys
from tests.browser.windows import DESK, PHONE, PLAIN_PHONE, OpenWindow, Screen, Window
from tests.imap import Office

pytestmark = pytest.mark.browser
site, village, world, passes = commune.FIXTURES
imap = of_imap.imap  # fixture

ROOM = "/phan-anh/cho-phan-loai"
BRIDGE = "Cầu tre Gốc Gạo thôn Đông gãy hai nhịp"
FORMER = "Họ và tên: Trần Văn Bình\nĐịa chỉ: Thôn Đoài\nTôi khiếu nại Quyết định 77/QĐ-UBND thu hồi vườn Bờ Ao."
ACCUSES = "Tôi tố cáo ông trưởng thôn nhận hối lộ ở Mỏ Đá Cối Xay"
MORNING = 20  # letters


def letter(words: str, *, named: str) -> bytes:
    made = EmailMessage()
    made["From"], made["Subject"], made["Message-ID"] = "binh@example.vn", "Thư", f"<{named}@example.vn>"
    made.set_content(words)
    made.add_attachment(pictures.picture(), maintype="image", subtype="jpeg", filename="ảnh.jpg")
    return bytes(made)


@pytest.fixture
def letters(village: Village, imap: Office, screen: Screen) -> Iterator[None]:
    """Let three letters come out of the mailbox, and leave the room as empty as it was."""
    for words in (BRIDGE, FORMER, ACCUSES):
        imap.put(letter(f"{words} {screen.name}", named=f"{hash(words)}-{screen.name}"))
    assert arrivals.collect(at=now()) == 3
    yield
    assert not Arrival.objects.filter(outcome="").exists()


def elsewhere(act: Callable[[], object]) -> None:
    """Do something in the database while a browser is there, which has this thread."""

    def done() -> None:
        act()
        connections.close_all()

    with ThreadPoolExecutor(1) as other:
        other.submit(done).result()


@pytest.mark.usefixtures("letters")
@pytest.mark.parametrize("screen", [DESK, PHONE, PLAIN_PHONE], indirect=True, ids=lambda screen: screen.name)
def test_letters_go_to_their_lanes_and_a_denunciation_to_its_envelope(window: OpenWindow, screen: Screen) -> None:
    clerk = window(screen)
    clerk.enter_as("tu")
    clerk.follow("Thư, tin nhắn chờ phân loại")
    clerk.reads("Có chữ không nên lưu ở đây: mở xem", BRIDGE)
    expect(clerk.main).not_to_contain_text("Mỏ Đá")
    clerk.look("phong-cho")
    put_into_its_envelope(clerk, number=f"{100 + screen.width + screen.scripted}/2026")
    sort_as_feedback(clerk)
    sort_as_complaint(clerk)


def put_into_its_envelope(clerk: Window, *, number: str) -> None:
    """Mark it, print it once, and find it gone the day after."""
    clerk.follow("Có chữ không nên lưu ở đây: mở xem")
    clerk.reads(ACCUSES, "Đừng chép, chụp hay gửi cho ai")
    clerk.look("to-cao")
    clerk.follow("Đơn khiếu nại")
    clerk.fill(against="Việc thu tiền", request="Trả lại tiền")
    clerk.press("Nhận, sang thư tiếp theo")
    clerk.reads("hãy đánh dấu ô này")
    clerk.look("to-cao-khong-vao-lan-nao")
    clerk.page.locator("nav").get_by_role("link", name="Thư này, chọn loại khác").click()
    clerk.follow("Đây là đơn tố cáo: cất ngay")
    clerk.fill(sealed_ref=number)
    clerk.tick("Không phải người đứng đầu xã, phường (hay tỉnh) này")
    clerk.press("Cất ngay và chuẩn bị in phiếu")
    clerk.look("cat-di")
    clerk.press("Hiện phiếu để in, một lần")
    clerk.reads(ACCUSES, "Trang không mở lại được")
    clerk.look("phieu")
    elsewhere(lambda: arrivals.purge_due(at=now() + timedelta(hours=25)))
    clerk.visit(ROOM)
    clerk.reads(number, "đã xóa khắp nơi lúc")
    expect(clerk.main).not_to_contain_text("Mỏ Đá")
    clerk.look("da-xoa")


def sort_as_feedback(clerk: Window) -> None:
    """Open it and take it in: the village that it names is chosen already."""
    clerk.follow(BRIDGE)
    clerk.reads("Thư 1 trong 2 thư chờ.")
    assert clerk.value("place") == "thon-dong"
    clerk.look("thu")
    clerk.press("Nhận, sang thư tiếp theo")
    expect(clerk.page.locator("body")).to_contain_text("đã được anh Tú nhận vào hồ sơ")


def sort_as_complaint(clerk: Window) -> None:
    """Let it be what it is, and ask for the signature with the receipt."""
    clerk.reads(FORMER.splitlines()[2])
    clerk.follow("Đơn khiếu nại")
    clerk.reads("Khiếu nại phải có chữ ký hoặc điểm chỉ")
    assert [clerk.value("complainant"), clerk.value("address")] == ["Trần Văn Bình", "Thôn Đoài"]
    clerk.look("khieu-nai")
    clerk.fill(against="Quyết định 77/QĐ-UBND")
    clerk.press("Nhận và mở hồ sơ")
    clerk.reads("Chưa ghi yêu cầu giải quyết")
    clerk.look("khieu-nai-con-thieu")
    clerk.fill(request="Hủy quyết định")
    clerk.press("Nhận và mở hồ sơ")
    clerk.reads("Chờ người khiếu nại bổ sung đơn", "Tệp gửi kèm 1")
    clerk.look("da-vao-so")
    clerk.follow("Về danh sách thư, tin nhắn chờ phân loại")


@pytest.fixture
def morning(village: Village) -> Iterator[None]:
    """Let the messages of a morning come, of which every fourth names no village."""
    for number in range(MORNING):
        where = "" if number % 4 == 3 else " ở thôn Đông"
        sent = arrivals.Sent(way="sms", received_at=now() - timedelta(minutes=MORNING - number), words=f"Bóng đèn cột số {number}{where} cháy", sender="0912345678")
        assert arrivals.arrive(sent, agency=village.commune, key=f"morning-{number}", at=now())
    yield
    assert not Arrival.objects.filter(outcome="").exists()


@pytest.mark.usefixtures("morning")
def test_twenty_letters_of_a_morning_take_one_press_each_by_keyboard_alone(window: OpenWindow) -> None:
    clerk = window(DESK, by=Keys)
    clerk.enter_as("tu", to=ROOM)
    clerk.follow("Bóng đèn cột số 0")
    for number in range(MORNING):
        clerk.reads(f"Bóng đèn cột số {number}")
        if number % 4 == 3:
            clerk.choose(place="Thôn Đoài")
        clerk.press("Nhận, sang thư tiếp theo")
    clerk.reads("Không có thư, tin nhắn nào chờ.")
    clerk.look("het-thu")
