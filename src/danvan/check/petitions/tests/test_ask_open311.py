"""What programs read: what everybody reads today, and of what they passed on themselves how it stands, without a word of it."""

from typing import Any
from xml.etree import ElementTree as ET

import pytest
from jsonschema import Draft4Validator

from danvan.base.duties.models import Duty
from danvan.base.jobs import actions as jobs
from danvan.base.office import actions as office
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.states import FEEDBACK, REPORT
from danvan.check.petitions.states import open311 as states
from danvan.check.petitions.tests import acts
from danvan.check.petitions.tests.acts import SAID, WORDS
from danvan.check.petitions.tests.open311 import (
    AUGUST,
    AUTHOR,
    KEY,
    SCHEMAS,
    admit,
    handled,
    only,
    passed_on,
    post,
    read,
    shown,
    tags,
)
from danvan.check.petitions.tests.open311 import said as in_words
from tests.village import Village, at
from tests.worlds import As


def listed(client: As, **asked: str) -> list[dict[str, Any]]:
    """Return what the list says of August and September."""
    found: list[dict[str, Any]] = read(client, "requests.json", **(AUGUST | asked)).json()
    Draft4Validator(SCHEMAS["service_requests"]).validate(found)
    return found


def test_a_public_report_is_listed_with_approved_words_its_states_its_agency_and_its_term(village: Village, client: As) -> None:
    petition = shown(handled(passed_on(village, admit(village)), village), village)
    one = only(listed(client))
    assert (one["service_request_id"], one["service_code"], one["service_name"]) == (petition.matter.code, "lighting", "Chiếu sáng công cộng")
    assert (one["description"], one["status"], one["status_notes"]) == (WORDS, "closed", f"Đã trả lời\n{SAID}")
    assert (one["agency_responsible"], one["address"], one["address_id"]) == ("Phòng Kinh tế xã An Bình", "Thôn Đông", "thon-dong")
    assert (one["requested_datetime"], one["updated_datetime"]) == ("2026-08-18T08:00:00Z", "2026-09-08T03:00:00Z")
    assert one["expected_datetime"] == f"{Duty.objects.get(rule='petitions.handle').due_on}T16:59:59Z"
    assert [one[name] for name in ("zipcode", "lat", "long", "media_url", "service_notice")] == [None] * 5
    told = read(client, "requests.json", **AUGUST).content.decode()
    assert not [kept for kept in ("Hố sâu", "bà Lan", "ông Minh") if kept in told]


def test_xml_says_the_same_of_a_list_and_of_one(village: Village, client: As) -> None:
    code = shown(handled(passed_on(village, admit(village)), village), village).matter.code
    for page, asked in (("requests", AUGUST), (f"requests/{code}", {}), (f"requests/{code}", {"extensions": "true"})):
        as_json, as_xml = (read(client, f"{page}.{form}", **asked) for form in ("json", "xml"))
        assert tags(ET.fromstring(as_xml.content)) == in_words(as_json.json())


def test_extensions_add_the_public_steps_and_nothing_of_anybody(village: Village, client: As) -> None:
    code = shown(handled(passed_on(village, admit(village)), village), village).matter.code
    one = only(read(client, f"requests/{code}.json", extensions="true").json())
    assert [note["description"] for note in one["notes"]][-2:] == ["Đã tiếp nhận và giao cơ quan xử lý: Phòng Kinh tế xã An Bình", "Đã gửi, có mã theo dõi: UBND xã An Bình"]
    assert "Đã dự thảo" not in str(one)
    assert one["extended_attributes"] == {"outcome": "done", "planned_datetime": None, "still_there": 0}


def test_of_words_that_are_longer_than_the_standard_lets_them_be_the_beginning_is_told(village: Village, client: As) -> None:
    petition = handled(passed_on(village, admit(village)), village)
    petitions.redact(petition, words="Đèn " * 1500, answer=SAID, by=village.minh, at=at("2026-09-11 08:00"))
    petitions.publish(petition, by=village.hoa, at=at("2026-09-11 09:00"))
    told = only(listed(client))["description"]
    assert (len(told), told[:8], told[-1]) == (4000, "Đèn Đèn ", "…")


def test_feedback_what_waits_and_what_its_author_keeps_private_are_not_listed(village: Village, client: As) -> None:
    acts.published(village)
    through = admit(village)
    assert listed(client) == []
    petition = shown(handled(passed_on(village, through), village), village)
    assert len(listed(client)) == 1
    petitions.opt_out(petition, by=AUTHOR, at=at("2026-09-20 09:00"))
    assert listed(client) == []
    assert read(client, f"requests/{petition.matter.code}.json").status_code == 404


@pytest.mark.parametrize(
    ("asked", "many"),
    [
        ({"service_code": "lighting"}, 1), ({"service_code": "roads"}, 0), ({"service_code": "roads,lighting,viec_khac"}, 1), ({"service_code": "viec_khac"}, 0),
        ({"status": "closed"}, 1), ({"status": "open"}, 0), ({"status": "open,closed"}, 1), ({"start_date": "2026-08-19T00:00:00Z"}, 0),
        ({"start_date": "2026-08-18T15:00:00+07:00"}, 1), ({"end_date": "2026-08-18T07:59:59Z"}, 0), ({"start_date": "2026-08-18", "end_date": "2026-08-19"}, 1),
        ({"start_date": "2026-08-18T08:00:00Z", "end_date": ""}, 1), ({"start_date": "", "end_date": "2026-09-01T00:00:00Z"}, 1), ({"page_size": "1"}, 1),
        ({"page_size": "1", "page": "2"}, 0),
    ],
)  # fmt: skip
def test_the_list_is_narrowed(village: Village, client: As, asked: dict[str, str], many: int) -> None:
    shown(handled(passed_on(village, admit(village)), village), village)
    assert len(listed(client, **asked)) == many


def test_numbers_override_all_other_filters_and_what_is_not_there_is_left_out(village: Village, client: As) -> None:
    code = shown(handled(passed_on(village, admit(village)), village), village).matter.code
    found = listed(client, service_request_id=f"{code},00000000", status="open", service_code="khong-co")
    assert [one["service_request_id"] for one in found] == [code]


def test_what_was_just_passed_on_is_known_to_its_program_by_its_number_and_to_nobody_else(village: Village, client: As) -> None:
    admit(village)
    admit(village, key="o" * 40)
    code = only(post(client, address_string="Đầu ngõ 12").json())["service_request_id"]
    for passed in (False, True):
        if passed:
            jobs.run_due(at=at("2091-01-01 08:00"))
        answer = read(client, f"requests/{code}.json", api_key=KEY)
        Draft4Validator(SCHEMAS["service_requests"]).validate(answer.json())
        one = only(answer.json())
        assert (one["service_request_id"], one["status"], one["status_notes"]) == (code, "open", "Còn chờ trả lời")
        assert (one["description"], one["address"], one["lat"], one["media_url"]) == (None, None, None, None)
        assert one["expected_datetime"]
        assert "ngõ 12" not in answer.content.decode()
    assert only(read(client, f"tokens/{code}.json", api_key=KEY).json()) == {"service_request_id": code, "token": code}
    for key in ("", "o" * 40, "sai"):
        assert read(client, f"requests/{code}.json", api_key=key).status_code == 404
        assert read(client, "requests.json", api_key=key, service_request_id=code).json() == []
        assert read(client, f"tokens/{code}.json", api_key=key).status_code == 404


def test_how_it_stands_is_told_in_public_words_and_how_an_answer_is_prepared_is_not(village: Village, client: As) -> None:
    petition = passed_on(village, admit(village))
    path = f"requests/{petition.matter.code}.json"

    def standing() -> tuple[str, str]:
        one = only(read(client, path, api_key=KEY).json())
        return one["status"], one["status_notes"]

    petitions.take_on(petition, subject=village.lighting, agency=village.works, urgency="ordinary", by=village.tu, at=at("2026-08-19 08:00"))
    petitions.propose(petition, answer=acts.ANSWER, by=village.minh, at=at("2026-09-08 09:00"))
    assert standing() == ("open", "Còn chờ trả lời")
    petitions.approve(petition, by=village.hoa, at=at("2026-09-08 10:00"))
    assert standing() == ("closed", "Đã trả lời")


def test_a_refusal_says_its_public_reason_and_no_note(village: Village, client: As) -> None:
    petition = passed_on(village, admit(village))
    petitions.decline(petition, refusal="not_ours", reason="Gọi 0200 000 111", by=village.tu, at=at("2026-08-18 16:00"))
    one = only(read(client, f"requests/{petition.matter.code}.json", api_key=KEY).json())
    assert (one["status"], one["status_notes"]) == ("closed", "Không tiếp nhận: Việc không thuộc thẩm quyền của địa phương")


@pytest.mark.parametrize("is_denunciation", [True, False])
def test_what_is_set_aside_or_taken_out_is_known_to_nobody_any_more(village: Village, client: As, is_denunciation: bool) -> None:
    petition = shown(handled(passed_on(village, admit(village)), village), village)
    assert len(read(client, "servicerequestupdates.json", api_key=KEY, **AUGUST).json()) > 2
    if is_denunciation:
        office.set_aside(petition.matter, sealed="12/2026", by=village.minh, at=at("2026-09-20 09:00"))
    else:
        asked = office.ask_purge(petition.matter, reason="state_secret", basis="117/2025/QH15", by=village.tu, at=at("2026-09-20 09:00"))
        office.purge(asked, by=village.hoa, at=at("2026-09-20 10:00"))
    assert read(client, f"requests/{petition.matter.code}.json", api_key=KEY).status_code == 404
    assert read(client, "servicerequestupdates.json", api_key=KEY, **AUGUST).json() == []


def test_each_state_is_open_or_closed_and_each_public_step_has_its_word() -> None:
    reached = {move.to for move in (*REPORT, *FEEDBACK)} - {""}
    assert set(states.CLOSING) < reached
    ends = {move.says for move in REPORT if move.to in states.CLOSING}
    assert ends <= set(states.TURNS)
    assert set(states.TURNS) <= {move.says for move in (*REPORT, *FEEDBACK)}
    assert set(states.TURNS.values()) <= set(states.SAID)
