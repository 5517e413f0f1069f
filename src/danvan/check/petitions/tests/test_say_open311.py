"""What is said afterwards through a program, and what it hears: mySociety's `servicerequestupdates`, both ways."""

from typing import Any
from xml.etree import ElementTree as ET

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.timezone import now
from jsonschema import Draft4Validator

from danvan.base.brakes.windows import Window
from danvan.base.jobs import actions as jobs
from danvan.base.journal.models import Entry
from danvan.base.moves.table import NotAllowed
from danvan.base.people.relations import Actor
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.api import asking
from danvan.check.petitions.models import Enclosure, Petition, RelayedUpdate
from danvan.check.petitions.tests.acts import ANSWER
from danvan.check.petitions.tests.open311 import (
    AUGUST,
    BASE,
    KEY,
    READS,
    SCHEMAS,
    admit,
    handled,
    only,
    passed_on,
    post,
    read,
    tags,
)
from danvan.check.petitions.tests.open311 import said as in_words
from danvan.check.petitions.tests.test_submit import picture
from tests.village import Village, at
from tests.worlds import As


@pytest.fixture(autouse=True)
def _counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "posts", Window(seconds=3600))


def say(client: As, petition: Petition, **said: Any) -> Any:
    """Send an update as a program does."""
    usual = {"api_key": KEY, "service_request_id": petition.matter.code, "description": "Vẫn còn hố", "status": "OPEN", "update_id": "77"}
    return client.post(f"{BASE}/servicerequestupdates.json", {name: value for name, value in (usual | said).items() if value is not None})


def sent(village: Village, client: As) -> Petition:
    """Return a report that came through the program just now."""
    admit(village)
    post(client)
    return Petition.objects.get()


def take_on(petition: Petition, village: Village) -> None:
    petitions.take_on(petition, subject=village.lighting, agency=village.works, urgency="ordinary", by=village.tu, at=now())


def answer(petition: Petition, village: Village) -> None:
    take_on(petition, village)
    petitions.propose(petition, answer=ANSWER, by=village.minh, at=now())
    petitions.approve(petition, by=village.hoa, at=now())


def test_a_program_hears_each_public_step_with_its_word_in_order(village: Village, client: As) -> None:
    handled(passed_on(village, admit(village)), village)
    as_json, as_xml = (read(client, f"servicerequestupdates.{form}", api_key=KEY, **AUGUST) for form in ("json", "xml"))
    found = as_json.json()
    Draft4Validator(SCHEMAS["updates"]).validate(found)
    assert [(one["status"], one["updated_datetime"], one["description"]) for one in found] == [
        ("OPEN", "2026-08-18T08:00:00Z", "Đã gửi, có mã theo dõi: UBND xã An Bình"),
        ("IN_PROGRESS", "2026-08-19T01:00:00Z", "Đã tiếp nhận và giao cơ quan xử lý: Phòng Kinh tế xã An Bình"),
        ("CLOSED", "2026-09-08T03:00:00Z", "Đã trả lời: Phòng Kinh tế xã An Bình"),
    ]
    assert {one["service_request_id"] for one in found} == {Petition.objects.get().matter.code}
    assert tags(ET.fromstring(as_xml.content)) == in_words(found)
    assert "bóng" not in as_json.content.decode()


def test_only_what_happened_in_the_span_is_told_and_to_its_own_program_alone(village: Village, client: As) -> None:
    handled(passed_on(village, admit(village)), village)
    admit(village, key="o" * 40)
    late = {"start_date": "2026-09-01T00:00:00Z", "end_date": "2026-09-30T00:00:00Z"}
    assert [one["status"] for one in read(client, "servicerequestupdates.json", api_key=KEY, **late).json()] == ["CLOSED"]
    assert read(client, "servicerequestupdates.json", api_key="o" * 40, **AUGUST).json() == []
    assert read(client, "servicerequestupdates.json", **AUGUST).status_code == 403


def test_words_on_what_is_being_dealt_with_are_added_for_the_officer_and_move_nothing(village: Village, client: As) -> None:
    petition = sent(village, client)
    take_on(petition, village)
    told = say(client, petition, status="FIXED")
    Draft4Validator({"type": "array", "items": {"type": "object", "required": ["update_id"]}}).validate(told.json())
    entry = Entry.objects.latest("pk")
    assert (only(told.json())["update_id"], entry.word, entry.content.private) == (str(entry.pk), "petitions.added", {"note": "Vẫn còn hố"})
    petition.refresh_from_db()
    petition.matter.refresh_from_db()
    assert (petition.matter.state, petition.text) == ("routed", "Đèn đường hỏng")
    assert "Vẫn còn hố" in As().of(village.minh).get(f"/phan-anh/{petition.matter.code}").content.decode()
    assert jobs.run_due(at=now())


def test_words_complete_what_was_asked_for(village: Village, client: As) -> None:
    petition = sent(village, client)
    take_on(petition, village)
    petitions.ask_back(petition, question="Cột nào?", by=village.minh, at=now())
    assert say(client, petition, description="Cột số 5").status_code == 200
    again = Petition.objects.get()
    assert (again.matter.state, again.text) == ("routed", "Đèn đường hỏng\n\nCột số 5")


@pytest.mark.parametrize(("said", "state"), [({"status": "REOPEN"}, "routed"), ({"status": "FIXED", "description": None}, "confirmed"), ({"status": "FIXED"}, "answered")])
def test_an_answer_is_opened_again_or_confirmed_as_its_author_could(village: Village, client: As, said: dict[str, Any], state: str) -> None:
    petition = sent(village, client)
    answer(petition, village)
    assert say(client, petition, **said).status_code == 200
    assert Petition.objects.get().matter.state == state


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ({"status": "FIXED", "description": None}, 400), ({"status": "GIẢI QUYẾT"}, 400), ({"description": "x" * 4001}, 400), ({"description": "TUYỆT MẬT"}, 400),
        ({"service_request_id": "00000000"}, 404), ({"service_request_id": None}, 404), ({"api_key": None}, 403), ({"api_key": READS}, 403),
    ],
)  # fmt: skip
def test_what_cannot_be_said_is_told_and_nothing_changes(village: Village, client: As, said: dict[str, Any], status: int) -> None:
    petition = sent(village, client)
    admit(village, key=READS, may_write=False)
    take_on(petition, village)
    before = Entry.objects.count()
    response = say(client, petition, **said)
    assert response.status_code == status
    Draft4Validator(SCHEMAS["errors"]).validate(response.json())
    assert Entry.objects.count() == before


def test_pictures_of_an_update_go_along_and_the_officer_is_told_once(village: Village, client: As) -> None:
    petition = sent(village, client)
    take_on(petition, village)
    first, again = (say(client, petition, media=[picture(size=40), picture(size=50)], media_url="https://anh.example/2.jpg").json() for _ in range(2))
    assert first == again
    note = Entry.objects.get(word="petitions.added").content.private["note"]
    assert note == "Vẫn còn hố\n\nẢnh ở địa chỉ khác: https://anh.example/2.jpg\n\nGửi kèm thêm 2 ảnh."
    assert Enclosure.objects.filter(matter=petition.matter).count() == 2
    assert f"/phan-anh/{petition.matter.code}/kem/2" in As().of(village.minh).get(f"/phan-anh/{petition.matter.code}").content.decode()


def test_a_picture_alone_is_said_too_and_what_is_no_picture_lets_nothing_in(village: Village, client: As) -> None:
    petition = sent(village, client)
    assert say(client, petition, description=None, media=picture()).status_code == 200
    assert Entry.objects.get(word="petitions.added").content.private["note"] == "Gửi kèm thêm 1 ảnh."
    assert say(client, petition, update_id="78", media=SimpleUploadedFile("a.jpg", b"<html>", "image/jpeg")).status_code == 400
    assert (Enclosure.objects.count(), Entry.objects.filter(word="petitions.added").count()) == (1, 1)


def test_another_program_says_nothing_about_it(village: Village, client: As) -> None:
    petition = sent(village, client)
    admit(village, key="o" * 40)
    assert say(client, petition, api_key="o" * 40).status_code == 404


@pytest.mark.parametrize("number", ["77", None])
def test_the_same_said_again_is_said_once(village: Village, client: As, number: str | None) -> None:
    petition = sent(village, client)
    first, again = (say(client, petition, update_id=number).json() for _ in range(2))
    assert first == again
    assert RelayedUpdate.objects.count() == Entry.objects.filter(word="petitions.added").count() == 1


def test_a_denunciation_in_an_update_is_met_and_nothing_of_it_is_kept(village: Village, client: As) -> None:
    petition = sent(village, client)
    before = Entry.objects.count()
    response = say(client, petition, description="Tôi tố cáo ông trưởng thôn lập hồ sơ khống", la_phan_anh="1")
    assert (response.status_code, "không lưu gì" in response.content.decode()) == (400, True)
    assert (Entry.objects.count(), RelayedUpdate.objects.count()) == (before, 0)


def test_nobody_but_the_author_adds_to_a_report(village: Village) -> None:
    petition = passed_on(village, admit(village))
    for stranger in (Actor(), village.lan, village.minh):
        with pytest.raises(NotAllowed):
            petitions.add(petition, words="Thêm", by=stranger, at=at("2026-08-19 08:00"))
