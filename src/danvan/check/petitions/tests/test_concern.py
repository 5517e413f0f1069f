"""Feedback on a regulation or a procedure names it; nothing gets harder for whoever writes about something else."""

import io
import re
from collections import Counter
from datetime import date
from typing import Any

import docx
import pytest
from django.utils.timezone import localdate

from danvan import law
from danvan.base.calendar import reporting
from danvan.base.face.models import SentForm
from danvan.base.journal.models import Entry, EntryContent
from danvan.base.people.models import Unfinished
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.actions import courses
from danvan.check.petitions.models import Arrival, Petition
from danvan.check.petitions.queries import concerning, feedback
from danvan.check.petitions.queries.returns import counting
from danvan.check.petitions.reports import returns as reports
from danvan.check.petitions.reports import returns_data
from danvan.check.petitions.tests import test_suspect
from danvan.check.petitions.tests.test_submit import GOOD, send
from tests.village import Village, at
from tests.worlds import As

CITED = "Quyết định số 12 về phí chợ"
RULE = {"concerns": "regulation", "cited": CITED}
ACCUSES = "Tôi tố cáo ông trưởng thôn nhận hối lộ tiền đền bù của nhiều hộ dân"
CAME = at("2026-09-16 09:00")
OPENED, SHUT = '<details class="govuk-details" open>', '<details class="govuk-details">'
soon = test_suspect.soon  # fixture of what waits as rubbish, used by name


def chosen(page: str) -> list[str]:
    """Return the choice that is marked."""
    return re.findall(r'name="concerns"[^>]* value="(\w*)"[^>]* checked', page)


def sent(village: Village, concerns: str = "", *, kind: str = "feedback") -> Petition:
    return petitions.submit("Phí chợ thu hai lần", place=village.thon_dong, kind=kind, concerns=concerns, cited=CITED if concerns else "", by=village.lan, at=CAME)


def test_the_question_is_folded_away_with_the_ordinary_choice_first(village: Village, client: As) -> None:
    page = client.get("/phan-anh/gui").content.decode()
    assert SHUT in page
    assert OPENED not in page
    assert re.findall(r'name="concerns"[^>]* value="(\w*)"', page) == ["", "regulation", "procedure"]
    assert chosen(page) == [""]


def test_who_writes_about_something_else_names_nothing(village: Village, client: As) -> None:
    assert send(client, concerns="", cited="").status_code == 302
    made = Petition.objects.get()
    assert (made.concerns, made.cited, made.about) == ("", "", "")
    assert "concerns" not in Entry.objects.get(matter=made.matter).facts


@pytest.mark.parametrize(("concerns", "called"), [("regulation", "Quy định hành chính"), ("procedure", "Thủ tục hành chính")])
def test_what_it_names_stands_on_the_page_and_the_slip_and_in_no_fact(village: Village, client: As, concerns: str, called: str) -> None:
    send(client, concerns=concerns, cited=CITED, kind="report")
    made = Petition.objects.get()
    assert (made.concerns, made.cited, made.matter.kind) == (concerns, CITED, "feedback")
    entry = Entry.objects.get(matter=made.matter)
    assert entry.facts["concerns"] == concerns
    assert CITED not in str(entry.facts)
    assert EntryContent.objects.get(entry=entry).private["cited"] == CITED
    for by in (client, As().of(village.tu)):
        assert f"{called}: {CITED}" in by.get(f"/phan-anh/{made.matter.code}").content.decode()
    paper: Any = docx.Document(io.BytesIO(client.get(f"/phan-anh/{made.matter.code}/phieu.docx").content))
    assert [called, CITED] in [[cell.text for cell in row.cells] for table in paper.tables for row in table.rows]
    assert CITED in feedback.findable([made.pk])[made.pk].text


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"concerns": "regulation", "cited": " "}, "Chưa ghi quy định, thủ tục nào."), ({"concerns": "", "cited": CITED}, "Hãy chọn đó là quy định hay thủ tục"),
        ({"concerns": "procedure", "cited": "x" * 301}, "tối đa 300"), ({"concerns": "regulation", "cited": "Quyết định MẬT số 5, đóng dấu TỐI MẬT"}, "không được nhập vào hệ thống này"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_in_the_open_and_nothing_typed_is_lost(village: Village, client: As, typed: dict[str, str], says: str) -> None:
    page = send(client, **typed).content.decode()
    assert says in page
    assert OPENED in page
    assert GOOD["text"] in page
    assert chosen(page) == [typed["concerns"]]
    assert not Petition.objects.exists()


def test_an_error_elsewhere_keeps_it_open_with_what_was_chosen(village: Village, client: As) -> None:
    page = send(client, text="", **RULE).content.decode()
    assert OPENED in page
    assert chosen(page) == ["regulation"]
    assert CITED in page


def test_a_clerk_writes_it_down_and_a_half_filled_slip_keeps_it(village: Village) -> None:
    clerk, typed = As().of(village.tu), GOOD | {"came": "counter", "received_on": f"{localdate():%d/%m/%Y}", **RULE}
    clerk.post("/phan-anh/tai-quay", typed | {"de_danh": "1"})
    page = clerk.get("/phan-anh/tai-quay?tiep=1").content.decode()
    assert OPENED in page
    assert CITED in page
    assert clerk.post("/phan-anh/tai-quay", typed).status_code == 302
    made = Petition.objects.get()
    assert (made.concerns, made.cited, made.came) == ("regulation", CITED, "counter")


@pytest.mark.usefixtures("soon")
def test_what_waited_as_rubbish_comes_in_with_it(village: Village) -> None:
    test_suspect.caught(**RULE)
    assert Arrival.objects.get().outcome == ""
    test_suspect.judge(As().of(village.tu), "take_in")
    made = Petition.objects.latest("pk")
    assert (made.concerns, made.cited, made.text) == ("regulation", CITED, test_suspect.REAL)
    assert CITED not in Arrival.objects.get().filled


@pytest.mark.parametrize("door", ["/phan-anh/gui", "/phan-anh/tai-quay"])
def test_a_denunciation_in_the_name_of_a_regulation_is_met_and_kept_nowhere(village: Village, door: str) -> None:
    browser = As().of(village.tu) if door.endswith("quay") else As()
    entries = Entry.objects.count()
    page = browser.post(door, GOOD | {"concerns": "regulation", "cited": ACCUSES, "de_danh": "1"}).content.decode()
    assert "la_phan_anh" in page
    kept = [model.objects.count() for model in (Petition, Arrival, SentForm, Unfinished)]
    assert (kept, Entry.objects.count()) == ([0] * 4, entries)


@pytest.mark.parametrize("concerns", ["regulation", "procedure"])
def test_whoever_sorts_reads_who_receives_it_by_law_and_nothing_moves(village: Village, concerns: str) -> None:
    made, row = sent(village, concerns), law.one("receivers", key=f"feedback.{concerns}", on=CAME.date())
    page = As().of(village.tu).get(f"/phan-anh/{made.matter.code}/viec/classify").content.decode()
    assert row.more["title"] in page
    assert row.citation in page
    assert ("Chưa đối chiếu" in page) is not row.verified
    assert Petition.objects.get().matter.agency == village.commune
    assert row.more["title"] not in As().of(village.lan).get(f"/phan-anh/{made.matter.code}").content.decode()


def test_of_something_else_and_before_the_law_nobody_is_named(village: Village) -> None:
    ordinary, named = sent(village), sent(village, "regulation")
    assert concerning.receives(ordinary, on=CAME.date()) is None
    assert concerning.receives(named, on=date(2010, 1, 4)) is None
    assert concerning.receives(named, on=CAME.date())
    assert "Nơi tiếp nhận theo luật" not in As().of(village.tu).get(f"/phan-anh/{ordinary.matter.code}/viec/classify").content.decode()


def test_the_return_has_a_column_for_each_counted_by_hand(village: Village) -> None:
    made = [sent(village, concerns) for concerns in ("regulation", "regulation", "regulation", "procedure", "", "")] + [sent(village, kind="report")]
    petitions.turn(made[2], kind="report", by=village.tu, at=CAME)  # a clerk says that it is a matter of the street
    petitions.classify(made[0], subject=village.lighting, by=village.tu, at=at("2026-09-17 09:00"))
    petitions.route(made[0], agency=village.works, by=village.tu, at=at("2026-09-17 09:10"))
    said = petitions.Answer(done="Đã sửa", done_on=date(2026, 9, 18), done_by="Tổ chợ", no_proof="Văn bản")
    petitions.propose(made[0], answer=said, by=village.minh, at=at("2026-09-18 09:00"))
    petitions.approve(Petition.objects.get(pk=made[0].pk), by=village.hoa, at=at("2026-09-18 10:00"))
    courses.reckon(at=at("2026-09-18 11:00"))

    within = counting.cut(reporting.period("month", on=date(2026, 9, 20)), at=at("2026-09-21 10:00"))
    for agency, received in ((village.commune, {"feedback": 2, "regulation": 2, "procedure": 1, "report": 2}), (village.works, {"regulation": 1})):
        found = counting.counts("feedback", agency=agency, within=within)
        assert Counter({group: n for (group, key), n in found.items() if key == "received"}) == received
        assert {group: n for (group, key), n in found.items() if key == "answered"} == {"regulation": 1}
        sources = reports.tables("feedback", found=found)[0]  # refuses what does not add up
        assert [column.title for column in sources.columns[2:4]] == ["Về quy định hành chính", "Về thủ tục hành chính"]


def test_a_row_for_the_national_system_says_it(village: Village) -> None:
    row = returns_data.feedback(sent(village, "procedure"), course=None)
    assert (row["concerns"], row["cited"]) == ("procedure", CITED)
    assert set(row) == {column.name for column in returns_data.FEEDBACK}
