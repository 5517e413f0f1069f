"""How long something would take, as it is said beside the choice: the term, its source, how sure that is."""

from datetime import date

import pytest

from danvan.base.duties import terms
from danvan.base.duties.foretold import foretold
from danvan.base.duties.terms import Term
from tests.village import Village

ON = date(2026, 8, 28)
FIRST = "mức ban đầu của phần mềm, tỉnh chưa quy định"


def test_hours_working_days_and_days_of_the_calendar_are_each_called_by_their_name() -> None:
    said = [foretold(rule, agency=None, on=ON, case=case) for rule, case in (("petitions.handle", "urgent"), ("petitions.handle", "ordinary"), ("complaints.resolve_first", "remote"))]
    assert [one.split(".")[0] for one in said] == ["4 giờ làm việc", "5 ngày làm việc", "45 ngày"]


def test_what_nobody_checked_is_marked_and_what_qualifies_a_figure_is_said() -> None:
    urgent, remote = foretold("petitions.handle", agency=None, on=ON, case="urgent"), foretold("complaints.resolve_first", agency=None, on=ON, case="remote")
    assert f"UBND thành phố Hà Nội ({FIRST}). Lưu ý: áp dụng cho Hà Nội;" in urgent
    assert remote.endswith("điều 28 (chưa đối chiếu với văn bản gốc). Lưu ý: tính từ ngày thụ lý; ngày hiệu lực chưa đối chiếu.")


def test_what_the_office_has_set_itself_stands_there_without_marks(village: Village, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(terms, "SHORTER", [lambda agency, *, rule, on: Term(days=2, source="Quyết định của tỉnh")])
    assert foretold("petitions.handle", agency=village.commune, on=ON, case="urgent") == "2 giờ làm việc. Căn cứ: Quyết định của tỉnh."


def test_nothing_is_said_where_the_law_knows_no_such_case() -> None:
    assert foretold("petitions.handle", agency=None, on=ON, case="never") == ""
