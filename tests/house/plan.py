"""What the rules of the house are about: its files, its houses, their tables of moves, their templates."""

import ast
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType

from danvan.base.moves.table import Move

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "danvan"
STREETS = ("know", "discuss", "do", "check")
HOUSES = sorted(init.parent for street in STREETS for init in (PACKAGE / street).glob("*/__init__.py"))
CODE = sorted(path for path in PACKAGE.rglob("*.py") if not {"tests", "migrations"} & set(path.parts))
TESTS = sorted([*(path for path in PACKAGE.rglob("*.py") if "tests" in path.parts), *(ROOT / "tests").rglob("*.py")])
MIGRATIONS = sorted(path for path in PACKAGE.glob("**/migrations/*.py") if path.stem != "__init__")
TEMPLATES = sorted(path for path in PACKAGE.glob("**/templates/**/*") if path.suffix in (".html", ".txt"))
PAGES = [path for path in TEMPLATES if path.suffix == ".html"]


def short(path: Path) -> str:
    """Return a path as one speaks of it: from the root of the repository."""
    return path.relative_to(ROOT).as_posix()


@cache
def text(path: Path) -> str:
    """Return what stands in a file."""
    return path.read_text(encoding="utf-8")


@cache
def tree(path: Path) -> ast.Module:
    """Return the syntax tree of a module."""
    return ast.parse(text(path))


def module(path: Path) -> ModuleType:
    """Return the module that a file of the package holds."""
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return import_module(".".join(part for part in parts if part != "__init__"))


def _house_of(path: Path) -> str:
    """Return the house whose states a file holds; a room may be a folder of the same name."""
    rooms = path if path.stem == "states" else path.parent
    return rooms.parent.name if rooms.stem == "states" and path.stem in ("states", "__init__") else ""


STATES = {_house_of(path): module(path) for path in CODE if _house_of(path)}
TABLES: dict[str, list[Move]] = {
    house: list(dict.fromkeys(
        row for table in vars(states).values() if isinstance(table, tuple) for row in table if isinstance(row, Move)
    ))
    for house, states in STATES.items()
}
SAID = {f"{house}.{move.says}" for house, moves in TABLES.items() for move in moves}
SAID |= {"office.purge_asked", "office.purge_dropped", "office.purged"}  # by the procedure itself, whatever the matter's table
MOVES = [move for moves in TABLES.values() for move in moves]
