"""What a choice would mean for a clock, said beside the choice: the days or hours, on what they stand, and how sure that is."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from danvan import law
from danvan.base import calendar
from danvan.base.agencies.models import Agency
from danvan.base.duties import terms
from danvan.base.face.templatetags.face import cited

UNITS = {
    calendar.HOURS: lambda n: ngettext("%(n)s giờ làm việc", "%(n)s giờ làm việc", n),
    calendar.WORKING: lambda n: ngettext("%(n)s ngày làm việc", "%(n)s ngày làm việc", n),
}


def foretold(rule: str, *, agency: Agency | None, on: date, case: str = "") -> str:
    """Return the term of a rule in a case and its source, as an agency has it on a day; of nobody yet, as the law has it.

    Marks say what nobody has checked, and the note of the row what qualifies it. Nothing where the law has no such row.
    """
    try:
        row = law.one("periods", key=rule, on=on, when=case)
    except law.NotFound:
        return ""
    own = terms.own(agency, period=row, on=on) if agency else None
    days, source = (own.days, own.source) if own else (row.value, cited(row.source, row))
    said = UNITS.get(row.unit, lambda n: ngettext("%(n)s ngày", "%(n)s ngày", n))(days) % {"n": days}
    note = row.more.get("note", "")
    told = _("%(days)s. Căn cứ: %(source)s.") % {"days": said, "source": source}
    return told + (" " + _("Lưu ý: %(note)s.") % {"note": _(note)} if note and not own else "")
