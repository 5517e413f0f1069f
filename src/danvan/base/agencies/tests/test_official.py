from datetime import date

import pytest

from danvan import law
from danvan.base.agencies import official
from danvan.base.agencies.models import Agency

ON = date(2026, 9, 7)
PROVINCE = Agency(pk=1, name="UBND tỉnh Bình Minh", kind="province")
COMMUNE = Agency(pk=2, name="UBND xã An Bình", kind="commune", above=PROVINCE)
OFFICE = Agency(pk=3, name="Phòng Kinh tế xã An Bình", kind="department", above=COMMUNE)


@pytest.mark.parametrize(
    ("agency", "lines", "sign"),
    [(PROVINCE, ("", "Ủy ban nhân dân\ntỉnh Bình Minh", "Bình Minh"), "UBND-……"),
     (COMMUNE, ("UBND tỉnh Bình Minh", "Ủy ban nhân dân\nxã An Bình", "An Bình"), "UBND-……"),
     (OFFICE, ("UBND xã An Bình", "Phòng Kinh tế xã An Bình", "An Bình"), "PKT")],
)  # fmt: skip
def test_a_letter_names_issuer_body_above_place_and_sign(agency: Agency, lines: tuple[str, ...], sign: str) -> None:
    found = official.head(agency, kind="", about="đôn đốc", on=ON, room=True)
    assert (found.above, found.agency, found.place) == lines
    assert found.sign == sign


def test_the_unit_that_is_known_to_have_drafted_a_letter_leaves_no_room() -> None:
    assert official.head(COMMUNE, kind="", about="đôn đốc", on=ON, unit=OFFICE, room=True).sign == "UBND-PKT"
    assert official.head(COMMUNE, kind="", about="đôn đốc", on=ON).sign == "UBND"


def test_a_committee_names_who_is_above_while_the_law_has_that_line_and_a_department_always() -> None:
    (row,) = [row for row in law.in_force("papers", on=ON) if row.key == "head.above.seat"]
    assert row.source.endswith("(unverified)")
    before = date(2020, 3, 4)  # no row says it yet
    assert official.above(COMMUNE, on=before) == ""
    assert official.above(COMMUNE, on=ON) == ("UBND tỉnh Bình Minh" if row.value else "")
    assert official.above(OFFICE, on=before) == "UBND xã An Bình"


def test_who_signs_is_the_committee_its_chair_alone_or_the_head_of_a_department() -> None:
    assert (official.signature(COMMUNE).authority, official.signature(COMMUNE).post) == ("TM. Ủy ban nhân dân", "Chủ tịch")
    assert official.signature(COMMUNE, collective=False).authority == ""
    assert (official.signature(OFFICE).authority, official.signature(OFFICE).post) == ("", "Trưởng phòng")
    assert official.signature(OFFICE, for_head=True).post == "KT. Trưởng phòng\nPhó Trưởng phòng"
