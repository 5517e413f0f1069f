"""How far a matter has come, as the few steps that whoever sent it knows it by."""

from dataclasses import dataclass

STEPS = ("Đã gửi", "Phân loại, giao việc", "Giải quyết", "Trả lời")
AT = {  # the step at which a matter is in a state; in states that are not here it has left the way
    "submitted": 1, "objected": 1, "classified": 1, "routed": 2, "waiting": 2, "proposed": 2, "merged": 2, "answered": 4, "confirmed": 4,
}


@dataclass(frozen=True, kw_only=True)
class Step:
    label: str
    state: str  # done, now or later


def walk(state: str) -> list[Step]:
    """Return the steps of feedback or a report in a state: those behind it, the one at hand, those to come; none where it has left the way."""
    if state not in AT:
        return []
    return [Step(label=label, state="done" if number < AT[state] else "now" if number == AT[state] else "later") for number, label in enumerate(STEPS)]
