"""Measures classes as they are written: which members they have, and which class of ours they inherit from."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from tests.architecture.shape import PACKAGE, trees


@dataclass(frozen=True, slots=True)
class Written:
    """A class as it is written.

    Attributes:
        own: names that it gives itself: methods, fields, and what its methods set on ``self``; none with ``__``.
        bases: full names of the classes of ours that it names as its bases.
    """

    own: frozenset[str]
    bases: tuple[str, ...]


Classes = Mapping[str, Written]
"""By its full name, as ``session.reader.Reader``."""


def own_members(node: ast.ClassDef) -> frozenset[str]:
    """Return the names that a class gives itself, in whatever form it is written."""
    found = set(_bound(node.body))
    for inner in ast.walk(node):
        if isinstance(inner, ast.FunctionDef | ast.AsyncFunctionDef):
            found.update(_set_on_first(inner))
    return frozenset(name for name in found if not name.startswith("__"))


def _bound(body: Iterable[ast.AST]) -> Iterator[str]:
    """Yield the names that statements give: also below ``if``, ``for``, ``with`` and ``try``, not in a function."""
    for node in body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id
        elif not isinstance(node, _OWN_NAMES):
            yield from _bound(ast.iter_child_nodes(node))


_OWN_NAMES = (ast.Lambda, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
"""What is written in a class and keeps its names to itself."""


def _set_on_first(function: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[str]:
    """Yield what a method sets on its first argument, which is mostly called ``self``."""
    arguments = (*function.args.posonlyargs, *function.args.args)
    for node in ast.walk(function) if arguments else ():
        if (
            isinstance(node, ast.Attribute)
            and isinstance(node.ctx, ast.Store)
            and ast.unparse(node.value) == arguments[0].arg
        ):
            yield node.attr


def _names(module: str, tree: ast.Module) -> Mapping[str, str]:
    """Return which full name of ours each name in a module stands for."""
    found = {node.name: f"{module}.{node.name}" for node in ast.walk(tree) if isinstance(node, ast.ClassDef)}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == PACKAGE:
            base = (node.module or "").removeprefix(PACKAGE).lstrip(".")
            for alias in node.names:
                found[alias.asname or alias.name] = f"{base}.{alias.name}".lstrip(".")
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                found.pop(alias.asname or alias.name, None)
        elif isinstance(node, ast.Import):
            found.update(_modules(node))
    for node in tree.body:  # ``Base = Reader`` is the same class under another name
        if isinstance(node, ast.Assign) and ast.unparse(node.value) in found:
            found.update(
                {one.id: found[ast.unparse(node.value)] for one in node.targets if isinstance(one, ast.Name)}
            )
    return found


def _modules(node: ast.Import) -> Iterator[tuple[str, str]]:
    """Yield under which name a module knows another module of ours; the package itself has no name before it."""
    for alias in node.names:
        first, _, rest = alias.name.partition(".")
        if first == PACKAGE:
            yield alias.asname or PACKAGE, rest if alias.asname else ""


def _full(base: ast.expr, names: Mapping[str, str], known: frozenset[str]) -> str | None:
    """Return the full name of a base when it is a class of ours, also when a package gives it by its short name."""
    first, *rest = ast.unparse(base).split("[")[0].split(".")
    if first not in names:
        return None
    full = ".".join((names[first], *rest)).lstrip(".")
    if full in known:
        return full
    room, _, name = full.rpartition(".")
    alike = [one for one in known if one.startswith(f"{room}.") and one.endswith(f".{name}")]
    return alike[0] if len(alike) == 1 else None


@cache
def classes() -> Classes:
    """Return every class of ours."""
    return read((name, tree) for name, _, tree in trees())


def read(modules: Iterable[tuple[str, ast.Module]]) -> Classes:
    """Return the classes of modules, each given with its dotted name."""
    written = [
        (name, tree, [node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)])
        for name, tree in modules
    ]
    known = frozenset(f"{name}.{node.name}" for name, _, nodes in written for node in nodes)
    found: dict[str, Written] = {}
    for name, tree, nodes in written:
        names = _names(name, tree)
        for node in nodes:
            bases = (_full(base, names, known) for base in node.bases)
            found[f"{name}.{node.name}"] = Written(own_members(node), tuple(one for one in bases if one))
    return found


def members(known: Classes, name: str) -> frozenset[str]:
    """Return the members of a class, with those that it inherits from classes of ours."""
    written = known[name]
    return written.own.union(*(members(known, base) for base in written.bases))


def bases(known: Classes, name: str) -> frozenset[str]:
    """Return every class of ours from which a class inherits, also through others."""
    direct = known[name].bases
    return frozenset(direct).union(*(bases(known, base) for base in direct))


def heirs(known: Classes) -> Mapping[str, list[str]]:
    """Return by each class of ours that has heirs of ours which those are."""
    found: dict[str, list[str]] = {}
    for name, written in known.items():
        for base in written.bases:
            found.setdefault(base, []).append(name)
    return found
