"""Rules on how the program is made that no tool of others checks for us."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.db.models import CharField, FileField, JSONField, TextField

from danvan import law
from danvan.base.matters import things
from danvan.base.matters.models import PURGED, Thing
from danvan.base.moves.table import Move
from danvan.base.people.relations import DERIVED
from danvan.site import holdings
from danvan.site.flows import AFTERWARDS, AT_ONCE
from danvan.site.panels import PANELS
from tests.house import plan
from tests.house.plan import CODE, MIGRATIONS, MOVES, PACKAGE, ROOT, SAID, STATES, TABLES, TESTS

pytestmark = pytest.mark.only("sqlite")  # no database is involved: shown once
PERIODS = law.rows("periods")
CLOCK = re.compile(r"\btimezone\.now\b|\bdatetime\.(now|today|utcnow)\b|\bdate\.today\b|\blocal(date|time)\(\)|\btime\.time\(")
READS_THE_CLOCK = re.compile(r"base/jobs/backend\.py$|site/(views|doors|working|demo|context|checking)\.py$|/(views|commands|reset_commands)(/\w+)?\.py$")
OF_A_MATTER = {"state", "version", "agency", "author"}
CALLED_BY_DJANGO = re.compile(r"/(views|api|templatetags)(/\w+)?\.py$|/site/(doors|policy|admission)\.py$")


def test_every_flow_criterion_and_clock_names_what_exists() -> None:
    counted = {word for row in law.rows("criteria") for word in row.more["counts"]}
    assert set(AT_ONCE) | set(AFTERWARDS) | counted <= SAID
    turned = {rule for move in MOVES for rule in (*move.opens, *turned_by(move))}
    assert turned <= {row.key for row in PERIODS}


@pytest.mark.parametrize("row", PERIODS, ids=lambda row: f"{row.key}:{row.when}")
def test_every_period_is_the_one_in_force_on_its_first_day(row: law.Row) -> None:
    assert row.source
    assert law.one("periods", key=row.key, on=row.valid_from, when=row.when) == row


def test_every_thing_says_which_matters_it_keeps_and_no_kind_is_kept_twice() -> None:
    models = [model for model in apps.get_models() if issubclass(model, Thing)]
    assert [model.__name__ for model in models if not (model.HOUSE and model.KINDS)] == []
    kept = [(model.HOUSE, kind) for model in models for kind in model.KINDS]
    assert sorted(things.tables()) == sorted(kept)  # a second one would be lost there


def test_a_clock_that_is_closed_suspended_or_resumed_was_opened_by_a_move_of_the_same_house() -> None:
    for house, moves in TABLES.items():
        opened = {rule for move in moves for rule in move.opens}
        assert {rule for move in moves for rule in turned_by(move)} <= opened, house


def turned_by(move: Move) -> tuple[str, ...]:
    """Return the clocks on which a move depends: they must have been opened before."""
    return (*move.closes, *move.lapses, *move.suspends, *move.resumes, *move.extends, *move.ends)


@pytest.mark.parametrize("house", TABLES)
def test_a_table_of_moves_names_derived_relations_reachable_states_and_words_for_all_of_them(house: str) -> None:
    moves, states = TABLES[house], STATES[house]
    reached = {move.to for move in moves} - {""}
    assert {who for move in moves for who in move.who} <= DERIVED
    assert all(move.who and move.frm and move.says for move in moves)
    assert {state for move in moves for state in move.frm} <= reached | {""}
    if moves:
        assert set(states.LABELS) - {PURGED} == set(states.TONES) - {PURGED} == reached  # which no table leads to
        assert {move.says for move in moves} <= set(states.SAYS)


def test_every_panel_is_for_a_page_that_asks_and_has_its_partial() -> None:
    for page, queries in PANELS.items():
        house, name = page.split(".")
        (template,) = PACKAGE.glob(f"*/*/templates/{house}/{name}.html")
        assert "{% panels " in plan.text(template)
        for query in queries:
            _, street, owner, *_ = query.__module__.split(".")
            assert (PACKAGE / street / owner / "templates" / owner / f"{query.__name__}.html").exists(), query


@pytest.mark.parametrize("top", ["src/danvan", "tests", "bench", "tools"])
def test_every_package_says_what_it_is_for(top: str) -> None:
    folders = {path.parent for path in (ROOT / top).rglob("*.py")} - {ROOT / "tools"}  # tools are scripts, no package
    for folder in folders:
        assert ast.get_docstring(plan.tree(folder / "__init__.py")), folder


def test_no_file_is_called_by_a_name_that_says_nothing() -> None:
    for path in [*CODE, *TESTS]:
        assert path.stem not in ("utils", "helpers", "services", "common", "misc", "util", "helper"), path


def test_every_function_says_what_it_takes_and_returns() -> None:
    for path in [*CODE, *TESTS]:
        for node in (each for each in ast.walk(plan.tree(path)) if isinstance(each, ast.FunctionDef)):
            given = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
            assert node.returns, f"{plan.short(path)}:{node.lineno}"
            assert all(arg.annotation or arg.arg in ("self", "cls") for arg in given), f"{plan.short(path)}:{node.lineno}"


def test_public_functions_take_all_but_their_first_argument_by_name() -> None:
    nameless = [
        f"{plan.short(path)}:{node.lineno} {node.name}"
        for path in CODE
        if not CALLED_BY_DJANGO.search(plan.short(path))
        for node, owner in functions(plan.tree(path))
        if len([arg for arg in node.args.args if arg.arg not in ("self", "cls")]) > 1
        if not (node.name.startswith("_") or node.name == "make" or inherited(path, owner, node.name))
    ]
    assert nameless == []


def functions(tree: ast.AST, owner: str = "") -> Iterator[tuple[ast.FunctionDef, str]]:
    """Yield the functions of a module and the methods of its classes with their class; none inside a function."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.FunctionDef):
            yield node, owner
        elif isinstance(node, ast.ClassDef | ast.If):
            yield from functions(node, node.name if isinstance(node, ast.ClassDef) else owner)


def inherited(path: Path, owner: str, name: str) -> bool:
    """Return whether a method answers to a name that a class of somebody else calls."""
    bases = getattr(plan.module(path), owner).__mro__[1:] if owner else ()
    return any(name in vars(base) for base in bases if not base.__module__.startswith("danvan"))


@pytest.mark.parametrize(
    ("pattern", "only"),
    [
        (r"\bEntry(\.objects\.(bulk_|get_or_|update_or_)?create)?\(", "src/danvan/base/journal/actions.py"),
        (r"EntryContent\S*\.(delete|update)\(", "src/danvan/base/journal/actions.py"),
        (r"\.forget\(", "src/danvan/base/office/actions/erasures.py"),
        (r"\bmark_safe\b|\bSafeString\(|__html__|\bget_model\(|\bon_commit\b", ""),
        (r"\b(signals?\.|post_|pre_)(save|delete|init)\b|\breceiver\(", ""),
        (r"\.(raw|extra|RawSQL)\(", ""),
        (r"type: ignore(?!\[)", ""),
    ],
)
def test_what_has_one_place_is_nowhere_else(pattern: str, only: str) -> None:
    found = {plan.short(path) for path in CODE if re.search(pattern, plan.text(path))}
    assert found - {"src/danvan/base/journal/models.py"} == ({only} if only else set())


def test_nothing_but_moves_sets_a_matters_state_version_agency_or_author() -> None:
    setters = {plan.short(path) for path in CODE if any(sets(node) for node in ast.walk(plan.tree(path)))}
    assert setters == {f"src/danvan/base/moves/{room}.py" for room in ("actions", "claiming", "forms", "taking_out")}


def sets(node: ast.AST) -> bool:
    """Return whether a node sets one of them, be it on a row or by `update`; a draft, a place and an extension are none."""
    if isinstance(node, ast.Assign | ast.AugAssign | ast.AnnAssign):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        parts = [part for target in targets for part in ast.walk(target) if isinstance(part, ast.Attribute)]
        return any(part.attr in OF_A_MATTER and ast.unparse(part.value) not in ("draft", "place", "extension") for part in parts)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "update":
        return bool({word.arg for word in node.keywords} & OF_A_MATTER)
    return False


def test_the_clock_is_read_only_where_a_visit_or_a_command_begins() -> None:
    readers = {plan.short(path) for path in CODE if CLOCK.search(plan.text(path))}
    assert "src/danvan/site/doors.py" in readers
    assert not [path for path in readers if not READS_THE_CLOCK.search(path)]


def test_nothing_is_imported_inside_a_function_but_where_apps_begin() -> None:
    allowed = re.compile(r"/apps\.py$|/site/commands\.py$")  # before Django is set up, models cannot be imported
    for path in CODE:
        inner = [each for node, _ in functions(plan.tree(path)) for each in ast.walk(node)]
        imports = [each for each in inner if isinstance(each, ast.Import | ast.ImportFrom)]
        assert not imports or allowed.search(plan.short(path)), (plan.short(path), imports[0].lineno)


def test_no_row_of_a_house_points_into_another_nor_can_be_reached_from_outside() -> None:
    for model in apps.get_models():
        for field in model._meta.get_fields(include_hidden=True):
            other = field.related_model if field.is_relation else None
            if not model.__module__.startswith("danvan.") or not isinstance(other, type):
                continue
            if other._meta.app_label == model._meta.app_label:
                continue
            if field.auto_created and not other.__module__.startswith("danvan."):
                continue  # a library's table of accounts points at people
            down = not field.auto_created and other.__module__.startswith("danvan.base.")
            assert down or field.hidden, (model, field)


def test_every_field_of_a_house_that_can_hold_words_is_named_personal_or_harmless() -> None:
    for model in apps.get_models():
        if model.__module__.split(".")[:2] != ["danvan", "base"] and model.__module__.startswith("danvan."):
            fields = {field.name for field in model._meta.get_fields() if isinstance(field, CharField | TextField | JSONField | FileField)}
            personal, harmless = set(vars(model).get("PERSONAL", ())), set(vars(model).get("HARMLESS", ()))
            assert personal | harmless == fields, model
            assert not personal & harmless, model


def test_a_purge_finds_its_way_from_every_row_with_words_or_files_to_the_matter() -> None:
    for held in holdings.held():
        assert held.of or not held.words, held.model
        if held.of:
            assert list(held.model._base_manager.filter(**{held.of: None})[:0]) == []


def test_a_state_carries_no_choices() -> None:
    states = [field for model in apps.get_models() for field in model._meta.get_fields() if field.name == "state"]
    assert states
    assert not [field.model for field in states if getattr(field, "choices", None)]


@pytest.mark.parametrize("path", MIGRATIONS, ids=plan.short)
def test_a_migration_is_named_by_hand_knows_shapes_only_and_nothing_of_the_program(path: Path) -> None:
    assert re.fullmatch(r"\d{4}_[a-z]+(_[a-z]+)*", path.stem)
    assert not re.search(r"auto|initial|alter_|add_field", path.stem)
    named = [node for node in ast.walk(plan.tree(path)) if isinstance(node, ast.Import | ast.ImportFrom)]
    assert not [name for node in named if "danvan" in (name := ast.unparse(node))]
    assert "RunPython" not in plan.text(path)
