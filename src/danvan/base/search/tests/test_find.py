"""Both databases find exactly what the plain meaning of a question finds, newest first."""

import unicodedata
from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.utils.timezone import localdate
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from danvan.base.matters.models import Matter
from danvan.base.people.relations import ANYONE
from danvan.base.search import actions as search
from danvan.base.search import documents, index, queries, sqlite, tables, words
from danvan.base.search.documents import Document
from danvan.base.search.tests.model import holds
from tests.village import Village, at

NOW = at("2026-08-28 09:00")
TODAY = localdate(NOW)
WORDS = [
    "đường", "duong", "Dương", "đưòng", "hòa", "hoà", "HOÀ", "hoa", "thủy", "thuỷ", "điện", "dien", "dienx", "Nguyễn",
    "nguyê", "UBND", "170/KH-UBND", "170", "KH", "25.8", "3-2", "A12", "and", "AND", "or", "NOT", "NEAR", "null", "x",
    "мир", "中文", "ß", "İ", "²", "a\u0331b", "a" * 40, "'", "’", "`", "\\", "%", "_", "|", ".v", ".s1", ":", "&", "!", "(", "<->",
    "😀", "-", "--", "*", ";", "{words}", "words:x",
]  # fmt: skip
texts = some.lists(some.sampled_from(WORDS), max_size=12).map(" ".join)
asked = some.lists(some.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join)
questions = some.one_of(
    asked, asked.map(lambda text: f"{text}*"), asked.map(lambda text: f'"{text}"'), asked.map(lambda text: f'"{text}*"'),
    some.tuples(asked, asked).map(lambda pair: f'{pair[0]} "{pair[1]}'), some.text(some.characters(exclude_characters=words.QUOTES[1:]), max_size=12),
    asked.map(lambda text: unicodedata.normalize("NFD", text)), asked.map(str.swapcase), some.just(""), some.just("\x00đường\x00"), some.just('"" * " '),
    some.lists(some.sampled_from(WORDS), min_size=20, max_size=60).map(" ".join),
)  # fmt: skip


def matters(village: Village, many: int) -> list[Matter]:
    """Return public matters, each a day older than the one before, in no order of their numbers."""
    made = [
        Matter(
            code=f"SEARCH{n}", bearer=f"search{n}", house="test", kind="test", state="open", agency=village.works,
            visibility="public", opened_at=NOW - timedelta(days=n * 7 % many),
        )
        for n in range(many)
    ]  # fmt: skip
    return Matter.objects.bulk_create(made)


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> dict[int, Document]:
    """Return what the house of these matters says of them: nothing yet."""
    said: dict[int, Document] = {}
    monkeypatch.setitem(documents.DOCUMENTS, "test", lambda pks: {pk: said[pk] for pk in pks if pk in said})
    return said


def found(question: str, *, most: int) -> list[str]:
    """Return the codes of what everyone finds."""
    return [row.matter.code for row in queries.find(queries.asked(question), actor=ANYONE, on=TODAY, most=most)]


@pytest.mark.parametrize(("newest", "most"), [(0, 100), (2, 100), (1, 2), (1000, 100)])
def test_what_is_found_is_what_the_plain_meaning_says_in_the_order_of_time(
    village: Village, told: dict[int, Document], monkeypatch: pytest.MonkeyPatch, newest: int, most: int
) -> None:
    monkeypatch.setattr(index, "NEWEST", newest)  # nothing, a little, deeper or all is read through before the index is asked
    every = matters(village, 6)
    newest_first = sorted(every, key=lambda matter: (localdate(matter.opened_at), matter.pk), reverse=True)

    @settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
    @given(said=some.lists(some.tuples(texts, texts), min_size=6, max_size=6), wanted=some.lists(questions, min_size=6, max_size=6))
    def agree(said: list[tuple[str, str]], wanted: list[str]) -> None:
        with transaction.atomic():
            told.update(zip([matter.pk for matter in every], [Document(title=one, text=two) for one, two in said], strict=True))
            search.renew(every)
            for question in wanted:
                meant = [m.code for m in newest_first if holds(told[m.pk].title, told[m.pk].text, question)]
                assert found(question, most=most) == meant[:most], question
            transaction.set_rollback(True)

    agree()


@pytest.mark.only("sqlite")
def test_an_index_of_an_older_form_is_made_anew_with_all_that_is_there(village: Village, told: dict[int, Document], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index, "NEWEST", 0)
    (matter,) = matters(village, 1)
    told[matter.pk] = Document(title="Đèn đường", text="")
    search.renew([matter])
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE search_fts")
        cursor.execute(sqlite.TABLE.replace(" prefix='2 3 4',", ""))
    tables.build()

    assert found("duo*", most=1) == [matter.code]
