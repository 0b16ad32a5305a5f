"""A vague word stands in one list, which questions and advice both read."""

from __future__ import annotations

from tests.content.ours import ours
from wijkwizard.knowledge.wordings import begun_words
from wijkwizard.session.text_remarks import avoided_words


def test_no_question_has_a_word_of_its_own_that_a_list_has_too() -> None:
    known = avoided_words(ours().knowledge)
    forms = [form for listed in known.values() for form in listed.forms]
    twice = [
        (name, word)
        for name, question in ours().index.by_id.items()
        for soft in question.soft
        for word in soft.avoid
        if begun_words(word, forms)
    ]
    assert twice == []


def test_what_is_called_vague_beside_a_goal_is_called_vague_in_advice_about_it() -> None:
    """A title of a goal, a measure and a promise: the check reads the list that the question names."""
    names = ("doelen.titel", "maatregelen.titel", "beloften.belofte")
    listed = [soft.lists for name in names for soft in ours().index.by_id[name].soft if soft.lists]
    assert listed == [("vaag",)] * len(names)
