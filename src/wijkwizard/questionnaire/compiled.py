"""The compiled questionnaire: canonical JSON and its hash, stored in dossiers and used as cache key.

The hash is computed over parsed content, so that comments, order of keys and line endings do not change it.
Defaults are left out, so that a newer program does not change it either.
"""

from __future__ import annotations

import hashlib
import json

from wijkwizard.questionnaire.model import Questionnaire
from wijkwizard.terms.kept import kept_by_object


@kept_by_object
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
    """Return the hash of canonical JSON: SHA-256 in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
