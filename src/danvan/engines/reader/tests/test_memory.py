"""What a long list of tasks takes: the command keeps none of them, whatever form they stand in."""

from pathlib import Path

import pytest

from danvan.engines import reader
from danvan.engines.reader.tests import long_lists

MEGABYTE = 1_000_000
ALLOWED, TIMES = 50 * MEGABYTE, 4  # bytes for the program, and for each byte of its text
SIZE = 2 * MEGABYTE


@pytest.mark.parametrize("shown", [["--json"], []], ids=["for programs", "for people"])
@pytest.mark.parametrize("form", long_lists.FORMS)
def test_a_text_where_every_line_is_a_task_takes_no_more_than_allowed(tmp_path: Path, form: str, shown: list[str]) -> None:
    path = tmp_path / "danh-muc.txt"
    path.write_text(long_lists.text(form, size=SIZE), encoding="utf-8")
    assert long_lists.peak(*shown, path) <= ALLOWED + TIMES * path.stat().st_size


@pytest.mark.parametrize("form", long_lists.FORMS)
def test_every_line_of_such_a_text_is_read(form: str) -> None:
    many = 1_000
    lines = long_lists.text(form, size=many * len(long_lists.FORMS[form][1].format(n=12345).encode()))
    assert len(reader.read(lines).tasks) == many
