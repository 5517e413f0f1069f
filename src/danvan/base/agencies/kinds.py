"""The kinds of bodies and what may be done with each. Pure: whether a body is only asked follows from its kind alone."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, kw_only=True)
class Kind:
    word: str
    label: str  # in Vietnamese
    askable_only: bool = False  # requested, never tasked, scored or flagged
    until: date | None = None  # the first day on which there are none of it any more


KINDS = (
    Kind(word="province",            label="UBND cấp tỉnh"),
    Kind(word="commune",             label="UBND cấp xã"),
    Kind(word="district",            label="UBND cấp huyện",                  until=date(2025, 7, 1)),
    Kind(word="department",          label="Sở, phòng, ban chuyên môn"),
    Kind(word="home_affairs",        label="Sở Nội vụ"),
    Kind(word="public_service_unit", label="Đơn vị sự nghiệp công lập"),
    Kind(word="village",             label="Thôn, bản, ấp"),
    Kind(word="resident_group",      label="Tổ dân phố, khu phố"),
    Kind(word="council",             label="Hội đồng nhân dân",               askable_only=True),
    Kind(word="front",               label="Mặt trận Tổ quốc Việt Nam",       askable_only=True),
    Kind(word="mass_organisation",   label="Tổ chức chính trị - xã hội, hội", askable_only=True),
    Kind(word="party_committee",     label="Cấp ủy, cơ quan của Đảng",        askable_only=True),
    Kind(word="court",               label="Tòa án nhân dân",                 askable_only=True),
    Kind(word="procuracy",           label="Viện kiểm sát nhân dân",          askable_only=True),
    Kind(word="police",              label="Công an",                         askable_only=True),
    Kind(word="army",                label="Quân đội, bộ đội biên phòng",     askable_only=True),
    Kind(word="vertical",            label="Cơ quan ngành dọc (thuế, hải quan, bảo hiểm xã hội...)", askable_only=True),
)  # fmt: skip
BY_WORD = {kind.word: kind for kind in KINDS}
ASKABLE = frozenset(kind.word for kind in KINDS if kind.askable_only)
HOME_AFFAIRS = "home_affairs"  # counts opinions on conduct, without reading them
SEATS = frozenset({"province", "commune"})  # whose agency stands for a whole province or commune
LIVED_IN = frozenset({"village", "resident_group"})  # whose agency and place are one
PLACES = LIVED_IN | {"commune"}  # each is a place as a whole too


def choices(*, on: date) -> list[tuple[str, str]]:
    """Return the kinds that a body of a day can be, each with its label."""
    return [(kind.word, kind.label) for kind in KINDS if kind.until is None or on < kind.until]


def exchangeable(word: str, *, on: date) -> list[tuple[str, str]]:
    """Return the kinds for which a body's can be exchanged on a day, its own among them; none for what is a seat or a place.

    Whether it may be tasked stays as it is.
    """
    fixed = SEATS | PLACES
    return [one for one in choices(on=on) if word not in fixed and one[0] not in fixed and (one[0] in ASKABLE) == (word in ASKABLE)]
