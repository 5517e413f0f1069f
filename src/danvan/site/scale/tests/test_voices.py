"""A commune that lived petitions of every lane is copied with all that hangs on them."""

from collections import Counter

from danvan.base.duties.models import Duty
from danvan.base.journal.models import Entry
from danvan.base.matters.models import Matter
from danvan.check.petitions import queries
from danvan.check.petitions.models import Course, Petition
from danvan.check.petitions.queries import courses
from danvan.site.scale import province
from tests.village import at

NOW, EACH = at("2026-11-02 09:00"), 60


def test_each_commune_has_petitions_of_every_lane_in_every_state_and_a_copy_has_the_same(db: None) -> None:
    first = province.heard(petitions=2 * EACH, at=NOW, each=EACH)
    lanes, states = ([Counter(matter_of(code, name) for code in ("an-binh", "an-binh-1")) for name in ("kind", "state")])

    assert len(set(lanes)) == len(set(states)) == 1  # of both communes alike
    assert {kind for kind, _many in next(iter(lanes))} == {"feedback", "report", "conduct", "complaint", "information", "voters", "session"}
    assert {"answered", "confirmed", "declined", "routed", "submitted"} <= {state for state, _many in next(iter(states))}
    assert queries.inbox(first.tu, at=NOW).count() < Petition.objects.count() / 2


def test_a_copy_is_told_by_its_own_codes(db: None) -> None:
    province.heard(petitions=2 * EACH, at=NOW, each=EACH)
    codes = dict(Matter.objects.values_list("pk", "code"))

    assert all(codes[entry.matter_id] == entry.code for entry in Entry.objects.exclude(word__startswith="office."))
    kept = {course.pk: course.code for course in Course.objects.all()}
    assert kept == {course.pk: course.code for course in courses.told(list(Matter.objects.filter(pk__in=kept)))}
    assert Duty.objects.filter(closed_at=None, matter__agency__code__endswith="-1").exists()


def matter_of(code: str, name: str) -> tuple[tuple[str, int], ...]:
    """Return how many matters of a commune and what is below it there are of each kind or state."""
    found = Matter.objects.filter(agency__code__in=[code, *(code.replace("an-binh", f"an-binh-{unit}") for unit in ("works", "culture"))])
    return tuple(sorted(Counter(found.values_list(name, flat=True)).items()))
