"""Reads forms that were filled in at home as answers, each with who gave it, by the rules of an answers file.

Either all forms fit or nothing is written; everything that does not fit is reported at once, with its question.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from wijkwizard.document.form_values import FormValues, read_form
from wijkwizard.document.sheets.homework import WITHIN
from wijkwizard.errors import WijkError
from wijkwizard.questionnaire.at_home import fits_form
from wijkwizard.questionnaire.index import Index
from wijkwizard.questionnaire.model import Question
from wijkwizard.session.fill.answers_file import LocatedValue
from wijkwizard.session.fill.fill_answers import FillPlan, note_closed, read_answers
from wijkwizard.session.questions import Questions, stamp_of
from wijkwizard.terms import Answer, Answers, Slot
from wijkwizard.terms.near import quoted

_GONE = "de vraag '{name}' staat niet in deze vragenlijst. Er stond: '{said}'. Neem het zelf over."
_NOT_HOME = "'{name}' is hier geen vraag voor thuis. Er stond: '{said}'. Neem het zelf over."
_NO_PLACE = "'{name}': bij '{option}' staat '{said}'. Schrijf 1 bij wat het eerst komt, dan 2, en elk cijfer één keer."

_PLACE = re.compile("[1-9][0-9]?")


@dataclass(frozen=True, slots=True)
class ReadForm:
    """A form as answers.

    Attributes:
        voice: on behalf of whom it was filled in, as it is stored; empty when nobody said.
        filling: where its answers stand, and what does not fit.
        answers: what was said, by slot.
        other_edition: whether it was made of another edition of the questionnaire.
        left: what was said at questions that this edition no longer has, in words: none of it is taken over.
    """

    path: Path
    voice: str
    filling: FillPlan
    answers: Mapping[Slot, Answer]
    other_edition: bool
    left: tuple[str, ...] = ()


def read_forms(
    paths: Iterable[Path], questions: Questions, known: Answers, day: date | None = None
) -> tuple[ReadForm, ...]:
    """Return forms as answers.

    Args:
        paths: the forms.
        questions: the questionnaire of the dossier for which they are.
        known: what that dossier holds: own cards can be chosen.
        day: the day that a date in people's own words is counted from.

    Raises:
        WijkError: those of ``read_form``, ``form-questionnaire``, ``form-empty``, or ``form-faulty`` with all that does
            not fit in any of them.
    """
    forms = tuple(_read(path, questions, known, day) for path in paths)
    faults = [form.filling.fault_words() for form in forms if form.filling.faults]
    if faults:
        raise WijkError("form-faulty", faults="\n".join(faults))
    return forms


def _read(path: Path, questions: Questions, known: Answers, day: date | None) -> ReadForm:
    form, stamp = read_form(path), stamp_of(questions)
    if _family(form.stamp) != _family(stamp):
        raise WijkError("form-questionnaire", path=path, other=_family(form.stamp))
    if not any(form.values.values()):
        raise WijkError("form-empty", path=path)
    filling = FillPlan(today=questions.index.renamed, unit=f"{path.name}, vraag", day=day)
    other = form.stamp != stamp
    left = _collect(filling, form, questions.index, other_edition=other)
    answers = read_answers(filling, questions.index, filling.raw, known)
    _tell_typed(filling)
    said = {slot: (answer,) for slot, answer in answers.items()}
    note_closed(filling, questions.index, replace(known, by_slot={**known.by_slot, **said}))
    filling.faults.sort()
    return ReadForm(path, form.voice, filling, answers, other, left)


def _family(stamp: str) -> str:
    """Return the questionnaire of a stamp, whatever its edition."""
    return stamp.partition("/")[0]


def _collect(filling: FillPlan, form: FormValues, index: Index, *, other_edition: bool) -> tuple[str, ...]:
    """Take what was filled in, question by question in the order of the form, which numbers them.

    Returns:
        What was said at questions that are gone since the edition of the form. In a form of this edition that is a
        fault, for somebody added them.
    """
    left: list[str] = []
    asked: dict[str, dict[str, str]] = {}
    for field, value in form.values.items():
        name, _, part = field.partition(WITHIN)
        asked.setdefault(name, {})[part] = value
    for number, (written, parts) in enumerate(asked.items(), start=1):
        given = {part: value for part, value in parts.items() if value}
        name = written if written in index.by_id else filling.today.get(written, written)
        question = index.by_id.get(name)
        if not given:
            continue
        if question is None or not fits_form(question):
            what = (_GONE if question is None else _NOT_HOME).format(
                name=written, said="; ".join(_ticked(given))
            )
            if other_edition:
                left.append(f"{filling.unit} {number}: {what}")
            else:
                filling.fault(number, what)
            continue
        raw = _raw(filling, number, question, given)
        account = {"waarde": raw, "rollen": [form.voice]} if form.voice else {"waarde": raw}
        if raw is not None:
            filling.give(Slot(name), question, LocatedValue(account, number))
    return tuple(left)


def _tell_typed(filling: FillPlan) -> None:
    """Let what does not fit say what was typed: who reads it does not have the form at hand."""
    typed = {place.line: place.value["waarde"] for _, _, place in filling.raw}
    filling.faults = [
        (number, f"{what} Er staat: {quoted(typed[number])}." if number in typed else what)
        for number, what in filling.faults
    ]


def _ticked(given: Mapping[str, str]) -> list[str]:
    """Return what was ticked, or typed where there is nothing to tick."""
    return [part or value for part, value in given.items()]


def _raw(filling: FillPlan, number: int, question: Question, given: Mapping[str, str]) -> Any:
    """Return an answer as an answers file would have it; ``None`` when that cannot be, which is noted."""
    if question.kind == "grid" and "" not in given:
        return dict(given)
    if question.kind == "ranking" and "" not in given:
        return _in_order(filling, number, question, given)
    ticked = _ticked(given)
    return ticked if question.kind == "choices" or len(ticked) > 1 else ticked[0]


def _in_order(
    filling: FillPlan, number: int, question: Question, given: Mapping[str, str]
) -> Sequence[str] | None:
    places: dict[int, str] = {}
    for option, said in given.items():
        place = int(said) if _PLACE.fullmatch(said) else 0
        if not place or place in places:
            filling.fault(number, _NO_PLACE.format(name=question.id, option=option, said=said))
            return None
        places[place] = option
    return [places[place] for place in sorted(places)]
