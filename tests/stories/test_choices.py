"""Every choice of every question, by generation: whatever is chosen stands in the plan, in words.

Starts from the exercise with all six themes chosen, so that everything with a choice is asked. Questions that
steer the route are tried one by one; all others take their next choice together, round after round.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from tests.content.test_once import ONCE
from tests.session.small import fixed_environment
from wijkwizard.document.internal import leaves
from wijkwizard.iwap.bind import bind
from wijkwizard.iwap.said import GridMark, Picked, Said
from wijkwizard.questionnaire.index import Index, LocatedQuestion
from wijkwizard.questionnaire.misfit import Misfit
from wijkwizard.questionnaire.model import GridQuestion, Option, TableQuestion
from wijkwizard.questionnaire.reading import read_value
from wijkwizard.questionnaire.route import route
from wijkwizard.questionnaire.silent_counts import AGAIN
from wijkwizard.session import load_questions, make_example
from wijkwizard.terms import Answer, Answers, ChoiceValue, Round, Slot, Unknown, Value

KINDS = frozenset({"choice", "choices", "ranking", "grid"})
THEMES = ("ondernemend-initiatief", "burgerschap", "demografie")
"""The themes that the exercise did not choose."""

IN_THEIR_PLACE = frozenset({first for first, *_ in ONCE})
"""Answers of the exercise that spare another question, which has choices."""

Chosen = Mapping[Slot, Option]


@cache
def _index() -> Index:
    return load_questions(None).index


def _with_choices() -> tuple[LocatedQuestion, ...]:
    """Return the questions with choices; of a count the first round, for a second one stands in its place."""
    every = (one for one in _index().answerable if not one.full_id.endswith(AGAIN))
    return tuple(one for one in every if one.question.kind in KINDS)


def _steering() -> frozenset[str]:
    """Return what the route or a list depends on: all conditions, the length of the evening, and where cards go."""
    index = _index()
    asked = {one for node in index.order for one in node.depends_on}
    asked |= {f"{table.id}.{table.cards_by}" for table in index.tables.values() if table.cards_by}
    return frozenset(asked | {index.questionnaire.length_question, index.questionnaire.verdict_question})


def _all_themes() -> Answers:
    with make_example(None, environment=fixed_environment()) as session:
        held = session.reader.answers
    rows = tuple(f"thema-{theme}" for theme in THEMES)
    chosen = {
        Slot("themas-gekozen.thema", row): (Answer(value=ChoiceValue(v=theme)),)
        for row, theme in zip(rows, THEMES, strict=True)
    }
    kept = {slot: answers for slot, answers in held.by_slot.items() if slot.question not in IN_THEIR_PLACE}
    return Answers(
        by_slot={**kept, **chosen},
        rows={**held.rows, "themas-gekozen": (*held.rows_of("themas-gekozen"), *rows)},
    )


def _slot(one: LocatedQuestion, base: Answers) -> Slot:
    """Return where a question is answered: of a column the first row in which it is asked."""
    if one.table is None:
        return Slot(one.full_id)
    asked = route(_index(), base).asked
    rows = _index().rows(one.table.id, base)
    return next(slot for row in rows if (slot := Slot(one.full_id, row)) in asked)


def _value(one: LocatedQuestion, option: Option, options: tuple[Option, ...]) -> Value:
    """Return an answer that chooses one option, or that gives one row of a grid its highest step."""
    raw: object = option.id
    if isinstance(one.question, GridQuestion):
        scale = one.question.scale
        raw = {option.id: scale.max if scale.steps is None else {str(scale.steps.max): scale.max}}
    read = read_value(one.question, options, raw)
    assert read
    assert not isinstance(read, Unknown)
    assert not isinstance(read, Misfit), read
    return read


def _stands(said: Said[object] | None, option: Option) -> bool:
    value = said.value if said else None
    several: Iterable[object] = value if isinstance(value, tuple) else (value,)
    for each in several:
        if isinstance(each, Picked | GridMark) and (each.id, each.label) == (option.id, option.label):
            return True
        if isinstance(each, str) and option.label in each:
            return True
    return False


def _try(choice: Mapping[str, int], slots: Mapping[str, Slot], base: Answers) -> dict[str, set[str]]:
    """Choose an option of each question at once; return by question the options that stand in the plan."""
    index, by_id = _index(), {one.full_id: one for one in _with_choices()}
    given = dict(base.by_slot)
    meant: dict[str, str] = {}
    for name, at in choice.items():
        options = index.options(by_id[name].question, base)
        option = options[at % len(options)]
        meant[name] = option.id
        given[slots[name]] = (Answer(value=_value(by_id[name], option, options)),)
    counted = {
        Slot(count): Round(turnout=1, revealed=True) for count in index.on_demand if not count.endswith(AGAIN)
    }
    answers = Answers(by_slot=given, rows=base.rows, rounds=counted)
    plan = bind(index, answers, route(index, answers)).model_copy(update={"kept_aside": ()})
    said = {one.slot: one for one in leaves(plan) if one.slot}
    found = defaultdict(set)
    for name, wanted in meant.items():
        # The name of a row may have changed with another choice of this round.
        now = {option.id: option for option in index.options(by_id[name].question, answers)}
        if _stands(said.get(str(slots[name])), now[wanted]):
            found[name].add(wanted)
    return found


def _standing(base: Answers) -> Mapping[str, set[str]]:
    """Return by question the options that were seen to stand in the plan after they were chosen."""
    index, steering = _index(), _steering()
    slots = {one.full_id: _slot(one, base) for one in _with_choices()}
    sizes = {one.full_id: len(index.options(one.question, base)) for one in _with_choices()}
    together = [name for name in sizes if name not in steering]
    tries = [dict.fromkeys(together, turn) for turn in range(max(sizes[name] for name in together))]
    tries += [{name: at} for name in sizes if name in steering for at in range(sizes[name])]
    found: defaultdict[str, set[str]] = defaultdict(set)
    for choice in tries:
        for name, seen in _try(choice, slots, base).items():
            found[name] |= seen
    return found


def test_each_choice_of_each_question_stands_in_the_plan() -> None:
    """No choice leads nowhere: bound or not, its words come out at the other end.

    It is one test, for a test for each question made all the plans again in each process that took one of them.
    """
    base = _all_themes()
    offered = {
        one.full_id: {option.id for option in _index().options(one.question, base)} for one in _with_choices()
    }
    assert [name for name, options in offered.items() if not options] == []
    standing = _standing(base)
    assert {
        name: options ^ standing[name] for name, options in offered.items() if options != standing[name]
    } == {}


def test_all_questions_with_choices_are_among_them() -> None:
    """The list is made from the questionnaire: a column and a question count alike."""
    steps = _index().questionnaire.steps
    counted = 0
    for question in (one for step in steps for section in step.sections for one in section.questions):
        columns = question.columns if isinstance(question, TableQuestion) else (question,)
        counted += sum(column.kind in KINDS and not column.id.endswith(AGAIN) for column in columns)
    assert counted == len(_with_choices()) > 100
