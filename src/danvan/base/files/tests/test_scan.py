"""Files go through a real clamd's protocol before anything is stored; a scanner that is silent lets nothing in."""

import socketserver
import struct
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import LazySettings

from danvan.base.files import actions as files
from danvan.base.files.models import StoredFile
from danvan.base.files.tests import test_keep, uploads
from tests import pictures

pytestmark = pytest.mark.django_db


class Clamd(socketserver.StreamRequestHandler):
    """Speaks INSTREAM as clamd does: chunks with their length before them, an empty one at the end, then the verdict."""

    verdict = ""

    def handle(self) -> None:
        """Read a file and say what it is."""
        assert self.rfile.read(10) in (b"zINSTREAM\0", b"nINSTREAM\n")
        data = b""
        while size := struct.unpack("!L", self.rfile.read(4))[0]:
            data += self.rfile.read(size)
        found = "Eicar-Test-Signature FOUND" if uploads.EICAR in data else "OK"
        self.wfile.write(f"{type(self).verdict or f'stream: {found}'}\n".encode())


@pytest.fixture
def clamd(settings: LazySettings, tmp_path: Path) -> Iterator[type[Clamd]]:
    settings.FILES_FOLDER = tmp_path
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Clamd) as server:
        settings.CLAMAV = f"127.0.0.1:{server.server_address[1]}"
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        yield Clamd
        Clamd.verdict = ""
        server.shutdown()


def test_a_clean_file_is_taken(clamd: type[Clamd]) -> None:
    assert files.keep(pictures.picture()).public


def test_a_file_that_the_scanner_knows_is_refused_and_nothing_is_kept(clamd: type[Clamd], tmp_path: Path) -> None:
    with pytest.raises(files.BadFile, match="mã độc"):
        files.keep(pictures.picture() + uploads.EICAR)
    assert not StoredFile.objects.exists()
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


@pytest.mark.parametrize("verdict", ["INSTREAM size limit exceeded. ERROR", "stream: Can't open file ERROR", "?", " "])
def test_a_scanner_that_gives_no_verdict_lets_nothing_in(clamd: type[Clamd], verdict: str) -> None:
    clamd.verdict = verdict
    with pytest.raises(files.BadFile, match="chưa nhận được tệp"):
        files.keep(pictures.picture())


def test_a_scanner_that_is_away_lets_nothing_in_and_the_words_are_still_there(settings: LazySettings, tmp_path: Path) -> None:
    settings.FILES_FOLDER = tmp_path
    for where in ("127.0.0.1:1", str(tmp_path / "clamd.ctl")):
        settings.CLAMAV = where
        form: Any = test_keep.sent(words="Cầu gỗ", file=pictures.picture())
        assert not form.is_valid()
        assert "Hãy gửi không kèm tệp, hoặc thử lại sau ít phút. Những gì bạn đã viết vẫn còn nguyên." in form.errors["photo"][0]
        assert 'value="Cầu gỗ"' in str(form["words"])
    assert not StoredFile.objects.exists()
