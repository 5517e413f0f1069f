from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from danvan.base.face import keyset
from danvan.base.moves import acting
from danvan.base.moves.forms import VerbForm
from danvan.base.people.visits import Visit
from danvan.check.petitions.actions import denunciation as actions
from danvan.check.petitions.forms.denunciation import FORMS, ReceiveForm
from danvan.check.petitions.models import Denunciation
from danvan.check.petitions.queries import denunciation as queries
from danvan.check.petitions.states import denunciation as states

ON_A_PAGE = 20


def sealed(visit: Visit) -> HttpResponseBase:
    """Let the register of one's own body be opened, which is written down, and enter what was received on paper."""
    if "open" in visit.POST:
        return _opened(visit)
    form = ReceiveForm(visit.POST or None, bodies=queries.bodies(visit.actor, at=visit.at), at=visit.at)
    if visit.method == "POST" and form.is_valid() and (where := form.make(lambda: _received(visit, form), visit=visit)):
        messages.success(visit, _("Đã vào sổ."))
        return redirect(where)
    return _private(render(visit, "petitions/sealed.html", {"form": form, "form_key": form.key}))


def sealed_row(visit: Visit, code: str) -> HttpResponse:
    """Let one row of the register be opened, and show it with its clocks once that is written down."""
    key = _find(visit, code).pk
    if visit.method == "GET":
        return _private(render(visit, "petitions/sealed_shut.html", {"code": code}))
    (row,) = actions.look([key], by=visit.actor, at=visit.at)
    return _page(visit, row)


def act_on_sealed(visit: Visit, code: str, verb: str) -> HttpResponseBase:
    """Show the form of a step, and note it when it is sent."""
    return acting.act(visit, code=code, verb=verb, verbs=VERBS, draw=_step)


def _opened(visit: Visit) -> HttpResponse:
    """Show the rows, each look written down first."""
    seen = queries.register(visit.actor, at=visit.at)
    shown = keyset.cut(seen, by=queries.NEWEST, size=ON_A_PAGE, place=visit.GET.get("tu", ""))
    opened = actions.look([row.pk for row in shown.rows], by=visit.actor, at=visit.at)
    shows = {"rows": [_line(visit, row) for row in opened], "slice": shown, "query": ""}
    return _private(render(visit, "petitions/sealed_open.html", shows))


def _received(visit: Visit, form: ReceiveForm) -> str:
    form.act(by=visit.actor)
    return reverse("petitions:sealed")


def _find(visit: Visit, code: str) -> Denunciation:
    return get_object_or_404(queries.register(visit.actor, at=visit.at), matter__code=code)


def _line(visit: Visit, row: Denunciation) -> dict[str, Any]:
    running = queries.due(row)
    late = bool(running and running.is_late(on=localdate(visit.at)))
    return {"row": row, "state": states.LABELS[row.matter.state], "tone": states.TONES[row.matter.state], "clock": running, "late": late}


def _page(visit: Visit, row: Denunciation) -> HttpResponse:
    on = localdate(visit.at)
    shows = {
        **_line(visit, row), "clocks": [(clock, clock.is_late(on=on)) for clock in queries.clocks(row)],
        "moves": acting.shows(visit, thing=row, verbs=VERBS)["moves"],
        "grade": states.GRADES[row.grade], "criteria": [states.CRITERIA[code] for code in row.criteria],
    }
    return _private(render(visit, "petitions/sealed_row.html", shows))


def _step(visit: Visit, row: Denunciation, *, verb: str = "", form: VerbForm | None = None) -> HttpResponse:
    """Show the form of a step alone: the row itself is shown once that was written down."""
    shows = acting.shows(visit, thing=row, verbs=VERBS, verb=verb, form=form)
    return _private(render(visit, "petitions/sealed_step.html", shows | {"code": row.matter.code}, status=acting.status(form)))


def _private(response: HttpResponse) -> HttpResponse:
    """Leave no copy in a browser."""
    response.headers["Cache-Control"] = "private, no-store"
    return response


VERBS = acting.Verbs(
    page="petitions:sealed_row", find=_find, forms=FORMS, does=states.DOES, as_in_table=True, given=lambda _visit, row: {"criteria": row.criteria},
)
