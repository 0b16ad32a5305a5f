"""One reader for all that people write in YAML: every file reads a value in the same way and knows where it stands."""

from __future__ import annotations

import ast
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import ValidationError

from tests.architecture.tree import SOURCE, files, module
from wijkwizard.advice.rules import Rules
from wijkwizard.authoring.yaml_reader import plain, read, read_file
from wijkwizard.figures import model as figures_model
from wijkwizard.knowledge.container import Knowledge
from wijkwizard.questionnaire.model import Questionnaire
from wijkwizard.session.fill import answers_file
from wijkwizard.terms import Frozen

MISSING = ("weg", "Het is er niet.", "Zet het terug.")


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("true", True),
        ("False", False),
        ("yes", "yes"),
        ("no", "no"),
        ("on", "on"),
        ("12", 12),
        ("-12", -12),
        ("0", 0),
        ("012", "012"),
        ("0x10", "0x10"),
        ("1_000", "1_000"),
        ("1.5", 1.5),
        (".inf", ".inf"),
        ("20:14", "20:14"),
        ("2024-05-01", "2024-05-01"),
        ("'12'", "12"),
        ("~", None),
        ("", None),
    ],
)
def test_a_value_is_read_as_people_mean_it(written: str, value: object) -> None:
    """Norway is no denial, a time is no number, and a number with a nought before it is a code."""
    assert read(f"a: {written}\n", "x.yaml").data == {"a": value}


def _answers(text: str, folder: Path) -> Any:
    path = folder / "antwoorden.yaml"
    path.write_text(text, encoding="utf-8")
    return {name: place.located.value for name, place in answers_file.places(answers_file.read_file(path))}


def _file(text: str, folder: Path) -> Any:
    path = folder / "tabel.yaml"
    path.write_text(text, encoding="utf-8")
    return read_file(path, path.name, MISSING).data


@pytest.mark.parametrize("reader", [_answers, _file])
@pytest.mark.parametrize("written", ["yes", "no", "0x10", "012", "20:14", "true", "'5'"])
def test_answers_are_read_like_every_other_file(
    tmp_path: Path, reader: Callable[[str, Path], Any], written: str
) -> None:
    text = f"a: {written}\n"
    assert reader(text, tmp_path) == read(text, "x.yaml").data


def test_answers_keep_their_digits_as_they_were_written() -> None:
    """A person who writes 1.250 means a thousand and more, which only the reader of numbers may decide."""
    node = read("a: 1.250\n", "x.yaml").node
    assert node is not None
    assert plain(node, numbers=False) == {"a": "1.250"}


_NODES = {"Node", "MappingNode", "SequenceNode", "ScalarNode", "Mark"}
_READERS = ("authoring.yaml_reader", "files.yaml_nodes")


def _yaml_names(source: str) -> set[str]:
    """Return what a module takes from the parser, and whether it makes nodes itself."""
    found = set[str]()
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Attribute(value=ast.Name(id="yaml"), attr=name):
                found.add(name)
            case ast.ImportFrom(module=str(room), names=names) if room.split(".")[0] == "yaml":
                found |= {f"from {one.name}" for one in names}
            case ast.ImportFrom(module="wijkwizard.files.yaml_nodes", names=names):
                found |= {one.name for one in names if one.name == "compose"}
            case ast.Import(names=names):
                found |= {
                    one.name
                    for one in names
                    if one.name.startswith("yaml.") or (one.name == "yaml" and one.asname)
                }
    return found


def test_nothing_else_builds_values_out_of_yaml() -> None:
    """Whoever needs the nodes of the parser may look at them; what they mean is decided in one place."""
    found = {
        module(path): _yaml_names(path.read_text(encoding="utf-8")) - _NODES for path in files(SOURCE, ".py")
    }
    assert {name for name, taken in found.items() if taken} <= set(_READERS)


@pytest.mark.parametrize(
    "planted",
    [
        "import yaml\nyaml.load(text, Loader=yaml.SafeLoader)",
        "from yaml import safe_load",
        "import yaml as y",
        "import yaml.constructor",
        "import yaml\nyaml.safe_load(text)",
        "from wijkwizard.files.yaml_nodes import compose",
    ],
)
def test_a_second_reader_is_found_however_it_is_spelled(planted: str) -> None:
    assert _yaml_names(planted) - _NODES


def _models(model: object, seen: set[type[Frozen]]) -> None:
    """Add every model that stands somewhere in the fields of a model."""
    if isinstance(model, type) and issubclass(model, Frozen) and model not in seen:
        seen.add(model)
        for field in model.model_fields.values():
            _models(field.annotation, seen)
    for part in get_args(model):
        _models(part, seen)


def test_every_file_that_people_write_knows_only_true_and_false() -> None:
    """Pydantic takes the texts yes and on for true: questionnaires, knowledge, rules and columns of figures refuse."""
    seen = set[type[Frozen]]()
    sources = {
        name for name in vars(figures_model).values() if isinstance(name, type) and issubclass(name, Frozen)
    }
    for root in (Questionnaire, Knowledge, Rules, *sources):
        _models(root, seen)
    flags = 0
    for model in seen:
        for name, field in model.model_fields.items():
            if bool in (field.annotation, *get_args(field.annotation)):
                flags += 1
                with pytest.raises(ValidationError) as refused:
                    model.model_validate({name: "yes"})
                assert any(one["loc"][0] == name for one in refused.value.errors()), (
                    f"{model.__name__}.{name}"
                )
    assert flags > 20


def test_keys_and_values_have_lines_and_columns_from_one() -> None:
    content = read("een: 1\nlijst:\n  - naam: b\n", "x.yaml")
    assert content.data == {"een": 1, "lijst": [{"naam": "b"}]}
    assert content.at(("een",)) == ("x.yaml", 1, 6)
    assert content.at(("lijst", 0, "naam"), key=True) == ("x.yaml", 3, 5)
    assert content.at(("lijst", 0, "naam")) == ("x.yaml", 3, 11)


def test_a_place_that_does_not_exist_gives_the_nearest_place_around_it() -> None:
    content = read("lijst:\n  - naam: b\n", "x.yaml")
    assert content.at(("lijst", 0, "weg")) == ("x.yaml", 2, 5)
    assert content.at(("elders",)) == ("x.yaml", 1, 1)


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("a: 1\na: 2\n", "sleutel-dubbel", 2),
        ("a: 1\nb: [1, 2\nc: 3\n", "geen-yaml", 3),
        ("a: &a\n  b: *a\n", "verwijzing-in-yaml", 2),
        ("a: 1\nb: !dag 2024\n", "label-in-yaml", 2),
        ("a: 1\nb: !dag {c: 1}\n", "label-in-yaml", 2),
    ],
)
def test_what_these_files_do_not_use_is_told_where_it_stands(text: str, code: str, line: int) -> None:
    assert [(one.code, one.line) for one in read(text, "x.yaml").faults] == [(code, line)]


def test_a_file_that_cannot_be_read_says_so(tmp_path: Path) -> None:
    path = tmp_path / "tabel.yaml"
    assert [one.code for one in read_file(path, path.name, MISSING).faults] == ["weg"]
    path.write_bytes("a: 1\nb: caf\xe9\n".encode("latin-1"))
    assert [(one.code, one.line) for one in read_file(path, path.name, MISSING).faults] == [("geen-utf8", 2)]
