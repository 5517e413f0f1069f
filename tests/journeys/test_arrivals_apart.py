"""What slips in by mail, scan, text message and Zalo is set aside, printed once and gone from every store; a killed worker loses and doubles nothing."""

import logging
import os
import re
import signal
import socket
import subprocess
import sys
import threading
from contextlib import suppress
from datetime import timedelta
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as of_django
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils.timezone import localdate, now

from danvan.base.files.models import StoredFile
from danvan.base.jobs import actions as jobs
from danvan.base.journal.models import Entry
from danvan.base.matters.models import Matter
from danvan.check.petitions.actions import arrivals
from danvan.check.petitions.models import Arrival, Denunciation, Petition
from danvan.check.petitions.queries.enclosed import enclosed
from danvan.site.village import Village, settle
from tests import imap as of_imap
from tests import pictures
from tests.imap import Office
from tests.journeys import test_purge
from tests.journeys.test_purge import found, stores
from tests.worlds import As

imap, imap_in_clear, _folders = of_imap.imap, of_imap.imap_in_clear, test_purge._folders  # fixtures
ROOM = "/phan-anh/cho-phan-loai"
PLANTED = {"mail": "Mỏ Đá Cối Xay Gió", "scan": "Mỏ Đá Nón Xay Gió", "sms": "Mỏ Đá Gùi Xay Gió", "zalo": "Mỏ Đá Thúng Xay Gió"}
ORDINARY = "Cây đa đầu làng đổ ngang đường"
SECONDS = 60


@pytest.fixture
def village(world: str) -> Village:
    return settle()


def accuses(way: str) -> str:
    return f"Tôi tố cáo ông trưởng thôn ở {PLANTED[way]} nhận hối lộ, lập hồ sơ khống"


def picture(words: str, *, colour: str = "navy") -> bytes:
    return pictures.picture(turned=True, colour=colour) + words.encode()


def letter(words: str, *, photo: bytes = b"", named: str = "<1@example.vn>") -> bytes:
    made = EmailMessage()
    made["From"], made["Subject"], made["Message-ID"] = "lan@example.vn", "Thư", named
    made.set_content(words)
    if photo:
        made.add_attachment(photo, maintype="image", subtype="jpeg", filename=f"{words[-20:]}.jpg")
    return bytes(made)


def came(way: str, village: Village, imap: Office) -> Arrival:
    """Return what came by a way, with planted words, and a planted picture where one can come along."""
    clerk = As().of(village.tu)
    if way == "mail":
        imap.put(letter(accuses(way), photo=picture(PLANTED[way])))
        arrivals.collect(at=now())
    elif way == "scan":
        page = SimpleUploadedFile(f"{PLANTED[way]}.jpg", picture(PLANTED[way], colour="teal"), "image/jpeg")
        sent = {"agency": "an-binh", "received_on": f"{localdate():%d/%m/%Y}", "pages": [page], "form_key": "s" * 24}
        clerk.post(f"{ROOM}/quet", sent)
    else:
        piece = arrivals.Piece(way=way, text=accuses(way), sender="0912345678")
        arrivals.take_piece(piece, agency=village.commune, key=way, at=now())
    return Arrival.objects.filter(way=way).latest("pk")


def test_a_denunciation_by_any_way_is_printed_once_and_then_in_no_store(
    village: Village, world: str, imap: Office, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    imap.put(letter(ORDINARY, photo=picture(ORDINARY, colour="olive"), named="<0@example.vn>"))
    arrivals.collect(at=now())
    clerk, slips = As().of(village.tu), {}
    for number, way in enumerate(PLANTED, start=1):
        one = came(way, village, imap)
        assert clerk.get(f"{ROOM}/{one.pk}").status_code == 200
        where = clerk.post(f"{ROOM}/{one.pk}/to-cao", {"sealed_ref": f"{number}/2026", "about": "others", "form_key": f"{way}".ljust(24, "x")})
        assert where.headers["Location"] == f"{ROOM}/{one.pk}/phieu-niem-phong"
        assert clerk.get(f"{ROOM}/{one.pk}").status_code == 404  # out of sight at once
        slips[way] = clerk.post(f"{ROOM}/{one.pk}/phieu-niem-phong", {"form_key": "p" * 24}).content.decode()
        assert clerk.post(f"{ROOM}/{one.pk}/phieu-niem-phong", {"form_key": "p" * 24}).status_code == 404
    assert all(PLANTED[way] in slips[way] for way in ("mail", "sms", "zalo"))
    assert ["data:image/jpeg" in slips[way] for way in PLANTED] == [True, True, False, False]
    assert not Matter.objects.exclude(house="denunciations").exists()

    later = now() + timedelta(hours=24, minutes=1)
    assert arrivals.purge_due(at=now() + timedelta(hours=23)) == 0
    assert [arrivals.purge_due(at=later), arrivals.purge_due(at=later)] == [4, 0]
    jobs.run_due(at=later)
    test_purge.scrub()
    kept = stores(world, log=caplog.text, tmp_path=tmp_path)
    assert not {way: left for way, words in PLANTED.items() if (left := found(kept, word=words))}
    assert found(kept, word=ORDINARY)  # the picture that stays: the search finds what is there
    assert StoredFile.objects.count() == 1
    assert imap.left() == 0
    assert sorted(row.sealed_ref for row in Denunciation.objects.all()) == ["1/2026", "2/2026", "3/2026", "4/2026"]
    assert Entry.objects.filter(word="denunciations.cleared").count() == 4
    assert sum(entry.facts["files"] for entry in Entry.objects.filter(word="denunciations.cleared")) == 2
    page = clerk.get(ROOM).content.decode()
    assert page.count("đã xóa khắp nơi lúc") == 4


def test_what_was_marked_in_error_comes_back_to_the_room_by_who_marked_it_and_is_not_purged(village: Village, imap: Office) -> None:
    one, clerk = came("sms", village, imap), As().of(village.tu)
    clerk.post(f"{ROOM}/{one.pk}/to-cao", {"sealed_ref": "9/2026", "about": "others", "form_key": "a" * 24})
    assert clerk.post(f"{ROOM}/{one.pk}/tra-lai", {"form_key": "b" * 24}).status_code == 302
    assert arrivals.purge_due(at=now() + timedelta(days=2)) == 0
    taken = {"kind": "feedback", "place": "thon-dong", "sure": "on", "form_key": "c" * 24}
    assert clerk.post(f"{ROOM}/{one.pk}", taken).status_code == 302
    assert Petition.objects.get().text == accuses("sms")
    assert clerk.post(f"{ROOM}/{one.pk}/tra-lai", {"form_key": "d" * 24}).status_code == 404


def test_a_page_that_was_scanned_upside_down_is_turned_and_the_slip_with_the_code_goes_back_on_paper(village: Village, imap: Office) -> None:
    clerk = As().of(village.tu)
    two = pictures.picture("PNG", size=(40, 20)), pictures.picture("PNG", size=(20, 40), colour="white")
    pages = [SimpleUploadedFile(f"{number}.png", data, "image/png") for number, data in enumerate(two)]
    sent = {"agency": "an-binh", "received_on": f"{localdate() - timedelta(days=3):%d/%m/%Y}", "pages": pages, "form_key": "s" * 24}
    where = str(clerk.post(f"{ROOM}/quet", sent).headers["Location"])
    one = Arrival.objects.get()
    first, before = one.files.all()[0], one.files.all()[0].file
    assert clerk.post(f"{where}/tep/{first.pk}/xoay", {"xoay": "90", "form_key": "t" * 24}).status_code == 302
    first.refresh_from_db()
    assert first.file != before
    assert not StoredFile.objects.filter(pk=before.pk).exists()  # type: ignore[union-attr]
    assert clerk.post(f"{where}/tep/{first.pk}/xoay", {"xoay": "45", "form_key": "t" * 24}).status_code == 404
    assert "Chưa ghi nội dung thư." in clerk.post(where, {"place": "thon-dong", "form_key": "u" * 24}).content.decode()
    answer = clerk.post(where, {"kind": "feedback", "place": "thon-dong", "text": ORDINARY, "form_key": "v" * 24}, follow=True)
    petition = Petition.objects.get()
    assert answer.redirect_chain[-1][0] == reverse("petitions:receipt", args=[petition.matter.code])
    assert re.search(r"[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]", answer.content.decode())
    assert (petition.came, petition.received_on, len(enclosed(petition.matter))) == ("post", localdate() - timedelta(days=3), 1)


class Between(threading.Thread):
    """Stands between a worker and the mail server, and kills the worker in the moment in which it says a word."""

    def __init__(self, *, port: int, word: bytes) -> None:
        super().__init__(daemon=True)
        self.port, self.word, self.pid = port, word, 0
        self.listening = socket.create_server(("127.0.0.1", 0))

    def run(self) -> None:
        """Carry what both say until the word falls."""
        client, _ = self.listening.accept()
        server = socket.create_connection(("127.0.0.1", self.port))
        threading.Thread(target=self.carry, args=(server, client), daemon=True).start()
        with suppress(OSError):
            while said := client.recv(2**16):
                if self.word in said:
                    os.kill(self.pid, signal.SIGKILL)
                    return
                server.sendall(said)

    def carry(self, server: socket.socket, client: socket.socket) -> None:
        """Carry what the server answers."""
        with suppress(OSError):
            while said := server.recv(2**16):
                client.sendall(said)


def collected_by_a_process(imap: Office, *, word: bytes, world: str) -> int:
    """Collect in a process of its own that is killed when it says a word, and return how it ended."""
    between = Between(port=imap.port, word=word)
    heads = {
        "DANVAN_VAR": str(of_django.VAR), "DJANGO_SETTINGS_MODULE": "danvan.site.settings", "DANVAN_INBOX_HOST": "127.0.0.1", "DANVAN_INBOX_TLS": "off",
        "DANVAN_INBOX_PORT": str(between.listening.getsockname()[1]), "DANVAN_INBOX_USER": of_imap.USER, "DANVAN_INBOX_PASSWORD": of_imap.PASSWORD,
        "DANVAN_INBOX_AGENCY": "an-binh", "DATABASE_URL": world, "DANVAN_ROLE": "jobs",
    }  # fmt: skip
    worker = subprocess.Popen([sys.executable, "-m", "tests.campaigns.inside", f"{__name__}:collect"], env=os.environ | heads, stdin=subprocess.PIPE)
    between.pid = worker.pid
    between.start()
    assert worker.stdin
    worker.stdin.close()
    return worker.wait(SECONDS)


def collect() -> dict[str, Any]:
    """Collect, as the worker does."""
    return {"came": arrivals.collect(at=now())}


@pytest.mark.parametrize(("word", "kept"), [(b"BODY.PEEK", 0), (b"STORE", 1), (b"EXPUNGE", 1)])
def test_a_worker_killed_at_any_word_loses_no_letter_and_doubles_none(
    village: Village, world: str, imap_in_clear: Office, word: bytes, kept: int
) -> None:
    imap_in_clear.put(letter(ORDINARY, photo=picture(ORDINARY)))
    assert collected_by_a_process(imap_in_clear, word=word, world=world) == -signal.SIGKILL
    assert (Arrival.objects.count(), imap_in_clear.left()) == (kept, 1)
    assert arrivals.collect(at=now()) == 1 - kept
    one = Arrival.objects.get()
    assert (one.words, one.files.count(), one.left_out) == (f"Thư\n\n{ORDINARY}", 1, 0)
    assert arrivals.collect(at=now()) == 0
    assert imap_in_clear.left() == 0
