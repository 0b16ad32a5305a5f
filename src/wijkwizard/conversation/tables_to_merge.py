"""The dossiers of tables that become one: which are chosen, what can be chosen, and what is asked of the new one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wijkwizard.conversation.form import FormEntry, FormSpec
from wijkwizard.conversation.list_line import ListLine
from wijkwizard.conversation.recent_names import MERGE_TABLES
from wijkwizard.errors import WijkError
from wijkwizard.files.typed_path import dossier_path, file_name
from wijkwizard.terms.dutch import and_list

if TYPE_CHECKING:
    from pathlib import Path

READY = "klaar"
OTHER = "ander"
DONE = "Samengevoegd"
_BEGIN = (
    "Elke tafel werkte in een eigen kopie van hetzelfde dossier. Kies ze een voor een. "
    "Er komt een nieuw dossier; deze blijven zoals ze zijn."
)
_SECOND = "Kies er nog een."
_MORE = "Kies nog een tafel, of voeg ze samen."
_LEAST = 2


@dataclass(frozen=True, slots=True)
class TablesToMerge:
    """The dossiers that were chosen, in the order of choosing."""

    chosen: tuple[Path, ...] = ()

    def toggled(self, path: Path) -> TablesToMerge:
        """Return the choice with a dossier, or without it when it was chosen already."""
        if path in self.chosen:
            return TablesToMerge(tuple(each for each in self.chosen if each != path))
        return TablesToMerge((*self.chosen, path))

    def also(self, path: Path | None) -> TablesToMerge:
        """Return the choice with a dossier, once; as it was without one."""
        return self if path is None or path in self.chosen else self.toggled(path)

    @property
    def text(self) -> str:
        """What is chosen, and what comes next, in Dutch."""
        if not self.chosen:
            return _BEGIN
        names = and_list([path.name for path in self.chosen])
        return f"Gekozen: {names}. {_SECOND if len(self.chosen) < _LEAST else _MORE}"

    def lines(self, known: Iterable[Path]) -> Iterator[ListLine]:
        """Yield what can be chosen: to go on when there are two, the chosen ones, others, and any file.

        Args:
            known: dossiers on this computer.
        """
        if len(self.chosen) >= _LEAST:
            yield ListLine(READY, f"Voeg deze {len(self.chosen)} samen", "▸", strong=True)
        for path in dict.fromkeys((*self.chosen, *known)):
            yield ListLine(
                str(path), path.name, "✓" if path in self.chosen else " ", right=path.parent.name, cut=True
            )
        yield ListLine(OTHER, "Een ander bestand …", " ")

    def form(self, filled: Mapping[str, str] | None, refused: str, proposed: Path) -> FormSpec:
        """Return the form for the name and the folder of the new dossier.

        Args:
            filled: what was typed before.
            refused: why that could not be used; empty for a first time.
            proposed: where it comes unless something else is typed.
        """
        said = filled or {"name": proposed.stem, "folder": str(proposed.parent)}
        entries = (
            FormEntry("name", "Hoe heet het nieuwe dossier?", said["name"]),
            FormEntry("folder", "In welke map komt het?", said["folder"]),
        )
        return FormSpec(MERGE_TABLES, entries, refused, does="voegt samen")


def merge_target(filled: Mapping[str, str]) -> Path:
    """Return the file of the new dossier.

    Raises:
        WijkError: ``merge-nameless`` without a name.
    """
    if not file_name(filled["name"]):
        raise WijkError("merge-nameless")
    return dossier_path(filled["folder"], filled["name"])
