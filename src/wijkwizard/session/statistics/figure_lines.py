"""The figures of a dossier as a face lists them: from a file, comparisons, and the group's reply.

A figure that the group typed is shown next to that of a file and is never replaced by it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wijkwizard.advice.finding import SignalFinding
from wijkwizard.advice.from_files import finding_of, why_missing
from wijkwizard.advice.measured import Measured
from wijkwizard.advice.sentences import ROUGH_WORDS, named
from wijkwizard.figures import AreaFigures, Compared
from wijkwizard.iwap.filling import source_of
from wijkwizard.iwap.rows import Signal
from wijkwizard.session.statistics.figures import year_of
from wijkwizard.terms.dutch import and_list, number, spelled, upper_first
from wijkwizard.terms.figures import Figure, Missing
from wijkwizard.terms.units import in_unit

if TYPE_CHECKING:
    from wijkwizard.session.reader import Reader


@dataclass(frozen=True, slots=True)
class FigureLine:
    """One figure of the area.

    Attributes:
        id: stable as long as its indicator, measure or row is.
        indicator: id of the indicator; empty for what belongs to none.
        label: what it is about.
        value: the number with its unit; empty when it is unknown.
        unknown: why there is no number.
        source: who says so, and the year.
        beside: comparisons: gemeente, rest of the gemeente and country, each with its number.
        marks: 'voorlopig' and 'schatting', when it is.
        typed: what the group typed itself, with its year.
        disputed: whether the group says that it is not right.
        because: why it is not right.
        internal: whether the reply of the group is internal.
        subject: what another value is tried under; empty when there is nothing to try.
    """

    id: str
    indicator: str
    label: str
    value: str
    unknown: str = ""
    source: str = ""
    beside: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    typed: tuple[str, ...] = ()
    disputed: bool = False
    because: str = ""
    internal: bool = False
    subject: str = ""

    @property
    def finding(self) -> str:
        """The key of replies to this figure."""
        return finding_of(self.indicator)

    @property
    def from_file(self) -> bool:
        """Whether it comes from a file, so that it can be disputed."""
        return bool(self.source)


@dataclass(frozen=True, slots=True)
class FigureLists:
    """All figures of a dossier.

    Attributes:
        signals: figures of indicators, from files.
        typed: what the group typed where no file has a figure.
        background: other figures of files, which belong to no indicator.
    """

    signals: tuple[FigureLine, ...] = ()
    typed: tuple[FigureLine, ...] = ()
    background: tuple[FigureLine, ...] = ()


def figure_lists(reader: Reader) -> FigureLists:
    """Return the figures of a dossier: those of signals of the group first, then in the order of the measures."""
    figures = reader.figures()
    leading = {} if figures is None else figures.leading()
    known = {measured.indicator for measured in reader.measured()}
    chosen = {measured.indicator for measured in reader.measured() if measured.row}
    ordered = sorted(leading, key=lambda name: name not in chosen)
    shown = {name: leading[name] for name in ordered if name in known}
    typed = tuple(_typed(reader, row) for row in _own(reader) if _indicator(row) not in shown)
    if figures is None:
        return FigureLists(typed=typed)
    return FigureLists(
        signals=tuple(_signal(reader, figures, found) for found in shown.values()),
        typed=typed,
        background=tuple(_background(reader, figures)),
    )


def _own(reader: Reader) -> Iterator[Signal]:
    """Yield the signals with a typed figure, except rows about origin."""
    iwap, kept = reader.iwap(), {measured.row for measured in reader.measured()}
    for row in iwap.signals:
        if row.figure.value is not None and row.id not in iwap.from_files and row.id in kept:
            yield row


def _indicator(row: Signal) -> str:
    return row.indicator.value.id if row.indicator.value is not None else ""


def _signal(reader: Reader, figures: AreaFigures, found: Compared) -> FigureLine:
    name = found.area.indicator
    reply = reader.state.reactions.get(finding_of(name))
    disputed = reply is not None and reply.reaction == "anders"
    known = reader.questions.knowledge.indicators.find(name)
    measured = next(
        (figure for figure in reader.measured() if figure.indicator == name and figure.counted), None
    )
    label = named(measured, known) if measured and known else found.label
    return replace(
        _line(reader, figures, found, (f"cijfer:{name}", label)),
        indicator=name,
        typed=tuple(_typed_words(row) for row in _own(reader) if _indicator(row) == name),
        disputed=disputed,
        because=reply.because if reply is not None and disputed else "",
        internal=disputed and reply is not None and reply.internal,
        subject=measured.subject if measured else "",
    )


def _line(reader: Reader, figures: AreaFigures, found: Compared, named: tuple[str, str]) -> FigureLine:
    line_id, label = named
    unknown = why_missing(found.area) or figures.elsewhere(found)
    beside = (
        ("gemeente", found.gemeente),
        ("rest van de gemeente", found.rest),
        ("Nederland", found.country),
    )
    return FigureLine(
        id=line_id,
        indicator="",
        label=label,
        value="" if unknown else _amount(found.area),
        unknown=unknown,
        source=f"{source_of(found.area)}, {found.year}",
        beside=tuple(
            f"{name} {figure.shown}"
            for name, figure in beside
            if figure is not None and figure.shown and not figure.too_few
        ),
        marks=(*marks_of(found.area), *_age(reader, found)),
    )


def _amount(figure: Figure) -> str:
    return in_unit(figure.shown, figure.unit) if figure.shown else ""


def marks_of(figure: Figure) -> tuple[str, ...]:
    """Return what makes a figure less sure, in a word each."""
    named = (
        ("voorlopig", figure.provisional),
        ("schatting", figure.modelled or figure.estimate),
        (ROUGH_WORDS, figure.missing is Missing.ROUGH),
    )
    return tuple(word for word, there in named if there)


def _typed_words(row: Signal) -> str:
    value = "" if row.figure.value is None else number(row.figure.value)
    unit = "" if row.unit.value is None else row.unit.value.label
    year = f", {row.year.value.year}" if row.year.value is not None else ""
    return f"{in_unit(value, unit)}{year}"


def _typed(reader: Reader, row: Signal) -> FigureLine:
    known = reader.questions.knowledge.indicators.find(_indicator(row))
    return FigureLine(
        id=f"regel:{row.id}",
        indicator=_indicator(row),
        label=known.label if known else (row.title.value or upper_first(row.title.instead)),
        value="",
        typed=(_typed_words(row),),
        subject=row.id,
    )


def _age(reader: Reader, found: Compared) -> tuple[str, ...]:
    """Return a remark when a figure is old, by the year of the last event and the threshold of the rules."""
    years, today = int(reader.questions.rules.band_values["oud-cijfer"]), year_of(reader.state)
    old = today is not None and today - found.year > years
    return (f"ouder dan {spelled(years)} jaar",) if old else ()


def _background(reader: Reader, figures: AreaFigures) -> Iterator[FigureLine]:
    names = dict.fromkeys(each.measure for each in figures.compared if not each.area.indicator)
    for name in names:
        found = figures.latest(name)
        if found is not None:
            yield _line(reader, figures, found, (f"maat:{name}", found.label))


def findings_of(reader: Reader, line: FigureLine) -> tuple[SignalFinding, ...]:
    """Return every comparison of the indicator of a figure, including those in which nothing stands out."""
    advice = reader.advice()
    both = (*advice.findings, *advice.unremarkable)
    if line.id.startswith("regel:"):
        return tuple(finding for finding in both if finding.row == line.subject)
    return tuple(finding for finding in both if line.indicator and finding.indicator == line.indicator)


def history_of(reader: Reader, line: FigureLine) -> tuple[str, ...]:
    """Return the earlier years that the files have of a figure, newest first."""
    figures = reader.figures()
    if figures is None:
        return ()
    leading = figures.leading().get(line.indicator)
    measure = leading.measure if leading else line.id.removeprefix("maat:")
    years = [each for each in figures.of(measure) if each.known and not each.area.too_few]
    named = years[-1].label if years else ""
    return tuple(
        f"{each.year}: {_amount(each.area)}{'' if each.label == named else f' ({each.label})'}"
        for each in reversed(years[:-1])
    )


def measured_of(reader: Reader, line: FigureLine) -> Measured | None:
    """Return the comparison input of a line, to try another value of it."""
    return next(
        (figure for figure in reader.measured() if line.subject and figure.subject == line.subject), None
    )


def account_words(reader: Reader, line: FigureLine) -> tuple[tuple[str, str], ...]:
    """Return the account of a figure as headings with text: inputs, rules, turning values, background, what to mind."""
    return tuple(_account(reader, line))


def _account(reader: Reader, line: FigureLine) -> Iterator[tuple[str, str]]:
    if line.source:
        marks = f" ({and_list(line.marks)})" if line.marks else ""
        yield "Waar dit cijfer vandaan komt", f"{line.value or line.unknown}{marks}. {line.source}."
    if line.typed:
        yield "Zelf ingevuld", f"{and_list(line.typed)}. Dat blijft staan."
    if line.disputed:
        inside = " (alleen intern)" if line.internal else ""
        yield f"De groep zegt: klopt niet{inside}", line.because or "zonder reden"
    history = history_of(reader, line)
    if history:
        yield "Eerdere jaren", "; ".join(history)
    findings = findings_of(reader, line)
    for finding in findings:
        yield upper_first(finding.text), "\n".join(_compared(finding))
    known = reader.questions.knowledge.indicators.find(line.indicator)
    nationals = dict.fromkeys(
        f"{each.text} {each.watch}".strip() for finding in findings for each in finding.nationals
    )
    if nationals:
        yield "Landelijke waarden als achtergrond", "\n".join(nationals)
    watch = dict.fromkeys(
        [*(caution for finding in findings for caution in finding.cautions), known.watch if known else ""]
    )
    minded = [text for text in watch if text]
    if minded:
        yield "Let op", "\n".join(minded)
    if line.indicator and not findings:
        yield "Vergelijken", "Er is nog niets om dit cijfer naast te leggen."


def _compared(finding: SignalFinding) -> Iterator[str]:
    yield finding.sentence
    yield finding.meaning_text
    for each in finding.account.inputs:
        yield f"· {each.name}: {each.text} ({_origin(each.source, each.year)})"
    yield f"Regel: {finding.account.rule_text}"
    yield finding.account.turning_text


def _origin(source: str, year: int | None) -> str:
    return f"{source}, {year}" if year and str(year) not in source else source
