"""Who receives what is said of a regulation or a procedure, as a clerk is told before sorting: a suggestion, nothing moves by it."""

from datetime import date

from danvan import law
from danvan.check.petitions.models import Petition


def receives(petition: Petition, *, on: date) -> law.Row | None:
    """Return the row of the law that names the office; None where a petition is about neither, or no row is in force."""
    if not petition.concerns:
        return None
    try:
        return law.one("receivers", key=f"feedback.{petition.concerns}", on=on)
    except law.NotFound:
        return None
