"""A person's own page: how they can be reached, who opened that, what they sent; and leaving."""

from django.contrib import messages
from django.contrib.auth import logout
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from danvan.base.matters import wall
from danvan.base.matters.models import Matter
from danvan.base.moves import actions as moves
from danvan.base.moves.table import NotAllowed
from danvan.base.office.queries import reveals
from danvan.base.people import actions as people
from danvan.base.people import queries, relations
from danvan.base.people.models import Person
from danvan.base.people.relations import Actor
from danvan.base.people.visits import Visit
from danvan.site import panels
from danvan.site.accounts import actions
from danvan.site.accounts.own_forms import AttachForm, ContactForm

MOST = 200


def page(visit: Visit) -> HttpResponse:
    """Show somebody what is kept of them."""
    return _page(visit, contacts=ContactForm(initial=_known(visit)), attach=AttachForm())


def contacts(visit: Visit) -> HttpResponseBase:
    """Keep how somebody can be reached."""
    form = ContactForm(visit.POST, initial=_known(visit))
    if not form.is_valid() or form.make(lambda: _keep(visit, form), visit=visit) is None:
        return _page(visit, contacts=form, attach=AttachForm())
    return redirect("accounts:page")


def confirm(visit: Visit, token: str) -> HttpResponseBase:
    """Take the word of whoever opened the message that an e-mail address is theirs."""
    contact = actions.asked_of(token)
    if contact and visit.method == "POST":
        people.confirm_contact(contact, at=visit.at)
        messages.success(visit, _("Đã xác nhận địa chỉ thư điện tử."))
        return redirect("accounts:page" if visit.actor.person else "account_login")
    return render(visit, "accounts/confirm.html", {"contact": contact}, status=200 if contact else 404)


def attach(visit: Visit) -> HttpResponseBase:
    """Keep a matter that was sent without an account in one's own."""
    form = AttachForm(visit.POST)
    if form.is_valid():
        matter, actor = _borne(visit, bearer=form.cleaned_data["code"])
        try:
            if matter is None:
                raise NotAllowed("there is none")
            moves.claim(matter, by=actor, at=visit.at)
        except NotAllowed:
            form.add_error("code", _("Không có hồ sơ nào mang mã này, hoặc hồ sơ đã thuộc một tài khoản."))
        else:
            messages.success(visit, _("Đã đưa hồ sơ %(code)s vào tài khoản.") % {"code": matter.code})
            return redirect("accounts:page")
    return _page(visit, contacts=ContactForm(initial=_known(visit)), attach=form)


def leave(visit: Visit) -> HttpResponseBase:
    """Delete an account, once its owner has read what that means."""
    if visit.method != "POST":
        return render(visit, "accounts/leave.html")
    try:
        actions.leave(_person(visit), at=visit.at)
    except actions.StillServes:
        return render(visit, "accounts/leave.html", {"still_serves": True})
    logout(visit)
    messages.success(visit, _("Đã xóa tài khoản và thông tin liên hệ của bạn."))
    return redirect("site:home")


def _page(visit: Visit, *, contacts: ContactForm, attach: AttachForm) -> HttpResponse:
    on = localdate(visit.at)
    sent = Matter.objects.filter(author=_person(visit), house__in=panels.TITLES)
    mine = list(sent.order_by("-opened_at")[:MOST])
    titles = panels.titles(mine)
    shows = {
        "contacts": contacts, "attach": attach, "form_key": visit.POST.get("form_key", ""),
        "roles": relations.roles(visit.actor, on=on).select_related("agency"),
        "email": queries.contacts(_person(visit)).filter(kind="email").first(),
        "matters": [(titles.get(one.pk, one.code), panels.link(one), one.opened_at) for one in mine if one.pk in titles],
        "opened": reveals.of_person(_person(visit)),
    }
    return render(visit, "accounts/page.html", shows)


def _keep(visit: Visit, form: ContactForm) -> str:
    for kind in queries.KINDS:
        if form.cleaned_data[kind] != _known(visit).get(kind, ""):
            contact = people.keep_contact(_person(visit), kind=kind, value=form.cleaned_data[kind], at=visit.at)
            if contact and kind == "email" and contact.confirmed_at is None:
                address = visit.build_absolute_uri("/").rstrip("/")
                actions.confirm_later(contact, address=address, at=visit.at)
                messages.info(visit, _("Đã gửi thư xác nhận đến địa chỉ mới. Hãy mở liên kết trong thư."))
    messages.success(visit, _("Đã lưu thông tin liên hệ."))
    return "/tai-khoan"


def _known(visit: Visit) -> dict[str, str]:
    """Return what is kept of somebody, opened for nobody but themselves."""
    return {contact.kind: contact.value.open() for contact in queries.contacts(_person(visit))}


def _person(visit: Visit) -> Person:
    if not isinstance(visit.actor.person, Person):
        raise Http404
    return visit.actor.person


def _borne(visit: Visit, *, bearer: str) -> tuple[Matter | None, Actor]:
    wall.bear([bearer])
    actor = Actor(person=_person(visit), bears=frozenset({bearer}))
    return Matter.objects.filter(bearer=bearer).first(), actor
