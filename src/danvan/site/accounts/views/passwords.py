"""Setting a password by a link, and asking for one."""

from django.contrib import messages
from django.contrib.auth.tokens import default_token_generator
from django.http import Http404, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.encoding import force_str
from django.utils.http import urlsafe_base64_decode
from django.utils.translation import gettext as _

from danvan.base.people import queries as people
from danvan.base.people.models import Person
from danvan.base.people.visits import Visit
from danvan.site.accounts import actions, telling
from danvan.site.accounts.own_forms import ForgottenForm, PasswordForm
from danvan.site.accounts.views.signing_up import braked, site


def password(visit: Visit, uid: str, token: str) -> HttpResponseBase:
    """Let whoever has a link set their password, once."""
    person = _of_link(uid, token)
    if person is None:
        return render(visit, "accounts/password.html", {"person": None}, status=404)
    form = PasswordForm(visit.POST or None, person=person)
    if visit.method == "POST" and form.is_valid():
        person.set_password(form.cleaned_data["password"])
        person.save(update_fields=["password"])
        messages.success(visit, _("Đã đặt mật khẩu. Hãy đăng nhập bằng tên %(name)s.") % {"name": person.code})
        return redirect("account_login")
    return render(visit, "accounts/password.html", {"form": form, "person": person})


def forgotten(visit: Visit) -> HttpResponseBase:
    """Send a link to whoever has forgotten their password; what is said on the page is the same for everybody."""
    form = ForgottenForm(visit.POST or None)
    if visit.method != "POST" or not form.is_valid():
        return render(visit, "accounts/forgotten.html", {"form": form})
    if too_many := braked(visit, action="reset_password", key=form.cleaned_data["email"].lower()):
        return too_many
    if person := form.person():
        _send_link(visit, person)
    return render(visit, "accounts/forgotten.html", {"form": None})


def _send_link(visit: Visit, person: Person) -> None:
    if contact := people.confirmed_email(person):
        link = actions.password_link(person, address=site(visit))
        words = _("Mở liên kết này để đặt lại mật khẩu; nếu không phải bạn yêu cầu, xin bỏ qua thư.") + f"\n\n{link}\n"
        telling.tell(contact, subject=_("Đặt lại mật khẩu"), words=words, at=visit.at)


def _of_link(uid: str, token: str) -> Person | None:
    try:
        person = Person.objects.filter(pk=int(force_str(urlsafe_base64_decode(uid)))).first()
    except (ValueError, OverflowError) as wrong:
        raise Http404 from wrong
    return person if person and default_token_generator.check_token(person, token) else None
