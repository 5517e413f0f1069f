"""A list from Excel against the running site: what must not be kept of it is in no table, file, index or log, and the rest is taken in."""

import io
import re
import time
import zipfile
from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from html import unescape
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

import pytest
from django.conf import settings
from django.db import transaction
from django.utils.timezone import localdate

from danvan.base.jobs.models import Job
from danvan.check.petitions.models import Import, ImportRow, Petition
from danvan.check.petitions.tests import lists
from danvan.engines import vietnamese
from danvan.site.village import Village, settle
from tests import canaries
from tests.browser import commune
from tests.journeys import serving

PLANTED = {"text": "Mỏ Đá Cối Xay Gió", "where": "Mỏ Đá Nón Xay Gió", "bare": "Mỏ Đá Gùi Xay Gió", "beside": "Mỏ Đá Thúng Xay Gió"}
ORDINARY = "Cây đa đầu làng đổ ngang đường"
COLUMNS = {"text": 4, "received_on": 2, "place": 5, "where": 6, "old_number": 1}
EDGE, LISTS = "x0311edge", "/phan-anh/nhap"
KEPT = 60.0  # seconds that the worker may take on a busy machine
log, site = serving.log, serving.site  # fixtures


@pytest.fixture
def village(world: str) -> Village:
    with transaction.atomic():
        return settle()


def accuses(where: str) -> str:
    return f"Tôi tố cáo ông trưởng thôn ở {PLANTED[where]} nhận hối lộ, lập hồ sơ khống"


def book() -> bytes:
    """Return a register of 12 rows with a denunciation in three of them: in the words, in the address, without diacritics and in a column that nobody asks for."""
    day = localdate() - timedelta(days=1)
    rows = [lists.row(number, text=f"{ORDINARY} số {number}", received_on=day) for number in range(12)]
    rows[3][4], rows[5][6], rows[7][4] = accuses("text"), accuses("where"), vietnamese.fold(accuses("bare"))
    rows[9].append(accuses("beside"))
    return lists.book(*rows)


class Clerk:
    """A browser of the clerk, over the wire, as one that runs no script."""

    def __init__(self, site: str, session: str) -> None:
        self.where, self.session, self.token = urlsplit(site).netloc, session, ""

    def get(self, path: str) -> str:
        """Return a page."""
        answer = self._asked("GET", path)
        told = answer.headers.get_all("Set-Cookie") or []
        self.token = next((found[1] for one in told if (found := re.match(r"csrftoken=([^;]+)", one))), self.token)
        return answer.read().decode()

    def post(self, path: str, said: dict[str, str], *, file: bytes = b"") -> str:
        """Send a form of a page that was opened before, and return where it leads."""
        hidden = dict(re.findall(r'name="(csrfmiddlewaretoken|form_key)" value="([^"]+)"', self.get(path)))
        typed, media = hidden | said, "application/x-www-form-urlencoded"
        body = urlencode(typed).encode()
        if file:
            parts = [f'--{EDGE}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode() for name, value in typed.items()]
            head = f'--{EDGE}\r\nContent-Disposition: form-data; name="file"; filename="so.xlsx"\r\nContent-Type: application/octet-stream\r\n\r\n'.encode()
            body, media = b"".join([*parts, head, file, f"\r\n--{EDGE}--\r\n".encode()]), f"multipart/form-data; boundary={EDGE}"
        answer = self._asked("POST", path, body=body, media={"Content-Type": media})
        assert answer.status == 302, (path, answer.status)
        return str(answer.headers["Location"])

    def _asked(self, verb: str, path: str, *, body: bytes = b"", media: Mapping[str, str] | None = None) -> HTTPResponse:
        line = HTTPConnection(self.where, timeout=60)
        line.request(verb, path, body=body, headers={"Cookie": f"{settings.SESSION_COOKIE_NAME}={self.session}; csrftoken={self.token}", **(media or {})})
        return line.getresponse()


def until(done: Callable[[], Any]) -> None:
    """Wait for the worker of the running site."""
    ends = time.monotonic() + KEPT
    while not done():
        assert time.monotonic() < ends
        time.sleep(0.2)


def kept(world: str, log: Path) -> dict[str, bytes]:
    """Return all that is kept anywhere, with what lies zipped in it."""
    found = dict([*canaries.database(world), *canaries.folder(Path(settings.FILES_FOLDER)), ("log", log.read_bytes())])
    return found | {f"{name}/{part}": data for name, body in found.items() for part, data in unpacked(body)}


def unpacked(body: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the parts of a workbook that lies in a file."""
    at = body.find(b"PK\x03\x04")
    if at >= 0 and zipfile.is_zipfile(io.BytesIO(body[at:])):
        with zipfile.ZipFile(io.BytesIO(body[at:])) as packed:
            yield from ((name, unescape(packed.read(name).decode(errors="replace")).encode()) for name in packed.namelist())


def holding(word: str, *, among: dict[str, bytes]) -> list[str]:
    return [name for name, data in among.items() if canaries.holds(data, word=word)]


def test_denunciations_in_a_list_are_in_no_table_file_index_or_log_and_its_other_rows_are_taken_in(village: Village, site: str, world: str, log: Path) -> None:
    data = book()
    assert holding(PLANTED["where"], among=dict(unpacked(data)))  # so that looking for it in a workbook finds it
    clerk = Clerk(site, commune.let_in([village.tu.person])["tu"])  # type: ignore[list-item]
    where = clerk.post(LISTS, {"agency": "an-binh"}, file=data)
    one = Import.objects.get()
    clerk.post(where, {"do": "choose", "first": "3", "came": "post", "kind": "feedback"} | {f"column_{name}": str(at) for name, at in COLUMNS.items()})
    until(lambda: Import.objects.get(pk=one.pk).stage == "read" and not Job.objects.filter(task__endswith="shred", done_at=None).exists())

    left = kept(world, log)
    assert [name for words in PLANTED.values() for name in holding(words, among=left)] == []
    assert dict(ImportRow.objects.filter(stage="aside").values_list("number", "said")) == dict.fromkeys((6, 8, 10, 12), "")
    page = clerk.get(where)
    assert "Tệp trên máy chủ đã được xóa" in page
    assert [words for words in PLANTED.values() if words in page] == []

    clerk.post(where, {"do": "begin", "how": "good"})
    until(lambda: Import.objects.get(pk=one.pk).stage == "taken")
    clerk.post(where, {"do": "end"})
    assert sorted(Petition.objects.values_list("text", flat=True)) == sorted(f"{ORDINARY} số {number}" for number in range(12) if number not in (3, 5, 7, 9))
    left = kept(world, log)
    assert [name for words in PLANTED.values() for name in holding(words, among=left)] == []
    assert holding(ORDINARY, among=left)
