"""Says what changed when a dossier meets another questionnaire than the one it was made with."""

from __future__ import annotations

from collections.abc import Iterator

from wijkwizard.questionnaire.model import Question, Questionnaire, TableQuestion


def _questions(questionnaire: Questionnaire) -> Iterator[tuple[str, Question]]:
    for step in questionnaire.steps:
        for section in step.sections:
            for question in section.questions:
                yield question.id, question
                if isinstance(question, TableQuestion):
                    for column in question.columns:
                        yield f"{question.id}.{column.id}", column


def many(number: int, one: str, more: str) -> str:
    """Return a number with its word, in the singular or the plural."""
    return f"1 {one}" if number == 1 else f"{number} {more}"


def changes(before: Questionnaire | None, now: Questionnaire, misfits: int) -> tuple[str, ...]:
    """Return in Dutch what changed since the dossier was last open.

    Args:
        before: the questionnaire that the dossier carries, ``None`` when it carries none.
        now: the one it is opened with.
        misfits: how many answers fit no longer.
    """
    told = ["De vragenlijst is veranderd sinds dit dossier voor het laatst open was."]
    if before is not None:
        old, new = dict(_questions(before)), dict(_questions(now))
        renamed = {name for question in new.values() for name in question.formerly}
        added = len(new.keys() - old.keys())
        gone = len(old.keys() - new.keys() - renamed)
        worded = sum(old[name].text != new[name].text for name in old.keys() & new.keys())
        counted = (
            (added, many(added, "vraag is nieuw", "vragen zijn nieuw")),
            (gone, many(gone, "vraag is weg", "vragen zijn weg")),
            (worded, many(worded, "vraag heeft andere woorden", "vragen hebben andere woorden")),
        )
        told += [f"{text}." for number, text in counted if number]
    if misfits:
        what = many(misfits, "antwoord past niet meer en is", "antwoorden passen niet meer en zijn")
        told.append(f"{what} apart gehouden. Niets is verloren; u vindt ze in het overzicht.")
    return (" ".join(told),)
