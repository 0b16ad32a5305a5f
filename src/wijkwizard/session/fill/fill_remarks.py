"""Remarks on answers that a file gave: those of a screen, and ballots that nobody handed in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from wijkwizard.errors import WijkError
from wijkwizard.iwap.evenings import is_later_evening
from wijkwizard.questionnaire.kinds.registry import options_of
from wijkwizard.questionnaire.model import Question
from wijkwizard.questionnaire.picking import find, is_id_alone
from wijkwizard.session.ballots import counted, present, size_of_side, too_full
from wijkwizard.session.fill.fill_answers import FillPlan
from wijkwizard.session.fill.fill_cards import doubled_cards, named_in
from wijkwizard.session.fill.fill_replies import REPLIES
from wijkwizard.session.reader import Reader
from wijkwizard.session.screen_builder import answer_remarks, row_remarks, slot_field
from wijkwizard.session.screen_context import ScreenContext
from wijkwizard.session.sides import has_side
from wijkwizard.session.text_remarks import avoided_words, free_texts
from wijkwizard.session.typed_remarks import reason_remarks
from wijkwizard.terms import Answer, ChoiceValue, TextValue
from wijkwizard.terms.near import meant

_NAMED_ROW = "De naam van een regel is niet te wissen. Kies er een die niets zegt."


def _known(made: Reader, today: date | None = None) -> ScreenContext:
    return ScreenContext(
        made.index,
        made.answers,
        made.route,
        counted=lambda slot: counted(made.state, slot),
        people=lambda: present(made.iwap()),
        side=lambda side: size_of_side(made.iwap().parties, side),
        text_remarks=made.text_remarks,
        today=today,
        words=avoided_words(made.questions.knowledge),
    )


def _doubled(filling: FillPlan, made: Reader) -> Iterator[str]:
    lines = {slot: (place.line, f", '{slot}': deze eigen kaart") for slot, _, place in filling.raw}
    for card in filling.cards:
        # One that the file made by using its words is named by them.
        for slot, answer in card.answers.items():
            if slot.question == made.index.label_column(card.table) and isinstance(answer.value, TextValue):
                lines[slot] = card.line, f": '{answer.value.v}'"
    for slot, resembled in doubled_cards(made.index, made.answers):
        if slot in lines:
            line, named = lines[slot]
            yield f"Let op, regel {line}{named} lijkt op wat er al staat. {meant(resembled)}"


def _another_number(made: Reader, question: Question, written: object, answer: Answer) -> Iterator[str]:
    """Yield what a number meant that stands in the id of another option: line 2 of a list can be 'trede-1'."""
    written = written.get("waarde") if isinstance(written, Mapping) else written
    number = str(written).strip()
    if not isinstance(answer.value, ChoiceValue) or not number.isdecimal():
        return
    options = {option.id: option.label for option in made.index.options(question, made.answers)}
    other = next((name for name in options if name.endswith(f"-{number}")), answer.value.v)
    if other != answer.value.v:
        yield f"{number} is hier regel {number} van de lijst, '{options[answer.value.v]}'. {meant(other)}"


def _by_id_alone(made: Reader, question: Question, written: object) -> Iterator[str]:
    """Yield as what words were read that are the id of an option in other letters, and not its label."""
    if options_of(question) is None:
        return
    offered = made.index.options(question, made.answers)
    for words in named_in(question, written):
        option = find(offered, words)
        if option is not None and is_id_alone(option, words):
            yield f"'{words}' is gelezen als '{option.label}'."


def file_remarks(filling: FillPlan, made: Reader, today: date) -> Iterator[str]:
    """Yield the remarks of a screen on the answers of a file, with their line; none is a refusal.

    Args:
        filling: the parsed file.
        made: the dossier that was made of it.
        today: the current date.
    """
    for card in filling.cards:
        near = f" {meant(card.near)}" if card.near else ""
        yield f"Let op, regel {card.line}: '{card.words}' staat op geen lijst en is nu een eigen kaart.{near}"
        words = next(slot for slot, answer in card.answers.items() if card.words in free_texts(answer))
        yield from (
            f"Let op, regel {card.line}: {personal}" for personal in made.text_remarks(card.words, at=words)
        )
    yield from _doubled(filling, made)
    for named in (row for rows in filling.rows.values() for row in rows):
        # Behind a word, for a row called 'cor' is no person: only a name as people write it is one.
        for personal in made.text_remarks(f"regel {named.replace('-', ' ').title()}"):
            yield f"Let op, de regel ‘{named}’: {personal} {_NAMED_ROW}"
    known, tables = _known(made, today), set[str]()
    for slot, question, place in sorted(filling.raw, key=lambda raw: raw[2].line):
        head = f"Let op, {filling.unit} {place.line}, "
        table = made.index.tables.get(slot.table or "")
        if table is not None and table.id not in tables:
            tables.add(table.id)
            yield from (f"{head}'{table.id}': {remark}" for remark in row_remarks(known, table))
        answer = made.answers.get(slot)
        if answer is not None:
            yield from (
                f"{head}'{slot}': {remark}"
                for remark in (
                    *answer_remarks(known, slot, question, answer),
                    *_another_number(made, question, place.value, answer),
                    *_by_id_alone(made, question, place.value),
                )
            )
    for reply in filling.replies:
        kept = made.iwap().reply_to(reply.about)
        at = kept.slot if kept is not None else ""
        for remark in reason_remarks(made.derived, made.questions, reply.because, reply.about, at):
            yield f"Let op, regel {reply.line}, '{REPLIES}': {remark}"


def hold_against_room(filling: FillPlan, made: Reader, source: Path) -> None:
    """Refuse ballots of a file that are more than its people can have handed in, as the wizard does.

    Not for a later evening: what an earlier one counted was of other people.
    """
    if is_later_evening(made.iwap()):
        return
    known = _known(made)
    for slot, question, place in filling.raw:
        held = slot in made.answers.rounds or has_side(made.index, slot)
        refusal = too_full(slot_field(known, slot, question)) if held else None
        if refusal is not None:
            filling.fault(place.line, f"'{slot}': {refusal.sentence} {refusal.remedy}")
    if filling.faults:
        raise WijkError("fill-faulty", path=source, faults=filling.fault_words())
