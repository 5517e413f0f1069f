"""A mail server whose mailbox is read over IMAP: pymap, a server of somebody else, on loopback and behind a certificate of our own."""

import imaplib
import ipaddress
import socket
import ssl
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from django.conf import LazySettings

USER, PASSWORD = "tiep-nhan", "mot mat khau rat dai"
PATIENCE = 20.0  # seconds in which it has to stand


@dataclass(frozen=True, kw_only=True)
class Office:
    """The server: where it stands and by which certificate it is known."""

    port: int
    certificate: Path | None  # none: it is talked to in clear

    def put(self, letter: bytes, *, came_at: str = "") -> None:
        """Deliver a letter, as another server would."""
        moment = f'"{came_at}"' if came_at else None
        with self.opened() as box:
            said, _ = box.append("INBOX", None, moment, letter.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))
            assert said == "OK"

    def left(self, *, which: str = "ALL") -> int:
        """Return how many letters lie in the mailbox."""
        with self.opened() as box:
            box.select("INBOX")
            return len(box.search(None, which)[1][0].split())

    def opened(self) -> imaplib.IMAP4:
        """Open the mailbox as somebody else."""
        box = imaplib.IMAP4("127.0.0.1", self.port)
        if self.certificate:
            box.starttls(ssl.create_default_context(cafile=str(self.certificate)))
        box.login(USER, PASSWORD)
        return box


@pytest.fixture
def imap(settings: LazySettings, tmp_path: Path) -> Iterator[Office]:
    """Lend a mail server with an empty mailbox that the settings name."""
    certificate, key = certified(tmp_path)
    with standing(["--cert", str(certificate), "--key", str(key)], certificate=certificate) as office:
        settings.INBOX_TLS, settings.INBOX_CA = "starttls", str(certificate)
        named(settings, office)
        yield office


@pytest.fixture
def imap_in_clear(settings: LazySettings) -> Iterator[Office]:
    """Lend a mail server that is talked to without TLS, as only one on this machine may be."""
    with standing(["--no-tls"], certificate=None) as office:
        settings.INBOX_TLS = "off"
        named(settings, office)
        yield office


def named(settings: LazySettings, office: Office) -> None:
    """Name a server in the settings."""
    settings.INBOX_HOST, settings.INBOX_PORT, settings.INBOX_FOLDER = "127.0.0.1", office.port, "INBOX"
    settings.INBOX_USER, settings.INBOX_PASSWORD, settings.INBOX_AGENCY = USER, PASSWORD, "an-binh"


@contextmanager
def standing(how: list[str], *, certificate: Path | None) -> Iterator[Office]:
    """Run a server and end it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    program = str(Path(sys.executable).with_name("pymap"))
    words = [program, "--host", "127.0.0.1", "--port", str(port), *how, "dict", "--demo-user", USER, "--demo-password", PASSWORD]
    server = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        office = Office(port=port, certificate=certificate)
        _wait(office)
        yield office
    finally:
        server.kill()
        server.wait()


def certified(folder: Path) -> tuple[Path, Path]:
    """Return the files of a certificate for this machine and of its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key()).serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1)).not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True).sign(key, hashes.SHA256())
    )  # fmt: skip
    certificate, secret = folder / "imap.pem", folder / "imap.key"
    certificate.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    plain = serialization.NoEncryption()
    secret.write_bytes(key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain))
    return certificate, secret


def _wait(office: Office) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        with suppress(OSError, imaplib.IMAP4.error):
            office.opened().logout()
            return
        time.sleep(0.05)
    raise TimeoutError("the mail server does not stand")
