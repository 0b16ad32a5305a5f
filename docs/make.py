"""Makes the pages and pictures of docs/ that follow from the program, so that they cannot drift.

Run it as ``python docs/make.py``; with ``pages`` behind it the pictures stay as they are. A test compares the
pages with what is there. In the manual only what stands between two marks is made; the rest is written.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from wijkwizard.questionnaire.index import Index, Leaf
from wijkwizard.questionnaire.route import Turn, route
from wijkwizard.session import load_questions
from wijkwizard.terms import Answers
from wijkwizard.tui.commands import COMMANDS, EVERYWHERE, FIGURES, FILE, INSIDE, TALK, Command
from wijkwizard.tui.pace import clock

HERE = Path(__file__).resolve().parent

PLACE_ON_PAPER = {
    "area": "1 voorblad",
    "table": "1 voorblad, 9 organisatie",
    "parties": "1 voorblad, 14 bijlagen",
    "occasion": "3 aanleiding",
    "signals": "4 gevarenzone",
    "danger": "4 gevarenzone",
    "realities": "5 wat is er aan de hand",
    "problems": "5 wat is er aan de hand",
    "strengths": "5 wat is er aan de hand",
    "disagreements": "5 en 13 verschil van inzicht",
    "find_outs": "5 wat is er aan de hand",
    "earlier_projects": "5 wat is er aan de hand",
    "walk": "5 wat is er aan de hand",
    "insight": "5 wat is er aan de hand",
    "verdict": "5 en 13",
    "ambition": "6 ambitie en doelen",
    "themes": "6 ambitie en doelen",
    "quick_wins": "7 regulier en extra",
    "goals": "6 en 11",
    "measures": "7 en 8 maatregelen",
    "deepening": "8 maatregelen",
    "promises": "9 organisatie",
    "organisation": "9 organisatie",
    "decisions": "9 organisatie",
    "rules": "9 organisatie",
    "costs": "10 geld",
    "benefits": "10 geld",
    "course": "11 op koers",
    "moments": "11 op koers",
    "progress": "11 op koers",
    "anchors": "11 op koers",
    "feedback": "11 op koers",
    "risks": "12 risico's",
    "spin_offs": "12 bijvangsten",
    "left_out": "13 wat er niet in staat",
    "closing": "13 slotronde",
}
"""Where the paper prints what a binding holds."""


def binding(one: Leaf) -> str:
    """Return the whole path that a question binds, or a dash."""
    if not one.question.binds:
        return "–"
    return one.question.binds if one.table is None else f"{one.table.binds}.{one.question.binds}"


def _rows(index: Index) -> Iterator[tuple[int, str]]:
    for one in index.leaves:
        holder = one.table or one.question
        items = one.question.items or (holder.items if one.table else ())
        path = binding(one)
        place = PLACE_ON_PAPER.get(path.split(".", maxsplit=1)[0], "onder het eigen kopje")
        for item in items:
            told = (
                f"| {item} | `{one.full_id}` | {one.question.text} | {one.question.kind} | {holder.moment} | "
                f"{holder.minutes or ''} | `{path}` | {place} |"
            )
            yield item, told


def items_page(index: Index) -> str:
    """Return the page that tells where each item of the working list has its place."""
    rows = sorted(_rows(index), key=lambda row: row[0])
    head = (
        "# Where every item has its place\n\n"
        "Made from the questionnaire by `docs/make.py`; a test keeps it current. The items are the numbered\n"
        "points of the working list: 1-7 start, 8-21 question 1, 22-35 question 2, 36-59 question 3, "
        "60-71 question 4.\n\n"
        "| item | id | question | kind | moment | minutes | binding | place on paper |\n"
        "|---|---|---|---|---|---|---|---|\n"
    )
    return head + "\n".join(text for _, text in rows) + "\n"


PLACES = {
    TALK: "bij een vraag",
    INSIDE: "in een dossier",
    EVERYWHERE: "overal",
    EVERYWHERE - TALK: "overal, behalve bij een vraag",
    frozenset({"lijst"}): "op de lijst 'wat nog open is'",
    frozenset({"plekken"}): "waar u een plek kiest",
    FIGURES: "op het cijferscherm",
    FILE: "bij een bestand met cijfers",
    INSIDE - TALK: "elders in een dossier",
    INSIDE - TALK - FIGURES - FILE: "op de andere schermen van een dossier",
}
"""Where a command works, in words."""

STACKS = {
    "inschatting-stemmen": "de inschatting: ieder een setje",
    "problemen-stemmen": "de problemen: ieder een setje, kies er drie",
    "themas-stemmen": "de thema's: ieder een eigen blad, met twee stickers",
    "besluit": "de vier wegen: één setje voor de zaal",
}
"""Questions of the room that are answered with cards."""


def keys_table() -> str:
    """Return every command with its key, from the one list that the wizard itself reads."""
    return "| toets | heet | wat het doet | waar |\n|---|---|---|---|\n" + "\n".join(map(_key_row, COMMANDS))


def _key_row(one: Command) -> str:
    return f"| {one.shown or 'Ctrl+P en typ'} | {one.label} | {one.help} | {PLACES[one.where]} |"


def evening_table(index: Index) -> str:
    """Return the short evening on one sheet: when each question comes, and how long it may take."""
    lines = ["| vanaf | minuten | de vraag |", "|---|---|---|"]
    turns = [turn for turn in route(index, Answers()).turns if turn.moment == "zaal"]
    at, step = 0, -1
    for turn in turns:
        if turn.step.number != step:
            step = turn.step.number
            lines += [f"| | | **{turn.step.title}** |"]
        lines.append(f"| {clock(at)} | {turn.minutes} | {_asked(turn)} |")
        at += turn.minutes
    spare = sum(turn.minutes for turn in turns if _may_drop(turn))
    first = sum(turn.minutes for turn in turns if turn.step.number < 3)  # noqa: PLR2004 - the break is after question 2
    dropped = sum(map(_may_drop, turns))
    total = (
        f"Samen {len(turns)} vragen en {at} minuten. Zonder de vragen met ° zijn het er {len(turns) - dropped}, "
        f"in {at - spare} minuten. Tot en met vraag 2 duurt het {first} minuten, daarna nog {at - first}."
    )
    return "\n".join([*lines, "", total])


def _may_drop(turn: Turn) -> bool:
    return all(question.may_drop for question in turn.questions)


def _asked(turn: Turn) -> str:
    texts = " ".join(question.text for question in turn.questions)
    return f"° {texts}" if _may_drop(turn) else texts


def cards_table(index: Index) -> str:
    """Return what stands on the cards that the room lays down."""
    lines = ["| stapel | wat erop staat |", "|---|---|"]
    for name, title in STACKS.items():
        words = [option.label for option in index.options(index.question(name), Answers())]
        lines.append(f"| {title} | {' · '.join(words)} |")
    return "\n".join(lines)


def filled(text: str, blocks: dict[str, str]) -> str:
    """Return a page with its made blocks put between their marks.

    Raises:
        LookupError: when a block has no marks in the page.
    """
    for name, block in blocks.items():
        begin, end = f"<!-- gemaakt: {name} -->", f"<!-- einde: {name} -->"
        before, _, rest = text.partition(begin)
        _, ended, after = rest.partition(end)
        if not ended:
            raise LookupError(name)
        text = f"{before}{begin}\n\n{block}\n\n{end}{after}"
    return text


def pages() -> dict[str, str]:
    """Return the made pages by file name."""
    index = load_questions(None).index
    blocks = {"avond": evening_table(index), "kaarten": cards_table(index), "toetsen": keys_table()}
    manual = (HERE / "handleiding.md").read_text(encoding="utf-8")
    return {"items.md": items_page(index), "handleiding.md": filled(manual, blocks)}


def main(words: list[str]) -> int:
    """Write the pages, and the pictures unless asked for the pages alone."""
    for name, text in pages().items():
        (HERE / name).write_text(text, encoding="utf-8", newline="\n")
    if words != ["pages"]:
        sys.path.insert(0, str(HERE.parent))  # a script finds only what lies beside it
        from docs.pictures import make_pictures

        make_pictures(HERE / "beeld")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
