"""What a message may say, shown over every template there is."""

import re
from pathlib import Path

import pytest
from django.template import Context
from django.template.loader import get_template

from danvan.base.notices import sms, texts

MAY_SAY = {"code", "agency", "link", "date", *texts.COUNTS}
TEMPLATES = sorted((Path(__file__).parents[3]).glob("*/*/templates/*/notices/**/*.txt"))
SHOWS = {"code": "7F3KQ9DM", "agency": "Phòng Kinh tế xã An Bình", "link": "https://x.example/theo-doi", "date": "28/08/2026"}


def name(path: Path) -> str:
    """Return what a template is called by."""
    return str(path).rpartition("/templates/")[2]


def test_there_are_templates_for_agencies_and_for_authors() -> None:
    kinds = {"/author/" in name(path) for path in TEMPLATES}
    assert kinds == {True, False}


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_a_template_says_nothing_but_code_agency_link_date_and_counts(path: Path) -> None:
    text = path.read_text()
    assert {each.strip() for each in re.findall(r"{{(.*?)}}", text)} <= MAY_SAY
    assert not re.search(r"{%(?! (translate|blocktranslate|endblocktranslate|load i18n)\b)", text)
    assert len([line for line in text.splitlines() if re.sub(r"{%.*?%}", "", line).strip()]) >= 2  # subject and body


@pytest.mark.parametrize("path", [path for path in TEMPLATES if "author" in path.parts], ids=name)
def test_the_first_line_with_the_link_is_one_text_message(path: Path) -> None:
    text = get_template(name(path)).template.render(Context(SHOWS, autoescape=False))  # type: ignore[attr-defined]
    assert sms.segments(sms.plain(f"{text.partition(chr(10))[0]}. {SHOWS['link']}")) == 1


@pytest.mark.parametrize("path", [path for path in TEMPLATES if path.name.endswith(".vi.txt")], ids=name)
def test_what_is_written_in_vietnamese_is_written_in_english_too(path: Path) -> None:
    assert path.with_name(path.name.replace(".vi.", ".en.")).exists()
