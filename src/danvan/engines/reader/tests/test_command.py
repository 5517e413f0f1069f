"""The command: one JSON object a file, bad files told apart, nothing heavy loaded."""

import json
import os
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from danvan.engines.papers import gallery
from danvan.engines.reader import commands

PLAN = "Ngày 5/1/2026, UBND xã An Bình ban hành Kế hoạch số 12/KH-UBND về sửa đường."


def _lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def _numbers(record: dict[str, object]) -> list[str]:
    references = record["references"]
    assert isinstance(references, list)
    return [reference["number"] for reference in references]


def test_each_file_is_one_line_in_the_order_given(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("b", "a"):
        (tmp_path / f"{name}.txt").write_text(PLAN, encoding="utf-8")
    assert commands.read(["--json", str(tmp_path / "b.txt"), str(tmp_path / "a.txt")]) == 0
    first, second = _lines(capsys)
    assert (first["id"], second["id"]) == ("b", "a")
    assert _numbers(first) == ["12/KH-UBND"]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("ảnh.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00", "không phải văn bản thuần"),
        ("kh.pdf", b"%PDF-1.7\n\xe2\xe3", "PDF"),
        ("kh.docx", b"PK\x03\x04\x14\x00", "Word"),
        ("tcvn3.txt", "KÕ ho¹ch".encode("latin-1"), "bảng mã"),
    ],
)
def test_a_bad_file_says_what_is_wrong_and_the_rest_goes_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, content: bytes, said: str
) -> None:
    (tmp_path / name).write_bytes(content)
    (tmp_path / "good.txt").write_text(PLAN, encoding="utf-8")
    assert commands.read(["--json", str(tmp_path / name), str(tmp_path / "good.txt")]) == 1
    bad, good = _lines(capsys)
    assert bad.keys() == {"id", "error"}
    assert said in str(bad["error"])
    assert "Hãy" in str(bad["error"])
    assert _numbers(good) == ["12/KH-UBND"]


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.read(["--json", str(tmp_path / "không-có.txt"), str(tmp_path)]) == 1
    missing, folder = _lines(capsys)
    assert "Không có tệp" in str(missing["error"])
    assert "thư mục" in str(folder["error"])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_unicode_files_of_every_kind_are_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], encoding: str, form: str
) -> None:
    (tmp_path / "kh.txt").write_text(unicodedata.normalize(form, PLAN), encoding=encoding)  # type: ignore[arg-type]
    assert commands.read(["--json", str(tmp_path / "kh.txt")]) == 0
    assert _numbers(_lines(capsys)[0]) == ["12/KH-UBND"]


def test_a_person_gets_a_summary_in_vietnamese(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "kh.txt").write_text(
        PLAN + "\n\nGiao Công an xã theo dõi trật tự trước ngày 31/3/2026.", encoding="utf-8"
    )
    assert commands.read([str(tmp_path / "kh.txt")]) == 0
    said = capsys.readouterr().out
    assert "Kế hoạch số 12/KH-UBND, ngày 05/01/2026, của UBND xã An Bình (văn bản chính)" in said
    assert "Chủ trì: Công an xã. Thời hạn: trước ngày 31/3/2026" in said


def test_no_progress_is_written_where_nobody_watches(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paths = [str(tmp_path / f"{n}.txt") for n in range(3)]
    for path in paths:
        Path(path).write_text(PLAN, encoding="utf-8")
    commands.read(["--json", *paths])
    assert capsys.readouterr().err == ""


def test_progress_is_written_where_it_is_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paths = [str(tmp_path / f"{n}.txt") for n in range(4)]
    for path in paths:
        Path(path).write_text(PLAN, encoding="utf-8")
    commands.read(["--json", "--progress", *paths])
    told = capsys.readouterr()
    assert len(told.out.splitlines()) == 4
    assert told.err.split("\r")[-1] == f"[{'#' * 30}] 4/4 tệp\n"


def test_each_line_is_there_as_soon_as_its_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PLAN, encoding="utf-8")
    os.mkfifo(tmp_path / "b.txt")
    program = "import sys; from danvan.engines.reader import commands; commands.read(sys.argv[1:])"
    words = [sys.executable, "-c", program, "--json", str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as reading:
        assert reading.stdout
        assert json.loads(reading.stdout.readline())["id"] == "a"  # while the other file is not written yet
        (tmp_path / "b.txt").write_text(PLAN, encoding="utf-8")
        assert json.loads(reading.stdout.readline())["id"] == "b"


def test_word_and_pdf_files_are_read_with_the_text_that_spans_count_in(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("bao-cao.docx", "bao-cao.pdf"):
        (tmp_path / name).write_bytes(gallery.papers()[name])
    assert commands.read(["--json", "--text", str(tmp_path / "bao-cao.docx"), str(tmp_path / "bao-cao.pdf")]) == 0
    for record in _lines(capsys):
        assert _numbers(record) == ["12/BC-UBND"]
        references = record["references"]
        assert isinstance(references, list)
        start, end = references[0]["span"]
        assert str(record["source"])[start:end] == "12/BC-UBND"


def test_pasted_words_are_read_from_standard_input() -> None:
    program = "from danvan.engines.reader import commands; commands.read(['--json', '-'])"
    done = subprocess.run([sys.executable, "-c", program], input=PLAN.encode(), capture_output=True, check=True)
    assert _numbers(json.loads(done.stdout)) == ["12/KH-UBND"]


def test_reading_loads_neither_django_nor_a_database(tmp_path: Path) -> None:
    (tmp_path / "kh.txt").write_text(PLAN, encoding="utf-8")
    program = (
        "import sys; from danvan.engines.reader import commands; "
        f"commands.read(['--json', {str(tmp_path / 'kh.txt')!r}]); "
        "print([name for name in ('django', 'sqlite3', 'psycopg', 'numpy', 'numba', 'pypdf', 'docx') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"PYTHONIOENCODING": "utf-8"},
    )
    assert done.stdout.splitlines()[-1] == "[]"
