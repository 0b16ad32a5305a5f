"""Finds what on the papers for the tables seems to be about one person, or points people out, before they are made.

They hang on the wall and lie in hands, so all that is on them is read by whoever is there.
"""

from __future__ import annotations

from collections.abc import Iterator

from wijkwizard.document.paper_knowledge import PaperKnowledge
from wijkwizard.document.place_facts import areas_of
from wijkwizard.document.sheets.source import SheetQuestion, SheetSource
from wijkwizard.session.printing.people_on_paper import (
    PaperText,
    groups_on_cards,
    people_at_places,
    people_on_paper,
    possible_houses,
)
from wijkwizard.session.reader import Reader
from wijkwizard.session.text_remarks import card_list
from wijkwizard.terms import TextValue

_BEFORE = "u de papieren uitdeelt of ophangt"


def people_on_sheets(reader: Reader, source: SheetSource) -> tuple[str, ...]:
    """Return a sentence for each kind of thing that the papers may show too much of.

    Args:
        reader: reads the dossier.
        source: what the papers are made of.
    """
    texts, knowledge = tuple(_texts(reader, source)), reader.questions.knowledge
    areas = areas_of(reader.iwap(), PaperKnowledge.of(knowledge))
    found = (
        people_on_paper(texts, knowledge, _BEFORE),
        groups_on_cards(texts, knowledge),
        people_at_places(texts, knowledge, areas),
        possible_houses(texts, knowledge),
    )
    return tuple(filter(None, found))


def _texts(reader: Reader, source: SheetSource) -> Iterator[PaperText]:
    """Yield the answers in words that stand on a paper."""
    printed = {_flat(text) for text in _printed(source)}
    for slot, live in reader.answers.by_slot.items():
        place = reader.index.question(slot.question).text
        for answer in live:
            if isinstance(answer.value, TextValue) and _flat(answer.value.v) in printed:
                yield PaperText(place, answer.value.v, card_list(reader.index, reader.answers, slot))


def _printed(source: SheetSource) -> Iterator[str]:
    """Yield what stands on the papers and can be of the dossier."""
    yield from (source.area, source.gemeente, source.day, source.place, *source.groups)
    yield from (source.may, source.fixed, source.afterwards, source.carried_by)
    for turn in source.turns:
        for question in turn.questions:
            yield from _listed(question)


def _listed(question: SheetQuestion) -> Iterator[str]:
    yield from (*question.rows, *(code.label for code in question.codes))
    for column in question.columns:
        yield from _listed(column)


def _flat(text: str) -> str:
    return " ".join(text.split()).rstrip(".").casefold()
