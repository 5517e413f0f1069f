"""Recommendations of voters over several sessions and in a return: how many came, were grouped, answered, late."""

import io
from datetime import date
from typing import Any

import openpyxl

from danvan.base.calendar import reporting
from danvan.check.petitions.actions import voters
from danvan.check.petitions.models import Recommendation, Session
from danvan.check.petitions.queries import voters_sums
from danvan.check.petitions.queries.returns import counting
from danvan.site import lapses
from tests.journeys.test_voters import AFTER, ANSWERED, BEFORE, FRONT, TAKEN_IN, called, proposed, routed
from tests.village import Village, at
from tests.worlds import As

HOME = "/phan-anh/bao-cao"


def fresh(one: Recommendation) -> Recommendation:
    return Recommendation.objects.get(pk=one.pk)


def told(village: Village) -> tuple[Session, Session]:
    """Return two sessions: of the first, one is answered in time with another along, one is under way, one is late; the second has one."""
    session, later = called(village), called(village)
    first, along, planned, _late = (routed(session, village=village, text=f"Làm đường thôn {number}") for number in range(4))
    voters.group(fresh(along), into=fresh(first), by=village.tu, at=TAKEN_IN)
    voters.approve(proposed(fresh(first), village=village), by=village.hoa, at=ANSWERED)
    voters.approve(proposed(fresh(planned), village=village, planned_on=date(2027, 3, 1)), by=village.hoa, at=ANSWERED)
    voters.take_in("Thêm thùng rác", session=later, collected=FRONT, by=village.tu, at=TAKEN_IN)
    return session, later


def test_each_session_is_summed_up_and_all_of_the_page_together(village: Village) -> None:
    session, later = told(village)
    found = voters_sums.sums([session, later], actor=village.tu, at=BEFORE)
    assert found == {session.pk: voters_sums.Sums(n=4, grouped=1, answered=3), later.pk: voters_sums.Sums(n=1)}
    lapses.tell(at=AFTER)
    found = voters_sums.sums([session, later], actor=village.tu, at=AFTER)
    assert (found[session.pk].late, found[later.pk].late, found[session.pk].waiting) == (1, 1, 1)
    assert voters_sums.total(found.values()) == voters_sums.Sums(n=5, grouped=1, answered=3, late=2)
    page = As().of(village.tu).get("/phan-anh/cu-tri").content.decode()
    assert "Cộng các kỳ họp trên trang này" in page
    assert 'data-label="Trả lời chung">1</td>' in page


def test_the_public_is_summed_up_what_is_public_alone(village: Village) -> None:
    session, later = told(village)
    assert voters_sums.sums([session, later], actor=village.lan, at=BEFORE) == {}
    assert "Cộng các kỳ họp" not in As().of(village.lan).get("/phan-anh/cu-tri").content.decode()


def test_a_return_says_what_came_of_recommendations_in_a_period_and_adds_up(village: Village) -> None:
    told(village)
    lapses.tell(at=AFTER)
    july = counting.cut(reporting.period("month", on=date(2026, 7, 10)), at=at("2026-12-31 09:00"))
    year = counting.cut(reporting.period("year", on=date(2026, 10, 1)), at=at("2026-12-31 09:00"))
    assert {key: n for (_group, key), n in counting.counts("voters", agency=village.commune, within=july).items() if key != "competent"} == {"received": 5, "open_in_time": 5}
    found: dict[str, Any] = {key: n for (_group, key), n in counting.counts("voters", agency=village.commune, within=year).items()}
    assert found["settled"] == 2
    assert found["under_way"] == 1
    assert found["in_time"] == 3
    assert found["open_late"] == 2
    asked = {"agency": "an-binh", "period": "year", "day": "01/10/2026"}
    page = As().of(village.hoa).get(f"{HOME}/cu-tri", asked).content.decode()
    assert "Kết quả giải quyết kiến nghị cử tri" in page
    assert f"{HOME}/cu-tri" in As().of(village.hoa).get(HOME).content.decode()
    book = openpyxl.load_workbook(io.BytesIO(As().of(village.hoa).get(f"{HOME}/cu-tri.xlsx", asked).content))
    assert any(cell.value == "Đã trả lời: giải trình, thông tin" for sheet in book.worksheets for row in sheet.iter_rows() for cell in row)
