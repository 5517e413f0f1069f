"""A mail server of our own that keeps what it is sent: as much of RFC 5321 as a client needs."""

import socketserver
import threading
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest
from django.conf import LazySettings

SMTP = "django.core.mail.backends.smtp.EmailBackend"  # tests of Django put another in its place


class Mailbox(socketserver.ThreadingTCPServer):
    """The server: `letters` is what came, and while it `refuses` it takes no recipient."""

    daemon_threads, allow_reuse_address = True, True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Conversation)
        self.letters: list[EmailMessage] = []
        self.refuses = False


class Conversation(socketserver.StreamRequestHandler):
    server: Mailbox

    def handle(self) -> None:
        """Answer a client line by line until it leaves."""
        self.say("220 mailbox")
        while line := self.rfile.readline():
            word = line[:4].upper().decode("ascii", "replace").strip()
            if word == "DATA":
                self.take()
            elif word == "RCPT" and self.server.refuses:
                self.say("450 not now")
            else:
                self.say("221 bye" if word == "QUIT" else "250 ok")

    def take(self) -> None:
        """Keep a letter up to the line that holds nothing but a dot."""
        self.say("354 go on")
        lines = list(iter(self.rfile.readline, b".\r\n"))
        text = b"".join(line.removeprefix(b".") for line in lines)
        self.server.letters.append(message_from_bytes(text, policy=policy.default))
        self.say("250 kept")

    def say(self, words: str) -> None:
        """Send one line."""
        self.wfile.write(words.encode() + b"\r\n")


@pytest.fixture
def mailbox(settings: LazySettings) -> Iterator[Mailbox]:
    """Lend a mail server that the settings name."""
    with Mailbox() as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        settings.EMAIL_BACKEND, settings.EMAIL_HOST = SMTP, "127.0.0.1"
        settings.EMAIL_PORT = server.server_address[1]
        yield server
        server.shutdown()
