"""A dossier meets a changed questionnaire: what fits goes on, what does not is kept aside unbent."""

from tests.questionnaire.make import an_index
from wijkwizard.questionnaire.fit import fit
from wijkwizard.terms import (
    Answer,
    Answers,
    ChoicesValue,
    ChoiceValue,
    GridValue,
    ScaleValue,
    Slot,
    TextValue,
    Unknown,
    Value,
    YesNoValue,
)

INDEX = an_index("""
- {id: naam, kind: long_text, text: Naam?, formerly: [titel]}
- {id: keuze, kind: choice, text: K?, options: [{id: a, label: A}]}
- {id: keuzes, kind: choices, text: K?, options: {knowledge: problemen}}
- {id: schaal, kind: scale, text: S?, scale: {min: 1, max: 5}}
- {id: rooster, kind: grid, text: R?, rows: [{id: a, label: A}], scale: {max: 9}}
- id: t
  kind: table
  text: T?
  formerly: [oude-tabel]
  columns:
    - {id: x, kind: text, text: X?, formerly: [oude-kolom]}
    - {id: y, kind: choice, text: Y?, options: {rows: t, label: x}}
""")


def said(**values: Value) -> Answers:
    return Answers(
        by_slot={Slot.parse(name.replace("_", "-")): (Answer(value=value),) for name, value in values.items()}
    )


def test_earlier_ids_carry_their_answers_over() -> None:
    """Questions, columns and tables each bring what was said under their old name."""
    old = Answers(
        by_slot={
            Slot("titel"): (Answer(value=TextValue(v="Oost")),),
            Slot("oude-tabel.oude-kolom", "r"): (Answer(value=TextValue(v="iets")),),
        },
        rows={"oude-tabel": ("r",)},
    )
    fitted = fit(INDEX, old)
    assert set(fitted.answers.by_slot) == {Slot("naam"), Slot("t.x", "r")}
    assert fitted.answers.rows_of("t") == ("r",)
    assert fitted.misfits == {}


def test_an_old_answer_gives_way_to_one_under_the_new_name() -> None:
    fitted = fit(INDEX, said(titel=TextValue(v="oud"), naam=TextValue(v="nieuw")))
    assert [one.value for one in fitted.answers.by_slot[Slot("naam")]] == [TextValue(v="nieuw")]
    assert list(fitted.misfits) == [Slot("titel")]


def test_what_is_of_another_kind_or_of_an_option_that_is_gone_is_a_misfit() -> None:
    fitted = fit(
        INDEX,
        said(
            naam=YesNoValue(v=True),
            keuze=ChoiceValue(v="weg"),
            schaal=ScaleValue(v=9),
            onbekend=TextValue(v="x"),
        ),
    )
    assert set(map(str, fitted.misfits)) == {"naam", "keuze", "schaal", "onbekend"}
    assert fitted.answers.by_slot == {}


def test_what_is_left_of_several_choices_goes_on() -> None:
    fitted = fit(INDEX, said(keuzes=ChoicesValue(v=("wonen", "weg")), rooster=GridValue(v={"a": 1, "b": 2})))
    values = {str(slot): live[0].value for slot, live in fitted.answers.by_slot.items()}
    assert values == {"keuzes": ChoicesValue(v=("wonen",)), "rooster": GridValue(v={"a": 1})}


def test_not_knowing_and_references_to_rows_always_fit() -> None:
    answers = Answers(
        by_slot={
            Slot("keuze"): (Answer(unknown=Unknown.DONT_KNOW),),
            Slot("t.y", "r"): (Answer(value=ChoiceValue(v="r2")),),
        },
        rows={"t": ("r",)},
    )
    assert fit(INDEX, answers).answers.by_slot == answers.by_slot
