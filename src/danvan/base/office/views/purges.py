from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from danvan.base.face import keyset
from danvan.base.matters.models import Matter
from danvan.base.matters.queries import with_purged
from danvan.base.office import procedure, protection
from danvan.base.office.forms.purges import PURGE_FORMS, PurgeForm
from danvan.base.office.queries import purges as queries
from danvan.base.people.visits import Visit

ON_A_PAGE = 50


def purges(visit: Visit) -> HttpResponseBase:
    """List the purges, and lead to the one of a matter whose code is typed."""
    if code := visit.GET.get("ma", "").strip().upper():
        if with_purged(visit.actor, on=localdate(visit.at)).filter(code=code).exists():
            return redirect("office:purge", code)
        messages.warning(visit, _("Không thấy hồ sơ mang mã này trong những hồ sơ bạn được xem."))
    seen = queries.purges(visit.actor, at=visit.at)
    shown = keyset.cut(seen, by=queries.NEWEST, size=ON_A_PAGE, place=visit.GET.get("tu", ""))
    rows = [(asked, queries.clock(asked, at=visit.at)) for asked in shown.rows]
    return render(visit, "office/purges/list.html", {"rows": rows, "slice": shown, "code": code})


def purge(visit: Visit, code: str) -> HttpResponse:
    """Show how the purge of a matter stands and what is still to do by hand."""
    return _page(visit, _find(visit, code))


def act_on_purge(visit: Visit, code: str, verb: str) -> HttpResponseBase:
    """Ask for a purge, confirm or drop it, tick a step."""
    if verb not in PURGE_FORMS:
        raise Http404
    matter = _find(visit, code)
    form = PURGE_FORMS[verb](visit.POST, by_slip=protection.of(matter).by_slip)
    if form.is_valid() and (where := form.make(lambda: _act(visit, form, matter=matter), visit=visit)):
        messages.success(visit, _("Đã ghi nhận."))
        return redirect(where)
    return _page(visit, _find(visit, code), verb=verb, form=form)


def removed(visit: Visit, code: str) -> HttpResponse | None:
    """Say of whatever lay under a code that it was taken out, or waits for it, to whom that may be said; None if it was not."""
    if entry := queries.removed(visit.actor, code=code, at=visit.at):
        return render(visit, "office/purges/removed.html", {"entry": entry}, status=410)
    if matter := queries.waits(visit.actor, code=code, at=visit.at):
        shows = {"matter": matter, "above": next(iter(protection.above(matter, on=localdate(visit.at))), None)}
        return render(visit, "office/purges/waits.html", shows, status=410)
    return None


def _act(visit: Visit, form: PurgeForm, *, matter: Matter) -> str:
    form.act(matter, asked=queries.purge_of(matter), by=visit.actor, at=visit.at)
    return reverse("office:purge", args=[matter.code])


def _find(visit: Visit, code: str) -> Matter:
    on = localdate(visit.at)
    matter = get_object_or_404(with_purged(visit.actor, on=on).select_related("agency__above"), code=code)
    asked = queries.purge_of(matter)
    if asked and not protection.may_follow(visit.actor, asked=asked, on=on):
        raise Http404
    return matter


def _page(visit: Visit, matter: Matter, *, verb: str = "", form: PurgeForm | None = None) -> HttpResponse:
    asked, ward, on = queries.purge_of(matter), protection.of(matter), localdate(visit.at)
    asks, judges = queries.may_purge(visit.actor, matter=matter, at=visit.at)
    is_open = asked is not None and asked.done_at is None
    forms = {name: kind(by_slip=ward.by_slip) for name, kind in PURGE_FORMS.items()} | ({verb: form} if form else {})
    shows = {
        "matter": matter, "asked": asked, "forms": forms, "form": form, "form_key": form.key if form else "",
        "is_open": is_open, "asks": asks, "judges": judges, "is_own": bool(asked and asked.asked_by == visit.actor.person),
        "drops": bool(asked and protection.may_drop(visit.actor, asked=asked, on=on)), "ward": ward, "above": protection.above(matter, on=on),
        "unprinted": bool(asked and asked.former and asked.printed_at is None),
        "clock": queries.clock(asked, at=visit.at) if asked else None,
        "reason": procedure.REASONS[asked.reason] if asked else "",
        "steps": queries.checklist(asked) if asked and not is_open else [],
    }
    return render(visit, "office/purges/page.html", shows)
