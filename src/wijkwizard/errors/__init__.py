"""The one error class of the program, with its catalogue of sentences.

Each sentence about what went wrong is defined here, so that none is written twice and each can be tested: what is
wrong, where, and what to do.
"""

from __future__ import annotations

from pathlib import Path

from wijkwizard.errors.as_typed import as_typed
from wijkwizard.errors.budget import BUDGET
from wijkwizard.errors.changes import CHANGES
from wijkwizard.errors.codes import CatalogueEntry, ExitCode
from wijkwizard.errors.counting import COUNTING
from wijkwizard.errors.figures import FIGURES
from wijkwizard.errors.general import GENERAL
from wijkwizard.errors.losing import LOSING
from wijkwizard.errors.papers import PAPERS
from wijkwizard.errors.visible import visible

__all__ = ["CATALOGUE", "ExitCode", "WijkError"]

CATALOGUE: dict[str, CatalogueEntry] = {
    **GENERAL,
    **COUNTING,
    **LOSING,
    **FIGURES,
    **BUDGET,
    **PAPERS,
    **CHANGES,
}
"""Code to exit code, sentence and remedy."""

_LONGEST = 240
_EACH_END = 100


def _shown(path: Path) -> str:
    """Return a path to read: what was pasted by mistake can be long and hold signs that no screen shows."""
    text = "".join(sign if sign.isprintable() else "?" for sign in str(path))
    return text if len(text) <= _LONGEST else f"{text[:_EACH_END]} … {text[-_EACH_END:]}"


class _Text(str):
    """A fact in words; ``{path:typed}`` writes it as it is typed in a command."""

    __slots__ = ()

    def __format__(self, spec: str) -> str:
        return as_typed(self) if spec == "typed" else super().__format__(spec)


def _fact(fact: object) -> object:
    if isinstance(fact, Path):
        return _Text(_shown(fact))
    return _Text(visible(fact)) if isinstance(fact, str) else fact


class WijkError(Exception):
    """An error that a user can read and act on.

    Attributes:
        code: key in the catalogue.
        facts: the values of the placeholders in the sentence and the remedy.
    """

    def __init__(self, code: str, **facts: object) -> None:
        """Make the error; paths are shown by name and folder as the user's system writes them.

        Raises:
            KeyError: when the code is not in the catalogue.
        """
        self.code = code
        self.exit_code, sentence, remedy = CATALOGUE[code]
        self.facts = {name: _fact(fact) for name, fact in facts.items()}
        self.sentence = sentence.format(**self.facts)
        self.remedy = remedy.format(**self.facts)
        super().__init__(f"{self.sentence} {self.remedy}")
