"""What kinds of work can be reported from the street: the fields of work in use, and one for whoever does not know."""

from dataclasses import dataclass
from datetime import date

from danvan.base.agencies.models import Agency
from danvan.base.places import maps
from danvan.base.places.models import Place
from danvan.base.subjects.models import Subject

ANY = "viec_khac"  # of what belongs to no field, or nobody has said to which: with an underscore, which no code of a field has


@dataclass(frozen=True, kw_only=True)
class Service:
    """One kind of work, by its code."""

    code: str
    subject: Subject | None


def services() -> list[Service]:
    """Return all kinds of work that can be reported today, the one for anything last."""
    return [*(Service(code=one.code, subject=one) for one in Subject.objects.all()), Service(code=ANY, subject=None)]


def service(code: str) -> Service | None:
    """Return a kind of work that can be reported today."""
    found = Subject.objects.filter(code=code).first()
    return Service(code=code, subject=found) if found or code == ANY else None


def villages(commune: Agency, *, on: date) -> list[Place]:
    """Return the places of a commune on a day."""
    return list(maps.places(commune).filter(pk__in=Place.objects.standing(on=on).order_by().values("pk")))
