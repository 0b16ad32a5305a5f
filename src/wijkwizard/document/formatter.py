"""Formats values of the plan in Dutch: the value, its basis, and what is unknown about it.

All text about answers is made here, so that each part uses the same wording, such as 'nog niet besproken'.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from wijkwizard.document.basis_marks import OF_MOMENT, common_mark, without_mark
from wijkwizard.document.cross_references import CrossReference
from wijkwizard.document.model import BasisMark, Block, Callout, Fact, Facts, Line, Style, Table, TableColumn
from wijkwizard.document.not_known import NO_NAMES, NOT_KNOWN, THE_REST, unknown_together
from wijkwizard.document.paper_knowledge import PaperKnowledge
from wijkwizard.document.printed import INTERNAL, NO_SOURCE, PrintedPiece, noted
from wijkwizard.document.table_widths import PAGE, Room, fitted
from wijkwizard.iwap.said import Picked, Said, SaidChoice, SaidChoices, is_withheld
from wijkwizard.iwap.value_words import date_in_words, plain
from wijkwizard.terms import Basis, Unknown
from wijkwizard.terms.dutch import and_list, inside, inside_name, number, sentence, upper_first
from wijkwizard.terms.units import in_unit

NOT_YET = "Nog niet besproken"

_SENTENCE_END = re.compile(r"\w[.!?](?=\s|$)")
"""Where a sentence ends: several of these in a text make it a story."""

_UNKNOWN: dict[Unknown, str] = {
    Unknown.DONT_KNOW: NOT_KNOWN,
    Unknown.SKIPPED: NOT_YET,
    Unknown.NOT_APPLICABLE: "Niet van toepassing",
    Unknown.OPEN: NOT_YET,
    Unknown.REMOVED: "Verwijst naar iets dat is weggehaald",
    Unknown.SEALED: "Geteld, nog niet getoond",
}

_OPEN = frozenset({Unknown.OPEN, Unknown.SKIPPED})
"""The kinds of unknown that are open on paper: not asked, or skipped; the list of open points says which."""

LabelledLeaf = tuple[str, Said[Any] | tuple[Said[Any], ...]]
"""A label with a value, or with values that are printed together."""

Sources = Mapping[tuple[str, str], int]
"""Number of each source by its name and reference date, for a paper with a list of sources."""


_YEARS = range(1900, 2201)


def year(value: Decimal | int | None) -> str:
    """Write a year without a point between thousands; other numbers as numbers, nothing as nothing."""
    if value is None:
        return ""
    return str(int(value)) if value == int(value) and int(value) in _YEARS else number(value)


def has(*said: Said[Any]) -> bool:
    """Return whether any of these leaves has a value."""
    return any(item.value is not None for item in said)


def is_open(said: Said[Any]) -> bool:
    """Return whether a value is open on paper: nobody asked it, or it was skipped."""
    return said.unknown in _OPEN


def unless_withheld(words: str, *leaves: Said[Any]) -> str:
    """Return words that say that nobody said something; nothing when somebody did and it stays inside."""
    return "" if any(map(is_withheld, leaves)) else words


def chosen(said: Said[Picked]) -> str:
    """Return the id of the option or row that was chosen, empty for none."""
    return said.value.id if said.value is not None else ""


@dataclass(frozen=True, slots=True)
class Formatter:
    """Formats values for one edition.

    Attributes:
        style: the options of the paper.
        known: the knowledge, for labels of roles.
        sources: numbers of sources; a source that has none is written out.
        cards: the place of the card of each measure, by its row.
        withheld: the collections of which this edition leaves out a row or an answer, and ``HIDDEN_AMOUNT``.
    """

    style: Style
    known: PaperKnowledge
    sources: Sources = field(default_factory=lambda: MappingProxyType({}))
    cards: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    withheld: frozenset[str] = frozenset()

    def text(self, said: Said[Any], unit: str = "") -> str:
        """Format only the text of a value; empty when there is nothing to print."""
        if said.value is None:
            return _UNKNOWN.get(said.unknown or Unknown.OPEN, "")
        return in_unit(plain(said.value), unit)

    def line(self, said: Said[Any], *, claim: bool = False, unit: str = "") -> Line:
        """Format a value with its mark and account.

        Args:
            said: the leaf.
            claim: whether it states something about the wijk, so that an impression is marked as one too.
            unit: what to put behind a value.
        """
        if said.value is None:
            return Line(text=self.text(said), account=self.account(said), prints=self.prints(said))
        mark = self.mark(said, claim=claim)
        ref = self.sources.get((said.source, said.as_of), 0) if mark == "bron" else 0
        return Line(
            text=self.text(said, unit),
            mark=mark,
            ref=ref,
            account=self.account(said),
            prints=self.prints(said),
        )

    def resting_on(self, said: Said[Any], text: str) -> Line:
        """Return a line with our own text for a value, and the basis and account of that value."""
        line = self.line(said, claim=True)
        return Line(text=text, mark=line.mark, ref=line.ref)

    def mark(self, said: Said[Any], *, claim: bool = False) -> BasisMark:
        """Return what a leaf rests on; empty for the plain word of the group."""
        if said.value is None:
            return ""
        if said.basis is Basis.SOURCE and said.source:
            return "bron"
        if said.basis is Basis.ASSUMPTION:
            return "aanname"
        # Words of the room that a desk changed are marked everywhere; others only where they claim something.
        return OF_MOMENT[said.moment] if claim or said.room is not None else ""

    def account(self, said: Said[Any]) -> str:
        """Format who says so, from which source, and its remark."""
        return "; ".join(self.pieces(said))

    def pieces(self, said: Said[Any]) -> tuple[str, ...]:
        """Return the sentences of an account, each independent of the others."""
        # Who did not know is printed in the working edition only.
        if said.value is None and self.style.edition == "public":
            return (noted(said),) if said.remark else ()
        numbered = said.basis is Basis.SOURCE and (said.source, said.as_of) in self.sources
        source = "" if numbered or said.value is None else join(said.source, date_in_words(said.as_of))
        roles = and_list([self.known.role(role) for role in said.roles])
        others = [plain(other) for other in said.alternatives]
        unnamed = said.value is not None and said.basis is Basis.SOURCE and not said.source
        found = (
            f"in de zaal: {plain(said.room)}" if said.room is not None else "",
            f"volgens {roles}" if roles else "",
            NO_SOURCE if unnamed else f"bron: {source}" if source else "",
            f"ook gezegd: {'; '.join(others)}" if others else "",
            noted(said),
            INTERNAL if said.internal and said.value is not None else "",
        )
        return tuple(piece for piece in found if piece)

    def prints(self, said: Said[Any]) -> frozenset[PrintedPiece]:
        """Return what a line prints besides the value when it prints the whole account."""
        return frozenset(PrintedPiece(said.slot, piece) for piece in self.pieces(said) if said.slot)

    def facts(self, title: str, pairs: Iterable[LabelledLeaf], *, claim: bool = False) -> tuple[Block, ...]:
        """Return labels with values, and one sentence that lists what was not discussed.

        Returns:
            Nothing when none of it was asked.
        """
        rows, gaps = self.rows(pairs, claim=claim)
        mark = common_mark([row.line.mark for row in rows]) if claim else ""
        if mark:
            rows = tuple(without_mark(row, mark) for row in rows)
        block = Facts(title=title, rows=rows, mark=mark, missing=gap_sentence(gaps))
        return (block,) if rows or gaps else ()

    def rows(
        self,
        pairs: Iterable[LabelledLeaf],
        *,
        claim: bool = False,
        names: Mapping[str, str] = NO_NAMES,
    ) -> tuple[tuple[Fact, ...], tuple[str, ...]]:
        """Return the facts, and the labels of what was not discussed.

        Args:
            pairs: the labels, each with its leaf or leaves.
            claim: whether they state something about the wijk.
            names: how a label is called among several of which nobody knows the answer.
        """
        rows, gaps = [], []
        for label, leaves in pairs:
            listed = leaves if isinstance(leaves, tuple) else (leaves,)
            shown = [said for said in listed if not self._says_nothing(said)]
            if shown:
                rows.append(Fact(label=label, line=self._joined_line(shown, claim=claim)))
            elif any(map(is_open, listed)):
                gaps.append(label)
        return unknown_together(rows, names), tuple(gaps)

    def _says_nothing(self, said: Said[Any]) -> bool:
        """Return whether a row is empty: silently skipped, without a remark."""
        if said.unknown is Unknown.SKIPPED:
            return not self.account(said)
        return said.unknown in {Unknown.OPEN, Unknown.HIDDEN}

    def _joined_line(self, answers: Sequence[Said[Any]], *, claim: bool) -> Line:
        first, *more = (self.line(said, claim=claim) for said in answers)
        pairs = [(first, answers[0]), *zip(more, answers[1:], strict=True)]
        known = [(item, said) for item, said in pairs if said.unknown is not Unknown.DONT_KNOW]
        text = (
            _one_behind_another(known[0][0].text, (_behind(said, item.text) for item, said in known[1:]))
            if known
            else NOT_KNOWN
        )
        if known and len(known) < len(pairs):
            text = join(text, THE_REST, by="; ")
        account = join(*dict.fromkeys((first.account, *(item.account for item in more))), by="; ")
        prints = first.prints.union(*(item.prints for item in more))
        return first.model_copy(update={"text": text, "account": account, "prints": prints})

    def cell(self, said: Said[Any], *, claim: bool = False, unit: str = "") -> Line:
        """Write a leaf as a cell: what is still open is a dash, to keep a table readable."""
        if is_open(said) or said.unknown is Unknown.HIDDEN:
            return Line(text="–", account=self.account(said), prints=self.prints(said))
        return self.line(said, claim=claim, unit=unit)

    def measure_cell(self, said: SaidChoice | SaidChoices) -> Line:
        """Write which measures were pointed at as a cell, which leads to their cards."""
        line = self.cell(said)
        picked = said.value if isinstance(said.value, tuple) else (said.value,) if said.value else ()
        found = [(self.cards[pick.id], pick.label) for pick in picked if pick.id in self.cards]
        see = tuple(CrossReference(place=place, words=label) for place, label in found)
        return line.model_copy(update={"see": see}) if see else line


def _one_behind_another(first: str, behind: Iterable[str]) -> str:
    """Join what was said of one thing; a story of several sentences stands apart, as sentences do."""
    text = first
    for item in behind:
        if len(_SENTENCE_END.findall(item)) > 1:
            text = join(sentence(text), upper_first(item), by=" ")
        else:
            text = join(text, item)
    return text


def _behind(said: Said[Any], text: str) -> str:
    """Return what stands behind another answer: words without a capital of their own, a name with it."""
    if said.value is None:
        return inside(text)
    return inside_name(text) if isinstance(said.value, str) else text


def gap_sentence(labels: Sequence[str]) -> str:
    """Return one sentence that lists what was not discussed; empty when nothing is missing."""
    return f"{NOT_YET}: {and_list([inside(label) for label in labels])}." if labels else ""


def not_discussed(what: str) -> Callout:
    """Return the callout of a section without answers, so that it does not disappear."""
    return Callout(look="open", title=NOT_YET, lines=(Line(text=what),))


def table(
    caption: str, columns: Sequence[tuple[str, int]], rows: Iterable[tuple[Line, ...]], room: Room = PAGE
) -> Table:
    """Return a table; a title that ends in ``>`` makes a column of numbers.

    Args:
        caption: its caption.
        columns: titles with their widths in per cents; a column is made wider where a word above it needs that.
        rows: its cells.
        room: how wide it is on the page.
    """
    titles = [title.rstrip(">") for title, _ in columns]
    widths = fitted([(title, width) for title, (_, width) in zip(titles, columns, strict=True)], room)
    made = tuple(
        TableColumn(title=title, width=width, right=given.endswith(">"))
        for title, width, (given, _) in zip(titles, widths, columns, strict=True)
    )
    return Table(caption=caption, columns=made, rows=tuple(rows))


def join(*texts: str, by: str = ", ") -> str:
    """Join texts, leaving out empty ones, and a full stop before another punctuation mark."""
    parts = [text for text in texts if text]
    if by.strip():
        parts[:-1] = [text.removesuffix(".") for text in parts[:-1]]
    return by.join(parts)
