"""Whatever a module makes in the database beside tables comes back after each migrate, and `danvan check` misses it where it is not."""

import ast
import re

import pytest
from django.apps import apps

from danvan.base.triggers.config import TriggersConfig
from danvan.base.triggers.rows import TRIGGERS
from tests.house.plan import CODE, module, short, text, tree

pytestmark = pytest.mark.only("sqlite")  # no database is involved: shown once
MAKES = re.compile(r"(?<!LIKE ')CREATE (OR REPLACE )?(CONSTRAINT )?(TRIGGER|POLICY|VIRTUAL TABLE)")
ROWED = [path for path in CODE if re.search(r"^TRIGGER = ", text(path), re.MULTILINE)]


def test_every_row_is_kept_by_its_room_and_none_twice() -> None:
    rows = [module(path).TRIGGER for path in ROWED]
    assert len(rows) >= 6
    assert sorted(TRIGGERS, key=id) == sorted(rows, key=id)
    kept = {f"{room.name}.{name}" for room in apps.get_app_configs() if isinstance(room, TriggersConfig) for name in room.KEEPS}
    assert kept == {module(path).__name__ for path in ROWED}


def test_every_module_that_makes_a_trigger_or_policy_has_a_row_or_is_called_by_one_that_has() -> None:
    used = {
        f"{node.module}.{one.name}" for path in ROWED for node in ast.walk(tree(path)) if isinstance(node, ast.ImportFrom) for one in node.names
    }  # fmt: skip
    makes = [path for path in CODE if MAKES.search(text(path))]
    assert len(makes) >= 7
    assert [short(path) for path in makes if path not in ROWED and module(path).__name__ not in used] == []


def test_each_says_what_is_lacking_in_words_of_its_own() -> None:
    assert len({row.lacking for row in TRIGGERS}) == len(TRIGGERS)
