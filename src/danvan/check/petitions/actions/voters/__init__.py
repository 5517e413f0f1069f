"""What may be done with recommendations of voters, and with the sessions that they are collected for."""

from danvan.check.petitions.actions.noting import note
from danvan.check.petitions.actions.voters.answering import Answer, approve, finish, propose, send_back
from danvan.check.petitions.actions.voters.collecting import Collected, may_take_in, route, take_in
from danvan.check.petitions.actions.voters.grouping import CannotGroup, group, ungroup
from danvan.check.petitions.actions.voters.sessions import ask_out, call, invite, postpone, put_out
from danvan.check.petitions.actions.voters.withdrawing import deny_withdrawal, may_withdraw, note_withdrawal, withdraw

__all__ = [
    "Answer", "CannotGroup", "Collected", "approve", "ask_out", "call", "deny_withdrawal", "finish", "group", "invite",
    "may_take_in", "may_withdraw", "note", "note_withdrawal", "postpone", "propose", "put_out", "route", "send_back", "take_in", "ungroup", "withdraw",
]
