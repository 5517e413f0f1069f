"""The panel by which other pages tell how agencies keep their word to those who write to them: of feedback and of reports alike."""

from typing import Any

from danvan.check.petitions import actions as petitions
from danvan.check.petitions import queries
from danvan.check.petitions.models import Petition
from danvan.check.petitions.tests.acts import answered, routed
from tests.village import Village, at

DECEMBER = at("2026-12-01 09:00")


def shown(village: Village, petition: Petition) -> dict[str, Any]:
    found = queries.panel(petition.matter, actor=village.lan, at=DECEMBER)
    assert found
    return dict(found.shows)


def test_a_report_counts_as_taken_on_and_as_answered(village: Village) -> None:
    sent = petitions.submit("Hố sâu giữa đường", place=village.thon_dong, by=village.lan, at=at("2026-08-18 15:00"), kind="report")
    petitions.take_on(sent, subject=village.lighting, agency=village.works, urgency="ordinary", by=village.tu, at=at("2026-08-18 16:00"))
    assert shown(village, sent) == {"received": 1, "answered": 0, "late": 0, "reopened": 0}
    answered(sent, village, on="2026-08-20 09:00")
    assert shown(village, sent) == {"received": 1, "answered": 1, "late": 0, "reopened": 0}


def test_a_letter_that_came_back_is_one_and_late_once(village: Village) -> None:
    sent = answered(routed(village), village, on="2026-11-20 09:00")
    petitions.reopen(sent, reason="Vẫn tối", by=village.lan, at=at("2026-11-21 09:00"))
    answered(sent, village, on="2026-11-23 09:00")
    assert shown(village, sent) == {"received": 1, "answered": 1, "late": 1, "reopened": 1}
