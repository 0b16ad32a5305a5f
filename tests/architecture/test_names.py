"""A type name means one thing in the whole tree: who meets it need not ask which of two is meant."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from tests.architecture.tree import SOURCE, files, module, parsed


def type_names(tree: ast.Module) -> Iterator[str]:
    """Yield the names of classes and type aliases that a module defines, without the mark of what is private."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            yield node.name.lstrip("_")
    for statement in _at_top(tree.body):
        if isinstance(statement, ast.ImportFrom) and (statement.module or "").startswith("wijkwizard"):
            given = [alias.asname for alias in statement.names if alias.asname and alias.asname != alias.name]
        elif isinstance(statement, ast.Assign):
            given = [target.id for target in statement.targets if isinstance(target, ast.Name)]
        elif isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            given = [statement.target.id]
        else:
            continue
        yield from (name for each in given if _is_camel_case(name := each.lstrip("_")))


def _at_top(body: Iterable[ast.stmt]) -> Iterator[ast.stmt]:
    """Yield the statements of a module, also those below an ``if`` or a ``try``."""
    for statement in body:
        yield statement
        if isinstance(statement, ast.If | ast.Try):
            within = (part for part in ast.iter_child_nodes(statement) if isinstance(part, ast.stmt))
            yield from _at_top(within)
            for handler in getattr(statement, "handlers", ()):
                yield from _at_top(handler.body)


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
    """Classes inside others and aliases of every form count, also at an import; constants and variables do not."""
    tree = ast.parse(
        "class Open:\n    class Inner: ...\n"
        "class _Hidden(Protocol): ...\n"
        "Alias: TypeAlias = int\n_Short = tuple[str, int]\nUserId = NewType('UserId', int)\n"
        "from wijkwizard.room import inner as Taken, Same as Same\n"
        "from collections.abc import Set as AbstractSet\n"
        "if TYPE_CHECKING:\n    Late = int\nelse:\n    Other = str\n"
        "LIMIT = 3\n_WORD = 'x'\nvalue = Open()\n"
    )
    assert sorted(type_names(tree)) == [
        *("Alias", "Hidden", "Inner", "Late", "Open", "Other", "Short", "Taken", "UserId")
    ]


def test_what_is_gone_through_has_a_noun() -> None:
    """``for option in options`` tells what ``for one in options`` leaves to the reader."""
    nameless = [
        f"{module(path)}:{node.target.lineno}"
        for path in files(SOURCE, ".py")
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.For | ast.AsyncFor | ast.comprehension)
        and isinstance(node.target, ast.Name)
        and node.target.id == "one"
    ]
    assert nameless == []
