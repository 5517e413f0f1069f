"""The pages around plans and tasks that no other story comes by, each looked at by axe, on a desk and on a telephone."""

from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.timezone import localdate
from playwright.sync_api import expect

from danvan.do.directives import actions as directives
from danvan.do.directives.actions import standing, themes
from danvan.do.directives.models import Directive, Support, Target, Task, Theme
from danvan.do.directives.models.periods import period_of
from danvan.site.village import Village
from tests.browser import commune
from tests.browser.windows import DESK, PHONE, OpenWindow, Screen, Window

pytestmark = [
    pytest.mark.browser,
    pytest.mark.parametrize("screen", [DESK, PHONE], ids=lambda screen: screen.name, indirect=True),
]
site, village, world, passes = commune.FIXTURES

NOW = timezone.now()
AT = NOW - timedelta(days=100)
LIT, READ = "Thắp sáng mọi đường thôn", "Phòng Văn hóa - Xã hội đọc công tơ điện từng thôn"
IDENTITY = directives.Identity(number="", type="Kế hoạch", issuer="UBND xã An Bình", issued_on=localdate(AT), title="Thắp sáng đường thôn")
NAMED = "9/NQ-HĐND"


@dataclass(frozen=True, kw_only=True)
class Pages:
    """The plan, and what hangs on it, read before a browser is there."""

    plan: Directive
    task: Task
    period: Target
    theme: Theme
    support: Support


@pytest.fixture(autouse=True)
def pages(village: Village, screen: Screen) -> Pages:
    """Return a plan that carries out the province's and names what is in no register, with all that can hang on its task."""
    many = 60 + len(screen.name)
    with transaction.atomic():
        filing = directives.Filing(direction="incoming", received_on=localdate(AT))
        above = directives.register(f"{LIT}.", identity=replace(IDENTITY, number=f"{many}/KH-UBND", issuer="UBND tỉnh"), filing=filing, by=village.tu, at=AT)
        text = f"Thực hiện Nghị quyết số {NAMED} ngày 5 tháng 1 năm 2026 của HĐND tỉnh về nông thôn, Ủy ban nhân dân xã ban hành kế hoạch: {LIT}; {READ}."
        own = directives.register(text, identity=replace(IDENTITY, number=f"{many + 20}/KH-UBND"), by=village.tu, at=AT)
        directives.link(own, above=above, by=village.tu, at=AT)
        over, task = (_task(one, village) for one in (above, own))
        directives.place(task, parent=over, by=village.hoa, at=AT)
        _standing(task, village)
        theme = _theme(own, village)
        period, support = Target.objects.select_related("matter").get(task=task, reported_at=None), Support.objects.select_related("matter").get(task=task)
    return Pages(plan=own, task=task, period=period, theme=theme, support=support)


def _task(directive: Directive, village: Village) -> Task:
    start = directive.text.index(LIT)
    helps = {village.culture.pk: directives.Share(request=READ, due_on=localdate(NOW) + timedelta(days=20))}
    wanted = directives.Wanted(text=LIT, lead=village.works, supporting=[village.culture], due_on=localdate(NOW) + timedelta(days=40), shares=helps)
    draft = directives.add(directive, span=(start, start + len(LIT)), wanted=wanted, by=village.tu, at=AT)
    return directives.assign(directive, drafts=[draft], by=village.hoa, at=AT)[0]


def _standing(task: Task, village: Village) -> None:
    """Let the task come again each month; the last month is reported, the one before it too, better."""
    standing.make_standing(task, every="month", by=village.hoa, at=AT)
    day = localdate(NOW)
    for reached in (31, 35):
        day = period_of(day, every="month")[0] - timedelta(days=1)
        aim = standing.Aim(day=day, wanted=Decimal(33), unit="bóng", quality="Sáng cả đêm", report_on=localdate(NOW) + timedelta(days=3))
        target = standing.set_target(task, aim=aim, by=village.hoa, at=NOW)
        standing.report_target(target, reached=Decimal(reached), grade="good", said="Đã thay hết", by=village.minh, at=NOW)


def _theme(plan: Directive, village: Village) -> Theme:
    said = themes.Said(name=f"Năm thắp sáng, {plan}", first_year=2026, last_year=2026, motto="Ngõ sáng", focus="Đường thôn\nNgõ xóm", directive=plan)
    theme = themes.set_theme(said, by=village.tu, at=AT)
    for name, result in (("Đèn đã thay", Decimal(60)), ("Thôn có người đọc công tơ", None)):
        indicator = themes.set_indicator(theme, goal=themes.Goal(name=name, sense="least", target=Decimal(50), unit="cái"), by=village.tu, at=AT)
        if result:
            themes.report_indicator(indicator, result=result, source="Sổ của phòng", by=village.tu, at=AT)
    return theme


def test_each_page_around_a_plan_is_read_by_everybody_who_works_with_it(window: OpenWindow, pages: Pages) -> None:
    period = reverse("directives:target", args=[pages.period.matter.code])
    addresses = {
        "hoa": _of_the_plan(pages.plan) | _of_the_task(pages.task) | _of_the_theme(pages.theme),
        "tu": _of_the_clerk(pages.plan), "minh": {"ky": period, "ban-minh": reverse("site:desk")},
    }  # fmt: skip
    for name, ways in addresses.items():
        visitor = window()
        visitor.enter_as(name)
        for named, address in ways.items():
            visitor.visit(address)
            visitor.look(named)
    find_the_passage(window(), pages)
    see_the_picture(window(), pages)
    help_by_the_page(window(), pages)


def _of_the_plan(plan: Directive) -> dict[str, str]:
    code = [plan.matter.code]
    names = ("page", "read", "assign", "timeline")
    return {name: reverse(f"directives:{name}", args=code) for name in names} | {
        "ban-hoa": reverse("site:desk"), "trien-khai": reverse("directives:act", args=[*code, "link"]),
        "kiem-diem": reverse("directives:reviews"), "bao-cao": reverse("directives:reports"),
    }  # fmt: skip


def _of_the_task(task: Task) -> dict[str, str]:
    code = [task.matter.code]
    verbs = ("reassign", "suspend", "withdraw")
    return {f"viec-{verb}": reverse("directives:act_on_task", args=[*code, verb]) for verb in verbs} | {
        "nhiem-vu": reverse("directives:task", args=code), "cap-tren": reverse("directives:place", args=code),
        "muc-tieu": reverse("directives:standing", args=code), "xuat-bao-cao": reverse("directives:send_report", args=code),
    }  # fmt: skip


def _of_the_theme(theme: Theme) -> dict[str, str]:
    code = [theme.matter.code]
    verbs = ("set_indicator", "report_indicator", "change_theme", "publish_theme")
    return {f"chu-de-{verb}": reverse("directives:act_on_theme", args=[*code, verb]) for verb in verbs} | {
        "cac-chu-de": reverse("directives:themes"), "chu-de": reverse("directives:theme", args=code), "chu-de-moi": reverse("directives:new_theme"),
    }  # fmt: skip


def _of_the_clerk(plan: Directive) -> dict[str, str]:
    code = [plan.matter.code]
    return {
        "ban-tu": reverse("site:desk"), "nhap-excel": reverse("directives:import", args=code), "nhap-goi": reverse("directives:take_in"),
        "goi-den": reverse("directives:arrivals"), "xuat-goi": reverse("directives:send", args=code), "so-van-ban": reverse("directives:list"),
    }  # fmt: skip


def find_the_passage(visitor: Window, pages: Pages) -> None:
    """Come to a card and see its passage in the text beside it."""
    visitor.enter_as("tu", to=reverse("directives:read", args=[pages.plan.matter.code]) + f"#du-thao-{pages.task.draft_id}")
    expect(visitor.main.locator(".dv-mark--now")).to_have_text(LIT)
    visitor.look("doan-van")


def see_the_picture(visitor: Window, pages: Pages) -> None:
    """Walk by the keyboard from the plan to the one above it, and find what is only named; open the tasks below the picture."""
    visitor.enter_as("hoa", to=reverse("directives:graph", args=[pages.plan.matter.code]))
    visitor.reads(NAMED, "chưa có trong sổ")
    visitor.main.locator("summary").click()
    visitor.look("so-do")
    above = visitor.main.locator("svg a").first
    above.focus()
    with visitor.page.expect_navigation():
        visitor.page.keyboard.press("Enter")
    visitor.reads("UBND tỉnh", "Văn bản triển khai văn bản này")
    visitor.look("van-ban-cap-tren")


def help_by_the_page(visitor: Window, pages: Pages) -> None:
    """Say what came of helping, on the page of what was asked."""
    visitor.enter_as("linh", to=reverse("directives:support", args=[pages.support.matter.code]))
    visitor.reads(READ)
    visitor.follow("Báo kết quả phối hợp")
    visitor.look("phoi-hop")
    visitor.main.locator("form textarea").fill("Đã đọc công tơ ở ba thôn.")
    visitor.press("Báo kết quả phối hợp")
    visitor.reads("Đã phối hợp", "Đã đọc công tơ ở ba thôn.")
    visitor.look("da-phoi-hop")
