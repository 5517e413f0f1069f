"""What offices did with everything that was sent, for everybody: also what waits, was refused, is late or had to be done again."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.http import urlencode
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from danvan.base.face import keyset
from danvan.base.people.visits import Visit
from danvan.check.petitions import states
from danvan.check.petitions.forms import public as forms
from danvan.check.petitions.models import Course
from danvan.check.petitions.queries import acts, public, shown
from danvan.check.petitions.states.elsewhere import AWAY

ON_A_PAGE = 30


def public_acts(visit: Visit) -> HttpResponse:
    """List everything that was sent, the newest first, a line each, narrowed as an address asks."""
    on = localdate(visit.at)
    form = forms.ActsForm(visit.GET, agencies=public.agencies(chosen=visit.GET.get("co-quan", "")), subjects=public.subjects())
    asked = form.asked()
    cut = keyset.cut(acts.listed(asked, on=on), by=acts.NEWEST, size=ON_A_PAGE, place=visit.GET.get("tu", ""))
    rows = [(line, _said(line.course), forms.ACT_TONES.get(line.course.outcome, "plain")) for line in acts.lines(cut.rows, on=on)]
    query = urlencode({forms.NAMES[name]: value for name, value in asked.items()})
    return render(visit, "petitions/public_acts.html", {"form": form, "rows": rows, "slice": cut, "query": query, "delay": shown.delay(on=on)})


def _said(course: Course) -> str:
    """Return what an office did, with the reason of a refusal."""
    said = str(forms.ACTS[course.refusal if course.refusal in AWAY else course.outcome or "waiting"])
    return f"{said}: {_(states.REFUSALS.get(course.refusal, course.refusal))}" if course.refusal not in ("", *AWAY) else said
