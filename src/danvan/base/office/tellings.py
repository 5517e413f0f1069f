"""What a rule says, in a sentence for whoever reads its page."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from danvan.base.office.models import Rule

SAMPLE = {"code": "7F3KQ9DM", "agency": gettext_lazy("UBND xã"), "link": "https://...", "date": "27/03/2026"}  # how a message will look
Telling = Callable[[str, dict[str, Any]], str]


def told(rule: Rule) -> str:
    """Return what a rule says."""
    if not rule.value:
        return _("%(about)s: bỏ quy tắc riêng") % {"about": _about(rule)}
    return TELLS[rule.matter.kind](rule.key, rule.value)


def _about(rule: Rule) -> str:
    return f"{date.fromisoformat(rule.key):%d/%m/%Y}" if rule.matter.kind == "calendar" else rule.key


def _calendar(key: str, value: dict[str, Any]) -> str:
    says = _("%(day)s: nghỉ (%(why)s)") if value["is"] == "off" else _("%(day)s: làm bù (%(why)s)")
    return says % {"day": f"{date.fromisoformat(key):%d/%m/%Y}", "why": value["why"]}


def _service_level(key: str, value: dict[str, Any]) -> str:
    return _("%(rule)s: %(days)s ngày") % {"rule": key, "days": value["days"]}


def _routing(key: str, value: dict[str, Any]) -> str:
    subject, _colon, place = key.partition(":")
    where = place or _("mọi nơi")
    return _("%(subject)s, %(where)s: gợi ý %(agency)s") % {"subject": subject, "where": where, "agency": value["agency"]}


def _message(key: str, value: dict[str, Any]) -> str:
    filled = f"{value['subject']} / {value['body']}"
    for variable, sample in SAMPLE.items():
        filled = re.sub(r"\{\{\s*" + variable + r"\s*\}\}", str(sample), filled)
    return f"{key}: {filled}"


def _look(key: str, value: dict[str, Any]) -> str:
    return f"{value['name']}: {value['brand']}, {value['action']}, {value['accent']}"


def _reception(key: str, value: dict[str, Any]) -> str:
    days = (_("Thứ hai"), _("Thứ ba"), _("Thứ tư"), _("Thứ năm"), _("Thứ sáu"))
    return f"{days[int(key)]}, {value['hours']}: {value['post']}, {value['where']}"


def _secrecy(key: str, value: dict[str, Any]) -> str:
    return f"“{value['mark']}”"


def _basis(key: str, value: dict[str, Any]) -> str:
    return str(value["basis"])


TELLS: dict[str, Telling] = {
    "calendar": _calendar, "service_level": _service_level, "routing": _routing, "message": _message, "look": _look,
    "reception": _reception, "secrecy": _secrecy, "basis": _basis,
}
