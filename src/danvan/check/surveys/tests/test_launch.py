import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from danvan.base.journal.models import Entry
from danvan.base.matters.queries import visible_to
from danvan.base.moves.table import NotAllowed
from danvan.base.people.relations import ANYONE
from danvan.check.surveys import actions as surveys
from danvan.check.surveys import queries
from danvan.check.surveys.models import Survey
from tests.village import Village, at
from tests.worlds import As

NOW = at("2026-07-01 08:00")


def test_the_chair_asks_about_the_commune_and_what_is_below_it(village: Village) -> None:
    for agency in (village.commune, village.works):
        survey = surveys.launch(agency, by=village.hoa, at=NOW)
        assert (survey.matter.agency, survey.matter.state) == (agency, "launched")
    assert set(Entry.objects.values_list("word", flat=True)) == {"surveys.launched"}
    assert visible_to(ANYONE, on=NOW.date()).count() == 2


def test_nobody_else_asks(village: Village) -> None:
    for actor in (village.tu, village.minh, village.lan, village.mai, village.son):
        with pytest.raises(NotAllowed):
            surveys.launch(village.works, by=actor, at=NOW)
    assert not Survey.objects.exists()


def test_who_is_only_asked_is_never_scored(village: Village) -> None:
    with pytest.raises(NotAllowed):
        surveys.launch(village.front, by=village.son, at=NOW)
    assert not queries.led(village.son, on=NOW.date())


def test_an_agency_is_asked_about_once_at_a_time(village: Village) -> None:
    first = surveys.launch(village.works, by=village.hoa, at=NOW)
    with pytest.raises(surveys.AlreadyRunning):
        surveys.launch(village.works, by=village.hoa, at=NOW)
    assert Survey.objects.count() == Entry.objects.count() == 1

    surveys.publish(first, by=village.hoa, at=NOW)
    surveys.launch(village.works, by=village.hoa, at=NOW)

    assert Survey.objects.count() == 2


def test_the_chair_launches_on_the_page_once_however_often_it_is_sent(village: Village, client: As) -> None:
    client.of(village.hoa)
    sent = {"agency": village.works.code, "form_key": "k" * 24}
    for _ in range(2):
        assert client.post(reverse("surveys:launch"), sent).headers["Location"] == reverse("surveys:list")
    assert Survey.objects.get().matter.agency == village.works

    page = client.get(reverse("surveys:list")).content.decode()

    assert "Đang lấy ý kiến" in page
    assert f'value="{village.works.code}"' not in page  # not offered again while it runs
    assert f'value="{village.commune.code}"' in page


def test_a_survey_that_somebody_launched_meanwhile_is_told_in_a_sentence(village: Village, client: As) -> None:
    surveys.launch(village.works, by=village.hoa, at=NOW)
    sent = {"agency": village.works.code, "form_key": "k" * 24}
    page = client.of(village.hoa).post(reverse("surveys:launch"), sent).content.decode()
    assert "hãy công bố đợt đó trước" in page
    assert Survey.objects.count() == 1


@pytest.mark.parametrize("agency", ["", "an-binh-front", "home-affairs", "nowhere"])
def test_only_an_agency_of_the_list_is_taken(village: Village, client: As, agency: str) -> None:
    response = client.of(village.hoa).post(reverse("surveys:launch"), {"agency": agency, "form_key": "k" * 24})
    assert "Lỗi:" in response.content.decode()
    assert not Survey.objects.exists()


def test_an_officer_may_look_but_is_offered_no_launch(village: Village, client: As) -> None:
    surveys.launch(village.works, by=village.hoa, at=NOW)
    page = client.of(village.minh).get(reverse("surveys:list"))
    assert page.status_code == 200
    assert "Đang lấy ý kiến" in page.content.decode()
    assert "Mở đợt hỏi" not in page.content.decode()
    assert "Kết thúc và công bố" not in page.content.decode()
    assert client.post(reverse("surveys:launch"), {"agency": village.works.code}).status_code == 403


def test_the_list_reads_as_often_for_nine_surveys_as_for_two(village: Village, client: As) -> None:
    def published() -> None:
        surveys.publish(surveys.launch(village.works, by=village.hoa, at=NOW), by=village.hoa, at=NOW)

    def reads() -> int:
        with CaptureQueriesContext(connection) as queries:
            client.get(reverse("surveys:list"))
        return len(queries)

    client.of(village.hoa)
    surveys.launch(village.commune, by=village.hoa, at=NOW)
    published()
    reads()  # what the process keeps is read now
    few = reads()
    for _ in range(7):
        published()
    assert reads() == few
    assert client.get(reverse("surveys:list")).content.decode().count("không công bố tỷ lệ. Công bố ngày") == 8
