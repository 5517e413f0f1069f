"""Letters that are too much: forty megabytes of letters within letters, two hundred photos, bombs, hours of voice, and one person by three ways."""

import io
import resource
import zipfile
from collections.abc import Iterator
from email.message import EmailMessage
from email.mime.message import MIMEMessage
from email.mime.multipart import MIMEMultipart
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import override_settings
from django.utils.timezone import localdate, now

from danvan.base.notices import mailbox
from danvan.check.petitions.actions import arrivals
from danvan.check.petitions.models import Arrival, Petition
from danvan.engines.letters import reading
from danvan.site.village import Village, settle
from tests import imap as of_imap
from tests import pictures
from tests.imap import Office
from tests.worlds import As

imap = of_imap.imap  # fixture
ROOM = "/phan-anh/cho-phan-loai"
WORDS = "Cống ngã ba chợ thôn Đông tắc, nước bẩn tràn ra đường đã bốn ngày"
HEAVIER = 300 * 2**10  # kilobytes by which this process may grow over a letter of forty megabytes


@pytest.fixture
def village(world: str, tmp_path: Path) -> Iterator[Village]:
    with override_settings(FILES_FOLDER=tmp_path / "files", NOTICES_FOLDER=tmp_path / "notices"):
        yield settle()


def letter(words: str = WORDS) -> EmailMessage:
    made = EmailMessage()
    made["From"], made["Subject"], made["Message-ID"] = "lan@example.vn", "Cống tắc", "<1@example.vn>"
    made.set_content(words)
    return made


def forwarded(*, levels: int, weight: int) -> bytes:
    """Return a letter that forwards a letter that forwards a letter, each with a heavy file after its words."""
    inner: EmailMessage | MIMEMultipart = letter("Ở trong cùng")
    for level in range(levels):
        outer, with_file = MIMEMultipart(), letter(f"Lớp {level}")
        outer["From"], outer["Subject"] = "lan@example.vn", f"Chuyển tiếp {level}"
        with_file.add_attachment(bytes(weight), maintype="audio", subtype="mp4", filename=f"{level}.m4a")
        for part in with_file.iter_parts():
            outer.attach(part)
        outer.attach(MIMEMessage(inner))
        inner = outer
    return bytes(inner)


def test_forty_megabytes_of_letters_within_letters_are_read_as_far_as_the_bound_and_it_is_said(village: Village, imap: Office) -> None:
    data = forwarded(levels=3, weight=10 * 2**20)
    assert len(data) > 40 * 2**20 > mailbox.LARGEST
    imap.put(data)
    del data
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert arrivals.collect(at=now()) == 1
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < HEAVIER
    one = Arrival.objects.get()
    assert (one.is_cut, one.left_out >= 1, one.files.count(), imap.left()) == (True, True, 0, 0)
    assert "Lớp 2" in one.words
    page = As().of(village.tu).get(f"{ROOM}/{one.pk}").content.decode()
    assert "dưới đây chỉ là phần đọc được" in page
    assert "tệp gửi kèm không nhận được" in page


def test_of_two_hundred_photos_some_are_kept_and_the_rest_is_counted(village: Village, imap: Office) -> None:
    made = letter()
    for number in range(200):
        photo = pictures.picture() + b"%d" % number  # else the same bytes would be kept once
        made.add_attachment(photo, maintype="image", subtype="jpeg", filename=f"{number}.jpg")
    imap.put(bytes(made))
    arrivals.collect(at=now())
    one = Arrival.objects.get()
    assert (one.files.count(), one.left_out) == (reading.FILES, 200 - reading.FILES)
    assert WORDS in one.words


def unfolding() -> bytes:
    """Return a Word file that unfolds to hundreds of megabytes."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("word/document.xml", bytes(300 * 2**20))
    return packed.getvalue()


def test_bombs_are_refused_whatever_they_are_called_and_the_words_are_kept(village: Village, imap: Office) -> None:
    made = letter()
    made.add_attachment(unfolding(), maintype="application", subtype="zip", filename="ảnh.docx")
    made.add_attachment(pictures.bomb(60_000, 60_000), maintype="image", subtype="png", filename="ảnh.png")
    made.add_attachment(pictures.HTML, maintype="image", subtype="jpeg", filename="ảnh.jpg")
    made.add_attachment(pictures.picture(), maintype="application", subtype="octet-stream", filename="chương trình.exe")
    imap.put(bytes(made))
    arrivals.collect(at=now())
    one = Arrival.objects.get()
    assert (one.files.count(), one.left_out, one.words) == (0, 4, f"Cống tắc\n\n{WORDS}")


def test_one_person_by_three_ways_on_one_day_is_offered_as_alike_and_nothing_is_merged(village: Village, imap: Office) -> None:
    clerk = As().of(village.tu)
    imap.put(bytes(letter()))
    arrivals.collect(at=now())
    text = "Cong nga ba cho thon Dong tac, nuoc ban tran ra duong da bon ngay"
    arrivals.take_piece(arrivals.Piece(way="sms", text=text, sender="0912345678"), agency=village.commune, key="sms", at=now())
    page = SimpleUploadedFile("thu.jpg", pictures.picture(), "image/jpeg")
    clerk.post(f"{ROOM}/quet", {"agency": "an-binh", "received_on": f"{localdate():%d/%m/%Y}", "pages": [page], "form_key": "s" * 24})
    for number, one in enumerate(Arrival.objects.order_by("pk")):
        said = {"text": WORDS} if one.way == "scan" else {}
        sent = {"kind": "feedback", "place": "thon-dong", "form_key": f"arrival-{number}".ljust(24, "0"), **said}
        assert clerk.post(f"{ROOM}/{one.pk}", sent).status_code == 302
    last = Petition.objects.latest("pk")
    shown = clerk.get(f"/phan-anh/{last.matter.code}/viec/classify").content.decode()
    assert Petition.objects.filter(into=None).count() == 3
    assert len({one.matter.bearer for one in Petition.objects.all()}) == 3
    for other in Petition.objects.exclude(pk=last.pk):
        assert f"/phan-anh/{other.matter.code}" in shown
