"""What nobody should send, and two clerks at one matter: a sentence, and nothing typed is lost."""

from datetime import datetime, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from danvan.base.journal.models import Entry
from danvan.check.petitions import actions as petitions
from danvan.check.petitions import states
from danvan.check.petitions.models import Petition
from tests.village import Village, at
from tests.worlds import As

CAME, KEY = at("2026-08-28 09:00"), "k" * 24
HTML = "Đèn hỏng <script>alert('x')</script><img src=x onerror=alert(1)> &amp; \"ngoặc\""
TURNED = "Đã \u202egnoux\u202c nộp \u2067phí\u2069 100.000\u200f đồng"
LONG = "Đường lầy lội quá. " * 2_106  # 40,000 letters and some


def routed(village: Village, *, text: str = "Đèn hỏng") -> Petition:
    one = petitions.submit(text, place=village.thon_dong, by=village.lan, at=CAME)
    petitions.classify(one, subject=village.lighting, by=village.tu, at=CAME)
    petitions.route(one, agency=village.works, by=village.tu, at=CAME)
    return one


def send(client: As, path: str, **typed: object) -> str:
    return str(client.post(path, {"form_key": KEY, **typed}, follow=True).content.decode())


def act(client: As, one: Petition, verb: str, **typed: object) -> str:
    return send(client, f"/phan-anh/{one.matter.code}/viec/{verb}", **typed)


@pytest.mark.parametrize("who", ["tu", "lan"])
def test_html_that_somebody_wrote_is_shown_as_words(village: Village, client: As, who: str) -> None:
    send(client.of(village.lan), "/phan-anh/gui", text=HTML, place="thon-dong", where=HTML)
    one = Petition.objects.get()
    pages = [client.of(getattr(village, who)).get(path).content.decode() for path in (f"/phan-anh/{one.matter.code}", "/phan-anh/" if who == "tu" else "/theo-doi")]

    assert one.text == HTML
    assert all("<script>alert" not in page and "<img src=x" not in page for page in pages)
    assert "&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt;" in pages[0]


def test_marks_that_turn_what_follows_are_left_out_and_every_letter_stays(village: Village, client: As) -> None:
    send(client.of(village.lan), "/phan-anh/gui", text=TURNED, place="thon-dong", where="đầu ngõ")

    assert Petition.objects.get().text == "Đã gnoux nộp phí 100.000\u200f đồng"


@pytest.mark.parametrize("verb", ["", "complete", "reopen"])
def test_forty_thousand_letters_are_too_many_and_all_come_back(village: Village, client: As, verb: str) -> None:
    one = routed(village)
    if verb == "complete":
        petitions.ask_back(one, question="Đèn nào?", by=village.minh, at=CAME)
    if verb == "reopen":
        answered(village, one)
    typed = act(client.of(village.lan), one, verb, note=LONG) if verb else send(client.of(village.lan), "/phan-anh/gui", text=LONG, place="thon-dong")

    assert len(LONG) > 40_000
    assert "tối đa 10000" in typed.replace(".", "")
    assert LONG.strip() in typed
    assert Petition.objects.count() == 1


def test_a_reply_to_a_closed_matter_is_refused_with_a_sentence_and_comes_back(village: Village, client: As) -> None:
    one = routed(village)
    petitions.ask_back(one, question="Đèn nào?", by=village.minh, at=CAME)
    petitions.complete(Petition.objects.get(), text="Đèn số 3.", by=village.lan, at=CAME)
    answered(village, Petition.objects.get())
    before = Entry.objects.count()

    page = act(client.of(village.lan), one, "complete", note="Thêm: cả đèn số 4.", version=4)

    assert "Thêm: cả đèn số 4." in page
    assert "không còn làm được" in page or "vừa được" in page
    assert Entry.objects.count() == before


def test_the_second_of_two_clerks_in_one_second_hears_who_and_what_and_loses_nothing(village: Village, client: As) -> None:
    one = routed(village)
    version, moment = one.matter.version, datetime.now(tz=CAME.tzinfo) - timedelta(seconds=1)
    petitions.ask_back(Petition.objects.get(), question="Đèn ở ngã ba nào?", by=village.minh, at=moment)

    page = act(client.of(village.tu), one, "route", agency=village.culture.pk, version=version)
    assert "ông Minh" in page
    assert states.SAYS["asked_back"] in page
    assert Petition.objects.get().matter.state == "waiting"
    assert Petition.objects.get().matter.agency == village.works

    petitions.complete(Petition.objects.get(), text="Ngã ba chợ.", by=village.lan, at=moment)
    stale = Petition.objects.get().matter.version - 1
    answer = {"outcome": "done", "done": "Đã thay bóng ở ngã ba chợ.", "done_on": "01/09/2026", "done_by": "Tổ điện", "no_proof": "Làm ban đêm"}
    page = act(client.of(village.minh), one, "propose", version=stale, **answer)
    assert "vừa được người gửi" in page
    assert states.SAYS["completed"] in page
    assert "bà Lan" not in page[page.index("<main") :]  # who sent it is named to nobody
    assert "Đã thay bóng ở ngã ba chợ." in page
    assert Petition.objects.get().done == ""


def answered(village: Village, one: Petition) -> None:
    answer = petitions.Answer(done="Đã thay", done_on=CAME.date(), done_by="Tổ điện", no_proof="x")
    petitions.propose(one, answer=answer, by=village.minh, at=CAME)
    petitions.approve(one, by=village.hoa, at=CAME)


def test_two_hundred_photos_in_one_field_are_refused_with_a_sentence_and_the_words_come_back(village: Village, client: As) -> None:
    photos = [SimpleUploadedFile(f"{number}.jpg", b"\xff\xd8", "image/jpeg") for number in range(200)]
    page = send(client, "/phan-anh/gui", text="Cây đa đổ ngang đường", place="thon-dong", photo=photos)
    assert "Tối đa 5 ảnh" in page
    assert "Cây đa đổ ngang đường</textarea>" in page
    assert not Petition.objects.exists()
