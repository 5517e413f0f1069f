"""Two communes and two villages become one: by every way in, the old name or code still leads to whoever handles it now."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils.timezone import localdate, now

from danvan.base.agencies.models import Agency
from danvan.base.places import actions as places
from danvan.base.places.models import Place
from danvan.check.petitions.actions import arrivals, clients, importing
from danvan.check.petitions.models import Arrival, ImportRow, Petition
from danvan.check.petitions.queries.clients import admitted, book
from danvan.check.petitions.tests import lists
from danvan.check.petitions.tests.lists import work
from danvan.check.petitions.tests.open311 import BASE, KEY, only
from tests.journeys.test_merger import DAY, merge
from tests.province import Commune, Province, settle
from tests.village import at
from tests.worlds import As

FORM = "/phan-anh/gui"
SENT = {"text": "Cống ở ngã ba tắc", "form_key": "k" * 24}
OLD, NEW = "xa1-ha", "thuong-ha"
NAMED = "Thôn Thượng Hạ (trước đây: Thôn Hạ (Tân Hòa), Thôn Thượng (Tân Hòa))"


@pytest.fixture
def province(db: None) -> Province:
    """Settle two communes whose keys and places are older than their merger, of which two villages are one since then."""
    found = settle()
    for one in found.communes:
        places.settle_for(one.agency)
    first = found.communes[0]
    clients.admit("Ứng dụng", key=KEY, may_write=True, valid_to=None, to=book(first.agency, at=at("2026-01-05 08:00")), by=first.chair, at=at("2026-01-05 08:00"))
    heir = merge(found)
    both = Place.objects.create(code=NEW, name="Thôn Thượng Hạ", agency=heir, valid_from=DAY)
    for village in Place.objects.filter(code__startswith="xa1-"):
        places.succeed(village, after=both, on=DAY)
    return found


def heir() -> Agency:
    return Agency.objects.get(name="UBND xã Tân Bình")


def taken() -> tuple[str, Agency]:
    """Return where the one petition lies."""
    matter = Petition.objects.get().matter
    assert matter.place
    return matter.place.code, matter.agency


def test_an_old_poster_opens_the_form_at_the_place_of_today_which_says_its_old_names(province: Province, client: As) -> None:
    page = client.get(f"{FORM}?xa=xa1&noi={OLD}").content.decode()
    assert f'<option value="{NEW}" selected>{NAMED}</option>' in page
    assert "Xã Tân Bình (trước đây: Xã Tân Hòa, Xã Tân Thuận)" in page


def test_a_form_that_was_open_while_the_places_changed_is_sent_all_the_same(province: Province, client: As) -> None:
    assert client.post(FORM, SENT | {"place": OLD}).status_code == 302
    assert taken() == (NEW, heir())


def test_a_clerk_at_the_counter_and_one_who_takes_in_a_letter_see_the_old_names_and_may_send_the_old_code(province: Province) -> None:
    clerk = As().of(province.communes[1].clerk)
    assert NAMED in clerk.get("/phan-anh/tai-quay").content.decode()
    said = {"place": OLD, "came": "telephone", "received_on": f"{localdate():%d/%m/%Y}"}
    assert clerk.post("/phan-anh/tai-quay", SENT | said).status_code == 302
    assert taken() == (NEW, heir())

    arrivals.take_piece(arrivals.Piece(way="sms", text="Đèn đường tắt", sender="0912345678"), agency=heir(), key="1", at=now())
    where = f"/phan-anh/cho-phan-loai/{Arrival.objects.get().pk}"
    assert NAMED in clerk.get(where).content.decode()
    assert clerk.post(where, {"kind": "feedback", "place": OLD, "form_key": "l" * 24}).status_code == 302
    assert set(Petition.objects.values_list("matter__place__code", flat=True)) == {NEW}


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ({"address_id": OLD}, NEW), ({"attribute[place]": OLD}, NEW), ({"address_id": "xa1"}, ""), ({"address_string": "Ngõ 3, thôn Hạ (Tân Hòa)"}, NEW),
        ({"address_string": "gần chợ, xã Tân Hòa"}, ""), ({"address_string": "Thôn Hạ (Tân Thuận), xã Tân Thuận"}, "xa2-ha"),
    ],
)  # fmt: skip
def test_a_program_that_was_admitted_by_the_old_commune_names_places_as_it_always_did(province: Province, client: As, said: dict[str, str], place: str) -> None:
    sent = {"api_key": KEY, "service_code": "lighting", "description": "Đèn hỏng", **said}
    assert client.post(f"{BASE}/requests.json", sent).status_code == 200
    assert taken() == (place or heir().code, heir())
    assert [one.name for one in admitted(heir())] == ["Ứng dụng"]
    defined = client.get(f"{BASE}/services/lighting.json").json()["attributes"][0]["values"]
    assert only([one["name"] for one in defined if one["key"] == NEW]) == NAMED


def test_where_several_communes_are_served_the_old_code_names_the_new_one(province: Province, client: As) -> None:
    other = Agency.objects.create(code="xa9", name="UBND xã Khác", kind="commune", above=province.agency, valid_from=DAY)
    places.settle_for(other)
    sent = {"api_key": KEY, "service_code": "lighting", "description": "Đèn hỏng", "address_id": OLD}
    for named, status in ((None, 400), ("xa9", 403), ("khong-co", 404), ("xa1", 200)):
        more = {"jurisdiction_id": named} if named else {}
        assert client.post(f"{BASE}/requests.json", sent | more).status_code == status
    assert taken() == (NEW, heir())


def brought(commune: Commune, *named: str) -> None:
    """Let a clerk take in a list of rows at these places."""
    rows = [lists.row(number, place=name, received_on=localdate(now()) - timedelta(days=1)) for number, name in enumerate(named)]
    one = lists.brought(cast_of(commune), lists.book(*rows), now=now())
    work(now=now())
    importing.begin(one, by=commune.clerk, at=now())
    work(now=now())


def cast_of(commune: Commune) -> Any:
    """Return who brings a list there, under the names of the standing cast."""
    return type("Cast", (), {"commune": heir(), "tu": commune.clerk})


def test_rows_of_an_old_register_go_where_their_places_went_and_two_of_one_name_are_said(province: Province) -> None:
    Place.objects.create(code="cho-moi", name="Thôn Chợ", agency=heir(), valid_from=DAY)
    Place.objects.create(code="cho-cu", name="Tổ dân phố Chợ", agency=heir(), valid_from=DAY)
    brought(province.communes[0], "Thôn Hạ (Tân Hòa)", "hạ (tân hòa)", OLD, "Xã Tân Hòa", "tân thuận", "Thôn Chợ", "Chợ", "Thôn Mây")

    rows = ImportRow.objects.order_by("number").values_list("petition__matter__place__code", "faults")
    whole = heir().code
    assert [place for place, _faults in rows] == [NEW, NEW, NEW, whole, whole, "cho-moi", None, None]
    assert [faults for _place, faults in rows if faults] == [[["place", "two_places"]], [["place", "no_place"]]]
    assert set(Petition.objects.values_list("matter__agency", flat=True)) == {heir().pk}
