"""What accumulates per policy field, and what is not known yet: described in words and never scored."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from wijkwizard.advice.advise import Advice
from wijkwizard.advice.finding import SignalFinding
from wijkwizard.advice.overview import SignalRow
from wijkwizard.advice.stacking import ONE_IS_NOT_ENOUGH, Stacked, TerrainStack
from wijkwizard.advice.unknowns import MissingPart, UnknownFigure
from wijkwizard.document.comparison_text import has_figures, level_text
from wijkwizard.document.formatter import Formatter, join, table
from wijkwizard.document.model import BasisMark as PaperMark
from wijkwizard.document.model import Block, Callout, Heading, Line, Paragraph, Table
from wijkwizard.document.signals import dispute_of
from wijkwizard.document.statistics import ref_of
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.said import GridMark
from wijkwizard.iwap.unsourced import NO_SOURCE
from wijkwizard.terms.dutch import and_list, number

_LACKS: Mapping[MissingPart, str] = MappingProxyType(
    {
        "cijfer": "het cijfer",
        "vergelijking": "een cijfer om het naast te leggen",
        "te-klein": "het gaat om minder dan tien; vraag naar een groter gebied",
        "welk-signaal": "welk signaal uit de lijst dit is",
    }
)
_SIDES: Mapping[str, str] = MappingProxyType(
    {"ongunstig": "Ongunstig", "let-op": "Let op", "gunstig": "Gunstig"}
)
_UNSOURCED: Mapping[str, PaperMark] = MappingProxyType(
    {NO_SOURCE["vooraf"]: "voorbereid", NO_SOURCE["uitwerken"]: "aangevuld"}
)
OUTCOME = "Onvoldoende bekend"


def whole(advice: Advice) -> str:
    """Return the stacking in words, once with the sentence that one signal is not enough."""
    text = advice.stacking.text
    return text if ONE_IS_NOT_ENOUGH in text else f"{text} {ONE_IS_NOT_ENOUGH}"


def _label(stacked: Stacked, stack: TerrainStack, texts: Mapping[str, str]) -> str:
    """Return the name of a signal, with what stands out when it is on two sides at once."""
    twice = sum(each.indicator == stacked.indicator for each in stack.signals) > 1
    return f"{stacked.label} ({texts[stacked.keys[0]]})" if twice else stacked.label


def _signals(stack: TerrainStack, texts: Mapping[str, str], *, early: bool) -> Line:
    lines = [
        f"{word}: {and_list(names)}."
        for side, word in _SIDES.items()
        if (names := [_label(item, stack, texts) for item in stack.on(side) if item.early is early])
    ]
    return Line(text=" ".join(lines) or "–")


def _worry(mark: GridMark | None, iwap: Iwap, formatter: Formatter) -> Line:
    if mark is None:
        return Line(text="–")
    return formatter.resting_on(iwap.danger.stacking, mark.word or number(mark.score))


def stacking_table(iwap: Iwap, advice: Advice, formatter: Formatter) -> Table:
    """Return what stands out per policy field, early signals first, with the group's worry about it."""
    worries = {item.id: item for item in iwap.danger.stacking.value or ()}
    texts = {finding.key: finding.text for finding in advice.findings}
    rows = []
    for stack in advice.stacking.terrains:
        early, late = (_signals(stack, texts, early=early) for early in (True, False))
        if not stack.known:
            early = Line(text="hierover is niets bekend")
        elif not stack.signals:
            early = Line(text="er valt niets op in wat bekend is")
        rows.append(
            (Line(text=stack.label), early, late, _worry(worries.pop(stack.terrain, None), iwap, formatter))
        )
    rows += [
        (Line(text=worry.label), Line(text="–"), Line(text="–"), _worry(worry, iwap, formatter))
        for worry in worries.values()
    ]
    columns = [("Terrein", 14), ("Vroege signalen", 34), ("Andere signalen", 34), ("Zorg van de groep", 18)]
    return table("Stapeling per terrein", columns, rows)


def minded(advice: Advice, *, years: bool = False) -> tuple[Block, ...]:
    """Return cautions because of who lives here, and with ``years`` which years were left out."""
    texts = [
        text
        for signal in advice.signals
        if signal.shown
        for text in (*signal.minds, *((signal.stopped,) if years and signal.stopped else ()))
    ]
    lines = tuple(Line(text=f"Let op: {text[:1].lower()}{text[1:]}") for text in dict.fromkeys(texts))
    return tuple(Paragraph(line=line, look="small") for line in lines)


def stacking_blocks(iwap: Iwap, advice: Advice, formatter: Formatter) -> tuple[Block, ...]:
    """Return what accumulates per policy field, when figures or worries are known."""
    if not any(terrain.known for terrain in advice.stacking.terrains) and not iwap.danger.stacking.value:
        return ()
    return (
        Heading(text="Waar het zich opstapelt"),
        Paragraph(line=Line(text=whole(advice))),
        stacking_table(iwap, advice, formatter),
    )


def _unknown(figure: UnknownFigure) -> tuple[Line, ...]:
    return (
        Line(text=figure.label),
        Line(text=_LACKS[figure.lack]),
        Line(text=figure.why),
        Line(text=figure.owner),
    )


def outcome_box(advice: Advice) -> Callout | None:
    """Return that too little is known, as an outcome of its own."""
    text = advice.unknowns.text
    if not text:
        return None
    title = OUTCOME if advice.unknowns.insufficient else "Wat niet bekend is"
    return Callout(title=title, lines=(Line(text=text.removeprefix(f"{OUTCOME}. ")),))


def unknown_blocks(advice: Advice) -> tuple[Block, ...]:
    """Return what is not known, the most important first, and who has it."""
    box = outcome_box(advice)
    rows = [_unknown(row) for row in advice.unknowns.rows]
    columns = [("Signaal", 24), ("Wat ontbreekt", 18), ("Waarom het telt", 36), ("Wie dit heeft", 22)]
    found = table("Wat wij nog uitzoeken", columns, rows)
    return (*((box,) if box else ()), *((found,) if rows else ()))


def unknown_points(advice: Advice, most: int) -> tuple[Line, ...]:
    """Return what matters most of what is not known, a line each."""
    rows = advice.unknowns.rows[:most]
    return tuple(
        Line(
            text=f"{row.label}{'' if row.lack == 'cijfer' else f': {_LACKS[row.lack]}'}. Wie dit heeft: {row.owner}."
        )
        for row in rows
    )


def shown_findings(advice: Advice, most: int) -> tuple[SignalFinding, ...]:
    """Return one finding per indicator that stands out: unfavourable first, then early ones."""
    order = list(_SIDES)
    first: dict[str, SignalFinding] = {}
    for item in sorted(
        (finding for finding in advice.findings if finding.counts and finding.meaning in order),
        key=lambda finding: (order.index(finding.meaning), finding.timing != "vroeg"),
    ):
        first.setdefault(item.indicator, item)
    return tuple(first.values())[:most]


def _out(finding: SignalFinding, row: SignalRow, formatter: Formatter, dispute: str) -> Line:
    """Return what stands out; a choice of the group without comparison is followed by the area's figure."""
    chosen = not has_figures(finding)
    shown = level_text(row, unit=True) if chosen else ""
    typed = next((each for each in row.provenance if each.about == "gebied"), None)
    ref = 0 if finding.impression and not chosen else ref_of(row, formatter)
    return Line(
        text=f"{finding.sentence} {_SIDES[finding.meaning]}.",
        mark="bron" if ref else _UNSOURCED.get(typed.source if typed else "", "indruk"),
        ref=ref,
        account=join(f"hier: {shown}" if shown else "", *(() if chosen else row.marks), dispute, by="; "),
    )


def standing_out(iwap: Iwap, advice: Advice, most: int, formatter: Formatter) -> tuple[Line, ...]:
    """Return what stands out, a line per indicator, with its source and the group's objection."""
    rows = {finding.key: row for row in advice.signals for finding in row.findings}
    return tuple(
        _out(finding, rows[finding.key], formatter, dispute_of(iwap, finding.indicator))
        for finding in shown_findings(advice, most)
    )
