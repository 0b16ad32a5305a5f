"""Handles a file name in the place of a verb, as a double click or a dropped file passes it.

``wijkwizard Overvecht.wijk`` opens that dossier. ``open`` checks what the name refers to, so that a folder, a
missing file or a file of another program gets the same error sentence.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import takewhile
from pathlib import Path

from wijkwizard.errors import WijkError
from wijkwizard.files.addresses import local_path
from wijkwizard.files.look import FileType, file_type
from wijkwizard.files.output_path import DOSSIER

OPEN = "open"
_GO_ALONE = frozenset({"beamer", "demo", "check", "wipe"})
"""Verbs that work without arguments, also when a file has the same name."""

_FLAGS = frozenset({"--plain", "--read-only", "--no-mouse"})
"""Options of ``open`` that take no value; people write them before the file, too."""

_SUFFIX = DOSSIER.suffixes[0]


def with_verb(words: Sequence[str], verbs: Collection[str]) -> list[str]:
    """Return the words with ``open`` before them when they begin with a file instead of a verb.

    Args:
        words: the command line without the name of the program.
        verbs: the names of the verbs; a file that is called the same is written with its folder or its ending.

    Raises:
        WijkError: ``file-missing`` for a name that is neither verb nor dossier and is not there,
            ``verb-or-file`` when one word can mean either, ``path-address`` for an address,
            ``path-refused`` when the system will not say.
    """
    ahead = list(takewhile(_FLAGS.__contains__, words))
    if ahead:
        behind = with_verb(words[len(ahead) :], verbs)
        return [*(behind or [OPEN]), *ahead]
    first = words[0] if words else ""
    if (
        first.startswith("-")
        and Path(first).suffix.lower() == _SUFFIX
        and file_type(Path(first)) is FileType.FILE
    ):
        return [OPEN, str(Path.cwd() / first), *words[1:]]  # by itself the parser takes it for an option
    if not first or first.startswith("-"):
        return list(words)
    if first in verbs:
        if len(words) == 1 and first not in _GO_ALONE and (file := _file_of(first)):
            raise WijkError("verb-or-file", word=first, path=file)
        return list(words)
    path = local_path(first)
    if not _is_name_of_file(first) and file_type(path) is FileType.MISSING:
        if file := _file_of(first):
            raise WijkError("verb-unknown", word=first, path=file)
        return list(words)  # the parser says which verbs there are
    if path.suffix.lower() != _SUFFIX and file_type(path) is FileType.MISSING:
        raise WijkError("file-missing", path=path)
    return [OPEN, *words]


def _is_name_of_file(word: str) -> bool:
    return bool(Path(word).suffix) or "/" in word or "\\" in word


def _file_of(word: str) -> str:
    """Return the file that a word without an ending may mean: of that name, or the dossier; empty for none."""
    return next((name for name in (f"{word}{_SUFFIX}", word) if file_type(Path(name)) is FileType.FILE), "")
