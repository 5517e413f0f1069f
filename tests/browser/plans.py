"""Eight texts as they come to a city: what the program leaves open in each, and what its clerk says, with why."""

from dataclasses import dataclass, field
from datetime import date

from django.db import transaction

from danvan.base.agencies.models import Agency
from danvan.base.people.models import Person, Role
from danvan.base.people.relations import Actor
from danvan.site.village import BEGAN, Village

HOME, FARMING, FINANCE, JUSTICE = "Sở Nội vụ", "Sở Nông nghiệp và Môi trường", "Sở Tài chính", "Sở Tư pháp"
POLICE, COMMUNE, CITY = "Công an tỉnh", "UBND xã An Bình", "UBND thành phố An Hải"
DEPARTMENTS = {"farming": FARMING, "finance": FINANCE, "justice": JUSTICE, "police": POLICE}


@dataclass(frozen=True, kw_only=True)
class Said:
    """What a person answers, and why just that."""

    answer: str
    why: str


@dataclass(frozen=True, kw_only=True)
class Plan:
    """What the program leaves open in a text: who leads, by the words of the text, and until when, by those words."""

    leads: dict[str, Said] = field(default_factory=dict)
    days: dict[str, Said] = field(default_factory=dict)  # an empty answer: there is none


ALL = Said(answer=HOME, why="every office is told: the one that keeps the list of offices sees to it, and asks each")
COMMUNES = Said(answer=COMMUNE, why="every commune is told, and this is the one that is here")
BEHIND_HAND = Said(answer=FINANCE, why="of the offices that were behind with last year's plan, the one of the budget")
FIRST = Said(answer=HOME, why="three are named as leads: the first one answers for it, the others help")
OWNERS = Said(answer=FARMING, why="owners of woods are no offices: who watches over them is answerable")
PLANS: dict[str, Plan] = {  # by how the name of the text begins
    "000_": Plan(),
    "001_": Plan(),  # nothing is set to anybody: it is filed as without tasks
    "002_": Plan(),  # nor here
    "003_": Plan(
        leads={
            "các cơ quan, đơn vị thuộc Thành phố": ALL, "Các cơ quan, đơn vị": ALL,
            "Các cơ quan, đơn vị chưa hoàn thành nhiệm vụ được giao tại Kế hoạch số 52/KH-UBND": BEHIND_HAND,
        },
    ),
    "004_": Plan(leads={"UBND các phường, Ban quản lý chợ": COMMUNES}),
    "001.": Plan(
        leads={
            "Giám đốc Sở Nội vụ": Said(answer=HOME, why="who leads an office stands for it"),
            "Ủy ban nhân dân thành phố": Said(answer=CITY, why="it decides on what it is brought"),
            "các cơ quan, đơn vị cấp thành phố và Ủy ban nhân dân xã, phường": ALL,
        },
        days={
            "từ ngày 10 đến ngày 15 tháng 12": Said(answer="15/12/2025", why="the first December after the text was issued, its last day"),
            "Trong quý I của năm liền kề đánh giá": Said(answer="31/03/2026", why="the year that is judged is 2025: the last day of the quarter after it"),
        },
    ),
    "003.": Plan(
        leads={
            "Ủy ban nhân dân các xã, phường, đặc khu Cồn Cỏ": COMMUNES, "Các chủ rừng là tổ chức": OWNERS,
            "Các sở, ban, ngành liên quan": ALL,
        },
    ),
    "004.": Plan(
        leads={
            "Sở Tư pháp, các sở, ban, ngành Thành phố, Đài Phát thanh và Truyền hình Thành phố, cơ quan thông tấn báo chí và"
            " Ủy ban nhân dân xã, phường, đặc khu": Said(answer=JUSTICE, why="named first, and it is about carrying out a law"),
            "Sở Nội vụ, Sở Giáo dục và Đào tạo, Sở Tài chính": FIRST, "Sở Nội vụ, các sở, ban, ngành Thành phố": FIRST,
            "Sở, ban, ngành thuộc Ủy ban nhân dân Thành phố": ALL,
            "Các cơ quan được phân công chủ trì thực hiện nhiệm vụ theo Kế hoạch này": Said(answer=FINANCE, why="it is about estimates and accounts"),
            "Các cơ quan, đơn vị được giao chủ trì": ALL,
            "Thủ trưởng các sở, ban, ngành và Ủy ban nhân dân phường, xã, đặc khu": ALL,
        },
    ),
}  # fmt: skip


def plan(name: str) -> Plan:
    """Return what is open in a text, by the name of its file."""
    return next(one for begin, one in PLANS.items() if name.startswith(begin))


def settle_city(village: Village) -> Agency:
    """Put a city with a clerk, a chair and its departments above the commune and Home Affairs."""
    with transaction.atomic():
        city = Agency.objects.create(code="an-hai", name=CITY, kind="province", valid_from=BEGAN)
        for code, name in DEPARTMENTS.items():
            Agency.objects.create(code=code, name=name, kind="department", above=city, valid_from=BEGAN)
        Agency.objects.filter(pk__in=[village.province.pk, village.commune.pk]).update(above=city)
        _serves("nga", "chị Nga", agency=city, word="reception")
        _serves("phuc", "ông Phúc", agency=city, word="leader")
    return city


def _serves(code: str, name: str, *, agency: Agency, word: str) -> Actor:
    person = Person.objects.settle(code=code, name=name)
    Role.objects.create(person=person, agency=agency, word=word, post=name, valid_from=BEGAN)
    return Actor(person)


def due(words: str) -> date | None:
    """Return a day as people write it; None if it is none."""
    day, month, year = words.split("/") if words else ("", "", "")
    return date(int(year), int(month), int(day)) if day else None
