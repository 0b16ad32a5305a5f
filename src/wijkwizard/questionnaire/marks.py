"""YAML with an address for everything in it, so that a fault can be shown where it stands.

PyYAML forgets places when it builds values, lets a later key win in silence, and reads ``20:14`` as a number.
This builds from nodes instead. Places are looked up only when there is a fault to show,
so that a large questionnaire without faults pays nothing for them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import yaml

from wijkwizard.files.yaml_nodes import UnreadableError, compose
from wijkwizard.questionnaire.faults import Fault, fault

Path = tuple[str | int, ...]
"""Keys and list positions from the top of a questionnaire down to a place in it."""

_TAG = "tag:yaml.org,2002:"
_PLAIN_TAGS = frozenset(
    f"{_TAG}{name}" for name in ("str", "timestamp", "merge", "value", "int", "float", "bool")
)
_INT = re.compile(r"[-+]?[0-9]+")
_FLOAT = re.compile(r"[-+]?[0-9]+\.[0-9]+([eE][-+]?[0-9]+)?")


class Place(NamedTuple):
    """Where something stands: file, line and column, both counted from 1."""

    file: str
    line: int
    column: int


def _place(file: str, mark: yaml.Mark) -> Place:
    return Place(file, mark.line + 1, mark.column + 1)


_Pair = tuple[yaml.Node | None, yaml.Node]


@dataclass(frozen=True, slots=True)
class Source:
    """One file that was read.

    Attributes:
        file: its name within the folder.
        data: dicts, lists, strings, numbers, booleans and None; dates and times stay text.
        node: the top of its nodes, ``None`` for an empty file.
        faults: what could not be read, or stands there twice.
    """

    file: str
    data: Any = None
    node: yaml.Node | None = None
    faults: tuple[Fault, ...] = ()
    _keys: dict[int, dict[str, _Pair]] = field(default_factory=dict, compare=False, repr=False)

    def at(self, path: Path, *, key: bool = False) -> Place:
        """Return where a path stands, or the nearest place around it that is there.

        Args:
            path: keys and list positions within the file.
            key: the place of the key itself instead of what stands behind it.
        """
        node, mark = self.node, self.node.start_mark if self.node is not None else None
        for step in path:
            found = self._child(node, step)
            if found is None:
                break
            key_node, node = found
            mark = key_node.start_mark if key and key_node is not None else node.start_mark
        return _place(self.file, mark) if mark is not None else Place(self.file, 1, 1)

    def _child(self, node: yaml.Node | None, step: str | int) -> _Pair | None:
        """Return the key node and the value node one step down; the keys of a block are listed once."""
        if isinstance(node, yaml.MappingNode):
            if id(node) not in self._keys:
                # The first of a key that stands there twice is the one that is shown.
                pairs = reversed(node.value)
                self._keys[id(node)] = {str(name.value): (name, value) for name, value in pairs}
            return self._keys[id(node)].get(str(step))
        if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            return None, node.value[step]
        return None


@dataclass(frozen=True, slots=True)
class Marks:
    """The places of a whole questionnaire: the root file, and one file for each step.

    Attributes:
        root: the root file.
        steps: the file of each step, by its number among those that could be read.
        whole: whether all could be read; if not, a name that is not here may stand in another file.
    """

    root: Source = field(default_factory=lambda: Source("vragenlijst.yaml"))
    steps: Mapping[int, Source] = field(default_factory=dict)
    whole: bool = True

    def at(self, path: Path, *, key: bool = False) -> Place:
        """Return where a path of the questionnaire stands."""
        if len(path) > 1 and path[0] == "steps" and isinstance(path[1], int) and path[1] in self.steps:
            return self.steps[path[1]].at(path[2:], key=key)
        return self.root.at(path, key=key)


class _Builder:
    """Builds plain data from nodes and notes what these files do not use."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._seen: set[int] = set()
        self.faults: list[Fault] = []

    def _note(self, node: yaml.Node, code: str, what: str, remedy: str) -> None:
        self.faults.append(fault(_place(self._file, node.start_mark), code, what, remedy))

    def build(self, node: yaml.Node) -> Any:
        if id(node) in self._seen:
            self._note(
                node, "verwijzing-in-yaml", "Hier staat een verwijzing met & en *.", "Schrijf de waarde uit."
            )
            return None
        self._seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node)
        if isinstance(node, yaml.SequenceNode):
            return [self.build(one) for one in node.value]
        return self._scalar(node)

    def _mapping(self, node: yaml.MappingNode) -> dict[Any, Any]:
        built: dict[Any, Any] = {}
        for key_node, value_node in node.value:
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
        if tag not in _PLAIN_TAGS:
            self._note(
                node, "label-in-yaml", f"Hier staat een YAML-label ({tag}).", "Haal weg wat met ! begint."
            )
        if tag == f"{_TAG}bool" and text.casefold() in {"true", "false"}:
            return text.casefold() == "true"
        if tag == f"{_TAG}int" and _INT.fullmatch(text):
            return int(text)
        return float(text) if tag == f"{_TAG}float" and _FLOAT.fullmatch(text) else text


def read(text: str, file: str) -> Source:
    """Read one YAML text; what is wrong with it comes back among the faults."""
    try:
        node = compose(text).top
    except UnreadableError as wrong:
        place = Place(file, wrong.line, wrong.column)
        return Source(file, faults=(fault(place, wrong.code, wrong.what, wrong.remedy),))
    builder = _Builder(file)
    data = None if node is None else builder.build(node)
    return Source(file, data, node, tuple(builder.faults))
