"""A person's own page: how they can be reached, who opened that, what they sent; and leaving."""

from allauth.account.internal.flows.reauthentication import (
    is_reauthentication_required,
    raise_if_reauthentication_required,
)
from django.contrib import messages
from django.contrib.auth import logout
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from danvan.base.matters import codes, wall
from danvan.base.matters.models import Matter
from danvan.base.moves import claiming
from danvan.base.moves.table import NotAllowed
from danvan.base.office.queries import reveals
from danvan.base.people import queries, relations
from danvan.base.people.models import Person
from danvan.base.people.relations import Actor
from danvan.base.people.visits import Visit
from danvan.site.accounts import actions
from danvan.site.accounts.own_forms import AttachForm, ContactForm

APP = "allauth.account"


def page(visit: Visit) -> HttpResponse:
    """Show somebody what is kept of them."""
    return shown(visit)


def attach(visit: Visit) -> HttpResponseBase:
    """Keep a matter that was sent without an account in one's own."""
    form = AttachForm(visit.POST)
    if form.is_valid():
        matter, actor = _borne(visit, bearer=codes.bearer(form.cleaned_data["code"]))
        try:
            if matter is None:
                raise NotAllowed("there is none")
            kept = [one.code for one in claiming.claim(matter, by=actor, at=visit.at)]
        except claiming.HoldsPost:
            form.add_error("code", _(
                "Người đang giữ vị trí công tác không đưa hồ sơ vào tài khoản bằng mã được. Hãy theo dõi hồ sơ bằng mã ở trang Theo dõi, không đăng nhập."
            ))  # fmt: skip
        except NotAllowed:
            form.add_error("code", _("Không có hồ sơ nào mang mã này, hoặc hồ sơ đã thuộc một tài khoản."))
        else:
            said = _("Đã đưa hồ sơ %(code)s vào tài khoản.") if len(kept) == 1 else _(
                "Đã đưa vào tài khoản các hồ sơ %(code)s: đơn và các phần được tách từ đơn."
            )
            messages.success(visit, said % {"code": ", ".join(kept)})
            return redirect("accounts:matters")
    return shown(visit, attach=form)


def leave(visit: Visit) -> HttpResponseBase:
    """Delete an account, once its owner has shown who they are and read what that means."""
    if visit.method != "POST":
        raise_if_reauthentication_required(visit, app=APP)
        return render(visit, "accounts/leave.html")
    if is_reauthentication_required(visit, app=APP):
        return redirect("accounts:leave")
    try:
        actions.leave(person(visit), at=visit.at)
    except actions.StillServes:
        return render(visit, "accounts/leave.html", {"still_serves": True})
    logout(visit)
    messages.success(visit, _("Đã xóa tài khoản và thông tin liên hệ của bạn."))
    return redirect("site:home")


def shown(
    visit: Visit, *, contacts: ContactForm | None = None, attach: AttachForm | None = None, again: str = ""
) -> HttpResponse:
    """Return the page of an account, with what a form of it has to say, and where to show first who one is."""
    on = localdate(visit.at)
    shows = {
        "contacts": contacts or ContactForm(initial=known(visit)), "attach": attach or AttachForm(), "again": again, "form_key": visit.POST.get("form_key", ""),
        "roles": relations.roles(visit.actor, on=on).select_related("agency"),
        "email": queries.contacts(person(visit)).filter(kind="email").first(),
        "opened": reveals.of_person(person(visit)),
    }
    return render(visit, "accounts/page.html", shows)


def known(visit: Visit) -> dict[str, str]:
    """Return what is kept of somebody, opened for nobody but themselves."""
    return {contact.kind: contact.value.open() for contact in queries.contacts(person(visit))}


def person(visit: Visit) -> Person:
    """Return whose account it is.

    :raises Http404: if nobody has logged in
    """
    if not isinstance(visit.actor.person, Person):
        raise Http404
    return visit.actor.person


def _borne(visit: Visit, *, bearer: str) -> tuple[Matter | None, Actor]:
    wall.bear(codes.with_parts([bearer]))
    actor = Actor(person=person(visit), bears=frozenset({bearer}))
    return Matter.objects.filter(bearer=bearer).first(), actor
