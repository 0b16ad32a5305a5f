"""Unpivots a table with several dimensions across and down to one row per region and period."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from wijkwizard.figures.files.workbook import SheetRow
from wijkwizard.figures.tables.headings import ColumnHeading, text_of, title
from wijkwizard.figures.tables.numbers import Cell
from wijkwizard.figures.tables.shapes.sheet_match import ShapeError

REGIONS = frozenset({"wijkenenbuurten", "regios"})
"""Names of the dimension of places, made comparable."""

Topic = tuple[str, str]
"""Name and unit of what is measured."""

NumberedRow = tuple[int, SheetRow]


@dataclass(frozen=True, slots=True)
class Cube:
    """A table in the screen layout.

    Attributes:
        fixed: dimensions with the one value that was chosen.
        down: dimensions down, each with the place of its column; the topic is not one of them.
        topic: place of the column with topics, the unit right of it; ``None`` when topics stand across.
        across: dimensions across, each with its value for every column; the topic is not one of them.
        topics: topic of every column, or ``None`` when topics stand down.
        first: place of the first column with figures.
        body: the rows with figures, with their line numbers.
    """

    fixed: tuple[tuple[str, str], ...]
    down: tuple[tuple[str, int], ...]
    topic: int | None
    across: tuple[tuple[str, Sequence[str]], ...]
    topics: Sequence[Topic] | None
    first: int
    body: Sequence[NumberedRow]


@dataclass(slots=True)
class _RowRun:
    """Rows about one place (and period): all of its topics, or the one row that holds them all."""

    line: int
    labels: tuple[Cell, ...]
    rows: dict[Topic, SheetRow] = field(default_factory=dict)


@dataclass(slots=True)
class _ColumnGroup:
    """Columns about one place or period: one column, or one for each topic."""

    labels: tuple[str, ...]
    columns: dict[Topic, int] = field(default_factory=dict)


def turned(cube: Cube) -> tuple[tuple[ColumnHeading, ...], Callable[[], Iterator[NumberedRow]]]:
    """Return the names above the columns and a reader of the rows: a place, a period, and all topics.

    Raises:
        ShapeError: when a row says for a second time, with other figures, what an earlier row says.
    """
    runs, groups = _runs(cube), _groups(cube)
    parts = [run.rows for run in runs] if cube.topics is None else [group.columns for group in groups]
    topics = tuple(dict.fromkeys(topic for each in parts for topic in each))
    names = [name for name, _ in (*cube.fixed, *cube.down, *cube.across)]
    headings = (*(title(name) for name in names), *(_heading(topic) for topic in topics))
    fixed = tuple(value for _, value in cube.fixed)

    def rows() -> Iterator[NumberedRow]:
        for run in runs:
            for group in groups:
                cells = [_cell(cube, run, group, topic) for topic in topics]
                yield run.line, [*fixed, *run.labels, *group.labels, *cells]

    return headings, rows


def _cell(cube: Cube, run: _RowRun, group: _ColumnGroup, topic: Topic) -> Cell:
    if cube.topics is None:
        return run.rows[topic][group.columns[_ANY]] if topic in run.rows else None
    return run.rows[_ANY][group.columns[topic]] if topic in group.columns else None


_ANY: Topic = ("", "")
"""The placeholder of the topic where the other direction has it."""


def _heading(topic: Topic) -> ColumnHeading:
    """Make one title of a topic and its unit, as the flat layout writes it."""
    name, unit = topic
    return title(f"{name} ({unit})" if unit else name)


def _groups(cube: Cube) -> list[_ColumnGroup]:
    """Group the columns of one place or period; a repeated topic belongs to the next place of that name."""
    width = max((len(row) for _, row in cube.body), default=0)
    groups: list[_ColumnGroup] = []
    for at in range(cube.first, width):
        labels = tuple(values[at] if at < len(values) else "" for _, values in cube.across)
        topic = _ANY if cube.topics is None else cube.topics[at] if at < len(cube.topics) else _ANY
        if not all(labels) or (topic == _ANY and cube.topics is not None):
            continue  # blanks that a program left behind every row
        same = (each for each in groups if each.labels == labels and topic not in each.columns)
        group = next(same, None)
        if group is None:
            group = _ColumnGroup(labels)
            groups.append(group)
        group.columns[topic] = at
    return groups


def _runs(cube: Cube) -> list[_RowRun]:
    """Group the rows of one place and period; places with one name stay separate when each has all topics."""
    by_labels: dict[tuple[str, ...], list[_RowRun]] = {}
    runs: list[_RowRun] = []
    for line, row in cube.body:
        labels = tuple(row[at] for _, at in cube.down)
        topic = _ANY if cube.topic is None else (text_of(row[cube.topic]), text_of(row[cube.topic + 1]))
        same = by_labels.setdefault(tuple(text_of(label) for label in labels), [])
        run = next((each for each in same if topic not in each.rows), None)
        if run is None:
            run = _RowRun(line, labels)
            same.append(run)
            runs.append(run)
        run.rows[topic] = row
    for same in by_labels.values():
        if len({frozenset(run.rows) for run in same}) > 1:
            line = same[-1].line
            raise ShapeError("figures-damaged", reason=f"regel {line} staat er twee keer, met andere cijfers")
    return runs
