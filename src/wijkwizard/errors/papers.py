"""Error sentences about paper that is read: a dossier inside a PDF, and checking a PDF."""

from __future__ import annotations

from wijkwizard.errors.codes import CatalogueEntry, ExitCode

_WHOLE = "Vraag om het bestand zoals de wijkwizard het maakte. Er is niets veranderd."

PAPERS: dict[str, CatalogueEntry] = {
    "length-unknown": (
        ExitCode.USAGE,
        "'{text}' is geen lengte van deze vragenlijst.",
        "Kies {choices}.",
    ),
    "start-unreadable": (
        ExitCode.USAGE,
        "'{text}' is geen tijd.",
        "Schrijf een tijd van de klok, zoals 19:30.",
    ),
    "pdf-none": (
        ExitCode.USER,
        "{path} is geen PDF.",
        "Geef een PDF die de wijkwizard heeft gemaakt. Er is niets veranderd.",
    ),
    "pdf-large": (
        ExitCode.USER,
        "{path} is te groot voor een papier van de wijkwizard.",
        "Geef een PDF die de wijkwizard heeft gemaakt. Er is niets veranderd.",
    ),
    "pdf-password": (
        ExitCode.USER,
        "{path} heeft een wachtwoord dat de wijkwizard er niet op heeft gezet.",
        "Vraag om de PDF zonder wachtwoord. Er is niets veranderd.",
    ),
    "pdf-damaged": (ExitCode.USER, "De PDF {path} is beschadigd en kan niet worden gelezen.", _WHOLE),
    "form-none": (
        ExitCode.USER,
        "{path} is geen formulier van de wijkwizard, of de velden zijn eruit.",
        "Geef de PDF zoals die is ingevuld en opgeslagen. Een afgedrukt of gescand blad neemt u zelf over.",
    ),
    "form-empty": (
        ExitCode.USER,
        "In {path} is niets ingevuld.",
        "Laat dit formulier weg, of vraag of het is opgeslagen na het invullen. Er is niets geschreven.",
    ),
    "form-questionnaire": (
        ExitCode.USER,
        "{path} hoort bij een andere vragenlijst ('{other}').",
        "Noem die erbij, zoals 'wijkwizard fill FORMULIER.pdf -o NIEUW.wijk --questions MAP'. Er is niets geschreven.",
    ),
    "form-faulty": (
        ExitCode.USER,
        "Niet alles in de formulieren past op de vragenlijst. Er is niets geschreven.\n{faults}",
        "Verbeter dit in het formulier, of vraag het aan wie het invulde. Probeer het dan opnieuw.",
    ),
    "fill-mixed": (
        ExitCode.USAGE,
        "Eén YAML-bestand met antwoorden, of één of meer formulieren als PDF: dit zijn {count} bestanden door elkaar.",
        "Doe het in twee keer.",
    ),
    "fill-into": (
        ExitCode.USAGE,
        "{path} is een bestand met antwoorden. Daarvan komt een nieuw dossier; alleen formulieren komen ergens bij.",
        "Zeg waar het nieuwe dossier komt: 'wijkwizard fill {path:typed} -o NIEUW.wijk'.",
    ),
    "pdf-without-dossier": (
        ExitCode.USER,
        "In {path} zit geen dossier.",
        "Een dossier zit in het plan en in de werkversie; niet in de bijlage, ouder papier of wat naast het plan komt.",
    ),
    "pdf-foreign": (
        ExitCode.USER,
        "In {path} zit wel een bestand ({names}), maar geen dossier van de wijkwizard.",
        "Geef een PDF die de wijkwizard heeft gemaakt. Dat bestand is niet geopend.",
    ),
    "pdf-dossiers": (
        ExitCode.USER,
        "In {path} zitten {count} dossiers. Het is niet te zien welk het goede is.",
        _WHOLE,
    ),
    "pdf-dossier-large": (ExitCode.USER, "Het dossier in {path} is te groot om te lezen.", _WHOLE),
    "pdf-dossier-damaged": (
        ExitCode.DOSSIER,
        "Het dossier in {path} is beschadigd, of het is niet van de wijkwizard.",
        _WHOLE,
    ),
    "pdf-dossier-newer": (
        ExitCode.DOSSIER,
        "Het dossier in {path} is van een nieuwere wijkwizard.",
        "Open het met die versie. Er is niets veranderd.",
    ),
    "questions-file": (
        ExitCode.USER,
        "{path} is een bestand, en geen map met een vragenlijst.",
        "Wijs een map aan met het bestand vragenlijst.yaml. Een PDF kijkt u na met 'wijkwizard check PLAN.pdf'.",
    ),
    "template-none": (
        ExitCode.USER,
        "{path} is geen Word-bestand van nu.",
        "Open het in Word en bewaar het als .docx of .dotx. Er is niets gemaakt.",
    ),
    "template-macros": (
        ExitCode.USER,
        "In het sjabloon {path} zit een programma (macro's). De wijkwizard voert nooit iets uit.",
        "Open het in Word en bewaar het als .docx, zonder macro's. Er is niets gemaakt.",
    ),
    "template-password": (
        ExitCode.USER,
        "Het sjabloon {path} heeft een wachtwoord.",
        "Open het in Word, haal het wachtwoord eraf en bewaar het als .docx. Er is niets gemaakt.",
    ),
    "template-large": (
        ExitCode.USER,
        "Het sjabloon {path} is te groot.",
        "Haal er grote afbeeldingen uit en bewaar het opnieuw. Er is niets gemaakt.",
    ),
    "template-damaged": (
        ExitCode.USER,
        "Het sjabloon {path} is beschadigd en kan niet worden gelezen.",
        "Open het in Word en bewaar het opnieuw als .docx. Er is niets gemaakt.",
    ),
    "template-format": (
        ExitCode.USER,
        "Een sjabloon van Word kan niet samen met --format {format}.",
        "Maak een Word-bestand met 'wijkwizard plan DOSSIER.wijk --template SJABLOON.docx', zonder andere vorm erbij.",
    ),
    "image-unsaid": (
        ExitCode.USER,
        "Er staat niet bij wat het beeld toont, voor wie het niet ziet.",
        "Zeg het in een of twee zinnen, van hoogstens {most} tekens. Er is niets gemaakt.",
    ),
    "image-unusable": (
        ExitCode.USER,
        "{path} is geen PNG of JPEG die te tekenen is.",
        "Bewaar de kaart of foto als PNG of JPEG en probeer het opnieuw. Er is niets gemaakt.",
    ),
    "image-large": (
        ExitCode.USER,
        "{path} is groter dan twaalf megabyte.",
        "Bewaar de kaart of foto kleiner en probeer het opnieuw. Er is niets gemaakt.",
    ),
    "image-dots": (
        ExitCode.USER,
        "{path} heeft meer dan {most} miljoen beeldpunten.",
        "Bewaar de kaart of foto kleiner en probeer het opnieuw. Er is niets gemaakt.",
    ),
    "image-none": (
        ExitCode.USER,
        "Er staat wel wat een beeld toont, maar er is geen beeld.",
        "Geef het beeld erbij: 'wijkwizard plan DOSSIER.wijk --image BEELD --image-text TEKST'. Er is niets gemaakt.",
    ),
    "annex-alone": (
        ExitCode.USER,
        "Een bijlage hoort alleen bij het plan.",
        "Maak het plan met zijn bijlage erachter: 'wijkwizard plan DOSSIER.wijk --annex'. Er is niets gemaakt.",
    ),
    "edition-audience": (
        ExitCode.USER,
        "De uitgave {edition} en het papier voor {audience} gaan niet samen.",
        "De werkversie met alles maakt u met 'wijkwizard plan DOSSIER.wijk --for onszelf'. Er is niets gemaakt.",
    ),
    "image-alone": (
        ExitCode.USER,
        "Een eigen kaart of foto komt alleen in het plan en in de werkversie.",
        "Kies het plan voor college en raad, of de werkversie voor uzelf.",
    ),
    "wall-format": (
        ExitCode.USER,
        "De bladzijde voor aan de muur is alleen een PDF: een Word-bestand of webpagina heeft geen vel van A3.",
        "Maak haar als PDF, of kies de bladzijde voor bewoners op A4: die is er ook als Word-bestand en webpagina.",
    ),
    "style-missing": (
        ExitCode.USER,
        "In {path} staat geen huisstijl: er is geen bestand {name}.",
        "Kies de map waarin dat bestand staat. Er is niets veranderd.",
    ),
    "style-faulty": (
        ExitCode.USER,
        "De huisstijl in {path} klopt niet: {faults}",
        "Verbeter dit en kies de map opnieuw. Er is niets veranderd.",
    ),
}
"""By code."""
