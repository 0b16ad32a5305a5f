"""Measures the house as it is written: which module imports which."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping

from tests.architecture.tree import SOURCE, files, module, parsed

PACKAGE = "wijkwizard"


def trees() -> Iterator[tuple[str, bool, ast.Module]]:
    """Yield each module of the source: its dotted name, whether it is a package, and what it says."""
    for path in files(SOURCE, ".py"):
        yield module(path), path.name == "__init__.py", parsed(path)


def imported(tree: ast.Module, known: frozenset[str]) -> set[str]:
    """Return which modules of ours a module imports anywhere in its text, also for types only.

    Args:
        tree: the module.
        known: the dotted names of all modules of ours.
    """
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == PACKAGE:
            base = (node.module or "").removeprefix(PACKAGE).lstrip(".")
            for alias in node.names:
                whole = f"{base}.{alias.name}" if base else alias.name
                found.add(whole if whole in known else base)
        elif isinstance(node, ast.Import):
            names = (alias.name.removeprefix(f"{PACKAGE}.") for alias in node.names)
            found.update(name for name in names if name in known)
    return found


def import_graph() -> Mapping[str, frozenset[str]]:
    """Return for each module of ours which others it imports, counting imports for types and inside functions.

    A package that only looks names up later (``later``) is left out: its ``TYPE_CHECKING`` lines repeat what it
    offers, and nobody waits for it.
    """
    read = {name: (package, tree) for name, package, tree in trees()}
    known = frozenset(read)
    return {
        name: frozenset(imported(tree, known) - {name})
        for name, (package, tree) in read.items()
        if not package
    }


def reached(graph: Mapping[str, frozenset[str]], start: str) -> set[str]:
    """Return every module that one module imports, directly or through others."""
    found: set[str] = set()
    todo = [start]
    while todo:
        new = graph.get(todo.pop(), frozenset()) - found
        found |= new
        todo.extend(new)
    return found


def circles(graph: Mapping[str, frozenset[str]]) -> list[tuple[str, ...]]:
    """Return the groups of modules that import one another, each sorted."""
    ends = {name: reached(graph, name) for name in graph}
    groups = {
        tuple(sorted({name, *(one for one in ends[name] if name in ends.get(one, ()))})) for name in graph
    }
    return sorted(group for group in groups if len(group) > 1)
