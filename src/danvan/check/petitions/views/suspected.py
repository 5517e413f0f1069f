"""What somebody sent and a machine suspects: said truthfully to who sent it, by the code in their browser."""

from django.http import HttpResponseBase
from django.shortcuts import redirect, render

from danvan.base.matters import bearing, codes
from danvan.base.matters import queries as matters
from danvan.base.people.visits import Visit
from danvan.check.petitions.queries import suspects
from danvan.check.petitions.states import arrivals as states

FOLLOW = "/theo-doi"  # the page that a code is typed into


def kept(visit: Visit) -> HttpResponseBase:
    """Show that it was received, with its code, who looks at it and until when; what was taken in meanwhile is opened itself."""
    secrets = {codes.bearer(secret): secret for secret in bearing.borne(visit)}
    found = suspects.of_bearers(secrets)
    if not found:
        newest = next(iter(secrets), "")
        matter = matters.borne(newest) if newest else None
        return redirect("petitions:page", matter.code) if matter and matter.house == "petitions" else redirect(FOLLOW)
    rows = [{"arrival": one, "secret": secrets[one.bearer], "waits": one.outcome == states.WAITS, "is_rubbish": one.outcome == states.SPAM} for one in found]
    response = render(visit, "petitions/kept.html", {"rows": rows})
    response.headers["Cache-Control"] = "private, no-store"
    return response
