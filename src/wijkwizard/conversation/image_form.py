"""Asks for a map or photo of the group for in the plan, and for the words of who does not see it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from wijkwizard.conversation.form import FormEntry, FormSpec
from wijkwizard.files.typed_path import typed_path

if TYPE_CHECKING:
    from wijkwizard.document.own_picture import OwnPicture

WITH_IMAGE = "Met een eigen kaart of foto: maak het plan, met een bijlage (openbaar)"
"""The line that leads here."""

_FILE, _SHOWS = "bestand", "toont"
_HOW = (
    "Kijk eerst of er niemand herkenbaar op staat. Plaats en toestel gaan uit het beeld. Het komt in dit papier en "
    "niet in het dossier."
)


def image_form(filled: Mapping[str, str] | None = None, refused: str = "") -> FormSpec:
    """Return the form that asks for the picture and what it shows.

    Args:
        filled: what was typed before, and refused.
        refused: why it was.
    """
    typed = filled or {}
    entries = (
        FormEntry(_FILE, "De kaart of foto (PNG of JPEG)", typed.get(_FILE, "")),
        FormEntry(_SHOWS, "Wat het toont, voor wie het niet ziet", typed.get(_SHOWS, "")),
    )
    return FormSpec("Een kaart of foto in het plan", entries, refused or _HOW, does="maakt het plan")


def picture_of(filled: dict[str, str]) -> OwnPicture:
    """Return the picture that was typed.

    Raises:
        WijkError: when it cannot be used, or there are no words for it.
    """
    from wijkwizard.document.own_picture import read_own_picture

    return read_own_picture(typed_path(filled[_FILE].strip()), filled[_SHOWS])
