"""Every list of things in the world takes an own card: what people bring does not fit a list that was made before."""

from __future__ import annotations

from collections.abc import Iterator

from tests.content.ours import ours, top
from wijkwizard.questionnaire.cards import cards_of, lists_of
from wijkwizard.questionnaire.kinds.registry import Question, options_of
from wijkwizard.questionnaire.model import KnowledgeOptions, TableQuestion
from wijkwizard.terms.dutch import bare

NOT_OF_THE_WORLD = {
    "eigen-kaart.lijst": "says which list a card joins",
    "problemen-labels.schaal": "how far a problem reaches, and who is there is asked elsewhere",
    "belofte-bij.niveau": "how high a promise was made, and by whom is asked beside it",
    "vervolg": "what happens with the paper after the evening, and who decides is asked later",
    "aanleiding-redenen": "reasons to come together, told in own words at the next question",
    "demo-voorzieningen": "what comes under pressure when fewer people live here",
    "gezond-sporen": "the four tracks of one method",
    "regels.soort": "how hard a rule is, and whose it is stands beside it",
    "meetmomenten.met-wie": "layers of an organisation, whichever it is",
}
"""Lists that name a party or a body in passing, and why they are closed."""


def _leaves() -> Iterator[tuple[str, Question]]:
    return ((leaf.full_id, leaf.question) for leaf in ours().index.answerable)


def _carded() -> dict[str, str]:
    tables = (question for question in top() if isinstance(question, TableQuestion) and question.cards_by)
    return {name: table.id for table in tables for name in lists_of(table)}


def _plain(label: str) -> str:
    words = bare(label).casefold().split()
    return " ".join(word for word in words if word not in {"de", "het", "een"})


def test_every_list_from_a_table_with_own_cards_takes_them() -> None:
    """Also where a question names the rows that it shows."""
    carded = _carded()
    assert {"problemen", "themas", "partijen", "ingredienten", "beslissers", "fasen"} <= set(carded)
    closed = [
        name
        for name, question in _leaves()
        if isinstance(options := options_of(question), KnowledgeOptions)
        and options.knowledge in carded
        and not cards_of(question)
    ]
    assert closed == []


def test_no_closed_list_names_the_parties_or_bodies_of_the_world() -> None:
    """A list of which two lines are rows of such a table is a list of that kind, and takes own cards."""
    tables = {name: ours().index.option_tables[name] for name in _carded()}
    closed = set()
    for name, question in _leaves():
        options = options_of(question)
        if not isinstance(options, tuple):
            continue
        said = {word for option in options for word in (option.id, _plain(option.label))}
        for known in tables.values():
            if sum(bool({option.id, _plain(option.label)} & said) for option in known) > 1:
                closed.add(name)
    assert closed - set(NOT_OF_THE_WORLD) == set()
