"""Residents who send petitions through the real form and do not give up until they are told that it was received."""

import random
import re
import struct
import time
import zlib
from collections import Counter
from dataclasses import dataclass
from hashlib import sha256
from http.client import HTTPConnection, HTTPException
from secrets import token_hex
from threading import Event, Thread
from typing import NamedTuple

FORM, RECEIPT = "/phan-anh/gui", "/da-nhan"  # the form, and how the address of every receipt ends
PLACES = ("thon-dong", "thon-doai", "thon-trung", "an-binh")
SILENCE = 10.0  # seconds that a resident waits for an answer
PAUSE = 0.2  # seconds until the next try
AT_ONCE = 0.5  # share of those who lost the line and try again while the first try may still be at work
WITH_PHOTO = 0.25  # share of petitions with a picture
ACKED = "acked"  # sent on to a receipt
FINAL = {ACKED, "200", "302", "400", "403", "404", "409"}  # no later try would be answered otherwise
BOUNDARY = "danvan-campaign"
HIDDEN = re.compile(r'name="(csrfmiddlewaretoken|form_key)" value="([^"]+)"')


@dataclass(kw_only=True)
class Sent:
    """One petition as its sender knows it."""

    key: str  # of the form, the same at every try
    words: str  # sha256 of the text
    photo: str  # sha256 of the picture, or empty
    tries: int = 0
    answer: str = ""  # ACKED, else the status of the latest try; "none" where the line broke
    seconds: float = 0.0  # from the first try to the latest answer


class Form(NamedTuple):
    """What a page with the form gives to whoever fills it in."""

    cookie: str
    token: str
    key: str


class Answer(NamedTuple):
    status: str
    text: str = ""
    cookie: str = ""


class Resident(Thread):
    """One resident on a bad line, sending one petition after another until told to stop."""

    def __init__(self, port: int, *, seed: int, most: int, hang_ups: float, stop: Event) -> None:
        super().__init__(daemon=True)
        self.port, self.most, self.hang_ups, self.stop = port, most, hang_ups, stop
        self.chance = random.Random(seed)
        self.sent: list[Sent] = []
        self.answers: Counter[str] = Counter()

    def run(self) -> None:
        """Send until told to stop, or until enough is sent."""
        while not self.stop.is_set() and len(self.sent) < self.most:
            if form := self._open():
                self._submit(form)
            else:
                time.sleep(PAUSE)

    def _open(self) -> Form | None:
        answer = ask(self.port, "GET")
        self.answers[f"form {answer.status}"] += 1
        hidden = dict(HIDDEN.findall(answer.text)) if answer.status == "200" else {}
        return Form(answer.cookie, hidden["csrfmiddlewaretoken"], hidden["form_key"]) if hidden else None

    def _submit(self, form: Form) -> None:
        """Send one petition with one key until it is acknowledged or refused."""
        sent, body = self._write(form)
        self.sent.append(sent)
        began, hangs_up = time.monotonic(), self.chance.random() < self.hang_ups
        while not self.stop.is_set():
            sent.tries += 1
            sent.answer = ask(self.port, "POST", body=body, cookie=form.cookie, hang_up=hangs_up).status
            sent.seconds, hangs_up = round(time.monotonic() - began, 3), False
            self.answers[sent.answer] += 1
            if sent.answer in FINAL:
                return
            if sent.answer != "hung up" or self.chance.random() > AT_ONCE:
                time.sleep(PAUSE)

    def _write(self, form: Form) -> tuple[Sent, bytes]:
        """Return a petition unlike any other, and the form filled in with it."""
        text = f"Đèn đường trước nhà số {token_hex(16)} không sáng." + " Bà con đi lại khó." * self.chance.randrange(60)
        photo = picture(self.chance) if self.chance.random() < WITH_PHOTO else b""
        fields = {
            "csrfmiddlewaretoken": form.token, "form_key": form.key, "text": text, "where": "",
            "place": self.chance.choice(PLACES),
        }
        sent = Sent(key=form.key, words=digest(text.encode()), photo=digest(photo) if photo else "")
        return sent, encode(fields, photo=photo)


def ask(port: int, verb: str, *, body: bytes = b"", cookie: str = "", hang_up: bool = False) -> Answer:
    """Return what comes back on a line of its own: "none" if nothing does, "hung up" if nobody waited for it."""
    headers = {"Content-Type": f"multipart/form-data; boundary={BOUNDARY}", "Cookie": f"csrftoken={cookie}"}
    connection = HTTPConnection("127.0.0.1", port, timeout=SILENCE)
    try:
        connection.request(verb, FORM, body=body or None, headers=headers if body else {})
        if hang_up:
            return Answer("hung up")
        came = connection.getresponse()
        given = re.match(r"csrftoken=(\w+)", came.getheader("Set-Cookie") or "")
        acked = came.status in (302, 303) and (came.getheader("Location") or "").endswith(RECEIPT)
        return Answer(ACKED if acked else str(came.status), came.read().decode(), given[1] if given else "")
    except (OSError, HTTPException):
        return Answer("none")
    finally:
        connection.close()


def encode(fields: dict[str, str], *, photo: bytes) -> bytes:
    """Return a filled-in form as a browser sends it."""
    parts = [
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
        for name, value in fields.items()
    ]
    if photo:
        head = 'Content-Disposition: form-data; name="photo"; filename="den.png"\r\nContent-Type: image/png'
        parts.append(f"--{BOUNDARY}\r\n{head}\r\n\r\n".encode() + photo + b"\r\n")
    return b"".join([*parts, f"--{BOUNDARY}--\r\n".encode()])


def picture(chance: random.Random) -> bytes:
    """Return a PNG of 32 x 32 grey points like no other."""
    rows = b"".join(b"\0" + chance.randbytes(32) for _ in range(32))
    header = struct.pack(">IIBBBBB", 32, 32, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in chunks
    )


def digest(data: bytes) -> str:
    """Return the sha256 by which something is found again."""
    return sha256(data).hexdigest()
