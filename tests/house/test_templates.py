"""Rules on templates that a browser's policy, a second house or a form sent twice depend on."""

import re
from pathlib import Path

import pytest

from tests.house import plan
from tests.house.plan import HOUSES, PAGES

pytestmark = pytest.mark.only("sqlite")  # no database is involved: shown once


@pytest.mark.parametrize("house", HOUSES, ids=lambda path: path.name)
def test_no_template_of_a_house_reaches_another(house: Path) -> None:
    others = {other.name for other in HOUSES} - {house.name}
    for template in house.glob("templates/**/*.*"):
        tags = re.findall(r"{%\s*(?:url|include|extends)\s+[\"'](\w+)", plan.text(template))
        assert others.isdisjoint(tags), template


@pytest.mark.parametrize(
    "pattern",
    [
        r"\|\s*safe(seq)?\b", r"{%\s*autoescape\s+off", r"\bstyle\s*=", r"<style\b", r"\son\w+\s*=\s*[\"']",
        r"<script(?![^>]*\bsrc=)", r"javascript:", r"\b(src|href|action)=[\"'](https?:)?//", r"{%\s*comment", r"\bhx-on",
    ],
)
def test_no_template_holds(pattern: str) -> None:
    assert not [plan.short(path) for path in PAGES if re.search(pattern, plan.text(path), re.IGNORECASE)]


def test_every_form_that_changes_something_bears_a_token_and_its_key() -> None:
    forms = [(path, form) for path in PAGES for form in re.findall(r"<form\b.*?</form>", plan.text(path), re.DOTALL)]
    posts = [(path, form) for path, form in forms if re.search(r"method=[\"']?post", form, re.IGNORECASE)]
    assert posts
    for path, form in posts:
        if path.name != "again.html":  # hands back every field that came, the key among them, and a token of its own
            assert "{% csrf_token %}" in form, path
            assert "{% form_key %}" in form, path


def test_what_a_tab_keeps_of_a_form_is_forgotten_where_it_must_not_be_kept_and_where_it_was_received() -> None:
    kept = {name for path in PAGES for name in re.findall(r'data-keep="(\w+)"', plan.text(path))}
    forgotten = {path.name: {*re.findall(r'data-forget="(\w+)"', plan.text(path))} for path in PAGES}
    assert len(kept) > 3
    assert kept == forgotten["met.html"]
    assert kept == set().union(*(names for page, names in forgotten.items() if page.endswith("receipt.html")))
