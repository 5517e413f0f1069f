"""The village's life with as many tasks as a commune has in a year and a half, made by real moves."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from django.utils.timezone import localdate

from danvan.base.people.relations import Actor
from danvan.do.directives import actions as directives
from danvan.do.directives.models import Directive, Draft, Task
from danvan.engines import reader
from danvan.site.village import Village

TASKS = 25  # set by one plan
LENGTH = timedelta(days=480)  # over which the plans are spread
WORK = ("sửa đèn đường", "nạo vét cống", "rà soát hộ nghèo", "niêm yết thủ tục", "vệ sinh đồng ruộng", "tu sửa nhà văn hóa")
DAY = timedelta(days=1)


def live(village: Village, *, tasks: int, at: datetime, before: int = 0) -> None:
    """Let the commune register plans, assign so many tasks, and work most of them off, until a moment.

    `before` is how many plans it has already.
    """
    plans = -(-tasks // TASKS)
    for number in range(plans):
        began = at - LENGTH + number * (LENGTH - 10 * DAY) / plans
        _carry_out(village, number=before + number, tasks=min(TASKS, tasks - number * TASKS), began=began, now=at)


def _carry_out(village: Village, *, number: int, tasks: int, began: datetime, now: datetime) -> None:
    wanted = list(_wanted(village, number=number, tasks=tasks, on=localdate(began)))
    directive = _registered(village, number=number, lines=[one.text for one in wanted], at=began)
    drafts = [_pointed_at(directive, one, by=village.tu, at=began) for one in wanted]
    for place, task in enumerate(directives.assign(directive, drafts=drafts, by=village.hoa, at=began + DAY)):
        _work(village, task, place=number + place, began=began, now=now)
    if number % 2:
        basis = f"Quyết định công khai số {number + 1}/QĐ-UBND của UBND xã An Bình"
        directives.publish(directive, basis=basis, by=village.hoa, at=began + 2 * DAY)


def _registered(village: Village, *, number: int, lines: Sequence[str], at: datetime) -> Directive:
    on, code, title = localdate(at), f"{number + 100}/KH-UBND", f"Công việc đợt {number + 1}"
    head = f"Kế hoạch số {code} ngày {on:%d/%m/%Y} của UBND xã An Bình về {title.lower()}."
    identity = directives.Identity(number=code, type="Kế hoạch", issuer="UBND xã An Bình", issued_on=on, title=title)
    text = "\n".join((head, *lines))
    return directives.register(text, identity=identity, by=village.tu, at=at, found=reader.read(""))


def _wanted(village: Village, *, number: int, tasks: int, on: date) -> Iterator[directives.Wanted]:
    for place in range(tasks):
        lead, other = (village.works, village.culture) if place % 3 else (village.culture, village.works)
        due, what = on + timedelta(days=20 + 7 * (place % 14)), WORK[(number + place) % len(WORK)]
        text = f"Giao {lead} chủ trì, phối hợp với {other} {what} khu {place + 1}, hoàn thành trước ngày {due:%d/%m/%Y}."
        yield directives.Wanted(text=text, lead=lead, supporting=[other], due_on=due)


def _pointed_at(directive: Directive, wanted: directives.Wanted, *, by: Actor, at: datetime) -> Draft:
    start = directive.text.index(wanted.text)
    return directives.add(directive, span=(start, start + len(wanted.text)), wanted=wanted, by=by, at=at)


def _work(village: Village, task: Task, *, place: int, began: datetime, now: datetime) -> None:
    """Let one in ten stay untouched, one in ten stop halfway and one in five end late, as far as the time has come."""
    by = village.minh if task.matter.agency == village.works else village.linh
    if place % 10 == 0 or task.due_on is None:
        return
    if (half := began + 10 * DAY) < now:
        directives.report(task, percent=50, words="Đã làm được một nửa.", by=by, at=half)
    days = (task.due_on - localdate(began)).days + (6 if place % 5 == 1 else -3)
    if place % 10 != 5 and (ended := began + days * DAY) < now:
        directives.finish(task, done="Đã làm xong, có biên bản.", no_proof="Lưu tại đơn vị", by=by, at=ended)
