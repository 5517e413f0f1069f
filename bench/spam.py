"""How long a real petition takes while others send rubbish: `python -m bench.spam [--database sqlite] [--posts 10000] [--pace 60]`.

Residents send petitions one after another, in turns alone and while rubbish comes at an even pace. Half of the rubbish comes from one
network, half from a thousand; each piece has a form key of its own, no work and no wait, as a machine sends it. Who sends from where is said
by a header, as a proxy says it. Everything stays on the loopback.
"""

import argparse
import random
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection
from secrets import token_urlsafe
from statistics import median, quantiles

from bench.__main__ import stage
from bench.databases import DATABASES
from bench.load import Line, Step
from bench.steps import ATTACHED, TEXT, given
from tests.campaigns.residents import encode

LINES, TURNS, REAL = 2, 4, 60  # lines that bring rubbish; turns of each kind; petitions in a turn without it
ADVERTISED = "Mua ngay giá rẻ, bấm vào đây. " * 8
SETTINGS = {"DANVAN_PROXIES": "127.0.0.1/32", "DANVAN_BRAKE_AFTER": "30", "DANVAN_FLOOD_AFTER": "300"}


@dataclass(kw_only=True)
class Sender:
    """Sends petitions over one line kept open."""

    port: int
    cookies: Mapping[str, str]
    chance: random.Random = field(default_factory=lambda: random.Random(1))

    def __post_init__(self) -> None:
        self.line = HTTPConnection("127.0.0.1", self.port, timeout=30)

    def send(self, text: str, *, network: str) -> tuple[int, float]:
        """Send one petition from a network and return the status of the answer and how many seconds it took."""
        typed = {"csrfmiddlewaretoken": self.cookies["csrftoken"], "form_key": token_urlsafe(18), "text": text, "where": "", "place": "thon-dong"}
        headers = {"Cookie": f"csrftoken={self.cookies['csrftoken']}", "Content-Type": ATTACHED, "X-Forwarded-For": network}
        began = time.perf_counter()
        self.line.request("POST", "/phan-anh/gui", body=encode(typed, photo=b""), headers=headers)
        answer = self.line.getresponse()
        answer.read()
        return answer.status, time.perf_counter() - began


def main() -> int:
    """Take in the words of the command line, print one line for each database and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m bench.spam", description="A real petition among rubbish.")
    parser.add_argument("--database", choices=DATABASES, help="else both")
    parser.add_argument("--posts", type=int, default=10_000, help="pieces of rubbish in all")
    parser.add_argument("--pace", type=int, default=60, help="pieces of rubbish in a second")
    asked = parser.parse_args()
    for database in [asked.database] if asked.database else DATABASES:
        with stage(database, more=SETTINGS) as (program, _ground):
            _tell(database, *_turns(program.port, posts=asked.posts, pace=asked.pace))
    return 0


def _turns(port: int, *, posts: int, pace: int) -> tuple[list[float], list[float], Counter[int]]:
    with Line(port) as line:
        cookies = given(line, Step(path="/phan-anh/gui"))
    resident, answers = Sender(port=port, cookies=cookies), Counter[int]()
    alone: list[float] = []
    among: list[float] = []
    for _ in range(TURNS):
        alone += [_real(resident) for _ in range(REAL)]
        with _rubbish(port, cookies=cookies, posts=posts // TURNS, pace=pace, answers=answers) as comes:
            while comes():
                among.append(_real(resident))
    return alone, among, answers


def _real(resident: Sender) -> float:
    """Send one petition, wait a little as people do, and return how long it took."""
    status, seconds = resident.send(TEXT, network=f"2001:db8:{resident.chance.randrange(65536):x}:{resident.chance.randrange(65536):x}::1")
    if status != 302:
        raise SystemExit(f"a real petition was answered {status}")
    time.sleep(0.1)
    return seconds


@contextmanager
def _rubbish(port: int, *, cookies: Mapping[str, str], posts: int, pace: int, answers: Counter[int]) -> Iterator[Callable[[], bool]]:
    """Let rubbish come while the block lasts; what is given says whether more of it is to come."""

    def bring(share: int) -> None:
        sender, began = Sender(port=port, cookies=cookies, chance=random.Random(share)), time.perf_counter()
        for number in range(share):
            time.sleep(max(0.0, began + number * LINES / pace - time.perf_counter()))
            many = f"198.51.{sender.chance.randrange(100, 104)}.{sender.chance.randrange(250)}"
            answers[sender.send(ADVERTISED, network="203.0.113.7" if number % 2 else many)[0]] += 1

    lines = [threading.Thread(target=bring, args=(posts // LINES,)) for _ in range(LINES)]
    for line in lines:
        line.start()
    yield lambda: any(line.is_alive() for line in lines)
    for line in lines:
        line.join()


def _tell(database: str, alone: list[float], among: list[float], answers: Counter[int]) -> None:
    p95 = [quantiles(times, n=20)[-1] * 1000 for times in (alone, among)]
    half = [median(times) * 1000 for times in (alone, among)]
    sys.stdout.write(
        f"{database}: a real petition alone {half[0]:.1f} ms (p95 {p95[0]:.1f}), among rubbish {half[1]:.1f} ms (p95 {p95[1]:.1f}): "
        f"{half[1] / half[0]:.2f} (p95 {p95[1] / p95[0]:.2f}); {len(alone)} and {len(among)} petitions; rubbish was answered {dict(answers)}\n"
    )


if __name__ == "__main__":
    sys.exit(main())
