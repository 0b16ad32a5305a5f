"""The screens and windows, each imported when it is first used.

Only the start screen is needed at once, and it must be fast. Screens that exist from the start, and modules that
import this package, write ``screens.Name`` where they use it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wijkwizard.later import later

if TYPE_CHECKING:
    from wijkwizard.tui.screens.ask import Ask
    from wijkwizard.tui.screens.base import WijkScreen
    from wijkwizard.tui.screens.conversation import ConversationScreen
    from wijkwizard.tui.screens.dialogs import Form, Tell
    from wijkwizard.tui.screens.figures import FiguresScreen
    from wijkwizard.tui.screens.open_points import ToDoScreen
    from wijkwizard.tui.screens.overview import OverviewScreen
    from wijkwizard.tui.screens.parking import park_words
    from wijkwizard.tui.screens.places import PlacesScreen
    from wijkwizard.tui.screens.plan import PlanScreen
    from wijkwizard.tui.screens.search import Search
    from wijkwizard.tui.screens.sheet_window import SheetWindow
    from wijkwizard.tui.screens.start import StartScreen
    from wijkwizard.tui.screens.table_differences import choose_differences
    from wijkwizard.tui.screens.text_window import TextWindow
    from wijkwizard.tui.screens.whole_dossier import act_on_dossier

_HOME = {
    "Ask": "ask",
    "ConversationScreen": "conversation",
    "FiguresScreen": "figures",
    "Form": "dialogs",
    "OverviewScreen": "overview",
    "PlacesScreen": "places",
    "PlanScreen": "plan",
    "Search": "search",
    "SheetWindow": "sheet_window",
    "StartScreen": "start",
    "Tell": "dialogs",
    "TextWindow": "text_window",
    "ToDoScreen": "open_points",
    "WijkScreen": "base",
    "choose_differences": "table_differences",
    "act_on_dossier": "whole_dossier",
    "park_words": "parking",
}

__all__ = [
    "Ask",
    "ConversationScreen",
    "FiguresScreen",
    "Form",
    "OverviewScreen",
    "PlacesScreen",
    "PlanScreen",
    "Search",
    "SheetWindow",
    "StartScreen",
    "Tell",
    "TextWindow",
    "ToDoScreen",
    "WijkScreen",
    "act_on_dossier",
    "choose_differences",
    "park_words",
]

__getattr__ = later(__name__, {name: f"{__name__}.{home}" for name, home in _HOME.items()})
