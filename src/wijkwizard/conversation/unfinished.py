"""Lists half-typed text by the name of its question, for leaving a moment or the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wijkwizard.session.reader import Reader
from wijkwizard.session.storage.draft_store import DraftStore
from wijkwizard.session.visibility import Visibility
from wijkwizard.terms.dutch import and_list

if TYPE_CHECKING:
    from wijkwizard.session.storage.file import DossierFile

_NAMED, _NAMED_AT_END = 3, 12
"""How many questions are named, and how many where the program is left; the overview has them all."""

_OF_FIGURES = "de reden bij een cijfer"
_ON_DISK = "De tekst is bewaard en staat er de volgende keer weer."
_IN_MEMORY = "De tekst staat nog niet op schijf. Hierna kiest u waar alles blijft."


def unfinished(reader: Reader, drafts: DraftStore, showing: Visibility, moment: str = "") -> tuple[str, ...]:
    """Return the names of the questions with half-typed text that may be named now, in order of asking.

    Args:
        reader: reads the dossier.
        drafts: its half-typed text.
        showing: what may be shown.
        moment: only those of this moment; empty for all, the figures included.
    """
    if not drafts.all():
        return ()
    lines = (line for line in reader.seen(showing).overview() if line.half_typed)
    names = [line.title for line in lines if not moment or line.moment == moment]
    if not moment and any(draft.kind == "reply" for draft in drafts.all()):
        names.append(_OF_FIGURES)
    return tuple(names)


def unfinished_words(names: tuple[str, ...], most: int = _NAMED) -> str:
    """Return in Dutch where something is half-typed, of so many questions at most; empty when nothing is."""
    if not names:
        return ""
    quoted = [f"'{name}'" for name in names[:most]]
    more = len(names) - most
    return f"Half getypt: {and_list([*quoted, f'nog {more}'] if more > 0 else quoted)}."


def last_words(saved: str, names: tuple[str, ...]) -> str:
    """Return what is half-typed and what was kept where, when the program ends and nobody is asked.

    Args:
        saved: what was kept and where; empty when nothing is to be said.
        names: the questions with half-typed text.
    """
    return " ".join(filter(None, [unfinished_words(names, _NAMED_AT_END), saved])) if saved else ""


def leaving_words(file: DossierFile, names: tuple[str, ...]) -> str:
    """Return what is half-typed when the program is left, and whether it is on disk; empty when nothing is.

    Args:
        file: the file of the dossier, after a look at it.
        names: the questions with half-typed text.
    """
    text = "" if file.read_only else unfinished_words(names, _NAMED_AT_END)
    return f"{text} {_ON_DISK if file.trouble is None else _IN_MEMORY}" if text else ""
