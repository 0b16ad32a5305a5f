"""Why a measure helps, as one sentence in three parts: als wij dit doen, dan …, omdat …."""

from __future__ import annotations

import re

from wijkwizard.document.formatter import Formatter, LabelledLeaf, has
from wijkwizard.document.model import Fact
from wijkwizard.iwap.rows import Measure
from wijkwizard.iwap.value_words import plain
from wijkwizard.terms.dutch import bare, sentence, upper_first

_IF, _THEN, _BECAUSE = "Als wij dit doen", "Als wij dit doen, dan", "Omdat"
_WHOLE = "Waarom wij denken dat dit werkt"
_MISSING = {_THEN: "wat er dan anders is", _BECAUSE: "waarom dit helpt"}
"""What is missing of the sentence, as part of another one."""

_BEGINS = re.compile(r"[…. ,]*(?:omdat|want|doordat)\b", re.IGNORECASE)
"""How a reason begins that says itself that it is one."""

_ANNOUNCED = {
    _THEN: re.compile(r"[…. ,]*dan\b[\s,:…]+", re.IGNORECASE),
    _BECAUSE: re.compile(r"[…. ,]*(?:omdat|want|doordat)\b[\s,:…]+", re.IGNORECASE),
}
"""What each part need not say itself behind its own label."""

_ALL_IN_ONE = re.compile(r"als\b.*\bdan\b", re.IGNORECASE | re.DOTALL)


def reasoning_rows(
    measure: Measure, formatter: Formatter, *, accounts: bool = True
) -> tuple[tuple[Fact, ...], tuple[str, ...]]:
    """Return the sentence on one line, or its parts on lines of their own, and what is missing of it.

    Args:
        measure: the measure.
        formatter: how it is told.
        accounts: whether what each part rests on is told too; parts that rest on something else then stay apart.
    """
    whole = _is_whole(measure)
    leaves: list[LabelledLeaf] = [(_THEN, measure.outcome), (_WHOLE if whole else _BECAUSE, measure.because)]
    rows, gaps = formatter.rows(leaves, names=_MISSING)
    then, because = (
        formatter.line(said).model_copy(update={"text": ""}) for said in (measure.outcome, measure.because)
    )
    same = not accounts or then == because
    if has(measure.outcome) and has(measure.because) and same and not whole:
        text = reasoning_words(measure, formatter)
        rows = (Fact(label=_IF, line=then.model_copy(update={"text": text})),)
    return tuple(map(_once, rows)), tuple(_MISSING.get(label, label) for label in gaps)


def reasoning_words(measure: Measure, formatter: Formatter) -> str:
    """Return what then happens and why, each as its own sentence behind the word that it finishes."""
    outcome, reason = (formatter.text(leaf).rstrip(".") for leaf in (measure.outcome, measure.because))
    why = upper_first(reason) if _BEGINS.match(reason) else f"{_BECAUSE}: {reason}"
    what = upper_first(outcome) if _ANNOUNCED[_THEN].match(outcome) else f"Dan: {outcome}"
    return f"{what}. {why}."


def running_words(measure: Measure, formatter: Formatter, *, with_outcome: bool = True) -> str:
    """Return the same where a sentence of its own needs no word before it; empty when nothing was said.

    Who finished 'dan …' or 'omdat …' as asked wrote a part of a sentence, which begins with a small letter.

    Args:
        measure: the measure.
        formatter: how it is told.
        with_outcome: whether what then happens is told too.
    """
    parts = [("Dan", _ANNOUNCED[_THEN], measure.outcome)] if with_outcome else []
    parts.append((_BECAUSE, _BEGINS, measure.because))
    told = []
    for word, announced, said in parts:
        if said.value:
            words = bare(formatter.text(said))
            begun = words[:1].islower() and not announced.match(words) and not _ALL_IN_ONE.match(words)
            told.append(sentence(f"{word}: {words}" if begun else upper_first(words)))
    return " ".join(told)


def _once(fact: Fact) -> Fact:
    """Return a part without the word that its label says already."""
    announced = _ANNOUNCED.get(fact.label)
    text = announced.sub("", fact.line.text, count=1) if announced and announced.match(fact.line.text) else ""
    return fact.model_copy(update={"line": fact.line.model_copy(update={"text": text})}) if text else fact


def _is_whole(measure: Measure) -> bool:
    """Return whether the reason holds all of it, as it was written when there was one field: 'Als …, dan …'."""
    return bool(measure.because.value) and bool(_ALL_IN_ONE.match(plain(measure.because.value)))
