"""Error sentences for counts of more people than there are."""

from __future__ import annotations

from wijkwizard.errors.codes import CatalogueEntry, ExitCode

COUNTING: dict[str, CatalogueEntry] = {
    "round-too-full": (
        ExitCode.USER,
        "Er is meer ingevoerd dan kan: {came}. Dat is {over} te veel.",
        "Tel na: {rows}. Typ er een nieuw getal. {otherwise} Pas dan eerst hun aantal aan.",
    ),
    "row-too-full": (
        ExitCode.USER,
        "Bij {rows} is meer ingevoerd dan er mensen zijn ({people}).",
        "Tel na: {rows}. Typ er een nieuw getal. {otherwise} Pas dan eerst hun aantal aan.",
    ),
    "count-refused": (
        ExitCode.USER,
        "{reason} Dat is niet bewaard.",
        "Tel na en typ het opnieuw. {otherwise} Pas dan eerst hun aantal aan.",
    ),
    "side-too-full": (
        ExitCode.USER,
        "{reason}",
        "Tel na en typ een nieuw getal. Klopt dit wel? Pas dan eerst aan hoeveel mensen er waren, of wat er geteld is.",
    ),
}
