"""What is asked of one kind alone is what its house says, which looks among every kind; and the icon that browsers ask for."""

from django.templatetags.static import static
from django.test import Client

from danvan.base.calendar import reporting
from danvan.base.matters import things
from danvan.base.matters.models import Matter
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.actions import returning
from danvan.site import findable, panels
from tests.village import Village, at

NOW = at("2026-08-28 09:00")


def test_titles_and_what_can_be_found_of_a_kind_are_those_of_its_house(village: Village) -> None:
    for kind in ("feedback", "report"):
        petitions.submit(f"Đèn tắt, {kind}", kind=kind, place=village.thon_dong, by=village.lan, at=NOW)
    found = list(Matter.objects.all())
    pks = [matter.pk for matter in found]
    assert panels.titles(found) == panels.TITLES["petitions"](pks)
    assert len(panels.titles(found)) == len(pks) == 2
    for matter in found:
        assert findable.OF_KIND["petitions", matter.kind]([matter.pk]) == findable.DOCUMENTS["petitions"]([matter.pk])


def test_what_is_asked_of_a_kind_is_asked_in_its_own_house() -> None:
    for house, kind in (*panels.TITLES_OF_KIND, *findable.OF_KIND):
        give = panels.TITLES_OF_KIND.get((house, kind)) or findable.OF_KIND[house, kind]
        assert f".{house}." in give.__module__
    assert panels.TITLES_OF_KIND.keys() >= findable.OF_KIND.keys()


def test_each_kind_that_a_matter_of_these_houses_can_be_of_has_a_title() -> None:
    kept = {(house, kind) for house, kind in things.tables() if house in panels.TITLES}
    assert panels.TITLES_OF_KIND.keys() == kept


def test_a_digest_that_was_sent_is_called_by_its_period(village: Village) -> None:
    sent = returning.hand_in(village.commune, period=reporting.period("month", on=NOW.date()), front=village.front, by=village.hoa, at=NOW)
    assert "Tổng hợp ý kiến Nhân dân" in panels.titles([sent.matter])[sent.pk]


def test_browsers_that_ask_for_an_icon_are_led_to_the_mark_of_the_pages(db: None, client: Client) -> None:
    answer = client.get("/favicon.ico")
    assert (answer.status_code, answer.headers["Location"]) == (302, static("face/mark.svg"))
