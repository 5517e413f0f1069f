"""One installation, many communes: each sees its own, the province what it decides on, the public what is public."""

import re

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
MANY = 100


@pytest.fixture
def province(db: None) -> Province:
    return settle(communes=MANY)


@pytest.fixture
def busy(province: Province) -> Province:
    """Return the province, a petition lying with the department of each commune."""
    for commune in province.communes:
        petition = petitions.submit(words(commune), place=commune.villages[0], by=province.lan, at=NOW)
        petitions.classify(petition, subject=province.lighting, by=commune.clerk, at=NOW)
        petitions.route(petition, agency=commune.works, by=commune.clerk, at=NOW)
    return province


def words(commune: Commune) -> str:
    """Return what only the petition of one commune says."""
    return f"Hoàng-yến-{commune.agency.code}-hót"


def serving(commune: Commune) -> list[Actor]:
    return [commune.chair, commune.clerk, commune.officer]


def test_each_communes_people_see_its_own_matters_and_duties_and_the_province_all(busy: Province) -> None:
    for commune in busy.communes:
        for actor in serving(commune):
            assert [one.text for one in inbox.visible(actor, at=NOW)] == [words(commune)]
        assert {duty.owner for duty in duties.desk(commune.officer, on=NOW.date())} == {commune.works}
    for actor, many in ((busy.chair, MANY), (busy.keeper, 0)):  # who administers deals with nobody's matter
        assert visible_to(actor, on=NOW.date()).filter(house="petitions").count() == many
    no_page_of_another_commune_opens_and_no_list_shows_it(busy)


def no_page_of_another_commune_opens_and_no_list_shows_it(busy: Province) -> None:
    """Check the pages too, in the province that was settled: a hundred communes are not settled twice."""
    codes = dict(Petition.objects.values_list("text", "matter__code"))
    told = re.compile(r"Hoàng-yến-\w+-hót")
    for commune, other in zip(busy.communes, (*busy.communes[1:], busy.communes[0]), strict=True):
        client = As().of(commune.clerk)
        assert client.get(reverse("petitions:page", args=[codes[words(other)]])).status_code == 404
        assert set(told.findall(client.get(reverse("petitions:inbox")).content.decode())) == {words(commune)}
    mine = busy.communes[0]
    for actor in serving(mine):
        client = As().of(actor)
        for name in ("site:desk", "office:agencies"):
            page = client.get(reverse(name))
            assert page.status_code == 200, name
            assert set(told.findall(page.content.decode())) <= {words(mine)}, name


def test_neither_moves_nor_pages_of_one_commune_are_open_to_the_chair_of_another(province: Province, client: As) -> None:
    mine, other = province.communes[:2]
    client.of(mine.chair)
    for name in ("change_agency", "add_agency"):
        assert client.get(reverse(f"office:{name}", args=[other.agency.code])).status_code == 404
        assert client.get(reverse(f"office:{name}", args=[mine.agency.code])).status_code == 200
