"""Part 1, what this draft is: the area, the participants, what they may decide, and how it was received."""

from __future__ import annotations

from collections import Counter

from wijkwizard.document.charts import marks_block
from wijkwizard.document.formatter import Formatter, has, not_discussed, table
from wijkwizard.document.model import Block, Bullets, Heading, Paragraph, Table
from wijkwizard.document.model import Line as PrintedLine
from wijkwizard.document.parts.preparation import labelled
from wijkwizard.document.plan.filled_table import filled_table
from wijkwizard.iwap.groups import came
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Party
from wijkwizard.iwap.value_words import mid_sentence
from wijkwizard.terms.dutch import about as named_before
from wijkwizard.terms.dutch import and_list, bare, inside_name


def roles_table(iwap: Iwap, formatter: Formatter) -> Table | Bullets | None:
    """Return the participants, as roles and numbers, never as names."""
    rows = [
        (
            formatter.cell(party.role),
            formatter.cell(party.count),
            formatter.cell(party.side),
            formatter.cell(party.remark),
        )
        for party in iwap.parties
    ]
    columns = [("Rol", 30), ("Aantal>", 14), ("Woont of werkt hier", 22), ("Opmerking", 34)]
    return filled_table("Wie aan tafel zaten, in rollen", columns, rows)


def roles_blocks(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    """Return the participants with a heading, for a paper without annexes.

    Nothing when unknown, and when of each only the role is known, for the head of such a paper names those.
    """
    made = roles_table(iwap, formatter)
    return (Heading(text="Aanwezige rollen"), made) if isinstance(made, Table) else ()


def _role(party: Party, formatter: Formatter) -> str:
    role = party.role.value
    if role is None:
        return ""
    return mid_sentence(role) if role.borrowed else formatter.known.role(role.label)


def roles_in_words(iwap: Iwap, formatter: Formatter) -> str:
    """Return the participants as a list in a sentence; empty when unknown.

    A role that stands there more than once is named once, with who of them it is in the words that were noted with it.
    """
    parties = [party for party in iwap.parties if came(party)]
    often = Counter(party.role.value.id for party in parties if party.role.value)
    named: dict[str, list[str]] = {}
    for party in parties:
        role, count = _role(party, formatter), ""
        if role and party.count.value is not None:
            count = f" ({formatter.text(party.count)})"
        if party.role.value and often[party.role.value.id] > 1 and party.remark.value:
            named.setdefault(role, []).append(f"{inside_name(bare(formatter.text(party.remark)))}{count}")
        else:
            named.setdefault(f"{role}{count}", [])
    told = [
        named_before(role, and_list(list(dict.fromkeys(whom)))) if whom else role
        for role, whom in named.items()
    ]
    roles = [item for item in told if item]
    # Groups that share a number, or have words of their own, are a list in themselves.
    several = any(sign in item for item in roles for sign in (" en ", ", ", ": "))
    return "; ".join(roles) if several else and_list(roles)


def table_blocks(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    """Return the participants, who was absent, and what this group may decide."""
    roles = roles_in_words(iwap, formatter)
    blocks: list[Block] = [Heading(text="Wie aan tafel zaten")]
    if roles:
        blocks.append(
            Paragraph(
                line=PrintedLine(text=f"Aan tafel zaten {roles}. De tabel staat onder 'Aanwezige rollen'.")
            )
        )
    else:
        blocks.append(not_discussed("Wie er aan tafel zat."))
    blocks += formatter.facts(
        "Wie er niet was",
        labelled(iwap, "table.absent", "table.absent_action"),
    )
    blocks += formatter.facts(
        "Wat deze groep mag en afspreekt",
        labelled(
            iwap,
            "table.say",
            "table.room_to_move",
            "table.house_rules",
            "table.privacy",
            "table.afterwards",
            "table.carried_by",
        ),
    )
    return tuple(blocks)


def closing_asked(iwap: Iwap) -> bool:
    """Return whether anything was said in the last round."""
    closing = iwap.closing
    return has(closing.lines, closing.remarks, closing.shared, closing.shared_votes)


def closing_blocks(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    """Return how the ten lines were received when they were read back."""
    closing = iwap.closing
    if not closing_asked(iwap):
        return (Heading(text="Voorgelezen aan de zaal"), not_discussed("De slotronde met de zaal."))
    rows = [
        (PrintedLine(text=item.label), PrintedLine(text=item.word or str(item.score)))
        for item in closing.lines.value or ()
    ]
    lines = table("Wat de zaal zei toen wij dit voorlazen", [("Regel", 72), ("Oordeel", 28)], rows)
    return (
        Heading(text="Voorgelezen aan de zaal"),
        *((lines,) if rows else ()),
        *formatter.facts(
            "",
            [
                ("Kan iedereen met het plan leven", (closing.shared, closing.shared_votes)),
                ("Wat mensen erbij zeiden", closing.remarks),
            ],
        ),
    )


def about(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    """Compose part 1."""
    at = iwap.table
    where = [
        *labelled(iwap, "area.name", "area.gemeente", "area.level", "area.codes", "area.borders"),
        ("Deelgebieden", tuple(part.name for part in iwap.sub_areas)),
        *labelled(iwap, "area.residents"),
    ]
    when = [
        *labelled(
            iwap,
            "table.date",
            "table.place",
            "table.evening",
            "table.length",
            "table.chair",
            "table.writer",
        ),
        ("Versie", iwap.course.version),
    ]
    intro = (
        "Dit is een concept. Het legt vast wat een groep mensen over deze wijk zei en voorstelt. "
        "Er is nog niets besloten, behalve waar dat er uitdrukkelijk bij staat."
    )
    votes = marks_block("Hoe goed deze bewoners gehoord zijn", at.groups_reached, "Groep")
    return (
        Paragraph(line=PrintedLine(text=intro), look="lead"),
        *(
            formatter.facts("Over welk gebied dit gaat", where)
            or (not_discussed("Over welk gebied dit gaat."),)
        ),
        *(formatter.facts("Het gesprek", when) or (not_discussed("Wanneer en waar het gesprek was."),)),
        *table_blocks(iwap, formatter),
        *((votes,) if votes else ()),
        *closing_blocks(iwap, formatter),
    )
