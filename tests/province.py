"""A province of several communes on one installation: each has its people, a department and two villages."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from django.contrib.auth.hashers import make_password

from danvan.base.agencies.models import Agency
from danvan.base.people.models import Person, Role
from danvan.base.people.relations import Actor
from danvan.base.places.models import Place
from danvan.base.subjects.models import Subject
from danvan.engines import vietnamese

Named = TypeVar("Named", Agency, Person, Place)
NOBODY = make_password(None)  # with which nobody can log in
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
    """Settle a province with as many communes as asked for; each kind of thing in one go."""
    agency = Agency.objects.create(code="tinh", name="UBND tỉnh Đông Bình", kind="province", valid_from=BEGAN)
    numbers = range(1, communes + 1)
    above = _kept(Agency, (_commune(number, above=agency) for number in numbers))
    works = _kept(Agency, (_works(commune) for commune in above))
    places = _kept(Place, (place for commune in above for place in _villages(commune)))
    served = [(commune, below) for commune in above for below in (commune, commune, works[above.index(commune)])]
    posts = [("ct", "chủ tịch", "leader"), ("tn", "tiếp nhận", "reception"), ("cv", "chuyên viên", "officer")] * communes
    people = _serving(
        (f"{commune.code}-{short}", f"{post} {_name(commune)}", word, where)
        for (commune, where), (short, post, word) in zip(served, posts, strict=True)
    )
    return Province(
        agency=agency, lighting=Subject.objects.get_or_create(code="lighting", defaults={"name": "Chiếu sáng công cộng"})[0],
        chair=_serving([("chu-tich-tinh", "ông Bình", "leader", agency)])[0],
        keeper=_serving([("noi-vu-tinh", "chị Vân", "administrator", agency)])[0],
        lan=Actor(Person.objects.settle(code="ba-lan", name="bà Lan")),
        communes=tuple(
            Commune(
                agency=commune, works=below, villages=(places[2 * at], places[2 * at + 1]),
                chair=people[3 * at], clerk=people[3 * at + 1], officer=people[3 * at + 2],
            )
            for at, (commune, below) in enumerate(zip(above, works, strict=True))
        ),
    )


def _commune(number: int, *, above: Agency) -> Agency:
    name = NAMES[(number - 1) % len(NAMES)] + (f" {number}" if number > len(NAMES) else "")
    return Agency(
        code=f"xa{number}", name=f"UBND xã {name}", kind="commune", above=above, valid_from=BEGAN, address=f"Trụ sở xã {name}"
    )


def _works(commune: Agency) -> Agency:
    return Agency(code=f"{commune.code}-kt", name=f"Phòng Kinh tế xã {_name(commune)}", above=commune, valid_from=BEGAN)


def _villages(commune: Agency) -> list[Place]:
    return [
        Place(code=f"{commune.code}-{side}", name=f"Thôn {words} ({_name(commune)})", agency=commune, valid_from=BEGAN)
        for side, words in (("thuong", "Thượng"), ("ha", "Hạ"))
    ]


def _name(commune: Agency) -> str:
    return commune.name.removeprefix("UBND xã ")


def _serving(told: Iterable[tuple[str, str, str, Agency]]) -> list[Actor]:
    """Settle people by code and name, each in a role of an agency."""
    rows = list(told)
    people = _kept(Person, (Person(code=code, name=name, password=NOBODY) for code, name, _, _ in rows))
    Role.objects.bulk_create(
        Role(person=person, agency=agency, word=word, post=f"{name[:1].upper()}{name[1:]}", valid_from=BEGAN)
        for person, (_, name, word, agency) in zip(people, rows, strict=True)
    )
    return [Actor(person) for person in people]


def _kept(model: type[Named], rows: Iterable[Named]) -> list[Named]:
    """Settle rows in one go, each found and sorted by what its own `save` would keep with its name."""
    found = list(rows)
    for row in found:
        row.sort_key = vietnamese.sort_key(row.name)
        if not isinstance(row, Person):
            row.folded = vietnamese.fold(row.name)
    return model._default_manager.bulk_create(found)
