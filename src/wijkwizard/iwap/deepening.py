"""The theme questions: desk work that opens when a group chooses one of the six themes, at most five each."""

from __future__ import annotations

from wijkwizard.iwap.said import Pick, Picks, Words
from wijkwizard.terms import Frozen


class FrontDoor(Frozen):
    """Desk work when 'achter de voordeur' is a chosen theme."""

    helpers: Picks = Picks()
    one_plan: Pick = Pick()
    regular_unless: Words = Words()
    own_strength: Words = Words()
    conclusion: Pick = Pick()


class Health(Frozen):
    """Desk work when 'gezonde wijk, groen, sport en cultuur' is a chosen theme."""

    from_start: Pick = Pick()
    tracks: Picks = Picks()
    insurer: Pick = Pick()
    culture: Picks = Picks()
    conclusion: Pick = Pick()


class Enterprise(Frozen):
    """Desk work when 'ondernemend maatschappelijk initiatief' is a chosen theme."""

    starter: Pick = Pick()
    income: Picks = Picks()
    profit_back: Words = Words()
    rules: Words = Words()
    conclusion: Pick = Pick()


class Citizenship(Frozen):
    """Desk work when 'burgerschap' is a chosen theme."""

    basics: Pick = Pick()
    energy: Pick = Pick()
    say: Words = Words()
    backoffice: Words = Words()
    conclusion: Pick = Pick()


class Safety(Frozen):
    """Desk work when 'wijkveiligheid' is a chosen theme."""

    places: Words = Words()
    times: Picks = Picks()
    groups: Pick = Pick()
    decay: Pick = Pick()
    conclusion: Pick = Pick()


class Demography(Frozen):
    """Desk work when 'demografische ontwikkeling' is a chosen theme."""

    population: Pick = Pick()
    households: Pick = Pick()
    services: Picks = Picks()
    region: Picks = Picks()
    conclusion: Pick = Pick()


class Deepening(Frozen):
    """The theme questions, one chapter for each of the six themes."""

    front_door: FrontDoor = FrontDoor()
    health: Health = Health()
    enterprise: Enterprise = Enterprise()
    citizenship: Citizenship = Citizenship()
    safety: Safety = Safety()
    demography: Demography = Demography()
