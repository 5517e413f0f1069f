"""What people call the kinds of work done in the background; the gate adds those of the houses."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

NAMES: dict[str, str | Promise] = {  # by dotted name, or by name of a periodic row
    "danvan.base.notices.actions.tell_agency": gettext_lazy("Báo tin cho cơ quan"),
    "danvan.base.notices.actions.tell_assigner": gettext_lazy("Báo tin cho cơ quan giao việc"),
    "danvan.base.notices.actions.tell_author": gettext_lazy("Báo tin cho người gửi"),
    "danvan.base.notices.jobs.deliver": gettext_lazy("Gửi một thông báo"),
    "danvan.base.office.jobs.carry_out": gettext_lazy("Tổ chức lại cơ quan, chuyển hồ sơ"),
    "danvan.base.office.jobs.shred": gettext_lazy("Xóa hẳn tệp của hồ sơ đã gỡ bỏ"),
    "danvan.base.office.recounting.recount": gettext_lazy("Tính lại thời hạn sau khi đổi lịch"),
    "duties.lapse": gettext_lazy("Ghi nhận việc quá hạn"),
    "duties.blame": gettext_lazy("Ghi nhận việc quá hạn không còn do chờ cơ quan khác"),
    "notices.collect_bounces": gettext_lazy("Nhận thư bị trả lại"),
    "files.sweep": gettext_lazy("Dọn tệp không còn hồ sơ nào dùng"),
    "jobs.sweep": gettext_lazy("Dọn việc đã xong từ lâu"),
    "jobs.forget_workers": gettext_lazy("Quên các tiến trình nền đã dừng"),
}


def name(called: str) -> str:
    """Return what people call a kind of work; what has no name yet is told by the program's own."""
    known = NAMES.get(called)
    return str(known) if known else _("Việc khác (%(called)s)") % {"called": called}
