"""Error sentences about since when the changes in a dossier are asked."""

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
}
