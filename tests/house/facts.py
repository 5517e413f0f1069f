"""The facts that the code writes into the journal, by name, as its syntax trees show them."""

import ast
from collections.abc import Callable, Iterator
from functools import cache
from inspect import Parameter, signature
from pathlib import Path

from danvan.base.journal import actions as journal
from danvan.base.moves import actions as moves
from danvan.base.moves import clocks
from tests.house.plan import CODE, PACKAGE, module, tree

WRITERS = [path for path in CODE if "actions" in {*path.parts, path.stem} or path.parent.name == "moves"]
DOORS: dict[str, Callable[..., object]] = {"make": moves.make, "inherit": moves.inherit}  # whose further named arguments are facts
NAMED = {name for door in (*DOORS.values(), journal.write) for name, one in signature(door).parameters.items() if one.kind is not Parameter.VAR_KEYWORD}
BOTH = {"since", "case"}  # what is said of a clock is a fact too
BY_NAME = ("dict", "Counter", "aggregate")  # calls that make a dict of what they are given by name
ROOM = len(PACKAGE.parts) + 2  # parts of the path of a house, or of a room of the ground
Found = Iterator[tuple[str, ast.expr]]


@cache
def functions(path: Path) -> dict[str, ast.FunctionDef]:
    """Return the functions of a module by name."""
    return {node.name: node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef)}


@cache
def doors(path: Path) -> frozenset[str]:
    """Return by what names a module writes entries: the doors, and its own functions that hand their further arguments on to one."""
    found = set(DOORS)
    for name, node in [*functions(path).items()] * 2:  # one may hand on to another
        more = node.args.kwarg.arg if node.args.kwarg else ""
        handed = [ast.unparse(one.value) for call in ast.walk(node) if isinstance(call, ast.Call) and name_of(call) in found for one in call.keywords if one.arg is None]
        found |= {name} if more and more in handed else set()
    return frozenset(found)


def name_of(call: ast.Call) -> str:
    """Return the name that is called, without where it comes from."""
    return ast.unparse(call.func).rpartition(".")[2]


def written(path: Path) -> Found:
    """Find the facts that a module gives to the entries it writes: their names, and the expressions that they are."""
    for within in functions(path).values():
        for call in ast.walk(within):
            if not isinstance(call, ast.Call) or ast.unparse(call.func) == "form.make":  # a form's own make writes nothing by itself
                continue
            is_journal = ast.unparse(call.func) == "journal.write"
            for one in call.keywords if is_journal or name_of(call) in doors(path) else ():
                if one.arg is None or (is_journal and one.arg == "facts"):
                    yield from _spread(one.value, path=path, within=within)
                elif one.arg not in NAMED:
                    yield one.arg, one.value


def counted() -> Iterator[tuple[Path, str, ast.expr]]:
    """Find the facts that the houses add to what a move says of its clocks, each with the module that does."""
    for path in CODE:
        for within in functions(path).values() if path.parent.name == "queries" else ():
            if getattr(module(path), within.name, None) in clocks.COUNTS:
                returned = (one.value for one in ast.walk(within) if isinstance(one, ast.Return) and one.value)
                yield from ((path, name, value) for one in returned for name, value in _spread(one, path=path, within=within))


def _spread(node: ast.AST, *, path: Path, within: ast.FunctionDef, seen: frozenset[int] = frozenset()) -> Found:
    """Find what is in a dict that an expression is or comes from: by the function's own variables, and what others return."""
    if id(node) in seen:
        return
    for expression, where, inside in _steps(node, path=path, within=within):
        yield from _spread(expression, path=where, within=inside, seen=seen | {id(node)})
    if isinstance(node, ast.Dict):
        yield from ((str(key.value), value) for key, value in zip(node.keys, node.values, strict=True) if isinstance(key, ast.Constant) and key.value not in NAMED - BOTH)
    if isinstance(node, ast.Call) and name_of(node) in BY_NAME:
        yield from ((one.arg, one.value) for one in node.keywords if one.arg)
        names = (each for one in node.args if isinstance(one, ast.Call) and name_of(one) == "zip" for each in ast.walk(one.args[0]))
        yield from ((str(one.value), node) for one in names if isinstance(one, ast.Constant))


def _steps(node: ast.AST, *, path: Path, within: ast.FunctionDef) -> Iterator[tuple[ast.AST, Path, ast.FunctionDef]]:
    """Find the expressions that one is made of, each with the module and the function that it stands in."""
    if isinstance(node, ast.Dict):
        yield from ((value, path, within) for key, value in zip(node.keys, node.values, strict=True) if key is None)
    elif isinstance(node, ast.DictComp):
        yield from ((one, path, within) for each in node.generators for one in ast.walk(each.iter) if isinstance(one, ast.Name))
    elif isinstance(node, ast.ListComp | ast.GeneratorExp):
        yield node.elt, path, within
    elif isinstance(node, ast.BinOp | ast.IfExp):
        yield from ((one, path, within) for one in ((node.left, node.right) if isinstance(node, ast.BinOp) else (node.body, node.orelse)))
    elif isinstance(node, ast.Name):
        sets = (one for one in (*ast.walk(within), *tree(path).body) if isinstance(one, ast.Assign | ast.AnnAssign | ast.AugAssign) and one.value is not None)
        yield from ((one.value, path, within) for one in sets if node.id in _targets(one) and one.value is not None)
    elif isinstance(node, ast.Call | ast.Attribute):
        yield from ((one.value, where, inside) for where, inside in _meant(node, path=path) for one in ast.walk(inside) if isinstance(one, ast.Return) and one.value)


def _targets(node: ast.Assign | ast.AnnAssign | ast.AugAssign) -> set[str]:
    return {ast.unparse(one) for one in (node.targets if isinstance(node, ast.Assign) else [node.target])}


def _meant(node: ast.Call | ast.Attribute, *, path: Path) -> Iterator[tuple[Path, ast.FunctionDef]]:
    """Find the functions that a call may call, in its own module or in one that is called as it says; the properties of its house that an attribute may be."""
    home, _dot, name = ast.unparse(node.func if isinstance(node, ast.Call) else node).rpartition(".")
    for where in CODE:
        found = functions(where).get(name)
        if isinstance(node, ast.Call):
            is_meant = home.rpartition(".")[2] in (where.stem, where.parent.name) if home else where == path
        else:
            is_meant = where.parts[:ROOM] == path.parts[:ROOM] and found is not None and any(ast.unparse(one) == "property" for one in found.decorator_list)
        if found and is_meant:
            yield where, found
