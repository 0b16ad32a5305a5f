"""Importing a file with figures in lines: reading it, asking for missing facts, and storing its figures."""

from __future__ import annotations

from pathlib import Path

from wijkwizard import session as core
from wijkwizard.conversation.figure_words import added_words
from wijkwizard.errors import WijkError
from wijkwizard.files.typed_path import typed_path
from wijkwizard.lines.face import Face
from wijkwizard.lines.spoken_text import heard
from wijkwizard.terms.figures import Region

_ASKS = {
    "jaar": "Over welk jaar gaan deze cijfers?",
    "gemeente": "In welke gemeente liggen deze plekken?",
}
_YEAR = 4
_SHOWN = 60


def add_file(face: Face, typed: str) -> None:
    """Read a file with figures, and perhaps more, and put the figures of an area into the dossier."""
    if face.session.file.read_only:
        face.say("Dit dossier is alleen te lezen. Er kunnen geen cijfers bij.")
        return
    gathered = core.ImportState()
    while True:
        try:
            path = typed_path(typed) if typed else _asked(face)
        except WijkError as error:
            face.refuse(error)
            return
        more = _gather(face, gathered, path) if path is not None else None
        gathered = more or gathered
        if gathered.reading is None:
            return
        if path is None or not face.confirm("Eerst nog een bestand erbij?"):
            break
        typed = ""
    try:
        _store(face, gathered)
    except WijkError as error:
        face.refuse(error)


def _asked(face: Face) -> Path | None:
    """Ask which file, from those that were downloaded or by its place; ``None`` for none."""
    found = core.candidates(face.session.file.path.absolute().parent, *core.figure_folders())
    options = [
        (str(candidate.path), f"{candidate.path.name}, in {candidate.path.parent}") for candidate in found
    ]
    chosen = face.choose("Welk bestand?", [("", "een ander bestand: typ de plaats"), *options])
    if chosen is None:
        return None
    typed = chosen or (face.asking.line("De plaats van het bestand, een lege regel stopt: ") or "").strip()
    return typed_path(typed) if typed else None


def _gather(face: Face, before: core.ImportState, path: Path) -> core.ImportState | None:
    year, gemeente = None, ""
    face.say(f"{path.name} wordt gelezen.")
    while True:
        looked = core.look(before, path, year, gemeente, lambda _done, _total: None)
        face.tell(*looked.lines)
        if looked.fault is not None:
            face.refuse(looked.fault)
        if looked.gathered is not None:
            core.remember_folder(path.parent)
            return looked.gathered
        if not looked.need:
            return None
        hint = f" In de naam staat {looked.hint}." if looked.hint else ""
        typed = _need(face, f"{_ASKS[looked.need]}{hint} Een lege regel stopt: ", looked.need)
        if typed is None:
            return None
        year, gemeente = (typed, "") if isinstance(typed, int) else (None, typed)


def _need(face: Face, prompt: str, need: str) -> int | str | None:
    """Ask for the year or the gemeente; ``None`` when it is not given."""
    while True:
        typed = (face.asking.line(prompt) or "").strip()
        if not typed:
            return None
        if need == "gemeente":
            return typed
        if not (typed.isascii() and typed.isdigit() and len(typed) == _YEAR):
            face.say("Geef het jaar in vier cijfers, zoals 2023.")
            continue
        try:
            return core.given_year(typed, face.now().year)
        except WijkError as fault:
            face.refuse(fault)


def _store(face: Face, gathered: core.ImportState) -> None:
    regions = _proposed(face, gathered) or _regions(face, gathered)
    if not regions:
        face.say("Er is niets in het dossier gezet.")
        return
    name = ""
    if len(regions) > 1:
        now = face.session.reader.seen(face.showing()).said("area.name")
        asked = f"Hoe heet dit gebied samen?{f' Nu: {now}.' if now else ''} "
        name = " ".join((face.asking.line(asked) or "").split()) or now
    found = core.of_regions(gathered, regions, name)
    face.tell(f"{found.area.name}, {core.region_words(found.area)}.", core.summary(found))
    face.tell(*core.cautions(face.session.reader, found))
    if not face.confirm("In het dossier zetten?"):
        face.say("Er is niets in het dossier gezet.")
        return
    signals = face.session.figures.add(found)
    face.tell_trouble()
    face.tell(added_words(core.summary(found), found.area.name, signals))


def _proposed(face: Face, gathered: core.ImportState) -> tuple[Region, ...]:
    regions = core.proposed(face.session.reader, gathered)
    if not regions:
        return ()
    named = ", ".join(_words(region) for region in regions)
    return regions if face.confirm(f"Het gebied van dit dossier is {named}.", "Is dat goed?") else ()


def _words(region: Region) -> str:
    return f"{region.name or region.code}, {' '.join(heard(core.region_words(region)))}"


def _regions(face: Face, gathered: core.ImportState) -> tuple[Region, ...]:
    """Ask for one region, or several that form one area."""
    chosen: dict[str, Region] = {}
    while True:
        more = (
            f"Gekozen: {', '.join(region.name for region in chosen.values())}. Nog een erbij?"
            if chosen
            else ""
        )
        asked = more or "Over welk gebied? Typ een naam, gemeente, postcode of code."
        typed = (
            face.asking.line(f"{asked} Een lege regel {'gaat verder' if chosen else 'stopt'}: ") or ""
        ).strip()
        if not typed:
            return tuple(chosen.values())
        hits = core.found_regions(gathered, typed)
        if not hits:
            face.say("Niets gevonden. Typ minstens drie letters van een naam, of een code.")
            continue
        if len(hits) > _SHOWN:
            face.say(f"Er zijn er {len(hits)}. De eerste {_SHOWN} komen hier; typ anders meer van de naam.")
        options = [(str(n), _words(hit)) for n, hit in enumerate(hits[:_SHOWN])]
        number = face.choose("Welk gebied?", options)
        if number is not None:
            region = hits[int(number)]
            chosen[region.code or region.name] = region
