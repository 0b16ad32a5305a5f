"""Merging the dossiers of tables in lines: they are chosen one by one, and the path of the new one is returned."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from wijkwizard.conversation.recent_names import MERGE_TABLES
from wijkwizard.conversation.tables_to_merge import DONE, OTHER, READY, TablesToMerge, merge_target
from wijkwizard.errors import WijkError
from wijkwizard.lines.ask import Asker
from wijkwizard.lines.safekeeping import password_asker
from wijkwizard.session.merge.merging import MergedDossier, merge_dossiers, proposed_merge, typed_dossier
from wijkwizard.session.storage.passwords import opened_with


def merged_tables(asking: Asker, known: Sequence[Path], questions: Path | None, today: date) -> Path | None:
    """Ask which dossiers become one and how that is called, and make it; ``None`` when the user goes back.

    Args:
        asking: the prompts.
        known: dossiers of this computer.
        questions: folder with another questionnaire than our own.
        today: the day on which it is told.
    """
    tables = TablesToMerge()
    while True:
        chosen = _chosen(asking, tables, known)
        if chosen is None:
            return None
        tables = chosen
        filled: dict[str, str] = {}
        for entry in tables.form(None, "", proposed_merge(tables.chosen)).entries:
            typed = asking.line(f"{entry.label} Een lege regel: {entry.value}. ")
            filled[entry.id] = (typed or "").strip() or entry.value
        try:
            target = merge_target(filled)
            notes = _made(asking, tables, target, questions, today).notes
        except WijkError as error:
            asking.say(error.sentence, error.remedy)
        else:
            asking.say(f"{DONE}.", *notes)
            return target


def _made(
    asking: Asker, tables: TablesToMerge, target: Path, questions: Path | None, today: date
) -> MergedDossier:
    return opened_with(
        lambda password: merge_dossiers(
            tables.chosen, target, today=today, questions=questions, password=password
        ),
        None,
        password_asker(asking),
        asking.say,
    )


def _chosen(asking: Asker, tables: TablesToMerge, known: Sequence[Path]) -> TablesToMerge | None:
    """Ask for dossiers until the user goes on with two or more; ``None`` when the user goes back."""
    while True:
        options = [
            (line.id, f"{'gekozen: ' if line.mark == '✓' else ''}{line.text}") for line in tables.lines(known)
        ]
        what = asking.choose(f"{MERGE_TABLES}.", options, tables.text)
        if what is None or what == READY:
            return tables if what else None
        tables = _other(asking, tables) if what == OTHER else tables.toggled(Path(what))


def _other(asking: Asker, tables: TablesToMerge) -> TablesToMerge:
    typed = asking.line("De plaats van het dossier, een lege regel stopt: ")
    try:
        return tables.also(typed_dossier(typed or ""))
    except WijkError as error:
        asking.say(error.sentence, error.remedy)
        return tables
