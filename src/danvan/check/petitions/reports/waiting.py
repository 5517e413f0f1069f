"""How long people wait, in words and as charts."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from danvan.base.face.charts import Bar
from danvan.check.petitions import states

Facts = Mapping[str, Any]


def days(n: int | None, *, longest: int) -> str:
    """Return a time that people wait; where too few have an answer yet, that it is longer than anybody knows."""
    if n is None:
        return _("chưa đến mức này; người chờ lâu nhất đã chờ %(longest)s ngày") % {"longest": longest}
    return ngettext("%(n)s ngày", "%(n)s ngày", n) % {"n": n}


def times(facts: Facts) -> list[tuple[str, str]]:
    """Return the middle and the long wait in words; nothing where too few are counted."""
    if "under" in facts:
        return []
    return [
        (_("Một nửa được trả lời trong"), days(facts["median"], longest=facts["longest"])),
        (_("Chín phần mười được trả lời trong"), days(facts["ninety"], longest=facts["longest"])),
    ]


def acts(facts: Facts) -> list[tuple[str, str, int]]:
    """Return what the office did, by name and in words, each with how often: never left out, however few."""
    words = (
        ("n", _("Đã nhận")), ("answered", _("Đã trả lời")), ("planned", _("Đã trả lời, còn hẹn ngày làm xong")),
        ("refused", _("Trả lời là không làm")), ("waiting", _("Còn chờ trả lời")),
        ("declined", _("Không tiếp nhận")), ("late", _("Trễ hạn trả lời")), ("late_start", _("Trễ hạn tiếp nhận, phân loại")),
        ("reopened", _("Bị báo chưa xong, phải làm lại")), ("withdrawn", _("Người gửi rút lại")), ("opted_out", _("Người gửi không đồng ý công khai lời mình")),
    )
    told = [(name, said, facts.get(name, 0)) for name, said in words]  # what was reckoned before a line was there has none of it
    if excused := facts.get("excused"):
        told.append(("excused", _("Trong số trễ hạn: chỉ vì chờ cơ quan khác"), excused))
    if "published" in facts:
        told.append(("published", _("Lời đã công khai"), facts["published"]))
    return told


def reasons(facts: Facts) -> list[Bar]:
    """Return why petitions were not taken on, as bars, the most frequent first."""
    counted = sorted(facts["reasons"].items(), key=lambda pair: -pair[1])
    return [Bar(label=_(states.REASONS.get(key, key)), value=n, said=str(n)) for key, n in counted]


def answered_after(facts: Facts) -> list[Bar]:
    """Return the share that has its answer within some days each, as bars; nothing where too few are counted."""
    rows = [(day, 100 * (1 - waits)) for day, waits in facts.get("after", ())]
    return [Bar(label=_("trong %(day)s ngày") % {"day": day}, value=share, said=f"{share:.0f} %") for day, share in rows]


def middles(rows: Iterable[tuple[str, Facts]]) -> list[Bar]:
    """Return the middle wait of each name that has one, as bars."""
    known = [(name, facts) for name, facts in rows if facts.get("median") is not None]
    return [Bar(label=name, value=facts["median"], said=days(facts["median"], longest=0)) for name, facts in known]


def in_time(facts: Facts) -> str:
    """Return the share that was settled before its day among those whose day has come; empty if there are too few."""
    if "under" in facts or not facts["due"]:
        return ""
    return f"{100 * (facts['due'] - facts['late']) / facts['due']:.0f} %"
