"""Prompts in lines: a choice from a list, yes or no, or a line of text; slash commands work in each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wijkwizard.lines.commands import ANYWHERE, TypedCommand, answer_of, help_lines, read_word
from wijkwizard.lines.line_io import LineIO

PAGE = 20
"""Lines of a list that are said at once."""

_YES, _NO = frozenset({"ja", "j"}), frozenset({"nee", "n", ""})


class GoElsewhere(Exception):  # noqa: N818 - it is no error: somebody wants to be elsewhere
    """Somebody asked for another place in the middle of something.

    Attributes:
        to: name of the place or list, with what was typed behind it.
    """

    def __init__(self, to: str) -> None:
        super().__init__(to)
        self.to = to


@dataclass(frozen=True, slots=True)
class Asker:
    """Asks at one terminal or pipe.

    Attributes:
        io: prints and reads.
        words: names of the words that lead elsewhere from here.
    """

    io: LineIO
    words: frozenset[str] = ANYWHERE

    def say(self, *lines: str) -> None:
        """Print lines; one that is empty says nothing and is left out."""
        told = [line for text in lines for line in text.split("\n") if line.strip()]
        if told:
            self.io.say(*told)

    def line(self, prompt: str, *, hidden: bool = False) -> str | None:
        """Return what is typed, or ``None`` when somebody goes back.

        Raises:
            EndOfInput: when there is no more.
            Wanted: when somebody asks for another place.
        """
        while True:
            typed = self.io.ask(prompt, hidden=hidden)
            word = read_word(typed)
            if word is None:
                return answer_of(typed)
            if isinstance(word, TypedCommand) and word.name == "terug":
                return None
            self._heed(word)

    def _heed(self, word: TypedCommand | str) -> None:
        if isinstance(word, str):
            self.say(word)
        elif word.name == "help":
            self.say(*help_lines())
        elif word.name in self.words:
            raise GoElsewhere(f"{word.name} {word.of}".strip())
        else:
            self.say(f"/{word.name} kan hier niet. Antwoord eerst, of typ /terug.")

    def confirm(self, *question: str) -> bool:
        """Ask yes or no; an empty line and going back are no."""
        *before, last = [one for one in question if one]
        self.say(*before)
        while True:
            typed = (self.line(f"{last} Typ ja of nee: ") or "").strip().casefold()
            if typed in _YES | _NO:
                return typed in _YES
            self.say("Dat begrijp ik niet.")

    def choose(
        self, title: str, options: Sequence[tuple[str, str]], *lines: str, said: int = 0
    ) -> str | None:
        """Ask one of a list by its number; a long list is said in parts, and an empty line chooses none."""
        self.say(title, *lines)
        number = self.number([words for _, words in options], said=said)
        return None if number is None else options[number][0]

    def number(self, lines: Sequence[str], heads: Sequence[str] = (), said: int = 0) -> int | None:
        """Say lines with their numbers and return the place of the one that is chosen, counted from 0.

        Args:
            lines: what is to be chosen from.
            heads: what is said before each line; empty for nothing.
            said: how many of them were said already.
        """
        said = said or self._part(lines, heads, 0)
        while True:
            more = len(lines) - said
            rest = f"een lege regel noemt er nog {more}" if more else "een lege regel kiest niets"
            typed = self.line(f"Nummer, {rest}: ")
            if typed is None or (not typed.strip() and not more):
                return None
            if not typed.strip():
                said = self._part(lines, heads, said)
                continue
            number = number_of(typed)
            if number is not None and 1 <= number <= len(lines):
                return number - 1
            self.say(f"Typ een nummer van 1 tot en met {len(lines)}.")

    def _part(self, lines: Sequence[str], heads: Sequence[str], start: int) -> int:
        end = min(start + PAGE, len(lines))
        for place in range(start, end):
            head = heads[place] if heads else ""
            self.say(head, f"{place + 1}. {lines[place]}")
        return end


def number_of(typed: str) -> int | None:
    """Return the number that a line holds and nothing else, or ``None``."""
    bare = typed.strip().removesuffix(".")
    return int(bare) if bare.isascii() and bare.isdigit() and len(bare) < 10 else None  # noqa: PLR2004 - no list is so long
