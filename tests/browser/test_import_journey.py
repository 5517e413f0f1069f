"""A register from Excel comes in at the counter: its columns are chosen, its mistakes read, two rows left out; and a program of others gets its key."""

from datetime import timedelta
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import urlopen

import pytest
from django.utils.timezone import localdate
from playwright.sync_api import FilePayload, expect

from danvan.check.petitions.queries.imports import BAD
from danvan.check.petitions.states.imports import ROWS
from danvan.check.petitions.tests import lists
from danvan.engines.papers.excel import MEDIA
from tests.browser import commune
from tests.browser.windows import DESK, PHONE, OpenWindow, Screen, Window

pytestmark = pytest.mark.browser
site, village, world, passes = commune.FIXTURES
EACH_SCREEN = pytest.mark.parametrize("screen", [PHONE, DESK], ids=lambda screen: screen.name)

LISTS, KEYS = "/phan-anh/nhap", "/phan-anh/ket-noi"
HEADS = ["TT", "Ghi sổ", "Hôm", "Loại", "Người dân nói gì", "Ở đâu", "Vị trí cụ thể"]  # which the program does not know all of
GATE, DRAIN = "Cổng làng nghiêng sau bão", "Cống trước nhà văn hóa tắc"
ACCUSES = "Tôi tố cáo ông trưởng thôn ở Mỏ Đá Thúng Bay nhận hối lộ, lập hồ sơ khống"


def register(mark: str) -> FilePayload:
    """Return a register of seven rows, of which three are good, one says the same as another, two have mistakes and one is not for this system."""
    day = localdate() - timedelta(days=2)
    rows = [
        [1, f"{mark}-1", day, "Hiện trường", f"{GATE} ({mark})", "Thôn Đông", "Đầu làng"], [2, f"{mark}-2", day, "Kiến nghị", f"{DRAIN} ({mark})", "đoài", ""],
        [3, f"{mark}-3", "hôm nọ", "", f"Đèn tắt ({mark})", "Thôn Trung", ""], [4, f"{mark}-4", day, "", f"Rác ùn ({mark})", "Thôn Mây", ""],
        [5, f"{mark}-5", day, "Hiện trường", f"{GATE} ({mark})", "Thôn Đông", "Đầu làng"], [6, f"{mark}-6", day, "", ACCUSES, "Thôn Đông", ""],
        [7, f"{mark}-7", day, "", f"Cây đổ ({mark})", "Thôn Trung", ""],
    ]  # fmt: skip
    return {"name": "so-phan-anh.xlsx", "mimeType": MEDIA, "buffer": lists.book(*rows, heads=(HEADS,))}


@EACH_SCREEN
def test_a_clerk_brings_a_register_reads_its_mistakes_leaves_rows_out_and_finds_the_rest_at_the_desk(window: OpenWindow, screen: Screen) -> None:
    mark = f"R{screen.width}"
    clerk = window()
    clerk.enter_as("tu", to=LISTS)
    clerk.look("tu-chua-co-danh-sach")
    clerk.attach(file={"name": "so.csv", "mimeType": "text/csv", "buffer": b"a;b"})
    clerk.press("Gửi tệp")
    clerk.reads("không phải bảng Excel")
    clerk.look("tu-tep-sai")
    clerk.attach(file=register(mark))
    clerk.press("Gửi tệp")
    choose_columns(clerk)
    clerk.wait_for("Cần sửa")
    read_mistakes(clerk, mark)
    take_in(clerk)
    find(clerk, mark)


def choose_columns(clerk: Window) -> None:
    """Say what the program could not guess."""
    clerk.reads("Cột nào là gì", "Người dân nói gì")
    clerk.look("tu-cot")
    clerk.press("Đọc và kiểm tra từng dòng")
    clerk.reads("Chưa chọn cột này")
    clerk.look("tu-thieu-cot")
    clerk.choose(column_text="E: Người dân nói gì", column_received_on="C: Hôm", column_place="F: Ở đâu", column_old_number="B: Ghi sổ")
    clerk.fill(first="3")
    clerk.tick("Gửi thư")
    clerk.press("Đọc và kiểm tra từng dòng")
    clerk.look("tu-dang-doc")


def read_mistakes(clerk: Window, mark: str) -> None:
    """See each row that is not taken in as it is, with its column; of what must not be kept there is the number alone."""
    clerk.reads("Không đọc được ngày", "Không có nơi này trong danh sách", "Giống hệt dòng 3", "có vẻ là tố cáo", "Tệp trên máy chủ đã được xóa", *(ROWS[stage] for stage in BAD if stage != "left"))
    expect(clerk.main).not_to_contain_text("Mỏ Đá Thúng Bay")
    clerk.reads(f"Đèn tắt ({mark})", f"Rác ùn ({mark})")
    clerk.look("tu-loi-tung-dong")
    with clerk.page.expect_download() as handed:
        clerk.main.get_by_role("link", name="Tải các dòng này kèm cột cần sửa").click()
    assert handed.value.suggested_filename == "can-sua.xlsx"


def take_in(clerk: Window) -> None:
    """Ask for all or nothing, which is refused, and then for what is good, and see how far it is."""
    clerk.tick("Tất cả hoặc không dòng nào: còn dòng cần sửa thì không tiếp nhận")
    clerk.press("Tiếp nhận")
    clerk.reads("Chưa dòng nào được tiếp nhận")
    clerk.look("tu-chua-nhan-dong-nao")
    clerk.tick("Tiếp nhận các dòng đúng, để lại các dòng cần sửa")
    clerk.press("Tiếp nhận")
    clerk.look("tu-dang-nhan")
    clerk.wait_for("3/3")
    clerk.reads("Đã tiếp nhận xong")
    expect(clerk.main.get_by_role("progressbar")).to_have_attribute("value", "3")
    clerk.look("tu-nhan-xong")
    clerk.press("Kết thúc, xóa các dòng còn lại")
    clerk.reads("Đã kết thúc")
    expect(clerk.main).not_to_contain_text("Rác ùn")
    clerk.look("tu-ket-thuc")


def find(clerk: Window, mark: str) -> None:
    """Open what came in, from the list of what waits; nothing that was left out is there."""
    clerk.visit("/phan-anh/?buoc=submitted")
    clerk.reads(f"{GATE} ({mark})", f"{DRAIN} ({mark})", f"Cây đổ ({mark})")
    for left in (f"Đèn tắt ({mark})", f"Rác ùn ({mark})"):
        expect(clerk.main).not_to_contain_text(left)
    expect(clerk.main.get_by_text(f"{GATE} ({mark})")).to_have_count(1)
    clerk.follow(f"{DRAIN} ({mark})")
    clerk.reads("Thôn Đoài", "Gửi thư")
    clerk.look("tu-ho-so-tu-danh-sach")


@EACH_SCREEN
def test_a_program_of_others_gets_a_key_that_is_shown_once_and_is_taken_back(window: OpenWindow, screen: Screen, site: str) -> None:
    name = f"Ứng dụng Phường số {screen.width}"
    keeper = window()
    keeper.enter_as("quan", to=KEYS)
    keeper.press("Cấp mã")
    keeper.reads("Chưa ghi tên ứng dụng.")
    keeper.look("quan-thieu-ten")
    keeper.fill(name=name)
    keeper.tick("Được gửi phản ánh và lời nói thêm của người gửi")
    keeper.press("Cấp mã")
    keeper.reads("Mã chỉ hiện một lần", name)
    keeper.look("quan-ma-hien-mot-lan")
    key = keeper.main.locator("strong").inner_text()
    assert len(key) == 40
    assert asks(site, key) == 200
    keeper.visit(KEYS)
    keeper.reads(name, f"{key[:4]}…")
    expect(keeper.main).not_to_contain_text(key)
    keeper.look("quan-da-cap")
    keeper.press(f"Thu hồi mã của {name}")
    keeper.reads("Hết hiệu lực")
    keeper.look("quan-da-thu-hoi")
    assert asks(site, key) == 403


def asks(site: str, key: str) -> int:
    """Return what a program is answered that asks with a key what became of its reports."""
    try:
        with urlopen(f"{site}/open311/v2/servicerequestupdates.json?{urlencode({'api_key': key})}", timeout=60) as answer:
            return int(answer.status)
    except HTTPError as refused:
        return refused.code
