"""The theme questions: desk work for each of the six themes that a group chose, at most five questions each."""

from __future__ import annotations

from wijkwizard.iwap.said import SaidChoice, SaidChoices, SaidText
from wijkwizard.terms import Frozen


class FrontDoor(Frozen):
    """Desk work when 'achter de voordeur' is a chosen theme."""

    helpers: SaidChoices = SaidChoices()
    one_plan: SaidChoice = SaidChoice()
    regular_unless: SaidText = SaidText()
    own_strength: SaidText = SaidText()
    conclusion: SaidChoice = SaidChoice()


class Health(Frozen):
    """Desk work when 'gezonde wijk, groen, sport en cultuur' is a chosen theme."""

    from_start: SaidChoice = SaidChoice()
    tracks: SaidChoices = SaidChoices()
    insurer: SaidChoice = SaidChoice()
    culture: SaidChoices = SaidChoices()
    conclusion: SaidChoice = SaidChoice()


class Enterprise(Frozen):
    """Desk work when 'ondernemend maatschappelijk initiatief' is a chosen theme."""

    starter: SaidChoice = SaidChoice()
    income: SaidChoices = SaidChoices()
    profit_back: SaidText = SaidText()
    rules: SaidText = SaidText()
    conclusion: SaidChoice = SaidChoice()


class Citizenship(Frozen):
    """Desk work when 'burgerschap' is a chosen theme."""

    basics: SaidChoice = SaidChoice()
    energy: SaidChoice = SaidChoice()
    say: SaidText = SaidText()
    backoffice: SaidText = SaidText()
    conclusion: SaidChoice = SaidChoice()


class Safety(Frozen):
    """Desk work when 'wijkveiligheid' is a chosen theme."""

    places: SaidText = SaidText()
    times: SaidChoices = SaidChoices()
    groups: SaidChoice = SaidChoice()
    decay: SaidChoice = SaidChoice()
    conclusion: SaidChoice = SaidChoice()


class Demography(Frozen):
    """Desk work when 'demografische ontwikkeling' is a chosen theme."""

    population: SaidChoice = SaidChoice()
    households: SaidChoice = SaidChoice()
    services: SaidChoices = SaidChoices()
    region: SaidChoices = SaidChoices()
    conclusion: SaidChoice = SaidChoice()


class Deepening(Frozen):
    """The theme questions, one chapter for each of the six themes."""

    front_door: FrontDoor = FrontDoor()
    health: Health = Health()
    enterprise: Enterprise = Enterprise()
    citizenship: Citizenship = Citizenship()
    safety: Safety = Safety()
    demography: Demography = Demography()
