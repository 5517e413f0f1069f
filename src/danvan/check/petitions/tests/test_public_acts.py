"""Whatever an office does is listed and counted, words or no words; and no more is told of it than that."""

from datetime import date
from typing import Any

import pytest

from danvan.base.moves import unasked
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.actions import courses
from danvan.check.petitions.models import Petition, Reckoning
from danvan.check.petitions.queries import acts
from danvan.check.petitions.states.elsewhere import AWAY
from danvan.check.petitions.states.feedback import FEEDBACK
from danvan.check.petitions.states.report import REPORT
from danvan.check.petitions.tests.acts import answered, published, routed
from tests.village import Village, at
from tests.worlds import As

HERE = "/phan-anh/cong-khai/moi-viec"
LATER = date(2026, 10, 1)


def hole(village: Village) -> Petition:
    """Return a report of a hole in the road."""
    return petitions.submit("Ổ gà trước nhà bà Lan", place=village.thon_dong, by=village.lan, at=at("2026-08-18 15:00"), kind="report")


@pytest.fixture
def played(village: Village) -> dict[str, Petition]:
    """Return what an office would rather not show: one of each."""
    made = {name: routed(village) for name in ("waiting", "late", "reopened", "refused")}
    unasked.lapse(made["late"].matter, rule="petitions.answer", at=at("2026-09-30 09:00"))
    answered(made["refused"], village, on="2026-09-10 09:00", outcome="refused")
    answered(made["reopened"], village, on="2026-09-10 09:00")
    petitions.reopen(made["reopened"], reason="Vẫn tối", by=village.lan, at=at("2026-09-11 09:00"))
    made["declined"] = hole(village)
    petitions.decline(made["declined"], refusal="not_ours", reason="Đường tỉnh", by=village.tu, at=at("2026-08-18 16:00"))
    made["referred"] = hole(village)
    petitions.refer(made["referred"], receiver=petitions.Receiver(body="Điện lực", contact="0200 000 222"), reason="Cột của họ", by=village.tu, at=at("2026-08-18 16:00"))
    return made


def listed(name: str) -> set[int]:
    return set(acts.listed({"state": name}, on=LATER).values_list("pk", flat=True))


def test_each_act_is_listed_as_often_as_it_is_counted(village: Village, played: dict[str, Petition]) -> None:
    published(village)
    courses.reckon(at=at("2026-10-01 02:25"))
    facts: dict[str, Any] = Reckoning.objects.get(agency=None, subject=None, place=None).facts
    away = {name: facts["reasons"].get(name, 0) for name in AWAY}  # counted with what is not settled here, each by its reason
    assert {name: len(listed(name)) for name in acts.ACTS} == {name: facts.get(name) for name in acts.ACTS} | away | {"declined": facts["declined"] - sum(away.values())}
    for name, petition in played.items():
        assert petition.pk in listed(name)
    assert len(acts.listed({"agency": "an-binh-works"}, on=LATER)) == 5
    assert not acts.listed({"subject": "roads"}, on=LATER).exists()


def test_nobody_but_an_author_takes_a_line_away(village: Village, played: dict[str, Petition]) -> None:
    assert {move.who for move in (*FEEDBACK, *REPORT) if move.verb == "opt_out"} == {("author",)}
    petition = published(village)
    petitions.take_down(petition, reason="Lộ số nhà", by=village.hoa, at=at("2026-09-14 08:00"))
    assert petition.pk in listed("answered")
    petitions.opt_out(Petition.objects.get(pk=played["late"].pk), by=village.lan, at=at("2026-09-20 09:00"))
    assert listed("late") == set()
    courses.reckon(at=at("2026-10-01 02:25"))
    facts = Reckoning.objects.get(agency=None, subject=None, place=None).facts
    assert (facts["late"], facts["opted_out"]) == (1, 1)


def test_a_line_tells_no_words_no_code_and_of_feedback_no_place_before_they_are_public(
    village: Village, played: dict[str, Petition], client: As
) -> None:
    page = client.get(f"{HERE}?buoc=declined").content.decode()
    assert "Không tiếp nhận: Việc không thuộc thẩm quyền của địa phương" in page
    assert "Thôn Đông" in page  # a report from the street
    page = client.get(HERE).content.decode()
    assert [said in page for said in ("Còn chờ trả lời", "Trễ hạn trả lời", "Bị báo chưa xong", "Chiếu sáng công cộng")] == [True] * 4
    for petition in played.values():
        assert petition.matter.code not in page
    assert "bà Lan" not in page
    assert "Thôn Đông" not in client.get(f"{HERE}?buoc=waiting").content.decode()
    shown = published(village)
    assert f"/phan-anh/cong-khai/{shown.matter.code}" in client.get(HERE).content.decode()


def test_a_line_appears_after_its_delay(village: Village) -> None:
    sent = hole(village)
    courses.reckon(at=at("2026-08-20 02:25"))  # as a worker would have, in a moment
    assert [acts.listed({}, on=date(2026, 8, day)).filter(pk=sent.pk).exists() for day in (20, 21)] == [False, True]
