"""The JSON Schema with which editors complete keys and underline errors.

It is generated from the model, with the Dutch explanations of the keys; a test keeps the copy in docs/ up to date.
"""

from __future__ import annotations

import json
from typing import Any

from pydantic.json_schema import models_json_schema

from wijkwizard.questionnaire.keys import KEYS, KINDS
from wijkwizard.questionnaire.model import Base, Questionnaire, Step
from wijkwizard.questionnaire.shape import MODEL_OF_KIND
from wijkwizard.terms import Frozen

_NAMES: dict[str, type[Frozen]] = {model.__name__: model for model in (*KEYS, *MODEL_OF_KIND.values())}


def _explained(name: str, definition: dict[str, Any]) -> dict[str, Any]:
    """Return a definition with Dutch explanations in place of what programmers read."""
    model = _NAMES.get(name)
    kind = next((kind for kind, known_model in MODEL_OF_KIND.items() if known_model is model), None)
    texts = {**(KEYS[Base] if kind else {}), **(KEYS.get(model, {}) if model else {})}
    properties = {}
    for key, value in definition.get("properties", {}).items():
        kept = {word: what for word, what in value.items() if word not in {"title", "description"}}
        properties[key] = {**kept, "description": texts[key]} if key in texts else kept
    kept = {
        word: what for word, what in definition.items() if word not in {"title", "description", "properties"}
    }
    if kind:
        kept["description"] = KINDS[kind]
    return {**kept, "properties": properties} if properties else kept


def schema() -> dict[str, Any]:
    """Return the schema of a root file or a step file; which of the two follows from the key ``steps``."""
    _, made = models_json_schema([(Questionnaire, "validation"), (Step, "validation")], by_alias=True)
    definitions = {name: _explained(name, definition) for name, definition in made["$defs"].items()}
    definitions["Questionnaire"]["properties"]["steps"] = {
        "type": "array",
        "items": {"type": "string", "pattern": r"\.ya?ml$"},
        "description": KEYS[Questionnaire]["steps"],
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Vragenlijst van wijkwizard",
        "if": {"required": ["steps"]},
        "then": {"$ref": "#/$defs/Questionnaire"},
        "else": {"$ref": "#/$defs/Step"},
        "$defs": definitions,
    }


def to_text() -> str:
    """Return the schema as stored in ``docs/vragenlijst.schema.json``."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"
