"""`danvan accounts`: for when nobody else is left who may take a lost second factor away, or confirm a role."""

import argparse
import sys
from datetime import datetime

from django.utils import timezone

from danvan.base.agencies.models import Agency
from danvan.base.office.actions import factors, roles
from danvan.base.office.models import Appointment
from danvan.base.people.models import Person, Role


def accounts(words: list[str]) -> int:
    """Do at the server what else takes a second person, with an entry in the journal."""
    parser = argparse.ArgumentParser(prog="danvan accounts", description="Tài khoản: khi không còn ai khác gỡ được.")
    parser.add_argument("what", choices=DOES, help="gỡ xác thực bước hai bị mất; xác nhận một chức danh")
    parser.add_argument("code", help="tên đăng nhập; với confirm-role: mã của đề nghị")
    parser.add_argument("--reason", required=True, help="lý do, ghi vào nhật ký")
    asked = parser.parse_args(words)
    reason = asked.reason.strip()[:300]
    done = DOES[asked.what](asked.code, reason=reason, at=timezone.now()) if reason else ""
    if not done:
        sys.stderr.write("Không có tài khoản hoặc đề nghị nào mang tên này, hoặc chưa ghi lý do. Hãy xem lại rồi chạy lại.\n")
        return 1
    sys.stdout.write(f"{done}\n")
    return 0


def _reset(code: str, *, reason: str, at: datetime) -> str:
    """Take somebody's second factors away and return what was done; nothing if there is nobody."""
    person = Person.objects.filter(code=code).first()
    agency = _agency(person, at=at) if person else None
    if person is None or agency is None:
        return ""
    done = factors.reset(person, agency=agency, reason=reason, at=at)
    return f"Đã gỡ xác thực bước hai của {person.code}; hồ sơ {done.matter.code} trong nhật ký."


def _confirm(code: str, *, reason: str, at: datetime) -> str:
    """Confirm a proposed role and return what was done; nothing if none is proposed."""
    wanted = Appointment.objects.filter(matter__code=code, matter__state="proposed").first()
    if wanted is None:
        return ""
    roles.confirm_role_at_the_server(wanted, reason=reason, at=at)
    return f"Đã xác nhận chức danh của {wanted.person.code}; hồ sơ {code} trong nhật ký."


def _agency(person: Person, *, at: datetime) -> Agency | None:
    """Return where somebody serves; for others the topmost agency, whose journal then says it."""
    on = timezone.localdate(at)
    held = Role.objects.filter(person=person).exclude(valid_to__lte=on).select_related("agency").order_by("valid_from")
    role = held.first()
    return role.agency if role else Agency.objects.standing(on=on).filter(above=None).order_by("pk").first()


DOES = {"reset-factor": _reset, "confirm-role": _confirm}
