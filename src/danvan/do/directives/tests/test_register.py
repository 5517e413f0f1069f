import codecs
import unicodedata
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connections
from django.test import override_settings
from django.urls import reverse

from danvan.base.face.models import SentForm
from danvan.base.journal.models import Entry, EntryContent
from danvan.base.matters.models import Matter
from danvan.base.moves.table import NotAllowed
from danvan.do.directives import actions
from danvan.do.directives.forms.texts import LARGEST, LIMIT
from danvan.do.directives.models import Directive, Draft, Reference, key, number_key, tidy_number
from danvan.do.directives.tests.plan import IDENTITY, TEXT, registered, typed
from danvan.engines import reader
from danvan.engines.papers import gallery
from danvan.engines.papers.document import Document, Paragraph
from danvan.engines.papers.pdf import pdf
from danvan.engines.papers.word import word
from tests.ground import settle
from tests.village import Village, at
from tests.worlds import As

REGISTER = reverse("directives:register")
STAMPED = [
    "MẬT\n" + TEXT, "Độ mật: Tối mật\n" + TEXT, "T U Y Ệ T  M Ậ T\n" + TEXT, unicodedata.normalize("NFD", "TỐI MẬT\n") + TEXT,
    "(Mật)\n" + TEXT, "M\u200bẬT\n" + TEXT,
]
STAMPED_NAMES = ["KH 12 (Mật).txt", "toi-mat.txt", "KH_TUYET_MAT_2026.txt", unicodedata.normalize("NFD", "Kế hoạch mật.txt")]


@pytest.fixture(autouse=True)
def _no_files_yet(tmp_path: Path) -> Iterator[None]:
    with override_settings(FILES_FOLDER=tmp_path / "files", FILE_UPLOAD_TEMP_DIR=str(tmp_path)):
        yield


def file(name: str, data: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data, content_type="text/plain")


def nothing_stored() -> bool:
    rows = (Matter, Directive, Draft, Reference, Entry, EntryContent, SentForm)
    folder = Path(settings.FILE_UPLOAD_TEMP_DIR or "")
    return not list(folder.iterdir()) and not any(model.objects.exists() for model in rows)


def test_a_clerk_pastes_a_text_checks_what_was_read_and_registers_it(village: Village, client: As) -> None:
    clerk = client.of(village.tu)
    check = clerk.post(REGISTER, typed(number=None, type=None, issuer=None, issued_on=None, title=None))
    assert "12/KH-UBND" in check.content.decode()
    assert nothing_stored()

    answer = clerk.post(REGISTER, typed())

    directive = Directive.objects.get()
    assert answer["Location"] == reverse("directives:read", args=[directive.matter.code])
    assert (directive.matter.state, directive.matter.visibility, directive.matter.agency) == (
        "registered", "own", village.commune,
    )
    assert directive.text == TEXT.strip()


def test_what_the_reader_takes_the_document_for_is_offered(village: Village, client: As) -> None:
    form = client.of(village.tu).post(REGISTER, typed(number=None)).context["form"]

    assert form["number"].value() == "12/KH-UBND"
    assert form["type"].value() == "Kế hoạch"
    assert form["issued_on"].value() == date(2026, 1, 5)
    assert form["issuer"].value() == "UBND xã An Bình"  # in capitals in the text, but it is one of ours


def test_what_the_reader_finds_is_kept_with_its_reason(village: Village) -> None:
    directive = registered(village)
    read = reader.read(directive.text, year=2026)

    kept = Reference.objects.filter(directive=directive).order_by("start")
    assert [(one.number, one.role) for one in kept] == [("12/KH-UBND", "main"), ("170/KH-UBND", "basis")]
    assert all(directive.text[one.start : one.end] == one.number for one in kept)
    assert all(one.found["number"]["rule"] for one in kept)
    spans = [(draft.start, draft.end) for draft in Draft.objects.filter(directive=directive).order_by("start")]
    assert spans == sorted(task.text.span for task in read.tasks)
    assert not Draft.objects.exclude(state="proposed").exists()


@pytest.mark.parametrize(
    ("missing", "sentence"),
    [
        ("secrecy", "Chưa chọn độ mật"), ("text", "Chưa có nội dung"), ("number", "Chưa ghi số, ký hiệu"),
        ("type", "Chưa ghi loại"), ("issuer", "Chưa ghi cơ quan ban hành"), ("issued_on", "Chưa ghi ngày"),
        ("title", "Chưa ghi trích yếu"),
    ],
)
def test_what_is_missing_is_asked_for_and_the_rest_stays(
    village: Village, client: As, missing: str, sentence: str
) -> None:
    page = client.of(village.tu).post(REGISTER, typed(**{missing: ""})).content.decode()

    assert sentence in page
    assert missing == "text" or "Thắp sáng đường thôn" in page
    assert nothing_stored()


@pytest.mark.parametrize("level", ["confidential", "secret", "top-secret"])
def test_a_document_declared_secret_is_refused_and_forgotten(village: Village, client: As, level: str) -> None:
    page = client.of(village.tu).post(REGISTER, typed(secrecy=level)).content.decode()

    assert "không được nhập vào hệ thống này" in page
    assert "bóng đèn" not in page
    assert nothing_stored()


def test_no_level_of_secrecy_is_chosen_beforehand(village: Village, client: As) -> None:
    page = client.of(village.tu).get(REGISTER).content.decode()

    assert page.count('type="radio"') == 4
    assert "checked" not in page


@pytest.mark.parametrize("text", STAMPED)
@pytest.mark.parametrize("number", [None, "12/KH-UBND"])
def test_a_stamp_in_the_text_is_refused_before_anything_is_stored(
    village: Village, client: As, caplog: pytest.LogCaptureFixture, text: str, number: str | None
) -> None:
    page = client.of(village.tu).post(REGISTER, typed(text=text, number=number)).content.decode()

    assert "không được nhập vào hệ thống này" in page
    assert "bóng đèn" not in page
    assert not caplog.records
    assert nothing_stored()


def test_a_stamp_in_a_file_is_refused_like_one_that_was_typed(village: Village, client: As) -> None:
    sent = file("ke-hoach.txt", ("TUYỆT MẬT\n" + TEXT).encode("utf-16"))

    page = client.of(village.tu).post(REGISTER, typed(text="", file=sent)).content.decode()

    assert "Tuyệt mật" in page
    assert "không được nhập" in page
    assert nothing_stored()


@pytest.mark.parametrize("name", STAMPED_NAMES)
def test_a_stamp_in_a_files_name_is_refused_before_anything_is_stored(
    village: Village, client: As, name: str
) -> None:
    long = TEXT + "x" * (3 * 2**20)  # longer than Django keeps in memory by itself

    page = client.of(village.tu).post(REGISTER, typed(text="", file=file(name, long.encode()))).content.decode()

    assert "không được nhập vào hệ thống này" in page
    assert nothing_stored()


@pytest.mark.parametrize(
    "data",
    [TEXT.encode(), codecs.BOM_UTF8 + TEXT.encode(), TEXT.encode("utf-16"), codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be")],
    ids=["utf-8", "utf-8 with its mark", "utf-16", "utf-16 big-endian"],
)
def test_a_text_file_is_read(village: Village, client: As, data: bytes) -> None:
    client.of(village.tu).post(REGISTER, typed(text="", file=file("ke-hoach.txt", data)))

    assert Directive.objects.get().text == TEXT.strip()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.7 \xff\xfe\x00", "bị hỏng"),
        (b"PK\x03\x04\x00\x00", "bị hỏng"),
        (TEXT.encode("cp1258", "replace"), "bảng mã"),
        (b"\x89PNG\x00", "không phải văn bản thuần, Word"),
    ],
)
def test_a_file_that_is_no_text_is_refused_with_a_way_out(
    village: Village, client: As, data: bytes, said: str
) -> None:
    page = client.of(village.tu).post(REGISTER, typed(text="", file=file("ke-hoach.pdf", data))).content.decode()

    assert said in page
    assert "Hãy" in page
    assert nothing_stored()


def paper(*lines: str, stamp: str = "") -> Document:
    """Return a document with these lines."""
    return replace(gallery.LETTER, blocks=tuple(Paragraph(text=line) for line in lines), recipients=(stamp,) if stamp else ())


@pytest.mark.parametrize(("name", "made"), [("k.docx", word), ("k.pdf", pdf)], ids=["Word", "PDF"])
def test_a_word_or_pdf_file_is_read(village: Village, client: As, name: str, made: Callable[[Document], bytes]) -> None:
    sent = file(name, made(paper("Giao Công an xã theo dõi trật tự trước ngày 31/3/2026.")))

    client.of(village.tu).post(REGISTER, typed(text="", file=sent))

    (draft,) = Draft.objects.all()
    assert "theo dõi trật tự" in draft.directive.text[draft.start : draft.end]


@pytest.mark.parametrize(("name", "made"), [("k.docx", word), ("k.pdf", pdf)], ids=["Word", "PDF"])
def test_a_stamp_in_a_word_or_pdf_file_is_seen(
    village: Village, client: As, name: str, made: Callable[[Document], bytes]
) -> None:
    sent = file(name, made(paper("Giao Công an xã theo dõi trật tự.", stamp="Độ mật: Tối mật")))

    page = client.of(village.tu).post(REGISTER, typed(text="", file=sent)).content.decode()

    assert "Tối mật" in page
    assert "theo dõi trật tự" not in page
    assert nothing_stored()


def test_a_stamp_at_the_head_of_the_pages_of_a_word_file_is_seen(village: Village, client: As) -> None:
    opened = docx.Document(BytesIO(word(paper("Giao Công an xã theo dõi trật tự."))))
    opened.sections[0].header.paragraphs[0].text = "MẬT"
    written = BytesIO()
    opened.save(written)

    page = client.of(village.tu).post(REGISTER, typed(text="", file=file("k.docx", written.getvalue()))).content.decode()

    assert "dấu “Mật”" in page
    assert nothing_stored()


def test_an_empty_file_is_asked_about(village: Village, client: As) -> None:
    page = client.of(village.tu).post(REGISTER, typed(text="", file=file("k.txt", b" \n"))).content.decode()

    assert "Chưa có nội dung" in page
    assert nothing_stored()


def test_a_file_that_is_too_large_is_refused(village: Village, client: As) -> None:
    sent = file("ke-hoach.txt", b"x" * (LIMIT + 1))
    heavy = file("ke-hoach.pdf", b"%PDF-" + b"x" * LARGEST)

    page = client.of(village.tu).post(REGISTER, typed(text="", file=sent)).content.decode()
    other = client.of(village.tu).post(REGISTER, typed(text="", file=heavy)).content.decode()

    assert "dài hơn 500.000 ký tự" in page
    assert "nặng hơn 10 MB" in other
    assert nothing_stored()


def test_a_file_that_was_read_is_kept_as_typed_text_when_something_else_is_missing(
    village: Village, client: As
) -> None:
    page = client.of(village.tu).post(REGISTER, typed(text="", title="", file=file("k.txt", TEXT.encode())))

    assert page.context["form"]["text"].value() == TEXT.strip()


def test_letters_in_pieces_are_stored_whole(village: Village, client: As) -> None:
    pieces: dict[str, Any] = {
        name: unicodedata.normalize("NFD", value) for name, value in typed().items() if isinstance(value, str)
    }

    client.of(village.tu).post(REGISTER, pieces)

    directive = Directive.objects.get()
    assert (directive.text, directive.title, directive.issuer) == (TEXT.strip(), IDENTITY.title, IDENTITY.issuer)
    spans = Reference.objects.filter(directive=directive).values_list("start", "end", "number")
    assert all(directive.text[start:end] == number for start, end, number in spans)


@pytest.mark.parametrize("spelled", ["170 /KH- UBND", " 170/KH-UBND ", "170\u00a0/ KH\u2013UBND"])
def test_spaces_and_dashes_in_a_number_are_tidied(village: Village, client: As, spelled: str) -> None:
    client.of(village.tu).post(REGISTER, typed(number=spelled))

    assert Directive.objects.get().number == "170/KH-UBND"


def test_the_central_committee_is_not_a_provincial_one() -> None:
    assert number_key("25-NQ/TƯ") == number_key("25-nq/TW") == number_key(" 25 - NQ/T.Ư")
    assert number_key("25-NQ/TƯ") != number_key("25-NQ/TU")
    assert tidy_number("25 - NQ/TƯ") == "25-NQ/TƯ"


def test_one_document_has_one_key_however_it_is_spelled() -> None:
    long = key(issuer="Uỷ ban nhân dân  xã An Bình", type="Kế hoạch", number="12 /KH- UBND", year=2026)

    assert long == key(issuer="UBND xã An Bình", type="KẾ HOẠCH", number="12/KH-UBND", year=2026)
    assert long != key(issuer="UBND xã An Bình", type="Kế hoạch", number="12/KH-UBND", year=2025)


def test_a_document_that_is_there_already_is_shown(village: Village, client: As) -> None:
    known = registered(village)

    again = client.of(village.tu).post(REGISTER, typed(issuer="Ủy ban nhân dân xã An Bình", number="12 / KH-UBND"))

    assert reverse("directives:page", args=[known.matter.code]) in again.content.decode()
    assert Directive.objects.count() == 1


def test_another_agency_registers_the_same_document_and_learns_nothing_of_ours(village: Village, client: As) -> None:
    ours = registered(village)

    client.of(village.mai).post(REGISTER, typed())

    theirs = Directive.objects.exclude(pk=ours.pk).get()
    assert theirs.register == theirs.matter.agency == village.province
    assert ours.register == village.commune


def test_a_department_finds_what_its_commune_has_registered(village: Village, client: As) -> None:
    registered(village)
    assert "đã có trong sổ văn bản" in client.of(village.minh).post(REGISTER, typed()).content.decode()


def test_two_clerks_at_once_register_one_document(world: str) -> None:
    village = settle()

    def attempt(_: int) -> str:
        try:
            return registered(village).matter.code
        except actions.AlreadyRegistered as known:
            return f"known as {known.matter_id}"
        finally:
            connections.close_all()

    with ThreadPoolExecutor(4) as clerks:
        outcomes = list(clerks.map(attempt, range(4)))

    kept = Directive.objects.get()
    assert sorted(outcomes) == sorted([kept.matter.code, *[f"known as {kept.pk}"] * 3])


def test_a_form_sent_twice_registers_once(village: Village, client: As) -> None:
    clerk = client.of(village.tu)

    assert clerk.post(REGISTER, typed())["Location"] == clerk.post(REGISTER, typed())["Location"]
    assert Directive.objects.count() == 1


def test_whoever_serves_nowhere_cannot_register(village: Village, client: As) -> None:
    assert client.post(REGISTER, typed()).status_code == 302  # to the login
    assert client.of(village.lan).post(REGISTER, typed()).status_code == 403
    with pytest.raises(NotAllowed):
        actions.register(TEXT, identity=IDENTITY, by=village.lan, at=at("2026-01-06 08:00"))
    assert not Directive.objects.exists()


def test_a_form_without_its_secret_is_refused(village: Village) -> None:
    strict = As(enforce_csrf_checks=True).of(village.tu)

    assert strict.post(REGISTER, typed()).status_code == 403
    assert nothing_stored()


def test_every_source_document_passes_the_gate_and_is_known_by_its_number(
    village: Village, client: As, shared: Path
) -> None:
    clerk = client.of(village.tu)
    texts = [path.read_text(encoding="utf-8") for path in sorted((shared / "seeds").glob("*.txt"))]

    numbers = [clerk.post(REGISTER, typed(text=text, number=None)).context["form"]["number"].value() for text in texts]

    assert len(numbers) == 5
    assert all(number_key(number) in number_key(text) for number, text in zip(numbers, texts, strict=True))
