"""The index follows every move in its transaction, whoever hands over, hides or erases; nothing is lost."""

import pytest
from django.db import connection, transaction
from django.db.models import F

from danvan.base.matters.actions import give_sight
from danvan.base.matters.models import Matter, Sight
from danvan.base.moves.following import both
from danvan.base.office import actions as office
from danvan.base.search import actions as search
from danvan.base.search import commands, queries, tables
from danvan.base.search.models import Row
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.models import Petition
from danvan.site import findable, flows
from tests.tampering import as_owner, execute, migrate
from tests.village import Village, at

NOW = at("2026-08-28 09:00")


def sent(village: Village, text: str = "Cống thoát nước bị tắc") -> Petition:
    """Return a petition of bà Lan."""
    return petitions.submit(text, place=village.thon_dong, by=village.lan, at=NOW)


def marks(petition: Petition) -> set[str]:
    """Return where a petition lies and who sees it, as the index knows it."""
    return set(Row.objects.get(matter=petition.pk).marks.split())


def indexed() -> int:
    """Return how many rows the index of the database itself holds, broken or not."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("INSERT INTO search_fts(search_fts, rank) VALUES ('integrity-check', 1)")
        cursor.execute("SELECT count(*) FROM search_row")
        return int(cursor.fetchone()[0])


def test_what_is_sent_is_in_the_index_when_the_transaction_ends_and_not_if_it_fails(village: Village) -> None:
    with transaction.atomic():
        sent(village)
        transaction.set_rollback(True)
    assert indexed() == 0
    row = Row.objects.get(matter=sent(village).pk)
    assert " cong thoat nuoc " in row.words
    assert indexed() == 1


def test_a_move_writes_the_new_words_and_an_answer_is_found_only_once_it_is_given(village: Village) -> None:
    petition = sent(village)
    petitions.classify(petition, subject=village.lighting, by=village.tu, at=NOW)
    petitions.route(petition, agency=village.works, by=village.tu, at=NOW)
    answer = petitions.Answer(done="Đã nạo vét", done_on=NOW.date(), done_by="Tổ", no_proof="không")
    petitions.propose(petition, answer=answer, by=village.minh, at=NOW)
    assert " nao vet " not in Row.objects.get(matter=petition.pk).words
    petitions.approve(petition, by=village.hoa, at=NOW)
    assert " nao vet " in Row.objects.get(matter=petition.pk).words
    assert indexed() == 1


def test_marks_follow_whoever_is_given_or_loses_sight_and_wherever_the_matter_goes(village: Village) -> None:
    petition = sent(village)
    first = marks(petition)
    assert {f".a{petition.matter.agency_id}", f".l{village.thon_dong.pk}", f".p{petition.matter.author_id}"} <= first
    assert ".v" not in first
    give_sight(petition.matter, agencies=[village.culture])
    assert marks(petition) == first | {f".s{village.culture.pk}"}
    Sight.objects.filter(matter=petition.matter, agency=village.culture).delete()
    assert marks(petition) == first
    Matter.objects.filter(pk=petition.pk).update(agency=village.culture.pk, visibility="public", version=F("version") + 1)
    assert marks(petition) == first - {f".a{petition.matter.agency_id}"} | {f".a{village.culture.pk}", ".v"}
    assert indexed() == 1


def test_what_is_erased_leaves_the_index_and_no_later_move_nor_rebuild_brings_it_back(village: Village) -> None:
    petition = sent(village)
    office.erase(petition.matter, by=village.hoa, at=NOW, basis="bearer-asked")
    petitions.classify(petition, subject=village.lighting, by=village.tu, at=NOW)
    commands.rebuild(everything=True, after=0, batch=10)
    row = Row.objects.get(matter=petition.pk)
    assert (row.title, row.words.strip(), row.is_forgotten) == ("", "", True)
    assert not queries.missing().exists()
    assert indexed() == 1


def test_what_is_missing_is_counted_and_written_in_batches_that_go_on_where_they_ended(
    village: Village, capsys: pytest.CaptureFixture[str]
) -> None:
    pks = sorted(sent(village, f"Đèn số {n}").pk for n in range(5))
    Row.objects.all().delete()
    assert indexed() == 0
    assert commands.search(["check"]) == 1
    assert "Thiếu 5 hồ sơ" in capsys.readouterr().out
    assert commands.search(["rebuild", "--after", str(pks[2]), "--batch", "1"]) == 1
    assert set(Row.objects.values_list("matter", flat=True)) == set(pks[3:])
    assert commands.search(["rebuild", "--batch", "2"]) == 0
    assert indexed() == 5
    assert commands.search(["rebuild", "--all", "--batch", "2"]) == 0
    assert (indexed(), Row.objects.get(matter=pks[0]).title) == (5, "Đèn số 0")


def test_a_house_that_is_not_searched_is_neither_missing_nor_written(village: Village) -> None:
    petition = sent(village)
    Row.objects.all().delete()
    Matter.objects.filter(pk=petition.pk).update(house="unknown")
    assert not queries.missing().exists()
    assert search.renew([Matter.objects.get(pk=petition.pk)]) == 0


def test_index_and_triggers_are_missed_when_they_are_gone_and_the_next_migrate_brings_them_back(world: str) -> None:
    assert tables.stands()
    on = " ON search_row" if connection.vendor == "postgresql" else ""
    with as_owner():
        execute(f"DROP TRIGGER search_row_enters{on}")
    assert not tables.stands()
    assert commands.search(["check"]) == 1
    migrate()
    assert tables.stands()


def test_whatever_else_follows_a_word_the_index_follows_it_first() -> None:
    assert {flows.AT_ONCE[word][0] for word in findable.WORDS} == {search.follow}
    assert both({"a": (len,)}, then={"a": (max,), "b": (min,)}) == {"a": (len, max), "b": (min,)}
