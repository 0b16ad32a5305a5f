"""The theme questions of the Wijkengids, printed below the measures, for the chosen themes only."""

from __future__ import annotations

from wijkwizard.document.formatter import Formatter
from wijkwizard.document.model import Block, Facts, Heading
from wijkwizard.iwap.model import Iwap

_CHAPTERS: tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...] = (
    (
        "front_door",
        "Jeugd en gezin",
        (
            ("helpers", "Wie er nu al helpt"),
            ("one_plan", "Eén plan per huishouden"),
            ("regular_unless", "Gewone hulp, tenzij"),
            ("own_strength", "Eigen kracht"),
            ("conclusion", "Slotsom"),
        ),
    ),
    (
        "health",
        "Gezond en niet alleen",
        (
            ("from_start", "Gezondheid vanaf het begin erbij"),
            ("tracks", "Sporen"),
            ("insurer", "De zorgverzekeraar"),
            ("culture", "Sport en cultuur"),
            ("conclusion", "Slotsom"),
        ),
    ),
    (
        "enterprise",
        "Werk en ondernemen",
        (
            ("starter", "Wie begint"),
            ("income", "Waar het geld vandaan komt"),
            ("profit_back", "Wat terugvloeit naar de wijk"),
            ("rules", "Regels die knellen"),
            ("conclusion", "Slotsom"),
        ),
    ),
    (
        "citizenship",
        "Zelf doen en meebeslissen",
        (
            ("basics", "Is de basis op orde"),
            ("energy", "Waar de energie zit"),
            ("say", "Wat bewoners te zeggen hebben"),
            ("backoffice", "Wat de organisatie moet veranderen"),
            ("conclusion", "Slotsom"),
        ),
    ),
    (
        "safety",
        "Schoon en veilig",
        (
            ("places", "Plekken"),
            ("times", "Tijden"),
            ("groups", "Groepen"),
            ("decay", "Verloedering"),
            ("conclusion", "Slotsom"),
        ),
    ),
    (
        "demography",
        "De bevolking verandert",
        (
            ("population", "Aantal inwoners"),
            ("households", "Huishoudens"),
            ("services", "Voorzieningen"),
            ("region", "De regio"),
            ("conclusion", "Slotsom"),
        ),
    ),
)


def deepening(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    """Return the theme questions of the themes that were chosen."""
    blocks: list[Block] = []
    for name, title, labels in _CHAPTERS:
        chapter = getattr(iwap.deepening, name)
        facts = formatter.facts("", [(label, getattr(chapter, field)) for field, label in labels])
        if any(isinstance(fact, Facts) and fact.rows for fact in facts):
            blocks += [Heading(level=4, text=title), *facts]
    return (Heading(text="Verdieping per thema"), *blocks) if blocks else ()
