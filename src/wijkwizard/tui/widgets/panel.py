"""The panel of the facilitator: explanation, what to say, what to watch, and why this is asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

if TYPE_CHECKING:
    from wijkwizard.questionnaire.model import Question
    from wijkwizard.session import Screen

_RULE = "──"


def parts(screen: Screen) -> Iterator[tuple[str, str]]:
    """Yield heading and text of everything that there is to explain about a turn.

    A turn of several questions names each before what belongs to it.
    """
    several = len(screen.turn.questions) > 1
    for question in screen.turn.questions:
        told = [(title, text) for title, text in _of(question) if text]
        if several and told:
            yield f"{_RULE} {question.short or question.text}", ""
        yield from told
    if screen.why:
        yield "Waarom deze vraag?", screen.why


def _of(question: Question) -> tuple[tuple[str, str], ...]:
    return (
        ("Voorlezen", question.read_aloud),
        ("Toelichting", question.help),
        ("Voorbeeld", question.example),
        ("Zeg", question.script.say),
        ("Vraag door", question.script.ask_on),
        ("Let op", question.script.watch),
        ("Bron", question.source),
    )


class Panel(VerticalScroll):
    """Only for the facilitator; hidden until asked for."""

    DEFAULT_CSS = """
    Panel {
        display: none;
        width: 38;
        padding: 0 1 0 2;
        border-left: solid $rand;
        background: $background;
        scrollbar-size-vertical: 1;
        &.-open { display: block; }
        &:focus { border-left: solid $accent; }
        Static { width: 100%; }
    }
    """

    def __init__(self) -> None:
        super().__init__(can_focus=False)
        self._text = Static()
        self._told = Content("")

    def compose(self) -> Iterable[Static]:
        """Hold one text."""
        yield self._text

    @property
    def open(self) -> bool:
        """Whether it is on the screen."""
        return self.has_class("-open")

    def show(self, screen: Screen, figures: Sequence[str] = ()) -> None:
        """Show what there is to explain about this turn.

        Args:
            screen: the turn.
            figures: what the figures say to it, a line each.
        """
        said = [*parts(screen)]
        if figures:
            say = ("Wat de cijfers zeggen", "\n".join(f"· {line}" for line in figures))
            said.insert(0 if screen.turn.moment != "zaal" else len(said) - bool(screen.why), say)
        told = [
            Content.assemble((title, "bold $accent"), f"\n{text}" if text else "") for title, text in said
        ]
        words = Content("\n\n").join(told or [Content("Bij deze vraag hoort geen uitleg.")])
        if words != self._told:
            self._told = words
            self._text.update(words)
            self.scroll_home(animate=False)
