"""What a rule says, in a sentence for whoever reads its page."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from danvan import law
from danvan.base.agencies.models import Agency
from danvan.base.office.forms.fields import WITHIN
from danvan.base.office.forms.messages import LANGUAGES, MessageForm
from danvan.base.office.forms.reminders import CHANNELS, WHO
from danvan.base.office.forms.templates import named
from danvan.base.office.models import Rule
from danvan.base.office.queries.laws import UNITS
from danvan.base.places.models import Place
from danvan.base.subjects.models import Subject

SAMPLE = {"code": "7F3KQ9DM", "agency": gettext_lazy("UBND xã"), "link": "https://...", "date": "27/03/2026"}  # how a message will look
NAMING = ("routing", "priority", "likeness", "recurrence")  # kinds of rules that name fields, places or agencies
Names = Mapping[tuple[type, str], str]  # of subjects, places and agencies by their codes
Telling = Callable[[str, dict[str, Any], Names], str]


def told(rules: Iterable[Rule]) -> list[tuple[Rule, str]]:
    """Return each rule with what it says, the names looked up for all at once."""
    found = list(rules)
    names = _names() if any(rule.matter.kind in NAMING for rule in found) else {}
    return [(rule, _said(rule, names)) for rule in found]


def _said(rule: Rule, names: Names) -> str:
    if rule.value:
        return TELLS[rule.matter.kind](rule.key, rule.value, names)
    about = ABOUT.get(rule.matter.kind, _key)(rule.key, names)
    return _("%(about)s: bỏ quy tắc riêng") % {"about": about}


def _names() -> Names:
    rows = ((Subject, Subject.with_former), (Place, Place.objects), (Agency, Agency.objects))
    return {(model, code): name for model, all_of in rows for code, name in all_of.values_list("code", "name")}


def _key(key: str, names: Names) -> str:
    return key


def _day(key: str, names: Names) -> str:
    return f"{date.fromisoformat(key):%d/%m/%Y}"


def _term(key: str, names: Names) -> str:
    """Return what a time limit is about, as the law's newest row has it."""
    row = _period(key)
    return _(row.more["title"]) if row else key


def _period(key: str) -> law.Row | None:
    return next((row for row in reversed(law.rows("periods")) if row.name == key), None)


def _where(key: str, names: Names) -> str:
    subject, _colon, place = key.partition(":")
    return f"{names.get((Subject, subject), subject)}, {names.get((Place, place), place) or _('mọi nơi')}"


def _letter(key: str, names: Names) -> str:
    word, _colon, language = key.partition(":")
    return f"{MessageForm.WORDS.get(word, word)} ({dict(LANGUAGES).get(language, language)})"


def _weekday(key: str, names: Names) -> str:
    days = (_("Thứ hai"), _("Thứ ba"), _("Thứ tư"), _("Thứ năm"), _("Thứ sáu"))
    return days[int(key)]


def _calendar(key: str, value: dict[str, Any], names: Names) -> str:
    says = _("%(day)s: nghỉ (%(why)s)") if value["is"] == "off" else _("%(day)s: làm bù (%(why)s)")
    return says % {"day": _day(key, names), "why": value["why"]}


def _service_level(key: str, value: dict[str, Any], names: Names) -> str:
    row = _period(key)
    said = {"rule": _term(key, names), "number": value["days"], "unit": _(UNITS[row.unit]) if row else _("ngày")}
    return _("%(rule)s: %(number)s %(unit)s") % said


def _routing(key: str, value: dict[str, Any], names: Names) -> str:
    agency = names.get((Agency, value["agency"]), value["agency"])
    return _("%(about)s: gợi ý %(agency)s") % {"about": _where(key, names), "agency": agency}


def _message(key: str, value: dict[str, Any], names: Names) -> str:
    filled = f"{value['subject']} / {value['body']}"
    for variable, sample in SAMPLE.items():
        filled = re.sub(r"\{\{\s*" + variable + r"\s*\}\}", str(sample), filled)
    return f"{_letter(key, names)}: {filled}"


def _look(key: str, value: dict[str, Any], names: Names) -> str:
    return f"{value['name']}: {value['brand']}, {value['action']}, {value['accent']}"


def _reception(key: str, value: dict[str, Any], names: Names) -> str:
    return f"{_weekday(key, names)}, {value['hours']}: {value['post']}, {value['where']}"


def _moment(key: str, names: Names) -> str:
    side, _colon, days = key.partition(":")
    if days == "0":
        return _("đúng ngày hết hạn")
    return (_("%(days)s ngày trước thời hạn") if side == "before" else _("%(days)s ngày sau thời hạn")) % {"days": days}


def _reminder(key: str, value: dict[str, Any], names: Names) -> str:
    who = ", ".join(str(WHO[one]) for one in value["who"])
    said = {"moment": _moment(key, names), "who": who, "channel": CHANNELS[value["channel"]]}
    return _("%(moment)s: %(who)s (%(channel)s)") % said


def _secrecy(key: str, value: dict[str, Any], names: Names) -> str:
    return f"“{value['mark']}”"


def _basis(key: str, value: dict[str, Any], names: Names) -> str:
    return str(value["basis"])


def _field(key: str, names: Names) -> str:
    return names.get((Subject, key), key) or _("Mọi lĩnh vực chưa có quy tắc riêng")


def _priority(key: str, value: dict[str, Any], names: Names) -> str:
    return _("%(field)s: ưu tiên thứ %(rank)s") % {"field": _field(key, names), "rank": value["rank"]}


def _likeness(key: str, value: dict[str, Any], names: Names) -> str:
    said = {"field": _field(key, names), "within": WITHIN[value["within"]], "days": value["days"]}
    told = _("%(field)s: %(within)s, cách nhau nhiều nhất %(days)s ngày") % said
    return _("%(told)s; theo tọa độ: %(metres)s mét") % {"told": told, "metres": value["metres"]} if "metres" in value else told


def _recurrence(key: str, value: dict[str, Any], names: Names) -> str:
    said = {"field": _field(key, names), "times": value["times"], "days": value["days"], "within": WITHIN[value["within"]]}
    return _("%(field)s: từ %(times)s hồ sơ trong %(days)s ngày (%(within)s)") % said


def _step(key: str, names: Names) -> str:
    return f"{named(key)} ({key.rpartition(':')[2]})"


def _template(key: str, value: dict[str, Any], names: Names) -> str:
    return f"{named(key)}. {value['name']}: {value['text']}"


ABOUT: dict[str, Callable[[str, Names], str]] = {
    "calendar": _day, "service_level": _term, "routing": _where, "message": _letter, "reception": _weekday,
    "reminder": _moment, "template": _step, **dict.fromkeys(("priority", "likeness", "recurrence"), _field),
}
TELLS: dict[str, Telling] = {
    "calendar": _calendar, "service_level": _service_level, "routing": _routing, "message": _message, "look": _look,
    "reception": _reception, "reminder": _reminder, "secrecy": _secrecy, "basis": _basis,
    "priority": _priority, "likeness": _likeness, "recurrence": _recurrence, "template": _template,
}
