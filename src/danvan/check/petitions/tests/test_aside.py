"""Who may have taken out what they are themselves complained of in, and who may not. That nothing is left is told in tests/journeys."""

from datetime import date, timedelta
from typing import Any

import pytest

from danvan.base.journal.models import Entry
from danvan.base.matters.models import Matter
from danvan.base.matters.queries import visible_to
from danvan.base.moves.table import NotAllowed
from danvan.base.office import actions as office
from danvan.base.office.models import Purge
from danvan.base.people.models import Role
from danvan.base.people.relations import Actor
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.actions import complaints, conduct, information
from danvan.check.petitions.actions.coming import Came
from danvan.check.petitions.models import Denunciation
from danvan.check.petitions.queries.aside import came_on
from danvan.check.petitions.tests import test_conduct
from danvan.check.petitions.tests.test_conduct import actor
from tests.journeys.cases import WORDS, accepted, receipt
from tests.village import Village, at
from tests.worlds import As

village = test_conduct.village  # a fixture: the commune with a province above it, whose head is phuc
NOW = at("2026-08-28 09:00")
TOMORROW = NOW + timedelta(hours=25)


def opinion(village: Village) -> Matter:
    place = type(village.thon_dong).objects.get(pk=village.thon_dong.pk)
    return conduct.submit("Cộc lốc", place=place, about_head=False, by=village.lan, at=NOW).matter


def complaint(village: Village) -> Matter:
    """Return a complaint that was registered, about what ông Minh decided; cô Linh looks into it."""
    found = accepted(village, at=NOW)
    role = Role.objects.get(person=village.linh.person)
    complaints.appoint(found, role=role, taken_by=village.minh.person, by=village.hoa, at=NOW)
    return found.matter


def petition(village: Village) -> Matter:
    return petitions.submit("Đèn hỏng", place=village.thon_dong, by=village.lan, at=NOW).matter


def aside(matter: Matter, *, by: Actor, **more: Any) -> Purge:
    """Set a matter aside and print its slip."""
    asked = office.set_aside(Matter.objects.get(pk=matter.pk), sealed="7/2026", by=by, at=NOW, **more)
    office.print_slip(asked, by=by, at=NOW)
    return Purge.objects.get(pk=asked.pk)


def test_the_register_counts_from_the_day_the_paper_came_not_from_when_it_was_typed_in(village: Village) -> None:
    agency = petition(village).agency
    prepared = complaints.prepare(WORDS, settler=agency, by=village.lan, at=at("2026-08-10 09:00"))
    complaints.register(prepared, receipt=receipt(date(2026, 8, 24)), by=village.tu, at=NOW)
    typed = petitions.submit("Đèn hỏng", place=village.thon_dong, by=village.lan, at=NOW).matter
    said = information.Asked(requester="bà Lan", address="thôn Đông", asked="Danh sách hộ nghèo", way="copy")
    asked = information.submit(said, agency=agency, by=village.tu, at=NOW, came=Came(how="post", on=date(2026, 8, 20)))
    days = [date(2026, 8, 24), date(2026, 8, 28), date(2026, 8, 20)]
    assert [came_on(matter) for matter in (prepared.matter, typed, asked.matter)] == days


def refused(village: Village, *names: str, asked: Purge) -> list[str]:
    """Return who of some may not confirm a purge."""
    found = []
    for name in names:
        try:
            office.purge(asked, by=actor(village, name), at=NOW)
        except NotAllowed:
            found.append(name)
    return found


@pytest.mark.parametrize("kind", [opinion, complaint])
def test_what_is_about_those_who_hold_it_is_taken_out_by_the_head_above_alone_and_never_by_itself(village: Village, kind: Any) -> None:
    matter = kind(village)
    asked = aside(matter, by=village.hoa)
    assert office.purge_due(at=TOMORROW) == 0
    assert refused(village, "hoa", "quan", "tu", "minh", "tuyet", "mai", asked=asked) == ["hoa", "quan", "tu", "minh", "tuyet", "mai"]
    phuc = actor(village, "phuc")
    assert As().of(phuc).get(f"/van-phong/xoa/{matter.code}/").status_code == 200
    office.purge(asked, by=phuc, at=TOMORROW)
    assert Entry.objects.get(word="office.purged").facts["confirmed"] == 1


@pytest.mark.parametrize("kind", [opinion, complaint])
def test_without_anybody_above_it_is_not_taken_out_and_stays_in_sight(village: Village, kind: Any) -> None:
    matter = kind(village)
    type(village.commune).objects.filter(pk=village.commune.pk).update(above=None)
    fresh = Matter.objects.get(pk=matter.pk)
    with pytest.raises(NotAllowed):
        office.set_aside(fresh, sealed="7/2026", by=village.hoa, at=NOW)
    with pytest.raises(NotAllowed):
        office.ask_purge(fresh, reason="state_secret", basis="117/2025/QH15", by=village.hoa, at=NOW)
    assert Matter.objects.get(pk=matter.pk).state == matter.state


@pytest.mark.parametrize("name", ["minh", "linh"])
def test_neither_who_took_the_decision_nor_who_only_supports_has_a_complaint_taken_out(village: Village, name: str) -> None:
    matter = complaint(village)
    for reason in ("state_secret", "denunciation"):
        with pytest.raises(NotAllowed):
            office.ask_purge(matter, reason=reason, basis="25/2018/QH14", by=getattr(village, name), at=NOW)
    with pytest.raises(NotAllowed):
        office.set_aside(matter, sealed="7/2026", by=getattr(village, name), at=NOW)


@pytest.mark.parametrize("kind", [opinion, complaint, petition])
def test_nothing_that_people_wrote_goes_as_a_denunciation_without_a_number_and_a_slip(village: Village, kind: Any) -> None:
    matter = kind(village)
    with pytest.raises(NotAllowed):
        office.ask_purge(matter, reason="denunciation", basis="25/2018/QH14", by=village.hoa, at=NOW)
    with pytest.raises(NotAllowed):
        office.set_aside(matter, sealed="", by=village.hoa, at=NOW)
    page = As().of(village.hoa).post(f"/van-phong/xoa/{matter.code}/ask", {"reason": "denunciation", "basis": "25/2018/QH14", "form_key": "k" * 24})
    assert "cất ngay" in page.content.decode()
    assert not Purge.objects.exists()


def test_a_head_neither_brings_back_what_was_set_aside_nor_has_it_go_before_it_is_in_its_envelope(village: Village) -> None:
    asked = office.set_aside(petition(village), sealed="7/2026", by=village.tu, at=NOW)
    for deed in (office.drop_purge, office.purge, office.print_slip):
        with pytest.raises(NotAllowed):
            deed(asked, by=village.hoa, at=NOW)
    assert office.purge_due(at=TOMORROW) == 0  # nobody printed it: it would be lost
    office.print_slip(Purge.objects.get(), by=village.hoa, at=TOMORROW)  # who set it aside may be ill: once its hours are over
    with pytest.raises(NotAllowed):
        office.drop_purge(Purge.objects.get(), by=village.hoa, at=TOMORROW)
    assert office.purge_due(at=TOMORROW) == 1


@pytest.mark.parametrize("name", ["tu", "phuc"])
def test_who_set_it_aside_or_who_leads_above_brings_it_back(village: Village, name: str) -> None:
    matter = petition(village)
    office.drop_purge(aside(matter, by=village.tu), by=actor(village, name), at=NOW)
    assert Matter.objects.get(pk=matter.pk).state == "submitted"


def test_an_opinion_brought_back_is_the_heads_alone_again(village: Village) -> None:
    matter, phuc = opinion(village), actor(village, "phuc")
    office.drop_purge(aside(matter, by=village.hoa), by=phuc, at=NOW)
    assert [visible_to(who, on=NOW.date()).filter(pk=matter.pk).exists() for who in (village.hoa, phuc)] == [True, False]


def test_what_is_about_the_head_goes_to_the_register_above_and_the_head_does_not_hear_of_it(village: Village) -> None:
    matter = petition(village)
    sent = As().of(village.tu).post(f"/phan-anh/{matter.code}/to-cao", {"sealed_ref": "8/2026", "about": "head", "form_key": "a" * 24})
    assert sent.status_code == 302
    assert Denunciation.objects.get().matter.agency.code == "tinh"
    purge = f"/van-phong/xoa/{matter.code}/"
    assert {name: As().of(actor(village, name)).get(purge).status_code for name in ("tu", "hoa", "quan", "phuc")} == {"tu": 200, "hoa": 404, "quan": 403, "phuc": 200}
    assert matter.code not in As().of(village.hoa).get("/van-phong/xoa/").content.decode()
    asked = Purge.objects.get()
    office.print_slip(asked, by=village.tu, at=NOW)
    assert refused(village, "hoa", "quan", asked=asked) == ["hoa", "quan"]
    office.purge(asked, by=actor(village, "phuc"), at=NOW)


def test_the_author_of_what_was_set_aside_reads_where_it_is_and_whom_to_ask(village: Village) -> None:
    matter = petition(village)
    aside(matter, by=village.tu)
    answer = As().of(village.lan).get(f"/phan-anh/{matter.code}")
    assert answer.status_code == 410
    assert all(said in answer.content.decode() for said in ("đang được cất riêng", "UBND tỉnh", "UBND xã An Bình"))
