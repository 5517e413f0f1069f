"""The reader itself: a text in, a reading out."""

from danvan.engines.reader import heads, references, tasks, titles
from danvan.engines.reader.page import Page, page
from danvan.engines.reader.reading import Finding, Reading, Reference


def read(text: str, *, year: int | None = None) -> Reading:
    """Return the documents and tasks found in a text, each with its place in the text as given and its rule.

    `year` is lent to dates that name none ("Ngày 29/01"); without it the text's own dates lend theirs. Any text is
    answered, in time that grows with its length alone; where nothing official stands, nothing is found.
    """
    opened = page(text, year=year)
    named = references.references(opened)
    given = tasks.tasks(opened)
    theme, period = _subject(opened, named)
    return Reading(tuple(named), tuple(given), theme, period)


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
