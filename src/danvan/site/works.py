"""What jobs call, each by the key that their rows hold, and what people call it. What is done at its time stands in `periodic.py`.

A key is given once (`tests/house/keys.txt`). Where it has to change, the former one goes to `former_keys.py`.
"""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from danvan.base.jobs import backend, periodic
from danvan.base.jobs.keys import Work
from danvan.base.moves import following
from danvan.base.moves import jobs as of_moves
from danvan.base.notices import actions as notices
from danvan.base.notices import jobs as of_notices
from danvan.base.office import jobs as of_office
from danvan.base.office import recounting, shredding
from danvan.base.office.actions import successions
from danvan.check.petitions import actions as petitions
from danvan.check.petitions import jobs as of_petitions
from danvan.check.petitions.actions import bulk, contributing, courses, recurring, returning
from danvan.check.petitions.actions.importing import bringing, taking
from danvan.check.surveys import actions as surveys
from danvan.do.directives import actions as directives
from danvan.do.directives import jobs as of_directives
from danvan.site.accounts import actions as accounts
from danvan.site.accounts import losing, telling
from danvan.site.former_keys import FORMER
from danvan.site.periodic import PERIODIC

ENGINE = (  # what such a job comes down to has a name of its own
    Work(key=following.REACT, calls=of_moves.react, says=_("Việc kéo theo")),
    Work(key=periodic.CALL, calls=periodic.call, says=_("Việc định kỳ")),
    Work(key=backend.CALL, calls=backend.call, says=_("Việc nền")),
)
TASKS = (
    Work(key=notices.DELIVER, calls=of_notices.deliver, says=_("Gửi một thông báo")),
    Work(key=successions.TASK, calls=of_office.carry_out, says=_("Tổ chức lại cơ quan, chuyển hồ sơ")),
    Work(key=shredding.TASK, calls=of_office.shred, says=_("Xóa hẳn tệp của hồ sơ đã gỡ bỏ")),
    Work(key=telling.DELIVER, calls=telling.deliver, says=_("Gửi thư của tài khoản")),
    Work(key=directives.DELIVER, calls=of_directives.deliver, says=_("Gửi gói văn bản điện tử")),
    Work(key=bulk.JOB, calls=of_petitions.carry_on, says=_("Xử lý nhiều hồ sơ cùng lúc")),
    Work(key=bringing.READ, calls=of_petitions.read_list, says=_("Đọc danh sách nhập từ Excel")),
    Work(key=taking.TAKE, calls=of_petitions.take_list, says=_("Nhận phản ánh, kiến nghị từ danh sách Excel")),
)
REACTIONS = (
    Work(key="notices.tell_agency", calls=notices.tell_agency, says=_("Báo tin cho cơ quan")),
    Work(key="notices.tell_assigner", calls=notices.tell_assigner, says=_("Báo tin cho cơ quan giao việc")),
    Work(key="notices.tell_author", calls=notices.tell_author, says=_("Báo tin cho người gửi")),
    Work(key="office.recount", calls=recounting.recount, says=_("Tính lại thời hạn sau khi đổi lịch")),
    Work(key="accounts.invite", calls=accounts.invite, says=_("Gửi lời mời vào tài khoản")),
    Work(key="accounts.tell_owner", calls=losing.tell_owner, says=_("Báo chủ tài khoản đã đặt lại bước xác minh")),
    Work(key="directives.order", calls=directives.order, says=_("Lập nhiệm vụ lãnh đạo đã giao")),
    Work(key="directives.tell_records", calls=directives.tell_records, says=_("Báo văn thư có văn bản mới")),
    Work(key="directives.tell_reminded", calls=directives.tell_reminded, says=_("Gửi thư nhắc thời hạn")),
    Work(key="petitions.begin_course", calls=courses.begin, says=_("Ghi phản ánh mới vào thống kê công khai")),
    Work(key="petitions.hear_contribution", calls=contributing.hear, says=_("Báo cho hồ sơ biết cơ quan được hỏi đã trả lời")),
    Work(key="petitions.release_contributions", calls=contributing.release, says=_("Thôi hỏi ý kiến khi hồ sơ kết thúc")),
    Work(key="petitions.show_contributions", calls=contributing.show, says=_("Cho cơ quan mới giải quyết xem ý kiến đã hỏi")),
    Work(key="petitions.lead_along", calls=petitions.lead_along, says=_("Chuyển theo hồ sơ được giải quyết chung")),
    Work(key="petitions.let_go", calls=petitions.let_go, says=_("Tách hồ sơ đã gộp vào hồ sơ không được giải quyết")),
    Work(key="petitions.share", calls=petitions.share, says=_("Trả lời các hồ sơ được giải quyết chung")),
    Work(key="petitions.tell_askable", calls=returning.tell_askable, says=_("Báo Mặt trận có bản tổng hợp ý kiến")),
    Work(key="petitions.tie_recurrence", calls=recurring.tie, says=_("Ghi nhiệm vụ đã lập vào việc lặp lại")),
    Work(key="petitions.watch_recurrence", calls=recurring.watch, says=_("Xem việc có lặp lại không")),
    Work(key="surveys.invite", calls=surveys.invite, says=_("Mời người gửi đánh giá")),
)
WORKS = {one.key: one for one in ENGINE + TASKS + REACTIONS}


def names() -> dict[str, str | Promise]:
    """Return what people call each work, by its key and by what rows of earlier versions call it."""
    says = {**{key: one.says for key, one in WORKS.items()}, **{row.name: row.says for row in PERIODIC}}
    return says | {former: says[key] for former, key in FORMER.items()}
