"""Documents, the drafts found in them, and the tasks that come of those."""

from danvan.do.directives.models.documents import Directive, Issuer, Link, Reference, register_of
from danvan.do.directives.models.keys import issuer_key, key, number_key, tidy_number
from danvan.do.directives.models.tasks import CarryOver, Draft, Extension, Support, Task

__all__ = [
    "CarryOver", "Directive", "Draft", "Extension", "Issuer", "Link", "Reference", "Support", "Task", "issuer_key", "key",
    "number_key", "register_of", "tidy_number",
]
