"""What people read: all of it is in the catalogue, all of the catalogue is said in English, and nothing is missing in it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TypeGuard

import pytest
from babel.messages.catalog import Message

from tests.house import plan
from tests.house.plan import CODE, TEMPLATES
from tools import catalogue

pytestmark = pytest.mark.only("sqlite")  # no database is involved: shown once

VIETNAMESE = re.compile(r"[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff\u0102-\u01b0\u1ea0-\u1ef9]")  # letters; not the sign of times
MARKS = {"_", "_now", "gettext", "gettext_lazy", "gettext_noop", "ngettext", "ngettext_lazy", "pgettext", "npgettext"}
FILLED = re.compile(r"%\(\w+\)\w|%%|\{\w*\}|</?\w+")
TRANSLATED = re.compile(r"{%\s*blocktrans(?:late)?\b.*?{%\s*endblocktrans(?:late)?\s*%}|{%.*?%}|{{.*?}}|{#.*?#}", re.DOTALL)
LITERAL = re.compile(r"(?<!_\()[\"']([^\"']*)[\"']")
# Where words are no page's, or a table's that the catalogue reads: engines, papers in Vietnamese, the terminal and the log, the demo,
# why the ledger stopped, and patterns that are matched, not read.
ELSEWHERE = re.compile(
    r"/engines/|/law/|/states\b|/base/calendar/|/site/(accounts/opening|motto|context|demo|demo_map|demo_themes|scale|village|stories|serving|databases|working|checking"
    r"|commands|settings|collecting|clocks|keys|listening|room|outages)\b|/commands/|(commands|kinds|facts|procedure|laws|reports|divisions|sms)\.py$"
    r"|/base/journal/(audits|epochs|heads|sequencer|verdicts)\.py$|/directives/models/keys\.py$|/(directives|petitions)/reports/|/base/agencies/official\.py$|/base/people/unopened\.py$"
)
AS_IT_IS = {"Tiếng Việt", "Sổ phản ánh, kiến nghị", "Thông báo"}  # a language in itself, a Vietnamese register, the type of a paper


@pytest.mark.parametrize("path", CODE, ids=plan.short)
def test_no_words_are_put_together_as_a_module_is_loaded(path: Path) -> None:
    """Whoever comes first would give them their language, for everybody."""
    loaded = [node for node in _at_once(plan.tree(path)) if _is_joined(node)]

    assert not [node.lineno for node in loaded if any(_is_marked(inside) for inside in ast.walk(node))]


def _is_joined(node: ast.AST) -> TypeGuard[ast.JoinedStr | ast.BinOp]:
    tables = isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr)
    return isinstance(node, ast.JoinedStr | ast.BinOp) and not tables


def _at_once(node: ast.AST) -> Iterator[ast.AST]:
    """Yield what is done as a module is loaded: all but what stands in functions."""
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, ast.FunctionDef | ast.Lambda):
            yield child
            yield from _at_once(child)


def _is_marked(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in MARKS


def test_every_word_of_the_source_is_in_the_catalogue_and_no_other() -> None:
    before = catalogue.read()
    now = catalogue.gathered(before)
    assert {str(message.id) for message in now} == {str(message.id) for message in before}, "tools/catalogue.py --gather"


def test_every_word_is_said_in_english() -> None:
    assert [message.id for message in catalogue.unsaid(catalogue.read())] == []


def test_what_is_filled_in_is_the_same_in_both_languages() -> None:
    for message in filter(lambda message: message.id, catalogue.read()):
        for vietnamese, english in forms(message):
            assert sorted(FILLED.findall(english)) == sorted(FILLED.findall(vietnamese)), english


def test_english_is_no_vietnamese() -> None:
    same = [message.id for message in catalogue.read() if message.id and message.string == message.id]
    assert [words for words in same if VIETNAMESE.search(str(words))] == []


@pytest.mark.parametrize("path", [path for path in TEMPLATES if ".vi." not in path.name], ids=plan.short)
def test_no_template_says_a_word_that_cannot_be_translated(path: Path) -> None:
    text = re.sub(r"{%\s*blocktrans(?:late)?\b.*?{%\s*endblocktrans(?:late)?\s*%}", "", plan.text(path), flags=re.DOTALL)
    outside = TRANSLATED.sub("", text)
    inside = [
        words for tag in re.findall(r"{[%{](?!\s*trans(?:late)?\b).*?[%}]}", text) for words in LITERAL.findall(tag)
    ]
    assert [words for words in (outside, *inside) if VIETNAMESE.search(words)] == []


@pytest.mark.parametrize("path", [path for path in CODE if not ELSEWHERE.search(path.as_posix())], ids=plan.short)
def test_no_module_says_a_word_that_cannot_be_translated(path: Path) -> None:
    assert [words for words in unmarked(plan.tree(path)) if words not in AS_IT_IS] == []


def forms(message: Message) -> Iterator[tuple[str, str]]:
    """Return each form of a message beside its English."""
    if isinstance(message.id, str):
        yield message.id, str(message.string)
    else:
        yield from ((str(message.id[0]), str(said)) for said in message.string or ())


def unmarked(tree: ast.AST) -> Iterator[str]:
    """Return the Vietnamese strings of a syntax tree that no mark surrounds; docstrings aside."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] in MARKS:
            continue
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            continue
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and VIETNAMESE.search(node.value):
            yield node.value
        yield from unmarked(node)
