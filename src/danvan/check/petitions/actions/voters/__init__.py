"""What may be done with recommendations of voters, and with the sessions that they are collected for."""

from danvan.check.petitions.actions.voters.answering import Answer, approve, finish, lapse, propose, recount, send_back
from danvan.check.petitions.actions.voters.collecting import Collected, route, take_in
from danvan.check.petitions.actions.voters.grouping import CannotGroup, group, ungroup
from danvan.check.petitions.actions.voters.sessions import SameHand, ask_out, call, fits, postpone, put_out

__all__ = [
    "Answer", "CannotGroup", "Collected", "SameHand", "approve", "ask_out", "call", "finish", "fits", "group", "lapse",
    "postpone", "propose", "put_out", "recount", "route", "send_back", "take_in", "ungroup",
]
