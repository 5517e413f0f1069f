"""What everybody reads without an account, and what nobody does."""

import csv
import io
import json
import re
from datetime import date, datetime, timedelta
from typing import Any
from xml.etree import ElementTree

import pytest
from django.utils.timezone import localdate, now

from danvan.base.face.fields import Words
from danvan.base.office import actions as office
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.actions import courses
from danvan.check.petitions.models import Petition
from danvan.check.petitions.queries import public, shown
from danvan.check.petitions.reports import squares
from danvan.check.petitions.tests.acts import SAID, WORDS, answered, published, routed
from tests.village import Village, at
from tests.worlds import As

HERE = "/phan-anh/cong-khai"
ATOM = "{http://www.w3.org/2005/Atom}"


def read(client: As, where: str = "") -> str:
    answer: Any = client.get(f"{HERE}{where}")
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return str(body.decode()) if answer.status_code == 200 else str(answer.status_code)


def test_everybody_reads_the_approved_words_and_what_the_office_did_but_no_notes_and_no_names(village: Village, client: As) -> None:
    code = published(village).matter.code
    assert WORDS in read(client)
    page = read(client, f"/{code}")
    assert WORDS in page
    assert SAID in page
    assert "Đã phân loại" in page
    assert "28/08/2026" in page
    for kept in ("bà Lan", "ông Minh", "anh Tú", "06:30", "Đã dự thảo"):
        assert kept not in page


@pytest.mark.parametrize("query", ["?linh-vuc=lighting", "?co-quan=an-binh-works", "?noi=thon-dong", "?buoc=answered", "?loai=feedback", "?thang=2026-09"])
def test_the_list_is_narrowed_by_what_is_asked_and_what_cannot_be_is_passed_by(village: Village, client: As, query: str) -> None:
    published(village)
    routed(village)
    courses.reckon(at=at("2026-10-01 02:25"))
    name = query.partition("=")[0]
    assert WORDS in read(client, query)
    assert WORDS in read(client, f"{name}=khong-co")
    other = {"?linh-vuc": "roads", "?co-quan": "an-binh", "?noi": "thon-doai", "?buoc": "reopened", "?loai": "report", "?thang": "2026-08"}[name]
    asked = {"?linh-vuc": "subject", "?co-quan": "agency", "?noi": "place", "?buoc": "state", "?loai": "kind", "?thang": "month"}[name]
    assert not public.listed({asked: other}, on=date(2026, 10, 1)).exists()


def test_nothing_is_shown_before_its_delay_nor_before_it_is_approved_nor_against_the_wish_of_its_author(village: Village, client: As) -> None:
    waits = answered(routed(village), village, on="2026-09-10 09:00")
    assert read(client, f"/{waits.matter.code}") == "404"
    petition = published(village)
    came = localdate(petition.matter.opened_at)
    assert not shown.shown(on=came + timedelta(days=2)).exists()
    assert shown.shown(on=came + timedelta(days=3)).exists()

    petitions.opt_out(Petition.objects.get(pk=petition.pk), by=village.lan, at=at("2026-09-20 09:00"))
    courses.reckon(at=at("2026-12-01 02:25"))
    assert read(client, f"/{petition.matter.code}") == "404"
    (listed,) = json.loads(read(client, "/du-lieu/2026-08.json"))
    assert (listed["settled_on"], listed["code"]) == ("2026-09-10", "")  # of what still waits, with no code to know it by
    whole = next(row for row in json.loads(read(client, "/du-lieu/thoi-gian-cho.json")) if not row["agency"] and not row["subject"])
    assert (whole["n"], whole["answered"], whole["opted_out"], whole["published"], whole["median"]) == (2, 2, 1, 0, None)


def test_of_what_is_to_be_purged_nobody_reads_a_word_and_everybody_counts_the_line_until_it_is(village: Village, client: As) -> None:
    petition = published(village)
    asked = office.ask_purge(petition.matter, reason="state_secret", basis="29/2018/QH14", by=village.minh, at=at("2026-09-12 08:00"))
    courses.reckon(at=at("2026-12-01 02:25"))
    for where in ("", f"/{petition.matter.code}", "/du-lieu/2026-08.csv", "/du-lieu/thoi-gian-cho.csv", "/tra-loi.atom"):
        assert petition.matter.code not in read(client, where)
    assert "works" in read(client, "/du-lieu/thoi-gian-cho.csv")
    office.drop_purge(asked, by=village.hoa, at=at("2026-09-12 09:00"))
    assert SAID in read(client, f"/{petition.matter.code}")


def test_a_month_is_the_same_as_csv_and_json_and_is_fetched_once(village: Village, client: As) -> None:
    told, quiet = published(village), routed(village)
    rows = json.loads(read(client, "/du-lieu/2026-08.json"))
    lines = list(csv.DictReader(io.StringIO(read(client, "/du-lieu/2026-08.csv").removeprefix("\ufeff"))))
    assert [row["code"] for row in rows] == [line["code"] for line in lines] == [told.matter.code, ""]
    assert [(row["place"], row["days"], row["settled_on"]) for row in rows] == [("thon-dong", 13, "2026-09-10"), ("", None, None)]
    assert (lines[0]["late"], lines[1]["days"]) == ("false", "")
    assert rows[0]["page"].endswith(f"{HERE}/{told.matter.code}")
    etag = client.get(f"{HERE}/du-lieu/2026-08.csv").headers["ETag"]
    assert client.get(f"{HERE}/du-lieu/2026-08.csv", headers={"If-None-Match": etag}).status_code == 304
    answered(Petition.objects.get(pk=quiet.pk), village, on="2026-09-20 09:00")
    assert client.get(f"{HERE}/du-lieu/2026-08.csv", headers={"If-None-Match": etag}).status_code == 200


def test_the_dictionary_names_each_column_of_each_file_and_no_other(village: Village, client: As) -> None:
    published(village)
    courses.reckon(at=at("2026-10-01 02:25"))
    said = read(client, "/du-lieu").split("<caption")[1:]
    for name, table in (("2026-08", said[0]), ("thoi-gian-cho", said[1])):
        told = re.findall(r"<td[^>]*><code>(\w+)</code>", table)
        header = read(client, f"/du-lieu/{name}.csv").removeprefix("\ufeff").splitlines()[0].split(",")
        assert told == header == list(json.loads(read(client, f"/du-lieu/{name}.json"))[0])


def test_a_control_sign_shuts_the_feed_to_nobody(village: Village, client: As) -> None:
    published(village, words="Đèn\x0bhỏng\x07", answer="Đã\x01 thay\ufffe")  # as rows of an earlier version may be
    entry = ElementTree.fromstring(read(client, "/tra-loi.atom")).find(f"{ATOM}entry")
    assert entry is not None
    assert entry.findtext(f"{ATOM}summary") == "Đèn\nhỏng\n\nĐã thay"
    assert Words(rows=3).clean("Đèn\x0bhỏng\x07 \ufffe\ud800ở\tđây") == "Đèn\nhỏng ở\tđây"


def test_feed_readers_are_told_of_answers_as_atom_wants_it(village: Village, client: As) -> None:
    petition = published(village)
    feed = ElementTree.fromstring(read(client, "/tra-loi.atom"))
    needed = ("id", "title", "updated")
    assert all(feed.findtext(f"{ATOM}{name}") for name in needed)
    (entry,) = feed.findall(f"{ATOM}entry")
    assert all(entry.findtext(f"{ATOM}{name}") for name in (*needed, f"author/{ATOM}name"))
    assert str(entry.findtext(f"{ATOM}id")).endswith(f"{HERE}/{petition.matter.code}")
    assert SAID in str(entry.findtext(f"{ATOM}summary"))
    for moment in (feed.findtext(f"{ATOM}updated"), entry.findtext(f"{ATOM}updated"), entry.findtext(f"{ATOM}published")):
        assert datetime.fromisoformat(str(moment)).tzinfo  # RFC 3339
    assert feed.findtext(f"{ATOM}id") == next(link.get("href") for link in feed.findall(f"{ATOM}link") if link.get("rel") == "alternate")
    assert {link.get("rel") for link in feed.findall(f"{ATOM}link")} == {"alternate", "self"}


def test_a_mended_text_shows_what_stood_there_before_unless_it_was_taken_down(village: Village, client: As) -> None:
    petition = published(village, answer="Đã thay bóng ngày 6/9")
    petitions.redact(petition, words=WORDS, answer="Đã thay bóng ngày 7/9", by=village.minh, at=at("2026-09-13 08:00"))
    assert "7/9" not in read(client, f"/{petition.matter.code}")
    petitions.publish(petition, by=village.hoa, at=at("2026-09-13 09:00"))
    page = read(client, f"/{petition.matter.code}")
    assert page.index("7/9") < page.index("Bản đăng từ") < page.index("6/9")
    assert petition.matter.code in read(client, "/dinh-chinh")

    petitions.take_down(petition, reason="Lộ số nhà", by=village.hoa, at=at("2026-09-14 08:00"))
    petitions.publish(petition, by=village.hoa, at=at("2026-09-14 09:00"))
    page = read(client, f"/{petition.matter.code}")
    assert "7/9" in page
    assert "6/9" not in page
    assert "số nhà" not in page


def test_the_figures_tell_of_each_agency_what_it_did_and_how_long_people_wait(village: Village, client: As) -> None:
    assert "Chưa có số liệu" in read(client, "/thoi-gian-cho")
    for n in range(10):
        petition = routed(village)
        if n < 6:
            answered(petition, village, on=f"2026-09-{7 + n:02} 09:00")
    published(village)
    courses.reckon(at=now())
    page = read(client, "/thoi-gian-cho")
    assert "Phòng Kinh tế xã An Bình" in page
    assert "14 ngày" in page  # the sixth of eleven: 10, 11, 12, twice 13, 14 and 15 days, four still wait
    own = read(client, "/thoi-gian-cho/an-binh-works")
    assert "Chiếu sáng công cộng" in own
    assert "trong 15 ngày" in own


def test_places_are_squares_with_their_figures_beside_them(village: Village, client: As) -> None:
    published(village)
    courses.reckon(at=now())
    page = read(client, "/noi")
    assert "<circle" in page
    assert f'<a href="{HERE}?noi=thon-dong">Thôn Đông</a>' in page
    plan = squares.plan([("A", 4), ("B", 1), ("C", 0)])
    assert plan
    assert [(one.x, one.y, one.radius) for one in plan.squares] == [(0, 0, 38), (108, 0, 19), (0, 108, 0)]
    assert (plan.width, plan.height) == (216, 216)
    assert squares.plan([]) is None
