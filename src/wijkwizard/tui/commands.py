"""All actions of a user in one list, from which footer, palette, help and key bindings are made.

Keys are chosen to work on Dutch keyboards and in Windows Terminal: function keys, Esc, and Ctrl with a letter that
no terminal uses. Alt is not used, because AltGr equals Ctrl+Alt on Windows. A single letter works only on a screen
without text input, and a focused field takes precedence.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from textual.binding import Binding, BindingType

Where = Literal["gesprek", "overzicht", "plan", "lijst", "begin", "plekken", "cijfers", "bestand"]

TALK: frozenset[Where] = frozenset({"gesprek"})
FIGURES: frozenset[Where] = frozenset({"cijfers"})
FILE: frozenset[Where] = frozenset({"bestand"})
FOUND: frozenset[Where] = frozenset({"overzicht", "plan"})
INSIDE: frozenset[Where] = frozenset(
    {"gesprek", "overzicht", "plan", "lijst", "plekken", "cijfers", "bestand"}
)
EVERYWHERE: frozenset[Where] = INSIDE | {"begin"}

WHOLE_DOSSIER = ("changes", "copies", "merge_tables", "password", "forget_all", "wipe_all")
"""The actions that are about the dossier as a whole, by name."""

ROOM_KEYS = 5
"""The most keys in the footer while there is a room to mind, Enter included; F1 has the others."""

_MORE = "f1"


@dataclass(frozen=True, slots=True)
class UserAction:
    """An action of a user.

    Attributes:
        action: its name; a screen can override it with an action method of that name.
        key: the key as Textual names it, empty when only the palette offers it.
        shown: the key as people read it.
        label: one or two words for the footer.
        help: a sentence for the palette and the help.
        where: the screens on which it works.
        footer: place in the footer, lower comes first and stays longest; 0 keeps it out.
        yields: whether a focused field may handle the key first.
    """

    action: str
    key: str
    shown: str
    label: str
    help: str
    where: frozenset[Where] = TALK
    footer: int = 0
    yields: bool = False


COMMANDS: tuple[UserAction, ...] = (
    UserAction(
        "onward", "f8", "F8", "verder", "Naar wat hier nog open is, en dan naar de volgende vraag.", TALK, 1
    ),
    UserAction("onward", "f8", "F8", "verder", "Naar de volgende stap met dit bestand.", FILE, 1),
    UserAction("back", "escape", "Esc", "terug", "Terug naar waar u was.", EVERYWHERE, 3),
    UserAction(
        "explain", "f1", "F1", "uitleg", "Toont of verbergt de uitleg voor de gespreksleider.", TALK, 4
    ),
    UserAction("keys", "f1", "F1", "toetsen", "Toont alle toetsen.", EVERYWHERE - TALK, 7),
    UserAction("overview", "f2", "F2", "overzicht", "Alle vragen met hun antwoord.", INSIDE, 6),
    UserAction("reveal", "f5", "F5", "toon", "Toont wat er blind is ingevoerd.", TALK, 2),
    UserAction(
        "unknown", "f7", "F7", "weet niet", "Weet niet, slaan we over, of niet van toepassing.", TALK, 5
    ),
    UserAction(
        "account", "f4", "F4", "herkomst", "Wie zegt dit, waar rust het op, en mag het naar buiten?", TALK, 7
    ),
    UserAction(
        "dispute", "d", "d", "klopt niet", "Zeg waarom een cijfer niet klopt.", FIGURES, 3, yields=True
    ),
    UserAction(
        "what_if", "w", "w", "wat als", "Probeer een andere waarde of grens.", FIGURES, 3, yields=True
    ),
    UserAction(
        "turn_page",
        "o",
        "o",
        "wat opvalt",
        "Wisselt: de cijfers, of wat daarin opvalt.",
        FIGURES,
        3,
        yields=True,
    ),
    UserAction(
        "add_file", "b", "b", "bestand erbij", "Haalt cijfers uit een bestand.", FIGURES, 3, yields=True
    ),
    UserAction(
        "reply", "ctrl+r", "Ctrl+R", "reactie", "Reageert op wat hier opvalt: eens, anders of later.", TALK
    ),
    UserAction(
        "reply", "ctrl+r", "Ctrl+R", "reactie", "Reageert op wat opvalt: eens, anders of later.", FOUND, 4
    ),
    UserAction("figures", "ctrl+g", "Ctrl+G", "cijfers", "Cijfers uit bestanden, en wat opvalt.", TALK, 2),
    UserAction(
        "figures",
        "ctrl+g",
        "Ctrl+G",
        "cijfers",
        "Cijfers uit bestanden, en wat opvalt.",
        INSIDE - TALK - FIGURES - FILE,
        13,
    ),
    UserAction("plan", "f3", "F3", "plan", "Wat er klaar is voor het plan, en de PDF maken.", INSIDE, 8),
    UserAction(
        "room", "f6", "F6", "zaalbeeld", "Verbergt alles wat alleen voor de gespreksleider is.", TALK, 9
    ),
    UserAction("room", "f6", "F6", "zaalbeeld", "Verbergt wat de zaal niet mag zien.", INSIDE - TALK),
    UserAction("time", "f10", "F10", "tijd", "Hoe laat u bent, een pauze, en wat er weg kan.", TALK),
    UserAction(
        "heard",
        "ctrl+l",
        "Ctrl+L",
        "gehoord",
        "Wie is nog niet gehoord? Groepen van drie mensen en meer.",
        TALK,
    ),
    UserAction("group", "ctrl+t", "Ctrl+T", "groep", "Bij het droogoefenen: de groep antwoordt.", TALK, 4),
    UserAction("park", "f9", "F9", "later", "Zet dit op de lijst: wie pakt het op, en wanneer?", TALK, 10),
    UserAction("park", "f9", "F9", "wie en wanneer", "Wie pakt dit op, en wanneer?", frozenset({"lijst"}), 3),
    UserAction(
        "park_words",
        "ctrl+n",
        "Ctrl+N",
        "parkeren",
        "Schrijft op wat nu nergens past, en toont wat er ligt.",
        INSIDE,
    ),
    UserAction(
        "undo", "ctrl+z", "Ctrl+Z", "ongedaan", "Maakt de laatste stap ongedaan.", INSIDE, 11, yields=True
    ),
    UserAction(
        "redo", "ctrl+y", "Ctrl+Y", "opnieuw", "Zet terug wat u ongedaan maakte.", INSIDE, 12, yields=True
    ),
    UserAction("search", "ctrl+p", "Ctrl+P", "zoek", "Zoekt een vraag of een opdracht.", EVERYWHERE, 13),
    UserAction(
        "places", "ctrl+o", "Ctrl+O", "andere plek", "Voorbereiden, in de zaal, uitwerken.", INSIDE, 14
    ),
    UserAction(
        "count_silently",
        "",
        "",
        "stil tellen",
        "Telt in stilte wat mensen hier kiezen, en toont het als u klaar bent.",
        TALK,
    ),
    UserAction("to_do", "", "", "wat nog open is", "De lijst van wat de zaal open liet.", INSIDE),
    UserAction("talk_keys", "", "", "alle toetsen", "Toont alle toetsen.", TALK),
    UserAction(
        "beamer",
        "ctrl+k",
        "Ctrl+K",
        "tweede scherm",
        "Zegt hoe de beamer een eigen venster krijgt, voor de zaal.",
        INSIDE,
    ),
    UserAction(
        "sheets",
        "",
        "",
        "papier voor op tafel",
        "Maakt het draaiboek, de bladen voor op tafel en de kaarten.",
        INSIDE,
    ),
    UserAction(
        "type_sheets",
        "",
        "",
        "papier overtypen",
        "Neemt de bladen over die aan de tafels zijn ingevuld, op nummer.",
        INSIDE,
    ),
    UserAction(
        "changes",
        "",
        "",
        "wat er veranderd is",
        "Wat er in dit dossier veranderde, en wie dat zei: voor wie het overneemt.",
        INSIDE,
    ),
    UserAction("copies", "", "", "reservekopie", "Terug naar een eerdere stand van dit dossier.", INSIDE),
    UserAction(
        "merge_tables",
        "",
        "",
        "dossiers samenvoegen",
        "Maakt één dossier van die waarin tafels apart schreven.",
        EVERYWHERE,
    ),
    UserAction(
        "theme", "", "", "andere kleuren", "Donker, licht, of de kleuren van uw terminal.", EVERYWHERE
    ),
    UserAction(
        "forget", "", "", "voorgoed wissen", "Wist de tekst van dit antwoord voorgoed uit het dossier.", TALK
    ),
    UserAction(
        "password",
        "",
        "",
        "wachtwoord",
        "Zet een wachtwoord op dit dossier, of verandert het, of haalt het weg.",
        INSIDE,
    ),
    UserAction(
        "forget_all",
        "",
        "",
        "dossier wissen",
        "Wist het hele dossier van deze computer.",
        INSIDE,
    ),
    UserAction(
        "wipe_all",
        "",
        "",
        "alles wissen",
        "Wist alles wat op deze computer staat, behalve het papier.",
        EVERYWHERE,
    ),
    UserAction(
        "keep",
        "ctrl+b",
        "Ctrl+B",
        "bewaren",
        "Alles wordt vanzelf bewaard. Lukt dat niet, dan kiest u hier waar het blijft.",
        INSIDE,
    ),
    UserAction(
        "leave",
        "ctrl+q",
        "Ctrl+Q",
        "stoppen",
        "Sluit de wizard. Staat nog niet alles op schijf, dan vraagt hij eerst waar het blijft.",
        EVERYWHERE,
        15,
    ),
)


def commands_of(where: Where) -> tuple[UserAction, ...]:
    """Return the commands that work on a screen, in the order of the list."""
    return tuple(command for command in COMMANDS if where in command.where)


def bindings_of(where: Where) -> list[BindingType]:
    """Return the key bindings of a screen; those that do not yield have priority over fields."""
    return [
        Binding(
            command.key,
            f"command('{command.action}')",
            command.label,
            show=False,
            priority=not command.yields,
        )
        for command in commands_of(where)
        if command.key
    ]


def footer_of(where: Where, hidden: Iterable[str] = ()) -> tuple[UserAction, ...]:
    """Return the commands for the footer, the most needed first, without those in ``hidden``."""
    skip = set(hidden)
    wanted = [action for action in commands_of(where) if action.footer and action.action not in skip]
    return tuple(sorted(wanted, key=lambda action: action.footer))


def room_footer(where: Where, hidden: Iterable[str] = (), enter: str = "") -> tuple[UserAction, ...]:
    """Return the commands for the footer in the room: ``ROOM_KEYS`` with Enter counted, and F1 always among them."""
    wanted, most = footer_of(where, hidden), ROOM_KEYS - bool(enter)
    more = tuple(command for command in wanted[most:] if command.key == _MORE)
    return wanted[: most - len(more)] + more


def other_keys(where: Where, hidden: Iterable[str] = (), enter: str = "") -> tuple[UserAction, ...]:
    """Return the commands with a key that the footer of the room has no place for, the most needed first."""
    skip = {*hidden, *(command.action for command in room_footer(where, hidden, enter))}
    others = [command for command in commands_of(where) if command.shown and command.action not in skip]
    return tuple(sorted(others, key=lambda command: command.footer or len(COMMANDS)))
