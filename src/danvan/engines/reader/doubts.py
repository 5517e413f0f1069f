"""What the reader does not guess: the questions that a task raises, for a person to answer before it is given."""

import re
from collections.abc import Callable, Iterator
from datetime import date

from danvan.engines.reader import asked
from danvan.engines.reader.reading import Doubt, Span, Task

QUESTIONS = {
    "no_lead": "Văn bản không nêu ai làm việc này. Giao cho cơ quan nào?",
    "several_leads": "Câu này nêu {count} cơ quan cùng làm: {names}. Cơ quan nào chủ trì, cơ quan nào phối hợp?",
    "two_chairs": "Câu này ghi “chủ trì” {count} lần. Cơ quan nào chủ trì việc nào?",
    "lead_supports": "“{names}” được ghi vừa chủ trì vừa phối hợp. Vai nào đúng?",
    "asked_or_ordered": "Văn bản “đề nghị” {names}. Đây là việc được giao hay chỉ là lời đề nghị?",
    "before_issue": "Thời hạn {due} sớm hơn ngày ban hành văn bản ({issued}). Thời hạn đúng là ngày nào?",
    "no_year": "Thời hạn “{words}” không ghi năm. Đó là năm nào?",
}
CHAIRED = re.compile(r"[cC](?<!(?i:cơ quan .))(?<!(?i:đơn vị .))(?<!(?i:được giao .))(?i:hủ\s+trì)\s*[,)]?\s")
NEEDS_A_YEAR = frozenset({"day", "span"})


def doubts(task: Task, *, sentence: str, where: Callable[[], Span], asks: bool, issued: date | None) -> Iterator[Doubt]:
    """Return the questions about a task that stands in `sentence`, at `where()` of a document issued on `issued`.

    `asks`: the text says "đề nghị", which is what a body that can only be asked is told, and politeness to any other.
    """
    names = [found.value for found in task.lead]
    leads = (task.lead[0].span[0], task.lead[-1].span[1]) if names else task.text.span
    if not names:
        yield _ask("no_lead", leads)
    if len(names) > 1:
        yield _ask("several_leads", leads, count=len(names), names="; ".join(names))
    if (chairs := len(CHAIRED.findall(sentence))) > 1:
        yield _ask("two_chairs", where(), count=chairs)
    supporting = {found.value for found in task.support}
    if both := [name for name in names if name in supporting]:
        yield _ask("lead_supports", where(), names="; ".join(both))
    if asks and names and not any(asked.only(name) for name in names):
        yield _ask("asked_or_ordered", leads, names="; ".join(names))
    yield from _of_the_deadline(task, issued)


def _of_the_deadline(task: Task, issued: date | None) -> Iterator[Doubt]:
    place = task.deadline_text.span if task.deadline_text else task.text.span
    if task.deadline and issued and task.deadline < issued:
        yield _ask("before_issue", place, due=f"{task.deadline:%d/%m/%Y}", issued=f"{issued:%d/%m/%Y}")
    open_year = task.schedule and task.schedule.kind in NEEDS_A_YEAR and not task.schedule.last
    if open_year and task.deadline_text:
        yield _ask("no_year", place, words=task.deadline_text.value)


def _ask(code: str, span: Span, **words: object) -> Doubt:
    return Doubt(code, QUESTIONS[code].format(**words), span)
