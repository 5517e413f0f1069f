"""The reader itself: a text in, a reading out."""

from collections.abc import Iterator
from dataclasses import dataclass

from danvan.engines.reader import heads, natures, references, tasks, titles
from danvan.engines.reader.page import Page, page
from danvan.engines.reader.reading import Finding, Reading, Reference, Task


@dataclass(frozen=True, slots=True)
class Running:
    """A reading under way: `tasks` are read one by one as they are asked for, once, and kept by nobody."""

    references: tuple[Reference, ...]
    tasks: Iterator[Task]
    theme: Finding | None
    period: Finding | None
    nature: Finding


def read(text: str, *, year: int | None = None) -> Reading:
    """Return the documents and tasks found in a text, each with its place in the text as given and its rule.

    `year` is lent to dates that name none ("Ngày 29/01"); without it the text's own dates lend theirs. Any text is
    answered, in time that grows with its length alone; where nothing official stands, nothing is found.
    """
    found = begun(text, year=year)
    return Reading(found.references, tuple(found.tasks), found.theme, found.period, found.nature)


def begun(text: str, *, year: int | None = None) -> Running:
    """Return what is found in a text as `read` does, its tasks one after the other: for texts with more than memory should hold."""
    opened = page(text, year=year)
    named, nature = references.references(opened), natures.nature(opened)
    return Running(tuple(named), tasks.tasks(opened, nature=nature.value), *_subject(opened, named), nature)


def _subject(opened: Page, named: list[Reference]) -> tuple[Finding | None, Finding | None]:
    """Return the theme and the period, both from what the main document is called."""
    title = next((reference.title for reference in named if reference.role.value == "main" and reference.title), None)
    if not title and opened.formal and (words := heads.title(opened).words):
        title = Finding(opened.source.tidy(words), opened.source.span(words), "")
    if not title:
        return None, None
    theme = heads.spelled(opened, name=titles.theme(title.value))
    period = titles.period(title.value)
    return (
        Finding(theme[:1].upper() + theme[1:], title.span, "tên văn bản chính, bỏ các chữ mở đầu") if theme else None,
        Finding(period[0], title.span, f"tên văn bản chính: {period[1]}") if period else None,
    )
