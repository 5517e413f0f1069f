"""A small corpus of hostile uploads: none is shown, none opens anything, each is refused with a sentence; one that takes too long with a sentence of its own."""

import io
from pathlib import Path

import pillow_heif
import pytest
from django.conf import LazySettings
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from danvan.base.files import actions as files
from danvan.base.files.models import StoredFile
from danvan.base.files.tests import uploads
from danvan.base.files.tests.uploads import MACROS, RELATION, SHEET, document
from danvan.base.files.views import show, show_original
from tests import pictures

pytestmark = pytest.mark.django_db
JPEG, PDF, DOCX = pictures.picture(), pictures.PDF, document()
HOSTILE = {
    "SVG with a script": (b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "Chỉ nhận"),
    "HTML": (pictures.HTML, "Chỉ nhận"),
    "GIF and script": (pictures.GIF_AND_SCRIPT, "Chỉ nhận"),
    "program": (b"MZ" + b"\0" * 200, "Chỉ nhận"),
    "many points": (pictures.bomb(9_000, 9_000), "quá nhiều điểm ảnh"),
    "very many points": (pictures.bomb(40_000, 40_000), "quá nhiều điểm ảnh"),
    "half a picture": (JPEG[: len(JPEG) // 2], "Chỉ nhận"),
    "PDF and ZIP": (PDF + DOCX, "PDF này bị hỏng"),
    "PDF with a ZIP before its end": (PDF + DOCX + b"\n%%EOF", "PDF này bị hỏng"),
    "PDF and HTML": (PDF[:9] + b"<html><script>alert(1)</script>" + PDF[9:], "PDF này bị hỏng"),
    "PDF cut off": (PDF[:-8], "PDF này bị hỏng"),
    "PDF with a script": (uploads.pdf(b"/OpenAction<</S/JavaScript/JS(app.alert(1))>>"), "macro"),
    "PDF with a script in other letters": (uploads.pdf(b"/OpenAction<</S/J#61vaScr#69pt>>"), "macro"),
    "PDF with a packed script": (uploads.packed_pdf(b"1 0 <</S/JavaScript/JS(app.alert(1))>>"), "macro"),
    "PDF that starts a program": (uploads.pdf(b"/OpenAction<</S/Launch/F(cmd.exe)>>"), "macro"),
    "ZIP": (uploads.packed_as("a.txt").replace(b"[Content_Types]", b"[Kontent_Types]"), "Word hoặc Excel này bị hỏng"),
    "Word cut off": (DOCX[:-30], "Word hoặc Excel này bị hỏng"),
    "Word that unfolds to 200 MB": (uploads.bomb(), "mở ra quá lớn"),
    "Word of 3,000 parts": (uploads.many(), "mở ra quá lớn"),
    "Word whose list lies": (uploads.liar(), "Word hoặc Excel này"),
    "Word within Word within Word": (uploads.in_each_other(3), "macro"),
    "Word that climbs": (uploads.packed_as("../../etc/cron.d/x"), "Word hoặc Excel này bị hỏng"),
    "Word from the root": (uploads.packed_as("/etc/passwd"), "Word hoặc Excel này bị hỏng"),
    "Word with a link": (uploads.packed_as("word/media/a", b"/etc/passwd", link=True), "Word hoặc Excel này bị hỏng"),
    "Word with macros": (document(kind=MACROS), "macro"),
    "Word with hidden macros": (document(word__vbaProject_dot_bin=b"\xd0\xcf\x11\xe0"), "macro"),
    "Word with a program": (document(word__media__image1_dot_png=b"MZ" + b"\0" * 99), "macro"),
    "Word with outer entities": (document(word__a_dot_xml=uploads.XXE), "macro"),
    "Word with outer entities in UTF-16": (document(word__a_dot_xml=uploads.XXE.replace("?>", ' encoding="UTF-16"?>').encode("utf-16")), "macro"),
    "Word with entities in entities": (document(word__a_dot_xml=uploads.LAUGHS), "macro"),
    "Word that fetches a template": (document(word___rels__a_dot_rels=RELATION.format(kind="attachedTemplate", target="http://x.example")), "macro"),
    "Word that fetches a picture": (document(word___rels__a_dot_rels=RELATION.format(kind="image", target="file:////x/y")), "macro"),
}  # fmt: skip


@pytest.fixture(autouse=True)
def folder(settings: LazySettings, tmp_path: Path) -> Path:
    settings.FILES_FOLDER = tmp_path
    return tmp_path


@pytest.mark.parametrize("what", HOSTILE)
def test_what_means_harm_is_refused_with_a_sentence_and_leaves_nothing(folder: Path, what: str) -> None:
    data, says = HOSTILE[what]
    with pytest.raises(files.BadFile, match=says):
        files.keep(data)
    assert not StoredFile.objects.exists()
    assert not [path for path in folder.rglob("*") if path.is_file()]


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("bien-ban.docx", DOCX, files.DOCX),
        ("bieu.xlsx", document(kind=SHEET), files.XLSX),
        ("dan-link.docx", document(word___rels__a_dot_rels=RELATION.format(kind="hyperlink", target="https://x.example")), files.DOCX),
        ("bieu-do.docx", uploads.in_each_other(1), files.DOCX),
        ("bien-ban.PDF", PDF, files.PDF),
        ("anh.heic", JPEG, "image/jpeg"),
        ("khong-duoi", JPEG, "image/jpeg"),
    ],
)  # fmt: skip
def test_what_an_office_sends_is_taken_and_handed_out_to_be_saved(name: str, data: bytes, kind: str) -> None:
    stored = files.take(SimpleUploadedFile(name, data))
    assert stored.type == kind
    response = show_original(stored)
    assert response.getvalue() == data
    assert response.headers["Content-Disposition"].startswith("attachment")
    assert response.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(("name", "data"), [("anh.jpg", PDF), ("thu.pdf", JPEG), ("thu.docx", PDF), ("thu.html", JPEG), ("a.jpg.exe", JPEG)])
def test_a_name_that_promises_something_else_is_refused(folder: Path, name: str, data: bytes) -> None:
    with pytest.raises(files.BadFile, match="kết thúc bằng"):
        files.take(SimpleUploadedFile(name, data))
    assert not [path for path in folder.rglob("*") if path.is_file()]


def test_the_photo_of_a_telephone_is_shown_without_where_it_was_taken_and_kept_as_it_was() -> None:
    drawn, exif = io.BytesIO(), Image.Exif()
    exif[pictures.ORIENTATION], exif[pictures.MAKER], exif[pictures.GPS_TAG] = 1, "Máy ảnh", pictures.GPS
    pillow_heif.from_pillow(Image.new("RGB", (64, 32), "green")).save(drawn, exif=exif.tobytes())
    stored = files.keep(drawn.getvalue(), pictures_only=True)
    assert stored.type == "image/heic"
    with Image.open(io.BytesIO(show(stored).getvalue())) as shown:
        assert (shown.format, shown.size, len(shown.getexif())) == ("JPEG", (64, 32), 0)
    original = show_original(stored)
    assert original.getvalue() == drawn.getvalue()
    assert original.headers["Content-Disposition"].endswith('.heic"')


def test_a_camera_s_own_colours_are_turned_into_those_of_every_screen() -> None:
    with Image.open(files.path(files.keep(uploads.wide()).public)) as shown:
        assert "icc_profile" not in shown.info
        red, green, _blue = shown.getpixel((20, 10))  # type: ignore[misc]
    assert green > 200 > red


def test_what_is_not_painted_is_white() -> None:
    with Image.open(files.path(files.keep(uploads.clear()).public)) as shown:
        assert shown.getpixel((20, 10)) == (255, 255, 255)
