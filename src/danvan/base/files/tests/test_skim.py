"""However many files somebody sends, and however long each takes, only so many are opened."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from danvan.base.files import skimming
from danvan.engines import texts
from danvan.engines.texts import Skimmed


def sent(many: int) -> list[Skimmed]:
    return list(skimming.sent([SimpleUploadedFile(f"{number}.docx", b"PK\3\4") for number in range(many)]))


def test_after_a_few_that_take_too_long_no_other_of_a_form_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[int] = []

    def heavy(data: bytes, *, seconds: int) -> Skimmed:
        opened.append(seconds)
        raise texts.Refused("heavy")

    monkeypatch.setattr(texts, "skimmed", heavy)
    assert sent(9) == [Skimmed()] * 9
    assert len(opened) == skimming.LONG


def test_no_more_than_so_many_of_a_form_are_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(texts, "skimmed", lambda data, *, seconds: Skimmed("chữ", is_whole=True))
    assert sum(one.is_whole for one in sent(skimming.MOST + 5)) == skimming.MOST
