"""Parses YAML into nodes with positions, within limits; the only module that parses foreign YAML.

Questionnaires, knowledge tables, rules, tables of figures and answers are all parsed here, so that depth, size and
time are limited before anything is built. Nodes are composed without recursion, because the parser of the library
overflows the C stack on a deeply nested file.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import yaml

MOST_SIGNS = 2_000_000
"""The largest text; our own largest file has 85,000 signs."""

MOST_NODES = 40_000
"""The most keys and values in one file; our own largest has 6,000. So many rows are read in some seconds and 250 MB."""

DEEPEST = 60
"""The deepest nesting of lists and mappings; conditions in our own files reach a dozen."""

LONGEST_NUMBER = 40
"""The most signs in a number."""

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NUMBERS = frozenset({"tag:yaml.org,2002:int", "tag:yaml.org,2002:float"})
_NO_YAML = (
    "geen-yaml",
    "Vanaf hier is dit geen geldige YAML.",
    "Kijk naar inspringen, dubbele punten en aanhalingstekens. Gebruik geen tabs.",
)
_NO_WORD = (
    "sleutel-geen-woord",
    "Hier staat een lijst of blok vóór de dubbele punt. Een sleutel moet één woord zijn.",
    "Schrijf er één woord. Begint een waarde met [ of {, zet er dan aanhalingstekens om.",
)
_SHORTER = "Verdeel het over meer bestanden, of haal weg wat er niet hoort."


class UnreadableError(Exception):
    """A text that is no YAML, or exceeds the limits of this program.

    Attributes:
        line: line, counted from 1.
        column: column, counted from 1.
        code: stable short name of the sort of fault.
        what: what is wrong, in Dutch.
        remedy: what to do, in Dutch.
    """

    def __init__(self, mark: Any, code: str, what: str, remedy: str) -> None:
        super().__init__(what)
        self.line: int = mark.line + 1 if mark is not None else 1
        self.column: int = mark.column + 1 if mark is not None else 1
        self.code, self.what, self.remedy = code, what, remedy


@dataclass(slots=True)
class Nodes:
    """A parsed text.

    Attributes:
        top: the top of its nodes, ``None`` for an empty text.
        aliases: places of references (``*name``), line and column counted from 1, which our files do not use.
    """

    top: yaml.Node | None = None
    aliases: list[tuple[int, int]] = field(default_factory=list)


def compose(text: str) -> Nodes:
    """Take a text apart.

    Raises:
        UnreadableError: when it is no YAML, or too large, too deep or too long for what it says.
    """
    if len(text) > MOST_SIGNS:
        what = f"Dit bestand is te groot: meer dan {MOST_SIGNS // 1_000_000} miljoen tekens."
        raise UnreadableError(None, "te-groot", what, _SHORTER)
    made = _Composer()
    try:
        loader = _LOADER(text)
        try:
            while (event := loader.get_event()) is not None:
                made.take(event, loader)
        finally:
            loader.dispose()
    except yaml.YAMLError as problem:
        raise UnreadableError(getattr(problem, "problem_mark", None), *_NO_YAML) from problem
    return made.nodes


class _Composer:
    """Composes nodes from parser events, with a stack instead of recursion."""

    def __init__(self) -> None:
        self.nodes = Nodes()
        self._open: list[tuple[Any, list[Any]]] = []
        self._anchors: dict[str, Any] = {}
        self._count = 0
        self._documents = 0

    def take(self, event: Any, loader: Any) -> None:
        """Take in the next event of the parser."""
        match event:
            case yaml.ScalarEvent():
                self._add(event, self._scalar(event, loader))
            case yaml.DocumentStartEvent():
                self._documents += 1
                if self._documents > 1:
                    raise UnreadableError(event.start_mark, *_NO_YAML)
            case yaml.AliasEvent():
                self._alias(event)
            case yaml.SequenceStartEvent() | yaml.MappingStartEvent():
                self._begin(event, loader)
            case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                self._end(event)

    def _alias(self, event: Any) -> None:
        node = self._anchors.get(event.anchor)
        if node is None:
            raise UnreadableError(event.start_mark, *_NO_YAML)
        self.nodes.aliases.append((event.start_mark.line + 1, event.start_mark.column + 1))
        self._attach(event, node)

    def _scalar(self, event: Any, loader: Any) -> yaml.Node:
        tag = event.tag
        if tag is None or tag == "!":
            tag = loader.resolve(yaml.ScalarNode, event.value, event.implicit)
        if tag in _NUMBERS and len(event.value) > LONGEST_NUMBER:
            what = f"Hier staat een getal van {len(event.value)} tekens."
            remedy = "Schrijf het korter, of zet aanhalingstekens om wat geen getal is."
            raise UnreadableError(event.start_mark, "getal-te-lang", what, remedy)
        return yaml.ScalarNode(tag, event.value, event.start_mark, event.end_mark, style=event.style)

    def _begin(self, event: Any, loader: Any) -> None:
        kind = yaml.SequenceNode if isinstance(event, yaml.SequenceStartEvent) else yaml.MappingNode
        if len(self._open) >= DEEPEST:
            what = f"Hier staan meer dan {DEEPEST} lijsten of blokken in elkaar."
            raise UnreadableError(event.start_mark, "te-diep", what, "Maak het platter.")
        tag = event.tag
        if tag is None or tag == "!":
            tag = loader.resolve(kind, None, event.implicit)
        node = kind(tag, [], event.start_mark, None, flow_style=event.flow_style)
        self._add(event, node)
        self._open.append((node, []))

    def _end(self, event: Any) -> None:
        node, parts = self._open.pop()
        node.end_mark = event.end_mark
        if isinstance(node, yaml.MappingNode):
            node.value = list(zip(parts[::2], parts[1::2], strict=True))
        else:
            node.value = parts

    def _add(self, event: Any, node: yaml.Node) -> None:
        self._count += 1
        if self._count > MOST_NODES:
            what = (
                f"Dit bestand heeft te veel regels: meer dan {MOST_NODES // 1_000}.000 sleutels en waarden."
            )
            raise UnreadableError(event.start_mark, "te-groot", what, _SHORTER)
        if event.anchor is not None:
            self._anchors[event.anchor] = node
        self._attach(event, node)

    def _attach(self, event: Any, node: yaml.Node) -> None:
        if self._open:
            whole, parts = self._open[-1]
            is_key = isinstance(whole, yaml.MappingNode) and len(parts) % 2 == 0
            if is_key and not isinstance(node, yaml.ScalarNode):
                raise UnreadableError(event.start_mark, *_NO_WORD)
            parts.append(node)
        elif self.nodes.top is None:
            self.nodes.top = node
