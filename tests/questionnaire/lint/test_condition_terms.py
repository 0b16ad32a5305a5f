"""Conditions that refer to nothing, compare what does not fit or go round in a circle are named."""

from pathlib import Path

import pytest

from tests.questionnaire.make import checked, codes, told, write


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
        (
            "{question: keuzes, is: wonen}",
            "soort-past-niet",
            "'includes', 'at_least', 'at_most' of 'answered'",
        ),
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
def test_a_condition_that_does_not_fit_is_named(
    tmp_path: Path, condition: str, code: str, remedy: str
) -> None:
    faults = [one for one in told(tmp_path, shown(condition)) if one.severity == "fout"]
    assert [(one.code, one.file, one.line) for one in faults] == [(code, "stap.yaml", 22)]
    assert remedy in faults[0].remedy


def test_the_place_is_that_of_the_value_itself(tmp_path: Path) -> None:
    extra = (
        "- id: x\n  kind: text\n  text: X?\n  show_if:\n    any:\n      - question: keuze\n        is: cc\n"
    )
    (fault,) = told(tmp_path, extra)
    assert (fault.line, fault.column) == (28, 19)


def test_comparing_with_a_row_is_refused(tmp_path: Path) -> None:
    extra = "- {id: r, kind: choice, text: R?, options: {rows: tabel, label: titel}}\n" + shown(
        "{question: r, is: x}"
    )
    assert codes(told(tmp_path, extra)) == ["waarde-past-niet"]


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


def test_an_option_may_look_at_its_own_question(tmp_path: Path) -> None:
    """Closing an option is no hiding: 'niets' may close as soon as something else is chosen."""
    closed = "{id: q, label: Q, because: Al iets gekozen., disable_if: {question: x, includes: p}}"
    extra = f"- {{id: x, kind: choices, text: X?, options: [{{id: p, label: P}}, {closed}]}}\n"
    assert told(tmp_path, extra) == ()
