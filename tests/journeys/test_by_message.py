"""Text messages and Zalo: a gateway brings them over HTTP, signed; parts are put together, and who wrote is told their code the same way."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from socketserver import ThreadingMixIn
from threading import Thread
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import pytest
from django.core.wsgi import get_wsgi_application
from django.db import connections
from django.test import override_settings
from django.utils.timezone import localtime, now

from danvan.base.jobs import actions as jobs
from danvan.base.matters import codes
from danvan.base.matters.models import Matter
from danvan.check.petitions.models import Arrival, Petition
from danvan.site.village import Village, settle
from tests import gateway as of_gateway
from tests.gateway import Gateway
from tests.worlds import As

gateway = of_gateway.gateway  # fixture
SECRETS = {"sms": "s" * 60, "zalo": "z" * 60}
ROOM = "/phan-anh/cho-phan-loai"
FOUR = ["Den duong ngo 12 thon Dong tat ba dem roi, ", "tre con di hoc ve toi vap nga. Da bao truong thon ", "ma chua ai den sua. Xin xa cho ", "nguoi thay bong. Cam on."]


class Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - as http.server names it
        """Say nothing."""


@pytest.fixture
def village(world: str, tmp_path: Path) -> Iterator[Village]:
    with override_settings(FILES_FOLDER=tmp_path / "files", NOTICES_FOLDER=tmp_path / "notices", GATE_SECRETS=SECRETS, INBOX_AGENCY="an-binh"):
        yield settle()


@pytest.fixture
def served(village: Village) -> Iterator[str]:
    """Serve the program over HTTP and return its address."""
    with override_settings(SECURE_SSL_REDIRECT=False, ALLOWED_HOSTS=["127.0.0.1", "testserver"]):
        program = get_wsgi_application()

        def answer(environ: dict[str, Any], start: Any) -> Any:
            try:
                return program(environ, start)
            finally:
                connections.close_all()  # of this thread

        with make_server("127.0.0.1", 0, answer, server_class=Server, handler_class=Quiet) as server:
            Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
            yield f"http://127.0.0.1:{server.server_address[1]}/cong/"
            server.shutdown()


def bring(gateway: Gateway, served: str, *, way: str = "sms", **message: Any) -> tuple[int, dict[str, Any]]:
    said = {"id": "m1", "from": "+84 912 345 678", "text": "Cống tắc"} | message
    return gateway.bring(served + way, secret=SECRETS[way], at=now().timestamp(), **said)


def part(number: int, **more: Any) -> dict[str, Any]:
    return {"id": f"m{number}", "text": FOUR[number - 1], "part": number, "parts": 4, "ref": "17"} | more


@pytest.mark.parametrize("order", [(1, 2, 3, 4), (3, 1, 4, 2), (4, 3, 2, 1, 2, 3)])
def test_four_parts_without_marks_become_one_message_whatever_order_they_come_in(
    village: Village, gateway: Gateway, served: str, order: tuple[int, ...]
) -> None:
    for number in order:
        assert bring(gateway, served, **part(number))[0] == 200
    one = Arrival.objects.get()
    assert (one.words, one.lacks, one.pieces, one.found) == ("".join(FOUR), 0, "", "")
    assert not Matter.objects.exists()


def test_a_part_that_does_not_come_is_told_and_after_an_hour_the_rest_can_be_taken_in(village: Village, gateway: Gateway, served: str) -> None:
    for number in (1, 2, 4):
        bring(gateway, served, **part(number))
    one, clerk = Arrival.objects.get(), As().of(village.tu)
    sent = {"kind": "feedback", "place": "thon-dong", "form_key": "p" * 24}
    assert "đang đến" in clerk.get(f"{ROOM}/{one.pk}").content.decode()
    clerk.post(f"{ROOM}/{one.pk}", sent)
    assert not Petition.objects.exists()
    Arrival.objects.update(received_at=now() - timedelta(hours=2))
    assert "sau một giờ không thấy đến" in clerk.get(f"{ROOM}/{one.pk}").content.decode()
    clerk.post(f"{ROOM}/{one.pk}", sent)
    assert Petition.objects.get().text == FOUR[0] + FOUR[1] + "[…]" + FOUR[3]


def test_two_people_and_two_messages_at_once_are_not_mixed(village: Village, gateway: Gateway, served: str) -> None:
    for number in (1, 2, 3, 4):
        for who, sender in (("a", "0912345678"), ("b", "0987654321")):
            for ref in ("17", "18"):
                bring(gateway, served, **part(number, id=f"{who}{ref}{number}", ref=ref), **{"from": sender})
    assert [one.words for one in Arrival.objects.all()] == ["".join(FOUR)] * 4


@pytest.mark.parametrize("way", ["sms", "zalo"])
def test_who_wrote_is_told_number_and_secret_code_by_the_same_way_once(village: Village, gateway: Gateway, served: str, way: str) -> None:
    assert bring(gateway, served, way=way) == (200, {"id": "m1", "again": False})
    assert bring(gateway, served, way=way) == (200, {"id": "m1", "again": True})
    one = Arrival.objects.get()
    As().of(village.tu).post(f"{ROOM}/{one.pk}", {"kind": "report", "place": "thon-dong", "form_key": "p" * 24})
    petition = Petition.objects.get()
    assert (petition.came, petition.matter.author) == (way, None)
    noon = localtime(now() + timedelta(days=1)).replace(hour=12)  # nobody is rung up at night
    while jobs.run_due(at=noon):
        pass
    (told,) = gateway.messages.values()
    text = told["text"] if way == "sms" else told["template_data"]["text"]
    assert (told.get("to") or told.get("phone")) == "84912345678"
    secret = text.partition("theo doi: " if way == "sms" else "theo dõi: ")[2].partition(".")[0].strip()
    assert codes.bearer(secret) == petition.matter.bearer
    assert petition.matter.code in text
    assert "Cống" not in text


def test_words_of_a_denunciation_are_known_without_marks_and_stand_on_top_unread(village: Village, gateway: Gateway, served: str) -> None:
    bring(gateway, served, id="a")
    bring(gateway, served, id="b", text="Toi to cao ong can bo dia chinh nhan hoi lo 50 trieu dong cua nha ba Tu")
    assert [one.found != "" for one in Arrival.objects.order_by("pk")] == [False, True]
    page = As().of(village.tu).get(ROOM).content.decode()
    assert "hoi lo" not in page
    assert page.index("Có chữ không nên lưu ở đây") < page.index("Cống tắc")
    marked = Arrival.objects.exclude(found="").get()
    refused = As().of(village.tu).post(f"{ROOM}/{marked.pk}", {"kind": "feedback", "place": "thon-dong", "form_key": "p" * 24})
    assert "hãy đánh dấu ô này" in refused.content.decode()
    assert not Petition.objects.exists()


def test_the_same_matter_by_another_way_is_offered_and_nothing_is_merged(village: Village, gateway: Gateway, served: str) -> None:
    words = "Cống ngã ba chợ thôn Đông tắc, nước bẩn tràn ra đường đã bốn ngày"
    bring(gateway, served, id="a", text=words)
    bring(gateway, served, way="zalo", id="b", text="Cong nga ba cho thon Dong tac, nuoc ban tran ra duong da bon ngay roi")
    first, second = Arrival.objects.order_by("pk")
    clerk = As().of(village.tu)
    assert f"{ROOM}/{second.pk}" in clerk.get(f"{ROOM}/{first.pk}").content.decode()
    clerk.post(f"{ROOM}/{first.pk}", {"kind": "feedback", "place": "thon-dong", "form_key": "p" * 24})
    page = clerk.get(f"{ROOM}/{second.pk}").content.decode()
    assert f"/phan-anh/{Petition.objects.get().matter.code}" in page
    assert "Có thể về cùng một việc" in page
    clerk.post(f"{ROOM}/{second.pk}", {"kind": "feedback", "place": "thon-dong", "form_key": "q" * 24})
    assert Petition.objects.filter(into=None).count() == 2


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"from": "113"}, 400), ({"text": ""}, 400), ({"text": "x" * 3000}, 400), ({"part": 5, "parts": 4}, 400), ({"part": 0}, 400),
        ({"parts": 999}, 400), ({"part": "1"}, 400), ({"id": ""}, 400), ({"text": "a\0b"}, 400), ({"text": "x" * 20_000}, 413),
    ],
)  # fmt: skip
def test_what_cannot_be_a_message_is_refused(village: Village, gateway: Gateway, served: str, body: dict[str, Any], status: int) -> None:
    assert bring(gateway, served, **body)[0] == status
    assert not Arrival.objects.exists()


def test_only_what_is_signed_just_now_is_taken_and_without_a_secret_the_gate_is_shut(village: Village, gateway: Gateway, served: str) -> None:
    message = {"id": "m1", "from": "0912345678", "text": "Cống tắc"}
    asked = [
        gateway.bring(served + "sms", secret="t" * 60, at=now().timestamp(), **message),
        gateway.bring(served + "sms", secret=SECRETS["zalo"], at=now().timestamp(), **message),
        gateway.bring(served + "sms", secret=SECRETS["sms"], at=now().timestamp() - 301, **message),
        gateway.bring(served + "sms", secret=SECRETS["sms"], at=now().timestamp() + 301, **message),
    ]
    assert [status for status, _ in asked] == [403] * 4
    with override_settings(GATE_SECRETS={"sms": "", "zalo": ""}):
        assert gateway.bring(served + "sms", secret="", at=now().timestamp(), **message)[0] == 404
    assert not Arrival.objects.exists()
