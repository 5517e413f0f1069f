"""The grounds of the law on which a complaint is refused or stayed, and what of the file speaks against one."""

from datetime import date

from django.utils.translation import gettext as _

from danvan import law
from danvan.check.petitions.models import Complaint
from danvan.check.petitions.queries import complaint_days
from danvan.check.petitions.states import complaint as states


def grounds(what: str, *, on: date) -> dict[str, str]:
    """Return the grounds of the law for what is done on a day, "refuse" or "stay", with their words."""
    rows = law.in_force("grounds", on=on)
    return {row.key: str(row.more["title"]) for row in rows if row.key.partition(".")[0] == what}


def ground(complaint: Complaint) -> law.Row | None:
    """Return the row of the law on which a complaint was refused or stayed."""
    return named(complaint.ground)


def named(key: str) -> law.Row | None:
    """Return the row of the law that is called so; None if none is."""
    return next((row for row in law.rows("grounds") if row.key == key), None)


def against(complaint: Complaint, *, ground: str, paper: str = "") -> str:
    """Return what speaks against a ground of refusal, as a sentence; nothing if the file does not."""
    if ground == "refuse.unsigned" and complaint.signed:
        return _("Hồ sơ ghi đơn đã có chữ ký hoặc điểm chỉ, nên không từ chối vì thiếu chữ ký được.")
    if ground == "refuse.out_of_time":
        return _in_time(complaint)
    if ground == "refuse.in_court" and complaint.sued_on is None:
        return _("Hồ sơ chưa ghi việc khởi kiện. Hãy ghi Tòa án và ngày khởi kiện trước.")
    if ground in states.CITES and not paper:
        return _("Căn cứ này phải có giấy chứng minh. Hãy ghi số, ngày của quyết định, thông báo hoặc văn bản Tòa án.")
    return ""


def _in_time(complaint: Complaint) -> str:
    limit = complaint_days.limit(complaint)
    if limit is None:
        return _("Chưa biết người khiếu nại nhận được hoặc biết quyết định, hành vi ngày nào, nên chưa tính được thời hiệu. Hãy yêu cầu bổ sung đơn.")
    if limit.is_over:
        return ""
    days = {"came": f"{limit.came_on:%d/%m/%Y}", "until": f"{limit.term.until:%d/%m/%Y}"}
    return _("Đơn đến ngày %(came)s, thời hiệu đến hết ngày %(until)s: đơn còn trong thời hiệu.") % days
