"""What Home Affairs and who leads above read of opinions on conduct: figures, and those of few not at all."""

import io
from datetime import date, timedelta

import docx
import openpyxl
import pytest

from danvan.check.petitions.actions import conduct
from danvan.check.petitions.queries import opinions
from danvan.check.petitions.reports import opinions as reports
from danvan.check.petitions.tests import test_conduct
from danvan.check.petitions.tests.test_conduct import WORDS, actor, sent
from danvan.site import lapses
from tests.village import Village, at
from tests.worlds import As

village = test_conduct.village  # a fixture: the commune with a province above it, whose head is phuc
NOW = at("2026-08-28 09:00")
YEAR = {"name": "conduct", "begins_on": date(2026, 1, 1), "ends_on": date(2026, 12, 31)}
AFTER = date(2027, 1, 1)
PAGE = "/phan-anh/thai-do-phuc-vu/so-lieu"


def play(village: Village, *, answers: int) -> None:
    """Have twelve opinions sent, some answered in time in turn as right, partly, wrong, and one of the others lapse."""
    for number in range(12):
        petition = sent(village)
        if number < answers:
            conduct.answer(petition, done="x", no_proof="x", found=("right", "partly", "wrong")[number % 3], by=village.hoa, at=NOW)
    lapses.tell(at=NOW + timedelta(days=60))


@pytest.mark.parametrize(("answers", "found"), [(9, None), (10, {"right": 4, "partly": 3, "wrong": 3})])
def test_what_was_received_answered_and_late_is_told_and_what_was_found_from_ten_on(
    village: Village, answers: int, found: dict[str, int] | None
) -> None:
    play(village, answers=answers)
    (line,) = opinions.lines([village.commune], **YEAR, on=AFTER)  # type: ignore[arg-type]
    assert (line.received, line.answered, line.late, line.found) == (12, answers, 12 - answers, found)
    assert opinions.lines([village.commune], name="conduct", begins_on=date(2027, 1, 1), ends_on=date(2027, 12, 31), on=AFTER)[0].received == 0


@pytest.mark.parametrize(("begins_on", "ends_on", "on"), [
    (date(2026, 7, 1), date(2026, 12, 31), AFTER), (date(2026, 8, 1), date(2026, 8, 31), AFTER), (date(2026, 1, 1), date(2026, 12, 31), date(2026, 12, 31)),
])  # fmt: skip
def test_what_was_found_is_told_of_a_whole_year_that_is_over_so_that_nothing_can_be_subtracted(village: Village, begins_on: date, ends_on: date, on: date) -> None:
    play(village, answers=12)
    (line,) = opinions.lines([village.commune], name="conduct", begins_on=begins_on, ends_on=ends_on, on=on)
    assert (line.answered, line.found) == (12, None)


def test_home_affairs_and_the_head_above_alone_read_it_and_no_words_with_it(village: Village) -> None:
    sent(village)
    read = {name for name in ("lan", "tu", "minh", "hoa", "quan", "son", "mai", "phuc", "tuyet") if As().of(actor(village, name)).get(PAGE).status_code == 200}
    assert read == {"mai", "phuc"}
    page = As().of(village.mai).get(PAGE).content.decode()
    assert village.commune.name in page
    assert "từ 10 kết luận" in page
    assert "không hiện" in page
    assert WORDS not in page
    assert PAGE in As().of(village.mai).get("/ban-lam-viec").content.decode()
    assert PAGE not in As().of(village.hoa).get("/ban-lam-viec").content.decode()
    assert [agency.code for agency in opinions.counted(actor(village, "phuc"), at=NOW)] == ["an-binh"]
    assert {agency.code for agency in opinions.counted(village.mai, at=NOW)} == {"an-binh", "tinh"}


def test_the_figures_are_handed_out_as_papers_to_whoever_counts_them_and_say_no_words(village: Village) -> None:
    play(village, answers=10)
    lines = {name: opinions.lines([village.commune], **YEAR | {"name": name}, on=AFTER) for name in ("conduct", "trouble")}  # type: ignore[arg-type]
    of_conduct, of_trouble = (table.rows[0] for table in reports.tables(lines))
    assert of_conduct == (village.commune.name, 12, 10, 2, "4", "3", "3")
    assert of_trouble == (village.commune.name, 0, 0, 0, "không nêu", "không nêu", "không nêu")
    sheets = openpyxl.load_workbook(io.BytesIO(As().of(village.mai).get(f"{PAGE}.xlsx").content)).worksheets
    assert [village.commune.name in [row[0].value for row in sheet.iter_rows()] for sheet in sheets] == [True, True]
    made = docx.Document(io.BytesIO(As().of(village.mai).get(f"{PAGE}.docx").content))
    assert WORDS not in "".join(part.text for part in made.paragraphs)
    assert As().of(village.mai).get(f"{PAGE}.pdf").content[:4] == b"%PDF"
    assert [As().of(actor(village, name)).get(f"{PAGE}.xlsx").status_code for name in ("phuc", "hoa", "lan")] == [200, 404, 403]
    assert PAGE in As().of(village.mai).get("/phan-anh/bao-cao").content.decode()
    assert PAGE not in As().of(village.hoa).get("/phan-anh/bao-cao").content.decode()
