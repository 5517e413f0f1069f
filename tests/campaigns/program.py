"""The program as it runs in production, and the hand that kills its members and starts them again.

Only what this module started is ever killed: `danvan run` leads a session of its own, and every pid is looked up among
its descendants at the moment of the kill.
"""

import json
import os
import random
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Any

from tests.cluster import PORTS

ROOT = Path(__file__).resolve().parents[2]
DANVAN = str(Path(sys.executable).parent / "danvan")
STEP = 60.0  # seconds that a call beside it may take
PATIENCE = 30.0  # seconds for a start or an orderly end


class NotUp(Exception):
    """The program did not start; the text is the end of its log."""


@dataclass
class Program:
    """`danvan run` on loopback: a gunicorn master, its workers, and `danvan work` beside them."""

    folder: Path  # everything it writes but a PostgreSQL
    url: str  # of its database
    settings: str = "danvan.site.settings"
    words: tuple[str, ...] = ()  # more of its command line
    more: Mapping[str, str] = field(default_factory=dict)  # of its environment
    port: int = field(default_factory=lambda: free_port())
    leader: "subprocess.Popen[bytes] | None" = None

    @property
    def environment(self) -> dict[str, str]:
        """Return what it runs with: nothing of ours that starts with DANVAN_ but what is named here."""
        theirs = {name: value for name, value in os.environ.items() if not name.startswith("DANVAN_")}
        ours = {
            "DATABASE_URL": self.url, "DANVAN_VAR": str(self.folder), "DANVAN_HTTPS": "off", "DANVAN_SECOND_FACTOR": "offered",
            "DANVAN_BRAKE_AFTER": "1000000", "DANVAN_FLOOD_AFTER": "1000000", "DANVAN_ALIKE_AFTER": "1000000",  # all residents of a campaign have one address, and few texts
            "DJANGO_SETTINGS_MODULE": self.settings,
            "PYTHONPATH": os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]),
        }
        return {**theirs, **ours, **self.more}

    def stand(self) -> None:
        """Start whatever is down and wait until it answers.

        :raises NotUp: if it does not
        """
        if self.leader and self.leader.poll() is not None:
            self._sweep()
        if self.leader is None:
            command = [DANVAN, "run", "--bind", f"127.0.0.1:{self.port}", *self.words]
            with self.log.open("ab") as log:
                self.leader = subprocess.Popen(
                    command, env=self.environment, stdout=log, stderr=log, start_new_session=True
                )
        if not _until(self.answers, seconds=PATIENCE):
            raise NotUp(self.log.read_text(errors="replace")[-2000:])

    @property
    def log(self) -> Path:
        """Return where it says what went wrong."""
        return self.folder / "program.log"

    def answers(self) -> bool:
        """Return whether a page comes back."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=5)
        try:
            connection.request("GET", "/phan-anh/gui")
            return connection.getresponse().status == 200
        except (OSError, HTTPException):
            return False
        finally:
            connection.close()

    def has_fallen(self) -> bool:
        """Return whether it ended although nobody killed it."""
        return self.leader is not None and self.leader.poll() is not None

    def strike(self, member: str, chance: random.Random) -> bool:
        """Kill -9 one member and return whether it was there; what cannot go on without it is stood up again."""
        found = self.members()[member]
        if not found or self.leader is None:
            return False
        if member == "everything":
            os.killpg(self.leader.pid, signal.SIGKILL)
        else:
            os.kill(chance.choice(found), signal.SIGKILL)
        if member not in ("web", "work"):  # gunicorn and `danvan run` replace theirs; the rest falls to the supervisor
            self.leader.wait(PATIENCE)
            self.stand()
        return True

    def members(self) -> dict[str, list[int]]:
        """Return the process ids of each kind of member."""
        if self.leader is None or self.leader.poll() is not None:
            return {"everything": [], "master": [], "work": [], "web": []}
        below = dict(_children(self.leader.pid))
        masters = [pid for pid, words in below.items() if "gunicorn" in words]
        return {
            "everything": [self.leader.pid], "master": masters,
            "work": [pid for pid, words in below.items() if "work" in words],
            "web": [pid for master in masters for pid, _ in _children(master)],
        }

    def end(self) -> None:
        """End it in order, and by force what is left."""
        if self.leader:
            self.leader.terminate()
            try:
                self.leader.wait(PATIENCE)
            finally:
                self._sweep()

    def call(self, where: str, *words: str, given: str = "", role: str = "login", seconds: float = STEP) -> dict[str, Any]:
        """Return what a function answers that is called inside Django, beside the program, on its database.

        :raises RuntimeError: if it fails
        """
        done = subprocess.run(
            [sys.executable, "-m", "tests.campaigns.inside", where, *words], env={**self.environment, "DANVAN_ROLE": role},
            cwd=ROOT, input=given, capture_output=True, text=True, timeout=seconds, check=False,
        )  # fmt: skip
        if done.returncode:
            raise RuntimeError(done.stderr)
        found: dict[str, Any] = json.loads(done.stdout)
        return found

    def _sweep(self) -> None:
        """Kill what its leader left behind, as a supervisor does, so that the port is free again."""
        if self.leader:
            with suppress(ProcessLookupError):  # nothing was left
                os.killpg(self.leader.pid, signal.SIGKILL)
            self.leader.wait(PATIENCE)
            self.leader = None


def free_port() -> int:
    """Return a port on loopback that nobody listens on, out of the range of outgoing connections."""
    return next(port for port in random.sample(PORTS, len(PORTS)) if _is_free(port))


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
        return True


def _until(done: Callable[[], bool], *, seconds: float) -> bool:
    ends = time.monotonic() + seconds
    while not (well := done()) and time.monotonic() < ends:
        time.sleep(0.05)
    return well


def _children(parent: int) -> Iterator[tuple[int, list[str]]]:
    """Yield the pid and words of each live child, as Linux tells them."""
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            state, above = (folder / "stat").read_text().rpartition(")")[2].split()[:2]
            words = (folder / "cmdline").read_bytes().decode(errors="replace").split("\0")
        except (FileNotFoundError, ProcessLookupError):
            continue  # it has ended meanwhile
        if int(above) == parent and state != "Z":
            yield int(folder.name), words
