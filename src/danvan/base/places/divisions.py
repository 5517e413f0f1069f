"""The provinces and communes since 1 July 2025, from the package `vietnam-provinces`, as agencies and places.

Its codes are those of the General Statistics Office, which lose their leading zeros there: commune 70 is "00070".
It knows nothing of the communes before that day, nor of districts: those come from a province's own table (`former`).
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from vietnam_provinces import NESTED_DIVISIONS_JSON_PATH

from danvan.base.agencies.models import Agency
from danvan.base.places.models import FormerCommune, Place
from danvan.engines import vietnamese

SINCE = date(2025, 7, 1)  # NQ 202/2025/QH15
PROVINCE, COMMUNE = "{:02}", "{:05}"
AT_ONCE = 500


@dataclass(frozen=True, kw_only=True)
class Division:
    """A province or commune: its code, and its name with its type before it."""

    code: str
    name: str
    kind: str  # province, commune
    above: str = ""

    @property
    def office(self) -> str:
        """What its people's committee is called."""
        return f"UBND {self.name[:1].lower()}{self.name[1:]}"


@dataclass(frozen=True, kw_only=True)
class Former:
    """One row of a province's table: a commune that ended, and the code of the one that took it or a part of it."""

    name: str
    district: str
    province: str
    code: str
    ended_on: date
    basis: str
    is_part: bool = False


def divisions(*, provinces: Iterable[str] = ()) -> Iterator[Division]:
    """Yield the divisions of some provinces, by their codes, or of all; a province before its communes."""
    wanted = set(provinces)
    for province in json.loads(NESTED_DIVISIONS_JSON_PATH.read_text(encoding="utf-8")):
        code = PROVINCE.format(province["code"])
        if wanted and code not in wanted:
            continue
        name = vietnamese.nfc(province["name"])
        typed = name if name.startswith("Thành phố ") else f"Tỉnh {name}"
        yield Division(code=code, name=typed, kind="province")
        for ward in province["wards"]:
            yield Division(
                code=COMMUNE.format(ward["code"]), name=vietnamese.nfc(ward["name"]), kind="commune", above=code
            )


def commune(code: str) -> Division:
    """Return one commune alone, with nobody above it: an installation of its own.

    :raises LookupError: if there is none with this code
    """
    found = next((one for one in divisions() if one.kind == "commune" and one.code == code), None)
    if found is None:
        raise LookupError(f"không có xã, phường mang mã {code}; mã gồm năm chữ số, ví dụ 00070")
    return replace(found, above="")


def load(found: Iterable[Division]) -> int:
    """Add the divisions that are not there yet, each as an agency and a commune as a place too, and return how many.

    What is there stays as the office has it.
    """
    rows = list(found)
    known = set(Agency.objects.values_list("code", flat=True))
    new = [row for row in rows if row.code not in known]
    Agency.objects.bulk_create([_agency(row) for row in new if row.kind == "province"], batch_size=AT_ONCE)
    numbers = dict(Agency.objects.filter(kind="province").values_list("code", "pk"))
    communes = [row for row in new if row.kind == "commune"]
    Agency.objects.bulk_create([_agency(row, above=numbers[row.above] if row.above else None) for row in communes], batch_size=AT_ONCE)
    agencies = dict(Agency.objects.filter(kind="commune").values_list("code", "pk"))
    there = set(Place.objects.values_list("code", flat=True))
    missing = [row for row in rows if row.kind == "commune" and row.code not in there]
    Place.objects.bulk_create([_place(row, agency=agencies[row.code]) for row in missing], batch_size=AT_ONCE)
    return len(new)


def load_former(found: Iterable[Former]) -> int:
    """Add the communes that ended which are not there yet, and return how many.

    :raises LookupError: if a row names an agency that is not there
    """
    rows = list(found)
    agencies = dict(Agency.objects.filter(code__in={row.code for row in rows}).values_list("code", "pk"))
    if unknown := sorted({row.code for row in rows} - set(agencies)):
        raise LookupError(", ".join(unknown[:10]))
    before = FormerCommune.objects.count()
    made = [
        FormerCommune(
            name=row.name, district=row.district, province=row.province, folded=vietnamese.fold(row.name),
            agency_id=agencies[row.code], is_part=row.is_part, ended_on=row.ended_on, basis=row.basis,
        )
        for row in rows
    ]
    FormerCommune.objects.bulk_create(made, ignore_conflicts=True, batch_size=AT_ONCE)
    return FormerCommune.objects.count() - before


def _agency(row: Division, *, above: int | None = None) -> Agency:
    return Agency(
        code=row.code, name=row.office, folded=vietnamese.fold(row.office), sort_key=vietnamese.sort_key(row.office),
        kind=row.kind, above_id=above, valid_from=SINCE,
    )


def _place(row: Division, *, agency: int) -> Place:
    return Place(
        code=row.code, name=row.name, folded=vietnamese.fold(row.name), sort_key=vietnamese.sort_key(row.name), agency_id=agency,
        valid_from=SINCE,
    )
