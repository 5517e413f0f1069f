"""A body that can only be asked is never late, never scored, never asked about: whatever its kind."""

from datetime import date

import pytest

from danvan.base.agencies import kinds
from danvan.base.agencies.models import Agency
from danvan.base.duties import queries as duties
from danvan.base.duties.models import Duty
from danvan.base.moves.table import NotAllowed
from danvan.check.petitions.forms.feedback import RouteForm
from danvan.check.scorecards import queries as scorecards
from danvan.check.surveys import actions as surveys
from danvan.check.surveys import queries as asked
from tests.journeys import past
from tests.village import Village, at

NOW, LATER = at("2026-03-02 09:00"), date(2026, 12, 1)


@pytest.mark.parametrize("kind", sorted(kinds.ASKABLE))
def test_it_is_left_out_of_what_is_overdue_scored_surveyed_and_routed_to(village: Village, kind: str) -> None:
    petition = past.routed("Cầu gỗ mục", village=village, at=NOW)
    Duty.objects.filter(matter=petition.matter, closed_at=None).update(owner=village.front)
    Agency.objects.filter(pk=village.front.pk).update(kind=kind, above=village.commune)
    front = Agency.objects.get(pk=village.front.pk)
    assert not duties.overdue(on=LATER).exists()
    assert front not in scorecards.scored()
    assert front not in asked.led(village.hoa, on=LATER)
    assert front not in RouteForm(thing=petition, by=village.tu, at=NOW).fields["agency"].queryset  # type: ignore[attr-defined]
    with pytest.raises(NotAllowed):
        surveys.launch(front, by=village.hoa, at=NOW)


def test_the_same_duty_of_a_department_is_overdue_and_scored(village: Village) -> None:
    past.routed("Cầu gỗ mục", village=village, at=NOW)
    assert [duty.owner for duty in duties.overdue(on=LATER)] == [village.works]
    assert village.works in scorecards.scored()
