"""What may still hold a text after it was wiped: paper made before, and copies that were out of reach."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path

from wijkwizard.dossier.identity import identities, names
from wijkwizard.dossier.log.events import Answered, Forgotten
from wijkwizard.dossier.log.state import State
from wijkwizard.dossier.related_files import away
from wijkwizard.session.printing.papers import papers_beside
from wijkwizard.terms import Slot, TextValue
from wijkwizard.terms.dutch import and_list, day_and_moment

_MOST = 4

_ID_WORD = re.compile(r"[^\W\d_]{4,}")
"""A part of an id that can be a word; shorter parts stand in many texts."""


def first_said(state: State, stones: Iterable[Forgotten]) -> datetime | None:
    """Return when that was first said which tombstones name; ``None`` when nothing was."""
    known = state.event_index.ids
    at = (known[name].at for stone in stones for name in stone.events if name in known)
    return min(map(datetime.fromisoformat, at), default=None)


def named_after(state: State, stones: Iterable[Forgotten]) -> tuple[str, ...]:
    """Return in Dutch which rows have an id with words of a wiped text; a file of answers may have given it.

    An id is in every reference to its row, in every copy, and cannot change any more.

    Args:
        state: the state before the wiping.
        stones: what is wiped.
    """
    known, found = state.event_index.ids, dict[str, None]()
    for stone in stones:
        row = Slot.parse(stone.slot).row
        said = (known[name].payload for name in stone.events if name in known)
        texts = " ".join(text for payload in said for text in _texts(payload)).casefold()
        if row and any(part in texts for part in _ID_WORD.findall(row.casefold())):
            found[row] = None
    return tuple(
        f"De naam van de regel, ‘{row}’, kwam uit een bestand met antwoorden en blijft in het dossier staan. Zegt die "
        "te veel, geef de regel in dat bestand dan een andere naam, vul opnieuw in en wis dit dossier."
        for row in found
    )


def _texts(payload: object) -> Iterator[str]:
    answer = payload.answer if isinstance(payload, Answered) else None
    if answer is not None:
        yield answer.remark
        if isinstance(answer.value, TextValue):
            yield answer.value.v


def called(path: Path, found: Iterable[Path]) -> str:
    """Return in Dutch how files around a dossier are called: as from its folder, and in full elsewhere."""
    said = [
        file.relative_to(path.parent).as_posix() if file.is_relative_to(path.parent) else str(file)
        for file in found
    ]
    left = len(said) - _MOST
    return and_list([*said[:_MOST], *([f"nog {left}"] if left > 0 else [])])


def also_gone(path: Path, reached: Iterable[Path]) -> tuple[str, ...]:
    """Return in Dutch from which other states of a dossier a text was wiped too; nothing when there are none."""
    found = tuple(reached)
    return (f"Ook gewist in {called(path, found)}, want dat is hetzelfde dossier.",) if found else ()


def still_held(path: Path, state: State, said: datetime | None, stayed: Iterable[Path]) -> tuple[str, ...]:
    """Return in Dutch what may still hold a wiped text.

    A paper is selected by its time, because its contents cannot be searched: its glyphs are drawn.

    Args:
        path: the dossier.
        state: the current state of the dossier.
        said: when the text was first entered; no earlier paper can hold it.
        stayed: other states of the dossier, and copies of those, that could not be wiped.
    """
    return tuple(_remains(path, state, said, tuple(stayed)))


def _remains(path: Path, state: State, said: datetime | None, stayed: tuple[Path, ...]) -> Iterator[str]:
    if stayed:
        yield (
            f"In {called(path, stayed)} staat het nog: dat is een kopie die nu niet te wissen is. "
            "Sluit die kopie en wis de tekst daar ook."
        )
    if gone := away(names(state.events)):
        yield (
            f"Niet te bereiken is {and_list([str(file) for file in gone])}. Daar en in de reservekopieën ernaast "
            "kan het nog staan. Is het een stick, steek die erin, open het dossier daar en wis de tekst ook."
        )
    papers = papers_beside(path, identities(names(state.events))) if said is not None else ()
    later = [paper for paper in papers if said is not None and paper.at >= said.replace(microsecond=0)]
    if later:
        made = and_list(
            [f"{paper.path.name} (van {day_and_moment(paper.at.astimezone())})" for paper in later]
        )
        yield f"Dit papier is later gemaakt en kan het nog bevatten: {made}. Maak het opnieuw, of gooi het weg."
    yield "Afdrukken, en papier en kopieën op een andere plek kent de wijkwizard niet. Denk daar zelf aan."
