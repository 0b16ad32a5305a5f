"""Error sentences about what changed in a dossier, and about merging dossiers."""

from __future__ import annotations

from wijkwizard.errors.codes import CatalogueEntry, ExitCode

CHANGES: dict[str, CatalogueEntry] = {
    "since-unclear": (
        ExitCode.USAGE,
        "'{text}' is geen dag.",
        "Schrijf een dag, zoals 19-11-2026, '19 november' of 'gisteren'.",
    ),
    "since-ahead": (
        ExitCode.USAGE,
        "{day} moet nog komen.",
        "Schrijf een dag die voorbij is, of vandaag.",
    ),
    "since-tables": (
        ExitCode.USER,
        "De opties --tables en --since gaan niet samen: wat tafels anders zeiden, hangt niet af van een dag.",
        "Laat een van de twee weg.",
    ),
    "merge-alone": (
        ExitCode.USER,
        "Samenvoegen gaat met twee of meer dossiers, en hier staat er maar één: {path}.",
        "Noem ook het dossier van de andere tafel. Er is niets gemaakt.",
    ),
    "merge-nameless": (
        ExitCode.USER,
        "Het nieuwe dossier heeft nog geen naam.",
        "Geef het een naam, zoals 'De Werven samen'. Er is niets gemaakt.",
    ),
    "merge-open": (
        ExitCode.DOSSIER,
        "{path} is nog open in een ander venster.",
        "Sluit het daar, zodat alles erin staat, en probeer het opnieuw. Er is niets gemaakt.",
    ),
    "merge-password": (
        ExitCode.DOSSIER,
        "{path} heeft een ander wachtwoord dan {other}.",
        "Open het, zet er hetzelfde wachtwoord op, en probeer het opnieuw. Er is niets gemaakt.",
    ),
    "merge-strangers": (
        ExitCode.USER,
        "{path} en {other} zijn geen kopieën van één voorbereid dossier, en dan niet samen te voegen.",
        (
            "Open ze naast elkaar en neem over wat u wilt bewaren. Een volgende keer: kopieer het voorbereide dossier "
            "naar elke laptop voordat de tafels beginnen. Er is niets gemaakt."
        ),
    ),
    "merge-questionnaires": (
        ExitCode.USER,
        "{path} en {other} horen bij verschillende vragenlijsten, of bij verschillende versies ervan.",
        (
            "Open ze één voor één op dezelfde laptop, verander een antwoord en sluit ze: dan hebben ze dezelfde "
            "vragenlijst. Er is niets gemaakt."
        ),
    ),
}
