"""One letter with several matters: a part becomes a matter of its own, whose clock counts from the day on which the letter came.

The letter came on Friday 28 August 2026; it is sorted within two working days, by 4 September: 31 August to 2 September are days off.
"""

import io
from datetime import date
from typing import Any

import docx
import pytest

from danvan.base.duties.models import Duty
from danvan.base.journal.models import Entry
from danvan.base.matters import codes
from danvan.base.matters.models import Matter
from danvan.base.moves.actions import ChangedMeanwhile
from danvan.base.moves.table import NotAllowed
from danvan.base.notices.models import Notice
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.actions.coming import Came
from danvan.check.petitions.models import Course, Petition
from danvan.check.petitions.queries.returns import voices
from danvan.check.petitions.queries.returns.counting import Cut
from danvan.check.petitions.tests.acts import ANSWER
from danvan.check.petitions.tests.test_consult import worked
from tests.village import Village, at
from tests.worlds import As

KEY = "s" * 24
LAMP, HOLE = "Đèn ngõ 3 hỏng.", "Trước chợ có hố sâu."
LETTER = f"{LAMP}\n\n{HOLE}  Mong xã sửa."
CAME, SPLIT = at("2026-08-28 14:00"), at("2026-08-31 09:00")


def letter(village: Village, **more: Any) -> Petition:
    return petitions.submit(LETTER, place=village.thon_dong, by=more.pop("by", village.lan), at=CAME, **more)


def test_each_matter_has_its_own_code_lane_and_clock_and_the_letter_keeps_every_word(village: Village) -> None:
    whole = letter(village, where="Gần chợ", opted_out=True)
    part = petitions.split(whole, words=HOLE, lane="report", by=village.tu, at=SPLIT)

    assert (part.matter.kind, part.matter.state, part.matter.agency, part.matter.author) == ("report", "submitted", village.commune, village.lan.person)
    assert (part.text, part.where, part.opted_out, part.matter.opened_at) == (HOLE, "Gần chợ", True, CAME)
    assert (whole.matter.state, whole.text, part.matter.code != whole.matter.code) == ("submitted", LETTER, True)
    clocks = dict(Duty.objects.filter(closed_at=None).values_list("matter__kind", "rule"))
    assert clocks == {"feedback": "petitions.sort", "report": "petitions.take_on"}
    assert Duty.objects.get(matter=part.matter).due_at == at("2026-09-03 14:00")  # 3.5 hours on Friday, none on 31 August nor on 1 and 2 September, 4.5 on Thursday
    assert Course.objects.get(pk=part.pk).opened_on == date(2026, 8, 28)
    assert [one.pk for one in Petition.objects.filter(split_from=whole)] == [part.pk]


@pytest.mark.parametrize(("when", "late"), [("2026-09-03 09:00", False), ("2026-09-10 09:00", True)])
def test_who_splits_late_what_they_sort_themselves_wins_no_day(village: Village, when: str, late: bool) -> None:
    part = petitions.split(letter(village), words=HOLE, lane="feedback", by=village.tu, at=at(when))
    assert Duty.objects.get(matter=part.matter).is_late(at=at(when)) is late
    petitions.guide(part, where="Ban quản lý chợ", by=village.tu, at=at(when))
    assert Entry.objects.filter(matter=part.matter, word="petitions.left_waiting").exists() is late


@pytest.mark.parametrize(("when", "sorted_until", "told"), [
    ("2026-09-14 09:00", date(2026, 9, 16), (None, None)),
    ("2026-09-15 09:00", date(2026, 9, 17), (True, False)),  # a day after the letter has to be answered
    ("2026-09-17 09:00", date(2026, 9, 21), (True, None)),  # that is told of the letter
])
def test_who_sorts_the_part_of_a_letter_that_was_sorted_has_its_days_and_who_splits_too_late_is_late(village: Village, when: str, sorted_until: date, told: tuple[Any, ...]) -> None:
    whole = letter(village)
    petitions.classify(whole, subject=village.lighting, by=village.tu, at=SPLIT)
    petitions.route(whole, agency=village.works, by=village.tu, at=SPLIT)
    assert Duty.objects.get(matter=whole.matter, closed_at=None).due_on == date(2026, 9, 16)
    part = petitions.split(whole, words=HOLE, lane="feedback", by=village.minh, at=at(when))
    assert Duty.objects.get(matter=part.matter).due_on == sorted_until
    facts = Entry.objects.get(word="petitions.split").facts
    assert (facts.get("too_late"), facts.get("on_time")) == told
    petitions.classify(part, subject=village.lighting, by=village.tu, at=at(when))
    assert Duty.objects.get(matter=part.matter, closed_at=None).due_on == date(2026, 9, 16)  # its answer is owed when the letter's is


def test_a_letter_by_post_counts_from_the_day_on_which_it_came(village: Village) -> None:
    whole = letter(village, by=village.tu, came=Came(how="post", on=date(2026, 8, 26)))
    part = petitions.split(whole, words=HOLE, lane="feedback", by=village.tu, at=SPLIT)
    (first,), (second,) = (Duty.objects.get(matter=one.matter).reasoning for one in (whole, part))
    assert (first["start"], second["start"]) == ("2026-08-26", "2026-08-26")
    assert (part.came, part.received_on) == ("post", date(2026, 8, 26))


@pytest.mark.parametrize("words", ["", "Cầu gãy", LETTER, " ".join(LETTER.split())])
def test_what_the_author_did_not_write_or_all_of_it_is_no_part(village: Village, words: str) -> None:
    whole = letter(village)
    with pytest.raises(NotAllowed):
        petitions.split(whole, words=words, lane="report", by=village.tu, at=SPLIT)
    assert Petition.objects.count() == 1


def test_nothing_is_split_off_twice_nor_off_a_part_nor_by_others(village: Village) -> None:
    whole, as_it_was = letter(village), Petition.objects.get()
    part = petitions.split(whole, words=HOLE, lane="report", by=village.tu, at=SPLIT)
    with pytest.raises(ChangedMeanwhile):
        petitions.split(as_it_was, words=LAMP, lane="report", by=village.tu, at=SPLIT)
    for one, words, by in ((whole, "hố sâu", village.tu), (part, "hố sâu", village.tu), (whole, LAMP, village.lan), (whole, LAMP, village.minh)):
        with pytest.raises(NotAllowed):
            petitions.split(Petition.objects.get(pk=one.pk), words=words, lane="report", by=by, at=SPLIT)
    assert Petition.objects.count() == 2


def test_who_wrote_without_an_account_follows_both_with_one_code_and_is_told(village: Village, client: As) -> None:
    client.post("/phan-anh/gui", {"text": LETTER, "place": "thon-dong", "form_key": KEY, "email": "lan@example.vn", "agreed": "on"})
    whole = Petition.objects.get()
    assert codes.secret(KEY) in client.get(f"/phan-anh/{whole.matter.code}/da-nhan").content.decode()
    where, said = f"/phan-anh/{whole.matter.code}", {"text": HOLE, "kind": "report", "form_key": "t" * 24, "version": "1"}
    assert "đoạn chép nguyên" in As().of(village.tu).post(f"{where}/viec/split", said | {"text": "Cầu gãy"}).content.decode()
    assert As().of(village.tu).post(f"{where}/viec/split", said | {"form_key": "u" * 24}).status_code == 302

    part = Petition.objects.get(split_from=whole)
    own, other = client.get(where).content.decode(), client.get(f"/phan-anh/{part.matter.code}").content.decode()
    assert f"Hồ sơ {part.matter.code}, tách ngày" in own
    assert own.count(HOLE) >= 2  # as the letter has it, and as what went
    assert f"tách từ hồ sơ {whole.matter.code}" in other
    assert codes.secret(KEY) in client.get(f"/phan-anh/{part.matter.code}/da-nhan").content.decode()
    assert As().get(f"/phan-anh/{part.matter.code}").status_code == 404
    paper = docx.Document(io.BytesIO(client.get(f"{where}/giay/tach.docx").content))
    assert {part.matter.code, HOLE} <= {cell.text for table in paper.tables for row in table.rows for cell in row.cells}
    worked("2090-01-01 09:00")
    assert {one.matter_id for one in Notice.objects.exclude(follower=None)} >= {whole.pk, part.pk}


@pytest.mark.parametrize("lay_there", [False, True])
def test_a_letter_that_is_put_into_an_account_brings_its_parts_and_its_author_is_told(village: Village, client: As, lay_there: bool) -> None:
    client.post("/phan-anh/gui", {"text": LETTER, "place": "thon-dong", "form_key": KEY})
    whole = Petition.objects.get()
    part = petitions.split(whole, words=HOLE, lane="report", by=village.tu, at=at("2090-01-01 09:00"))
    if lay_there:  # by itself, as letters were put there before
        Matter.objects.filter(pk=whole.pk).update(author=village.lan.person)
    brought = [part.matter.code] if lay_there else [whole.matter.code, part.matter.code]

    where, lan = "/tai-khoan/gan-ho-so", As().of(village.lan)
    answer = lan.post(where, {"code": codes.secret(KEY), "form_key": "v" * 24})
    assert (answer.status_code, f"tài khoản các hồ sơ {', '.join(brought)}:" in lan.get(answer["Location"]).content.decode()) == (302, not lay_there)

    assert [entry.code for entry in Entry.objects.filter(word="office.claimed").order_by("pk")] == brought
    assert [one.author for one in Matter.objects.filter(pk__in=[whole.pk, part.pk])] == 2 * [village.lan.person]
    for person in (village.lan, village.ba):  # there is nothing left to bring
        assert "đã thuộc một tài khoản" in As().of(person).post(where, {"code": codes.secret(KEY), "form_key": "w" * 24}).content.decode()


def test_nobody_brings_parts_of_a_letter_that_lies_in_anothers_account(village: Village, client: As) -> None:
    client.post("/phan-anh/gui", {"text": LETTER, "place": "thon-dong", "form_key": KEY})
    part = petitions.split(Petition.objects.get(), words=HOLE, lane="report", by=village.tu, at=at("2090-01-01 09:00"))
    Matter.objects.exclude(pk=part.pk).update(author=village.lan.person)
    page = As().of(village.ba).post("/tai-khoan/gan-ho-so", {"code": codes.secret(KEY), "form_key": "v" * 24}).content.decode()
    assert "đã thuộc một tài khoản" in page
    assert Matter.objects.get(pk=part.pk).author is None


def test_each_part_is_answered_by_itself_and_counted_as_a_voice_of_one_person(village: Village) -> None:
    whole = letter(village, by=village.tu, bearer="b" * 64)
    part = petitions.split(whole, words=HOLE, lane="report", by=village.tu, at=SPLIT)
    petitions.take_on(part, subject=village.lighting, agency=village.works, urgency="ordinary", by=village.tu, at=SPLIT)
    petitions.propose(part, answer=ANSWER, by=village.minh, at=at("2026-09-08 09:00"))
    petitions.approve(part, by=village.hoa, at=at("2026-09-08 10:00"))
    assert (Petition.objects.get(pk=whole.pk).matter.state, part.matter.state) == ("submitted", "answered")

    said = voices.voices([village.commune.pk], within=Cut(start=at("2026-08-01 00:00"), stop=at("2026-10-01 00:00"), on=date(2026, 10, 1)))
    assert (sorted(one.kind for one in said), len({one.who for one in said})) == (["feedback", "report"], 1)


def test_whoever_does_not_see_the_part_sees_that_it_was_split_off_and_splits_it_off_once(village: Village) -> None:
    whole = letter(village)
    petitions.classify(whole, subject=village.lighting, by=village.tu, at=SPLIT)
    petitions.route(whole, agency=village.works, by=village.tu, at=SPLIT)
    minh, where = As().of(village.minh), f"/phan-anh/{whole.matter.code}"
    for key, status in (("t", 302), ("u", 200)):
        version = Petition.objects.get(pk=whole.pk).matter.version
        answer = minh.post(f"{where}/viec/split", {"text": HOLE, "kind": "report", "form_key": key * 24, "version": version})
        assert answer.status_code == status
    assert Petition.objects.filter(split_from=whole.pk).count() == 1
    assert HOLE in minh.get(where).content.decode().partition("da-tach")[2]
