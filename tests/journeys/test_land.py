"""What a commune owes in a land dispute and does not do in time."""

from danvan.base.journal.models import Entry
from danvan.check.petitions.tests.test_land import asked, under_way
from danvan.site import lapses
from tests.village import Village, at


def test_what_is_late_is_said_once_for_each_clock(village: Village) -> None:
    waiting, going = asked(village), under_way(village)
    assert [lapses.tell(at=at(when)) for when in ("2026-03-05 23:00", "2026-03-06 08:00", "2026-04-01 23:00", "2026-04-02 08:00", "2026-04-03 08:00")] == [0, 1, 0, 1, 0]
    said = Entry.objects.filter(word="petitions.mediation_lapsed").order_by("pk").values_list("matter", flat=True)
    assert list(said) == [waiting.pk, going.pk]
