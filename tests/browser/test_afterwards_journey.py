"""After the answer: others at the place say that it persists, and it is taken up again; who was given trouble for it says so elsewhere."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from danvan.base.agencies.models import Agency
from danvan.base.people.models import Person, Role
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.queries.published import public_of
from danvan.site.village import BEGAN, Village
from tests.browser import commune
from tests.browser.keys import Keys
from tests.browser.windows import DESK, PLAIN_PHONE, OpenWindow, Window
from tests.journeys import past

pytestmark = pytest.mark.browser
site, village, world, passes = commune.FIXTURES

SPILL = "Nước thải tràn ra mương sau chợ, mùi hôi nồng nặc."
DONE, SAID = "Đã nạo vét mương.", "Sau khi tôi gửi, hồ sơ xin điện của nhà tôi bị để lại mấy tuần."
HEARD = "Đã yêu cầu giải quyết hồ sơ xin điện ngay trong tuần."


@pytest.fixture(autouse=True)
def code(village: Village) -> str:
    """Return the code of what was answered and published, of which two say that it persists; let somebody lead above."""
    now = timezone.now()
    above = commune.settle_above(village)
    head = Person.objects.filter(code="phuc").first() or Person.objects.settle(code="phuc", name="ông Phúc")
    Role.objects.get_or_create(person=head, agency=Agency.objects.get(pk=above.pk), word="leader", valid_from=BEGAN)
    one = past.routed(SPILL, village=village, at=now - timedelta(days=5))
    past.answered(one, village=village, at=now - timedelta(days=3), done=DONE)
    petitions.redact(one, words=SPILL, answer=DONE, by=village.minh, at=now - timedelta(days=3))
    petitions.publish(one, by=village.hoa, at=now - timedelta(days=3))
    for neighbour in ("first", "second"):
        assert petitions.persist(public_of(code=one.matter.code).get(), mark=neighbour, at=now - timedelta(days=1))
    return one.matter.code


def test_neighbours_say_that_it_persists_and_it_is_taken_up_again(window: OpenWindow, code: str) -> None:
    officer, neighbour = window(DESK, by=Keys), window(PLAIN_PHONE)
    officer.enter_as("minh", to=f"/phan-anh/{code}")
    expect(officer.main.get_by_role("link", name="Mở lại vì việc vẫn còn")).to_have_count(0)
    neighbour.visit(f"/phan-anh/cong-khai/{code}")
    neighbour.reads(SPILL, DONE, "2 người báo việc vẫn còn")
    neighbour.press("Việc vẫn còn")
    neighbour.reads("Đã ghi nhận: việc vẫn còn", "3 người báo việc vẫn còn")
    neighbour.look("viec-van-con")
    neighbour.press("Việc vẫn còn")
    neighbour.reads("Mỗi nơi chỉ tính một lần trong ngày", "3 người báo việc vẫn còn")
    officer.page.reload()
    take_up(officer)
    read_as_anybody(window(), code=code)


def take_up(officer: Window) -> None:
    """Take it up again, which is offered once enough say so."""
    officer.look("minh-nhieu-nguoi-bao")
    officer.follow("Mở lại vì việc vẫn còn")
    officer.press("Mở lại vì việc vẫn còn")
    officer.reads("Đang giải quyết")
    officer.look("minh-xem-lai")


def read_as_anybody(window: Window, *, code: str) -> None:
    """Read that it is worked on again; there is nothing to press for."""
    window.visit(f"/phan-anh/cong-khai/{code}")
    window.reads("Bị báo chưa xong, đang làm lại")
    window.look("dang-lam-lai")
    window.press("Việc vẫn còn")
    window.reads("Cơ quan đang giải quyết việc này")


def test_who_was_given_trouble_says_so_where_those_concerned_do_not_see_it(window: OpenWindow, code: str) -> None:
    author, head, concerned = window(), window(DESK, by=Keys), window()
    trouble = say(author, code=code)
    head.enter_as("phuc")
    answer(head)
    author.page.reload()
    author.reads(HEARD)
    author.look("tra-loi-gay-kho")
    look_without_finding(concerned, code=code, trouble=trouble)


def say(author: Window, *, code: str) -> str:
    """Say it by the link on one's matter, and return the code of the new one."""
    author.enter_as("lan", to=f"/phan-anh/{code}")
    author.follow("Bị gây khó vì hồ sơ này?")
    author.look("bi-gay-kho")
    author.press("Gửi")
    author.reads("Chưa ghi bị gây khó thế nào")
    author.look("bi-gay-kho-con-thieu")
    author.fill(text=SAID)
    author.press("Gửi")
    author.look("da-nhan-gay-kho")
    author.follow("Xem hồ sơ")
    author.reads(SAID, "UBND tỉnh")
    author.look("ho-so-gay-kho")
    return author.page.url.rpartition("/")[2]


def answer(head: Window) -> None:
    """Find it on the desk above, and answer."""
    head.look("phuc-ban-lam-viec")
    head.follow(SAID[:40])
    head.look("phuc-ho-so")
    head.follow("Trả lời người gửi")
    head.tick("Đúng như góp ý")
    head.fill(done=HEARD)
    head.press("Trả lời người gửi")
    head.reads("Đã trả lời")


def look_without_finding(concerned: Window, *, code: str, trouble: str) -> None:
    """Look, as each of those with whom the first matter lies, at it, at the desk and for the new code."""
    for name in ("minh", "tu", "hoa"):
        for page in (f"/phan-anh/{code}", "/ban-lam-viec", "/phan-anh/"):
            concerned.enter_as(name, to=page)
            expect(concerned.page.locator("body")).not_to_contain_text(trouble)
            expect(concerned.page.locator("body")).not_to_contain_text("gây khó")
        assert concerned.page.request.get(f"{concerned.site}/phan-anh/{trouble}").status == 404
