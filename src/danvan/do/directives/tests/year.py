"""A busy half-year of the village: many tasks with all that can become of them, drawn from a seed."""

from datetime import date, datetime, timedelta
from random import Random

from danvan.base.moves import actions as moves
from danvan.base.people.relations import Actor
from danvan.do.directives import actions
from danvan.do.directives.models import Directive, Task
from tests.village import Village, at

FIRST = at("2026-01-05 08:00")
BECOMES = ("finish", "finish", "send_back", "extend", "suspend", "resume", "return", "withdraw", "carry_over", "verify")


def busy(village: Village, *, seed: int, tasks: int = 24) -> list[Task]:
    """Return the tasks of two documents after a half-year."""
    drawn = Random(seed)
    plans = [_plan(village, number=number) for number in (21, 22)]
    return [_lived(village, directive=plans[one % 2], number=one, drawn=drawn) for one in range(tasks)]


def _plan(village: Village, *, number: int) -> Directive:
    text = "".join(f"Việc số {one} của kế hoạch. " for one in range(60))
    identity = actions.Identity(
        number=f"{number}/KH-UBND", type="Kế hoạch", issuer="UBND xã An Bình", issued_on=date(2026, 1, 2), title="Kế hoạch năm",
    )  # fmt: skip
    return actions.register(text, identity=identity, by=village.tu, at=FIRST)


def given(village: Village, *, directive: Directive, number: int, due_on: date | None, at: datetime) -> Task:
    """Return a task that bà Hoa assigns to one of the two offices."""
    words = f"Việc số {number} của kế hoạch"
    lead = (village.works, village.culture)[number % 3 == 0]
    start = directive.text.index(words)
    wanted = actions.Wanted(text=words, lead=lead, due_on=due_on)
    draft = actions.add(directive, span=(start, start + len(words)), wanted=wanted, by=village.tu, at=at)
    directive.refresh_from_db()
    return actions.assign(directive, drafts=[draft], by=village.hoa, at=at)[0]


def _lived(village: Village, *, directive: Directive, number: int, drawn: Random) -> Task:
    now = FIRST + timedelta(days=drawn.randrange(1, 150))
    due_on = None if drawn.random() < 0.15 else now.date() + timedelta(days=drawn.randrange(-5, 90))
    task = given(village, directive=directive, number=number, due_on=due_on, at=now)
    doer = village.linh if number % 3 == 0 else village.minh
    for _ in range(drawn.randrange(4)):
        now += timedelta(days=drawn.randrange(1, 40))
        _become(task, drawn.choice(BECOMES), village=village, doer=doer, now=now)
    return Task.objects.get(pk=task.pk)


def _become(task: Task, verb: str, *, village: Village, doer: Actor, now: datetime) -> None:
    later = now.date() + timedelta(days=20)
    by = doer if verb == "finish" else village.hoa
    if verb == "extend" and moves.may(task, verb="ask_extension", by=doer, at=now):
        actions.ask_extension(task, wanted_on=later, reason="Chờ vật tư", by=doer, at=now)
    if verb not in {move.verb for move in moves.open_to(task, by=by, at=now)}:
        return
    if verb == "finish":
        actions.finish(task, done="Đã làm", no_proof="Không có", by=by, at=now)
    elif verb == "send_back":
        actions.send_back(task, remark="Chưa đủ", due_on=later, by=by, at=now)
    elif verb == "extend":
        actions.extend(task, due_on=later, remark="", by=by, at=now)
    else:
        moves.make(task, verb, by=by, at=now, stated={"directives.finish": later})
