"""What every page can rely on: strict CSP, labelled fields, linked errors, keyed forms."""

import re
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from django import forms
from django.conf import LazySettings
from django.template import Context, Template
from django.template.loader import render_to_string

from danvan.base.face.renderer import Renderer

TEMPLATES = Path(__file__).parents[1] / "templates"
STORED = "django.contrib.staticfiles.storage.StaticFilesStorage"
TABLE = "{% table rows columns=columns caption='Nhiệm vụ' %}"
NASTY = "\"'><script>alert(1)</script>"


class Page(HTMLParser):
    """The tags of a page in their order, with their attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def all(self, *names: str) -> list[dict[str, str]]:
        return [attrs for tag, attrs in self.tags if tag in names]

    def ids(self) -> set[str]:
        return {attrs["id"] for _, attrs in self.tags if "id" in attrs}


class Everything(forms.Form):
    """One field of each kind that pages use."""

    default_renderer = Renderer

    words = forms.CharField(label="Nội dung", widget=forms.Textarea, help_text="Chuyện gì, từ khi nào.")
    place = forms.CharField(label="Ở đâu", help_text=NASTY)
    topic = forms.ChoiceField(label="Lĩnh vực", choices=[("", "Chọn"), ("road", "Đường sá")])
    photo = forms.FileField(label="Ảnh")
    on = forms.DateField(label="Ngày")
    reply = forms.ChoiceField(
        label="Trả lời", widget=forms.RadioSelect, choices=[("web", "Mã"), ("sms", "Tin")], help_text="Chọn một."
    )
    who = forms.MultipleChoiceField(
        label="Ai", widget=forms.CheckboxSelectMultiple, choices=[("a", "Học sinh"), ("b", "Hộ")]
    )
    agree = forms.BooleanField(label="Đồng ý")
    note = forms.CharField(label="Ghi thêm", required=False)
    version = forms.IntegerField(widget=forms.HiddenInput)


@pytest.fixture(autouse=True)
def _unhashed(settings: LazySettings) -> None:
    """Let templates name static files without a manifest, which only collectstatic makes."""
    settings.STORAGES = {**settings.STORAGES, "staticfiles": {"BACKEND": STORED}}


def _draw(source: str, **context: Any) -> str:
    return Template("{% load face %}" + source).render(Context(context))


def _key(html: str) -> str:
    [attrs] = Page(html).all("input")
    assert (attrs["type"], attrs["name"]) == ("hidden", "form_key")
    return attrs["value"]


def test_a_form_key_is_fresh_on_every_page() -> None:
    keys = {_key(_draw("{% form_key %}")) for _ in range(20)}
    assert len(keys) == 20
    assert all(re.fullmatch(r"[\w-]{24}", key) for key in keys)


def test_a_refused_form_keeps_its_key() -> None:
    assert _key(_draw("{% form_key %}", form_key="k" * 24)) == "k" * 24


def test_a_key_that_was_tampered_with_cannot_leave_its_attribute() -> None:
    assert _key(_draw("{% form_key %}", form_key=NASTY)) == NASTY


@pytest.mark.parametrize("data", [None, {}], ids=["fresh", "refused"])
def test_every_input_has_a_label_and_every_description_exists(data: dict[str, str] | None) -> None:
    page = Page(str(Everything(data)))
    labelled = {attrs["for"] for attrs in page.all("label")}
    inputs = [attrs for attrs in page.all("input", "textarea", "select") if attrs.get("type") != "hidden"]
    assert len(inputs) == 11
    assert {attrs["id"] for attrs in inputs} == labelled
    described = {word for _, attrs in page.tags for word in attrs.get("aria-describedby", "").split()}
    assert described <= page.ids()
    assert {"id_words_helptext", "id_reply_helptext"} <= described


def test_a_refused_field_is_tied_to_its_error() -> None:
    page = Page(str(Everything({})))
    for name in ("words", "place", "photo", "topic", "agree"):
        [field] = [attrs for attrs in page.all("input", "textarea", "select") if attrs["name"] == name]
        assert f"id_{name}_error" in field["aria-describedby"].split()
        assert field["aria-invalid"] == "true"
    fieldsets = [attrs.get("aria-describedby", "") for attrs in page.all("fieldset")]
    assert fieldsets == ["id_reply_helptext id_reply_error", "id_who_error"]


def test_only_a_field_that_may_be_left_out_says_so() -> None:
    assert str(Everything()).count("(không bắt buộc)") == 1


def test_what_was_typed_is_drawn_again_and_a_hint_is_only_text() -> None:
    html = str(Everything({"words": "Ổ gà", "place": NASTY, "reply": "sms"}))
    assert "<script>" not in html
    page = Page(html)
    assert [attrs["value"] for attrs in page.all("input") if attrs["name"] == "place"] == [NASTY]
    assert [attrs["value"] for attrs in page.all("input") if "checked" in attrs] == ["sms"]
    assert "Ổ gà</textarea>" in html


def test_each_error_on_top_leads_to_an_input_of_the_form() -> None:
    form = Everything({})
    form.add_error(None, "Hai ô không khớp nhau.")
    html = _draw("{% error_summary form %}", form=form)
    links = [attrs["href"].removeprefix("#") for attrs in Page(html).all("a")]
    assert links == ["id_words", "id_place", "id_topic", "id_photo", "id_on", "id_reply_0", "id_who_0", "id_agree"]
    assert set(links) <= Page(str(form)).ids()
    assert "Hai ô không khớp nhau." in html
    assert 'role="alert"' in html


@pytest.mark.parametrize("form", [None, Everything(), "a name the page does not have"])
def test_without_errors_there_is_no_list_of_errors(form: object) -> None:
    assert "alert" not in _draw("{% error_summary form %}", form=form)


def test_a_table_gives_every_cell_the_name_of_its_column() -> None:
    html = _draw(TABLE, rows=[("Sửa đường", NASTY)], columns=["Việc", "Hạn"])
    assert [attrs["data-label"] for attrs in Page(html).all("td")] == ["Việc", "Hạn"]
    assert "<script>" not in html


def test_a_row_that_is_too_short_is_refused() -> None:
    with pytest.raises(ValueError, match="shorter"):
        _draw(TABLE, rows=[("một",)], columns=["Việc", "Hạn"])


def test_a_timeline_tells_when_what_and_who_in_plain_text() -> None:
    event = {"at": datetime(2026, 3, 27, 1, tzinfo=UTC), "what": "Đã trả lời", "who": NASTY, "note": NASTY}
    html = render_to_string("face/parts/timeline.html", {"events": [event]})
    assert "08:00 27/03/2026" in html
    assert "Đã trả lời" in html
    assert "<script>" not in html


@pytest.mark.parametrize("name", ["400", "403", "404", "500", "503"])
def test_an_error_page_needs_no_context_and_says_what_to_do(name: str) -> None:
    page = Page(Template((TEMPLATES / f"{name}.html").read_text()).render(Context()))
    assert len(page.all("h1")) == 1
    assert page.all("li")
    assert page.all("script") == []


def test_a_page_puts_an_error_into_its_title_and_says_its_place() -> None:
    assert "<title>Lỗi: Cổng" in render_to_string("face/base.html", {"form": Everything({})})
    html = render_to_string("face/base.html", {"place_name": "Phường Đông"})
    assert "<title>Cổng tương tác với người dân - Phường Đông</title>" in html


def test_the_colours_of_a_place_replace_the_usual_ones() -> None:
    page = Page(render_to_string("face/base.html", {"colours_url": "/mau.css"}))
    sheets = [attrs["href"] for attrs in page.all("link")]
    assert sheets[-1] == "/mau.css"
    assert not any("colours" in sheet for sheet in sheets)


def test_the_base_page_runs_no_script_of_its_own_body() -> None:
    items = [{"url": "/", "label": NASTY, "current": True}]
    html = render_to_string("face/base.html", {"place_name": NASTY, "nav_items": items})
    assert re.findall(r"<script[^>]*>([^<]*)</script>", html) == ["", ""]
    assert all("defer" in attrs for attrs in Page(html).all("script"))
    assert '"allowEval":false,"includeIndicatorStyles":false' in html


@pytest.mark.parametrize("path", sorted(TEMPLATES.rglob("*.html")), ids=lambda path: str(path.relative_to(TEMPLATES)))
def test_a_template_obeys_the_strict_policy_and_loads_nothing_from_elsewhere(path: Path) -> None:
    source = path.read_text()
    assert not re.search(r"<style|\sstyle=|\son\w+=|javascript:|hx-on", source)
    assert not re.search(r"<script(?![^>]*\ssrc=)", source)
    assert not re.search(r"(src|href|action)=\"(https?:)?//", source)
    assert "|safe" not in source


@pytest.mark.parametrize(("minutes", "said"), [(480, "8 giờ"), (90, "1 giờ 30 phút"), (45, "45 phút"), (0, "0 phút"), (60, "1 giờ")])
def test_a_stretch_of_working_time_is_said_in_hours(minutes: int, said: str) -> None:
    assert _draw("{{ minutes|in_hours }}", minutes=minutes) == said
