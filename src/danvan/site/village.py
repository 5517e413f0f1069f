"""The standing cast of one fictional commune, An Bình: it seeds the demo, the tests and the screenshots."""

from dataclasses import dataclass
from datetime import date

from danvan.base.agencies.models import Agency
from danvan.base.people.models import Person, Role
from danvan.base.people.relations import Actor
from danvan.base.places.models import Place
from danvan.base.subjects.models import Subject

BEGAN = date(2025, 7, 1)
PLACES = {
    "an-binh": "Toàn xã (hoặc không rõ thôn)", "thon-dong": "Thôn Đông", "thon-doai": "Thôn Đoài",
    "thon-trung": "Thôn Trung",
}
SUBJECTS = {
    "lighting": "Chiếu sáng công cộng", "roads": "Đường, vỉa hè, cống rãnh", "waste": "Rác thải, vệ sinh môi trường",
    "water": "Nước sạch", "land": "Đất đai, giải phóng mặt bằng", "social-security": "An sinh xã hội",
    "procedures": "Thủ tục hành chính",
}


@dataclass(frozen=True, kw_only=True)
class Village:
    province: Agency
    commune: Agency
    works: Agency
    culture: Agency
    front: Agency
    lan: Actor  # bà Lan, resident
    tu: Actor  # anh Tú, reception
    minh: Actor  # ông Minh, officer
    linh: Actor  # cô Linh, officer of the other department
    hoa: Actor  # bà Hoa, chair
    mai: Actor  # chị Mai, Home Affairs
    son: Actor  # bác Sơn, Fatherland Front
    ba: Actor  # bác Ba, village head
    quan: Actor  # anh Quân, IT officer
    thon_dong: Place
    lighting: Subject


def settle(*, password: str | None = None) -> Village:
    """Settle the cast; with a password they can log in."""

    def person(code: str, name: str, word: str = "", of: Agency | None = None, post: str = "") -> Actor:
        found = Person.objects.settle(code=code, name=name, password=password)
        if of:
            Role.objects.create(person=found, agency=of, word=word, post=post, valid_from=BEGAN)
        return Actor(found)

    agencies = _agencies()
    commune, works = agencies["an-binh"], agencies["an-binh-works"]
    places = {
        code: Place.objects.create(code=code, name=name, agency=commune, valid_from=BEGAN)
        for code, name in PLACES.items()
    }
    subjects = {code: Subject.objects.create(code=code, name=name) for code, name in SUBJECTS.items()}
    return Village(
        province=agencies["home-affairs"], commune=commune, works=works, culture=agencies["an-binh-culture"],
        front=agencies["an-binh-front"], thon_dong=places["thon-dong"], lighting=subjects["lighting"],
        lan=person("lan", "bà Lan"),
        tu=person("tu", "anh Tú", "reception", commune, "Công chức tiếp nhận"),
        minh=person("minh", "ông Minh", "officer", works, "Chuyên viên"),
        linh=person("linh", "cô Linh", "officer", agencies["an-binh-culture"], "Chuyên viên"),
        hoa=person("hoa", "bà Hoa", "leader", commune, "Chủ tịch UBND xã"),
        mai=person("mai", "chị Mai", "officer", agencies["home-affairs"], "Chuyên viên Sở Nội vụ"),
        son=person("son", "bác Sơn", "leader", agencies["an-binh-front"], "Chủ tịch Ủy ban MTTQ xã"),
        ba=person("ba", "bác Ba"),
        quan=person("quan", "anh Quân", "administrator", commune, "Công chức công nghệ thông tin"),
    )


def _agencies() -> dict[str, Agency]:
    rows = (
        ("home-affairs", "Sở Nội vụ", "", "home_affairs"),
        ("an-binh", "UBND xã An Bình", "", "commune"),
        ("an-binh-works", "Phòng Kinh tế xã An Bình", "an-binh", "department"),
        ("an-binh-culture", "Phòng Văn hóa - Xã hội xã An Bình", "an-binh", "department"),
        ("an-binh-front", "Ủy ban MTTQ Việt Nam xã An Bình", "", "front"),
    )
    found: dict[str, Agency] = {}
    for code, name, above, kind in rows:
        found[code] = Agency.objects.create(
            code=code, name=name, above=found.get(above), kind=kind, valid_from=BEGAN,
            email=f"{code}@an-binh.example", phone="0200 000 000", address="Trụ sở UBND xã An Bình",
        )
    return found
