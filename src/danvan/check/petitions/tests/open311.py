"""How a program asks and passes on, and what its answers must look like: the shapes of GeoReport v2, told in our own words as JSON schemas."""

from collections.abc import Iterable
from typing import Any
from xml.etree import ElementTree as ET

from danvan.base.matters import codes
from danvan.base.people.relations import Actor
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.actions import clients
from danvan.check.petitions.models import ApiClient, Petition
from danvan.check.petitions.queries.clients import book
from danvan.check.petitions.tests.acts import ANSWER, SAID, WORDS
from tests.village import Village, at
from tests.worlds import As

BASE = "/open311/v2"
KEY, READS = "k" * 40, "r" * 40
ADMITTED = at("2026-01-05 08:00")
MOMENT = r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$"
TEXT, LINE, WHEN = {"type": ["string", "null"]}, {"type": "string", "minLength": 1}, {"type": ["string", "null"], "pattern": MOMENT}
NUMBER, YES = {"type": ["number", "null"]}, {"type": "boolean"}


def _each(**fields: Any) -> dict[str, Any]:
    """Return the schema of an object with just these fields, all of them."""
    return {"type": "object", "properties": fields, "required": sorted(fields), "additionalProperties": False}


def _list(of: dict[str, Any]) -> dict[str, Any]:
    return {"$schema": "http://json-schema.org/draft-04/schema#", "type": "array", "items": of}


CHOICE = _each(key=LINE, name=LINE)
ATTRIBUTE = _each(
    variable=YES, code=LINE, datatype={"enum": ["string", "number", "datetime", "text", "singlevaluelist", "multivaluelist"]}, required=YES,
    datatype_description=TEXT, order={"type": "integer", "minimum": 1}, description=LINE, values={"type": "array", "items": CHOICE},
)  # fmt: skip
REQUEST = _each(
    service_request_id=LINE, status={"enum": ["open", "closed"]}, status_notes=TEXT, service_name=LINE, service_code=LINE, description=TEXT | {"maxLength": 4000},
    agency_responsible=TEXT, service_notice=TEXT, requested_datetime={"type": "string", "pattern": MOMENT}, updated_datetime=WHEN,
    expected_datetime=WHEN, address=TEXT, address_id=TEXT, zipcode=TEXT, lat=NUMBER, long=NUMBER, media_url=TEXT,
)  # fmt: skip
ENDPOINT = _each(
    specification={"enum": ["http://wiki.open311.org/GeoReport_v2"]}, url=LINE, changeset={"type": "string", "pattern": MOMENT},
    type={"enum": ["production", "test"]}, formats={"type": "array", "minItems": 2, "items": {"enum": ["text/xml", "application/json"]}},
)  # fmt: skip
SCHEMAS = {
    "services": _list(_each(
        service_code=LINE, service_name=LINE, description=LINE, metadata=YES, type={"enum": ["realtime", "batch", "blackbox"]}, keywords=TEXT, group=TEXT,
    )),
    "service_definition": _each(service_code=LINE, attributes={"type": "array", "items": ATTRIBUTE}),
    "service_requests": _list(REQUEST),
    "posted": _list(_each(service_request_id=LINE, service_notice=TEXT, account_id=TEXT)),
    "tokens": _list(_each(service_request_id=LINE, token=LINE)),
    "updates": _list(_each(
        update_id=LINE, service_request_id=LINE, status=LINE, updated_datetime={"type": "string", "pattern": MOMENT}, description=LINE, media_url=TEXT,
    )),
    "errors": _list(_each(code={"type": "integer"}, description=LINE)) | {"minItems": 1},
    "discovery": _each(changeset={"type": "string", "pattern": MOMENT}, contact=LINE, key_service=LINE, endpoints={"type": "array", "minItems": 1, "items": ENDPOINT}),
}  # fmt: skip


def admit(village: Village, *, key: str = KEY, may_write: bool = True, **more: Any) -> ApiClient:
    """Let the administrator of the commune admit a program."""
    said: dict[str, Any] = {"key": key, "may_write": may_write, "valid_to": None, "by": village.quan, "at": ADMITTED} | more
    return clients.admit("Ứng dụng Phường số", to=book(village.commune, at=ADMITTED), **said)


def post(client: As, *, path: Any = "requests.json", **said: Any) -> Any:
    """Send a report as a program does."""
    usual = {"api_key": KEY, "service_code": "lighting", "description": "Đèn đường hỏng", "address_id": "thon-dong"}
    return client.post(f"{BASE}/{path}", {name: value for name, value in (usual | said).items() if value is not None})


def read(client: As, path: str, **asked: str) -> Any:
    """Return what is answered."""
    return client.get(f"{BASE}/{path}", asked)


def tags(element: ET.Element) -> Any:
    """Return an element as JSON would say it: lists where its children have one name that is the list's own, else an object."""
    children = list(element)
    if not children:
        return element.text
    names = {child.tag for child in children}
    if len(names) < len(children) or element.tag in LISTS:
        return [tags(child) for child in children]
    return {child.tag: tags(child) for child in children}


LISTS = {"services", "attributes", "values", "service_requests", "errors", "endpoints", "formats", "service_request_updates", "notes"}


def said(value: Any) -> Any:
    """Return JSON as XML would say it: in words, nothing for null and for an empty list."""
    if isinstance(value, dict):
        return {key: said(one) for key, one in value.items()}
    if isinstance(value, list):
        return [said(one) for one in value] or None
    if isinstance(value, bool):
        return str(value).lower()
    return None if value is None or value == "" else str(value)


def only(found: Iterable[Any]) -> Any:
    """Return the one thing that there is."""
    (one,) = found
    return one


AUGUST = {"start_date": "2026-08-01T00:00:00Z", "end_date": "2026-09-30T00:00:00Z"}
BEARER = codes.bearer(codes.secret("of a report that was passed on"))
AUTHOR = Actor(bears=frozenset({BEARER}))


def passed_on(village: Village, client: ApiClient, *, text: str = "Hố sâu giữa đường") -> Petition:
    """Return a report that came through a client on a Tuesday afternoon."""
    when = at("2026-08-18 15:00")
    petition = petitions.submit(text, place=village.thon_dong, by=AUTHOR, bearer=BEARER, at=when, kind="report", subject=village.lighting)
    clients.remember(petition, client=client, nonce="n" * 43, own=None, content="c" * 64, at=when)
    return petition


def handled(petition: Petition, village: Village) -> Petition:
    """Return it taken on, done and answered."""
    petitions.take_on(petition, subject=village.lighting, agency=village.works, urgency="ordinary", by=village.tu, at=at("2026-08-19 08:00"))
    petitions.propose(petition, answer=ANSWER, by=village.minh, at=at("2026-09-08 09:00"))
    petitions.approve(petition, by=village.hoa, at=at("2026-09-08 10:00"))
    return petition


def shown(petition: Petition, village: Village) -> Petition:
    """Return it with words that everybody reads."""
    petitions.redact(petition, words=WORDS, answer=SAID, by=village.minh, at=at("2026-09-11 08:00"))
    petitions.publish(petition, by=village.hoa, at=at("2026-09-11 09:00"))
    return petition
