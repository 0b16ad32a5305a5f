"""What all papers for the tables have in common: the head, what is filled in by hand, and a document of parts."""

from __future__ import annotations

from wijkwizard.document.cover import EXERCISE
from wijkwizard.document.foreign_words import with_languages
from wijkwizard.document.formatter import join
from wijkwizard.document.model import Cover, Document, Fact, Line, PageSize, SheetForm
from wijkwizard.document.oversize import split_oversize
from wijkwizard.document.sheets.source import SheetSource
from wijkwizard.document.short_blocks import Chapter, numbered

BY_HAND = "…" * 14
"""Where nobody said it yet, it is written by hand."""

_KINDS: dict[SheetForm, tuple[str, str]] = {
    "uitnodiging": ("Uitnodiging", "Praat mee over"),
    "draaiboek": ("Voor wie het gesprek leidt", "Draaiboek"),
    "tafelbladen": ("Voor op tafel", "Tafelbladen"),
    "tafelbladen-groot": ("Voor op tafel, in grote letters", "Tafelbladen"),
    "stembladen": ("Om uit te delen", "Stembladen"),
    "kaarten": ("Om uit te delen", "Kaarten"),
    "turfblad": ("Voor bij de deur", "Turfblad"),
    "posters": ("Voor aan de muur", "Posters"),
    "huiswerk": ("Om thuis in te vullen", "Vragen over"),
    "huiswerk-invulbaar": ("Om thuis in te vullen op een scherm", "Vragen over"),
}
"""For whom each paper is, and what it is called."""


def facts_of(source: SheetSource) -> tuple[Fact, ...]:
    """Return what stands above each paper; what is not known has room to write."""
    said = (("Gebied", source.area), ("Datum", source.day), ("Plek", source.place))
    return tuple(Fact(label=label, line=Line(text=text or BY_HAND)) for label, text in said)


def sheet(
    form: SheetForm, source: SheetSource, chapters: list[Chapter], note: str, size: PageSize = "a4"
) -> Document:
    """Return a paper for the tables.

    Args:
        form: which one.
        source: what all of them are made of.
        chapters: its parts.
        note: the line under its head that says how it is used.
        size: of the pages.
    """
    kind, called = _KINDS[form]
    invites = form == "uitnodiging"
    about = invites or form.startswith("huiswerk")
    title = join(called, source.area or ((BY_HAND if invites else "de wijk") if about else ""), by=" ")
    exercise = EXERCISE if source.exercise else ""
    facts = facts_of(source)
    if invites:  # it says when and where in its first part, with the time
        facts = ()
    elif form == "huiswerk-invulbaar":  # nobody writes on it by hand
        facts = tuple(fact for fact in facts if fact.line.text != BY_HAND)
    cover = Cover(kind=kind, title=title, subtitle="", stamp="", facts=facts, note=note)
    return Document(
        form=form,
        edition="public",
        title=title,
        description=f"{kind}: {called.lower()}",
        banner=exercise,
        running=join(title, source.day, by=" · "),
        made_on=source.made_on,
        cover=cover,
        legend=(),
        parts=with_languages(tuple(map(split_oversize, numbered(chapters))), dict(source.foreign)),
        house=source.house,
        sheet=size,
    )
