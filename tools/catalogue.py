"""Keeps the catalogue of words: gathers what people read from the source, and compiles it for the program.

    .venv/bin/python tools/catalogue.py              makes the .mo files that Django reads; `make setup` does it
    .venv/bin/python tools/catalogue.py --gather     puts new words into the catalogue, to be said in English, and takes
                                                     old ones out

The source language is Vietnamese: what stands in templates, in Python, and in tables that know no Django.
"""

import argparse
import ast
import io
import os
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize
from holidays import country_holidays

from danvan.base import calendar

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "danvan"
FILE = PACKAGE / "site" / "locale" / "en" / "LC_MESSAGES" / "django.po"
KEYWORDS: dict[str, Any] = {
    "_": None, "gettext": None, "gettext_lazy": None, "gettext_noop": None, "ngettext": (1, 2), "ngettext_lazy": (1, 2),
    "_now": None,
}
TABLES = (
    "*/*/states.py", "*/*/states/*.py", "base/*/kinds.py", "base/*/facts.py", "base/office/procedure.py", "base/office/queries/laws.py",
    "site/motto.py", "site/context.py", "engines/texts/refusals.py", "engines/sheets/refusals.py", "engines/edxml/refusals.py", "engines/edxml/codes.py",
)
NO_WORDS = ("TONES", "_STATE")  # of a table
CODE = re.compile(r"[a-z_.]*")
LAW = ("title", "why")  # columns that people read
NOTED = ("periods.toml", "grounds.toml")  # tables whose notes staff read beside the figure or the ground
YEARS = range(2020, 2036)  # whose holidays are named
Found = tuple[str, str | tuple[str, ...]]  # where, and what: several words are forms of one


def main(words: list[str]) -> int:
    """Take in the words of the command line and return the exit code."""
    parser = argparse.ArgumentParser(description="Keep the catalogue of words.")
    parser.add_argument("--gather", action="store_true", help="put new words in and take old ones out")
    if parser.parse_args(words).gather:
        catalogue = gathered(read())
        write(catalogue)
        for message in unsaid(catalogue):
            print(f"catalogue: not said in English: {message.id}")
    make()
    return 0


def read() -> Catalog:
    """Return the catalogue as it stands."""
    with FILE.open("rb") as file:
        return read_po(file, locale="en", domain="django")


def gathered(before: Catalog) -> Catalog:
    """Return a catalogue of all words in the source, with what an earlier one says of them in English."""
    now = Catalog(locale="en", domain="django", project="danvan", version="", charset="utf-8", fuzzy=False, header_comment="")
    for where, what in sorted(found(), key=str):
        one = what if isinstance(what, str) else what[0]
        said = before.get(one)
        kept = said.string if said and isinstance(said.id, tuple) == isinstance(what, tuple) else ""
        now.add(what, string=kept, locations=[(where, 0)])
    return now


def found() -> Iterator[Found]:
    """Find all words that people read, and where."""
    for path in sorted(PACKAGE.rglob("*")):
        where = path.relative_to(PACKAGE).as_posix()
        if "tests" in path.parts or "static" in path.parts:
            continue
        if path.suffix == ".py":
            yield from ((where, what) for what in _called(path.read_text(encoding="utf-8")))
        elif "templates" in path.parts and path.suffix in (".html", ".txt", ".typ"):
            yield from ((where, what) for what in _marked(_flat(templatize(path.read_text(encoding="utf-8")))))
    yield from _tables()
    yield from _law()
    yield from (("base/calendar/__init__.py", name) for name in calendar.WEEKEND.values())


def unsaid(catalogue: Catalog) -> list[Message]:
    """Return what the catalogue does not say in English."""
    return [message for message in catalogue if message.id and not _whole(message)]


def write(catalogue: Catalog) -> None:
    """Write the catalogue, whole or not at all, in the same order and without the hour: it changes only where words do."""
    out = io.BytesIO()
    write_po(out, catalogue, sort_by_file=True, include_lineno=False, omit_header=False, width=120)
    lines = out.getvalue().decode().splitlines()
    kept = [line for line in lines if not line.startswith(('"POT-Creation', '"PO-Revision', '"Last-Tr', '"Generated', '"Language-Team', '"Report'))]
    FILE.parent.mkdir(parents=True, exist_ok=True)
    unfinished = FILE.with_suffix(f".{os.getpid()}.po")
    unfinished.write_text("\n".join(kept).strip() + "\n", encoding="utf-8")
    unfinished.replace(FILE)


def make() -> None:
    """Compile the catalogue, unless it is compiled as it stands; whole or not at all."""
    made, out = FILE.with_suffix(".mo"), io.BytesIO()
    write_mo(out, read())
    if not made.exists() or made.read_bytes() != out.getvalue():
        unfinished = made.with_suffix(f".{os.getpid()}.mo")
        unfinished.write_bytes(out.getvalue())
        unfinished.replace(made)


def _whole(message: Message) -> bool:
    said = message.string
    return all(said) if isinstance(said, list | tuple) else bool(said)


def _called(source: str) -> Iterator[str | tuple[str, ...]]:
    """Find the words that calls mark; what only passes through a call, `_(WORDS[name])`, is marked elsewhere."""
    for node in ast.walk(ast.parse(source)):
        function = ast.unparse(node.func).split(".")[-1] if isinstance(node, ast.Call) else ""
        if isinstance(node, ast.Call) and function in KEYWORDS:
            words = [word.value for word in node.args if isinstance(word, ast.Constant) and isinstance(word.value, str)]
            if words:
                yield (words[0], words[1]) if function.startswith("n") else words[0]


def _marked(source: str) -> Iterator[str | tuple[str, ...]]:
    for _, words, _, _ in extract("python", io.BytesIO(source.encode()), KEYWORDS, options={"encoding": "utf-8"}):
        if words:
            yield words


def _flat(source: str) -> str:
    """Return what templatize left of a template without indents, at which Python would stumble."""
    return "\n".join(line.strip() for line in source.splitlines())


def _tables() -> Iterator[Found]:
    for path in sorted(path for pattern in TABLES for path in PACKAGE.glob(pattern)):
        where = path.relative_to(PACKAGE).as_posix()
        for statement in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(statement, ast.Assign | ast.AnnAssign) and statement.value and _name(statement) not in NO_WORDS:
                yield from ((where, words) for words in _words(statement.value))


def _name(statement: ast.Assign | ast.AnnAssign) -> str:
    return ast.unparse(statement.targets[0] if isinstance(statement, ast.Assign) else statement.target)


def _words(table: ast.expr) -> Iterator[str]:
    """Find what people read in a table: what stands at the right of its keys, and whatever has a Vietnamese letter."""
    values = {value for node in ast.walk(table) if isinstance(node, ast.Dict) for value in node.values}
    for node in ast.walk(table):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and _said(node.value, at_right=node in values):
            yield node.value


def _said(value: str, *, at_right: bool) -> bool:
    """Return whether a string is for people: no code of the program is."""
    return not value.isascii() or (at_right and not CODE.fullmatch(value))


def _law() -> Iterator[Found]:
    for path in sorted((PACKAGE / "law").glob("*.toml")):
        for row in tomllib.loads(path.read_text(encoding="utf-8"))["row"]:
            columns = (*LAW, "note") if path.name in NOTED else LAW
            yield from ((f"law/{path.name}", row[column]) for column in columns if column in row)
    for name in sorted(set(country_holidays("VN", years=YEARS, language="vi").values())):
        if "thay cho" not in name:
            yield "base/calendar/days_off.py", name


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
