"""Documents, the drafts found in them, and the tasks that come of those."""

from danvan.do.directives.models.bodies import body_key, issuer_key, issuers
from danvan.do.directives.models.documents import Directive, Issuer, Link, Reference, register_of
from danvan.do.directives.models.exchanges import Arrival, Exchange, Package
from danvan.do.directives.models.keys import is_party, key, number_key, term_of, tidy_number
from danvan.do.directives.models.reports import PeriodReport, Reminder
from danvan.do.directives.models.standing import Target
from danvan.do.directives.models.tallies import Part, Tally
from danvan.do.directives.models.tasks import CarryOver, Draft, DraftSupport, Extension, Support, Task
from danvan.do.directives.models.themes import Indicator, Theme

__all__ = [
    "Arrival", "CarryOver", "Directive", "Draft", "DraftSupport", "Exchange", "Extension", "Indicator", "Issuer", "Link", "Package", "Part",
    "PeriodReport", "Reference", "Reminder", "Support", "Tally", "Target", "Task", "Theme", "body_key", "is_party",
    "issuer_key", "issuers", "key", "number_key", "register_of", "term_of", "tidy_number",
]
