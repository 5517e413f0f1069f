"""Databases for tests: one template, migrated once; copies of it for what must commit or be served.

On PostgreSQL a test's own hands are the worker's role, which sees every matter; whatever comes in through the
`client` is answered in the role of the web, behind the row policies.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.db import connection, connections
from django.test import Client
from pytest_django.plugin import DjangoDbBlocker

from danvan.base.people.models import Person
from danvan.base.people.relations import Actor
from danvan.site import databases
from tests import cluster

WEB, WORKER = "danvan_app", "danvan_jobs"


@pytest.fixture(scope="session")
def django_db_setup(django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Migrate one database for this worker; each test's transaction is rolled back, the worlds are copies."""
    with django_db_blocker.unblock(), _own_database() as url:
        enter(url)
        databases.prepare()
        databases.stand(WORKER)
        os.environ["DATABASE_URL"] = url
        yield
        connections.close_all()


class As(Client):
    """A browser of somebody, as the web answers it."""

    def of(self, actor: Actor) -> "As":
        """Return the browser with somebody logged in."""
        if isinstance(actor.person, Person):
            self.force_login(actor.person, backend=settings.AUTHENTICATION_BACKENDS[0])
        return self

    def request(self, **request: Any) -> Any:
        """Send a request behind the wall."""
        _stand(WEB)
        try:
            return super().request(**request)
        finally:
            _stand(WORKER)


@pytest.fixture
def client() -> As:
    """Return a browser of nobody yet."""
    return As()


@pytest.fixture
def world(django_db_blocker: DjangoDbBlocker, django_db_setup: None, tmp_path: Path) -> Iterator[str]:
    """Lend the URL of a database of its own, where commits stay; this process stands in it too."""
    template = str(connection.settings_dict["NAME"])
    connections.close_all()
    with django_db_blocker.unblock(), copy(template, folder=tmp_path) as url:
        enter(url)
        yield url
        leave(template)


@contextmanager
def copy(template: str, *, folder: Path) -> Iterator[str]:
    """Lend the URL of a copy of a database to which nobody is connected."""
    if connection.vendor == "postgresql":
        with cluster.fresh(os.environ["DANVAN_TEST_PG_URL"], template=template) as url:
            yield url
    else:
        file = folder / "world.sqlite3"
        shutil.copy(template, file)
        yield f"sqlite:///{file}"


@contextmanager
def _own_database() -> Iterator[str]:
    if connection.vendor == "postgresql":
        with cluster.fresh(os.environ["DANVAN_TEST_PG_URL"]) as url:
            yield url
    else:
        yield os.environ["DATABASE_URL"]


def leave(template: str) -> None:
    """Stand in the template again."""
    connections.close_all()
    connection.settings_dict["NAME"] = template


def enter(url: str) -> None:
    """Stand in the database of a URL."""
    connections.close_all()
    name = urlsplit(url).path.removeprefix("/")
    connection.settings_dict["NAME"] = settings.DATABASES["default"]["NAME"] = name


def _stand(role: str) -> None:
    if connection.vendor == "postgresql" and connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute(f"SET ROLE {role}")
