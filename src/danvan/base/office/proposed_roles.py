"""A proposed role as the page of the people tells it: who it is for, and who may confirm it."""

from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from danvan.base.office.forms.roles import WORDS
from danvan.base.office.models import Appointment
from danvan.base.office.queries import roles as queries
from danvan.base.people.models import Role
from danvan.base.people.relations import Actor

MOST = 5  # who may confirm, told by their posts


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """A proposed role; who is invited gets the link to a password once it is confirmed."""

    wanted: Appointment
    word: str | Promise
    is_new: bool
    is_invited: bool
    may_confirm: bool
    who: str


def told(wanted: Appointment, *, actor: Actor, on: date) -> Waiting:
    """Return what an actor reads of a proposed role."""
    may = queries.may_confirm(wanted, actor=actor, on=on)
    return Waiting(
        wanted=wanted, word=WORDS[wanted.word], is_new=queries.is_new(wanted.person), is_invited=not wanted.person.has_usable_password(),
        may_confirm=may, who="" if may else _who(wanted, roles=queries.confirmers(wanted, on=on)),
    )


def _who(wanted: Appointment, *, roles: list[Role]) -> str:
    """Return who may confirm a role, in one sentence; where nobody may, whom to ask instead."""
    agency = wanted.matter.agency
    said = {
        "agency": agency.name, "code": wanted.matter.code,
        "posts": "; ".join(f"{role.post or WORDS[role.word]} ({role.agency.name})" for role in roles[:MOST]),
    }
    if not roles:
        return _(
            "Chưa có ai xác nhận được: ở %(agency)s và các cấp trên không còn lãnh đạo, quản trị viên nào khác. Hãy nhờ cơ quan"
            " cấp trên giao cho một người ở đó, hoặc nhờ người giữ máy chủ chạy lệnh: danvan accounts confirm-role %(code)s --reason \"...\""
        ) % said
    if any(role.agency_id == agency.pk for role in roles):
        return _("Người xác nhận được: %(posts)s.") % said
    return _("Ở %(agency)s không còn ai khác có quyền này. Người của cơ quan cấp trên xác nhận được: %(posts)s.") % said
