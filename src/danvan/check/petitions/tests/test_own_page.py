"""The page of a petition as whoever sent it reads it: what is to be done comes first, what is done seldom is folded."""

from django.urls import reverse

from danvan.base.people.relations import Actor
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.models import Petition
from tests.village import Village, at
from tests.worlds import As

NOW = at("2026-08-28 09:00")


def asked(village: Village) -> Petition:
    petition = petitions.submit("Đèn ngõ tắt", place=village.thon_dong, by=village.lan, at=NOW)
    petitions.classify(petition, subject=village.lighting, by=village.tu, at=NOW)
    petitions.route(petition, agency=village.works, by=village.tu, at=NOW)
    petitions.ask_back(petition, question="Ngõ số mấy?", by=village.minh, at=NOW)
    return petition


def page(petition: Petition, *, by: Actor) -> str:
    return As().of(by).get(reverse("petitions:page", args=[petition.matter.code])).text


def test_a_question_and_its_button_stand_before_who_has_it_and_what_was_sent(village: Village) -> None:
    shown = page(asked(village), by=village.lan)
    answer = shown.index("viec/complete")
    assert shown.index('aria-current="step"') < shown.index("Ngõ số mấy?") < answer < shown.index('id="ai-giu"') < shown.index('id="noi-dung-gui"')


def test_what_is_done_seldom_is_folded_for_its_author_alone(village: Village) -> None:
    petition = asked(village)
    shown = page(petition, by=village.lan)
    assert shown.index("viec/complete") < shown.index("dv-far") < shown.index("viec/withdraw")
    assert 'aria-current="step"' not in page(petition, by=village.minh)
