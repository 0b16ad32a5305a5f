"""Describes the status of an answer in lines: unknown, blind round, account, and differing answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from wijkwizard import session as core
from wijkwizard.session.plan_remarks import counts_votes_too, in_a_line
from wijkwizard.session.spread import differs
from wijkwizard.session.views import WITHHELD
from wijkwizard.terms import Answer, Basis, Moment, Unknown
from wijkwizard.terms.dutch import and_list, inside
from wijkwizard.terms.named_action import NamedAction

if TYPE_CHECKING:
    from wijkwizard.session import Field

_ONCE_MORE = (
    "Vraag wie hoog en wie laag koos wat zij zien. "
    f"Daarna kunt u nog een keer tellen: {NamedAction.COUNT_SILENTLY}."
)

UNKNOWN_WORDS = {
    Unknown.DONT_KNOW: "weet niet",
    Unknown.SKIPPED: "overgeslagen",
    Unknown.NOT_APPLICABLE: "niet van toepassing",
}
"""The kinds of unknown that can be an answer, with their labels."""

_NO_SOURCE: Mapping[Moment, str] = {
    "vooraf": "ingevuld vóór de avond, zonder bron",
    "zaal": "indruk van deze groep",
    "uitwerken": "aangevuld na de avond, zonder bron",
}


def basis_words(moment: Moment) -> Mapping[Basis, str]:
    """Return the possible bases of an answer as Dutch text; only words of the room can be its impression."""
    return {
        Basis.SOURCE: "bron",
        Basis.IMPRESSION: _NO_SOURCE[moment],
        Basis.ASSUMPTION: "aanname",
    }


def follows_words(field: Field) -> str:
    """Return what follows for a field from elsewhere, and whether it stands there now; empty for nothing."""
    if field.answer is not None or field.follows is None:
        return ""
    words, taken_over = field.follows
    return f"{'overgenomen' if taken_over else 'voorstel'}: {words}"


def in_file_words(field: Field) -> str:
    """Return the value of a file where the group typed its own; empty when no file has one."""
    return f"in het bestand: {field.in_file}" if field.in_file else ""


def notes_of(field: Field) -> tuple[str, ...]:
    """Return the short remarks that belong under an input; none for a plain answer of this table."""
    return tuple(_remarks(field))


def _remarks(field: Field) -> Iterator[str]:
    if field.withheld:
        yield WITHHELD
    if field.sealed:
        yield f"{came_words(field)} · nog niet getoond"
    elif field.round and field.round.revealed:
        yield f"getoond · {core.turnout_words(field)} ingevoerd"
        if field.colours.first:
            yield field.colours.first
        yield from _to_mind(field)
    if field.answer is not None:
        yield from _desk(field)
        yield from account_of(field.answer, field.voices)
    if (follows := follows_words(field)) and field.follows is not None:
        yield f"{follows}; kies {'anders als het niet' if field.follows.taken_over else 'het als het'} klopt"
    if text := in_file_words(field):
        yield text
    yield from (each.reply_text for each in field.findings if not each.speaks)
    if field.alternatives:
        others = and_list([f"'{in_words(field, alternative)}'" for alternative in field.alternatives])
        yield f"anders gezegd: {others}; kies er één"


def came_words(field: Field) -> str:
    """Return how much of a sealed count came in, as far as whoever sees the screen may know."""
    return "er wordt geteld" if core.total_waits(field) else f"ingevoerd {core.turnout_words(field)}"


def _to_mind(field: Field) -> Iterator[str]:
    """Yield what is to be minded of a count that was shown; what to do with it only to who leads the talk."""
    differ = differs(field)
    if differ:
        yield differ
    if field.hushed:
        return
    if field.colours.note:
        yield field.colours.note
    if differ and not field.colours.first and not field.colours.again:
        yield _ONCE_MORE


def warnings_of(field: Field, *, answer_stands: bool) -> Iterator[str]:
    """Yield the warnings of a field: soft remarks, and counts that exceed the possible number.

    Args:
        field: the field.
        answer_stands: whether the field shows its answer, and not half-typed text.
    """
    if answer_stands:
        yield from field.remarks
        yield from (in_a_line(each) for each in field.findings if each.speaks)
    if (over := core.too_many(field)) and not (answer_stands and counts_votes_too(field.findings)):
        many = "" if core.total_waits(field) else f": {over} te veel"
        yield f"Er is meer ingevoerd dan kan{many}. {core.again_words(field)}"
    elif field.crowded and field.sealed:
        named = and_list([f"'{row.label}'" for row in field.options if row.id in field.crowded])
        yield f"Bij {named} is meer ingevoerd dan er mensen zijn. {core.again_words(field)}"


def in_words(field: Field, answer: Answer) -> str:
    """Return a differing answer as people read it."""
    if answer.value is None:
        return UNKNOWN_WORDS.get(answer.unknown, "") if answer.unknown else ""
    return core.show_value(field.question, field.options, answer.value)


def _desk(field: Field) -> Iterator[str]:
    """Yield that a desk changed an answer of the room, and the words of the room."""
    if field.answer is not None and field.answer.moment == "uitwerken":
        yield f"aangevuld na de avond; in de zaal: '{field.room}'" if field.room else "aangevuld na de avond"


def account_of(answer: Answer, voices: Sequence[str] = ()) -> Iterator[str]:
    """Yield the account of an answer as lines; ``voices`` are those who said it, as the audience may read."""
    if answer.unknown is not None:
        yield f"antwoord: {UNKNOWN_WORDS.get(answer.unknown, answer.unknown.value)}"
    if answer.basis is Basis.SOURCE:
        source = ", ".join(part for part in (answer.source, answer.as_of) if part)
        yield f"bron: {source or 'nog niet genoemd'}"
    elif answer.basis is Basis.ASSUMPTION:
        yield "aanname"
    if voices:
        yield f"volgens {and_list([inside(voice) for voice in voices])}"
    if answer.remark:
        yield f"opmerking: {answer.remark}"
    if answer.internal:
        yield "intern: komt niet op het openbare papier"
