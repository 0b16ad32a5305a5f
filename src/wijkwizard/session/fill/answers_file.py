"""Parses an answers file as YAML with line numbers; text stays text, and nothing is evaluated."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from wijkwizard.authoring.faults import Fault
from wijkwizard.authoring.yaml_reader import NO_UTF8, plain, read
from wijkwizard.errors import WijkError
from wijkwizard.errors.reasons import words
from wijkwizard.files.look import instead, is_dossier, read_bytes
from wijkwizard.terms.near import few, others

ACCOUNT = {
    "waarde": "value",
    "rollen": "roles",
    "grondslag": "basis",
    "bron": "source",
    "peildatum": "as_of",
    "opmerking": "remark",
    "intern": "internal",
}
"""The keys of an account in the file, with the names of the fields."""


@dataclass(frozen=True, slots=True)
class LocatedValue:
    """A value of an answers file, with its line number."""

    value: Any
    line: int


@dataclass(frozen=True, slots=True)
class LocatedNode:
    """A node of an answers file, with its line number."""

    node: yaml.Node
    line: int

    @property
    def located(self) -> LocatedValue:
        """Its plain value; of a table each cell is built by itself, so the whole of it is not."""
        return LocatedValue(plain(self.node, numbers=False), self.line)


def places(node: yaml.Node) -> Iterator[tuple[str, LocatedNode]]:
    """Yield each key of a mapping node with the line of the key and the node behind it; nothing for other nodes."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield str(key.value), LocatedNode(value, key.start_mark.line + 1)


def _line(fault: Fault) -> str:
    return f"regel {fault.line}: {fault.what[0].lower()}{fault.what[1:]} {fault.remedy}"


def read_file(path: Path) -> yaml.Node:
    """Return the content of an answers file as a YAML node with line numbers.

    Raises:
        WijkError: when the file is not there or cannot be read, is not YAML or holds no answers.
    """
    if reason := instead(path):
        raise WijkError("path-refused", path=path, reason=reason)
    try:
        stored = read_bytes(path)
        if is_dossier(stored):
            raise WijkError("fill-dossier", path=path)
        text = stored.decode("utf-8-sig")
    except OSError as error:
        raise WijkError("path-refused", path=path, reason=words(error)) from error
    except UnicodeDecodeError as error:
        raise WijkError("fill-faulty", path=path, faults=" ".join(NO_UTF8)) from error
    content = read(text, path.name)
    # A key that is there twice is reported by who reads the answers, with the rest of what does not fit.
    faults = [fault for fault in content.faults if fault.code != "sleutel-dubbel"]
    if faults:
        lines = [others(_line(fault), more) for fault, more in few(faults, lambda fault: fault.code)]
        raise WijkError("fill-faulty", path=path, faults="\n".join(lines))
    if not isinstance(content.node, yaml.MappingNode):
        raise WijkError("fill-faulty", path=path, faults="regel 1: verwacht regels met 'vraag: antwoord'.")
    return content.node
