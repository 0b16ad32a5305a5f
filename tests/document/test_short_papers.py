"""The papers of a few pages are short because little was said, and never because something was left out."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from tests.advice.make import knowledge
from tests.document.conftest import STYLE
from tests.document.figured import figured
from tests.document.plans import KNOWN, advice_of, evening, full_plan, pick, said
from tests.document.test_compose import WORKING, leaf_at, words_of
from tests.document.test_paper_form import PATHS, SMALL, with_head
from wijkwizard.document.characters import strings
from wijkwizard.document.compose import compose
from wijkwizard.document.model import Style
from wijkwizard.document.paper_form import WORKED_OUT
from wijkwizard.iwap.model import Iwap, KeptAside, Other, Reply, ToDo
from wijkwizard.iwap.rows import Signal
from wijkwizard.iwap.said import GridMark, Said, SaidAny
from wijkwizard.terms import Frozen, Unknown
from wijkwizard.terms.dutch import bare

LONG = (
    "Dit zei iemand die veel te vertellen heeft en die alles wil laten opschrijven, ook dit nog. " * 12
).strip()
IN_OTHER_WORDS = {"signals.reporting_changed": "de manier van melden veranderde"}
FORMS = [("eerste-ronde", {}), ("advies", SMALL)]


def paper(iwap: Iwap, style: Style = WORKING) -> str:
    """Return all that the paper of a plan says, without the points between thousands and without capitals."""
    return "\n".join(strings(compose(iwap, advice_of, KNOWN, style))).replace(".", "").casefold()


@pytest.mark.parametrize("verdict", [verdict for _, verdict in FORMS], ids=[form for form, _ in FORMS])
@pytest.mark.parametrize("head", sorted({path.partition(".")[0] for path in PATHS}))
def test_whatever_is_said_after_a_short_evening_is_on_paper(head: str, verdict: dict[str, Any]) -> None:
    """Every place of the plan, with the way chosen or open; what was worked out brings the plan."""
    # Who sees it so is told of groups that sat at the table.
    table = evening(verdict=verdict).model_copy(update={"parties": full_plan().parties})
    rows = isinstance(getattr(full_plan(), head), tuple)

    @cache
    def told(whole: str) -> str:
        return paper(with_head(table, whole) if head != "parties" else table)

    paths = [path for path in PATHS if path.partition(".")[0] == head]
    words = {path: IN_OTHER_WORDS.get(path, words_of(leaf_at(full_plan(), path))) for path in paths}
    said = {path: told(head if rows else path) for path in paths}
    assert [path for path in paths if words[path].replace(".", "").casefold() not in said[path]] == []


@pytest.mark.parametrize("path", [one for one in PATHS if one.startswith(("danger.", "verdict.", "course."))])
def test_whatever_is_said_and_nothing_else_is_on_paper(path: str) -> None:
    """Reasons for an estimate stand there too while the group has not chosen one."""
    plan = with_head(Iwap(area=evening().area), path)
    assert words_of(leaf_at(full_plan(), path)).replace(".", "").casefold() in paper(plan)


def test_an_occasion_that_was_told_is_not_said_to_be_open() -> None:
    """The story can be told without a reason of the list; then there is an occasion."""
    told = evening().occasion.model_copy(
        update={"reasons": Said(unknown=Unknown.OPEN), "story": said("Het plein.")}
    )
    text = paper(evening(occasion=told))
    assert "het plein" in text
    assert not any("besproken" in line and "aanleiding" in line for line in text.splitlines())


def _grown(model: Any) -> Any:
    """Return a plan with every text long and every list long."""
    made: dict[str, Any] = {}
    for name in type(model).model_fields:
        value = getattr(model, name)
        if isinstance(value, Said):
            made[name] = value.model_copy(update={"value": LONG}) if isinstance(value.value, str) else value
        elif isinstance(value, tuple) and value and isinstance(value[0], Frozen):
            rows = [_grown(one) for one in value]
            made[name] = tuple(
                row.model_copy(update={"id": f"{row.id}-{n}"}) if hasattr(row, "id") else row
                for n in range(14)
                for row in rows
            )
        elif isinstance(value, Frozen):
            made[name] = _grown(value)
    return model.model_copy(update=made)


def whole_evening(choice: str) -> Iwap:
    """Return an evening on which something was said to every question, and nothing was worked out."""
    plan = full_plan()
    short = plan.table.model_copy(update={"length": pick("Eén avond", "een-avond")})
    verdict = plan.verdict.model_copy(update={"choice": pick(choice, choice)})
    empty = Iwap()
    for place in WORKED_OUT:
        head, _, rest = place.partition(".")
        held = getattr(plan, head)
        new = (
            held.model_copy(update={rest: getattr(getattr(empty, head), rest)})
            if rest
            else getattr(empty, head)
        )
        plan = plan.model_copy(update={head: new})
    return plan.model_copy(update={"table": short, "verdict": verdict})


def worst_evening(choice: str) -> Iwap:
    """Return an evening on which everybody said everything at length, and nothing was worked out."""
    to_dos = tuple(ToDo(slot=str(n), question=LONG, why=LONG, owner=LONG, note=LONG) for n in range(30))
    grown: Iwap = _grown(whole_evening(choice))
    return grown.model_copy(update={"to_dos": to_dos, **_worst_signals()})


def _worst_signals() -> dict[str, Any]:
    """Return fourteen signals that all stand out, with long words, and files beside them with a dispute."""
    signals = tuple(
        Signal(
            id=f"signaal-{n}",
            indicator=pick(row.label, row.id),
            title=said(LONG),
            trend=pick("het cijfer stijgt", "stijgt"),
            against_city=pick("hoger dan de stad", "hoger"),
        )
        for n, row in enumerate(knowledge().indicators.rows[:14])
    )
    replies = tuple(
        Reply(finding=f"cijfer:{row.id}", reaction="anders", because=LONG)
        for row in knowledge().indicators.rows
    )
    return {"signals": signals, "figures": figured(knowledge()).figures, "replies": replies}


@pytest.mark.parametrize(("form", "choice"), [("eerste-ronde", "integraal"), ("wijkagenda", "kleinschalig")])
def test_the_longest_evening_is_printed_whole(form: str, choice: str) -> None:
    """Not one text is cut, and no list stops before its end."""
    plan = worst_evening(choice)
    made = compose(plan, advice_of, KNOWN, STYLE)
    texts = list(strings(made))
    assert made.form == form
    assert [text for text in texts if "…" in text or "in het dossier" in text] == []
    names = [bare(f"{row.id} {LONG}") for row in plan.problems]
    told = plan.model_copy(
        update={
            "problems": tuple(
                row.model_copy(update={"title": said(name)})
                for row, name in zip(plan.problems, names, strict=True)
            )
        }
    )
    shown = "\n".join(strings(compose(told, advice_of, KNOWN, STYLE)))
    assert [name for name in names if name not in shown] == []


def test_other_answers_and_what_is_kept_aside_are_whole_in_a_short_paper() -> None:
    """A question of a municipality itself is not the first to go."""
    words = SaidAny(value=LONG, unknown=None)
    asked = tuple(
        Other(step="s", section="Eigen vragen", question=f"Vraag {n}?", said=words) for n in range(14)
    )
    aside = KeptAside(question="Gesloten?", said=SaidAny(value="Bewaard.", unknown=None), because="dicht")
    for _, verdict in FORMS:
        plan = evening(verdict=verdict).model_copy(update={"other": asked, "kept_aside": (aside,)})
        shown = list(strings(compose(plan, advice_of, KNOWN, WORKING)))
        assert shown.count(LONG) == 14
        assert "Bewaard." in shown
        assert {f"Vraag {n}?" for n in range(14)} <= set(shown)


@pytest.mark.parametrize("length", ["een-avond", "lang"])
def test_what_was_named_as_often_and_not_chosen_is_named_beside_what_was(length: str) -> None:
    """The room takes two of four equals; the paper does not make the other two smaller than they were."""
    marks = [("overlast", 7), ("onderhoud", 5), ("criminaliteit", 5), ("werkloosheid", 5), ("economie", 1)]
    plan = evening(
        table={"length": pick("", length)},
        insight={"votes": said(tuple(GridMark(id=name, label=name.title(), score=n) for name, n in marks))},
        problems=tuple({"id": name, "sort": pick(name.title(), name)} for name, _ in marks[:2]),
    )
    shown = "\n".join(strings(compose(plan, advice_of, KNOWN, STYLE)))
    assert "Minstens zo veel kaarten, maar niet gekozen: Criminaliteit en Werkloosheid." in shown


@pytest.mark.parametrize("length", ["een-avond", "lang"])
def test_a_paper_from_before_the_talk_does_not_say_that_nothing_is_open_after_it(length: str) -> None:
    """An empty list means two things; only after a talk in the room it is good news."""
    before = Iwap(table=evening(table={"length": pick("", length)}).table)
    spoken = before.model_copy(
        update={"ambition": before.ambition.model_copy(update={"sentence": said("Rustig.", moment="zaal")})}
    )
    open_still, done = ("\n".join(strings(compose(one, advice_of, KNOWN, STYLE))) for one in (before, spoken))
    assert "Er staat niets meer open" not in open_still
    assert "Het gesprek in de zaal is nog niet gevoerd. Wat daar openblijft, komt hier." in open_still
    assert "Er staat niets meer open uit het gesprek." in done
