"""Creates and opens dossiers: which questionnaire they get, and messages for the user on opening."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import wijkwizard
from wijkwizard.dossier.file.cipher import Cipher, Password
from wijkwizard.dossier.file.store import Store
from wijkwizard.dossier.identity import identity
from wijkwizard.dossier.locations import check_location
from wijkwizard.dossier.log.events import (
    Payload,
    QuestionnaireAdopted,
    SessionStarted,
)
from wijkwizard.dossier.log.fold import fold
from wijkwizard.dossier.log.payloads import numbered
from wijkwizard.dossier.log.state import State
from wijkwizard.dossier.recents import Recent, remember
from wijkwizard.files.look import followed
from wijkwizard.questionnaire import compiled
from wijkwizard.questionnaire.index import Index
from wijkwizard.session.carried_questions import carried_questions, kept_questionnaire
from wijkwizard.session.derived import derive
from wijkwizard.session.environment import Environment
from wijkwizard.session.questionnaire_changes import changes
from wijkwizard.session.questions import Questions, index_to_ask, load_questions
from wijkwizard.session.recent_words import recent_words
from wijkwizard.session.rename_ids import rename_payloads
from wijkwizard.session.session import Session
from wijkwizard.session.storage.backups import as_wiped, begin_copies
from wijkwizard.session.storage.damaged import opened, remarks
from wijkwizard.session.storage.opening_result import Opened


def start_of_dossier(questions: Questions, table: str) -> tuple[Payload, ...]:
    """Return what begins a dossier, of the table or evening of this name."""
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
    events = numbered(state, environment.token(), now, start_of_dossier(loaded, table))
    store = Store.create(path, events, cipher_for(password, environment))
    store.keep_questionnaire(loaded.hash, compiled.to_json(loaded.questionnaire))
    session = Session(
        Opened(store, fold(events), loaded, check_location(path, os.environ).warnings), environment
    )
    _remember(session, environment)
    return session


def open_session(  # noqa: PLR0913 - which dossier, and how
    path: Path,
    *,
    environment: Environment,
    questions: Path | None = None,
    read_only: bool = False,
    password: Password | None = None,
    table: str = "",
) -> Session:
    """Open a dossier; read-only when it is damaged, open elsewhere or unwritable, as ``notices`` says.

    Args:
        path: the file.
        environment: the clock and random source.
        questions: a municipality's own questionnaire, or ``None`` for that of the dossier.
        read_only: whether nothing is written.
        password: that of a dossier that has one.
        table: the name under which what is written now is told apart.

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
        started = start_of_dossier(loaded, table)
        begin = (*started, *carry) if carry or not same else started[:1]
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


def cipher_for(password: Password | None, environment: Environment) -> Cipher | None:
    """Return what encrypts a new dossier; ``None`` without a password."""
    return None if password is None else Cipher.made(password, environment.cost)


def noting(session: Session, environment: Environment) -> Callable[..., None]:
    """Return a function that puts the dossier first in the list of recent ones: closed normally, or in use."""

    def note(*, closed: bool) -> None:
        name, promised = ("", ()) if session.secrecy.cipher else recent_words(session.reader)
        at = environment.now().isoformat(timespec="seconds")
        of, instead = identity(session.reader.state.events), str(session.file.instead_of or "")
        remember(Recent(session.file.path, name, at, closed, of, instead, promised=promised))

    return note


def _remember(session: Session, environment: Environment) -> None:
    """Add the dossier to the recent ones, marked as interrupted until it is closed normally."""
    note = noting(session, environment)
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
            yield index_to_ask(kept, now.index.option_tables)
