"""Reads YAML with the position of every key and value, so that a fault can be reported with its line.

PyYAML forgets marks when it builds Python values, and lets a later duplicate key win in silence. This reads
the nodes instead.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import yaml

from wijkwizard.files.yaml_nodes import UnreadableError, compose

KeyPath = tuple[str | int, ...]
"""Keys and list positions from the top of a file down to a place in it."""

TextPosition = tuple[int, int]
"""Line and column, both counted from 1."""

__all__ = ["KeyPath", "PositionedData", "TextPosition", "UnreadableError", "read"]

_Loader: Any = yaml.SafeLoader
_TYPED = frozenset({"tag:yaml.org,2002:int", "tag:yaml.org,2002:float", "tag:yaml.org,2002:bool"})


@dataclass
class PositionedData:
    """A file that was read: its plain data, the marks, and what was odd while reading.

    Attributes:
        data: dicts, lists, strings, numbers, booleans and None; dates stay text.
        values: where each value starts.
        keys: where each key starts.
        duplicates: places of keys that stood there twice, with the key.
        aliases: places of YAML references (``*name``), which these files do not use.
    """

    data: Any = None
    values: dict[KeyPath, TextPosition] = field(default_factory=dict)
    keys: dict[KeyPath, TextPosition] = field(default_factory=dict)
    duplicates: list[tuple[TextPosition, str]] = field(default_factory=list)
    aliases: list[TextPosition] = field(default_factory=list)

    def at(self, path: KeyPath, *, key: bool = False) -> TextPosition:
        """Return the mark of a place, or of the nearest place around it that exists."""
        if key and path in self.keys:
            return self.keys[path]
        while path not in self.values and path:
            path = path[:-1]
        return self.values.get(path, (1, 1))


def read(text: str) -> PositionedData:
    """Read one YAML document.

    Raises:
        UnreadableError: when the text is no YAML, or more than can be taken in.
    """
    marked = PositionedData()
    node = compose(text).top
    if node is not None:
        marked.data = _build(node, (), marked, _Loader(""), set())
    return marked


def _mark(node: yaml.Node) -> TextPosition:
    return node.start_mark.line + 1, node.start_mark.column + 1


def _build(node: yaml.Node, path: KeyPath, marked: PositionedData, loader: Any, seen: set[int]) -> Any:
    """Return the plain data of a node and note where everything stands."""
    marked.values[path] = _mark(node)
    if id(node) in seen:
        marked.aliases.append(_mark(node))
        return None
    seen.add(id(node))
    if isinstance(node, yaml.MappingNode):
        return _build_mapping(node, path, marked, loader, seen)
    if isinstance(node, yaml.SequenceNode):
        return [_build(item, (*path, n), marked, loader, seen) for n, item in enumerate(node.value)]
    if node.tag == "tag:yaml.org,2002:null":
        return None
    return loader.construct_object(node) if node.tag in _TYPED else node.value


def _build_mapping(
    node: yaml.MappingNode, path: KeyPath, marked: PositionedData, loader: Any, seen: set[int]
) -> dict[str, Any]:
    built: dict[str, Any] = {}
    for key_node, value_node in node.value:
        key = str(key_node.value)
        if key in built:
            marked.duplicates.append((_mark(key_node), key))
        marked.keys[*path, key] = _mark(key_node)
        built[key] = _build(value_node, (*path, key), marked, loader, seen)
    return built
