"""Finds questions by their words, in singular and plural, by their explanation and by the glossary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from wijkwizard.conversation.list_line import ListLine
from wijkwizard.conversation.outline import HALF_TEXT
from wijkwizard.session.reader import Reader
from wijkwizard.session.search_words import words_to_find
from wijkwizard.session.visibility import Visibility
from wijkwizard.terms.stems import plain, stem, stems
from wijkwizard.terms.text_lines import one_line

_MOST, _LONGEST = 50, 70

QUESTION = "vraag:"
"""How the id of a line that goes to a question begins."""


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """A line that can be found.

    Attributes:
        line: the line as it is shown.
        asked: the question as people know it, or what a command does; shown behind a line that was found by it, unless
            it stands there already.
        also: further words by which it is found.
        said: what the group said there; the piece that was found is shown behind the line.
        title: the part of the text of the line that is its title; empty when all of it is.
    """

    line: ListLine
    asked: str = ""
    also: str = ""
    title: str = ""
    said: tuple[str, ...] = ()


def _holds(text: str, query: str) -> bool:
    """Return whether a text contains every word of a query, in singular or plural."""
    folded, known = plain(text), stems(text)
    return all(word in folded or stem(word) in known for word in plain(query).split())


def meanings(query: str, synonyms: Iterable[Collection[str]]) -> tuple[str, ...]:
    """Return a query and its variants with synonyms.

    Args:
        query: what was typed.
        synonyms: sets of synonymous words, such as the forms of a word in the glossary.
    """
    asked = stems(query)
    alike = (group for group in synonyms if asked and any(stems(word) == asked for word in group))
    return tuple(dict.fromkeys([query, *(word for group in alike for word in group)]))


def found(
    lines: Sequence[SearchEntry], query: str, synonyms: Iterable[Collection[str]] = ()
) -> tuple[ListLine, ...]:
    """Return the lines that hold every word of the query: those with it in the title first.

    Then come those with it in the question, in what was said there, and elsewhere.

    Args:
        lines: what can be found.
        query: what was typed; a word counts in singular and plural.
        synonyms: sets of synonymous words; a line with a synonym matches too.
    """
    words, queries = plain(query).split(), meanings(query, synonyms)
    begun, first, called, asking, said, elsewhere = (list[ListLine]() for _ in range(6))
    for entry in lines:
        line, title = entry.line, entry.title or entry.line.text
        name, question = f"{title} {line.right}", f"{title} {line.right} {entry.asked}"
        everything = f"{line.text} {question} {entry.also}"
        if any(_holds(name, asked) for asked in queries):
            begins = not words or plain(name).startswith(words[0])
            (begun if plain(name).startswith(" ".join(words)) else first if begins else called).append(line)
        elif any(_holds(question, asked) for asked in queries):
            asking.append(replace(line, behind="" if entry.asked in line.text else entry.asked))
        elif piece := next(
            (piece for piece in entry.said if any(_holds(piece, asked) for asked in queries)), ""
        ):
            said.append(replace(line, behind=_shortened(piece)))
        elif any(_holds(everything, asked) for asked in queries):
            elsewhere.append(replace(line, behind="" if entry.asked == line.text else entry.asked))
    asked = {entry.line.id: entry.asked for entry in lines}
    return _distinguished([*begun, *first, *called, *asking, *said, *elsewhere][:_MOST], asked)


def _distinguished(lines: Sequence[ListLine], asked: Mapping[str, str]) -> tuple[ListLine, ...]:
    """Return the lines, and behind each that is called as another one its question: two of 'volgorde' say nothing."""
    often = Counter(line.text for line in lines)
    return tuple(
        replace(line, behind=asked[line.id]) if often[line.text] > 1 and not line.behind else line
        for line in lines
    )


def _shortened(piece: str) -> str:
    """Return what was said, as much of it as a line holds."""
    return piece if len(piece) <= _LONGEST else f"{piece[:_LONGEST].rstrip()}…"


def findable_questions(seen: Reader, showing: Visibility) -> Iterator[SearchEntry]:
    """Yield every question that may be shown now; its id is ``vraag:``, the turn, a space and the slot."""
    lines = [line for line in seen.overview() if line.turn_id and not line.finding]
    states = {
        line.slot.question: f"{HALF_TEXT} · {line.state}" if line.half_typed else line.state for line in lines
    }
    said = {line.slot.question: tuple(one_line(line.text).split("; ")) for line in lines if line.text}
    for turn in seen.turns():
        sign = f"{turn.step.number or '·'}"
        for question in turn.questions:
            if not showing.asks(question):
                continue
            state, name = states.get(question.id, "om te lezen"), question.short or question.text
            shown = ListLine(f"{QUESTION}{turn.id} {question.id}", name, sign, right=state)
            yield SearchEntry(
                shown,
                question.text,
                words_to_find(question, seen.index),
                said=said.get(question.id, ()),
            )
