"""Feedback on a regulation or a procedure that comes as a letter, or in a list from Excel, says which one too."""

from typing import Any

import pytest

from danvan.base.journal.models import Entry
from danvan.check.petitions.actions import arrivals, importing
from danvan.check.petitions.models import Arrival, Petition
from danvan.check.petitions.queries.lists import columns
from danvan.check.petitions.tests.lists import HEADS, NOW, book, brought, row, work
from danvan.engines import sheets
from tests.village import Village, at
from tests.worlds import As

CITED = "Quyết định số 12 về phí chợ"
CAME = at("2026-09-16 09:00")
LONGER = [*HEADS, "Về quy định hay thủ tục", "Tên quy định, thủ tục"]


@pytest.fixture
def waiting(village: Village) -> Arrival:
    piece = arrivals.Piece(way="sms", text="Phí chợ thu hai lần", sender="0912345678")
    made = arrivals.take_piece(piece, agency=village.commune, key="m1", at=CAME)
    assert made
    return made


def take(village: Village, waiting: Arrival, **more: str) -> Any:
    sent = {"kind": "report", "place": "thon-dong", "form_key": "t" * 24}
    return As().of(village.tu).post(f"/phan-anh/cho-phan-loai/{waiting.pk}", sent | more)


def test_a_clerk_says_which_one_a_message_is_about(village: Village, waiting: Arrival) -> None:
    assert "Phản ánh về một quy định hoặc thủ tục" in As().of(village.tu).get(f"/phan-anh/cho-phan-loai/{waiting.pk}").content.decode()
    assert take(village, waiting, concerns="regulation", cited=CITED).status_code == 302
    made = Petition.objects.get()
    assert (made.concerns, made.cited, made.matter.kind) == ("regulation", CITED, "feedback")
    assert Entry.objects.get(matter=made.matter, word="petitions.submitted").facts["concerns"] == "regulation"


def test_a_message_about_something_else_names_nothing_and_half_an_answer_is_asked_again(village: Village, waiting: Arrival) -> None:
    assert "Chưa ghi quy định, thủ tục nào." in take(village, waiting, concerns="procedure").content.decode()
    assert take(village, waiting).status_code == 302
    made = Petition.objects.get()
    assert (made.concerns, made.cited, made.matter.kind) == ("", "", "report")


def test_a_denunciation_in_the_name_of_a_regulation_is_asked_of_the_clerk(village: Village, waiting: Arrival) -> None:
    page = take(village, waiting, concerns="regulation", cited="Tôi tố cáo ông trưởng thôn nhận hối lộ").content.decode()
    assert "hãy đánh dấu ô này" in page
    assert not Petition.objects.exists()


def test_two_columns_of_a_list_say_it_and_are_known_by_their_heads(village: Village) -> None:
    data = book([*row(1), "Quy định", CITED], [*row(2), "", ""], [*row(3, kind=""), "thủ tục", "Cấp lại sổ đỏ"], heads=[LONGER])
    found = columns.guess(sheets.top(data, most=25).rows).columns
    assert (found["concerns"], found["cited"]) == (len(HEADS), len(HEADS) + 1)
    one = brought(village, data)
    work()
    importing.begin(one, by=village.tu, at=NOW)
    work()
    made = Petition.objects.order_by("pk").select_related("matter")
    assert [(one.concerns, one.cited, one.matter.kind) for one in made] == [("regulation", CITED, "feedback"), ("", "", "report"), ("procedure", "Cấp lại sổ đỏ", "feedback")]


@pytest.mark.parametrize(
    ("concerns", "cited", "fault"),
    [("Luật", CITED, ["concerns", "no_concern"]), ("", CITED, ["concerns", "no_concern"]), ("Quy định", "", ["cited", "no_cited"]), ("Quy định", "x" * 301, ["cited", "long"])],
)  # fmt: skip
def test_what_is_unclear_in_a_row_is_said_with_how_to_mend_it(village: Village, concerns: str, cited: str, fault: list[str]) -> None:
    one = brought(village, book([*row(1), concerns, cited], heads=[LONGER]))
    work()
    kept = one.rows.get()
    assert (kept.stage, [list(each) for each in kept.faults]) == ("faulty", [fault])
