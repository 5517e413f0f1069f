"""Entries for a benchmark of the log, and what each step of it takes: called inside Django, in a process of its own."""

import time
from collections.abc import Callable
from statistics import median
from typing import Any

from django.db import transaction
from django.utils import timezone

from danvan.base.journal import audits, epochs, heads, nodes, queries, receipts, sequencer
from danvan.base.journal.models import Checkpoint, Entry, EntryContent, Sequencer, Waiting
from danvan.base.subjects.models import Subject
from danvan.check.petitions import actions as petitions
from danvan.engines import ledger
from danvan.site import databases, village
from tests.receipts import load

BATCH = 100  # entries placed at once in the measured growths


def lay(entries: str) -> dict[str, Any]:
    """Make the tables and a log of some size."""
    databases.prepare()
    databases.stand("danvan_jobs")
    settled = village.settle()
    petition = petitions.submit("Đèn đường hỏng", place=settled.thon_dong, by=settled.lan, at=timezone.now())
    wait(Entry.objects.get(matter=petition.matter), many=int(entries) - 1)
    while sequencer.grow("bench", at=timezone.now()):
        pass
    return {"size": Sequencer.objects.get().size}


def wait(like: Entry, *, many: int) -> None:
    """Let more entries wait that are like one: what writes them is not measured here."""
    content = EntryContent.objects.get(entry=like)
    for _ in range(0, many, 1_000):
        part = min(1_000, many)
        many -= part
        made = Entry.objects.bulk_create([_again(like) for _ in range(part)])
        kept = [EntryContent(entry=one, salt=content.salt, private=content.private, by=content.by) for one in made]
        EntryContent.objects.bulk_create(kept)
        Waiting.objects.bulk_create([Waiting(entry=one) for one in made])


def measure(times: str) -> dict[str, float]:
    """Return the median seconds of each step; of a growth, those for one entry of its batch."""
    like, many = Entry.objects.select_related("agency").earliest("pk"), int(times)
    held = receipts.receipt(like)
    if held is None:
        raise LookupError("the log has no signed head")
    known, size, tool = epochs.verifiers(), Sequencer.objects.get().size, load()
    text, tree = held.text(), nodes.tree()
    steps: dict[str, Callable[[], object]] = {
        "bare insert": _insert,
        "inclusion proof": lambda: tree.inclusion(size // 3, size=size),
        "consistency proof": lambda: tree.consistency(size // 3, size=size),
        "receipt": lambda: receipts.receipt(like),
        "promise": lambda: receipts.promise(like),
        "verify, engine": lambda: ledger.proven(ledger.read_receipt(text), keys=known),
        "verify, tool": lambda: tool.receipt(text, known),
    }
    found = {name: _median(step, times=many) for name, step in steps.items()}
    whole = _median(lambda: audits.troubles(at=timezone.now()), times=3) / size
    return found | {"append, one of 100": _growth(like, times=max(3, many // 20)), "whole audit, one entry": whole}


def _growth(like: Entry, *, times: int) -> float:
    taken = []
    for _ in range(times):
        wait(like, many=BATCH)
        began = time.perf_counter()
        sequencer.grow("bench", at=timezone.now())
        taken.append((time.perf_counter() - began) / BATCH)
    if Checkpoint.objects.latest("pk").signed != heads.known() or not queries.tree_stands():
        raise LookupError("the log that was measured does not stand")
    return median(taken)


def _insert() -> None:
    with transaction.atomic():
        Subject.objects.create(code=f"bench-{time.perf_counter_ns()}", name="bare")


def _again(like: Entry) -> Entry:
    return Entry(
        word=like.word, matter_id=like.matter_id, code=like.code, agency_id=like.agency_id, at=like.at, facts=like.facts,
        commitment=like.commitment,
    )


def _median(step: Callable[[], object], *, times: int) -> float:
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        step()
        taken.append(time.perf_counter() - began)
    return median(taken)
