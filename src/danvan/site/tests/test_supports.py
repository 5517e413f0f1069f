"""What is asked of a supporting agency is found, titled and told late where all houses are seen."""

from django.urls import reverse

from danvan.base.journal.models import Entry
from danvan.do.directives.tests.test_support import asked, where
from danvan.site import lapses, panels
from tests.village import Village, at
from tests.worlds import As


def test_a_support_that_is_late_lapses_once_and_is_no_lapsed_task(village: Village) -> None:
    support = asked(village)

    assert lapses.tell(at=at("2026-05-01 06:00")) == 1
    assert lapses.tell(at=at("2026-05-02 06:00")) == 0

    entry = Entry.objects.get(word="directives.support_lapsed")
    assert entry.matter_id == support.pk
    assert not Entry.objects.filter(word="directives.lapsed").exists()


def test_a_support_has_a_title_and_an_address_and_can_be_found(village: Village, client: As) -> None:
    support = asked(village)

    assert panels.titles([support.matter]) == {support.pk: "Báo bóng hỏng"}
    assert panels.link(support.matter) == where(support)
    assert "Báo bóng hỏng" in client.of(village.linh).get(reverse("site:desk")).content.decode()
    found = client.get(reverse("site:search"), {"tim": "báo bóng hỏng"}).content.decode()
    assert where(support) in found
