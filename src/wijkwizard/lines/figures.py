"""Figures in lines: what files say about the area, what stands out, and replies of the group."""

from __future__ import annotations

from wijkwizard import session as core
from wijkwizard.conversation.answer_notes import WIPED
from wijkwizard.conversation.dispute import (
    DISPUTE,
    WIPE,
    WIPE_QUESTION,
    WITHDRAW,
    dispute,
    dispute_choice,
    reason_form,
    wipe_reason,
    withdraw,
)
from wijkwizard.conversation.figure_words import ADD, DOWNLOAD, MORE, figure_lines, stands_out_lines
from wijkwizard.lines.face import Face
from wijkwizard.lines.figure_file import add_file
from wijkwizard.lines.form import ask_form
from wijkwizard.lines.spoken_text import heard
from wijkwizard.terms.dutch import sentence
from wijkwizard.terms.units import many

_OPVALT, _FILE = "opvalt", "bestand"
_WHAT_IF = "wat-als"


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
        changed = [
            f"{n}. {option[1]}" for n, option in enumerate(options, start=1) if same and option not in before
        ]
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
    choice = dispute_choice(face.session.reader, seen, line, read_only=face.session.file.read_only)
    if choice.refusal and line.from_file and line.indicator:
        face.tell(choice.refusal)
    options = [*choice.options]
    if core.trials(seen, line):
        options.append((_WHAT_IF, "Een andere waarde proberen; er wordt niets bewaard"))
    what = face.choose("Wat wilt u met dit cijfer?", options) if options else None
    if what == _WHAT_IF:
        _try(face, line)
    elif what == WIPE:
        _wipe(face, line)
    elif what == WITHDRAW:
        face.say_result(withdraw(face.session.figures, line))
    elif what == DISPUTE:
        filled = ask_form(face, reason_form(line))
        if filled is not None:
            face.say_result(dispute(face.session.figures, seen, line, filled))


def _wipe(face: Face, line: core.FigureLine) -> None:
    if face.confirm(WIPED, WIPE_QUESTION):
        result = wipe_reason(face.session.eraser, line)
        if result.done:
            face.say("Gewist.")
        face.say_result(result)


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
