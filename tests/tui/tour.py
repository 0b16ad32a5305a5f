"""A walk along every screen and every state that matters, for tests that look at what is painted."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator

from tests.figures.making import DATA
from tests.tui.stage import Stage
from wijkwizard.terms import ChoicesValue, Slot, TextValue, Unknown
from wijkwizard.tui.opening import close_dossier

ROOM = ("spelregels", "problemen", "ernst", "trots", "thema", "samen", "cijfer", "volgorde", "maatregelen")
DESK = ("naam", "inwoners", "duur", "kosten", "kijken")


async def tour(on: Stage) -> AsyncIterator[str]:
    """Go along the screens; yield the name of each when it is painted."""
    session = on.session
    session.writer.answer(Slot("naam"), TextValue(v="De Werven"))
    session.writer.answer(Slot("cijfer"), Unknown.DONT_KNOW)
    session.writer.answer(Slot("volgorde-keuze"), ChoicesValue(v=("groen",)))
    session.writer.answer(Slot("trots"), TextValue(v="Het koor\nDe tuin"))
    row = session.rows.add("maatregelen")
    session.writer.answer(Slot("maatregelen.titel", row), TextValue(v="Lampen"))
    await on.settle()
    yield "plekken"
    for turn_id in (*DESK, *ROOM):
        await on.go(turn_id)
        yield turn_id
    async for name in _states(on):
        yield name
    async for name in _figures(on):
        yield name
    for name in ("overzicht", "lijst", "plan"):
        on.app.navigation.go("plekken")
        await on.settle()
        on.app.navigation.go(name)
        await on.settle()
        yield name
    close_dossier(on.app)
    await on.settle()
    yield "begin"


async def _states(on: Stage) -> AsyncIterator[str]:
    await on.go("inwoners")
    await on.type("veel")
    await on.press("enter")
    yield "fout"
    await on.go("samen")
    await on.press("n")
    await on.go("thema")
    yield "dichte keuze"
    await on.go("problemen")
    await on.press("down", "7", "enter", "3", "f5", "enter")
    yield "getoond"
    await on.go("maatregelen")
    await on.press("down", "enter", "down", "down", "enter")
    yield "tabel open"
    await on.go("problemen")
    for key, name in (("f1", "uitleg"), ("ctrl+p", "zoeken")):
        await on.press(key)
        yield name
    await on.press("escape", "f4")
    yield "herkomst"
    for key, name in (("f7", "geen antwoord"), ("f9", "later")):
        await on.press("escape")
        await on.go("problemen")
        await on.press(key)
        yield name
    await on.press("escape", "ctrl+c")
    yield "stoppen"


async def _figures(on: Stage) -> AsyncIterator[str]:
    """Go from a file to its figures, and to all that can be done with them."""
    shutil.copy(DATA / "kwb-2023.xlsx", on.session.file.path.parent)
    on.app.navigation.go("cijfers")
    await on.settle()
    yield "geen cijfers"
    await on.press("b")
    yield "bestand"
    await on.press("enter")
    await on.work()
    yield "herkend"
    await on.press("f8")
    await on.type("overv")
    await on.press("down", "space")
    yield "gebied"
    await on.press("enter")
    await on.work()
    yield "in het dossier?"
    await on.press("enter")
    yield "klaar"
    await on.press("escape")
    yield "cijfers"
    for key, name in (("enter", "verantwoording"), ("w", "wat als"), ("d", "klopt niet")):
        await on.press(key)
        await on.type("1" if name == "wat als" else "")
        yield name
        await on.press("f8" if name == "klopt niet" else "escape")
    yield "betwist"
    await on.press("o")
    yield "wat opvalt"
