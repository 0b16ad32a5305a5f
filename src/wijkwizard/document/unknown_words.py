"""What is not known of a row of the plan, in the words of who lives there: behind 'Dit weten wij nog niet'.

A question speaks to the table, and its short name to who fills in; neither tells a reader what is not known.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_STATUS = {
    "status": "of dit al besloten is",
    "status_by": "wie hierover besloot",
    "status_on": "wanneer dit besloten is",
    "status_why": "waarom zo besloten is",
}

_WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "problems": {
            "sort": "wat voor probleem dit is",
            "title": "hoe wij dit noemen",
            "where": "op welke plek dit speelt",
            "when": "wanneer dit speelt",
            "who": "wie dit het meest merkt",
            "effect": "wat dit met mensen doet",
            "severity": "hoe zwaar dit voor de wijk weegt",
            "why": "waardoor dit komt",
            "why_deeper": "wat daar weer achter zit",
            "why_root": "wat de diepste oorzaak is",
            "why_sure": "of wij de oorzaak weten of alleen vermoeden",
            "known_by": "hoe wij dit weten: geteld, verteld, gezien of gevoeld",
            "evidence": "waaruit dit blijkt",
            "feeds": "welke problemen hierdoor erger worden",
            "theme": "bij welk thema dit hoort",
            "task": "bij welke opgave dit hoort",
            "terrain": "op welk terrein dit ligt",
            "scale": "of de wijk, de stad of de regio dit moet oplossen",
            "approach": "of één partij dit kan, of dat het samen moet",
            "votes_residents": "hoeveel kaarten bewoners hieraan gaven",
            "votes_professionals": "hoeveel kaarten mensen die hier werken hieraan gaven",
        },
        "goals": {
            **_STATUS,
            "title": "hoe wij dit doel noemen",
            "theme": "bij welk thema dit doel hoort",
            "problem": "welk probleem hierdoor kleiner wordt",
            "programme": "of dit doel uit een plan komt dat er al is",
            "tier": "hoe groot dit doel is",
            "indicator": "wat wij hiervoor tellen",
            "unit": "waarin wij dat tellen",
            "direction": "of het cijfer omhoog of omlaag moet",
            "baseline": "hoe het er nu voor staat",
            "baseline_on": "van wanneer het cijfer van nu is",
            "baseline_source": "waar het cijfer van nu vandaan komt",
            "target": "waar wij op uit willen komen",
            "target_on": "wanneer het zover moet zijn",
            "comparison_area": "met welk gebied wij dit vergelijken",
            "comparison": "hoe het staat in het gebied waarmee wij vergelijken",
            "leap_seen": "of zo'n grote verandering ergens eerder lukte",
            "acceptable": "of de mensen om wie het gaat hierachter staan",
            "same_count": "of wij aan het eind op dezelfde manier tellen",
            "figure_in_time": "of het nieuwe cijfer er op tijd is",
            "rhythm": "hoe vaak er een nieuw cijfer komt",
            "measured_on": "wanneer wij weer meten",
            "owner": "wie over dit doel gaat",
            "notice": "waaraan een bewoner merkt dat het lukt",
        },
        "measures": {
            **_STATUS,
            "title": "hoe wij deze maatregel noemen",
            "theme": "bij welk thema dit hoort",
            "other_theme": "bij welk thema, dat niet is gekozen, dit hoort",
            "goal": "aan welk doel dit bijdraagt",
            "problem": "welk probleem dit aanpakt",
            "programme": "of dit steunt op een plan dat er al is",
            "sub_area": "voor welk deel van de wijk dit is",
            "terrain": "op welk terrein dit ligt",
            "ingredient": "op welke manier van werken dit steunt",
            "what": "wat er precies gebeurt",
            "where": "waar het gebeurt",
            "for_whom": "voor wie het is",
            "groups": "wat het bewoners biedt",
            "lead": "wie dit trekt",
            "partners": "wie er meedoen",
            "residents_role": "wat bewoners hierin doen",
            "start": "wanneer het begint",
            "end": "wanneer het klaar is",
            "phase": "in welke periode het begint",
            "regular_or_extra": "of dit gewoon werk is of erbij komt",
            "hours_residents": "hoeveel uur dit van vrijwilligers vraagt",
            "hours_professionals": "hoeveel uur dit vraagt van mensen die ervoor betaald worden",
            "output": "wat er straks gedaan of gemaakt is",
            "outcome": "wat er dan voor mensen verandert",
            "because": "waarom dit zou helpen",
            "ladder": "hoe zeker het is dat dit werkt",
            "waterbed": "of het ergens anders erger wordt",
            "stop_rule": "wanneer wij hiermee stoppen",
            "adjust_rule": "wanneer wij dit bijsturen",
            "carry_on_rule": "wanneer wij hiermee doorgaan of het groter maken",
        },
        "costs": {
            **_STATUS,
            "what": "waar dit geld naartoe gaat",
            "measure": "bij welke maatregel dit geld hoort",
            "amount": "hoeveel geld er nodig is",
            "once_or_structural": "of dit één keer geld kost of elk jaar",
            "year_from": "vanaf welk jaar dit geld nodig is",
            "year_to": "tot en met welk jaar dit geld nodig is",
            "payer": "wie dit betaalt",
            "cover": "hoe zeker dit geld is",
            "programme": "of dit geld uit een plan komt dat er al is",
            "cover_source": "uit welk budget dit geld komt",
            "money_kind": "of dit geld tijdelijk of blijvend is",
        },
        "promises": {
            "partner": "wat voor partij dit is",
            "partner_name": "wie dit belooft",
            "promise": "wat deze partij belooft",
            "measure": "bij welke maatregel deze belofte hoort",
            "own_interest": "wat deze partij er zelf aan heeft",
            "shared_interest": "welk belang wij delen",
            "level": "wie deze belofte namens de partij deed",
            "until": "tot wanneer deze belofte geldt",
            "committed": "hoe vast deze belofte staat",
        },
    }
)

UNKNOWN_IN = tuple(_WORDS)
"""The collections of which an answer that nobody knew is named on paper, in that order."""


def unknown_words(collection: str, name: str) -> str:
    """Return what is not known when a field of a row is not, as the end of a sentence."""
    return _WORDS[collection][name]
