"""Tells what stands beside a problem or a figure without its small places, unless the group heard them and agreed.

The sentences stay, and say 'op een plek in de buurt' where a flat, a portiek or a street was named. Beside a problem of
people that is always so, and so it is in a goal or a measure for one and in what hangs on that, such as a promise or a
risk, and in a row that speaks of people itself; but not for the address of a public building where it is done. Any
other measure may name where it is done. A wish never has the number of a house. A row is called by what its own rule
leaves, wherever it is named. An answer that stands in no row follows its own words: when these speak of a problem of
people, or are about what happens behind a front door, its place goes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from wijkwizard.document.formatter import chosen
from wijkwizard.document.named_places import OwnNames
from wijkwizard.document.paper_knowledge import PaperKnowledge
from wijkwizard.document.place_facts import (
    LINKS,
    areas_of,
    collections_of,
    heard,
    linked,
    names_of,
    of_people,
    problems_of_people,
)
from wijkwizard.document.place_rules import (
    BY_ITS_WORDS,
    FOR_PEOPLE,
    NAMED,
    OF_PEOPLE,
    PlaceRule,
    PlaceRules,
    agreed_rules,
    knowing_streets,
)
from wijkwizard.document.places_in_text import names_a_house, without_house_numbers, without_places
from wijkwizard.document.places_of_people import knowing_these, places_of, points_them_out, rows_that_point
from wijkwizard.document.sentences import sentences_about
from wijkwizard.document.untitled import untitled
from wijkwizard.iwap.deepening import FrontDoor
from wijkwizard.iwap.frame_rows import Initiative
from wijkwizard.iwap.model import Iwap, Other, Reply, ToDo
from wijkwizard.iwap.objection_rows import Objection
from wijkwizard.iwap.rows import Disagreement, FindOut, PlanRow, Problem, Reality, Signal, Theme
from wijkwizard.iwap.said import GridMark, Picked, Said
from wijkwizard.iwap.small_rows import Wish
from wijkwizard.knowledge.personal_data import PERSON_WITH_ADDRESS, personal, speaks_of_people
from wijkwizard.terms import Frozen, Slot
from wijkwizard.terms.base import ModelT, changed, fields_of

_SENTENCES = ("title", "what", "promise", "story", "name", "rule", "means")
"""The fields in which a row says what it is."""

_OWN_RULE: Mapping[str, str] = MappingProxyType({"problems": "where", "signals": "place"})
"""The cell for a place of its own, by collection; ``small_places`` decides about it."""

_DONE = "ingredienten"
_SAY_WHAT = frozenset({"problemen", "themas", _DONE})
"""The lists of which an own card says what is wrong, wanted or done; the others name parties, plans and periods."""


class _PlaceRedactor:
    """Tells a plan without the places that may not be named in it."""

    def __init__(self, iwap: Iwap, known: PaperKnowledge, whole: Iwap) -> None:
        """Derive the rules; what is for people with a problem stays so when that problem stays inside."""
        self.iwap, self.known = iwap, known
        self._whole = {row.id: row for _, held in collections_of(whole) for row in held}
        self.always = " | ".join(areas_of(iwap, known))
        self.of_people = problems_of_people(whole, known)
        self.untitled = untitled(iwap, known, whole)
        self.names_of_people = names_of(row for row in whole.problems if row.id in self.of_people)
        self.for_people = self.of_people
        for linked_rows in (whole.themes, whole.goals, whole.measures, whole.costs):
            self.for_people |= {
                row.id for row in linked_rows if self._hangs(row) or self._speaks_of_people(row)
            }
        # A small action names the card of a theme, and not its row.
        self.for_people |= {chosen(row.theme) for row in whole.themes if row.id in self.for_people} - {""}
        sorts = {chosen(row.sort) for row in whole.problems if row.id in self.of_people}
        self.for_people |= {theme for sort, theme in known.theme_of_people.items() if sort in sorts}
        self._text = cache(self._hide)
        seen = {row.id: row for _, held in collections_of(iwap) for row in held}
        every = self._whole | seen
        self.rules = {row.id: self._of(row) for row in every.values()}
        cards = tuple(self._of_cards())
        self.rules |= {card: rules for card, rules, _ in cards}
        self.listed = {card: rules for card, _, rules in cards}
        theirs = (
            row for row in every.values() if row.id in self.for_people or self.rules[row.id] == FOR_PEOPLE
        )
        self.their_places = places_of(theirs, known)
        self.known = knowing_these(known, self.their_places)
        self._with_streets = knowing_streets(self.known)
        loose = rows_that_point(seen.values(), self.their_places, self.known)
        self.rules |= {row: (*FOR_PEOPLE, *self.rules[row]) for row in loose}

    def _is_about_people(self, text: str) -> bool:
        """Return whether words name a problem of people, or speak of one."""
        return self.names_of_people.search(text) is not None or of_people(text, self.known)

    def _hangs(self, row: PlanRow) -> bool:
        """Return whether a row is about a problem of people, or about something that is done for one.

        Which problem a measure is for says more than which goal it helps.
        """
        row = self._whole.get(row.id, row)
        own = frozenset(linked(row, ("problem",)))
        return bool((own or frozenset(linked(row, LINKS))) & self.for_people)

    def _speaks_of_people(self, row: Frozen) -> bool:
        """Return whether its own sentence is about people; who does it or for whom is no such sentence."""
        said = map(fields_of(row).get, _SENTENCES)
        texts = (each.value for each in said if isinstance(each, Said) and isinstance(each.value, str))
        card = (row.theme.value.label,) if isinstance(row, Theme) and row.theme.value else ()
        return any(map(self._is_about_people, (*texts, *card)))

    def _of(self, row: PlanRow) -> PlaceRules:
        """Return the rules for a row: what says what is wrong or wanted has no place unless the group agreed."""
        match row:
            case Problem():
                return self._said_of(row.id, "problemen", row.title, row.where)
            case Theme():
                problem = next(linked(self._whole.get(row.id, row), ("problem",)), "")
                return self._said_of(problem, "themas", row.title)
            case Disagreement():
                return agreed_rules(row.claim) if heard(self.iwap, "verschil") else agreed_rules()
            case Signal() | Reality() | FindOut() | Objection():
                return agreed_rules()
        beside = (
            FOR_PEOPLE
            if self._hangs(row) or self._speaks_of_people(self._whole.get(row.id, row))
            else BY_ITS_WORDS
        )
        # What residents wish or start is about where they live: it keeps a street, and never the number of a house.
        if isinstance(row, Wish | Initiative):
            return (*beside, *agreed_rules(row.what, row.answer_why))
        return beside

    def _said_of(self, problem: str, line: str, *texts: Said[Any]) -> PlaceRules:
        """Return the rules for what is said of a problem; beside one of people nothing can be agreed on."""
        if problem in self.of_people:
            return OF_PEOPLE
        return agreed_rules(*texts) if heard(self.iwap, line) else agreed_rules()

    def _chose(self) -> dict[str, tuple[str, PlaceRules]]:
        """Return of each own card the list that it is on, and the rules of all rows that chose it."""
        lists = {
            item.row.id: item.said.value.id
            for item in self.iwap.other
            if item.own_card == "list" and item.row is not None and isinstance(item.said.value, Picked)
        }
        rows = [row for _, held in collections_of(self.iwap) for row in held]
        chose = {card: [row for row in rows if card in linked(row, type(row).model_fields)] for card in lists}
        return {
            card: (on, tuple(dict.fromkeys(rule for row in chose[card] for rule in self.rules[row.id])))
            for card, on in lists.items()
        }

    def _of_cards(self) -> Iterator[tuple[str, PlaceRules, PlaceRules]]:
        """Yield each own card with the rules of its name, and those that hold for it on its list.

        What is wrong or is done follows all rows that chose it. A problem or theme that nobody chose is as one that the
        group did not hear. The name of a party, a plan or a period keeps a street, and never the address of a house;
        on its list it is called as in the rows that chose it, for side by side they would tell what the place was.
        """
        for card, (on, found) in self._chose().items():
            if on in _SAY_WHAT:
                rules = found or (BY_ITS_WORDS if on == _DONE else agreed_rules())
                yield card, rules, rules
            else:
                yield card, NAMED, (*NAMED, *found)

    def _hide(self, text: str, rules: PlaceRules) -> str:
        text = self.untitled.by_card(text)
        for rule in rules:
            pieces = ((text, True),) if rule.always else self._sentences(text)
            text = "".join(self._without(piece, rule) if goes else piece for piece, goes in pieces)
        return text

    def _sentences(self, text: str) -> Iterator[tuple[str, bool]]:
        """Yield each sentence with whether it is about people."""
        named, groups = self.names_of_people, self.known.groups_of_people
        return sentences_about(
            text,
            lambda said: named.search(said) is not None or speaks_of_people(said, groups),
            lambda said: points_them_out(said, self.their_places, self.known),
        )

    def _without(self, text: str, rule: PlaceRule) -> str:
        known = self._with_streets if rule.problem else self.known
        if rule.named:
            text = without_house_numbers(text, known, self.always)
            if not names_a_house(text, known):
                return text
        # With the address of a house one person is meant, and the street alone still tells who.
        if rule.streets and not personal(text, known.with_address, PERSON_WITH_ADDRESS):
            return without_house_numbers(text, known, self.always)
        return without_places(text, known, self.always, agreed=rule.agreed, venues=rule.venues)

    def _value(self, value: Any, rules: PlaceRules) -> Any:
        """Return a value without its places: a text, or what was picked, which is called as its own row is."""
        if isinstance(value, str):
            return self._text(value, rules)
        if isinstance(value, Picked | GridMark):
            named = self._named(value.id, *value.borrowed)
            # The name of a party or a period has a rule of its own, and loses what the row that names it loses.
            label = self._text(value.label, (*named, *rules) if named == NAMED else named or rules)
            return changed(value, {"label": label})
        return tuple(self._value(item, rules) for item in value) if isinstance(value, tuple) else value

    def _named(self, row: str, *slots: str) -> PlaceRules:
        """Return the rules of the rows that words were taken from; none for what is no row, or a part of the area."""
        rows = dict.fromkeys((row, *(Slot.parse(slot).row or "" for slot in slots)))
        parts = {part.id for part in self.iwap.sub_areas}
        return tuple(rule for name in rows if name not in parts for rule in self.rules.get(name, ()))

    def redacted(self, part: ModelT, rules: PlaceRules, but: str = "") -> ModelT:
        """Return a part of the plan, such as a row, without the places in its answers and in those of its parts."""
        made: dict[str, object] = {}
        for name, value in fields_of(part).items():
            if isinstance(value, Said) and name != but:
                texts = ("value", "room", "remark", "source", "alternatives")
                made[name] = changed(
                    value, {text: self._value(getattr(value, text), rules) for text in texts}
                )
            elif isinstance(value, FrontDoor):
                made[name] = self.redacted(value, FOR_PEOPLE)
            elif isinstance(value, Frozen) and not isinstance(value, Said):
                made[name] = self.redacted(value, rules)
        return changed(part, made)

    def other(self, item: Other) -> Other:
        """Return an answer that binds nothing; of a row it follows the rule of that row."""
        if item.row is None:
            return self.redacted(item, BY_ITS_WORDS)
        listed = self.listed.get(item.row.id, ()) if item.own_card else ()
        rules = listed or self._named(item.row.id, *item.row.borrowed) or BY_ITS_WORDS
        row = changed(item.row, {"label": self._text(item.row.label, listed)}) if listed else item.row
        return changed(self.redacted(item, rules), {"row": self._value(row, rules)})

    def to_do(self, item: ToDo) -> ToDo:
        """Return an open point, which is called after its row."""
        listed = self.listed.get(Slot.parse(item.slot).row or "", ())
        rules = listed or self._named("", item.slot, *item.borrowed) or BY_ITS_WORDS
        texts = ("question", "owner", "note")
        return changed(item, {name: self._text(getattr(item, name), rules) for name in texts})

    def reply(self, item: Reply) -> Reply:
        """Return why the group chose otherwise, which is about the rows of the finding and where that stands.

        What stands at no answer is about a figure. A place that is left out elsewhere would tell there which it was.
        """
        named = self._named("", item.slot, *(f"@{row}" for row in item.finding.partition(":")[2].split("+")))
        rules = named or (BY_ITS_WORDS if item.slot else agreed_rules())
        rules = (*FOR_PEOPLE, *rules) if any(self.their_places.found_in(item.because)) else rules
        return changed(item, {"because": self._text(item.because, rules)})

    def plan(self) -> Iwap:
        """Return the whole plan."""
        rows = {
            name: tuple(self.redacted(row, self.rules[row.id], _OWN_RULE.get(name, "")) for row in held)
            for name, held in collections_of(self.iwap)
        }
        apart = {
            "other": tuple(map(self.other, self.iwap.other)),
            "to_dos": tuple(map(self.to_do, self.iwap.to_dos)),
            "replies": tuple(map(self.reply, self.iwap.replies)),
            "figures": self.iwap.figures,
        }
        return changed(
            self.redacted(self.iwap, BY_ITS_WORDS), {**rows, **apart, **self.untitled.without_titles(rows)}
        )


def rows_without_places(iwap: Iwap, known: PaperKnowledge) -> frozenset[str]:
    """Return the ids of the rows in which no place goes out, but for one that the group heard and agreed with."""
    rules = _PlaceRedactor(iwap, known, iwap).rules
    return frozenset(row for row, own in rules.items() if own[0].always)


def places_beside_people(iwap: Iwap, known: PaperKnowledge) -> OwnNames:
    """Return the names of the places that stand beside a problem of people, or in what is done for one."""
    return _PlaceRedactor(iwap, known, iwap).their_places


def without_unheard_places(iwap: Iwap, known: PaperKnowledge, whole: Iwap) -> Iwap:
    """Return the plan in which no sentence beside a problem or a figure names a small place that was not agreed on.

    Args:
        iwap: a plan as it goes out.
        known: how a small place is known, and which problems are about people.
        whole: the plan with all that was said.
    """
    return _PlaceRedactor(iwap, known, whole).plan()
