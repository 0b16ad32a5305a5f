"""Error sentences about ballots and money to choose with."""

from __future__ import annotations

from wijkwizard.errors.codes import CatalogueEntry, ExitCode

BUDGET: dict[str, CatalogueEntry] = {
    "ballots-wrong": (
        ExitCode.USER,
        "De stembiljetten kunnen zo niet worden geteld. {what}",
        "Schrijf elk stembiljet op een eigen regel, met nummers van 1 tot en met {count}, zoals 1 4 5.",
    ),
    "ballots-few": (
        ExitCode.USER,
        "{count} stembiljetten worden niet bewaard: onder de {least} is te zien wie wat koos.",
        "Reken ermee zonder ze te bewaren, of geef alle stembiljetten tegelijk.",
    ),
    "ballots-adopted": (
        ExitCode.USER,
        "Het plan is vastgesteld, dus worden er geen stembiljetten bewaard.",
        "Reken ermee zonder ze te bewaren.",
    ),
    "ballots-never-adopted": (
        ExitCode.USER,
        "Deze vragenlijst vraagt nergens of het plan is vastgesteld. Stembiljetten zouden dus nooit worden gewist.",
        "Reken ermee zonder ze te bewaren, of geef de vraag naar de versie een keuze met id 'vastgesteld'.",
    ),
    "ballots-measures": (
        ExitCode.USER,
        "Er staan nog geen maatregelen in het plan.",
        "Zet eerst de maatregelen in het plan waaruit mensen kunnen kiezen.",
    ),
    "ballots-missing": (
        ExitCode.USER,
        "Er is niet gezegd welke stembiljetten bewaard moeten worden.",
        "Geef ook het bestand waarin ze staan: 'wijkwizard budget {path:typed} --ballots BESTAND --keep'.",
    ),
    "ballots-none": (
        ExitCode.USER,
        "In {path} zijn geen stembiljetten bewaard.",
        "Geef een bestand met stembiljetten: 'wijkwizard budget {path:typed} --ballots BESTAND'.",
    ),
    "budget-numbers": (
        ExitCode.USER,
        "Bij wat in elk geval doorgaat, of bij wat elkaar uitsluit: {what}",
        "Schrijf nummers van 1 tot en met {count}, zoals 2 5. De stembiljetten zijn niet het probleem.",
    ),
    "budget-apart": (
        ExitCode.USER,
        "Bij wat elkaar uitsluit staat alleen '{name}'. Eén maatregel sluit niets uit.",
        "Schrijf ook het nummer erbij van wat dan niet doorgaat, zoals 3 5. Of laat dit weg.",
    ),
    "ballots-file": (
        ExitCode.USER,
        "{path} kan niet worden gelezen als stembiljetten ({reason}).",
        "Maak een tekstbestand in UTF-8, met een stembiljet op elke regel.",
    ),
    "budget-money": (
        ExitCode.USER,
        "'{text}' is geen bedrag om mee te rekenen.",
        "Schrijf een bedrag in euro's boven nul, zoals 100.000.",
    ),
}
