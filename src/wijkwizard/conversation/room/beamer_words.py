"""Texts about the window of the room: how to open it, and what stands in it while it has nothing to show."""

from __future__ import annotations

from wijkwizard.conversation.recent_names import SECOND

HOW_TITLE = "Een eigen venster voor de zaal"

BEFORE = "Open het dossier in de wijkwizard. Dan staat hier wat de zaal mag zien."
"""Before the wizard left anything."""

CLOSED = "De wijkwizard is gesloten."
"""When what it left is gone."""


def how_to_open(command: str) -> str:
    """Return how the beamer gets a window of its own.

    Args:
        command: what is typed there.
    """
    return f"""\
De zaal ziet dan alleen de vraag en wat de groep zei. Uw aanwijzingen blijven hier, op uw eigen scherm.

1. Zet het beeld van uw laptop op 'uitbreiden', niet op 'dupliceren'.
2. Open de wijkwizard nog een keer. Sleep dat venster naar de beamer en maak de letters groot.
3. Kies daar op het beginscherm '{SECOND}'. Of typ in een terminal:

{command}

Dat venster volgt dit gesprek vanzelf en opent het dossier niet. U sluit het zoals elk ander venster.
Vraagt de wizard of de zaal meekijkt op dit scherm? Kies dan 'nee'."""
