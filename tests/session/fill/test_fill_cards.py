"""Words of a file that stand on no list become own cards, under ids that say nothing of them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.session.small import fixed_environment, said_in
from wijkwizard.questionnaire.cards import lists_of
from wijkwizard.questionnaire.kinds.options import KnowledgeOptions
from wijkwizard.questionnaire.kinds.registry import options_of
from wijkwizard.questionnaire.model import Question
from wijkwizard.questionnaire.option_names import Name, OptionNames
from wijkwizard.session import Session, fill_session, load_questions, open_session
from wijkwizard.session.fill.answers_file import read_file
from wijkwizard.session.fill.fill_answers import fill
from wijkwizard.terms import Answers, ChoicesValue, ChoiceValue, Slot

_SECRET = "Zwaanswijk Vermeulen"  # noqa: S105 - words on a card, not a password
_PARTS = ("zwaanswijk", "vermeulen")
_INDEX = load_questions(None).index
_TABLE = "eigen-kaart"


def _where(listed: str) -> str:
    """Return a file in which the words stand at the first question of a list."""
    for item in _INDEX.answerable:
        options = options_of(item.question)
        if not isinstance(options, KnowledgeOptions) or (options.knowledge, options.cards) != (
            listed,
            _TABLE,
        ):
            continue
        said = f"{{{_SECRET}: 1}}" if item.question.kind == "grid" else _SECRET
        if item.table is None:
            return f"{item.full_id}: {said}"
        cell, source = item.full_id.split(".")[1], _INDEX.source_table(item.table.id)
        if source == item.table.id:
            return f"{source}: [{{{cell}: {said}}}]"
        named = _INDEX.label_column(source).split(".")[1]
        return f"{source}: [{{rij: r, {named}: Samen vegen}}]\n{item.table.id}: [{{rij: r, {cell}: {said}}}]"
    raise KeyError(listed)


_PROBLEM = f"problemen: [{{titel: Lawaai, soort: {_SECRET}}}]"


def _filled(folder: Path, text: str) -> Session:
    source, target = folder / "antwoorden.yaml", folder / "wijk.wijk"
    source.write_text(text, encoding="utf-8")
    fill_session(source, target, environment=fixed_environment())
    source.unlink()
    return open_session(target, environment=fixed_environment(1000))


def _kept(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes().lower() for path in folder.rglob("*") if path.is_file()}


def test_no_id_of_a_row_is_made_of_the_words_of_its_card(tmp_path: Path) -> None:
    path = tmp_path / "antwoorden.yaml"
    path.write_text(f"problemen: [{{titel: Lawaai, soort: {_SECRET}}}]", encoding="utf-8")
    plan, answers = fill(_INDEX, read_file(path))
    assert [card.words for card in plan.cards] == [_SECRET]
    rows = [row for names in plan.rows.values() for row in names]
    assert not [row for row in rows if any(part in row for part in _PARTS)]
    assert Slot("eigen-kaart.woorden", plan.cards[0].row) in answers


def test_a_full_stop_makes_no_second_card_of_the_same_words(tmp_path: Path) -> None:
    """'Zwerfkatten' and 'zwerfkatten.' were two kinds of problem, and the table counted three rows apart."""
    path = tmp_path / "antwoorden.yaml"
    path.write_text(
        "problemen: [{titel: Een, soort: Zwerfkatten}, {titel: Twee, soort: zwerfkatten.}]", encoding="utf-8"
    )
    plan, _ = fill(_INDEX, read_file(path))
    assert [card.words for card in plan.cards] == ["Zwerfkatten"]


@pytest.mark.slow
def test_the_options_of_a_list_are_computed_once_for_all_answers_of_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With hundreds of cards, a list for each answer costs the square of their number."""
    asked: list[str] = []
    names = OptionNames._names

    def counted(
        all_names: OptionNames, question: Question, answers: Answers, depth: int
    ) -> Mapping[str, Name]:
        asked.append(question.id)
        return names(all_names, question, answers, depth)

    monkeypatch.setattr(OptionNames, "_names", counted)
    made = []
    for many in (5, 50):
        path = tmp_path / "antwoorden.yaml"
        rows = [f"- {{titel: Lawaai {n}, soort: {chr(97 + n % 26) * 5}{n} {_SECRET}}}" for n in range(many)]
        path.write_text("\n".join(["problemen:", *rows]), encoding="utf-8")
        plan, _ = fill(_INDEX, read_file(path))
        made.append((len(plan.cards), len(asked)))
        asked.clear()
    assert [cards for cards, _ in made] == [5, 50]
    assert made[0][1] == made[1][1]


def test_a_card_takes_the_id_of_no_row_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "antwoorden.yaml"
    path.write_text(
        f"eigen-kaart: [{{lijst: problemen, woorden: Eerste}}, {{rij: eigen-kaart-2, lijst: partijen, woorden: B}}]\n"
        f"problemen: [{{titel: Lawaai, soort: {_SECRET}}}, {{titel: Stank, soort: Heel iets anders}}]",
        encoding="utf-8",
    )
    plan, _ = fill(_INDEX, read_file(path))
    assert plan.faults == []
    assert list(plan.rows["eigen-kaart"]) == [
        "eigen-kaart-1",
        "eigen-kaart-2",
        "eigen-kaart-3",
        "eigen-kaart-4",
    ]


def test_a_card_may_not_have_the_id_of_a_word_of_the_list_it_joins(tmp_path: Path) -> None:
    """It replaced that word everywhere: the municipality at the table was printed as 'De ganzenclub'."""
    path = tmp_path / "antwoorden.yaml"
    path.write_text(
        "eigen-kaart:\n"
        "  - {rij: gemeente, lijst: partijen, woorden: De ganzenclub}\n"
        "  - {rij: overlast, lijst: partijen, woorden: Een id van een andere lijst}\n",
        encoding="utf-8",
    )
    plan, _ = fill(_INDEX, read_file(path))
    ((line, fault),) = plan.faults
    assert line == 2
    assert fault == (
        "'eigen-kaart@gemeente': 'gemeente' is al een woord van deze lijst (Gemeente). "
        "Geef de kaart een andere naam achter 'rij', of kies het woord van de lijst."
    )


@pytest.mark.parametrize("listed", lists_of(_INDEX.tables[_TABLE]))
def test_words_of_a_card_of_a_file_are_gone_once_wiped(listed: str, tmp_path: Path) -> None:
    """Also from ids, references, tombstones and copies; of each list that takes cards."""
    with _filled(tmp_path, _where(listed)) as session:
        row = session.reader.answers.rows_of("eigen-kaart")[-1]
        words = Slot("eigen-kaart.woorden", row)
        assert said_in(session, Slot("eigen-kaart.lijst", row)) == listed
        assert any(part.encode() in held for held in _kept(tmp_path).values() for part in _PARTS)
        session.eraser.forget(words)
    left = [name for name, held in _kept(tmp_path).items() for part in _PARTS if part.encode() in held]
    assert left == []


@pytest.mark.parametrize("also", [False, True])
def test_wiping_a_choice_knows_the_words_that_were_chosen(also: bool, tmp_path: Path) -> None:  # noqa: FBT001 - two cases
    with _filled(tmp_path, _PROBLEM) as session:
        (problem,) = session.reader.answers.rows_of("problemen")
        kind = Slot("problemen.soort", problem)
        (chosen,) = session.eraser.words_chosen(kind)
        assert (chosen.words, chosen.slot.question) == (_SECRET, "eigen-kaart.woorden")
        session.eraser.forget(kind, *((chosen.slot,) if also else ()))
        assert session.eraser.words_chosen(kind) == ()
    left = any(part.encode() in held for held in _kept(tmp_path).values() for part in _PARTS)
    assert left is not also


@pytest.mark.parametrize(("row", "told"), [("zwaanswijk", True), ("p1", False), ("plein", False)])
def test_a_row_that_a_file_named_after_its_text_is_told_at_wiping(
    row: str,
    told: bool,  # noqa: FBT001 - two cases
    tmp_path: Path,
) -> None:
    """Its id is in every reference and copy, so it cannot go; nobody may think that it did."""
    with _filled(tmp_path, f"problemen: [{{rij: {row}, titel: Zwaanswijk op de hoek}}]") as session:
        said = " ".join(session.eraser.forget(Slot("problemen.titel", row)))
    assert (f"‘{row}’, kwam uit een bestand" in said) is told


@pytest.mark.parametrize(
    ("row", "told"), [("mevrouw-jansen", True), ("jan-de-vries", True), ("plein", False), ("cor", False)]
)
def test_a_file_that_names_a_row_after_a_person_hears_that_it_stays(
    row: str,
    told: bool,  # noqa: FBT001 - two cases
    tmp_path: Path,
) -> None:
    source, said = tmp_path / "antwoorden.yaml", list[str]()
    source.write_text(f"problemen: [{{rij: {row}, titel: Lawaai}}]", encoding="utf-8")
    fill_session(source, tmp_path / "w.wijk", environment=fixed_environment(), say=said.append)
    assert any("De naam van een regel is niet te wissen" in line for line in said) is told


def test_who_names_a_row_where_its_list_is_asked_means_what_that_row_chose(tmp_path: Path) -> None:
    """A measure takes the row of its theme and a small action its card: the id of the row is no words of their own."""
    text = """
themas-gekozen: [{rij: t1, thema: gezonde-wijk}, {rij: t2, thema: Onze dieren}]
acties:
  - {rij: a, titel: Samen lopen, thema: t1}
  - {rij: b, titel: Hondenveld, thema: t2}
  - {rij: c, titel: Fietsles, thema: t9}
"""
    path = tmp_path / "antwoorden.yaml"
    path.write_text(text, encoding="utf-8")
    plan, answers = fill(_INDEX, read_file(path))
    words = {card.row: card.words for card in plan.cards}
    themes = {
        slot.row: answer.value.v
        for slot, answer in answers.items()
        if str(slot).startswith("acties.thema") and isinstance(answer.value, ChoiceValue)
    }
    assert {row: words.get(card, card) for row, card in themes.items()} == {
        "a": "gezonde-wijk",
        "b": "Onze dieren",
        "c": "T9",
    }


def test_who_chooses_of_rows_that_are_not_there_is_told_where_they_go(tmp_path: Path) -> None:
    """'Vul eerst de regels waaruit u hier kiest' named no table."""
    path = tmp_path / "antwoorden.yaml"
    path.write_text("kosten-delen: [{kost: hout, betaler: gemeente, bedrag: 100}]", encoding="utf-8")
    (fault,) = fill(_INDEX, read_file(path))[0].faults
    assert fault[1].endswith("Vul eerst de regels waaruit u hier kiest. Die regels staan bij 'kosten'.")


def test_the_words_of_a_list_mean_that_list_also_where_another_question_makes_a_card_of_them(
    tmp_path: Path,
) -> None:
    """A minister is no body that the question of backing offers; the file was refused for the exact label elsewhere."""
    path = tmp_path / "antwoorden.yaml"
    path.write_text(
        "rugdekking: [de minister]\nbesluitroute: [{rij: r, wat: Uitvoeringsplan, wie: de minister}]",
        encoding="utf-8",
    )
    plan, answers = fill(_INDEX, read_file(path))
    assert [card.words for card in plan.cards] == ["De minister"]
    assert answers[Slot("besluitroute.wie", "r")].value == ChoiceValue(v="minister")


@pytest.mark.parametrize(
    ("text", "card", "near"),
    [
        (
            "besluitroute: [{wat: A, wie: Bestuurlijk Overleg Zuid}]",
            "Bestuurlijk Overleg Zuid",
            "het bestuurlijk overleg",
        ),
        (
            "besluitroute: [{wat: A, wie: Programmabureau Zuid}]",
            "Programmabureau Zuid",
            "het programmabureau",
        ),
        ("partijen-aanwezig: [{rol: Netbeheerder}]", "Netbeheerder", "Netbeheerder of warmtebedrijf"),
        ("problemen: [{titel: A, soort: Slechte verhuurders}]", "Slechte verhuurders", "Slechte verhuur"),
    ],
)
def test_a_name_that_lies_near_a_word_of_the_list_is_a_card_and_a_question(
    text: str, card: str, near: str, tmp_path: Path
) -> None:
    """A real body was refused with the whole file when it was short."""
    source = tmp_path / "antwoorden.yaml"
    source.write_text(text, encoding="utf-8")
    filling, _ = fill(_INDEX, read_file(source))
    assert filling.faults == []
    assert [(made.words, made.near) for made in filling.cards] == [(card, near)]


@pytest.mark.parametrize(
    ("wie", "label"),
    [("de ministers", "de minister"), ("burgemester en wethouders", "burgemeester en wethouders")],
)
def test_a_typing_error_in_a_word_of_the_list_is_refused_with_what_was_meant(
    wie: str, label: str, tmp_path: Path
) -> None:
    source = tmp_path / "antwoorden.yaml"
    source.write_text(f"besluitroute: [{{wat: A, wie: {wie}}}]", encoding="utf-8")
    filling, _ = fill(_INDEX, read_file(source))
    assert [f"Bedoelt u '{label}'?" in str(fault) for fault in filling.faults] == [True]


def test_a_word_of_the_list_without_its_article_is_that_word(tmp_path: Path) -> None:
    source = tmp_path / "antwoorden.yaml"
    source.write_text("themas-gekozen: [{thema: Kansen voor jeugd}]", encoding="utf-8")
    filling, answers = fill(_INDEX, read_file(source))
    assert (filling.faults, list(filling.cards)) == ([], [])
    assert ChoiceValue(v="kansen-voor-de-jeugd") in [answer.value for answer in answers.values()]


def test_a_body_of_the_list_that_is_offered_with_another_is_that_one_and_no_card(tmp_path: Path) -> None:
    """'burgemeester' became a second card beside 'de burgemeester', of which advice knew no side."""
    source = tmp_path / "antwoorden.yaml"
    source.write_text("rugdekking: [burgemeester, corporatie]", encoding="utf-8")
    filling, answers = fill(_INDEX, read_file(source))
    assert (filling.faults, list(filling.cards)) == ([], [])
    assert answers[Slot("rugdekking")].value == ChoicesValue(v=("wethouder", "corporatie"))
