"""That what is kept holds until something changes, and no longer."""

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from danvan.base import editions
from danvan.base.editions.models import Edition
from tests.village import Village


class Reader:
    """Reads the name of an agency, and counts how often it had to."""

    def __init__(self, village: Village) -> None:
        self.agency, self.times = village.commune, 0

    def name(self) -> str:
        """Return the name, kept."""
        return editions.kept("a name", read=self._read)

    def _read(self) -> str:
        self.times += 1
        return str(type(self.agency).objects.values_list("name", flat=True).get(pk=self.agency.pk))

    def call(self, name: str) -> None:
        """Give the agency another name, in the database alone."""
        type(self.agency).objects.filter(pk=self.agency.pk).update(name=name)


@pytest.fixture
def reader(village: Village) -> Reader:
    """Return who reads the name of the commune."""
    return Reader(village)


def test_it_is_read_once_until_something_changes(reader: Reader) -> None:
    was = reader.name()
    assert (reader.name(), reader.times) == (was, 1)
    reader.call("Xã Khác")
    assert [reader.name(), reader.name()] == ["Xã Khác"] * 2
    assert reader.times == 2


def test_a_change_that_is_rolled_back_is_not_kept(reader: Reader) -> None:
    was = reader.name()
    with transaction.atomic():
        reader.call("Xã Khác")
        assert reader.name() == "Xã Khác"
        transaction.set_rollback(True)
    assert reader.name() == was


def test_part_of_a_transaction_that_is_rolled_back_is_not_kept_by_the_rest(reader: Reader) -> None:
    with transaction.atomic():
        reader.call("Xã Một")
        with transaction.atomic():
            reader.call("Xã Hai")
            assert reader.name() == "Xã Hai"
            transaction.set_rollback(True)
        assert reader.name() == "Xã Một"


def test_a_request_that_changes_nothing_asks_for_the_edition_once(reader: Reader) -> None:
    reader.name()
    with CaptureQueriesContext(connection) as asked, editions.one_reading():
        assert reader.name() == reader.name()
    assert len(asked) == 1
    with CaptureQueriesContext(connection) as asked:
        reader.name()
    assert len(asked) == 1


def test_one_reading_ends_with_its_request(reader: Reader) -> None:
    with editions.one_reading():
        reader.name()
    reader.call("Xã Khác")
    with editions.one_reading():
        assert reader.name() == "Xã Khác"


def test_where_there_is_no_edition_nothing_is_kept(reader: Reader) -> None:
    Edition.objects.all().delete()
    assert [reader.name(), reader.name()] == [str(reader.agency)] * 2
    assert reader.times == 2
