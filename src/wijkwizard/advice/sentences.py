"""Writes the Dutch sentences of findings, without verdict or forecast."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType

from wijkwizard.advice.bands import border_words
from wijkwizard.advice.compare import ComparisonResult
from wijkwizard.advice.finding import Meaning
from wijkwizard.advice.measured import InputRole, Measured, PeerValues, written
from wijkwizard.advice.rules import ClassScale, Compares, Rule, Rules
from wijkwizard.advice.thresholds import RelativePosition, TurningPoint, tenths
from wijkwizard.knowledge.model import Indicator
from wijkwizard.terms.dutch import between, inside, legible, number
from wijkwizard.terms.figures import Direction
from wijkwizard.terms.units import in_unit, share_words, with_unit

NAMES: Mapping[InputRole, str] = MappingProxyType(
    {
        "gebied": "dit gebied",
        "gemeente": "de gemeente",
        "gemeente-zonder": "de rest van de gemeente",
        "land": "Nederland",
        "eerder": "eerder",
        "vergelijkbaar": "vergelijkbare gebieden",
        "klasse": "klasse van de maker",
    }
)
_MEANS: Mapping[Meaning, str] = MappingProxyType(
    {
        "ongunstig": "Dat is hier de ongunstige kant.",
        "gunstig": "Dat is hier de gunstige kant.",
        "let-op": "Dat is niet vanzelf slechter of beter. Let op, en vraag waarom.",
        "context": "Dat is achtergrond, niet goed of slecht.",
        "gelijk": "Dat valt niet op.",
    }
)
_DIRECTIONS: Mapping[Direction, Mapping[RelativePosition, Meaning]] = MappingProxyType(
    {
        "hoger-slechter": {"hoger": "ongunstig", "lager": "gunstig"},
        "lager-slechter": {"hoger": "gunstig", "lager": "ongunstig"},
        "hoger-let-op": {"hoger": "let-op", "lager": "let-op"},
        "context": {"hoger": "context", "lager": "context"},
    }
)
ROUGH_WORDS = "kleine afgeronde aantallen"
"""Mark of a rate that is only known as a range, because its source is rounded."""

ASK_WHY = "Vraag waarom dit verandert. Is het melden zelf veranderd, door een oproep of een nieuw gezicht?"
_TOWARDS: Mapping[RelativePosition, str] = MappingProxyType(
    {"gelijk": "niet meer opvallen", "hoger": "hoger uitkomen", "lager": "lager uitkomen"}
)
_CLASSES: Mapping[RelativePosition, str] = MappingProxyType(
    {
        "gelijk": "niet opvallen",
        "hoger": "gunstig opvallen",
        "lager": "ongunstig opvallen",
    }
)


def meaning(direction: Direction, stand: RelativePosition) -> Meaning:
    """Return whether a stand is favourable, given what a higher figure means."""
    return _DIRECTIONS[direction].get(stand, "gelijk")


def meaning_text(found: Meaning) -> str:
    """Return which way it is, in words."""
    return _MEANS[found]


def class_words(scale: ClassScale, value: Decimal) -> str:
    """Return a published class as its maker writes it: 'zwak, klasse 4 van 9'."""
    step = scale.step_at(value)
    label = step.label if step else ""
    return f"{label}, klasse {number(value)} {scale.of}".strip() if scale.ordinal else label


def stands(compares: Compares, measured: Measured, result: ComparisonResult, rules: Rules) -> str:
    """Return what stands out, without the name of the indicator."""
    if compares == "klasse" and result.scale is not None and result.value is not None:
        return f"staat in de klasse '{class_words(result.scale, result.value)}'"
    if compares == "eerder":
        return _develops(result)
    if compares == "vergelijkbaar" and result.similar is not None:
        beside = _group(result.similar)
        share = share_words(rules.band_values["uiterste-deel"])
        extremes = tenths(result.similar.values, rules.band_values["uiterste-deel"])
        if result.stand == "gelijk" and result.value is not None and extremes.stand(result.value) != "gelijk":
            return f"staat ongeveer gelijk aan het midden van {beside}"
        if result.stand == "gelijk":
            return f"hoort niet bij de hoogste of laagste {share}, naast {beside}"
        end = "hoogste" if result.stand == "hoger" else "laagste"
        return f"behoort tot de {end} {share}, naast {beside}"
    return _relative_to(NAMES[compares], measured, result.stand)


def _relative_to(name: str, measured: Measured, stand: RelativePosition) -> str:
    if stand == "gelijk":
        return f"staat ongeveer gelijk aan {name}"
    if measured.is_distance:
        return f"ligt {'verder weg' if stand == 'hoger' else 'dichterbij'} dan in {name}"
    return f"staat {stand} dan {name}"


def _group(similar: PeerValues) -> str:
    """Name the areas that were compared with, and how many they are."""
    count = number(similar.count)
    if not similar.alike:
        return f"alle {count} {similar.areas} in het bestand"
    return f"{count} vergelijkbare {similar.areas} {similar.where}".strip()


def named(measured: Measured, indicator: Indicator) -> str:
    """Return the name of an indicator, with what a file counts where that adds something."""
    counted = measured.counted
    if not counted or counted.lower() == indicator.label.lower():
        return indicator.label
    first = counted if counted.startswith(indicator.label) else inside(counted)
    return f"{indicator.label} ({first})"


def _develops(result: ComparisonResult) -> str:
    if result.relative and result.earlier is not None:
        moved = {"hoger": "ging meer omhoog dan", "lager": "bleef achter bij", "gelijk": "ging gelijk op met"}
        return f"{moved[result.stand]} de gemeente, sinds {result.earlier.year}"
    since = f", sinds {result.earlier.year}" if result.earlier else ""
    moved = {"hoger": "is gestegen", "lager": "is gedaald", "gelijk": "is ongeveer gelijk gebleven"}
    return moved[result.stand] + since


def figures(measured: Measured, result: ComparisonResult) -> str:
    """Return the figures of a comparison in brackets, or that there are none."""
    if result.chosen:
        return "(zo ingevuld, zonder getal)"
    if result.scale is not None:
        return f"({measured.year})" if measured.year else ""
    year = f", {measured.year}" if measured.year else ""
    if result.similar is not None and result.value is not None:
        below = sum(other < result.value for other in result.similar.values)
        above = sum(other > result.value for other in result.similar.values)
        own = in_unit(written(measured, result.value), measured.unit)
        return f"({own}{year}; {number(below)} lager, {number(above)} hoger)"
    others = [written(measured, value) for _, value in result.beside if value is not None]
    own = between(*result.span) if result.span is not None else written(measured, result.value or Decimal(0))
    return f"({own} tegenover {in_unit(others[0], measured.unit)}{year}{_gemeente_too(measured, result)})"


def _gemeente_too(measured: Measured, result: ComparisonResult) -> str:
    """Return how the gemeente developed in the same years, behind the development of the area."""
    if result.earlier is None:
        return ""
    now, then = measured.gemeente_beside, result.earlier.gemeente
    if now is None or then is None:
        return "; van de gemeente is dit niet bekend"
    return f"; gemeente {legible(now)}, was {legible(then)}"


def turning_words(
    compares: Compares, turning: tuple[TurningPoint, ...], result: ComparisonResult, unit: str
) -> str:
    """Return the turning points of a finding in words."""
    if result.span is not None:
        return "De hele marge ligt aan deze kant. Bij een hele marge aan de andere kant zou dit veranderen."
    if result.value is None:
        return "Dit rust op een keuze zonder getal. Kiest u iets anders, dan verandert dit."
    if not turning:
        return "Geen enkele waarde zou dit veranderen."
    said = []
    for turn in turning:
        way = "stijging" if turn.value > result.value else "daling"
        if compares == "klasse":
            where = (
                f"klasse {number(turn.value)}"
                if result.scale and result.scale.ordinal
                else number(turn.value)
            )
            becomes = _CLASSES[turn.becomes]
        else:
            where = with_unit(turn.value, unit)
            becomes = _TOWARDS[turn.becomes]
        said.append(f"Bij een {way} naar {where} zou dit {becomes}.")
    return f"{' '.join(said)} De andere cijfers blijven dan gelijk."


def rule_words(rule: Rule, measured: Measured, result: ComparisonResult, rules: Rules) -> str:
    """Return a rule in words, with the thresholds that it uses and whose they are."""
    sentences = [rule.text]
    if result.scale is not None:
        sentences.append(result.scale.text)
    elif not result.chosen:
        sentences += border_words(rule, measured, rules, bare=result.bare)
    if result.relative:
        sentences.append("De ontwikkeling staat naast die van de gemeente in dezelfde jaren.")
    return " ".join(sentences)


def ask(found: Meaning, measured: Measured, indicator: Indicator) -> str:
    """Return what to ask the room: for reports always why, until somebody said so."""
    if found != "let-op" or measured.said.why:
        return ""
    return ASK_WHY if indicator.kind == "melding" else "Vraag waarom dit verandert."
