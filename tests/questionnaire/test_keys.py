"""The explanations of keys cover the model exactly, and the manual for authors repeats them word for word."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.questionnaire.make import checked
from wijkwizard.questionnaire.keys import KEYS, KINDS
from wijkwizard.questionnaire.model import Base
from wijkwizard.questionnaire.shape import MODEL_OF_KIND, keys_of

NAMES = {model.__name__: model for model in KEYS}
HEADINGS = {
    "Het bestand vragenlijst.yaml": "Questionnaire",
    "Een stap": "Step",
    "Een deel": "Section",
    "Elke vraag": "Base",
    "Een avond": "Evening",
    "Een tabel": "TableQuestion",
    "Een keuze": "Option",
    "Keuzes uit kennis": "KnowledgeOptions",
    "Keuzes uit regels": "RowOptions",
    "Een schaal": "Scale",
    "Aanwijzingen": "Script",
    "Zachte controle": "Soft",
    "Regels voorstellen": "Seed",
    "Een vergelijking": "Comparison",
}


@pytest.fixture(scope="module")
def page(root: Path) -> str:
    return (root / "docs" / "vragenlijst-maken.md").read_text(encoding="utf-8")


def tables(page: str) -> dict[str, dict[str, str]]:
    """Return the tables of the manual by the heading, or by the line before them ('Bij `choice`:')."""
    found: dict[str, dict[str, str]] = {}
    heading = ""
    for line in page.splitlines():
        if line.startswith("#") or re.fullmatch(r"Bij `\w+`:", line):
            heading = line.lstrip("# ")
        elif row := re.fullmatch(r"\| `([a-z_]+)` \| (.+) \|", line):
            found.setdefault(heading, {})[row[1]] = row[2]
    return found


def test_every_key_of_the_model_is_explained_and_no_other() -> None:
    """A question has the keys of every question and those of its kind."""
    for kind, model in MODEL_OF_KIND.items():
        own: Mapping[str, str] = KEYS.get(model, {})
        assert sorted([*KEYS[Base], *own]) == sorted(keys_of(model)), kind
    for model, keys in KEYS.items():
        if not issubclass(model, Base):
            assert sorted(keys) == sorted(keys_of(model)), model.__name__


def test_every_kind_is_explained() -> None:
    assert sorted(KINDS) == sorted(MODEL_OF_KIND)


@pytest.mark.parametrize("heading", HEADINGS)
def test_the_manual_has_the_table_of(heading: str, page: str) -> None:
    assert tables(page)[heading] == KEYS[NAMES[HEADINGS[heading]]]


def test_the_manual_has_the_kinds_and_what_some_have_more(page: str) -> None:
    found = tables(page)
    assert found["Soorten vragen"] == KINDS
    for kind, model in MODEL_OF_KIND.items():
        if model in KEYS and kind != "table":
            assert found[f"Bij `{kind}`:"] == KEYS[model], kind


def test_the_manual_has_the_ways_to_combine(page: str) -> None:
    combined = {key: text for name in ("All", "Any_", "Not") for key, text in KEYS[NAMES[name]].items()}
    assert tables(page)["Vergelijkingen samen"] == combined


def test_the_example_of_the_manual_is_without_fault(page: str, tmp_path: Path) -> None:
    """Who types it over gets a questionnaire that works."""
    blocks = dict(
        re.findall(r"^`([\w-]+\.yaml)`:\n\n```yaml\n(.+?)```$", page, flags=re.MULTILINE | re.DOTALL)
    )
    assert set(blocks) == {"vragenlijst.yaml", "1-gesprek.yaml"}
    for name, text in blocks.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert checked(tmp_path) == ()
