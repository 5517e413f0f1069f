"""One fact of a journal entry as people say it: its name, and what it means. The words are those of the houses."""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db.models import Manager
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from danvan import law
from danvan.base.agencies.models import Agency
from danvan.base.moves.facts import Facts, first
from danvan.base.places.models import Place
from danvan.base.subjects.models import Subject

BETWEEN = re.compile(r"[-/]")  # codes that are one fact: "complex-remote"
KEPT: dict[str, Manager[Any]] = {"agency": Agency.objects, "place": Place.objects, "subject": Subject.with_former}
TIME = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d)?")
SHOWN = {False: "%d/%m/%Y", True: "%H:%M %d/%m/%Y"}  # by whether it has an hour


def called(tables: tuple[Facts, ...], *, past: str, name: str) -> str:
    """Return what people call a fact; of a clock's former and new day, "directives.finish:was", only which it is."""
    words = first((table.names for table in tables), past=past, name=name[max(name.find(":"), 0):])
    return _(words) if words else ""


def said(tables: tuple[Facts, ...], *, past: str, name: str, fact: Any) -> str:
    """Return what a fact means; a number, or a code of a matter, stands as it is."""
    if fact is None or fact == "":
        return _("Không ghi")
    if isinstance(fact, bool):
        return _("Có") if fact else _("Không")
    text = str(fact)
    codes = first((table.codes for table in tables), past=past, name=name) or {}
    laws = first((table.laws for table in tables), past=past, name=name) or ()
    kept = first((table.kept for table in tables), past=past, name=name)
    return _coded(text, codes=codes) or _of_law(text, laws=laws) or (_named(text, kept=kept) if kept else "") or _time(text)


def _coded(text: str, *, codes: Mapping[str, str | Promise]) -> str:
    """Return the words of a code, of several that are one fact, or of one that a number follows: "before:7"."""
    head, _colon, rest = text.partition(":")
    if head in codes:
        return ": ".join(filter(None, [_(str(codes[head])), rest]))
    parts = BETWEEN.split(text)
    return ", ".join(_(str(codes[part])) for part in parts) if all(part in codes for part in parts) else ""


def _of_law(text: str, *, laws: tuple[str, ...]) -> str:
    return next((_(str(row.more["title"])) for table in laws for row in law.rows(table) if row.key == text), "")


def _named(code: str, *, kept: str) -> str:
    return KEPT[kept].filter(code=code).values_list("name", flat=True).first() or ""


def _time(text: str) -> str:
    try:
        time = datetime.fromisoformat(text) if TIME.fullmatch(text) else None
    except ValueError:
        return text
    return f"{time:{SHOWN['T' in text]}}" if time else text
