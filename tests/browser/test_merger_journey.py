"""Two communes are merged in real browsers: proposed, looked through, confirmed by another, carried out; work goes on."""

from datetime import date, timedelta

import pytest
from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.utils import timezone
from django.utils.timezone import localdate

from danvan.base.matters import codes
from danvan.base.people.models import Person, Role
from danvan.base.people.relations import Actor
from danvan.check.petitions import actions as petitions
from danvan.do.directives import actions as directives
from tests.browser.windows import OpenWindow, Window
from tests.province import BEGAN, Commune, settle
from tests.village import PASSWORD, Village

pytestmark = pytest.mark.browser

WORDS = "Cầu gỗ qua mương đã mục, trẻ con đi học rất nguy hiểm."
TASK = "Sửa cầu gỗ qua mương"
SOON = localdate() + timedelta(days=30)
SECRET = codes.secret("somebody in Tân Hòa")


@pytest.fixture(autouse=True)
def _before(village: Village) -> None:
    """Settle two communes beside An Bình; one has an open petition of somebody without an account, and a task."""
    with transaction.atomic():
        province = settle()
        bearer = codes.bearer(SECRET)
        petitions.submit(
            WORDS, place=province.communes[0].villages[0], by=Actor(bears=frozenset({bearer})), bearer=bearer,
            at=timezone.now() - timedelta(hours=3),
        )
        hand_out(province.communes[0])
        Person.objects.update(password=make_password(PASSWORD))


def hand_out(commune: Commune) -> None:
    """Let the chair give the commune's own office a task, which its officer works on."""
    officer = Person.objects.get(code=f"{commune.agency.code}-cv")
    Role.objects.create(person=officer, agency=commune.agency, word="officer", valid_from=BEGAN)
    by, at = commune.chair, timezone.now() - timedelta(hours=2)
    identity = directives.Identity(
        number="7/KH-UBND", type="Kế hoạch", issuer=commune.agency.name, issued_on=localdate(at), title="Sửa cầu năm nay"
    )
    plan = directives.register(f"{TASK} trước mùa mưa.", identity=identity, by=by, at=at)
    wanted = directives.Wanted(text=TASK, lead=commune.agency, due_on=SOON)
    draft = directives.add(plan, span=(0, len(TASK)), wanted=wanted, by=by, at=at)
    directives.assign(plan, drafts=[draft], by=by, at=at)


def test_two_communes_become_one_and_their_work_goes_on(window: OpenWindow) -> None:
    path = propose(window())
    confirm(window(), path=path)
    go_on(window())
    work_on(window())
    follow(window())
    look_up(window())


def test_a_merger_of_a_later_day_is_taken_back_and_nothing_has_moved(window: OpenWindow) -> None:
    keeper = window()
    path = propose(keeper, on=SOON)
    chair = window()
    chair.enter_as("chu-tich-tinh")
    chair.visit(path)
    chair.main.get_by_label("Tôi đã xem những gì sẽ chuyển").check()
    chair.press("Xác nhận")
    chair.reads("Rút lại")
    chair.look("da-xac-nhan")
    keeper.visit(path)
    keeper.press("Rút lại")
    keeper.reads("Đã rút lại", "Rút lại việc tổ chức lại cơ quan")
    keeper.look("da-rut-lai")
    clerk = window()
    clerk.enter_as("xa1-tn")
    clerk.reads(WORDS[:40])
    clerk.follow(WORDS[:40])
    clerk.reads("Thôn Thượng (Tân Hòa)", "Phân loại và chuyển")
    clerk.look("ho-so-van-o-xa-cu")


def propose(window: Window, *, on: date | None = None) -> str:
    """Return the address of the succession that the province's keeper has proposed, for today if no day is named."""
    window.enter_as("noi-vu-tinh", to="/van-phong/co-quan/?tim=tan hoa")
    window.look("tim-co-quan")
    window.follow("UBND xã Tân Hòa")
    window.look("trang-co-quan")
    window.follow("Sáp nhập, chia tách, đổi tên")
    window.look("de-nghi")
    window.press("Xem những gì sẽ chuyển")
    window.reads("Chưa chọn sáp nhập", "Chưa ghi số nghị quyết")
    window.main.get_by_label("Sáp nhập: nhiều cơ quan thành một").check()
    window.fill(before="UBND xã Tân Hòa\nxa2", after="UBND xã Tân Bình", on=f"{on or localdate():%d/%m/%Y}", basis="1686/NQ-UBTVQH15")
    window.press("Xem những gì sẽ chuyển")
    window.reads("hồ sơ có thời hạn đang chạy", "Thôn Thượng", "chủ tịch Tân Hòa", "một người khác phải xác nhận")
    window.look("nhung-gi-se-chuyen")
    return window.page.url.removeprefix(window.site)


def confirm(window: Window, *, path: str) -> None:
    """Confirm it as the province's chair; the worker carries it out."""
    window.enter_as("chu-tich-tinh")
    window.visit(path)
    window.reads("hồ sơ đang mở", "Hoàn thành nhiệm vụ")
    window.press("Xác nhận")
    window.reads("Hãy đánh dấu vào ô này")
    window.main.get_by_label("Tôi đã xem những gì sẽ chuyển").check()
    window.press("Xác nhận")
    window.wait_for("Đã thực hiện")
    window.reads("Sáp nhập cơ quan", "ông Bình")
    window.look("da-sap-nhap")


def go_on(window: Window) -> None:
    """Sort the petition as the clerk of the other commune, in the new one."""
    window.enter_as("xa2-tn")
    window.reads(WORDS[:40])
    window.follow(WORDS[:40])
    window.reads("UBND xã Tân Bình", "Trước đây:", "UBND xã Tân Hòa")
    window.look("ho-so-o-xa-moi")
    window.follow("Phân loại và chuyển")
    window.choose(subject="Chiếu sáng công cộng", agency="Phòng Kinh tế xã Tân Hòa")
    window.press("Phân loại và chuyển")
    window.reads("Đang giải quyết")


def work_on(window: Window) -> None:
    """Report how far the task is as the officer who had it before, now of the new commune, on the same day."""
    window.enter_as("xa1-cv")
    window.reads(TASK, f"{SOON:%d/%m/%Y}")
    window.follow(TASK)
    window.reads("UBND xã Tân Bình", f"{SOON:%d/%m/%Y}")
    window.look("nhiem-vu-o-xa-moi")
    window.follow("Báo cáo tiến độ")
    window.fill(percent="60", note="Đã thay xong mặt cầu.")
    window.press("Báo cáo tiến độ")
    window.reads("Đang thực hiện 60%", "Sáp nhập cơ quan")


def follow(window: Window) -> None:
    """Open the matter with the code that was given out by the old commune."""
    window.visit("/theo-doi")
    window.fill(code=SECRET)
    window.press("Xem hồ sơ")
    window.reads(WORDS, "Sáp nhập cơ quan")
    window.look("ma-cu")


def look_up(window: Window) -> None:
    """Find the new commune by the old name, typed without marks."""
    window.visit("/van-phong/xa-cu")
    window.fill(ten="tan thuan")
    window.press("Tra cứu")
    window.reads("UBND xã Tân Bình", "1686/NQ-UBTVQH15")
    window.look("xa-cu")
    window.follow("UBND xã Tân Bình")
    window.reads("Trước đây", "UBND xã Tân Thuận")
