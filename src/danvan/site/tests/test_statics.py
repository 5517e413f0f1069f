from pathlib import Path

import pytest

from danvan.site.statics import Statics

pytestmark = pytest.mark.only("sqlite")  # no database is asked: shown once


def test_the_address_of_a_file_is_worked_out_once_and_bears_its_content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def stored(name: str) -> str:
        asked.append(name)
        return "face/danvan.1a2b.css"

    statics = Statics(location=tmp_path, base_url="/static/")
    monkeypatch.setattr(statics, "stored_name", stored)
    assert [statics.url("face/danvan.css") for _ in range(3)] == ["/static/face/danvan.1a2b.css"] * 3
    assert asked == ["face/danvan.css"]


def test_a_file_that_is_not_there_is_said_to_be_so_each_time(tmp_path: Path) -> None:
    statics = Statics(location=tmp_path, base_url="/static/")
    for _ in range(2):
        with pytest.raises(ValueError, match="Missing staticfiles manifest entry"):
            statics.url("face/none.css")
