"""Words that must not be kept here are met before anything of them is stored, as on the web: where and how to present them instead."""

from django.utils.translation import gettext as _

from danvan.base.agencies.models import Agency
from danvan.base.office.views import diversions
from danvan.base.people.visits import Visit
from danvan.check.petitions.api.errors import WRONG, Refused


def meet(visit: Visit, *, agency: Agency) -> None:
    """Keep nothing of what looks like a denunciation or a report of crime: to be asked before anything of a request is cleaned or counted.

    A program cannot say that it is something else, as a person can on the page of the web form, whose address the answer names.

    :raises Refused: with the guidance
    """
    if not diversions.looked(visit):
        return
    told = {"agency": agency.name, "address": agency.address, "page": visit.build_absolute_uri("/phan-anh/gui")}
    raise Refused(
        WRONG,
        _("Những lời này giống đơn tố cáo, tin báo tham nhũng hoặc tin báo tội phạm. Để giữ an toàn cho bà con, ở đây không nhận những việc ấy và không lưu "
        "gì: không nội dung, không ảnh, không số điện thoại."),
        _(
            "Hãy trình bày trực tiếp hoặc đưa tận tay đơn trong phong bì dán kín tại nơi tiếp công dân: %(agency)s, %(address)s. Nếu việc liên quan đến "
            "người của cơ quan này thì đến cấp trên, thanh tra hoặc công an. Đang có nguy hiểm: gọi 113."
        ) % told,
        _("Máy có thể nhầm: nếu đây là phản ánh thường, bà con gửi tại %(page)s.") % told,
    )
