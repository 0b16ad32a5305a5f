"""Figures in lines: what files say about the area, what stands out, and replies of the group."""

from __future__ import annotations

from collections.abc import Sequence

from wijkwizard import session as core
from wijkwizard.conversation.figure_words import ADD, DOWNLOAD, MORE, figure_lines, stands_out_lines
from wijkwizard.conversation.form import FormEntry, FormSpec
from wijkwizard.conversation.forms import outside, stays_inside
from wijkwizard.lines.face import Face
from wijkwizard.lines.figure_file import add_file
from wijkwizard.lines.form import ask_form
from wijkwizard.lines.spoken_text import heard, sentence
from wijkwizard.session.reader import Reader
from wijkwizard.terms import DraftKey
from wijkwizard.terms.units import many

_OPVALT, _FILE = "opvalt", "bestand"
_ACTS = {
    "anders": "zeggen dat dit cijfer niet klopt",
    "aanpassen": "de reden aanpassen",
    "eens": "terugnemen: het cijfer klopt toch",
    "wissen": "de reden voorgoed wissen",
    "wat-als": "een andere waarde proberen; er wordt niets bewaard",
}


def figures(face: Face, typed: str = "") -> None:
    """Show the figures of the area until the user leaves; with a path, read that file first."""
    if typed:
        add_file(face, typed)
    before: list[tuple[str, str]] = []
    unfolded = False
    while True:
        lists = core.figure_lists(face.session.reader.seen(face.showing()))
        lines = [*lists.signals, *lists.typed, *lists.background]
        options = _options(lists, unfolded=unfolded)
        if not lines:
            face.tell(DOWNLOAD)
        # A list that was heard is not said again: only what changed in it.
        same = len(options) == len(before)
        changed = [f"{n}. {one[1]}" for n, one in enumerate(options, start=1) if same and one not in before]
        area = face.session.reader.figures()
        title = "Nog een cijfer?" if same else f"Cijfers van {area.area.name}." if area else "Cijfers."
        chosen = face.asking.choose(title, options, *changed, said=len(options) if same else 0)
        before = options
        if chosen is None:
            return
        unfolded = unfolded or chosen == MORE
        if chosen == _FILE:
            add_file(face, "")
        elif chosen == _OPVALT:
            stands_out(face)
        elif chosen != MORE:
            _show_figure(face, next(line for line in lines if line.id == chosen))


def _options(lists: core.FigureLists, *, unfolded: bool) -> list[tuple[str, str]]:
    """Return the menu: another file, what stands out, the figures, and background figures on request."""
    figures = [
        (line.id, _spoken(line.text))
        for line in figure_lines(lists, unfolded=unfolded)
        if not line.closed and line.id not in {ADD, MORE}
    ]
    options = [(_FILE, "Cijfers uit een bestand erbij")]
    options += [(_OPVALT, "Wat opvalt in deze cijfers")] if figures else []
    more = many(len(lists.background), "ander cijfer", "andere cijfers")
    return [*options, *figures, *([(MORE, f"Nog {more}")] if lists.background and not unfolded else [])]


def _spoken(text: str) -> str:
    return " ".join(sentence(line) for line in heard(text))


def stands_out(face: Face) -> None:
    """Print what stands out, part by part, without a verdict."""
    face.say("De wizard wijst aan en geeft geen oordeel.")
    for line in stands_out_lines(face.session.reader.seen(face.showing()).advice()):
        head = f"{_spoken(line.text)[:-1]}:" if line.closed else _spoken(line.text)
        face.say(f"{head}{' Dit is een vroeg signaal.' if line.right else ''}")


def _show_figure(face: Face, line: core.FigureLine) -> None:
    """Print the account of a figure, and ask what to do with it."""
    seen = face.session.reader.seen(face.showing())
    for title, text in core.account_words(seen, line):
        face.tell(f"{title}:", text)
    options = [(what, _ACTS[what]) for what in _actions(face, line, seen)]
    if not options:
        return
    what = face.choose("Wat wilt u met dit cijfer?", options)
    if what == "wat-als":
        _try(face, line)
    elif what == "wissen":
        _wipe(face, line)
    elif what == "eens":
        _reply(face, line, "eens", "", internal=False)
    elif what is not None:
        _dispute(face, line)


def _actions(face: Face, line: core.FigureLine, seen: Reader) -> Sequence[str]:
    acts: list[str] = []
    if line.from_file and line.indicator and not face.session.file.read_only:
        if line.finding in face.session.reader.state.reactions.keys() - seen.state.reactions.keys():
            face.tell(core.NOT_SHOWN)
        else:
            acts += ["aanpassen", "eens", "wissen"] if line.disputed else ["anders"]
    return [*acts, "wat-als"] if core.trials(seen, line) else acts


def _dispute(face: Face, line: core.FigureLine) -> None:
    entry = FormEntry(
        "because", "Waarom klopt het niet?", line.because, "bijvoorbeeld: er is sindsdien gesloopt"
    )
    spec = FormSpec(
        "Het cijfer blijft staan, met uw reden.",
        (entry, outside("internal", internal=line.internal)),
        key=DraftKey(line.finding, "reply"),
    )
    filled = ask_form(face, spec)
    if filled is not None:
        _reply(face, line, "anders", filled["because"], internal=stays_inside(filled["internal"]))


def _reply(
    face: Face, line: core.FigureLine, reaction: core.Reaction, because: str, *, internal: bool
) -> None:
    if face.attempt(lambda: face.session.figures.reply(line.finding, reaction, because, internal=internal)):
        face.say("Genoteerd.")
        face.tell(*face.state.seen.text_remarks(because))


def _wipe(face: Face, line: core.FigureLine) -> None:
    if face.confirm("Dit kan niet ongedaan worden gemaakt.", "Deze reden voorgoed wissen?"):
        told: list[str] = []
        if face.attempt(lambda: told.extend(face.session.eraser.forget_reply(line.finding))):
            face.say("Gewist.")
            face.tell(*told)


def _try(face: Face, line: core.FigureLine) -> None:
    """Ask for other values to try, until the user leaves."""
    seen = face.session.reader.seen(face.showing())
    trials = {trial.id: trial for trial in core.trials(seen, line)}
    chosen = face.choose(
        "Dit is een proef. Wat verandert u?", [(trial.id, trial.label) for trial in trials.values()]
    )
    while chosen is not None:
        typed = face.asking.line("Welke waarde? Een lege regel stopt: ")
        if typed is None or not typed.strip():
            return
        value = core.number_of(typed)
        if isinstance(value, core.Misfit):
            face.tell(value.what, value.remedy)
            continue
        try:
            change = trials[chosen].change(value)
        except ValueError:
            face.say("Een grens moet groter zijn dan nul.")
            continue
        face.tell(*core.moves_words(seen.what_if(change)))
