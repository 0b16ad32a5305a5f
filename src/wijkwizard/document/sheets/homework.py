"""The questions that one organisation or resident answers at home: to print, and to fill in on a screen.

The second has fields, each called by the question and what is chosen there, and is read back by them. These are two
files, for a file with fields cannot promise what we promise of the first.
"""

from __future__ import annotations

from collections.abc import Iterator

from wijkwizard.document.form_field import FormField
from wijkwizard.document.model import Block, Document, Heading, Line, Paragraph, Table, TableColumn
from wijkwizard.document.sheets.frame import sheet
from wijkwizard.document.sheets.source import SheetCode, SheetQuestion, SheetSource
from wijkwizard.document.sheets.table_sheets import how_to_choose, steps_in_words, words_to_write
from wijkwizard.document.short_blocks import Chapter

WITHIN = "/"
"""Between a question and what is chosen or marked in it, in the name of a field: a dot has a meaning there."""

VOICE = "wijkwizard/namens/"
"""How the field begins that says on behalf of whom it was filled in; the stamp of the questionnaire follows."""

_BY_SCREEN = "Vul dit in op een scherm. Sla het op, en stuur het bestand terug aan wie het u gaf."
_BY_HAND = "Schrijf op wat u vindt, en geef het terug aan wie het u gaf."
_PRIVATE = "Wat u niet weet, laat u leeg. Noem geen namen en geen adressen."
_ABOUT_VOICE = "Wat u schrijft, kan in het plan komen, met de groep of organisatie erbij."
_NONE_OF_THESE = "Staat u er niet bij? Laat dit dan leeg."
_WHO = "Namens welke groep of organisatie vult u dit in?"


def homework(source: SheetSource, *, fillable: bool = False) -> Document:
    """Return the questions for at home.

    Args:
        source: what the papers for the tables are made of.
        fillable: whether it has fields to fill in on a screen.
    """
    steps: dict[str, list[Block]] = {}
    number = 0
    for turn in source.homework:
        for question in turn.questions:
            number += 1
            blocks = steps.setdefault(turn.title, [])
            blocks += _question(number, question, fillable=fillable)
    who = SheetQuestion(
        id=f"{VOICE}{source.stamp}", kind="choice", text=_WHO, short=_WHO, codes=source.voices
    )
    asked = (Paragraph(line=Line(text=f"{_ABOUT_VOICE} {_NONE_OF_THESE}")), *_choices(who, fillable=fillable))
    chapters: list[Chapter] = [(_WHO, asked), *((title, tuple(blocks)) for title, blocks in steps.items())]
    note = f"{_BY_SCREEN if fillable else _BY_HAND} {_PRIVATE}"
    return sheet("huiswerk-invulbaar" if fillable else "huiswerk", source, chapters, note)


def _question(number: int, question: SheetQuestion, *, fillable: bool) -> Iterator[Block]:
    yield Heading(text=f"{number}. {question.text}")
    if question.skip:
        yield Paragraph(line=Line(text=question.skip), look="small")
    if question.kind in {"choice", "choices", "yes_no", "scale", "ranking"}:
        yield from _choices(question, fillable=fillable)
    elif question.kind == "grid":
        yield _grid(question, fillable=fillable)
    else:
        much = question.kind == "long_text"
        field = FormField(looks="lines" if much else "line", name=question.id, spoken=question.text)
        line = Line(text=words_to_write(question.kind), field=field if fillable else None)
        yield Paragraph(line=line, look="write-much" if much else "write")


def _choices(question: SheetQuestion, *, fillable: bool) -> Iterator[Block]:
    if not question.codes:
        return
    rows = tuple((code.label, _tick(question, code)) for code in question.codes)
    head = "Plaats" if question.kind == "ranking" else "Kruis"
    yield _table(how_to_choose(question), ("Antwoord", head), rows, fillable=fillable)


def _tick(question: SheetQuestion, code: SheetCode) -> FormField:
    """Return what says that one of the choices is meant; a scale has bare steps."""
    spoken = f"{question.text} {code.label}"
    name = f"{question.id}{WITHIN}{code.id}"
    if question.kind == "ranking":
        return FormField(looks="line", name=name, spoken=spoken)
    if question.kind == "choices":
        return FormField(looks="box", name=name, picks=code.id, spoken=spoken)
    return FormField(looks="round", name=question.id, picks=code.id, spoken=spoken)


def _grid(question: SheetQuestion, *, fillable: bool) -> Table:
    rows = tuple(
        (
            label,
            FormField(looks="line", name=f"{question.id}{WITHIN}{row}", spoken=f"{question.text} {label}"),
        )
        for row, label in zip(question.row_ids, question.rows, strict=True)
    )
    steps = f": {steps_in_words(question.codes)}" if question.codes else ""
    return _table(f"Zet achter elke regel een cijfer{steps}.", ("Regel", "Cijfer"), rows, fillable=fillable)


def _table(
    caption: str, heads: tuple[str, str], rows: tuple[tuple[str, FormField], ...], *, fillable: bool
) -> Table:
    return Table(
        caption=caption,
        columns=(TableColumn(title=heads[0], width=84), TableColumn(title=heads[1], width=16)),
        rows=tuple(
            (Line(text=label), Line(text="", field=field if fillable else None)) for label, field in rows
        ),
    )
