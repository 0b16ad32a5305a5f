"""Error sentences for when the file of an open dossier disappears or is replaced."""

from __future__ import annotations

from wijkwizard.errors.codes import CatalogueEntry, ExitCode

LOSING: dict[str, CatalogueEntry] = {
    "dossier-gone": (
        ExitCode.DOSSIER,
        "{path} staat er niet meer: weg, verplaatst of hernoemd, of de schijf is eruit.",
        "Zet het bestand terug, of bewaar alles in een nieuw bestand.",
    ),
    "dossier-needed": (
        ExitCode.USAGE,
        "Er is geen dossier genoemd, en er was er hier nog geen open.",
        "Noem het dossier dat in de wizard open is: 'wijkwizard beamer DOSSIER.wijk'.",
    ),
    "dossier-missing": (
        ExitCode.USER,
        "Het dossier {path} is er niet: weg, verplaatst of hernoemd. Wat er nog wel is: {left}.",
        "Open dat. Van een reservekopie maakt 'wijkwizard rescue' weer een dossier; 'wijkwizard copies' toont ze.",
    ),
    "dossier-moved": (
        ExitCode.DOSSIER,
        "{path} heeft een andere naam gekregen en heet nu {now}.",
        "Ga daar verder, of bewaar alles in een nieuw bestand.",
    ),
    "dossier-copy": (
        ExitCode.DOSSIER,
        "{path} staat er niet meer. In dezelfde map staat wel {now}, met dezelfde inhoud.",
        "Ga daarin verder, of bewaar alles in een nieuw bestand.",
    ),
    "dossier-silent": (
        ExitCode.DOSSIER,
        "De schijf met {path} antwoordt niet meer.",
        "Kijk of de stick erin zit of het netwerk er is, of bewaar alles op een andere plek.",
    ),
    "dossier-changed": (
        ExitCode.DOSSIER,
        "Een ander programma heeft {path} overschreven terwijl u eraan werkte.",
        "Bewaar alles in een nieuw bestand. In het overschreven bestand is niets geschreven.",
    ),
    "dossier-replaced": (
        ExitCode.DOSSIER,
        "Op de plek van {path} staat nu een ander bestand.",
        "Bewaar alles in een nieuw bestand. In het andere bestand is niets geschreven.",
    ),
    "dossier-elsewhere": (
        ExitCode.DOSSIER,
        "{path} is ook in een ander venster open om erin te werken.",
        "Sluit het andere venster, dan gaat het bewaren hier verder. Of bewaar alles in een nieuw bestand.",
    ),
}
"""By code."""
