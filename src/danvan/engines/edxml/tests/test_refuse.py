"""A package that is broken, hostile or something else is refused with a reason, in bounded time."""

import base64
import io
import tracemalloc
import zipfile
from contextlib import suppress

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from danvan.engines import edxml
from danvan.engines.edxml import files
from danvan.engines.edxml.tests.test_exchange import AT, FOREIGN, PLAN, STATUS

LAUGHS = """<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>"""
OUTSIDE = """<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>"""
WHOLE = edxml.write(PLAN, at=AT)


def refused(data: bytes) -> str:
    with pytest.raises(edxml.Refused) as caught:
        edxml.read(data)
    assert caught.value.sentence
    return str(caught.value)


@pytest.mark.parametrize("doctype", [LAUGHS, OUTSIDE], ids=["entities", "a file outside"])
def test_a_package_that_declares_entities_is_refused(doctype: str) -> None:
    assert refused(FOREIGN.replace('<?xml version="1.0"?>', doctype).replace("Triển khai", "&b;").encode()) in ("broken", "no package")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "no package"),
        (b"K\xe1\xba\xbf ho\xe1\xba\xa1ch", "no package"),
        (b"<html><p>no</p></html>", "no package"),
        (b'<EdXMLEnvelope xmlns="http://www.go.vn/eDoc"/>', "dialect"),
        (WHOLE[: len(WHOLE) // 2], "broken"),
        (edxml.write_status(STATUS), "status"),
        (b"<a>" * 100, "heavy"),
        (b"<a>" + b"<b/>" * 60_000 + b"</a>", "heavy"),
        (FOREIGN.replace("S8OhdQ==", "S8OhdQ=!").encode(), "broken"),
        (FOREIGN.replace("From>", "Form>").encode(), "broken"),
    ],
)  # fmt: skip
def test_what_is_no_whole_package_is_refused_by_its_reason(data: bytes, reason: str) -> None:
    assert refused(data) == reason


def test_a_document_is_no_status() -> None:
    with pytest.raises(edxml.Refused, match="no status"):
        edxml.read_status(WHOLE)


def test_a_file_that_unfolds_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "UNFOLDED", 2**20)
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.pdf", bytes(2**21))
    assert refused(FOREIGN.replace("S8OhdQ==", base64.b64encode(bomb.getvalue()).decode()).encode()) == "heavy"


@settings(max_examples=200, deadline=None)
@given(st.integers(0, len(WHOLE) - 1), st.binary(max_size=40))
@example(31, b"-")  # an encoding that nobody knows
def test_a_package_with_a_fault_anywhere_is_read_or_refused(at: int, fault: bytes) -> None:
    for read in (edxml.read, edxml.read_status):
        with suppress(edxml.Refused):
            assert read(WHOLE[:at] + fault + WHOLE[at + len(fault) :]).sender


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200))
def test_random_bytes_are_no_package(data: bytes) -> None:
    with pytest.raises(edxml.Refused):
        edxml.read(data)


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA], ids=["deflate", "bzip2", "lzma"])
def test_a_file_that_unfolds_to_more_than_it_says_is_not_unfolded(method: int) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive:
        archive.writestr("a.pdf", bytes(2**26))
    said = (2**26).to_bytes(4, "little")
    lying = made.getvalue().replace(said, (10).to_bytes(4, "little"))
    packed = FOREIGN.replace("S8OhdQ==", base64.b64encode(lying).decode()).encode()
    tracemalloc.start()
    try:
        assert refused(packed) in ("heavy", "broken")
        assert tracemalloc.get_traced_memory()[1] < 2**23
    finally:
        tracemalloc.stop()
