"""Texts about the editions of the paper, and where each is saved."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from wijkwizard.document.model import Edition

EDITIONS: Mapping[Edition, str] = MappingProxyType(
    {
        "public": "Maak de PDF (openbaar: zonder wat intern is)",
        "working": "Maak de PDF (werkversie: niet publiceren)",
    }
)
"""The editions, with their labels."""


def paper_path(dossier: Path, edition: Edition, folder: Path | None = None) -> Path:
    """Return the path of the paper of a dossier: under its name, next to it or in another folder."""
    return (folder or dossier.parent) / (
        f"{dossier.stem}{'' if edition == 'public' else ' (werkversie)'}.pdf"
    )
