"""The tables of data are whole: every id exists, every name means one thing, every faulty table is told."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from pathlib import Path

import pytest

from wijkwizard.errors import WijkError
from wijkwizard.figures.model import FigureTables
from wijkwizard.figures.source_tables import load_tables
from wijkwizard.figures.tables.headings import norm
from wijkwizard.knowledge import load as load_knowledge


@pytest.fixture(scope="module")
def tables() -> FigureTables:
    return load_tables()


def test_every_measure_belongs_to_an_indicator_that_exists(root: Path, tables: FigureTables) -> None:
    knowledge = load_knowledge(root / "questions" / "kennis").knowledge
    assert knowledge is not None
    known = {indicator.id for indicator in knowledge.indicators.rows}
    assert {each.indicator for each in tables.measures.values()} - {""} <= known


def test_a_name_means_one_measure_within_a_source(tables: FigureTables) -> None:
    for source in tables.sources:
        often = Counter(key for column in source.columns for key in {norm(name) for name in column.names})
        assert {name for name, times in often.items() if times > 1} == set(), source.id


def test_every_measure_can_be_read_or_computed(tables: FigureTables) -> None:
    read = {column.measure for source in tables.sources for column in source.columns}
    for measure in tables.measures.values():
        assert measure.id in read or measure.recipe is not None, measure.id


def test_no_name_of_a_figure_is_about_origin(tables: FigureTables) -> None:
    refused = {norm(name) for name in tables.refused.names}
    parts = [norm(part) for part in tables.refused.parts]
    for source in tables.sources:
        for column in source.columns:
            for name in map(norm, column.names):
                assert name not in refused
                assert not any(part in name for part in parts), name


def test_rates_are_weighed_by_counts_and_medians_by_nothing(tables: FigureTables) -> None:
    for measure in tables.measures.values():
        if measure.kind in {"mediaan", "klasse", "aantal"}:
            assert not measure.weight, measure.id
        if measure.weight:
            assert tables.measures[measure.weight].kind == "aantal", measure.id


def test_a_series_is_named_by_the_break_in_force(tables: FigureTables) -> None:
    assert tables.series("bijstand-personen", 2012) == "0"
    assert tables.series("bijstand-personen", 2013) == "2013"
    assert tables.series("opleiding-laag", 2025) == "2023"
    assert tables.series("inwoners", 2025) == ""


def test_every_break_that_was_asked_for_is_there(tables: FigureTables) -> None:
    assert {change.year for change in tables.breaks} == {2013, 2019, 2023, 2024}
    assert any("herkomst" in change.what for change in tables.breaks)


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("kwb", "measure: inwoners,", "measure: inwoner,"),
        ("maten", "kind: aantal", "kind: getal"),
        ("ses", "columns:", "kolommen:"),
        ("jaren", "tables: {", "tables: ["),
        ("jaren", "tables: {", "tables: !!python/object/apply:os.system {"),
        ("jaren", "tables: {", "tables: &alles {a: *alles, "),
        ("ses", "columns:", f"lang: {'9' * 5_000}\ncolumns:"),
        ("ses", "columns:", "dag: 2024-13-45\ncolumns:"),
    ],
)
def test_a_faulty_table_is_told_with_its_folder(
    root: Path, tmp_path: Path, name: str, old: str, new: str
) -> None:
    folder = tmp_path / "cijfers"
    shutil.copytree(root / "questions" / "cijfers", folder)
    path = folder / f"{name}.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(WijkError) as caught:
        load_tables(folder)
    assert caught.value.code == "figures-tables-faulty"
    assert not {"error", "expected", "could", "the"} & set(caught.value.sentence.split())


@pytest.mark.parametrize("new", ["tables: [", "tables: &alles {a: *alles, "])
def test_of_a_table_that_cannot_be_read_the_file_and_the_line_are_told(
    root: Path, tmp_path: Path, new: str
) -> None:
    folder = tmp_path / "cijfers"
    shutil.copytree(root / "questions" / "cijfers", folder)
    path = folder / "jaren.yaml"
    before, _, after = path.read_text(encoding="utf-8").partition("tables: {")
    path.write_text(f"{before}{new}{after}", encoding="utf-8")
    with pytest.raises(WijkError) as caught:
        load_tables(folder)
    told = re.search(r"jaren\.yaml, regel (\d+)", caught.value.sentence)
    assert told is not None
    assert int(told[1]) > 1


def test_a_municipality_can_add_its_own_names(root: Path, tmp_path: Path) -> None:
    folder = tmp_path / "cijfers"
    shutil.copytree(root / "questions" / "cijfers", folder)
    path = folder / "gemeente.yaml"
    path.write_text(
        path.read_text(encoding="utf-8") + "  - {measure: autos, names: [voertuigen]}\n", encoding="utf-8"
    )
    names = {
        name for source in load_tables(folder).sources for column in source.columns for name in column.names
    }
    assert "voertuigen" in names


def test_each_source_has_one_publisher_wherever_it_is_named(root: Path, tables: FigureTables) -> None:
    """The files of the Leefbaarometer still said 'ministerie van BZK' beside an attribution that knew better."""
    known = load_knowledge(root / "questions" / "kennis").knowledge
    assert known is not None
    owners = {row.id: row.owner for row in known.indicators.rows}
    for source in tables.sources:
        makers = set(re.split(r", | en ", source.publisher.removeprefix("de ")))
        assert {maker for maker in makers if maker not in source.attribution} == set(), source.id
        if "Leefbaarometer" in source.title:
            assert source.publisher == owners["leefbaarometer"]
            measures = {tables.measures[one.measure].indicator for one in source.columns}
            assert measures <= {"leefbaarometer", ""}, source.id
