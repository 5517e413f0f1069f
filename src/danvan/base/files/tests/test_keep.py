from pathlib import Path
from typing import Any

import pytest
from django import forms
from django.conf import LazySettings
from django.core import signing
from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile
from django.utils.datastructures import MultiValueDict

from danvan.base.files.fields import SALT, Attached
from danvan.base.files.models import StoredFile
from tests import pictures

pytestmark = pytest.mark.django_db
PICTURE = pictures.picture()


class Form(forms.Form):
    words = forms.CharField()
    photo = Attached(label="Ảnh", pictures_only=True)


@pytest.fixture(autouse=True)
def _folder(settings: LazySettings, tmp_path: Path) -> None:
    settings.FILES_FOLDER = tmp_path


def sent(*, words: str = "Cầu gỗ", file: bytes | None = None, kept: str = "") -> Form:
    """Return a form as it comes from a browser."""
    data = {"words": words} | ({"photo_kept": kept} if kept else {})
    files: MultiValueDict[str, UploadedFile[Any]] = MultiValueDict()
    if file is not None:
        files["photo"] = SimpleUploadedFile("cau.jpg", file)
    return Form(data, files)


def token(form: Form) -> str:
    """Return what the form that is shown again remembers of the file."""
    return str(form["photo"].field.widget.get_context("photo", None, {})["widget"]["kept"])


def test_a_file_is_remembered_while_something_else_is_mended() -> None:
    first = sent(words="", file=PICTURE)
    assert not first.is_valid()
    assert "cau.jpg" in str(first["photo"])

    second = sent(kept=token(first))

    assert second.is_valid()
    assert second.cleaned_data["photo"] == StoredFile.objects.get()


def test_a_file_sent_now_counts_more_than_the_one_before() -> None:
    other = pictures.picture(colour="red")
    form = sent(file=other, kept=token(_shown_again()))
    assert form.is_valid()
    assert form.cleaned_data["photo"].size == len(other)


def _shown_again() -> Form:
    form = sent(words="", file=PICTURE)
    form.is_valid()
    return form


@pytest.mark.parametrize(
    "kept",
    ["x", signing.dumps(["a" * 64, "cau.jpg"], salt=SALT), signing.dumps(["a" * 64, "cau.jpg"], salt="of something else")],
    ids=["not ours", "not stored", "of another form"],
)
def test_a_file_that_nobody_sent_is_not_attached(kept: str) -> None:
    form = sent(kept=kept)
    assert not form.is_valid()
    assert form.errors["photo"] == ["Không còn thấy tệp đã chọn. Hãy chọn lại."]


def test_a_form_without_a_file_is_whole() -> None:
    form = sent()
    assert form.is_valid()
    assert form.cleaned_data["photo"] is None


def test_a_file_that_is_refused_says_that_the_words_are_still_there() -> None:
    form = sent(file=pictures.HTML)
    assert not form.is_valid()
    assert "Những gì bạn đã viết vẫn còn nguyên" in form.errors["photo"][0]
    assert not StoredFile.objects.exists()
