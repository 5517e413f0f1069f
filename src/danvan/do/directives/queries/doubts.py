"""What a draft leaves open, as questions to a person: never guessed, never passed over."""

from django.utils.translation import gettext as _

from danvan.do.directives.models import Draft
from danvan.do.directives.queries import deadlines

LEADS, EARLY = "several_leads", "before_issue"  # as the reader calls them


def of(draft: Draft) -> dict[str, str]:
    """Return the doubts about a draft that nobody has settled, by code: what the reader asks, and what the rows show."""
    if draft.state != "proposed":
        return {}
    found = {str(doubt["code"]): str(doubt["question"]) for doubt in draft.found.get("doubts", [])}
    if len(draft.found.get("lead") or []) > 1:
        found.setdefault(LEADS, _("Văn bản nêu hơn một cơ quan chủ trì. Cơ quan nào chịu trách nhiệm chính?"))
    if draft.due_on and draft.due_on < draft.directive.issued_on:
        found.setdefault(EARLY, _("Thời hạn ở trước ngày ban hành văn bản. Ngày này có đúng không?"))
    if (words := deadlines.open_words(draft)) and deadlines.DAYS.isdisjoint(found):
        found["no_day"] = _("Văn bản ghi thời hạn “%(words)s” nhưng chưa rõ là ngày nào. Hạn là ngày nào, hay không có thời hạn?") % {"words": words}
    return found


def unanswered(draft: Draft, *, sure: bool, timeless: bool) -> set[str]:
    """Return the doubts that are left when a person says that it is as the text says, or that it has no time limit."""
    left = set(of(draft))
    settled = (left - deadlines.DAYS if sure else set()) | (deadlines.DAYS if timeless else set())
    return left - settled
