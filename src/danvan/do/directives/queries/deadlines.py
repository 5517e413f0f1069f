"""Until when, where a text says a time and writes no day: taken from its words, or asked of a person."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from danvan.do.directives.models import Draft, Task
from danvan.engines import vietnamese

DAYS = frozenset({"no_year", "no_day"})  # doubts that only a day answers, or the word that there is none
DATED = ("day", "span")
WITHOUT = re.compile(r"thuong xuyen|lien tuc|khong (?:co )?thoi han")  # in folded words: work that has no end


def day(found: Mapping[str, Any]) -> date | None:
    """Return the day that a text fixes, as it was read: written out there, or the last one of the time that it names."""
    schedule = found.get("schedule") or {}
    last = schedule.get("last") if schedule.get("kind") in DATED else None
    said = found.get("deadline") or last
    return date.fromisoformat(said) if said else None


def derived(draft: Draft) -> str:
    """Return the words from which the day of a draft was taken; empty if the text writes it, or it is another's."""
    if draft.due_on is None or draft.found.get("deadline") or draft.due_on != day(draft.found):
        return ""
    return str(draft.found.get("deadline_text") or "")


def open_words(draft: Draft) -> str:
    """Return the words of a time of which nobody has said the day; empty if there are none, or it comes again, or has no end."""
    schedule, words = draft.found.get("schedule"), str(draft.found.get("deadline_text") or "")
    if draft.due_on or draft.every or not schedule or schedule.get("kind") == "rhythm" or WITHOUT.search(vietnamese.fold(words)):
        return ""
    return words


def kept(draft: Draft) -> dict[str, Any]:
    """Return what a task keeps of how its day came about, so that the reason stays whatever becomes of the draft."""
    return {"day_words": str(draft.found.get("deadline_text") or ""), "day_derived": bool(derived(draft))}


def keeping(task: Task) -> Task:
    """Return a task with the words of its day; one that was assigned before they were kept has those of its draft."""
    if not task.day_words and (draft := Draft.objects.filter(pk=task.draft_id).first()):
        for name, value in kept(draft).items():
            setattr(task, name, value)
    return task
