"""Describes what changed when a dossier is opened with another questionnaire than it was made with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from wijkwizard.questionnaire.index import Index
from wijkwizard.questionnaire.model import Question, Questionnaire, TableQuestion
from wijkwizard.terms import Slot
from wijkwizard.terms.dutch import about, and_list
from wijkwizard.terms.units import many

_NAMED = 3
"""How many questions are named; who opened a dossier wants to begin, and the overview has them all."""


def _questions(questionnaire: Questionnaire) -> Iterator[tuple[str, str, Question]]:
    """Yield the whole id, the name for people, and the question."""
    for step in questionnaire.steps:
        for section in step.sections:
            for question in section.questions:
                yield question.id, question.short or question.text, question
                if isinstance(question, TableQuestion):
                    for column in question.columns:
                        name = about(question.row_name, column.short or column.text)
                        yield f"{question.id}.{column.id}", name, column


def _named(names: Iterable[str]) -> str:
    """Return the first names in quotes, and how many more there are."""
    quoted = [f"‘{name}’" for name in dict.fromkeys(names)]
    more = len(quoted) - _NAMED
    return and_list([*quoted[:_NAMED], f"nog {more}"] if more > 0 else quoted)


def _differences(before: Questionnaire, now: Index) -> Iterator[str]:
    today = now.renamed
    old = {today.get(full, full): (name, question) for full, name, question in _questions(before)}
    # What a room can count on demand was written by no author.
    new = {
        full: (name, question)
        for full, name, question in _questions(now.questionnaire)
        if full not in now.on_demand
    }
    added = [name for full, (name, _) in new.items() if full not in old]
    gone = [name for full, (name, _) in old.items() if full not in new]
    worded = [
        name for full, (name, question) in new.items() if full in old and old[full][1].text != question.text
    ]
    for names, single, more in (
        (added, "vraag is nieuw", "vragen zijn nieuw"),
        (gone, "vraag is weg", "vragen zijn weg"),
        (worded, "vraag heeft andere woorden", "vragen hebben andere woorden"),
    ):
        if names:
            yield f"{many(len(names), single, more)}: {_named(names)}."


def changes(before: Questionnaire | None, now: Index, misfits: Sequence[Slot]) -> tuple[str, ...]:
    """Return in Dutch what changed since the dossier was last open.

    Args:
        before: the questionnaire that the dossier carries, ``None`` when it carries none.
        now: the questionnaire it is opened with.
        misfits: where the answers stand that fit no longer.
    """
    lines = ["De vragenlijst is veranderd sinds dit dossier voor het laatst open was."]
    if before is not None:
        lines += _differences(before, now)
    if misfits:
        known = {
            full: name
            for version in (before, now.questionnaire)
            if version
            for full, name, _ in _questions(version)
        }
        names = [known[slot.question] for slot in misfits if slot.question in known]
        what = many(len(misfits), "antwoord past niet meer en is", "antwoorden passen niet meer en zijn")
        where = f" (bij {_named(names)})" if names else ""
        lines.append(f"{what} apart gehouden{where}. Niets is verloren; u vindt ze in het overzicht.")
    return (" ".join(lines),)
