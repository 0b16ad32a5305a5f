"""Collects text typed in a field that takes no text, says what belongs there, and offers it as a remark."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from wijkwizard.conversation.answer_notes import park
from wijkwizard.conversation.commands import Park, Remark
from wijkwizard.conversation.form import FormEntry, FormSpec
from wijkwizard.conversation.form_drafts import fields_left, fields_to_text
from wijkwizard.conversation.half_typed import REMARK, WORDS
from wijkwizard.conversation.result import CommandResult, Message, attempt
from wijkwizard.conversation.state import ConversationState
from wijkwizard.conversation.waiting_remarks import REMARK_WAITS
from wijkwizard.questionnaire.cards import cards_of
from wijkwizard.questionnaire.kinds.kind import InputWay
from wijkwizard.questionnaire.kinds.registry import Question, kind_of
from wijkwizard.questionnaire.kinds.table import TableQuestion
from wijkwizard.terms import DraftKey, Slot
from wijkwizard.terms.named_action import NamedAction

_BELONGS: Mapping[InputWay, str] = {
    "text": "",
    "typed": "",
    "yes_no": "Hier hoort ja of nee.",
    "list": f"Hier kiest u met {NamedAction.PICK}.",
    "order": f"Hier zet u op volgorde met {NamedAction.RANK}.",
    "rows": "Hier hoort op elke regel een getal.",
    "table": f"Dit is een lijst van regels. Een regel opent u met {NamedAction.OPEN_ROW}.",
    "none": "",
}
_BECOMES = "Wat u typt, kan een opmerking worden."
_BECOMES_CARD = "Wat u typt, kan een eigen kaart worden, of een opmerking."
_BECOMES_ROW = "Wat u typt, kan een nieuwe regel worden, of een punt op de lijst van wat nog open is."
_THEN = "Typ uw woorden af. Daarna kiest u wat het wordt:"
_CARD = "een eigen kaart op deze lijst, of een opmerking."
_ROW = "een nieuwe regel, of een punt op de lijst van wat nog open is."
_LISTED_ROW = "een regel, als het zo op de lijst staat, of een punt op de lijst van wat nog open is."
_TITLES: Mapping[bool, str] = {False: "Een nieuwe regel?", True: "Waar hoort dit bij?"}
_WAIT_ON = Message(f"Uw woorden blijven hier staan. Met {NamedAction.ACCOUNT} staan ze er weer.")

_NO_WORDS: frozenset[InputWay] = frozenset({"yes_no", "list", "order", "rows", "table"})
"""Kinds of input whose answer is no text."""

A_WORD = 3
"""Letters that make a word; fewer are a slip of the hand."""


def are_words(question: Question, text: str) -> bool:
    """Return whether a refused text is more than a typing error: several words in a field that takes no text.

    At a list with own cards one word is enough, and at the rows of a table one letter: its keys have none.
    """
    letters = sum(sign.isalpha() for sign in text)
    if isinstance(question, TableQuestion):
        return letters > 0
    return kind_of(question).entry in _NO_WORDS and (
        (len(text.split()) > 1 and letters > 0) or (bool(cards_of(question)) and letters >= A_WORD)
    )


def several_words(text: str) -> bool:
    """Return whether a text is several words, also one below the other: one key too many must not throw them away.

    A pasted column of numbers is no text of somebody.
    """
    return " " in text.strip() or (len(text.split()) > 1 and any(map(str.isalpha, text)))


def makes_rows(question: Question) -> bool:
    """Return whether rows can be added at a question."""
    return isinstance(question, TableQuestion) and (not question.rows_of or question.grows)


def becomes_more(question: Question) -> bool:
    """Return whether words that are typed at a question can become more than a remark."""
    return bool(cards_of(question)) or makes_rows(question)


def is_hidden(state: ConversationState, slot: Slot) -> bool:
    """Return whether what stands in a slot may not be shown now."""
    return state.seen.answers.get(slot) is None and state.session.reader.answers.get(slot) is not None


def belongs(entry: InputWay) -> str:
    """Return in Dutch what belongs where words are no answer; empty where they are one."""
    return _BELONGS[entry]


def belongs_words(question: Question) -> str:
    """Return what belongs at a question where words are no answer, and what becomes of words."""
    becomes = _BECOMES_ROW if makes_rows(question) else _BECOMES_CARD if cards_of(question) else _BECOMES
    return f"{belongs(kind_of(question).entry)} {becomes}".strip()


def remark_form(
    state: ConversationState, question: Question, slot: Slot, typed: str, here: str = ""
) -> FormSpec:
    """Return the form that offers typed words as a remark, behind what waits there already.

    Args:
        state: the conversation.
        question: the question.
        slot: its slot, or that of a table.
        typed: the words.
        here: what belongs where they were typed, where that is not what the question as a whole takes.
    """
    text = " ".join(filter(None, [waiting_remark(state, slot), typed]))
    where = (
        "Bewaart u dit, dan komt het op de lijst van wat nog open is."
        if kind_of(question).entry == "table"
        else "Bewaart u dit, dan staat het als opmerking bij het antwoord."
    )
    return FormSpec(
        "Een opmerking?",
        (FormEntry("remark", "Uw woorden", text),),
        f"{here or belongs(kind_of(question).entry)} {where}".strip(),
        key=DraftKey(str(slot), REMARK),
    )


def words_form(question: Question, slot: Slot, typed: str, waiting: str, *, listed: bool = False) -> FormSpec:
    """Return the form that takes words that can become more than a remark, beside the one that waits there already.

    Args:
        question: the question.
        slot: its slot.
        typed: the words.
        waiting: the remark that waits there already.
        listed: whether a row is named by what stands on a list alone.
    """
    remark, rows = FormEntry("remark", "Opmerking die al klaarstaat", waiting), makes_rows(question)
    title = _TITLES[listed] if rows else "Staat het er niet bij?"
    becomes = (_LISTED_ROW if listed else _ROW) if rows else _CARD
    return FormSpec(
        title,
        (FormEntry(WORDS, "Uw woorden", typed), *((remark,) if waiting else ())),
        f"{belongs(kind_of(question).entry)} {_THEN} {becomes}",
        key=DraftKey(str(slot), REMARK),
        does="gaat verder",
    )


def hold_words(state: ConversationState, slot: Slot, typed: str, waiting: str) -> None:
    """Keep words of which nothing came yet, beside the remark that waits there already."""
    state.drafts.typed(DraftKey(str(slot), REMARK), fields_to_text({WORDS: typed, "remark": waiting}))
    state.half_typed.windows.setdefault(slot, set()).add(REMARK)


def given_up_words(state: ConversationState, slot: Slot, typed: str) -> str:
    """Return in Dutch what became of words that are thrown away: in a field they can wait all the same."""
    waits = state.half_typed.unfinished.get(slot, "").split() == typed.split()
    told = "staan nog half getypt in dit veld." if waits else "zijn weg. Wat er stond, staat er nog."
    question = state.session.reader.index.question(slot.question)
    return f"Uw woorden {told} {ahead_words(question, typed)}".strip()


def ahead_words(question: Question, typed: str) -> str:
    """Return in Dutch that what a sign before words chose or counted was undone; not which: a count may be blind."""
    if isinstance(question, TableQuestion):
        return ""  # a sign chooses and counts nothing at rows: it is the beginning of a name
    first, letters = typed.strip()[:1].casefold(), "jn" if kind_of(question).entry == "yes_no" else ""
    sign, it = ("Het cijfer", "het") if first.isdigit() else ("De letter", "die")
    told = f"{sign} vooraan telt niet mee. Was dat uw antwoord? Typ {it} dan nog een keer."
    return told if first and (first.isdigit() or first in letters) else ""


def waiting_remark(state: ConversationState, slot: Slot) -> str:
    """Return the remark that waits for an answer in a slot; empty when none does."""
    left = _left(state, slot)
    return " ".join(filter(None, (left.get(name, "") for name in ("remark", WORDS))))


def _left(state: ConversationState, slot: Slot) -> Mapping[str, str]:
    """Return what waits in a slot: a remark that goes along with an answer, and words that are none yet."""
    return fields_left(state.session.drafts.all(), DraftKey(str(slot), REMARK))


def waiting_words(state: ConversationState, slot: Slot) -> tuple[str, str]:
    """Return the words that wait in a slot of which nothing came yet, and the remark that waits beside them."""
    left = _left(state, slot)
    return left.get(WORDS, ""), left.get("remark", "")


def waiting_here(state: ConversationState, slot: Slot) -> str:
    """Return the remark that waits in a slot and may be shown now; empty when none does."""
    return "" if is_hidden(state, slot) else waiting_remark(state, slot)


def keep_waiting(state: ConversationState, slot: Slot, text: str, words: str = "") -> None:
    """Let a remark wait in a slot, and words of which nothing came yet; without both nothing waits any more."""
    if text or words:
        hold_words(state, slot, words, text)
    else:
        _drop(state, slot)


def remark(state: ConversationState, command: Remark) -> CommandResult:
    """Add text as a remark to an answer, or hold it until there is one; for a table it becomes an open point.

    Text that cannot be written now waits on.
    """
    slot, text = command.slot, command.text.strip()
    if not text:
        _drop(state, slot)
        return CommandResult(done=False)
    reply = _put(state, slot, text)
    if reply.done:
        return reply
    keep_waiting(state, slot, text)
    if state.session.file.read_only:
        return reply
    return replace(reply, messages=(*reply.messages, _WAIT_ON))


def _put(state: ConversationState, slot: Slot, text: str) -> CommandResult:
    if slot.question in state.session.reader.index.tables:
        parked = state.session.reader.answers.parked.get(slot)
        note = "\n".join(filter(None, [parked.note if parked else "", text]))
        owner, due = (parked.owner, parked.due) if parked else ("", "")
        public = "ja" if parked is not None and parked.public else "nee"
        reply = park(state, Park(slot, {"owner": owner, "due": due, "note": note, "public": public}))
    elif state.session.reader.answers.get(slot) is None:
        return attempt(lambda: _wait(state, slot, text))
    else:
        reply = attempt(lambda: _add_remark(state, slot, text))
    if reply.done:
        _drop(state, slot)
    return reply


def join_remark(state: ConversationState, slot: Slot) -> CommandResult:
    """Add a held remark to the new answer."""
    text = to_join(state, slot)
    if not text or state.session.reader.answers.get(slot) is None:
        return CommandResult()
    words = _left(state, slot).get(WORDS, "")
    reply = remark(state, Remark(slot, text))
    keep_waiting(state, slot, "" if reply.done else text, words)
    return reply


def to_join(state: ConversationState, slot: Slot) -> str:
    """Return the remark that goes along with the next answer in a slot; empty when none waits."""
    waits = REMARK in state.half_typed.windows.get(slot, ())
    return _left(state, slot).get("remark", "") if waits else ""


def _add_remark(state: ConversationState, slot: Slot, text: str) -> CommandResult:
    answer = state.session.reader.answers.get(slot)
    before = answer.remark if answer is not None else ""
    state.session.writer.account(slot, remark="\n".join(filter(None, [before, text])))
    soft = tuple(Message(remark, "warning") for remark in state.seen.text_remarks(text))
    return CommandResult(messages=(Message("Staat als opmerking bij het antwoord (herkomst)."), *soft))


def _wait(state: ConversationState, slot: Slot, text: str) -> CommandResult:
    state.drafts.drop(DraftKey(str(slot), REMARK))
    state.session.drafts.keep(slot, fields_to_text({"remark": text}), kind=REMARK)
    state.half_typed.windows.setdefault(slot, set()).add(REMARK)
    return CommandResult(messages=(REMARK_WAITS,))


def _drop(state: ConversationState, slot: Slot) -> None:
    state.drafts.drop(DraftKey(str(slot), REMARK))
    state.half_typed.windows.get(slot, set()).discard(REMARK)
    if any((draft.slot, draft.kind) == (slot, REMARK) for draft in state.session.drafts.all()):
        state.session.drafts.drop(slot, REMARK)
