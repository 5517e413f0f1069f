"""A draft made into a task: its words and bodies with their places, what its deadline means, what is to be asked."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial

from danvan.engines.reader import agencies, asked, dates, doubts, roles, schedules
from danvan.engines.reader.assignments import Place
from danvan.engines.reader.drafts import Draft
from danvan.engines.reader.page import Page
from danvan.engines.reader.reading import Finding, Task

SUPPORT = "sau chữ “phối hợp” hoặc mục phối hợp"


def issued(page: Page) -> date | None:
    """Return the day on which the text says that it was issued."""
    if page.dated:
        return page.dated[0]
    if roles.names_itself(page):
        return dates.first_full(page.flat, start=page.blocks[0].start, end=page.blocks[0].end)
    return None


def task(page: Page, *, draft: Draft, on: date | None) -> Task:
    """Return the task of a draft in a document issued on `on`."""
    first, last = page.source.span(draft.text)
    due = draft.deadline
    words = Finding(page.source.tidy(due.place), page.source.span(due.place), due.rule) if due else None
    lead = tuple(_names(page, draft.lead, draft.rule)) if draft.lead else ()
    made = Task(
        Finding(page.source.original[first:last], (first, last), draft.rule),
        lead,
        tuple(_names(page, draft.support, SUPPORT)) if draft.support else (),
        due.day if due else None,
        words,
        draft.request and any(asked.only(found.value) for found in lead),
        schedules.read(words.value, day=due.day) if due and words else None,
    )
    place = _clause(page, draft)
    raised = tuple(doubts.doubts(made, sentence=page.flat[slice(*place)], where=partial(page.source.span, place), asks=draft.request, issued=on))
    return replace(made, doubts=raised) if raised else made


def _clause(page: Page, draft: Draft) -> Place:
    """Return where the clause of a task stands with the name before it."""
    start, end = min(draft.around[0], draft.text[0]), max(draft.around[1], draft.text[1])
    before, after = page.flat.rfind("; ", start, draft.text[0]), page.flat.find("; ", draft.text[1], end)
    return before + 1 if before >= 0 else start, after if after >= 0 else end


def _names(page: Page, place: Place, rule: str) -> Iterator[Finding]:
    """Return the bodies of a list; of "Các Bộ: A, B" each with its kind."""
    all_of = agencies.ALL_OF.match(page.flat, *place)
    kind = f"{all_of['post'] or ''} {all_of['kind'].capitalize()} ".lstrip() if all_of else ""
    split = agencies.of_a_kind if all_of else agencies.names
    for start, end in split(page.flat, start=all_of.end() if all_of else place[0], end=place[1]):
        start, end = agencies.trimmed(page.flat, start=start, end=end)
        if end - start >= agencies.SHORTEST:
            yield Finding(kind + page.source.tidy((start, end)), page.source.span((start, end)), rule)
