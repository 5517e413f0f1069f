"""`danvan accounts`: the first accounts of an installation, and what nobody else is left to do."""

import argparse
import sys
from datetime import datetime

from django.utils import timezone

from danvan.base.agencies.models import Agency
from danvan.base.office.actions import factors, roles
from danvan.base.office.models import Appointment
from danvan.base.people.models import Person, Role
from danvan.site.accounts import opening


def accounts(words: list[str]) -> int:
    """Do at the server what else takes a second person, with an entry in the journal."""
    asked = _parser().parse_args(words)
    try:
        if not asked.reason.strip():
            raise LookupError("chưa ghi lý do")
        done = asked.do(asked, reason=asked.reason.strip()[:300], at=timezone.now())
    except LookupError as missing:
        sys.stderr.write(f"Chưa làm được: {missing.args[0]}. Hãy xem lại rồi chạy lại.\n")
        return 1
    sys.stdout.write(f"{done}\n")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="danvan accounts", description="Tài khoản: người đầu tiên, và khi không còn ai khác làm được.")
    verbs = parser.add_subparsers(required=True)
    told = (
        ("open", opening.open_account, "mở tài khoản cho người phục vụ đầu tiên, giao luôn một vai trò", "tên đăng nhập"),
        ("reset-factor", _reset, "gỡ xác thực bước hai bị mất", "tên đăng nhập"),
        ("confirm-role", _confirm, "xác nhận một chức danh", "mã của đề nghị, xem trang Nhân sự"),
    )
    for name, do, about, code in told:
        verb = verbs.add_parser(name, help=about, description=f"{about[:1].upper()}{about[1:]}.")
        verb.add_argument("code", help=code)
        verb.add_argument("--reason", required=True, help="lý do, ghi vào nhật ký")
        verb.set_defaults(do=do)
    opening.add_arguments(verbs.choices["open"])
    return parser


def _reset(asked: argparse.Namespace, *, reason: str, at: datetime) -> str:
    person = Person.objects.filter(code=asked.code).first()
    agency = _agency(person, at=at) if person else None
    if person is None or agency is None:
        raise LookupError(f"không có tài khoản “{asked.code}”")
    done = factors.reset(person, agency=agency, reason=reason, at=at)
    return f"Đã gỡ xác thực bước hai của {person.code}; hồ sơ {done.matter.code} trong nhật ký."


def _confirm(asked: argparse.Namespace, *, reason: str, at: datetime) -> str:
    wanted = Appointment.objects.filter(matter__code=asked.code, matter__state="proposed").first()
    if wanted is None:
        raise LookupError(f"không có đề nghị nào mang mã “{asked.code}” đang chờ xác nhận")
    roles.confirm_role_at_the_server(wanted, reason=reason, at=at)
    return f"Đã xác nhận chức danh của {wanted.person.code}; hồ sơ {asked.code} trong nhật ký."


def _agency(person: Person, *, at: datetime) -> Agency | None:
    """Return where somebody serves; for others the topmost agency, whose journal then says it."""
    on = timezone.localdate(at)
    held = Role.objects.filter(person=person).exclude(valid_to__lte=on).select_related("agency").order_by("valid_from")
    role = held.first()
    return role.agency if role else Agency.objects.standing(on=on).filter(above=None).order_by("pk").first()
