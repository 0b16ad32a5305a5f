"""Counts in silence beside a choice, a yes or no, a scale and a grid of the room, and the second round of any count.

An author writes none of these: they are made, and asked on demand. A group that would rather count than say asks for a
count above its question; one that talked about what differs counts once more. Until then they are nowhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet

from wijkwizard.questionnaire.kinds.grid import GridQuestion, is_count
from wijkwizard.questionnaire.kinds.options import Option, Options
from wijkwizard.questionnaire.kinds.registry import Question
from wijkwizard.questionnaire.kinds.scale_steps import Scale, written_step
from wijkwizard.questionnaire.model import (
    ChoiceQuestion,
    ChoicesQuestion,
    Questionnaire,
    ScaleQuestion,
    Section,
    YesNoQuestion,
)
from wijkwizard.terms.dutch import inside

SILENT = "-stil"
"""The end of the id of such a count, behind that of its question."""

AGAIN = "-nog-eens"
"""The end of the id of a second round, behind that of its count."""

_MOST = 99
_ALOUD = "Kies in stilte wat volgens u past. Wij tellen, en praten daarna."
_HELP = "Laat iedereen in stilte kiezen, met een kaart of met de ogen dicht. Tel dan per keuze."
_ONCE_MORE = "We hebben erover gepraat. Kies nog een keer, in stilte. U mag hetzelfde kiezen of iets anders."
_MOST_STEPS = 7
"""So many columns stand beside the words of a row at 80 signs."""
_SEVERAL = "Kies in stilte alles wat volgens u past. Wij tellen, en praten daarna."
_IN_STEPS = "Kies in stilte bij elke regel wat volgens u past. Wij tellen, en praten daarna."
_STEPS_HELP = (
    "Noem een regel. Laat iedereen in stilte kiezen, met een kaart, vingers of de duim. "
    "Tel per stap en typ de getallen na elkaar."
)
_SCRIPT_WATCH = "De uitslag is geen besluit. Praat eerst over wat uiteenloopt, en kies dan samen."


def _open(options: Options) -> Options:
    """Return options that can all be chosen: in silence nobody knows what was answered before."""
    if not isinstance(options, tuple):
        return options
    return tuple(option.model_copy(update={"disable_if": None, "because": ""}) for option in options)


def _fits(steps: Scale) -> bool:
    return steps.max - steps.min < _MOST_STEPS


def _reads_back(rows: Options) -> bool:
    """Return whether rows read back what was said, which people correct and do not count."""
    return isinstance(rows, tuple) and any(row.shows for row in rows)


def _rows(question: Question) -> Options | None:
    """Return what is counted; ``None`` of a question that is no choice between a few things."""
    match question:
        case ChoiceQuestion(options=options) | ChoicesQuestion(options=options):
            return _open(options)
        case GridQuestion(scale=scale, rows=rows) if (
            not scale.count and _fits(scale) and not _reads_back(rows)
        ):
            return _open(rows)
        case YesNoQuestion():
            return (Option(id="ja", label="ja"), Option(id="nee", label="nee"))
        case ScaleQuestion(scale=scale):
            labels = scale.labels
            steps = range(scale.min, scale.max + 1)
            return tuple(
                Option(id=str(step), label=written_step(step, labels.get(step, ""))) for step in steps
            )
    return None


def _count_of(question: Question) -> GridQuestion | None:
    rows = _rows(question) if question.moment == "zaal" and not question.internal else None
    if rows is None:
        return None
    several = isinstance(question, ChoicesQuestion)
    most = question.at_most if isinstance(question, ChoicesQuestion) else None
    steps = question.scale if isinstance(question, GridQuestion) else None
    return GridQuestion(
        id=f"{question.id}{SILENT}",
        kind="grid",
        text=f"In stilte: {inside(question.text)}",
        short=f"{question.short or question.text.rstrip('?')}, geteld",
        moment="zaal",
        route=question.route,
        joins=question.joins,
        blind=True,
        offered=True,
        help=_HELP if steps is None else _STEPS_HELP,
        read_aloud=_SEVERAL if several else _ALOUD if steps is None else _IN_STEPS,
        script=question.script.model_copy(update={"watch": _SCRIPT_WATCH}),
        why=question.why,
        rows=rows,
        scale=Scale(count=True, min=0, max=_MOST, per_row=several and most is None, steps=steps),
        ordered=isinstance(question, ScaleQuestion),
        each=most or 1,
        distinct=most is not None,
    )


def _second_round(count: GridQuestion) -> GridQuestion:
    """Return a count once more, behind it; it binds nothing, for what it says is said of the count itself."""
    return count.model_copy(
        update={
            "id": f"{count.id}{AGAIN}",
            "text": f"Nog een keer: {inside(count.text)}",
            "short": f"{count.short or count.text.rstrip('?')}, tweede ronde",
            "joins": True,
            "offered": True,
            "binds": "",
            "items": (),
            "formerly": (),
            "minutes": 0,
            "stays": False,
            "read_aloud": _ONCE_MORE,
        }
    )


def _counted_apart(section: Section) -> frozenset[str]:
    """Return the questions right behind a blind count of the author's own, that has counted for them."""
    behind = zip(section.questions, section.questions[1:], strict=False)
    return frozenset(question.id for count, question in behind if count.blind and question.joins)


def _with(section: Section, taken: AbstractSet[str]) -> Iterator[tuple[Question, str]]:
    """Yield the questions of a section with those that are made, and what each of the latter is made of."""
    apart = _counted_apart(section)
    for question in section.questions:
        made = _count_of(question) if question.id not in apart else None
        own = made if made is not None and made.id not in taken else None
        count = own or (question if is_count(question) else None)
        again = _second_round(count) if count is not None and f"{count.id}{AGAIN}" not in taken else None
        if own is not None:
            yield own, question.id
        else:
            yield question, ""
        if again is not None and count is not None:
            yield again, count.id
        if own is not None:
            yield question.model_copy(update={"joins": True}), ""


def with_silent_counts(questionnaire: Questionnaire) -> tuple[Questionnaire, Mapping[str, str]]:
    """Return the questionnaire with the counts that a room can ask for, and those by the question or count before them.

    A question that can be counted has a count before it; a count has a second round behind it.
    """
    counts: dict[str, str] = {}
    taken = {
        question.id
        for step in questionnaire.steps
        for section in step.sections
        for question in section.questions
    }
    steps = []
    for step in questionnaire.steps:
        sections = []
        for section in step.sections:
            questions: list[Question] = []
            for question, of in _with(section, taken):
                if of:
                    counts[of] = question.id
                questions.append(question)
            sections.append(section.model_copy(update={"questions": tuple(questions)}))
        steps.append(step.model_copy(update={"sections": tuple(sections)}))
    return questionnaire.model_copy(update={"steps": tuple(steps)}), counts
