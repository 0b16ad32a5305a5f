"""Domain knowledge: typed tables from ``questions/kennis``, each fact with its source.

The package does not depend on questions or answers. It says what is known, how well, since when, and what is
disputed; the advice uses it, people decide.
"""

from wijkwizard.authoring.faults import Fault, describe, describe_all
from wijkwizard.knowledge.base import Entry, KnowledgeTable, TableRow
from wijkwizard.knowledge.container import TABLE_IDS, Knowledge, Labels
from wijkwizard.knowledge.load import LoadedKnowledge, load

__all__ = [
    "TABLE_IDS",
    "Entry",
    "Fault",
    "Knowledge",
    "KnowledgeTable",
    "Labels",
    "LoadedKnowledge",
    "TableRow",
    "describe",
    "describe_all",
    "load",
]
