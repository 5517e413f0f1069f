from email.message import EmailMessage
from email.mime.message import MIMEMessage
from email.mime.multipart import MIMEMultipart

import pytest

from danvan.engines import letters
from danvan.engines.letters import plain, reading

WORDS = "Đèn ngõ 12 tắt ba đêm rồi.\nXin xã cho sửa."


def letter(*, words: str = WORDS, subject: str = "Đèn tắt", **more: str) -> EmailMessage:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "Bà Lan <lan@example.vn>", "xa@example.vn", subject
    made["Message-ID"] = "<1@example.vn>"
    for name, value in more.items():
        made[name.replace("_", "-")] = value
    made.set_content(words)
    return made


def test_a_plain_letter_is_read_with_its_marks() -> None:
    found = letters.opened(bytes(letter()))
    assert (found.sender, found.subject, found.text) == ("lan@example.vn", "Đèn tắt", WORDS)
    assert (found.files, found.left_out, found.is_cut, found.is_automatic) == ((), 0, False, False)


@pytest.mark.parametrize("charset", ["utf-8", "windows-1258", "unknown-8bit"])
def test_old_and_unknown_charsets_are_read_as_well_as_can_be(charset: str) -> None:
    text = "Cống tắc" if charset == "windows-1258" else WORDS
    data = "C\u00f4\u0301ng t\u0103\u0301c".encode("cp1258") if charset == "windows-1258" else text.encode()
    head = f'From: lan@example.vn\r\nContent-Type: text/plain; charset="{charset}"\r\nContent-Transfer-Encoding: 8bit\r\n\r\n'
    assert letters.opened(head.encode() + data).text == text


def test_html_is_made_plain_and_what_acts_or_hides_in_its_head_is_gone() -> None:
    made = letter()
    made.set_content(
        "<html><head><title>x</title><style>p{}</style></head><body><p>Cống <b>tắc</b>&nbsp;&lt;3 ngày&gt;</p>"
        "<script>steal()</script><div>Ngã ba<br/>chợ</div><img src='http://x.example/1.gif'></body></html>", subtype="html",
    )
    assert letters.opened(bytes(made)).text == "Cống tắc <3 ngày>\n\nNgã ba\nchợ"


def test_of_two_forms_of_the_same_words_the_plain_one_is_kept_and_an_empty_one_is_not() -> None:
    for words, kept in ((WORDS, WORDS), (" ", "Chỉ có ở đây")):
        made = letter(words=words)
        made.add_alternative("<p>Chỉ có ở đây</p>", subtype="html")
        assert letters.opened(bytes(made)).text == kept


def test_files_come_with_their_names_and_only_so_many() -> None:
    made = letter()
    for number in range(200):
        made.add_attachment(b"anh %d" % number, maintype="image", subtype="jpeg", filename=f"ảnh {number}.jpg")
    found = letters.opened(bytes(made))
    assert [one.name for one in found.files] == [f"ảnh {number}.jpg" for number in range(reading.FILES)]
    assert found.files[3].data == b"anh 3"
    assert found.left_out == 200 - reading.FILES


def test_what_is_too_large_is_left_out_and_counted_and_the_words_are_not() -> None:
    made = letter()
    made.add_attachment(bytes(reading.EACH + 1), maintype="audio", subtype="mp4", filename="hai tiếng.m4a")
    found = letters.opened(bytes(made))
    assert (found.text, found.files, found.left_out) == (WORDS, (), 1)


def nested(*, levels: int, weight: int) -> bytes:
    """Return a letter that forwards a letter that forwards a letter, each with a file."""
    inner: EmailMessage | MIMEMultipart = letter(words="Ở trong cùng", subject="Trong cùng")
    for level in range(levels):
        outer = MIMEMultipart()
        outer["From"], outer["Subject"] = "lan@example.vn", f"Chuyển tiếp {level}"
        with_file = letter(words=f"Lớp {level}")
        with_file.add_attachment(bytes(weight), maintype="application", subtype="octet-stream", filename=f"{level}.bin")
        for part in with_file.iter_parts():
            outer.attach(part)
        outer.attach(MIMEMessage(inner))
        inner = outer
    return bytes(inner)


def test_letters_within_letters_are_read_to_a_depth_and_forty_megabytes_of_them_within_bounds() -> None:
    data = nested(levels=3, weight=8 * 2**20)
    assert len(data) > 30 * 2**20
    found = letters.opened(data[: 25 * 2**20], is_cut=True)
    assert (found.sender, found.subject, found.is_cut) == ("lan@example.vn", "Chuyển tiếp 2", True)
    assert "Lớp 2" in found.text
    assert sum(len(one.data) for one in found.files) <= reading.ALL


def test_a_letter_that_nests_without_end_keeps_its_head_and_harms_nobody() -> None:
    deep = nested(levels=12, weight=1)
    found = letters.opened(deep)
    assert found.left_out >= 1
    assert "Ở trong cùng" not in found.text
    head = b"From: lan@example.vn\r\nSubject: x\r\n"
    endless = head + b"".join(b'Content-Type: multipart/mixed; boundary="%d"\r\n\r\n--%d\r\n' % (level, level) for level in range(3000))
    found = letters.opened(endless)
    assert (found.sender, found.is_cut) == ("lan@example.vn", True)


@pytest.mark.parametrize(
    ("name", "value"),
    [("Auto_Submitted", "auto-replied"), ("Precedence", "bulk"), ("Return_Path", "<>"), ("List_Id", "<a.example.vn>"), ("X_Autoreply", "yes")],
)
def test_what_a_machine_wrote_is_known(name: str, value: str) -> None:
    assert letters.opened(bytes(letter(**{name: value}))).is_automatic
    assert not letters.opened(bytes(letter(Auto_Submitted="no"))).is_automatic


@pytest.mark.parametrize("sender", ["", "nobody", "a@b@c", "x" * 260 + "@example.vn", "=?utf-8?b?broken", "<>", "lan @example.vn"])
def test_a_sender_that_is_none_is_none(sender: str) -> None:
    made = b"From: " + sender.encode() + b"\r\n\r\nwords"
    assert letters.opened(made).sender in ("", "lan@example.vn")


def test_an_empty_letter_and_one_of_zeros_are_letters_without_words() -> None:
    assert letters.opened(b"").text == ""
    assert letters.opened(bytes(1000)).sender == ""


def test_more_words_than_anybody_reads_are_cut_and_it_is_said() -> None:
    found = letters.opened(bytes(letter(words="tắc cống " * 9000)))
    assert (len(found.text), found.is_cut) == (reading.WORDS, True)


def test_lines_are_tidy() -> None:
    assert plain.tidy(" a \r\n\r\n\r\n b\rc ") == "a\n\nb\nc"
