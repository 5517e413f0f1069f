"""A report that a program passes on: through the same action, with the same gates and the same secret code as on the web."""

from secrets import token_urlsafe
from typing import Any

from django.db import transaction
from django.utils.datastructures import MultiValueDict
from django.utils.timezone import localdate
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from danvan.base.agencies.models import Agency
from danvan.base.agencies.queries import heir
from danvan.base.matters import codes
from danvan.base.people.relations import Actor
from danvan.base.people.visits import Visit
from danvan.check.petitions import actions
from danvan.check.petitions.actions import accompanying, clients
from danvan.check.petitions.api import asking, attributes, diverting, kinds
from danvan.check.petitions.api.errors import KEYLESS, WRONG, Refused
from danvan.check.petitions.forms import open311 as forms
from danvan.check.petitions.models import ApiClient, Relayed
from danvan.check.petitions.queries import clients as queries
from danvan.check.petitions.queries.reportable import Service

PARTS = 32  # bytes of a nonce
NAMES = ("first_name", "last_name", "device_id", "account_id")  # not kept: the web form asks for none of them either


def take_in(visit: Visit) -> dict[str, Any]:
    """Take a report in, and return its number with what its author is to be told; one that was sent before is the same report.

    :raises Refused: if it may not come in, or cannot
    """
    client = asking.client(visit, writes=True)
    commune = asking.jurisdiction(visit)
    diverting.meet(visit, agency=commune)
    if heir(client.agency, on=localdate(visit.at)) not in commune.chain():
        raise Refused(KEYLESS, _("Mã này không được cấp cho xã, phường này."))
    code = asking.said(visit, name="service_code")
    if not code:
        raise Refused(WRONG, _("Thiếu service_code."))
    return _once(visit, client=client, service=kinds.known(code), commune=commune)


@transaction.atomic
def _once(visit: Visit, *, client: ApiClient, service: Service, commune: Agency) -> dict[str, Any]:
    """Take in what was not sent before; two copies that come at once come one after the other."""
    clients.hold(client)
    own, content = attributes.own(visit, client=client), attributes.content(visit, client=client)
    before = queries.sent_before(client, own=own, content=content, at=visit.at)
    if before and before.content != content:
        raise Refused(WRONG, _("Số hiệu này đã dùng cho phản ánh %(code)s với nội dung khác.") % {"code": before.code})
    return _told(before or _new(visit, client=client, service=service, commune=commune, marks=(own, content)), visit=visit)


def _new(visit: Visit, *, client: ApiClient, service: Service, commune: Agency, marks: tuple[str | None, str]) -> Relayed:
    form = forms.RelayForm(
        _typed(visit), MultiValueDict({"pictures": attributes.pictures(visit)}),
        commune=commune, on=localdate(visit.at), beside=attributes.told_of_media(visit),
        wordless=kinds.name(service) if service.subject else "",
    )
    if not form.is_valid():
        raise Refused(WRONG, *forms.sentences(form))
    nonce = token_urlsafe(PARTS)
    bearer = codes.bearer(_secret(visit, nonce=nonce))
    petition = actions.submit(
        **form.sent(), kind="report", subject=service.subject, opted_out=attributes.value(visit, code=kinds.PUBLISH) == kinds.NO, bearer=bearer,
        by=Actor(bears=frozenset({bearer})), at=visit.at, news=form.wanted(), language=get_language() or "vi",
    )
    accompanying.enclose(petition.matter, files=form.enclosed())
    return clients.remember(petition, client=client, nonce=nonce, own=marks[0], content=marks[1], at=visit.at)


def _typed(visit: Visit) -> dict[str, str]:
    """Return what the form of a report is filled with. How its author can be reached is taken with their consent alone; names are not kept at all."""
    lat, long = (asking.said(visit, name=name) for name in ("lat", "long"))
    agreed = attributes.value(visit, code=kinds.CONTACT) == kinds.YES
    reached = {name: asking.said(visit, name=name) for name in ("phone", "email")} if agreed else {}
    return {
        "text": str(visit.POST.get("description", "")), "where": str(visit.POST.get("address_string", "")), "spot": f"{lat}, {long}" if lat or long else "",
        "place": str(visit.POST.get("address_id", "")).strip() or attributes.value(visit, code=kinds.PLACE), **reached,
    }  # fmt: skip


def _secret(visit: Visit, *, nonce: str) -> str:
    """Return the secret code of a report: made of the client's own key, which is not kept, so that the same report sent again gets the same one."""
    return codes.secret(f"{asking.said(visit, name='api_key')}{nonce}")


def _told(one: Relayed, *, visit: Visit) -> dict[str, Any]:
    return {"service_request_id": one.code, "service_notice": " ".join(_notice(one, visit=visit)), "account_id": None}


def _notice(one: Relayed, *, visit: Visit) -> list[str]:
    """Return what the author is to be told: the code by which they follow it, and what was not taken."""
    said = {"secret": _secret(visit, nonce=one.nonce), "home": visit.build_absolute_uri("/theo-doi")}
    told = [
        _(
            "Đã nhận. Mã theo dõi của người gửi: %(secret)s. Nhập mã tại %(home)s để xem ai đang giải quyết, đến bao giờ, bổ sung, hoặc báo chưa xong. Chỉ "
            "đưa mã cho người gửi."
        ) % said
    ]
    if len(attributes.pictures(visit)) > forms.PICTURES:
        told.append(_("Chỉ nhận %(most)s ảnh đầu tiên.") % {"most": forms.PICTURES})
    if any(asking.said(visit, name=name) for name in NAMES):
        told.append(_("Họ tên, số máy, số tài khoản không được giữ: phản ánh không cần tên người gửi."))
    if any(asking.said(visit, name=name) for name in ("phone", "email")) and attributes.value(visit, code=kinds.CONTACT) != kinds.YES:
        told.append(_("Số điện thoại, thư điện tử không được giữ vì chưa có sự đồng ý của người gửi (attribute[contact]=yes)."))
    return told
