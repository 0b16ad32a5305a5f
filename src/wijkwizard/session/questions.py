"""Loads the questionnaire and the knowledge, lints them, and reports all faults at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from wijkwizard import resources
from wijkwizard.advice import advise
from wijkwizard.advice.load_rules import FILE, FOLDER, load_rules
from wijkwizard.advice.plan import check_plan
from wijkwizard.advice.plan.gate_evidence import GATE_NEEDS
from wijkwizard.advice.rules import Rules
from wijkwizard.authoring.faults import Fault, describe_all
from wijkwizard.errors import WijkError
from wijkwizard.files.look import FileType, file_type
from wijkwizard.iwap.registry import registry
from wijkwizard.knowledge import Entry, Knowledge, LoadedKnowledge, TableRow
from wijkwizard.knowledge import load as load_knowledge
from wijkwizard.knowledge.base import CardEntry
from wijkwizard.knowledge.model import Ingredient
from wijkwizard.questionnaire import load as questionnaire_load
from wijkwizard.questionnaire.index import Index
from wijkwizard.questionnaire.lint.linter import lint
from wijkwizard.questionnaire.model import Option, Questionnaire
from wijkwizard.session import compiled_cache
from wijkwizard.terms.units import many

KNOWLEDGE_FOLDER = "kennis"
ROOT_FILE = "vragenlijst.yaml"

_NEEDS: Mapping[str, frozenset[str]] = {
    **advise.NEEDS,
    **check_plan.NEEDS,
    **{f"{name} (klaar om voor te leggen)": needs for name, needs in GATE_NEEDS.items()},
}
"""Each kind of advice with the places in the plan that it cannot do without."""

_LEANS_ON_TABLES = frozenset(
    {"kennis-onbekend", "keuze-onbekend", "keuze-leeg", "keuze-dubbel", "bron-onbekend", "seed-past-niet"}
)
"""Faults that say nothing when the knowledge tables themselves cannot be read."""


@dataclass(frozen=True, slots=True)
class Questions:
    """A validated questionnaire, with the knowledge and the rules.

    Attributes:
        questionnaire: what is asked.
        index: its indexes.
        knowledge: the knowledge tables.
        rules: when a figure stands out.
        hash: the hash of its parsed content.
    """

    questionnaire: Questionnaire
    index: Index
    knowledge: Knowledge
    rules: Rules
    hash: str


def stamp_of(questions: Questions) -> str:
    """Return what names a questionnaire and its edition on a form that comes back: id, version, begin of its hash."""
    asked = questions.questionnaire
    return f"{asked.id}/{asked.version}/{questions.hash[:8]}"


def option_tables(knowledge: Knowledge) -> Mapping[str, tuple[Option, ...]]:
    """Return the knowledge tables as options that a question can offer."""
    return {
        name: tuple(_option(row, knowledge) for row in knowledge.table(name))
        for name in knowledge.option_tables
    }


def _sets(row: TableRow) -> tuple[str, ...]:
    """Return the card sets of a row: a way of working that is for no problem in particular is one of today."""
    if isinstance(row, Ingredient):
        return () if row.problems else ("nu",)
    return row.sets if isinstance(row, CardEntry) else ()


def _option(row: TableRow, knowledge: Knowledge) -> Option:
    """Return a knowledge row as an option: what is disputed as its explanation, the rest as its note.

    A rule is noted with its source beside the day on which it held, so that it can be looked up.
    """
    disputed = f" Omstreden: {row.contested}" if isinstance(row, Entry) and row.contested else ""
    remarks = row.remarks if isinstance(row, Entry) else ()
    if isinstance(row, Entry) and row.held_on and row.sources:
        cited = "; ".join(knowledge.source(source).citation for source in row.sources)
        remarks = (*remarks, ("Bron", f"{cited}."))
    return Option(
        id=row.id,
        label=row.label,
        also=row.also if isinstance(row, CardEntry) else (),
        sets=_sets(row),
        help=f"{row.text}{disputed}",
        note="\n".join(f"{title}: {text}" for title, text in remarks),
    )


def _folder(folder: Path | None) -> Path:
    chosen = folder or resources.find("questions")
    if file_type(chosen) is FileType.FILE:
        raise WijkError("questions-file", path=chosen)
    if file_type(chosen / ROOT_FILE) is not FileType.FILE:
        raise WijkError("questions-missing", path=chosen)
    return chosen


def _knowledge_folder(folder: Path) -> Path:
    """Return the knowledge folder of a questionnaire, or ours when it has none of its own."""
    own = folder / KNOWLEDGE_FOLDER
    return own if own.is_dir() else _our_tables()


def _rules_folder(folder: Path) -> Path:
    """Return the rules folder of a questionnaire, or ours."""
    own = folder / FOLDER
    return own if own.is_dir() else resources.find("questions") / FOLDER


def index_to_ask(questionnaire: Questionnaire, tables: Mapping[str, tuple[Option, ...]]) -> Index:
    """Return the index by which people are asked: with the counts that no author wrote and a room can begin."""
    return Index.of(questionnaire, tables, with_counts=True)


def _our_tables() -> Path:
    return resources.find("questions") / KNOWLEDGE_FOLDER


def _read_from(folder: Path) -> tuple[Path, ...]:
    """Return a knowledge folder, and ours, of which it gets the tables about paper that it lacks."""
    return tuple(dict.fromkeys((folder, _our_tables())))


@lru_cache(maxsize=4)
def _read_knowledge(folder: Path, _name: str) -> LoadedKnowledge:
    """Read the tables of a folder, cached by its fingerprint and that of ours."""
    return load_knowledge(folder, _our_tables())


def _known(folder: Path) -> LoadedKnowledge:
    try:
        return _read_knowledge(folder, compiled_cache.fingerprint(_read_from(folder)))
    except OSError:
        return load_knowledge(folder, _our_tables())  # says which file cannot be read


def _faults(folder: Path) -> tuple[Questions | None, tuple[Fault, ...], tuple[Fault, ...]]:
    known = _known(_knowledge_folder(folder))
    knowledge_faults = known.faults
    knowledge = known.knowledge or _known(_our_tables()).knowledge
    rules = None
    if known.knowledge is not None:
        ruled = load_rules(_rules_folder(folder) / FILE, known.knowledge)
        rules, knowledge_faults = ruled.rules, (*knowledge_faults, *ruled.faults)
    tables = option_tables(knowledge) if knowledge else {}
    bindings = registry().kinds()
    loaded = questionnaire_load.load(folder, tables, bindings)
    faults = loaded.faults
    if loaded.questionnaire is not None:
        faults += lint(loaded.questionnaire, loaded.marks, bindings, _NEEDS, tables)
    if known.knowledge is None:
        # Ours was in for tables that could not be read, so what leans on their ids is not judged.
        return None, tuple(fault for fault in faults if fault.code not in _LEANS_ON_TABLES), knowledge_faults
    if loaded.questionnaire is None or rules is None:
        return None, faults, knowledge_faults
    index = index_to_ask(loaded.questionnaire, tables)
    return (
        Questions(loaded.questionnaire, index, known.knowledge, rules, loaded.hash),
        faults,
        knowledge_faults,
    )


def _from_cache(name: str) -> Questions | None:
    kept = compiled_cache.take(name)
    if kept is None:
        return None
    index = index_to_ask(kept.questionnaire, option_tables(kept.knowledge))
    return Questions(kept.questionnaire, index, kept.knowledge, kept.rules, kept.hash)


@lru_cache(maxsize=4)
def _good(folder: Path, name: str) -> Questions:
    """Return a questionnaire without errors; the name is the fingerprint of its files."""
    found = _from_cache(name)
    if found is not None:
        return found
    found, faults, knowledge_faults = _faults(folder)
    errors = [fault for fault in faults if fault.severity == "fout"]
    if found is None or errors or knowledge_faults:
        lines = describe_all([*errors, *knowledge_faults])
        raise WijkError(
            "questions-faulty", count=len(errors) + len(knowledge_faults), faults="\n".join(lines)
        )
    kept = compiled_cache.CachedQuestionnaire(
        questionnaire=found.questionnaire, knowledge=found.knowledge, rules=found.rules, hash=found.hash
    )
    compiled_cache.put(name, kept)
    return found


def load_questions(folder: Path | None) -> Questions:
    """Return the questionnaire of a folder, or ours; from the cache when it was read before.

    Raises:
        WijkError: when there is none, or when it has faults; warnings do not stop anyone.
    """
    chosen = _folder(folder)
    try:
        tables = _read_from(_knowledge_folder(chosen))
        name = compiled_cache.fingerprint((chosen, *tables, _rules_folder(chosen)))
    except OSError as error:
        raise WijkError("questions-missing", path=chosen) from error
    return _good(chosen, name)


def check_questions(folder: Path | None) -> tuple[str, int]:
    """Return a report on a folder in Dutch, and the number of errors in it.

    Raises:
        WijkError: when the folder holds no questionnaire.
    """
    chosen = _folder(folder)
    _, faults, knowledge_faults = _faults(chosen)
    errors = sum(fault.severity == "fout" for fault in faults) + len(knowledge_faults)
    warnings = len(faults) + len(knowledge_faults) - errors
    lines = describe_all([*knowledge_faults, *faults])
    lines.append(
        f"{many(errors, 'fout', 'fouten')}, {many(warnings, 'waarschuwing', 'waarschuwingen')} "
        f"in {chosen.name or chosen.resolve().name}"
    )
    return "\n".join(lines), errors
