from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from danvan.base.duties.models import Duty
from danvan.base.journal.models import Entry
from danvan.base.matters import codes
from danvan.base.matters.models import Matter
from danvan.base.moves.table import NotAllowed
from danvan.base.people.relations import Actor
from danvan.check.surveys import actions as surveys
from danvan.check.surveys import queries
from danvan.check.surveys.models import Rating, Survey
from danvan.check.surveys.tests.errands import again, answered, handed_over
from tests.village import Village, at
from tests.worlds import As

NOW = at("2026-07-01 08:00")
KEY = "k" * 24


@pytest.fixture
def survey(village: Village) -> Survey:
    return surveys.launch(village.works, by=village.hoa, at=NOW)


@pytest.fixture
def rating(village: Village, survey: Survey) -> Rating:
    entry = answered(village.works, at=NOW, author=village.lan)
    surveys.invite(entry, at=NOW)
    return Rating.objects.get(about=entry.matter)


def test_whoever_is_answered_while_the_agency_asks_is_invited_once(village: Village, survey: Survey) -> None:
    entry = answered(village.works, at=NOW, author=village.lan)
    for _ in range(2):
        surveys.invite(entry, at=NOW)
    again_entry = again(entry.matter, at=NOW, author=village.lan)
    surveys.invite(again_entry, at=NOW)
    rating = Rating.objects.get()
    assert (rating.survey, rating.about, rating.code, rating.stars) == (survey, entry.matter, entry.code, None)


def test_where_no_survey_runs_the_platform_begins_one(village: Village) -> None:
    entry = answered(village.culture, at=NOW)
    surveys.invite(entry, at=NOW)
    surveys.invite(answered(village.culture, at=NOW), at=NOW)
    survey = Survey.objects.get()
    assert (survey.running_for, survey.matter.opened_at) == (village.culture, NOW)
    assert Rating.objects.filter(survey=survey).count() == 2


def test_after_a_survey_is_published_the_next_answer_begins_another(village: Village, survey: Survey) -> None:
    surveys.publish(survey, by=village.hoa, at=NOW)
    surveys.invite(answered(village.works, at=NOW), at=NOW)
    assert Rating.objects.get().survey != survey


def test_an_answer_from_before_a_survey_is_not_asked_about_in_it(village: Village, survey: Survey) -> None:
    surveys.invite(answered(village.works, at=NOW - timedelta(seconds=1)), at=NOW + timedelta(hours=1))
    assert not Rating.objects.exists()


def test_a_matter_answered_anew_during_the_next_survey_is_asked_about_in_it(village: Village, rating: Rating) -> None:
    surveys.publish(rating.survey, by=village.hoa, at=NOW)
    following = surveys.launch(village.works, by=village.hoa, at=NOW)
    surveys.invite(again(rating.about, at=NOW, author=village.lan), at=NOW)
    assert queries.latest(rating.about) == following.ratings.get()
    assert Rating.objects.count() == 2


def test_the_author_rates_and_may_rate_anew_until_publication(village: Village, rating: Rating) -> None:
    entries = Entry.objects.count()
    for stars in (5, 2):
        surveys.rate(rating, stars=stars, by=village.lan, at=NOW)
        assert Rating.objects.get().stars == stars
    assert Entry.objects.count() == entries  # a rating is no move

    surveys.publish(rating.survey, by=village.hoa, at=NOW)

    with pytest.raises(NotAllowed, match="published"):
        surveys.rate(rating, stars=5, by=village.lan, at=NOW)
    assert Rating.objects.get().stars == 2


def test_nobody_but_the_author_rates(village: Village, rating: Rating) -> None:
    for actor in (village.minh, village.hoa, village.tu, village.ba, Actor(), Actor(bears=frozenset({codes.unknown()}))):
        with pytest.raises(NotAllowed, match="person served"):
            surveys.rate(rating, stars=5, by=actor, at=NOW)
    assert Rating.objects.get().stars is None


def test_whoever_bears_the_secret_code_is_the_author(village: Village, survey: Survey) -> None:
    bearer = codes.bearer(codes.secret("a form's key"))
    entry = answered(village.works, at=NOW, bearer=bearer)
    surveys.invite(entry, at=NOW)
    surveys.rate(survey.ratings.get(), stars=4, by=Actor(bears=frozenset({bearer})), at=NOW)
    assert survey.ratings.get().stars == 4


@pytest.mark.parametrize("stars", [0, 6, -1])
def test_there_are_one_to_five_stars(village: Village, rating: Rating, stars: int) -> None:
    with pytest.raises(ValueError, match="stars"):
        surveys.rate(rating, stars=stars, by=village.lan, at=NOW)
    with pytest.raises(IntegrityError), transaction.atomic():
        Rating.objects.update(stars=stars)


def test_the_author_is_asked_on_the_page_of_the_matter(village: Village, rating: Rating) -> None:
    def shown(actor: Actor) -> object:
        return queries.invitation(rating.about, actor=actor, at=NOW)

    assert shown(village.lan)
    assert shown(village.minh) is shown(village.hoa) is shown(Actor()) is None

    surveys.publish(rating.survey, by=village.hoa, at=NOW)

    assert shown(village.lan) is None  # too late, and nothing was said


def test_nobody_is_asked_while_something_is_owed_again_and_what_was_said_is_shown(village: Village, rating: Rating) -> None:
    matter = rating.about
    shown = queries.invitation(matter, actor=village.lan, at=NOW)
    assert shown is not None
    Duty.objects.create(matter=matter, owner=village.works, rule="petitions.answer", due_on=NOW.date(), reasoning=[])  # its author said that it is not settled
    assert queries.invitation(matter, actor=village.lan, at=NOW) is None
    surveys.rate(rating, stars=2, by=village.lan, at=NOW)
    said = queries.invitation(matter, actor=village.lan, at=NOW)
    assert said is not None
    assert said.shows["rating"].stars == 2


def test_what_was_said_is_still_shown_after_publication(village: Village, rating: Rating) -> None:
    surveys.rate(rating, stars=2, by=village.lan, at=NOW)
    surveys.publish(rating.survey, by=village.hoa, at=NOW)
    panel = queries.invitation(rating.about, actor=village.lan, at=NOW)
    assert panel
    assert (panel.shows["given"], panel.shows["is_open"]) == ("Không hài lòng", False)


def test_a_matter_nobody_asks_about_has_no_invitation(village: Village) -> None:
    entry = answered(village.works, at=NOW, author=village.lan)
    assert queries.invitation(entry.matter, actor=village.lan, at=NOW) is None


def test_stars_are_sent_once_and_lead_back_to_the_page(village: Village, client: As, rating: Rating) -> None:
    client.of(village.lan)
    address = reverse("surveys:rate", args=[rating.code])
    sent = {"stars": "4", "form_key": KEY, "next": "/phan-anh/ABC#danh-gia"}
    assert client.post(address, sent).headers["Location"] == "/phan-anh/ABC#danh-gia"
    assert Rating.objects.get().stars == 4

    client.post(address, sent | {"stars": "1", "form_key": "m" * 24})
    client.post(address, sent)  # the first form once more changes nothing

    assert Rating.objects.get().stars == 1


@pytest.mark.parametrize(
    "address",
    ["https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", "javascript:alert(1)", "",
     "/" + "a" * 500, "http:///elsewhere.example", "\x00"],
)
def test_nobody_is_led_elsewhere(village: Village, client: As, rating: Rating, address: str) -> None:
    sent = {"stars": "4", "form_key": KEY, "next": address}
    response = client.of(village.lan).post(reverse("surveys:rate", args=[rating.code]), sent)
    assert response.headers["Location"] == "/"


@pytest.mark.parametrize(("stars", "sentence"), [("", "Chưa chọn mức nào"), ("6", "Không có mức này"), ("x", "Không có mức này")])
def test_stars_that_cannot_be_are_told_in_a_sentence(
    village: Village, client: As, rating: Rating, stars: str, sentence: str
) -> None:
    sent = {"stars": stars, "form_key": KEY, "next": "/phan-anh/ABC"}
    page = client.of(village.lan).post(reverse("surveys:rate", args=[rating.code]), sent).content.decode()
    assert sentence in page
    assert KEY in page  # the same form, so that it still counts once
    assert 'value="/phan-anh/ABC"' in page
    assert Rating.objects.get().stars is None


def test_stars_that_come_too_late_are_told_in_a_sentence(village: Village, client: As, rating: Rating) -> None:
    surveys.publish(rating.survey, by=village.hoa, at=NOW)
    response = client.of(village.lan).post(reverse("surveys:rate", args=[rating.code]), {"stars": "5", "form_key": KEY})
    assert response.status_code == 409
    assert "không còn làm được" in response.content.decode()


def test_whoever_cannot_see_a_matter_does_not_learn_of_it(village: Village, client: As, rating: Rating) -> None:
    sent = {"stars": "5", "form_key": KEY}
    for code in (rating.code, "NOWHERE1"):
        response = client.of(village.ba).post(reverse("surveys:rate", args=[code]), sent)
        assert response.status_code == 404


def test_a_matter_that_nobody_was_asked_about_is_not_rated(village: Village, client: As) -> None:
    entry = answered(village.works, at=NOW, author=village.lan)
    response = client.of(village.lan).post(reverse("surveys:rate", args=[entry.code]), {"stars": "5", "form_key": KEY})
    assert response.status_code == 404


def test_a_matter_that_went_to_another_agency_is_rated_for_the_one_that_answered(
    village: Village, survey: Survey
) -> None:
    of_culture = surveys.launch(village.culture, by=village.hoa, at=NOW)
    first = answered(village.works, at=NOW, author=village.lan)
    surveys.invite(first, at=NOW)
    matter = Matter.objects.get(pk=first.matter_id)
    handed_over(matter, to=village.culture, by=village.lan, at=NOW)
    surveys.invite(again(matter, at=NOW + timedelta(days=1), author=village.lan), at=NOW)
    assert survey.ratings.get().about == of_culture.ratings.get().about == matter
