"""mySociety's extension `servicerequestupdates`: what an office did with what a client passed on, and what people say afterwards."""

from typing import Any

from django.db import transaction
from django.http import HttpResponse
from django.utils.datastructures import MultiValueDict
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

from danvan.base.matters import wall
from danvan.base.people.relations import Actor
from danvan.base.people.visits import Visit
from danvan.check.petitions import queries as petitions
from danvan.check.petitions.actions import relaying
from danvan.check.petitions.api import asking, attributes, diverting, filters, rendering, shapes
from danvan.check.petitions.api.errors import UNKNOWN, WRONG, Refused, told
from danvan.check.petitions.forms import open311 as forms
from danvan.check.petitions.models import ApiClient, Petition, Relayed
from danvan.check.petitions.queries import clients
from danvan.check.petitions.queries import open311 as queries
from danvan.check.petitions.states import open311 as states


@csrf_exempt  # a program bears no session: it is known by its key
@told
def updates(visit: Visit, form: str) -> HttpResponse:
    """Tell a client what was done with what it passed on, or take down what somebody says afterwards."""
    if visit.method == "POST":
        return rendering.answer("service_request_updates", [{"update_id": _take_down(visit)}], form=form)
    client, span = asking.client(visit, writes=False), filters.span(visit)
    found = queries.turns(client, since=span.since, until=span.until, most=filters.MOST)
    return rendering.answer("service_request_updates", [_shown(one) for one in found], form=form)


def _shown(one: queries.Turn) -> dict[str, Any]:
    said = ". ".join(filter(None, [f"{_(one.what.what)}: {one.what.who}", _(one.what.reason) if one.what.reason else ""]))
    return {
        "update_id": str(one.entry.pk), "service_request_id": one.entry.code, "status": one.status, "updated_datetime": shapes.moment(one.entry.at),
        "description": said, "media_url": None,
    }  # fmt: skip


def _take_down(visit: Visit) -> str:
    """Return the number of the entry that came of an update."""
    client = asking.client(visit, writes=True)
    found = clients.relayed(client, codes=[asking.said(visit, name="service_request_id")]).select_related("client__agency").first()
    diverting.meet(visit, agency=client.agency)
    if found is None:
        raise Refused(UNKNOWN, _("Ứng dụng này không gửi phản ánh nào mang mã service_request_id này."))
    said = asking.said(visit, name="status").upper()
    if said and said not in states.SAID:
        raise Refused(WRONG, _("status không đúng: chỉ nhận các từ của phần mở rộng servicerequestupdates."))
    petition, author = _opened(visit, found)
    form = forms.MoreForm(
        {"words": str(visit.POST.get("description", ""))}, MultiValueDict({"pictures": attributes.pictures(visit)}), agency=petition.matter.agency,
    )
    if not form.is_valid():
        raise Refused(WRONG, *forms.sentences(form))
    try:
        return _once(visit, form, petition=petition, relayed=found, client=client, by=author, said=said)
    except relaying.Unfit as unfit:
        raise Refused(
            WRONG, _("Ở bước hiện tại không ghi được điều này. Trạng thái do cơ quan đang giải quyết đặt; hãy gửi lời của người gửi trong description."),
        ) from unfit


@transaction.atomic
def _once(visit: Visit, form: forms.MoreForm, *, petition: Petition, relayed: Relayed, client: ApiClient, by: Actor, said: str) -> str:
    own = asking.said(visit, name="update_id")
    mark = attributes.mark(f"update {own}", client=client) if own else attributes.content(visit, client=client)
    words, files = form.said(attributes.told_of_media(visit)), form.cleaned_data["pictures"]
    return str(relaying.say(petition, relayed=relayed, mark=mark, is_numbered=bool(own), said=said, words=words, files=files, by=by, at=visit.at).pk)


def _opened(visit: Visit, found: Relayed) -> tuple[Petition, Actor]:
    """Return the petition as its author sees it, in whose place the client speaks."""
    author = Actor(bears=frozenset({found.bearer}))
    wall.stand_as(author, on=localdate(visit.at))
    petition = petitions.visible(author, at=visit.at).filter(matter__code=found.code).first()
    if petition is None:
        raise Refused(UNKNOWN, _("Phản ánh này không còn ở đây."))
    return petition, author
