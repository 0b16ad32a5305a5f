"""Composes the cover: title, version, date, and the roles of the participants."""

from __future__ import annotations

import re

from wijkwizard.document.cross_references import CrossReference, CrossReferences
from wijkwizard.document.formatter import Formatter, chosen, join
from wijkwizard.document.model import Cover, Fact, Legend, Line, PaperForm, Part
from wijkwizard.document.naming import shortened
from wijkwizard.document.paper_form import SMALL_APPROACHES
from wijkwizard.document.parts.about import roles_in_words
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.value_words import date_in_words
from wijkwizard.terms import Frozen
from wijkwizard.terms.base import fields_of
from wijkwizard.terms.dutch import sentence, upper_first

_ROLES = "Aan tafel"
_SHORT_FACT = 110
_SHORT_ROLES = 225
"""Characters of a fact on the first page: two lines, and four; with the picture below them they fill it."""
_SHORTENED = "Wat hier is ingekort, staat heel in de bijlage."

_EXERCISE = "Dit is een oefening: wijk, gemeente en alle cijfers zijn fictief."

_ISO = re.compile(r"\d{4}(-\d\d){0,2}")

STAMP = "CONCEPT"
EXERCISE = "OEFENDOSSIER"
DO_NOT_PUBLISH = "Niet publiceren"

_KINDS: dict[PaperForm, tuple[str, str]] = {
    "plan": ("Integraal wijkactieprogramma (IWAP)", "Wijkactieplan"),
    "wijkagenda": ("Klein plan: thema's en acties", "Wijkagenda"),
    "eerste-ronde": ("Verslag van het gesprek", "Eerste ronde"),
    "advies": ("Advies van de groep", "Advies voor"),
    "bewoners": ("Voor bewoners", "Wat er gebeurt in"),
    "collegestuk": ("Voorstel ter besluitvorming", "Collegestuk"),
}

_KINDS_OF_WAYS = {"kleinschalig": "Klein plan: thema's, acties en maatregelen"}
"""By the way that a group chose instead of an integral approach, the kind of its plan; else as the way is called."""

HANDED_OUT = frozenset({"bewoners", "collegestuk"})
"""The forms that go beside a plan: of how it came about they say only where and when."""

_NUMBERED = "dit komt uit een bron; het nummer staat in de lijst van bronnen achterin"
_TO_SOURCES = tuple(
    CrossReference(place="bron-1", words=words) for words in ("de lijst van bronnen achterin", "'Bronnen'")
)
SOURCES_NAMED = "dit komt uit een bron; het nummer staat bij 'Bronnen'"
"""What the mark of a source means on a short paper."""

LEGEND = (
    Legend(mark="bron", meaning=_NUMBERED),
    Legend(mark="indruk", meaning="dit is een indruk van de mensen aan tafel"),
    Legend(mark="voorbereid", meaning="dit is vóór de avond ingevuld, zonder bron"),
    Legend(
        mark="aangevuld", meaning="dit is na de avond aangevuld, zonder bron; de zaal heeft het niet gezegd"
    ),
    Legend(mark="aanname", meaning="dit is aangenomen en nog niet nagegaan"),
    Legend(
        mark="",
        meaning="zonder teken: wat de groep voorstelt, afspreekt of kiest, of wat daarna is uitgewerkt",
    ),
)


def _marks(parts: tuple[Part, ...]) -> set[str]:
    found, left = set[str](), list[object](parts)
    while left:
        thing = left.pop()
        if isinstance(thing, tuple):
            left += thing
        elif isinstance(thing, Frozen):
            held = fields_of(thing)
            found.add(str(held.get("mark", "")))
            left += held.values()
    return found


def legend_of(
    parts: tuple[Part, ...], sourced: str = _NUMBERED, see: CrossReferences = _TO_SOURCES
) -> tuple[Legend, ...]:
    """Return what the marks of a file mean, of those that it has; nothing for a file without marks.

    Args:
        parts: what stands in that file.
        sourced: what the mark of a source means there.
        see: where words of that lead.
    """
    used = _marks(parts) - {""}
    return tuple(
        entry.model_copy(update={"meaning": sourced, "see": see}) if entry.mark == "bron" else entry
        for entry in LEGEND
        if used and (not entry.mark or entry.mark in used)
    )


def banner(formatter: Formatter) -> str:
    """Return the text that is printed on every page."""
    exercise = EXERCISE if formatter.style.exercise else ""
    closed = DO_NOT_PUBLISH if formatter.style.edition == "working" else ""
    return join(exercise, closed, by=" · ")


def day_of(iwap: Iwap, formatter: Formatter) -> str:
    """Return the day of the talk in words, or that of the last change to the dossier."""
    said = iwap.table.date
    return formatter.text(said) if said.value else date_in_words(formatter.style.made_on)


def iso_day_of(iwap: Iwap, formatter: Formatter) -> str:
    """Return the day that is printed, for what stands in the file beside the pages; the first of a month or a year."""
    said = iwap.table.date.value
    return f"{said.iso}-01-01"[:10] if said and _ISO.fullmatch(said.iso) else formatter.style.made_on


def _note(form: PaperForm, formatter: Formatter, *, shortened: bool) -> str:
    if form in HANDED_OUT:
        exercise = f" {_EXERCISE}" if formatter.style.exercise else ""
        return f"Dit is een concept. Er is nog niets besloten, behalve waar dat erbij staat.{exercise}"
    pieces = [_SHORTENED] if shortened else []
    pieces += [
        "Dit concept is gemaakt met de wijkwizard.",
        "Het is geen besluit en geen oordeel over de wijk of haar bewoners.",
    ]
    if formatter.style.exercise:
        pieces.append(_EXERCISE)
    if formatter.style.edition == "working":
        pieces.append(
            "Dit is de werkversie met interne antwoorden. Geef haar niet door en publiceer haar niet."
        )
    pieces.append("Toets vóór publicatie op een website of dit bestand voor iedereen toegankelijk is.")
    if formatter.style.house and formatter.style.house.sender:
        pieces.append(sentence(f"Uitgave: {formatter.style.house.sender}"))
    return " ".join(pieces)


_LEVEL = "Niveau"


def _facts(iwap: Iwap, formatter: Formatter) -> dict[str, str]:
    at = iwap.table
    level = iwap.area.level.value
    return {
        "Gemeente": iwap.area.gemeente.value or "",
        _LEVEL: level.label if level else "",
        "Datum": day_of(iwap, formatter),
        "Versie": formatter.text(iwap.course.version) if iwap.course.version.value else "eerste concept",
        "Opsteller": formatter.text(at.writer) if at.writer.value else "",
        _ROLES: roles_in_words(iwap, formatter)
        or ("" if "parties" in formatter.withheld else "nog niet ingevuld"),
    }


def cover(form: PaperForm, iwap: Iwap, formatter: Formatter, beside: PaperForm | None = None) -> Cover:
    """Compose the first page; ``beside`` is the form of the paper that a short one goes beside.

    In a full plan it is one page, and part 1 repeats long texts in full; in a short paper it may flow to the next
    page.
    """
    name, gemeente = iwap.area.name.value or "de wijk", iwap.area.gemeente.value or ""
    facts = _facts(iwap, formatter)
    # A plan has a subtitle for the level; a short paper tells it with its facts.
    level = facts.pop(_LEVEL) if form == "plan" else ""
    shown = facts
    if form in HANDED_OUT:
        shown = {label: facts[label] for label in ("Gemeente", "Datum")}
    if form == "plan":
        shown = {
            label: shortened(text, _SHORT_ROLES if label == _ROLES else _SHORT_FACT)
            for label, text in facts.items()
        }
    kind, titled = _KINDS[form]
    if form == "plan" and iwap.verdict.choice.value and chosen(iwap.verdict.choice) in SMALL_APPROACHES:
        kind = _KINDS_OF_WAYS.get(chosen(iwap.verdict.choice)) or upper_first(iwap.verdict.choice.value.label)
    if form == "collegestuk" and beside:
        titled = f"{titled} {_KINDS[beside][1].lower()}"
    house = formatter.style.house
    if house and form == "plan":
        kind, titled = house.kind or kind, house.title or titled
    called, place = (shortened(name), shortened(gemeente)) if form == "plan" else (name, gemeente)
    return Cover(
        kind=kind,
        # Joined and not formatted: braces in the name of a wijk must stay what they are.
        title=f"{titled} {called}",
        subtitle=join(place, level) if form == "plan" else "",
        stamp=STAMP,
        lead=iwap.ambition.sentence.value or "",
        facts=tuple(Fact(label=label, line=Line(text=text)) for label, text in shown.items() if text),
        note=_note(form, formatter, shortened=form == "plan" and (shown, called) != (facts, name)),
    )
