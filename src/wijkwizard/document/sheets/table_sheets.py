"""The sheets on the tables: each question of the room, room to write, and what is typed in the wizard for an answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Literal

from wijkwizard.document.model import Block, Document, Heading, Line, Paragraph, Table, TableColumn
from wijkwizard.document.sheets.frame import sheet
from wijkwizard.document.sheets.source import SheetCode, SheetQuestion, SheetSource
from wijkwizard.document.short_blocks import Chapter
from wijkwizard.questionnaire.kinds.registry import KindName
from wijkwizard.terms.dutch import about, inside, upper_first

_EMPTY_ROWS = 4
_MORE = "Een getal boven de 10 typt u bij 'papier overtypen'. In de vraag zelf kiest u dan met de pijltjes."

_NOTE = (
    "Schrijf op wat de groep zegt. Links staat wat u later in de wizard typt. Noem geen namen en geen adressen. "
    "Wat u niet weet, laat u leeg. In de wizard zoekt u 'papier overtypen': typ daar het nummer van de vraag, en dan "
    "het antwoord."
)


def _text(words: str, look: Literal["plain", "lead", "small", "write", "write-much"] = "plain") -> Paragraph:
    return Paragraph(line=Line(text=words), look=look)


def _table(caption: str, columns: Sequence[tuple[str, int]], rows: Sequence[Sequence[str]]) -> Table:
    return Table(
        caption=caption,
        columns=tuple(TableColumn(title=title, width=width) for title, width in columns),
        rows=tuple(tuple(Line(text=text) for text in row) for row in rows),
    )


def how_to_choose(question: SheetQuestion) -> str:
    """Return how many of the choices a table may mark, as an instruction."""
    if question.kind == "ranking":
        most = f" Kies er hoogstens {question.most}." if question.most else ""
        return (
            f"Zet een cijfer achter wat het belangrijkst is: 1 komt eerst.{most} "
            "Typ daarna de cijfers van links in die volgorde."
        )
    if question.kind == "choices":
        return f"Kruis er hoogstens {question.most} aan." if question.most else "Kruis alles aan wat past."
    return "Kruis er één aan."


def _choices(question: SheetQuestion) -> Iterator[Block]:
    if not question.codes:
        yield _text("Schrijf hier welke u kiest", "write")
        return
    if question.kind == "ranking":
        ranked = [
            (code.code or str(place), code.label, "") for place, code in enumerate(question.codes, start=1)
        ]
        yield _table(how_to_choose(question), [("Typ", 9), ("Wat", 75), ("Plaats", 16)], ranked)
        return
    if not all(code.code for code in question.codes):
        yield _text(_MORE, "small")
    rows = [(code.code or str(place), code.label, "") for place, code in enumerate(question.codes, start=1)]
    yield _table(how_to_choose(question), [("Typ", 9), ("Antwoord", 77), ("Kruis", 14)], rows)


def steps_in_words(codes: Sequence[SheetCode]) -> str:
    """Return the steps of a scale with what each means."""
    named = [code for code in codes if code.label]
    if not named:
        return f"{codes[0].code} tot en met {codes[-1].code}" if codes else ""
    return ", ".join(f"{code.code} {code.label}" for code in named)


def _grid(question: SheetQuestion) -> Iterator[Block]:
    if question.codes:
        caption = f"Typ per regel een cijfer, van boven naar beneden: {steps_in_words(question.codes)}."
        yield _table(caption, [("Regel", 84), ("Cijfer", 16)], [(row, "") for row in question.rows])
        return
    votes = "één keer" if question.each == 1 else f"{question.each} keer"
    once = ", en nooit twee keer hetzelfde" if question.distinct and question.each > 1 else ""
    silent = " in stilte" if question.blind else ""
    if question.colours:
        caption = (
            f"Ieder kiest{silent} {votes}{once}. Tel per regel en per kleur, en typ de getallen na elkaar."
        )
        heads = [("Regel", 60), *((upper_first(name), 20) for name in question.colours)]
        yield _table(caption, heads, [(row, *("",) * len(question.colours)) for row in question.rows])
        return
    caption = f"Ieder kiest{silent} {votes}{once}. Tel per regel, en typ het getal."
    yield _table(caption, [("Regel", 84), ("Aantal", 16)], [(row, "") for row in question.rows])


def _rows(question: SheetQuestion) -> Iterator[Block]:
    asked = [column.text for column in question.columns]
    named = [upper_first(question.row_name)] if question.rows or question.goes_on else []
    heads = ["Nr", *named, *asked]
    if question.rows:
        rows = [(str(place), row, *("",) * len(asked)) for place, row in enumerate(question.rows, start=1)]
    else:
        rows = [(str(place), *("",) * (len(heads) - 1)) for place in range(1, _EMPTY_ROWS + 1)]
    for column in question.columns:
        if column.codes:
            choices = "; ".join(
                f"{code.code or place} {code.label}" for place, code in enumerate(column.codes, start=1)
            )
            yield _text(f"Typ bij '{column.short}': {choices}.", "small")
        if column.skip:
            yield _text(about(f"Bij '{column.short}'", inside(column.skip)), "small")
    first = [8, max(26, 48 - 8 * len(asked))] if question.rows else [8]
    width = (100 - sum(first)) // max(1, len(heads) - len(first))
    widths = [(head, first[place] if place < len(first) else width) for place, head in enumerate(heads)]
    yield _table(f"Eén regel per {question.row_name}.", widths, rows)


_WRITE: Mapping[KindName, str] = MappingProxyType(
    {
        "date": "Schrijf hier een dag, een maand of een jaar",
        "number": "Schrijf hier een getal",
        "money": "Schrijf hier een bedrag",
        "percentage": "Schrijf hier een getal van 0 tot en met 100",
    }
)
"""What stands where an answer of a kind is written, other than words."""

_ROOM: Mapping[KindName, Callable[[SheetQuestion], Iterator[Block]]] = MappingProxyType(
    {
        **dict.fromkeys(("choice", "choices", "yes_no", "scale", "ranking"), _choices),
        "grid": _grid,
        "table": _rows,
        "notice": lambda _: iter(()),
    }
)


def words_to_write(kind: KindName) -> str:
    """Return what stands where an answer of a kind is written."""
    return _WRITE.get(kind, "Schrijf hier")


def answer_room(question: SheetQuestion) -> tuple[Block, ...]:
    """Return where the answer to a question is written, with what is typed for it."""
    if question.kind in _ROOM:
        return tuple(_ROOM[question.kind](question))
    look: Literal["write", "write-much"] = "write-much" if question.kind == "long_text" else "write"
    return (_text(words_to_write(question.kind), look),)


def _question(question: SheetQuestion) -> tuple[Block, ...]:
    skip = (_text(question.skip, "small"),) if question.skip else ()
    aloud = (_text(question.aloud, "lead"),) if question.aloud else ()
    heading = f"{question.number} · {question.text}" if question.number else question.text
    return (Heading(text=heading), *skip, *aloud, *answer_room(question))


def table_sheets(
    source: SheetSource, form: Literal["tafelbladen", "tafelbladen-groot"] = "tafelbladen"
) -> Document:
    """Return the sheets for the tables, one part per step; also in large print."""
    steps: dict[str, list[Block]] = {}
    for turn in source.turns:
        blocks = (block for question in turn.questions for block in _question(question))
        steps.setdefault(turn.heading, []).extend(blocks)
    chapters: list[Chapter] = [(title, tuple(blocks)) for title, blocks in steps.items()]
    return sheet(form, source, chapters, _NOTE)
