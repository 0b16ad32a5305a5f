"""Prompts in lines: a choice from a list, yes or no, or a line of text; slash commands work in each."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from wijkwizard.lines.commands import ANYWHERE, TypedCommand, answer_of, help_lines, read_word
from wijkwizard.lines.line_io import LineIO
from wijkwizard.terms.dutch import a_number_to, and_list

PAGE = 20
"""The number of lines of a list that are printed at once."""

_AT_EACH_PROMPT = frozenset({"terug", "help"})

YES, NO = ("ja", "j"), ("nee", "n")


T = TypeVar("T")


class GoElsewhere(Exception):  # noqa: N818 - it is no error: somebody wants to be elsewhere
    """Raised when the user asks for another place in the middle of something.

    Attributes:
        to: name of the place or list, with the text typed after it.
    """

    def __init__(self, to: str) -> None:
        super().__init__(to)
        self.to = to


@dataclass(frozen=True, slots=True)
class Asker:
    """Prompts at one terminal or pipe.

    Attributes:
        io: prints and reads.
        words: names of the commands that lead elsewhere from here.
    """

    io: LineIO
    words: frozenset[str] = ANYWHERE

    def say(self, *lines: str) -> None:
        """Print lines; empty ones are left out."""
        texts = [line for text in lines for line in text.split("\n") if line.strip()]
        if texts:
            self.io.say(*texts)

    def line(self, prompt: str, *, hidden: bool = False) -> str | None:
        """Return the typed line, or ``None`` when the user goes back.

        Raises:
            EndOfInput: at the end of the input.
            GoElsewhere: when the user asks for another place.
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
            self.say(*help_lines(self.takes))
        elif self.takes(word.name):
            raise GoElsewhere(f"{word.name} {word.of}".strip())
        else:
            self.say(f"/{word.name} kan hier niet. Antwoord eerst, of typ /terug.")

    def takes(self, name: str) -> bool:
        """Return whether the command of this name works at these prompts."""
        return name in self.words or name in _AT_EACH_PROMPT

    def confirm(self, *question: str) -> bool:
        """Ask yes or no; an empty line and going back mean no."""
        return bool(self._yes_no(question, {*YES, *NO, ""}))

    def sure(self, warning: str, *question: str) -> bool:
        """Ask yes or no where no loses something: the first empty line says what a second one does."""
        return bool(self._yes_no(question, {*YES, *NO}, warning))

    def word(self, question: str, meanings: Mapping[str, T]) -> T | None:
        """Ask for one of some words until one is typed, and return what it means; ``None`` when people go back.

        Args:
            question: what is asked; it says which words there are.
            meanings: by word, in small letters.
        """
        while (line := self.line(question)) is not None:
            typed = line.strip().casefold().rstrip(".")
            if typed in meanings:
                return meanings[typed]
            words = [word for word in meanings if len(word) > 1]  # one letter is short for a word
            why = "Dat begrijp ik niet." if typed else "Een lege regel zegt hier niets."
            self.say(f"{why} Typ {and_list(words, 'of')}.", not_kept(line))
        return None

    def _yes_no(self, question: Sequence[str], clear: Container[str], warning: str = "") -> bool | None:
        """Ask until it is clear; with a warning an empty line is clear too, once that was said."""
        *before, last = [line for line in question if line]
        self.say(*before)
        warned = False
        while True:
            line = self.line(f"{last} Typ ja of nee: ")
            typed = (line or "").strip().casefold()
            if line is None or typed in clear or (warned and not typed):
                return None if line is None else typed in YES
            empty = warning or "Een lege regel zegt hier niets."
            self.say("Dat begrijp ik niet." if typed else empty, not_kept(line))
            warned = warned or (bool(warning) and not typed)

    def choose(
        self, title: str, options: Sequence[tuple[str, str]], *lines: str, said: int = 0
    ) -> str | None:
        """Ask to choose from a list by number; a long list is printed in parts, and an empty line chooses nothing."""
        self.say(title, *lines)
        number = self.number([words for _, words in options], said=said)
        return None if number is None else options[number][0]

    def meant(self, title: str, readings: Sequence[str]) -> int | str | None:
        """Ask which reading of an answer was meant; another answer is taken for one, and an empty line for none.

        Returns:
            The index of a reading, what was typed instead, or ``None``.
        """
        self.say(title)
        self._part(readings, (), 0)
        typed = (self.line("Nummer, of een ander antwoord; een lege regel kiest niets: ") or "").strip()
        number = number_of(typed)
        return number - 1 if number is not None and 1 <= number <= len(readings) else typed or None

    def number(self, lines: Sequence[str], heads: Sequence[str] = (), said: int = 0) -> int | None:
        """Print numbered lines and return the index of the chosen one, from 0.

        Args:
            lines: the options.
            heads: the heading before each line; empty for none.
            said: how many of them were printed already.
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
            self.say(f"Typ {a_number_to(len(lines))}.", not_kept(typed))

    def _part(self, lines: Sequence[str], heads: Sequence[str], start: int) -> int:
        end = min(start + PAGE, len(lines))
        for place in range(start, end):
            head = heads[place] if heads else ""
            self.say(head, f"{place + 1}. {lines[place]}")
        return end


_A_WORD = 4
"""Letters from which on what was typed is a word, and no slip of a key."""


def not_kept(typed: str) -> str:
    """Return that words which are no answer to a prompt were not kept; empty for the slip of a key.

    In a pipe nobody sees that what was meant for a question came at a prompt about something else.
    """
    words = typed.split()
    meant = sum(sign.isalpha() for sign in typed) >= _A_WORD
    return f"Dit is dus niet bewaard: '{' '.join(words)}'." if len(words) > 1 or meant else ""


def number_of(typed: str) -> int | None:
    """Return the number of a line that holds nothing else, or ``None``."""
    bare = typed.strip().removesuffix(".")
    return int(bare) if bare.isascii() and bare.isdigit() and len(bare) < 10 else None  # noqa: PLR2004 - no list is so long
