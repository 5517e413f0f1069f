"""What the program writes into its log: its own faults, and not which matter somebody asked for in vain."""

import logging

import psycopg
import pytest
from django.db import DatabaseError, OperationalError, connection, transaction
from django.urls import reverse

from danvan.site import outages, room
from tests.village import Village
from tests.worlds import As


def test_what_is_refused_or_not_there_leaves_no_address_in_the_log(village: Village) -> None:
    kept: list[logging.LogRecord] = []
    handler = logging.Handler()
    handler.emit = kept.append  # type: ignore[method-assign, assignment]
    logging.getLogger("django").addHandler(handler)
    try:
        assert As().get("/phan-anh/KHONGCO1").status_code == 404
        assert As().of(village.lan).get(reverse("directives:dashboard")).status_code == 403
    finally:
        logging.getLogger("django").removeHandler(handler)
    assert [record.getMessage() for record in kept] == []


def test_that_the_page_of_health_had_something_to_say_is_no_fault_in_the_log(client: As, db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    kept: list[logging.LogRecord] = []
    handler = logging.Handler()
    handler.emit = kept.append  # type: ignore[method-assign, assignment]
    handler.addFilter(outages.Untold())
    logging.getLogger("django").addHandler(handler)
    monkeypatch.setattr(room, "LEAST", room.left() * 2)
    try:
        assert client.get("/suc-khoe").status_code == 500
    finally:
        logging.getLogger("django").removeHandler(handler)
    assert [record.getMessage() for record in kept] == []


def test_a_database_without_room_is_told_apart_from_one_that_is_away() -> None:
    assert outages.sentence(OperationalError("database or disk is full")) == outages.FULL
    full = psycopg.errors.DiskFull('could not extend file "base/5/1": No space left on device')
    assert outages.sentence(OperationalError(*full.args)) == outages.FULL
    assert outages.sentence(OperationalError("database is locked")) == outages.AWAY
    assert outages.sentence(ValueError("disk is full")) == ""


def test_an_outage_is_said_once_a_minute_and_a_fault_of_ours_with_its_traceback(caplog: pytest.LogCaptureFixture) -> None:
    seldom = outages.Seldom(logging.getLogger("danvan.tests.seldom"))
    for error in (OperationalError("database is locked"), OperationalError("database is locked"), ValueError("ours"), ConnectionResetError("gone")):
        seldom.error(error)
    said = [(record.msg, bool(record.exc_info)) for record in caplog.records if record.name == "danvan.tests.seldom"]
    assert said == [(outages.AWAY, False), (outages.FAULT, True)]


@pytest.mark.django_db
def test_a_statement_that_the_database_does_not_understand_is_a_fault_of_ours_and_no_outage() -> None:
    with pytest.raises(DatabaseError) as wrong, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT no_such_column FROM people_person")
    assert outages.sentence(wrong.value) == ""
    gone = OperationalError("terminating connection due to administrator command")
    gone.__cause__ = psycopg.errors.AdminShutdown()
    assert outages.sentence(gone) == outages.AWAY
