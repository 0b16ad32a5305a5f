"""Writes a comparison of the advice as a table cell and as a sign: higher or lower, and whether that is bad."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType

from wijkwizard.advice.finding import Meaning, SignalFinding
from wijkwizard.advice.overview import PeerRank, SignalRow
from wijkwizard.advice.thresholds import RelativePosition
from wijkwizard.document.formatter import Formatter, join, year
from wijkwizard.document.model import Line
from wijkwizard.document.picture_rows import Sign
from wijkwizard.iwap.rows import Signal
from wijkwizard.iwap.said import SaidChoice
from wijkwizard.terms.dutch import legible, number
from wijkwizard.terms.units import in_unit

FEW = "minder dan tien, daarom geen cijfer"
"""The text in the place of a figure that is based on too few people."""

STANDS: Mapping[RelativePosition, str] = MappingProxyType(
    {"hoger": "hoger", "gelijk": "ongeveer gelijk", "lager": "lager"}
)
MEANINGS: Mapping[Meaning, str] = MappingProxyType(
    {
        "ongunstig": "ongunstig",
        "gunstig": "gunstig",
        "let-op": "let op",
        "context": "achtergrond",
        "gelijk": "",
    }
)
_MOVED: Mapping[RelativePosition, str] = MappingProxyType(
    {"hoger": "gestegen", "gelijk": "ongeveer gelijk gebleven", "lager": "gedaald"}
)
_BESIDE_GEMEENTE: Mapping[RelativePosition, str] = MappingProxyType(
    {
        "hoger": "meer gestegen dan de gemeente",
        "gelijk": "gelijk op met de gemeente",
        "lager": "achtergebleven bij de gemeente",
    }
)
_SHORT: Mapping[RelativePosition, str] = MappingProxyType(
    {"hoger": "hoger", "gelijk": "gelijk", "lager": "lager"}
)
_HUNDRED = 100
_TWO = 2
_NONE = Line(text="–")


def meaning_of(finding: SignalFinding) -> str:
    """Return which way a comparison is in a word; what does not count is background."""
    return MEANINGS[finding.meaning] if finding.counts else ""


def outcome(finding: SignalFinding) -> str:
    """Return the level or the change of a figure, and whether that is favourable."""
    if finding.against == "klasse":
        return meaning_of(finding) or "valt niet op"
    words = STANDS
    if finding.against == "eerder":
        words = _BESIDE_GEMEENTE if finding.relative else _MOVED
    return join(words[finding.stand], meaning_of(finding))


def has_figures(finding: SignalFinding | None) -> bool:
    """Return whether a comparison is based on figures, and not on what the group chose."""
    return finding is not None and any(item.value is not None for item in finding.account.inputs)


def level_text(row: SignalRow, *, unit: bool = False, marks: bool = True) -> str:
    """Return the figure of the area with its year, and its published class if any.

    Args:
        row: the signal.
        unit: with what it counts.
        marks: with what is to be minded, such as that it is provisional.
    """
    if row.few:
        return FEW
    at = f"({join(year(row.year), *(row.marks if marks else ()))})" if row.year else ""
    found = row.against("klasse")
    if found is not None and row.in_file:
        return join(f"{found.account.inputs[0].text} {at}".strip(), meaning_of(found))
    if not row.shown:
        return ""
    return " ".join(item for item in (in_unit(row.shown, row.unit if unit else ""), at) if item)


def _written(row: SignalRow, finding: SignalFinding | None, value: Decimal | None) -> str:
    text = outcome(finding) if finding is not None and has_figures(finding) else ""
    shown = "" if value is None else row.written(value)
    return f"{text} ({shown})" if text and shown else text or shown


def chosen_cell(finding: SignalFinding | None, said: SaidChoice, formatter: Formatter) -> Line:
    """Write what the group chose, with which way that is where the advice knows."""
    line = formatter.cell(said)
    way = meaning_of(finding) if finding is not None and said.value is not None else ""
    return line.model_copy(update={"text": join(line.text, way)})


def _otherwise(finding: SignalFinding | None, said: SaidChoice) -> str:
    """Return what the group chose, where figures differ."""
    if finding is None or said.value is None or _CHOSEN.get(said.value.id, finding.stand) == finding.stand:
        return ""
    return f"de groep koos: {said.value.label}"


def beside_cell(row: SignalRow, signal: Signal, formatter: Formatter) -> Line:
    """Write how a signal compares with the gemeente, and with the gemeente without the area."""
    finding, without = row.against("gemeente"), row.against("gemeente-zonder")
    text = _written(row, finding, row.gemeente)
    if not text:
        return chosen_cell(finding, signal.against_city, formatter)
    rest = ""
    if row.rest is not None:
        same = without is not None and finding is not None and outcome(without) == outcome(finding)
        written = f"ook zo ({row.written(row.rest)})" if same else _written(row, without, row.rest)
        rest = f"; rest: {written}"
    if not has_figures(finding) and signal.against_city.value is not None:
        chosen = chosen_cell(finding, signal.against_city, formatter)
        return chosen.model_copy(update={"text": f"{chosen.text} ({text}){rest}"})
    return Line(text=f"{text}{rest}", account=_otherwise(finding, signal.against_city))


def country_cell(row: SignalRow, signal: Signal, formatter: Formatter) -> Line:
    """Write how a signal compares with the country: background, so without good or bad."""
    text = _written(row, row.against("land"), row.country)
    return Line(text=text) if text else formatter.cell(signal.country_figure)


def moved_cell(row: SignalRow, said: SaidChoice, formatter: Formatter) -> Line:
    """Write how a signal moved, over years that can be compared only."""
    finding = row.against("eerder")
    if finding is None or not has_figures(finding):
        line = chosen_cell(finding, said, formatter)
        return line.model_copy(update={"account": join(line.account, row.stopped, by="; ")})
    then = next((item for item in finding.account.inputs if item.about == "eerder"), None)
    was = f" (in {then.year}: {legible(then.value)})" if then is not None and then.value is not None else ""
    text = join(f"{outcome(finding)}{was}", gemeente_moved(finding), by="; ")
    return Line(text=text, account=_otherwise(finding, said))


def gemeente_moved(finding: SignalFinding) -> str:
    """Return how the gemeente developed in the same years, to print with each development."""
    known = [item for item in finding.account.inputs if item.about == "gemeente" and item.value is not None]
    if len(known) != _TWO:
        return "gemeente niet bekend"
    now, then = (legible(item.value) for item in known if item.value is not None)
    return f"gemeente {now}, was {then}"


def among(place: PeerRank) -> str:
    """Return the rank of an area among others, with their number."""
    lower = place.lower >= place.higher
    if place.few:
        text = f"{number(place.lower if lower else place.higher)} van {number(place.count)} {place.areas} {place.where}"
        return f"{'hoger' if lower else 'lager'} dan {text}".strip()
    share = int(_HUNDRED * (place.lower if lower else place.higher) / place.count)
    which = f"{number(place.count)} vergelijkbare" if place.alike else f"alle {number(place.count)}"
    return (
        f"{'hoger' if lower else 'lager'} dan {share} procent van {which} {place.areas} {place.where}".strip()
    )


def place_cell(row: SignalRow) -> Line:
    """Return the cell with the rank of the area."""
    if row.place is None:
        return _NONE
    finding = row.against("vergelijkbaar")
    return Line(text=join(among(row.place), meaning_of(finding) if finding else ""))


def sign_of(finding: SignalFinding | None) -> Sign:
    """Return the sign of a comparison: the shape for higher or lower, filling and word for whether that is bad."""
    if finding is None:
        return Sign()
    if not finding.counts:
        meaning: Meaning = "gelijk" if finding.meaning == "gelijk" else "context"
        return Sign(stand=finding.stand, meaning=meaning, word=_SHORT[finding.stand])
    return Sign(
        stand=finding.stand, meaning=finding.meaning, word=MEANINGS[finding.meaning] or _SHORT[finding.stand]
    )


_CHOSEN: Mapping[str, RelativePosition] = MappingProxyType(
    {"stijgt": "hoger", "hoger": "hoger", "gelijk": "gelijk", "daalt": "lager", "lager": "lager"}
)
"""The stand that each choice of the group is."""


def chosen_sign(finding: SignalFinding | None, said: SaidChoice) -> Sign:
    """Return the sign of a comparison; of a signal that only the group knows what it chose, as neither good nor bad."""
    if finding is not None or said.value is None:
        return sign_of(finding)
    stand = _CHOSEN.get(said.value.id)
    if stand is None:
        return Sign(word=said.value.label)
    return Sign(stand=stand, meaning="gelijk" if stand == "gelijk" else "context", word=_SHORT[stand])


_IN_SHORT = frozenset({"ja", "deels", "nee"})


def word_sign(said: SaidChoice) -> Sign:
    """Return only a word: whether the group recognises a signal."""
    if said.value is None:
        return Sign()
    return Sign(word=said.value.id if said.value.id in _IN_SHORT else said.value.label)


def each_way(row: SignalRow) -> str:
    """Return in one line what stands out about a signal that is only in files."""
    beside = {"gemeente": row.gemeente, "land": row.country}
    parts = []
    for against, name in (("gemeente", "gemeente"), ("land", "Nederland")):
        finding = row.against("gemeente" if against == "gemeente" else "land")
        written = _written(row, finding, beside[against])
        parts.append(f"{name}: {written}" if written and row.shown else "")
    moved = row.against("eerder")
    then = next((item for item in moved.account.inputs if item.about == "eerder"), None) if moved else None
    since = (
        f"sinds {then.year} {outcome(moved)} ({gemeente_moved(moved)})"
        if moved and then is not None and then.year
        else row.stopped.rstrip(".")
    )
    place = place_cell(row).text
    return join(*parts, since, place if place != _NONE.text else "", by="; ")
