"""How long a real petition takes while others send rubbish: `python -m bench.spam [--database sqlite] [--posts 10000] [--pace 60]`.

Residents without an account send petitions one after another, in short turns alone and while rubbish comes at an even pace, so that whatever
else the machine does falls on both alike. Half of the rubbish comes from one network, half from a thousand; each piece has a form key of its
own, no work and no wait, as a machine sends it. Who sends from where is said by a header, as a proxy says it. Everything stays on the loopback.
"""

import argparse
import os
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from itertools import chain
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from secrets import token_urlsafe
from statistics import mean, median, quantiles

from bench import words
from bench.__main__ import stage
from bench.databases import DATABASES
from bench.load import Line, Step
from bench.steps import ATTACHED, given
from tests.campaigns.residents import encode

LINES, TURNS = 2, 20  # lines that bring rubbish; turns of each kind
WAITS = "/phan-anh/gui/da-nhan"  # where what waits for a clerk leads
SETTINGS = {"DANVAN_PROXIES": "127.0.0.1/32", "DANVAN_BRAKE_AFTER": "30", "DANVAN_FLOOD_AFTER": "300", "DANVAN_ALIKE_AFTER": "10"}  # as in production


@dataclass(kw_only=True)
class Sender:
    """Sends petitions over one line kept open."""

    port: int
    cookies: Mapping[str, str]
    chance: random.Random = field(default_factory=lambda: random.Random(1))

    def __post_init__(self) -> None:
        self.line = HTTPConnection("127.0.0.1", self.port, timeout=30)

    def send(self, text: str, *, network: str) -> tuple[str, float]:
        """Send one petition from a network and return what became of it and how many seconds it took."""
        typed = {"csrfmiddlewaretoken": self.cookies["csrftoken"], "form_key": token_urlsafe(18), "text": text, "where": "", "place": "thon-dong"}
        headers = {"Cookie": f"csrftoken={self.cookies['csrftoken']}", "Content-Type": ATTACHED, "X-Forwarded-For": network}
        began, body = time.perf_counter(), encode(typed, photo=b"")
        for _again in range(2):  # a line that was idle has been closed: the same form is sent once more
            with suppress(OSError, HTTPException):
                return self._answered(body, headers=headers), time.perf_counter() - began
            self.line.close()
        return "no answer", time.perf_counter() - began

    def _answered(self, body: bytes, *, headers: Mapping[str, str]) -> str:
        self.line.request("POST", "/phan-anh/gui", body=body, headers=headers)
        answer = self.line.getresponse()
        answer.read()
        if answer.status != 302:
            return str(answer.status)
        return "waits" if answer.headers["Location"] == WAITS else "petition"


@dataclass(kw_only=True)
class Turns:
    """What real petitions took, turn by turn, and what became of the rubbish."""

    alone: list[list[float]] = field(default_factory=list)
    among: list[list[float]] = field(default_factory=list)
    answers: Counter[str] = field(default_factory=Counter)
    caught: int = 0  # real petitions that waited for a clerk
    late: float = 0.0  # seconds by which the last piece of rubbish came after its time, at most


def main() -> int:
    """Take in the words of the command line, print one line for each database and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m bench.spam", description="A real petition among rubbish.")
    parser.add_argument("--database", choices=DATABASES, help="else both")
    parser.add_argument("--posts", type=int, default=10_000, help="pieces of rubbish in all")
    parser.add_argument("--pace", type=int, default=60, help="pieces of rubbish in a second")
    asked = parser.parse_args()
    for database in [asked.database] if asked.database else DATABASES:
        with stage(database, more=SETTINGS) as (program, _ground):
            _tell(database, _turns(program.port, posts=asked.posts, pace=asked.pace))
    return 0


def _turns(port: int, *, posts: int, pace: int) -> Turns:
    with Line(port) as line:
        cookies = given(line, Step(path="/phan-anh/gui"))
    resident, found = Sender(port=port, cookies=cookies), Turns()
    for _ in range(20):
        _real(resident, found=found)  # nobody is the first
    share = posts // TURNS
    with _machines(port, cookies=cookies, posts=share, pace=pace) as machines:
        for _ in range(TURNS):
            ends = time.perf_counter() + share / pace
            alone: list[float] = []
            while time.perf_counter() < ends:
                alone += _real(resident, found=found)
            for machine in machines:
                machine.send(True)
            among: list[float] = []
            while not all(machine.poll() for machine in machines):
                among += _real(resident, found=found)
            for answers, late in (machine.recv() for machine in machines):
                found.answers += answers
                found.late = max(found.late, late)
            found.alone.append(alone)
            found.among.append(among)
    return found


def _real(resident: Sender, *, found: Turns) -> list[float]:
    """Send one petition, wait a little as people do, and return how long it took; nothing if it was held to be rubbish, which is counted."""
    chance = resident.chance
    became, seconds = resident.send(words.petition(chance), network=f"2001:db8:{chance.randrange(65536):x}:{chance.randrange(65536):x}::1")
    if became not in ("petition", "waits"):
        raise SystemExit(f"a real petition was answered: {became}")
    time.sleep(0.1)
    found.caught += became == "waits"
    return [seconds] if became == "petition" else []


@contextmanager
def _machines(port: int, *, cookies: Mapping[str, str], posts: int, pace: int) -> Iterator[list[Connection]]:
    """Lend machines that send rubbish when they are told to, each a process of its own, so that none holds up the one who measures."""
    spawned, ends, lines = get_context("spawn"), list[Connection](), list[SpawnProcess]()
    for number in range(LINES):
        ours, theirs = spawned.Pipe()
        lines.append(spawned.Process(target=send_rubbish, args=(theirs,), kwargs={"port": port, "cookies": dict(cookies), "posts": posts // LINES, "gap": LINES / pace, "seed": number}))
        lines[-1].start()
        theirs.close()  # else nobody would hear that it died
        ends.append(ours)
    for end in ends:
        end.recv()  # it has started
    try:
        yield ends
    finally:
        for end, line in zip(ends, lines, strict=True):
            end.close()
            line.join(5)
            line.kill()


def send_rubbish(told: Connection, *, port: int, cookies: Mapping[str, str], posts: int, gap: float, seed: int) -> None:
    """Send so many pieces at an even pace each time one is told to, and say what became of them and by how much the latest was late."""
    sender = Sender(port=port, cookies=cookies, chance=random.Random(seed))
    told.send(None)
    while _is_told(told):
        began, answers, late = time.perf_counter(), Counter[str](), 0.0
        for number in range(posts):
            wait = began + number * gap - time.perf_counter()
            time.sleep(max(0.0, wait))
            late = max(late, -wait)
            many = f"198.51.{sender.chance.randrange(100, 104)}.{sender.chance.randrange(250)}"
            answers[sender.send(words.rubbish(sender.chance), network="203.0.113.7" if number % 2 else many)[0]] += 1
        told.send((answers, late))


def _is_told(told: Connection) -> bool:
    try:
        return bool(told.recv())
    except EOFError:  # it is over
        return False


def _tell(database: str, found: Turns) -> None:
    alone, among = list(chain(*found.alone)), list(chain(*found.among))
    paired = sorted(median(one) / median(other) for one, other in zip(found.among, found.alone, strict=True))
    p95 = [quantiles(times, n=20)[-1] * 1000 for times in (alone, among)]
    half = [median(times) * 1000 for times in (alone, among)]
    whole = [mean(times) * 1000 for times in (alone, among)]
    sys.stdout.write(
        f"{database}: a real petition alone {half[0]:.1f} ms (mean {whole[0]:.1f}, p95 {p95[0]:.1f}), among rubbish {half[1]:.1f} ms (mean {whole[1]:.1f}, "
        f"p95 {p95[1]:.1f}): {median(paired):.2f} as the median of {len(paired)} pairs of turns ({paired[0]:.2f}-{paired[-1]:.2f}), mean {whole[1] / whole[0]:.2f}, "
        f"p95 {p95[1] / p95[0]:.2f}; {len(alone)} and {len(among)} petitions, {found.caught} more held to be rubbish; rubbish became {dict(found.answers)}, at most {found.late:.1f} s behind its time; "
        f"load {os.getloadavg()[1]:.1f}\n"
    )
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
