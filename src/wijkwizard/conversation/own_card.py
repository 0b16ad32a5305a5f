"""Words that are typed at a list and stand on none of its lines: what can become of them, and making an own card."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from wijkwizard.conversation.answering import field_of
from wijkwizard.conversation.commands import Choose, NewRow, OwnCard, Refuse, Remark
from wijkwizard.conversation.hide_warning import hide_warning
from wijkwizard.conversation.refused_text import let_words_wait, refused_words
from wijkwizard.conversation.result import CommandResult, Message, attempt
from wijkwizard.conversation.state import ConversationState
from wijkwizard.conversation.stray_input import keep_waiting, to_join, waiting_words
from wijkwizard.questionnaire.cards import LONGEST_CARD, card_values, cards_of
from wijkwizard.questionnaire.kinds.choices import ChoicesQuestion
from wijkwizard.questionnaire.kinds.options import Option
from wijkwizard.questionnaire.kinds.ranking import RankingQuestion
from wijkwizard.questionnaire.kinds.registry import Question, kind_of
from wijkwizard.questionnaire.picking import adds_words, find, near_option, one_new
from wijkwizard.session.views import Field
from wijkwizard.terms import Answer, ChoicesValue, ChoiceValue, RankingValue, Slot, Value
from wijkwizard.terms.near import meant

USE_TITLE = "Wat wordt dit?"
"""The title of the choice between what can become of typed words."""

_TOO_LONG = f"Een eigen kaart is hoogstens {LONGEST_CARD} tekens lang. Dit past wel in een opmerking."
_NO_LIST = Message("Op deze lijst kan nu geen eigen kaart.", "error")
_PREVIEW = "eigen-kaart-nieuw"
"""The row that stands for a card that is not made yet, while its effect is looked at."""


@dataclass(frozen=True, slots=True)
class WordsUse:
    """What can become of typed words.

    Attributes:
        id: option, card, row or remark.
        words: the same in Dutch.
        command: what does it.
        row: the option that the cursor goes to; empty for none that exists yet.
    """

    id: Literal["option", "card", "row", "remark"]
    words: str
    command: Choose | NewRow | OwnCard | Refuse | Remark
    row: str = ""


def card_words(text: str) -> str:
    """Return typed text as the words of a card: one line, without spaces around it."""
    return " ".join(text.split())


def why_no_card(text: str) -> str:
    """Return in Dutch why words cannot be a card; empty when they can."""
    return _TOO_LONG if len(card_words(text)) > LONGEST_CARD else ""


def use_reasons(question: Question, text: str) -> tuple[str, ...]:
    """Return what stands above the uses of words: the words, and why they are no card where others are."""
    why = why_no_card(text) if cards_of(question) else ""
    return tuple(filter(None, [f"'{card_words(text)}'", why]))


def uses_of(field: Field, text: str, waiting: str = "") -> tuple[WordsUse, ...]:
    """Return what can become of words that were typed at a list, what they probably mean first.

    Args:
        field: the list.
        text: the words.
        waiting: a remark that waits for the answer already; a new one comes behind it.
    """
    return tuple(_uses(field, text, waiting))


def _uses(field: Field, text: str, waiting: str) -> Iterator[WordsUse]:
    options = tuple(Option(id=option.id, label=option.label, also=option.also) for option in field.options)
    beside, part = one_new(options, text) if _several(field) else ((), text)
    words = card_words(part)
    same = None if words.isdigit() else find(options, words)
    near = same or near_option(options, words)
    if near is not None:
        choose = "Dat kiezen, met de rest." if beside else "Dat kiezen."
        does = "Naar die regel." if _counts(field) else choose
        kept = "" if same is not None or not adds_words(near, words) else words
        command = _choosing(field, near, beside, text)
        yield WordsUse("option", f"{meant(near.label)} {does}", replace(command, kept=kept), near.id)
    if cards_of(field.question) and same is None and not why_no_card(words):
        where = "een regel in deze lijst" if _counts(field) else "op deze lijst, en hier gekozen"
        sentence = (
            f"'{words}' als eigen kaart, met de rest gekozen" if beside else f"als eigen kaart: {where}"
        )
        yield WordsUse("card", sentence, OwnCard(field.slot, words, beside))
    remark = " ".join(filter(None, [waiting, text.strip()]))
    yield WordsUse("remark", "als opmerking bij het antwoord", Remark(field.slot, remark))


def _counts(field: Field) -> bool:
    return kind_of(field.question).entry == "rows"


def _several(field: Field) -> bool:
    """Return whether several options can be chosen, so that typed text can be a list of them."""
    return isinstance(field.question, ChoicesQuestion | RankingQuestion)


def _choosing(field: Field, option: Option, beside: tuple[str, ...], text: str) -> Choose | Refuse:
    """Return the command that chooses an option too, or says why it cannot."""
    value, why = _with(field, (*beside, option.id))
    if _counts(field):
        return Refuse(field.slot, f"Zet het getal bij '{option.label}'.")
    return Choose(field.slot, value, meant=text) if value is not None else Refuse(field.slot, why)


def _with(field: Field, ids: tuple[str, ...]) -> tuple[Value | None, str]:
    """Return the answer with options chosen too, and else why not; a grid has none until it is counted."""
    question, value = field.question, field.answer.value if field.answer else None
    if question.kind == "choice":
        return ChoiceValue(v=ids[-1]), ""
    if not isinstance(question, ChoicesQuestion | RankingQuestion):
        return None, ""
    held = value.v if isinstance(value, ChoicesValue | RankingValue) else ()
    chosen = tuple(dict.fromkeys((*held, *ids)))
    if chosen == held:
        return None, "Dat is al gekozen."
    if question.at_most is not None and len(chosen) > question.at_most:
        return None, f"Kies er hoogstens {question.at_most}. Haal er eerst één weg."
    if question.kind == "ranking":
        return RankingValue(v=chosen), ""
    place = {option.id: place for place, option in enumerate(field.options)}
    ordered = sorted(chosen, key=lambda option_id: place.get(option_id, len(place)))
    return ChoicesValue(v=tuple(ordered)), ""


def make(state: ConversationState, command: OwnCard) -> CommandResult:
    """Make an own card and choose it where it was typed; one step, that is undone as a whole.

    Where no more can be chosen the card is made all the same, and the answer says what is in its way.
    """
    field, words = field_of(state, command.slot), card_words(command.text)
    if field is None or not cards_of(field.question):
        return CommandResult(done=False, messages=(_NO_LIST,))
    if why := why_no_card(words):
        return CommandResult(done=False, messages=(Message(why, "error"),))
    if not words:
        return CommandResult(done=False)
    hides = "" if command.sure else _hides(state, field, words, command.beside)
    if hides:
        return CommandResult(done=False, confirm=hides)
    return attempt(lambda: _make(state, field, words, command.beside))


def _make(state: ConversationState, field: Field, words: str, beside: tuple[str, ...]) -> CommandResult:
    slot, why = field.slot, _with(field, (*beside, _PREVIEW))[1]
    remark, left = (
        ("", "") if why or _counts(field) else (to_join(state, slot), waiting_words(state, slot)[0])
    )
    row = state.session.writer.add_card(slot, words, lambda made: _with(field, (*beside, made))[0], remark)
    if remark:
        keep_waiting(state, slot, "", left)
    part = words in card_words(state.half_typed.unfinished.get(slot, ""))
    waits = let_words_wait(state, slot, "" if part else refused_words(state, slot))
    state.half_typed.settle(slot)
    told = cards_made(state, field.question, {row: words})
    full = (Message(f"De kaart is niet gekozen. {why}", "warning"),) if why else ()
    chosen = None if why or _counts(field) else slot
    return CommandResult(messages=(told[0], *full, *waits, *told[1:]), accepted=chosen, made=row)


def cards_made(state: ConversationState, question: Question, cards: Mapping[str, str]) -> tuple[Message, ...]:
    """Return what is said of own cards of the list of a question: that they are there, and soft remarks on them.

    Args:
        state: the conversation.
        question: the question.
        cards: the words of each card, by its row; none when there are none.
    """
    if not cards:
        return ()
    index = state.session.reader.index
    table = index.tables[cards_of(question)]
    what, words = "Eigen kaart" if len(cards) == 1 else "Eigen kaarten", "', '".join(cards.values())
    soft = (
        Message(remark, "warning")
        for row, said in cards.items()
        for remark in state.seen.text_remarks(said, at=Slot(index.label_column(table.id), row))
    )
    text = f"{what}: '{words}'. Verbeteren kan bij '{table.short or table.text}'."
    return (Message(text), *soft)


def _hides(state: ConversationState, field: Field, words: str, beside: tuple[str, ...]) -> str:
    """Return the warning before a card that is chosen hides other answers; empty when it hides nothing."""
    value = _with(field, (*beside, _PREVIEW))[0]
    if value is None:
        return ""
    index, answers = state.session.reader.index, state.session.reader.answers
    table = index.tables[cards_of(field.question)]
    cells = card_values(field.question, table, index.label_column(table.id), _PREVIEW, words)
    said = {cell: (Answer(value=given),) for cell, given in cells.items()}
    rows = {**answers.rows, table.id: (*answers.rows_of(table.id), _PREVIEW)}
    with_card = replace(answers, by_slot={**answers.by_slot, **said}, rows=rows)
    return hide_warning(state, field.slot, value, with_card)
