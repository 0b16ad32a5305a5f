"""The purpose of an answer by its binding, for questions that do not give a reason of their own."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from wijkwizard.questionnaire.model import Question
from wijkwizard.terms import Moment

FOR: Mapping[str, str] = MappingProxyType(
    {
        "area": "Het plan begint met de plek waar het over gaat. Bij die plek worden ook de cijfers gezocht.",
        "table": "Het plan zegt hoe het gesprek was. Zo weet de lezer wat hij van de woorden mag verwachten.",
        "parties": "Het plan zegt welke groepen meepraatten, en welke niet.",
        "programmes": "Wat er al ligt, hoeft u niet nog eens te bedenken. Het plan zegt wat het erbij doet.",
        "sub_areas": "In een groot gebied verschilt het per buurt wat nodig is.",
        "occasion": "Wie het plan leest, wil weten waarom het er nu komt.",
        "signals": "Signalen zijn het begin van vraag 1. Wijkwizard legt ze naast andere plekken en jaren.",
        "danger": "Dit hoort bij de inschatting of de wijk in de gevarenzone zit.",
        "realities": "Waar papier en straat verschillen, moet u doorvragen.",
        "problems": "Hoe preciezer een probleem is beschreven, hoe beter een maatregel erbij past.",
        "strengths": "Het plan bouwt op krachten. Dat kan alleen als bekend is waar zij bij helpen.",
        "disagreements": "Een verschil van inzicht blijft in het plan staan, met wat u erover uitzoekt.",
        "picture_objections": "Een bezwaar blijft in het plan staan, ook als het plan er niet op is aangepast.",
        "plan_objections": "Een bezwaar blijft in het plan staan, ook als het plan er niet op is aangepast.",
        "find_outs": "Een open vraag krijgt pas antwoord als iemand haar oppakt.",
        "earlier_projects": "Van wat eerder is gedaan, leert u wat blijft en wat verdwijnt.",
        "walk": "Wat u op straat ziet, staat nog in geen cijfer.",
        "insight": "Dit maakt het beeld van de wijk compleet, voordat u kiest wat u doet.",
        "verdict": "De lezer wil weten waarom de groep deze weg koos.",
        "ambition": "Hieraan toetst u straks of de maatregelen bij de ambitie passen.",
        "themes": "Aan de thema's hangen de doelen en de maatregelen.",
        "quick_wins": "Iets dat snel te zien is, geeft vertrouwen voor wat langer duurt.",
        "milestones": "Een plan voor twintig jaar heeft onderweg iets nodig om aan te zien of het lukt.",
        "initiatives": "Bewoners die zelf iets beginnen, willen weten wie hen helpt en wat het antwoord is.",
        "goals": "Zonder beginwaarde en doel weet straks niemand of het plan werkt.",
        "goal_figures": "Een doel dat op meer manieren te meten is, hangt niet aan één cijfer.",
        "actions": "De meeste plannen zijn een lijst met kleine dingen. Wie, wanneer en hoe ver is dan genoeg.",
        "wishes": "Wie een wens deed, wil weten wat ermee gebeurt, ook als het niet kan.",
        "measures": "Wie de maatregel uitvoert, moet hiermee kunnen beginnen.",
        "deepening": "U koos dit thema. Deze vraag houdt uw keuze naast wat erover bekend is.",
        "promises": "Een belofte telt pas als duidelijk is wie haar deed, voor wanneer en hoe vast.",
        "organisation": "Een plan mislukt vaker door de organisatie dan door de maatregelen.",
        "hours": "Een plan zonder genoeg handen blijft liggen, ook als het geld er is.",
        "benefits": "Wie betaalt en wie er beter van wordt, zijn vaak twee partijen. Dat bespreekt u liever vooraf.",
        "rules": "Een regel die in de weg staat, verdwijnt alleen als iemand erover gaat praten.",
        "costs": "Een bestuur beslist pas als het weet wat het kost, wie betaalt en wat nog open is.",
        "shares": "Betalen er meer, dan wil een bestuur weten wie welk deel betaalt, en in welk jaar.",
        "course": "Hiermee ziet u op tijd of het plan van koers raakt.",
        "moments": "Wat een datum heeft, gebeurt.",
        "feedback": "Bewoners die niets terughoren, komen de volgende keer niet.",
        "anchors": "Wat goed werkt, verdwijnt met het project als u het nergens onderbrengt.",
        "spin_offs": "Goede dingen die niemand had gepland, worden anders vergeten.",
        "progress": "Zo ziet u per maatregel of u stopt, bijstuurt of doorgaat.",
        "risks": "Een risico dat is opgeschreven, komt minder onverwacht.",
        "left_out": "Kiezen is ook laten liggen. De lezer wil weten wat en waarom.",
        "decisions": "Een concept wordt pas een besluit als het de goede tafels langs gaat.",
        "parked": "Wie iets zei dat toen niet paste, wil weten dat het niet weg is.",
        "closing": "De groep zegt zelf of het klopt wat er over haar op papier komt.",
    }
)
"""By the head of a binding, why the plan wants to know it."""

NOT_BOUND: Mapping[Moment, str] = MappingProxyType(
    {
        "vooraf": "Dit helpt u bij de voorbereiding. Het staat in het plan bij de andere antwoorden.",
        "zaal": "De groep wil dit bespreken. Het staat in het plan bij de andere antwoorden.",
        "uitwerken": "Hiermee gaat u na of het plan klopt. Het staat in het plan bij de andere antwoorden.",
    }
)
"""Why a question is asked that has no place of its own in the plan."""


def reason(question: Question) -> str:
    """Return why a question is asked: its own reason, or what the plan does with the answer."""
    if question.why:
        return question.why
    return FOR.get(question.binds.partition(".")[0], "") or NOT_BOUND[question.moment]
