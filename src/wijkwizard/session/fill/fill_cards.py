"""Words of an answers file that stand on no list: where the list takes own cards they become one, so nothing is lost.

A typing error in a word of the list is left to be refused with what was probably meant; words that say more are a card.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from typing import Any

from wijkwizard.questionnaire.cards import LONGEST_CARD, card_values, cards_of
from wijkwizard.questionnaire.index import Index
from wijkwizard.questionnaire.kinds.options import KnowledgeOptions, Option
from wijkwizard.questionnaire.kinds.registry import options_of
from wijkwizard.questionnaire.model import Question
from wijkwizard.questionnaire.option_names import OTHERWISE
from wijkwizard.questionnaire.picking import but_for_articles, find, is_id_alone, is_misspelt, near_option
from wijkwizard.questionnaire.reading import unknown_of
from wijkwizard.session.fill.answers_file import LocatedValue
from wijkwizard.terms import Answer, Answers, Slot, TextValue
from wijkwizard.terms.dutch import bare
from wijkwizard.terms.kept import kept_by_object
from wijkwizard.terms.pointing import chosen

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+")
_SEPARATOR = re.compile(r"[,;\n]")

RawAnswer = tuple[Slot, Question, LocatedValue]


@dataclass(frozen=True, slots=True)
class NewCard:
    """An own card that a file makes by using its words.

    Attributes:
        row: id of its row.
        words: what it says.
        table: the table with own cards.
        line: where it was used first.
        answers: what makes the row a card of its list.
        near: the label of the list that it resembles; empty when none does.
    """

    row: str
    words: str
    table: str
    line: int
    answers: Mapping[Slot, Answer]
    near: str = ""


def holds_cards(index: Index, slot: Slot) -> bool:
    """Return whether a slot stands in a table with own cards."""
    return slot.table is not None and bool(index.tables[slot.table].cards_by)


def read_so_far(
    rows: Mapping[str, Iterable[str]], answers: Mapping[Slot, Answer], touched: frozenset[str]
) -> Answers:
    """Return the rows of a file, and what was read of it so far."""
    return Answers(
        rows={table: tuple(names) for table, names in rows.items()},
        by_slot={slot: (answer,) for slot, answer in answers.items()},
        said=touched,
    )


def new_cards(
    index: Index, raw: Sequence[RawAnswer], known: Answers
) -> tuple[tuple[NewCard, ...], list[RawAnswer]]:
    """Return the cards that a file makes, and its answers in which these words are replaced by the cards.

    Args:
        index: the questionnaire.
        raw: the answers as they stand in the file.
        known: the rows and the cards that the file makes in so many words.
    """
    made: dict[tuple[str, str], NewCard] = {}
    numbers = {table: _free_numbers(table, known) for table in index.tables if index.tables[table].cards_by}
    changed: list[RawAnswer] = []
    chosen_by = _chosen_by_rows(raw)
    for slot, question, place in raw:
        table, options = cards_of(question), options_of(question)
        if not table or not isinstance(options, KnowledgeOptions):
            changed.append((slot, question, place))
            continue
        offered, raw_value = index.options(question, known), _listed(question, place.value)
        meant = {
            written: chosen_by[written, options.knowledge]
            for written in _named(raw_value)
            if (written, options.knowledge) in chosen_by and find(offered, written) is None
        }
        raw_value = _renamed(raw_value, meant)
        renamed: dict[str, str] = {}
        for written in _named(raw_value):
            # By id, for a card that another question makes can have the same words; or an id in the words of a label,
            # such as 'particuliere-verhuurders'.
            same = _of_list(offered, written)
            if same is not None and written != same.id and not is_id_alone(same, written):
                renamed[written] = same.id
        for written in _own_words(raw_value, offered):
            key = options.knowledge, bare(_words(written)).casefold()
            if key not in made:
                card = _card(index, question, _words(written), next(numbers[table]), offered)
                made[key] = replace(card, line=place.line)
            renamed[written] = made[key].row
        value = _renamed(raw_value, renamed) if renamed or meant else place.value
        changed.append((slot, question, replace(place, value=value)))
    return tuple(made.values()), changed


def _chosen_by_rows(raw: Sequence[RawAnswer]) -> Mapping[tuple[str, str], str]:
    """Return what each row of a file chose of each list; who names such a row where the list is asked means that.

    A row that chose of one list twice, such as who pays and who leads, has no one word.
    """
    found: dict[tuple[str, str], str] = {}
    twice: set[tuple[str, str]] = set()
    for slot, question, place in raw:
        options, value = options_of(question), place.value
        value = value.get("waarde") if isinstance(value, Mapping) else value
        if slot.row is None or question.kind != "choice" or not isinstance(options, KnowledgeOptions):
            continue
        if isinstance(value, str) and unknown_of(value) is None:
            key = slot.row, options.knowledge
            twice |= {key} & found.keys()
            found[key] = value
    return {key: value for key, value in found.items() if key not in twice}


def taken_ids(index: Index, known: Answers) -> Iterator[tuple[Slot, Option]]:
    """Yield the own cards whose id is that of a word of the list they join, with that word: it would be replaced."""
    for table, words, rows in _joined(index, known):
        yield from ((Slot(table, row), words[row]) for row in rows if row in words)


def doubled_cards(index: Index, known: Answers) -> Iterator[tuple[Slot, str]]:
    """Yield the words of own cards that stand on the list they join, or that resemble it, with what they resemble.

    Of cards of one list the first is the list for the next.
    """
    for table, listed, rows in _joined(index, known):
        offered = list(listed.values())
        for row in rows:
            slot = Slot(index.label_column(table), row)
            answer = known.get(slot)
            if answer is None or not isinstance(answer.value, TextValue):
                continue
            words = answer.value.v
            if (near := find(offered, words) or near_option(offered, words)) is not None:
                yield slot, near.label
            offered.append(Option(id=row, label=words))


@kept_by_object
def _joinable(index: Index) -> Mapping[tuple[str, str], Mapping[str, Option]]:
    """Return by table with own cards and by list the words of a list that its rows can join."""
    offered: dict[tuple[str, str], dict[str, Option]] = {}
    nothing = Answers()
    for item in index.answerable:
        options, table = options_of(item.question), cards_of(item.question)
        if table and isinstance(options, KnowledgeOptions):
            ours = {option.id: option for option in index.options(item.question, nothing)}
            offered[table, options.knowledge] = ours | offered.get((table, options.knowledge), {})
    return offered


def _joined(index: Index, known: Answers) -> Iterator[tuple[str, Mapping[str, Option], list[str]]]:
    """Yield each table with own cards, the words of a list that its rows can join, and the rows that join it."""
    for (table, listed), words in _joinable(index).items():
        by = index.tables[table].cards_by
        answers = ((row, known.get(Slot(f"{table}.{by}", row))) for row in known.rows.get(table, ()))
        yield (
            table,
            words,
            [row for row, answer in answers if answer is not None and chosen(answer.value) == {listed}],
        )


def _words(written: str) -> str:
    """Return the words of a card: an id is written with spaces, and every label begins with a capital."""
    words = " ".join(written.split())
    words = words.replace("-", " ") if _ID.fullmatch(words) else words
    return words[:1].upper() + words[1:]


def _free_numbers(table: str, known: Answers) -> Iterator[str]:
    """Yield ids for new rows of a table, which no row of the file has.

    An id stays in the dossier for ever, also after the words of its row were wiped, so it says nothing of them.
    """
    taken = {row for rows in known.rows.values() for row in rows}
    return (row for number in count(1) if (row := f"{table}-{number}") not in taken)


def _card(index: Index, question: Question, words: str, row: str, offered: Sequence[Option]) -> NewCard:
    table = index.tables[cards_of(question)]
    values = card_values(question, table, index.label_column(table.id), row, words)
    near = near_option(offered, words, ids=True)
    answers = {slot: Answer(value=value) for slot, value in values.items()}
    return NewCard(row, words, table.id, 0, answers, near.label if near else "")


def _listed(question: Question, raw: Any) -> Any:
    """Return a value of the file in which a text that names several options is a list of them."""
    if isinstance(raw, Mapping) and "waarde" in raw:
        return {**raw, "waarde": _listed(question, raw["waarde"])}
    if question.kind == "choice" or not isinstance(raw, str):
        return raw
    # A grid in one text holds numbers between its words.
    parts = [] if question.kind == "grid" else [part.strip() for part in _SEPARATOR.split(raw)]
    return list(filter(None, parts))


def _own_words(raw: Any, offered: Sequence[Option]) -> Iterator[str]:
    for written in _named(raw):
        words = " ".join(written.split())
        if words and not words.isdigit() and len(words) <= LONGEST_CARD and not _is_known(words, offered):
            yield written


def _of_list(offered: Sequence[Option], words: str) -> Option | None:
    """Return the word of a list that is meant: as it stands there, as an id with spaces, or with another article.

    Words that are its id in other letters alone are none of it, but for 'anders': that has its own words beside it.
    """
    for written in (words, _words(words)):
        found = find(offered, written)
        if found is not None and (found.id == OTHERWISE or not is_id_alone(found, written)):
            return found
    return but_for_articles(offered, _words(words))


def _is_known(words: str, offered: Sequence[Option]) -> bool:
    """Return whether words stand on the list, are a slip of what does, or say that there is no answer."""
    if _of_list(offered, words) or unknown_of(words) is not None:
        return True
    names = (name.replace("-", " ") for option in offered for name in (option.id, option.label))
    plain = words.replace("-", " ")
    return any(is_misspelt(plain, name) for name in names)


def _named(raw: Any) -> Iterator[str]:
    """Yield what names options in a value of the file."""
    if isinstance(raw, Mapping):
        yield from _named(raw["waarde"]) if "waarde" in raw else (str(key) for key in raw)
    elif isinstance(raw, list):
        yield from (each for each in raw if isinstance(each, str))
    elif isinstance(raw, str):
        yield raw


def named_in(question: Question, raw: Any) -> tuple[str, ...]:
    """Return what names options in the answer of a file to a question."""
    return tuple(_named(_listed(question, raw)))


def _renamed(raw: Any, names: Mapping[str, str]) -> Any:
    """Return a value of the file with these words replaced."""

    def new(each: Any) -> Any:
        return names.get(each, each) if isinstance(each, str) else each

    if isinstance(raw, Mapping):
        if "waarde" in raw:
            return {**raw, "waarde": _renamed(raw["waarde"], names)}
        return {new(key): value for key, value in raw.items()}
    return [new(each) for each in raw] if isinstance(raw, list) else new(raw)
