"""Loads a questionnaire from its folder, and reports all faults of its shape at once.

References between questions are checked by the linter. When the shape is wrong somewhere, or a file cannot be read,
the rest is linted all the same, so that all faults are reported in one run.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from wijkwizard.authoring import complaints
from wijkwizard.authoring.faults import Fault, fault
from wijkwizard.authoring.yaml_reader import KeyPath, YamlFile, read_file
from wijkwizard.questionnaire import compiled, shape
from wijkwizard.questionnaire.marks import Marks
from wijkwizard.questionnaire.model import Option, Questionnaire
from wijkwizard.questionnaire.shape import Bindings
from wijkwizard.terms.near import Suggestions

ROOT_FILE = "vragenlijst.yaml"
"""The file that names the questionnaire and lists the files of its steps."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """The result of loading a folder.

    Attributes:
        questionnaire: the questionnaire, ``None`` when its shape does not fit.
        faults: all that does not fit, in the order of the files.
        hash: names its parsed content; empty without a questionnaire.
        marks: where everything stands, for the linter.
    """

    questionnaire: Questionnaire | None
    faults: tuple[Fault, ...]
    hash: str
    marks: Marks = field(default_factory=Marks)


def _read(folder: Path, name: str) -> YamlFile:
    """Read one YAML file of a questionnaire; its faults are in the result."""
    what = f"Het bestand '{name}' ontbreekt of is niet te lezen."
    there = [other.name for other in folder.glob("*.yaml") if other.name != name]
    remedy = Suggestions().suggest(name, there, "Zet het bestand in de map van de vragenlijst.")
    read = read_file(folder / name, name, ("bestand-ontbreekt", what, remedy))
    if read.node is None and not read.faults:
        return YamlFile(
            name, faults=(fault((name, 1, 1), "leeg", "Dit bestand is leeg.", "Schrijf er een stap in."),)
        )
    return read


def _step_files(root: YamlFile) -> tuple[list[str], list[Fault]]:
    """Return the names of the step files that can be read, and the faults of that list."""
    listed = root.data.get("steps") if isinstance(root.data, dict) else None
    if root.faults and root.data is None:
        return [], []
    if not isinstance(listed, list) or not listed:
        what = "In de vragenlijst staat geen lijst van stappen."
        return [], [
            fault(
                root.at(("steps",)), "stappen-ontbreken", what, "Voeg 'steps:' toe met een bestand per stap."
            )
        ]
    faults, names = [], []
    for number, name in enumerate(listed):
        inside = isinstance(name, str) and not {"/", "\\"} & set(name) and name.endswith((".yaml", ".yml"))
        if not inside or name in listed[:number]:
            what = f"'{name}' kan hier niet." if not inside else f"'{name}' staat hier twee keer."
            remedy = "Noem elk YAML-bestand in deze map één keer."
            faults.append(fault(root.at(("steps", number)), "stap-onjuist", what, remedy))
        else:
            names.append(name)
    return names, faults


def _lint_rest(
    data: Any,
    wrong: list[KeyPath],
    found: Marks,
    tables: Mapping[str, tuple[Option, ...]],
    bindings: Bindings | None,
) -> list[Fault]:
    """Return the errors in what does fit, when something else does not."""
    from wijkwizard.questionnaire.lint.linter import structure
    from wijkwizard.questionnaire.repair import mended, unsure

    questionnaire = mended(data)
    if questionnaire is None:
        return []
    places = {found.at(path[:-1]) for path in wrong}
    rest = structure(questionnaire, found, tables, unsure(data, wrong), bindings)
    return [fault for fault in rest if (fault.file, fault.line, fault.column) not in places]


def _order(fault: Fault, files: list[str]) -> tuple[int, int, int]:
    return (files.index(fault.file) if fault.file in files else len(files), fault.line, fault.column)


@contextmanager
def _gc_paused() -> Iterator[None]:
    """Pause the garbage collector, because a questionnaire creates many small objects that all stay."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def load(folder: Path, tables: Mapping[str, tuple[Option, ...]], bindings: Bindings | None = None) -> Loaded:
    """Load the questionnaire of a folder.

    Args:
        folder: the folder with ``vragenlijst.yaml`` and the files that it lists.
        tables: knowledge tables as options, by id; used to lint what does fit when something does not.
        bindings: path in the plan to the kinds that fit, for the same.
    """
    with _gc_paused():
        return _load(folder, tables, bindings)


def _load(folder: Path, tables: Mapping[str, tuple[Option, ...]], bindings: Bindings | None) -> Loaded:
    root = _read(folder, ROOT_FILE)
    names, faults = _step_files(root)
    read = [_read(folder, name) for name in names]
    steps = dict(enumerate(source for source in read if source.data is not None))
    whole = not faults and len(steps) == len(names)
    faults += [fault for source in (root, *read) for fault in source.faults]
    found = Marks(root, steps, whole)
    if not isinstance(root.data, dict):
        return Loaded(None, tuple(faults), "", found)
    data = {**root.data, "steps": [source.data for source in steps.values()]}
    questionnaire, wrong = None, list[KeyPath]()
    try:
        questionnaire = Questionnaire.model_validate(data)
    except ValidationError as problem:
        complaints_found = list(
            complaints.tell(problem.errors(include_url=False), data, found, shape.of(data))
        )
        faults += [fault for _, fault in complaints_found]
        wrong = [path for path, _ in complaints_found]
    if questionnaire is not None and not faults:
        return Loaded(questionnaire, (), compiled.hash_of(compiled.to_json(questionnaire)), found)
    faults += _lint_rest(data, wrong, found, tables, bindings)
    return Loaded(
        None, tuple(sorted(faults, key=lambda fault: _order(fault, [ROOT_FILE, *names]))), "", found
    )
