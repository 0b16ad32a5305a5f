"""Makes the pages and pictures of docs/ that follow from the program, so that they cannot drift.

Run it as ``python docs/make.py``. With ``pages`` behind it the pictures stay as they are, with ``papers`` only the
sheet of papers is drawn, with ``compare`` nothing is written and it says which pictures are stale. A test compares the
pages with what is there. In the manual only what stands between two marks is made; the rest is written.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from wijkwizard.conversation.evening.pace import clock
from wijkwizard.questionnaire.card_sets import offered
from wijkwizard.questionnaire.evenings import cut_of, in_room, minutes_of
from wijkwizard.questionnaire.index import Index, LocatedQuestion
from wijkwizard.questionnaire.lengths import Evening
from wijkwizard.questionnaire.route import Turn
from wijkwizard.questionnaire.schema import to_text
from wijkwizard.session import load_questions
from wijkwizard.terms import Answers
from wijkwizard.terms.dutch import and_list
from wijkwizard.tui.commands import COMMANDS, EVERYWHERE, FIGURES, FILE, FOUND, INSIDE, TALK, UserAction

HERE = Path(__file__).resolve().parent

PLACE_ON_PAPER = {
    "area": "1 voorblad",
    "table": "1 voorblad, 9 organisatie",
    "parties": "1 voorblad, 14 bijlagen",
    "sub_areas": "1 voorblad",
    "occasion": "3 aanleiding",
    "programmes": "3 aanleiding",
    "signals": "4 gevarenzone",
    "danger": "4 gevarenzone",
    "realities": "5 wat is er aan de hand",
    "problems": "5 wat is er aan de hand",
    "strengths": "5 wat is er aan de hand",
    "disagreements": "5 en 13 verschil van inzicht",
    "picture_objections": "2, 5 en 13 verschil van inzicht",
    "plan_objections": "2 en 13 verschil van inzicht",
    "find_outs": "5 wat is er aan de hand",
    "earlier_projects": "5 wat is er aan de hand",
    "walk": "5 wat is er aan de hand",
    "insight": "5 wat is er aan de hand",
    "verdict": "5 en 13",
    "ambition": "6 ambitie en doelen",
    "themes": "6 ambitie en doelen",
    "quick_wins": "7 regulier en extra",
    "actions": "8 maatregelen",
    "wishes": "11 op koers",
    "milestones": "6 ambitie en doelen",
    "goals": "6 en 11",
    "goal_figures": "6 en 11",
    "measures": "7 en 8 maatregelen",
    "deepening": "8 maatregelen",
    "promises": "9 organisatie",
    "organisation": "9 organisatie",
    "initiatives": "9 organisatie",
    "decisions": "9 organisatie",
    "rules": "9 organisatie",
    "costs": "10 geld",
    "hours": "10 geld",
    "shares": "10 geld",
    "benefits": "10 geld",
    "course": "11 op koers",
    "moments": "11 op koers",
    "progress": "11 op koers",
    "anchors": "11 op koers",
    "feedback": "11 op koers",
    "risks": "12 risico's",
    "spin_offs": "12 bijvangsten",
    "left_out": "13 wat er niet in staat",
    "parked": "13 wat wij parkeerden",
    "closing": "13 slotronde",
}
"""Where the paper prints what a binding holds."""


def binding(one: LocatedQuestion) -> str:
    """Return the whole path that a question binds, or a dash."""
    if not one.question.binds:
        return "–"
    return one.question.binds if one.table is None else f"{one.table.binds}.{one.question.binds}"


def _rows(index: Index) -> Iterator[tuple[int, str]]:
    for one in index.answerable:
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
    frozenset({"plekken", "begin"}): "waar u een plek kiest, en op het beginscherm",
    FIGURES: "op het cijferscherm",
    FILE: "bij een bestand met cijfers",
    FOUND: "in het overzicht en bij het plan",
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

SETS = {"nu": " (woorden van nu)", "veertig": " (van de gids)"}
"""The card sets, in words."""


def keys_table() -> str:
    """Return every command with its key, from the one list that the wizard itself reads."""
    return "| toets | heet | wat het doet | waar |\n|---|---|---|---|\n" + "\n".join(map(_key_row, COMMANDS))


def _key_row(one: UserAction) -> str:
    return f"| {one.shown or 'Ctrl+P en typ'} | {one.label} | {one.help} | {PLACES[one.where]} |"


_ROUTES = ("een-uur", "een-avond", "twee-avonden")
"""The options of the length question in the order of the columns, from short to long."""


def evening_table(index: Index) -> str:
    """Return the evenings on one sheet: when each question comes on each route, and how long it may take."""
    routes = {one.option: one for one in index.questionnaire.routes}
    begins = {option: _begins(index, routes[option]) for option in _ROUTES}
    lines = ["| één uur | één avond | twee avonden | minuten | de vraag |", "|---|---|---|---|---|"]
    longest, step = routes[_ROUTES[-1]], -1
    turns = in_room(index, longest)
    for number, turn in enumerate(turns):
        if turn.step.number != step:
            step = turn.step.number
            lines += [f"| | | | | **{turn.step.title}** |"]
        at = " | ".join(_begin(turn, begins[option]) for option in _ROUTES)
        lines.append(f"| {at} | {turn.minutes} | {_asked(turn)} |")
        if number + 1 == cut_of(turns, longest):
            lines.append(f"| | | 0:00 | {longest.again} | *de tweede avond: welkom en terugblik* |")
    return "\n".join([*lines, "", *(_sum(index, routes[option]) for option in _ROUTES)])


def _begins(index: Index, evening: Evening) -> dict[str, str]:
    """Return when each question is asked on a route, counted from the start of its own evening."""
    turns, at, found = in_room(index, evening), 0, dict[str, str]()
    for number, turn in enumerate(turns):
        if evening.evenings > 1 and number == cut_of(turns, evening):
            at = evening.again
        found |= {question.id: clock(at) for question in turn.questions}
        at += turn.minutes
    return found


def _begin(turn: Turn, begins: dict[str, str]) -> str:
    """Return when the first of these questions that is asked there begins."""
    return next((begins[question.id] for question in turn.questions if question.id in begins), "")


def _sum(index: Index, evening: Evening) -> str:
    """Return in a sentence how much a route asks, and what it takes without what may drop."""
    turns = in_room(index, evening)
    offered = index.options(index.question("duur"), Answers())
    label = next(one.label for one in offered if one.id == evening.option)
    asked = sum(len(turn.questions) for turn in turns)
    took = and_list([str(minutes) for minutes in minutes_of(turns, evening)])
    spare = sum(turn.minutes for turn in turns if turn.may_drop)
    drop = f" Zonder de vragen met ° is dat {spare} minuten korter." if spare else ""
    return f"- {label}: {asked} vragen in {took} minuten.{drop}"


def _asked(turn: Turn) -> str:
    texts = " ".join(question.text for question in turn.questions)
    return f"° {texts}" if turn.may_drop else texts


def cards_table(index: Index) -> str:
    """Return what stands on the cards that the room lays down."""
    lines = ["| stapel | wat erop staat |", "|---|---|"]
    for name, title in STACKS.items():
        every = index.options(index.question(name), Answers())
        sets = SETS if any(option.sets for option in every) else {"": ""}
        for which, told in sets.items():
            words = [option.label for option in offered(every, None, frozenset({which}))]
            lines.append(f"| {title}{told} | {' · '.join(words)} |")
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
    return {
        "items.md": items_page(index),
        "handleiding.md": filled(manual, blocks),
        "vragenlijst.schema.json": to_text(),
    }


def main(words: list[str]) -> int:
    """Write the pages, and the pictures unless asked for the pages alone; or compare the pictures and write nothing."""
    sys.path.insert(0, str(HERE.parent))  # a script finds only what lies beside it
    if words == ["compare"]:
        from docs.pictures import compare_pictures

        return compare_pictures(HERE / "beeld")
    if words == ["papers"]:
        from docs.camera import studio
        from docs.pictures import make_sheet

        with studio() as folder:
            make_sheet(folder, HERE / "beeld")
        return 0
    for name, text in pages().items():
        (HERE / name).write_text(text, encoding="utf-8", newline="\n")
    if words != ["pages"]:
        from docs.pictures import make_pictures

        make_pictures(HERE / "beeld")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
