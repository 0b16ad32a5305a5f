"""Repairs data that does not validate, only so that the rest of it can be linted in the same run.

The result is never used as a questionnaire. Positions stay as the author wrote them.
"""

from __future__ import annotations

import copy
from collections.abc import Iterable
from typing import Any

from pydantic import ValidationError

from wijkwizard.authoring.yaml_reader import KeyPath
from wijkwizard.questionnaire import shape
from wijkwizard.questionnaire.model import Questionnaire

_ROUNDS = 6
"""The most rounds of repair: removing invalid data can reveal missing data, and the other way round."""

_FILLED: dict[str, Any] = {
    "kind": "text",
    "number": 0,
    "version": 1,
    "scale": {},
    "options": [],
    "rows": [],
    "columns": [],
    "sections": [],
    "questions": [],
    "all": [],
    "any": [],
    "not": {"question": ""},
}


def _repair_at(data: Any, path: KeyPath, kind: str) -> bool:
    """Repair one place; return whether that was possible."""
    for step in path[:-1]:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            return True
    last = path[-1]
    if kind == "missing" and isinstance(data, dict):
        data[last] = copy.deepcopy(_FILLED.get(str(last), ""))
    elif kind.startswith("union_tag") and isinstance(data, dict) and isinstance(data.get(last), dict):
        data[last]["kind"] = "text"
    elif kind.startswith("union_tag") and isinstance(data, list) and isinstance(data[int(last)], dict):
        data[int(last)]["kind"] = "text"
    elif isinstance(data, dict):
        data.pop(last, None)
    elif isinstance(data, list) and isinstance(last, int) and last < len(data):
        data[last] = {} if not isinstance(data[last], dict) else ""
    else:
        return False
    return True


def mended(data: Any) -> Questionnaire | None:
    """Return a questionnaire of all that is valid, or ``None`` when there is too little."""
    data = copy.deepcopy(data)
    for _ in range(_ROUNDS):
        try:
            return Questionnaire.model_validate(data)
        except ValidationError as problem:
            errors = problem.errors(include_url=False)
        for error in errors:
            path = shape.clean(error["loc"])
            if not path or not _repair_at(data, path, error["type"]):
                return None
    return None


def unsure(data: Any, wrong: Iterable[KeyPath]) -> frozenset[str]:
    """Return the ids of questions that are not fully valid, columns with their full id.

    Conditions on these cannot be checked.
    """
    found: set[str] = set()
    for path in wrong:
        ids: list[str] = []
        block = data
        for at, step in enumerate(path):
            try:
                block = block[step]
            except (KeyError, IndexError, TypeError):
                break
            inside = at and path[at - 1] in {"questions", "columns"} and isinstance(block, dict)
            if inside:
                ids.append(str(block.get("id", "")))
                found.add(".".join(ids))
    return frozenset(found)
