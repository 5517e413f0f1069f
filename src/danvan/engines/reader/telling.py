"""What was found, as the command writes it: one line of JSON for programs, a summary for people, piece by piece."""

import io
import json
from collections.abc import Iterator
from typing import Any

from danvan.engines.reader import natures
from danvan.engines.reader.engine import Running
from danvan.engines.reader.reading import Reference, Task, summary

ROLES = {"main": "văn bản chính", "basis": "căn cứ", "mentioned": "được nhắc tới"}
_json = json.JSONEncoder(ensure_ascii=False).encode  # made once: json.dumps makes one for each value
PIECE = 100_000  # characters of a source that are written at a time


def line(found: Running | str, *, name: str, beside: dict[str, Any], source: str | None) -> Iterator[str]:
    """Return the pieces of one line of JSON; together they are what json.dumps makes of the whole reading."""
    yield f'{{"id": {_json(name)}, '
    if isinstance(found, str):
        yield f'"error": {_json(found)}}}\n'
        return
    yield from _listed("references", (reference.as_dict() for reference in found.references))
    yield from _listed("tasks", (task.as_dict() for task in found.tasks))
    yield _json(summary(found.theme, period=found.period, nature=found.nature) | beside)[1:-1]
    if source is not None:
        yield ', "source": "'
        yield from (_json(source[at : at + PIECE])[1:-1] for at in range(0, len(source), PIECE))
        yield '"'
    yield "}\n"


def _listed(name: str, found: Iterator[dict[str, Any]]) -> Iterator[str]:
    yield f'"{name}": ['
    for index, each in enumerate(found):
        yield (", " if index else "") + _json(each)
    yield "], "


def page(found: Running | str, *, name: str, beside: dict[str, Any], source: str | None) -> Iterator[str]:
    """Return the summary of a file for people."""
    yield f"{name}\n"
    if isinstance(found, str):
        yield f"  Lỗi: {found}\n\n"
        return
    if pages := ", ".join(map(str, beside.get("pictures", ()))):
        yield f"  Chưa đọc được trang là ảnh: {pages}\n"
    if package := beside.get("package"):
        yield f"  Gói văn bản số {package['number']} của {package['sender']}; đọc từ {package['attachment'] or 'nội dung của gói'}\n"
    yield f"  Văn bản được nêu: {len(found.references)}\n"
    yield from (f"    - {_reference(reference)}\n" for reference in found.references)
    tasks = io.BytesIO()  # how many there are is said first; as bytes they take no more than the text
    many = 0
    for many, task in enumerate(found.tasks, 1):
        tasks.write(f"    {many}. {_task(task)}\n".encode("utf-8", "replace"))
    yield f"  Nhiệm vụ đề xuất: {many}{_why(found) if not many else ''}\n"
    tasks.seek(0)
    yield from (written.decode() for written in tasks)
    yield f"  Chủ đề: {found.theme.value}\n" if found.theme else ""
    yield f"  Giai đoạn: {found.period.value}\n" if found.period else ""
    yield f"{source}\n" if source is not None else ""
    yield "\n"


def _why(found: Running) -> str:
    return f" ({found.nature.rule})" if found.nature.value in (natures.PLAIN, natures.PRIVATE) else ""


def _reference(reference: Reference) -> str:
    day = "/".join(reversed(reference.date.value.split("-"))) if reference.date else None
    parts = [
        f"{reference.type.value if reference.type else 'Văn bản'} số {reference.number.value}",
        f"ngày {day}" if day else None,
        f"của {reference.issuer.value}" if reference.issuer else None,
    ]
    return f"{', '.join(part for part in parts if part)} ({ROLES[reference.role.value]})"


def _task(task: Task) -> str:
    parts = [
        " ".join(task.text.value.split()),
        f"Chủ trì: {'; '.join(found.value for found in task.lead)}" if task.lead else None,
        f"Phối hợp: {'; '.join(found.value for found in task.support)}" if task.support else None,
        f"Thời hạn: {task.deadline_text.value}" if task.deadline_text else None,
        "(đề nghị)" if task.request else None,
    ]
    return ". ".join(part for part in parts if part)
