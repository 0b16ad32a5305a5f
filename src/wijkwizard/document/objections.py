"""What people object, in a line and in a table: with what would have to change, and what became of it.

An objection stands there also when the plan was not changed for it. Whose it is stands there only where this edition
has that.
"""

from __future__ import annotations

from types import MappingProxyType

from wijkwizard.document.formatter import Formatter, chosen, has, join, table
from wijkwizard.document.model import Line, Table
from wijkwizard.document.naming import group_inside
from wijkwizard.iwap.consent import COUNTS, NO_OBJECTION, OBJECTIONS, OBJECTS
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.objection_rows import Objection
from wijkwizard.iwap.said import SaidChoice
from wijkwizard.iwap.value_words import said_inside
from wijkwizard.terms.dutch import about, bare, inside, sentence, upper_first

_ABOUT = MappingProxyType(dict(zip(OBJECTIONS, ("het beeld van de wijk", "het plan"), strict=True)))
_TAKEN_OVER, _TAKEN_BACK = "overgenomen", "ingetrokken"
_BECAME = MappingProxyType(
    {
        _TAKEN_OVER: "Dit is overgenomen",
        "deels": "Dit is deels overgenomen",
        "blijft-staan": "Dit bezwaar blijft staan",
        _TAKEN_BACK: "Wie dit bezwaar had, trok het in",
    }
)
"""What became of an objection, as a sentence."""


def _shared(iwap: Iwap, collection: str) -> SaidChoice:
    return iwap.insight.shared if collection == OBJECTIONS[0] else iwap.closing.shared


def _kind(iwap: Iwap, collection: str, whose: str = "") -> str:
    """Return what a row of a collection is called: an objection, or what was said beside what is shared."""
    objected = chosen(_shared(iwap, collection)) in {OBJECTS, ""}
    against = _ABOUT[collection]
    return f"Bezwaar{whose} tegen {against}" if objected else f"Bij {against}{whose}"


def _became(row: Objection, formatter: Formatter) -> str:
    """Return what became of an objection with why, in sentences; empty while nobody said so."""
    words = _BECAME.get(chosen(row.outcome), formatter.text(row.outcome) if row.outcome.value else "")
    why = sentence(upper_first(bare(formatter.text(row.outcome_why)))) if row.outcome_why.value else ""
    return join(sentence(words) if words else "", why, by=" ")


def _line(iwap: Iwap, collection: str, row: Objection, formatter: Formatter, *, short: bool) -> str:
    who = f" van {group_inside(row.whose.value, formatter.known)}" if row.whose.value else ""
    said = bare(formatter.text(row.what)) if row.what.value else ""
    change = f"Wat anders moet: {inside(bare(formatter.text(row.change)))}" if row.change.value else ""
    became = _became(row, formatter)
    if short and became:
        change = ""
    told = join(*(sentence(words) for words in (said, change) if words), became, by=" ")
    return about(_kind(iwap, collection, who), told)


def objection_lines(iwap: Iwap, formatter: Formatter, *, short: bool = False) -> list[str]:
    """Return each objection as sentences, those to the picture first; earlier words about it stand before them.

    Args:
        iwap: the plan of this edition.
        formatter: writes values.
        short: without those that were met, for the plan is as they asked; and what would have to change stands there
            only while nobody answered it.
    """
    earlier = iwap.insight.shared_objections
    kind = _kind(iwap, OBJECTIONS[0])
    lines = [sentence(about(kind, bare(formatter.text(earlier))))] if has(earlier) else []
    for collection in OBJECTIONS:
        lines += [
            _line(iwap, collection, row, formatter, short=short)
            for row in getattr(iwap, collection)
            if has(row.what, row.change) and not (short and chosen(row.outcome) == _TAKEN_OVER)
        ]
    return lines


def objections_in_short(iwap: Iwap, formatter: Formatter) -> list[str]:
    """Return what people object, in their words, without what was met or taken back."""
    earlier = iwap.insight.shared_objections
    met = {_TAKEN_OVER, _TAKEN_BACK}
    rows = [row for name in OBJECTIONS for row in getattr(iwap, name) if chosen(row.outcome) not in met]
    said = [earlier, *(row.what if row.what.value else row.change for row in rows)]
    return [bare(formatter.text(words)) for words in said if has(words)]


def consent_lines(iwap: Iwap) -> list[str]:
    """Return what each count of consent says in words, with what it was about."""
    named = dict(zip(COUNTS, _ABOUT.values(), strict=True))
    return [about(f"Over {named[item.binding]}", item.text) for item in iwap.consents if item.text]


def consent_or_choice(iwap: Iwap, *, against: bool = False) -> list[str]:
    """Return what is known of who can live with the picture and the plan, where no words of an objection tell it.

    Args:
        iwap: the plan of this edition.
        against: only where somebody objects, or has something to say beside it.
    """
    counted = {item.binding: item.text for item in iwap.consents}
    lines = []
    for count, collection in zip(COUNTS, OBJECTIONS, strict=True):
        shared = _shared(iwap, collection)
        objected = chosen(shared) not in {"", NO_OBJECTION}
        told = counted.get(count, "")
        if not told and objected and shared.value is not None and not _in_words(iwap, collection):
            told = sentence(shared.value.label)
        if told and not (against and (not objected or _in_words(iwap, collection))):
            lines.append(about(f"Over {_ABOUT[collection]}", told))
    return lines


def _in_words(iwap: Iwap, collection: str) -> bool:
    """Return whether an objection of a collection stands there in words."""
    earlier = collection == OBJECTIONS[0] and has(iwap.insight.shared_objections)
    return earlier or any(has(row.what, row.change) for row in getattr(iwap, collection))


def objections_table(iwap: Iwap, formatter: Formatter) -> Table | None:
    """Return each objection with whose it is, what would have to change and what became of it; ``None`` without any."""
    rows = [
        _row(row, _ABOUT[collection], formatter)
        for collection in OBJECTIONS
        for row in getattr(iwap, collection)
        if has(row.what, row.change)
    ]
    columns = [
        ("Bezwaar", 30),
        ("Wat er zou moeten veranderen", 26),
        ("Van wie", 16),
        ("Wat ermee is gedaan", 28),
    ]
    return table("Bezwaren, en wat ermee is gedaan", columns, rows) if rows else None


def _row(row: Objection, against: str, formatter: Formatter) -> tuple[Line, ...]:
    said = formatter.cell(row.what)
    outcome = join(
        *(formatter.text(said) for said in (row.outcome, row.outcome_why) if said.value),
        by=": ",
    )
    # How it may be printed is for who makes the plan.
    working = formatter.style.edition != "public" and row.printing.value
    whose = join(
        formatter.text(row.whose) if row.whose.value else "",
        f"in het openbare plan: {said_inside(row.printing)}" if working else "",
        by="; ",
    )
    return (
        said.model_copy(update={"account": join(f"tegen {against}", said.account, by="; ")}),
        formatter.cell(row.change),
        Line(text=whose or "–"),
        Line(text=outcome or "–"),
    )
