"""Which figures of a run are faults, and which defect each must betray."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

FAULTS = {
    "lost_by_key": "acknowledged, but no form with this key",
    "lost_by_body": "acknowledged, but no petition with these words",
    "twice": "more than one petition with the same words",
    "altered": "the form's key leads to other words",
    "photos_lost": "the picture that was sent is not there, or not the same bytes",
    "strangers": "petitions that nobody sent",
    "refused": "answered neither by a receipt nor by 'try again'",
    "unwritten": "petitions without exactly one entry 'submitted'",
    "untold": "entries 'submitted' without exactly one notice",
    "unsent": "notices not marked as sent",
    "undelivered": "notices without their file, or with another text in it",
    "jobs_left": "jobs not done although everything stood",
    "jobs_dead": "jobs given up",
    "unplaced": "entries without a place in the tree",
    "gaps": "places in the tree that nobody has",
    "tree_false": "the tree is not what the entries add up to",
    "checkpoints_false": "earlier roots that the entries no longer add up to",
    "fell": "the program ended although nobody killed it",
    "undrained": "the program did not finish its own work once everything stood",
    "triggers_down": "the journal lets itself be changed",
}


KILLS = {"web": 24, "database": 4, "work": 2, "master": 2, "everything": 2}  # each so often before all are dealt anew


@dataclass(frozen=True, kw_only=True)
class Plant:
    """A planted defect and the fault that must betray it."""

    betrayed_by: str
    defect: str = ""  # class of `plants`; empty: planted by the campaign itself
    databases: tuple[str, ...] = ("sqlite", "postgresql")  # where it can be seen
    kills: Mapping[str, int] = field(default_factory=lambda: KILLS)  # what brings it to light


PLANTS = {
    "ack-before-commit": Plant(defect="AnswersFirst", betrayed_by="lost_by_body"),
    "no-idempotency": Plant(defect="ForgetsKeys", betrayed_by="twice"),
    "notice-outside": Plant(defect="TellsOnTheSide", betrayed_by="untold"),
    "tree-tampered": Plant(betrayed_by="tree_false"),
    "sync-off": Plant(betrayed_by="lost_by_body", databases=("postgresql",), kills={"database": 3, "web": 1}),
}


def faults(report: dict[str, Any]) -> dict[str, int]:
    """Return the faults of a run with their counts."""
    return {name: report[name] for name in FAULTS if report[name]}


def is_good(report: dict[str, Any]) -> bool:
    """Return whether a run shows what it must: nothing wrong, or the planted defect betrayed."""
    found = faults(report)
    return PLANTS[report["plant"]].betrayed_by in found if report["plant"] else not found
