"""What whoever looks calls a period of reports, in their language; papers name it as `Period.name` does."""

from django.utils.translation import gettext as _

from danvan.base.calendar.reporting import ROMAN, Period

DAY = "%d/%m/%Y"


def called(period: Period) -> str:
    """Return the name of a period."""
    last = period.ends_on
    names = {
        "month": _("tháng %(month)s/%(year)s"), "quarter": _("quý %(quarter)s/%(year)s"), "year": _("năm %(year)s"),
        "half": _("6 tháng cuối năm %(year)s") if last.month > 6 else _("6 tháng đầu năm %(year)s"),
        "week": _("tuần %(from)s - %(until)s"),
    }
    said = {"month": last.month, "year": last.year, "quarter": ROMAN[(last.month - 1) // 3]}
    days = {"from": period.begins_on.strftime(DAY), "until": last.strftime(DAY)}
    return names[period.key] % (said | days) if period.key in names else period.name
