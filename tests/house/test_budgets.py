"""How long modules and functions may be, so that each can be read at once."""

import ast
from pathlib import Path
from statistics import median, quantiles

import pytest

from tests.house import plan
from tests.house.plan import CODE, TESTS

pytestmark = pytest.mark.only("sqlite")  # no database is involved: shown once
FEWEST = 10  # code lines; what is shorter says nothing about how long modules are
ENGINES = [path for path in CODE if "engines" in path.parts]
OTHERS = [path for path in CODE if "engines" not in path.parts]


def code_lines(path: Path) -> int:
    """Return how many lines of a module are neither empty, comment nor docstring."""
    documented = ast.Module | ast.ClassDef | ast.FunctionDef
    nodes = [node for node in ast.walk(plan.tree(path)) if isinstance(node, documented) and ast.get_docstring(node)]
    words = {line for node in nodes for line in range(node.body[0].lineno, (node.body[0].end_lineno or 0) + 1)}
    lines = enumerate(plan.text(path).splitlines(), start=1)
    return sum(bool(line.strip()) and not line.strip().startswith("#") and at not in words for at, line in lines)


def modules(paths: list[Path]) -> list[int]:
    """Return how long the modules of some weight are."""
    return [len(plan.text(path).splitlines()) for path in paths if code_lines(path) >= FEWEST]


def functions(paths: list[Path]) -> list[int]:
    """Return how long their functions are."""
    weighty = [path for path in paths if code_lines(path) >= FEWEST]
    nodes = [node for path in weighty for node in ast.walk(plan.tree(path)) if isinstance(node, ast.FunctionDef)]
    return [(node.end_lineno or 0) - node.lineno + 1 for node in nodes]


def test_half_the_modules_are_short_and_nine_in_ten_not_long() -> None:
    assert median(modules(OTHERS)) <= 60
    assert quantiles(modules(OTHERS), n=10)[-1] <= 160
    assert quantiles(modules(ENGINES), n=10)[-1] <= 200  # an engine keeps one matter of science together


def test_half_the_functions_are_short_and_nine_in_ten_not_long() -> None:
    for paths in (CODE, TESTS):
        assert median(functions(paths)) <= 8
        assert quantiles(functions(paths), n=10)[-1] <= 25


def test_no_room_has_more_than_400_lines_and_no_function_more_than_50() -> None:
    for path in [*CODE, *TESTS]:
        assert len(plan.text(path).splitlines()) <= 400, path
        for node in ast.walk(plan.tree(path)):
            if isinstance(node, ast.FunctionDef):
                assert (node.end_lineno or 0) - node.lineno < 50, (path, node.name)
