"""What the papers of every agency have in common after Nghị định 30/2020/NĐ-CP: who issues them, their sign, place and day, and who signs.

The number, the day and the signature are the records office's.
"""

from datetime import date

from danvan import law
from danvan.base.agencies import kinds
from danvan.base.agencies.models import Agency
from danvan.engines.papers.document import Head, Signature

COMMITTEE, SHORT = "Ủy ban nhân dân", "UBND"
UNITS = ("xã", "phường", "đặc khu", "thị trấn", "tỉnh", "thành phố")  # before the name of a place
HEADS = {  # what whoever leads an agency is called, by how its name begins
    "Văn phòng": "Chánh Văn phòng", "Thanh tra": "Chánh Thanh tra",
    "Trung tâm": "Giám đốc", "Chi cục": "Chi cục trưởng", "Ủy ban": "Chủ tịch", "Phòng": "Trưởng phòng",
    "Trường": "Hiệu trưởng", "Trạm": "Trạm trưởng", "Ban": "Trưởng ban", "Sở": "Giám đốc",
}  # fmt: skip
UNKNOWN = "Thủ trưởng cơ quan"
BLANK = "…………"
ROOM = "……"


def head(
    issuer: Agency, *, kind: str, about: str, on: date, number: str = "",
    dated: bool = True, numbered: bool = True, unit: Agency | None = None, room: bool = False,
) -> Head:
    """Return the upper part of a paper; of what has no kind, a letter, the sign names the issuer and the unit that drafted it.

    :param room: whether a committee's sign leaves room for the unit, where nobody knows who drafted it
    """
    drafted = initials(unit) if unit else ROOM if room and issuer.kind in kinds.SEATS else ""
    short = "-".join(filter(None, (sign(issuer, kind=kind, on=on), drafted)))
    return Head(
        agency=full(issuer).replace(f"{COMMITTEE} ", f"{COMMITTEE}\n"), above=above(issuer, on=on), number=number, sign=short, numbered=numbered,
        place=place(issuer), on=on, dated=dated, kind=kind, about=about,
    )  # fmt: skip


def above(agency: Agency, *, on: date) -> str:
    """Return the body on the first line: for a department the one it stands below, for a committee too while the law has that row."""
    if not agency.above or (agency.kind in kinds.SEATS and not any(row.value for row in law.in_force("papers", on=on) if row.key == "head.above.seat")):
        return ""
    return agency.above.name


def signature(agency: Agency, *, for_head: bool = False, collective: bool = True) -> Signature:
    """Return who signs: for a committee "TM.", but for what its chair decides alone; "KT." where a deputy decided."""
    post = leads(agency)
    signs = f"KT. {post}\nPhó {post}" if for_head else post
    return Signature(authority=f"TM. {COMMITTEE}" if collective and agency.kind in kinds.SEATS else "", post=signs)


def leads(agency: Agency) -> str:
    """Return what whoever leads an agency is called."""
    return "Chủ tịch" if agency.kind in kinds.SEATS else next((post for begins, post in HEADS.items() if agency.name.startswith(begins)), UNKNOWN)


def full(agency: Agency) -> str:
    """Return the name of an agency with nothing shortened, as its own papers bear it."""
    return f"{COMMITTEE}{agency.name.removeprefix(SHORT)}" if agency.name.startswith(SHORT) else agency.name


def seat(agency: Agency) -> Agency:
    """Return the committee for which an agency works: itself, or the nearest above; itself if there is none."""
    return next((one for one in agency.chain() if one.kind in kinds.SEATS), agency)


def place(agency: Agency) -> str:
    """Return where an agency signs; a place whose name is a number is named with its unit. Room where no committee is above it."""
    found = seat(agency)
    if found.kind not in kinds.SEATS:
        return BLANK
    named = full(found).removeprefix(COMMITTEE).strip()
    unit = next((unit for unit in UNITS if named.lower().startswith(f"{unit} ")), "")
    name = named[len(unit) :].strip()
    return named[:1].upper() + named[1:] if not name or name[0].isdigit() else name


def sign(issuer: Agency, *, kind: str, on: date) -> str:
    """Return the sign after the number: "TB-UBND"."""
    short = next((row.value for row in law.in_force("papers", on=on) if row.unit == "abbreviation" and row.more["title"] == kind), "")
    return "-".join(filter(None, (short, initials(issuer))))


def initials(agency: Agency) -> str:
    """Return how an agency is shortened in a sign: the first letters of its name without the place."""
    if agency.kind in kinds.SEATS:
        return SHORT
    own = agency.name.removesuffix(full(seat(agency)).removeprefix(COMMITTEE))
    return "".join(word[0].upper() for word in own.replace("-", " ").split())
