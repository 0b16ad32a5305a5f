"""The invitation: about what, when and where, what is asked of people, and what happens with what they say."""

from __future__ import annotations

from collections.abc import Iterator

from wijkwizard.document.model import Block, Document, Fact, Facts, Line, Paragraph
from wijkwizard.document.sheets.frame import BY_HAND, facts_of, sheet
from wijkwizard.document.sheets.running_order import clock
from wijkwizard.document.sheets.source import SheetSource
from wijkwizard.document.short_blocks import Chapter, points
from wijkwizard.terms.dutch import and_list, inside, sentence, upper_first

_ASKED = (
    "Vertel wat hier goed gaat, en wat beter moet.",
    "U hoeft niets voor te bereiden. U hoeft niets te lezen of te schrijven.",
    "U kiest zelf wat u vertelt. Niemand moet iets zeggen.",
)
_KEPT = "Wij schrijven op wat de groep zegt. Wij schrijven geen namen en geen adressen op."


def _lasts(source: SheetSource) -> str:
    minutes = [str(evening.minutes) for evening in source.evenings]
    if not minutes:
        return ""
    evenings = "Er zijn twee avonden. Het gesprek duurt" if len(minutes) > 1 else "Het gesprek duurt"
    return f"{evenings} {and_list(minutes)} minuten. Met koffie en pauze erbij is dat een half uur langer."


def _happens(source: SheetSource) -> Iterator[str]:
    yield _KEPT
    yield "Daarvan maken wij een concept. Aan het einde lezen wij voor wat er staat, en zegt u of het klopt."
    if source.afterwards:
        yield sentence(f"Wat er daarna met het concept gebeurt: {inside(source.afterwards)}")
    if source.carried_by:
        yield sentence(f"Wie het concept meeneemt: {inside(source.carried_by)}")
    yield "Die avond spreken wij af wanneer en hoe u van ons hoort."


def _list(lines: Iterator[str]) -> tuple[Block, ...]:
    return points([Line(text=line) for line in lines])


def _may(source: SheetSource) -> tuple[Block, ...]:
    said = (sentence(upper_first(source.may)) if source.may else "", source.fixed)
    return tuple(Paragraph(line=Line(text=text)) for text in said if text)


def invitation(source: SheetSource, start: int | None = None) -> Document:
    """Return the invitation; what nobody filled in has room to write.

    Args:
        source: what the papers for the tables are made of.
        start: minutes after midnight at which the evening begins; ``None`` when nobody said it.
    """
    at = Fact(label="Tijd", line=Line(text=BY_HAND if start is None else f"{clock(start)} uur"))
    again = (Fact(label="Tweede avond", line=Line(text=BY_HAND)),) if len(source.evenings) > 1 else ()
    when = Facts(rows=(*facts_of(source), at, *again))
    lasts = _lasts(source)
    chapters: list[Chapter] = [
        ("Waar en wanneer", (when, *((Paragraph(line=Line(text=lasts)),) if lasts else ()))),
        ("Wat wij van u vragen", _list(iter(_ASKED))),
        ("Wat deze groep mag", _may(source)),
        ("Wat er met uw woorden gebeurt", _list(_happens(source))),
        (
            "Vragen, of hulp nodig om te komen?",
            (Paragraph(line=Line(text=f"Bel of mail: {BY_HAND}{BY_HAND}")),),
        ),
    ]
    return sheet("uitnodiging", source, [chapter for chapter in chapters if chapter[1]], "U bent welkom.")
