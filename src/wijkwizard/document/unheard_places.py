"""Tells what stands beside a problem or a figure without its small places, unless the group heard them and agreed.

The sentences stay, and say 'op een plek in de buurt' where a flat, a portiek or a street was named. Beside a problem of
people that is always so, and so it is in a goal or a measure for one and in what hangs on that, such as a promise or a
risk, and in a row that speaks of people itself; but not for the address of a public building where it is done. Any
other measure may name where it is done. A wish never has the number of a house.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from wijkwizard.document.formatter import chosen
from wijkwizard.document.paper_knowledge import PaperKnowledge
from wijkwizard.document.places_in_text import without_places
from wijkwizard.iwap.model import Iwap, Other, ToDo
from wijkwizard.iwap.rows import PlanRow, Problem, Theme
from wijkwizard.iwap.said import GridMark, Picked, Said
from wijkwizard.iwap.small_rows import Wish
from wijkwizard.iwap.value_words import plain
from wijkwizard.knowledge.personal_data import OF_PEOPLE, PROBLEM, personal
from wijkwizard.terms import Frozen
from wijkwizard.terms.base import ModelT

_LINKS = ("problem", "helps", "theme", "goal", "measure", "cost")
"""The fields in which a row says what it is about."""

_SENTENCES = ("title", "what", "promise", "story", "name")
"""The fields in which a row says what it is."""

AGREED = "klopt"
"""The option of the last round that lets a line stand as it was read aloud."""


def heard(iwap: Iwap, line: str) -> bool:
    """Return whether the room heard a line of the last round, such as 'problemen', and agreed."""
    return any(mark.id == line and mark.word == AGREED for mark in iwap.closing.lines.value or ())


def about_people(row: Problem, known: PaperKnowledge) -> bool:
    """Return whether a problem is about people, by its card or by its words."""
    texts = (plain(row.title.value), plain(row.sort.value))
    return chosen(row.sort) in known.about_people or any(_of_people(text, known) for text in texts if text)


def _of_people(text: str, known: PaperKnowledge) -> bool:
    """Return whether words are about a group of people, or about what people have behind their door."""
    return any(personal(text, known.groups_of_people, card) for card in (PROBLEM, OF_PEOPLE))


def areas_of(iwap: Iwap, known: PaperKnowledge) -> tuple[str, ...]:
    """Return the names of the area and its parts, which may always be named; no part that is a flat or a street."""
    area = plain(iwap.area.name.value) if iwap.area.name.value else ""
    parts = (plain(part.name.value) for part in iwap.sub_areas if part.name.value)
    return tuple(filter(None, (area, *(part for part in parts if without_places(part, known, area) == part))))


def _linked(row: Frozen, fields: Iterable[str]) -> Iterator[str]:
    """Yield the ids of the problems, goals, measures and costs that a row names in these fields."""
    for name in fields:
        said = getattr(row, name, None)
        value = said.value if isinstance(said, Said) else None
        yield from (
            item.id for item in (value if isinstance(value, tuple) else (value,)) if isinstance(item, Picked)
        )


class _PlaceRedactor:
    """Tells rows without the places that may not be named in them."""

    def __init__(self, iwap: Iwap, known: PaperKnowledge) -> None:
        self.iwap, self.known = iwap, known
        self.always = " | ".join(areas_of(iwap, known))
        self.of_people = frozenset(row.id for row in iwap.problems if about_people(row, known))
        self.for_people = self.of_people
        for rows in (iwap.themes, iwap.goals, iwap.measures, iwap.costs):
            self.for_people |= {row.id for row in rows if self._hangs(row)}

    def _hangs(self, row: Frozen) -> bool:
        """Return whether a row is about a problem of people, or about something that is done for one.

        Which problem a measure is for says more than which goal it helps.
        """
        own = frozenset(_linked(row, ("problem",)))
        return bool((own or frozenset(_linked(row, _LINKS))) & self.for_people)

    def _text(self, value: Any, agreed: str, *, venues: bool) -> Any:
        if not isinstance(value, str):
            return value
        return without_places(value, self.known, self.always, agreed=agreed, venues=venues)

    def _leaf(self, said: Said[Any], agreed: str = "", *, venues: bool = False) -> Said[Any]:
        texts = {
            name: self._text(getattr(said, name), agreed, venues=venues)
            for name in ("value", "room", "remark", "source")
        }
        others = tuple(self._text(other, agreed, venues=venues) for other in said.alternatives)
        return said.model_copy(update={**texts, "alternatives": others})

    def row(self, row: ModelT, *agreed: Said[Any], but: str = "", venues: bool = False) -> ModelT:
        """Return a row told without its places, but for those in the sentences that the group agreed with."""
        told = " | ".join(plain(said.value) for said in agreed if said.value)
        made = {
            name: self._leaf(value, told, venues=venues)
            for name in type(row).model_fields
            if name != but and isinstance(value := getattr(row, name), Said)
        }
        return row.model_copy(update=made)

    def problem(self, row: Problem) -> Problem:
        """Return a problem; its own cell for a place has a rule of its own."""
        agreed = (
            (row.title, row.where) if heard(self.iwap, "problemen") and row.id not in self.of_people else ()
        )
        return self.row(row, *agreed, but="where")

    def theme(self, row: Theme) -> Theme:
        """Return a theme, which has its own line in the last round."""
        agreed = (
            (row.title,) if heard(self.iwap, "themas") and chosen(row.problem) not in self.of_people else ()
        )
        return self.row(row, *agreed)

    def beside(self, row: ModelT) -> ModelT:
        """Return a row that does something; its places stay unless it is for people with a problem, or speaks of them.

        Then the address of a public building stays: that is where people are welcome, and nobody lives there.
        """
        if not (self._hangs(row) or self._speaks_of_people(row)):
            return row
        told = self.row(row, venues=True)
        parts = getattr(told, "sub_area", None)
        if not isinstance(parts, Said) or not parts.value:
            return told
        labels = (
            item.model_copy(update={"label": self._text(item.label, "", venues=True)}) for item in parts.value
        )
        return told.model_copy(update={"sub_area": parts.model_copy(update={"value": tuple(labels)})})

    def _speaks_of_people(self, row: Frozen) -> bool:
        """Return whether its own sentence is about people; who does it or for whom is no such sentence."""
        said = (getattr(row, name, None) for name in _SENTENCES)
        texts = (each.value for each in said if isinstance(each, Said) and isinstance(each.value, str))
        return any(_of_people(text, self.known) for text in texts)

    def wish(self, row: Wish) -> Wish:
        """Return a wish without the number of a house: it is somebody's own words about where they live."""
        told = self.beside(row)
        return self.row(told, told.what, told.answer_why)

    def other(self, item: Other) -> Other:
        """Return an answer that binds nothing, where it is beside a problem or a figure."""
        rows = {row.id for row in (*self.iwap.problems, *self.iwap.signals)}
        if item.row is None or item.row.id not in rows:
            return item
        return item.model_copy(update={"said": self._leaf(item.said)})

    def rows(self) -> Iterator[tuple[str, tuple[PlanRow, ...]]]:
        """Yield the collections that say what is wrong or wanted, told without their places."""
        iwap = self.iwap
        yield "problems", tuple(self.problem(row) for row in iwap.problems)
        yield "signals", tuple(self.row(row, but="place") for row in iwap.signals)
        yield "realities", tuple(self.row(row) for row in iwap.realities)
        yield (
            "disagreements",
            tuple(
                self.row(row, *((row.claim,) if heard(iwap, "verschil") else ()))
                for row in iwap.disagreements
            ),
        )
        yield "themes", tuple(self.theme(row) for row in iwap.themes)
        yield "find_outs", tuple(self.row(row) for row in iwap.find_outs)
        yield "wishes", tuple(self.wish(row) for row in iwap.wishes)

    def every_row(self) -> Mapping[str, tuple[PlanRow, ...]]:
        """Return every collection: those of ``rows``, and any other as what is done about it."""
        own = dict(self.rows())
        held = {name: getattr(self.iwap, name) for name in type(self.iwap).model_fields if name not in own}
        collections = {
            name: rows
            for name, rows in held.items()
            if isinstance(rows, tuple) and rows and all(isinstance(row, PlanRow) for row in rows)
        }
        return own | {name: tuple(map(self.beside, rows)) for name, rows in collections.items()}


def _renamed(model: ModelT, names: Mapping[str, str]) -> ModelT:
    """Return a part of the plan in which whatever is called after a row has its new name."""
    made: dict[str, object] = {}
    for name in type(model).model_fields:
        value = getattr(model, name)
        if (isinstance(model, Picked | GridMark) and name == "label") or (
            isinstance(model, ToDo) and name == "question"
        ):
            for old, new in names.items():
                value = value.replace(old, new)
            made[name] = value
        elif isinstance(value, Frozen):
            made[name] = _renamed(value, names)
        elif isinstance(value, tuple) and any(isinstance(item, Frozen) for item in value):
            made[name] = tuple(_renamed(item, names) if isinstance(item, Frozen) else item for item in value)
    return model.model_copy(update=made)


def _title(row: PlanRow) -> str:
    said = getattr(row, "title", None) or getattr(row, "claim", None)
    return plain(said.value).rstrip(".") if said is not None and said.value else ""


def without_unheard_places(iwap: Iwap, known: PaperKnowledge) -> Iwap:
    """Return the plan in which no sentence beside a problem or a figure names a small place that was not agreed on.

    Args:
        iwap: a plan as it goes out.
        known: how a small place is known, and which problems are about people.
    """
    teller = _PlaceRedactor(iwap, known)
    rewritten = teller.every_row()
    names = {
        old: _title(new)
        for name, rows in rewritten.items()
        for row, new in zip(getattr(iwap, name), rows, strict=True)
        if (old := _title(row)) and old != _title(new)
    }
    made = iwap.model_copy(update={**rewritten, "other": tuple(teller.other(item) for item in iwap.other)})
    return _renamed(made, dict(sorted(names.items(), key=lambda item: -len(item[0])))) if names else made
