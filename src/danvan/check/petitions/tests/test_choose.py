"""A province of ten communes: who writes finds their village, who routes finds the agencies of their own commune."""

import re

from danvan.base.people.models import Role
from danvan.base.places.models import Place
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.models import Petition
from tests import province
from tests.province import BEGAN, Province
from tests.village import Village, at
from tests.worlds import As

KEY = "k" * 24
NINE = at("2026-08-28 09:00")
GROUP = re.compile(r'<optgroup label="([^"]*)"')


def select(page: str, *, name: str) -> str:
    """Return a list of a form as it is drawn."""
    found = re.search(rf'<select name="{name}".*?</select>', page, re.DOTALL)
    return found[0] if found else ""


def crowded() -> Province:
    """Return ten communes with four villages each."""
    settled = province.settle(communes=10)
    for commune in settled.communes:
        for number in (10, 2):
            Place.objects.create(
                code=f"{commune.agency.code}-{number}", name=f"Thôn {number}", agency=commune.agency, valid_from=BEGAN
            )
    return settled


def read(answer: object) -> str:
    return str(answer.content.decode())  # type: ignore[attr-defined]


def test_a_few_places_stand_in_one_list_under_their_communes(client: As, db: None) -> None:
    province.settle(communes=10)
    page = read(client.get("/phan-anh/gui"))
    groups = GROUP.findall(select(page, name="place"))
    assert (len(groups), groups[0], groups[1]) == (10, "UBND xã Bình Minh", "UBND xã Đông Sơn")
    assert not select(page, name="commune")


def test_one_commune_needs_no_heading(village: Village, client: As) -> None:
    places = select(read(client.get("/phan-anh/gui")), name="place")
    assert "Thôn Đông" in places
    assert not GROUP.findall(places)


def test_where_places_are_many_the_commune_is_chosen_first_and_nothing_typed_is_lost(client: As, db: None) -> None:
    crowded()
    first = read(client.get("/phan-anh/gui"))
    assert "xa3" in select(first, name="commune")
    assert "Thôn" not in select(first, name="place")
    typed = {"text": "Đèn hỏng", "where": "đầu ngõ", "phone": "0912 345 678", "commune": "xa3", "form_key": KEY, "choose": "1"}
    second = read(client.post("/phan-anh/gui", typed))
    assert all(words in second for words in ("Đèn hỏng", "đầu ngõ", "0912 345 678", KEY))
    places = select(second, name="place")
    assert re.findall(r'value="(xa\d+-[^"]*)"', places) == ["xa3-2", "xa3-10", "xa3-ha", "xa3-thuong"]
    assert "govuk-error-summary" not in second
    assert not Petition.objects.exists()


def test_what_is_sent_for_a_chosen_commune_reaches_it(client: As, db: None) -> None:
    crowded()
    client.post("/phan-anh/gui", {"text": "Đèn hỏng", "commune": "xa3", "place": "xa3-2", "form_key": KEY})
    assert Petition.objects.get().matter.agency.code == "xa3"


def test_a_village_of_another_commune_is_asked_about_with_the_villages_of_this_one(client: As, db: None) -> None:
    crowded()
    page = read(client.post("/phan-anh/gui", {"text": "Đèn hỏng", "commune": "xa3", "place": "xa4-2", "form_key": KEY}))
    assert "Nơi này không có trong danh sách" in page
    assert "xa3-2" in select(page, name="place")
    assert "Đèn hỏng" in page
    assert not Petition.objects.exists()


def test_a_link_can_name_the_commune(client: As, db: None) -> None:
    crowded()
    assert "xa7-ha" in select(read(client.get("/phan-anh/gui?xa=xa7")), name="place")


def test_a_form_without_a_commune_says_so(client: As, db: None) -> None:
    crowded()
    assert "Chưa chọn xã, phường." in read(client.post("/phan-anh/gui", {"text": "Đèn hỏng", "form_key": KEY}))


def test_a_clerk_routes_within_their_commune_or_upwards(client: As, db: None) -> None:
    settled = province.settle(communes=10)
    own, other = settled.communes[2], settled.communes[3]
    petition = petitions.submit("Đèn", place=own.villages[0], by=settled.lan, at=NINE)
    page = read(client.of(own.clerk).get(f"/phan-anh/{petition.matter.code}/viec/classify"))
    agencies = select(page, name="agency")
    assert GROUP.findall(agencies) == [own.agency.name, "Cấp trên và cơ quan khác"]
    assert own.works.name in agencies
    assert settled.agency.name in agencies
    assert other.works.name not in agencies
    assert other.agency.name not in agencies


def test_the_province_routes_to_its_communes_but_not_into_them(client: As, db: None) -> None:
    settled = province.settle(communes=10)
    own = settled.communes[2]
    petition = petitions.submit("Đèn", place=own.villages[0], by=settled.lan, at=NINE)
    petitions.classify(petition, subject=settled.lighting, by=own.clerk, at=NINE)
    petitions.route(petition, agency=settled.agency, by=own.clerk, at=NINE)
    assert settled.keeper.person
    Role.objects.create(person=settled.keeper.person, agency=settled.agency, word="reception", valid_from=BEGAN)
    page = read(client.of(settled.keeper).get(f"/phan-anh/{petition.matter.code}/viec/route"))
    agencies = select(page, name="agency")
    assert own.agency.name in agencies
    assert own.works.name not in agencies


def test_an_agency_of_another_commune_is_refused(client: As, db: None) -> None:
    settled = province.settle(communes=2)
    own, other = settled.communes
    petition = petitions.submit("Đèn", place=own.villages[0], by=settled.lan, at=NINE)
    sent = {"subject": settled.lighting.pk, "agency": other.works.pk, "form_key": KEY, "version": 1}
    client.of(own.clerk).post(f"/phan-anh/{petition.matter.code}/viec/classify", sent)
    assert Petition.objects.get().matter.state == "submitted"
