"""Every item of the working list has its place, and every place in the plan has its question."""

from __future__ import annotations

from collections import Counter

from tests.content.ours import ours, top
from wijkwizard.iwap.registry import registry
from wijkwizard.questionnaire.model import Option, Question, TableQuestion


def test_items_one_to_seventy_one_each_have_a_question() -> None:
    """Nothing of the working list was forgotten."""
    covered = {item for question in top() for item in question.items}
    for question in top():
        if isinstance(question, TableQuestion):
            covered |= {item for column in question.columns for item in column.items}
    assert set(range(1, 72)) - covered == set()


def test_every_place_in_the_plan_is_bound_exactly_once() -> None:
    """No field of the Iwap is without a question, and none has two."""
    bound = Counter(
        one.question.binds if one.table is None else f"{one.table.binds}.{one.question.binds}"
        for one in ours().index.answerable
        if one.question.binds
    )
    assert set(registry().leaves) - set(bound) == set()
    assert {path for path, times in bound.items() if times > 1} == set()


def test_at_most_a_third_of_the_questions_is_free_text() -> None:
    """People point, choose and count more than they write: of the questions, and of all that can be answered."""
    asked = [question.kind for question in top() if question.kind != "notice"]
    answered = [one.question.kind for one in ours().index.answerable]
    for kinds in (asked, answered):
        free = [kind for kind in kinds if kind in {"text", "long_text"}]
        assert len(free) / len(kinds) <= 1 / 3


def test_every_kind_of_question_is_used() -> None:
    """The kinds that the engine knows all earn their place."""
    kinds = {question.kind for question in top()} | {one.question.kind for one in ours().index.answerable}
    assert kinds == {
        "text", "long_text", "choice", "choices", "yes_no", "scale", "grid", "ranking", "number", "money",
        "date", "table", "notice",
    }  # fmt: skip


def test_no_question_asks_about_origin() -> None:
    """Who comes and goes is asked by income, age and household; help may say that origin is never meant."""
    forbidden = (
        "herkomst",
        "afkomst",
        "allochto",
        "autochto",
        "migratieachtergrond",
        "westers",
        "nationaliteit",
    )
    texts = [text for question in top() for text in _texts(question)]
    texts += [text for one in ours().index.answerable for text in _texts(one.question)]
    assert [text for text in texts if any(word in text.lower() for word in forbidden)] == []


def _texts(question: Question) -> list[str]:
    options = getattr(question, "options", ())
    labels = [option.label for option in options] if isinstance(options, tuple) else []
    return [question.text, question.short, *labels]


def test_what_is_read_back_names_places_in_the_plan() -> None:
    """The closing round shows what was said, so every place that it names must be there."""
    places = [
        path
        for question in top()
        for option in (*_listed(question, "options"), *_listed(question, "rows"))
        for path in option.shows
    ]
    assert places
    assert [path for path in places if path not in registry().leaves] == []


def _listed(question: object, name: str) -> tuple[Option, ...]:
    found = getattr(question, name, ())
    return found if isinstance(found, tuple) else ()
