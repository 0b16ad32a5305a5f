"""The explanations of a turn: below its questions for everyone, and for the facilitator."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wijkwizard.advice.plan.replied import RepliedFinding
from wijkwizard.conversation.parked_words import LIST_TITLE, parked_rows
from wijkwizard.conversation.prepared import HEADING, prepared_lines
from wijkwizard.questionnaire.cards import cards_of
from wijkwizard.questionnaire.kinds.grid import is_count
from wijkwizard.questionnaire.model import Question, TableQuestion
from wijkwizard.session.plan_remarks import account_of, at_cell, state_of
from wijkwizard.session.reader import Reader
from wijkwizard.session.statistics.question_figures import figures_say
from wijkwizard.session.views import OptionView, ScreenView
from wijkwizard.session.visibility import Visibility
from wijkwizard.terms import Slot
from wijkwizard.terms.named_action import NamedAction

_RULE = "──"
_REPLY = f"Reageren: {NamedAction.REPLY}."

HIDDEN = "De toelichting is voor wie het gesprek leidt, en staat niet in beeld zolang de zaal meekijkt."
"""The text in the place of an explanation that is hidden."""


_OWN_CARD = (
    "Typ uw woorden bij de lijst. Daarna kiest u wat het wordt: een eigen kaart op die lijst, of een opmerking. "
    "Een eigen kaart doet overal mee waar die lijst terugkomt."
)


_SILENT = (
    f"{NamedAction.COUNT_SILENTLY}: de keuzes worden regels om op te tellen. De uitslag blijft dicht tot u hem toont. "
    "Daarna kiest de groep."
)


def _can_be_counted(seen: Reader, screen: ScreenView) -> bool:
    """Return whether a count in silence can still be asked for at a question of a turn."""
    asked = (question for question in screen.turn.questions if not is_count(question))
    counts = (seen.index.silent_counts.get(question.id) for question in asked)
    return any(count is not None and Slot(count) not in seen.answers.rounds for count in counts)


def _takes_cards(question: Question) -> bool:
    """Return whether own cards can join the list of a question or of one of its columns."""
    columns = question.columns if isinstance(question, TableQuestion) else ()
    return any(cards_of(listed) for listed in (question, *columns))


def under_question(question: Question, moment: str, showing: Visibility) -> str:
    """Return the text below a question: what is read aloud in the room, or its explanation at a desk.

    An explanation is for who leads the talk, so a room that looks along sees none, at a desk neither. Of a text
    that is only read it is the text itself.
    """
    told = question.kind == "notice" or (moment != "zaal" and showing.directions)
    return question.read_aloud or (question.help if told else "")


def watch_words(questions: Sequence[Question]) -> str:
    """Return what the facilitator should watch, one line per question; with names when there are several."""
    cautions = [
        (question.short or question.text, question.script.watch)
        for question in questions
        if question.script.watch
    ]
    if len(questions) == 1:
        return "".join(f"let op: {watch}" for _, watch in cautions)
    return "\n".join(f"let op bij '{name}': {watch}" for name, watch in cautions)


def explanation(screen: ScreenView, showing: Visibility) -> Iterator[tuple[str, str]]:
    """Yield heading and text of all explanations of a turn.

    Text that is already shown below its question is not repeated. In a turn of several questions each text follows
    the name of its question.
    """
    if not showing.directions:
        yield "Toelichting", HIDDEN
    several = len(screen.turn.questions) > 1
    for question in screen.turn.questions:
        stands = under_question(question, screen.turn.moment, showing)
        entries = [(title, text) for title, text in _of(question, showing) if text and text != stands]
        if several and entries:
            yield f"{_RULE} {question.short or question.text}", ""
        yield from entries
    if screen.why:
        yield "Waarom deze vraag?", screen.why


@dataclass(frozen=True, slots=True)
class ExplainedPlace:
    """Where the keys are in a turn.

    Attributes:
        row: the row of a table; empty for none.
        slot: the cell or the question, as it is written; empty for none.
    """

    row: str = ""
    slot: str = ""


NOWHERE = ExplainedPlace()


def explained(
    seen: Reader,
    screen: ScreenView,
    showing: Visibility,
    at: ExplainedPlace = NOWHERE,
    option: OptionView | None = None,
) -> tuple[tuple[str, str], ...]:
    """Return heading and text of all that is told about a turn, also what the figures say.

    Args:
        seen: reads the dossier as it may be shown now.
        screen: the turn.
        showing: what may be shown now; the figures and notes are for the facilitator.
        at: where the keys are; what stands out there comes before what stands out elsewhere in its row.
        option: the choice that the cursor is on; what is to be minded about it comes first.
    """
    entries = [*explanation(screen, showing)]
    prepared = [line for question in screen.turn.questions for line in prepared_lines(seen, question)]
    if prepared and showing.directions:
        entries.insert(0, (HEADING, "\n".join(prepared)))
    if showing.directions and _can_be_counted(seen, screen):
        entries.insert(len(entries) - bool(screen.why), ("Liever eerst stil tellen?", _SILENT))
    if showing.directions and (lies := [f"· {each.words}" for each in parked_rows(seen) if not each.done]):
        entries.append((LIST_TITLE, "\n".join(lies)))
    figures = figures_say(seen, screen.turn, at.row) if showing.directions else ()
    if figures:
        says = ("Wat de cijfers zeggen", "\n".join(f"· {line}" for line in figures))
        entries.insert(0 if screen.turn.moment != "zaal" else len(entries) - bool(screen.why), says)
    for each in sorted(
        _findings(seen, screen, at.row), key=lambda each: (each.speaks, each.finding.slot == at.slot)
    ):  # what is settled comes last
        entries.insert(0, (f"Wat opvalt: {state_of(each)}", f"{account_of(each)}\n{_REPLY}"))
    if option is not None and option.note and showing.directions:
        entries.insert(0, (option.label, option.note))
    return tuple(entries)


def _findings(seen: Reader, screen: ScreenView, row: str) -> Iterator[RepliedFinding]:
    """Yield what is shown at the cells of a turn: of the row that the keys are in, or of the questions themselves."""
    known = seen.known
    for question in screen.turn.questions:
        cells = [column.id for column in question.columns] if isinstance(question, TableQuestion) else []
        slots = [f"{question.id}.{cell}@{row}" for cell in cells] if row else [question.id]
        for slot in slots:
            worked_in = known.showing.works_in(question.moment)
            yield from at_cell(known.findings, slot, worked_in, sought=known.showing.sought == slot)


def _of(question: Question, showing: Visibility) -> tuple[tuple[str, str], ...]:
    script, own = question.script, ("Staat het er niet bij?", _OWN_CARD if _takes_cards(question) else "")
    if not showing.directions:
        return (("Voorbeeld", question.example), own, ("Bron", question.source))
    return (
        ("Toelichting", question.help),
        ("Voorbeeld", question.example),
        own,
        ("Zeg", script.say),
        ("Vraag door", script.ask_on),
        ("Let op", script.watch),
        ("Bron", question.source),
    )
