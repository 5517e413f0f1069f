"""Land disputes: mediated, and said otherwise of; failed by who stays away; turned down; taken back by who asked."""

from datetime import date, datetime, timedelta

import pytest
from django.utils import timezone
from django.utils.timezone import localdate

from danvan.check.petitions.actions import land
from danvan.check.petitions.models import LandDispute
from danvan.site.village import Village
from tests.browser import commune
from tests.browser.keys import Keys
from tests.browser.windows import DESK, OpenWindow, Window

pytestmark = pytest.mark.browser
site, village, world, passes = commune.FIXTURES

FENCE, LATE, NOT_LAND, ABSENT, MET = (f"Thửa {number}, tờ bản đồ 7" for number in (41, 52, 63, 74, 85))
COUNCIL = "Bà Hoa, Chủ tịch Hội đồng\nBác Sơn, Mặt trận\nBác Ba, trưởng thôn Đông"
AGREED, OTHERWISE = "Nhà ông Thọ lùi bờ rào 0,5 m trước Tết.", "Biên bản ghi thiếu phần mái hiên."
TODAY = localdate()


@pytest.fixture(autouse=True)
def codes(village: Village) -> dict[str, str]:
    """Return the codes of a dispute that waits too long and of one whose parties met; another is none, and to one nobody came."""
    found = {plot: asked(plot, village=village, days=days) for plot, days in ((LATE, 10), (NOT_LAND, 1), (MET, 8), (ABSENT, 8))}
    for plot in (MET, ABSENT):
        land.take_up(found[plot], agency=village.works, council=COUNCIL, by=village.tu, at=ago(7))
    absent = found[ABSENT]
    call(absent, village=village, days=4)
    land.note_absence(absent, party="other", words="Giấy mời đưa tận tay.", by=village.minh, at=ago(3))
    for plot in (MET, ABSENT):
        call(found[plot], village=village, days=1)
    return {plot: one.matter.code for plot, one in found.items()}


def ago(days: int) -> datetime:
    return timezone.now() - timedelta(days=days)


def call(dispute: LandDispute, *, village: Village, days: int) -> None:
    """Let both parties be called, two days ahead, to a meeting some days ago."""
    land.call_meeting(dispute, meets_at=ago(days), where="Nhà văn hóa", by=village.minh, at=ago(days + 2))


def asked(plot: str, *, village: Village, days: int) -> LandDispute:
    said = land.Asked(asker="bà Lan", address="Thôn Đông", other_party="ông Thọ", plot=plot, about="Mốc giới bị nhổ")
    at = ago(days)
    return land.submit(said, agency=village.commune, received_on=localdate(at), by=village.lan, at=at)


def test_a_dispute_is_mediated_or_ends_another_way_and_every_party_knows_where_to_go(window: OpenWindow, codes: dict[str, str]) -> None:
    author, clerk, officer, head = window(), *(window(DESK, by=Keys) for _ in range(3))
    for who, name in ((clerk, "tu"), (officer, "minh"), (head, "hoa")):
        who.enter_as(name)
    ask(author)
    take_up(clerk)
    meet(officer)
    settle(officer)
    say_otherwise(window(), code=codes[MET])
    stay_away(officer)
    turn_down(head)
    take_back(window(), code=codes[LATE])


def ask(author: Window) -> None:
    """Ask the commune to mediate; what is missing is said."""
    author.visit("/phan-anh/dat-dai/gui")
    author.look("gui")
    author.fill(about="Nhà bên xây lấn bờ rào nửa mét", plot=FENCE)
    author.press("Gửi đề nghị")
    author.reads("Chưa ghi họ tên", "Chưa ghi bên kia là ai")
    author.look("con-thieu")
    author.fill(asker="Nguyễn Thị Lan", address="Thôn Đông", other_party="ông Thọ")
    author.press("Gửi đề nghị")
    author.look("da-nhan")
    author.follow("Xem hồ sơ")
    author.reads("Đã nhận đơn đề nghị hòa giải", FENCE)
    author.look("ho-so")


def take_up(clerk: Window) -> None:
    """Set the council up; what waits too long stands beside it."""
    clerk.visit("/phan-anh/?lan=dat-dai")
    clerk.reads(LATE, "quá hạn")
    clerk.look("tu-danh-sach")
    clerk.follow(FENCE)
    clerk.follow("Thụ lý, lập Hội đồng hòa giải")
    clerk.choose(agency="Phòng Kinh tế xã An Bình")
    clerk.fill(council=COUNCIL)
    clerk.press("Thụ lý, lập Hội đồng hòa giải")
    clerk.reads("Đang hòa giải", "Thông báo thụ lý")
    clerk.look("tu-thu-ly")


def meet(officer: Window) -> None:
    """Call both parties to a day that lies ahead."""
    officer.visit("/phan-anh/?lan=dat-dai")
    officer.follow(FENCE)
    officer.follow("Mời họp hòa giải")
    officer.fill(on=said(TODAY - timedelta(days=1)), hour="8h30", where="Nhà văn hóa thôn Đông")
    officer.press("Mời họp hòa giải")
    officer.reads("Giờ họp này đã qua")
    officer.look("minh-gio-hop")
    officer.fill(on=said(TODAY + timedelta(days=2)))
    officer.press("Mời họp hòa giải")
    officer.reads("Họp hòa giải lúc 08:30", "Giấy mời họp hòa giải")
    officer.look("minh-da-moi")


def settle(officer: Window) -> None:
    """Write down what the parties agreed on when they had met."""
    officer.visit("/phan-anh/?lan=dat-dai")
    officer.follow(MET)
    officer.follow("Ghi hòa giải thành")
    officer.fill(held_on=said(TODAY), note=AGREED)
    officer.press("Ghi hòa giải thành")
    officer.reads("Hòa giải thành", "Biên bản hòa giải")


def say_otherwise(author: Window, *, code: str) -> None:
    """Read the result and until when one may say otherwise; the council meets again."""
    author.enter_as("lan", to=f"/phan-anh/dat-dai/{code}")
    author.reads("Hòa giải thành", AGREED, f"chậm nhất ngày {said(TODAY + timedelta(days=10))}")
    author.look("hoa-giai-thanh")
    author.follow("Gửi ý kiến khác với biên bản")
    author.fill(note=OTHERWISE)
    author.press("Gửi ý kiến khác với biên bản")
    author.reads("Đang hòa giải", OTHERWISE)
    author.look("y-kien-khac")


def stay_away(officer: Window) -> None:
    """Write down that a party stayed away for the second time, which ends it."""
    officer.visit("/phan-anh/?lan=dat-dai")
    officer.follow(ABSENT)
    officer.follow("Ghi một bên vắng mặt")
    officer.tick("Bên kia")
    officer.fill(note="Giấy mời gửi bưu điện, có giấy báo phát.")
    officer.press("Ghi một bên vắng mặt")
    officer.reads("Hòa giải không thành", "Một bên vắng mặt đến lần thứ hai")
    officer.look("minh-vang-mat")


def turn_down(head: Window) -> None:
    """Say that it is not for mediation, and where it belongs."""
    head.visit("/phan-anh/?lan=dat-dai")
    head.follow(NOT_LAND)
    head.follow("Không thụ lý hòa giải")
    head.fill(note="Tiền đền bù do Nhà nước quyết định: xin gửi đơn khiếu nại.")
    head.press("Không thụ lý hòa giải")
    head.reads("Không thụ lý hòa giải, có nêu lý do", "Thông báo không thụ lý")
    head.look("hoa-khong-thu-ly")


def take_back(author: Window, *, code: str) -> None:
    """Come to terms without the commune."""
    author.enter_as("lan", to=f"/phan-anh/dat-dai/{code}")
    author.follow("Rút đơn hòa giải")
    author.fill(note="Hai nhà đã tự thỏa thuận.")
    author.press("Rút đơn hòa giải")
    author.reads("Người đề nghị đã rút đơn")
    author.look("da-rut")


def said(day: date) -> str:
    return f"{day:%d/%m/%Y}"
