"""Measures the house as it is written: which module imports which."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator, Mapping
from functools import cache

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


def homes() -> Mapping[str, Mapping[str, str]]:
    """Return for each package that looks names up later in which module each name is."""
    found: dict[str, dict[str, str]] = {}
    for name, package, tree in trees():
        for node in ast.walk(tree) if package else ():
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(f"{PACKAGE}.{name}."):
                module_name = (node.module or "").removeprefix(f"{PACKAGE}.")
                found.setdefault(name, {}).update({alias.name: module_name for alias in node.names})
    return found


def looked_up(tree: ast.Module, later: Mapping[str, Mapping[str, str]]) -> set[str]:
    """Return the modules of names that a module takes from a package which looks them up later."""
    called: dict[str, str] = {}
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == PACKAGE:
            base = (node.module or "").removeprefix(PACKAGE).lstrip(".")
            for alias in node.names:
                whole = f"{base}.{alias.name}" if base else alias.name
                if whole in later:
                    called[alias.asname or alias.name] = whole
                if alias.name in later.get(base, {}):
                    found.add(later[base][alias.name])
    uses = [node for node in ast.walk(tree) if isinstance(node, ast.Attribute)]
    named = [(called.get(use.value.id, ""), use.attr) for use in uses if isinstance(use.value, ast.Name)]
    return found | {later[package][name] for package, name in named if name in later.get(package, {})}


@cache
def import_graph() -> Mapping[str, frozenset[str]]:
    """Return for each module of ours which others it imports, counting imports for types and inside functions.

    A package that only looks names up later (``later``) is left out: who takes a name from it imports the module that
    has the name.
    """
    read = {name: tree for name, _, tree in trees()}
    known, later = frozenset(read), homes()
    return {
        name: frozenset((imported(tree, known) | looked_up(tree, later)) - {name})
        for name, tree in read.items()
        if "later" not in imported(tree, known)
    }


def circles(graph: Mapping[str, frozenset[str]]) -> list[tuple[str, ...]]:
    """Return the groups of modules that import one another, each sorted.

    In the order in which a walk over the imports is done with them, last first, each group is what still leads to
    its first module (Kosaraju).
    """
    importers: dict[str, set[str]] = {}
    for name, others in graph.items():
        for other in others & graph.keys():
            importers.setdefault(other, set()).add(name)
    done: dict[str, None] = {}
    for name in graph:
        _walk(graph, name, done)
    placed: dict[str, None] = {}
    groups = [_walk(importers, name, placed) for name in reversed(done)]
    return sorted(tuple(sorted(group)) for group in groups if len(group) > 1)


def _walk(graph: Mapping[str, Collection[str]], start: str, done: dict[str, None]) -> list[str]:
    """Walk from a module to all that it leads to and that is not done; return that in the order of being done."""
    before, todo, seen = len(done), [(start, False)], set(done)
    while todo:
        name, left = todo.pop()
        if left:
            done.setdefault(name)
        elif name not in seen:
            seen.add(name)
            todo.append((name, True))
            todo.extend((other, False) for other in graph.get(name, ()))
    return list(done)[before:]
