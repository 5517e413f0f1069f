"""`danvan read` on packages of the document exchange: the words of the document in them, and what the package says of it."""

import io
import json
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from danvan.engines import edxml
from danvan.engines.papers import gallery
from danvan.engines.reader import commands

AT = datetime(2026, 3, 5, 8, 30, tzinfo=UTC)
TEXT = (
    "UBND XÃ AN BÌNH\n\nSố: 12/KH-UBND\n\nAn Bình, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH\nSửa đường liên thôn\n\n"
    "1. Giao Công an xã theo dõi trật tự trước ngày 31/3/2026.\n"
)
LIST = edxml.Attachment("bieu.txt", b"1; 2; 3", "text/plain")
PACKAGE = edxml.Package(
    sender=edxml.Party("000.00.01.H26", "UBND xã An Bình"), to=(edxml.Party("000.00.12.H26", "Sở Nội vụ"),), number="12",
    notation="KH-UBND", issued_on=date(2026, 3, 5), subject="Sửa đường liên thôn", content="Gửi kèm kế hoạch",
    attachments=(LIST, edxml.Attachment("ke-hoach.txt", TEXT.encode(), "text/plain")),
)  # fmt: skip
DATA = edxml.write(PACKAGE, at=AT)


def zipped(**parts: bytes) -> bytes:
    """Return a ZIP with these parts, "__" for a dot."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "."), content)
    return made.getvalue()


def read(path: Path, capsys: pytest.CaptureFixture[str], *, data: bytes) -> dict[str, object]:
    path.write_bytes(data)
    failed = commands.read(["--json", "--text", str(path)])
    record: dict[str, object] = json.loads(capsys.readouterr().out)
    assert failed == ("error" in record)
    return record


@pytest.mark.parametrize(
    ("name", "data"),
    [("goi.edxml", DATA), ("goi.xml", b"\xef\xbb\xbf" + DATA), ("goi.zip", zipped(goi__edxml=DATA)), ("khong-ten", DATA)],
)
def test_a_package_is_read_by_its_longest_text(tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, data: bytes) -> None:
    record = read(tmp_path / name, capsys, data=data)
    assert record["source"] == TEXT
    assert [task["text"] for task in record["tasks"]] == ["theo dõi trật tự"]  # type: ignore[attr-defined]
    assert record["package"] == {
        "number": "12/KH-UBND", "date": "2026-03-05", "sender": "UBND xã An Bình", "subject": "Sửa đường liên thôn",
        "attachment": "ke-hoach.txt",
    }  # fmt: skip


def test_a_word_file_in_a_package_is_opened(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sent = replace(PACKAGE, attachments=(LIST, edxml.Attachment("bao-cao.docx", gallery.papers()["bao-cao.docx"])))
    record = read(tmp_path / "goi.edxml", capsys, data=edxml.write(sent, at=AT))
    assert [each["number"] for each in record["references"]] == ["12/BC-UBND"]  # type: ignore[attr-defined]


def test_a_package_without_files_is_read_by_what_it_says(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sent = replace(PACKAGE, content="Giao Công an xã theo dõi trật tự trước ngày 31/3/2026.", attachments=())
    record = read(tmp_path / "goi.edxml", capsys, data=edxml.write(sent, at=AT))
    assert record["source"] == sent.content
    assert record["package"]["attachment"] is None  # type: ignore[index]


def test_packages_stream_with_other_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.edxml").write_bytes(DATA)
    (tmp_path / "b.txt").write_text(TEXT, encoding="utf-8")
    assert commands.read(["--json", str(tmp_path / "a.edxml"), str(tmp_path / "b.txt")]) == 0
    package, text = map(json.loads, capsys.readouterr().out.splitlines())
    assert (package.pop("id"), text.pop("id")) == ("a.edxml", "b")
    del package["package"]
    assert package == text


def test_a_person_is_told_which_file_was_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "goi.edxml").write_bytes(DATA)
    assert commands.read([str(tmp_path / "goi.edxml")]) == 0
    assert "Gói văn bản số 12/KH-UBND của UBND xã An Bình; đọc từ ke-hoach.txt" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (DATA[: len(DATA) // 2], "hỏng"),
        (edxml.write(replace(PACKAGE, content="", attachments=()), at=AT), "không có tệp đính kèm nào đọc được"),
        (edxml.write(replace(PACKAGE, content="", attachments=(edxml.Attachment("a.png", b"\x89PNG\0"),)), at=AT), "a.png"),
        (zipped(a__txt=b"abc"), "không phải văn bản Word"),
        (zipped(goi__edxml=DATA[: len(DATA) // 2]), "hỏng"),
    ],
)
def test_a_package_that_holds_nothing_says_why(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], data: bytes, said: str
) -> None:
    record = read(tmp_path / "goi.edxml", capsys, data=data)
    assert record.keys() == {"id", "error"}
    assert said in str(record["error"])
    assert "Hãy" in str(record["error"])
