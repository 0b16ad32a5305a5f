"""An argument parser with Dutch messages; argparse itself offers no other language."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Mapping
from typing import Any, NoReturn

from wijkwizard.errors import ExitCode
from wijkwizard.output import say, show


class _DutchHelpFormatter(argparse.HelpFormatter):
    """Help that begins with 'gebruik'."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        """Say in Dutch how the command is used."""
        super().add_usage(usage, actions, groups, "gebruik: " if prefix is None else prefix)

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        """Keep the line breaks of a multi-line text; wrap a single line as argparse does."""
        return text if "\n" in text else super()._fill_text(text, width, indent)


def listed(sections: Mapping[str, Iterable[tuple[str, str]]]) -> str:
    """Format lists below one another as argparse does, with the texts in one column.

    Args:
        sections: by title, for each entry its name and a text of any length.
    """
    formatter = _DutchHelpFormatter("")
    for title, entries in sections.items():
        formatter.start_section(title)
        formatter.add_arguments(
            [argparse.Action([], name, metavar=name, help=text) for name, text in entries]
        )
        formatter.end_section()
    return formatter.format_help()


class Parser(argparse.ArgumentParser):
    """An argument parser with Dutch messages, which ends with our exit code."""

    def __init__(self, **words: Any) -> None:
        # Half a word is refused: what a script says today must mean the same when there are more options.
        defaults: dict[str, Any] = {"formatter_class": _DutchHelpFormatter, "allow_abbrev": False}
        super().__init__(**defaults | words)

    def error(self, message: str) -> NoReturn:
        """Say what was wrong with the command, and where to find help."""
        self.exit(ExitCode.USAGE, f"{self.prog}: {_dutch(message)}\nTyp '{self.prog} --help' voor uitleg.\n")

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> tuple[Any, list[str]]:
        """Refuse what a verb does not know where its options are known; argparse leaves that to the program."""
        found, left = super().parse_known_args(args, namespace)
        if left:
            first, known = left[0].partition("=")[0], list(self._option_string_actions)
            self.error("\n".join([f"{_UNKNOWN}: {' '.join(left)}", *_meant(first, known)]))
        return found, left

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        """Refuse what is no choice, as argparse does, and name the choice that it is nearly."""
        try:
            super()._check_value(action, value)
        except argparse.ArgumentError as error:
            # Who makes a slip needs the word that was meant, or the help, and not the words for makers.
            is_verb = isinstance(action, argparse._SubParsersAction)  # noqa: SLF001 - it has no public name
            shown = error.message.partition(" (choose from")[0] if is_verb else error.message
            told = [shown, *_meant(str(value), [str(choice) for choice in action.choices or ()])]
            raise argparse.ArgumentError(action, "\n".join(told)) from error

    def _print_message(self, message: str, file: object = None) -> None:
        """Say it as the rest of the command line does; argparse itself keeps silent when it cannot be written."""
        if file is sys.stderr:
            say(message.rstrip("\n"))
        else:
            show(message.rstrip("\n"))


_UNKNOWN = "unrecognized arguments"
_WORDS = {
    "the following arguments are required": "dit ontbreekt nog",
    "one of the arguments": "dit ontbreekt nog, één van deze:",
    " is required": "",
    _UNKNOWN: "dit ken ik niet",
    "invalid choice": "deze keuze ken ik niet",
    "choose from": "kies uit",
    "ignored explicit argument": "hier hoort geen waarde bij:",
    "not allowed with argument": "kan niet samen met",
    "expected one argument": "hier hoort één waarde bij",
    "expected at least one argument": "hier hoort minstens één waarde bij",
    "argument": "bij",
}


def _meant(word: str, known: list[str]) -> list[str]:
    """Return a line with the known word that a word is nearly; none when there is none."""
    from wijkwizard.terms.near import meant, nearest  # only who makes a slip waits for it

    found = nearest(word, known)
    return [meant(found)] if found else []


def _dutch(message: str) -> str:
    for english, dutch in _WORDS.items():
        message = message.replace(english, dutch)
    return message
