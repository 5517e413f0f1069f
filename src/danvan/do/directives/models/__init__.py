"""Documents, the drafts found in them, and the tasks that come of those."""

from danvan.do.directives.models.documents import Directive, Reference, register_of
from danvan.do.directives.models.keys import issuer_key, key, number_key, tidy_number
from danvan.do.directives.models.tasks import Draft, Task

__all__ = [
    "Directive", "Draft", "Reference", "Task", "issuer_key", "key", "number_key", "register_of", "tidy_number",
]
