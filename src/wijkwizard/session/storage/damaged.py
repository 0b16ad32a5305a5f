"""Opens a damaged dossier: what is whole is shown, and what is not is reported with its place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from wijkwizard.dossier.file.checksum import count_in
from wijkwizard.dossier.file.cipher import Credential
from wijkwizard.dossier.file.repairs import Repair
from wijkwizard.dossier.file.salvage import Loss, Salvage, salvage
from wijkwizard.dossier.file.store import Store
from wijkwizard.dossier.log.events import Event
from wijkwizard.dossier.log.fold import fold
from wijkwizard.dossier.log.state import State
from wijkwizard.errors import WijkError
from wijkwizard.questionnaire.index import Index
from wijkwizard.session.questions import Questions
from wijkwizard.session.statistics.figures import readable
from wijkwizard.session.storage.missing import refusal
from wijkwizard.terms import Slot
from wijkwizard.terms.dutch import day_and_moment
from wijkwizard.terms.units import many

_MOST = 6
_DAMAGE = frozenset({"dossier-damaged", "dossier-not-ours", "dossier-newer", "key-damaged"})
"""The errors that a single flipped bit can cause."""

_QUESTIONNAIRE = (
    "De vragenlijst die in dit dossier stond, is beschadigd. De antwoorden zijn er. "
    "Passen zij niet? Open het dossier dan met de map van de vragenlijst, of ga terug naar een eerdere kopie."
)
_MENDED = "De vragenlijst die in dit dossier stond, was beschadigd en is er opnieuw in gezet. Alle antwoorden zijn er."
_FIGURES = "Cijfers uit een bestand zijn niet te lezen en tellen niet mee. Voeg dat bestand opnieuw toe."


def opened(path: Path, *, read_only: bool, key: Credential = None) -> tuple[Store, State, Salvage | None]:
    """Open a dossier with its state; a damaged one read-only, together with the damage that was found.

    Raises:
        WijkError: when it is no dossier, newer than the program, or so damaged that nothing is whole; when it has a
            password, and that is not given or another.
    """
    store: Store | None = None
    try:
        store = Store.open(path, read_only=read_only, key=key)
        return store, fold(store.events()), None
    except WijkError as error:
        if store is not None:
            store.close()
        found = _whole(path, key) if error.code in _DAMAGE else None
        if found is None:
            raise refusal(error, path) from error
    return Store.salvaged(path, found), fold(found.events), found


def _whole(path: Path, key: Credential) -> Salvage | None:
    """Return what is whole in a file; ``None`` when nothing is, or when it may not be a dossier at all.

    Raises:
        WijkError: when it has a password, and that is not given or another.
    """
    try:
        return salvage(path, key)
    except WijkError as error:
        if error.code.startswith("password-"):
            raise
        return None


def remarks(store: Store, state: State, found: Salvage | None, now: Questions) -> tuple[str, ...]:
    """Return in Dutch what was repaired, and what could not be read and where that is."""
    lines = list(store.repairs)
    if Repair.COUNT.value in lines or count_in(store.marked("events")) is None:
        lines.append(_uncounted(state.events))
    if store.damaged_questionnaires:
        known = now.hash == state.questionnaire_hash and not store.read_only
        lines.append(_MENDED if known else _QUESTIONNAIRE)
    if len(tuple(readable(state.figures))) < len(state.figures):
        lines.append(_FIGURES)
    return (*lines, *(lost(found, now.index, state) if found is not None else ()))


def lost(found: Salvage, index: Index, state: State) -> Iterator[str]:
    """Yield in Dutch what could not be read: question, row and time, as far as known."""
    names = Counter(_place(loss, index, state) for loss in found.losses)
    lines = [f"{name} ({count} keer)" if count > 1 else name for name, count in names.items()]
    if found.missing:
        lines.append(f"{many(found.missing, 'stap', 'stappen')} waarvan niets over is{_when(found.events)}")
    if found.uncounted:
        yield _uncounted(found.events)
    elif not lines:
        yield "Van de antwoorden ontbreekt niets."
    for line in lines[:_MOST]:
        yield f"Niet te lezen: {line}."
    if len(lines) > _MOST:
        yield f"En nog {len(lines) - _MOST}, bij andere vragen."


def _place(loss: Loss, index: Index, state: State) -> str:
    slot = Slot.parse(loss.place)
    question = index.by_id.get(slot.table or slot.question)
    at = f" van {day_and_moment(datetime.fromisoformat(loss.at))}" if loss.at else ""
    if question is None:
        return f"een stap{at}, bij welke vraag is niet te zien"
    column = index.by_id.get(slot.question) if slot.table else None
    rows = state.answers.rows_of(index.source_table(slot.table)) if slot.table else ()
    row = f", regel {rows.index(slot.row) + 1}" if slot.row in rows else ""
    under = f", ‘{column.short or column.text}’" if column else ""
    return f"bij ‘{question.short or question.text}’{row}{under}{at}"


def _uncounted(events: tuple[Event, ...]) -> str:
    why = "de telling in het bestand is weg of was beschadigd"
    return f"Of er stappen ontbreken, is niet te zien: {why}. Kijk de laatste antwoorden na{_when(events)}."


def _when(events: tuple[Event, ...]) -> str:
    """Return in Dutch when the last whole step was, to help remember what came after it."""
    return (
        f" (wat heel is, loopt tot {day_and_moment(datetime.fromisoformat(events[-1].at))})" if events else ""
    )
