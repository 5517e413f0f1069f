from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from danvan.base.notices import queries as notices
from danvan.base.notices.models import Destination
from danvan.base.office.actions.notices import revive_destination
from danvan.base.office.forms.queues import LetterForm
from danvan.base.office.queries import notices as queries
from danvan.base.office.queries.queues import keeps_the_queue
from danvan.base.people.visits import Visit

MOST = 100
NAMES = {"email": gettext_lazy("Thư điện tử"), "sms": gettext_lazy("Tin nhắn SMS"), "zalo": gettext_lazy("Zalo OA")}


def sent(visit: Visit) -> HttpResponse:
    """Show how each channel stands, and the addresses that take nothing any more."""
    _check(visit)
    return _page(visit)


def revive(visit: Visit, number: int) -> HttpResponseBase:
    """Send again to an address that was mended."""
    _check(visit)
    form, mark = LetterForm(visit.POST), Destination.objects.filter(pk=number).first()
    if mark is None:
        messages.warning(visit, _("Địa chỉ này không còn trong danh sách: đã có người cho gửi lại."))
        return _page(visit, status=409)
    if form.is_valid() and (where := form.make(lambda: _revive(visit, mark), visit=visit)):
        messages.success(visit, _("Đã ghi nhận. Tin đã giữ lại sẽ được gửi."))
        return redirect(where)
    return _page(visit, form=form)


def _check(visit: Visit) -> None:
    if not keeps_the_queue(visit.actor, at=visit.at):
        raise Http404


def _revive(visit: Visit, mark: Destination) -> str:
    revive_destination(mark, by=visit.actor, at=visit.at)
    return reverse("office:notices")


def _page(visit: Visit, *, form: LetterForm | None = None, status: int = 200) -> HttpResponse:
    shows = {
        "channels": [(NAMES[one.name], one) for one in notices.standings()],
        "dead": [(NAMES[one.mark.channel], one) for one in queries.dead(visit.actor, at=visit.at, most=MOST)],
        "form": form, "form_key": form.key if form else "",
    }
    return render(visit, "office/queues/notices.html", shows, status=409 if form else status)
