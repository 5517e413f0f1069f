"""The kinds of work that can be reported, and what a report of each may say besides."""

from typing import Any

from django.http import HttpResponse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from danvan.base.people.visits import Visit
from danvan.base.places.former import Labels
from danvan.check.petitions.api import asking, rendering
from danvan.check.petitions.api.errors import UNKNOWN, Refused, told
from danvan.check.petitions.queries import reportable as queries
from danvan.check.petitions.queries.reportable import Service

PLACE, PUBLISH, CONTACT = "place", "publish", "contact"  # codes of attributes
YES, NO = "yes", "no"


@told
def services(visit: Visit, form: str) -> HttpResponse:
    """List the kinds of work."""
    asking.jurisdiction(visit)
    return rendering.answer("services", [_service(one) for one in queries.services()], form=form)


@told
def definition(visit: Visit, service: str, form: str) -> HttpResponse:
    """Say what a report of one kind may say besides where and what."""
    commune, found = asking.jurisdiction(visit), known(service)
    on = localdate(visit.at)
    called = Labels(on)
    asked = _attributes([(one.code, called(one)) for one in queries.villages(commune, on=on)]) if found.subject else []
    return rendering.answer("service_definition", {"service_code": found.code, "attributes": asked}, form=form)


def known(code: str) -> Service:
    """Return a kind of work by its code.

    :raises Refused: if there is none
    """
    if (found := queries.service(code)) is None:
        raise Refused(UNKNOWN, _("Không có loại việc nào mang mã service_code này."))
    return found


def name(service: Service) -> str:
    """Return what a kind of work is called."""
    return service.subject.name if service.subject else _("Việc khác, hoặc chưa rõ lĩnh vực")


def _service(one: Service) -> dict[str, Any]:
    return {
        "service_code": one.code, "service_name": name(one), "description": _("Báo việc cần sửa, cần dọn ở một nơi: %(field)s") % {"field": name(one)},
        "metadata": one.subject is not None, "type": "realtime", "keywords": name(one), "group": _("Phản ánh hiện trường"),
    }  # fmt: skip


def _attributes(places: list[tuple[str, str]]) -> list[dict[str, Any]]:
    shown = [(YES, _("Được công khai bản đã bỏ thông tin riêng")), (NO, _("Không công khai phản ánh của tôi"))]
    told_of = [(YES, _("Đồng ý để cơ quan giải quyết dùng số điện thoại, thư điện tử chỉ để báo tin về phản ánh này")), (NO, _("Không cần báo tin"))]
    return [
        _list(1, PLACE, _("Thôn, tổ dân phố"), places), _list(2, PUBLISH, _("Công khai sau khi trả lời"), shown),
        _list(3, CONTACT, _("Báo tin cho người gửi"), told_of),
    ]  # fmt: skip


def _list(order: int, code: str, asked: str, values: list[tuple[str, str]]) -> dict[str, Any]:
    """Return an attribute of which one value is chosen; none is required: the web form asks for no more."""
    return {
        "variable": True, "code": code, "datatype": "singlevaluelist", "required": False, "datatype_description": _("Chọn một"), "order": order,
        "description": asked, "values": [{"key": key, "name": words} for key, words in values],
    }  # fmt: skip
