"""The schema for editors is current, accepts our own questionnaire and refuses what the loader refuses."""

from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.questionnaire.make import ROOT, STEP, one_section
from wijkwizard.authoring import yaml_reader
from wijkwizard.questionnaire.schema import schema, to_text

VALIDATOR = Draft202012Validator(schema())


def errors(data: Any) -> list[str]:
    return [error.message for error in VALIDATOR.iter_errors(data)]


def step_with(question: str) -> Any:
    indented = "\n".join(f"  {line}" for line in one_section(question).splitlines())
    return yaml_reader.read(STEP + indented, "stap.yaml").data


def test_the_copy_in_docs_is_current(root: Path) -> None:
    """``python docs/make.py pages`` writes it."""
    assert (root / "docs" / "vragenlijst.schema.json").read_text(encoding="utf-8") == to_text()


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(schema())


def test_our_own_questionnaire_fits_the_schema(root: Path) -> None:
    files = sorted((root / "questions").glob("*.yaml"))
    structured = [path for path in files if path.name[0].isdigit() or path.name == "vragenlijst.yaml"]
    assert len(structured) == 6
    for path in structured:
        assert errors(yaml_reader.read(path.read_text(encoding="utf-8"), path.name).data) == [], path.name


@pytest.mark.parametrize(
    "question",
    [
        "- {id: a, kind: tekst, text: A?}",
        "- {id: a, kind: text}",
        "- {id: a, kind: text, text: A?, minuten: 2}",
        "- {id: a, kind: choice, text: A?, options: {tabel: x}}",
        "- {id: a, kind: text, text: A?, show_if: {question: b, iss: x}}",
        "- {id: a, kind: table, text: A?, columns: [{id: b, kind: table, text: B?}]}",
    ],
)
def test_what_the_loader_refuses_the_schema_refuses(question: str) -> None:
    assert errors(step_with(question)) != []


def test_small_good_files_fit() -> None:
    assert errors(yaml_reader.read(ROOT, "vragenlijst.yaml").data) == []
    assert errors(step_with("- {id: a, kind: text, text: A?, show_if: {not: {question: b, is: true}}}")) == []


def test_every_key_is_explained_in_dutch() -> None:
    """What an editor shows on hovering is Dutch, and is there for every key."""
    definitions = schema()["$defs"]
    bare = [
        f"{name}.{key}"
        for name, one in definitions.items()
        for key, value in one.get("properties", {}).items()
        if not value.get("description")
    ]
    assert bare == []
