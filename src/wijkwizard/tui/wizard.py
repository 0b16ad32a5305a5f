"""The protocol of the app as screens and windows use it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from textual.app import App

if TYPE_CHECKING:
    from wijkwizard.tui.audience import Audience
    from wijkwizard.tui.autosave import Autosave
    from wijkwizard.tui.dossier_catalog import DossierCatalog
    from wijkwizard.tui.example import Exercise
    from wijkwizard.tui.navigation import Navigation
    from wijkwizard.tui.open_dossier import OpenDossier
    from wijkwizard.tui.paper import PaperMaker
    from wijkwizard.tui.start_options import StartOptions


class Wizard(Protocol):
    """The protocol of the app: its parts.

    Attributes:
        start: the start options.
        catalog: creates, opens, lists and wipes dossiers.
        dossier: the dossier that is open.
        audience: who looks at the screen.
        exercise: asks before words in the exercise are lost.
        paper: makes the paper.
        keeping: the autosave.
        navigation: switches between screens.
    """

    start: StartOptions
    catalog: DossierCatalog
    dossier: OpenDossier
    audience: Audience
    exercise: Exercise
    paper: PaperMaker
    keeping: Autosave
    navigation: Navigation

    @property
    def app(self) -> App[object]:
        """The app of the framework, for windows and messages."""
