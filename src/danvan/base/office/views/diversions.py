"""Words that must not be kept here are met before anything of them is stored: where, when and how to present them safely."""

from collections.abc import Collection, Iterator
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency
from danvan.base.face import typed
from danvan.base.files import skimming
from danvan.base.office.forms.receptions import WEEKDAYS
from danvan.base.office.queries import held
from danvan.base.people.visits import Visit
from danvan.engines import diversion

ANYWAY = "la_phan_anh"  # the button of whoever says that it is feedback
OURS = ("csrfmiddlewaretoken", "form_key", ANYWAY)


def page(
    visit: Visit, found: diversion.Finding, *, agency: Agency | None, innocent: tuple[str, str], for_clerk: bool = False, files: Collection[str] = ()
) -> HttpResponse:
    """Return the page that leads elsewhere what must not be kept.

    To be shown before a form is cleaned, for cleaning stores its file. The page hands the typed words back in a form of its
    own, for whoever sends them all the same, and nothing else remembers them; `files` names the inputs whose file is asked
    for again. `innocent` says what these words are if the machine is mistaken and who reads them then, and what the button says;
    a clerk who writes down what others say is told what to do with it.
    """
    on = localdate(visit.at)
    shows = {
        "agency": agency, "kind": found.kind, "days": _days(agency, visit=visit) if agency else [],
        "above": agency.above if agency and agency.above and agency.above.stands(on=on) else None, "anyway": ANYWAY,
        "typed": typed.pairs(visit, but=OURS), "form_key": visit.POST.get("form_key", ""),
        "files": [(name, len(visit.FILES.getlist(name)) > 1) for name in files if name in visit.FILES], "innocent": innocent,
    }
    response = render(visit, "office/diversions/met_clerk.html" if for_clerk else "office/diversions/met.html", shows)
    response.headers["Referrer-Policy"] = "strict-origin"  # no address; with "no-referrer" the form would lack its origin and be refused
    response.headers["Cache-Control"] = "private, no-store"
    return response


def finding(visit: Visit, *, opens: Collection[str] = ()) -> diversion.Finding | None:
    """Return what is being sent looks like, if that must not be kept and whoever sends it does not say that it is something else.

    `opens` names the inputs whose files are opened for the words in them; of all others the names alone are looked at.
    """
    return looked(visit, opens=opens) if visit.method == "POST" and ANYWAY not in visit.POST else None


def looked(visit: Visit, *, opens: Collection[str] = ()) -> diversion.Finding | None:
    """Return what is being sent looks like, if that must not be kept, by whatever button: a program cannot say that it is something else."""
    found = (diversion.look(words) for words in _said(visit, opens=opens))
    return next((one for one in found if one and one.is_diverted), None)


def _said(visit: Visit, *, opens: Collection[str]) -> Iterator[str]:
    """Yield all that was typed with the names of the files that were chosen, then the words in each file."""
    files = [file for _name, sent in visit.FILES.lists() for file in sent]
    typed_words = [value for _name, value in typed.pairs(visit, but=OURS)]
    yield "\n".join([*typed_words, *((file.name or "").replace("_", " ").replace("-", " ") for file in files)])
    yield from (one.words for one in skimming.sent(file for name in opens for file in visit.FILES.getlist(name)))


def _days(agency: Agency, *, visit: Visit) -> list[dict[str, Any]]:
    """Return the days of the week on which an agency receives people, as a page shows them."""
    return [
        {**one, "weekday": WEEKDAYS[str(one["weekday"])], "agency": one["agency"].name}
        for one in held.receptions(agency, on=localdate(visit.at))
    ]
