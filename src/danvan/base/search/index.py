"""Asking the full-text index: FTS5 on SQLite, `search_find` of `tables` on PostgreSQL. Both answer with the same keys.

First the newest rows are read through, which finds at once what is frequent; only what is not found often enough there
is rare enough to be asked of the index whole. So neither way is ever long.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import connection

from danvan.base.search import keys

NEWEST = 2_000  # rows that are read through first
READ = """
    SELECT key FROM (
        SELECT key, words, marks FROM search_row WHERE key >= %s AND key < %s ORDER BY key DESC LIMIT %s)
    WHERE ({sight}) {needles} ORDER BY key DESC LIMIT %s"""
ASK = """
    SELECT fts.rowid FROM search_fts fts JOIN search_row ON key = fts.rowid
    WHERE search_fts MATCH %s AND fts.rowid >= %s AND fts.rowid < %s {needles} ORDER BY fts.rowid DESC LIMIT %s"""
FIND = "SELECT search_find(%s, %s::text[], %s, %s, %s, %s)"


@dataclass(frozen=True, kw_only=True)
class Question:
    """What is looked for: needles in the words, marks of house, agency and place, and the keys between which it lies."""

    needles: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    since: int = 0
    before: int = keys.LAST

    @property
    def says_nothing(self) -> bool:
        """Return whether neither words nor filters nor days are asked for."""
        return not (self.needles or self.marks or self.since) and self.before == keys.LAST


def find(question: Question, *, sight: Sequence[str], most: int) -> list[int]:
    """Return the keys of the newest rows that a question finds, newest first; one that says nothing finds nothing.

    `sight` are the marks of what the reader may see; PostgreSQL asks nobody but the wall for them.
    """
    if question.says_nothing:
        return []
    if connection.vendor == "postgresql":
        said = [f"%{needle}%" for needle in _said(question)]
        return _keys(FIND, [_tsquery(question), said, question.since, question.before, NEWEST, most])
    found = _read(question, sight=sight, most=most)
    return found if len(found) == most else _ask(question, sight=sight, most=most)


def _read(question: Question, *, sight: Sequence[str], most: int) -> list[int]:
    said, seen = _said(question), [f" {mark} " for mark in sight]
    sql = READ.format(
        sight=" OR ".join("instr(marks, %s)" for _ in seen), needles="".join(" AND instr(words || marks, %s)" for _ in said)
    )
    return _keys(sql, [question.since, question.before, NEWEST, *seen, *said, most])


def _ask(question: Question, *, sight: Sequence[str], most: int) -> list[int]:
    phrases = [needle for needle in question.needles if " " in needle.strip()]
    sql = ASK.format(needles="".join(" AND instr(search_row.words, %s)" for _ in phrases))
    seen = " OR ".join(f'"{mark}"' for mark in sight)
    match = " AND ".join([*(f'"{word}"{"*" * begins}' for word, begins in _terms(question)), f"({seen})"])
    return _keys(sql, [match, question.since, question.before, *phrases, most])


def _tsquery(question: Question) -> str:
    return " & ".join(f"'{word}'{':*' * begins}" for word, begins in _terms(question))


def _said(question: Question) -> list[str]:
    return [*question.needles, *(f" {mark} " for mark in question.marks)]


def _terms(question: Question) -> list[tuple[str, bool]]:
    """Return each word that the index knows, and whether it is only a beginning."""
    terms = {(mark, False): None for mark in question.marks}
    for needle in question.needles:
        *whole, last = needle.split()
        terms |= {(word, False): None for word in whole} | {(last, not needle.endswith(" ")): None}
    return list(terms)


def _keys(sql: str, values: list[str | int | list[str]]) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return [key for (key,) in cursor.fetchall()]
