from math import isclose
from threading import Thread

import pytest
from django.db import connection, transaction
from django.urls import reverse

from danvan.base.agencies.models import Agency
from danvan.base.journal.models import Entry
from danvan.base.moves.actions import ChangedMeanwhile
from danvan.base.moves.table import NotAllowed
from danvan.base.people.models import Person, Role
from danvan.base.people.relations import ANYONE, Actor
from danvan.check.surveys import actions as surveys
from danvan.check.surveys import queries
from danvan.check.surveys.models import Rating, Survey
from danvan.check.surveys.tests.errands import answered, rated
from danvan.engines import ledger
from tests.village import Village, at
from tests.worlds import As

NOW, LATER = at("2026-07-01 08:00"), at("2026-09-30 16:00")
KEY = "k" * 24


@pytest.fixture
def survey(village: Village) -> Survey:
    return surveys.launch(village.works, by=village.hoa, at=NOW)


def published(survey: Survey, *, stars: list[int], village: Village) -> Entry:
    rated(survey, stars=stars, author=village.lan, at=survey.matter.opened_at)
    surveys.publish(survey, by=village.hoa, at=LATER)
    return Entry.objects.get(word="surveys.published", matter=survey.matter)


def test_ten_ratings_are_published_with_what_they_leave_uncertain(village: Village, survey: Survey) -> None:
    surveys.invite(answered(village.works, at=NOW, author=village.lan), at=NOW)  # asked, and silent
    facts = published(survey, stars=[5, 5, 5, 4, 4, 4, 4, 4, 4, 3], village=village).facts
    assert (facts["n"], facts["estimate"]) == (10, 0.9)
    assert isclose(facts["se"], 0.0949)
    assert isclose(facts["low"], 0.5958)
    assert isclose(facts["high"], 0.9821)
    assert "under" not in facts


def test_of_nine_ratings_only_that_they_are_fewer_than_ten_is_told(village: Village, survey: Survey) -> None:
    facts = published(survey, stars=[5] * 9, village=village).facts
    assert facts.keys() == {"under", "batch"}
    assert facts["under"] == 10


def test_a_survey_that_nobody_answered_can_end(village: Village, survey: Survey) -> None:
    assert published(survey, stars=[], village=village).facts == {"under": 10, "batch": ledger.EMPTY.hex()}


def test_the_batch_is_recomputed_from_the_ratings_and_no_other(village: Village, survey: Survey) -> None:
    entry = published(survey, stars=[5, 1, 4], village=village)
    leaves = [f"{salt} {code} {stars}" for salt, code, stars in
              Rating.objects.order_by("pk").values_list("salt", "code", "stars")]
    assert entry.facts["batch"] == ledger.root([ledger.leaf(text.encode()) for text in leaves]).hex()

    Rating.objects.filter(stars=1).update(stars=5)

    assert queries.root(survey) != entry.facts["batch"]


def test_the_same_stars_hide_behind_different_salts(village: Village, survey: Survey) -> None:
    ratings = rated(survey, stars=[5, 5], author=village.lan, at=NOW)
    assert len({rating.salt for rating in ratings}) == len({queries.leaf(rating) for rating in ratings}) == 2
    assert all(len(rating.salt) == 64 for rating in ratings)


def test_only_a_leader_publishes_and_only_once(village: Village, survey: Survey) -> None:
    for actor in (village.minh, village.tu, village.lan, village.son):
        with pytest.raises(NotAllowed):
            surveys.publish(Survey.objects.get(), by=actor, at=LATER)
    as_read = Survey.objects.get()
    surveys.publish(survey, by=village.hoa, at=LATER)
    with pytest.raises(NotAllowed):
        surveys.publish(Survey.objects.get(), by=village.hoa, at=LATER)
    with pytest.raises(ChangedMeanwhile):
        surveys.publish(as_read, by=village.hoa, at=LATER)
    assert Entry.objects.filter(word="surveys.published").count() == 1


def test_the_latest_figure_is_shown_to_everyone_and_a_suppressed_one_does_not_hide_it(
    village: Village, survey: Survey
) -> None:
    matter = answered(village.works, at=NOW).matter
    assert queries.panel(matter, actor=ANYONE, at=LATER) is None
    published(survey, stars=[5] * 9 + [1], village=village)
    following = surveys.launch(village.works, by=village.hoa, at=LATER)
    published(following, stars=[1], village=village)

    panel = queries.panel(matter, actor=ANYONE, at=LATER)

    assert panel
    assert (panel.shows["estimate"], panel.shows["low"], panel.shows["high"], panel.shows["n"]) == (90, 60, 98, 10)
    assert queries.panel(matter, actor=ANYONE, at=NOW) is None
    assert queries.panel(answered(village.culture, at=NOW).matter, actor=ANYONE, at=LATER) is None


def test_the_chair_publishes_on_the_page(village: Village, client: As, survey: Survey) -> None:
    rated(survey, stars=[5] * 9 + [1], author=village.lan, at=NOW)
    address = reverse("surveys:publish", args=[survey.matter.code])
    client.of(village.hoa)
    assert address in client.get(reverse("surveys:list")).content.decode()

    for _ in range(2):  # sent twice it is published once
        response = client.post(address, {"form_key": KEY, "version": survey.matter.version})
        assert response.headers["Location"] == reverse("surveys:list")

    page = client.get(reverse("surveys:list")).content.decode()
    assert "<strong>90 %</strong>" in page
    assert "60 % đến 98 %" in page
    assert '<line class="dv-chart__dot" x1="90.00"' in page  # drawn
    assert '<td class="dv-number">90 % (từ 60 % đến 98 %)</td>' in page  # and said
    assert address not in page


def test_a_survey_of_too_few_is_not_drawn(village: Village, client: As, survey: Survey) -> None:
    published(survey, stars=[5] * 9, village=village)
    assert "dv-chart" not in client.get(reverse("surveys:list")).content.decode()


def test_publishing_what_somebody_else_has_published_is_told_in_a_sentence(
    village: Village, client: As, survey: Survey
) -> None:
    shown = survey.matter.version
    surveys.publish(survey, by=village.hoa, at=LATER)
    address = reverse("surveys:publish", args=[survey.matter.code])
    response = client.of(village.hoa).post(address, {"form_key": KEY, "version": shown})
    assert response.status_code == 409
    assert "vừa được bà Hoa xử lý" in response.content.decode()


def test_a_form_without_its_key_publishes_nothing(village: Village, client: As, survey: Survey) -> None:
    address = reverse("surveys:publish", args=[survey.matter.code])
    assert client.of(village.hoa).post(address, {}).status_code == 400
    assert Survey.objects.get().matter.state == "launched"


def test_the_leader_of_another_agency_publishes_nothing(village: Village, client: As, survey: Survey) -> None:
    address = reverse("surveys:publish", args=[survey.matter.code])
    response = client.of(village.son).post(address, {"form_key": KEY, "version": survey.matter.version})
    assert response.status_code == 409
    assert Survey.objects.get().matter.state == "launched"


def test_no_rating_slips_in_while_a_survey_is_being_published(world: str) -> None:
    began = NOW.date()
    works = Agency.objects.create(code="works", name="Phòng Kinh tế", valid_from=began)
    resident, head = (Person.objects.create(code=code, name=code) for code in ("resident", "head"))
    Role.objects.create(person=head, agency=works, word="leader", valid_from=began)
    author, chair = Actor(resident), Actor(head)
    survey = surveys.launch(works, by=chair, at=NOW)
    (rating,) = rated(survey, stars=[5], author=author, at=NOW)
    refused: list[NotAllowed] = []

    def come_late() -> None:
        try:
            surveys.rate(rating, stars=1, by=author, at=NOW)
        except NotAllowed as error:
            refused.append(error)
        finally:
            connection.close()

    late = Thread(target=come_late)
    with transaction.atomic():
        surveys.publish(survey, by=chair, at=LATER)
        late.start()
        late.join(timeout=0.5)
        assert late.is_alive()  # waits for the publication
    late.join()

    assert len(refused) == 1
    assert queries.root(survey) == Entry.objects.get(word="surveys.published").facts["batch"]
