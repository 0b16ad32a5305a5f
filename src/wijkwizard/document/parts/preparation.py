"""The labels under which paper tells what whoever prepares filled in: a plain name in the place of our question."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from wijkwizard.document.formatter import LabelledLeaf
from wijkwizard.iwap.model import Iwap

LABELS: Mapping[str, str] = MappingProxyType(
    {
        "area.name": "Wijk of buurt",
        "area.gemeente": "Gemeente",
        "area.level": "Niveau",
        "area.codes": "Buurtcodes van het CBS",
        "area.borders": "Grenzen",
        "area.residents": "Aantal inwoners",
        "table.date": "Datum",
        "table.place": "Plek",
        "table.evening": "Welke avond",
        "table.length": "Opzet",
        "table.chair": "Gespreksleider",
        "table.writer": "Opsteller",
        "table.absent": "Wie ontbrak",
        "table.absent_action": "Wat wij daaraan doen",
        "table.say": "Wat de groep mag",
        "table.room_to_move": "Ruimte om te kiezen",
        "table.house_rules": "Spelregels",
        "table.privacy": "Privacyregel voorgelezen",
        "table.afterwards": "Wat hierna gebeurt",
        "table.carried_by": "Wie het concept meeneemt",
    }
)


def labelled(iwap: Iwap, *paths: str) -> list[LabelledLeaf]:
    """Return what stands at some of these places, each with its label."""
    found: list[LabelledLeaf] = []
    for path in paths:
        head, _, name = path.partition(".")
        found.append((LABELS[path], getattr(getattr(iwap, head), name)))
    return found
