"""What somebody follows, and how they want to hear of it: for nobody's eyes but their own."""

from dataclasses import dataclass, field

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from danvan.base.matters.queries import visible_to
from danvan.base.notices import preferences, queries, sinks, stopping
from danvan.base.notices.models import Follower
from danvan.base.office.queries import news as office
from danvan.base.people import queries as people
from danvan.base.people.visits import Visit
from danvan.site import panels
from danvan.site.accounts.news_form import NewsForm
from danvan.site.accounts.views import own

MOST = 200


@dataclass(kw_only=True)
class Matter:
    """A matter that somebody follows, without title and address if it was not sent from this account."""

    title: str = ""
    url: str = ""
    told: list[tuple[Follower, str, str]] = field(default_factory=list)  # with the channel's name and the masked address


def news(visit: Visit) -> HttpResponseBase:
    """Show somebody what they follow, and keep how they want to hear of all of it."""
    person = own.person(visit)
    form = NewsForm(visit.POST or None, has=preferences.of(person))
    if visit.method == "POST" and form.is_valid() and form.make(lambda: _keep(visit, form), visit=visit):
        return redirect("accounts:news")
    shows = {"form": form, "form_key": form.key, "matters": _matters(visit), "night": _night()}
    return render(visit, "accounts/news.html", shows)


def turn(visit: Visit, number: int) -> HttpResponseBase:
    """Let somebody hear of one matter at one of their addresses, or not."""
    follower = get_object_or_404(preferences.followed(own.person(visit)), pk=number)
    stopping.turn(follower, on=bool(visit.POST.get("on")), at=visit.at)
    messages.success(visit, _("Đã ghi nhận."))
    return redirect("accounts:news")


def stop(visit: Visit, token: str) -> HttpResponseBase:
    """Let whoever reads a message hear no more of its matter, with an account or without."""
    follower = stopping.of_token(token)
    if follower is None:
        raise Http404
    if visit.method == "POST":
        stopping.turn(follower, on=False, at=visit.at)
    return render(visit, "accounts/stop.html", {"is_off": visit.method == "POST" or follower.off_at})


def _keep(visit: Visit, form: NewsForm) -> str:
    form.act(by=own.person(visit))
    messages.success(visit, _("Đã lưu cách nhận tin."))
    return reverse("accounts:news")


def _matters(visit: Visit) -> list[Matter]:
    """Return what somebody follows, newest first; what they may not open is gathered under no title."""
    person = own.person(visit)
    rows = list(preferences.followed(person)[:MOST])
    seen = visible_to(visit.actor, on=localdate(visit.at)).filter(pk__in={row.matter_id for row in rows}, house__in=panels.TITLES)
    links = {matter.pk: panels.link(matter) for matter in seen}
    titles, found = panels.titles(seen), dict[int, Matter]()
    mail = own.known(visit)["email"] if people.confirmed_email(person) else ""
    for row in rows:
        address = mail if row.person_id else sinks.reached(row)
        matter = found.setdefault(row.matter_id if row.matter_id in titles else 0, Matter())
        matter.title, matter.url = titles.get(row.matter_id, ""), links.get(row.matter_id, "")
        matter.told.append((row, str(office.CHANNELS[row.channel]), queries.masked(row.channel, address=address) if address else ""))
    return list(found.values())


def _night() -> str:
    """Return the hours in which nobody's telephone rings; none where the office has none."""
    begins, ends = settings.QUIET_HOURS
    return "" if begins == ends else f"{begins:%H:%M}-{ends:%H:%M}"
