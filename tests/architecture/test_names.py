"""A type name means one thing in the whole tree: who meets it need not ask which of two is meant."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.architecture.tree import SOURCE, files, module, parsed


def type_names(tree: ast.Module) -> Iterator[str]:
    """Yield the names of classes and type aliases that a module defines, without the mark of what is private."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            yield node.name.lstrip("_")
    for statement in tree.body:
        targets = (
            statement.targets
            if isinstance(statement, ast.Assign)
            else [statement.target]
            if isinstance(statement, ast.AnnAssign)
            else []
        )
        for target in targets:
            if isinstance(target, ast.Name) and _is_camel_case(name := target.id.lstrip("_")):
                yield name


def _is_camel_case(name: str) -> bool:
    return name[:1].isupper() and any(letter.islower() for letter in name)


def doubles() -> dict[str, list[str]]:
    """Return each name that more than one module defines, with those modules."""
    found: dict[str, list[str]] = {}
    for path in files(SOURCE, ".py"):
        for name in sorted(set(type_names(parsed(path)))):
            found.setdefault(name, []).append(module(path))
    return {name: modules for name, modules in found.items() if len(modules) > 1}


def test_a_type_name_means_one_thing() -> None:
    """A second meaning gets a second name."""
    assert doubles() == {}


def test_every_way_to_name_a_type_is_seen() -> None:
    """Classes inside others and aliases of every form count; constants and variables do not."""
    tree = ast.parse(
        "class Open:\n    class Inner: ...\n"
        "class _Hidden(Protocol): ...\n"
        "Alias: TypeAlias = int\n_Short = tuple[str, int]\nUserId = NewType('UserId', int)\n"
        "LIMIT = 3\n_WORD = 'x'\nvalue = Open()\n"
    )
    assert sorted(type_names(tree)) == ["Alias", "Hidden", "Inner", "Open", "Short", "UserId"]
