"""Texts of the lists of figures, and what to download when there are none yet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from wijkwizard.conversation.list_line import ListLine
from wijkwizard.terms.dutch import and_list
from wijkwizard.terms.named_action import NamedAction

if TYPE_CHECKING:
    from wijkwizard.advice.advise import Advice
    from wijkwizard.session import FigureLine, FigureLists

ADD, MORE = "bestand", "meer"
"""Ids of the lines that ask for a file, and that fold the background open or shut."""

DOWNLOAD = f"""\
Download een bestand en haal het hier op met {NamedAction.ADD_FILE}. Deze gebruikt u het meest:

· cbs.nl: 'Kerncijfers wijken en buurten', als Excel-bestand (.xlsx)
· StatLine: kies bij het downloaden 'CSV met statistische symbolen'
· Leefbaarometer: de open data met scores

Een export uit de monitor van uw gemeente kan ook.
De wizard leest het bestand hier. Er gaat niets over internet."""
"""What to do on a screen without figures."""


def figure_lines(lists: FigureLists, *, unfolded: bool) -> Iterator[ListLine]:
    """Yield the figures as lines of a list.

    Args:
        lists: the figures.
        unfolded: whether the background is shown too.
    """
    yield from (
        _line(signal) for signal in lists.signals if not signal.unknown or signal.typed or signal.disputed
    )
    if lists.typed:
        yield ListLine("kop-getypt", "Zelf ingevuld, zonder bestand", " ", closed=True, strong=True)
        yield from (_line(line) for line in lists.typed)
    bare = [signal for signal in lists.signals if signal.unknown and not (signal.typed or signal.disputed)]
    if bare:
        yield ListLine("kop-onbekend", "Niet bekend in de bestanden", " ", closed=True, strong=True)
        yield from (ListLine(line.id, f"{line.label}: {line.unknown}", "?", cut=True) for line in bare)
    if lists.background:
        many = len(lists.background)
        words = f"{many} andere cijfers uit de bestanden" if many > 1 else "1 ander cijfer uit de bestanden"
        yield ListLine(MORE, words, "▾" if unfolded else "▸", strong=True)
        if unfolded:
            yield from (_line(line) for line in lists.background)
    yield ListLine(ADD, "Cijfers uit een bestand erbij", "+")


def _line(line: FigureLine) -> ListLine:
    head = f"{line.label}: {line.value}" if line.value else line.label
    facts = (line.source, *(() if line.unknown else line.marks), *line.beside)
    rows = [head, line.unknown and f"onbekend: {line.unknown}", " · ".join(part for part in facts if part)]
    rows += [f"zelf ingevuld: {typed}" for typed in line.typed]
    if line.disputed:
        inside = " (alleen intern)" if line.internal else ""
        rows.append(f"klopt niet{f', want {line.because}' if line.because else ''}{inside}")
    sign = "!" if line.disputed else "?" if line.unknown else "·"
    return ListLine(line.id, "\n".join(row for row in rows if row), sign)


def stands_out_lines(advice: Advice) -> Iterator[ListLine]:
    """Yield the advice as lines of a list: signals per policy field, early ones first, clashes, and unknowns."""
    yield _heading("terreinen", "Per terrein")
    yield ListLine("geheel", advice.stacking.text, " ")
    for terrain in advice.stacking.terrains:
        sign = "!" if terrain.on("ongunstig") else "·" if terrain.known else "?"
        yield ListLine(f"terrein:{terrain.terrain}", terrain.text, sign)
    if advice.findings:
        yield _heading("signalen", "Wat opvalt, vroege signalen eerst")
    for finding in advice.findings:
        early = "vroeg" if finding.timing == "vroeg" else ""
        yield ListLine(
            f"opvalt:{finding.key}", f"{finding.sentence}\n{finding.meaning_text}", "·", right=early
        )
    if advice.clashes:
        yield _heading("verschil", "Cijfer en beleving: om over te praten")
    for clash in advice.clashes:
        yield ListLine(f"verschil:{clash.key}", f"{clash.text}\n{clash.ask}", "~")
    if advice.unknowns.rows:
        yield _heading("onbekend", "Nog uit te zoeken")
        yield ListLine("onbekend-geheel", advice.unknowns.text, "?")
    for lack in advice.unknowns.rows:
        yield ListLine(f"zoek:{lack.key}", f"{lack.label}\n{lack.text}\nWie dit heeft: {lack.owner}", "?")
    yield _heading("eerlijk", advice.honest.title)
    yield ListLine("eerlijk", advice.honest.text, " ")
    yield ListLine("over", f"{advice.about} {advice.weighing}", " ")


def _heading(name: str, text: str) -> ListLine:
    return ListLine(f"kop-{name}", text, " ", closed=True, strong=True)


def account_text(parts: tuple[tuple[str, str], ...]) -> str:
    """Return the account of a figure as one text, each part under its heading in capitals."""
    return "\n\n".join(f"{title.upper()}\n{text}" for title, text in parts)


def added_words(count: str, area: str, signals: tuple[str, ...]) -> str:
    """Return the message after figures were added to the dossier."""
    text = f"In het dossier gezet: {count}\nGebied: {area}."
    made = f"Klaargezet als signaal: {and_list(signals)}." if signals else "Er kwam geen nieuw signaal bij."
    return f"{text}\n\n{made}\n\nWat u zelf invulde, is gebleven. {NamedAction.UNDO} draait dit in één keer terug."
