"""Error sentences about the terminal, files, questionnaires, dossiers and paper."""

from __future__ import annotations

from wijkwizard.errors.codes import CatalogueEntry, ExitCode

GENERAL: dict[str, CatalogueEntry] = {
    "no-terminal": (
        ExitCode.USAGE,
        "De wijkwizard heeft een terminalvenster nodig, en dit is er geen.",
        "Start hem in een terminal (op Windows: Windows Terminal), of zonder scherm met 'wijkwizard open --plain'.",
    ),
    "poor-terminal": (
        ExitCode.USAGE,
        "Dit terminalvenster kan de wizard niet tonen ({reason}).",
        "Gebruik een venster met kleuren en UTF-8, bijvoorbeeld Windows Terminal.",
    ),
    "small-terminal": (
        ExitCode.USAGE,
        "Dit venster is te klein: {width} bij {height} tekens.",
        "Maak het venster minstens 60 tekens breed en 18 regels hoog.",
    ),
    "verb-or-file": (
        ExitCode.USAGE,
        "'{word}' is een opdracht, en hier staat ook een bestand {path}.",
        "Typ 'wijkwizard open {path:typed}' voor het bestand, of 'wijkwizard {word} --help' voor de opdracht.",
    ),
    "verb-unknown": (
        ExitCode.USAGE,
        "'{word}' is geen opdracht. Hier staat wel een bestand {path}.",
        "Typ 'wijkwizard {path:typed}' om het te openen, of 'wijkwizard --help' voor de opdrachten.",
    ),
    "file-missing": (
        ExitCode.USER,
        "Het bestand {path} is er niet.",
        "Controleer de naam en de map, of kies een ander bestand.",
    ),
    "folder-missing": (
        ExitCode.USER,
        "De map {path} is er niet.",
        "Maak de map eerst aan, of kies een andere plek.",
    ),
    "folder-is-file": (
        ExitCode.USER,
        "{path} is geen map. Er kan niets in staan.",
        "Laat dit deel van de naam weg, of kies een map.",
    ),
    "file-exists": (
        ExitCode.USER,
        "Het bestand {path} bestaat al.",
        "Kies een andere naam. Er is niets overschreven.",
    ),
    "dossier-name-long": (
        ExitCode.USER,
        "De naam van {path} is te lang. De wijkwizard zet er bestanden naast, met nog iets achter die naam.",
        "Geef het bestand een kortere naam, van hooguit 200 tekens, en probeer het opnieuw.",
    ),
    "path-refused": (
        ExitCode.USER,
        "{path} kan niet worden gebruikt ({reason}).",
        "Controleer de naam en de map, of kies een ander bestand.",
    ),
    "path-address": (
        ExitCode.USER,
        "{text} is een adres en geen naam van een bestand.",
        "Geef alleen de map en de naam op deze computer, zonder 'file:' of 'https:' ervoor.",
    ),
    "out-folder": (
        ExitCode.USER,
        "{path} is een map en geen bestand.",
        "Geef ook een naam in die map, eindigend op {suffix}. Er is niets geschreven.",
    ),
    "out-device": (
        ExitCode.USER,
        "{path} is een apparaat of een doorgeefbuis. Daar komt geen {what}.",
        "Kies een gewone naam in een map. Er is niets geschreven.",
    ),
    "out-suffix": (
        ExitCode.USER,
        "{path} past niet: een {what} eindigt op {suffix}.",
        "Kies bijvoorbeeld {name}.{instead} Er is niets geschreven.",
    ),
    "out-input": (
        ExitCode.USER,
        "{path} wordt door deze opdracht zelf gelezen of gemaakt. Het zou verloren gaan.",
        "Kies een andere naam. Er is niets overschreven.",
    ),
    "out-taken": (
        ExitCode.USER,
        "{path} bestaat al. Het is niet door de wijkwizard gemaakt, of er is daarna iets aan veranderd.",
        "Kies een andere naam, of zet dat bestand eerst weg. Er is niets overschreven.",
    ),
    "output-unwritable": (
        ExitCode.OUTPUT,
        "Wat hier moest staan, kon niet worden getoond ({reason}).",
        "{done}Stuur de uitvoer ergens anders heen.",
    ),
    "questions-missing": (
        ExitCode.QUESTIONNAIRE,
        "In de map {path} staat geen vragenlijst.",
        "Wijs een map aan met het bestand vragenlijst.yaml.",
    ),
    "questions-faulty": (
        ExitCode.QUESTIONNAIRE,
        "De vragenlijst kan zo niet worden gebruikt. Fouten: {count}.\n{faults}",
        "Verbeter ze en voer 'wijkwizard check' opnieuw uit.",
    ),
    "fill-faulty": (
        ExitCode.USER,
        "De antwoorden in {path} passen niet op de vragenlijst. Er is niets geschreven.\n{faults}",
        "Verbeter de regels hierboven en probeer het opnieuw.",
    ),
    "fill-dossier": (
        ExitCode.USER,
        "{path} is een dossier van de wijkwizard en geen bestand met antwoorden.",
        "Noem het YAML-bestand met de antwoorden. Een dossier opent u met 'wijkwizard open {path:typed}'.",
    ),
    "dossier-not-ours": (
        ExitCode.DOSSIER,
        "{path} is geen dossier van de wijkwizard ({reason}).",
        "Kies een bestand dat op .wijk eindigt. Aan dit bestand is niets veranderd.",
    ),
    "dossier-newer": (
        ExitCode.DOSSIER,
        "{path} is gemaakt met een nieuwere wijkwizard (versie {found} van het bestand, deze kent {known}).",
        "Installeer de nieuwe versie. Aan dit bestand is niets veranderd.",
    ),
    "dossier-damaged": (
        ExitCode.DOSSIER,
        "{path} is beschadigd en niet helemaal te lezen.",
        "Open het op het startscherm, of haal met 'wijkwizard rescue' eruit wat heel is. Er is niets veranderd.",
    ),
    "dossier-partly": (
        ExitCode.DOSSIER,
        "{path} is beschadigd. U ziet wat heel is, en kunt dat alleen lezen.",
        "Kies dit dossier op het startscherm: verder met wat heel is, of terug. Er is niets veranderd.",
    ),
    "rescue-nothing": (
        ExitCode.DOSSIER,
        "In {path} is geen antwoord gevonden dat heel is.",
        "Is er een kopie van eerder, dan noemen het startscherm en 'wijkwizard copies' die. Er is niets veranderd.",
    ),
    "password-needed": (
        ExitCode.DOSSIER,
        "{path} heeft een wachtwoord.",
        "Typ het in de terminal, of geef --password-file BESTAND. Aan dit bestand is niets veranderd.",
    ),
    "password-wrong": (
        ExitCode.DOSSIER,
        "Dit is niet het wachtwoord van {path}. De sleutel in het bestand is heel, dus het ligt aan het wachtwoord.",
        "Let op hoofdletters, spaties en de taal van het toetsenbord, en probeer het zo vaak als u wilt.",
    ),
    "password-empty": (
        ExitCode.USER,
        "Een wachtwoord van niets beschermt niets.",
        "Typ minstens één teken; vier gewone woorden achter elkaar is goed. Er is niets veranderd.",
    ),
    "password-unequal": (
        ExitCode.USER,
        "De twee wachtwoorden zijn niet gelijk.",
        "Typ het wachtwoord twee keer hetzelfde. Er is niets veranderd.",
    ),
    "password-extra": (
        ExitCode.DOSSIER,
        "{path} heeft een wachtwoord, en het onderdeel dat zulke dossiers leest, ontbreekt op deze computer.",
        "Installeer het: pip install 'wijkwizard[wachtwoord]'. Aan dit bestand is niets veranderd.",
    ),
    "password-extra-new": (
        ExitCode.USER,
        "Het onderdeel dat dossiers met een wachtwoord maakt, ontbreekt op deze computer.",
        "Installeer het: pip install 'wijkwizard[wachtwoord]'. Of werk zonder wachtwoord verder.",
    ),
    "password-memory": (
        ExitCode.DOSSIER,
        "Er is te weinig geheugen om het wachtwoord te gebruiken: {megabytes} MB is nodig.",
        "Sluit andere programma's en probeer het opnieuw. Er is niets veranderd.",
    ),
    "password-file": (
        ExitCode.USER,
        "Uit {path} kan geen wachtwoord worden gelezen ({reason}).",
        "Zet het wachtwoord, en niets anders, op de eerste regel van een tekstbestand in UTF-8.",
    ),
    "key-damaged": (
        ExitCode.DOSSIER,
        "{path} heeft een wachtwoord, en de sleutel die daarbij in het bestand staat, is beschadigd.",
        "Zonder die sleutel is niets te lezen. Ga terug naar een eerdere kopie: 'wijkwizard copies'.",
    ),
    "copies-none": (
        ExitCode.USER,
        "Van {path} zijn hier geen reservekopieën.",
        "Kijk of het dossier een andere naam of map had toen u eraan werkte.",
    ),
    "dossier-unreadable": (
        ExitCode.DOSSIER,
        "{path} kan niet worden gelezen ({reason}).",
        "Vraag wie het bestand beheert om toegang, of werk in een kopie.",
    ),
    "dossier-unwritable": (
        ExitCode.DOSSIER,
        "In {path} kan niet worden geschreven ({reason}).",
        "Zet het bestand op een schijf waar u mag schrijven. Wat al bewaard was, is er nog.",
    ),
    "disk-full": (
        ExitCode.DOSSIER,
        "De schijf met {path} is vol.",
        "Maak ruimte en probeer het opnieuw. Wat al bewaard was, is er nog.",
    ),
    "disk-full-new": (
        ExitCode.DOSSIER,
        "De schijf is vol: {path} kon niet worden gemaakt.",
        "Maak ruimte, of kies een andere plek, en probeer het opnieuw. Er is niets half achtergebleven.",
    ),
    "dossier-read-only": (
        ExitCode.DOSSIER,
        "{path} is ergens anders al open. U kunt alleen lezen.",
        "Sluit het andere venster, of werk in een kopie.",
    ),
    "wipe-open": (
        ExitCode.DOSSIER,
        "{path} is nog ergens open. Er is niets gewist.",
        "Sluit het andere venster en probeer het opnieuw.",
    ),
    "wipe-unsure": (
        ExitCode.USER,
        "Er is niets gewist: niemand zei 'wis'.",
        "Typ het woord wis als erom wordt gevraagd. Of geef het mee: 'wijkwizard wipe DOSSIER --yes'.",
    ),
    "wipe-what": (
        ExitCode.USAGE,
        "Wat moet er weg? Er is niets gewist.",
        (
            "Een dossier: 'wijkwizard wipe DOSSIER'. Een antwoord: 'wijkwizard wipe DOSSIER --answer VRAAG'. "
            "Alles behalve het papier: 'wijkwizard wipe --all'."
        ),
    ),
    "wipe-nothing": (
        ExitCode.USER,
        "Bij {slot} staat in {path} niets om te wissen.",
        "Kijk met 'wijkwizard show answers' onder welke naam het antwoord staat. Er is niets veranderd.",
    ),
    "dossier-looking": (
        ExitCode.DOSSIER,
        "{path} is geopend om te bekijken. Er wordt niets in geschreven.",
        "Open het dossier opnieuw om verder te gaan, en niet om te bekijken.",
    ),
    "dossier-busy": (
        ExitCode.DOSSIER,
        "{path} wordt op dit moment door een ander programma gebruikt.",
        "Wacht even en probeer het opnieuw. Wat al bewaard was, is er nog.",
    ),
    "program-incomplete": (
        ExitCode.USER,
        "Van de wijkwizard zelf ontbreekt een deel, of u mag het niet lezen: {path}.",
        "Uw antwoorden zijn bewaard. {remedy}",
    ),
    "paper-libraries": (
        ExitCode.PAPER,
        "De onderdelen die de PDF maken ontbreken op deze computer ({reason}).",
        # A command stands at the end, so that who copies it copies nothing else.
        "Uw antwoorden zijn bewaard, en 'wijkwizard plan --format docx' (voor Word) lukt wel. {remedy}",
    ),
    "paper-fonts": (
        ExitCode.PAPER,
        "De letters voor het papier ontbreken of zijn niet heel: {path}.",
        "Uw antwoorden zijn bewaard, en 'wijkwizard plan --format docx' (voor Word) lukt wel. {remedy}",
    ),
    "paper-failed": (
        ExitCode.PAPER,
        "De PDF kon niet worden gemaakt ({reason}).",
        "Probeer het opnieuw, of maak een HTML-versie met 'wijkwizard plan --format html'. Uw antwoorden zijn bewaard.",
    ),
    "paper-unwritable": (
        ExitCode.PAPER,
        "Het plan kan niet worden opgeslagen als {path} ({reason}).",
        "Kies een andere map of naam. Uw antwoorden zijn bewaard.",
    ),
    "bug": (
        ExitCode.BUG,
        "Er ging iets mis dat wij niet hadden voorzien (foutnummer {number}).",
        "Alles tot en met het vorige antwoord is bewaard. Het verslag, zonder antwoorden, staat in {log}.",
    ),
}
"""By code."""
