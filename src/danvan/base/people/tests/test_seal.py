from pathlib import Path

import pytest
from django.db import connection
from pytest_django import Settings

from danvan.base.people import actions, queries, sealing
from danvan.base.people.models import Contact, Person
from tests.village import Village, at

NOW = at("2026-08-28 09:00")
PHONE, EMAIL = "0912 345 678", "Lan@Example.vn"


@pytest.fixture
def lan(village: Village) -> Person:
    assert isinstance(village.lan.person, Person)
    actions.keep_contact(village.lan.person, kind="phone", value=PHONE, at=NOW)
    actions.keep_contact(village.lan.person, kind="email", value=EMAIL, at=NOW)
    return village.lan.person


def stored() -> str:
    """Return everything that the table holds, as the database holds it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM people_contact")
        return str(cursor.fetchall())


def test_nothing_in_the_table_says_what_was_given(lan: Person) -> None:
    assert not any(part in stored() for part in (PHONE, "0912345678", EMAIL, EMAIL.lower()))
    assert {contact.value.open() for contact in queries.contacts(lan)} == {PHONE, EMAIL}


def test_an_envelope_that_is_printed_by_mistake_says_nothing(lan: Person) -> None:
    assert {str(contact.value) for contact in queries.contacts(lan)} == {"•••"}


@pytest.mark.parametrize("typed", ["0912345678", "+84 912 345 678", "84912345678", "0912.345.678", " 0912-345-678 "])
def test_a_number_is_found_however_it_is_typed(lan: Person, typed: str) -> None:
    assert [contact.person for contact in queries.having("phone", value=typed)] == [lan]


def test_another_number_is_not_found_and_an_address_is_nobodys_number(lan: Person) -> None:
    assert not queries.having("phone", value="0912345679").exists()
    assert not queries.having("email", value="0912345678").exists()


def test_without_its_key_the_index_gives_nothing(lan: Person, settings: Settings) -> None:
    settings.CONTACT_INDEX_KEY = "another key"
    assert not queries.having("phone", value=PHONE).exists()


def test_words_that_are_not_sealed_are_not_stored(lan: Person) -> None:
    with pytest.raises(TypeError, match="seal"):
        Contact.objects.filter(person=lan).update(value=PHONE)


def test_after_a_rotation_the_new_key_alone_opens_all_and_the_index_still_finds(
    lan: Person, settings: Settings, tmp_path: Path
) -> None:
    file = Path(settings.CONTACT_KEYS_FILE)
    old, new = file.read_text().split(), "n" * 60
    settings.CONTACT_KEYS = [new, *old]
    assert actions.rotate() == 2
    settings.CONTACT_KEYS = [new]
    assert {contact.value.open() for contact in queries.contacts(lan)} == {PHONE, EMAIL}
    assert queries.having("phone", value=PHONE).count() == 1
    settings.CONTACT_KEYS = old
    with pytest.raises(sealing.InvalidToken):
        queries.contacts(lan)[0].value.open()


def test_an_empty_value_takes_a_contact_away(lan: Person) -> None:
    actions.keep_contact(lan, kind="phone", value="", at=NOW)
    assert {contact.kind for contact in queries.contacts(lan)} == {"email"}


def test_a_confirmed_address_stays_so_when_it_is_saved_again_and_not_when_it_changes(lan: Person) -> None:
    contact = queries.contacts(lan).get(kind="email")
    actions.confirm_contact(contact, at=NOW)
    actions.keep_contact(lan, kind="email", value=EMAIL.lower(), at=NOW)
    assert queries.by_email(EMAIL) == lan
    actions.keep_contact(lan, kind="email", value="khac@example.vn", at=NOW)
    assert queries.by_email("khac@example.vn") is None
