"""The verbs of the ground itself, each with its entry in the journal."""

from danvan.base.office.actions.erasures import erase

__all__ = ["erase"]
