"""Merges dossiers that tables wrote in apart from one another: the union of their events, in a new file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from wijkwizard.dossier.file.cipher import Cipher, Password
from wijkwizard.dossier.file.header import check_heading
from wijkwizard.dossier.file.lock import LockState, WriterLock
from wijkwizard.dossier.file.meta_marks import BURIED, MERGED, made_mark, merged_in, merged_mark
from wijkwizard.dossier.file.store import Store
from wijkwizard.dossier.identity import identity, names
from wijkwizard.dossier.log.events import Event, QuestionnaireAdopted
from wijkwizard.dossier.log.fold import fold
from wijkwizard.dossier.log.merge import merge
from wijkwizard.dossier.log.merged_from import MergedFrom
from wijkwizard.dossier.recents import Recent, remember
from wijkwizard.dossier.wiped_states import buried_later
from wijkwizard.errors import WijkError
from wijkwizard.files.output_path import DOSSIER, first_output_path_for, output_path_for
from wijkwizard.files.same_file import distinct
from wijkwizard.files.typed_path import typed_path
from wijkwizard.session.carried_questions import carried_questions
from wijkwizard.session.current import CurrentState
from wijkwizard.session.merge.merged_differences import difference_lines
from wijkwizard.session.questions import load_questions
from wijkwizard.session.reader import Reader
from wijkwizard.session.storage.missing import refusal
from wijkwizard.terms.dutch import and_list

_BURIED = "Wat later elders werd gewist, is in het nieuwe dossier ook gewist."


@dataclass(frozen=True, slots=True)
class MergeSource:
    """What one of the dossiers holds.

    Attributes:
        path: its file.
        events: its events, in order.
        questionnaires: the questionnaires that it carries, by hash.
        made_of: from which copies it was merged before.
        cipher: its password; ``None`` without one.
        half_typed: whether half-typed text or single ballots stand in it, which stay behind.
    """

    path: Path
    events: tuple[Event, ...]
    questionnaires: Mapping[str, str]
    made_of: MergedFrom
    cipher: Cipher | None
    half_typed: bool


@dataclass(frozen=True, slots=True)
class MergedDossier:
    """What is told of a merged dossier, in Dutch.

    Attributes:
        notes: what stays behind, and what the new dossier has that not all had.
        differences: what tables said differently.
    """

    notes: tuple[str, ...]
    differences: tuple[str, ...]


def typed_dossier(text: str) -> Path | None:
    """Return the dossier that somebody typed or pasted, such as one on a stick; ``None`` for nothing.

    Raises:
        WijkError: those of a path, and of what is no dossier.
    """
    if not text.strip():
        return None
    path = typed_path(text)
    check_heading(path)
    return path


def proposed_merge(sources: Sequence[Path]) -> Path:
    """Return where the dossier of several may come: beside the first, under a name that nothing has yet."""
    wanted = sources[0].with_name(f"{sources[0].stem} samen{DOSSIER.suffixes[0]}")
    try:
        return first_output_path_for(wanted, DOSSIER)
    except WijkError:  # said when it is made there
        return wanted


def merge_dossiers(
    paths: Sequence[Path],
    target: Path,
    *,
    today: date,
    questions: Path | None = None,
    password: Password | None = None,
) -> MergedDossier:
    """Make a dossier of all that stands in several; return what stays behind and what differs.

    The dossiers themselves are not changed. In any order, and with one of them twice, the same comes out.

    Args:
        paths: copies of one prepared dossier.
        target: the new file.
        today: the day on which it is told.
        questions: a municipality's own questionnaire, or ``None`` for the one in the dossiers.
        password: that of the dossiers that have one; the new one gets it too.

    Raises:
        WijkError: when one of them cannot be read as a whole, when they do not belong together, and those of making a
            dossier; then nothing is written.
    """
    output_path_for(target, DOSSIER, paths)
    apart = distinct(paths)
    if len(apart) <= 1:
        raise WijkError("merge-alone", path=paths[0])
    sources: list[MergeSource] = []
    for path in apart:
        sources.append(_source(path, password, sources))
    _must_belong_together(sources)
    cipher = next((source.cipher for source in sources if source.cipher is not None), None)
    found = merge(*(source.events for source in sources))
    stones = {event.id: event for path in (*apart, target) for event in buried_later(path, found, cipher)}
    events, made_of = merge(found, stones.values()), merged_from(sources)
    state = fold(events)
    with Store.create(target, events, cipher) as store:
        store.mark(*made_mark(target.name))
        store.mark(*merged_mark(made_of))
        if stones:
            store.mark(BURIED, "1")
        for source in sources:
            for hash_, text in source.questionnaires.items():
                store.keep_questionnaire(hash_, text)
        loaded = load_questions(questions) if questions else carried_questions(store, state)
    remember(Recent(target, at=state.last_at, of=identity(events)))
    reader = Reader(CurrentState(state, loaded or load_questions(None)), lambda: today)
    notes = (*_left_behind(sources), *_locked(sources), *((_BURIED,) if stones else ()))
    return MergedDossier(notes, tuple(difference_lines(reader, made_of)))


def merged_from(sources: Sequence[MergeSource]) -> MergedFrom:
    """Return which sessions each copy held, and the name of the table of each: of its file, unless all copies have it.

    What was named when they were merged before keeps that name.
    """
    stems = [source.path.stem for source in sources]
    sessions = [frozenset(event.session for event in source.events) for source in sources]
    all_have = sessions[0].intersection(*sessions)
    found: dict[str, str] = {}
    for source, stem, held in zip(sources, stems, sessions, strict=True):
        called = stem if stems.count(stem) == 1 else f"{stem} ({source.path.absolute().parent.name})"
        for session in held - all_have:
            found[session] = min(called, found.get(session, called))
    for source in sources:
        found |= source.made_of.tables
    before = (copy for source in sources for copy in source.made_of.copies)
    return MergedFrom(found, tuple(dict.fromkeys((*before, *sessions))))


def _source(path: Path, password: Password | None, before: Sequence[MergeSource]) -> MergeSource:
    """Read one dossier.

    Raises:
        WijkError: ``merge-open`` when another window has it, ``merge-password`` when its password is not that of the
            ones before, and those of opening a dossier and reading its events.
    """
    try:
        with Store.open(path, read_only=True, key=password) as store:
            _must_be_closed(path)
            events = store.events()
            payloads = (event.payload for event in events)
            hashes = {payload.hash for payload in payloads if isinstance(payload, QuestionnaireAdopted)}
            kept = {hash_: text for hash_ in sorted(hashes) if (text := store.questionnaire(hash_))}
            made_of, half = merged_in(store.marked(MERGED)), bool(store.drafts())
            return MergeSource(path, events, kept, made_of, store.form.cipher, half)
    except WijkError as error:
        opened = next((source.path for source in before if source.cipher is not None), None)
        if error.code == "password-wrong" and opened is not None:
            raise WijkError("merge-password", path=path, other=opened) from error
        raise refusal(error, path) from error


def _must_be_closed(path: Path) -> None:
    """Refuse a dossier in which another window can still write."""
    lock = WriterLock(path)
    grip = lock.take()
    lock.release()
    if grip is LockState.ELSEWHERE:
        raise WijkError("merge-open", path=path)


def _must_belong_together(sources: Sequence[MergeSource]) -> None:
    """Refuse dossiers that are no copies of one, and those with another questionnaire.

    Raises:
        WijkError: ``merge-strangers``, ``merge-questionnaires``.
    """
    first, *rest = sources
    known, todo = set(names(first.events)), list(rest)
    while related := [source for source in todo if not known.isdisjoint(names(source.events))]:
        todo = [source for source in todo if source not in related]
        known.update(*(names(source.events) for source in related))
    if todo:
        raise WijkError("merge-strangers", path=first.path, other=_listed(todo))
    asked = {source.path: fold(source.events).questionnaire_hash for source in sources}
    other = [source for source in rest if asked[source.path] != asked[first.path]]
    if other:
        raise WijkError("merge-questionnaires", path=first.path, other=_listed(other))


def _listed(sources: Iterable[MergeSource]) -> str:
    return and_list([str(source.path) for source in sources])


def _left_behind(sources: Iterable[MergeSource]) -> tuple[str, ...]:
    left = [source for source in sources if source.half_typed]
    return (f"Wat half getypt is in {_listed(left)}, gaat niet mee. Daar blijft het staan.",) if left else ()


def _locked(sources: Sequence[MergeSource]) -> tuple[str, ...]:
    """Return in Dutch that the new dossier has a password that not all had."""
    bare = [source for source in sources if source.cipher is None]
    if not bare or len(bare) == len(sources):
        return ()
    return (f"Het nieuwe dossier heeft het wachtwoord, dat {_listed(bare)} niet had.",)
