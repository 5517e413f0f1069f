"""A package that came is a matter of the records office: its clerks are told of it, and who took it in or let it go stands in the journal."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from django.test import override_settings
from django.urls import reverse

from danvan.base.jobs import actions as queue
from danvan.base.journal.models import Entry
from danvan.base.moves.table import NotAllowed
from danvan.base.notices import preferences
from danvan.base.notices.models import Notice
from danvan.base.people import actions as people
from danvan.base.people.models import Person, Role
from danvan.base.people.relations import Actor
from danvan.do.directives import actions, jobs
from danvan.do.directives.models import Arrival, Package
from danvan.do.directives.tests.folder import CAME, OURS, lay
from danvan.do.directives.tests.plan import IDENTITY, TEXT, typed
from danvan.engines import edxml
from tests.village import BEGAN, Village, at
from tests.worlds import As

NOW = at("2026-02-01 08:00")
OFFICE = "an-binh@an-binh.example"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    files = tmp_path_factory.mktemp("files")
    with override_settings(EXCHANGE_IN=str(tmp_path), OFFICE_CODE="000.00.12.H26", OFFICE_AGENCY="an-binh", FILES_FOLDER=files):
        yield tmp_path


def came(folder: Path) -> Package:
    """Return the package that was laid into the folder, twice over."""
    for _ in range(2):
        lay(folder, edxml.write(CAME, at=NOW), at=NOW)
        jobs.collect(at=NOW)
    return Package.objects.get()


def told(word: str) -> list[str]:
    """Return to whom news of a word went: a name, or an agency's address."""
    while queue.run_due(at=NOW):
        pass
    found = Notice.objects.filter(cause__word=f"directives.{word}").select_related("follower__person").order_by("pk")
    return [one.address or str(one.follower and one.follower.person) for one in found]


def clerk(actor: Actor, *, confirmed: bool = True) -> Person:
    """Return a person who has shown an e-mail address to be theirs, or left one that waits for it."""
    assert actor.person
    contact = people.keep_contact(actor.person, kind="email", value=f"{actor.person.code}@nha.example", at=NOW)
    if contact and confirmed:
        people.confirm_contact(contact, at=NOW)
    return actor.person


def test_every_clerk_of_the_counter_is_told_once_where_they_are_reached_and_not_what_it_is_about(village: Village, folder: Path) -> None:
    second = Person.objects.settle(code="thu", name="chị Thu")
    Role.objects.create(person=second, agency=village.commune, word="reception", valid_from=BEGAN)
    names = [clerk(village.tu).name, clerk(Actor(second)).name]
    package = came(folder)

    assert told("package_came") == names
    for notice in Notice.objects.all():
        assert package.matter.code in notice.subject
        assert CAME.subject not in notice.subject + notice.body
        assert "170" not in notice.body.replace(package.matter.code, "")


@pytest.mark.parametrize("why", ["unconfirmed", "silent", "nobody"])
def test_the_office_is_told_by_its_public_address_where_no_clerk_can_be_or_wants_to_be(village: Village, folder: Path, why: str) -> None:
    person = clerk(village.tu, confirmed=why != "unconfirmed")
    if why == "silent":
        preferences.keep(person, silent=["email"], hours="", language="")
    elif why == "nobody":
        Role.objects.filter(person=person).delete()
    came(folder)

    assert told("package_came") == [OFFICE]


def test_without_a_counter_the_head_is_told(village: Village, folder: Path) -> None:
    assert village.tu.person
    Role.objects.filter(person=village.tu.person).delete()
    head = clerk(village.hoa)
    came(folder)

    assert told("package_came") == [head.name]


def test_a_number_that_comes_back_is_told_the_same_way(village: Village, folder: Path) -> None:
    name = clerk(village.tu).name
    sent = actions.register(TEXT, identity=replace(IDENTITY, number=""), by=village.tu, at=NOW)
    known_as = f"{OURS.id},2026/01/05,{sent.matter.code}"
    actions.send(sent, document_id=known_as, to=(OURS,), by=village.tu, at=NOW)
    lay(folder, edxml.write(replace(CAME, sender=OURS, id=known_as, number="15"), at=NOW), at=NOW)
    jobs.collect(at=NOW)

    assert told("number_came") == [name]
    assert not Package.objects.exists()


def test_who_took_it_in_stands_in_the_journal(village: Village, client: As, folder: Path) -> None:
    package, visitor = came(folder), client.of(village.tu)
    form = visitor.get(reverse("directives:arrival", args=[package.matter.code])).context["form"]
    hidden = {name: form[name].value() for name in ("document_id", "sender_code", "package")}
    visitor.post(reverse("directives:register"), typed(number="170/KH-UBND", issuer="UBND tỉnh", direction="incoming", received_on="01/02/2026", **hidden))

    assert [entry.word for entry in Entry.objects.filter(matter=package.matter).order_by("pk")] == ["directives.package_came", "directives.package_taken"]
    assert Package.objects.get().matter.state == "package_taken"


def test_only_the_records_office_lets_a_package_go(village: Village, folder: Path) -> None:
    package = came(folder)
    with pytest.raises(NotAllowed):
        actions.decline(package.arrival, by=village.minh, at=NOW)
    assert Arrival.objects.get().stage == "waiting"

    actions.decline(Arrival.objects.get(), by=village.tu, at=NOW)
    assert (Arrival.objects.get().stage, Package.objects.get().matter.state) == ("declined", "package_declined")


def test_what_waited_before_packages_were_matters_is_still_let_go(village: Village, folder: Path) -> None:
    came(folder).delete()

    actions.decline(Arrival.objects.get(), by=village.tu, at=NOW)

    assert Arrival.objects.get().stage == "declined"
