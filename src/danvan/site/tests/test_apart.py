"""That a commune's rules bind that commune and nobody beside it."""

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from danvan.base.office import actions
from danvan.base.office.actions.rules import Wanted
from danvan.base.office.queries import held
from danvan.check.petitions.models import Petition
from danvan.do.directives.models import Directive
from tests import province as provinces
from tests.province import Commune, Province
from tests.village import at
from tests.worlds import As

NOW = at("2026-08-28 09:00")
TODAY = NOW.date()
MARK, WORDS = {"mark": "Lúa Vàng"}, "Kèm hồ sơ LUA VANG số 3"


@pytest.fixture
def province(world: str) -> Province:
    return provinces.settle()


def set_by(province: Province, kind: str, key: str, value: dict[str, Any], *, where: Commune | None) -> None:
    """Let the head of a commune, or of the province, have a rule: who keeps the tree confirms what takes two."""
    agency, head = (where.agency, where.chair) if where else (province.agency, province.chair)
    wanted = Wanted(key=key, value=value, source="12/QĐ-UBND", valid_from=date(2026, 8, 28))
    rule = actions.set_rule(kind, agency=agency, wanted=wanted, by=head, at=NOW)
    if rule.matter.state == "proposed":
        actions.confirm_rule(rule, by=province.keeper, at=NOW)


def test_a_communes_bases_are_its_own_and_its_departments(province: Province) -> None:
    first, second = province.communes
    set_by(province, "basis", "10/2022/qh15", {"basis": "10/2022/QH15"}, where=first)
    for agency, allowed in ((first.agency, False), (first.works, False), (second.agency, True), (province.agency, True)):
        assert held.is_basis("Quyết định 9/QĐ-UBND", agency=agency, on=TODAY) is allowed
    assert held.bases(second.works, on=TODAY) == []


def test_a_provinces_basis_holds_in_every_commune(province: Province) -> None:
    set_by(province, "basis", "10/2022/qh15", {"basis": "10/2022/QH15"}, where=None)
    for commune in province.communes:
        assert not held.is_basis("Quyết định 9/QĐ-UBND", agency=commune.works, on=TODAY)


def test_days_of_reception_are_those_of_the_agency_asked_for(province: Province) -> None:
    first, second = province.communes
    set_by(province, "reception", "1", {"hours": "8-11", "who": "Chủ tịch", "where": "Trụ sở"}, where=first)
    assert [one["agency"] for one in held.receptions(first.works, on=TODAY)] == [first.agency]
    assert held.receptions(second.agency, on=TODAY) == []


def test_a_communes_mark_stops_words_there_and_not_beside_it(province: Province) -> None:
    first, second = province.communes
    set_by(province, "secrecy", "lua vang", MARK, where=first)
    assert held.marks()(WORDS) is None
    assert [held.mark_of(one.works, text=WORDS) for one in (first, second)] == ["Lúa Vàng", None]
    for commune, taken in ((first, 0), (second, 1)):
        sent = {"text": WORDS, "place": commune.villages[0].code, "form_key": commune.agency.code.ljust(24, "k")}
        page = As().of(province.lan).post(reverse("petitions:submit"), sent)
        assert ("Lúa Vàng" in page.content.decode()) is (not taken)
        assert Petition.objects.count() == taken


def test_a_communes_mark_stops_its_documents_alone(province: Province) -> None:
    first, second = province.communes
    set_by(province, "secrecy", "lua vang", MARK, where=first)
    words = {"number": "9/KH-UBND", "type": "Kế hoạch", "issuer": "UBND", "title": "Sửa đèn", "text": WORDS}
    for commune, taken in ((first, 0), (second, 1)):
        sent = words | {"issued_on": "01/08/2026", "secrecy": "ordinary", "form_key": commune.agency.code.ljust(24, "k")}
        As().of(commune.clerk).post(reverse("directives:register"), sent)
        assert Directive.objects.count() == taken


def test_the_top_agencys_mark_stops_words_everywhere(province: Province) -> None:
    set_by(province, "secrecy", "lua vang", MARK, where=None)
    assert held.marks()(WORDS) == "Lúa Vàng"
    assert all(held.mark_of(one.works, text=WORDS) for one in province.communes)
