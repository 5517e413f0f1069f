import io
import random
from hashlib import sha256
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import Http404
from PIL import Image

from danvan.base.files import actions as files
from danvan.base.files import disk, inspection
from danvan.base.files.models import StoredFile
from danvan.base.files.refusals import Refused
from danvan.base.files.views import show
from tests import pictures

pytestmark = pytest.mark.django_db
TURNED = pictures.picture(turned=True)


@pytest.fixture(autouse=True)
def folder(settings: LazySettings, tmp_path: Path) -> Path:
    settings.FILES_FOLDER = tmp_path
    return tmp_path


def on_disk(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_the_original_is_kept_bit_by_bit() -> None:
    stored = files.keep(TURNED)
    assert files.path(stored.sha256).read_bytes() == TURNED
    assert (stored.sha256, stored.size, stored.type) == (sha256(TURNED).hexdigest(), len(TURNED), "image/jpeg")


def test_the_copy_that_is_shown_says_nothing_of_camera_or_place_and_stands_upright() -> None:
    assert Image.open(io.BytesIO(TURNED)).getexif()[pictures.MAKER]
    stored = files.keep(TURNED)
    shown = files.path(stored.public).read_bytes()
    assert sha256(shown).hexdigest() == stored.public
    with Image.open(io.BytesIO(shown)) as copy:
        assert (copy.format, copy.size, len(copy.getexif())) == ("JPEG", (20, 40), 0)
        assert set(copy.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert "Máy ảnh".encode() not in shown


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_picture_of_each_kind_is_taken_and_shown_as_jpeg(kind: str) -> None:
    stored = files.take(SimpleUploadedFile("anh.jpg", pictures.picture(kind)), pictures_only=True)
    assert stored.type == f"image/{kind.lower()}"
    response = show(stored)
    assert response.headers["Content-Type"] == "image/jpeg"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.getvalue()[:3] == b"\xff\xd8\xff"


def test_a_large_picture_is_shown_smaller() -> None:
    stored = files.keep(pictures.picture(size=(3000, 1000)))
    with Image.open(files.path(stored.public)) as copy:
        assert copy.size == (1600, 533)


def test_the_same_bytes_are_stored_once(folder: Path) -> None:
    first, second = files.keep(TURNED), files.take(SimpleUploadedFile("khac.png", TURNED))
    assert first == second
    assert StoredFile.objects.count() == 1
    assert len(on_disk(folder)) == 2  # the original and its copy


def test_a_pdf_is_taken_as_a_proof_and_handed_out_as_a_download_only() -> None:
    stored = files.keep(pictures.PDF)
    assert (stored.type, stored.public) == ("application/pdf", "")
    response = show(stored)
    assert response.headers["Content-Disposition"].startswith("attachment")
    assert response.getvalue() == pictures.PDF


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("anh.jpg", b"", "rỗng"),
        ("anh.jpg", pictures.HTML, "không phải là ảnh"),
        ("anh.gif", pictures.GIF_AND_SCRIPT, "không phải là ảnh"),
        ("anh.jpg", b"\xff\xd8\xff\xe0", "không phải là ảnh"),
        ("anh.jpg", TURNED[: len(TURNED) // 2], "không phải là ảnh"),
        ("anh.svg", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "không phải là ảnh"),
        ("anh.jpg", pictures.PDF, "không phải là ảnh"),
        ("anh.png", pictures.bomb(9_000, 9_000), "quá nhiều điểm ảnh"),
        ("anh.png", pictures.bomb(30_000, 30_000), "quá nhiều điểm ảnh"),
        ("anh.png", pictures.talking(), "không phải là ảnh"),
    ],
    ids=["empty", "HTML", "GIF and script", "head only", "half", "SVG", "PDF", "bomb", "large bomb", "text bomb"],
)  # fmt: skip
def test_what_is_no_picture_is_refused_with_a_sentence_and_nothing_is_kept(
    folder: Path, name: str, data: bytes, says: str
) -> None:
    with pytest.raises(files.BadFile, match=says):
        files.take(SimpleUploadedFile(name, data, content_type="image/jpeg"), pictures_only=True)
    assert not on_disk(folder)
    assert not StoredFile.objects.exists()


@pytest.mark.parametrize("data", [pictures.HTML, pictures.GIF_AND_SCRIPT, b"%PDF-", b"MZ" + b"\0" * 99])
def test_a_proof_that_is_neither_picture_nor_pdf_is_refused(data: bytes) -> None:
    if data == b"%PDF-":
        data = b" " + data
    with pytest.raises(files.BadFile, match="Chỉ nhận tệp ảnh"):
        files.keep(data)


class Huge(SimpleUploadedFile):
    """A file of 30 MB that must not be read."""

    def read(self, *_: object) -> bytes:
        """Fail.

        :raises AssertionError: always
        """
        raise AssertionError("it was read")


def test_a_file_of_30_mb_is_refused_unread_and_the_sentence_says_how_large_it_may_be() -> None:
    sent = Huge("anh.jpg", b"")
    sent.size = 30 * 2**20
    with pytest.raises(files.BadFile, match="Tệp nặng 30 MB, tối đa 10 MB"):
        files.take(sent)


def test_a_picture_with_a_script_behind_it_is_shown_without_the_script() -> None:
    stored = files.keep(TURNED + pictures.HTML)
    assert b"<script>" not in files.path(stored.public).read_bytes()


def taken(data: bytes) -> str:
    """Return what the child would tell of a file (here without a child, for there are many): a type or a sentence."""
    try:
        kind, copy = inspection.look(data, pictures_only=False)
        return f"Đã nhận {kind}, {len(copy)} byte."
    except Refused as refused:
        return files.SENTENCES[str(refused)]


@pytest.mark.filterwarnings("ignore::UserWarning")
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_whatever_is_broken_in_a_picture_it_is_taken_or_refused_with_a_sentence(kind: str) -> None:
    whole, chance = pictures.picture(kind, turned=True), random.Random(2026)
    for _ in range(150):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 6)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        assert taken(bytes(data[: chance.choice([len(data), chance.randint(1, len(data))])])).endswith(".")


@pytest.mark.filterwarnings("ignore::UserWarning")
def test_a_picture_with_hidden_data_that_breaks_the_rules_is_taken_or_refused_with_a_sentence() -> None:
    start = TURNED.index(b"Exif") + 14
    for place in range(start, start + 40):  # the table of tags, their types and lengths
        for value in (0, 1, 3, 5, 8, 11, 27, 62, 84):
            assert taken(TURNED[:place] + bytes([value]) + TURNED[place + 1 :]).endswith(".")


def test_what_is_not_there_is_not_shown() -> None:
    with pytest.raises(Http404):
        show(None)


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    disk.write(tmp_path / "a" / "b", data=b"whole")
    assert (tmp_path / "a" / "b").read_bytes() == b"whole"
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["b"]
