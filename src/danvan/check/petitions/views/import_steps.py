"""What the page of a list shows and does at each of its steps."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from danvan.base.face import keyset
from danvan.base.face.once import answered
from danvan.base.files.actions import path
from danvan.base.moves.forms import MoveForm
from danvan.base.people.visits import Visit
from danvan.check.petitions.actions import importing
from danvan.check.petitions.actions.importing import NotWhole
from danvan.check.petitions.forms.imports import LOOKED_AT, BeginForm, ColumnsForm
from danvan.check.petitions.models import Import
from danvan.check.petitions.queries import imports as queries
from danvan.check.petitions.queries.lists import columns, judging
from danvan.check.petitions.states import imports as states
from danvan.engines import sheets

SHOWN = 5  # rows by which columns are told apart
ON_A_PAGE = 50
DO: dict[str, Callable[..., None]] = {"stop": importing.stop, "go_on": importing.go_on, "end": importing.end}  # by the button's value


@answered
def step(visit: Visit, one: Import) -> HttpResponseBase:
    """Do what was pressed, or show what can be."""
    does = visit.POST.get("do", "")
    if does in DO:
        return _pressed(visit, one, act=DO[does])
    if one.stage == "brought" or (one.stage == "read" and one.file and (does == "choose" or "cot" in visit.GET)):
        return _columns(visit, one)
    if one.stage == "read" and does == "begin":
        return _begin(visit, one)
    return _stands(visit, one, MoveForm() if one.stage != "read" else BeginForm())


def _pressed(visit: Visit, one: Import, *, act: Callable[..., None]) -> HttpResponseBase:
    form = MoveForm(visit.POST)
    if form.is_valid() and (where := form.make(lambda: _acted(visit, one, act), visit=visit)):
        return redirect(where)
    return _stands(visit, one, form)


def _columns(visit: Visit, one: Import) -> HttpResponseBase:
    top = sheets.top(path(one.file.sha256).read_bytes(), most=LOOKED_AT).rows if one.file else ()
    guess = columns.guess(top)
    initial = {"first": guess.first, **{f"column_{name}": str(at) for name, at in guess.columns.items()}}
    typed = visit.POST if visit.POST.get("do") == "choose" else None
    form = ColumnsForm(typed, one=one, heads=guess.heads, at=visit.at, initial=initial)
    if typed and form.is_valid():
        chosen = form.chosen()
        if where := form.make(lambda: _acted(visit, one, importing.choose, columns=chosen), visit=visit):
            return redirect(where)
    below = [row for row in top if row[0] >= guess.first and not judging.is_diverted(row[1])][:SHOWN]
    shows = {"one": one, "form": form, "form_key": form.key, "heads": guess.heads, "rows": below, "why": _why(one)}
    return render(visit, "petitions/import_columns.html", shows, status=409 if form.non_field_errors() else 200)


def _begin(visit: Visit, one: Import) -> HttpResponseBase:
    form = BeginForm(visit.POST)
    if form.is_valid():
        asked = form.asked()
        try:
            where = form.make(lambda: _acted(visit, one, importing.begin, **asked), visit=visit)
        except NotWhole:
            form.add_error("how", _("Còn dòng cần sửa hoặc không thuộc phần mềm này. Chưa dòng nào được tiếp nhận."))
            where = None
        if where:
            return redirect(where)
    return _stands(visit, one, form)


def _stands(visit: Visit, one: Import, form: MoveForm) -> HttpResponseBase:
    counts, shown = queries.counts(one), keyset.cut(queries.bad_rows(one), by=queries.BY_NUMBER, size=ON_A_PAGE, place=visit.GET.get("tu", ""))
    wanted = counts["good"] + (counts["twin"] if one.twins else 0)
    shows: dict[str, Any] = {
        "one": one, "form": form, "form_key": form.key, "label": states.STAGES[one.stage], "tone": states.TONES[one.stage], "why": _why(one),
        "counts": [(words, counts[stage]) for stage, words in states.ROWS.items() if counts[stage]], "total": counts.total(),
        "taken": counts["taken"], "wanted": wanted + counts["taken"], "waiting": wanted, "stuck": queries.is_stuck(one), "at_work": one.stage in states.AT_WORK,
        "aside": counts["aside"], "slice": shown, "rows": [_said(row) for row in queries.opened(shown.rows)],
    }
    return render(visit, "petitions/import.html", shows, status=409 if form.errors else 200)


def _said(row: queries.Bad) -> dict[str, Any]:
    """Return a row as the page shows it, in the reader's language."""
    faults = [(_(states.FIELDS[name]), _(states.FAULTS[code])) for name, code in row.faults]
    return {"number": row.number, "stage": states.ROWS[row.stage], "twin": row.twin, "faults": faults, "text": row.said.get("text", "")}


def _why(one: Import) -> str:
    return _(states.STOPS.get(one.why) or sheets.REFUSALS[one.why]) if one.why else ""


def _acted(visit: Visit, one: Import, act: Callable[..., None], **asked: Any) -> str:
    act(one, by=visit.actor, at=visit.at, **asked)
    return reverse("petitions:import", args=[one.pk])
