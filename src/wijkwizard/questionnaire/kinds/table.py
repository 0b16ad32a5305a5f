"""The kind ``table``: rows of sub-questions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any, Literal

from pydantic import Field

from wijkwizard.questionnaire.kinds.base import Base
from wijkwizard.questionnaire.kinds.kind import (
    Comparing,
    Kind,
    SoftRemarks,
    Writes,
    no_words,
    none,
    plain_bound,
    whole,
)
from wijkwizard.questionnaire.kinds.options import Option
from wijkwizard.questionnaire.kinds.plain import Column
from wijkwizard.questionnaire.misfit import Misfit
from wijkwizard.terms import Flag, Frozen

_TABLE = Misfit("Dit is een tabel.", "Voeg regels toe en vul hun kolommen.")


class Seed(Frozen):
    """Rows that the wizard offers to make, filled in in ``column``.

    Attributes:
        question: the question of which the ``top`` options are offered; without it each option of the column is.
    """

    question: str = ""
    top: int = Field(default=3, ge=1)
    column: str


class TableQuestion(Base):
    """A question for rows of sub-questions: add, remove, reorder. Tables cannot be nested.

    Attributes:
        columns: the sub-questions; their ``binds`` are relative to the collection that the table binds.
        row_name: what one row is called, as in 'een probleem'.
        label: the column that names a row in lists; the first when empty.
        rows_of: asks more about the rows of this other table, with the same ids; ``first`` limits how many.
        grows: rows may be added from here too, by filling in the column that names them.
        seed: rows to offer.
        cards_by: the column that says which knowledge table a row joins as an own card, wherever that is offered.
    """

    kind: Literal["table"]
    columns: tuple[Column, ...]
    row_name: str = "regel"
    label: str = ""
    rows_of: str = ""
    grows: Flag = False
    first: int | None = None
    seed: Seed | None = None
    cards_by: str = ""


def _read(_: TableQuestion, __: Sequence[Option], ___: object, ____: dt.date | None) -> Misfit:
    return _TABLE


TABLE: Kind[TableQuestion, Any] = Kind(
    name="table",
    model=TableQuestion,
    description="Een tabel: regels die u kunt toevoegen, weghalen en verplaatsen.",
    keys={
        "columns": "De kolommen: gewone vragen, zonder tabel erin.",
        "row_name": "Hoe één regel heet, zoals 'probleem'.",
        "label": "Kolom die een regel een naam geeft. Leeg: de eerste kolom.",
        "rows_of": "Vraagt door op de regels van deze andere tabel.",
        "grows": "Met `true` kan de groep hier ook regels toevoegen aan die andere tabel.",
        "first": "Vraagt alleen door op de eerste zoveel regels; wat de groep bovenaan zette, gaat voor.",
        "seed": "Stelt regels voor: uit het antwoord op een eerdere vraag, of elke keuze van een kolom.",
        "cards_by": "De regels zijn eigen kaarten: deze kolom zegt bij welke kennistabel zij meedoen.",
    },
    value=None,
    entry="table",
    leaves=frozenset({"table"}),
    read=_read,
    writes=Writes(shown=no_words, bare=no_words, typed=no_words, spoken=no_words),
    remarks=SoftRemarks(measure=none, doubt=no_words, late=no_words),
    compares=Comparing(
        operators=frozenset({"at_least", "at_most"}), wanted="", number=none, bound=plain_bound
    ),
    tries=none,
    bounds=none,
    options=none,
    scale=none,
    split=whole,
)
