"""`danvan run`: the web pages and the worker beside them, until the web ends or we are told to stop.

A worker that ends is started again, each time after a longer pause: the pages go on, and the office's page of the queue shows it.
"""

import argparse
import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError

from danvan.site import collecting, databases, demo, listening

THREADS = 8  # per process of the web; also how many connections its pool holds
STEADY = 60.0  # seconds after which a worker's fall is the first again
LONGEST_PAUSE = 30.0


def run(words: list[str]) -> int:
    """Bring everything up to date and serve until told to stop."""
    asked = _asked(words)
    if why := listening.shut(asked.bind):
        print(why, file=sys.stderr)
        return 1
    try:
        if not asked.no_migrate:
            databases.prepare()
    except DatabaseError as error:
        print(f"Không mở được cơ sở dữ liệu: {str(error).strip()}", file=sys.stderr)
        return 1
    if asked.demo:
        os.environ["DANVAN_HTTPS"] = os.environ.get("DANVAN_HTTPS", "off")
        os.environ.setdefault("DANVAN_SECOND_FACTOR", "offered")
        _exchange(settings.VAR)
        databases.stand("danvan_jobs")
        demo.demo([])
    collecting.collect()
    return _keep(*_children(asked))


def _exchange(var: Path) -> None:
    """Give the demo's commune a code and folders of a document system; a package lies there to be taken in."""
    for name, value in demo.OFFICE.items():
        os.environ.setdefault(name, value)
    for name, folder in demo.FOLDERS.items():
        (var / folder).mkdir(parents=True, exist_ok=True)
        os.environ.setdefault(name, str(var / folder))
    demo.lay(Path(os.environ["DANVAN_EXCHANGE_IN"]))


def _asked(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="danvan run", description="Phục vụ các trang và làm việc nền.")
    parser.add_argument("--bind", default="127.0.0.1:8000", help="địa chỉ và cổng")
    parser.add_argument("--workers", type=int, default=2, help="số tiến trình web")
    parser.add_argument("--demo", action="store_true", help="dựng xã mẫu nếu cơ sở dữ liệu còn trống; phục vụ qua http")
    parser.add_argument("--no-migrate", action="store_true", help="cơ sở dữ liệu đã được chuẩn bị bằng `danvan migrate`")
    parser.add_argument("--web-only", action="store_true", help="không chạy việc nền")
    return parser.parse_args(words)


@dataclass
class Child:
    """A process of ours, and how often it has fallen in a row."""

    command: list[str]
    more: dict[str, str]  # of its environment
    falls: int = 0
    fell_at: float | None = None  # while it waits for its next start

    def __post_init__(self) -> None:
        self.start()

    def start(self) -> None:
        """Start it, again or for the first time."""
        self.began, self.fell_at = time.monotonic(), None
        self.process = subprocess.Popen(self.command, env=os.environ | self.more)

    def has_ended(self) -> bool:
        """Return whether it stands no more."""
        return self.process.poll() is not None

    def revive(self) -> None:
        """Start it again once its pause is over; the pause is told when it begins."""
        if self.fell_at is None and self.has_ended():
            self.fell_at = time.monotonic()
            self.falls = 1 if self.fell_at - self.began > STEADY else self.falls + 1
            print(f"Việc nền đã dừng (mã {self.process.returncode}), chạy lại sau {self.pause:.0f} giây.", file=sys.stderr)
        elif self.fell_at is not None and time.monotonic() - self.fell_at >= self.pause:
            self.start()

    @property
    def pause(self) -> float:
        """Return how many seconds it is left alone after it fell."""
        return min(2.0 ** (self.falls - 1), LONGEST_PAUSE)


def _children(asked: argparse.Namespace) -> tuple[Child, Child | None]:
    """Start the web, and the worker unless it stands elsewhere."""
    here = Path(sys.executable).parent
    web = [
        sys.executable, "-m", "gunicorn", "danvan.site.wsgi:application", "--bind", asked.bind,
        "--workers", str(asked.workers), "--threads", str(THREADS), "--worker-class", "gthread",
        "--log-level", "warning", "--graceful-timeout", "10", "--no-control-socket",
    ]
    scheme = "http" if asked.demo or not settings.SESSION_COOKIE_SECURE else "https"
    print(f"danvan phục vụ tại {scheme}://{asked.bind}/", flush=True)
    pages = Child(web, {"DANVAN_ROLE": "app", "DANVAN_THREADS": str(THREADS)})
    worker = None if asked.web_only else Child([str(here / "danvan"), "work"], {"DANVAN_ROLE": "jobs"})
    return pages, worker


def _keep(web: Child, worker: Child | None) -> int:
    """Wait until we are told to stop or the web has ended, starting the worker again if it falls; then end both."""
    told: list[int] = []
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda number, _: told.append(number))
    while not told and not web.has_ended():
        time.sleep(0.2)
        if worker:
            worker.revive()
    for child in filter(None, (web, worker)):
        child.process.terminate()
    codes = [child.process.wait() for child in filter(None, (web, worker))]
    return 0 if told else max(abs(codes[0]), 1)
