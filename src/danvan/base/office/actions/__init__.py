"""The verbs of the ground itself, each with its entry in the journal."""

from danvan.base.office.actions.agencies import add_agency, change_agency
from danvan.base.office.actions.carrying import carry_out
from danvan.base.office.actions.erasures import erase
from danvan.base.office.actions.purges import ask_purge, drop_purge, purge, tick
from danvan.base.office.actions.rules import confirm_rule, refuse_rule, set_rule
from danvan.base.office.actions.successions import (
    Founded,
    NotPossible,
    confirm_succession,
    propose_succession,
    share_succession,
    undo_succession,
)

__all__ = [
    "Founded", "NotPossible", "add_agency", "ask_purge", "carry_out", "change_agency", "confirm_rule",
    "confirm_succession", "drop_purge", "erase", "propose_succession", "purge", "refuse_rule", "set_rule", "share_succession",
    "tick", "undo_succession",
]
