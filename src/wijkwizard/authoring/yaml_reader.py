"""The only YAML reader: plain data with a position for each value, so that a fault can point at its line.

PyYAML drops positions when it builds values, lets a later duplicate key win silently, reads ``20:14`` and ``0x10``
as numbers and ``no`` as false. This module builds values from nodes instead. Only ``true`` and ``false`` are
booleans, only decimal digits are numbers, an empty value and ``~`` are null, and everything else is text. Positions
are looked up only when there is a fault to report, so that a large file without faults costs nothing extra.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from wijkwizard.authoring.faults import Fault, fault
from wijkwizard.files.look import read_bytes
from wijkwizard.files.yaml_nodes import UnreadableError, compose

KeyPath = tuple[str | int, ...]
"""Keys and list positions from the top of a file down to a place in it."""

NO_UTF8 = ("Dit bestand is niet opgeslagen als UTF-8.", "Kies in uw tekstprogramma bij opslaan voor UTF-8.")
"""What is wrong with a file in another encoding, and what to do."""

_REFERENCE = (
    "verwijzing-in-yaml",
    "Hier staat een verwijzing met & en *.",
    "Schrijf de waarde uit.",
)
_TAG = "tag:yaml.org,2002:"
_PLAIN_TAGS = frozenset(
    f"{_TAG}{name}"
    for name in ("str", "timestamp", "merge", "value", "int", "float", "bool", "null", "map", "seq")
)
_INT = re.compile(r"[-+]?(?:0|[1-9][0-9]*)")
_FLOAT = re.compile(r"[-+]?[0-9]+\.[0-9]+(?:[eE][-+]?[0-9]+)?")


class TextPosition(NamedTuple):
    """A position: file, line and column, both from 1."""

    file: str
    line: int
    column: int


def position_of(file: str, mark: yaml.Mark) -> TextPosition:
    """Return the position of a mark of the parser."""
    return TextPosition(file, mark.line + 1, mark.column + 1)


_Pair = tuple[yaml.Node | None, yaml.Node]


@dataclass(frozen=True, slots=True)
class YamlFile:
    """The content of a YAML file.

    Attributes:
        file: what it is called in faults.
        data: dicts, lists, strings, numbers, booleans and None; dates and times stay text.
        node: the top of its nodes, ``None`` for an empty file.
        faults: what could not be read, or is there twice.
    """

    file: str
    data: Any = None
    node: yaml.Node | None = None
    faults: tuple[Fault, ...] = ()
    _keys: dict[int, dict[str, _Pair]] = field(default_factory=dict, compare=False, repr=False)

    def at(self, path: KeyPath, *, key: bool = False) -> TextPosition:
        """Return the position of a path, or of its nearest existing parent.

        Args:
            path: keys and list positions within the file.
            key: the place of the key itself instead of its value.
        """
        node, mark = self.node, self.node.start_mark if self.node is not None else None
        for step in path:
            found = self._child(node, step)
            if found is None:
                break
            key_node, node = found
            mark = key_node.start_mark if key and key_node is not None else node.start_mark
        return position_of(self.file, mark) if mark is not None else TextPosition(self.file, 1, 1)

    def _child(self, node: yaml.Node | None, step: str | int) -> _Pair | None:
        """Return the key node and the value node one step down; the keys of a mapping are cached."""
        if isinstance(node, yaml.MappingNode):
            if id(node) not in self._keys:
                # The first of a key that is there twice is the one that is shown.
                pairs = reversed(node.value)
                self._keys[id(node)] = {str(name.value): (name, value) for name, value in pairs}
            return self._keys[id(node)].get(str(step))
        if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            return None, node.value[step]
        return None


class _Builder:
    """Builds plain data from nodes and collects faults, such as unsupported YAML."""

    def __init__(self, file: str, *, numbers: bool, referring: bool = True) -> None:
        self._file = file
        self._numbers = numbers
        self._referring = referring
        self._seen: set[int] = set()
        self.faults: list[Fault] = []

    def _note(self, node: yaml.Node, code: str, what: str, remedy: str) -> None:
        self.faults.append(fault(position_of(self._file, node.start_mark), code, what, remedy))

    def _judge(self, node: yaml.Node) -> None:
        if node.tag not in _PLAIN_TAGS:
            what = f"Hier staat een YAML-label ({node.tag})."
            self._note(node, "label-in-yaml", what, "Haal weg wat met ! begint.")

    def build(self, node: yaml.Node) -> Any:
        if self._referring:
            if id(node) in self._seen:
                return None  # a reference, which is reported where it stands
            self._seen.add(id(node))
        self._judge(node)
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node)
        if isinstance(node, yaml.SequenceNode):
            return [self.build(child) for child in node.value]
        return self._scalar(node)

    def _mapping(self, node: yaml.MappingNode) -> dict[Any, Any]:
        built: dict[Any, Any] = {}
        for key_node, value_node in node.value:
            self._judge(key_node)
            key = self._scalar(key_node) if isinstance(key_node, yaml.ScalarNode) else str(key_node.value)
            if key in built:
                self._note(
                    key_node,
                    "sleutel-dubbel",
                    f"De sleutel '{key}' staat hier twee keer.",
                    "Haal er één weg.",
                )
            built[key] = self.build(value_node)
        return built

    def _scalar(self, node: yaml.Node) -> Any:
        text, tag = str(node.value), node.tag
        if tag == f"{_TAG}str":
            return text
        if tag == f"{_TAG}null":
            return None
        if tag == f"{_TAG}bool" and text.casefold() in {"true", "false"}:
            return text.casefold() == "true"
        if not self._numbers:
            return text
        if tag == f"{_TAG}int" and _INT.fullmatch(text):
            return int(text)
        return float(text) if tag == f"{_TAG}float" and _FLOAT.fullmatch(text) else text


def plain(node: yaml.Node, *, numbers: bool = True) -> Any:
    """Return a node of a file without faults as plain data.

    Args:
        node: any node of it.
        numbers: whether digits become numbers; if not they stay as they were written, for who reads them as people
            write them.
    """
    referring = not isinstance(node, yaml.ScalarNode)
    return _Builder("", numbers=numbers, referring=referring).build(node)


def read(text: str, file: str) -> YamlFile:
    """Parse one YAML text; its faults are in the result."""
    try:
        nodes = compose(text)
    except UnreadableError as wrong:
        position = TextPosition(file, wrong.line, wrong.column)
        return YamlFile(file, faults=(fault(position, wrong.code, wrong.what, wrong.remedy),))
    builder = _Builder(file, numbers=True, referring=bool(nodes.aliases))
    data = None if nodes.top is None else builder.build(nodes.top)
    references = (fault((file, *place), *_REFERENCE) for place in nodes.aliases)
    return YamlFile(file, data, nodes.top, (*references, *builder.faults))


def read_file(path: Path, file: str, missing: tuple[str, str, str]) -> YamlFile:
    """Parse one YAML file; its faults are in the result.

    Args:
        path: the file.
        file: what to call it in faults.
        missing: code, what is wrong and what to do when it is not there or cannot be read.
    """
    try:
        text = read_bytes(path).decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = problem.object[: problem.start].count(b"\n") + 1
        return YamlFile(file, faults=(fault((file, line, 1), "geen-utf8", *NO_UTF8),))
    except OSError:
        return YamlFile(file, faults=(fault((file, 1, 1), *missing),))
    return read(text, file)
