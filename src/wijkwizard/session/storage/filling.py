"""Makes dossiers of answers that stand in a file: those of who fills one in, and the example."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from wijkwizard import resources
from wijkwizard.dossier.file.cipher import Password
from wijkwizard.dossier.file.store import Store
from wijkwizard.dossier.log.events import FiguresAdded, Payload, Replied, Revealed, RowAdded
from wijkwizard.dossier.log.fold import fold
from wijkwizard.dossier.log.payloads import answered, numbered, voted
from wijkwizard.dossier.log.positions import spread
from wijkwizard.dossier.log.state import State
from wijkwizard.errors import WijkError
from wijkwizard.figures import from_event, to_event
from wijkwizard.files.output_path import DOSSIER, output_path_for
from wijkwizard.files.temporary import temporary
from wijkwizard.questionnaire import compiled
from wijkwizard.questionnaire.index import Index
from wijkwizard.session.current import CurrentState
from wijkwizard.session.environment import Environment
from wijkwizard.session.fill.answers_file import read_file
from wijkwizard.session.fill.fill_answers import FillPlan, fill
from wijkwizard.session.fill.fill_remarks import file_remarks, hold_against_room
from wijkwizard.session.fill.fill_replies import reply_events
from wijkwizard.session.printing.paper import EXERCISE
from wijkwizard.session.questions import load_questions
from wijkwizard.session.reader import Reader
from wijkwizard.session.session import Session
from wijkwizard.session.stands_apart import apart_words
from wijkwizard.session.storage.opening import cipher_for, noting, start_of_dossier
from wijkwizard.session.storage.opening_result import Opened
from wijkwizard.terms import Answer, GridValue, Slot

EXAMPLE = "voorbeeld.yaml"
"""The example, as an answers file next to the questionnaire."""

EXAMPLE_FIGURES = "voorbeeld-cijfers.json"
"""The fictional figures of the example, in the format of a file, with replies of the group."""


def _payloads(
    filling: FillPlan, answers: dict[Slot, Answer], state: State, blind: frozenset[Slot]
) -> Iterator[Payload]:
    for table, rows in filling.rows.items():
        for row, position in zip(rows, spread(len(rows)), strict=True):
            yield RowAdded(table=table, row=row, position=position)
    for slot, answer in answers.items():
        if slot in blind and isinstance(answer.value, GridValue):
            yield voted(state, slot, answer, sum(answer.value.v.values()))
            yield Revealed(slot=str(slot))
        else:
            yield answered(state, slot, answer)


def _blind(index: Index) -> frozenset[Slot]:
    """Return the slots of blind rounds; their counts in a file were already revealed."""
    return frozenset(Slot(at.full_id) for at in index.answerable if not at.table and at.question.blind)


def _figures(source: Path) -> tuple[Payload, ...]:
    """Return the figures of the exercise as events."""
    content = json.loads(source.read_text(encoding="utf-8"))
    replies = map(Replied.model_validate, content["replies"])
    return (FiguresAdded(figures=to_event(from_event(content["figures"]))), *replies)


@dataclass(frozen=True, slots=True)
class _Making:
    """The parameters of making a dossier from answers: questionnaire, name of the table, figures, and who is told."""

    questions: Path | None = None
    table: str = ""
    also: tuple[Payload, ...] = ()
    password: Password | None = None
    say: Callable[[str], object] | None = None


def _filled(source: Path, target: Path, environment: Environment, making: _Making) -> tuple[Session, int]:
    output_path_for(target, DOSSIER, (source,))
    loaded = load_questions(making.questions)
    filling, answers = fill(loaded.index, read_file(source))
    if filling.faults:
        raise WijkError("fill-faulty", path=source, faults=filling.fault_words())
    state, at = fold(()), environment.now().isoformat(timespec="seconds")
    # One step with what begins the dossier: nobody can take back what was in it when it was opened.
    given = _payloads(filling, answers, state, _blind(loaded.index))
    events = numbered(
        state, environment.token(), at, (*start_of_dossier(loaded, making.table), *given, *making.also)
    )
    state = fold(events)
    today = environment.now().date()
    made = Reader(CurrentState(state, loaded), lambda: today)
    say = making.say
    if say is not None:
        for line in file_remarks(filling, made, today):
            say(line)
    events = (*events, *reply_events(filling.replies, filling, made))
    hold_against_room(filling, made, source)
    if say is not None:
        for line in apart_words(made):
            say(line)
    store = Store.create(target, events, cipher_for(making.password, environment))
    store.keep_questionnaire(loaded.hash, compiled.to_json(loaded.questionnaire))
    return Session(Opened(store, fold(events), loaded), environment), len(answers)


def fill_session(  # noqa: PLR0913 - what, where, and how
    source: Path,
    target: Path,
    *,
    environment: Environment,
    questions: Path | None = None,
    password: Password | None = None,
    say: Callable[[str], object] = str,
) -> int:
    """Make a dossier of an answers file and return its number of answers; ``say`` receives soft remarks.

    Raises:
        WijkError: when anything does not fit; then nothing is written.
    """
    session, count = _filled(source, target, environment, _Making(questions, password=password, say=say))
    noting(session, environment)(closed=True)
    session.close()
    return count


def make_example(path: Path | None, *, environment: Environment) -> Session:
    """Make the exercise and open it; without a path in a temporary folder that is gone after closing."""
    questions = resources.find("questions")
    making = _Making(table=EXERCISE, also=_figures(questions / EXAMPLE_FIGURES))
    if path is not None:
        return _filled(questions / EXAMPLE, path, environment, making)[0]
    with ExitStack() as stack:
        target = stack.enter_context(temporary()) / "voorbeeld.wijk"
        session = _filled(questions / EXAMPLE, target, environment, making)[0]
        session.file.on_close(stack.pop_all().close)
    return session
