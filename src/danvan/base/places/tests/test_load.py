from pathlib import Path

import pytest

from danvan.base.agencies.models import Agency
from danvan.base.places import commands, divisions
from danvan.base.places.models import FormerCommune, Place
from danvan.engines import vietnamese

HEAD = "ten,huyen,tinh,ma_moi,tu_ngay,can_cu,mot_phan\n"


def test_the_whole_country_is_34_provinces_and_3321_communes_each_known_by_its_official_code() -> None:
    found = list(divisions.divisions())
    assert [sum(one.kind == kind for one in found) for kind in ("province", "commune")] == [34, 3321]
    assert len({one.code for one in found}) == len(found)
    hoan_kiem = next(one for one in found if one.code == "00070")
    assert (hoan_kiem.name, hoan_kiem.office, hoan_kiem.above) == ("Phường Hoàn Kiếm", "UBND phường Hoàn Kiếm", "01")


def test_a_province_is_loaded_with_its_communes_below_it_each_a_place_too(db: None) -> None:
    assert commands.agencies(["load", "--province", "12"]) == 0
    province = Agency.objects.get(code="12")
    communes = Agency.objects.filter(above=province)
    assert (province.name, province.kind, communes.count()) == ("UBND tỉnh Lai Châu", "province", 38)
    assert set(communes.values_list("kind", flat=True)) == {"commune"}
    assert {place.agency for place in Place.objects.all()} == set(communes)
    assert Agency.objects.get(code="12").folded == "ubnd tinh lai chau"
    named = [*Agency.objects.values_list("name", "sort_key"), *Place.objects.values_list("name", "sort_key")]
    assert all(key == vietnamese.sort_key(name) for name, key in named)


def test_loading_again_adds_nothing_and_leaves_what_the_office_has_changed(db: None) -> None:
    commands.agencies(["load", "--province", "12"])
    Agency.objects.filter(code="12").update(phone="0213")
    before = Agency.objects.count()
    assert divisions.load(divisions.divisions(provinces=["12"])) == 0
    assert (Agency.objects.count(), Agency.objects.get(code="12").phone) == (before, "0213")


def test_an_unknown_province_is_refused_with_a_sentence(db: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.agencies(["load", "--province", "99"]) == 1
    assert "không có tỉnh mang mã 99" in capsys.readouterr().err
    assert not Agency.objects.exists()


def test_a_table_of_former_communes_is_loaded_once(db: None, tmp_path: Path) -> None:
    commands.agencies(["load", "--province", "12"])
    code = Agency.objects.filter(kind="commune").order_by("code")[0].code
    table = tmp_path / "cu.csv"
    rows = f"Xã Cũ,Huyện Cũ,Tỉnh Lai Châu,{int(code)},01/07/2025,1670/NQ-UBTVQH15,\nXã Chia,Huyện Cũ,Tỉnh Lai Châu,{code},01/07/2025,1670/NQ-UBTVQH15,x\n"
    table.write_text(HEAD + rows, encoding="utf-8-sig")
    assert [commands.agencies(["former", str(table)]) for _ in range(2)] == [0, 0]
    assert sorted(FormerCommune.objects.values_list("name", "agency__code", "is_part")) == [
        ("Xã Chia", code, True), ("Xã Cũ", code, False),
    ]


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ("Xã Cũ,Huyện,Tỉnh,99999,01/07/2025,NQ,\n", "99999"), ("Xã Cũ,Huyện,Tỉnh,1,2025-07-01,NQ,\n", "dòng 2"),
        (",Huyện,Tỉnh,1,01/07/2025,NQ,\n", "dòng 2"),
    ],
)  # fmt: skip
def test_a_table_with_a_fault_is_refused_whole_and_the_line_named(
    db: None, tmp_path: Path, capsys: pytest.CaptureFixture[str], rows: str, sentence: str
) -> None:
    table = tmp_path / "cu.csv"
    table.write_text(HEAD + rows, encoding="utf-8")
    assert commands.agencies(["former", str(table)]) == 1
    assert sentence in capsys.readouterr().err
    assert not FormerCommune.objects.exists()
