"""The context of a question: the lines above and below, and the panel that only the facilitator sees."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.actions import SkipAction

from wijkwizard import session as core
from wijkwizard.conversation.evening.hearing import TITLE as HEARING
from wijkwizard.conversation.evening.hearing import unheard_words
from wijkwizard.conversation.explain import ExplainedPlace, explained
from wijkwizard.conversation.key_meanings import KeyMeanings
from wijkwizard.conversation.view import with_time
from wijkwizard.tui.commands import other_keys
from wijkwizard.tui.fields.table_hint import row_keys
from wijkwizard.tui.key_words import with_keys
from wijkwizard.tui.screens.talk import Talk
from wijkwizard.tui.widgets.changing_text import ChangingText
from wijkwizard.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from wijkwizard.questionnaire.route import Turn
    from wijkwizard.session import ScreenView

_SIGNALS = "signals."
_OTHERS = "Andere toetsen"
_ON_ROW = "Toetsen op een regel"


class QuestionContext:
    """Shows the frame and the panel of a question."""

    def __init__(self, talk: Talk, panel: Callable[[], Panel]) -> None:
        """Serve a screen.

        Args:
            talk: the screen.
            panel: returns its panel.
        """
        self._talk, self._panel = talk, panel

    def show(self) -> None:
        """Update the frame and the panel."""
        self.show_panel()
        self.show_frame()

    def show_panel(self) -> None:
        """Update the panel while it is open; figures follow the focused row."""
        talk, panel = self._talk, self._panel()
        turn = talk.state.position.turn
        if turn is not None and panel.open:
            seen, showing = talk.state.seen, talk.state.showing()
            screen, body = seen.screen(turn.id), talk.body
            at = ExplainedPlace(body.focused_row(), str(body.focused_slot() or ""))
            entries = explained(seen, screen, showing, at, body.option_here())
            named = [(title, with_keys(text)) for title, text in entries]
            panel.show((*self._row_keys(screen), *self._unheard(turn), *named, (_OTHERS, self._other_keys())))

    def _unheard(self, turn: Turn) -> tuple[tuple[str, str], ...]:
        """Return who was not heard yet, for who leads the talk in the room."""
        state = self._talk.state
        if turn.moment != "zaal" or not state.showing().directions:
            return ()
        words = unheard_words(state.session.reader, state.half_typed.heard)
        return ((HEARING, words),) if words else ()

    def tick(self) -> None:
        """Update the time in the header, and what can give way."""
        if self._talk.shown is not None:
            self._talk.shown = with_time(self._talk.shown, self._talk.state)
            for line in self._talk.body.query(".letop").results(ChangingText):
                line.show_if_any(self._talk.shown.for_facilitator)
            self.show_frame()

    def show_frame(self) -> None:
        """Update the header with place and time, and the footer with the keys."""
        talk, shown = self._talk, self._talk.shown
        if shown is None:
            return
        pointer, turn = talk.body.pointer(), shown.screen.turn
        editor = talk.body.editor(pointer.slot) if pointer.slot is not None else None
        keys, place = shown.keys_at(pointer), shown.moment_at(editor.field_now if editor else None)
        hidden, in_room = self._hidden(keys, turn), turn.moment == "zaal"
        talk.frame.show(place, shown.pace, hidden=hidden, enter=keys.enter, in_room=in_room)

    def _hidden(self, keys: KeyMeanings, turn: Turn) -> tuple[str, ...]:
        """Return the names of the commands that do nothing here; a group answers in the room of a rehearsal only."""
        answers = self._talk.wijk.dossier.group is not None and turn.moment == "zaal"
        return (*without_use(keys, figures=_about_figures(turn)), *(() if answers else ("group",)))

    def _other_keys(self) -> str:
        """Return the keys that the footer of the room has no place for, with what they do."""
        shown = self._talk.shown
        if shown is None:
            return ""
        keys = shown.keys_at(self._talk.body.pointer())
        others = other_keys("gesprek", self._hidden(keys, shown.screen.turn), keys.enter)
        return "\n".join(f"{command.shown} {command.label}" for command in others)

    def _row_keys(self, screen: ScreenView) -> tuple[tuple[str, str], ...]:
        """Return what is pressed on a row, while the keys are in a table: below a long one nobody sees its hint."""
        slot = self._talk.body.pointer().slot
        here = {slot.question, slot.table} if slot is not None else set()
        tables = (block.table for block in screen.blocks if block.table is not None)
        table = next((each for each in tables if each.question.id in here), None)
        told = row_keys(table, "") if table is not None and table.can_add and table.rows else ""
        return ((_ON_ROW, told),) if told else ()

    def keys_here(self) -> str:
        """Return what the plain keys do where the keys are."""
        shown = self._talk.shown
        keys = shown.keys_at(self._talk.body.pointer()) if shown is not None else KeyMeanings()
        does = {"Enter": keys.enter, "een cijfer": keys.digit, "Esc": keys.back}
        lines = [f"{key} {meaning}" for key, meaning in does.items() if meaning]
        return f"Hier: {' · '.join(lines)}. Tab gaat naar het volgende veld."

    def explain(self) -> None:
        """Show or hide the panel."""
        self._explain(shown=not self._panel().open)

    def _explain(self, *, shown: bool) -> None:
        change = self._panel().add_class if shown else self._panel().remove_class
        change("-open")
        around = self._talk.add_class if shown else self._talk.remove_class
        around("-explained")
        self.show_panel()

    def read_on(self, pages: int) -> None:
        """Scroll the open panel by pages; when it is closed, leave the key to the answer.

        Raises:
            SkipAction: when the panel is closed.
        """
        if not self._panel().open:
            raise SkipAction
        self._panel().turn_pages(pages)

    def room(self) -> None:
        """Toggle what belongs to the facilitator; only the room has an audience."""
        talk, audience = self._talk, self._talk.wijk.audience
        bare = not audience.showing.room_looks
        audience.look_along(bare=bare)
        if bare:
            audience.in_room = True  # also of who came here at a desk
            self._explain(shown=False)
        talk.renew()
        talk.say("Alleen de vraag staat op het scherm." if bare else "Aanwijzingen staan weer op het scherm.")


def without_use(keys: KeyMeanings, *, figures: bool) -> tuple[str, ...]:
    """Return the names of the commands that do nothing at a place of a turn, so that the footer leaves them out.

    Args:
        keys: what the keys do at that place.
        figures: whether a file with figures can help there.
    """
    about = dict.fromkeys(("account", "park", "unknown"), keys.unknown)  # of an answer, where one belongs
    does = {"reveal": keys.reveal, "onward": keys.onward, **about, "figures": figures}
    return tuple(action for action, meaning in does.items() if not meaning)


def _about_figures(turn: Turn) -> bool:
    """Return whether a turn is about signals and at a desk, so that a file with figures can help."""
    return turn.moment != "zaal" and any(path.startswith(_SIGNALS) for path in core.paths_of(turn))
