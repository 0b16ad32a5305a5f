"""Measures classes as they are written: which members they have, and which class of ours they inherit from."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
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
    """Return the names that a class gives itself."""
    found: set[str] = set()
    for part in node.body:
        if isinstance(part, ast.FunctionDef | ast.AsyncFunctionDef):
            found.add(part.name)
        elif isinstance(part, ast.AnnAssign | ast.Assign):
            found.update(one.id for one in _targets(part) if isinstance(one, ast.Name))
    for inner in ast.walk(node):
        if isinstance(inner, ast.AnnAssign | ast.Assign):
            found.update(_set_on_self(_targets(inner)))
    return frozenset(name for name in found if not name.startswith("__"))


def _targets(part: ast.Assign | ast.AnnAssign) -> Iterator[ast.expr]:
    for target in part.targets if isinstance(part, ast.Assign) else [part.target]:
        yield from target.elts if isinstance(target, ast.Tuple) else [target]


def _set_on_self(targets: Iterator[ast.expr]) -> Iterator[str]:
    for target in targets:
        if isinstance(target, ast.Attribute) and ast.unparse(target.value) == "self":
            yield target.attr


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
    return found


def _full(base: ast.expr, names: Mapping[str, str], known: frozenset[str]) -> str | None:
    """Return the full name of a base when it is a class of ours, also when a package gives it by its short name."""
    first, *rest = ast.unparse(base).split("[")[0].split(".")
    if first not in names:
        return None
    full = ".".join((names[first], *rest))
    room, _, name = full.rpartition(".")
    alike = [one for one in known if one.startswith(f"{room}.") and one.endswith(f".{name}")]
    return full if full in known else alike[0] if len(alike) == 1 else None


@cache
def classes() -> Classes:
    """Return every class of ours."""
    read = [
        (name, tree, [node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)])
        for name, _, tree in trees()
    ]
    known = frozenset(f"{name}.{node.name}" for name, _, nodes in read for node in nodes)
    found: dict[str, Written] = {}
    for name, tree, nodes in read:
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
