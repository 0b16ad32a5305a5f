"""Asks for the folder of a house style, and says which look the paper then has."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from wijkwizard.conversation.form import FormEntry, FormSpec
from wijkwizard.files.typed_path import typed_path

if TYPE_CHECKING:
    from wijkwizard.session.printing.house import HouseChooser

_FOLDER = "map"
_TITLE = "Huisstijl van het papier"
_HOW = (
    "Geef de map waarin huisstijl.yaml staat; de handleiding zegt wat daarin kan. "
    "Typ 'geen' voor de opmaak van de wijkwizard."
)
_NONE = "geen"
CLOSED = "Dit dossier is alleen te lezen. De huisstijl kan nu niet anders."


def house_line(words: str) -> str:
    """Return the line that leads here, with the look that the paper has now."""
    return f"{_TITLE}: {words}"


def house_form(filled: Mapping[str, str] | None = None, refused: str = "") -> FormSpec:
    """Return the form that asks for the folder.

    Args:
        filled: what was typed before, and refused.
        refused: why it was.
    """
    entries = (FormEntry(_FOLDER, "De map van de huisstijl", (filled or {}).get(_FOLDER, "")),)
    return FormSpec(_TITLE, entries, refused or _HOW, does="neemt over")


def take_house(house: HouseChooser, filled: dict[str, str]) -> tuple[str, ...]:
    """Take over the look in the folder that was typed, and return in Dutch what came of it.

    Raises:
        WijkError: when the folder cannot be used; nothing is changed then.
    """
    typed = filled[_FOLDER].strip()
    if not typed:
        return ("Er is niets veranderd.",)
    if typed.casefold() == _NONE:
        house.drop()
        return ("Het papier heeft nu de opmaak van de wijkwizard.",)
    remarks = house.choose(typed_path(typed))
    return (f"Het papier heeft nu deze huisstijl: {house.words}.", *remarks)
