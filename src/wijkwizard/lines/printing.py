"""What the plain face prints of a turn and of a field: pure, a line for each thing, in the order of speaking."""

from __future__ import annotations

from collections.abc import Iterator

from wijkwizard.conversation.explain import under_question
from wijkwizard.conversation.outline import Cell, Row, outline
from wijkwizard.conversation.under_field import UnderField
from wijkwizard.conversation.view import ConversationView
from wijkwizard.questionnaire.model import GridQuestion
from wijkwizard.session.views import Block, Field, TableView
from wijkwizard.terms import GridValue, RankingValue

_HOW = {
    "choice": "Typ een nummer.",
    "choices": "Typ de nummers die gelden, met komma's ertussen.",
    "ranking": "Typ de nummers in volgorde, het belangrijkste eerst, met komma's ertussen.",
    "yes_no": "Typ ja of nee.",
    "number": "Typ een getal.",
    "money": "Typ een bedrag in euro's.",
    "date": "Typ een dag, een maand of een jaar.",
    "text": "Typ het antwoord.",
    "long_text": "Typ het antwoord. Een lege regel sluit het af.",
    "grid": "Bij elke regel typt u een getal.",
}


def turn_lines(view: ConversationView) -> Iterator[str]:
    """Yield what is said of a turn before its first field: where we are, what to watch, texts to read."""
    yield f"── {view.place}"
    if view.watch:
        yield view.watch
    for block in view.screen.blocks:
        if block.field is None and block.table is None:
            yield from question_lines(block, view.screen.turn.moment)


def question_lines(block: Block, moment: str) -> Iterator[str]:
    """Yield a question with what is read aloud under it."""
    yield block.question.text
    under = under_question(block.question, moment)
    if not under and block.field is None and block.table is None:
        under = block.question.help
    if under:
        yield under


def field_lines(field: Field, under: UnderField) -> Iterator[str]:
    """Yield the choices of a field, what stands there, and what is to be said about it."""
    yield from option_lines(field)
    if field.text and not isinstance(field.question, GridQuestion):
        yield f"Nu: {field.text.replace(chr(10), ' / ')}"
    if under.echo:
        yield f"Dat is: {under.echo}"
    yield from (f"{note}." for note in under.notes)
    yield from (f"Let op: {one}" for one in under.warnings)
    if under.fault:
        yield f"Dit is nog geen antwoord: {under.fault}"
    if under.nothing:
        yield under.nothing
    else:
        yield how(field)


def how(field: Field) -> str:
    """Return how a field is answered."""
    question = field.question
    if question.kind == "scale":
        steps = range(question.scale.min, question.scale.max + 1)
        named = [f"{step} {question.scale.labels[step]}" for step in steps if step in question.scale.labels]
        return f"Typ een cijfer van {question.scale.min} tot en met {question.scale.max}. {', '.join(named)}".strip()
    return _HOW.get(question.kind, "")


def option_lines(field: Field) -> Iterator[str]:
    """Yield each choice with its number; the order that was given comes first, and a closed one says why."""
    if field.question.kind not in {"choice", "choices", "ranking"}:
        return
    value = field.answer.value if field.answer else None
    order = value.v if isinstance(value, RankingValue) else ()
    for number, option in enumerate(field.options, start=1):
        closed = f" (kan nu niet: {option.because or 'dat past niet bij een eerder antwoord'})"
        place = f" (staat nu op {order.index(option.id) + 1})" if option.id in order else ""
        yield f"{number}. {option.label}{closed if option.closed else place}"


def grid_lines(field: Field) -> Iterator[str]:
    """Yield the rows of a grid with what stands there; a sealed number is never said."""
    value = field.answer.value if field.answer else None
    counts = value.v if isinstance(value, GridValue) else {}
    for number, row in enumerate(field.options, start=1):
        if field.sealed:
            told = "is geteld, nog niet getoond" if row.id in field.counted else "nog niet geteld"
        else:
            told = str(counts[row.id]) if row.id in counts else "nog niets"
        shown = f" ({row.help})" if row.help else ""
        yield f"{number}. {row.label}{shown}: {told}"


def table_lines(table: TableView, source: str) -> Iterator[str]:
    """Yield the rows of a table and what can be added, numbered, and how to change them."""
    if table.tie:
        yield table.tie
    for number, shown in enumerate(outline(table, ""), start=1):
        line = shown.line
        also = " ".join(part for part in (line.behind, f"({line.right})" if line.right else "") if part)
        yield f"{number}. {line.text}{f' {also}' if also else ''}"
    if not table.rows and not table.can_add:
        yield f"Nog geen regels. {source or 'Ze komen uit een eerdere vraag.'}"
    elif table.can_add:
        yield "Een nummer opent of neemt over, + maakt een regel, - NUMMER haalt weg, < NUMMER en > NUMMER verplaatsen."
    else:
        yield "Een nummer opent die regel."


def cell_name(field: Field, row: str) -> str:
    """Return what is asked in a cell, with the row that it is about."""
    return f"{row}: {field.question.text}"


__all__ = [
    "Cell",
    "Row",
    "cell_name",
    "field_lines",
    "grid_lines",
    "how",
    "option_lines",
    "question_lines",
    "table_lines",
    "turn_lines",
]
