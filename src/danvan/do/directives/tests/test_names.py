import pytest

from danvan.base.agencies.models import Agency
from danvan.do.directives.queries.names import Names
from tests.village import Village


def test_agencies_are_found_by_their_name_or_by_how_only_one_begins(village: Village) -> None:
    names = Names([village.works, village.culture, village.commune, village.front])

    assert names.every(["phòng kinh tế", "PHÒNG KINH TẾ XÃ AN BÌNH"]) == [village.works]
    assert names.every(["Phòng", "Sở Tài chính", ""]) == []
    assert names.lead(["Phòng Kinh tế", "UBND xã"]) is None  # two leads: a person must say


@pytest.mark.parametrize(
    "words",
    [
        "Ủy ban Mặt trận Tổ quốc Việt Nam xã An Bình", "Ủy ban MTTQ Việt Nam xã", "UBMTTQ Việt Nam xã", "UBMTTQVN xã An Bình", "UB MTTQ xã",
        "Mặt trận Tổ quốc xã", "Mặt trận Tổ quốc Việt Nam xã An Bình", "Mặt trận xã", "MTTQ xã An Bình", "Ban Thường trực Ủy ban MTTQ Việt Nam xã",
        "Uỷ ban Mặt trận Tổ quốc xã",
    ],
)  # fmt: skip
@pytest.mark.parametrize("called", ["Ủy ban MTTQ Việt Nam xã An Bình", "Ủy ban Mặt trận Tổ quốc Việt Nam xã An Bình", "Mặt trận Tổ quốc xã An Bình"])
def test_the_front_is_found_however_it_is_written_and_however_it_is_kept(village: Village, words: str, called: str) -> None:
    village.front.name = called
    names = Names([village.works, village.culture, village.commune, village.front])

    assert names.find(words) == village.front
    assert names.find("Ủy ban nhân dân xã An Bình") == village.commune


@pytest.mark.parametrize("words", ["Ủy ban MTTQ phường An Bình", "Mặt trận Tổ quốc tỉnh", "Ban Thường trực", "Ủy ban"])
def test_another_front_or_half_a_name_is_not_the_front(village: Village, words: str) -> None:
    assert Names([village.commune, village.front]).find(words) is None


def test_a_name_that_two_agencies_bear_names_neither(village: Village) -> None:
    twin = Agency(pk=0, code="twin", name="PHÒNG KINH TẾ xã An Bình")

    names = Names([village.works, twin, village.culture])

    assert names.find("Phòng Kinh tế xã An Bình") is None
    assert names.find("Phòng Kinh tế") is None
