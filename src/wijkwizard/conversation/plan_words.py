"""Texts about for whom a paper is, and where each is saved."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from pathlib import Path

    from wijkwizard.session.printing.paper import Readership

WizardFormat = Literal["pdf", "docx"]
"""The forms of paper that the wizard makes; a web page comes from the command line."""

TAKE_HOME: Readership = "bewoners"
"""For whom the page is that people get when the evening ends."""

AUDIENCES: Mapping[Readership, str] = MappingProxyType(
    {
        "college": "Voor college en raad: maak het plan, met een bijlage (openbaar)",
        "collegestuk": "Bij het plan: maak het collegestuk met het gevraagde besluit (openbaar)",
        "bewoners": "Voor bewoners: maak de bladzijde om mee te geven (openbaar)",
        "onszelf": "Voor onszelf: maak de werkversie (niet publiceren)",
    }
)
"""For whom a paper can be made, with the line that makes it."""

_ADDED: Mapping[Readership, str] = MappingProxyType(
    {
        "college": "",
        "bewoners": " (bewoners)",
        "muur": " (muur, A3)",
        "collegestuk": " (collegestuk)",
        "onszelf": " (werkversie)",
    }
)
"""What stands behind the name of the dossier in the name of each paper."""


MORE = "Meer: Word-bestand, kaart of foto, A3, huisstijl, voor op tafel"
"""The line behind which everything else about the paper is."""

ON_WALL = "Voor aan de muur: maak de bladzijde voor bewoners op A3 (openbaar)"
"""The line that makes the page for residents as a poster."""

AS_WORD = "Als Word-bestand, om erin verder te schrijven (openbaar)"
"""The line that makes the paper in which colleagues go on."""

ON_TABLES = "Voor de avond: maak het draaiboek, de bladen voor op tafel en de kaarten (openbaar)"
"""The line that makes the papers for the tables."""

SHEETS = "De papieren voor op tafel"
"""What these are called where they are made."""

KINDS: Mapping[WizardFormat, str] = MappingProxyType({"pdf": "De PDF", "docx": "Het Word-bestand"})
"""What each form of paper is called where it is made."""


def paper_path(
    dossier: Path, audience: Readership, folder: Path | None = None, fmt: WizardFormat = "pdf"
) -> Path:
    """Return the path of the paper of a dossier: under its name, next to it or in another folder."""
    return (folder or dossier.parent) / f"{dossier.stem}{_ADDED[audience]}.{fmt}"


def sheet_path(dossier: Path, folder: Path | None, form: str) -> Path:
    """Return the path of a paper for the tables: under the name of the dossier, next to it or in another folder."""
    return (folder or dossier.parent) / f"{dossier.stem} ({form}).pdf"
