"""Which functions, classes and constants of ours the program can reach, by name: an underestimate of what is dead.

Two things of the same name count as one, and what a framework calls by its name counts as called, so what is found
here is reached by nothing but tests.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef

_PASSIVE = {
    "property",
    "cached_property",
    "staticmethod",
    "classmethod",
    "override",
    "cache",
    "lru_cache",
} | {
    "contextmanager",
    "dataclass",
    "abstractmethod",
    "runtime_checkable",
}
"""Decorators that call nothing; any other hands what it decorates to somebody who may."""

_CALLED_BY_NAME = re.compile(r"__\w+__|(?:_?on|action|key|watch|_watch|validate|compute)_\w+")
"""Python and Textual look these up themselves."""

_WORD = re.compile(r"[A-Za-z_]\w*")
_LONGEST_NAME = 40
"""A longer text is a sentence for people and names nothing."""


@dataclass(slots=True)
class Names:
    """What one definition, or the body of a module, uses.

    Attributes:
        uses: names, attributes, and words in strings that stand where a type or the name of an attribute does.
        at: where it stands, for whoever looks.
    """

    at: str
    uses: set[str] = field(default_factory=set)


@dataclass(slots=True)
class House:
    """What stands in all modules together.

    Attributes:
        definitions: by name, whatever has it.
        roots: names that are used without anybody calling anything.
        others: by name, what it is called where it comes from (``import … as``).
    """

    definitions: dict[str, list[Names]] = field(default_factory=dict)
    roots: set[str] = field(default_factory=set)
    others: dict[str, set[str]] = field(default_factory=dict)

    def read(self, at: str, tree: ast.Module) -> None:
        """Add a module to what is known.

        Args:
            at: its dotted name.
            tree: what it says.
        """
        for node in tree.body:
            self._read(at, node, self.roots)

    def _read(self, at: str, node: ast.stmt, around: set[str]) -> None:
        if isinstance(node, Definition):
            self._definition(at, node, around)
        elif isinstance(node, ast.Assign | ast.AnnAssign) and around is self.roots:
            self._constant(at, node)
        elif isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            self._aliases(node.body)
        elif isinstance(node, ast.Import | ast.ImportFrom):
            self._aliases([node])
        else:
            around.update(_used([node]))

    def _definition(self, at: str, node: Definition, around: set[str]) -> None:
        own = self._define(f"{at}.{node.name}", node.name)
        own.update(_used(node.decorator_list))
        if not _is_passive(node) or _CALLED_BY_NAME.fullmatch(node.name):
            around.add(node.name)
        if isinstance(node, ast.ClassDef):
            own.update(_used([*node.bases, *(one.value for one in node.keywords)]))
            for inner in node.body:
                self._read(f"{at}.{node.name}", inner, own)
        else:
            own.update(_used(ast.iter_child_nodes(node)))

    def _constant(self, at: str, node: ast.Assign | ast.AnnAssign) -> None:
        names = list(_targets(node))
        if "__all__" in names:
            return
        for name in names:
            self._define(f"{at}.{name}", name).update(_used([node]) - {name})
        if not names or any(_CALLED_BY_NAME.fullmatch(name) for name in names):
            self.roots.update(_used([node]), names)

    def _define(self, at: str, name: str) -> set[str]:
        names = Names(at)
        self.definitions.setdefault(name, []).append(names)
        return names.uses

    def _aliases(self, nodes: Iterable[ast.stmt]) -> None:
        for node in nodes:
            for alias in node.names if isinstance(node, ast.Import | ast.ImportFrom) else ():
                if alias.asname:
                    self.others.setdefault(alias.asname, set()).add(alias.name.rpartition(".")[2])

    def unreached(self, beside: Iterable[str]) -> Iterator[str]:
        """Yield what nothing leads to, as dotted names.

        Args:
            beside: names that are used outside these modules, such as in templates.
        """
        todo = {*self.roots, *beside}
        found: set[str] = set()
        while todo:
            name = todo.pop()
            if name in found:
                continue
            found.add(name)
            todo |= self.others.get(name, set())
            for names in self.definitions.get(name, ()):
                todo |= names.uses - found
        for name, all_of_it in self.definitions.items():
            if name not in found:
                yield from (names.at for names in all_of_it)


def _is_passive(node: Definition) -> bool:
    """Tell whether decorators leave a definition as it is: nothing calls it but whoever names it."""
    for decorator in node.decorator_list:
        called = decorator.func if isinstance(decorator, ast.Call) else decorator
        name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
        if name not in _PASSIVE and name not in {"setter", "getter"}:
            return False
    return True


def _targets(node: ast.Assign | ast.AnnAssign) -> Iterator[str]:
    for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
        yield from (one.id for one in ast.walk(target) if isinstance(one, ast.Name))


def _used(nodes: Iterable[ast.AST]) -> set[str]:
    """Return the names that stand anywhere below these nodes."""
    found: set[str] = set()
    todo = [node for node in nodes if not _is_docstring(node)]
    while todo:
        node = todo.pop()
        todo.extend(child for child in ast.iter_child_nodes(node) if not _is_docstring(child))
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Store):
            found.add(node.id)
        elif isinstance(node, ast.Attribute):
            found.add(node.attr)
        elif isinstance(node, ast.alias) and node.asname:
            found.add(node.name.rpartition(".")[2])
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            found.update(_WORD.findall(node.value) if len(node.value) <= _LONGEST_NAME else ())
    return found


def _is_docstring(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    )


def in_texts(texts: Iterable[str]) -> set[str]:
    """Return every word of texts that can name something, such as those of templates."""
    return {word for text in texts for word in _WORD.findall(text)}
