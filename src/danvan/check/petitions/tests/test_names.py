"""Who complains, asks or differs lies sealed: the bytes of the database say no name, and whoever may see the matter reads it."""

from pathlib import Path

import pytest
from django.db import connection
from pytest_django import Settings

from danvan.base.people import resealing
from danvan.check.petitions.actions import complaints, information, land
from danvan.check.petitions.models import Complaint, InformationRequest, LandDispute
from danvan.check.petitions.reports import returns_book
from tests.village import Village, at
from tests.worlds import As

NOW = at("2026-03-02 09:00")
NAME, HOME = "Hoangyen Hot", "Thon Hoangyen"  # no letter that JSON would write otherwise
FIELDS = {Complaint: ("complainant", "address", "representatives"), InformationRequest: ("requester", "address"), LandDispute: ("asker", "address", "other_party", "other_address")}


@pytest.fixture
def sent(village: Village) -> tuple[Complaint, InformationRequest, LandDispute]:
    said = complaints.Words(complainant=NAME, address=HOME, against="Quyết định 41", text="Đất", request="Hủy", representatives=NAME)
    asked = information.Asked(requester=NAME, address=HOME, asked="Tiền sửa đèn", way="copy")
    differs = land.Asked(asker=NAME, address=HOME, other_party=NAME, other_address=HOME, plot="Thửa 41", about="Bờ rào")
    receipt = complaints.Receipt(came="counter", received_on=NOW.date(), shown_by="slip", signed=True)
    return (
        complaints.take_in(said, receipt=receipt, settler=village.commune, by=village.tu, at=NOW),
        information.submit(asked, agency=village.commune, by=village.lan, at=NOW),
        land.submit(differs, agency=village.commune, received_on=NOW.date(), by=village.lan, at=NOW),
    )


def stored() -> str:
    """Return everything that the database holds, as it holds it."""
    with connection.cursor() as cursor:
        found = []
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            found.append(str(cursor.fetchall()))
    return "\n".join(found)


def test_the_database_says_no_name_and_who_may_see_a_matter_reads_it(village: Village, sent: tuple[Complaint, InformationRequest, LandDispute]) -> None:
    assert "Hoangyen" not in stored()
    for lane, one in zip(("khieu-nai", "thong-tin", "dat-dai"), sent, strict=True):
        page = f"/phan-anh/{lane}/{one.matter.code}"
        shown = As().of(village.hoa).get(page).content.decode()
        assert NAME in shown, page
        assert HOME in shown, page
        assert NAME not in As().of(village.quan).get(page).content.decode()


def test_what_is_printed_says_it_too(sent: tuple[Complaint, InformationRequest, LandDispute]) -> None:
    again = [type(one)._default_manager.get(pk=one.pk) for one in sent]
    names = ("complaints", "information", "land")
    rows = [row for table in returns_book.tables({name: [one] for name, one in zip(names, again, strict=True)}) for row in table.rows]
    assert [row[4] for row in rows] == [f"{NAME}, {HOME}"] * 3


def test_what_lay_in_clear_is_read_and_sealed_once_and_put_under_a_new_key(
    sent: tuple[Complaint, InformationRequest, LandDispute], settings: Settings
) -> None:
    with connection.cursor() as cursor:
        for model, names in FIELDS.items():
            for name in names:
                cursor.execute(f"UPDATE {model._meta.db_table} SET {name} = %s", [HOME if "address" in name else NAME])
    assert Complaint.objects.get().complainant == NAME
    assert (resealing.seal_rest(), resealing.seal_rest()) == (3, 0)
    assert "Hoangyen" not in stored()
    old, new = Path(settings.CONTACT_KEYS_FILE).read_text().split(), "n" * 60
    settings.CONTACT_KEYS = [new, *old]
    assert resealing.renew() == 3
    settings.CONTACT_KEYS = [new]
    assert {getattr(model.objects.get(), name) for model, names in FIELDS.items() for name in names} == {NAME, HOME}
    settings.CONTACT_KEYS = old
    assert Complaint.objects.get().complainant == "•••"


def test_a_row_that_is_saved_unread_keeps_its_envelopes_and_words_that_are_taken_out_leave_nothing(
    sent: tuple[Complaint, InformationRequest, LandDispute],
) -> None:
    one = Complaint.objects.get()
    lay = vars(one)["complainant"].token
    one.save()
    kept = Complaint.objects.get()
    assert vars(kept)["complainant"].token == lay
    kept.complainant = ""
    kept.save()
    assert vars(Complaint.objects.get())["complainant"] == ""


def test_a_row_that_was_read_before_a_rotation_and_saved_after_it_lies_under_the_new_key(
    sent: tuple[Complaint, InformationRequest, LandDispute], settings: Settings
) -> None:
    old, new = Path(settings.CONTACT_KEYS_FILE).read_text().split(), "n" * 60
    read = Complaint.objects.get()
    settings.CONTACT_KEYS = [new, *old]
    assert resealing.renew() == 3
    read.save()
    settings.CONTACT_KEYS = [new]
    assert Complaint.objects.get().complainant == NAME
