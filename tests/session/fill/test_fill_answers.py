"""A file with answers fits as a whole or not at all, and every line that does not fit is told at once."""

from __future__ import annotations

import textwrap
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from tests.questionnaire.make import an_index
from tests.session.small import SMALL, again, fixed_environment, questions, said_in, the
from wijkwizard.errors import WijkError
from wijkwizard.session import fill_session, load_questions, open_session
from wijkwizard.session.fill.answers_file import read_file
from wijkwizard.session.fill.fill_answers import FillPlan, fill
from wijkwizard.terms import Answer, Basis, GridValue, Slot, TextValue, Unknown


def filled(folder: Path, text: str) -> tuple[FillPlan, dict[Slot, Answer]]:
    path = folder / "antwoorden.yaml"
    path.write_text(textwrap.dedent(text), encoding="utf-8", newline="\n")
    return fill(questions().index, read_file(path))


def held(folder: Path, text: str) -> dict[str, object]:
    found, answers = filled(folder, text)
    assert found.faults == []
    return {str(slot): one.value.v if one.value else one.unknown for slot, one in answers.items()}


def faults(folder: Path, text: str) -> list[tuple[int, str]]:
    return filled(folder, text)[0].faults


def test_each_kind_of_answer_is_read_as_a_person_writes_it(tmp_path: Path) -> None:
    """Ids or labels, Dutch numbers and dates, yes and no, and the kinds of not knowing."""
    text = """
    wijknaam: De Werven
    duur: Lang
    bewoners: 33.000
    datum: 14 maart 2027
    trots: |
      Het koor.
      De markt.
    privacy: ja
    stemmen: {overlast: 11, werkloosheid: 4}
    besluit: integraal
    redenen: [raad, Bewoners]
    eigen-vraag: [groen, werk]
    reden: weet niet
    kosten:
      - {wat: Zaalhuur, bedrag: "1.250,50"}
    """
    assert held(tmp_path, text) == {
        "wijknaam": "De Werven",
        "duur": "lang",
        "bewoners": Decimal(33000),
        "datum": "2027-03-14",
        "trots": "Het koor.\nDe markt.",
        "privacy": True,
        "stemmen": {"overlast": 11, "werkloosheid": 4},
        "besluit": "integraal",
        "redenen": ("raad", "bewoners"),
        "eigen-vraag": ("groen", "werk"),
        "reden": Unknown.DONT_KNOW,
        "kosten.wat@kosten-1": "Zaalhuur",
        "kosten.bedrag@kosten-1": Decimal("1250.50"),
    }


def test_rows_stand_in_order_and_can_point_at_rows_further_down(tmp_path: Path) -> None:
    """A measure may come before the problem that it is for, in the file."""
    text = """
    waar:
      - {rij: vuil, plek: Bij de brug}
    maatregelen:
      - {naam: Moestuin, probleem: lawaai}
    problemen:
      - {rij: vuil, titel: Zwerfvuil}
      - {rij: lawaai, titel: Lawaai}
    """
    found, answers = filled(tmp_path, text)
    assert found.faults == []
    assert {table: list(rows) for table, rows in found.rows.items()} == {
        "problemen": ["vuil", "lawaai"],
        "maatregelen": ["maatregelen-1"],
    }
    pointed = answers[Slot("maatregelen.probleem", "maatregelen-1")].value
    assert pointed is not None
    assert pointed.v == "lawaai"
    assert Slot("waar.plek", "vuil") in answers


def test_the_account_of_an_answer_stands_beside_its_value(tmp_path: Path) -> None:
    """Naming a source makes it an answer with a source."""
    text = """
    bewoners:
      waarde: 33.000
      bron: CBS
      peildatum: 2023
    trots: {waarde: Het koor, rollen: [bewoner, gemeente], grondslag: aanname, opmerking: snel, intern: ja}
    reden: {waarde: weet niet, rollen: bewoner}
    """
    _, answers = filled(tmp_path, text)
    counted, proud, why = (answers[Slot(name)] for name in ("bewoners", "trots", "reden"))
    assert (counted.basis, counted.source, counted.as_of) == (Basis.SOURCE, "CBS", "2023")
    assert (proud.basis, proud.roles) == (Basis.ASSUMPTION, ("bewoner", "gemeente"))
    assert (proud.remark, proud.internal) == ("snel", True)
    assert (why.unknown, why.roles) == (Unknown.DONT_KNOW, ("bewoner",))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("trotz: x", "de vraag 'trotz' staat niet in de vragenlijst. Bedoelt u 'trots'?"),
        ("problemen.titel: x", "de vraag 'problemen.titel' staat niet in de vragenlijst."),
        ("welkom: hallo", "'welkom' is een tekst om te lezen en heeft geen antwoord."),
        ("bewoners: heel veel", "'bewoners': Dit is geen getal."),
        ("trots:", "'trots': Hier staat niets."),
        ("duur: kwartier", "'duur': "),
        ("stemmen: {overlastt: 1}", "'stemmen': "),
        ("problemen: Zwerfvuil", "'problemen' is een tabel: schrijf een lijst van regels"),
        ("problemen: [Zwerfvuil]", "'problemen': verwacht kolommen met 'kolom: antwoord'."),
        ("problemen: [{title: x}]", "'problemen' heeft geen kolom 'title'. Bedoelt u 'titel'?"),
        ("waar: [{rij: nergens, plek: x}]", "'waar': de regel 'nergens' staat niet in 'problemen'."),
        ("problemen: [{rij: a}, {rij: a}]", "'problemen': de regel 'a' staat er twee keer."),
        ("problemen: [{titel: x, titel: y}]", "'titel' staat hier twee keer. Haal er één weg."),
        ("maatregelen: [{naam: x, probleem: weg}]", "'maatregelen.probleem@maatregelen-1': "),
        ("trots: {waarde: x, bronn: cbs}", "'bronn' ken ik hier niet. Bedoelt u 'bron'?"),
        (
            "trots: {waarde: x, grondslag: gevoel}",
            "bij 'grondslag' hoort bron, indruk of aanname, niet 'gevoel'.",
        ),
        ("trots: {waarde: x, intern: misschien}", "bij 'intern' hoort ja of nee, niet 'misschien'."),
        ("trots: {waarde: x, rollen: {a: b}}", "bij 'rollen' hoort een lijst van rollen"),
        ("trots: {waarde: x, rollen: [[a]]}", "bij 'rollen' hoort een lijst van rollen"),
        ("trots: {waarde: x, bron: [a, b]}", "bij 'bron' hoort tekst"),
        ("trots: {opmerking: x}", "'trots': "),
    ],
)
def test_what_does_not_fit_is_told_with_what_to_do(tmp_path: Path, text: str, told: str) -> None:
    """In the words of who wrote the file."""
    assert [(line, what[: len(told)]) for line, what in faults(tmp_path, text)] == [(1, told)]


def test_every_fault_comes_at_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    """Who mends one line does not find the next fault only afterwards."""
    text = """\
    trotz: x
    bewoners: veel
    trots: Het koor
    problemen:
      - titel: Vuil
        erg: 2
      - ernst: heel
    trots: De markt
    """
    assert [line for line, _ in faults(tmp_path, text)] == [1, 2, 6, 7, 8]


def test_every_fault_within_one_answer_comes_at_once(tmp_path: Path) -> None:
    """A name that is unknown does not hide the next one, nor a count that is too low."""
    text = "stemmen: {zzz: 4, overlast: -2}\nredenen: [raad, onzin, qqq]\n"
    (_, votes), (_, reasons) = faults(tmp_path, text)
    assert "'zzz' staat niet" in votes
    assert "-2 valt buiten de schaal" in votes
    assert "'onzin' staat niet" in reasons
    assert "'qqq' staat niet" in reasons


def test_a_choice_that_another_answer_closes_does_not_fit(tmp_path: Path) -> None:
    """The file as a whole decides, in whatever order it says things."""
    index = an_index("""
    - {id: a, kind: yes_no, text: A?}
    - id: k
      kind: choice
      text: K?
      options: [{id: x, label: De X, disable_if: {question: a, is: true}, because: Al A.}]
    """)
    path = tmp_path / "antwoorden.yaml"
    for text, told in [
        ("k: x\na: ja\n", ["regel 1: 'k': De keuze ‘De X’ is nu dicht. Al A. Kies iets anders"]),
        ("a: ja\n\nk: x\n", ["regel 3: 'k': De keuze ‘De X’ is nu dicht. Al A. Kies iets anders"]),
        ("a: nee\nk: x\n", []),
    ]:
        path.write_text(text, encoding="utf-8")
        found, _ = fill(index, read_file(path))
        assert [f"regel {line}: {what}".partition(",")[0] for line, what in found.faults] == told


def test_nothing_is_written_when_anything_does_not_fit(tmp_path: Path) -> None:
    """No half dossier is left behind, and the faults stand in the error with their lines."""
    source, target = tmp_path / "antwoorden.yaml", tmp_path / "avond.wijk"
    source.write_text("trots: Het koor\nbewoners: veel\ntrotz: x\n", encoding="utf-8")
    with pytest.raises(WijkError) as caught:
        fill_session(source, target, environment=fixed_environment(), questions=SMALL)
    assert caught.value.code == "fill-faulty"
    assert "regel 2: 'bewoners'" in caught.value.sentence
    assert "regel 3: de vraag 'trotz'" in caught.value.sentence
    assert [path.name for path in tmp_path.iterdir()] == [source.name]


def test_a_dossier_from_a_file_holds_what_the_file_says(tmp_path: Path) -> None:
    """Rows in their order, answers in their slots, and the number of answers comes back."""
    source, target = tmp_path / "antwoorden.yaml", tmp_path / "avond.wijk"
    text = "trots: Het koor\nproblemen:\n- {titel: Vuil}\n- {titel: Lawaai}\n- {titel: Donker}\n"
    source.write_text(text, encoding="utf-8")
    assert fill_session(source, target, environment=fixed_environment(), questions=SMALL) == 4
    with open_session(target, environment=fixed_environment(99), questions=SMALL, read_only=True) as session:
        assert [row.title.value for row in session.reader.iwap().problems] == ["Vuil", "Lawaai", "Donker"]
        assert session.reader.iwap().danger.proud.value == "Het koor"
        assert session.file.notices == ()


def test_an_existing_dossier_is_not_overwritten(tmp_path: Path) -> None:
    """Somebody's evening may be in it."""
    source, target = tmp_path / "antwoorden.yaml", tmp_path / "avond.wijk"
    source.write_text("trots: Het koor\n", encoding="utf-8")
    target.write_text("van iemand anders", encoding="utf-8")
    with pytest.raises(WijkError, match="bestaat al"):
        fill_session(source, target, environment=fixed_environment(), questions=SMALL)
    assert target.read_text(encoding="utf-8") == "van iemand anders"


def test_an_answer_to_an_internal_question_stays_internal(tmp_path: Path) -> None:
    """Unless the file says otherwise; not knowing is internal there too."""
    index = questions().index
    own = index.question("trots").model_copy(update={"internal": True})
    leaves = tuple(one if one.full_id != "trots" else replace(one, question=own) for one in index.answerable)
    path = tmp_path / "antwoorden.yaml"
    for text, internal in [("x", True), ("weet niet", True), ("{waarde: x, intern: nee}", False)]:
        path.write_text(f"trots: {text}\n", encoding="utf-8")
        _, answers = fill(replace(index, answerable=leaves), read_file(path))
        assert answers[Slot("trots")].internal is internal


def test_a_count_in_a_file_is_a_round_that_was_shown(tmp_path: Path) -> None:
    """It was counted and shown on some evening before, so it stands open with its turnout."""
    source, target = tmp_path / "antwoorden.yaml", tmp_path / "avond.wijk"
    source.write_text("stemmen: {overlast: 11, werkloosheid: 4}\n", encoding="utf-8")
    fill_session(source, target, environment=fixed_environment(), questions=SMALL)
    with open_session(target, environment=fixed_environment(99), questions=SMALL, read_only=True) as session:
        opened = session.reader.answers.rounds[Slot("stemmen")]
        assert (opened.turnout, opened.revealed) == (15, True)
        assert the(session.reader.answers.get(Slot("stemmen"))).value == GridValue(
            v={"overlast": 11, "werkloosheid": 4}
        )


def test_undo_does_not_reach_past_the_filling(tmp_path: Path) -> None:
    """What stood in the dossier when it was opened stays, however often the key is pressed."""
    source, target = tmp_path / "antwoorden.yaml", tmp_path / "avond.wijk"
    source.write_text("trots: het koor\n", encoding="utf-8")
    fill_session(source, target, environment=fixed_environment(), questions=SMALL)
    with again(target) as session:
        assert session.history.undo() is None
        session.writer.answer(Slot("trots"), TextValue(v="de tuin"))
        assert session.history.undo() is not None
        assert session.history.undo() is None
        assert said_in(session, Slot("trots")) == "het koor"


def test_a_list_of_thousands_of_unknown_choices_is_told_in_a_few_lines(tmp_path: Path) -> None:
    """The first of them, and how many more; it was a text of three megabytes."""
    path = tmp_path / "antwoorden.yaml"
    listed = ", ".join(f"x{at}" for at in range(5_000))
    path.write_text(f"aanleiding-redenen: [{listed}]\nduur: {'a' * 50_000}\n", encoding="utf-8")
    found, _ = fill(load_questions(None).index, read_file(path))
    assert "'x0' staat niet bij de keuzes." in found.fault_words()
    assert "En zo nog" in found.fault_words()
    assert len(found.fault_words()) < 2_500


def test_a_row_costs_the_same_whether_it_is_the_first_or_the_last_of_very_many(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each name of a row is compared with a few others, and not with all that came before it."""
    compared = 0

    class Name(str):
        __slots__ = ()

        def __eq__(self, other: object) -> bool:
            nonlocal compared
            compared += 1
            return str.__eq__(self, other)

        def __hash__(self) -> int:
            return str.__hash__(self)

    monkeypatch.setattr("wijkwizard.session.fill.fill_answers.str", Name, raising=False)
    many = 300
    lines = "".join(f"  - {{rij: r{number}, soort: wonen}}\n" for number in range(many))
    found, _ = filled(tmp_path, f"problemen:\n{lines}")
    assert len(found.rows["problemen"]) == many
    assert compared < many * 10
