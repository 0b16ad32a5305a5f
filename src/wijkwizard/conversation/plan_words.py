"""Texts about for whom a paper is, and where each is saved."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from wijkwizard.session.paper import Readership

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
    {"college": "", "bewoners": " (bewoners)", "collegestuk": " (collegestuk)", "onszelf": " (werkversie)"}
)
"""What stands behind the name of the dossier in the name of each paper."""


def paper_path(dossier: Path, audience: Readership, folder: Path | None = None) -> Path:
    """Return the path of the paper of a dossier: under its name, next to it or in another folder."""
    return (folder or dossier.parent) / f"{dossier.stem}{_ADDED[audience]}.pdf"
