"""A letter in the waiting room goes to the lane where it belongs: with the clock of that lane, the same receipt, and its files; once."""

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from django.db import connections
from django.test import override_settings
from django.urls import reverse
from django.utils.timezone import localdate, localtime, now

from danvan.base.duties.models import Duty
from danvan.base.files import actions as files
from danvan.base.jobs import actions as jobs
from danvan.base.journal.models import Entry
from danvan.base.matters import codes
from danvan.base.matters.models import Matter
from danvan.check.petitions.actions import arrivals, voters
from danvan.check.petitions.models import Arrival, Complaint, Enclosure, Petition, Recommendation, Session
from danvan.site.village import Village, settle
from tests import gateway as of_gateway
from tests import mailbox as of_mailbox
from tests import pictures
from tests.gateway import Gateway
from tests.killing import run
from tests.mailbox import Mailbox
from tests.worlds import As

mailbox, gateway = of_mailbox.mailbox, of_gateway.gateway  # fixtures
ROOM = "/phan-anh/cho-phan-loai"
WORDS = "Tôi tên là Nguyễn Thị Lan, trú tại Thôn Đông xã An Bình.\nViệc ngõ 12 đã nhiều tháng chưa xong, xin cơ quan xem xét."
DAYS = 3  # that it lay in the room
LANES: dict[str, dict[str, str]] = {  # what a clerk adds to what the letter says
    "khieu-nai": {"settler": "an-binh", "complainant": "Nguyễn Thị Lan", "address": "Thôn Đông", "against": "Quyết định 41/QĐ-UBND", "text": WORDS, "request": "Xem lại"},
    "dat-dai": {"agency": "an-binh", "plot": "Thửa 12, tờ 3", "about": WORDS, "asker": "Nguyễn Thị Lan", "address": "Thôn Đông", "other_party": "Nhà bên"},
    "thong-tin": {"agency": "an-binh", "asked": WORDS, "way": "electronic", "requester": "Nguyễn Thị Lan", "address": "Thôn Đông"},
    "thai-do-phuc-vu": {"place": "thon-dong", "about": "staff", "text": WORDS},
    "cu-tri": {"lines": WORDS, "collected_by": "front", "collected_on": f"{localdate():%d/%m/%Y}"},
}
LANES["cu-tri"]["lines"] = "Việc ngõ 12 đã nhiều tháng chưa xong, đề nghị xã làm nốt."  # without greeting and name
KINDS = {"khieu-nai": "complaint", "dat-dai": "land", "thong-tin": "information", "thai-do-phuc-vu": "conduct", "cu-tri": "voters"}
READERS = {"thai-do-phuc-vu": "hoa"}  # who reads it, else the counter


@pytest.fixture
def village(world: str, tmp_path: Path) -> Iterator[Village]:
    with override_settings(FILES_FOLDER=tmp_path / "files", NOTICES_FOLDER=tmp_path / "notices"):
        yield settle()


@pytest.fixture
def session(village: Village) -> Session:
    """Call a session of the People's Council, for which recommendations are collected."""
    today = localdate()
    return voters.call("Kỳ họp thứ 12", agency=village.commune, council="commune", opens_on=today, next_on=today + timedelta(days=120), by=village.tu, at=now())


def arrived(village: Village, *, way: str = "mail", words: str = WORDS, key: str = "1", at: datetime | None = None, photo: bytes = b"") -> Arrival:
    """Let something wait that came some days ago."""
    sender = {"mail": "lan@example.vn", "scan": ""}.get(way, "0912345678")
    scans = (files.keep(photo or pictures.picture(), suffix=".jpg"),) if way in ("scan", "mail") else ()
    sent = arrivals.Sent(way=way, received_at=at or now() - timedelta(days=DAYS), words="" if way == "scan" else words, sender=sender, scans=scans)
    made = arrivals.arrive(sent, agency=village.commune, key=f"{way}{key}", at=now())
    assert made
    return made


def typed(lane: str, *, key: str = "k", **more: str) -> dict[str, str]:
    chosen = {"chosen": Session.objects.get().matter.code, "keep": "1"} if lane == "cu-tri" else {}
    return LANES[lane] | chosen | {"form_key": key.ljust(24, "0")} | more


def send(clerk: As, one: Arrival, *, lane: str, **more: Any) -> Any:
    """Send the form of a lane; where it shows first what would be taken in, send that."""
    where, said = f"{ROOM}/{one.pk}/nhan/{lane}", typed(lane, **more)
    if lane == "cu-tri" and "seen" not in more:
        seen = re.search(r'name="seen" value="(\w+)"', clerk.post(where, said).content.decode())
        said |= {"seen": seen[1] if seen else ""}
    return clerk.post(where, said)


@pytest.mark.parametrize("lane", LANES)
def test_a_letter_by_mail_goes_to_its_lane_with_the_day_it_came_and_its_sender_gets_the_code(
    village: Village, session: Session, mailbox: Mailbox, lane: str
) -> None:
    one, clerk = arrived(village), As().of(village.tu)
    page = clerk.get(f"{ROOM}/{one.pk}").content.decode()
    assert f"/nhan/{lane}" in page
    page = clerk.get(f"{ROOM}/{one.pk}/nhan/{lane}").content.decode()
    assert "Việc ngõ 12 đã nhiều tháng" in page
    answer = send(clerk, one, lane=lane)
    assert answer.status_code == 302, answer.content.decode()
    assert "danvan_bears" not in clerk.cookies
    matter = Matter.objects.get(kind=KINDS[lane])
    gone = Arrival.objects.get()
    assert (gone.outcome, gone.words, gone.sender, gone.matter_id, gone.files.count()) == ("taken", "", None, matter.pk, 0)
    if lane != "cu-tri":  # which is owed by the day before the next session
        assert str(Duty.objects.filter(matter=matter).earliest("pk").reasoning[0]["start"]) == str(localdate(now() - timedelta(days=DAYS)))
    again = {"seen": sha256(LANES[lane]["lines"].encode()).hexdigest()} if lane == "cu-tri" else {}
    assert send(clerk, one, lane=lane, **again).status_code == 302  # sent twice: once
    assert Matter.objects.filter(kind=KINDS[lane]).count() == 1

    while jobs.run_due(at=now()):
        pass
    (receipt,) = (found for found in mailbox.letters if found["To"] == "lan@example.vn" and "Mã theo dõi" in found.get_content())
    secret = re.search(r"Mã theo dõi: (\S+)\.", receipt.get_content())[1]  # type: ignore[index]
    assert codes.bearer(secret) == matter.bearer
    assert matter.code in receipt["Subject"]
    assert "ngõ 12" not in str(receipt)
    browser, reader = As(), As().of(getattr(village, READERS.get(lane, "tu")))
    followed = browser.post(reverse("site:follow"), {"code": secret, "form_key": "f" * 24})
    assert "Tệp gửi kèm 1" in browser.get(followed.headers["Location"]).content.decode()
    file = reverse("petitions:enclosure", args=[matter.code, 1])
    assert [who.get(file).status_code for who in (browser, reader, As(), As().of(village.linh))] == [200, 200, 404, 404]


@pytest.mark.parametrize("way", ["sms", "zalo"])
def test_a_message_becomes_a_complaint_and_its_code_goes_back_by_the_same_way(village: Village, gateway: Gateway, way: str) -> None:
    one = arrived(village, way=way)
    assert send(As().of(village.tu), one, lane="khieu-nai").status_code == 302
    made = Complaint.objects.get()
    assert (made.came, made.shown_by, made.received_on) == (way, "server", localdate(one.received_at))
    noon = localtime(now() + timedelta(days=1)).replace(hour=12)
    while jobs.run_due(at=noon):
        pass
    texts = [told["text"] if way == "sms" else told["template_data"]["text"] for told in gateway.messages.values()]
    said = "theo doi: " if way == "sms" else "theo dõi: "
    assert codes.bearer(next(text for text in texts if said in text).partition(said)[2].partition(".")[0].strip()) == made.matter.bearer


def test_a_complaint_by_mail_is_registered_and_waits_for_the_signature_while_the_clock_stands(village: Village) -> None:
    clerk, one = As().of(village.tu), arrived(village)
    page = clerk.get(f"{ROOM}/{one.pk}/nhan/khieu-nai").content.decode()
    assert "Khiếu nại phải có chữ ký hoặc điểm chỉ" in page
    lacks = re.search(r'name="lacks"[^>]*>\s*([^<]+)<', page)[1].strip()  # type: ignore[index]
    assert 'value="Nguyễn Thị Lan"' in page
    assert 'value="Thôn Đông xã An Bình"' in page
    send(clerk, one, lane="khieu-nai", lacks=lacks)
    made, day = Complaint.objects.get(), localdate(now() - timedelta(days=DAYS))
    assert (made.matter.state, made.signed, made.received_on, made.asked_on) == ("lacking", False, day, localdate())
    clock = Duty.objects.get(matter=made.matter, rule="complaints.accept")
    assert (clock.suspended_on, clock.closed_at) == (localdate(), None)
    assert Entry.objects.get(word="petitions.lodged").facts["came"] == "mail"
    signed = arrived(village, key="2")
    send(clerk, signed, lane="khieu-nai", lacks=lacks, signed="on", key="s")
    assert Complaint.objects.latest("pk").matter.state == "lodged"


def test_a_complaint_on_paper_bears_its_stamp_and_the_slip_with_the_code_goes_back_on_paper(village: Village) -> None:
    clerk, one = As().of(village.tu), arrived(village, way="scan", at=now() - timedelta(days=5))
    answer = send(clerk, one, lane="khieu-nai", came="post", shown_by="stamp", signed="on")
    made = Complaint.objects.get()
    assert (made.came, made.shown_by, made.signed, made.registered_late) == ("post", "stamp", True, True)
    assert answer.headers["Location"] == reverse("petitions:complaint_receipt", args=[made.matter.code])
    page = clerk.get(answer.headers["Location"]).content.decode()
    assert codes.bearer(re.search(r"[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]", page)[0]) == made.matter.bearer  # type: ignore[index]


def test_an_opinion_on_paper_is_the_heads_alone_and_its_code_is_printed_for_who_wrote(village: Village) -> None:
    clerk, one = As().of(village.tu), arrived(village, way="scan")
    answer = send(clerk, one, lane="thai-do-phuc-vu")
    assert answer.headers["Location"] == f"{ROOM}/{one.pk}/bien-nhan"
    page, made = clerk.get(answer.headers["Location"]).content.decode(), Petition.objects.get()
    secret = re.search(r"[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]", page)
    assert secret
    assert codes.bearer(secret[0]) == made.matter.bearer
    assert made.matter.code in page
    assert "ngõ 12" not in page
    where = reverse("petitions:page", args=[made.matter.code])
    assert [As().of(who).get(where).status_code for who in (village.tu, village.hoa)] == [404, 200]
    assert As().of(village.tu).get(f"{ROOM}/{one.pk}/bien-nhan").status_code == 404  # without the code
    assert made.matter.author is None
    assert (made.came, made.received_on) == ("post", localdate(one.received_at))


def test_several_recommendations_of_one_letter_are_shown_first_and_opened_by_one_code(village: Village, session: Session) -> None:
    lines = [f"Đề nghị làm đường thôn số {number}" for number in range(1, 8)]
    one, clerk = arrived(village, words="\n".join(lines)), As().of(village.tu)
    shown = clerk.post(f"{ROOM}/{one.pk}/nhan/cu-tri", typed("cu-tri", lines="\n".join(lines)))
    assert "Sẽ nhận 7 kiến nghị" in shown.content.decode()
    assert not Recommendation.objects.exists()
    assert send(clerk, one, lane="cu-tri", lines="\n".join(lines)).status_code == 302
    found = list(Recommendation.objects.order_by("pk"))
    assert [each.text for each in found] == lines
    opened = codes.with_parts([found[0].matter.bearer])
    assert [each.matter.bearer in opened for each in found] == [True] * 6 + [False]
    assert Enclosure.objects.count() == 7
    voters_page = As().of(village.tu).get(reverse("petitions:recommendation", args=[found[1].matter.code]))
    assert "Tệp gửi kèm 1" in voters_page.content.decode()
    writer = As()
    page = writer.post("/theo-doi", {"code": codes.secret("k".ljust(24, "0")), "form_key": "w" * 24}, follow=True).content.decode()
    assert page.index("Ai đang giữ, đến khi nào") < page.index("Bà con làm được gì") < page.index(lines[0])  # what its writer looks for first
    assert 'id="khong-dong-y"' in page


def test_without_an_open_session_the_lane_of_voters_is_not_offered(village: Village) -> None:
    one, clerk = arrived(village), As().of(village.tu)
    assert "/nhan/cu-tri" not in clerk.get(f"{ROOM}/{one.pk}").content.decode()
    assert clerk.get(f"{ROOM}/{one.pk}/nhan/cu-tri").status_code == 404


@pytest.mark.parametrize("lane", LANES)
def test_words_that_accuse_are_met_in_every_lane_and_nothing_is_kept_until_the_clerk_says_that_they_are_none(
    village: Village, session: Session, lane: str
) -> None:
    accuses = "Tôi tố cáo ông trưởng thôn nhận hối lộ 50 triệu đồng, lập hồ sơ khống."
    said = {name: accuses for name in ("text", "about", "asked", "lines") if name in LANES[lane] and (name != "about" or lane == "dat-dai")}
    before = Matter.objects.count()
    for number, one in enumerate((arrived(village, words=accuses), arrived(village, way="scan", key="2"))):
        clerk, of_paper = As().of(village.tu), {"came": "post", "shown_by": "stamp"} if one.way == "scan" else {}
        refused = send(clerk, one, lane=lane, key=f"a{number}", **said, **of_paper)
        assert "hãy đánh dấu ô này" in refused.content.decode()
        assert (Matter.objects.count(), Arrival.objects.get(pk=one.pk).outcome) == (before + number, "")
        assert send(clerk, one, lane=lane, key=f"b{number}", sure="on", **said, **of_paper).status_code == 302
    assert Matter.objects.count() == before + 2


def test_one_person_by_three_ways_on_one_day_is_offered_across_lanes_and_nothing_is_merged(village: Village) -> None:
    clerk, today = As().of(village.tu), now()
    mail, sms, scan = (arrived(village, way=way, at=today) for way in ("mail", "sms", "scan"))
    assert f"{ROOM}/{sms.pk}" in clerk.get(f"{ROOM}/{mail.pk}/nhan/khieu-nai").content.decode()
    send(clerk, mail, lane="khieu-nai", key="m")
    made = Complaint.objects.get()
    for shown in (clerk.get(f"{ROOM}/{sms.pk}"), clerk.post(f"{ROOM}/{scan.pk}/nhan/khieu-nai", {"text": WORDS, "form_key": "x" * 24})):
        assert reverse("petitions:complaint", args=[made.matter.code]) in shown.content.decode()
    send(clerk, sms, lane="thong-tin", key="s")
    send(clerk, scan, lane="khieu-nai", key="p", came="post", shown_by="stamp", signed="on")
    assert sorted(Matter.objects.values_list("kind", flat=True)) == ["complaint", "complaint", "information"]


def test_whoever_comes_second_reads_who_was_first_and_keeps_what_they_typed(village: Village) -> None:
    one, first, second = arrived(village), As().of(village.tu), As().of(village.tu)
    first.post(f"{ROOM}/{one.pk}", {"kind": "feedback", "place": "thon-dong", "form_key": "f" * 24})
    late = send(second, one, lane="khieu-nai", request="Trả lại 80 m² đất")
    assert late.status_code == 409
    code = Petition.objects.get().matter.code
    for said in (f"đã được anh Tú nhận vào hồ sơ {code}", "Trả lại 80 m² đất"):
        assert said in late.content.decode()
    assert not Complaint.objects.exists()
    back = second.get(f"{ROOM}/{one.pk}/nhan/khieu-nai", follow=True)
    assert back.redirect_chain == [(ROOM, 302)]
    assert f"đã được anh Tú nhận vào hồ sơ {code}" in back.content.decode()


def test_two_clerks_at_the_same_second_make_one_matter(village: Village) -> None:
    one = arrived(village)
    clerks = [(As().of(village.tu), lane) for lane in ("khieu-nai", "thong-tin")]

    def sent(given: tuple[As, str]) -> int:
        try:
            return int(send(given[0], one, lane=given[1], key=given[1]).status_code)
        finally:
            connections.close_all()

    connections.close_all()
    with ThreadPoolExecutor(2) as at_once:
        assert sorted(at_once.map(sent, clerks)) == [302, 409]
    assert Matter.objects.count() == 1


def test_a_server_killed_before_any_statement_takes_a_letter_in_once_or_not_at_all(village: Village) -> None:
    one, clerk, step, kills = arrived(village), As().of(village.tu), 1, 0
    while not run(lambda: send(clerk, one, lane="khieu-nai", lacks="Chưa ký"), killed_at=step):
        kills, step = kills + 1, step + 7
        assert Complaint.objects.count() == Arrival.objects.filter(outcome="taken").count()
    assert kills >= 5
    assert send(clerk, one, lane="khieu-nai", lacks="Chưa ký").status_code == 302
    assert (Complaint.objects.count(), Enclosure.objects.count(), Entry.objects.filter(word="petitions.lodged").count()) == (1, 1, 1)


def test_a_clerk_goes_from_letter_to_letter_and_back_to_the_list_at_its_place(village: Village) -> None:
    clerk = As().of(village.tu)
    three = [arrived(village, way="sms", key=str(number), words=f"Cống số {number} ở thôn Đoài tắc", at=now() - timedelta(hours=9 - number)) for number in range(3)]
    first, second, third = (f"{ROOM}/{one.pk}" for one in three)
    page = clerk.get(second).content.decode()
    assert "Thư 2 trong 3 thư chờ." in page
    assert f'href="{first}" rel="prev"' in page
    assert f'href="{third}" rel="next"' in page
    assert f'href="{ROOM}#thu-{three[1].pk}"' in page
    assert f'id="thu-{three[1].pk}"' in clerk.get(ROOM).content.decode()
    assert 'value="thon-doai" selected' in page  # the letter names it
    answer = clerk.post(second, {"kind": "report", "place": "thon-doai", "tiep": "1", "form_key": "a" * 24}, follow=True)
    assert answer.redirect_chain[-1][0] == third
    code = Petition.objects.get().matter.code
    assert f"nhận vào hồ sơ {code}" in answer.content.decode()
    page = clerk.get(reverse("petitions:page", args=[code])).content.decode()
    assert f'href="{first}"' in page  # the way on from the matter's page
    assert clerk.post(f"{third}/rac", {"form_key": "b" * 24}).headers["Location"] == first
    assert clerk.post(first, {"kind": "report", "place": "thon-doai", "tiep": "1", "form_key": "c" * 24}).headers["Location"] == ROOM


def test_what_a_letter_says_of_its_writer_stands_in_the_form(village: Village) -> None:
    said = {
        "Họ và tên: Trần Văn Bình\nĐịa chỉ: Thôn Đoài, xã An Bình\nKính mong": ("Trần Văn Bình", "Thôn Đoài, xã An Bình"),
        "Tôi là người dân trong xã. Tôi là Lê Thị Hồng, hiện trú tại tổ 3": ("Lê Thị Hồng", "tổ 3"),
        "Cống tắc": ("", ""),
    }
    clerk = As().of(village.tu)
    for number, (words, (name, address)) in enumerate(said.items()):
        one = arrived(village, words=words, key=str(number))
        page = clerk.get(f"{ROOM}/{one.pk}/nhan/thong-tin").context["form"]
        assert (page["requester"].value(), page["address"].value()) == (name, address)


def test_who_sorts_letters_elsewhere_or_is_no_clerk_finds_no_form(village: Village) -> None:
    one = arrived(village)
    for who in (village.minh, village.hoa, village.lan, village.son):
        assert As().of(who).get(f"{ROOM}/{one.pk}/nhan/khieu-nai").status_code in (302, 403, 404)
    assert As().of(village.tu).get(f"{ROOM}/{one.pk}/nhan/khac").status_code == 404
