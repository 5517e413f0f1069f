"""Asking another agency for a matter that one leads."""

from danvan.check.petitions.actions.contributing.answering import give, hear, send_back
from danvan.check.petitions.actions.contributing.asking import Question, call_off, consult, urge
from danvan.check.petitions.actions.contributing.following import release, show

__all__ = ["Question", "call_off", "consult", "give", "hear", "release", "send_back", "show", "urge"]
