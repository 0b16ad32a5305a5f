"""Creates and opens dossiers: which questionnaire they get, and messages for the user on opening."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import wijkwizard
from wijkwizard import resources
from wijkwizard.dossier.file.cipher import Cipher, Password
from wijkwizard.dossier.file.store import Store
from wijkwizard.dossier.identity import identity
from wijkwizard.dossier.locations import check_location
from wijkwizard.dossier.log.events import (
    FiguresAdded,
    Payload,
    QuestionnaireAdopted,
    Replied,
    Revealed,
    RowAdded,
    SessionStarted,
)
from wijkwizard.dossier.log.fold import fold
from wijkwizard.dossier.log.payloads import answered, numbered, voted
from wijkwizard.dossier.log.positions import spread
from wijkwizard.dossier.log.state import State
from wijkwizard.dossier.recents import Recent, remember
from wijkwizard.errors import WijkError
from wijkwizard.figures import from_event, to_event
from wijkwizard.files.look import followed
from wijkwizard.files.output_path import DOSSIER, output_path_for
from wijkwizard.files.temporary import temporary
from wijkwizard.questionnaire import compiled
from wijkwizard.questionnaire.index import Index
from wijkwizard.session.carried_questions import carried_questions, kept_questionnaire
from wijkwizard.session.current import CurrentState
from wijkwizard.session.derived import derive
from wijkwizard.session.environment import Environment
from wijkwizard.session.fill.answers_file import read_file
from wijkwizard.session.fill.fill_answers import FillPlan, fill
from wijkwizard.session.fill.fill_remarks import file_remarks, hold_against_room
from wijkwizard.session.fill.fill_replies import reply_events
from wijkwizard.session.printing.paper import EXERCISE
from wijkwizard.session.questionnaire_changes import changes
from wijkwizard.session.questions import Questions, load_questions
from wijkwizard.session.reader import Reader
from wijkwizard.session.recent_words import recent_words
from wijkwizard.session.rename_ids import rename_payloads
from wijkwizard.session.session import Session
from wijkwizard.session.stands_apart import apart_words
from wijkwizard.session.storage.backups import as_wiped, begin_copies
from wijkwizard.session.storage.damaged import opened, remarks
from wijkwizard.session.storage.opening_result import Opened
from wijkwizard.terms import Answer, GridValue, Slot

EXAMPLE = "voorbeeld.yaml"
"""The example, as an answers file next to the questionnaire."""

EXAMPLE_FIGURES = "voorbeeld-cijfers.json"
"""The fictional figures of the example, in the format of a file, with replies of the group."""


def _start(questions: Questions, table: str) -> tuple[Payload, ...]:
    return (
        SessionStarted(table=table, program=wijkwizard.__version__),
        QuestionnaireAdopted(hash=questions.hash, title=questions.questionnaire.title),
    )


def new_session(
    path: Path,
    *,
    environment: Environment,
    questions: Path | None = None,
    table: str = "",
    password: Password | None = None,
) -> Session:
    """Create a dossier and open it.

    Args:
        path: the new file; its folder must exist.
        environment: the clock and random source.
        questions: a municipality's own questionnaire, or ``None`` for ours.
        table: the name of the table or evening.
        password: what it can be read with from now on; ``None`` for no password.

    Raises:
        WijkError: when the file is there already or cannot be made.
    """
    path = followed(path)
    loaded = load_questions(questions)
    state = fold(())
    now = environment.now().isoformat(timespec="seconds")
    events = numbered(state, environment.token(), now, _start(loaded, table))
    store = Store.create(path, events, _cipher(password, environment))
    store.keep_questionnaire(loaded.hash, compiled.to_json(loaded.questionnaire))
    session = Session(
        Opened(store, fold(events), loaded, check_location(path, os.environ).warnings), environment
    )
    _remember(session, environment)
    return session


def open_session(
    path: Path,
    *,
    environment: Environment,
    questions: Path | None = None,
    read_only: bool = False,
    password: Password | None = None,
) -> Session:
    """Open a dossier; read-only when it is damaged, open elsewhere or unwritable, as ``notices`` says.

    Raises:
        WijkError: when it is no dossier, newer than the program, or nothing in it is whole; ``password-needed`` or
            ``password-wrong`` when it has a password.
    """
    path = followed(path)
    store, state, found = opened(path, read_only=read_only, key=password)
    try:
        state, wiped = as_wiped(store, state, environment)
        loaded = _questions_for(store, state, questions)
        warnings = [*wiped, *check_location(path, os.environ).warnings]
        if store.notice is not None:
            warnings.append(store.notice.sentence)
        if state.questionnaire_hash and state.questionnaire_hash != loaded.hash:
            warnings += _changed(store, state, loaded)
        warnings += (hurt := remarks(store, state, found, loaded))
        same = state.questionnaire_hash == loaded.hash
        carry = rename_payloads(loaded.index, state)
        begin = (*_start(loaded, ""), *carry) if carry or not same else _start(loaded, "")[:1]
        before = cache(lambda: tuple(_others(store, state, loaded)))
        session = Session(Opened(store, state, loaded, tuple(warnings), begin, before, hurt), environment)
        if (hurt or not same) and not store.read_only:
            store.keep_questionnaire(loaded.hash, compiled.to_json(loaded.questionnaire))
        if carry and not store.read_only:
            session.recorder.begin()
    except BaseException:
        store.close()
        raise
    if not read_only:
        _remember(session, environment)
    begin_copies(session)
    return session


def _cipher(password: Password | None, environment: Environment) -> Cipher | None:
    return None if password is None else Cipher.made(password, environment.cost)


def _noting(session: Session, environment: Environment) -> Callable[..., None]:
    """Return a function that puts the dossier first in the list of recent ones: closed normally, or in use."""

    def note(*, closed: bool) -> None:
        name, promised = ("", ()) if session.secrecy.cipher else recent_words(session.reader)
        at = environment.now().isoformat(timespec="seconds")
        of, instead = identity(session.reader.state.events), str(session.file.instead_of or "")
        remember(Recent(session.file.path, name, at, closed, of, instead, promised=promised))

    return note


def _remember(session: Session, environment: Environment) -> None:
    """Add the dossier to the recent ones, marked as interrupted until it is closed normally."""
    note = _noting(session, environment)
    if session.file.read_only:
        return
    note(closed=False)
    session.eraser.on_forget(lambda: note(closed=False))
    session.file.on_close(lambda: note(closed=True))
    session.file.copied = True


def _questions_for(store: Store, state: State, folder: Path | None) -> Questions:
    """Choose the questionnaire: the named one, a newer edition of the same, or the one in the dossier."""
    if folder is not None:
        return load_questions(folder)
    ours = load_questions(None)
    if state.questionnaire_hash in {"", ours.hash}:
        return ours
    own = carried_questions(store, state)
    return ours if own is None or own.questionnaire.id == ours.questionnaire.id else own


def _changed(store: Store, state: State, now: Questions) -> tuple[str, ...]:
    misfits = derive(now, state.answers).misfits
    return changes(kept_questionnaire(store, state.questionnaire_hash), now.index, misfits)


def _others(store: Store, state: State, now: Questions) -> Iterator[Index]:
    """Yield the questionnaires that the dossier was made with before, as far as they can be read, newest first."""
    adopted = (event.payload for event in reversed(state.events))
    names = dict.fromkeys(payload.hash for payload in adopted if isinstance(payload, QuestionnaireAdopted))
    for name in names:
        kept = kept_questionnaire(store, name) if name != now.hash else None
        if kept is not None:
            yield Index.of(kept, now.index.option_tables, with_counts=True)


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
    events = numbered(state, environment.token(), at, (*_start(loaded, making.table), *given, *making.also))
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
    store = Store.create(target, events, _cipher(making.password, environment))
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
    _noting(session, environment)(closed=True)
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
