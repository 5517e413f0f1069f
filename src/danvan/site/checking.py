"""`danvan check`: says in sentences what is wrong with an installation, and nothing if it is well."""

import argparse
import sys
from io import StringIO
from urllib.parse import urlsplit
from warnings import catch_warnings

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import SystemCheckError
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http.request import validate_host
from django.utils import timezone

from danvan.base.journal import audits
from danvan.base.people import unopened
from danvan.base.triggers.rows import TRIGGERS
from danvan.site import clocks, room

OTHER_HOST = "DANVAN_HOSTS không có {host}, tên máy của DANVAN_ADDRESS: người dân vào địa chỉ ấy chỉ thấy lỗi 400."


def check(words: list[str]) -> int:
    """Look at the settings, and with --database at the database's walls, triggers and tree."""
    parser = argparse.ArgumentParser(prog="danvan check", description="Kiểm tra bản cài đặt.")
    parser.add_argument("--migrations", action="store_true", help="mã nguồn có thiếu bước chuyển đổi nào không")
    parser.add_argument("--deploy", action="store_true", help="thiết lập đã đủ an toàn để chạy thật chưa")
    parser.add_argument("--database", action="store_true", help="tường ngăn, bộ chặn sửa nhật ký, cây nhật ký")
    asked = parser.parse_args(words)
    wrong = _settings(deploy=asked.deploy) + room.troubles()
    if asked.migrations:
        wrong += _migrations()
    if asked.database:
        wrong += _database()
    print("\n".join(wrong) or "Mọi thứ đều ổn.", file=sys.stderr if wrong else sys.stdout)
    return int(bool(wrong))


def _settings(*, deploy: bool) -> list[str]:
    said = StringIO()
    host = urlsplit(settings.ADDRESS).hostname or ""
    wrong = [OTHER_HOST.format(host=host)] if deploy and not validate_host(host, settings.ALLOWED_HOSTS) else []
    try:
        call_command("check", deploy=deploy, fail_level="WARNING", stdout=said, stderr=said)
    except SystemCheckError as error:
        wrong.append(str(error))
    return wrong


def _migrations() -> list[str]:
    said = StringIO()
    try:
        with catch_warnings(action="ignore", category=RuntimeWarning):  # that there may be no database yet
            call_command("makemigrations", check=True, dry_run=True, stdout=said, stderr=said)
    except SystemExit:
        return [f"Mã nguồn đã đổi mà chưa có bước chuyển đổi cơ sở dữ liệu:\n{said.getvalue()}"]
    return []


def _database() -> list[str]:
    try:
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            return ["Cơ sở dữ liệu chưa theo kịp phiên bản này: hãy chạy `danvan migrate`."]
        wrong = [str(row.lacking) for row in TRIGGERS if not row.stands()]
        wrong += audits.troubles(at=timezone.now()) + unopened.troubles() + clocks.troubles(at=timezone.now())
    except DatabaseError as error:
        return [f"Không mở được cơ sở dữ liệu: {str(error).strip()}"]
    return wrong
