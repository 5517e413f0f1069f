"""A plan of the village in our own words, and the way from its text to a task."""

from datetime import date
from typing import Any

from django.urls import reverse

from danvan.base.agencies.models import Agency
from danvan.base.people.models import Person, Role
from danvan.base.people.relations import Actor
from danvan.do.directives import actions, queries
from danvan.do.directives.models import Directive, Draft, Task
from danvan.engines import vietnamese
from tests.village import BEGAN, Village, at
from tests.worlds import As

LIGHTS = "Phòng Kinh tế chủ trì, phối hợp với Phòng Văn hóa - Xã hội thay hết bóng đèn hỏng ở ba thôn trước ngày 30/6/2026"
MEET = "Đề nghị Ủy ban MTTQ Việt Nam xã vận động mỗi thôn cử một người đọc công tơ trước ngày 15/5/2026"
TEXT = f"""ỦY BAN NHÂN DÂN XÃ AN BÌNH
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 12/KH-UBND
An Bình, ngày 5 tháng 1 năm 2026

KẾ HOẠCH
Thắp sáng đường thôn năm 2026

Thực hiện Kế hoạch số 170/KH-UBND ngày 6/8/2025 của UBND tỉnh về chỉnh trang nông thôn, Ủy ban nhân dân xã ban hành kế hoạch như sau:
1. {LIGHTS}.
2. {MEET}.
"""
IDENTITY = actions.Identity(
    number="12/KH-UBND", type="Kế hoạch", issuer="UBND xã An Bình", issued_on=date(2026, 1, 5),
    title="Thắp sáng đường thôn năm 2026",
)
KEY = "k" * 24


def typed(**changes: Any) -> dict[str, Any]:
    """Return a register form as a clerk fills it in."""
    whole = {
        "form_key": KEY, "text": TEXT, "secrecy": "ordinary", "number": "12/KH-UBND", "type": "Kế hoạch",
        "issuer": "UBND xã An Bình", "issued_on": "05/01/2026", "title": "Thắp sáng đường thôn năm 2026",
    }
    return {name: value for name, value in (whole | changes).items() if value is not None}


def registered(village: Village, *, on: str = "2026-01-06 08:00") -> Directive:
    """Return the plan as anh Tú registers it."""
    return actions.register(vietnamese.nfc(TEXT.strip()), identity=IDENTITY, by=village.tu, at=at(on))


def confirmed(directive: Directive, village: Village, *, words: str = LIGHTS, on: str = "2026-01-06 09:00") -> Draft:
    """Return a draft that anh Tú pointed at: the lights for Works, the reading of meters for the Front."""
    asked = words == MEET
    wanted = actions.Wanted(
        text=words, lead=village.front if asked else village.works, supporting=() if asked else (village.culture,),
        due_on=date(2026, 5, 15) if asked else date(2026, 6, 30),
    )
    span = queries.place(words, text=directive.text)
    assert span
    return actions.add(directive, span=span, wanted=wanted, by=village.tu, at=at(on))


def assigned(village: Village, *, words: str = LIGHTS) -> Task:
    """Return the task that bà Hoa assigns, or what she asks the Front."""
    directive = registered(village)
    draft = confirmed(directive, village, words=words)
    return actions.assign(directive, drafts=[draft], by=village.hoa, at=at("2026-01-07 08:00"))[0]


def again(task: Task) -> Task:
    """Return the same task as somebody else reads it."""
    return Task.objects.get(pk=task.pk)


def head(agency: Agency, *, name: str = "anh Thu") -> Actor:
    """Return who leads an agency from the beginning."""
    person = Person.objects.create(code=f"head-{agency.code}", name=name)
    Role.objects.create(person=person, agency=agency, word="leader", valid_from=BEGAN)
    return Actor(person)


def unit(above: Agency, *, name: str = "Đội Điện chiếu sáng") -> Agency:
    """Return a unit below an agency."""
    return Agency.objects.create(code=f"{above.code}-unit", name=name, above=above, kind="public_service_unit", valid_from=BEGAN)


def address(task: Task, verb: str = "") -> str:
    """Return where a task is shown, or where one of its verbs is asked for."""
    if verb:
        return reverse("directives:act_on_task", args=[task.matter.code, verb])
    return reverse("directives:task", args=[task.matter.code])


def send(client: As, task: Task, verb: str, **typed: Any) -> Any:
    """Return what is answered to a form of a verb, filled in on the task as it stands now."""
    return client.post(address(task, verb), {"form_key": KEY, "version": again(task).matter.version} | typed)


def buttons(client: As, task: Task) -> list[str]:
    """Return the verbs that a task's page offers somebody."""
    return [verb for verb, _ in client.get(address(task)).context["moves"]]
