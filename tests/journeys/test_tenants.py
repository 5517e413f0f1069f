"""One installation, many communes: each sees its own, the province what it decides on, the public what is public."""

import pytest
from django.urls import reverse

from danvan.base.duties import queries as duties
from danvan.base.matters.queries import visible_to
from danvan.base.people.relations import Actor
from danvan.check.petitions import actions as petitions
from danvan.check.petitions import queries as inbox
from danvan.check.petitions.models import Petition
from tests.province import Commune, Province, settle
from tests.village import at
from tests.worlds import As

NOW = at("2026-05-20 09:00")
MANY = 12


@pytest.fixture
def province(db: None) -> Province:
    found = settle(communes=MANY)
    for commune in found.communes:
        petition = petitions.submit(words(commune), place=commune.villages[0], by=found.lan, at=NOW)
        petitions.classify(petition, subject=found.lighting, by=commune.clerk, at=NOW)
        petitions.route(petition, agency=commune.works, by=commune.clerk, at=NOW)
    return found


def words(commune: Commune) -> str:
    """Return what only the petition of one commune says."""
    return f"Hoàng-yến-{commune.agency.code}-hót"


def serving(commune: Commune) -> list[Actor]:
    return [commune.chair, commune.clerk, commune.officer]


def test_each_communes_people_see_its_own_matters_and_duties_and_no_others(province: Province) -> None:
    for commune in province.communes:
        for actor in serving(commune):
            assert [one.text for one in inbox.visible(actor, at=NOW)] == [words(commune)]
        assert {duty.owner for duty in duties.desk(commune.officer, on=NOW.date())} == {commune.works}


def test_the_province_sees_what_lies_in_its_communes(province: Province) -> None:
    for actor in (province.chair, province.keeper):
        assert visible_to(actor, on=NOW.date()).filter(house="petitions").count() == MANY


def test_no_page_of_another_commune_opens_and_no_list_shows_it(province: Province, client: As) -> None:
    mine, other = province.communes[:2]
    theirs = Petition.objects.get(text=words(other)).matter.code
    for actor in serving(mine):
        client.of(actor)
        assert client.get(reverse("petitions:page", args=[theirs])).status_code == 404
        for name in ("site:desk", "petitions:inbox", "office:agencies"):
            page = client.get(reverse(name))
            assert page.status_code == 200, name
            assert words(other) not in page.content.decode(), name


def test_neither_moves_nor_pages_of_one_commune_are_open_to_the_chair_of_another(province: Province, client: As) -> None:
    mine, other = province.communes[:2]
    client.of(mine.chair)
    for name in ("change_agency", "add_agency"):
        assert client.get(reverse(f"office:{name}", args=[other.agency.code])).status_code == 404
        assert client.get(reverse(f"office:{name}", args=[mine.agency.code])).status_code == 200
