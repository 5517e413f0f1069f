"""What is late and what is taken back, lane by lane, as whoever sent it reads it on a phone."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone
from django.utils.timezone import localdate

from danvan.base.matters.models import Thing
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.actions import conduct, information, land
from danvan.site import lapses
from danvan.site.village import Village
from tests.browser import commune
from tests.browser.windows import DESK, OpenWindow

pytestmark = pytest.mark.browser
site, village, world, passes = commune.FIXTURES

AGO = timedelta(days=80)
WORDS = "Bờ mương thôn Đông sạt, xin kè lại trước mùa nước."
ASKED = information.Asked(requester="bà Lan", address="Thôn Đông", asked="Tiền kè bờ mương năm nay", way="electronic", purpose="Họp thôn")
DISPUTED = land.Asked(asker="bà Lan", address="Thôn Đông", other_party="ông Thọ", plot="Thửa 52, tờ 9", about="Cọc mốc bị dời nửa mét")


def feedback(village: Village, *, kind: str = "feedback") -> Thing:
    return petitions.submit(WORDS, place=village.thon_dong, by=village.lan, at=timezone.now() - AGO, kind=kind)


def report(village: Village) -> Thing:
    return feedback(village, kind="report")


def opinion(village: Village) -> Thing:
    return conduct.submit("Ở quầy nói trống không.", place=village.thon_dong, about_head=False, by=village.lan, at=timezone.now() - AGO)


def request(village: Village) -> Thing:
    return information.submit(ASKED, agency=village.commune, by=village.lan, at=timezone.now() - AGO)


def dispute(village: Village) -> Thing:
    when = timezone.now() - AGO
    return land.submit(DISPUTED, agency=village.commune, received_on=localdate(when), by=village.lan, at=when)


LANES: dict[str, tuple[Callable[[Village], Thing], str, str, str]] = {  # how it comes, its pages, what is said once it is late, the verb that takes it back
    "feedback": (feedback, "", "Quá hạn tiếp nhận mà chưa tiếp nhận", "withdraw"),
    "report": (report, "", "Quá hạn tiếp nhận mà chưa tiếp nhận", "withdraw"),
    "conduct": (opinion, "", "Quá hạn mà người đứng đầu chưa trả lời", "withdraw"),
    "information": (request, "thong-tin/", "Quá thời hạn mà yêu cầu thông tin chưa xong bước này", "withdraw"),
    "land": (dispute, "dat-dai/", "Quá thời hạn mà việc hòa giải chưa xong bước này", "retract"),
}


@pytest.fixture(autouse=True)
def sent(village: Village) -> dict[str, str]:
    """Return the page of one matter of each lane, all of them long late."""
    made = {lane: (make(village), where) for lane, (make, where, _late, _verb) in LANES.items()}
    lapses.tell(at=timezone.now())
    return {lane: f"/phan-anh/{where}{thing.matter.code}" for lane, (thing, where) in made.items()}


def test_whoever_sent_it_reads_that_it_is_late_and_takes_it_back_and_nobody_is_blamed_less(window: OpenWindow, sent: dict[str, str]) -> None:
    author, head = window(), window(DESK)
    author.enter_as("lan", to="/")
    for lane, (_make, _where, late, verb) in LANES.items():
        author.visit(sent[lane])
        author.reads(late)
        author.look(f"{lane}-qua-han")
        author.visit(f"{sent[lane]}/viec/{verb}")
        author.fill(note="Hai nhà và thôn đã tự làm xong.")
        author.press("Rút đơn hòa giải" if verb == "retract" else "Rút lại")
        author.reads("đã rút")
        author.look(f"{lane}-da-rut")
        head.enter_as("hoa", to=sent[lane])
        head.reads(late)  # what was late stays told
    head.look("hoa-da-rut")
