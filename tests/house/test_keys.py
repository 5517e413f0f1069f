"""Rows of jobs hold keys, and outlive the files in which the functions stand: a key is given once and means the same for ever."""

import ast
import re
from pathlib import Path

import pytest
from django.utils.module_loading import import_string

from danvan.base.jobs import keys
from danvan.site import flows, works
from danvan.site.former_keys import FORMER
from danvan.site.periodic import PERIODIC
from tests.house.plan import CODE, HOUSES, PACKAGE, short, tree

pytestmark = pytest.mark.only("sqlite")  # no database is involved: shown once
GIVEN = (Path(__file__).parent / "keys.txt").read_text(encoding="utf-8").split()
WORKS = (*works.ENGINE, *works.TASKS, *works.REACTIONS)
KEYS = [*(one.key for one in WORKS), *(row.name for row in PERIODIC)]
OWNERS = {path.name for path in HOUSES} | {path.name for path in (PACKAGE / "base").iterdir() if path.is_dir()} | {"accounts"}
KNOW_PLACES = ("former_keys.py", "settings.py", "urls.py")  # rows of before; what Django is told at its start


def is_a_place(name: str) -> bool:
    """Return whether a name leads to something that a module holds."""
    try:
        import_string(name)
    except ImportError:
        return False
    return True


def test_every_key_that_was_ever_given_still_leads_somewhere_and_each_is_written_down() -> None:
    assert sorted(set(GIVEN)) == GIVEN
    assert set(KEYS) <= set(GIVEN), "a new key: write it into tests/house/keys.txt"
    assert set(GIVEN) <= set(KEYS) | set(FORMER), "a key that rows may hold: give it to site/former_keys.py"


def test_no_two_works_have_the_same_key_and_none_has_two() -> None:
    assert len(set(KEYS)) == len(KEYS)
    assert len({one.calls for one in WORKS}) == len(WORKS)


@pytest.mark.parametrize("key", KEYS)
def test_a_key_is_a_house_and_a_name_and_no_place(key: str) -> None:
    assert re.fullmatch(r"[a-z]+\.[a-z_]+", key)
    assert key.partition(".")[0] in OWNERS
    assert not is_a_place(key)


def test_whatever_follows_an_entry_as_a_job_has_a_key() -> None:
    assert all(keys.key_of(one) for reactions in flows.AFTERWARDS.values() for one in reactions)


def test_every_former_name_leads_to_a_work_of_today() -> None:
    assert set(FORMER.values()) <= set(KEYS)
    assert not set(FORMER) & set(KEYS)


def test_no_module_names_a_function_by_its_place() -> None:
    strings = [
        (short(path), node.value) for path in CODE if path.name not in KNOW_PLACES for node in ast.walk(tree(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and re.fullmatch(r"danvan(\.\w+){3,}", node.value)
    ]  # fmt: skip
    assert strings, "whoever looks for nothing finds nothing"
    assert [(path, name) for path, name in strings if is_a_place(name) and callable(import_string(name))] == []
