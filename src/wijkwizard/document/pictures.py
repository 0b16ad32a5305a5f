"""Prints what can be counted once: as a picture with its numbers, or as a table where the picture has no space for it.

The alternative text of a picture then says in words all that the table would.
"""

from __future__ import annotations

from wijkwizard.document.formatter import join
from wijkwizard.document.html import wrap_label
from wijkwizard.document.model import Balance, Bars, Block, Part, Planning, Table
from wijkwizard.terms.dutch import about, sentence

_BAR_LABEL, _TALLY_LABEL, _SPAN_LABEL = (23, 2), (27, 1), (34, 2)
"""Width and lines of a label in ``templates/macros/charts.svg.j2``."""

_TABLE_SAYS = (
    "De tabel hierna noemt alle aantallen.",
    "De tabel noemt ze per partij.",
    "De tabel zegt hetzelfde.",
)
_NO_TABLE = Table(caption="", columns=(), rows=())


def in_words(table: Table) -> str:
    """Return the rows of a table as sentences, for who does not see a picture of them."""
    several = len(table.columns) > 2  # noqa: PLR2004 - a name and one value
    titles = [column.title.lower() if several else "" for column in table.columns]
    return " ".join(
        sentence(
            about(
                row[0].text,
                join(
                    *(join(title, cell.text, by=" ") for title, cell in zip(titles[1:], row[1:], strict=True))
                ),
            )
        )
        for row in table.rows
    )


def _fits(block: Bars | Balance | Planning) -> bool:
    """Return whether a picture shows all of its labels."""
    match block:
        case Bars():
            labels, space = [bar.label for bar in block.bars], _BAR_LABEL
        case Balance():
            labels, space = [tally.label for tally in block.tallies], _TALLY_LABEL
        case Planning():
            labels, space = [span.label for span in block.spans], _SPAN_LABEL
    width, most = space
    return all(not wrap_label(label, width, most)[-1].endswith("…") for label in labels)


def _alone(block: Bars | Balance | Planning) -> Block:
    alt = block.alt
    for words in _TABLE_SAYS:
        alt = alt.replace(words, "").strip()
    return block.model_copy(update={"alt": join(alt, in_words(block.table), by=" "), "table": _NO_TABLE})


def picture_or_table(block: Block) -> Block:
    """Return a picture without its table; its table alone where a label of the picture would be cut off."""
    if not isinstance(block, Bars | Balance | Planning) or not block.table.rows:
        return block
    if _fits(block):
        return _alone(block)
    return block.table.model_copy(update={"caption": block.title})


def shown_once(part: Part) -> Part:
    """Return a part in which no picture repeats its table."""
    return part.model_copy(update={"blocks": tuple(map(picture_or_table, part.blocks))})
