"""Who sent something is named to nobody who only deals with it, and whoever typed it at the counter is not its author."""

from datetime import timedelta

import pytest

from danvan.base.matters.queries import visible_to
from danvan.base.people import relations
from danvan.base.people.relations import Actor
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.actions import complaints
from danvan.check.petitions.models import Complaint, Petition
from tests.journeys.cases import WORDS, lodged, receipt
from tests.village import Village, at
from tests.worlds import As

MONDAY = at("2026-03-02 09:00")
NAMES = ("bà Lan", "ba lan", "thôn đông")  # who complains in `WORDS`, and where they live


@pytest.mark.parametrize("words", NAMES)
def test_no_list_of_what_somebody_sent_comes_from_their_name_or_address(village: Village, words: str) -> None:
    code = lodged(village, at=MONDAY).matter.code
    for officer in (village.tu, village.hoa):
        found = As().of(officer).get("/tim-kiem", {"tim": words}).content.decode()
        assert code not in found
    assert code in As().of(village.hoa).get("/tim-kiem", {"tim": "đất vườn"}).content.decode()


def test_staff_read_what_an_author_did_and_not_who_it_was(village: Village) -> None:
    petition = petitions.submit("Đèn tắt ở ngã ba", place=village.thon_dong, by=village.lan, at=MONDAY)
    petitions.classify(petition, subject=village.lighting, by=village.tu, at=MONDAY)
    page = As().of(village.tu).get(f"/phan-anh/{petition.matter.code}").content.decode()
    main = page[page.index("<main") :]
    assert "anh Tú" in main
    assert "bà Lan" not in main


def test_a_complaint_that_is_not_yet_brought_is_read_by_the_counter_alone(village: Village) -> None:
    complaint = complaints.prepare(WORDS, settler=village.commune, by=village.lan, at=MONDAY)
    assert readers(village, complaint) == ["lan", "tu"]
    complaints.register(complaint, receipt=receipt(MONDAY.date()), by=village.tu, at=MONDAY + timedelta(hours=1))
    assert {"lan", "tu", "hoa"} <= set(readers(village, complaint))


def readers(village: Village, complaint: Complaint) -> list[str]:
    names = ("lan", "tu", "hoa", "minh", "son")
    return [name for name in names if visible_to(getattr(village, name), on=MONDAY.date()).filter(pk=complaint.pk).exists()]


def test_a_clerk_who_holds_the_code_of_what_they_typed_does_not_act_as_its_author(village: Village) -> None:
    petition: Petition = petitions.submit("Cống tắc", place=village.thon_dong, by=Actor(bears=frozenset({"h" * 64})), at=MONDAY, bearer="h" * 64)
    matter = petition.matter
    clerk = Actor(person=village.tu.person, bears=frozenset({"h" * 64}))
    assert "author" not in relations.of(clerk, to=matter, on=MONDAY.date())
    assert relations.of(Actor(bears=frozenset({"h" * 64})), to=matter, on=MONDAY.date()) == {"author"}
