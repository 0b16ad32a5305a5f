"""What is known beside an answer stands on the working paper, once, whatever the cell or the form of the paper."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, advice_of, full_plan, said
from tests.document.test_compose import WORKING, text_of
from tests.document.test_short_papers import whole_evening
from wijkwizard.document.compose import compose
from wijkwizard.document.internal import leaves
from wijkwizard.document.model import Line, Style, Table
from wijkwizard.document.once import all_printed, without_remarks
from wijkwizard.document.parts.not_printed import BEFORE, CAPTION, TITLE
from wijkwizard.document.printed import NOTED, PrintedPiece
from wijkwizard.iwap.labels import FOLLOWS
from wijkwizard.iwap.leaf import WIPED
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.registry import registry
from wijkwizard.iwap.said import GridMark, Picked, Said
from wijkwizard.iwap.value_words import plain
from wijkwizard.terms import Basis, Frozen, Unknown

STEERING = frozenset({"table.length", "verdict.choice", "parties.role", "parties.count", "parties.side"})
"""Answers from which the form of the paper follows, and whether those who live here may stand apart."""

NAMING = "signals.unit"
"""What a number counts is noted with its unit, and belongs to its name wherever that stands."""

BY_GROUP = {"disagreements.seen_by", "disagreements.differently_by", "parties.count"}
"""Groups of one or two never stand apart, and another answer could undo that."""

LETTERS = str.maketrans("0123456789", "abcdefghij")


def word_of(slot: str) -> str:
    """Return a word that stands nowhere else, of letters alone so that nothing in it is written otherwise."""
    return f"mees{list(registry().leaves).index(slot):04d}".translate(LETTERS)


def changed(model: Any, **account: Any) -> Any:
    """Return a plan in which each leaf has this account; what is a function is given the leaf."""
    made: dict[str, object] = {}
    for name in type(model).model_fields:
        value = getattr(model, name)
        if isinstance(value, Said) and value.slot:
            own = {key: item(value) if callable(item) else item for key, item in account.items()}
            made[name] = value.model_copy(update=own)
        elif isinstance(value, tuple) and value and isinstance(value[0], Frozen):
            made[name] = tuple(changed(item, **account) for item in value)
        elif isinstance(value, Frozen) and not isinstance(value, Said):
            made[name] = changed(value, **account)
    return model.model_copy(update=made)


def word(leaf: Said[Any]) -> str:
    """Return the word of a leaf."""
    return word_of(leaf.slot)


def another(leaf: Said[Any]) -> Any:
    """Return another answer than that of a leaf, of its own kind."""
    match leaf.value:
        case (Picked(), *_):
            return (Picked(id="een-ander", label=word(leaf)),)
        case (GridMark(), *_):
            return (GridMark(id="een-ander", label=word(leaf), score=1),)
        case Decimal() if leaf.slot == "parties.count":
            return Decimal(1)
        case _:
            return word(leaf)


def _unless_steering(key: str, item: object) -> Callable[[Said[Any]], object]:
    def given(leaf: Said[Any]) -> object:
        if leaf.slot in STEERING:
            return getattr(leaf, key)
        return item(leaf) if callable(item) else item

    return given


def counts(plan: Iwap, style: Style = WORKING) -> dict[str, int]:
    """Return how often the word of each leaf stands on the paper of a plan."""
    text = text_of(plan, style)
    return {one.slot: text.count(word(one)) for one in leaves(plan) if one.slot}


FORMS: dict[str, Callable[[], Iwap]] = {
    "plan": full_plan,
    "eerste-ronde": lambda: whole_evening("integraal"),
    "wijkagenda": lambda: whole_evening("kleinschalig"),
    "advies": lambda: whole_evening("kleinschalig").model_copy(update={"actions": ()}),
}

UNKNOWN: dict[str, Any] = {"value": None, "unknown": Unknown.DONT_KNOW}

BESIDE: dict[str, dict[str, Any]] = {
    "another answer": {"alternatives": lambda leaf: (another(leaf),)},
    "a source": {"basis": Basis.SOURCE, "source": word},
    "the source of an assumption": {"basis": Basis.ASSUMPTION, "source": word},
    "the words of the room": {"room": another},
}


@pytest.mark.parametrize("form", FORMS)
def test_every_remark_stands_on_the_working_paper_once(form: str) -> None:
    """Whether the cell is a choice, a day, a number or a text, and whatever the part makes of it."""
    plan = changed(FORMS[form](), remark=word)
    assert compose(plan, advice_of, KNOWN, WORKING).form == form
    found = counts(plan)
    assert found[NAMING] >= 1
    assert {slot: times for slot, times in found.items() if times != 1 and slot != NAMING} == {}


@pytest.mark.parametrize("form", FORMS)
def test_every_remark_at_what_nobody_knew_stands_there_too(form: str) -> None:
    """Who does not know often says why."""
    plan = changed(FORMS[form](), remark=lambda leaf: "" if leaf.slot in STEERING else word(leaf))
    plan = changed(plan, **{key: _unless_steering(key, item) for key, item in UNKNOWN.items()})
    found = counts(plan)
    assert {slot: found[slot] for slot in found if slot not in STEERING and found[slot] != 1} == {}


@pytest.mark.parametrize("form", FORMS)
def test_who_did_not_know_does_not_silence_who_did(form: str) -> None:
    """Another answer stands beside a first one that says nothing."""
    account = {"alternatives": lambda leaf: (another(leaf),), **UNKNOWN}
    plan = changed(FORMS[form](), **{key: _unless_steering(key, item) for key, item in account.items()})
    assert {slot for slot, times in counts(plan).items() if not times} - STEERING == BY_GROUP - STEERING


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("beside", BESIDE)
def test_whatever_else_stands_beside_an_answer_is_on_the_working_paper(form: str, beside: str) -> None:
    """A part that prints an answer in a sentence has no room for it, so it comes in the list."""
    plan = changed(FORMS[form](), **BESIDE[beside])
    left_out = BY_GROUP if {"alternatives", "room"}.intersection(BESIDE[beside]) else set()
    assert {slot for slot, times in counts(plan).items() if not times} == left_out


def listed_in(plan: Iwap) -> list[tuple[Line, ...]]:
    """Return the rows of the list of what is told nowhere else."""
    blocks = [block for part in compose(plan, advice_of, KNOWN, WORKING).parts for block in part.blocks]
    tables = [block for block in blocks if isinstance(block, Table) and block.caption.startswith(CAPTION)]
    return [row for table in tables for row in table.rows]


@pytest.mark.parametrize("form", FORMS)
def test_a_public_paper_has_no_list_of_what_is_told_nowhere(form: str) -> None:
    """It holds what its parts hold, and each remark there once at most."""
    plan = changed(FORMS[form](), remark=word)
    assert TITLE not in text_of(plan, STYLE)
    assert max(times for slot, times in counts(plan, STYLE).items() if slot != NAMING) == 1


def test_the_account_that_a_paper_keeps_is_no_part_of_it() -> None:
    """Slots of answers are of the dossier; the paper as JSON has the words only."""
    paper = compose(changed(full_plan(), remark=word), advice_of, KNOWN, WORKING)
    assert len(all_printed(paper.parts)) > 200
    assert "prints" not in paper.model_dump_json()


def test_a_paper_without_remarks_has_no_list() -> None:
    """Nor does what was wiped: that note is of the program."""
    assert TITLE not in text_of(full_plan(), WORKING)
    assert TITLE not in text_of(changed(full_plan(), value=None, unknown=Unknown.OPEN, remark=WIPED), WORKING)


def test_what_follows_from_another_answer_is_not_in_the_list() -> None:
    """Nobody said it, so nothing was noted with it."""
    assert listed_in(changed(full_plan(), basis=Basis.ASSUMPTION, source=FOLLOWS)) == []


def test_the_list_names_question_answer_and_remark() -> None:
    """Who reads it finds the answer back without the screen."""
    plan = full_plan()
    (cost,) = plan.costs
    told = cost.model_copy(
        update={"year_from": cost.year_from.model_copy(update={"remark": "Onder voorbehoud."})}
    )
    found = listed_in(plan.model_copy(update={"costs": (told,)}))
    assert [[cell.text for cell in row] for row in found] == [
        ["woord costs-what: Vraag costs.year_from", plain(cost.year_from.value), "Onder voorbehoud."]
    ]


def test_a_line_of_the_list_says_that_it_is_internal() -> None:
    """Who copies from it must see what may not go outside, as everywhere on this paper."""
    rows = listed_in(changed(full_plan(), remark=word, internal=lambda leaf: leaf.slot == "costs.year_from"))
    marked = [row[0].text for row in rows if row[2].account == "intern"]
    assert marked == ["woord costs-what: Vraag costs.year_from"]


def test_a_long_answer_is_named_by_its_beginning_and_a_list_not_cut() -> None:
    """Both stand whole before the list; half a count would read as a count."""
    marks = tuple(GridMark(id=f"m{n}", label=f"Een van de vele problemen {n}", score=n) for n in range(9))
    insight = full_plan().insight.model_copy(
        update={
            "votes": said(marks, slot="insight.votes", asked="Hoeveel kaarten?", remark="Twee keer geteld.")
        }
    )
    (signal,) = full_plan().signals
    why = signal.why.model_copy(update={"value": "Dit is een lang verhaal. " * 9, "remark": "Nagevraagd."})
    plan = full_plan().model_copy(
        update={"insight": insight, "signals": (signal.model_copy(update={"why": why}),)}
    )
    answers = {row[2].text: row[1].text for row in listed_in(plan)}
    assert answers["Twee keer geteld."] == BEFORE
    assert answers["Nagevraagd."].startswith("Dit is een lang verhaal.")
    assert answers["Nagevraagd."].endswith(" …")


def test_equal_remarks_at_two_answers_are_both_told() -> None:
    """The same words elsewhere are no reason to leave a remark out."""
    listed = [listed_in(changed(full_plan(), remark=remark)) for remark in (word, "Nog navragen.")]
    assert len(listed[0]) == len(listed[1]) > 40


@given(st.text(max_size=20), st.lists(st.text(min_size=1, max_size=20), max_size=3))
@settings(max_examples=50)
def test_taking_out_a_remark_leaves_the_rest_of_an_account(remark: str, others: list[str]) -> None:
    """Whatever people type, also words that look like what parts an account."""
    pieces = [*(f"volgens {other}" for other in others), f"{NOTED}{remark}"]
    line = Line(text="", account="; ".join(pieces), prints=frozenset({PrintedPiece("plek", pieces[-1])}))
    assert without_remarks(line).account == "; ".join(pieces[:-1])
