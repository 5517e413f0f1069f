from django.contrib import messages
from django.http import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _

from danvan.base.people import connections
from danvan.base.people.visits import Visit
from danvan.check.petitions import actions
from danvan.check.petitions.queries.published import public_of
from danvan.check.petitions.states.elsewhere import AWAY
from danvan.check.petitions.states.withdrawing import WITHDRAWN


def persist(visit: Visit, code: str) -> HttpResponseBase:
    """Count that somebody at the place says it persists: one press a day from one connection, and nobody is known by it."""
    published = get_object_or_404(public_of(code=code))
    if published.state == "declined":
        messages.info(visit, _("Cơ quan không tiếp nhận việc này và đã nêu lý do. Việc vẫn còn thì hãy gửi phản ánh mới."))
    elif published.state in AWAY:
        messages.info(visit, _("Việc này thuộc cơ quan khác và đã được chuyển hoặc hướng dẫn đến đó. Bà con hãy báo cho cơ quan ấy."))
    elif published.state == WITHDRAWN:
        messages.info(visit, _("Người gửi đã rút phản ánh này. Việc vẫn còn thì hãy gửi phản ánh mới."))
    elif published.state in ("reopened", "planned"):
        messages.info(visit, _("Cơ quan đang giải quyết việc này, nên chưa cần báo thêm."))
    elif actions.persist(published, mark=connections.mark(visit, purpose="petitions.persist"), at=visit.at):
        messages.success(visit, _("Đã ghi nhận: việc vẫn còn. Cảm ơn bà con."))
    else:
        messages.info(visit, _("Hôm nay đã có người báo từ máy hoặc mạng này. Mỗi nơi chỉ tính một lần trong ngày."))
    return redirect("petitions:public_page", code)
