"""What is said of work that is not on disk, and the ways to keep it: which there are, and what each does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from wijkwizard.conversation.form import FormEntry, FormSpec
from wijkwizard.errors import WijkError
from wijkwizard.terms.named_action import NamedAction

if TYPE_CHECKING:
    from pathlib import Path

    from wijkwizard.session.storage.file import DossierFile
    from wijkwizard.session.storage.relocation import Relocation

SHORT: Mapping[str, str] = MappingProxyType(
    {
        "dossier-gone": "bestand weg",
        "dossier-moved": "bestand hernoemd",
        "dossier-copy": "bestand weg",
        "dossier-silent": "schijf antwoordt niet",
        "dossier-changed": "bestand overschreven",
        "dossier-replaced": "ander bestand",
        "disk-full": "schijf vol",
        "dossier-busy": "bestand bezet",
        "dossier-elsewhere": "ook elders open",
    }
)
"""Why not everything is on disk, in a few words."""

TITLE = "Niet alles staat op schijf"
HELD = "Wat u invulde, staat nog in het geheugen van dit programma. Kies waar het blijft."
PLACE, LOSE = "place", "lose"
"""The ways for which a face does something itself: it asks for another place, or it closes."""

_WHOLE_DISK = frozenset({"disk-full", "dossier-unwritable", "dossier-silent"})
"""Errors of a whole disk: a new file next to the old one would have them too."""


def short(trouble: WijkError) -> str:
    """Return in a few words that not everything is on disk, and why."""
    return f"NIET BEWAARD: {SHORT.get(trouble.code, 'schijf weigert')}"


def trouble_words(trouble: WijkError) -> str:
    """Return that what is typed from now on is in memory only, why, and what can be done."""
    from wijkwizard.session.storage.pending_writes import (
        LOST,  # it loads the dossier, which the start screen does without
    )

    again = "" if trouble.code in LOST else "De wijkwizard probeert het zelf opnieuw. "
    way = f"{again}U kunt doorwerken. Met {NamedAction.SAVE_ELSEWHERE} kiest u waar alles blijft."
    return f"{trouble.sentence} Wat u nu invult, staat alleen in het geheugen. {way}"


def mended_words(file: DossierFile) -> str:
    """Return that everything is on disk again."""
    return f"Alles staat weer op schijf, in {file.path.name}."


def saved_words(file: DossierFile) -> str:
    """Return that nothing has to be saved; empty when there is something."""
    if file.read_only:
        return "U bekijkt dit dossier. Er is niets te bewaren."
    return f"Alles is al bewaard, in {file.path}." if file.trouble is None else ""


def kept_words(file: DossierFile) -> str:
    """Return where everything is kept now."""
    return f"Alles is bewaard in {file.path}. U werkt daarin verder."


def keep_ways(relocation: Relocation, trouble: WijkError, *, leaving: bool) -> Iterator[tuple[str, str]]:
    """Yield each way to keep the work, by its id, in Dutch.

    Args:
        relocation: says what is possible.
        trouble: why the work is not on disk.
        leaving: whether the dossier is to be closed.
    """
    if (now := relocation.where_now()) is not None:
        moved = trouble.code == "dossier-moved"
        which = "het bestand onder zijn nieuwe naam" if moved else "het bestand met dezelfde inhoud"
        yield "there", f"Ga verder in {which} ({now.name})"
    if trouble.code not in _WHOLE_DISK and (name := _name_beside(relocation)):
        yield "beside", f"Bewaar alles in een nieuw bestand ernaast ({name})"
    if relocation.other_state():
        yield "join", "Voeg samen met wat er nu staat, in een nieuw bestand ernaast"
    yield PLACE, "Bewaar alles op een andere plek"
    yield "again", "Probeer het nog eens in hetzelfde bestand"
    if leaving:
        yield LOSE, "Sluit zonder te bewaren: wat niet op schijf staat, is dan weg"


def _name_beside(relocation: Relocation) -> str:
    """Return the name of a new file next to the old one; empty when its folder is gone."""
    try:
        return relocation.place_beside().name
    except WijkError:
        return ""


def keep(relocation: Relocation, file: DossierFile, way: str) -> None:
    """Keep the work in a way that needs no more to be known; every other way does nothing.

    Raises:
        WijkError: why that failed.
    """
    match way:
        case "there":
            relocation.go_on_where_it_is()
        case "beside":
            relocation.go_on_in(relocation.place_beside())
        case "join":
            relocation.go_on_in(relocation.place_beside(), relocation.other_state())
        case "again":
            file.look()
        case _:
            pass


def place_form(
    relocation: Relocation, file: DossierFile, proposed: Path, before: Mapping[str, str] | None = None
) -> FormSpec:
    """Return the form that asks for another place.

    Args:
        relocation: knows another folder than that of the dossier.
        file: the file of the dossier.
        proposed: the folder where new dossiers come.
        before: what was filled in before, and refused.
    """
    filled = before or {}
    folder = filled.get("folder") or str(relocation.other_folder(proposed))
    return FormSpec(
        "Alles bewaren op een andere plek",
        (
            FormEntry("name", "Hoe heet het nieuwe bestand?", filled.get("name") or file.path.stem),
            FormEntry("folder", "In welke map komt het?", folder),
        ),
    )


def keep_at(relocation: Relocation, filled: Mapping[str, str]) -> None:
    """Keep the work in the place of that form.

    Raises:
        WijkError: why that failed.
    """
    relocation.go_on_at(filled["folder"], filled["name"])
