"""`danvan run`: the web pages and the worker beside them, until one of them ends or we are told to stop."""

import argparse
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError

from danvan.site import collecting, databases, demo

THREADS = 8  # per process of the web; also how many connections its pool holds


def run(words: list[str]) -> int:
    """Bring everything up to date and serve until told to stop."""
    asked = _asked(words)
    try:
        if not asked.no_migrate:
            databases.prepare()
    except DatabaseError as error:
        print(f"Không mở được cơ sở dữ liệu: {str(error).strip()}", file=sys.stderr)
        return 1
    if asked.demo:
        os.environ["DANVAN_HTTPS"] = os.environ.get("DANVAN_HTTPS", "off")
        databases.stand("danvan_jobs")
        demo.demo([])
    collecting.collect()
    return _keep(_children(asked))


def _asked(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="danvan run", description="Phục vụ các trang và làm việc nền.")
    parser.add_argument("--bind", default="127.0.0.1:8000", help="địa chỉ và cổng")
    parser.add_argument("--workers", type=int, default=2, help="số tiến trình web")
    parser.add_argument("--demo", action="store_true", help="dựng xã mẫu nếu cơ sở dữ liệu còn trống; phục vụ qua http")
    parser.add_argument("--no-migrate", action="store_true", help="cơ sở dữ liệu đã được chuẩn bị bằng `danvan migrate`")
    parser.add_argument("--web-only", action="store_true", help="không chạy việc nền")
    return parser.parse_args(words)


def _children(asked: argparse.Namespace) -> list[subprocess.Popen[bytes]]:
    here = Path(sys.executable).parent
    web = [
        sys.executable, "-m", "gunicorn", "danvan.site.wsgi:application", "--bind", asked.bind,
        "--workers", str(asked.workers), "--threads", str(THREADS), "--worker-class", "gthread",
        "--log-level", "warning", "--graceful-timeout", "10", "--no-control-socket",
    ]
    commands = [(web, {"DANVAN_ROLE": "app", "DANVAN_THREADS": str(THREADS)})]
    if not asked.web_only:
        commands.append(([str(here / "danvan"), "work"], {"DANVAN_ROLE": "jobs"}))
    scheme = "http" if asked.demo or not settings.SESSION_COOKIE_SECURE else "https"
    print(f"danvan phục vụ tại {scheme}://{asked.bind}/", flush=True)
    return [subprocess.Popen(command, env=os.environ | more) for command, more in commands]


def _keep(children: list[subprocess.Popen[bytes]]) -> int:
    """Wait until we are told to stop or a child has ended; then end the others."""
    told: list[int] = []
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda number, _: told.append(number))
    while not told and all(child.poll() is None for child in children):
        time.sleep(0.2)
    for child in children:
        child.terminate()
    codes = [child.wait() for child in children]
    return 0 if told else max(map(abs, codes), default=0)
