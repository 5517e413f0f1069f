"""A report as GeoReport v2 writes it: every key is there, empty where nothing is known or nothing is told."""

from datetime import UTC, datetime
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from danvan.base.calendar.hours import midnight
from danvan.base.people.visits import Visit
from danvan.base.subjects.models import Subject
from danvan.check.petitions import states
from danvan.check.petitions.api import kinds
from danvan.check.petitions.forms import public as forms
from danvan.check.petitions.forms.open311 import LONGEST
from danvan.check.petitions.models import Course, Published, Relayed
from danvan.check.petitions.queries import public
from danvan.check.petitions.queries.reportable import ANY, Service
from danvan.check.petitions.states import open311
from danvan.check.petitions.states.elsewhere import AWAY
from danvan.engines import maps

KEYS = (
    "service_request_id", "status", "status_notes", "service_name", "service_code", "description", "agency_responsible", "service_notice",
    "requested_datetime", "updated_datetime", "expected_datetime", "address", "address_id", "zipcode", "lat", "long", "media_url",
)  # fmt: skip


def shown(one: Published, *, expected: datetime | None, visit: Visit, extended: bool) -> dict[str, Any]:
    """Return a public report: the words, the place and the picture that an office let everybody see."""
    at = maps.spot(one.spot) if one.spot else None
    notes = "\n".join(filter(None, [str(forms.STATES.get(one.state, "")), one.answer]))
    made = _made(
        service_request_id=one.code, status=open311.status(one.state), status_notes=notes, **_service(one.subject), description=_short(one.words),
        agency_responsible=one.agency.name, requested_datetime=moment(one.opened_at), updated_datetime=moment(one.answered_at or one.published_at),
        expected_datetime=moment(expected), address=one.place and one.place.name, address_id=one.place and one.place.code,
        lat=at and at[0], long=at and at[1], media_url=_photo(one, visit=visit),
    )  # fmt: skip
    return made | _more(one) if extended else made


def standing(one: Relayed, *, course: Course | None, expected: datetime | None) -> dict[str, Any]:
    """Return how a report stands for the client that passed it on: no words, no place and no picture of it."""
    state = course.state if course else "submitted"
    closed = open311.status(state) == open311.CLOSED
    when = course.changed_at if course else one.at
    return _made(
        service_request_id=one.code, status=open311.status(state), status_notes=_notes(state, course=course if closed else None),
        **_service(course.subject if course else None), agency_responsible=course and course.agency.name, requested_datetime=moment(one.at),
        updated_datetime=moment(when), expected_datetime=moment(expected),
    )  # fmt: skip


def moment(at: datetime | None) -> str | None:
    """Return a moment as every client reads it: UTC, whole seconds, Z."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if at else None


def _made(**known: Any) -> dict[str, Any]:
    return {key: known.get(key) or None for key in KEYS}


def _service(subject: Subject | None) -> dict[str, str]:
    found = Service(code=subject.code if subject else ANY, subject=subject)
    return {"service_code": found.code, "service_name": kinds.name(found)}


def _notes(state: str, *, course: Course | None) -> str:
    """Return the words for a state that everybody reads; how an answer is prepared inside an office is not told."""
    words = str(forms.STATES.get(state, forms.ACTS["waiting"]))
    reason = states.REFUSALS.get(course.refusal, "") if course and course.refusal not in AWAY else ""
    return f"{words}: {_(reason)}" if reason else words


def _short(words: str) -> str:
    """Return as much of the words as the standard lets a description have."""
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"


def _photo(one: Published, *, visit: Visit) -> str | None:
    return visit.build_absolute_uri(reverse("petitions:public_photo", args=[one.code, "anh"])) if one.photo else None


def _more(one: Published) -> dict[str, Any]:
    """Return what `extensions=true` adds: what the office did when, and the outcome."""
    notes = [{"datetime": moment(step.at), "description": f"{step.what}: {step.who}", "type": "step"} for step in public.history(one)]
    planned = moment(midnight(one.plan_on)) if one.plan_on else None
    return {"extended_attributes": {"outcome": one.outcome or None, "planned_datetime": planned, "still_there": one.persisting}, "notes": notes}
