"""A dossier meets a changed questionnaire: what fits goes on, what does not is kept aside unbent."""

from tests.questionnaire.make import an_index
from wijkwizard.questionnaire.fit import fit
from wijkwizard.questionnaire.reading import read_value
from wijkwizard.terms import (
    Answer,
    Answers,
    ChoicesValue,
    ChoiceValue,
    GridValue,
    Parked,
    Round,
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
- {id: wie, kind: choice, text: W?,
   options: {knowledge: problemen, only: [wonen, werk], formerly: [{id: huizen, now: wonen}]}}
- {id: wie-al, kind: choices, text: W?, options: {knowledge: problemen, formerly: [{id: huizen, now: wonen}]}}
- {id: lijst, kind: choices, text: L?, options: [{id: nieuw, label: N, formerly: [oud, ouder]}, {id: b, label: B}]}
- {id: schaal, kind: scale, text: S?, scale: {min: 1, max: 5}}
- {id: rooster, kind: grid, text: R?, rows: [{id: a, label: A}], scale: {max: 9}}
- id: t
  kind: table
  text: T?
  formerly: [oude-tabel]
  columns:
    - {id: x, kind: text, text: X?, formerly: [oude-kolom]}
    - {id: z, kind: text, text: Z?, formerly: [andere-tabel.z]}
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
            Slot("andere-tabel.z", "r"): (Answer(value=TextValue(v="van elders")),),
        },
        rows={"oude-tabel": ("r",)},
    )
    fitted = fit(INDEX, old)
    assert set(fitted.answers.by_slot) == {Slot("naam"), Slot("t.x", "r"), Slot("t.z", "r")}
    assert fitted.answers.rows_of("t") == ("r",)
    assert fitted.misfits == {}


def test_earlier_ids_of_options_are_read_as_those_of_today() -> None:
    """Also what the room said, and in several at once; what is chosen twice then is chosen once."""
    room = Answer(value=ChoiceValue(v="werk"), room=ChoiceValue(v="huizen"))
    old = Answers(
        by_slot={
            Slot("wie"): (Answer(value=ChoiceValue(v="huizen")), room),
            Slot("wie-al"): (Answer(value=ChoicesValue(v=("werk", "huizen", "wonen"))),),
            Slot("lijst"): (Answer(value=ChoicesValue(v=("oud", "b", "ouder"))),),
        }
    )
    fitted = fit(INDEX, old)
    assert fitted.misfits == {}
    first, second = fitted.answers.by_slot[Slot("wie")]
    assert (first.value, second.value, second.room) == (
        ChoiceValue(v="wonen"),
        ChoiceValue(v="werk"),
        ChoiceValue(v="wonen"),
    )
    assert fitted.answers.by_slot[Slot("wie-al")][0].value == ChoicesValue(v=("werk", "wonen"))
    assert fitted.answers.by_slot[Slot("lijst")][0].value == ChoicesValue(v=("nieuw", "b"))


def test_an_earlier_id_of_an_option_is_understood_when_it_is_read() -> None:
    question = INDEX.question("wie")
    assert read_value(question, INDEX.options(question, Answers()), "huizen") == ChoiceValue(v="wonen")


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


def test_one_choice_goes_on_where_several_may_be_chosen_now() -> None:
    """Also what the room said in its place, and the one that nobody chose between yet."""
    slot = Slot("keuzes")
    held = (
        Answer(value=ChoiceValue(v="wonen"), room=ChoiceValue(v="werkloosheid"), remark="zo gezegd"),
        Answer(value=ChoiceValue(v="weg")),
    )
    fitted = fit(INDEX, Answers(by_slot={slot: held}))
    several = ChoicesValue(v=("wonen",)), ChoicesValue(v=("werkloosheid",))
    assert fitted.answers.by_slot[slot] == (Answer(value=several[0], room=several[1], remark="zo gezegd"),)
    assert [one.value for one in fitted.misfits[slot]] == [ChoicesValue(v=("weg",))]


def test_several_choices_are_no_one_choice() -> None:
    """Which of them would be the one, nobody said."""
    fitted = fit(INDEX, said(keuze=ChoicesValue(v=("a",))))
    assert list(map(str, fitted.misfits)) == ["keuze"]


def test_not_knowing_and_references_to_rows_always_fit() -> None:
    answers = Answers(
        by_slot={
            Slot("keuze"): (Answer(unknown=Unknown.DONT_KNOW),),
            Slot("t.y", "r"): (Answer(value=ChoiceValue(v="r2")),),
        },
        rows={"t": ("r",)},
    )
    assert fit(INDEX, answers).answers.by_slot == answers.by_slot


def test_what_is_gone_from_several_choices_is_kept_aside_and_not_lost() -> None:
    """The part that no longer fits is a misfit of its own; nothing disappears between two editions."""
    fitted = fit(INDEX, said(keuzes=ChoicesValue(v=("wonen", "weg")), rooster=GridValue(v={"a": 1, "b": 2})))
    values = {str(slot): live[0].value for slot, live in fitted.misfits.items()}
    assert values == {"keuzes": ChoicesValue(v=("weg",)), "rooster": GridValue(v={"b": 2})}


def test_of_differing_answers_each_is_judged_by_itself() -> None:
    """One table's answer may fit where another's does not."""
    slot = Slot("keuze")
    both = (Answer(value=ChoiceValue(v="weg")), Answer(value=ChoiceValue(v="a")))
    fitted = fit(INDEX, Answers(by_slot={slot: both}))
    assert fitted.answers.by_slot == {slot: both[1:]}
    assert fitted.misfits == {slot: both[:1]}


def test_rounds_parked_things_and_tombstones_go_by_the_name_of_today() -> None:
    """A sealed round stays sealed, and what was wiped still says so."""
    old, new = Slot("titel"), Slot("naam")
    parked = Parked(slot="titel", owner="wijkmanager")
    answers = Answers(rounds={old: Round(turnout=3)}, parked={old: parked}, forgotten={old: "2027"})
    fitted = fit(INDEX, answers).answers
    assert fitted.rounds == {new: Round(turnout=3)}
    assert fitted.parked == {new: parked}
    assert fitted.forgotten == {new: "2027"}
    both = fit(INDEX, Answers(rounds={old: Round(turnout=3), new: Round(turnout=8)})).answers
    assert both.rounds == {new: Round(turnout=8)}


def test_rows_under_the_old_and_the_new_name_stand_together() -> None:
    """A copy that still went by the old name may have rows of its own."""
    fitted = fit(INDEX, Answers(rows={"t": ("r2", "r1"), "oude-tabel": ("r1", "r3")}))
    assert fitted.answers.rows == {"t": ("r1", "r3", "r2")}
