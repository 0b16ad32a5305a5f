"""Which questionnaire is used, what is told of a faulty one, and what makes the next opening quick."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.session.small import SMALL, edition
from wijkwizard import resources
from wijkwizard.advice.plan.check_plan import NEEDS
from wijkwizard.advice.plan.gate_evidence import GATE_NEEDS
from wijkwizard.errors import WijkError
from wijkwizard.knowledge import Entry
from wijkwizard.session import check_questions, compiled_cache, load_questions, questions


@pytest.fixture
def unread() -> Iterator[None]:
    """Nothing was read yet in this process."""
    questions._good.cache_clear()
    yield
    questions._good.cache_clear()


def own(folder: Path) -> Path:
    """Return a questionnaire with knowledge of its own."""
    edition(folder, {})
    shutil.copytree(resources.find("questions") / "kennis", folder / "kennis")
    return folder


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")


def test_without_a_folder_ours_is_used() -> None:
    """And it has no errors, or no evening would start."""
    assert load_questions(None).questionnaire.id == "wijk-in-vier-vragen"
    assert check_questions(None)[1] == 0


def test_a_municipality_without_knowledge_of_its_own_uses_ours() -> None:
    """Its questions may point at our tables."""
    ours, small = load_questions(None), load_questions(SMALL)
    assert small.questionnaire.id == "klein"
    assert small.knowledge == ours.knowledge


def test_a_municipality_may_bring_knowledge_of_its_own(tmp_path: Path) -> None:
    """Its words are the options."""
    folder = own(tmp_path / "eigen")
    change(folder / "kennis" / "problemen.yaml", "label: Overlast", "label: Herrie en troep")
    loaded = load_questions(folder)
    labels = [option.label for option in loaded.index.option_tables["problemen"]]
    assert labels[0].startswith("Herrie en troep")


@pytest.mark.parametrize("name", ["leeg", "niet-daar"])
def test_a_folder_without_a_questionnaire_says_so(tmp_path: Path, name: str) -> None:
    """With what to look for."""
    (tmp_path / "leeg").mkdir()
    for ask in (load_questions, check_questions):
        with pytest.raises(WijkError, match="geen vragenlijst") as caught:
            ask(tmp_path / name)
        assert caught.value.remedy == "Wijs een map aan met het bestand vragenlijst.yaml."


def test_all_faults_of_a_folder_are_told_at_once(tmp_path: Path) -> None:
    """Of shape, of reference and of binding, each with its file and line."""
    folder = edition(
        tmp_path / "fout",
        {
            "id: trots, kind: long_text": "id: trots, kind: lange_tekst",
            "question: besluit, is: integraal": "question: besluit, is: integral",
            "binds: occasion.reasons": "binds: occasion.reason",
        },
    )
    report, errors = check_questions(folder)
    assert errors >= 2
    assert "stap.yaml:" in report
    with pytest.raises(WijkError) as caught:
        load_questions(folder)
    assert caught.value.code == "questions-faulty"
    assert caught.value.facts["count"] == errors
    assert "stap.yaml:" in caught.value.sentence


def test_faults_of_reference_and_binding_come_together(tmp_path: Path) -> None:
    """When the shape fits, nothing waits for anything else."""
    folder = edition(
        tmp_path / "fout",
        {
            "question: besluit, is: integraal": "question: besluit, is: integral",
            "binds: occasion.reasons": "binds: occasion.reason",
        },
    )
    report, errors = check_questions(folder)
    assert errors == 2
    assert "verder.yaml:10:63 fout:" in report
    assert report.endswith("2 fouten, 1 waarschuwing in fout")


def test_faults_of_knowledge_and_of_questions_come_together(tmp_path: Path) -> None:
    """But nothing is said of ids in tables that could not be read."""
    folder = own(tmp_path / "eigen")
    change(folder / "kennis" / "besluiten.yaml", "id: integraal", "id: anders")
    change(folder / "kennis" / "problemen.yaml", "label:", "lebel:")
    change(folder / "stap.yaml", "binds: danger.proud", "binds: danger.prout")
    change(folder / "verder.yaml", "is: integraal", "is: anders")
    report, errors = check_questions(folder)
    assert "problemen.yaml" in report
    assert "danger.prout" in report
    assert "keuze-onbekend" not in report
    assert report.splitlines()[-1].startswith(f"{errors} fouten")
    lines = report.splitlines()[:-1]
    assert errors == len([line for line in lines if " fout: " in line])


def test_a_warning_stops_nobody(tmp_path: Path) -> None:
    """It is told by 'check' and nowhere else."""
    folder = edition(
        tmp_path / "let-op", {"{question: besluit, is: integraal}": "{question: wijknaam, answered: true}"}
    )
    step = folder / "verder.yaml"
    change(
        step,
        "{question: wijknaam, answered: true}",
        "{any: [{question: besluit, is: integraal}, {not: {question: besluit, is: integraal}}]}",
    )
    report, errors = check_questions(folder)
    assert errors == 0
    assert "waarschuwing" in report.splitlines()[0]
    assert load_questions(folder).questionnaire.id == "klein"


@pytest.mark.usefixtures("unread")
def test_an_own_questionnaire_is_told_each_check_on_the_plan_that_is_off_and_no_other() -> None:
    """By what no question binds, so that its author sees what a question more would bring."""
    report, errors = check_questions(SMALL)
    assert errors == 0
    lines = [line.strip().partition(": ") for line in report.splitlines() if line.startswith("  ")]
    off = {name: path for path, colon, names in lines if colon for name in names.split(", ")}
    bound = {
        f"{leaf.table.binds}.{leaf.question.binds}" if leaf.table else leaf.question.binds
        for leaf in load_questions(SMALL).index.answerable
    }
    lacking = {check for check, needs in NEEDS.items() if needs - bound}
    assert 0 < len(lacking) < len(NEEDS)
    assert {check for check in NEEDS if check in off} == lacking
    gates = {f"{gate} (klaar om voor te leggen)": needs for gate, needs in GATE_NEEDS.items()}
    assert {gate for gate in gates if gate in off} == {gate for gate, needs in gates.items() if needs - bound}


def test_a_good_questionnaire_is_put_on_the_shelf_and_taken_from_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second opening reads no YAML and judges nothing."""
    folder = edition(tmp_path / "eigen", {})
    first = load_questions(folder)
    questions._good.cache_clear()
    monkeypatch.setattr(questions, "_faults", lambda _: pytest.fail("read again"))
    second = load_questions(folder)
    assert second is not first
    assert (second.questionnaire, second.knowledge, second.hash) == (
        first.questionnaire,
        first.knowledge,
        first.hash,
    )


@pytest.mark.usefixtures("unread")
def test_a_change_of_a_letter_is_another_questionnaire(tmp_path: Path) -> None:
    """The shelf knows it by its bytes, so nobody works with yesterday's questions."""
    folder = edition(tmp_path / "eigen", {})
    before = load_questions(folder)
    change(folder / "stap.yaml", "Waar bent u trots op?", "Wat is hier mooi?")
    after = load_questions(folder)
    assert after.index.question("trots").text == "Wat is hier mooi?"
    assert after.hash != before.hash


@pytest.mark.usefixtures("unread")
def test_a_spoiled_shelf_is_ignored(tmp_path: Path) -> None:
    """Losing it costs a second and no more."""
    folder = edition(tmp_path / "eigen", {})
    first = load_questions(folder)
    kept = list((resources.data_folder() / "vragenlijsten").glob("*.json"))
    assert kept
    for path in kept:
        path.write_text('{"questionnaire": ', encoding="utf-8")
    questions._good.cache_clear()
    assert load_questions(folder).questionnaire == first.questionnaire
    assert all(compiled_cache.take(path.stem) for path in kept)


@pytest.mark.usefixtures("unread")
def test_a_faulty_questionnaire_is_not_put_on_the_shelf(tmp_path: Path) -> None:
    """Only what was found good is kept."""
    folder = edition(tmp_path / "fout", {"binds: occasion.reasons": "binds: occasion.reason"})
    with pytest.raises(WijkError):
        load_questions(folder)
    assert not (resources.data_folder() / "vragenlijsten").exists()


def test_what_is_disputed_and_since_when_a_rule_holds_reaches_the_screen() -> None:
    """A choice from a table brings along what stands beside its row on paper."""
    ours = load_questions(None)
    options = questions.option_tables(ours.knowledge)
    told = {
        row.id: (option.help, option.note, row)
        for name in ("ingredienten", "wetten", "themas", "partijen")
        for option, row in zip(options[name], ours.knowledge.table(name), strict=True)
        if isinstance(row, Entry) and (row.contested or row.held_on)
    }
    assert len(told) > 10
    assert [one for one, (help_, _, row) in told.items() if row.contested not in help_] == []
    assert [one for one, (_, note, row) in told.items() if row.held not in note] == []
    assert "Bewijs D, onvoldoende bewezen" in next(
        option.note for option in options["ingredienten"] if option.id == "straatcoaches"
    )
