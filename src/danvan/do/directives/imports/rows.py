"""Each row of a list set against what there is: the drafts that it would become, or what is wrong and how to mend it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from danvan.base.agencies.models import Agency
from danvan.base.face.fields import tidy
from danvan.do.directives.actions import importing
from danvan.do.directives.imports import days
from danvan.do.directives.imports.columns import Rows
from danvan.do.directives.models import Directive, number_key
from danvan.do.directives.queries.names import Names
from danvan.engines import vietnamese

LONGEST = 2_000  # letters of a task
NAMES = {
    "text": gettext_noop("Nhiệm vụ"), "lead": gettext_noop("Chủ trì"), "support": gettext_noop("Phối hợp"), "due": gettext_noop("Thời hạn"),
    "document": gettext_noop("Văn bản"),
}
APART = re.compile(r"[;\n]|,\s(?=[A-Z\u0110])")


@dataclass(frozen=True, kw_only=True)
class Fault:
    """What is wrong in one cell, and how to mend it."""

    column: str
    words: str


@dataclass(frozen=True, kw_only=True)
class Row:
    """A row of the list: where it stands, what it says, and what is wrong with it."""

    number: int
    cells: Sequence[str]
    faults: tuple[Fault, ...]
    directive: Directive | None = None
    wanted: importing.Listed | None = None


@dataclass(kw_only=True)
class Known:
    """What rows are set against: the documents and agencies that there are, and the tasks that each document has."""

    directive: Directive
    documents: Mapping[str, Directive]  # by the key of their number
    agencies: Names
    taken: set[tuple[int, str]] = field(default_factory=set)  # document, folded task


def check(rows: Rows, *, columns: Mapping[str, int], known: Known) -> list[Row]:
    """Return every row with what it would become, or its faults."""
    return [_row(number, cells, columns, known) for number, cells in rows]


def _row(number: int, cells: Sequence[str], columns: Mapping[str, int], known: Known) -> Row:
    said = {name: tidy(cells[at]) if at < len(cells) else "" for name, at in columns.items()}
    faults: list[Fault] = []
    directive = _document(said.get("document", ""), known, faults)
    text = _text(said.get("text", ""), directive, known, faults)
    lead = _lead(said.get("lead", ""), known, faults)
    support = _support(said.get("support", ""), known, faults)
    due_on = _due(said.get("due", ""), directive, faults)
    if faults or directive is None or lead is None:
        return Row(number=number, cells=cells, faults=tuple(faults))
    wanted = importing.Listed(
        number=number, text=text, lead=lead, supporting=tuple(one for one in support if one != lead), due_on=due_on, due_said=said.get("due", ""),
    )
    return Row(number=number, cells=cells, faults=(), directive=directive, wanted=wanted)


def _document(words: str, known: Known, faults: list[Fault]) -> Directive | None:
    if not words:
        return known.directive
    folded = vietnamese.fold("".join(words.split()))
    hits = [one for key, one in known.documents.items() if number_key(words) == key or key in folded]
    if len(hits) == 1:
        return hits[0]
    _fault(faults, "document", _("Không có văn bản “%(words)s” trong sổ mà bạn được nhập việc. Hãy đăng ký văn bản đó trước, hoặc sửa số, ký hiệu."), words)
    return None


def _text(words: str, directive: Directive | None, known: Known, faults: list[Fault]) -> str:
    text = " ".join(words.split())
    key = (directive.pk if directive else 0, vietnamese.fold(text))
    if not text:
        _fault(faults, "text", _("Chưa ghi nhiệm vụ. Hãy ghi nhiệm vụ vào ô này, hoặc bỏ qua dòng này."))
    elif len(text) > LONGEST:
        _fault(faults, "text", _("Nhiệm vụ dài hơn 2.000 ký tự. Hãy viết gọn lại hoặc tách thành nhiều dòng."))
    elif key in known.taken:
        _fault(faults, "text", _("Nhiệm vụ này đã có trong văn bản hoặc ở dòng trên. Hãy bỏ qua dòng này."))
    known.taken.add(key)
    return text


def _lead(words: str, known: Known, faults: list[Fault]) -> Agency | None:
    if not words:
        _fault(faults, "lead", _("Chưa ghi cơ quan chủ trì. Hãy ghi tên một cơ quan."))
        return None
    names = _names(words, known)
    found = known.agencies.find(names[0]) if len(names) == 1 else None
    if found is None and len(names) > 1:
        _fault(
            faults, "lead", _("“%(words)s” là nhiều cơ quan; mỗi nhiệm vụ chỉ có một cơ quan chủ trì. Hãy chuyển các cơ quan khác sang cột phối hợp."), words,
        )
    elif found is None:
        _fault(faults, "lead", _("Không rõ “%(words)s” là cơ quan nào. Hãy ghi đúng tên như trong danh sách cơ quan."), words)
    return found


def _support(words: str, known: Known, faults: list[Fault]) -> list[Agency]:
    found = {name: known.agencies.find(name) for name in _names(words, known)}
    for name, agency in found.items():
        if agency is None:
            _fault(faults, "support", _("Không rõ “%(words)s” là cơ quan nào. Hãy ghi đúng tên, cách nhau bằng dấu chấm phẩy."), name)
    return [agency for agency in dict.fromkeys(found.values()) if agency]


def _due(words: str, directive: Directive | None, faults: list[Fault]) -> date | None:
    try:
        due_on = days.due(words)
    except days.NoDay:
        _fault(faults, "due", _("Không đọc được “%(words)s” là ngày nào. Hãy ghi như 27/03/2026, hoặc để trống nếu không có thời hạn."), words)
        return None
    if due_on and directive and due_on < directive.issued_on:
        _fault(faults, "due", _("Hạn %(words)s ở trước ngày ban hành văn bản. Hãy xem lại."), f"{due_on:%d/%m/%Y}")
    return due_on


def _names(words: str, known: Known) -> list[str]:
    """Return the names in a cell: as one if an agency is called so, else apart."""
    if not words or known.agencies.find(words):
        return [words] if words else []
    return [name.strip() for name in APART.split(words) if name.strip()]


def _fault(faults: list[Fault], column: str, sentence: str, words: str = "") -> None:
    faults.append(Fault(column=column, words=sentence % {"words": words} if words else sentence))
