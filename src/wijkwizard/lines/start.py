"""The start menu in lines: a new dossier, an existing one, or the example."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from wijkwizard import session as core
from wijkwizard.conversation.promise_words import promise_words
from wijkwizard.conversation.recent_names import MERGE_TABLES, go_on_words, name_of, place_of
from wijkwizard.conversation.resume import moved_words
from wijkwizard.dossier.file.cipher import Password
from wijkwizard.errors import WijkError
from wijkwizard.files.look import FileType, file_type
from wijkwizard.files.typed_path import dossier_path, file_name, typed_path
from wijkwizard.lines.ask import Asker, GoElsewhere
from wijkwizard.lines.merging import merged_tables
from wijkwizard.lines.outcome import EXAMPLE, STOP, Outcome
from wijkwizard.lines.password import new_password
from wijkwizard.lines.safekeeping import made, password_asker
from wijkwizard.lines.wiping import wipe_everything
from wijkwizard.session.environment import Environment
from wijkwizard.session.session import Session
from wijkwizard.session.storage.missing import BEGIN_NEW, MissingDossier, missing, none_yet
from wijkwizard.session.storage.opening import new_session, open_session
from wijkwizard.session.storage.passwords import opened_with
from wijkwizard.terms import TextValue
from wijkwizard.terms.dutch import day, inside, moment

_RECENT = 6
START_WORDS = frozenset({"stop"})
"""The commands that work while no dossier is open."""


@dataclass(frozen=True, slots=True)
class PlainStart:
    """The start options of the plain face.

    Attributes:
        path: the dossier; ``None`` to choose one.
        questions: folder with another questionnaire than our own.
        read_only: open without writing.
    """

    path: Path | None = None
    questions: Path | None = None
    read_only: bool = False


def opened(
    asking: Asker, start: PlainStart, environment: Environment, password: Password | None
) -> Session | None:
    """Open a dossier; a name that does not exist is offered as a new one; ``None`` when declined.

    Raises:
        WijkError: those of opening and making a dossier.
    """
    path = start.path
    if path is None:
        return None
    if start.read_only or file_type(path) is not FileType.MISSING:
        try:
            return open_session(
                path,
                environment=environment,
                questions=start.questions,
                read_only=start.read_only,
                password=password,
            )
        except WijkError as error:
            going = mend(asking, path, (), None) if error.code == "dossier-damaged" else None
            if going is None:
                raise
        return open_session(
            going.path or path, environment=environment, questions=start.questions, password=going.password
        )
    gone = str(path.absolute())
    asking.say(*(moved_words(dossier) for dossier in core.recent_dossiers() if dossier.instead_of == gone))
    left = missing(path)
    if not left.never_was:
        return _left(asking, start, environment, left)
    asking.say(none_yet(path))
    if not asking.confirm(BEGIN_NEW):
        return None
    return new_session(path, environment=environment, questions=start.questions, password=password)


def _left(asking: Asker, start: PlainStart, environment: Environment, left: MissingDossier) -> Session | None:
    """Print what is left of a missing dossier, and open what is chosen; ``None`` for nothing."""
    asking.say(left.gone_words())
    options = [
        (str(state), f"verder in {name}") for state, name in zip(left.states, left.names(), strict=True)
    ]
    if left.copies:
        last = core.when_copied(left.copies[0])
        options.append(("", f"terug naar de reservekopie van {last}, in een nieuw bestand"))
    if left.nothing and asking.confirm("Van de lijst halen?"):
        core.drop_recent(left.path)
    chosen = asking.choose("Wat wilt u openen?", options) if options else None
    if chosen is None:
        return None
    copy = left.copies[0] if not chosen else None
    beside = left.path if left.path.parent.is_dir() else Path.home() / left.path.name

    def path_of(password: Password | None) -> Path:
        return Path(chosen or "") if copy is None else core.back_to(copy, beside, password)

    return opened_with(
        lambda typed: open_session(
            path_of(typed), environment=environment, questions=start.questions, password=typed
        ),
        None,
        password_asker(asking),
        asking.say,
    )


def begin(asking: Asker, start: PlainStart, environment: Environment, folder: Path) -> Session | Outcome:
    """Show the start menu until a dossier is open, or the user stops.

    Args:
        asking: the prompts.
        start: the start options.
        environment: the clock and random source.
        folder: where a new dossier is proposed.
    """
    while True:
        known, lost = core.recent_dossiers()[:_RECENT], core.lost_dossiers()[:_RECENT]
        asking.say(*map(moved_words, known[:1]))
        today, every = environment.now().astimezone().date(), (*known, *lost)
        lines = (
            *(_recent(recent, today, every, first=not number) for number, recent in enumerate(known)),
            *(f"{name_of(recent)}, is er niet, in {place_of(recent, every)}" for recent in lost),
        )
        options = [(str(number), line) for number, line in enumerate(lines)]
        options += [
            ("nieuw", "een nieuw dossier beginnen"),
            ("geheim", "een nieuw dossier met een wachtwoord"),
            ("open", "een ander dossier openen"),
            ("samen", inside(MERGE_TABLES)),
            ("voorbeeld", "het voorbeeld bekijken, een verzonnen wijk; er wordt niets van bewaard"),
            ("wis", "alles wissen behalve het papier"),
        ]
        try:
            chosen = asking.choose("Wat wilt u doen? /stop sluit de wijkwizard.", options)
            if chosen is None:
                return STOP
            if chosen == "voorbeeld":
                return EXAMPLE
            if chosen in {"nieuw", "geheim"}:
                session = _new(asking, start, environment, folder, secret=chosen == "geheim")
            else:
                session = _known(asking, start, environment, chosen, every)
        except GoElsewhere:
            return STOP
        except WijkError as error:
            asking.say(error.sentence, error.remedy)
            continue
        if session is not None:
            return session


def _recent(recent: core.Recent, today: date, known: Sequence[core.Recent], *, first: bool) -> str:
    name = go_on_words(recent) if first else name_of(recent)
    line = f"{name}, {_when(recent.at)}, in {place_of(recent, known)}"
    promise = promise_words(recent.promised, today)
    return f"{line}. {promise}" if promise else line


def _when(at: str) -> str:
    from datetime import datetime

    if not at:
        return "onbekend wanneer"
    then = datetime.fromisoformat(at).astimezone()
    return f"{day(then.date().isoformat())} {moment(then)}"


def _known(
    asking: Asker, start: PlainStart, environment: Environment, chosen: str, known: tuple[core.Recent, ...]
) -> Session | None:
    if chosen == "wis":
        wipe_everything(asking, None, lambda: None)
        return None
    if chosen == "samen":
        today = environment.now().astimezone().date()
        made = merged_tables(asking, [recent.path for recent in known], start.questions, today)
        return open_known(asking, PlainStart(made, start.questions), environment) if made else None
    if chosen == "open":
        typed = (asking.line("De plaats van het dossier, een lege regel stopt: ") or "").strip()
        return (
            open_known(asking, PlainStart(typed_path(typed), start.questions), environment) if typed else None
        )
    return open_known(asking, PlainStart(known[int(chosen)].path, start.questions), environment)


def open_known(
    asking: Asker, start: PlainStart, environment: Environment, password: Password | None = None
) -> Session | None:
    """Open a dossier, and ask for its password when it has one.

    Raises:
        WijkError: those of opening it.
    """
    return opened_with(
        lambda typed: opened(asking, start, environment, typed), password, password_asker(asking), asking.say
    )


def _new(
    asking: Asker, start: PlainStart, environment: Environment, folder: Path, *, secret: bool
) -> Session | None:
    password = new_password(asking) if secret else None
    if secret and password is None:
        return None
    name = (asking.line("Hoe heet de wijk of buurt? ") or "").strip()
    if not file_name(name):
        asking.say("Zonder naam is er geen dossier gemaakt.")
        return None
    typed = (asking.line(f"In welke map komt het dossier? Een lege regel: {folder}. ") or "").strip()
    path = dossier_path(typed or str(folder), name)
    session = new_session(path, environment=environment, questions=start.questions, password=password)
    session.writer.say("area.name", TextValue(v=name))
    return session


def mend(asking: Asker, path: Path, damage: Sequence[str], password: Password | None) -> Outcome | None:
    """Ask how to continue with a damaged dossier.

    Args:
        asking: the prompts.
        path: the dossier.
        damage: what is not whole; none when it cannot be opened at all.
        password: when it was given already.

    Returns:
        What was made of it, or ``None`` to look at what is whole, where anything can be read.
    """
    back = core.copies_of(path)
    asking.say("Dit dossier is beschadigd.", *damage[:5])
    options = [("heel", "verder met alles wat heel is, in een nieuw bestand")]
    options += [("terug", f"terug naar {core.when_copied(back[0])}, in een nieuw bestand")] if back else []
    empty = "alleen bekijken wat heel is" if damage else "terug"
    chosen = asking.choose(f"Hoe wilt u verder? Een lege regel: {empty}.", options)
    work: dict[str, Callable[[Password | None], Outcome]] = {
        "heel": lambda typed: Outcome("open", core.mended(path, typed or password), typed or password),
        "terug": lambda typed: Outcome("open", core.back_to(back[0], path, typed), typed),
    }
    return made(asking, work[chosen]) if chosen is not None else None
