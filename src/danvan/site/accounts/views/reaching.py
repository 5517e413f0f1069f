"""How somebody can be reached: what they say of it themselves, and that an address is theirs."""

from urllib.parse import urlencode

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.reauthentication import is_reauthentication_required
from allauth.core import ratelimit
from django.contrib import messages
from django.http import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from danvan.base.people import actions as people
from danvan.base.people import queries
from danvan.base.people.visits import Visit
from danvan.site.accounts import actions
from danvan.site.accounts.own_forms import ContactForm
from danvan.site.accounts.views import own


def contacts(visit: Visit) -> HttpResponseBase:
    """Keep how somebody can be reached, once they have shown lately who they are: whoever changes it can take an account over."""
    known = own.known(visit)
    form = ContactForm(visit.POST, initial=known)
    again = ""
    if not ratelimit.consume(visit, action="manage_email"):
        form.add_error(None, _("Vừa lưu quá nhiều lần liên tiếp. Hãy đợi một phút rồi bấm Lưu lại; chữ đã ghi vẫn còn bên dưới."))
    elif is_reauthentication_required(visit, app=own.APP):
        again = _again(visit)
        form.add_error(None, _("Thông tin bên dưới chưa được lưu: trước hết hãy xác nhận chính là bạn."))
    if not form.is_valid() or form.make(lambda: _keep(visit, form, known=known), visit=visit) is None:
        return own.shown(visit, contacts=form, again=again)
    return redirect("accounts:page")


def confirm(visit: Visit, token: str) -> HttpResponseBase:
    """Take the word of whoever opened the message that an e-mail address is theirs."""
    contact = actions.asked_of(token)
    if contact and visit.method == "POST":
        people.confirm_contact(contact, at=visit.at)
        messages.success(visit, _("Đã xác nhận địa chỉ thư điện tử."))
        return redirect("accounts:page" if visit.actor.person else "account_login")
    return render(visit, "accounts/confirm.html", {"contact": contact}, status=200 if contact else 404)


def _keep(visit: Visit, form: ContactForm, *, known: dict[str, str]) -> str:
    said = form.cleaned_data
    for kind in (kind for kind in queries.KINDS if said[kind] != known.get(kind, "")):
        contact = people.keep_contact(own.person(visit), kind=kind, value=said[kind], at=visit.at)
        if contact and kind == "email" and contact.confirmed_at is None:
            actions.confirm_later(contact, address=visit.build_absolute_uri("/").rstrip("/"), at=visit.at)
            messages.info(visit, _("Đã gửi thư xác nhận đến địa chỉ mới. Hãy mở liên kết trong thư."))
    messages.success(visit, _("Đã lưu thông tin liên hệ."))
    return reverse("accounts:page")


def _again(visit: Visit) -> str:
    """Return where somebody shows once more who they are; what they typed waits on the page, and nowhere else."""
    ways = get_adapter().get_reauthentication_methods(visit.user)
    return f"{ways[0]['url']}?{urlencode({'next': reverse('accounts:page')})}"
