"""A province of several communes on one installation: each has its people, a department and two villages."""

from dataclasses import dataclass
from datetime import date

from danvan.base.agencies.models import Agency
from danvan.base.people.models import Person, Role
from danvan.base.people.relations import Actor
from danvan.base.places.models import Place
from danvan.base.subjects.models import Subject

BEGAN = date(2025, 7, 1)
NAMES = ("Tân Hòa", "Tân Thuận", "Tân Tiến", "Bình Minh", "Đông Sơn", "Hải Lộc", "Mỹ Đức", "Phú Lương", "Quảng Yên", "Vĩnh Thịnh")


@dataclass(frozen=True, kw_only=True)
class Commune:
    """A commune with those who serve there."""

    agency: Agency
    works: Agency
    chair: Actor
    clerk: Actor
    officer: Actor
    villages: tuple[Place, Place]


@dataclass(frozen=True, kw_only=True)
class Province:
    """The province: who heads it, who keeps its tree of agencies, and its communes."""

    agency: Agency
    chair: Actor
    keeper: Actor
    lan: Actor
    communes: tuple[Commune, ...]
    lighting: Subject


def settle(*, communes: int = 2) -> Province:
    """Settle a province with as many communes as asked for."""
    agency = Agency.objects.create(code="tinh", name="UBND tỉnh Đông Bình", kind="province", valid_from=BEGAN)
    return Province(
        agency=agency, lighting=Subject.objects.get_or_create(code="lighting", defaults={"name": "Chiếu sáng công cộng"})[0],
        chair=_person("chu-tich-tinh", "ông Bình", "leader", agency),
        keeper=_person("noi-vu-tinh", "chị Vân", "administrator", agency),
        lan=Actor(Person.objects.settle(code="ba-lan", name="bà Lan")),
        communes=tuple(_commune(number, above=agency) for number in range(1, communes + 1)),
    )


def _commune(number: int, *, above: Agency) -> Commune:
    name = NAMES[(number - 1) % len(NAMES)] + (f" {number}" if number > len(NAMES) else "")
    code = f"xa{number}"
    agency = Agency.objects.create(
        code=code, name=f"UBND xã {name}", kind="commune", above=above, valid_from=BEGAN, address=f"Trụ sở xã {name}"
    )
    works = Agency.objects.create(code=f"{code}-kt", name=f"Phòng Kinh tế xã {name}", above=agency, valid_from=BEGAN)
    first, second = (
        Place.objects.create(code=f"{code}-{side}", name=f"Thôn {words} ({name})", agency=agency, valid_from=BEGAN)
        for side, words in (("thuong", "Thượng"), ("ha", "Hạ"))
    )
    return Commune(
        agency=agency, works=works, villages=(first, second), chair=_person(f"{code}-ct", f"chủ tịch {name}", "leader", agency),
        clerk=_person(f"{code}-tn", f"tiếp nhận {name}", "reception", agency),
        officer=_person(f"{code}-cv", f"chuyên viên {name}", "officer", works),
    )


def _person(code: str, name: str, word: str, agency: Agency) -> Actor:
    person = Person.objects.settle(code=code, name=name)
    Role.objects.create(person=person, agency=agency, word=word, post=f"{name[:1].upper()}{name[1:]}", valid_from=BEGAN)
    return Actor(person)
