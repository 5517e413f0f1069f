"""The first accounts of an installation: opened at the server, for nobody is there yet who could grant them a role."""

import argparse
from datetime import datetime

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency
from danvan.base.office.actions import roles
from danvan.base.people.models import Person
from danvan.engines import vietnamese
from danvan.site.accounts import actions
from danvan.site.accounts.own_forms import NAME

WORDS = ("leader", "deputy", "administrator", "reception", "officer")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what `danvan accounts open` asks for."""
    parser.add_argument("--name", required=True, help="họ và tên")
    parser.add_argument("--email", required=True, help="thư điện tử, để gửi liên kết đặt mật khẩu")
    parser.add_argument("--agency", required=True, metavar="MA", help="mã cơ quan, như 00070")
    parser.add_argument("--role", required=True, choices=WORDS, help="leader: người đứng đầu; deputy: cấp phó; administrator: quản trị viên")
    parser.add_argument("--post", required=True, help="chức danh, như “Chủ tịch UBND xã”")


def open_account(asked: argparse.Namespace, *, reason: str, at: datetime) -> str:
    """Open an account with a role that holds from today, and return what to tell its owner.

    :raises LookupError: with what is wrong with what was asked
    """
    agency = Agency.objects.standing(on=localdate(at)).filter(code=asked.agency).first()
    if agency is None:
        raise LookupError(f"không có cơ quan nào mang mã “{asked.agency}”; nạp bằng “danvan agencies load”")
    _check(asked)
    name, post = (vietnamese.nfc(words).strip()[:100] for words in (asked.name, asked.post))
    with transaction.atomic():
        person = roles.invite(asked.code, name=name, email=asked.email, at=at)
        wanted = roles.Post(word=asked.role, post=post, valid_from=localdate(at))
        granted = roles.grant_role_at_the_server(person, agency=agency, post=wanted, reason=reason, at=at)
    link = actions.password_link(person, address=settings.ADDRESS.rstrip("/"))
    return (
        f"Đã mở tài khoản {person.code}, {post}, {agency.name}; hồ sơ {granted.matter.code} trong nhật ký.\n"
        f"Trong ba ngày tới, người này đặt mật khẩu tại liên kết dưới đây (cũng gửi qua thư, nếu đã đặt máy chủ thư):\n{link}"
    )


def _check(asked: argparse.Namespace) -> None:
    if not NAME.fullmatch(asked.code):
        raise LookupError("tên đăng nhập có từ 3 đến 40 ký tự: chữ thường không dấu, số, dấu chấm, gạch nối")
    if Person.objects.filter(code=asked.code).exists():
        raise LookupError(f"đã có tài khoản “{asked.code}”; giao thêm vai trò ở trang Nhân sự")
    try:
        validate_email(asked.email)
    except ValidationError:
        raise LookupError(f"“{asked.email}” không phải địa chỉ thư điện tử") from None
