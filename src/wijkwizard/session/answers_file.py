"""Reads an answers file as YAML with its lines: what was meant as text stays text, and nothing is evaluated."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from wijkwizard.errors import WijkError
from wijkwizard.errors.reasons import words
from wijkwizard.files.look import instead, is_dossier, read_bytes
from wijkwizard.files.yaml_nodes import UnreadableError, compose


@dataclass(frozen=True, slots=True)
class Place:
    """A value of the file with the line it stands on."""

    value: Any
    line: int


def _plain(node: yaml.Node) -> Any:
    """Return the value of a node as plain data, with dates and numbers as text where YAML would guess."""
    if isinstance(node, yaml.MappingNode):
        return {str(key.value): _plain(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_plain(one) for one in node.value]
    if node.tag == "tag:yaml.org,2002:bool":
        return str(node.value).lower() in {"true", "yes", "on", "ja"}
    if node.tag == "tag:yaml.org,2002:null":
        return None
    return str(node.value)


def places(node: yaml.Node) -> Iterator[tuple[str, Place, yaml.Node]]:
    """Yield each key of a block with its value in plain data, its line, and its node; nothing for what is no block."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield str(key.value), Place(_plain(value), key.start_mark.line + 1), value


def read_file(path: Path) -> yaml.Node:
    """Return the content of an answers file as a node with its lines.

    Raises:
        WijkError: when the file is not there or cannot be read, is not YAML or holds no answers.
    """
    if reason := instead(path):
        raise WijkError("path-refused", path=path, reason=reason)
    try:
        content = read_bytes(path)
        if is_dossier(content):
            raise WijkError("fill-dossier", path=path)
        text = content.decode("utf-8-sig")
    except OSError as error:
        raise WijkError("path-refused", path=path, reason=words(error)) from error
    except UnicodeDecodeError as error:
        raise WijkError("fill-faulty", path=path, faults="Dit is geen tekstbestand in UTF-8.") from error
    try:
        nodes = compose(text)
    except UnreadableError as error:
        told = f"regel {error.line}: {error.what[0].lower()}{error.what[1:]} {error.remedy}"
        raise WijkError("fill-faulty", path=path, faults=told) from error
    if nodes.aliases:
        told = f"regel {nodes.aliases[0][0]}: hier staat een verwijzing met & en *. Schrijf de waarde uit."
        raise WijkError("fill-faulty", path=path, faults=told)
    node = nodes.top
    if not isinstance(node, yaml.MappingNode):
        raise WijkError("fill-faulty", path=path, faults="regel 1: verwacht regels met 'vraag: antwoord'.")
    return node
