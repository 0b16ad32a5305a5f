"""The lines that the plain face prints for a turn and a field, in speaking order; pure functions."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from wijkwizard.conversation.answer_status import follows_words, in_file_words
from wijkwizard.conversation.choice_list import MORE_KEY, ChoiceList, closed_because
from wijkwizard.conversation.field_view import FieldView
from wijkwizard.conversation.half_typed import HalfTyped
from wijkwizard.conversation.outline import HALF_TEXT, OPEN_TEXT, outline, stand_out
from wijkwizard.conversation.under_field import UnderField
from wijkwizard.conversation.view import ConversationView, QuestionWords
from wijkwizard.lines.prompts import prompt_for
from wijkwizard.lines.spoken_text import caution, heard, sign_heard
from wijkwizard.questionnaire.kinds.registry import Question, scale_of
from wijkwizard.session.cells import columns_of
from wijkwizard.session.views import Field, OptionView, TableView
from wijkwizard.terms import GridValue, RankingValue, Slot
from wijkwizard.terms.dutch import about, bare, sentence
from wijkwizard.terms.text_lines import one_line

TABLE_HELP = (
    "Een nummer opent die regel of neemt hem over. + maakt een regel, - 2 haalt regel 2 weg, "
    "< 2 en > 2 zetten hem hoger of lager. Een lege regel gaat verder."
)
"""How a table is changed; printed at the first table."""
_REPLACES = "Wat u typt, komt in de plaats daarvan."
_GROW_HELP = "* 2 maakt van regel 2 een maatregel."
_JOIN_HELP = "= 2 voegt regel 2 samen met regel 1."


def place_line(view: ConversationView, *, new_step: bool) -> str:
    """Return where we are, in words; the step is named only when it is another than before."""
    head, *rest = view.place.split(" · ")
    title = " ".join(head.split())
    number, name = title.split(" ", 1) if title[:1].isdigit() and " " in title else ("", title)
    step = sentence(f"Vraag {number}. {name}" if number else name) if new_step else ""
    drop = " Mag weg als de tijd kort is." if "kan weg" in rest else ""
    far = f"Onderdeel {rest[0]}." if rest else ""
    return f"{step} {far}{drop}".strip()


def question_lines(words: QuestionWords) -> Iterator[str]:
    """Yield a question, the text below it, and what the facilitator should watch."""
    yield from heard(words.text)
    yield from heard(words.below)
    yield from heard(caution(words.watch) if words.watch else "")


def field_lines(field: Field, under: UnderField) -> Iterator[str]:
    """Yield the options of a field, its answer, and remarks on it."""
    yield from option_lines(field)
    yield from filter(None, (scale_line(field.question),))
    yield from standing_lines(field, under)
    yield from heard(under.nothing)


def half_lines(shown: FieldView, *, goes_on: bool) -> Iterator[str]:
    """Yield the half-typed text of a field and why it is no answer; nothing when there is none.

    Args:
        shown: the field.
        goes_on: whether what is typed next comes behind that text; else it comes in its place.
    """
    half, fault = shown.half_typed, shown.under.fault
    if half and fault:
        yield f"U typte: {one_line(half)}"
        yield from heard(f"Dat is nog geen antwoord. {fault}")
    elif half:
        yield f"Half getypt: {one_line(half)}"
        then = "wat u typt komt erachter" if goes_on else "een ander antwoord komt in de plaats"
        yield f"Een lege regel maakt er het antwoord van, {then}, /leeg gooit het weg."


def standing_lines(field: Field, under: UnderField) -> Iterator[str]:
    """Yield the answer of a field, how it was understood, its account, and remarks."""
    unknown = field.answer is not None and field.answer.value is None
    if field.text and not prompt_for(field.question).by_row and not unknown:
        yield f"Nu: {one_line(field.text)}"
        if prompt_for(field.question).goes_on:
            yield _REPLACES
    if under.echo and not under.fault:
        yield f"Dat is {under.echo}."
    yield from (sentence(note) for text in (*under.notes, *under.waits) for note in heard(one_line(text)))
    yield from (line for warning in under.warnings for line in heard(caution(warning)))


def scale_line(question: Question) -> str:
    """Return the meaning of the steps of a scale; empty for another kind."""
    scale = scale_of(question)
    labels = scale.labels if scale else {}
    if not labels:
        return ""
    return f"{', '.join(f'{step} is {labels[step]}' for step in sorted(labels))}."


def prompt_of(field: Field) -> str:
    """Return how a field is asked for an answer."""
    return f"{prompt_for(field.question).words}: "


def option_lines(field: Field) -> Iterator[str]:
    """Yield the options with their numbers; of those that do not come first only how many there are, until asked."""
    if not prompt_for(field.question).numbered:
        return
    yield from heard(field.head)
    every, options = ChoiceList(field).shows_all, len(field.options)
    yield from _numbered(field, range(field.first or options))
    if field.first and every:
        yield from other_lines(field)
    elif field.first:
        yield f"Nog {options - field.first} andere. Typ {MORE_KEY} om ze te horen."


def other_lines(field: Field) -> Iterator[str]:
    """Yield the options that do not come first, below their heading."""
    yield from heard(field.rest)
    yield from _numbered(field, range(field.first, len(field.options)))


def _numbered(field: Field, places: range) -> Iterator[str]:
    """Yield each option with its number, meaning, rank, and why a closed one is closed."""
    value = field.answer.value if field.answer else None
    order = value.v if isinstance(value, RankingValue) else ()
    for place in places:
        option = field.options[place]
        text = f"{place + 1}. {option.label}{f', {option.mark}' if option.mark else ''}"
        if option.closed:
            text += f" (kan nu niet: {closed_because(option)})"
        elif option.id in order:
            text += f" (staat nu op {order.index(option.id) + 1})"
        yield f"{sentence(text)} {sentence(' '.join(option.help.splitlines()))}" if option.help else text


_BEGUN = "Hier was u een getal aan het typen. Typ het nog een keer."


def row_prompt(field: Field, row: OptionView, *, begun: bool = False) -> str:
    """Return how the number of a row of a grid is asked; a sealed number is never said.

    Args:
        field: the grid.
        row: the row.
        begun: whether a number was being typed in it when the program stopped.
    """
    value = field.answer.value if field.answer else None
    counts = (value.v if columns_of(field) else value.rows) if isinstance(value, GridValue) else {}
    if field.sealed:
        status = "geteld, nog niet getoond" if row.id in field.counted else "nog niet geteld"
    else:
        status = f"nu {counts[row.id]}" if row.id in counts else "nog niets"
    more = f" {' '.join(heard(row.help))}" if row.help else ""
    more += f" {_BEGUN}" if begun else ""
    return f"{sentence(row.label)}{more} Getal, {status}: "


def table_lines(table: TableView, source: str, half_typed: HalfTyped | None = None) -> Iterator[str]:
    """Yield the rows of a table and what can be added, numbered; for an empty table where rows come from.

    Args:
        table: the table.
        source: where its rows come from; empty when it makes them.
        half_typed: what is half-typed in its cells and at its rows; ``None`` for nothing.
    """
    waits = half_typed.waiting() if half_typed is not None else frozenset[Slot]()
    yield from (line for text in (table.tie, table.steady) for line in heard(text))
    for number, shown in enumerate(outline(table, "", waits), start=1):
        line = shown.line
        right = " ".join(heard(line.right))
        also = " ".join(part for part in (sign_heard(line.behind), f"({right})" if right else "") if part)
        yield f"{number}. {line.text}{f' {also}' if also else ''}"
    if table.grows and table.rows:
        yield _GROW_HELP
    if table.joins and len(table.rows) > 1:
        yield _JOIN_HELP
    if not table.rows and not table.can_add:
        yield from heard(f"Nog geen regels. {source or 'Ze komen uit een eerdere vraag.'}")
    for text in half_typed.left(Slot(table.question.id)) if half_typed is not None else ():
        yield from map(sentence, heard(text))
    yield from (line for remark in table.remarks for line in heard(caution(remark)))


def cell_line(field: Field, row: str) -> str:
    """Return the question of a cell, with the name of its row."""
    return about(row, " ".join(heard(field.question.text)))


def cell_words(field: Field, half: Collection[Slot] = frozenset()) -> str:
    """Return a cell of a row with its answer, and with what a file says where the group typed something in its row.

    Args:
        field: the cell.
        half: the cells in which something is half-typed.
    """
    waits = HALF_TEXT if field.slot in half else ""
    text = ", ".join(filter(None, [follows_words(field) or one_line(field.text), waits])) or OPEN_TEXT
    noticed = (word for each in stand_out((field,)) for word in heard(each))
    behind = [*filter(None, [in_file_words(field)]), *noticed]
    named = about(field.question.short or field.question.text, text)
    return ", ".join([bare(named) if behind else named, *behind])
