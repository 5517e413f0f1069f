"""Several pictures with one form, and the square code of a receipt: another telephone opens the matter by it, and no server is told the code."""

from urllib.parse import urlsplit

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import FilePayload, Request, expect

from tests.browser import commune
from tests.browser.windows import OpenWindow
from tests.pictures import picture

pytestmark = pytest.mark.browser
site, village, world, passes = commune.FIXTURES

WORDS = "Cống trước nhà văn hóa vỡ hai nắp, tối đi rất nguy hiểm."
COLOURS = ("red", "green", "blue")


def test_pictures_go_along_and_a_square_opens_the_matter_elsewhere(window: OpenWindow, tmp_path: object) -> None:
    phone, other = window(), window()
    phone.visit("/phan-anh/gui")
    phone.fill(text=WORDS)
    sent = [FilePayload(name=f"anh-{colour}.jpg", mimeType="image/jpeg", buffer=picture(colour=colour)) for colour in COLOURS]
    phone.main.locator("input[name=photo]").set_input_files(sent)
    phone.press("Gửi đi")  # no place was chosen
    phone.reads("anh-red.jpg, anh-green.jpg, anh-blue.jpg")
    phone.choose(place="Thôn Đông")
    phone.press("Gửi đi")
    phone.reads("Đã nhận phản ánh", "Quét mã vuông này")
    phone.look("bien-nhan-co-ma-vuong")
    drawn = phone.main.get_by_role("img", name="Mã vuông mở trang Theo dõi")
    shot = f"{tmp_path}/ma-vuong.png"
    drawn.screenshot(path=shot)
    (found,) = zxingcpp.read_barcodes(Image.open(shot))

    asked: list[str] = []
    other.page.on("request", lambda request: asked.append(_all(request)))
    leads = urlsplit(found.text)
    other.visit(f"{leads.path}#{leads.fragment}")
    expect(other.main.get_by_label("Mã theo dõi")).to_have_value(leads.fragment)
    assert "#" not in other.page.url
    assert not [one for one in asked if leads.fragment in one]
    other.press("Xem hồ sơ")
    other.reads(WORDS, "Tệp gửi kèm 2")
    other.look("ho-so-nhieu-anh")
    assert not [one for one in asked if leads.fragment in one.partition("\n")[0]]  # in the body of the one sending alone


def _all(request: Request) -> str:
    return f"{request.url} {request.headers.get('referer', '')}\n{request.post_data or ''}"
