"""Bindings that do not exist, do not fit or stand twice are named, and advice that is off."""

from pathlib import Path

import pytest

from tests.questionnaire.make import BASE, checked, one_section, told, write


@pytest.mark.parametrize(
    ("extra", "code", "remedy"),
    [
        ("- {id: x, kind: text, text: X?, binds: area.nam}", "binding-onbekend", "'area.name'"),
        ("- {id: x, kind: number, text: X?, binds: area.name}", "binding-past-niet", "text"),
        ("- {id: x, kind: text, text: X?, binds: problems.place}", "binding-past-niet", "kolom"),
        ("- {id: x, kind: text, text: X?, binds: problems}", "binding-past-niet", "table"),
        ("- {id: x, kind: notice, text: X, binds: area.name}", "binding-past-niet", "weg"),
        (
            "- {id: x, kind: text, text: X?, binds: area.name}\n- {id: y, kind: text, text: Y?, binds: area.name}",
            "binding-dubbel",
            "één van de twee",
        ),
        (
            "- {id: x, kind: table, text: X?, binds: area.name, columns: [TEXT]}",
            "binding-past-niet",
            "text",
        ),
        (
            "- {id: x, kind: table, text: X?, columns: [TITLE]}",
            "binding-zonder-tabel",
            "'x'",
        ),
        (
            "- {id: x, kind: table, text: X?, binds: goals, columns: [{id: p, kind: text, text: P?, binds: titel}]}",
            "binding-onbekend",
            "'title'",
        ),
        (
            "- {id: x, kind: table, text: X?, rows_of: tabel, binds: problems, columns: [TITLE]}",
            "binding-dubbel",
            "één van de twee",
        ),
        (
            "- {id: x, kind: table, text: X?, rows_of: tabel, binds: goals, columns: [TITLE]}",
            "binding-past-niet",
            "binds: problems",
        ),
    ],
)
def test_a_binding_that_does_not_fit_is_named(tmp_path: Path, extra: str, code: str, remedy: str) -> None:
    (fault,) = told(tmp_path, extra)
    assert (fault.code, fault.severity) == (code, "fout")
    assert remedy in fault.remedy


@pytest.mark.parametrize(
    ("shows", "code", "remedy"),
    [
        ("[area.nam]", "binding-onbekend", "'area.name'"),
        ("[zomaar.iets]", "binding-onbekend", "lijst in de handleiding"),
        ("[problems]", "binding-onbekend", "problems."),
        ("[problems.title, goals.title]", "", ""),
        ("[problems.title, problems.place]", "", ""),
        ("[area.name, area.size]", "", ""),
    ],
)
def test_what_an_option_reads_back_must_be_in_the_plan(
    tmp_path: Path, shows: str, code: str, remedy: str
) -> None:
    """Fields of tables, read one after another, or fields that stand alone."""
    faults = told(
        tmp_path, f"- {{id: x, kind: choice, text: X?, options: [{{id: p, label: P, shows: {shows}}}]}}"
    )
    assert [one.code for one in faults] == ([code] if code else [])
    assert all(remedy in one.remedy for one in faults)
    asked = told(tmp_path, f"- {{id: x, kind: text, text: X?, script: {{shows: {shows}}}}}")
    assert [(one.code, remedy in one.remedy) for one in asked] == ([(code, True)] if code else [])


def test_more_columns_on_the_same_rows_bind_the_same_collection(tmp_path: Path) -> None:
    extra = "- {id: x, kind: table, text: X?, rows_of: tabel, binds: problems, columns: [PLACE]}"
    assert told(tmp_path, extra) == ()


def test_advice_that_is_off_is_named_with_the_fields_it_misses(tmp_path: Path) -> None:
    folder = write(tmp_path, one_section(BASE))
    (fault,) = checked(folder, {"spreiding": frozenset({"problems.title", "problems.place"})})
    assert (fault.code, fault.severity, fault.file) == ("advies-uit", "waarschuwing", "vragenlijst.yaml")
    assert "problems.place: spreiding" in fault.what
    assert "problems.title" not in fault.what


def test_advice_that_is_off_is_one_warning_however_much_of_it_there_is(tmp_path: Path) -> None:
    """By field that nothing binds; a part of the plan that is not asked at all is named once."""
    folder = write(tmp_path, one_section(BASE))
    needs = {
        "geld": frozenset({"costs.amount", "costs.payer"}),
        "dekking": frozenset({"costs.cover"}),
        "spreiding": frozenset({"problems.place"}),
    }
    (fault,) = checked(folder, needs)
    assert "\n  costs: dekking, geld\n  problems.place: spreiding\n" in fault.what
