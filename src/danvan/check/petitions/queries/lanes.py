"""What is read of matters of any lane of the house alike."""

from collections.abc import Collection

from danvan.base.search.documents import Document
from danvan.check.petitions.queries import complaints, contributions, feedback, information, land, recurrence, voters
from danvan.check.petitions.queries.returns import reading

LANES = (feedback, complaints, voters, information, land, recurrence, contributions, reading)


def titles(pks: Collection[int]) -> dict[int, str]:
    """Return a title for each matter."""
    return {pk: title for lane in LANES for pk, title in lane.titles(pks).items()}


def findable(pks: Collection[int]) -> dict[int, Document]:
    """Return what can be found of matters."""
    return {pk: document for lane in LANES for pk, document in lane.findable(pks).items()}
