"""Soft remarks on what was typed at one place: an answer, or a reason to choose otherwise.

What may be named there follows from the plan: in a row for people with a problem no flat, portiek or street goes out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from wijkwizard.document.paper_knowledge import PaperKnowledge
from wijkwizard.document.place_facts import about_people, areas_of, is_small, of_people
from wijkwizard.document.places_in_text import without_places
from wijkwizard.document.untitled import can_hold_an_address
from wijkwizard.knowledge.personal_data import SENTENCE, speaks_of_people
from wijkwizard.session.text_remarks import asks_where, card_list, names_a_place, text_remarks
from wijkwizard.terms import Slot

if TYPE_CHECKING:
    from wijkwizard.session.derived import Derived
    from wijkwizard.session.questions import Questions

_WISHED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"wishes": ("what", "answer_why"), "initiatives": ("what", "answer_why")}
)
"""By table the cells that keep a street on public paper, and never the number of a house."""


_TOO_SMALL = (
    "Dit lijkt kleiner dan een buurt, zoals een flat of een straat. Noem een wijk of een buurt: "
    "op een kleine plek zijn mensen snel herkenbaar."
)


def answer_remarks(
    derived: Derived, questions: Questions, texts: tuple[str, ...], at: Slot | None
) -> tuple[str, ...]:
    """Return soft remarks about typed texts, each sentence once.

    Args:
        derived: the plan in the making.
        questions: the questionnaire and the knowledge.
        texts: what was typed.
        at: the slot that they answer; ``None`` for what answers none.
    """
    card = card_list(questions.index, derived.answers, at) if at is not None else ""
    if at is not None and not card and not asks_where(questions.index, at):
        card = _beside_people(derived, questions, texts, at.row)
    printed = _otherwise_printed(questions, texts, at) if at is not None else ()
    untitled = _title_inside(derived, questions, texts, at) if at is not None else ()
    too_small = _part_too_small(derived, questions, texts, at) if at is not None else ()
    return _remarks(derived, questions, texts, card, (*printed, *untitled, *too_small))


def reason_remarks(
    derived: Derived, questions: Questions, because: str, finding: str, slot: str = ""
) -> tuple[str, ...]:
    """Return soft remarks about why the group chooses otherwise.

    Args:
        derived: the plan in the making.
        questions: the questionnaire and the knowledge.
        because: what was typed.
        finding: the key of what it is about, with its rows.
        slot: the answer where that stands; empty for a figure, beside which no small place goes out.
    """
    rows = (Slot.parse(slot).row, *finding.partition(":")[2].split("+"))
    card = _beside_people(derived, questions, (because,), *rows) if slot else SENTENCE
    return _remarks(derived, questions, (because,), card)


def _beside_people(derived: Derived, questions: Questions, texts: tuple[str, ...], *rows: str | None) -> str:
    """Return what texts are a card of that name a place in a row of which no place goes out."""
    # Few texts name a place, and what the rows are about takes the whole plan to say.
    if not any(rows) or not names_a_place(texts, questions.knowledge):
        return ""
    return SENTENCE if derived.rows_without_places.intersection(filter(None, rows)) else ""


def _otherwise_printed(questions: Questions, texts: tuple[str, ...], at: Slot) -> Iterator[str]:
    """Yield how public paper says what residents wish or start, when it leaves the number of a house out of it."""
    table = questions.index.tables.get(at.table or "")
    if table is None or questions.index.question(at.question).binds not in _WISHED.get(table.binds, ()):
        return
    kinds = questions.knowledge.personal_data.rows
    for text in texts:
        if any(map(str.isdigit, text)) and not speaks_of_people(text, kinds):
            told = without_places(text, PaperKnowledge.of(questions.knowledge), agreed=text)
            if told != text:
                yield f"Op openbaar papier staat hier geen huisnummer of portiek: '{told}'."


def _part_too_small(
    derived: Derived, questions: Questions, texts: tuple[str, ...], at: Slot
) -> Iterator[str]:
    """Yield that a part of the area seems smaller than a buurt: measures are named after it on public paper."""
    table = questions.index.tables.get(at.table or "")
    if table is None or table.binds != "sub_areas" or questions.index.question(at.question).binds != "name":
        return
    area, known = derived.iwap.area.name.value or "", PaperKnowledge.of(questions.knowledge)
    yield from (_TOO_SMALL for text in texts if is_small(text, known, area))


def _title_inside(derived: Derived, questions: Questions, texts: tuple[str, ...], at: Slot) -> Iterator[str]:
    """Yield that a problem of people goes out by its card alone, for its title can hold an address."""
    table = questions.index.tables.get(at.table or "")
    if table is None or table.binds != "problems" or questions.index.question(at.question).binds != "title":
        return
    known = PaperKnowledge.of(questions.knowledge)
    areas = areas_of(derived.iwap, known)
    held = any(row.id == at.row and about_people(row, known) for row in derived.iwap.problems)
    for text in texts:
        if (held or of_people(text, known)) and can_hold_an_address(text, known, areas):
            yield from (f"Hier lijkt {kind.label} te staan. {kind.text}" for kind in known.possible_addresses)


def _remarks(
    derived: Derived, questions: Questions, texts: tuple[str, ...], card: str, more: Iterable[str] = ()
) -> tuple[str, ...]:
    if not derived.showing.directions:
        return ()  # before a room it points at what somebody just said; it stands there when nobody looks along
    remarks = (remark for text in texts for remark in text_remarks(text, questions.knowledge, card))
    return tuple(dict.fromkeys((*remarks, *more)))
