"""A folder becomes a questionnaire, or a list of all that does not fit, each with its address and remedy."""

from pathlib import Path

import pytest

from tests.questionnaire.make import BINDINGS, ROOT, TABLES, checked, codes, one_section, write
from wijkwizard.authoring.faults import Fault, describe
from wijkwizard.questionnaire.load import load


def the_fault(folder: Path, questions: str) -> Fault:
    """Return the only fault of a section with these questions."""
    (fault,) = checked(write(folder, one_section(questions)))
    return fault


def address(fault: Fault) -> tuple[str, int, int]:
    return fault.file, fault.line, fault.column


def test_a_good_folder_gives_a_questionnaire_and_its_hash(tmp_path: Path) -> None:
    loaded = load(write(tmp_path, one_section("- {id: a, kind: text, text: A?}")), TABLES)
    assert loaded.faults == ()
    assert loaded.questionnaire is not None
    assert loaded.questionnaire.steps[0].sections[0].questions[0].text == "A?"
    assert len(loaded.hash) == 64


def test_the_hash_is_of_the_content_and_not_of_the_writing(tmp_path: Path) -> None:
    """Comments, quotes, order of keys and defaults do not make another questionnaire; a word does."""
    hashes = [
        load(write(tmp_path, one_section(text)), TABLES).hash
        for text in (
            "- {id: a, kind: text, text: A?}",
            "- text: 'A?'  # een opmerking\n  kind: text\n  id: a\n  minutes: 0\n",
            "- {id: a, kind: text, text: B?}",
        )
    ]
    assert hashes[0] == hashes[1] != hashes[2]


def test_an_unknown_key_gets_a_suggestion_at_the_key_itself(tmp_path: Path) -> None:
    fault = the_fault(tmp_path, "- id: a\n  kind: text\n  text: A?\n  minuten: 3\n")
    assert address(fault) == ("stap.yaml", 12, 9)
    assert fault.code == "sleutel-onbekend"
    assert fault.what == "Bij 'a': de sleutel 'minuten' ken ik hier niet."
    assert fault.remedy == "Bedoelt u 'minutes'?"
    assert describe(fault).startswith("stap.yaml:12:9 fout: Bij 'a'")


@pytest.mark.parametrize(
    ("questions", "code", "what", "remedy"),
    [
        ("- {id: a, kind: text}", "sleutel-ontbreekt", "'text' ontbreekt", "'text:'"),
        ("- {id: a, text: A?}", "sleutel-ontbreekt", "'kind' ontbreekt", "long_text"),
        ("- {id: a, kind: tekst, text: A?}", "soort-onbekend", "'tekst' bestaat niet", "'text'"),
        ("- {id: a, kind: text, text: 5}", "geen-tekst", "hier hoort tekst", "aanhalingstekens"),
        ("- {id: a, kind: text, text: }", "leeg", "hier staat niets", "haal de sleutel weg"),
        ("- {id: a, kind: text, text: A?, minutes: veel}", "geen-getal", "heel getal", "cijfers"),
        ("- {id: a, kind: text, text: A?, minutes: -4}", "getal-buiten-grens", "'minutes: -4'", "minstens 0"),
        ("- {id: a, kind: text, text: A?, minutes: 241}", "getal-buiten-grens", "241", "hoogstens 240"),
        (
            "- {id: a, kind: choices, text: A?, at_most: 0, options: {knowledge: problemen}}",
            "getal-buiten-grens",
            "'at_most: 0'",
            "minstens 1",
        ),
        ("- {id: a, kind: text, text: A?, joins: soms}", "geen-ja-nee", "true of false", "true of false"),
        (
            "- {id: a, kind: text, text: A?, moment: straks}",
            "waarde-onbekend",
            "'straks' kan hier niet",
            "vooraf, zaal of uitwerken",
        ),
        ("- {id: a, kind: text, text: A?, items: 3}", "geen-lijst", "lijst", "streepje"),
        ("- {id: a, kind: text, text: A?, script: hallo}", "geen-blok", "sleutels", "sleutel: waarde"),
        ("- {id: a, kind: text, text: A?, script: {sey: hoi}}", "sleutel-onbekend", "'sey'", "'say'"),
        ("- {id: a, kind: scale, text: A?, scale: {maxx: 3}}", "sleutel-onbekend", "'maxx'", "'max'"),
        (
            "- {id: a, kind: choice, text: A?, options: [{id: x, lable: X, label: X}]}",
            "sleutel-onbekend",
            "'lable'",
            "'label'",
        ),
        (
            "- {id: a, kind: choice, text: A?, options: {knowlege: problemen}}",
            "sleutel-ontbreekt",
            "'knowledge'",
            "'knowledge:'",
        ),
        (
            "- {id: a, kind: choice, text: A?, options: {rows: t}}",
            "sleutel-ontbreekt",
            "'label' ontbreekt",
            "'label:'",
        ),
        (
            "- {id: a, kind: text, text: A?, show_if: {question: b, iss: x}}",
            "sleutel-onbekend",
            "'iss'",
            "'is'",
        ),
        ("- {id: a, kind: text, text: A?, show_if: b}", "geen-blok", "sleutels", "sleutel: waarde"),
        (
            "- {id: a, kind: text, text: A?, show_if: {not: {all: [{question: 3}]}}}",
            "geen-tekst",
            "tekst",
            "aanhalingstekens",
        ),
        (
            "- {id: a, kind: table, text: A?, columns: [{id: x, kind: table, text: X?}]}",
            "soort-onbekend",
            "'table'",
            "",
        ),
        ("- gewoon tekst", "geen-blok", "sleutels", "sleutel: waarde"),
    ],
)
def test_a_wrong_shape_is_told_in_dutch(
    tmp_path: Path, questions: str, code: str, what: str, remedy: str
) -> None:
    """No word of pydantic, no name of a class and no branch of a union comes through."""
    faults = load(write(tmp_path, one_section(questions)), TABLES).faults
    assert code in codes(faults)
    fault = next(one for one in faults if one.code == code)
    assert what in fault.what
    assert remedy in fault.remedy
    told = describe(fault)
    assert not any(word in told for word in ("#", "Input", "valid", "Question", "Extra", "pydantic"))


def test_the_place_inside_a_condition_is_found_past_the_branches(tmp_path: Path) -> None:
    questions = """
    - id: a
      kind: yes_no
      text: A?
    - id: b
      kind: text
      text: B?
      show_if:
        not:
          all:
            - {question: a, iss: true}
    """
    faults = load(write(tmp_path, one_section(questions)), TABLES).faults
    assert [address(one) for one in faults] == [("stap.yaml", 18, 31)]


def test_all_faults_come_at_once_also_those_between_questions(tmp_path: Path) -> None:
    """A wrong key in one question does not hide a wrong reference in another."""
    questions = """
    - {id: a, kind: text, text: A?, minuten: 3}
    - {id: b, kind: choice, text: B?, options: {knowledge: problem}}
    - {id: b, kind: text, text: B?, show_if: {question: q, answered: true}}
    - {id: c, kind: yes_no}
    - {id: d, kind: text, text: D?, show_if: {question: c, is: ja}}
    - {id: e, kind: text, text: E?, show_if: {question: a, at_least: 3}}
    - {id: f, kind: text, text: F?, binds: area.nam}
    """
    faults = load(write(tmp_path, one_section(questions)), TABLES, BINDINGS).faults
    assert [(one.line, one.code) for one in faults] == [
        (9, "sleutel-onbekend"),
        (10, "kennis-onbekend"),
        (11, "id-dubbel"),
        (11, "vraag-onbekend"),
        (12, "sleutel-ontbreekt"),
        (15, "binding-onbekend"),
    ]


def test_yaml_that_cannot_be_read_says_from_where(tmp_path: Path) -> None:
    write(tmp_path, one_section("- {id: a, kind: text, text: A?}"))
    (tmp_path / "stap.yaml").write_text("id: stap\n\ttitle: [\n", encoding="utf-8")
    (fault,) = load(tmp_path, TABLES).faults
    assert (fault.code, fault.file, fault.line) == ("geen-yaml", "stap.yaml", 2)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: 1\na: 2\n", "sleutel-dubbel"),
        ("a: &x 1\nb: *x\n", "verwijzing-in-yaml"),
        ("a: !!python/object:os.system 1\n", "label-in-yaml"),
        ("", "leeg"),
        ("a: 1\n---\nb: 2\n", "geen-yaml"),
        ("a: \x07\n", "geen-yaml"),
    ],
)
def test_what_yaml_allows_and_these_files_do_not_is_told(tmp_path: Path, text: str, code: str) -> None:
    write(tmp_path, one_section("- {id: a, kind: text, text: A?}"))
    (tmp_path / "stap.yaml").write_text(text, encoding="utf-8")
    assert code in codes(load(tmp_path, TABLES).faults)


def test_a_file_that_is_not_utf8_says_on_which_line(tmp_path: Path) -> None:
    write(tmp_path, one_section("- {id: a, kind: text, text: A?}"))
    (tmp_path / "stap.yaml").write_bytes(b"id: stap\ntitle: caf\xe9\n")
    (fault,) = load(tmp_path, TABLES).faults
    assert (fault.code, fault.line) == ("geen-utf8", 2)


@pytest.mark.parametrize(
    ("root", "code"),
    [
        (ROOT.replace("stap.yaml", "stapp.yaml"), "bestand-ontbreekt"),
        (ROOT.replace("[stap.yaml]", "[]"), "stappen-ontbreken"),
        (ROOT.replace("steps:", "stappen:"), "stappen-ontbreken"),
        (ROOT.replace("stap.yaml", "../stap.yaml"), "stap-onjuist"),
        (ROOT.replace("[stap.yaml]", "[stap.yaml, stap.yaml]"), "stap-onjuist"),
        ("", "leeg"),
        ("- a\n", "stappen-ontbreken"),
    ],
)
def test_a_wrong_root_file_is_told(tmp_path: Path, root: str, code: str) -> None:
    faults = load(write(tmp_path, one_section("- {id: a, kind: text, text: A?}"), root), TABLES).faults
    assert code in codes(faults)


def test_a_missing_file_is_suggested_from_the_folder(tmp_path: Path) -> None:
    root = ROOT.replace("stap.yaml", "stapp.yaml")
    faults = load(write(tmp_path, one_section("- {id: a, kind: text, text: A?}"), root), TABLES).faults
    assert faults[0].remedy == "Bedoelt u 'stap.yaml'?"
    (tmp_path / "stapp.yaml").mkdir()  # there, and no file that can be read
    assert load(tmp_path, TABLES).faults[0].remedy == "Bedoelt u 'stap.yaml'?"


def test_an_empty_folder_gives_a_fault_and_no_exception(tmp_path: Path) -> None:
    loaded = load(tmp_path, TABLES)
    assert loaded.questionnaire is None
    assert codes(loaded.faults) == ["bestand-ontbreekt"]


def test_a_time_stays_text_and_a_bom_is_no_trouble(tmp_path: Path) -> None:
    """YAML would read 20:14 as a number of minutes; the authors mean what they wrote."""
    write(tmp_path, one_section("- {id: a, kind: text, text: 20:14, help: 2027-03-14, example: no}"))
    path = tmp_path / "stap.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    questionnaire = load(tmp_path, TABLES).questionnaire
    assert questionnaire is not None
    question = questionnaire.steps[0].sections[0].questions[0]
    assert (question.text, question.help, question.example) == ("20:14", "2027-03-14", "no")


def test_deep_nesting_is_refused_and_does_not_crash(tmp_path: Path) -> None:
    write(tmp_path, one_section("- {id: a, kind: text, text: A?}"))
    (tmp_path / "stap.yaml").write_text("a: " + "[" * 5000 + "]" * 5000, encoding="utf-8")
    assert load(tmp_path, TABLES).questionnaire is None


def test_a_key_that_stands_twice_does_not_hide_the_rest(tmp_path: Path) -> None:
    questions = """
    - {id: a, kind: text, text: A?, text: B?}
    - {id: b, kind: text, text: B?, show_if: {question: c, answered: true}}
    """
    faults = load(write(tmp_path, one_section(questions)), TABLES).faults
    assert codes(faults) == ["sleutel-dubbel", "vraag-onbekend"]


TWO_STEPS = ROOT.replace("[stap.yaml]", "[stap.yaml, verder.yaml]")
LEANING = """
- {id: a, kind: text, text: A?, minuten: 3}
- {id: a, kind: text, text: Nog eens A?}
- {id: b, kind: text, text: B?, show_if: {question: elders, answered: true}}
- {id: c, kind: table, text: C?, rows_of: buiten, label: naam, columns: [{id: x, kind: text, text: X?}]}
- {id: d, kind: choice, text: D?, options: {rows: buiten, label: naam}}
- {id: e, kind: choice, text: E?, options: {rows: c, label: naam}}
- {id: f, kind: table, text: F?, seed: {question: elders, column: y}, columns: [{id: x, kind: text, text: X?}]}
- {id: g, kind: text, text: G?, show_if: {question: f.z, answered: true}}
"""


@pytest.mark.parametrize(
    ("second", "code"), [(None, "bestand-ontbreekt"), ("id: verder\n\ttitle: Verder\n", "geen-yaml")]
)
def test_a_file_that_cannot_be_read_does_not_hide_what_is_wrong_in_the_others(
    tmp_path: Path, second: str | None, code: str
) -> None:
    """What is read is judged; only a name that may stand in the other file is left alone."""
    write(tmp_path, one_section(LEANING), TWO_STEPS)
    if second is not None:
        (tmp_path / "verder.yaml").write_text(second, encoding="utf-8")
    loaded = load(tmp_path, TABLES, BINDINGS)
    assert loaded.questionnaire is None
    assert [(one.file, one.line, one.code) for one in loaded.faults] == [
        ("stap.yaml", 9, "sleutel-onbekend"),
        ("stap.yaml", 10, "id-dubbel"),
        ("stap.yaml", 15, "kolom-onbekend"),
        ("stap.yaml", 16, "vraag-onbekend"),
        ("verder.yaml", 1 if second is None else 2, code),
    ]


def test_what_is_wrong_with_the_list_of_steps_does_not_hide_what_is_wrong_in_them(tmp_path: Path) -> None:
    root = ROOT.replace("[stap.yaml]", "[stap.yaml, ../elders.yaml]")
    write(tmp_path, one_section("- {id: a, kind: text, text: A?, minuten: 3}"), root)
    assert codes(load(tmp_path, TABLES).faults) == ["stap-onjuist", "sleutel-onbekend"]
