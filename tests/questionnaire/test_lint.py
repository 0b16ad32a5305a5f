"""The linter names every fault between questions with its place and remedy, and is silent about what is fine."""

from pathlib import Path

import pytest

from tests.questionnaire.make import ROOT, checked, codes, one_section, write
from wijkwizard.questionnaire.faults import Fault

BASE = """
- {id: keuze, kind: choice, text: K?, options: [{id: aa, label: A}, {id: bb, label: B}]}
- {id: keuzes, kind: choices, text: K?, options: {knowledge: problemen}}
- {id: ja-nee, kind: yes_no, text: J?}
- {id: schaal, kind: scale, text: S?, scale: {min: 1, max: 5}}
- {id: tekst, kind: text, text: T?}
- {id: lees, kind: notice, text: Lees}
- id: tabel
  kind: table
  text: T?
  binds: problems
  columns:
    - {id: titel, kind: text, text: T?, binds: title}
    - {id: soort, kind: choice, text: S?, options: {knowledge: problemen}}
"""


def told(folder: Path, extra: str) -> tuple[Fault, ...]:
    """Return the faults of the base with some questions behind it; those start on line 22."""
    return checked(write(folder, one_section(BASE.strip("\n") + "\n" + extra)))


def test_the_base_is_without_fault(tmp_path: Path) -> None:
    """Silence about what is right is what makes the rest worth reading."""
    assert told(tmp_path, "") == ()


def shown(condition: str) -> str:
    return f"- {{id: x, kind: text, text: X?, show_if: {condition}}}\n"


@pytest.mark.parametrize(
    ("condition", "code", "remedy"),
    [
        ("{question: keuzee, answered: true}", "vraag-onbekend", "Bedoelt u 'keuze'?"),
        ("{question: zzz, answered: true}", "vraag-onbekend", "tabel.kolom"),
        ("{question: titel, answered: true}", "buiten-bereik", "Schrijf 'tabel.titel'."),
        ("{question: lees, answered: true}", "soort-past-niet", "antwoord"),
        ("{question: x, answered: true}", "verwijst-naar-zichzelf", "andere vraag"),
        ("{question: keuze}", "voorwaarde-leeg", "'answered'"),
        ("{question: keuze, is: aa, answered: true}", "voorwaarde-dubbel", "'all' of 'any'"),
        ("{any: []}", "voorwaarde-leeg", "minstens één"),
        ("{question: keuze, is: aaa}", "keuze-onbekend", "Bedoelt u 'aa'?"),
        ("{question: keuze, is: zzz}", "keuze-onbekend", "Kies uit aa, bb."),
        ("{question: keuze, one_of: [aa, cc]}", "keuze-onbekend", "Kies uit aa, bb."),
        ("{question: keuze, is: true}", "waarde-past-niet", "id van een keuze"),
        ("{question: keuze, includes: aa}", "soort-past-niet", "'is', 'one_of' of 'answered'"),
        ("{question: keuzes, is: wonen}", "soort-past-niet", "'includes' of 'answered'"),
        ("{question: keuzes, includes: woning}", "keuze-onbekend", "Bedoelt u 'wonen'?"),
        ("{question: ja-nee, is: ja}", "waarde-past-niet", "true of false"),
        ("{question: ja-nee, at_least: 1}", "soort-past-niet", "'is' of 'answered'"),
        ("{question: schaal, is: veel}", "waarde-past-niet", "getal"),
        ("{question: schaal, at_least: 6}", "waarde-past-niet", "1 tot en met 5"),
        ("{question: schaal, at_least: 4, at_most: 2}", "grenzen-verkeerd", "Draai"),
        ("{question: tekst, is: iets}", "soort-past-niet", "'answered'"),
        ("{question: tabel, is: 2}", "soort-past-niet", "'at_least', 'at_most' of 'answered'"),
        ("{question: tabel.soort, is: wonnen}", "keuze-onbekend", "Bedoelt u 'wonen'?"),
    ],
)
def test_a_condition_that_does_not_fit_is_named(tmp_path: Path, condition: str, code: str, remedy: str) -> None:
    faults = [one for one in told(tmp_path, shown(condition)) if one.severity == "fout"]
    assert [(one.code, one.file, one.line) for one in faults] == [(code, "stap.yaml", 22)]
    assert remedy in faults[0].remedy


def test_the_place_is_that_of_the_value_itself(tmp_path: Path) -> None:
    extra = "- id: x\n  kind: text\n  text: X?\n  show_if:\n    any:\n      - question: keuze\n        is: cc\n"
    (fault,) = told(tmp_path, extra)
    assert (fault.line, fault.column) == (28, 19)


def test_comparing_with_a_row_is_refused(tmp_path: Path) -> None:
    extra = "- {id: r, kind: choice, text: R?, options: {rows: tabel, label: titel}}\n" + shown("{question: r, is: x}")
    assert codes(told(tmp_path, extra)) == ["waarde-past-niet"]


@pytest.mark.parametrize(
    ("extra", "code", "remedy"),
    [
        ("- {id: keuze, kind: text, text: X?}", "id-dubbel", "andere id"),
        ("- {id: deel, kind: text, text: X?}", "id-dubbel", "andere id"),
        ("- {id: Grote Id, kind: text, text: X?}", "id-vorm", "kleine letters"),
        ("- {id: x.y, kind: text, text: X?}", "id-vorm", "streepjes"),
        ("- {id: x, kind: choice, text: X?, options: [{id: p, label: P}, {id: p, label: Q}]}", "keuze-dubbel", "andere id"),
        ("- {id: x, kind: choice, text: X?, options: []}", "keuze-leeg", "keuzes"),
        ("- {id: x, kind: choice, text: X?, options: {knowledge: problem}}", "kennis-onbekend", "'problemen'"),
        ("- {id: x, kind: choice, text: X?, options: {knowledge: problemen, only: [wnen]}}", "keuze-onbekend", "'wonen'"),
        ("- {id: x, kind: choice, text: X?, options: {rows: tabl, label: titel}}", "tabel-onbekend", "'tabel'"),
        ("- {id: x, kind: choice, text: X?, options: {rows: tabel, label: tittel}}", "kolom-onbekend", "'titel'"),
        ("- {id: x, kind: scale, text: X?, scale: {min: 5, max: 1}}", "schaal-leeg", "groter"),
        ("- {id: x, kind: scale, text: X?, scale: {max: 3, labels: {4: veel}}}", "schaal-woord", "langer"),
        ("- {id: x, kind: text, text: X?, source: cbs-2042}", "bron-onbekend", "'cbs-2024'"),
        ("- {id: x, kind: table, text: X?, columns: []}", "tabel-leeg", "kolom"),
        ("- {id: x, kind: table, text: X?, label: q, columns: [{id: p, kind: text, text: P?}]}", "kolom-onbekend", "kolom"),
        ("- {id: x, kind: table, text: X?, rows_of: tabl, columns: [{id: p, kind: text, text: P?}]}", "tabel-onbekend", "'tabel'"),
        ("- {id: x, kind: table, text: X?, rows_of: tabel, first: 0, columns: [{id: p, kind: text, text: P?}]}", "first-onjuist", "1"),
        ("- {id: x, kind: table, text: X?, seed: {question: kezes, column: p}, columns: [{id: p, kind: choice, text: P?, options: {knowledge: problemen}}]}", "vraag-onbekend", "'keuzes'"),
        ("- {id: x, kind: table, text: X?, seed: {question: tekst, column: p}, columns: [{id: p, kind: choice, text: P?, options: {knowledge: problemen}}]}", "seed-past-niet", "keuzes"),
        ("- {id: x, kind: table, text: X?, seed: {question: keuzes, column: q}, columns: [{id: p, kind: choice, text: P?, options: {knowledge: problemen}}]}", "kolom-onbekend", "kolom"),
        ("- {id: x, kind: table, text: X?, seed: {question: keuzes, column: p}, columns: [{id: p, kind: text, text: P?}]}", "seed-past-niet", "'choice'"),
        ("- {id: x, kind: table, text: X?, seed: {question: keuze, column: p}, columns: [{id: p, kind: choice, text: P?, options: {knowledge: problemen}}]}", "seed-past-niet", "dezelfde keuzes"),
        ("- {id: x, kind: text, text: X?, formerly: [tekst]}", "oude-id-bezet", "weg"),
        ("- {id: x, kind: text, text: X?, formerly: [oud]}\n- {id: y, kind: text, text: Y?, formerly: [oud]}", "oude-id-dubbel", "één vraag"),
    ],
)
def test_names_and_sources_that_do_not_fit_are_named(tmp_path: Path, extra: str, code: str, remedy: str) -> None:
    (fault,) = told(tmp_path, extra)
    assert (fault.code, fault.severity) == (code, "fout")
    assert fault.line in {22, 23}
    assert remedy in fault.remedy


@pytest.mark.parametrize(
    ("extra", "code", "remedy"),
    [
        ("- {id: x, kind: text, text: X?, binds: area.nam}", "binding-onbekend", "'area.name'"),
        ("- {id: x, kind: number, text: X?, binds: area.name}", "binding-past-niet", "text"),
        ("- {id: x, kind: text, text: X?, binds: problems.place}", "binding-past-niet", "kolom"),
        ("- {id: x, kind: text, text: X?, binds: problems}", "binding-past-niet", "table"),
        ("- {id: x, kind: notice, text: X, binds: area.name}", "binding-past-niet", "weg"),
        ("- {id: x, kind: text, text: X?, binds: area.name}\n- {id: y, kind: text, text: Y?, binds: area.name}", "binding-dubbel", "één van de twee"),
        ("- {id: x, kind: table, text: X?, binds: area.name, columns: [{id: p, kind: text, text: P?}]}", "binding-past-niet", "text"),
        ("- {id: x, kind: table, text: X?, columns: [{id: p, kind: text, text: P?, binds: title}]}", "binding-zonder-tabel", "'x'"),
        ("- {id: x, kind: table, text: X?, binds: goals, columns: [{id: p, kind: text, text: P?, binds: titel}]}", "binding-onbekend", "'title'"),
        ("- {id: x, kind: table, text: X?, rows_of: tabel, binds: problems, columns: [{id: p, kind: text, text: P?, binds: title}]}", "binding-dubbel", "één van de twee"),
        ("- {id: x, kind: table, text: X?, rows_of: tabel, binds: goals, columns: [{id: p, kind: text, text: P?, binds: title}]}", "binding-past-niet", "binds: problems"),
    ],
)
def test_a_binding_that_does_not_fit_is_named(tmp_path: Path, extra: str, code: str, remedy: str) -> None:
    (fault,) = told(tmp_path, extra)
    assert (fault.code, fault.severity) == (code, "fout")
    assert remedy in fault.remedy


def test_more_columns_on_the_same_rows_bind_the_same_collection(tmp_path: Path) -> None:
    extra = "- {id: x, kind: table, text: X?, rows_of: tabel, binds: problems, columns: [{id: p, kind: text, text: P?, binds: place}]}"
    assert told(tmp_path, extra) == ()


def test_advice_that_is_off_is_named_with_the_fields_it_misses(tmp_path: Path) -> None:
    folder = write(tmp_path, one_section(BASE))
    (fault,) = checked(folder, {"spreiding": frozenset({"problems.title", "problems.place"})})
    assert (fault.code, fault.severity, fault.file) == ("advies-uit", "waarschuwing", "vragenlijst.yaml")
    assert "'problems.place'" in fault.what
    assert "problems.title" not in fault.what


@pytest.mark.parametrize(
    ("root", "code", "line"),
    [
        ("length_question: keuz\n", "vraag-onbekend", 5),
        ("length_question: tekst\n", "soort-past-niet", 5),
        ("length_question: keuze\nlong_options: [cc]\n", "keuze-onbekend", 6),
        ("verdict_question: tabel.soort\n", "soort-past-niet", 5),
    ],
)
def test_the_questions_that_the_root_names_must_be_there_and_fit(tmp_path: Path, root: str, code: str, line: int) -> None:
    (fault,) = checked(write(tmp_path, one_section(BASE), ROOT + root))
    assert (fault.code, fault.file, fault.line) == (code, "vragenlijst.yaml", line)


def test_a_circle_is_told_once_with_its_members(tmp_path: Path) -> None:
    extra = """
- {id: p, kind: text, text: P?, show_if: {question: q, answered: true}}
- {id: q, kind: text, text: Q?, show_if: {question: r, answered: true}}
- {id: r, kind: text, text: R?, show_if: {question: q, answered: true}}
"""
    (fault,) = [one for one in told(tmp_path, extra) if one.code == "kring"]
    assert "'q' en 'r'" in fault.what
    assert "'p'" not in fault.what


def test_a_circle_through_nesting_names_the_section(tmp_path: Path) -> None:
    sections = """
    - id: groep
      title: Groep
      show_if: {question: x, answered: true}
      questions: [{id: x, kind: text, text: X?}]
    """
    (fault,) = checked(write(tmp_path, sections))
    assert fault.code == "kring"
    assert "deel 'groep' en 'x'" in fault.what


@pytest.mark.parametrize(
    ("extra", "code"),
    [
        ("- {id: x, kind: text, text: X?, moment: vooraf, joins: true}", "hoort-nergens-bij"),
        ("- {id: x, kind: text, text: X?, route: lang}", "onbereikbaar"),
        (
            "- {id: x, kind: choice, text: X?, options: [{id: p, label: P, disable_if: {question: ja-nee, is: true}}]}",
            "keuze-zwijgt",
        ),
    ],
)
def test_what_is_odd_but_works_is_a_warning(tmp_path: Path, extra: str, code: str) -> None:
    (fault,) = told(tmp_path, extra)
    assert (fault.code, fault.severity) == (code, "waarschuwing")


def test_a_source_in_words_is_free(tmp_path: Path) -> None:
    assert told(tmp_path, "- {id: x, kind: text, text: X?, source: 'CBS, kerncijfers 2024'}") == ()


def test_faults_come_in_the_order_of_the_files(tmp_path: Path) -> None:
    extra = shown("{question: keuze, is: cc}") + "- {id: keuze, kind: text, text: X?, binds: area.nam}\n"
    faults = told(tmp_path, extra)
    assert [one.line for one in faults] == sorted(one.line for one in faults)
    assert len(faults) == 3
