"""The one error class of the program, with its catalogue.

Every sentence that tells a user what went wrong stands here, so that none is written twice and each can be
tested: what is wrong, where, and what to do.
"""

from __future__ import annotations

from enum import IntEnum
from pathlib import Path


class ExitCode(IntEnum):
    """What the command ends with; scripts may rely on these."""

    OK = 0
    USER = 1
    USAGE = 2
    QUESTIONNAIRE = 3
    DOSSIER = 4
    PAPER = 5
    BUG = 70


CATALOGUE: dict[str, tuple[ExitCode, str, str]] = {
    "no-terminal": (
        ExitCode.USAGE,
        "De wijkwizard heeft een terminalvenster nodig, en dit is er geen.",
        "Open een terminal (op Windows: Windows Terminal) en start de wizard daar opnieuw.",
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
    "file-exists": (
        ExitCode.USER,
        "Het bestand {path} bestaat al.",
        "Kies een andere naam. Er is niets overschreven.",
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
        "Werk verder met een kopie of een reservekopie. Aan dit bestand is niets veranderd.",
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
        "Maak ruimte en probeer het opnieuw. Alles tot en met het vorige antwoord is bewaard.",
    ),
    "dossier-read-only": (
        ExitCode.DOSSIER,
        "{path} is ergens anders al open. U kunt alleen lezen.",
        "Sluit het andere venster, of werk in een kopie.",
    ),
    "dossier-busy": (
        ExitCode.DOSSIER,
        "{path} wordt op dit moment door een ander programma gebruikt.",
        "Wacht even en probeer het opnieuw. Alles tot en met het vorige antwoord is bewaard.",
    ),
    "paper-libraries": (
        ExitCode.PAPER,
        "De onderdelen die de PDF maken ontbreken op deze computer ({reason}).",
        "{remedy}",
    ),
    "paper-failed": (
        ExitCode.PAPER,
        "De PDF kon niet worden gemaakt ({reason}).",
        "Probeer het opnieuw, of maak een HTML-versie met --format html. Uw antwoorden zijn bewaard.",
    ),
    "paper-unwritable": (
        ExitCode.PAPER,
        "Het plan kan niet worden opgeslagen als {path} ({reason}).",
        "Kies een andere plek met -o. Uw antwoorden zijn bewaard.",
    ),
    "figures-folder": (
        ExitCode.USER,
        "{path} is een map en geen bestand met cijfers.",
        "Kies het bestand in die map, bijvoorbeeld een .xlsx of .csv van het CBS.",
    ),
    "figures-unreadable": (
        ExitCode.USER,
        "Het cijferbestand {path} kan niet worden gelezen ({reason}).",
        "Sluit het bestand in andere programma's, of maak een kopie en kies die.",
    ),
    "figures-empty": (
        ExitCode.USER,
        "{path} is leeg.",
        "Download het bestand opnieuw.",
    ),
    "figures-too-large": (
        ExitCode.USER,
        "{path} is {size} MB groot. Wijkwizard leest bestanden tot {limit} MB.",
        "Download een kleiner bestand: op StatLine alleen uw eigen gemeente en Nederland, of de werkmap van één jaar.",
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
    "figures-parquet": (
        ExitCode.USER,
        "{path} is een parquet-bestand. Daarvoor is een extra onderdeel nodig (pyarrow). Dat is er hier niet.",
        "Download dezelfde cijfers als .xlsx of .csv, of vraag uw beheerder om pyarrow te installeren.",
    ),
    "figures-not-recognised": (
        ExitCode.USER,
        "In {path} staan geen kolommen die wijkwizard kent. Gevonden: {found}.",
        "Kies een tabel met cijfers per wijk of buurt, of zet uw namen in questions/cijfers/gemeente.yaml.",
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
    "figures-uneven": (
        ExitCode.USER,
        "In {path} heeft regel {line} {found} kolommen in plaats van {expected}. De cijfers kunnen verschoven zijn.",
        "Download het bestand opnieuw. Open en bewaar het niet eerst in een ander programma.",
    ),
    "figures-filter": (
        ExitCode.USER,
        "In {path} ontbreken de regels voor {what}.",
        "Download de tabel opnieuw en kies daar {what}.",
    ),
    "figures-no-years": (
        ExitCode.USER,
        "In {path} staan alleen maanden, kwartalen of losse dagen. Wijkwizard leest hele jaren.",
        "Download de tabel opnieuw en kies bij perioden een heel jaar.",
    ),
    "figures-year-unknown": (
        ExitCode.USER,
        "In {path} staat niet over welk jaar de cijfers gaan.{hint}",
        "Geef het jaar op. Het staat op de pagina waar u het bestand vond.",
    ),
    "figures-year-clash": (
        ExitCode.USER,
        "{path} zou over {year} gaan, maar dat past niet bij de inhoud: {reason}.",
        "Controleer het jaar, of download het bestand opnieuw.",
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
    "bug": (
        ExitCode.BUG,
        "Er ging iets mis dat wij niet hadden voorzien (foutnummer {number}).",
        "Alles tot en met het vorige antwoord is bewaard. Het verslag, zonder antwoorden, staat in {log}.",
    ),
}
"""Code to exit code, sentence and remedy; braces are filled in from the facts of the error."""


class WijkError(Exception):
    """Something that a user can read and act on.

    Attributes:
        code: key in the catalogue.
        facts: what fills the braces of the sentence and the remedy.
    """

    def __init__(self, code: str, **facts: object) -> None:
        """Make the error; paths are shown by name and folder as the user's system writes them.

        Raises:
            KeyError: when the code is not in the catalogue.
        """
        self.code = code
        self.exit_code, sentence, remedy = CATALOGUE[code]
        self.facts = {name: str(fact) if isinstance(fact, Path) else fact for name, fact in facts.items()}
        self.sentence = sentence.format(**self.facts)
        self.remedy = remedy.format(**self.facts)
        super().__init__(f"{self.sentence} {self.remedy}")
