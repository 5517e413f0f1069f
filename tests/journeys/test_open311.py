"""Foreign programs against the running site: a client of others reads and passes reports on, and a planted denunciation leaves no trace."""

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen
from xml.etree import ElementTree as ET

import pytest
from django.conf import settings
from django.db import transaction
from georeport import GeoReport
from jsonschema import Draft4Validator

from danvan.base.journal.models import Entry
from danvan.check.petitions.models import Petition, Relayed
from danvan.check.petitions.tests.open311 import AUGUST, KEY, SCHEMAS, admit, handled, only, passed_on, shown
from danvan.site.village import Village, settle
from tests import canaries
from tests.journeys import serving
from tests.pictures import picture

PLANTED = "Mỏ Đá Cối Xay Gió"
ACCUSES = f"Tôi tố cáo ông trưởng thôn ở {PLANTED} lập hồ sơ khống"
ORDINARY = "Cây đa đầu làng đổ ngang đường"
EDGE = "x0311edge"
log, site = serving.log, serving.site  # fixtures


@pytest.fixture
def village(world: str) -> Village:
    with transaction.atomic():
        cast = settle()
        shown(handled(passed_on(cast, admit(cast)), cast), cast)
    return cast


def entries() -> list[str]:
    """Return the journal's words but for the question of the already answered report, which a worker asks when it comes to it."""
    return [*Entry.objects.exclude(word="surveys.launched").order_by("pk").values_list("word", flat=True)]


def send(site: str, path: str, said: dict[str, str], *, file: bytes = b"") -> tuple[int, Any]:
    """Send something as a program does that knows nothing of us: urlencoded, or in parts with a picture."""
    body, media = urlencode(said).encode(), "application/x-www-form-urlencoded; charset=utf-8"
    if file:
        parts = [f'--{EDGE}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode() for name, value in said.items()]
        head = f'--{EDGE}\r\nContent-Disposition: form-data; name="media"; filename="anh.jpg"\r\nContent-Type: image/jpeg\r\n\r\n'.encode()
        body, media = b"".join([*parts, head, file, f"\r\n--{EDGE}--\r\n".encode()]), f"multipart/form-data; boundary={EDGE}"
    request = Request(f"{site}/open311/v2/{path}", data=body, headers={"Content-Type": media})
    try:
        with urlopen(request, timeout=60) as answer:
            return answer.status, json.loads(answer.read())
    except HTTPError as refused:
        return refused.code, json.loads(refused.read())


@pytest.mark.parametrize("form", ["json", "xml"])
def test_the_client_georeport_reads_services_definitions_and_reports(village: Village, site: str, form: str) -> None:
    program = GeoReport(f"{site}/open311/v2", output_format=form)
    services = {one["service_code"]: one["service_name"] for one in program.get_service_list()}
    assert services["lighting"] == "Chiếu sáng công cộng"
    defined = program.get_service_definition("lighting")
    attributes = defined["attributes"] if form == "json" else defined["attributes"]["attribute"]
    assert (defined["service_code"], [one["code"] for one in attributes]) == ("lighting", ["place", "publish", "contact"])
    code = Relayed.objects.get().code
    found = program.get_service_requests(start_date=AUGUST["start_date"], end_date=AUGUST["end_date"], status="closed")
    listed = found if isinstance(found, list) else [found]
    assert [(one["service_request_id"], one["status"]) for one in listed] == [(code, "closed")]
    told = program.get_service_request(code)
    one = told[0] if isinstance(told, list) else told
    assert (one["service_request_id"], one["description"]) == (code, "Đèn đường ở đầu thôn hỏng")


def test_a_program_passes_a_report_on_asks_how_it_stands_and_says_more(village: Village, site: str) -> None:
    said = {"api_key": KEY, "service_code": "lighting", "description": ORDINARY, "lat": "21.0285", "long": "105.8542", "address_string": "Thôn Đông"}
    with ThreadPoolExecutor(2) as at_once:
        answers = [*at_once.map(lambda _again: send(site, "requests.json", said, file=picture()), range(2)), send(site, "requests.json", said, file=picture())]
    for status, told in answers:
        assert (status, told) == (200, answers[0][1])
        Draft4Validator(SCHEMAS["posted"]).validate(told)
    petition = Petition.objects.get(text=ORDINARY)
    assert (petition.matter.code, bool(petition.photo)) == (only(told)["service_request_id"], True)

    with urlopen(f"{site}/open311/v2/requests/{petition.matter.code}.xml?api_key={KEY}", timeout=60) as answer:
        assert ET.fromstring(answer.read()).findtext("request/status") == "open"
    with pytest.raises(HTTPError) as refused:
        urlopen(f"{site}/open311/v2/requests/{petition.matter.code}.xml", timeout=60)
    assert (refused.value.code, ET.fromstring(refused.value.read()).tag) == (404, "errors")

    more = {"api_key": KEY, "service_request_id": petition.matter.code, "update_id": "9", "status": "OPEN", "description": "Cây đè dây điện"}
    status, told = send(site, "servicerequestupdates.json", more)
    assert (status, only(told)["update_id"]) == (200, str(Entry.objects.get(word="petitions.added").pk))


def test_a_denunciation_that_comes_through_a_program_is_in_no_table_file_index_or_log(village: Village, site: str, world: str, log: Path) -> None:
    said = {"api_key": KEY, "service_code": "lighting", "address_string": PLANTED, "address_id": "thon-dong", "phone": "0912345678", "attribute[contact]": "yes"}
    kept_before = entries()
    photo = picture(colour="green") + PLANTED.encode()
    for file in (b"", photo):
        status, told = send(site, "requests.json", said | {"description": ACCUSES, "la_phan_anh": "1"}, file=file)
        assert (status, "không lưu gì" in told[0]["description"], site in told[2]["description"]) == (400, True, True)
    more = {"api_key": KEY, "service_request_id": Relayed.objects.get().code, "description": ACCUSES}
    assert send(site, "servicerequestupdates.json", more)[0] == 400
    assert entries() == kept_before

    assert send(site, "requests.json", said | {"address_string": "Đầu làng", "description": ORDINARY})[0] == 200
    kept = dict([*canaries.database(world), *canaries.folder(Path(settings.FILES_FOLDER)), ("log", log.read_bytes())])
    assert [name for name, data in kept.items() if canaries.holds(data, word=PLANTED)] == []
    assert [name for name, data in kept.items() if canaries.holds(data, word=ORDINARY)]
