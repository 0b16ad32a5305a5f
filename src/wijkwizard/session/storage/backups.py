"""Dated copies of the open dossier: making, restoring, and salvaging a damaged file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from wijkwizard.dossier.copies import Copy, copies
from wijkwizard.dossier.file.cipher import Password
from wijkwizard.dossier.file.meta_marks import BALLOTS_LEFT, BURIED, made_mark
from wijkwizard.dossier.file.salvage import salvage
from wijkwizard.dossier.file.store import Store
from wijkwizard.dossier.identity import identity, names
from wijkwizard.dossier.log.events import Event
from wijkwizard.dossier.log.fold import fold
from wijkwizard.dossier.log.merge import merge
from wijkwizard.dossier.log.payloads import forgotten_events, numbered
from wijkwizard.dossier.log.state import State
from wijkwizard.dossier.recents import Recent, remember
from wijkwizard.dossier.related_files import related_files
from wijkwizard.dossier.renamed_copies import bring_along
from wijkwizard.dossier.wiped_states import buried_later, forget_in_copies, wiped_later
from wijkwizard.errors import WijkError
from wijkwizard.files.look import FileType, file_type, followed
from wijkwizard.files.output_path import DOSSIER, first_output_path_for, output_path_for
from wijkwizard.session.carried_questions import carried_questions
from wijkwizard.session.environment import Environment
from wijkwizard.session.questions import load_questions
from wijkwizard.session.session import Session
from wijkwizard.session.storage.damaged import lost
from wijkwizard.session.storage.lock_mismatch import differences
from wijkwizard.session.storage.missing import refusal
from wijkwizard.session.storage.pending_writes import KEPT_BALLOTS, wiped_since
from wijkwizard.terms.dutch import day_and_moment
from wijkwizard.terms.units import many

_BURIED = "Dit is een oudere stand van het dossier. Wat u later liet wissen, is hier nu ook gewist."
_BALLOTS_LEFT = (
    "De bewaarde stembiljetten zijn niet meegegaan. Ze staan alleen nog in het beschadigde bestand, en niets wist ze "
    "daar. Wis dat bestand als u het niet meer nodig hebt."
)
_REPORTED_ONCE = {BURIED: _BURIED, BALLOTS_LEFT: _BALLOTS_LEFT}
"""By mark of a file what is said of it at its first opening."""


def _marked(store: Store) -> tuple[str, ...]:
    """Return in Dutch what the marks of a file say, each once; of a file that is open for reading only each time."""
    found = [mark for mark in _REPORTED_ONCE if store.marked(mark) is not None]
    for mark in () if store.read_only else found:
        store.mark(mark, None)
    return tuple(_REPORTED_ONCE[mark] for mark in found)


def as_wiped(store: Store, state: State, environment: Environment) -> tuple[State, tuple[str, ...]]:
    """Apply to an older state of a dossier the wipes of newer states; return it with messages in Dutch.

    A file that is open for reading only is not changed.
    """
    path, key = store.path, store.form.cipher
    if not store.read_only:
        bring_along(path, names(state.events))
    told = _marked(store)
    seen = related_files(path, names(state.events)).all
    stones = buried_later(path, state.events, key, seen=seen)
    joined = fold(merge(state.events, stones)) if stones else state
    known = names(joined.events)
    hidden = forgotten_events(joined, wiped_later(known, related_files(path, known).all if stones else seen))
    if hidden:
        stones += numbered(
            joined, environment.token(), environment.now().isoformat(timespec="seconds"), hidden
        )
    if not stones:
        return state, told
    events = merge(state.events, stones)
    if not store.read_only:
        store.append(stones)
        forget_in_copies(path, events, key)
    return fold(events), tuple(dict.fromkeys((_BURIED, *told)))


def begin_copies(session: Session) -> None:
    """Make a dated copy of a dossier that was opened for writing, and finish interrupted wipes in older copies.

    Copies with a different password are reported in a read-only session as well.
    """
    session.file.notices = (*session.file.notices, *session.secrecy.finish(session.reader.state))
    if session.file.read_only:
        return
    if session.file.interrupted:
        session.secrecy.clean_copies(session.reader.state)
    else:
        session.file.notices = (*session.file.notices, *session.secrecy.wipe_put_back(session.reader.state))
    failed = session.file.keep_copy()
    if failed is not None:
        session.file.notices = (
            *session.file.notices,
            f"Er kon geen reservekopie worden gemaakt. {failed.sentence}",
        )


def rescue(source: Path, target: Path, password: Password | None = None) -> tuple[str, ...]:
    """Make a new dossier of all that is whole in a file, with its password; return in Dutch what was not whole.

    What was wiped in another state of the dossier, next to the file or the new one, is wiped in the new one too. Kept
    ballots stay behind, as with every copy: the damaged file is not changed, and adopting the plan would wipe one of
    two. It comes among the recent ones: in a folder that nothing else knows of it would stay when everything is wiped.

    Raises:
        WijkError: those of ``salvage`` and of making a dossier; then nothing is written.
    """
    report, events = _rescued(source, target, password)
    remember(Recent(target, at=max((event.at for event in events), default=""), of=identity(events)))
    return report


def _rescued(
    source: Path, target: Path, password: Password | None
) -> tuple[tuple[str, ...], tuple[Event, ...]]:
    """Make the dossier; return in Dutch what was not whole, and its events."""
    output_path_for(target, DOSSIER, (source,))
    try:
        found = salvage(source, password)
    except WijkError as error:
        raise refusal(error, source) from error
    stones = {
        event.id: event
        for path in (source, target)
        for event in buried_later(path, found.events, found.cipher)
    }
    events = merge(found.events, stones.values())
    store = Store.create(target, events, found.cipher)
    try:
        store.mark(*made_mark(target.name))
        if stones:
            store.mark(BURIED, "1")
        for hash_, text in found.questionnaires.items():
            store.keep_questionnaire(hash_, text)
        state, drafts = fold(events), {draft.key: draft for draft in found.drafts}
        wiped = frozenset(wiped_since(drafts, state, stones.values()))
        if kept := tuple(draft for draft in found.drafts if draft.key not in wiped | {KEPT_BALLOTS}):
            store.change_drafts(kept)
        left = (_BALLOTS_LEFT,) if KEPT_BALLOTS in drafts else ()
        if left:
            store.mark(BALLOTS_LEFT, "1")
        damage = lost(found, (carried_questions(store, state) or load_questions(None)).index, state)
        return (*((_BURIED,) if stones else ()), *left, *damage), events
    finally:
        store.close()


def back_to(copy: Copy, path: Path, password: Password | None = None) -> Path:
    """Make a dossier of a dated copy, next to the original, which is not changed; return its path.

    Raises:
        WijkError: those of ``rescue``.
    """
    at = f"{copy.at.date().isoformat()} {copy.at.hour:02d}.{copy.at.minute:02d}"
    target = first_output_path_for(path.with_name(f"{path.stem} van {at}{path.suffix}"), DOSSIER)
    _rescued(copy.path, target, password)
    return target


def mended(path: Path, password: Password | None = None) -> Path:
    """Make a dossier of what is whole in a damaged one, next to it; return its path.

    Raises:
        WijkError: those of ``rescue``.
    """
    target = first_output_path_for(path.with_name(f"{path.stem} hersteld{path.suffix}"), DOSSIER)
    _rescued(path, target, password)
    return target


def when(copy: Copy) -> str:
    """Return in Dutch when a copy was made."""
    return day_and_moment(copy.at)


def _seconds(copy: Copy) -> str:
    """Return the seconds of a copy, for where several were made in one minute."""
    return f" en {many(copy.at.second, 'seconde', 'seconden')}"


def listed(path: Path) -> tuple[str, ...]:
    """Return a line for each copy of a dossier, newest first.

    Raises:
        WijkError: ``copies-none`` when there is none, ``dossier-not-ours`` for a folder, or ``path-refused``.
    """
    found_there = file_type(path)
    if found_there in {FileType.FOLDER, FileType.OTHER}:  # one that is gone may have copies
        raise WijkError("dossier-not-ours", path=path, reason=found_there.value)
    found = copies(followed(path))
    if not found:
        raise WijkError("copies-none", path=path)
    differs = differences(followed(path), found)
    return tuple(
        f"{when(copy)}  {copy.path}{how and f'  ({how})'}" for copy, how in zip(found, differs, strict=True)
    )


def in_words(path: Path, found: Iterable[Copy]) -> tuple[str, ...]:
    """Return in Dutch when each copy was made, and how it differs from the dossier."""
    found = tuple(found)
    minutes = Counter(map(when, found))
    lines = [f"{when(copy)}{_seconds(copy) if minutes[when(copy)] > 1 else ''}" for copy in found]
    return tuple(
        f"{words}{how and f', {how}'}" for words, how in zip(lines, differences(path, found), strict=True)
    )
