import re
from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook

from danvan.do.directives import actions
from danvan.do.directives.models import Directive
from danvan.do.directives.tests.plan import IDENTITY, TEXT
from danvan.do.directives.views.lists import ON_A_PAGE
from danvan.engines import vietnamese
from tests.village import Village, at
from tests.worlds import As

LISTED = re.compile(r'dv-card__title"><a href="/van-ban/([^"/]+)')


def registered(village: Village, *, count: int) -> list[str]:
    """Return the codes of documents that were all issued on one day, newest first."""
    text = vietnamese.nfc(TEXT.strip())
    for number in range(1, count + 1):
        identity = replace(IDENTITY, number=f"{number}/KH-UBND")
        actions.register(text, identity=identity, by=village.tu, at=at("2026-01-06 08:00"))
    return list(Directive.objects.order_by("-pk").values_list("matter__code", flat=True))


def link(page: str, *, rel: str) -> str:
    found = re.search(rf'rel="{rel}" href="([^"]*)"', page)
    return found[1] if found else ""


def test_documents_of_one_day_are_each_shown_once_page_by_page(village: Village, client: As) -> None:
    codes = registered(village, count=ON_A_PAGE + 2)
    first = client.of(village.tu).get("/van-ban").content.decode()
    second = client.get(f"/van-ban{link(first, rel='next')}").content.decode()
    assert [LISTED.findall(page) for page in (first, second)] == [codes[:ON_A_PAGE], codes[ON_A_PAGE:]]
    again = client.get(f"/van-ban{link(second, rel='prev')}").content.decode()
    assert LISTED.findall(again) == codes[:ON_A_PAGE]


def test_a_place_that_cannot_be_is_the_beginning_of_the_list(village: Village, client: As) -> None:
    codes = registered(village, count=2)
    assert LISTED.findall(client.of(village.tu).get("/van-ban?tu=sau.xyz").content.decode()) == codes


@pytest.mark.parametrize(
    ("asked", "numbers"),
    [
        ("huong=incoming", ["3/QĐ-UBND"]), ("huong=issued", ["2/KH-UBND", "1/KH-UBND"]), ("loai=Quyết định", ["3/QĐ-UBND"]),
        ("nam=2025", ["1/KH-UBND"]), ("co_quan=ubnd tinh", ["3/QĐ-UBND"]), ("tim=2/KH", ["2/KH-UBND"]), ("tim=rung trong", ["1/KH-UBND"]),
        ("tim=2/KH&nam=2025", []), ("nam=mot", ["3/QĐ-UBND", "2/KH-UBND", "1/KH-UBND"]), ("huong=lạ", ["3/QĐ-UBND", "2/KH-UBND", "1/KH-UBND"]),
    ],
)  # fmt: skip
def test_the_list_is_narrowed_by_what_is_asked_for(village: Village, client: As, asked: str, numbers: list[str]) -> None:
    several(village)
    page = client.of(village.tu).get(f"/van-ban?{asked}").content.decode()
    assert [Directive.objects.get(matter__code=code).number for code in LISTED.findall(page)] == numbers
    assert numbers or "Hãy bớt điều kiện lọc" in page


def test_what_narrows_the_list_stays_from_page_to_page(village: Village, client: As) -> None:
    codes = registered(village, count=ON_A_PAGE + 2)
    first = client.of(village.tu).get("/van-ban?huong=issued").content.decode()
    second = client.get(f"/van-ban{link(first, rel='next').replace('&amp;', '&')}")
    assert LISTED.findall(second.content.decode()) == codes[ON_A_PAGE:]
    assert second.context["form"]["huong"].value() == "issued"


def test_the_list_is_handed_out_as_excel(village: Village, client: As) -> None:
    several(village)
    made = client.of(village.tu).get("/van-ban/so-van-ban?loai=Kế hoạch").content
    rows = list(load_workbook(BytesIO(made)).worksheets[0].iter_rows(values_only=True))
    assert [row[1] for row in rows if row[0] in ("Đi", "Đến")] == ["2/KH-UBND", "1/KH-UBND"]
    assert client.of(village.lan).get("/van-ban/so-van-ban").status_code == 403


def several(village: Village) -> None:
    """Register two plans of ours and a decision that came in."""
    text, when = vietnamese.nfc(TEXT.strip()), at("2026-01-06 08:00")
    one = replace(IDENTITY, number="1/KH-UBND", issued_on=date(2025, 11, 5), title="Trồng cây gây rừng")
    actions.register(text + "\nRừng trồng mới.", identity=one, by=village.tu, at=when)
    actions.register(text, identity=replace(IDENTITY, number="2/KH-UBND"), by=village.tu, at=when)
    came = replace(IDENTITY, number="3/QĐ-UBND", type="Quyết định", issuer="UBND tỉnh", issued_on=date(2026, 1, 6))
    actions.register(text, identity=came, filing=actions.Filing(direction="incoming"), by=village.tu, at=when)
