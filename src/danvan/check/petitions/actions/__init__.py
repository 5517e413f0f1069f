"""What may be done with what residents wrote."""

from danvan.check.petitions.actions.feedback import (
    Answer,
    approve,
    ask_back,
    classify,
    complete,
    confirm,
    lapse,
    propose,
    recount,
    reopen,
    route,
    send_back,
    submit,
)

__all__ = [
    "Answer", "approve", "ask_back", "classify", "complete", "confirm", "lapse", "propose", "recount", "reopen", "route",
    "send_back", "submit",
]
