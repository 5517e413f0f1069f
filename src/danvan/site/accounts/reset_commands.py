"""`danvan accounts reset-factor`: for when nobody else is left who may take a lost second factor away."""

import argparse
import sys
from datetime import datetime

from django.utils import timezone

from danvan.base.agencies.models import Agency
from danvan.base.office.actions import factors
from danvan.base.people.models import Person, Role


def accounts(words: list[str]) -> int:
    """Take somebody's second factors away at the server, with an entry in the journal."""
    parser = argparse.ArgumentParser(prog="danvan accounts", description="Tài khoản: khi không còn ai khác gỡ được.")
    parser.add_argument("what", choices=["reset-factor"], help="gỡ xác thực bước hai bị mất")
    parser.add_argument("code", help="tên đăng nhập")
    parser.add_argument("--reason", required=True, help="lý do, ghi vào nhật ký")
    asked = parser.parse_args(words)
    now = timezone.now()
    person = Person.objects.filter(code=asked.code).first()
    agency = _agency(person, at=now) if person else None
    if person is None or agency is None or not asked.reason.strip():
        sys.stderr.write("Không có tài khoản mang tên này, hoặc chưa ghi lý do. Hãy xem lại rồi chạy lại.\n")
        return 1
    done = factors.reset(person, agency=agency, reason=asked.reason.strip()[:300], at=now)
    sys.stdout.write(f"Đã gỡ xác thực bước hai của {person.code}; hồ sơ {done.matter.code} trong nhật ký.\n")
    return 0


def _agency(person: Person, *, at: datetime) -> Agency | None:
    """Return where somebody serves; for others the topmost agency, whose journal then says it."""
    on = timezone.localdate(at)
    roles = Role.objects.filter(person=person).exclude(valid_to__lte=on).select_related("agency").order_by("valid_from")
    role = roles.first()
    return role.agency if role else Agency.objects.standing(on=on).filter(above=None).order_by("pk").first()
