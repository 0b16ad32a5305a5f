"""The expected shape at a path of a questionnaire: the model and the keys of that block."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from wijkwizard.authoring.complaints import ExpectedKeys, at_path
from wijkwizard.authoring.yaml_reader import KeyPath
from wijkwizard.questionnaire.conditions import All, Any_, Comparison, Not
from wijkwizard.questionnaire.kinds.registry import KINDS
from wijkwizard.questionnaire.model import (
    KnowledgeOptions,
    Option,
    Questionnaire,
    RowOptions,
    Scale,
    Script,
    Section,
    Seed,
    Soft,
    Step,
)
from wijkwizard.terms import Frozen

Bindings = Mapping[str, frozenset[str]]
"""The possible bindings: a path in the plan, with the kinds of question that fit."""

MODEL_OF_KIND: Mapping[str, type[Frozen]] = {name: kind.model for name, kind in KINDS.items()}
"""The model of each kind of question."""

_ITEMS: Mapping[str, type[Frozen]] = {
    "steps": Step,
    "sections": Section,
    "options": Option,
    "rows": Option,
    "soft": Soft,
    "script": Script,
    "scale": Scale,
    "seed": Seed,
}


def clean(loc: Iterable[str | int]) -> KeyPath:
    """Return the path as the author knows it, without the union branches of pydantic."""
    path: list[str | int] = []
    before: str | int = ""
    for segment in loc:
        tag = isinstance(segment, str) and segment.startswith("#")
        in_list = isinstance(before, int) and len(path) > 1 and path[-2] in {"questions", "columns"}
        kind = in_list and segment in MODEL_OF_KIND
        if not tag and not kind and segment != "[key]":
            path.append(segment)
        before = segment
    return tuple(path)


def model_at(path: KeyPath, data: Any) -> type[Frozen]:
    """Return the model of the block at a path, for the keys that it may have."""
    names = [step for step in path if isinstance(step, str)]
    if not names:
        return Questionnaire
    block, name = at_path(data, path), names[-1]
    has: Mapping[str, Any] = block if isinstance(block, dict) else {}
    if name in {"questions", "columns"}:
        return MODEL_OF_KIND.get(str(has.get("kind")), MODEL_OF_KIND["text"])
    if name in {"show_if", "disable_if", "all", "any", "not"}:
        return next(
            (model for key, model in (("all", All), ("any", Any_), ("not", Not)) if key in has), Comparison
        )
    if name in {"options", "rows"} and not isinstance(path[-1], int):
        return RowOptions if "rows" in has else KnowledgeOptions
    return _ITEMS.get(name, Questionnaire)


def keys_of(model: type[Frozen]) -> tuple[str, ...]:
    """Return the keys of a model in YAML."""
    return tuple(field.alias or name for name, field in model.model_fields.items())


def of(data: Any) -> ExpectedKeys:
    """Return the expected keys of a questionnaire, for the translator of validation errors.

    Args:
        data: the questionnaire as plain data.
    """
    return ExpectedKeys(keys=lambda path: keys_of(model_at(path, data)), kinds=MODEL_OF_KIND, clean=clean)
