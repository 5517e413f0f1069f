"""A letter by electronic mail: out of a real mailbox into the waiting room, and from there into the lanes by a clerk's hand."""

import re
from collections.abc import Iterator
from datetime import timedelta
from email.message import EmailMessage
from pathlib import Path

import pillow_heif
import pytest
from django.test import override_settings
from django.urls import reverse
from django.utils.timezone import now

from danvan.base.jobs import actions as jobs
from danvan.base.journal.models import Entry
from danvan.base.matters import codes
from danvan.base.matters.models import Matter
from danvan.base.notices.models import Notice
from danvan.base.search.models import Row
from danvan.check.petitions.actions import arrivals
from danvan.check.petitions.models import Arrival, Petition
from danvan.site.village import Village, settle
from tests import imap as of_imap
from tests import mailbox as of_mailbox
from tests import pictures
from tests.imap import Office
from tests.mailbox import Mailbox
from tests.worlds import As

pillow_heif.register_heif_opener()
imap, mailbox = of_imap.imap, of_mailbox.mailbox  # fixtures
WORDS = "Đèn đường ngõ 12 thôn Đông tắt ba đêm rồi, trẻ con đi học về ngã. Xin xã cho sửa."
ROOM = "/phan-anh/cho-phan-loai"


@pytest.fixture(autouse=True)
def _folders(tmp_path: Path) -> Iterator[None]:
    with override_settings(FILES_FOLDER=tmp_path / "files", NOTICES_FOLDER=tmp_path / "notices"):
        yield


@pytest.fixture
def village(world: str) -> Village:
    return settle()


def letter(*, words: str = WORDS, sender: str = "Bà Lan <lan@example.vn>", named: str = "<1@example.vn>", **more: str) -> EmailMessage:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"], made["Message-ID"] = sender, "xa@example.vn", "Đèn tắt", named
    for name, value in more.items():
        made[name.replace("_", "-")] = value
    made.set_content(words)
    return made


def told(mailbox: Mailbox) -> EmailMessage:
    """Return the one letter that the sender got; the office gets its own."""
    (found,) = (one for one in mailbox.letters if one["To"] == "lan@example.vn")
    return found


def form_key(number: int) -> str:
    return f"arrival-{number}".ljust(24, "0")


def test_a_letter_waits_is_taken_in_and_its_sender_is_told_code_and_secret_by_mail(village: Village, imap: Office, mailbox: Mailbox) -> None:
    imap.put(bytes(letter()), came_at="05-Mar-2026 08:15:00 +0700")
    assert arrivals.collect(at=now()) == 1
    assert imap.left() == 0
    one = Arrival.objects.get()
    assert (one.way, one.words, one.outcome) == ("mail", f"Đèn tắt\n\n{WORDS}", "")
    assert not Matter.objects.exists()
    assert not Entry.objects.exists()
    assert not Row.objects.exists()
    assert not Notice.objects.exists()

    clerk = As().of(village.tu)
    assert ROOM in clerk.get(reverse("site:desk")).content.decode()
    assert "Đèn đường ngõ 12" in clerk.get(f"{ROOM}/{one.pk}").content.decode()
    sent = {"kind": "feedback", "place": "thon-dong", "form_key": form_key(1)}
    answer = clerk.post(f"{ROOM}/{one.pk}", sent)
    petition = Petition.objects.get()
    assert answer.headers["Location"] == reverse("petitions:page", args=[petition.matter.code])
    assert "danvan_bears" not in clerk.cookies  # the code is the sender's, no clerk bears it
    assert (petition.came, petition.text, f"{petition.came_at:%d/%m/%Y %H:%M}") == ("mail", one.words, "05/03/2026 08:15")
    assert clerk.post(f"{ROOM}/{one.pk}", sent).status_code == 302  # sent twice: once
    assert Petition.objects.count() == 1

    while jobs.run_due(at=now()):
        pass
    receipt = told(mailbox)
    assert receipt["To"] == "lan@example.vn"
    secret = re.search(r"Mã theo dõi: (\S+)\.", receipt.get_content())[1]  # type: ignore[index]
    assert codes.bearer(secret) == petition.matter.bearer
    assert petition.matter.code in receipt["Subject"]
    assert "Đèn đường" not in str(receipt)
    assert secret not in Notice.objects.get(follower__isnull=False).body  # it lies nowhere

    browser = As()
    browser.post(reverse("site:follow"), {"code": secret, "form_key": form_key(2)})
    assert WORDS in browser.get(reverse("petitions:page", args=[petition.matter.code])).content.decode()
    gone = Arrival.objects.get()
    assert (gone.words, gone.sender, gone.outcome) == ("", None, "taken")
    arrivals.sweep(at=now() + timedelta(minutes=20))
    assert Arrival.objects.get().seed is None


def test_the_clock_counts_from_when_the_letter_came_not_from_when_a_clerk_opened_it(village: Village, imap: Office) -> None:
    imap.put(bytes(letter()), came_at="05-Mar-2026 08:15:00 +0700")
    arrivals.collect(at=now())
    one = Arrival.objects.get()
    As().of(village.tu).post(f"{ROOM}/{one.pk}", {"kind": "report", "place": "thon-dong", "form_key": form_key(1)})
    duty = Entry.objects.get(word="petitions.submitted")
    assert duty.facts["came"] == "mail"
    page = As().of(village.tu).get(reverse("petitions:page", args=[Petition.objects.get().matter.code])).content.decode()
    assert "Gửi thư điện tử" in page
    assert "05/03/2026" in page


def test_what_lies_in_the_mailbox_twice_comes_once_and_another_letter_with_its_name_comes_too(village: Village, imap: Office) -> None:
    imap.put(bytes(letter()))
    imap.put(b"Received: from elsewhere\r\n" + bytes(letter()))
    assert arrivals.collect(at=now()) == 1
    imap.put(bytes(letter()))
    imap.put(bytes(letter(words="Việc khác hẳn: cống tắc ở chợ")))
    assert arrivals.collect(at=now()) == 1
    assert Arrival.objects.count() == 2
    assert imap.left() == 0


def test_what_machines_and_lists_send_is_kept_apart_counted_and_brought_back_if_a_person_wrote_it(village: Village, imap: Office) -> None:
    imap.put(bytes(letter(Auto_Submitted="auto-replied")))
    imap.put(bytes(letter(sender="MAILER-DAEMON@example.vn")))
    imap.put(bytes(letter(List_Id="<thon-dong.example.vn>", named="<2@example.vn>")))
    assert arrivals.collect(at=now()) == 0
    assert (imap.left(), [one.outcome for one in Arrival.objects.all()]) == (0, ["spam"] * 3)
    clerk = As().of(village.tu)
    page = clerk.get(ROOM).content.decode()
    assert (page.count("máy để riêng"), "Không có thư, tin nhắn nào chờ." in page) == (3, True)
    assert page.count("Đèn tắt") == 3  # how they begin, so that a clerk knows which
    last = Arrival.objects.latest("pk")
    clerk.post(f"{ROOM}/{last.pk}/tra-lai", {"form_key": "b" * 24})
    assert WORDS in clerk.get(f"{ROOM}/{last.pk}").content.decode()
    assert arrivals.sweep(at=now() + timedelta(days=89)) == 0
    assert arrivals.sweep(at=now() + timedelta(days=91)) == 2
    assert Arrival.objects.count() == 3


def test_what_a_list_passes_on_is_seen_first_if_it_must_not_be_kept_here(village: Village, imap: Office) -> None:
    imap.put(bytes(letter(List_Id="<thon-dong.example.vn>", words="Tôi tố cáo ông trưởng thôn lập hồ sơ khống")))
    assert arrivals.collect(at=now()) == 1
    assert (Arrival.objects.get().found, Arrival.objects.get().outcome) == ("denunciation", "")


def test_a_clerk_of_another_place_sees_nothing(village: Village, imap: Office) -> None:
    imap.put(bytes(letter()))
    arrivals.collect(at=now())
    number = Arrival.objects.get().pk
    for who in (village.minh, village.hoa, village.lan, village.son):
        assert As().of(who).get(f"{ROOM}/{number}").status_code in (302, 403, 404)
        assert As().of(who).get(ROOM).status_code in (302, 403)


def test_pictures_come_along_heic_too_and_what_is_no_picture_or_paper_is_refused_and_said(village: Village, imap: Office, mailbox: Mailbox) -> None:
    made = letter()
    made.add_attachment(pictures.picture(turned=True), maintype="image", subtype="jpeg", filename="đèn.jpg")
    made.add_attachment(pictures.picture("HEIF", size=(64, 64)), maintype="image", subtype="heic", filename="IMG_1.HEIC")
    made.add_attachment(b"PK\x03\x04" + bytes(400), maintype="application", subtype="zip", filename="bom.zip")
    made.add_attachment(b"\0\0\0\x20ftypM4A " + bytes(9000), maintype="audio", subtype="mp4", filename="hai tieng.m4a")
    imap.put(bytes(made))
    arrivals.collect(at=now())
    one = Arrival.objects.get()
    assert (one.files.count(), one.left_out) == (2, 2)
    clerk = As().of(village.tu)
    assert "2 tệp gửi kèm không nhận được" in clerk.get(f"{ROOM}/{one.pk}").content.decode()
    for held in one.files.all():
        assert clerk.get(f"{ROOM}/{one.pk}/tep/{held.pk}").headers["Content-Type"] == "image/jpeg"
    clerk.post(f"{ROOM}/{one.pk}", {"kind": "feedback", "place": "thon-dong", "form_key": form_key(1)})
    petition = Petition.objects.get()
    assert petition.photo
    assert clerk.get(reverse("petitions:enclosure", args=[petition.matter.code, 1])).headers["Content-Type"] == "image/jpeg"
    assert As().get(reverse("petitions:enclosure", args=[petition.matter.code, 1])).status_code == 404
    while jobs.run_due(at=now()):
        pass
    assert "2 tệp gửi kèm không nhận được" in told(mailbox).get_content()


def test_spam_is_counted_kept_brought_back_and_goes_after_its_lawful_day(village: Village, imap: Office) -> None:
    imap.put(bytes(letter(words="Mua ngay kẻo lỡ")))
    arrivals.collect(at=now())
    number, clerk = Arrival.objects.get().pk, As().of(village.tu)
    for verb, left in (("rac", "spam"), ("tra-lai", ""), ("rac", "spam")):
        assert clerk.post(f"{ROOM}/{number}/{verb}", {"form_key": form_key(1)}).status_code == 302
        assert Arrival.objects.get().outcome == left
    assert arrivals.sweep(at=now() + timedelta(days=89)) == 0
    assert Arrival.objects.get().words
    assert arrivals.sweep(at=now() + timedelta(days=91)) == 1
    assert (Arrival.objects.get().words, Arrival.objects.count()) == ("", 1)  # that it came is still counted


def test_a_server_that_is_not_who_it_says_it_is_gets_no_password(village: Village, imap: Office, settings: object, tmp_path: Path) -> None:
    other, _key = of_imap.certified(tmp_path / "files" if (tmp_path / "files").is_dir() else tmp_path)
    with override_settings(INBOX_CA=str(other)), pytest.raises(OSError, match="CERTIFICATE_VERIFY_FAILED"):
        arrivals.collect(at=now())
