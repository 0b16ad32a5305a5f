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
