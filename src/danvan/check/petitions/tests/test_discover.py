"""What a program finds first: where the endpoint is, which kinds of work there are, and what an error looks like, in both formats."""

import json
from xml.etree import ElementTree as ET

import pytest
from django.test import Client
from jsonschema import Draft4Validator

from danvan.base.agencies.models import Agency
from danvan.base.places.models import Place
from danvan.base.subjects.models import Subject
from danvan.check.petitions.tests.open311 import SCHEMAS, only, read, said, tags
from tests.village import Village
from tests.worlds import As

PAGES = {"services": "services", "services/lighting": "service_definition", "services/viec_khac": "service_definition", "requests": "service_requests"}


@pytest.mark.parametrize(("page", "name"), PAGES.items())
def test_both_formats_say_the_same_in_the_shape_of_the_standard(village: Village, client: As, page: str, name: str) -> None:
    as_json, as_xml = (read(client, f"{page}.{form}") for form in ("json", "xml"))
    assert (as_json["Content-Type"], as_xml["Content-Type"]) == ("application/json; charset=utf-8", "text/xml; charset=utf-8")
    assert as_xml.content.startswith(b"<?xml version='1.0' encoding='utf-8'?>")
    Draft4Validator(SCHEMAS[name]).validate(as_json.json())
    root = ET.fromstring(as_xml.content)
    assert (root.tag, tags(root)) == (name, said(as_json.json()))


def test_the_discovery_document_names_the_endpoint_and_both_formats(village: Village, client: As) -> None:
    as_json, as_xml = (client.get(f"/open311/discovery.{form}") for form in ("json", "xml"))
    Draft4Validator(SCHEMAS["discovery"]).validate(as_json.json())
    assert only(as_json.json()["endpoints"])["url"] == "http://testserver/open311/v2"
    assert tags(ET.fromstring(as_xml.content)) == said(as_json.json())
    assert [one.text for one in ET.fromstring(as_xml.content).iter("format")] == ["text/xml", "application/json"]
    for form, answer in (("json", as_json), ("xml", as_xml)):  # where clients look that know the endpoint alone
        assert read(client, f"discovery.{form}").content == answer.content


def test_the_fields_of_work_in_use_are_the_services_and_one_is_for_anything(village: Village, client: As) -> None:
    Subject.objects.get(code="water").delete()
    found = {one["service_code"]: one for one in read(client, "services.json").json()}
    assert found.keys() == {*Subject.objects.values_list("code", flat=True), "viec_khac"}
    assert (found["lighting"]["service_name"], found["lighting"]["metadata"]) == ("Chiếu sáng công cộng", True)
    assert (found["viec_khac"]["metadata"], found["viec_khac"]["type"]) == (False, "realtime")
    assert read(client, "services/water.json").status_code == 404


def test_no_lane_but_reports_from_the_street_is_a_service(village: Village, client: As) -> None:
    told = read(client, "services.json").content.decode().lower()
    assert not [word for word in ("khiếu nại", "tố cáo", "thái độ", "complaint", "conduct") if word in told]


def test_a_definition_asks_for_the_village_the_wish_and_the_consent_and_requires_none(village: Village, client: As) -> None:
    asked = read(client, "services/lighting.json").json()["attributes"]
    assert [(one["code"], one["order"], one["required"]) for one in asked] == [("place", 1, False), ("publish", 2, False), ("contact", 3, False)]
    assert {value["key"] for value in asked[0]["values"]} == {"an-binh", "thon-dong", "thon-doai", "thon-trung"}
    assert read(client, "services/viec_khac.json").json() == {"service_code": "viec_khac", "attributes": []}


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("services/khong-co", 404), ("requests/00000000", 404), ("tokens/00000000", 404), ("requests?service_code=khong-co", 404),
        ("requests?status=half", 400), ("requests?start_date=hom-qua", 400), ("requests?start_date=2026-01-01T00:00:00", 400),
        ("requests?start_date=2026-01-01T00:00:00Z&end_date=2026-05-01T00:00:00Z", 400), ("requests?page_size=0", 400), ("requests?page=x", 400),
        ("requests?start_date=0001-01-01T00:00:00Z", 400), ("requests?start_date=2026-01-05&end_date=2026-01-04", 400), ("servicerequestupdates", 403),
    ],
)  # fmt: skip
def test_what_cannot_be_is_told_as_a_list_of_errors_with_its_status(village: Village, client: As, path: str, status: int) -> None:
    page, _mark, query = path.partition("?")
    as_json, as_xml = (client.get(f"/open311/v2/{page}.{form}?{query}") for form in ("json", "xml"))
    assert (as_json.status_code, as_xml.status_code) == (status, status)
    Draft4Validator(SCHEMAS["errors"]).validate(as_json.json())
    root = ET.fromstring(as_xml.content)
    assert (root.tag, [error.findtext("code") for error in root]) == ("errors", [str(status)])
    assert [error.findtext("description") for error in root] == [one["description"] for one in as_json.json()]


@pytest.mark.parametrize("verb", ["get", "post"])
@pytest.mark.parametrize("path", ["v2/service_requests", "v2/requests/1/2", "v1/services", "v2/khong-co"])
def test_an_address_that_is_not_there_is_told_as_a_list_of_errors_whatever_was_sent(village: Village, path: str, verb: str) -> None:
    program = Client(enforce_csrf_checks=True)
    as_json, as_xml, as_bare = (getattr(program, verb)(f"/open311/{path}{ending}") for ending in (".json", ".xml", ""))
    assert {one.status_code for one in (as_json, as_xml, as_bare)} == {404}
    assert (as_json["Content-Type"], as_xml["Content-Type"]) == ("application/json; charset=utf-8", "text/xml; charset=utf-8")
    Draft4Validator(SCHEMAS["errors"]).validate(as_json.json())
    root = ET.fromstring(as_xml.content)
    assert (root.tag, [error.findtext("code") for error in root]) == ("errors", ["404"])
    assert as_bare.content == as_xml.content
    assert "/open311/discovery.json" in only(as_json.json())["description"]


@pytest.mark.parametrize("verb", ["put", "delete", "patch", "options"])
@pytest.mark.parametrize(("path", "allowed"), [("discovery", "GET"), ("v2/services", "GET"), ("v2/requests", "GET, POST"), ("v2/requests/1", "GET")])
def test_a_verb_that_an_address_does_not_know_is_told_as_a_list_of_errors(village: Village, path: str, allowed: str, verb: str) -> None:
    as_json, as_xml = (getattr(Client(), verb)(f"/open311/{path}.{form}") for form in ("json", "xml"))
    assert [(one.status_code, one["Allow"]) for one in (as_json, as_xml)] == [(405, allowed)] * 2
    Draft4Validator(SCHEMAS["errors"]).validate(as_json.json())
    assert only(as_json.json())["code"] == 405
    assert [error.findtext("code") for error in ET.fromstring(as_xml.content)] == ["405"]


def test_where_several_communes_are_served_one_has_to_be_named_and_where_one_is_the_name_is_not_looked_at(village: Village, client: As) -> None:
    assert read(client, "services.json", jurisdiction_id="khong-co").status_code == 200
    other = Agency.objects.create(code="an-lac", name="UBND xã An Lạc", kind="commune", valid_from=village.commune.valid_from)
    Place.objects.create(code="an-lac", name="Toàn xã", agency=other, valid_from=other.valid_from)
    assert [read(client, "services.json", jurisdiction_id=code).status_code for code in ("", "khong-co", "an-lac")] == [400, 404, 200]
    asked = read(client, "services/lighting.json", jurisdiction_id="an-lac").json()["attributes"]
    assert [value["key"] for value in asked[0]["values"]] == ["an-lac"]


def test_vietnamese_letters_are_whole_and_what_no_xml_holds_is_left_out(village: Village, client: As) -> None:
    Subject.objects.filter(code="lighting").update(name="Đèn <b>&\x0b đường")
    as_xml = read(client, "services.xml").content
    assert "Đèn &lt;b&gt;&amp;" in as_xml.decode()
    assert ET.fromstring(as_xml) is not None
    assert json.loads(read(client, "services.json").content)[0]["service_name"]
