"""One answer becomes one leaf: its value in the plan's own terms, its account, or why there is none."""

from decimal import Decimal

import pytest

from tests.iwap.evening import answers, questions
from wijkwizard.document.phrasing import on_lines
from wijkwizard.iwap.leaf import WIPED, in_words, leaf, plain
from wijkwizard.iwap.offer import LeafContext, Offer
from wijkwizard.iwap.said import (
    Euro,
    GridMark,
    PartialDay,
    Picked,
    SaidAmount,
    SaidChoice,
    SaidChoices,
    SaidDate,
    SaidLevel,
    SaidNumber,
    SaidText,
    ScaleStep,
)
from wijkwizard.iwap.value_words import plain as plainly
from wijkwizard.questionnaire.model import GridQuestion, Option, Scale, TextQuestion
from wijkwizard.terms import (
    Answer,
    Answers,
    ChoicesValue,
    ChoiceValue,
    DayValue,
    GridValue,
    MoneyValue,
    NumberValue,
    RankingValue,
    ScaleValue,
    Slot,
    TextValue,
    Unknown,
    Value,
    YesNoValue,
)

OPTIONS = (Option(id="a", label="Eerst"), Option(id="b", label="Dan"))
ANY = TextQuestion(id="x", kind="text", text="Wat?")
GRID = GridQuestion(id="g", kind="grid", text="Wat?", rows=OPTIONS, scale=Scale(labels={2: "veel"}))
FIRST, SECOND = Picked(id="a", label="Eerst"), Picked(id="b", label="Dan")


@pytest.mark.parametrize(
    ("value", "held"),
    [
        (TextValue(v="R&D <b>"), "R&D <b>"),
        (ChoiceValue(v="a"), FIRST),
        (ChoiceValue(v="weg"), None),
        (ChoicesValue(v=("b", "a")), (SECOND, FIRST)),
        (ChoicesValue(v=("weg", "a")), (FIRST,)),
        (RankingValue(v=("weg",)), None),
        (YesNoValue(v=False), False),
        (ScaleValue(v=0), ScaleStep(step=0, highest=0)),
        (NumberValue(v=Decimal(0)), Decimal(0)),
        (MoneyValue(v=Decimal("12.50")), Euro(amount=Decimal("12.50"))),
        (DayValue(v="2027-03"), PartialDay(iso="2027-03")),
    ],
)
def test_each_kind_of_value_has_its_own_form(value: Value, held: object) -> None:
    """Options become their label, amounts euros, days days; nought and no are values too."""
    assert plain(value, ANY, Offer.of(OPTIONS)) == held


def test_a_grid_has_the_words_of_its_steps_and_the_order_of_its_rows() -> None:
    """A step without a word has none."""
    held = plain(GridValue(v={"b": 1, "a": 2, "weg": 3}), GRID, Offer.of(OPTIONS))
    assert held == (
        GridMark(id="a", label="Eerst", score=2, word="veel"),
        GridMark(id="b", label="Dan", score=1),
    )


def _of(answers: Answers, full_id: str, *, asked: bool = True, row: str | None = None) -> SaidText:
    index = questions().index
    return leaf(
        SaidText, Slot(full_id, row), index.question(full_id), LeafContext(index, answers), asked=asked
    )


def test_a_leaf_without_an_answer_says_why() -> None:
    """Open is another thing than not asked."""
    assert _of(Answers(), "trots").unknown is Unknown.OPEN
    assert _of(Answers(), "trots", asked=False).unknown is Unknown.HIDDEN


def test_an_answer_that_is_not_asked_now_gives_no_value() -> None:
    """What stands behind a closed branch counts as no answer."""
    told = _of(answers({"trots": "Het koor"}), "trots", asked=False)
    assert (told.value, told.unknown) == (None, Unknown.HIDDEN)


def test_a_leaf_knows_its_slot_and_its_question() -> None:
    """The paper can say what was asked, the screen can jump to it."""
    told = _of(answers({"trots": "Het koor"}), "trots")
    assert (told.slot, told.asked) == ("trots", "Waar bent u trots op?")


def test_what_was_wiped_says_so() -> None:
    """Only that something was wiped stands there."""
    told = _of(Answers(forgotten={Slot("trots"): "2026-03-14"}), "trots")
    assert (told.value, told.remark) == (None, WIPED)


@pytest.mark.parametrize("kind", [Unknown.DONT_KNOW, Unknown.SKIPPED, Unknown.NOT_APPLICABLE])
def test_not_knowing_keeps_its_kind_and_its_account(kind: Unknown) -> None:
    """Weet niet, overgeslagen and niet van toepassing stay apart."""
    told = _of(Answers(by_slot={Slot("trots"): (Answer(unknown=kind, remark="laat op de avond"),)}), "trots")
    assert (told.unknown, told.remark) == (kind, "laat op de avond")


def test_an_option_that_is_gone_leaves_the_question_open() -> None:
    """Only a row can be removed; an option of a list that went is asked again."""
    index = questions().index
    gone = Answers(by_slot={Slot("duur"): (Answer(value=ChoiceValue(v="weg")),)})
    told = leaf(SaidChoice, Slot("duur"), index.question("duur"), LeafContext(index, gone), asked=True)
    assert told.unknown is Unknown.OPEN


def test_alternatives_have_the_form_of_the_value() -> None:
    """A differing amount is an amount, and one that only names what is gone is none."""
    index = questions().index
    live = tuple(Answer(value=ChoicesValue(v=v)) for v in (("raad",), ("weg",), ("bewoners", "raad")))
    source = LeafContext(index, Answers(by_slot={Slot("redenen"): live}))
    told = leaf(SaidChoices, Slot("redenen"), index.question("redenen"), source, asked=True)
    assert told.value is not None
    assert [pick.id for pick in told.value] == ["raad"]
    assert [[pick.id for pick in other] for other in told.alternatives] == [["bewoners", "raad"]]


def test_words_are_dutch_and_carry_what_differs() -> None:
    """What binds nothing is printed as people read it."""
    index = questions().index
    live = (Answer(value=RankingValue(v=("groen", "werk"))), Answer(value=RankingValue(v=("werk",))))
    source = LeafContext(index, Answers(by_slot={Slot("eigen-vraag"): live}))
    told = in_words(Slot("eigen-vraag"), index.question("eigen-vraag"), source)
    assert plainly(told.value) == "1. Groen, 2. Werk"
    assert [plainly(one) for one in told.alternatives] == ["1. Werk"]


def test_words_of_not_knowing_keep_their_kind() -> None:
    """There is no text for what was not said."""
    index = questions().index
    source = LeafContext(index, Answers(by_slot={Slot("eigen-vraag"): (Answer(unknown=Unknown.SKIPPED),)}))
    told = in_words(Slot("eigen-vraag"), index.question("eigen-vraag"), source)
    assert (told.value, told.unknown) == (None, Unknown.SKIPPED)
    empty = in_words(Slot("trots"), index.question("trots"), source)
    assert (empty.value, empty.unknown) == (None, Unknown.OPEN)


def test_the_type_of_a_leaf_is_the_one_that_was_asked_for() -> None:
    """A number becomes a figure and nothing else."""
    index, found = questions().index, answers({"bewoners": "33.000", "datum": "14 maart 2027"})
    source = LeafContext(index, found)
    figure = leaf(SaidNumber, Slot("bewoners"), index.question("bewoners"), source, asked=True)
    day = leaf(SaidDate, Slot("datum"), index.question("datum"), source, asked=True)
    assert (type(figure), figure.value) == (SaidNumber, Decimal(33000))
    assert (type(day), day.value) == (SaidDate, PartialDay(iso="2027-03-14"))
    assert {type(figure), type(day)}.isdisjoint({SaidAmount, SaidLevel})


def test_words_of_a_grid_stand_one_row_to_a_line_with_the_word_of_the_step() -> None:
    """A number beside a word says nothing more; a step without a word keeps its number."""
    index = questions().index
    asked = next(one for one in index.answerable if isinstance(one.question, GridQuestion))
    grid = asked.question.model_copy(update={"scale": Scale(max=2, labels={2: "veel"})})
    first, second = index.options(grid, Answers())[:2]
    scores = GridValue(v={second.id: 1, first.id: 2})
    source = LeafContext(index, Answers(by_slot={Slot(asked.full_id): (Answer(value=scores),)}))
    told = on_lines(in_words(Slot(asked.full_id), grid, source)).value
    assert told == f"{first.label.rstrip('.')}: 2 (veel)\n{second.label.rstrip('.')}: 1"


def test_what_did_not_change_is_the_same_leaf_and_what_is_written_otherwise_is_not() -> None:
    """After an answer everything else of a plan stays; 33 and 33,0 are equal and stand differently on paper."""
    index, slot = questions().index, Slot("bewoners")

    def told(answer: Answer) -> SaidNumber:
        source = LeafContext(index, Answers(by_slot={slot: (answer,)}))
        return leaf(SaidNumber, slot, index.question("bewoners"), source, asked=True)

    first = Answer(value=NumberValue(v=Decimal(33)))
    assert told(first) is told(first)
    assert str(told(Answer(value=NumberValue(v=Decimal("33.0")))).value) == "33.0"


def test_a_choice_is_called_what_its_row_is_called_now() -> None:
    """The answer that points at it stays the same, and so does the question."""
    index = questions().index
    asked = index.question("maatregelen.probleem")
    pointing = Answer(value=ChoiceValue(v="p"))

    def told(name: str) -> str:
        by_slot = {
            Slot("problemen.titel", "p"): (Answer(value=TextValue(v=name)),),
            Slot("maatregelen.probleem", "m"): (pointing,),
        }
        source = LeafContext(
            index, Answers(by_slot=by_slot, rows={"problemen": ("p",), "maatregelen": ("m",)})
        )
        picked = leaf(SaidChoice, Slot("maatregelen.probleem", "m"), asked, source, asked=True).value
        return picked.label if picked else ""

    assert (told("Rommel"), told("Lawaai"), told("Rommel")) == ("Rommel", "Lawaai", "Rommel")
