"""Answers from a YAML file, by question id, for scripts and tests.

Either all of it fits or nothing is written; everything that does not fit is told at once, with its line.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from wijkwizard.errors import WijkError
from wijkwizard.questionnaire.index import Index
from wijkwizard.questionnaire.model import NoticeQuestion, Question, TableQuestion
from wijkwizard.questionnaire.reading import Misfit, read_value
from wijkwizard.terms import Answer, Answers, Basis, Slot, Unknown

ACCOUNT = {
    "waarde": "value",
    "rollen": "roles",
    "grondslag": "basis",
    "bron": "source",
    "peildatum": "as_of",
    "opmerking": "remark",
    "intern": "internal",
}
"""What can stand beside a value in the file, and what it is called inside."""

ROW = "rij"
"""The key that names a row, so that other rows can point at it."""


@dataclass(frozen=True, slots=True)
class Place:
    """A value of the file with the line it stands on."""

    value: Any
    line: int


@dataclass(slots=True)
class Filling:
    """What a file asks for: rows in order, answers by slot, and what does not fit."""

    rows: dict[str, list[str]] = field(default_factory=dict)
    raw: list[tuple[Slot, Question, Place]] = field(default_factory=list)
    faults: list[tuple[int, str]] = field(default_factory=list)

    def fault(self, line: int, what: str) -> None:
        """Note what does not fit."""
        self.faults.append((line, what))


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


def _places(node: yaml.Node) -> Iterator[tuple[str, Place, yaml.Node]]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield str(key.value), Place(_plain(value), key.start_mark.line + 1), value


def read_file(path: Path) -> yaml.Node:
    """Return the content of an answers file as a node with its lines.

    Raises:
        WijkError: when the file is not there, is not YAML or holds no answers.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise WijkError("file-missing", path=path) from error
    except (OSError, UnicodeDecodeError) as error:
        raise WijkError("fill-faulty", path=path, faults="Dit is geen tekstbestand in UTF-8.") from error
    try:
        node = yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        told = f"regel {line}: dit is geen geldige YAML. Kijk naar inspringen, dubbele punten en aanhalingstekens."
        raise WijkError("fill-faulty", path=path, faults=told) from error
    if not isinstance(node, yaml.MappingNode):
        raise WijkError("fill-faulty", path=path, faults="regel 1: verwacht regels met 'vraag: antwoord'.")
    return node


def _near(word: str, words: Iterable[str]) -> str:
    close = difflib.get_close_matches(word, list(words), n=1)
    return f" Bedoelt u '{close[0]}'?" if close else ""


def _questions(index: Index) -> Mapping[str, Question]:
    scalars = {one.full_id: one.question for one in index.leaves if one.table is None}
    return {**scalars, **index.tables}


def _table(found: Filling, table: TableQuestion, index: Index, place: Place, node: yaml.Node) -> None:
    if not isinstance(node, yaml.SequenceNode):
        found.fault(
            place.line, f"'{table.id}' is een tabel: schrijf een lijst van regels, elk met een streepje."
        )
        return
    owner = index.source_table(table.id)
    for number, item in enumerate(node.value):
        line = item.start_mark.line + 1
        cells = {key: (cell, cell_node) for key, cell, cell_node in _places(item)}
        if not cells:
            found.fault(line, f"'{table.id}': verwacht kolommen met 'kolom: antwoord'.")
            continue
        row = str(cells.pop(ROW)[0].value) if ROW in cells else f"{owner}-{number + 1}"
        if table.rows_of:
            if row not in found.rows.get(owner, []):
                found.fault(line, f"'{table.id}': de regel '{row}' staat niet in '{owner}'.")
                continue
        elif row in found.rows.setdefault(owner, []):
            found.fault(line, f"'{table.id}': de regel '{row}' staat er twee keer.")
            continue
        else:
            found.rows[owner].append(row)
        _cells(found, table, index, row, cells)


def _cells(
    found: Filling, table: TableQuestion, index: Index, row: str, cells: Mapping[str, tuple[Place, yaml.Node]]
) -> None:
    columns = {column.id for column in table.columns}
    for name, (place, _) in cells.items():
        if name not in columns:
            found.fault(place.line, f"'{table.id}' heeft geen kolom '{name}'.{_near(name, columns)}")
            continue
        full = f"{table.id}.{name}"
        found.raw.append((Slot(full, row), index.question(full), place))


def collect(index: Index, node: yaml.Node) -> Filling:
    """Return what a file asks for, rows first, so that one row can point at another further down."""
    found, questions = Filling(), _questions(index)
    asked = [(name, place, value) for name, place, value in _places(node)]
    asked.sort(key=lambda one: bool(getattr(questions.get(one[0]), "rows_of", "")))
    for name, place, value in asked:
        question = questions.get(name)
        if question is None:
            found.fault(
                place.line, f"de vraag '{name}' staat niet in de vragenlijst.{_near(name, questions)}"
            )
        elif isinstance(question, NoticeQuestion):
            found.fault(place.line, f"'{name}' is een tekst om te lezen en heeft geen antwoord.")
        elif isinstance(question, TableQuestion):
            _table(found, question, index, place, value)
        else:
            found.raw.append((Slot(name), question, place))
    return found


def _account(found: Filling, place: Place) -> tuple[Any, dict[str, Any]]:
    """Split a value from what is said about it."""
    if not isinstance(place.value, dict) or "waarde" not in place.value:
        return place.value, {}
    account: dict[str, Any] = {}
    for key, value in place.value.items():
        if key not in ACCOUNT:
            found.fault(place.line, f"'{key}' ken ik hier niet.{_near(key, ACCOUNT)}")
        elif key != "waarde":
            account[ACCOUNT[key]] = value
    if "basis" in account:
        try:
            account["basis"] = Basis(account["basis"])
        except ValueError:
            found.fault(place.line, f"grondslag is bron, indruk of aanname, niet '{account.pop('basis')}'.")
    elif account.get("source"):
        account["basis"] = Basis.SOURCE
    return place.value["waarde"], account


def fill(index: Index, node: yaml.Node) -> tuple[Filling, dict[Slot, Answer]]:
    """Return what a file asks for as answers; ``Filling.faults`` tells what does not fit.

    Args:
        index: the questionnaire.
        node: the file, as ``read_file`` gives it.
    """
    found = collect(index, node)
    rows = Answers(rows={table: tuple(names) for table, names in found.rows.items()})
    answers: dict[Slot, Answer] = {}
    for slot, question, place in found.raw:
        raw, account = _account(found, place)
        read = read_value(question, index.options(question, rows), raw)
        if isinstance(read, Misfit):
            found.fault(place.line, f"'{slot}': {read.what} {read.remedy}".rstrip())
        elif isinstance(read, Unknown):
            answers[slot] = Answer(unknown=read, **account)
        elif read is not None:
            answers[slot] = Answer(value=read, **{"internal": question.internal} | account)
    found.faults.sort()
    return found, answers
