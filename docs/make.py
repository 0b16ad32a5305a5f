"""Makes the pages of docs/ that follow from the program, so that they cannot drift.

Run it as ``python docs/make.py``; a test compares what it makes with what is there.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from wijkwizard.questionnaire.index import Index, Leaf
from wijkwizard.session import load_questions

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
            yield (
                item,
                f"| {item} | `{one.full_id}` | {one.question.text} | {one.question.kind} | {holder.moment} | "
                f"{holder.minutes or ''} | `{path}` | {place} |",
            )


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


def pages() -> dict[str, str]:
    """Return the made pages by file name."""
    questions = load_questions(None)
    return {"items.md": items_page(questions.index)}


def main() -> int:
    """Write the pages."""
    for name, text in pages().items():
        (HERE / name).write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
