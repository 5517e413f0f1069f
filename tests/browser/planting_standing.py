"""Scripts that staff could type where tasks are carried on, come again each quarter, or serve a theme with its figures."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from django.utils.timezone import localdate

from danvan.do.directives import actions as directives
from danvan.do.directives.actions import carrying, standing, themes
from danvan.do.directives.models import Directive, Target, Task, Theme
from danvan.do.directives.models.periods import period_of
from danvan.site.village import Village


@dataclass(frozen=True, kw_only=True)
class Sown:
    """What was sown, by what its pages find it."""

    carried: Task
    target: Target
    theme: Theme


def sow(village: Village, *, planted: dict[str, str], source: Directive, successor: Directive, at: datetime) -> Sown:
    """Carry a task on that comes each quarter; set a theme with a figure and its result, and publish it."""
    task = _task(village, planted=planted, source=source, at=at)
    target = _target(task, village, planted=planted, at=at)
    said = {name: planted[f"directives.CarryOver.{name}"] for name in ("why", "post", "change")}
    review = carrying.Review(unit=village.works, **said)
    until = localdate(at) + timedelta(days=30)
    carrying.carry_over(task, target=successor, cut_off_on=until, review=review, by=village.hoa, at=at)
    return Sown(carried=task, target=target, theme=_theme(village, planted=planted, at=at))


def _task(village: Village, *, planted: dict[str, str], source: Directive, at: datetime) -> Task:
    wanted = directives.Wanted(text=planted["directives.Draft.text"], lead=village.works, due_on=localdate(at))
    draft = directives.add(source, span=(0, 9), wanted=wanted, by=village.tu, at=at)
    (task,) = directives.assign(source, drafts=[draft], by=village.hoa, at=at)
    return task


def _target(task: Task, village: Village, *, planted: dict[str, str], at: datetime) -> Target:
    standing.make_standing(task, every="quarter", by=village.hoa, at=at)
    unit, quality, said = (planted[f"directives.Target.{name}"] for name in ("unit", "quality", "said"))
    before = period_of(localdate(at), every="quarter")[0] - timedelta(days=1)  # what is reported is over
    aim = standing.Aim(day=before, wanted=Decimal(30), unit=unit, quality=quality, report_on=localdate(at))
    target = standing.set_target(task, aim=aim, by=village.hoa, at=at)
    standing.report_target(target, reached=Decimal(31), grade="good", said=said, by=village.minh, at=at)
    return target


def _theme(village: Village, *, planted: dict[str, str], at: datetime) -> Theme:
    title, motto, focus = (planted[f"directives.Theme.{part}"] for part in ("name", "motto", "focus"))
    said = themes.Said(first_year=2026, last_year=2026, name=title, motto=motto, focus=focus)
    theme = themes.set_theme(said, by=village.tu, at=at)
    name, unit, source = (planted[f"directives.Indicator.{name}"] for name in ("name", "unit", "source"))
    goal = themes.Goal(name=name, sense="least", target=Decimal(3), unit=unit)
    indicator = themes.set_indicator(theme, goal=goal, by=village.tu, at=at)
    themes.report_indicator(indicator, result=Decimal(4), source=source, by=village.tu, at=at)
    themes.publish_theme(theme, basis=planted["directives.Theme.basis"], by=village.hoa, at=at)
    return theme
