"""The verbs of the ground itself, each with its entry in the journal."""

from danvan.base.office.actions.agencies import add_agency, change_agency
from danvan.base.office.actions.carrying import carry_out
from danvan.base.office.actions.erasures import erase
from danvan.base.office.actions.purges import ask_purge, drop_purge, print_slip, purge, purge_due, set_aside, tick
from danvan.base.office.actions.rules import confirm_rule, refuse_rule, set_rule
from danvan.base.office.actions.subjects import add_subject, change_subject
from danvan.base.office.actions.successions import (
    Founded,
    NotPossible,
    confirm_succession,
    propose_succession,
    share_succession,
    undo_succession,
)

__all__ = [
    "Founded", "NotPossible", "add_agency", "add_subject", "ask_purge", "carry_out", "change_agency", "change_subject", "confirm_rule",
    "confirm_succession", "drop_purge", "erase", "print_slip", "propose_succession",
    "purge", "purge_due", "refuse_rule", "set_aside", "set_rule", "share_succession",
    "tick", "undo_succession",
]
