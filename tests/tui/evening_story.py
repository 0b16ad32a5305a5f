"""What is said in a whole evening of thirty people, as keys and as lines."""

from __future__ import annotations

from tests.lines.walking import Act

ARRIVED = ["14", "2", "4", "2", "2", "2", "2", "2"]

PREPARED = """
gebied-naam: De Werven
avond-datum: 2026-03-14
duur: een-avond
twee-kleuren: nee
partijen-aanwezig:
  - {rij: bewoners, rol: bewoners, kant: woont-hier}
  - {rij: ondernemers, rol: ondernemers, kant: woont-hier}
  - {rij: gemeente, rol: gemeente, kant: werkt-hier}
  - {rij: corporatie, rol: corporatie, kant: werkt-hier}
  - {rij: politie, rol: politie, kant: werkt-hier}
  - {rij: school, rol: onderwijs, kant: werkt-hier}
  - {rij: welzijn, rol: welzijn, kant: werkt-hier}
  - {rij: zorg, rol: zorg, kant: werkt-hier}
signalen:
  - {rij: a, indicator: mutatiegraad}
  - {rij: b, indicator: meldingen-overlast}
  - {rij: c, indicator: laag-inkomen}
  - {rij: d, indicator: leefbaarometer}
"""

AT_TABLES, TOGETHER, LATE = 32, 38, 58
"""How many minutes after its beginning the evening comes to the tables, back from them, and to where it is late."""

VOTES = {"tafel 1": "12 4 2 1 3 1 6 1 0 1 5 3 3 1 1 1", "tafel 2": "8 4 2 1 3 2 6 1 1 1 4 3 4 3 1 1"}
"""How many cards fifteen people laid at each table, three each, on sixteen problems."""


def entered(*words: str) -> tuple[str, ...]:
    """Return the keys that type words and go on behind each."""
    return tuple(key for word in words for key in (f"~{word}", "enter"))


UNTIL_TABLES = (
    (*entered(*ARRIVED), "f8"),
    ("~13", "f8"),
    ("~12345", "f8"),
    ("~j", "enter"),
    entered("De moestuin en het koor", "Buren groeten elkaar"),
    (*entered("1", "2", "1", "3"), "f8"),
    ("~3 12 13 2", "f5", "enter", "~3", "enter"),
    entered("Er komt steeds minder geld", "Er gebeurt veel goeds"),
)
"""From who is there up to the problems, a question a line."""

FROM_TABLES = (
    ("f5", "enter", "enter", "enter", "down", "down", "enter"),
    (*entered("Lawaai op het plein", "Geen plek na school", "De maand is te lang"), "f8"),
)
"""The count of both tables, and the problems in the words of the group."""

WHEN_LATE = (
    (
        *("enter", "down", "enter", "~Het plein", "enter", "~34", "enter"),
        *("~Bij de school", "enter", "~2", "enter", "~Overal", "enter", "~5", "enter", "f8"),
    ),
    ("+", *entered("Hoeveel jongeren zijn er", "gemeente", "over zes weken"), "f8"),
    ("~22 6 2", "f5", "enter", "~Niet elke straat is zo", "enter", "enter"),
    (*entered("2", "1", "Noem de straten"), "f8"),
    entered("1"),
    entered("Over vier jaar groet iedereen elkaar"),
    ("~20 12 8 4 2 6 3 2 1 2", "f5", "enter", "enter", "f8"),
    ("+", *entered("1", "Sport op het plein", "Jongeren hebben een plek", "Wie meedoet, stoort niet")),
    ("+", *entered("2", "Bewoners beheren de moestuin", "Mensen kennen elkaar", "Samen werken bindt")),
    ("+", *entered("3", "Vaste veegdag", "Het plein is schoon", "Schoon blijft schoon"), "f8"),
    ("enter", *entered("welzijn", "bewoners", "gemeente"), "f8"),
    ("+", *entered("over vier weken", "buurthuis", "1", "gemeente"), "f8"),
    ("~25 4 1", "f5", "enter", "~Te weinig over geluid", "enter", "enter"),
    (*entered("2", "1", "Meet het geluid"), "f8"),
    entered(*"1111111111"),
)
"""The rest of the evening without what gives way, up to the ten lines that are read aloud."""


def rows(*values: str) -> tuple[str, ...]:
    """Return the lines that fill in the one open cell of each row."""
    return tuple(line for place, value in enumerate(values, start=1) for line in (str(place), "", value))


def act(question: str, *lines: str) -> Act:
    """Return what is typed at a question in lines."""
    return Act(question, (), lines)


LINES_UNTIL_TABLES = (
    act("aanwezig", *rows(*ARRIVED), "/verder"),
    act("wie-ontbreekt", "1,3"),
    act("spelregels", "1,2,3,4,5"),
    act("privacy", "ja"),
    act("trots", "De moestuin en het koor"),
    act("gaat-goed", "Buren groeten elkaar"),
    act("signalen-herkend", *rows(*"1213"), "/verder"),
    act("inschatting-stemmen", "3 12 13 2", "/toon"),
    act("inschatting", "3"),
    act("inschatting-voor", "Er komt steeds minder geld"),
    act("inschatting-tegen", "Er gebeurt veel goeds"),
)
LINES_FROM_TABLES = (
    act("problemen-stemmen", "/toon"),
    act(
        "problemen",
        "1",
        *rows("Lawaai op het plein", "Geen plek na school", "De maand is te lang"),
        "/verder",
    ),
)
LINES_WHEN_LATE = (
    act("waar-wanneer", "/tijd", "2", *("1", "", "Het plein", "3,4"), *("2", "", "Bij de school", "2")),
    act("waar-wanneer", "3", "", "Overal", "5", "/verder"),
    act("uitzoeken", "+", "Hoeveel jongeren zijn er", "gemeente", "over zes weken", "/verder"),
    act("gedeeld-telling", "22 6 2", "/toon"),
    act("beeld-bezwaren", "+", "2", "1", "Niet elke straat is zo", "Noem de straten", "/verder"),
    act("besluit", "1"),
    act("ambitie-zin", "Over vier jaar groet iedereen elkaar"),
    act("themas-stemmen", "20 12 8 4 2 6 3 2 1 2", "/toon"),
    act("themas-gekozen", "1", "/verder"),
    act(
        "maatregelen", "+", "1", "Sport op het plein", "Jongeren hebben een plek", "Wie meedoet, stoort niet"
    ),
    act(
        "maatregelen", "+", "2", "Bewoners beheren de moestuin", "Mensen kennen elkaar", "Samen werken bindt"
    ),
    act("maatregelen", "+", "3", "Vaste veegdag", "Het plein is schoon", "Schoon blijft schoon", "/verder"),
    act("maatregel-trekkers", "1", "welzijn", "2", "bewoners", "3", "gemeente", "/verder"),
    act("terugkoppeling", "+", "over vier weken", "buurthuis", "1", "gemeente", "/verder"),
    act("plan-telling", "25 4 1", "/toon"),
    act("plan-bezwaren", "+", "2", "1", "Te weinig over geluid", "Meet het geluid", "/verder"),
    act("slot", *"1111111111"),
)
"""The same evening in lines."""
