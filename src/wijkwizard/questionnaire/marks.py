"""The positions of all parts of a questionnaire: in its root file, and in a file for each step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from wijkwizard.authoring.yaml_reader import KeyPath, TextPosition, YamlFile


@dataclass(frozen=True, slots=True)
class Marks:
    """The positions of a whole questionnaire: its root file, and one file for each step.

    Attributes:
        root: the root file.
        steps: the file of each step, by its number among those that could be read.
        whole: whether all could be read; if not, a name that is not here may be in another file.
    """

    root: YamlFile = field(default_factory=lambda: YamlFile("vragenlijst.yaml"))
    steps: Mapping[int, YamlFile] = field(default_factory=dict)
    whole: bool = True

    def at(self, path: KeyPath, *, key: bool = False) -> TextPosition:
        """Return the position of a path of the questionnaire."""
        if len(path) > 1 and path[0] == "steps" and isinstance(path[1], int) and path[1] in self.steps:
            return self.steps[path[1]].at(path[2:], key=key)
        return self.root.at(path, key=key)
