"""A cache of questionnaires that were read and passed the linter, so that the next start is fast.

The key is a hash of the files. Losing the cache does no harm, so its errors are ignored.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path

from pydantic import ValidationError

import wijkwizard
from wijkwizard.advice.rules import Rules
from wijkwizard.files.look import read_bytes
from wijkwizard.files.write import write
from wijkwizard.knowledge import Knowledge
from wijkwizard.knowledge.personal_data import PROVED
from wijkwizard.questionnaire.model import Questionnaire
from wijkwizard.resources import data_folder, own_folder
from wijkwizard.terms import Frozen

_MOST = 8
_CHECKERS = ("authoring", "knowledge", "questionnaire", "advice")
"""The rooms that decide whether a questionnaire passes."""


class CachedQuestionnaire(Frozen):
    """A cache entry: the questionnaire, the knowledge, the rules, and the hash of its content."""

    questionnaire: Questionnaire
    knowledge: Knowledge
    rules: Rules
    hash: str


def checkers(package: Path) -> bytes:
    """Return the name, size and time of each module that reads or checks a questionnaire.

    A checkout gets a stricter linter without another version, and what an older one passed must be checked again.
    """
    found = (
        (path.relative_to(package).as_posix(), path.stat())
        for room in _CHECKERS
        for path in sorted((package / room).rglob("*.py"))
    )
    return "\n".join(f"{name} {at.st_size} {at.st_mtime_ns}" for name, at in found).encode()


@cache
def _own_checkers() -> bytes:
    """Return those of this program, which stay what they were when it started."""
    return checkers(Path(wijkwizard.__file__).parent)


def fingerprint(folders: Iterable[Path]) -> str:
    """Return the hash of all YAML files in folders, by name and bytes, under this state of the program.

    Raises:
        OSError: when a file cannot be read.
    """
    found = hashlib.sha256(wijkwizard.__version__.encode())
    found.update(_own_checkers())
    for folder in folders:
        for path in sorted(folder.glob("*.y*ml")):
            found.update(b"\0%s/%s\0" % (os.fsencode(folder.name), os.fsencode(path.name)))
            found.update(read_bytes(path))
    return found.hexdigest()


def _file(name: str) -> Path:
    return data_folder() / "vragenlijsten" / f"{name}.json"


def take(name: str) -> CachedQuestionnaire | None:
    """Return the cached entry of a fingerprint, or ``None``; entries passed the linter before they were stored."""
    try:
        return CachedQuestionnaire.model_validate_json(_file(name).read_bytes(), context=PROVED)
    except (OSError, ValidationError):
        return None


def put(name: str, kept: CachedQuestionnaire) -> None:
    """Keep a questionnaire, and let the oldest go when there are many."""
    path = _file(name)
    with suppress(OSError):
        own_folder(data_folder())
        own_folder(path.parent)
        write(kept.model_dump_json(by_alias=True, exclude_defaults=True).encode(), path)
        for old in sorted(path.parent.glob("*.json"), key=lambda file: file.stat().st_mtime)[:-_MOST]:
            old.unlink()
