"""Error sentences about files with figures: what a file is instead, and what to download."""

from __future__ import annotations

from wijkwizard.errors.codes import CatalogueEntry, ExitCode

FIGURES: dict[str, CatalogueEntry] = {
    "figures-folder": (
        ExitCode.USER,
        "{path} is een map en geen bestand met cijfers.",
        "Kies het bestand in die map, bijvoorbeeld een .xlsx of .csv van het CBS.",
    ),
    "figures-folder-empty": (
        ExitCode.USER,
        "In de map {path} staat geen bestand met cijfers.",
        "Kies de map waarin uw downloads staan, of noem het bestand zelf.",
    ),
    "figures-unreadable": (
        ExitCode.USER,
        "Het cijferbestand {path} kan niet worden gelezen ({reason}).",
        "Sluit het bestand in andere programma's, of maak een kopie en kies die.",
    ),
    "figures-empty": (
        ExitCode.USER,
        "In {path} staan geen cijfers.",
        "Download het bestand opnieuw.",
    ),
    "figures-too-large": (
        ExitCode.USER,
        "{path} is {size} MB groot. Wijkwizard leest bestanden tot {limit} MB.",
        "Download een kleiner bestand: op StatLine alleen uw eigen gemeente en Nederland, of de werkmap van één jaar.",
    ),
    "figures-too-wide": (
        ExitCode.USER,
        "{path} heeft een regel die veel te lang is voor een tabel met cijfers: die heeft hooguit {limit} kolommen.",
        "Download het bestand opnieuw, of kies op StatLine minder onderwerpen.",
    ),
    "figures-zip": (
        ExitCode.USER,
        "{path} is een ingepakt bestand. Erin zit: {names}.",
        "Pak het eerst uit en kies het bestand met de cijfers (.xlsx, .xls of .csv).",
    ),
    "figures-half": (
        ExitCode.USER,
        "{path} is niet helemaal binnengekomen ({reason}).",
        "Download het bestand opnieuw en wacht tot het klaar is.",
    ),
    "figures-damaged": (
        ExitCode.USER,
        "{path} is beschadigd of anders opgebouwd dan het lijkt ({reason}).",
        "Download het bestand opnieuw. Open en bewaar het niet eerst in een ander programma.",
    ),
    "figures-breaks": (
        ExitCode.USER,
        "{path} is niet te lezen: het lezen brak af, of vroeg veel meer geheugen dan bij zo'n bestand past.",
        "Download het opnieuw. Helpt dat niet, kopieer dan alleen de tabel naar een nieuwe werkmap en kies die.",
    ),
    "figures-too-slow": (
        ExitCode.USER,
        "Het lezen van {path} duurde te lang en is gestopt.",
        "Zet het bestand op deze laptop zelf, of download een kleiner: alleen uw gemeente en Nederland, of één jaar.",
    ),
    "figures-locked": (
        ExitCode.USER,
        "{path} is beveiligd met een wachtwoord.",
        "Vraag het bestand zonder wachtwoord, of download het bij de uitgever.",
    ),
    "figures-web-page": (
        ExitCode.USER,
        "{path} is een webpagina en geen bestand met cijfers.",
        "Open de pagina in uw browser en download daar: op StatLine 'CSV met statistische symbolen'.",
    ),
    "figures-document": (
        ExitCode.USER,
        "{path} is {what}. Daar kan wijkwizard geen cijfers uit halen.",
        "Download de cijfers zelf als .xlsx of .csv, bijvoorbeeld 'Kerncijfers wijken en buurten' van het CBS.",
    ),
    "figures-dossier": (
        ExitCode.USER,
        "{path} is een dossier van de wijkwizard en geen bestand met cijfers.",
        "Kies een bestand met cijfers. In dit dossier: 'wijkwizard figures CIJFERS --area GEBIED --into {path:typed}'.",
    ),
    "figures-map": (
        ExitCode.USER,
        "{path} is een kaartbestand ({what}).",
        "Download bij het CBS de werkmap 'Kerncijfers wijken en buurten' van hetzelfde jaar (.xlsx).",
    ),
    "figures-no-table": (
        ExitCode.USER,
        "{path} is tekst, maar geen tabel met kolommen.",
        "Kies een bestand met cijfers per wijk of buurt, zoals een CSV van StatLine of een werkmap van het CBS.",
    ),
    "figures-metadata": (
        ExitCode.USER,
        "{path} is een beschrijving van een tabel ({what}) en bevat geen cijfers.",
        "Kies op dezelfde pagina van StatLine 'CSV met statistische symbolen'.",
    ),
    "figures-other-form": (
        ExitCode.USER,
        "{path} heeft een vorm die wijkwizard niet leest ({what}).",
        "Kies op StatLine 'CSV met statistische symbolen', met de regio's onder elkaar en hun codes erbij.",
    ),
    "figures-screen": (
        ExitCode.USER,
        "{path} lijkt op een tabel van StatLine, maar wijkwizard ziet niet wat bij welke kolom hoort ({found}).",
        "Kies op StatLine 'CSV met statistische symbolen', met de regio's onder elkaar en hun codes erbij.",
    ),
    "figures-parquet": (
        ExitCode.USER,
        "{path} is een parquet-bestand. Daarvoor is een extra onderdeel nodig (pyarrow). Dat is er hier niet.",
        "Download dezelfde cijfers als .xlsx of .csv, of vraag uw beheerder om pyarrow te installeren.",
    ),
    "figures-not-recognised": (
        ExitCode.USER,
        "Wijkwizard kent de kolommen in {path} niet. Er staat onder meer: {found}.",
        "Kies 'Kerncijfers wijken en buurten' van het CBS, of typ de cijfers die u nodig hebt zelf in, met hun bron.",
    ),
    "figures-only-origin": (
        ExitCode.USER,
        "In {path} staan alleen cijfers over afkomst. Wijkwizard gebruikt die niet.",
        "Kies een tabel over wonen, werk, inkomen, veiligheid of gezondheid.",
    ),
    "figures-no-regions": (
        ExitCode.USER,
        "In {path} staan geen regels met een wijk, buurt of gemeente.",
        "Download de tabel opnieuw en kies bij regio's uw gemeente met haar wijken en buurten.",
    ),
    "figures-names-only": (
        ExitCode.USER,
        "In {path} staan wel namen van wijken en buurten, maar geen codes. Eén naam kan meer plekken zijn.",
        "Download de tabel met 'Codering' erbij, of lees haar samen met een bestand met codes en noem uw gemeente.",
    ),
    "figures-names-strange": (
        ExitCode.USER,
        "Geen van de namen in {path} hoort bij één plek in de gemeente {gemeente}.",
        "Controleer de gemeente, of download de tabel opnieuw met 'Codering' erbij.",
    ),
    "figures-uneven": (
        ExitCode.USER,
        "In {path} heeft regel {line} {found} kolommen in plaats van {expected}. De cijfers kunnen verschoven zijn.",
        "Download het bestand opnieuw. Open en bewaar het niet eerst in een ander programma.",
    ),
    "figures-beside": (
        ExitCode.USER,
        "In {path} staat op regel {line} iets naast de tabel, in kolom {column}. De cijfers kunnen verschoven zijn.",
        "Staat het daar per ongeluk, wis dan die cel en bewaar het bestand. Download het anders opnieuw.",
    ),
    "figures-filter": (
        ExitCode.USER,
        "In {path} ontbreken de regels voor {what}.",
        "Download de tabel opnieuw en kies daar {what}.",
    ),
    "figures-no-years": (
        ExitCode.USER,
        "In {path} staan alleen {what}. Wijkwizard leest hele jaren.",
        "Download de tabel opnieuw en kies bij perioden een heel jaar.",
    ),
    "figures-year-unknown": (
        ExitCode.USER,
        "In {path} staat niet over welk jaar de cijfers gaan.{hint}",
        "Geef het jaar op. Het staat op de pagina waar u het bestand vond.",
    ),
    "figures-year-clash": (
        ExitCode.USER,
        "{path} zou over {year} gaan, maar dat kan niet kloppen: {reason}.",
        "Controleer het jaar, of download het bestand opnieuw. Staat het verkeerde jaar in de naam? Verander de naam.",
    ),
    "figures-gemeente-unknown": (
        ExitCode.USER,
        "De gemeente '{text}' staat niet in deze bestanden.",
        "Controleer de naam, of geef de code (GM en vier cijfers).",
    ),
    "figures-area-unknown": (
        ExitCode.USER,
        "'{text}' is niet gevonden in deze bestanden.{near}",
        "Zoek op naam, gemeente of postcode, of geef de code van het CBS (zoals WK034403).",
    ),
    "figures-area-ambiguous": (
        ExitCode.USER,
        "'{text}' kan meer plekken zijn:\n{choices}",
        "Kies er één en geef de code op. Meer buurten samen mag ook.",
    ),
    "area-needed": (
        ExitCode.USAGE,
        "Zonder gebied kunnen er geen cijfers in {dossier}.",
        "Noem het gebied erbij, zoals in 'wijkwizard figures kwb.xlsx --area Overvecht --into avond.wijk'.",
    ),
    "year-unclear": (
        ExitCode.USAGE,
        "'{text}' is geen jaar.",
        "Geef het jaar als 2023, of bij meer bestanden als naam.csv=2023.",
    ),
    "year-ahead": (
        ExitCode.USAGE,
        "Het jaar {year} is nog niet begonnen. Cijfers erover kunnen er nog niet zijn.",
        "Controleer het jaar. Het staat op de pagina waar u het bestand vond.",
    ),
    "year-early": (
        ExitCode.USAGE,
        "Het jaar {year} kan niet kloppen: van vóór {earliest} leest wijkwizard geen cijfers.",
        "Controleer het jaar. Het staat op de pagina waar u het bestand vond.",
    ),
    "figures-area-mixed": (
        ExitCode.USER,
        "Deze plekken kunnen niet samen één gebied zijn: {reason}.",
        "Kies één wijk, of één of meer buurten.",
    ),
    "figures-tables-faulty": (
        ExitCode.QUESTIONNAIRE,
        "De tabellen met namen van kolommen in {path} zijn niet goed ({reason}).",
        "Zet de map questions/cijfers terug zoals die bij de wijkwizard hoort.",
    ),
}
"""By code."""
