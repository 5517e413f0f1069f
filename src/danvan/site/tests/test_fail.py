"""A closed database or a full house is told in a sentence, says when to come back, and hands back what was typed."""

import io
import logging
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from html import unescape
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest
from django.conf import LazySettings
from django.db import connection, connections
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.test import RequestFactory

from danvan.check.petitions.models import Petition
from danvan.site import admission, checking, failures, outages, room
from danvan.site.admission import Admission, lane_of
from danvan.site.policy import POLICY
from danvan.site.village import Village, settle
from tests.worlds import As

WORDS = "Cầu gỗ thôn Đông mục nát, <b>xin</b> sửa & \"rào\" lại"
TYPED = {"text": WORDS, "place": "thon-dong", "where": "đầu cầu", "form_key": "k" * 24}
SENDS, FOLLOWS = "/phan-anh/gui", "/theo-doi"


@contextmanager
def closed(url: str) -> Iterator[None]:
    """Take the database of a world away for a while."""
    connections.close_all()
    if connection.vendor == "postgresql":
        name = urlsplit(url).path[1:]
        rename(url, name, f"{name}_away")
        try:
            yield
        finally:
            connections.close_all()
            rename(url, f"{name}_away", name)
    else:
        file = Path(url.removeprefix("sqlite:///"))
        away = file.rename(file.with_suffix(".away"))
        file.mkdir()  # where a folder stands, SQLite opens nothing and makes nothing
        try:
            yield
        finally:
            connections.close_all()
            file.rmdir()
            away.rename(file)


def rename(url: str, before: str, after: str) -> None:
    """Give a database of PostgreSQL another name."""
    with psycopg.connect(urlsplit(url)._replace(path="/postgres").geturl(), autocommit=True) as admin:
        admin.execute(f'ALTER DATABASE "{before}" RENAME TO "{after}"'.encode())


def handed_back(response: HttpResponseBase) -> dict[str, str]:
    """Return what the form of a page would send again."""
    text = response.content.decode()  # type: ignore[attr-defined]
    inputs = re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)">', text)
    return {unescape(name): unescape(value) for name, value in inputs}


def test_what_was_typed_while_the_database_is_closed_is_handed_back_and_sent_again_acts_once(world: str) -> None:
    settle()
    client = As(raise_request_exception=False)
    with closed(world):
        response = client.post(SENDS, TYPED)
        assert (response.status_code, response.headers["Retry-After"]) == (503, "30")
        assert "chưa được nhận" in response.content.decode()
        back = handed_back(response)
        assert back.pop("csrfmiddlewaretoken")
        assert back == TYPED

    for _ in range(2):
        assert client.post(SENDS, back).status_code == 302
    assert Petition.objects.get().text == WORDS


def test_what_was_typed_while_the_disk_is_full_is_handed_back_and_the_log_says_what_to_look_at(db: None, caplog: pytest.LogCaptureFixture) -> None:
    failures.log.said.clear()
    with suppress(OSError):
        try:
            Path("/dev/full").write_text(WORDS)
        except OSError:  # the kernel's own word for it
            response = failures.failed(RequestFactory().post(SENDS, TYPED))
            raise
    assert (response.status_code, response.headers["Retry-After"]) == (503, "30")
    assert {name: handed_back(response)[name] for name in TYPED} == TYPED
    assert "df -h" in caplog.text


def test_a_database_that_is_away_is_one_line_of_the_log_and_a_fault_of_ours_keeps_its_traceback(world: str, settings: LazySettings) -> None:
    assert "'filters': ['untold']" in str(settings.LOGGING)
    failures.log.said.clear()
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    handler.addFilter(outages.Untold())
    logging.getLogger().addHandler(handler)
    try:
        with closed(world):
            assert {As(raise_request_exception=False).get("/").status_code for _ in range(3)} == {503}
        (line,) = written.getvalue().splitlines()
        try:
            raise ValueError("lỗi của ta")
        except ValueError:
            logging.getLogger("django.request").exception("Internal Server Error: /")
    finally:
        logging.getLogger().removeHandler(handler)
    assert line.startswith("Không mở được cơ sở dữ liệu, sẽ thử lại: ")
    assert "DATABASE_URL" in line
    assert "Traceback" in written.getvalue()


def test_a_disk_with_little_room_is_told_by_the_page_of_health_and_by_the_check(
    client: As, db: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert client.get("/suc-khoe").json()["disk_has_room"]
    monkeypatch.setattr(room, "LEAST", room.left() * 2)
    answer = client.get("/suc-khoe")
    assert (answer.status_code, answer.json()["disk_has_room"]) == (500, False)
    assert checking.check([]) == 1
    assert "chỉ còn trống" in capsys.readouterr().err


@pytest.mark.parametrize("path", ["/", SENDS, FOLLOWS, "/tre-han", "/cham-diem/", "/suc-khoe", "/dang-nhap", "/phan-anh/7F3KQ9DM"])
def test_every_page_says_that_the_database_is_closed(world: str, path: str) -> None:
    client = As(raise_request_exception=False)
    with closed(world):
        response = client.get(path)
    if response.status_code != 200:  # a page that needs no database may be shown
        assert (response.status_code, response.headers["Retry-After"]) == (503, "30")
        assert "no-store" in response.headers["Cache-Control"]
        assert "máy chủ đang được bảo trì" in response.content.decode()
    assert response.headers["Content-Security-Policy"] == POLICY


def test_a_password_is_never_handed_back(world: str) -> None:
    with closed(world):
        response = As(raise_request_exception=False).post("/dang-nhap", {"username": "hoa", "password": "mot mat khau"})
    assert response.status_code == 503
    assert handed_back(response).get("username") == "hoa"
    assert b"mot mat khau" not in response.content


def test_a_visit_that_is_logged_in_is_told_the_same(world: str) -> None:
    client = As(raise_request_exception=False).of(settle().hoa)
    with closed(world):
        assert client.get("/ban-lam-viec").status_code == 503
    assert client.get("/ban-lam-viec").status_code == 200


class Crowd:
    """Visitors who stay in the house until they are told to leave."""

    def __init__(self) -> None:
        self.inside, self.leave = threading.Semaphore(0), threading.Event()

    def answer(self, request: HttpRequest) -> HttpResponseBase:
        """Keep those in who came to stay."""
        if "stay" in request.GET:
            self.inside.release()
            assert self.leave.wait(timeout=20)
        return HttpResponse("in")


@contextmanager
def crowded(path: str, *, verb: str, many: int) -> Iterator[Admission]:
    """Lend a gate behind which so many stay."""
    crowd = Crowd()
    gate = Admission(crowd.answer)
    visits = [getattr(RequestFactory(), verb)(f"{path}?stay=1") for _ in range(many)]
    threads = [threading.Thread(target=gate, args=[visit]) for visit in visits]
    for thread in threads:
        thread.start()
    assert all(crowd.inside.acquire(timeout=10) for _ in threads)
    try:
        yield gate
    finally:
        crowd.leave.set()
        for thread in threads:
            thread.join(timeout=10)
    assert gate(RequestFactory().get(path)).status_code == 200  # their places are free again


@pytest.mark.parametrize(
    ("path", "verb", "many", "open_to"),
    [
        ("/van-ban", "get", 3, [("post", SENDS), ("get", FOLLOWS), ("post", "/hai-long/mo")]),
        ("/hai-long/mo", "post", 1, [("post", SENDS), ("get", "/van-ban"), ("get", "/")]),
        (SENDS, "post", 2, [("get", "/van-ban"), ("post", "/hai-long/mo")]),
    ],
    ids=["readers", "writers", "senders"],
)
def test_a_full_lane_says_when_to_come_back_while_the_others_go_on(
    impatient: None, settings: LazySettings, path: str, verb: str, many: int, open_to: list[tuple[str, str]]
) -> None:
    settings.WRITERS = 2
    with crowded(path, verb=verb, many=many) as gate:
        refused = gate(getattr(RequestFactory(), verb)(path))
        assert (refused.status_code, refused.headers["Retry-After"]) == (503, "30")
        for way, elsewhere in open_to:
            assert gate(getattr(RequestFactory(), way)(elsewhere)).status_code == 200, elsewhere


def test_what_was_typed_at_a_full_lane_is_handed_back(impatient: None) -> None:
    with crowded(SENDS, verb="post", many=1) as gate:
        refused = gate(RequestFactory().post(SENDS, TYPED))
    back = handed_back(refused)
    assert back.pop("csrfmiddlewaretoken")
    assert back == TYPED


def test_whoever_sends_or_follows_stands_in_a_lane_of_their_own() -> None:
    ask = RequestFactory()
    lanes = [lane_of(visit) for visit in (ask.post(SENDS), ask.get(FOLLOWS), ask.get("/"), ask.post("/dang-nhap"))]
    assert lanes == ["first", "first", "browse", "write"]


def test_a_page_that_does_not_exist_is_told_in_our_words_under_the_policy(client: As) -> None:
    response = client.get("/khong-co-trang-nay")
    assert response.status_code == 404
    assert response.headers["Content-Security-Policy"] == POLICY
    assert "govuk" in response.content.decode()


def test_a_form_without_its_token_is_refused_in_our_words(db: None) -> None:
    response = As(enforce_csrf_checks=True).post(SENDS, TYPED)
    assert response.status_code == 403
    assert response.headers["Content-Security-Policy"] == POLICY
    assert not Petition.objects.exists()


OURS = "http://testserver"


def test_a_form_with_an_old_token_is_handed_back_and_taken_when_it_is_sent_again(village: Village) -> None:
    client = As(enforce_csrf_checks=True)
    typed = TYPED | {"csrfmiddlewaretoken": token(client)}
    client.cookies.clear()  # as a login in another window does
    refused = client.post(SENDS, typed, headers={"Origin": OURS})
    assert (refused.status_code, refused.headers["Cache-Control"]) == (403, "no-store")
    back = handed_back(refused)
    assert {name: back[name] for name in TYPED} == TYPED
    assert client.post(SENDS, back, headers={"Origin": OURS}).status_code == 302
    assert Petition.objects.get().text == WORDS


@pytest.mark.parametrize("origin", ["https://elsewhere.example", "null", ""])
def test_what_a_foreign_page_sends_is_shown_but_no_button_sends_it_again(db: None, origin: str) -> None:
    refused = As(enforce_csrf_checks=True).post(SENDS, TYPED, headers={"Origin": origin} if origin else {})
    assert refused.status_code == 403
    assert unescape(refused.content.decode()).count(WORDS) == 1
    assert "<form" not in refused.content.decode()


def token(client: As) -> str:
    """Return the token of the form by which a petition is sent."""
    found = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', client.get(SENDS).content.decode())
    assert found
    return found[1]


def test_a_form_that_a_closed_database_hands_back_bears_a_token_that_is_taken(world: str) -> None:
    settle()
    client = As(enforce_csrf_checks=True, raise_request_exception=False)
    typed = TYPED | {"csrfmiddlewaretoken": token(client)}
    with closed(world):
        back = handed_back(client.post(SENDS, typed))
    assert client.post(SENDS, back).status_code == 302
    assert Petition.objects.count() == 1


def test_a_form_that_a_full_lane_hands_back_bears_a_token_that_is_taken(village: Village, impatient: None) -> None:
    client = As(enforce_csrf_checks=True)
    typed = TYPED | {"csrfmiddlewaretoken": token(client)}
    with full("first"):
        refused = client.post(SENDS, typed)
    assert refused.status_code == 503
    assert client.post(SENDS, handed_back(refused)).status_code == 302
    assert Petition.objects.count() == 1


def test_the_policy_stands_on_what_a_full_lane_answers(village: Village, impatient: None, client: As) -> None:
    client.get("/")
    with full("browse"):
        refused = client.get("/")
    assert refused.status_code == 503
    assert refused.headers["Content-Security-Policy"] == POLICY
    assert refused.headers["X-Content-Type-Options"] == "nosniff"


class Known(Admission):
    """The gate of a client, which a test can fill."""

    last: "Known"

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        super().__init__(get_response)
        Known.last = self


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch, settings: LazySettings) -> None:
    """Let nobody wait long at a full lane of a gate that is known."""
    names = {f"{Admission.__module__}.{Admission.__name__}": f"{__name__}.{Known.__name__}"}
    settings.WRITERS, settings.MIDDLEWARE = 1, [names.get(name, name) for name in settings.MIDDLEWARE]
    for lane in admission.PATIENCE:
        monkeypatch.setitem(admission.PATIENCE, lane, 0.01)


@contextmanager
def full(lane: str) -> Iterator[None]:
    """Take every place in a lane of the gate that was made last."""
    places, taken = Known.last.lanes[lane], 0
    while places.acquire(blocking=False):
        taken += 1
    try:
        yield
    finally:
        for _ in range(taken):
            places.release()
