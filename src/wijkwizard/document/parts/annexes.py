"""Part 14, the annexes: open points, sources, roles, glossary, and answers that were kept aside."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from types import MappingProxyType

from wijkwizard.advice.advise import Advice
from wijkwizard.document.formatter import (
    Formatter,
    Sources,
    chosen,
    join,
    not_discussed,
    table,
)
from wijkwizard.document.internal import leaves
from wijkwizard.document.model import Block, Bullets, Heading, Line, Paragraph, Table
from wijkwizard.document.paper_knowledge import Citation, PaperKnowledge
from wijkwizard.document.parts.about import roles_table
from wijkwizard.document.parts.accounts import account_blocks, accounted
from wijkwizard.document.parts.changes_since_guide import changes, since_blocks
from wijkwizard.document.parts.nothing_open import nothing_open
from wijkwizard.document.parts.open_points import apart_table, open_points
from wijkwizard.document.phrasing import on_lines
from wijkwizard.document.statistics import SourceKey, by_standing, files, released
from wijkwizard.iwap.bind import ROW_REMOVED
from wijkwizard.iwap.groups import RULE
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.value_words import date_in_words
from wijkwizard.terms import Basis
from wijkwizard.terms.dutch import about, and_list, sentence

_MOST_USES = 4
_NOBODY = "Wie er aan tafel zat."


def numbered_sources(
    iwap: Iwap,
    read: Iterable[Citation] = (),
    official: Sequence[str] = (),
    told: Container[SourceKey] | None = None,
) -> Sources:
    """Give each source a number: what people named and files, official ones first, then what was read for this paper.

    Args:
        iwap: the plan of this edition.
        read: the sources of fixed texts.
        official: what official publishers are called.
        told: the sources of the figures that the paper tells; a file of which it tells none is left out. All files
            when not given.
    """
    said_so = (
        (said.source, said.as_of)
        for said in leaves(iwap)
        if said.source and said.value is not None and said.basis is Basis.SOURCE
    )
    added = files(iwap)
    listed_files = (key for key in added if told is None or key in told)
    listed = by_standing((*said_so, *listed_files), official, added)
    named = dict.fromkeys((*listed, *((citation.text, "") for citation in read)))
    return MappingProxyType({source: n for n, source in enumerate(named, start=1)})


def _uses(iwap: Iwap) -> dict[tuple[str, str], list[str]]:
    used: dict[tuple[str, str], list[str]] = {}
    for said in leaves(iwap):
        if said.source and said.value is not None and said.basis is Basis.SOURCE:
            used.setdefault((said.source, said.as_of), []).append(said.asked)
    return used


def _in_short(questions: Iterable[str]) -> str:
    names = list(dict.fromkeys(question.rstrip("?") for question in questions if question))
    more = f" en nog {len(names) - _MOST_USES}" if len(names) > _MOST_USES else ""
    return "; ".join(names[:_MOST_USES]) + more


def sources_table(iwap: Iwap, formatter: Formatter, *, uses: bool = True) -> Table | None:
    """Return every source once, with its reference date, its release and file, and for makers what it carries."""
    used, added = _uses(iwap), files(iwap)
    rows = [
        (
            Line(text=str(n), anchor=f"bron-{n}"),
            Line(text=key[0], account=released(added[key]) if key in added else ""),
            Line(text=date_in_words(key[1]) or "–"),
            *(
                (
                    Line(
                        text=join(
                            _in_short(used.get(key, ())),
                            "cijfers uit een bestand" if key in added else "",
                            by="; ",
                        )
                        or "–"
                    ),
                )
                if uses
                else ()
            ),
        )
        for key, n in formatter.sources.items()
        if key in used or key in added
    ]
    columns = [("Nummer", 11), ("Bron", 71), ("Peildatum", 18)]
    if uses:
        columns = [("Nummer", 11), ("Bron", 39), ("Peildatum", 16), ("Gebruikt bij", 34)]
    return table("Bronnen van cijfers en antwoorden", columns, rows) if rows else None


def citations(iwap: Iwap, advice: Advice, known: PaperKnowledge) -> tuple[Citation, ...]:
    """Return the sources of fixed texts, national figures and ingredients.

    Official ones come first, and those of which only a report or a copy was read come last.
    """
    ids = list(known.tipping_sources)
    for row in accounted(advice):
        ids += [source for each in row.findings[0].nationals for source in each.sources]
    for change in changes(iwap, known):
        ids += change.sources
    for measure in iwap.measures:
        evidence = known.ingredients.get(chosen(measure.ingredient))
        ids += evidence.sources if evidence else ()
    named = [known.citations[source_id] for source_id in dict.fromkeys(ids) if source_id in known.citations]
    return tuple(sorted(named, key=lambda citation: (not citation.address, citation.standing)))


def _sources(iwap: Iwap, advice: Advice, formatter: Formatter) -> tuple[Block, ...]:
    named = sources_table(iwap, formatter, uses=formatter.style.edition != "public")
    read = tuple(
        Line(text=f"Bron {n}. {join(sentence(citation.text), citation.address, by=' ')}", anchor=f"bron-{n}")
        for citation in citations(iwap, advice, formatter.known)
        if (n := formatter.sources.get((citation.text, ""), 0))
    )
    if named is None and not read:
        return (Heading(text="Bronnen"), not_discussed("Er is nog geen bron genoemd."))
    intro = Line(
        text="Bronnen van de vaste teksten, van landelijke getallen en van wat over werkzame bestanddelen bekend is:"
    )
    return (
        Heading(text="Bronnen"),
        named or not_discussed("De groep noemde nog geen bron. Alles is een indruk van de groep."),
        *((Paragraph(line=intro), Bullets(items=read)) if read else ()),
    )


def sources_in_short(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    """Return the numbered sources in one paragraph, for papers without annexes; all of them."""
    added = files(iwap)
    named = {
        n: join(key[0], date_in_words(key[1]), added[key].attribution if key in added else "")
        for key, n in formatter.sources.items()
    }
    last = len(named)
    lines = tuple(
        Line(text=f"{n}: {text}{'.' if n == last else ';'}", anchor=f"bron-{n}") for n, text in named.items()
    )
    return (Paragraph(line=Line(text="Bronnen."), more=lines, look="small"),) if lines else ()


def kept_aside_blocks(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    """Return the answers that are kept aside and why; in the public edition only their number.

    Answers in removed rows are not printed; the dossier can restore them.
    """
    kept = [item for item in iwap.kept_aside if item.because != ROW_REMOVED]
    rows = [
        (
            Line(text=about(item.row, item.question)),
            formatter.line(on_lines(item.said)),
            Line(text=item.because),
        )
        for item in kept
        if item.question
    ]
    shut = [item.because for item in kept if not item.question]
    sentence = (
        "1 antwoord is bewaard en telt"
        if len(shut) == 1
        else f"{len(shut)} antwoorden zijn bewaard en tellen"
    )
    why = " ".join(dict.fromkeys(shut))
    closed = Paragraph(line=Line(text=f"{sentence} niet mee. {why} Wat er staat, leest u in de werkversie."))
    columns = [("Vraag", 36), ("Antwoord", 36), ("Waarom het niet meetelt", 28)]
    made = (table("Bewaard, telt niet mee", columns, rows),) if rows else ()
    found: tuple[Block, ...] = (*made, *((closed,) if shut else ()))
    return (Heading(text="Apart gehouden antwoorden"), *found) if found else ()


def glossary(texts: str, formatter: Formatter) -> tuple[Block, ...]:
    """Return the words that this paper uses and that need an explanation."""
    lower = texts.lower()
    rows = [
        (Line(text=item.word), Line(text=item.meaning))
        for item in sorted(formatter.known.terms, key=lambda term: term.word.lower())
        if item.used_in(lower)
    ]
    made = table("Woorden in dit plan", [("Woord", 26), ("Wat wij ermee bedoelen", 74)], rows)
    return (Heading(text="Begrippen"), made) if rows else ()


def annexes(iwap: Iwap, advice: Advice, formatter: Formatter) -> tuple[Block, ...]:
    """Compose part 14, except the glossary, which needs to see all the rest."""
    to_do, apart = open_points(iwap.to_dos), apart_table(iwap.to_dos)
    roles = roles_table(iwap, formatter)
    nothing = nothing_open(iwap)
    return (
        Heading(text="Wat nog te doen is"),
        *(to_do or (() if apart else (nothing,))),
        *((apart,) if apart else ()),
        Heading(text="Aanwezige rollen"),
        *((roles, Paragraph(line=Line(text=RULE), look="small")) if roles else (not_discussed(_NOBODY),)),
        *account_blocks(advice, formatter),
        *since_blocks(iwap, formatter),
        *_sources(iwap, advice, formatter),
        *kept_aside_blocks(iwap, formatter),
    )


def absent_in_words(iwap: Iwap, formatter: Formatter) -> str:
    """Return who was absent; empty when unknown."""
    missing = [formatter.known.role(item.label) for item in iwap.table.absent.value or ()]
    return and_list(missing)
