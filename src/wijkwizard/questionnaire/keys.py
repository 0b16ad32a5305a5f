"""Dutch explanations of all keys of a questionnaire, for the manual and for editors.

The model is in English for programmers; authors of a questionnaire read Dutch. A test compares this list with the
model.
"""

from __future__ import annotations

from collections.abc import Mapping

from wijkwizard.questionnaire.conditions import All, Any_, Comparison, Not
from wijkwizard.questionnaire.kinds import registry
from wijkwizard.questionnaire.kinds.base import Base, Script, Soft
from wijkwizard.questionnaire.kinds.options import EarlierOption, KnowledgeOptions, Option, RowOptions
from wijkwizard.questionnaire.kinds.scale_steps import Scale
from wijkwizard.questionnaire.kinds.table import Seed
from wijkwizard.questionnaire.lengths import Evening
from wijkwizard.questionnaire.model import Questionnaire, Section, Step
from wijkwizard.terms import Frozen

KINDS: Mapping[str, str] = {name: kind.description for name, kind in registry.KINDS.items()}
"""The description of each kind of question."""

KEYS: Mapping[type[Frozen], Mapping[str, str]] = {
    Questionnaire: {
        "id": "Naam van de vragenlijst, voor altijd.",
        "title": "Titel, zoals mensen die lezen.",
        "version": "Versie, een heel getal.",
        "length_question": "Id van de keuzevraag die de lengte van de route bepaalt.",
        "long_options": "Keuzes van die vraag waarbij de lange route hoort. Elk ander antwoord geeft de korte.",
        "routes": "De route bij elke andere keuze, en haar tijd. De eerste geldt tot er gekozen is.",
        "verdict_question": "Id van de keuzevraag waarin de groep de weg kiest.",
        "set_question": "Id van de keuzevraag die zegt welke kaarten de lijsten tonen: een set, of allebei.",
        "colours_question": "Id van de ja-of-nee-vraag of bewoners en professionals een eigen kleur kaarten hebben. "
        "Bij ja heeft elke stille telling twee kolommen.",
        "parked_table": "Id van de tabel met wat mensen zeiden en nog nergens past. "
        "Zij wordt pas gevraagd als er iets in staat.",
        "tonight": "Ids van de vragen vooraf die genoeg zijn om vanavond al te beginnen. De andere kunnen later.",
        "homework": "Ids van de vragen die een organisatie of bewoner thuis kan beantwoorden, op een formulier. "
        "Geen vraag van de zaal, geen tabel, niets wat intern is.",
        "steps": "De bestanden van de stappen, in volgorde.",
    },
    Evening: {
        "option": "De keuze van 'length_question'.",
        "route": "De route die daarbij hoort: kort, avond, twee of lang.",
        "minutes": "Minuten in de zaal, per avond. Past de route daar niet in, dan is dat een fout.",
        "evenings": "Hoeveel avonden er zijn: 1 of 2.",
        "cut_after": "Bij twee avonden: de vraag waarmee de eerste eindigt.",
        "again": "Minuten van een tweede avond voor welkom en terugblik.",
        "at_most": "Hoeveel vragen er in de zaal hoogstens zijn. 0: geen grens.",
    },
    Step: {
        "id": "Naam van de stap, voor altijd.",
        "number": "Nummer: 0 voor de start, 1 tot en met 4 voor de vier vragen.",
        "title": "Titel van de stap.",
        "short": "Korte titel, voor de balk aan de zijkant.",
        "part": "Deel van het plan voor antwoorden zonder 'binds'. Leeg: volgt het nummer van de stap.",
        "sections": "De delen van de stap, in volgorde.",
    },
    Section: {
        "id": "Naam van het deel, voor altijd.",
        "title": "Titel van het deel.",
        "short": "Korte naam, voor de balk links; hoogstens 21 tekens blijft heel. Zonder komt de titel daar.",
        "show_if": "Voorwaarde waaronder het hele deel gevraagd wordt.",
        "stays": "true: vragen die al een antwoord hebben, blijven als de voorwaarde het deel sluit.",
        "part": "Deel van het plan voor antwoorden zonder 'binds'. Leeg: dat van de stap.",
        "questions": "De vragen van het deel, in volgorde.",
    },
    Base: {
        "id": "Naam van de vraag, voor altijd. Binnen een tabel is de hele naam 'tabel.kolom'.",
        "kind": "Soort van de vraag, zie de lijst van soorten.",
        "text": "De vraag zoals u haar stelt.",
        "short": "Een paar woorden voor lijsten. Leeg: de hele vraag.",
        "moment": "vooraf, zaal of uitwerken. Een kolom volgt haar tabel.",
        "minutes": "Minuten in de zaal, samen met de vragen die erbij horen.",
        "route": "De kortste route waarop u dit vraagt: kort (altijd), avond, twee (twee avonden) of lang.",
        "why": "Waarom de vraag gesteld wordt, in een of twee zinnen voor de gespreksleider.",
        "joins": "true: staat op hetzelfde scherm als de vraag ervoor.",
        "may_drop": "true: valt als eerste weg als de tijd opraakt.",
        "blind": "true, alleen bij een grid: kaarten worden stil geteld. De uitslag blijft dicht tot u hem toont.",
        "offered": "true: mag leeg blijven en telt dan nergens als open.",
        "internal": "true: het antwoord komt niet op het openbare papier, tot u anders zegt.",
        "help": "Toelichting bij de vraag.",
        "read_aloud": "Een zin om voor te lezen.",
        "script": "Aanwijzingen voor de gespreksleider. De zaal ziet ze niet.",
        "example": "Een voorbeeld uit het dagelijks leven.",
        "source": "Waar de vraag vandaan komt: een id uit de bronnenlijst, of in woorden.",
        "items": "Nummers uit de werklijst die deze vraag dekt.",
        "binds": "Veld van het plan dat deze vraag vult. Leeg: het antwoord komt onder een eigen kop.",
        "show_if": "Voorwaarde waaronder de vraag gesteld wordt.",
        "stays": "true: een antwoord dat er al is, blijft meetellen als de voorwaarde de vraag sluit.",
        "soft": "Zachte controles: een opmerking, nooit een weigering.",
        "formerly": "Oude ids; hun antwoorden verhuizen mee. Een kolom uit een andere tabel: 'tabel.kolom'.",
    },
    **{kind.model: kind.keys for kind in registry.KINDS.values() if kind.keys},
    Option: {
        "id": "Naam van de keuze, voor altijd. Deze wordt bewaard.",
        "label": "De keuze zoals mensen haar lezen.",
        "also": "Andere woorden waaraan mensen haar herkennen.",
        "sets": "De sets met kaarten waarin de keuze zit. Leeg: in alle. Zie `set_question`.",
        "help": "Toelichting bij de keuze.",
        "note": "Wat u bij deze keuze moet weten. Staat in het paneel van F1, voor wie het gesprek leidt.",
        "shows": "Plekken in het plan, zoals `danger.proud`. Wat daar gezegd is, staat dan bij de keuze.",
        "disable_if": "Voorwaarde waaronder de keuze dicht gaat. Zij blijft zichtbaar.",
        "because": "Waarom de keuze dan dicht is.",
        "formerly": "Oude ids van deze keuze. Wie haar toen koos, houdt haar.",
    },
    KnowledgeOptions: {
        "knowledge": "Naam van een kennistabel uit de map 'kennis'.",
        "only": "Alleen deze ids, in deze volgorde.",
        "cards": "De tabel met eigen kaarten hierbij. Volgt uit `cards_by`; bij `only` zet u haar er zelf bij.",
        "formerly": "Oude ids van keuzes, elk met wat het nu is: {id: oud, now: nieuw}. Wie er een koos, houdt haar.",
    },
    EarlierOption: {
        "id": "De oude id.",
        "now": "De id van de keuze die het nu is.",
    },
    RowOptions: {
        "rows": "Id van de tabel waarvan de regels de keuzes zijn.",
        "label": "Kolom die de regel een naam geeft.",
    },
    Scale: {
        "min": "Laagste stap.",
        "max": "Hoogste stap.",
        "labels": "Woorden bij stappen: het getal, een dubbele punt, het woord.",
        "count": "true: een vrije telling, zoals kaarten of stickers.",
        "per_row": "true, bij een telling: ieder heeft bij elke regel één kaart, en mag die houden.",
        "steps": "Bij een telling: waaruit ieder bij elke regel kiest. Eronder staan weer `min`, `max` en `labels`.",
    },
    Script: {
        "say": "Wat u zegt.",
        "ask_on": "Hoe u doorvraagt.",
        "watch": "Waar u op let.",
        "shows": "Plekken in het plan, zoals `table.say`: wat u daar voorbereidde, vertelt u hier.",
    },
    Soft: {
        "at_least": "Ondergrens: letters van een tekst, aantal keuzes of regels, of de waarde (bij datum het jaar).",
        "at_most": "Bovengrens, net zo.",
        "avoid": "Woorden die een antwoord vaag maken.",
        "lists": "Ook de woorden van deze lijsten: vaag (vage-woorden) en doen (toetswoorden).",
        "remark": "De opmerking die verschijnt.",
    },
    Seed: {
        "question": "Id van de vraag waaruit regels komen. Zonder `question` komt elke keuze van de kolom in beeld.",
        "top": "Hoeveel van de hoogste keuzes.",
        "column": "Kolom waarin de keuze komt. Zij heeft de soort 'choice'.",
    },
    Comparison: {
        "question": "Id van vraag of 'tabel.kolom'. Binnen de tabel: dezelfde regel. Van elders: een van de regels.",
        "row": "Bij een grid: de id van de regel waarvan de stap of de telling vergeleken wordt.",
        "is": "Is gelijk aan deze keuze, true of false, of dit getal.",
        "one_of": "Is een van deze keuzes.",
        "includes": "Deze keuze is een van de gekozen keuzes.",
        "at_least": "Is minstens dit getal. Bij een datum het jaar, bij regels en keuzes hoeveel het er zijn.",
        "at_most": "Is hoogstens dit getal, net zo.",
        "answered": "true: er is een antwoord. false: nog niet. Een stille telling telt vanaf de eerste stem.",
    },
    All: {"all": "Waar als alles eronder waar is."},
    Any_: {"any": "Waar als iets eronder waar is."},
    Not: {"not": "Waar als het onderstaande niet waar is."},
}
"""The keys of each block, in the order in which the manual shows them."""
