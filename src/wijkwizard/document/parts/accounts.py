"""The annex on how signals were found: what each was compared with, and what would change the outcome.

Each rule is printed once, under a letter, because twelve signals can meet the same five rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from wijkwizard.advice.advise import Advice
from wijkwizard.advice.finding import Input, SignalFinding
from wijkwizard.advice.overview import SignalRow
from wijkwizard.document.cited import numbered, source_numbers
from wijkwizard.document.comparison_text import among, has_figures, level_text, outcome
from wijkwizard.document.cross_references import to_sources
from wijkwizard.document.formatter import Formatter, join, table
from wijkwizard.document.model import Block, Bullets, Heading, Line, Paragraph
from wijkwizard.document.statistics import ref_of
from wijkwizard.iwap.unsourced import NO_SOURCE
from wijkwizard.terms.dutch import and_list, legible

_CAPTION = "Waarmee elk signaal is vergeleken"
TITLE = "Hoe wij aan de signalen komen"
_OURS = "Dat is een regel van wijkwizard."
_NO_NORM = "Dat is achtergrond, geen norm."
_ELSEWHERE = ("Opmerking bij", "Voorlopig", "Berekende")
"""The beginnings of cautions that are already printed with the figure itself."""

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_INTRO = (
    "Per signaal staat hier waarmee het is vergeleken. De letter is die van de regel, na de tabel. "
    "De laatste kolom noemt bij welk cijfer van dit gebied de uitkomst een andere wordt, als de andere cijfers "
    "gelijk blijven. Wat nu opvalt, valt daar niet meer op. Wat nu niet opvalt, komt daar hoger of lager uit. "
    "Landelijke getallen zijn achtergrond, geen norm."
)


def _sentences(text: str) -> list[str]:
    """Return the sentences of a text; whose rule it is stays with the rule."""
    kept: list[str] = []
    for item in re.split(r"(?<=[.?!]) ", text):
        if item == _OURS and kept:
            kept[-1] = f"{kept[-1]} {item}"
        else:
            kept.append(item)
    return kept


def _compared(rows: Iterable[SignalRow]) -> dict[str, list[str]]:
    """Return the sentences of each rule that compared figures, in the order of use."""
    used: dict[str, dict[str, None]] = {}
    for row in rows:
        for finding in row.findings:
            if has_figures(finding):
                rule_sentences = used.setdefault(finding.rule, {})
                rule_sentences.update(dict.fromkeys(_sentences(finding.account.rule_text)))
                if finding.against == "vergelijkbaar" and row.place is not None and row.place.description:
                    rule_sentences[f"Hier zijn dat: {row.place.description.rstrip('.')}."] = None
    return {rule: list(rule_sentences) for rule, rule_sentences in used.items()}


def _rules(used: Mapping[str, list[str]], letters: Mapping[str, str]) -> tuple[Line, ...]:
    """Return each rule once; a sentence that several rules share follows them, once."""
    shared: dict[str, list[str]] = {}
    for rule, rule_sentences in used.items():
        for item in rule_sentences:
            shared.setdefault(item, []).append(letters[rule])
    lines = [
        f"{letters[rule]}. {' '.join(sentence for sentence in rule_sentences if len(shared[sentence]) == 1)}"
        for rule, rule_sentences in used.items()
    ]
    together: dict[tuple[str, ...], list[str]] = {}
    for item, where in shared.items():
        if len(where) > 1:
            together.setdefault(tuple(where), []).append(item)
    lines += [
        f"Bij {and_list(where)}: {' '.join(rule_sentences)}" for where, rule_sentences in together.items()
    ]
    return tuple(Line(text=line) for line in lines)


def _turning(finding: SignalFinding) -> str:
    """Return at which figures of the area a comparison turns."""
    step = "klasse " if finding.against == "klasse" else ""
    lines = [
        f"{step}{legible(item.value)}"
        for item in sorted(finding.account.turning, key=lambda item: item.value)
    ]
    return join(*lines, by=" of ") or "geen enkele waarde"


def _dated(inputs: Iterable[Input], row: SignalRow) -> str:
    lines = [
        f"{row.written(item.value)} ({item.year})" if item.year else row.written(item.value)
        for item in inputs
        if item.value is not None
    ]
    return join(*lines)


def _numbers(finding: SignalFinding, row: SignalRow) -> str:
    """Return the figures that the area was compared with."""
    inputs = finding.account.inputs
    if finding.against == "vergelijkbaar" and row.place is not None:
        return among(row.place)
    if finding.against == "klasse":
        return inputs[0].text
    if finding.against == "eerder":
        beside = _dated((item for item in inputs if item.about == "gemeente"), row)
        return join(
            _dated((item for item in inputs if item.about == "eerder"), row),
            f"gemeente {beside or 'niet bekend'}",
            by="; ",
        )
    return _dated((item for item in inputs if item.about != "gebied"), row)


_BESIDE = MappingProxyType(
    {
        "gemeente": "gemeente",
        "gemeente-zonder": "rest van de gemeente",
        "land": "Nederland",
        "vergelijkbaar": "andere gebieden",
        "eerder": "eerder",
        "klasse": "klasse van de maker",
    }
)


def _named(row: SignalRow, seen: Iterable[str]) -> str:
    """Return the name of a signal; marked when the same signal comes from a file as well."""
    label = row.findings[0].label
    return f"{label} in het bestand" if label in seen else label


def _beside_source(finding: SignalFinding, row: SignalRow, formatter: Formatter) -> int:
    """Return the number of the source of what a figure was compared with; 0 when it has none."""
    years = [each.year for each in finding.account.inputs if each.about == finding.against]
    return ref_of(row, formatter, {finding.against}, year=next(iter(years), None))


def _from(ref: int, text: str) -> Line:
    return Line(text=text, mark="bron" if ref else "", ref=ref)


def _compared_rows(
    row: SignalRow, name: str, letters: Mapping[str, str], formatter: Formatter
) -> list[tuple[Line, ...]]:
    return [
        (
            Line(text=f"{name}: {_BESIDE[finding.against]} ({letters[finding.rule]})"),
            _from(_beside_source(finding, row, formatter), _numbers(finding, row)),
            Line(text=outcome(finding) if finding.counts else join(outcome(finding), "achtergrond")),
            Line(text=_turning(finding)),
        )
        for finding in row.findings
        if has_figures(finding)
    ]


_SAID = MappingProxyType({"gemeente": "de plaats tegenover de gemeente", "eerder": "het verloop"})


def _notes(row: SignalRow, name: str, formatter: Formatter, told: set[str]) -> Paragraph:
    """Return the figure with its source, and its cautions.

    Args:
        row: the signal.
        name: how it is called here.
        formatter: has the numbers of the sources on this paper.
        told: the national figures and cautions that were printed before; what is printed here is added.
    """
    finding = row.findings[0]
    said = [_SAID[each.against] for each in row.findings if each.against in _SAID and not has_figures(each)]
    cautions = [
        caution for each in row.findings for caution in each.cautions if not caution.startswith(_ELSEWHERE)
    ]
    nationals = [each for each in finding.nationals if each.text not in told]
    beside = [each.text.replace(f" {_NO_NORM}", "") for each in nationals]
    numbers = source_numbers((source for each in nationals for source in each.sources), formatter)
    read_in = f"Waar dat vandaan komt: {numbered(numbers)}." if numbers else ""
    traps = [each for each in (finding.watch, *(each.watch for each in nationals)) if each not in told]
    told.update((*(each.text for each in nationals), *traps))
    chosen = f"De groep koos {and_list(said)} zelf." if said else ""
    early = "Dit is een vroeg signaal." if finding.timing == "vroeg" else ""
    shown, ref = level_text(row, unit=True), _own_source(row, formatter)
    here = f"Hier: {shown}{f' ({numbered([ref])})' if ref else ''}." if shown else ""
    pieces = (f"{name}.", here, early, chosen, *cautions, *beside, read_in, *traps)
    text = " ".join(dict.fromkeys(each for piece in pieces if piece for each in _sentences(piece)))
    line = Line(
        text=text,
        mark="bron" if ref and not shown else "",
        ref=0 if shown else ref,
        account="" if ref or row.in_file else _typed_source(row),
        see=to_sources((*([ref] if ref and shown else ()), *numbers)),
    )
    return Paragraph(line=line, look="small")


def _own_source(row: SignalRow, formatter: Formatter) -> int:
    """Return the number of the source of the figure of the area; 0 when it has none."""
    if row.in_file or not row.provenance:
        return ref_of(row, formatter)
    return formatter.sources.get((row.provenance[0].source, row.provenance[0].release), 0)


def _typed_source(row: SignalRow) -> str:
    found = row.provenance[0] if row.provenance else None
    if found is None or found.source in NO_SOURCE.values():
        return found.source if found else ""
    return f"bron: {join(found.source, found.release)}"


def accounted(advice: Advice) -> tuple[SignalRow, ...]:
    """Return the signals that have an account: what was compared, without what is only background."""
    return tuple(
        signal
        for signal in advice.signals
        if any(each.meaning != "context" and (each.counts or signal.row) for each in signal.findings)
    )


def account_blocks(advice: Advice, formatter: Formatter) -> tuple[Block, ...]:
    """Return the account of each signal, and the rules once; nothing when nothing was compared."""
    rows = accounted(advice)
    if not rows:
        return ()
    used = _compared(rows)
    letters = dict(zip(used, _LETTERS, strict=False))
    compared: list[tuple[Line, ...]] = []
    notes: dict[str, Paragraph] = {}
    told: set[str] = set()
    for row in rows:
        name = _named(row, notes)
        compared += _compared_rows(row, name, letters, formatter)
        notes[name] = _notes(row, name, formatter, told)
    columns = [("Signaal en waarnaast", 40), ("Cijfer daar", 26), ("Hier", 20), ("Wordt anders bij", 14)]
    about = Line(text=f"{advice.about} {advice.weighing}")
    figures: tuple[Block, ...] = (Paragraph(line=Line(text=_INTRO)), table(_CAPTION, columns, compared))
    rules: tuple[Block, ...] = (Heading(level=4, text="De regels"), Bullets(items=_rules(used, letters)))
    return (
        Heading(text=TITLE),
        Paragraph(line=about),
        *(figures if compared else ()),
        *(rules if compared else ()),
        Heading(level=4, text="Waar u bij elk signaal op let"),
        *notes.values(),
    )
