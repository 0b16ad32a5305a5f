"""Restoring a dated copy of a dossier, or continuing with the whole part of a damaged one; the file is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from wijkwizard import session as core
from wijkwizard.conversation.list_line import ListLine
from wijkwizard.tui import screens
from wijkwizard.tui.passwords import PasswordPrompt
from wijkwizard.tui.wizard import Wizard

if TYPE_CHECKING:
    from wijkwizard.session import Password

    GoOn = Callable[[Wizard, Path, Password | None], object]
    """Opens the file to go on in, in the place of what is open."""

_SHOWN = 5
_ASIDE = "Uw dossier blijft zoals het is. De kopie komt ernaast, als nieuw bestand."
_UNREADABLE = ("Zo is het niet te openen. Er is niets aan veranderd.",)
_ELSEWHERE = "Kopieën voortaan alleen op deze computer bewaren"
_BESIDE = "Kopieën voortaan naast het dossier bewaren"


def way_back(path: Path) -> tuple[ListLine, ...]:
    """Return the line that leads to the copies of a dossier; none when it has none."""
    found = core.copies_of(path)
    if not found:
        return ()
    return (ListLine("terug", f"Terug naar {core.when_copied(found[0])}, of nog eerder …"),)


def choose_copy(wizard: Wizard, path: Path, go_on: GoOn, password: Password | None = None) -> None:
    """Let the user choose a dated copy, or the folder of copies, and continue with it."""
    found = core.copies_of(path)
    beside = path if path.parent.is_dir() else wizard.catalog.folder / path.name
    aside = _ASIDE if path.is_file() else f"De kopie komt als nieuw bestand in {beside.parent}."
    place = core.copies_where()
    lines = [
        ListLine(str(number), f"Terug naar {words}")
        for number, words in enumerate(core.copies_in_words(path, found))
    ]
    lines.append(ListLine("plek", _ELSEWHERE if place == "beside" else _BESIDE))

    def chosen(what: str | None) -> None:
        if what == "plek":
            core.choose_copies("data" if place == "beside" else "beside")
            choose_copy(wizard, path, go_on, password)
        elif what is not None:
            _go_on(wizard, path, lambda typed: core.back_to(found[int(what)], beside, typed), go_on, password)

    wizard.app.push_screen(screens.Ask("Terug naar welk moment?", aside, lines), chosen)


def ask_missing(wizard: Wizard, path: Path, go_on: GoOn) -> None:
    """Show what is left of a missing dossier, and continue with what is chosen.

    Args:
        wizard: the app.
        path: where it stood.
        go_on: opens what is left.
    """
    found = core.missing_dossier(path)
    lines = [ListLine(str(number), f"Verder in {name}") for number, name in enumerate(found.names()[:_SHOWN])]
    lines += way_back(path)
    lines += [ListLine("lijst", "Haal het van de lijst")] if found.nothing else []
    lines.append(ListLine("niets", "Terug naar het begin"))

    def chosen(what: str | None) -> None:
        if what == "terug":
            choose_copy(wizard, path, go_on)
        elif what == "lijst":
            core.drop_recent(path)
            wizard.navigation.renew_start()
        elif what not in {None, "niets"}:
            go_on(wizard, found.states[int(what or 0)], None)

    wizard.app.push_screen(screens.Ask(f"{path.name} is er niet", found.gone_words(), lines), chosen)


def damage_words(damage: Sequence[str]) -> str:
    """Return the damage of a dossier as a few lines."""
    return "\n".join(_few(damage))


def _few(damage: Sequence[str]) -> Iterator[str]:
    yield from damage[:_SHOWN]
    if len(damage) > _SHOWN:
        yield f"En nog {len(damage) - _SHOWN}; u leest ze in het dossier."


def ask_how(
    wizard: Wizard, path: Path, damage: Sequence[str], go_on: GoOn, password: Password | None = None
) -> None:
    """Ask how to go on with a dossier of which not all is whole.

    Args:
        wizard: the app.
        path: the dossier.
        damage: what is not whole; none when it cannot be opened at all.
        go_on: opens what is made of it.
        password: when it was given already.
    """
    readable = ListLine("bekijken", "Alleen bekijken wat heel is")
    lines = (
        ListLine("heel", "Verder met alles wat heel is, in een nieuw bestand"),
        *way_back(path),
        readable if damage else ListLine("niets", "Terug naar het begin"),
    )

    def chosen(what: str | None) -> None:
        if what == "heel":
            _go_on(wizard, path, lambda typed: core.mended(path, typed), go_on, password)
        elif what == "terug":
            choose_copy(wizard, path, go_on, password)

    wizard.app.push_screen(
        screens.Ask("Dit dossier is beschadigd", damage_words(damage or _UNREADABLE), lines), chosen
    )


def _go_on(
    wizard: Wizard,
    path: Path,
    make: Callable[[Password | None], Path],
    go_on: GoOn,
    password: Password | None,
) -> None:
    """Make the file to continue in, asking for its password when it has one, and open it."""

    def work(typed: Password | None) -> None:
        go_on(wizard, make(typed), typed)

    PasswordPrompt(wizard.app, path.stem, work, wizard.navigation.refuse).attempt(password)
