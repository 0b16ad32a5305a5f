"""Part 4, the estimate of the group with what speaks for and against it, and the map of signals.

Never a verdict and never a forecast: nobody has a number at which a neighbourhood tips.
"""

from __future__ import annotations

from wijkwizard.document.charts import marks_block
from wijkwizard.document.model import Block, Bullets, Callout, Heading, Line, Paragraph, Table
from wijkwizard.document.naming import signal_name
from wijkwizard.document.scribe import Scribe, chosen, has, join, not_discussed, table
from wijkwizard.document.signals import level, place_cell, signal_map, trend_cell
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Signal

NO_NUMBER = (
    "Er is geen getal waarbij een wijk vanzelf omslaat. Deze inschatting is van de mensen aan tafel. "
    "Zij is geen oordeel over de wijk en geen voorspelling."
)


def estimate_box(iwap: Iwap, scribe: Scribe, *, weighed: bool = False) -> Callout:
    """Return the box with the estimate; ``weighed`` adds what speaks for and against."""
    danger = iwap.danger
    if danger.estimate.value is None:
        return not_discussed("Of de wijk volgens de groep in de gevarenzone zit.")
    said = scribe.line(danger.estimate)
    lines = [Line(text=f"De groep schat in: {said.text}", account=said.account)]
    if weighed:
        lines += [Line(text=f"Daarvoor spreekt: {scribe.text(danger.for_it)}")] if has(danger.for_it) else []
        lines += (
            [Line(text=f"Daartegen spreekt: {scribe.text(danger.against_it)}")]
            if has(danger.against_it)
            else []
        )
    return Callout(look="estimate", title="De inschatting van de groep", lines=tuple(lines))


def _estimate(iwap: Iwap, scribe: Scribe) -> tuple[Block, ...]:
    danger = iwap.danger
    votes = marks_block("Hoe de briefjes lagen", danger.votes, "Inschatting", "Briefjes")
    weighing = scribe.facts(
        "Voor en tegen",
        [
            ("Wat ervoor spreekt", danger.for_it),
            ("Wat ertegen spreekt", danger.against_it),
            ("Waarom anders dan de signalen", danger.differs_from_signals),
            ("Waar het om gaat", danger.where),
            ("Gaat het goed, maar wankel", danger.shaky),
            ("Over tien tot vijftien jaar", danger.outlook),
        ],
        claim=True,
    )
    clash = scribe.facts(
        "Cijfer en beleving naast elkaar",
        [("Kloppen zij met elkaar", danger.clash), ("Het verhaal erbij", danger.clash_story)],
        claim=True,
    )
    return (estimate_box(iwap, scribe), *((votes,) if votes else ()), *weighing, *clash)


def signals_table(signals: tuple[Signal, ...], scribe: Scribe) -> Table:
    """Return how each signal stands, moves and compares, and whether people recognise it."""
    rows = [
        (
            Line(text=signal_name(one)),
            level(one, scribe),
            trend_cell(one, scribe),
            place_cell(one, scribe),
            scribe.cell(one.recognised),
        )
        for one in signals
    ]
    columns = [
        ("Signaal", 26),
        ("Stand", 24),
        ("Ontwikkeling", 17),
        ("Tegenover de stad", 17),
        ("Herkend", 16),
    ]
    return table("De signalen: stand, ontwikkeling en plaats tegenover de stad", columns, rows)


def _background(signals: tuple[Signal, ...], scribe: Scribe) -> Table:
    rows = [
        (
            Line(text=signal_name(one)),
            Line(
                text=join(*(scribe.text(said) for said in (one.sort, one.early, one.terrain) if said.value))
                or "–"
            ),
            scribe.cell(one.city_figure),
            scribe.cell(one.country_figure),
            scribe.cell(one.place),
            Line(text=_why(one, scribe)),
        )
        for one in signals
    ]
    columns = [
        ("Signaal", 20),
        ("Soort", 20),
        ("Stad>", 12),
        ("Land>", 12),
        ("Plek", 12),
        ("Toelichting", 24),
    ]
    return table("De signalen: soort, stad, land en toelichting", columns, rows)


def _why(signal: Signal, scribe: Scribe) -> str:
    indicator = scribe.text(signal.indicator) if signal.title.value and signal.indicator.value else ""
    changed = "de manier van melden veranderde" if signal.reporting_changed.value else ""
    same = "de manier van melden bleef gelijk" if signal.reporting_changed.value is False else ""
    why = scribe.text(signal.why).rstrip(".") if signal.why.value else ""
    return join(why, changed, same, f"indicator: {indicator}" if indicator else "", by="; ") or "–"


def signals_first(iwap: Iwap) -> tuple[Signal, ...]:
    """Return the signals with the early ones first, for those still leave time."""
    return tuple(sorted(iwap.signals, key=lambda one: 0 if "vroeg" in chosen(one.early) else 1))


def _signals(iwap: Iwap, scribe: Scribe) -> tuple[Block, ...]:
    if not iwap.signals:
        return (Heading(text="De signalen"), not_discussed("Welke signalen er zijn."))
    signals = signals_first(iwap)
    used = dict.fromkeys(chosen(one.indicator) for one in signals)
    watch = tuple(Line(text=scribe.known.watch[one]) for one in used if scribe.known.watch.get(one))
    return (
        Heading(text="De signalen"),
        signal_map(signals, signals_table(signals, scribe), scribe),
        _background(signals, scribe),
        *((Heading(level=4, text="Let op bij deze cijfers"), Bullets(items=watch)) if watch else ()),
    )


def _moving(iwap: Iwap, scribe: Scribe) -> tuple[Block, ...]:
    danger = iwap.danger
    leaving = (danger.leaving_income, danger.leaving_age, danger.leaving_household)
    coming = (danger.coming_income, danger.coming_age, danger.coming_household)
    if not has(*leaving, *coming):
        return (Heading(text="Wie vertrekt en wie komt"), not_discussed("Wie vertrekt en wie er komt wonen."))
    rows = [
        (Line(text=label), *(scribe.cell(said, claim=True) for said in group))
        for label, group in (("Wie vertrekt", leaving), ("Wie komt", coming))
    ]
    columns = [("Wie", 19), ("Inkomen", 27), ("Leeftijd", 27), ("Huishouden", 27)]
    return (
        Heading(text="Wie vertrekt en wie komt"),
        table("Naar inkomen, leeftijd en huishouden", columns, rows),
    )


def tipping_box(scribe: Scribe) -> Callout:
    """Return the honest text on tipping points."""
    lines = tuple(Line(text=one) for one in scribe.known.tipping) or (Line(text=NO_NUMBER),)
    return Callout(look="honest", title="Er is geen omslaggetal", lines=lines)


def danger(iwap: Iwap, scribe: Scribe) -> tuple[Block, ...]:
    """Compose part 4."""
    stacking = marks_block("Waar het zich opstapelt", iwap.danger.stacking, "Terrein", "Score")
    return (
        Paragraph(line=Line(text=NO_NUMBER), look="small"),
        *_estimate(iwap, scribe),
        *_signals(iwap, scribe),
        *((stacking,) if stacking else ()),
        *_moving(iwap, scribe),
        tipping_box(scribe),
    )
