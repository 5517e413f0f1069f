from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from danvan.base.matters import queries as matters
from danvan.base.moves.table import NotAllowed
from danvan.base.office.actions import calls
from danvan.base.office.actions import reveals as actions
from danvan.base.office.forms.reveals import FindForm, RevealForm
from danvan.base.office.queries import reveals as queries
from danvan.base.people.visits import Visit


def reveal(visit: Visit, code: str, field: str) -> HttpResponse:
    """Open one contact of whoever sent a matter, after the reason was given and written down."""
    on = localdate(visit.at)
    matter = get_object_or_404(matters.visible_to(visit.actor, on=on).select_related("agency"), code=code)
    if field not in queries.given(matter) or not queries.may_open(visit.actor, matter=matter, on=on):
        raise Http404
    form, shown = RevealForm(visit.POST or None), ""
    if visit.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            shown = actions.reveal(
                matter, field=field, reason=said["reason"], note=said["note"], by=visit.actor, at=visit.at
            )
        except (NotAllowed, actions.NothingGiven) as gone:
            raise Http404 from gone
    shows = {"matter": matter, "what": queries.FIELDS[field], "form": form, "shown": shown}
    return render(visit, "office/reveals/reveal.html", shows)


def find(visit: Visit) -> HttpResponse:
    """Find the one open matter about which somebody is on the line."""
    form, found, looked = FindForm(visit.POST or None), None, False
    if visit.method == "POST" and form.is_valid():
        try:
            found, looked = calls.find_by_phone(form.cleaned_data["phone"], by=visit.actor, at=visit.at), True
        except calls.TooMany:
            form.add_error(
                None,
                _("Bạn đã tìm %(most)s lần trong một giờ qua, nên chưa tìm thêm được. Hãy hỏi người gọi mã hồ sơ, hoặc tìm lại sau.") % {"most": queries.MOST},
            )
    shows = {"form": form, "found": found, "looked": looked}
    return render(visit, "office/reveals/find.html", shows, status=429 if form.non_field_errors() else 200)
