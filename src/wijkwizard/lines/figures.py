"""Figures in lines: what files say of the area, a file that is added, and a figure that the group disputes."""

from __future__ import annotations

from pathlib import Path

from wijkwizard import session as core
from wijkwizard.conversation.figure_words import DOWNLOAD, account_text, added_words
from wijkwizard.conversation.form import FormEntry, FormSpec
from wijkwizard.conversation.forms import outside, stays_inside
from wijkwizard.conversation.paths import typed_path
from wijkwizard.errors import WijkError
from wijkwizard.lines.beside import ask_form
from wijkwizard.lines.face import Face
from wijkwizard.terms.figures import Region

_MOST = 20


def figures(face: Face, typed: str = "") -> None:
    """Name the figures of the area; with a path, read that file first."""
    if typed:
        add_file(face, typed)
    lists = core.figure_lists(face.session.seen(face.showing()))
    lines = [one for one in (*lists.signals, *lists.typed) if not one.unknown or one.typed or one.disputed]
    if not lines:
        face.say(*DOWNLOAD.split("\n"), "Typ daarna /cijfers met de plaats van het bestand erachter.")
        return
    options = tuple((one.id, _told(one)) for one in lines)
    chosen = face.choose("De cijfers van het gebied. Kies er een voor de verantwoording.", options)
    line = next((one for one in lines if one.id == chosen), None)
    if line is not None:
        face.say(*account_text(core.account_words(face.session.seen(face.showing()), line)).split("\n"))
        if line.from_file and line.indicator and face.confirm("Klopt dit cijfer niet, en wilt u dat zeggen?"):
            _dispute(face, line)


def _told(line: core.FigureLine) -> str:
    value = f": {line.value}" if line.value else ""
    facts = " · ".join(part for part in (line.source, *line.marks, *line.beside) if part)
    disputed = f" Klopt niet, want {line.because}." if line.disputed and line.because else ""
    return f"{line.label}{value}. {facts}.{disputed}" if facts else f"{line.label}{value}.{disputed}"


def _dispute(face: Face, line: core.FigureLine) -> None:
    entry = FormEntry("because", "Klopt niet, want", line.because, "bijvoorbeeld: er is sindsdien gesloopt")
    spec = FormSpec("Waarom klopt het niet?", (entry, outside("internal", internal=line.internal)))
    filled = ask_form(face, spec)
    try:
        face.session.reply(
            line.finding, "anders", filled["because"], internal=stays_inside(filled["internal"])
        )
    except WijkError as error:
        face.say(error.sentence, error.remedy)
        return
    face.say(
        "Genoteerd. Het cijfer blijft staan, met uw reden.", *face.session.text_remarks(filled["because"])
    )


def add_file(face: Face, typed: str) -> None:
    """Read a file with figures, ask what it does not say, and put the figures of an area into the dossier."""
    if face.session.read_only:
        face.say("Dit dossier is alleen te lezen. Er kunnen geen cijfers bij.")
        return
    try:
        gathered = _gather(face, typed_path(typed))
        if gathered is not None:
            _put(face, gathered)
    except WijkError as error:
        face.say(error.sentence, error.remedy)


def _gather(face: Face, path: Path) -> core.Gathered | None:
    gathered, year, gemeente = core.Gathered(), None, ""
    face.say(f"{path.name} wordt gelezen.")
    while True:
        looked = core.look(gathered, path, year, gemeente, lambda _done, _total: None)
        face.say(*looked.lines)
        if looked.fault is not None:
            face.say(looked.fault.sentence, looked.fault.remedy)
        if looked.gathered is not None:
            return looked.gathered
        if looked.need != "jaar":
            return None
        hint = f" In de naam staat {looked.hint}." if looked.hint else ""
        answer = face.io.ask(f"Over welk jaar gaan deze cijfers?{hint} Een lege regel stopt: ").strip()
        if not answer:
            return None
        year = core.given_year(answer, face.now().year)


def _put(face: Face, gathered: core.Gathered) -> None:
    regions = core.proposed(face.session, gathered) or _regions(face, gathered)
    if not regions:
        return
    name = face.session.said("area.name")
    if len(regions) > 1:
        name = face.io.ask(f"Hoe heet dit gebied samen? Nu: {name}: ").strip() or name
    found = core.of_regions(gathered, regions, name if len(regions) > 1 else "")
    face.say(f"{found.area.name}, {core.region_words(found.area)}.", core.summary(found))
    face.say(*(f"Let op: {note}" for note in (*found.breaks, *found.notes)))
    if face.confirm("In het dossier zetten?"):
        signals = face.session.add_figures(found)
        told = added_words(core.summary(found), found.area.name, signals)
        face.say(*(line for line in told.replace("Ctrl+Z", "/ongedaan").split("\n") if line))


def _regions(face: Face, gathered: core.Gathered) -> tuple[Region, ...]:
    while True:
        typed = face.io.ask("Over welk gebied? Typ een naam of een code; een lege regel stopt: ").strip()
        if not typed:
            return ()
        hits = core.found_regions(gathered, typed)[:_MOST]
        if not hits:
            face.say("Niets gevonden. Typ minstens drie letters van een naam, of een code.")
            continue
        options = tuple(
            (str(n), f"{one.name or one.code}, {core.region_words(one)}") for n, one in enumerate(hits)
        )
        chosen = face.choose("Welk gebied?", options)
        if chosen is not None:
            return (hits[int(chosen)],)
