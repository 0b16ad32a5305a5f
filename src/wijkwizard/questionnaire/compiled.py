"""The compiled questionnaire: canonical JSON and its hash, which a dossier carries and a cache is known by.

The hash is over parsed content, so that comments, order of keys and line ends do not make another
questionnaire, and defaults are left out, so that a newer program does not either.
"""

from __future__ import annotations

import hashlib
import json

from wijkwizard.questionnaire.model import Questionnaire


def to_json(questionnaire: Questionnaire) -> str:
    """Return a questionnaire as canonical JSON: sorted keys, no spaces, no defaults."""
    content = questionnaire.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def from_json(text: str) -> Questionnaire:
    """Read what ``to_json`` wrote.

    Raises:
        pydantic.ValidationError: when it is no questionnaire of this version of the program.
    """
    return Questionnaire.model_validate_json(text)


def hash_of(text: str) -> str:
    """Return the hash by which canonical JSON is known: SHA-256 in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
