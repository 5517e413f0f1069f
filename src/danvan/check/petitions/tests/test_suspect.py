"""What looks like a machine's rubbish waits for a clerk; a real person whose text is caught loses nothing."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.conf import LazySettings
from django.urls import reverse

from danvan.base.duties.models import Duty
from danvan.base.jobs.models import Job
from danvan.base.journal.models import Entry
from danvan.base.matters import codes
from danvan.base.matters.models import Matter
from danvan.base.notices.models import Follower
from danvan.base.search.models import Row
from danvan.check.petitions.actions import arrivals
from danvan.check.petitions.models import Arrival, Petition
from danvan.check.petitions.tests.test_submit import GOOD, picture
from danvan.check.petitions.views import suspects
from tests.village import Village
from tests.worlds import As

SENDS, LIST, FEW = "/phan-anh/gui", "/phan-anh/cho-phan-loai/nghi-rac", 2
ADVERTISED = "Mua ngay hàng giá rẻ tại kho, giảm sâu hôm nay, giao tận nhà trong ngày, gọi số {} để đặt trước kẻo hết"
REAL = "Đường liên thôn trước nhà văn hóa lún sâu sau trận mưa, hai xe máy đã ngã, mong xã cho đổ đá trước vụ gặt"


@pytest.fixture(autouse=True)
def soon(settings: LazySettings) -> None:
    settings.ALIKE_AFTER, settings.BRAKE_AFTER = FEW, 1000


def key(number: int) -> str:
    return f"suspect-{number:020}"


def send(number: int, *, text: str = "", client: As | None = None, **more: Any) -> Any:
    return (client or As()).post(SENDS, GOOD | {"form_key": key(number), "text": text or ADVERTISED.format(number)} | more)


def caught(text: str = REAL, **more: Any) -> As:
    """Send a text so often that the last one waits, and return the browser of who sent that."""
    for number in range(FEW):
        send(number, text=text)
    browser = As()
    assert send(FEW, text=text, client=browser, **more).headers["Location"] == reverse("petitions:kept")
    return browser


def group_page(clerk: As) -> tuple[str, str]:
    """Return the address and the page of the one group that waits."""
    found = re.search(rf'href="({LIST}/\w+)"', clerk.get(LIST).content.decode())
    assert found
    return found[1], clerk.get(found[1]).content.decode()


def judge(clerk: As, verb: str, *, number: int = 90, **more: Any) -> Any:
    where, page = group_page(clerk)
    chosen = re.findall(r'name="chosen" value="(\w+)"', page)
    upto = re.search(r'name="upto" value="(\d+)"', page)[1]  # type: ignore[index]
    return clerk.post(where, {"verb": verb, "chosen": chosen, "upto": upto, "form_key": key(number)} | more, follow=True)


def test_a_few_alike_go_on_and_more_of_them_wait_as_one_row_each_and_nothing_else(village: Village) -> None:
    before = [model.objects.count() for model in (Matter, Entry, Row, Job)]
    for number in range(FEW):
        send(number)
    passed = [model.objects.count() for model in (Matter, Entry, Row, Job)]
    assert passed[0] == before[0] + FEW
    for number in range(FEW, 10):
        send(number)
    assert [model.objects.count() for model in (Matter, Entry, Row, Job)] == passed
    assert Arrival.objects.filter(way="web", outcome="", why="alike").count() == 10 - FEW
    assert Arrival.objects.values("alike").distinct().count() == 1


def test_its_sender_is_told_that_it_waits_until_when_and_why_by_the_code_from_anywhere(village: Village) -> None:
    browser = caught()
    secret, until = codes.secret(key(FEW)), Arrival.objects.get().sort_by
    for page in (browser.get(reverse("petitions:kept")), As().post("/theo-doi", {"code": secret, "form_key": key(50)}, follow=True)):
        said = page.content.decode()
        assert secret in said
        assert "Chờ cán bộ xem" in said
        assert "gần như giống hệt" in said
        assert f"{until:%H:%M}"[2:] in said
        assert "no-store" in page.headers["Cache-Control"]
    assert As().get(reverse("petitions:kept")).headers["Location"] == "/theo-doi"


def test_a_real_one_is_taken_in_as_it_was_filled_in_with_its_own_code_and_the_clock_from_when_it_was_sent(village: Village) -> None:
    more: dict[str, Any] = {"photo": picture(), "opted_out": "on", "phone": "0912 345 678", "agreed": "on", "kind": "report", "spot": "21.02850, 105.85420"}
    browser = caught(**more)
    sent_at = Arrival.objects.get().received_at
    answer = judge(As().of(village.tu), "take_in")
    assert "Đã nhận 1 phiếu vào hồ sơ" in answer.content.decode()

    made = Petition.objects.latest("pk")
    assert (made.text, made.matter.kind, made.where, made.opted_out, made.spot) == (REAL, "report", "đầu ngõ", True, "21.02850, 105.85420")
    assert made.photo
    assert (made.came, made.matter.author, made.matter.bearer) == ("", None, codes.bearer(codes.secret(key(FEW))))
    assert made.came_at == sent_at
    assert Follower.objects.filter(matter=made.matter).count() == 1
    assert "came" not in Entry.objects.filter(matter=made.matter, word="petitions.submitted").get().facts
    assert Duty.objects.filter(matter=made.matter).exists()

    where = reverse("petitions:page", args=[made.matter.code])
    assert browser.get(reverse("petitions:kept")).headers["Location"] == where
    elsewhere = As().post("/theo-doi", {"code": codes.secret(key(FEW)), "form_key": key(51)}, follow=True)
    assert REAL in elsewhere.content.decode()
    assert "cán bộ ghi hộ" not in elsewhere.content.decode()
    gone = Arrival.objects.get()
    assert (gone.words, gone.filled, gone.alike, gone.outcome) == ("", "", "", "taken")
    assert As().of(village.tu).get(reverse("petitions:arrival", args=[gone.pk])).status_code in (302, 404)


def test_all_of_a_group_are_set_aside_by_one_press_counted_and_brought_back_by_one(village: Village) -> None:
    for number in range(12):
        send(number)
    clerk = As().of(village.tu)
    assert "Đã để riêng 10 phiếu" in judge(clerk, "rubbish").content.decode()
    page = clerk.get("/phan-anh/cho-phan-loai").content.decode()
    assert re.search(r"nghi máy gửi</th>.*?>10</td>", page, re.DOTALL)
    where = re.search(rf'action="({LIST}/\w+)"', clerk.get(LIST).content.decode())
    assert where
    clerk.post(where[1], {"verb": "back", "form_key": key(91)})
    assert Arrival.objects.filter(outcome="", by=None).count() == 10


def test_only_what_a_clerk_called_rubbish_loses_its_words_by_the_clock_and_stays_counted(village: Village) -> None:
    for number in range(4):
        send(number)
    one, other = Arrival.objects.order_by("pk")
    arrivals.mark_spam(one, by=village.tu, at=one.received_at)
    arrivals.sweep(at=one.received_at + timedelta(days=400))
    one.refresh_from_db()
    other.refresh_from_db()
    assert (one.words, one.outcome) == ("", "spam")
    assert other.words == ADVERTISED.format(3)


def test_more_wordings_than_a_page_shows_are_set_aside_with_the_whole_group(village: Village, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(suspects, "SHOWN", 3)
    for number in range(10):
        send(number)
    clerk = As().of(village.tu)
    assert len(re.findall(r'name="chosen"', group_page(clerk)[1])) == 3
    judge(clerk, "rubbish", all="on")
    assert not Arrival.objects.filter(outcome="").exists()


def test_what_came_after_the_page_was_drawn_is_not_judged_unseen(village: Village) -> None:
    for number in range(4):
        send(number)
    clerk = As().of(village.tu)
    where, page = group_page(clerk)
    send(4)
    chosen = re.findall(r'name="chosen" value="(\w+)"', page)
    upto = re.search(r'name="upto" value="(\d+)"', page)[1]  # type: ignore[index]
    clerk.post(where, {"verb": "rubbish", "chosen": chosen, "upto": upto, "form_key": key(90)})
    assert list(Arrival.objects.order_by("pk").values_list("outcome", flat=True)) == ["spam", "spam", ""]


def test_a_form_sent_twice_waits_once_and_judged_twice_is_judged_once(village: Village) -> None:
    caught()
    send(FEW, text=REAL)
    assert Arrival.objects.count() == 1
    clerk = As().of(village.tu)
    where, page = group_page(clerk)
    asked = {
        "verb": "take_in", "chosen": re.findall(r'name="chosen" value="(\w+)"', page), "form_key": key(90),
        "upto": re.search(r'name="upto" value="(\d+)"', page)[1],  # type: ignore[index]
    }
    assert [clerk.post(where, asked).status_code for _ in range(2)] == [302, 302]
    assert Petition.objects.count() == FEW + 1


def test_links_alone_wait_at_once_and_whoever_has_an_account_is_never_suspected(village: Village) -> None:
    send(1, text="https://mua-re.example.com/x www.abc.top")
    assert Arrival.objects.get().why == "links"
    resident = As().of(village.lan)
    for number in range(10, 10 + 2 * FEW):
        send(number, text=REAL, client=resident)
    assert Arrival.objects.count() == 1


def test_short_words_that_people_say_alike_go_on_ten_times_as_long(village: Village) -> None:
    for number in range(5 * FEW):
        send(number, text="Mất điện cả xóm")
    assert not Arrival.objects.exists()


def test_nobody_but_the_reception_of_that_place_sees_a_group(village: Village) -> None:
    caught()
    where, _page = group_page(As().of(village.tu))
    for who in (village.minh, village.hoa, village.lan, village.son):
        assert As().of(who).get(where).status_code in (302, 403, 404)
        assert As().of(who).post(where, {"verb": "rubbish", "form_key": key(99)}).status_code in (302, 403, 404)
    assert Arrival.objects.get().outcome == ""


def test_what_looks_like_a_denunciation_is_met_before_and_if_insisted_on_is_read_by_itself(village: Village) -> None:
    accused = "Tôi tố cáo ông trưởng thôn nhận hối lộ tiền đền bù của nhiều hộ dân trong xóm từ năm ngoái đến nay"
    for number in range(2 * FEW):
        assert "nơi tiếp công dân" in send(number, text=accused).content.decode()
    assert not Arrival.objects.exists()
    for number in range(10, 13 + FEW):
        send(number, text=accused, la_phan_anh="1")
    waiting = Arrival.objects.all()
    assert {one.found for one in waiting} - {""}
    clerk = As().of(village.tu)
    assert "quyết riêng từng phiếu" in judge(clerk, "take_in").content.decode()
    assert waiting.filter(outcome="").count() == 3
    where, page = group_page(clerk)
    first = re.search(r'name="chosen" value="(\w+)"', page)[1]  # type: ignore[index]
    upto = waiting.latest("pk").pk
    clerk.post(where, {"verb": "rubbish", "all": "on", "upto": upto, "form_key": key(91)})
    assert waiting.filter(outcome="").count() == 3
    clerk.post(where, {"verb": "take_in", "chosen": [first], "upto": upto, "form_key": key(92)})
    assert waiting.filter(outcome="taken").count() == 1
    assert clerk.get(reverse("petitions:arrival_aside", args=[waiting.filter(outcome="")[0].pk])).status_code == 200
