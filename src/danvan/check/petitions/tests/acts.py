"""What tests of the public side do again and again."""

from dataclasses import replace
from datetime import date

from danvan.check.petitions import actions as petitions
from danvan.check.petitions.models import Petition
from tests.village import Village, at

ANSWER = petitions.Answer(done="Đã thay bóng cho nhà bà Lan", done_on=date(2026, 9, 7), done_by="Tổ điện", no_proof="Làm ban đêm")
WORDS, SAID = "Đèn đường ở đầu thôn hỏng", "Đã thay bóng"


def routed(village: Village) -> Petition:
    """Return what bà Lan sent on 28 August, sorted and handed over on the 31st."""
    petition = petitions.submit("Đèn trước nhà bà Lan hỏng", place=village.thon_dong, by=village.lan, at=at("2026-08-28 06:30"))
    petitions.classify(petition, subject=village.lighting, by=village.tu, at=at("2026-08-31 06:30"))
    petitions.route(petition, agency=village.works, by=village.tu, at=at("2026-08-31 06:30"))
    return petition


def answered(petition: Petition, village: Village, *, on: str, outcome: str = "done") -> Petition:
    """Return it with an answer that a head approved."""
    petitions.propose(petition, answer=replace(ANSWER, outcome=outcome), by=village.minh, at=at(on))
    petitions.approve(petition, by=village.hoa, at=at(on))
    return petition


def published(village: Village, *, words: str = WORDS, answer: str = SAID) -> Petition:
    """Return one that was answered on 10 September and published on the 11th."""
    petition = answered(routed(village), village, on="2026-09-10 09:00")
    petitions.redact(petition, words=words, answer=answer, by=village.minh, at=at("2026-09-11 08:00"))
    petitions.publish(petition, by=village.hoa, at=at("2026-09-11 09:00"))
    return petition
