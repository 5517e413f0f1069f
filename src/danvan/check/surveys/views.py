from typing import Any

from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import get_script_prefix, reverse
from django.utils.encoding import iri_to_uri
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.timezone import localdate

from danvan.base.face import keyset
from danvan.base.matters import queries as matters
from danvan.base.moves.forms import MoveForm
from danvan.base.people.visits import Visit
from danvan.check.surveys import actions, queries, reports, states
from danvan.check.surveys.forms import LaunchForm, RateForm
from danvan.check.surveys.models import Rating, Survey

PAGE = 50
LONGEST = 400  # letters of an address to go back to


def overview(visit: Visit) -> HttpResponse:
    """List the surveys that run and what the published ones found."""
    return _overview(visit, form=_launch_form(visit, None))


def launch(visit: Visit) -> HttpResponseBase:
    """Begin to ask about an agency."""
    form = _launch_form(visit, visit.POST)
    if form.is_valid() and (where := form.make(lambda: _launch(visit, form), visit=visit)):
        return redirect(where)
    return _overview(visit, form=form, status=409 if form.non_field_errors() else 200)


def publish(visit: Visit, code: str) -> HttpResponseBase:
    """Close a survey and publish what it found."""
    survey = get_object_or_404(queries.visible(visit.actor, on=localdate(visit.at)), matter__code=code)
    form = MoveForm(visit.POST)
    form.read(survey.matter)

    def act() -> str:
        actions.publish(survey, by=visit.actor, at=visit.at)
        return reverse("surveys:list")

    if where := form.make(act, visit=visit):
        return redirect(where)
    return _overview(visit, form=_launch_form(visit, None), refused=form, status=409)


def rate(visit: Visit, code: str) -> HttpResponseBase:
    """Take the stars that the author of a matter gives, and lead back to where they were given."""
    rating = _invited(visit, code)
    form = RateForm(visit.POST)
    if form.is_valid() and (where := form.make(lambda: _rate(visit, form, rating=rating), visit=visit)):
        return redirect(where)
    shows = {"form": form, "rating": rating, "back_url": _back(visit), "form_key": form.key}
    return render(visit, "surveys/rate.html", shows, status=409 if form.non_field_errors() else 200)


def _overview(
    visit: Visit, *, form: LaunchForm, refused: MoveForm | None = None, status: int = 200
) -> HttpResponse:
    on = localdate(visit.at)
    shown = keyset.cut(queries.visible(visit.actor, on=on), by=queries.ORDER, size=PAGE, place=visit.GET.get("tu", ""))
    led = {agency.pk for agency in queries.led(visit.actor, on=on)}
    found, turnout = queries.found(shown.rows), queries.turnout(shown.rows)
    rows = [
        _row(survey, found=found.get(survey.pk), turnout=turnout.get(survey.pk, (0, 0)), led=led)
        for survey in shown.rows
    ]
    shows: dict[str, Any] = {
        "form": form, "refused": refused, "rows": rows, "slice": shown, "leads": bool(led), "form_key": form.key,
        "minimum": states.MINIMUM, "chart": reports.chart((row["survey"], row["found"]) for row in rows),
    }
    return render(visit, "surveys/overview.html", shows, status=status)


def _row(
    survey: Survey, *, found: dict[str, Any] | None, turnout: tuple[int, int], led: set[int]
) -> dict[str, Any]:
    asked, rated = turnout
    return {
        "survey": survey, "found": found, "asked": asked, "rated": rated if rated >= states.MINIMUM else None,
        "state": states.LABELS[survey.matter.state], "tone": states.TONES[survey.matter.state],
        "may_publish": survey.running_for_id in led,
    }


def _launch_form(visit: Visit, data: Any) -> LaunchForm:
    led = queries.led(visit.actor, on=localdate(visit.at))
    # a form sent twice must still be read, though its agency is being asked about by now
    return LaunchForm(data, agencies=queries.not_running(led) if data is None else led)


def _launch(visit: Visit, form: LaunchForm) -> str:
    actions.launch(form.cleaned_data["agency"], by=visit.actor, at=visit.at)
    return reverse("surveys:list")


def _rate(visit: Visit, form: RateForm, *, rating: Rating) -> str:
    actions.rate(rating, stars=form.cleaned_data["stars"], by=visit.actor, at=visit.at)
    return _back(visit)


def _invited(visit: Visit, code: str) -> Rating:
    seen = matters.visible_to(visit.actor, on=localdate(visit.at))
    rating = queries.latest(get_object_or_404(seen, code=code))
    if rating is None:
        raise Http404
    return rating


def _back(visit: Visit) -> str:
    """Return the address that the form names if it is one of ours, else home."""
    address = visit.POST.get("next", "")
    ours = url_has_allowed_host_and_scheme(address, {visit.get_host()}, require_https=visit.is_secure())
    address = iri_to_uri(address) if ours else ""
    return address if 0 < len(address) <= LONGEST else get_script_prefix()
