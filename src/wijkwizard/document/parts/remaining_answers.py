"""Answers without a place of their own in a short paper, each with its question and in full.

A short paper is thus short because little was said, and never because something was left out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from wijkwizard.document.charts import marks_block
from wijkwizard.document.formatter import Formatter, table
from wijkwizard.document.model import Block, Fact, Facts, Heading, Line
from wijkwizard.document.naming import row_name
from wijkwizard.document.parts.preparation import LABELS
from wijkwizard.iwap.labels import FOLLOWS
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.registry import registry
from wijkwizard.iwap.said import GridMark, Said
from wijkwizard.iwap.value_words import plain
from wijkwizard.terms.dutch import about

TITLE = "Wat verder is gezegd"

_CAPTIONS: Mapping[str, str] = MappingProxyType(
    {
        "area": "Over het gebied",
        "table": "Over het gesprek",
        "sub_areas": "Over de deelgebieden",
        "occasion": "Over de aanleiding",
        "programmes": "Over wat er al ligt",
        "realities": "Cijfers en straat naast elkaar",
        "danger": "Over de gevarenzone",
        "insight": "Over wat er aan de hand is",
        "problems": "Over de problemen",
        "strengths": "Over de krachten",
        "disagreements": "Over verschillen van inzicht",
        "picture_objections": "Over bezwaren tegen het beeld",
        "plan_objections": "Over bezwaren tegen het plan",
        "find_outs": "Over wat is uit te zoeken",
        "parked": "Over wat is geparkeerd",
        "earlier_projects": "Over eerdere projecten",
        "walk": "Over de ronde door de wijk",
        "verdict": "Over het advies",
        "ambition": "Over de ambitie",
        "themes": "Over de thema's",
        "quick_wins": "Over wat snel zichtbaar wordt",
        "organisation": "Over de organisatie",
        "promises": "Over de beloften",
        "left_out": "Over wat blijft liggen",
        "course": "Over op koers blijven",
        "feedback": "Over de terugkoppeling",
        "closing": "Over de slotronde",
    }
)

_PLAIN = frozenset(LABELS.values())
QuestionAnswer = tuple[str, Said[Any]]
"""The question after the name of its row, or a label in its place, with the answer."""


COVER = frozenset(
    {
        "area.name",
        "area.gemeente",
        "area.level",
        "table.date",
        "table.writer",
        "course.version",
    }
)
"""The bindings that the first page prints."""


def _leaves(iwap: Iwap, path: str, *, named: bool) -> Iterator[QuestionAnswer]:
    """Yield the values at a path; with ``named`` without row names, which the paper prints itself."""
    head, _, rest = path.partition(".")
    holder = getattr(iwap, head)
    rows = holder if isinstance(holder, tuple) else (holder,)
    for row in rows:
        said: Any = row
        for name in rest.split("."):
            said = getattr(said, name)
        if said.value is not None and said.source != FOLLOWS:
            label = row_name(head, row) if isinstance(holder, tuple) else LABELS.get(path, "")
            if named and plain(said.value) == label:
                continue
            yield label if path in LABELS else about(label, said.asked or "Vraag"), said


def _unprinted(iwap: Iwap, printed: Collection[str]) -> dict[str, list[QuestionAnswer]]:
    found: dict[str, list[QuestionAnswer]] = {}
    named = {head for head, point, _ in (item.partition(".") for item in printed) if point}
    for path in registry().leaves:
        head = path.partition(".")[0]
        if path not in printed and head not in printed:
            found.setdefault(head, []).extend(_leaves(iwap, path, named=head in named))
    return {head: asked for head, asked in found.items() if asked}


def _counted(said: Said[Any]) -> bool:
    return isinstance(said.value, tuple) and isinstance(said.value[0], GridMark)


def rest_blocks(iwap: Iwap, printed: Collection[str], formatter: Formatter) -> tuple[Block, ...]:
    """Return the answers that the paper prints nowhere else, a table for each subject.

    Args:
        iwap: the plan.
        printed: paths, or whole heads, that the paper prints itself.
        formatter: writes it.
    """
    blocks: list[Block] = []
    for head, asked in _unprinted(iwap, printed).items():
        rows = [(Line(text=question), formatter.line(said)) for question, said in asked if not _counted(said)]
        told = tuple(Fact(label=label.text, line=line) for label, line in rows if label.text in _PLAIN)
        if told:
            blocks.append(Facts(title=_CAPTIONS.get(head, TITLE), rows=told))
        rows = [row for row in rows if row[0].text not in _PLAIN]
        if rows:
            blocks.append(table(_CAPTIONS.get(head, TITLE), [("Vraag", 42), ("Antwoord", 58)], rows))
        counted = (marks_block(question, said, "Wat") for question, said in asked if _counted(said))
        blocks += [item for item in counted if item is not None]
    return (Heading(text=TITLE), *blocks) if blocks else ()
