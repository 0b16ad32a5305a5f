"""One list of commands: footer, palette, help and keys cannot drift apart."""

import re
from collections import Counter
from typing import get_args

import pytest
from textual.binding import Binding

from wijkwizard.tui.commands import COMMANDS, UserAction, Where, bindings_of, commands_of, footer_of
from wijkwizard.tui.screens.actions import GENERAL
from wijkwizard.tui.screens.conversation import ConversationScreen
from wijkwizard.tui.screens.figure_area import AreaScreen
from wijkwizard.tui.screens.figure_file import FileScreen
from wijkwizard.tui.screens.figure_preview import PreviewScreen
from wijkwizard.tui.screens.figures import FiguresScreen
from wijkwizard.tui.screens.open_points import ToDoScreen
from wijkwizard.tui.screens.overview import OverviewScreen
from wijkwizard.tui.screens.places import PlacesScreen
from wijkwizard.tui.screens.plan import PlanScreen
from wijkwizard.tui.screens.start import StartScreen

SCREENS = (
    ConversationScreen,
    OverviewScreen,
    PlacesScreen,
    PlanScreen,
    StartScreen,
    ToDoScreen,
    FiguresScreen,
    FileScreen,
    PreviewScreen,
    AreaScreen,
)
SAFE = re.compile(r"f([1-9]|10)|escape|ctrl\+[a-z]")
LETTER = re.compile(r"[a-z]")
TAKEN = {"ctrl+c", "ctrl+i", "ctrl+m", "ctrl+h", "ctrl+s", "ctrl+v", "ctrl+x"}


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: str(command.action))
def test_a_key_works_on_dutch_keyboards_and_in_windows_terminal(command: UserAction) -> None:
    letter = LETTER.fullmatch(command.key)
    assert not command.key or letter or SAFE.fullmatch(command.key)
    assert command.key not in TAKEN
    assert bool(command.key) == bool(command.shown)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: str(command.action))
def test_a_bare_letter_is_a_key_only_where_nobody_types(command: UserAction) -> None:
    """It yields to any field, and the one screen that has letters has no field at all."""
    if LETTER.fullmatch(command.key):
        assert command.yields
        assert command.where == {"cijfers"}


@pytest.mark.parametrize("where", get_args(Where))
def test_no_key_means_two_things_on_one_screen(where: Where) -> None:
    keys = Counter(command.key for command in commands_of(where) if command.key)
    assert [key for key, times in keys.items() if times > 1] == []


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: str(screen.__name__))
def test_every_command_of_a_screen_can_be_done_there(screen: type[ConversationScreen]) -> None:
    assert [
        one.action
        for one in commands_of(screen.WHERE)
        if not hasattr(screen, f"action_{one.action}") and one.action not in {**GENERAL, **screen.OWN}
    ] == []


def test_every_place_is_a_screen() -> None:
    assert {screen.WHERE for screen in SCREENS} == set(get_args(Where))


def test_the_footer_leaves_out_what_has_no_use_here() -> None:
    shown = [command.action for command in footer_of("gesprek", ("reveal",))]
    assert "reveal" not in shown
    assert shown[0] == "onward"


def test_only_what_a_field_may_want_yields_to_it() -> None:
    bindings = [one for one in bindings_of("gesprek") if isinstance(one, Binding)]
    yielding = {binding.action for binding in bindings if not binding.priority}
    assert yielding == {"command('undo')", "command('redo')"}
