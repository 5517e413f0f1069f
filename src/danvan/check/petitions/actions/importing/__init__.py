"""Bringing in a list of petitions from Excel: kept, read row by row, taken in piece by piece, and its file purged."""

from danvan.check.petitions.actions.importing.bringing import Columns, bring, choose
from danvan.check.petitions.actions.importing.ending import end, end_due
from danvan.check.petitions.actions.importing.reading import read_on
from danvan.check.petitions.actions.importing.taking import NotWhole, begin, go_on, stop, take_on

__all__ = ["Columns", "NotWhole", "begin", "bring", "choose", "end", "end_due", "go_on", "read_on", "stop", "take_on"]
