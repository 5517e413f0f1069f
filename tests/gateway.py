"""A gateway of text messages of our own on loopback: it accepts, refuses, delays, asks to wait, or loses its answer."""

import hmac
import json
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from select import select
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from django.conf import LazySettings


class Gateway(ThreadingHTTPServer):
    """`messages` is what it delivers, by id and so each once; `asked` is every request that came."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Desk)
        self.messages: dict[str, dict[str, Any]] = {}
        self.asked: list[dict[str, Any]] = []
        self.plan: list[str] = []  # what the next requests meet: down, lost, slow, busy, redirect, refuse; nothing: ok
        self.gone: set[str] = set()  # numbers that do not exist
        self.always = "ok"  # where no plan is
        self.lock = threading.Lock()

    def bring(self, where: str, *, secret: str, at: float, **message: Any) -> tuple[int, dict[str, Any]]:
        """Bring a message that somebody sent us to an address, signed, and return what was answered."""
        body, said = json.dumps(message).encode(), str(int(at))
        signature = hmac.digest(secret.encode(), said.encode() + b"." + body, "sha256").hex()
        heads = {"Content-Type": "application/json", "X-Danvan-Time": said, "X-Danvan-Signature": signature}
        try:
            with urlopen(Request(where, data=body, headers=heads), timeout=20) as answer:
                return answer.status, json.loads(answer.read())
        except HTTPError as refused:
            with refused:
                text = refused.read()
                return refused.code, json.loads(text) if text.startswith(b"{") else {}

    @property
    def url(self) -> str:
        """Where it stands."""
        return f"http://127.0.0.1:{self.server_address[1]}/send"


class Desk(BaseHTTPRequestHandler):
    server: Gateway

    def do_POST(self) -> None:
        """Take one message, as the plan says."""
        text = self.rfile.read(int(self.headers["Content-Length"]))
        if not text:  # whoever asked was killed
            return
        body = json.loads(text)
        with self.server.lock:
            self.server.asked.append(body | {"headers": dict(self.headers)})
            what = self.server.plan.pop(0) if self.server.plan else self.server.always
        getattr(self, what)(body)

    def ok(self, body: dict[str, Any]) -> None:
        """Accept, unless the number does not exist; the same id again changes nothing."""
        if (body.get("to") or body.get("phone")) in self.server.gone:
            zalo = "phone" in body
            return self.say(200 if zalo else 422, {"error": -108 if zalo else "invalid_number"})
        self.server.messages.setdefault(str(body.get("id") or body.get("tracking_id")), body)
        return self.say(200, {"error": 0} if "phone" in body else {"id": "g1"})

    def down(self, body: dict[str, Any]) -> None:
        """Be broken."""
        self.say(503, {})

    def busy(self, body: dict[str, Any]) -> None:
        """Ask to be left alone for a while."""
        self.say(429, {}, {"Retry-After": "120"})

    def lost(self, body: dict[str, Any]) -> None:
        """Accept, and hang up before the answer."""
        self.server.messages.setdefault(str(body.get("id") or body.get("tracking_id")), body)
        self.close_connection = True

    def slow(self, body: dict[str, Any]) -> None:
        """Accept, and answer after the other side has lost patience."""
        self.server.messages.setdefault(str(body.get("id") or body.get("tracking_id")), body)
        time.sleep(0.6)
        self.say(200, {})

    def unhurried(self, body: dict[str, Any]) -> None:
        """Take a moment, then accept; who hangs up meanwhile has handed nothing over."""
        time.sleep(0.1)
        if not select([self.connection], [], [], 0)[0]:  # readable while nothing is to be read: the line is closed
            self.ok(body)

    def refuse(self, body: dict[str, Any]) -> None:
        """Take this message not now."""
        self.say(400, {"error": "not_now"})

    def redirect(self, body: dict[str, Any]) -> None:
        """Lead elsewhere."""
        self.say(302, {}, {"Location": self.server.url + "/elsewhere"})

    def say(self, status: int, body: dict[str, Any], headers: dict[str, str] | None = None) -> None:
        """Answer."""
        text = json.dumps(body).encode()
        self.send_response(status)
        for name, value in {"Content-Length": str(len(text)), **(headers or {})}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(text)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - as http.server names it
        """Say nothing."""


@pytest.fixture
def gateway(settings: LazySettings) -> Iterator[Gateway]:
    """Lend a gateway that the settings name for both channels."""
    with Gateway() as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        settings.SMS_URL = settings.ZALO_URL = server.url
        settings.SMS_TOKEN, settings.SMS_FROM, settings.ZALO_TOKEN, settings.ZALO_TEMPLATE = "t", "XA AN BINH", "z", "7"
        yield server
        server.shutdown()
