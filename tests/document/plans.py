"""Plans for tests: one in which every leaf holds words of its own, and small ones that read like an evening."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import count
from typing import Any

from tests.advice.make import knowledge, rules
from wijkwizard.advice.advise import Advice, advise
from wijkwizard.advice.from_files import measured
from wijkwizard.document.paper_knowledge import Citation, Evidence, PaperKnowledge, WordForms
from wijkwizard.iwap.bind import BEHIND_A_BRANCH
from wijkwizard.iwap.model import Iwap, KeptAside, Other, ToDo
from wijkwizard.iwap.registry import registry
from wijkwizard.iwap.said import (
    Euro,
    GridMark,
    PartialDay,
    Picked,
    Said,
    SaidAny,
    SaidChoices,
    SaidGrid,
    SaidLevel,
    SaidNumber,
    SaidText,
    SaidYear,
    SaidYesNo,
    ScaleStep,
    Year,
)
from wijkwizard.terms import Basis, Unknown

KNOWN = PaperKnowledge(
    terms=(
        WordForms("nulmeting", "hoe het was voordat de maatregel begon"),
        WordForms("mutatiegraad", "hoeveel huurwoningen in een jaar een nieuwe huurder kregen"),
        WordForms("trekker", "de organisatie die zorgt dat het gebeurt", ("kartrekker",)),
    ),
    tipping=("Er is geen getal waarboven een wijk vanzelf omslaat.",),
    tipping_sources=("bron-een",),
    ingredients={
        "w-bestanddeel": Evidence(
            "Bewijs B (indeling van wijkwizard).", "Het hielp elders.", "tijd", "de wet"
        )
    },
    citations={"bron-een": Citation("RIGO, Omslagpunten (2011)", "https://www.rigo.nl/")},
)
"""A few rows of each table that the paper prints from."""


def advice_of(iwap: Iwap) -> Advice:
    """Return the advice of a plan, under the rules and tables that we ship."""
    return advise(iwap, knowledge(), rules(), measured(iwap, knowledge()))


ONE_OF_EACH = "rij"
"""Id of the one row in each collection of the full plan."""


def said(value: object, **account: Any) -> Any:
    """Return a leaf with a value, of the type that its value asks for."""
    kinds: tuple[tuple[type, Any], ...] = (
        (bool, SaidYesNo),
        (str, SaidText),
        (ScaleStep, SaidLevel),
        (Decimal, SaidNumber),
        (Picked, Said[Picked]),
        (PartialDay, Said[PartialDay]),
        (Euro, Said[Euro]),
        (Year, Said[Year]),
    )
    if isinstance(value, tuple):
        kind: Any = SaidGrid if value and isinstance(value[0], GridMark) else SaidChoices
    else:
        kind = next(kind for base, kind in kinds if isinstance(value, base))
    return kind(value=value, unknown=None, **account)


def pick(label: str, id_: str = "") -> Any:
    """Return a leaf with one option."""
    return said(Picked(id=id_ or label.lower().replace(" ", "-"), label=label))


def picks(*labels: str | tuple[str, str]) -> Any:
    """Return a leaf with several options, each a label or a label with its id."""
    return said(tuple(pick(*((label,) if isinstance(label, str) else label)).value for label in labels))


def _value(path: str, kind: Any, numbers: Iterator[int]) -> Any:
    """Return a value that stands nowhere else in the plan."""
    name = path.replace(".", "-").replace("_", "-")
    n = next(numbers)
    makers: dict[Any, Any] = {
        SaidText: f"woord {name}",
        SaidChoices: (Picked(id=f"p-{n}", label=f"keus {name}"),),
        SaidGrid: (GridMark(id=f"m-{n}", label=f"stap {name}", score=n),),
        SaidYesNo: True,
        SaidLevel: ScaleStep(step=n, highest=9999),
        SaidNumber: Decimal(n),
        SaidYear: Year(year=n),
        Said[Euro]: Euro(amount=Decimal(n)),
        Said[PartialDay]: PartialDay(iso=f"{2300 + n}"),
    }
    return makers.get(kind, Picked(id=f"w-{n}", label=f"keus {name}"))


POINTERS = {
    "costs.measure",
    "decisions.costs",
    "shares.cost",
    "goal_figures.goal",
    "promises.measure",
    "benefits.measure",
    "risks.measure",
    "progress.measure",
    "measures.goal",
    "picture_objections.whose",
    "plan_objections.whose",
    "disagreements.seen_by",
    "disagreements.differently_by",
}
"""Leaves that point at a row of another collection."""


@cache
def full_plan(**account: Any) -> Iwap:
    """Return a plan in which every leaf that can be bound has words of its own, as on the long route."""
    numbers = count(3001)
    made: dict[str, Any] = {}
    for path, leaf in registry().leaves.items():
        head, _, rest = path.partition(".")
        value = _value(path, leaf.said, numbers)
        if path in POINTERS:
            one = Picked(id=ONE_OF_EACH, label=f"keus {path.replace('.', '-').replace('_', '-')}")
            value = (one,) if leaf.said is SaidChoices else one
        if path.endswith("_objections.printing"):
            # What nobody may print is in no paper at all, and so would prove nothing about what is printed.
            value = Picked(id="met-naam", label=f"keus {path.replace('.', '-').replace('_', '-')}")
        if path == "table.length":
            value = Picked(id="lang", label="keus table-length")
        if path == "measures.ingredient":
            value = Picked(id="w-bestanddeel", label="keus measures-ingredient")
        leaf_made = leaf.said(value=value, unknown=None, asked=f"Vraag {path}", slot=path, **account)
        if head in registry().collections:
            made.setdefault(head, {"id": ONE_OF_EACH})[rest] = leaf_made
            continue
        into = made.setdefault(head, {})
        *parents, name = rest.split(".")
        for parent in parents:
            into = into.setdefault(parent, {})
        into[name] = leaf_made
    for name in registry().collections:
        made[name] = (made[name],)
    # Both sides of the table are needed before their votes may stand apart.
    made["parties"] += ({"id": "andere-kant", "count": said(Decimal(9)), "side": pick("keus andere kant")},)
    return Iwap.model_validate(made)


def evening(**changes: Any) -> Iwap:
    """Return a small plan after a short evening, with as many strengths as problems; a long one brings a risk too.

    What was worked out, as a risk is, makes the full plan of it.
    """
    small: dict[str, Any] = {
        "area": {"name": said("De Werven"), "gemeente": said("Voorbeeldstad")},
        "table": {"date": said(PartialDay(iso="2027-03-14")), "length": pick("Eén avond", "een-avond")},
        "danger": {
            "estimate": pick("opletten: nu voorkomen", "opletten"),
            "for_it": said("Er gaan steeds winkels dicht."),
            "against_it": said("Mensen kennen elkaar nog."),
        },
        "parties": (
            {
                "id": "a",
                "role": pick("Bewoners"),
                "count": said(Decimal(9)),
                "side": pick("Woont hier", "woont"),
            },
            {
                "id": "b",
                "role": pick("Politie"),
                "count": said(Decimal(3)),
                "side": pick("Werkt hier", "werkt"),
            },
        ),
        "problems": (
            {
                "id": "p1",
                "title": said("Rommel bij de containers"),
                "where": said("Havenplein"),
                "votes_residents": said(Decimal(7)),
                "votes_professionals": said(Decimal(2)),
            },
            {"id": "p2", "title": said("Weinig te doen voor jongeren"), "votes_residents": said(Decimal(4))},
        ),
        "strengths": (
            {"id": "s1", "owner": pick("Bewoners"), "what": said("Een actieve tuinclub")},
            {"id": "s2", "owner": pick("Ondernemers"), "what": said("De bakker doet altijd mee")},
        ),
        "to_dos": (ToDo(slot="ambitie", question="Waar wilt u heen?", why="Nog niet besproken."),),
    }
    length = changes.get("table", {}).get("length") if isinstance(changes.get("table"), dict) else None
    if length is not None and length.value.id == "lang":
        small["risks"] = ({"id": "weer", "what": said("Het regent op de dag van het feest")},)
    return Iwap.model_validate(small | changes)


def other(text: str = "Ja, elke week", **account: Any) -> Other:
    """Return an answer to a question that binds nothing."""
    words = SaidAny(value=text, unknown=None, slot="eigen-vraag", asked="Is er een buurtkrant?", **account)
    return Other(
        part="op-koers", step="Onderweg", section="Eigen vragen", question="Is er een buurtkrant?", said=words
    )


def aside(text: str = "bewaard antwoord") -> KeptAside:
    """Return an answer that is kept though its question is not asked."""
    words = SaidAny(value=text, unknown=None, basis=Basis.IMPRESSION)
    return KeptAside(question="Een gesloten vraag?", said=words, because=BEHIND_A_BRANCH)


UNKNOWN = SaidText(unknown=Unknown.DONT_KNOW)
