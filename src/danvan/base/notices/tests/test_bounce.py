from datetime import timedelta
from email.message import EmailMessage
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from django.conf import LazySettings

from danvan.base.jobs import actions as jobs
from danvan.base.jobs.models import Job
from danvan.base.notices import actions as notices
from danvan.base.notices import bounces, sinks
from danvan.base.notices.models import Destination, Notice
from tests import mailbox
from tests.campaigns.program import free_port
from tests.ground import Errand, entries, errand
from tests.village import Village, at

NOW = at("2026-08-28 09:00")
REPORT = """\
From: MAILER-DAEMON@mx.example
To: khong-tra-loi@localhost
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

Sorry.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example

Final-Recipient: rfc822; an-binh-works@an-binh.example
Action: {action}
Status: {status}
Diagnostic-Code: smtp; 550 5.1.1 User unknown

--b
Content-Type: {kind}

Message-ID: <{name}>
Subject: x

--b--
"""


class Server:
    """What a mail server answers to a recipient."""

    answer = "250 ok"

    def __init__(self) -> None:
        self.letters: list[bytes] = []

    async def handle_RCPT(  # noqa: N802 - the name that aiosmtpd calls
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Take a recipient, or not."""
        if self.answer.startswith("250"):
            envelope.rcpt_tos.append(address)
        return self.answer

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        """Keep a letter."""
        self.letters.append(envelope.original_content or b"")
        return "250 kept"


@pytest.fixture
def asked(village: Village) -> Errand:
    return errand(village.works, at=NOW, by=village.lan)


def work(*, minutes: int = 0) -> Notice:
    """Do all that is due and return the message."""
    while jobs.run_due(at=NOW + timedelta(minutes=minutes)):
        pass
    return Notice.objects.get()


def serve(server: Server, settings: LazySettings) -> Controller:
    """Return a mail server that the settings name."""
    controller = Controller(server, hostname="127.0.0.1", port=free_port())
    controller.start()
    settings.EMAIL_BACKEND, settings.EMAIL_HOST = mailbox.SMTP, "127.0.0.1"
    settings.EMAIL_PORT = controller.port
    return controller


def report(notice: Notice, *, status: str = "5.1.1", action: str = "failed", kind: str = "message/rfc822", name: str = "") -> bytes:
    return REPORT.format(status=status, action=action, kind=kind, name=name or sinks.name(notice)).encode()


@pytest.mark.parametrize(
    ("answer", "is_dead"),
    [("550 5.1.1 no such user", True), ("553 no such box", True), ("550 5.7.1 blocked by policy", False),
     ("450 4.2.1 not now", False), ("250 ok", False)],
)
def test_a_server_that_knows_no_such_box_is_not_asked_again(
    asked: Errand, settings: LazySettings, answer: str, is_dead: bool
) -> None:
    server = Server()
    server.answer = answer
    controller = serve(server, settings)
    try:
        notice = work()
    finally:
        controller.stop()
    assert bool(notice.dead_at) == Destination.objects.exists() == is_dead
    assert bool(notice.sent_at) == bool(server.letters) == (answer == "250 ok")


@pytest.mark.parametrize("kind", ["message/rfc822", "text/rfc822-headers"])
def test_a_report_that_comes_back_marks_the_address_and_is_read_once(
    asked: Errand, settings: LazySettings, tmp_path: Path, kind: str
) -> None:
    settings.NOTICES_FOLDER, settings.BOUNCES_FOLDER = tmp_path / "notices", str(tmp_path / "Maildir")
    notice = work()
    (tmp_path / "Maildir" / "new").mkdir(parents=True)
    (tmp_path / "Maildir" / "new" / "1.mail").write_bytes(report(notice, kind=kind))
    assert [bounces.collect(at=NOW), bounces.collect(at=NOW)] == [1, 0]
    assert Destination.objects.get().reason == "bounced 5.1.1"
    other = errand(asked.matter.agency, at=NOW)
    while jobs.run_due(at=NOW):
        pass
    assert Notice.objects.get(matter=other.matter).dead_at == NOW
    assert not Job.objects.filter(done_at=None).exists()


def test_a_report_of_a_delay_or_of_a_letter_that_we_never_sent_marks_nothing(asked: Errand) -> None:
    notices.tell(entries(asked)[0], address="tu@an-binh.example", at=NOW)
    notice = Notice.objects.latest("pk")
    for wrong in (
        report(notice, action="delayed", status="4.4.1"), report(notice, name=f"notice-{notice.pk}.{'0' * 16}@localhost"),
        b"", b"Content-Type: multipart/report\n\n", EmailMessage().as_bytes(),
    ):
        assert bounces.read(wrong) is None
    assert bounces.read(report(notice)) == bounces.Bounce(number=notice.pk, status="5.1.1")
