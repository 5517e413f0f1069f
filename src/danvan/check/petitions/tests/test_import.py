from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection

from danvan.base.duties.models import Duty
from danvan.base.files import actions as files
from danvan.base.files.models import StoredFile
from danvan.base.jobs import actions as jobs
from danvan.base.jobs.models import Job
from danvan.base.journal.models import Entry
from danvan.base.moves.table import NotAllowed
from danvan.base.notices.models import Follower, Notice
from danvan.base.people.models import Role
from danvan.base.places.models import Place
from danvan.check.petitions.actions import importing
from danvan.check.petitions.actions.importing import NotWhole, bringing, reading, taking
from danvan.check.petitions.models import Import, ImportRow, Petition
from danvan.check.petitions.queries.lists import columns
from danvan.check.petitions.tests.lists import GOOD, HEADS, NOW, book, brought, read, row, taken, work
from danvan.engines import sheets
from tests.village import Village

DENOUNCES = "Tôi tố cáo ông chủ tịch xã nhận hối lộ 50 triệu đồng để cấp đất cho người nhà"
LATER = NOW + timedelta(days=31)


def stages(one: Import) -> dict[int, str]:
    return dict(one.rows.order_by("number").values_list("number", "stage"))


def faults(one: Import, number: int) -> list[tuple[str, str]]:
    return [(name, code) for name, code in one.rows.get(number=number).faults]


def react() -> None:
    """Let everything that follows what was taken in happen."""
    for job in Job.objects.filter(task="moves.react", done_at=None):
        assert jobs.lease(job, at=NOW)
        assert jobs.run(job, at=NOW), job


def test_reading_takes_nothing_in_and_taking_in_is_as_at_the_counter(village: Village) -> None:
    one = read(village, row(1), row(2, kind="Kiến nghị", place="đoài"))
    assert (one.stage, stages(one)) == ("read", {3: "good", 4: "good"})
    assert not Petition.objects.exists()

    importing.begin(one, by=village.tu, at=NOW)
    work()

    first, second = Petition.objects.order_by("pk").select_related("matter__place", "matter__subject")
    assert (first.text, first.where, first.came, first.received_on) == ("Đèn đường số 1 hỏng hai tuần", "Đầu ngõ 12", "post", date(2026, 8, 20))
    assert (first.matter.kind, second.matter.kind) == ("report", "feedback")
    assert (first.matter.place, first.matter.subject) == (village.thon_dong, village.lighting)
    assert second.matter.place
    assert second.matter.place.name == "Thôn Đoài"
    assert first.matter.author is None
    entry = Entry.objects.get(matter=first.matter, word="petitions.submitted")
    assert entry.facts.items() >= {"came": "post", "list": one.pk, "row": 3}.items()
    one.refresh_from_db()
    assert (one.stage, stages(one)) == ("taken", {3: "taken", 4: "taken"})
    assert not one.rows.exclude(said="").exists()


def test_the_clock_counts_from_the_day_that_the_row_says(village: Village) -> None:
    taken(village, row(1, kind="Kiến nghị"), row(2, kind="Kiến nghị", received_on=NOW.date()))

    early, late = (Duty.objects.get(matter=one.matter).due_on for one in Petition.objects.order_by("pk").select_related("matter"))

    assert early
    assert late
    assert early < late


@pytest.mark.parametrize("agreed", [False, True])
def test_nobody_is_told_of_a_row_unless_the_clerk_says_that_they_agreed(village: Village, agreed: bool) -> None:
    village.commune.email = "an-binh@example.vn"
    village.commune.save()
    one = read(village, row(1, phone=912345678), row(2))
    Import.objects.filter(pk=one.pk).update(tells=agreed)
    importing.begin(one, by=village.tu, at=NOW)
    work()
    react()

    assert Follower.objects.count() == Notice.objects.count() == int(agreed)
    assert not Notice.objects.exclude(channel="sms").exists()


FAULTY: list[tuple[dict[str, Any], tuple[str, str]]] = [
    ({"text": ""}, ("text", "missing")), ({"text": "=1+1"}, ("text", "missing")), ({"text": "x" * 40_000}, ("text", "long")),
    ({"where": "x" * 301}, ("where", "long")), ({"received_on": ""}, ("received_on", "missing")), ({"received_on": "hôm nọ"}, ("received_on", "no_day")),
    ({"received_on": "31/02/2026"}, ("received_on", "no_day")), ({"received_on": "29/08/2026"}, ("received_on", "ahead")),
    ({"received_on": "01/01/2020"}, ("received_on", "before")), ({"place": "Thôn Mây"}, ("place", "no_place")), ({"place": ""}, ("place", "missing")),
    ({"kind": "Khiếu nại"}, ("kind", "no_kind")), ({"phone": "12"}, ("phone", "no_phone")), ({"subject": "Trên trời"}, ("subject", "no_subject")),
]  # fmt: skip
DAYS = ("5/8/2026", "05-08-2026 10:30", "2026-08-05", "Ngày 5 tháng 8 năm 2026", NOW.replace(day=5, tzinfo=None), 46239, "\u202b05/08/2026\u202c")


def test_every_fault_names_row_and_column_and_stops_no_other_row(village: Village) -> None:
    one = taken(village, *(row(number, **changes) for number, (changes, _fault) in enumerate(FAULTY)), row(99))

    assert [tuple(each) for _number, each in sorted((bad.number, bad.faults[0]) for bad in one.rows.filter(stage="faulty"))] == [fault for _, fault in FAULTY]
    assert [petition.text for petition in Petition.objects.all()] == [row(99)[4]]


def test_a_day_is_read_as_it_is_written(village: Village) -> None:
    taken(village, *(row(number, received_on=said) for number, said in enumerate(DAYS)))
    assert [petition.received_on for petition in Petition.objects.all()] == [date(2026, 8, 5)] * len(DAYS)


def test_words_are_kept_without_marks_that_turn_them(village: Village) -> None:
    taken(village, row(1, text="Đèn \u202eđường hỏng"))
    assert Petition.objects.get().text == "Đèn đường hỏng"


def test_of_a_row_that_is_a_denunciation_its_number_alone_is_kept_and_the_file_goes_when_it_was_read(village: Village) -> None:
    one = brought(village, book(row(1, text=DENOUNCES), row(2, where="Văn bản TUYỆT MẬT"), row(3)))
    assert one.file
    where, key = files.path(one.file.sha256), one.file.pk
    assert where.exists()
    work()
    one.refresh_from_db()
    assert (one.stage, one.file_id, stages(one)) == ("read", None, {3: "aside", 4: "aside", 5: "good"})
    assert [faults(one, number) for number in (3, 4)] == [[("text", "denunciation")], [("text", "secret")]]
    assert not one.rows.filter(stage="aside").exclude(said="", old_number="", alike="").exists()
    shred()
    assert not where.exists()
    assert not StoredFile.objects.filter(pk=key).exists()
    assert "hối lộ" not in everything()
    with pytest.raises(NotAllowed):
        importing.choose(one, columns=importing.Columns(places=one.columns, first=3, kind="feedback", came="post"), by=village.tu, at=NOW)

    importing.begin(one, by=village.tu, at=NOW)
    work()
    importing.end(one, by=village.tu, at=NOW)
    one.refresh_from_db()
    assert (one.stage, one.ended_by, stages(one)) == ("ended", village.tu.person, {3: "aside", 4: "aside", 5: "taken"})


def test_the_file_goes_when_rows_begin_to_be_taken_in_and_not_before(village: Village) -> None:
    one = read(village, row(1), row(2, text=""))
    assert one.file
    where = files.path(one.file.sha256)
    shred()
    assert where.exists()

    importing.begin(one, by=village.tu, at=NOW)
    shred()

    assert not where.exists()
    work()
    assert stages(one) == {3: "taken", 4: "faulty"}
    assert everything().count(row(1)[4]) >= 1


def shred() -> None:
    """Let what was let go of be overwritten."""
    for job in Job.objects.filter(task="office.shred", done_at=None):
        assert jobs.lease(job, at=NOW)
        assert jobs.run(job, at=NOW)


def everything() -> str:
    """Return all that stands in any table of ours."""
    with connection.cursor() as cursor:
        found = []
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            found += [str(value) for line in cursor.fetchall() for value in line]
    return "\n".join(found)


def test_rows_that_were_there_before_are_said(village: Village) -> None:
    taken(village, row(1))
    one = taken(village, row(1, text="Chữ khác"), row(2), row(2, text="Chữ khác nữa"), row(4), row(5, text=row(4)[4].upper()), row(6, answered="Rồi"), HEADS)

    assert stages(one) == {3: "left", 4: "taken", 5: "faulty", 6: "taken", 7: "twin", 8: "left", 9: "left"}
    assert [faults(one, number) for number in (3, 5, 8, 9)] == [
        [("old_number", "imported")], [("old_number", "twice")], [("answered", "answered")], [("text", "heads")]
    ]
    assert one.rows.get(number=7).twin == 6
    assert Petition.objects.count() == 3


def test_twins_are_taken_in_where_that_is_asked_for(village: Village) -> None:
    one = taken(village, row(1), row(2, text=row(1)[4]), twins=True)
    assert stages(one) == {3: "taken", 4: "taken"}


def test_all_or_nothing_takes_nothing_in_while_a_row_is_faulty(village: Village) -> None:
    one = read(village, row(1), row(2, text=""))
    with pytest.raises(NotWhole):
        importing.begin(one, by=village.tu, at=NOW, whole=True)
    assert not Job.objects.filter(task=taking.TAKE).exists()

    assert stages(taken(village, row(1), row(2), whole=True)) == {3: "taken", 4: "taken"}


def test_a_row_below_unknown_heads_is_no_second_row_of_heads(village: Village) -> None:
    """Its cells hold words that stand at the heads of columns elsewhere, such as "thôn", but also a number or a day."""
    top = sheets.top(book(row(1), row(2), heads=(["TT", "Ghi sổ", "Hôm", "Loại", "Nói gì", "Ở đâu", "Vị trí cụ thể"],)), most=25).rows
    guess = columns.guess(top)
    assert (guess.first, guess.heads[5], guess.columns) == (3, "Ở đâu", {"where": 6, "kind": 3})


def test_columns_chosen_anew_read_every_row_anew(village: Village) -> None:
    one = read(village, row(1, place="Thôn Mây"))
    assert stages(one) == {3: "faulty"}
    places = {name: at for name, at in one.columns.items() if name != "place"}
    chosen = importing.Columns(places=places, first=3, kind="feedback", came="post", place=village.thon_dong)

    importing.choose(one, columns=chosen, by=village.tu, at=NOW)
    work()

    assert stages(one) == {3: "good"}


def test_two_rows_of_heads_and_rows_without_anything_are_no_petitions(village: Village) -> None:
    upper = ["STT", "Hồ sơ", "", "Phản ánh", "", "", "", "", "", ""]
    lower = ["", "Số hồ sơ", "Ngày nhận", "Loại", "Nội dung", "Thôn", "Vị trí", "Đã trả lời", "Điện thoại", "Lĩnh vực"]
    one = brought(village, book(row(1), [], row(2), heads=(upper, lower)))
    work()
    assert stages(one) == {4: "good", 6: "good"}


def test_a_list_is_read_and_taken_in_piece_by_piece_and_others_come_between(village: Village, monkeypatch: pytest.MonkeyPatch) -> None:
    for module, name, many in ((reading, "SLICE", 4), (reading, "KEPT", 2), (taking, "SLICE", 4), (taking, "AT_ONCE", 2)):
        monkeypatch.setattr(module, name, many)

    one = taken(village, *(row(number) for number in range(1, 12)))

    assert set(stages(one).values()) == {"taken"}
    assert Petition.objects.count() == 11
    assert {job.tries for job in Job.objects.filter(task__in=(bringing.READ, taking.TAKE))} == {3, 4}  # each of 4 rows, and one look that finds none


def test_who_stops_it_may_go_on_and_nothing_comes_twice(village: Village, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(taking, "SLICE", 2)
    monkeypatch.setattr(taking, "AT_ONCE", 2)
    one = read(village, *(row(number) for number in range(1, 6)))
    importing.begin(one, by=village.tu, at=NOW)
    one.refresh_from_db()
    assert not importing.take_on(one, at=NOW)
    importing.stop(one, by=village.tu, at=NOW)
    work()
    one.refresh_from_db()
    assert (one.stage, one.why, Petition.objects.count()) == ("stopped", "asked", 2)

    importing.go_on(one, by=village.tu, at=NOW)
    work()

    assert Petition.objects.count() == 5


def test_it_stops_where_its_clerk_serves_there_no_more_and_another_goes_on(village: Village) -> None:
    one = read(village, row(1))
    importing.begin(one, by=village.tu, at=NOW)
    Role.objects.filter(person=village.tu.person).update(valid_to=NOW.date())
    assert village.ba.person
    Role.objects.create(person=village.ba.person, agency=village.commune, word="reception", valid_from=NOW.date())
    work()
    one.refresh_from_db()
    assert (one.stage, one.why, Petition.objects.count()) == ("stopped", "barred", 0)

    importing.go_on(one, by=village.ba, at=NOW)
    work()

    assert Petition.objects.count() == 1


def test_a_row_whose_place_has_ended_meanwhile_is_left_with_its_reason(village: Village) -> None:
    one = read(village, row(1), row(2, place="Thôn Đoài"))
    Place.objects.filter(code="thon-doai").update(valid_to=NOW.date())
    importing.begin(one, by=village.tu, at=NOW)
    work()

    assert stages(one) == {3: "taken", 4: "faulty"}
    assert faults(one, 4) == [("place", "no_place")]


def test_work_that_was_given_up_may_be_gone_on_with(village: Village) -> None:
    one = read(village, row(1))
    importing.begin(one, by=village.tu, at=NOW)
    with pytest.raises(NotAllowed):
        importing.go_on(one, by=village.tu, at=NOW)
    Job.objects.filter(task=taking.TAKE).update(tries=12, due_at=NOW + timedelta(days=9))

    importing.go_on(one, by=village.tu, at=NOW)
    one.refresh_from_db()
    assert one.job
    job = Job.objects.get(pk=one.job)
    assert jobs.lease(job, at=NOW)
    jobs.run(job, at=NOW)

    assert Petition.objects.count() == 1


def test_what_nobody_ends_is_ended_when_its_days_are_over(village: Village) -> None:
    left, done = read(village, row(1, text=""), row(2)), taken(village, row(3))
    assert importing.end_due(at=NOW) == 0

    assert importing.end_due(at=LATER) == 2
    assert importing.end_due(at=LATER) == 0

    assert not ImportRow.objects.exclude(said="").exists()
    assert not Import.objects.exclude(stage="ended", file=None, ended_by=None).exists()
    assert stages(left) == {3: "faulty", 4: "good"}
    assert ImportRow.objects.get(of=done).old_number == "PA-3"  # so that it is not taken in again


def test_nobody_else_brings_a_list_or_moves_it(village: Village) -> None:
    one = read(village, row(1))
    stored = files.keep(book(GOOD), suffix=".xlsx")
    for actor in (village.minh, village.hoa, village.lan, village.quan):
        with pytest.raises(NotAllowed):
            importing.bring(stored, agency=village.commune, by=actor, at=NOW)
        for act in (importing.begin, importing.stop, importing.go_on, importing.end):
            with pytest.raises(NotAllowed):
                act(one, by=actor, at=NOW)
