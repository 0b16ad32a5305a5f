"""Why a plan does what it does, and what speaks against it, for who decides."""

from __future__ import annotations

from collections.abc import Iterator

from wijkwizard.document.formatter import Formatter, has, unless_withheld
from wijkwizard.document.model import Block, Line
from wijkwizard.document.naming import not_rejected, theme_name, title_of
from wijkwizard.document.objections import consent_or_choice, objection_lines
from wijkwizard.document.parts.otherwise import otherwise
from wijkwizard.document.parts.reasoning import running_words
from wijkwizard.document.plan.chapters import difference
from wijkwizard.document.plan.measures_in_short import FEW_MEASURES
from wijkwizard.document.short_blocks import points as listed
from wijkwizard.iwap.model import Iwap
from wijkwizard.terms.dutch import about, bare, number, sentence, upper_first

_REASONS = 8
"""So many reasons, doubts and amounts that do not count are named; the plan has all of them."""

_IN_FULL = 4
"""Of more measures than this only stands why they help; what then happens is on the card of each."""


def reason_lines(texts: Iterator[str]) -> tuple[Block, ...]:
    """Return each text as a sentence of a list."""
    return listed([Line(text=sentence(upper_first(text))) for text in texts])


def first_reasons(texts: list[str], whole: str) -> Iterator[str]:
    """Yield the first texts, and how many more the whole paper has."""
    yield from texts[:_REASONS]
    if len(texts) > _REASONS:
        yield f"En nog {number(len(texts) - _REASONS)}: zie {whole}"


def arguments(iwap: Iwap, formatter: Formatter, whole: str) -> Iterator[str]:
    """Yield why the estimate is what it is, why this way, and why each measure; without measures why these themes."""
    if iwap.danger.for_it.value:
        yield bare(iwap.danger.for_it.value)
    if has(iwap.verdict.why):
        yield bare(formatter.text(iwap.verdict.why))
    measures = not_rejected(iwap.measures)
    if not measures:
        yield from _of_the_themes(iwap, formatter)
    if len(measures) > FEW_MEASURES:
        yield f"Waarom elke maatregel helpt, staat bij die maatregel in {whole}"
        return
    for measure in measures:
        in_full = len(measures) <= _IN_FULL or not has(measure.because)
        if why := running_words(measure, formatter, with_outcome=in_full):
            yield about(title_of(measure, formatter), why)


def _of_the_themes(iwap: Iwap, formatter: Formatter) -> Iterator[str]:
    for theme in iwap.themes:
        if has(theme.why):
            yield about(theme_name(theme), upper_first(bare(formatter.text(theme.why))))


def against(iwap: Iwap, formatter: Formatter, whole: str) -> tuple[Block, ...]:
    """Return what was objected, where the group differs, what can go wrong, and what it chose otherwise."""

    def lines() -> Iterator[str]:
        yield from consent_or_choice(iwap, against=True)
        yield from objection_lines(iwap, formatter, short=True)
        for row in iwap.disagreements:
            if has(row.claim):
                yield difference(row, formatter)
        for risk in iwap.risks:
            if risk.what.value:
                yield about(
                    bare(formatter.text(risk.what)),
                    formatter.text(risk.answer)
                    if risk.answer.value
                    else unless_withheld("hierop is nog geen antwoord", risk.answer),
                )

    return (*reason_lines(first_reasons(list(lines()), whole)), *otherwise(iwap, formatter.known))
