"""The linter names every fault with its place and remedy, and is silent about what is fine."""

from pathlib import Path

import pytest

from tests.questionnaire.make import BASE, ROOT, checked, one_section, told, write


def test_the_base_is_without_fault(tmp_path: Path) -> None:
    """Silence about what is right is what makes the rest worth reading."""
    assert told(tmp_path, "") == ()


@pytest.mark.parametrize(
    ("extra", "code", "remedy"),
    [
        ("- {id: keuze, kind: text, text: X?}", "id-dubbel", "andere id"),
        ("- {id: deel, kind: text, text: X?}", "id-dubbel", "andere id"),
        ("- {id: Grote Id, kind: text, text: X?}", "id-vorm", "kleine letters"),
        ("- {id: x.y, kind: text, text: X?}", "id-vorm", "streepjes"),
        (
            "- {id: x, kind: choice, text: X?, options: [{id: p, label: P}, {id: p, label: Q}]}",
            "keuze-dubbel",
            "andere id",
        ),
        ("- {id: x, kind: choice, text: X?, options: []}", "keuze-leeg", "keuzes"),
        (
            "- {id: x, kind: choice, text: X?, options: {knowledge: problem}}",
            "kennis-onbekend",
            "'problemen'",
        ),
        (
            "- {id: x, kind: choice, text: X?, options: {knowledge: problemen, only: [wnen]}}",
            "keuze-onbekend",
            "'wonen'",
        ),
        (
            "- {id: x, kind: choice, text: X?, options: {rows: tabl, label: titel}}",
            "tabel-onbekend",
            "'tabel'",
        ),
        (
            "- {id: x, kind: choice, text: X?, options: {rows: tabel, label: tittel}}",
            "kolom-onbekend",
            "'titel'",
        ),
        ("- {id: x, kind: scale, text: X?, scale: {min: 5, max: 1}}", "schaal-leeg", "groter"),
        ("- {id: x, kind: scale, text: X?, scale: {max: 3, labels: {4: veel}}}", "schaal-woord", "langer"),
        ("- {id: x, kind: text, text: X?, source: cbs-2042}", "bron-onbekend", "'cbs-2024'"),
        ("- {id: x, kind: table, text: X?, columns: []}", "tabel-leeg", "kolom"),
        (
            "- {id: x, kind: table, text: X?, label: q, columns: [TEXT]}",
            "kolom-onbekend",
            "kolom",
        ),
        (
            "- {id: x, kind: table, text: X?, rows_of: tabl, columns: [TEXT]}",
            "tabel-onbekend",
            "'tabel'",
        ),
        (
            "- {id: x, kind: table, text: X?, rows_of: tabel, first: 0, columns: [TEXT]}",
            "first-onjuist",
            "1",
        ),
        (
            "- {id: x, kind: table, text: X?, seed: {question: kezes, column: p}, columns: [CHOICE]}",
            "vraag-onbekend",
            "'keuzes'",
        ),
        (
            "- {id: x, kind: table, text: X?, seed: {question: tekst, column: p}, columns: [CHOICE]}",
            "seed-past-niet",
            "keuzes",
        ),
        (
            "- {id: x, kind: table, text: X?, seed: {question: keuzes, column: q}, columns: [CHOICE]}",
            "kolom-onbekend",
            "kolom",
        ),
        (
            "- {id: x, kind: table, text: X?, seed: {question: keuzes, column: p}, columns: [TEXT]}",
            "seed-past-niet",
            "'choice'",
        ),
        (
            "- {id: x, kind: table, text: X?, seed: {question: keuze, column: p}, columns: [CHOICE]}",
            "seed-past-niet",
            "dezelfde keuzes",
        ),
        ("- {id: x, kind: text, text: X?, formerly: [tekst]}", "oude-id-bezet", "weg"),
        (
            "- {id: x, kind: text, text: X?, formerly: [oud]}\n- {id: y, kind: text, text: Y?, formerly: [oud]}",
            "oude-id-dubbel",
            "één vraag",
        ),
    ],
)
def test_names_and_sources_that_do_not_fit_are_named(
    tmp_path: Path, extra: str, code: str, remedy: str
) -> None:
    (fault,) = told(tmp_path, extra)
    assert (fault.code, fault.severity) == (code, "fout")
    assert fault.line in {22, 23}
    assert remedy in fault.remedy


@pytest.mark.parametrize(
    ("root", "code", "line"),
    [
        ("length_question: keuz\n", "vraag-onbekend", 5),
        ("length_question: tekst\n", "soort-past-niet", 5),
        ("length_question: keuze\nlong_options: [cc]\n", "keuze-onbekend", 6),
        ("verdict_question: tabel.soort\n", "soort-past-niet", 5),
        ("set_question: tabel.soort\n", "soort-past-niet", 5),
        ("colours_question: keuze\n", "soort-past-niet", 5),
        ("colours_question: keus\n", "vraag-onbekend", 5),
        ("tonight: [tabel.soort]\n", "soort-past-niet", 5),
        ("tonight: [keuze]\n", "soort-past-niet", 5),
        ("tonight: [keus]\n", "vraag-onbekend", 5),
        ("homework: [tabel]\n", "soort-past-niet", 5),
        ("homework: [tabel.soort]\n", "soort-past-niet", 5),
        ("homework: [keuze]\n", "soort-past-niet", 5),
        ("homework: [keus]\n", "vraag-onbekend", 5),
        (
            "length_question: keuze\nroutes:\n  - {option: cc, route: kort, minutes: 60}\n",
            "keuze-onbekend",
            7,
        ),
        (
            "length_question: keuze\nroutes:\n  - {option: aa, route: kort, minutes: 60, cut_after: kwijt}\n",
            "vraag-onbekend",
            7,
        ),
        (
            "length_question: keuze\nroutes:\n  - {option: aa, route: kort, minutes: 60, at_most: 1}\n",
            "avond-past-niet",
            7,
        ),
    ],
)
def test_the_questions_that_the_root_names_must_be_there_and_fit(
    tmp_path: Path, root: str, code: str, line: int
) -> None:
    (fault,) = checked(write(tmp_path, one_section(BASE), ROOT + root))
    assert (fault.code, fault.file, fault.line) == (code, "vragenlijst.yaml", line)


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
    extra = (
        "- {id: x, kind: text, text: X?, show_if: {question: keuze, is: cc}}\n"
        "- {id: keuze, kind: text, text: X?, binds: area.nam}\n"
    )
    faults = told(tmp_path, extra)
    assert [one.line for one in faults] == sorted(one.line for one in faults)
    assert len(faults) == 3


@pytest.mark.parametrize(
    "question",
    [
        "{id: x, kind: scale, text: X?, blind: true, scale: {min: 0, max: 40, count: true}}",
        "{id: x, kind: number, text: X?, blind: true}",
        "{id: x, kind: percentage, text: X?, blind: true}",
        "{id: x, kind: money, text: X?, blind: true}",
        "{id: x, kind: date, text: X?, blind: true}",
        "{id: x, kind: text, text: X?, blind: true}",
        "{id: x, kind: long_text, text: X?, blind: true}",
        "{id: x, kind: yes_no, text: X?, blind: true}",
        "{id: x, kind: choice, text: X?, blind: true, options: [{id: p, label: P}]}",
        "{id: x, kind: choices, text: X?, blind: true, options: [{id: p, label: P}]}",
        "{id: x, kind: ranking, text: X?, blind: true, options: [{id: p, label: P}]}",
        "{id: x, kind: notice, text: X., blind: true}",
        "{id: x, kind: table, text: X?, blind: true, columns: [{id: c, kind: text, text: C?}]}",
        "{id: x, kind: table, text: X?, columns: [{id: c, kind: yes_no, text: C?, blind: true}]}",
        "{id: x, kind: table, text: X?, columns: [{id: c, kind: number, text: C?, blind: true}]}",
    ],
)
def test_what_cannot_be_sealed_may_not_be_called_blind(tmp_path: Path, question: str) -> None:
    """Only the counts of a grid stay shut until they are shown; elsewhere each number would be read at once."""
    (fault,) = told(tmp_path, f"- {question}")
    assert (fault.code, fault.severity) == ("blind-kan-niet", "fout")
    assert "'blind'" in fault.remedy


def test_a_grid_may_be_blind(tmp_path: Path) -> None:
    grid = "{id: x, kind: grid, text: X?, blind: true, rows: [{id: p, label: P}], scale: {min: 0, max: 9, count: true}}"
    assert told(tmp_path, f"- {grid}") == ()
