"""Template tags of every page: keys of forms, errors, dates, deadlines, states."""

import secrets
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from django import template
from django.forms import BaseForm, BoundField
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.timezone import localdate, localtime
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from danvan import law

register = template.Library()

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
SOON = 3  # days before a deadline from which it is shown as near
ROOM, NEAR = 4, 3  # so many verbs stand on a page as buttons; of more, so many, and the others are folded
COLOURS = {"plain": "grey", "busy": "blue", "good": "green", "wait": "yellow", "late": "red"}


@dataclass(frozen=True, kw_only=True)
class Fault:
    """One error of a form and the id of the input that it speaks of, empty if it speaks of the whole form."""

    message: str
    target: str = ""


@dataclass(frozen=True, kw_only=True)
class Door:
    """One thing that the reader may do: its words, the page of its form, whether it is done now and then only."""

    words: str
    url: str
    is_aside: bool


@register.simple_tag(takes_context=True)
def form_key(context: template.Context) -> SafeString:
    """Draw the hidden key by which a form sent twice is received once.

    The key is fresh on each page, but a page that shows a refused form again puts the old one into its context.
    """
    key = context.get("form_key") or secrets.token_urlsafe(18)
    return format_html('<input type="hidden" name="form_key" value="{}">', key)


@register.filter
def cited(source: str, row: law.Row | None = None) -> str:
    """Return the source of a figure of the law, as the law names it, with a mark if nobody has checked it there.

    With the row on which a day stands the marks are those that the row has now: whether its figure is only what holds until a
    province decides is one of them.
    """
    said = row.source if row else source
    marks = [_("chưa đối chiếu với văn bản gốc")] if said.endswith(law.UNVERIFIED) else []
    if row and row.more.get("sets") == "office":
        marks.append(_("mức ban đầu của phần mềm, tỉnh chưa quy định"))
    return said.removesuffix(law.UNVERIFIED) + (f" ({'; '.join(marks)})" if marks else "")


@register.inclusion_tag("face/parts/errors.html")
def error_summary(form: BaseForm | str | None, *more: BaseForm) -> dict[str, list[Fault]]:
    """Draw all errors of one or more forms on top of a page, each a link to its input; nothing if there are none."""
    return {"faults": [fault for each in (form, *more) if isinstance(each, BaseForm) for fault in _faults(each)]}


@register.inclusion_tag("face/parts/status.html")
def status_tag(word: str, *, tone: str = "plain") -> dict[str, str]:
    """Draw the word of a state as a small coloured label.

    :raises KeyError: if the tone is none of plain, busy, good, wait, late
    """
    return {"word": word, "colour": COLOURS[tone]}


@register.inclusion_tag("face/parts/table.html")
def table(rows: Iterable[Sequence[object]], *, columns: Sequence[str], caption: str) -> dict[str, object]:
    """Draw a table that becomes a list of cards on a phone; each row holds one value per column."""
    return {"caption": caption, "columns": columns, "rows": [list(zip(columns, row, strict=True)) for row in rows]}


@register.inclusion_tag("face/parts/moves.html")
def moves(offered: Iterable[tuple[str, str]], *, to: str, code: str, aside: Container[str] = (), form: object = None, room: int = ROOM) -> dict[str, object]:
    """Draw what the reader may do with a matter, each verb with its words: the usual ones as buttons, what is rarer folded below them.

    Where only one or two are usual, what is done next most often after them, by the order in which they come, stands beside them. The first is
    what is done next, unless a form is already open or it is one of `aside`, the verbs that are done now and then. `to` names the address
    that takes a matter's code and a verb; of more than `room` verbs some are folded.
    """
    doors = [Door(words=words, url=reverse(to, args=[code, verb]), is_aside=verb in aside) for verb, words in offered]
    near = doors if len(doors) <= room else _near(doors, fills=room > 0)
    first = near[0] if near and not near[0].is_aside and not form else None
    return {"first": first, "near": near, "far": [door for door in doors if door not in near], "is_alone": not near and not form}


@register.simple_tag
def day(value: date | str | None) -> SafeString | str:
    """Write a day as dd/mm/yyyy, given as one or as it is stored, 2026-03-27; of a datetime, the day it is in Hanoi.

    Nothing for None.
    """
    if value is None:
        return ""
    value = date.fromisoformat(value) if isinstance(value, str) else value
    on = localdate(value, HANOI) if isinstance(value, datetime) else value
    return _day(on)


@register.simple_tag
def moment(value: datetime | str | None) -> SafeString | str:
    """Write a time as HH:MM dd/mm/yyyy in Hanoi, given as one or as it is stored, 2026-03-27T08:05+07:00. Nothing for None.

    :raises ValueError: if the time has no zone
    """
    if value is None:
        return ""
    at = localtime(datetime.fromisoformat(value) if isinstance(value, str) else value, HANOI)
    return format_html('<time datetime="{}">{}</time>', at.isoformat(timespec="seconds"), f"{at:%H:%M %d/%m/%Y}")


@register.simple_tag
def due(on: date | None, *, today: date) -> SafeString | str:
    """Say how many days a deadline leaves or is over, in words and not by colour alone. Nothing for None."""
    if on is None:
        return ""
    return _due((on - today).days, get_language())


@register.simple_tag
def until(hour: datetime, *, at: datetime) -> SafeString:
    """Write the hour by which something is due, and that it is over, in words and not by colour alone."""
    over = format_html(', <span class="dv-due dv-due--late">{}</span>', _("quá hạn")) if hour < at else ""
    return format_html("{}{}", moment(hour), over)


@register.filter
def in_hours(minutes: int) -> str:
    """Say how long a stretch of working time is, in hours and what is left over."""
    hours, rest = divmod(minutes, 60)
    said = [ngettext("%(n)s giờ", "%(n)s giờ", hours) % {"n": hours}] if hours else []
    return " ".join([*said, ngettext("%(n)s phút", "%(n)s phút", rest) % {"n": rest}] if rest or not hours else said)


@lru_cache(maxsize=1000)
def _day(on: date) -> SafeString:
    return format_html('<time datetime="{}">{}</time>', on.isoformat(), f"{on:%d/%m/%Y}")


@lru_cache(maxsize=1000)
def _due(days: int, language: str | None) -> SafeString:
    tone, words = _distance(days)
    return format_html('<span class="dv-due dv-due--{}">{}</span>', tone, words)


def _distance(days: int) -> tuple[str, str]:
    if days < 0:
        return "late", ngettext("quá hạn %(n)s ngày", "quá hạn %(n)s ngày", -days) % {"n": -days}
    if days == 0:
        return "today", _("hết hạn hôm nay")
    return ("soon" if days <= SOON else "calm"), ngettext("còn %(n)s ngày", "còn %(n)s ngày", days) % {"n": days}


def _near(doors: list[Door], *, fills: bool) -> list[Door]:
    """Return what stands as buttons: what is usual, and where there is room and little is usual the next of the others."""
    usual, others = [door for door in doors if not door.is_aside], [door for door in doors if door.is_aside]
    return [*usual, *(others if fills else [])][:NEAR] if usual else []


def _faults(form: BaseForm) -> Iterator[Fault]:
    for message in form.non_field_errors():
        yield Fault(message=str(message))
    for field in form:
        for message in field.errors:
            yield Fault(message=str(message), target=_target(field))


def _target(field: BoundField) -> str:
    if field.is_hidden:
        return ""
    # a group of radios or boxes has no id of its own: its first choice takes the focus
    return field.id_for_label or f"{field.auto_id}_0"
