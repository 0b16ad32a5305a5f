"""The slash commands of the plain face; an unambiguous prefix is enough."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple


class Word(NamedTuple):
    """A slash command.

    Attributes:
        name: its name, typed after the slash.
        help: what it does, in a few Dutch words.
        takes: its argument; empty for none.
    """

    name: str
    help: str
    takes: str = ""


AT_QUESTION = (
    Word("verder", "gaat naar wat nog open is, en dan naar de volgende vraag"),
    Word("terug", "gaat terug naar waar u was"),
    Word("leeg", "maakt dit antwoord leeg"),
    Word("weetniet", "noteert dat de groep het niet weet"),
    Word("overslaan", "noteert dat u dit overslaat"),
    Word("nvt", "noteert dat dit niet van toepassing is"),
    Word("toon", "toont wat blind is ingevoerd"),
    Word("stil", "telt in stilte wat mensen hier kiezen"),
    Word("later", "zet dit op de lijst: wie pakt het op, en wanneer"),
    Word("herkomst", "vraagt wie dit zegt, waar het op rust en of het naar buiten mag"),
    Word("reactie", "reageert op wat hier opvalt: eens, anders of later"),
    Word("lees", "leest deze vraag nog eens voor"),
    Word("uitleg", "geeft de toelichting bij deze vraag, of bij een keuze", "NUMMER"),
    Word("wissen", "wist de tekst van dit antwoord voorgoed"),
)
"""Commands about the question that is asked."""

ALWAYS = (
    Word("ongedaan", "maakt de laatste stap ongedaan"),
    Word("opnieuw", "zet terug wat u ongedaan maakte"),
    Word("zaalbeeld", "verzwijgt wat de zaal niet mag horen, of noemt het weer"),
    Word("beamer", "zegt hoe de zaal op de beamer een eigen venster krijgt"),
    Word("tijd", "zegt hoe lang de avond bezig is en of u op tijd bent; daar is ook de pauze"),
    Word("gehoord", "noemt welke groepen nog niet gehoord zijn, en vinkt ze af"),
    Word("help", "noemt deze woorden"),
)
"""Commands that keep the current position."""

ELSEWHERE = (
    Word("plekken", "gaat naar voorbereiden, in de zaal en uitwerken"),
    Word("overzicht", "noemt de vragen met hun antwoord", "OPEN of ALLES"),
    Word("lijst", "noemt wat de zaal open liet"),
    Word("parkeren", "schrijft op wat nu nergens past; zonder woorden noemt het wat er ligt", "WOORDEN"),
    Word("overtypen", "neemt bladen over die aan de tafels zijn ingevuld, op nummer"),
    Word("tafels", "noemt waar tafels iets anders zeiden, en laat kiezen wat geldt"),
    Word("zoek", "zoekt een vraag of een van deze woorden", "WOORD"),
    Word("cijfers", "noemt de cijfers, of leest een bestand", "BESTAND"),
    Word("opvalt", "noemt wat opvalt in de cijfers"),
    Word("plan", "zegt wat klaar is, en maakt het papier"),
    Word("meegeven", "maakt de bladzijde die mensen mee naar huis krijgen"),
    Word("veranderd", "noemt wat er veranderde, ook sinds een dag", "DAG"),
    Word("bewaard", "zegt of alles op schijf staat, en laat anders kiezen waar het blijft"),
    Word("kopie", "gaat terug naar een eerder moment, in een nieuw bestand"),
    Word("wachtwoord", "zet een wachtwoord op het dossier, verandert het of haalt het weg"),
    Word("wisdossier", "wist het hele dossier van deze computer"),
    Word("wisalles", "wist alles wat op deze computer staat, behalve het papier"),
    Word("ander", "sluit dit dossier en gaat naar het begin"),
    Word("stop", "sluit de wijkwizard"),
)
"""Commands that go to another place."""

WORDS = (*AT_QUESTION, *ALWAYS, *ELSEWHERE)
"""All commands, in the order in which help names them."""

BLANK_LINE = "Een lege regel laat staan wat er staat en gaat verder."

ANYWHERE = frozenset(word.name for word in ELSEWHERE)
"""Names of the commands that lead to another place; they work wherever something is asked in a dossier."""


_PASTED = "U plakte meer regels. Een woord met / hoort alleen op een regel. Er is niets mee gedaan."


@dataclass(frozen=True, slots=True)
class TypedCommand:
    """A slash command that was typed.

    Attributes:
        name: one of the names of ``WORDS``.
        of: its argument.
    """

    name: str
    of: str = ""


def read_word(line: str) -> TypedCommand | str | None:
    """Parse a line as a command; an error sentence when unknown, ``None`` when it is an answer.

    An answer that begins with a slash is typed with two; a file path contains more slashes.
    """
    text = line.strip()
    if not text.startswith("/") or text.startswith("//"):
        return None
    typed, _, of = text[1:].strip().partition(" ")
    if "/" in typed:  # the place of a file
        return None
    if "\n" in text:
        return _PASTED
    wanted = typed.casefold()
    exact = [word.name for word in WORDS if word.name == wanted]
    found = exact or [word.name for word in WORDS if wanted and word.name.startswith(wanted)]
    if len(found) == 1:
        return TypedCommand(found[0], of.strip())
    if not found:
        lost = (
            " Uw regel is dus niet bewaard. Hoort de streep bij uw antwoord? Typ er dan twee." if of else ""
        )
        return f"'/{typed}' ken ik niet. Typ /help voor alle woorden.{lost}"
    return f"'/{typed}' kan meer zijn: {_named(found)}. Typ het verder uit."


def _named(names: Sequence[str]) -> str:
    return ", ".join(f"/{name}" for name in names)


def answer_of(line: str) -> str:
    """Return the answer in a line: a double slash at its start becomes one."""
    return line.replace("//", "/", 1) if line.lstrip().startswith("//") else line


def help_lines(taken: Callable[[str], bool], *before: str) -> tuple[str, ...]:
    """Return one line per command that a prompt takes, under three headings.

    Args:
        taken: whether the prompt takes the command of this name; what decides it must also decide what is done.
        before: what a line that is no command does there.
    """
    return (
        *before,
        *_help_of("Hier:", [word for word in AT_QUESTION if taken(word.name)]),
        *_help_of("Altijd:", [word for word in ALWAYS if taken(word.name)]),
        *_help_of("Naar een andere plek:", [word for word in ELSEWHERE if taken(word.name)]),
        "Het begin van een woord is genoeg. Begint een antwoord zelf met een schuine streep, typ er dan twee.",
    )


def _help_of(heading: str, words: Sequence[Word]) -> Iterator[str]:
    if words:
        yield heading
    for word in words:
        yield f"/{word.name}{f' {word.takes}' if word.takes else ''}: {word.help}."
