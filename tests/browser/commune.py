"""One commune and one running site for all stories of a worker that bear each other's neighbourhood.

Such a story knows its own matters by their words, and changes nothing that another stands on. Its module says
`site, village, world, passes = commune.FIXTURES`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.db import connection, connections, transaction
from pytest_django.plugin import DjangoDbBlocker

from danvan.base.agencies.models import Agency
from danvan.base.people.models import Person, Role
from danvan.base.people.relations import Actor
from danvan.site.village import BEGAN, Village, settle
from tests import worlds
from tests.browser import server
from tests.village import PASSWORD
from tests.worlds import As


@dataclass(frozen=True, kw_only=True)
class Shared:
    """What those stories share."""

    url: str  # of the database
    address: str  # of the site
    log: Path
    village: Village
    passes: dict[str, str]  # of everybody who lived there at first


@pytest.fixture(scope="session")
def together(django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shared]:
    """Settle a commune once and serve it until the last story is told."""
    folder, template = tmp_path_factory.mktemp("shared"), str(connection.settings_dict["NAME"])
    connections.close_all()
    with django_db_blocker.unblock(), worlds.copy(template, folder=folder) as url:
        worlds.enter(url)
        with transaction.atomic():
            village = settle()
            Person.objects.update(password=make_password(PASSWORD))
            passes = let_in(Person.objects.all())
        worlds.leave(template)
        log = folder / "server.log"
        with server.running(url, folder=Path(settings.VAR), log=log) as address:
            yield Shared(url=url, address=address, log=log, village=village, passes=passes)


@pytest.fixture
def world(together: Shared, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    """Stand in the common world while one story is told."""
    template = str(connection.settings_dict["NAME"])
    with django_db_blocker.unblock():
        worlds.enter(together.url)
        yield together.url
        worlds.leave(template)


@pytest.fixture
def village(together: Shared, world: str) -> Village:
    """Return the cast, who stand there."""
    return together.village


@pytest.fixture
def site(together: Shared, world: str) -> Iterator[str]:
    """Return where the common site is, and find no error in the part of its log that is this story's."""
    since = together.log.stat().st_size
    yield together.address
    assert server.errors(together.log, since=since) == ""


@pytest.fixture
def passes(together: Shared, site: str) -> dict[str, str]:
    """Return the sessions that everybody has already, and new ones for who has come."""
    return together.passes | let_in(Person.objects.exclude(code__in=together.passes))


def settle_above(village: Village) -> Agency:
    """Return the province above the commune, where somebody receives and nobody leads."""
    above, _ = Agency.objects.get_or_create(code="tinh", defaults={"name": "UBND tỉnh", "kind": "province", "valid_from": BEGAN})
    Agency.objects.filter(pk=village.commune.pk).update(above=above)
    nga = Person.objects.filter(code="nga").first() or Person.objects.settle(code="nga", name="chị Nga")
    Role.objects.get_or_create(person=nga, agency=above, word="reception", valid_from=BEGAN)
    return above


def let_in(persons: Iterable[Person]) -> dict[str, str]:
    """Return a session for each person, by code: who logs in by the form is in stories about that."""
    found = {person.code: As().of(Actor(person)) for person in persons}
    return {code: browser.cookies[settings.SESSION_COOKIE_NAME].value for code, browser in found.items()}


FIXTURES = site, village, world, passes
