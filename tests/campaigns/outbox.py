"""The outbox: a mountain of messages while the gateway is down, then flaps. In one process, with a clock of its own, so that hours
pass in seconds; nobody is killed here (that is `work`). Every message must get there, none twice, none before an older one."""

import random
import secrets
import threading
import time
from collections import defaultdict
from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from danvan.base.jobs import actions as jobs
from danvan.base.jobs.models import Job
from danvan.base.jobs.queries import queue
from danvan.base.journal.models import Entry
from danvan.base.notices import actions as notices
from danvan.base.notices.models import Notice
from danvan.base.notices.sinks import name
from danvan.site import databases, village
from danvan.site.village import Village
from tests.gateway import Gateway
from tests.ground import errand

MINUTE = timedelta(minutes=1)
WEATHER = ("ok",) * 32 + ("refuse",) * 4 + ("lost",) * 2 + ("down", "busy")  # of a gateway that flaps
EACH = 15  # messages to one destination


@dataclass(frozen=True, kw_only=True)
class Plan:
    """How many messages, and for how many minutes nothing gets through at all."""

    messages: int = 100_000
    down: int = 24 * 60
    seed: int = field(default_factory=lambda: secrets.randbelow(2**32))


def fill(village: Village, *, messages: int, at: datetime) -> None:
    """Write so many messages, each person getting one about each of a few matters."""
    for turn in range(EACH):
        written = at + turn * timedelta(seconds=1)
        asked = errand(village.works, at=written)
        Job.objects.filter(matter=asked.matter).delete()
        for number in range(-(-messages // EACH)):
            notices.follow(asked.matter, channel="zalo", address=f"09{number:08}", at=written)
        notices.tell_author(Entry.objects.get(matter=asked.matter), at=written)
    Notice.objects.update(urgent=True)  # nights are shown elsewhere


def blow(plan: Plan, *, gateway: Gateway, at: datetime) -> dict[str, Any]:
    """Let the gateway be down, then flap, and return what became of every message; `ok` if nothing is wrong."""
    chance, now, began = random.Random(plan.seed), at, time.monotonic()
    gateway.always = "down"
    while now < at + plan.down * MINUTE:
        jobs.run_due(at=now)
        now += 5 * MINUTE
    asked_while_down, gateway.always = len(gateway.asked), "ok"
    while queue().waiting:
        gateway.plan = chance.choices(WEATHER, k=jobs.BATCH)
        jobs.run_due(at=now)
        now += timedelta(seconds=20)
    return _report(plan, gateway=gateway, seconds=time.monotonic() - began, while_down=asked_while_down)


def whole(messages: str, down: str, seed: str) -> dict[str, Any]:
    """Fill and blow in an empty database; called by `inside`."""
    databases.prepare()
    databases.stand("danvan_jobs")
    plan, now = Plan(messages=int(messages), down=int(down), seed=int(seed)), timezone.now()
    with Gateway() as gateway:
        threading.Thread(target=gateway.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        settings.ZALO_URL, settings.ZALO_TOKEN, settings.ZALO_TEMPLATE = gateway.url, "z", "7"
        began = time.monotonic()
        with transaction.atomic():
            fill(village.settle(), messages=plan.messages, at=now)
        report = blow(plan, gateway=gateway, at=now)
        gateway.shutdown()
    return report | {"filled_in": round(time.monotonic() - began) - report["seconds"]}


def _report(plan: Plan, *, gateway: Gateway, seconds: float, while_down: int) -> dict[str, Any]:
    order: dict[str, list[int]] = defaultdict(list)
    rows = {name(notice): notice for notice in Notice.objects.all()}
    for place in gateway.messages:
        if place in rows:
            order[rows[place].key].append(rows[place].pk)
    faults = {
        "forgotten": len(rows.keys() - gateway.messages.keys()),
        "unsent": sum(notice.sent_at is None for notice in rows.values()),
        "strangers": len(gateway.messages.keys() - rows.keys()),
        "out_of_order": sum(found != sorted(found) for found in order.values()),
        "jobs_dead": queue().dead,
    }
    found = {fault: count for fault, count in faults.items() if count}
    return {
        "campaign": "outbox", "ok": not found, **asdict(plan), **faults, "asked": len(gateway.asked),
        "asked_while_down": while_down, "seconds": round(seconds), "faults": found,
    }
