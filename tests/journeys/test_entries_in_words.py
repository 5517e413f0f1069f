"""Whoever opens an entry of the journal reads words: no name of a fact and no code of the program stands on any page of one."""

import re

from danvan.base.journal.models import Entry
from danvan.site import entries
from tests.house.scene import play

CODE = re.compile(r"[a-z]+([_.:/-][a-z0-9]+)*|None|True|False")  # also an agency's, a place's or a subject's
KEPT = {("surveys.published", "batch")}


def test_no_entry_of_a_whole_scene_shows_a_code_of_the_program(db: None) -> None:
    play()
    told = [(entry.word, name, *pair) for entry in Entry.objects.order_by("pk") for name, pair in zip(entry.facts, entries.known(entry), strict=True)]
    assert len({name for _word, name, *_ in told}) > 50
    assert [one for one in told if one[2] == one[1]] == []
    assert [one for one in told if CODE.fullmatch(one[3]) and one[:2] not in KEPT] == []
    assert [entry.word for entry in Entry.objects.all() if entries.said(entry) == entry.word] == []
