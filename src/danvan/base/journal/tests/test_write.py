import pytest

from danvan.base.journal import queries
from danvan.base.journal.models import Entry, EntryContent
from tests.ground import entries, errand, move
from tests.village import Village, at

NOW = at("2026-08-28 09:00")


@pytest.mark.parametrize("word", ["bà Lan kêu ca", "cầu gỗ", "a" * 65, "0912 345 678", "<b>"])
def test_no_sentence_enters_the_facts(village: Village, word: str) -> None:
    asked = errand(village.commune, at=NOW)
    with pytest.raises(ValueError, match=r"not facts but words: \['reason'\]"):
        move(asked, "note", at=NOW, reason=word)
    assert Entry.objects.count() == 1


@pytest.mark.parametrize("fact", [0.8125, 12, True, "an-binh-works", "170/KH-UBND", "2026-08-28", ""])
def test_numbers_and_codes_are_facts(village: Village, fact: object) -> None:
    asked = errand(village.commune, at=NOW)
    move(asked, "note", at=NOW, said=fact)
    assert entries(asked)[-1].facts == {"said": fact}


def test_an_entry_commits_to_who_did_it_and_what_they_wrote(village: Village) -> None:
    asked = errand(village.commune, at=NOW, by=village.lan)
    content = EntryContent.objects.select_related("by").get()
    assert content.by == village.lan.person
    kept = {"salt": content.salt, "private": content.private}
    assert entries(asked)[0].commitment == queries.commitment(by=content.by, **kept)
    assert entries(asked)[0].commitment != queries.commitment(by=None, **kept)
    assert entries(asked)[0].commitment != queries.commitment(by=content.by, salt="", private=content.private)


def test_the_same_words_twice_commit_to_something_else_each_time(village: Village) -> None:
    first, second = (errand(village.commune, at=NOW, by=village.lan) for _ in range(2))
    assert entries(first)[0].commitment != entries(second)[0].commitment


def test_what_people_wrote_is_in_no_entry(village: Village) -> None:
    asked = errand(village.commune, at=NOW, by=village.lan)
    row = Entry.objects.filter(matter=asked.matter).values().get()
    assert "Cầu gỗ" not in str(row)
    assert "lan" not in str(row["facts"])


def test_the_newest_entry_says_who_was_last_unless_that_is_erased(village: Village) -> None:
    asked = errand(village.commune, at=NOW, by=village.lan)
    assert queries.last(asked.matter) == (entries(asked)[0], village.lan.person)
    EntryContent.objects.all().delete()
    assert queries.last(asked.matter) == (entries(asked)[0], None)
