"""``python -m benchmarks.personal``: how well is personal data recognised in our own labelled sentences?

Recall is the part of the sentences of a kind in which that kind was found; a false alarm is a kind that was found and
does not stand there. With ``-v`` every mistake is printed.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from wijkwizard.knowledge import Knowledge, load
from wijkwizard.knowledge.personal_data import personal
from wijkwizard.resources import find

_DATA = Path(__file__).resolve().parent.parent / "tests" / "data"
SENTENCES, CARDS = _DATA / "persoonsgegevens.txt", _DATA / "persoonsgegevens-kaarten.txt"


@dataclass(slots=True)
class Score:
    """What came of one kind.

    Attributes:
        missed: sentences in which it stands and was not found.
        alarms: sentences in which it was found and does not stand.
        there: in how many sentences it stands.
    """

    there: int = 0
    missed: list[str] = field(default_factory=list)
    alarms: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """The part that was found, 0 to 1."""
        return 1 - len(self.missed) / self.there if self.there else 1.0


def sentences(path: Path = SENTENCES) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield each sentence with the kinds that stand in it."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            kinds, _, text = line.partition(" | ")
            yield text, frozenset(one.strip() for one in kinds.split(",")) - {"-"}


def cards(path: Path = CARDS) -> Iterator[tuple[str, str, frozenset[str]]]:
    """Yield the list that each card is of, its words, and the kinds that stand in it."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            head, _, text = line.partition(" | ")
            card, _, kinds = head.partition(";")
            yield card, text, frozenset(one.strip() for one in kinds.split(",")) - {"-"}


def _seen(knowledge: Knowledge) -> Iterator[tuple[str, frozenset[str], frozenset[str]]]:
    """Yield each text with the kinds that stand in it and those that were found."""
    rows = knowledge.personal_data.rows
    for text, there in sentences():
        yield text, there, frozenset(remark.kind for remark in personal(text, rows))
    for card, text, there in cards():
        only = [row for row in rows if card in row.only_on]
        yield text, there, frozenset(remark.kind for remark in personal(text, only, card))


def scores(knowledge: Knowledge) -> Mapping[str, Score]:
    """Return the score of each kind."""
    found: dict[str, Score] = defaultdict(Score)
    for text, there, seen in _seen(knowledge):
        for kind in there:
            found[kind].there += 1
        for kind in there - seen:
            found[kind].missed.append(text)
        for kind in seen - there:
            found[kind].alarms.append(text)
    return found


def main(words: list[str]) -> None:
    """Print a line for each kind."""
    knowledge = load(find("questions") / "kennis").knowledge
    if knowledge is None:
        sys.exit("De tabellen hebben fouten: voer 'wijkwizard check' uit.")
    every = list(sentences())
    print(f"{len(every)} sentences, {sum(not there for _, there in every)} of them about nobody")
    found = scores(knowledge)
    for row in knowledge.personal_data.rows:
        score = found[row.id]
        print(
            f"{row.id:14} recall {score.there - len(score.missed):3} of {score.there:3} ({score.recall:4.0%})"
            f"   false alarms {len(score.alarms):2}"
        )
        if "-v" in words:
            for sign, texts in (("missed", score.missed), ("alarm", score.alarms)):
                for text in texts:
                    print(f"    {sign}: {text}")


if __name__ == "__main__":
    main(sys.argv[1:])
