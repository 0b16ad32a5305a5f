"""Builds one row per signal with all of its comparisons, for the map of signals.

Findings describe one comparison each; readers want a signal as a whole, also where nothing can be compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from wijkwizard.advice import sentences
from wijkwizard.advice.cautions import is_old, of_people
from wijkwizard.advice.compare import too_small
from wijkwizard.advice.finding import SignalFinding
from wijkwizard.advice.measured import InputSource, Measured, PeerValues
from wijkwizard.advice.protected_attributes import about_origin
from wijkwizard.advice.rules import Compares, Rules
from wijkwizard.knowledge import Knowledge
from wijkwizard.terms import Frozen
from wijkwizard.terms.dutch import between, legible, number, spelled


class PeerRank(Frozen):
    """The rank of a figure among areas that are similar to this one, or among all there are.

    Attributes:
        lower: how many are lower.
        higher: how many are higher.
        count: how many there are.
        areas: what they are, in the plural.
        alike: whether they are like this area.
        description: how they were chosen.
        where: where they lie, when only a part of them was read: 'van Utrecht'.
        few: there are too few of them for a share, so they are counted.
    """

    lower: int
    higher: int
    count: int
    areas: str
    alike: bool
    description: str = ""
    where: str = ""
    few: bool = False


class SignalRow(Frozen):
    """One signal with all of its comparisons.

    Attributes:
        subject: what its findings are named by.
        row: row in which the group chose it; empty for what only is in a file.
        indicator: id of the indicator; empty when the group chose none.
        name: name of the indicator, with what a file counts.
        unit: unit in words.
        value: figure of the area; None when it is unknown or rests on fewer than ten.
        low: where there is only a range, its lowest value.
        high: its highest value.
        year: year of that figure.
        gemeente: figure of the gemeente.
        rest: figure of the gemeente without the area.
        country: figure of the Netherlands.
        place: where the area stands among others.
        few: it rests on fewer than ten, so no figure is shown.
        not_known: why there is no figure, when that is known.
        in_file: the figure comes from a file.
        marks: provisional, estimate, old: short words to print next to the figure.
        stopped: why there is no development, or only a short one; empty when nothing was left out.
        minds: what to mind with it because of who lives here.
        provenance: where the figures come from.
        findings: the comparisons, also those in which nothing stands out.
    """

    subject: str
    row: str = ""
    indicator: str = ""
    name: str
    unit: str = ""
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    year: int | None = None
    gemeente: Decimal | None = None
    rest: Decimal | None = None
    country: Decimal | None = None
    place: PeerRank | None = None
    few: bool = False
    not_known: str = ""
    in_file: bool = False
    marks: tuple[str, ...] = ()
    stopped: str = ""
    minds: tuple[str, ...] = ()
    provenance: tuple[InputSource, ...] = ()
    findings: tuple[SignalFinding, ...] = ()

    @property
    def shown(self) -> str:
        """The figure as text, or the range where there is only that; empty when there is none to show."""
        if self.low is not None and self.high is not None:
            return between(self.low, self.high)
        return "" if self.value is None else self.written(self.value)

    def written(self, value: Decimal | int) -> str:
        """Format a figure of it: one that was typed as it was typed, one of a file as far as people read it."""
        return legible(value) if self.in_file else number(value)

    def against(self, compares: Compares) -> SignalFinding | None:
        """Return the comparison with one kind of figure, or None when there is none."""
        return next((finding for finding in self.findings if finding.against == compares), None)


def overview(
    measured: Iterable[Measured], findings: Sequence[SignalFinding], rules: Rules, knowledge: Knowledge
) -> tuple[SignalRow, ...]:
    """Return a row for each signal, in the order of the input, without those about origin.

    Args:
        measured: the figures, from files and as typed.
        findings: the comparisons of these figures.
        rules: when a figure rests on too few.
        knowledge: what the indicators are called.
    """
    by_subject: dict[str, list[SignalFinding]] = {}
    for finding in findings:
        by_subject.setdefault(finding.key.removeprefix(f"{finding.rule}:"), []).append(finding)
    return tuple(
        _row(item, tuple(by_subject.get(item.subject, ())), rules, knowledge)
        for item in measured
        if not about_origin(item.indicator, item.title, item.unit, item.counted)
    )


def _row(
    measured: Measured, findings: tuple[SignalFinding, ...], rules: Rules, knowledge: Knowledge
) -> SignalRow:
    known = knowledge.indicators.find(measured.indicator)
    few = too_small(measured, rules)
    value = None if few else measured.value
    marked = (
        ("voorlopig", measured.provisional),
        ("berekende schatting", measured.modelled),
        ("gewogen door wijkwizard", measured.estimate),
        (sentences.ROUGH_WORDS, measured.low is not None),
        (f"ouder dan {spelled(int(rules.band_values['oud-cijfer']))} jaar", is_old(measured, rules)),
    )
    return SignalRow(
        subject=measured.subject,
        row=measured.row,
        indicator=measured.indicator if known else "",
        name=sentences.named(measured, known) if known else measured.title,
        unit=measured.unit,
        value=value,
        low=measured.low,
        high=measured.high,
        year=measured.year,
        gemeente=measured.gemeente,
        rest=measured.gemeente_without,
        country=measured.country,
        place=None if value is None or measured.is_count else _place(value, measured.similar, rules),
        few=few,
        not_known=measured.not_known if measured.measure else "",
        in_file=bool(measured.measure),
        marks=tuple(word for word, there in marked if there)
        if value is not None or measured.low is not None
        else (),
        stopped=measured.stopped,
        minds=tuple(of_people(measured, rules)),
        provenance=measured.provenance,
        findings=findings,
    )


def _place(value: Decimal, similar: PeerValues | None, rules: Rules) -> PeerRank | None:
    if similar is None or not similar.values:
        return None
    return PeerRank(
        lower=sum(other < value for other in similar.values),
        higher=sum(other > value for other in similar.values),
        count=similar.count,
        areas=similar.areas,
        alike=similar.alike,
        description=similar.description,
        where=similar.where,
        few=similar.count < rules.band_values["kleinste-groep"],
    )
