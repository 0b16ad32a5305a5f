"""The verb ``wipe``: lists what is wiped and what is kept, asks for confirmation, and wipes."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from wijkwizard.errors import ExitCode, WijkError
from wijkwizard.errors.as_typed import as_typed
from wijkwizard.files.same_file import distinct
from wijkwizard.output import say, show
from wijkwizard.unlock import session_to_write

if TYPE_CHECKING:
    from wijkwizard.session.chosen_words import ChosenWords
    from wijkwizard.session.storage.wiping import WipeTarget

_WORD = "wis"


def wipe(args: argparse.Namespace) -> int:
    """Wipe what was requested, after a confirmation.

    Raises:
        WijkError: ``wipe-what``, ``wipe-unsure``, ``wipe-nothing``, and those of wiping.
    """
    if args.words and not args.answer:
        raise WijkError("wipe-what")
    if args.answer and len(args.dossiers) == 1:
        lines = _answer(args, args.dossiers[0])
    elif args.all:
        lines = _everything(args)
    elif args.dossiers and not args.answer:
        lines = _dossiers(args)
    else:
        raise WijkError("wipe-what")
    args.waiting.over()
    show(*lines, done=lines[0])
    return ExitCode.OK


def _agree(args: argparse.Namespace, lines: Iterable[str]) -> None:
    """Raise an error unless the user typed the word, or confirmed with an option."""
    if args.yes:
        return
    args.waiting.over()
    say("\n".join((*lines, f"Typ {_WORD} en Enter om door te gaan.")))
    if _typed().strip().casefold() != _WORD:
        raise WijkError("wipe-unsure")


def _typed() -> str:
    """Return what the user typed; empty when nobody can type, or when it is no UTF-8."""
    try:
        return sys.stdin.readline() if sys.stdin is not None else ""
    except UnicodeDecodeError:
        return ""


def _answer(args: argparse.Namespace, path: Path) -> tuple[str, ...]:
    from wijkwizard.terms import Slot
    from wijkwizard.terms.dutch import day_and_moment

    slot = Slot.parse(args.answer)
    with session_to_write(args, path) as session:
        if not session.eraser.holds(slot):
            if not (before := session.eraser.wiped_before(slot)):
                raise WijkError("wipe-nothing", slot=slot, path=path)
            moment = day_and_moment(datetime.fromisoformat(before).astimezone())
            return (
                f"Al gewist op {moment}: {slot} in {path}",
                "Wat daarvan nog in reservekopieën en andere standen stond, is nu ook gewist.",
                *session.eraser.forget_again(slot),
            )
        goes = (
            f"Dit gaat weg uit {path.name}, zijn reservekopieën en andere standen van dit dossier in dezelfde map of "
            f"op het beginscherm: alles wat ooit bij {slot} is gezegd of getypt."
        )
        words = session.eraser.words_chosen(slot)
        slots = (slot, *(each.slot for each in words if args.words))
        others = [f"Ook uit {other}." for other in session.eraser.reaches(*slots)]
        _agree(args, (goes, *(_words(each, goes=args.words) for each in words), *others))
        sentences = session.eraser.forget(*slots)
        stays = [] if args.words else [_elsewhere(each, path) for each in words]
        return (*(f"Gewist: {gone} in {path}" for gone in slots), *stays, *sentences)


def _words(chosen: ChosenWords, *, goes: bool) -> str:
    text = f"De woorden '{chosen.words}', die er gekozen zijn, staan bij {chosen.slot}."
    return f"{text} Die gaan ook weg." if goes else f"{text} Die blijven; met --words gaan ze ook weg."


def _elsewhere(chosen: ChosenWords, path: Path) -> str:
    command = f"wijkwizard wipe {as_typed(path)} --answer '{chosen.slot}'"
    return f"Staat er nog: '{chosen.words}'. Wis het met: {command}"


def _dossiers(args: argparse.Namespace) -> tuple[str, ...]:
    from wijkwizard.session import forget_dossier, names, wipe_target

    found = [wipe_target(path) for path in distinct(args.dossiers)]
    shown = [line for target in found for line in target.words()]
    ours = [path for target in found for path in target.ours]
    if ours:
        goes = (
            "Dit papier gaat ook weg" if args.papers else "Dit papier blijft; met --papers gaat het ook weg"
        )
        shown.append(f"{goes}: {names(ours)}.")
    _agree(args, dict.fromkeys(shown))
    lines: list[str] = []
    for target in found:
        stayed = forget_dossier(target.path, target.ours if args.papers else ())
        lines += (_gone(target), *map(_also_gone, target.names))
        lines += [f"Staat er nog: {path}" for path in stayed]
        lines += target.stays(papers=args.papers)
    wiped = {target.path for target in found}
    states = dict.fromkeys(path for target in found for path in target.states if path not in wiped)
    lines += map(_same_in, states)
    return tuple(lines)


def _gone(target: WipeTarget) -> str:
    """Print what was wiped: a dossier, or what was left of one."""
    return f"Gewist: {target.path}" if target.there else f"Gewist: de reservekopieën van {target.path}"


def _also_gone(path: Path) -> str:
    return f"Gewist, hetzelfde bestand: {path}"


def _same_in(path: Path) -> str:
    return f"Staat er nog, met (deels) hetzelfde erin: {path}"


def _everything(args: argparse.Namespace) -> tuple[str, ...]:
    from wijkwizard.session import everything, forget_everything

    found = everything(args.dossiers)
    _agree(args, found.words())
    forget_everything(found)
    return (
        f"Alles{' wat te bereiken is,' if found.away else ''} is gewist. Het papier staat er nog.",
        *(line for dossier in found.dossiers for line in (_gone(dossier), *map(_also_gone, dossier.names))),
        *dict.fromkeys(line for dossier in found.dossiers for line in dossier.stays(papers=False)),
        *(f"Niet gewist: {kept.words()}" for kept in found.away),
        *map(_same_in, found.states),
    )
