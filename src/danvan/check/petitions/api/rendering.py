"""Answers in the two formats of GeoReport v2: XML without namespaces, and the same as JSON, its outermost element left out."""

import json
from collections.abc import Mapping, Sequence
from typing import Any
from xml.etree import ElementTree as ET

from django.http import HttpResponse

from danvan.engines import vietnamese

JSON, XML = "json", "xml"
MEDIA = {JSON: "application/json; charset=utf-8", XML: "text/xml; charset=utf-8"}
EACH = {  # by the name of a list: what each of its elements is called
    "attributes": "attribute", "endpoints": "endpoint", "errors": "error", "formats": "format", "notes": "note", "service_request_updates": "request_update",
    "service_requests": "request", "services": "service", "values": "value",
}  # fmt: skip


def answer(root: str, value: Any, *, form: str, status: int = 200) -> HttpResponse:
    """Return an answer: lists of one element stay lists, what is not known is there and empty."""
    made = _as_xml(root, value) if form == XML else json.dumps(value, ensure_ascii=False).encode()
    return HttpResponse(made, status=status, content_type=MEDIA[form])


def _as_xml(root: str, value: Any) -> bytes:
    made: bytes = ET.tostring(_element(root, value), encoding="utf-8", xml_declaration=True)
    return made


def _element(name: str, value: Any) -> ET.Element:
    made = ET.Element(name)
    if isinstance(value, Mapping):
        made.extend(_element(key, one) for key, one in value.items())
    elif isinstance(value, Sequence) and not isinstance(value, str):
        made.extend(_element(EACH[name], one) for one in value)
    elif value is not None:
        made.text = str(value).lower() if isinstance(value, bool) else vietnamese.bare(str(value))
    return made
