"""No flat or street beside people goes out: not in the name of a row elsewhere, not in an answer by itself."""

from __future__ import annotations

import re
from operator import attrgetter
from typing import Any

import pytest

from tests.advice.make import knowledge
from tests.document.plans import evening, pick, picks, said
from wijkwizard.document.paper_knowledge import PaperKnowledge
from wijkwizard.document.publish import public_edition
from wijkwizard.iwap.model import Other, Reply, ToDo
from wijkwizard.iwap.registry import registry
from wijkwizard.iwap.said import GridMark, Picked, SaidAny, SaidText

KNOWN = PaperKnowledge.of(knowledge())
NAME = "Aanbellen bij de Kolkflat portiek 3"
MEASURE = pick("Langs de deuren", "m")
SINGLE = sorted(
    path
    for path, leaf in registry().leaves.items()
    if leaf.said is SaidText and path.split(".")[0] not in registry().collections and "area." not in path
)
"""Every answer in words that stands in no table; the area itself may always be named."""


def rows(sort: str, **more: Any) -> dict[str, Any]:
    """Return a plan with one problem of this kind and a measure for it, with these rows besides."""
    problem = said((pick("Rommel", "p").value,))
    return {
        "problems": ({"id": "p", "title": said("Rommel"), "sort": pick(sort, sort)},),
        "measures": ({"id": "m", "title": said("Langs de deuren"), "problem": problem},),
        **more,
    }


def answer(path: str, words: str) -> dict[str, Any]:
    """Return a plan in which one answer outside tables has these words."""
    made: Any = said(words)
    for name in reversed(path.split(".")):
        made = {name: made}
    assert isinstance(made, dict)
    return made


@pytest.mark.parametrize("collection", ["risks", "costs", "quick_wins", "find_outs", "promises", "actions"])
@pytest.mark.parametrize("sort", ["eenzaamheid", "overlast"])
def test_a_row_that_names_no_flat_is_called_without_it_wherever_it_is_named(
    collection: str, sort: str
) -> None:
    """In other tables, beside answers that bind nothing, in a count and on the list of open points."""
    own = {"actions": "title", "promises": "promise"}.get(collection, "what")
    link = {"problem": pick("Rommel", "p")} if collection == "quick_wins" else {"measure": MEASURE}
    link = {"theme": pick("Rommel", "t")} if collection == "actions" else link
    theme = {"id": "t", "title": said("Rommel"), "problem": picks(("Rommel", "p"))}
    row = {"id": "x", own: said(NAME), **({} if collection == "find_outs" else link)}
    named = Picked(id="x", label=NAME)
    made = rows(
        sort,
        themes=(theme,),
        spin_offs=({"id": "s", "group": pick(f"{NAME} (eerste)", "x")},),
        other=(
            Other(step="", section="", question="Hoe groot?", row=named, said=SaidAny(value=NAME)),
            Other(
                step="", section="", question="Welke?", said=SaidAny(value=(named, pick("Geen", "g").value))
            ),
        ),
        to_dos=(ToDo(slot="t.kans@x", question=f"{NAME}: Hoe groot?", why="", note=NAME, public=True),),
        ambition={"votes": said((GridMark(id="x", label=NAME, score=2),))},
    )
    made[collection] = (*made.get(collection, ()), row)
    told = public_edition(evening(**made), KNOWN)
    hides = sort == "eenzaamheid" or collection == "find_outs"
    assert repr(told).count("Kolkflat") == (0 if hides else repr(evening(**made)).count("Kolkflat"))


def test_a_name_that_was_taken_from_a_row_beside_people_has_no_flat_either() -> None:
    """It stands at another row, and says where its words came from."""
    words = Picked(id="y", label=NAME, borrowed=("kosten.wat@x",))
    cost = {"id": "x", "what": said(NAME), "measure": MEASURE}
    made = evening(**rows("eenzaamheid", costs=(cost,), spin_offs=({"id": "y", "group": said(words)},)))
    assert "Kolkflat" not in repr(public_edition(made, KNOWN))


def test_a_part_of_the_area_is_called_by_its_name_beside_other_measures() -> None:
    """Beside people it is not; that is no reason to take it away elsewhere."""
    part = said((pick("Kruidenflat", "s").value,))
    two = (
        {
            "id": "m",
            "title": said("Bezoek"),
            "problem": said((pick("Alleen", "p").value,)),
            "sub_area": part,
        },
        {"id": "n", "title": said("Lampen"), "sub_area": part},
    )
    made = rows("eenzaamheid", sub_areas=({"id": "s", "name": said("Kruidenflat")},)) | {"measures": two}
    first, second = public_edition(evening(**made), KNOWN).measures
    assert ("Kruidenflat" in repr(first), "Kruidenflat" in repr(second)) == (False, True)


def told_everywhere(words: str) -> dict[str, str]:
    """Return what goes out of these words at each answer outside tables, by the path of the answer."""
    made: dict[str, Any] = {}
    for path in SINGLE:
        *parents, name = path.split(".")
        inner = made
        for parent in parents:
            inner = inner.setdefault(parent, {})
        inner[name] = said(words)
    seen = public_edition(evening(**made), KNOWN)
    return {path: repr(attrgetter(path)(seen)) for path in SINGLE}


@pytest.mark.parametrize(
    "words",
    [
        "De gezinnen met schulden in de Kolkflat portiek 3 missen we",
        "Geen kind in de Kolkflat gaat nog met honger naar school",
        "Het gezin in de Kolkflat portiek 3 schrijft zelf de eerste bladzijde",
        "De eenzame buurman van de Kolkflat kookt nu",
    ],
)
def test_an_answer_in_no_table_names_no_flat_beside_people(words: str) -> None:
    assert [path for path, told in told_everywhere(words).items() if "Kolkflat" in told] == []


def test_an_answer_in_no_table_that_is_not_about_people_keeps_its_place() -> None:
    """But for what is about the door of people by its question, and for places that nobody heard."""
    told = told_everywhere("De lampen in de Kolkflat branden weer")
    gone = {path for path in SINGLE if "Kolkflat" not in told[path]}
    doors = {path for path in SINGLE if path.startswith("deepening.front_door.")}
    assert gone == {*doors, "deepening.safety.places"}


def test_each_sentence_of_an_answer_follows_its_own_words() -> None:
    """A picture of later is about the flats, and in another sentence about who has debts."""
    words = "De deuren van de flats gaan dicht. Wie schulden heeft in de Kolkflat, krijgt hulp."
    told = public_edition(evening(**answer("ambition.picture", words)), KNOWN).ambition.picture.value
    assert (
        told == "De deuren van de flats gaan dicht. Wie schulden heeft op een plek in de buurt, krijgt hulp."
    )


@pytest.mark.parametrize(
    ("second", "kept"), [("Zij wonen in de Kolkflat.", False), ("De Kolkflat is oud.", True)]
)
def test_a_sentence_that_refers_back_is_about_the_same_people(second: str, kept: bool) -> None:  # noqa: FBT001 - expected
    """Where they live would else stand one sentence further; another subject has its own words."""
    words = f"Er zijn eenzame ouderen. {second}"
    told = public_edition(evening(**answer("ambition.picture", words)), KNOWN).ambition.picture.value
    assert ("Kolkflat" in (told or "")) == kept


def test_a_reason_to_choose_otherwise_names_no_flat_beside_people() -> None:
    """By its own words, or because it is about a row for people."""
    people, other = "In de Kolkflat wonen straks meer gezinnen met schuld", "In de Kolkflat is het anders"

    def told(because: str, slot: str = "", finding: str = "x") -> str:
        reply = Reply(finding=finding, slot=slot, reaction="anders", because=because)
        made = rows("eenzaamheid", quick_wins=({"id": "q", "what": said("Een bankje")},), replies=(reply,))
        (out,) = public_edition(evening(**made), KNOWN).replies
        return out.because

    assert "Kolkflat" not in told(people, slot="ambitie-zin") + told(other, slot="maatregelen.titel@m")
    assert "Kolkflat" not in told(other, finding="wie-niet:m+q")
    assert told(other, slot="quick-wins.wat@q") == other
    assert "Kolkflat" not in told(other, finding="cijfer:bijstand"), "beside a figure none goes out"


def test_a_reason_names_no_place_that_the_same_paper_leaves_out() -> None:
    """'De school op de Kanaaldijk' at a cost told which place the measure for these people was."""
    reply = Reply(
        finding="delen:k", slot="kosten.bedrag@k", reaction="anders", because="De Kanaaldijk rekent na"
    )
    measures = ({"id": "m", "title": said("Hulp aan eenzame ouderen aan de Kanaaldijk")},)
    made = rows("eenzaamheid", replies=(reply,)) | {"measures": measures}
    (out,) = public_edition(evening(**made), KNOWN).replies
    assert "Kanaaldijk" not in out.because


def _card(words: str, on: str) -> tuple[Other, Other]:
    """Return an own card as the paper gets it: the list that it is on, and its words."""
    named = Picked(id="k", label=words)
    where = SaidAny(value=Picked(id=on, label=f"bij de {on}"))
    return (
        Other(step="", section="", question="Lijst?", row=named, own_card="list", said=where),
        Other(
            step="", section="", question="Woorden?", row=named, own_card="words", said=SaidAny(value=words)
        ),
    )


@pytest.mark.parametrize(
    ("on", "cell"),
    [
        ("problemen", {"problems": ({"id": "p", "title": said("Rommel"), "sort": pick(NAME, "k")},)}),
        ("ingredienten", {"measures": ({"id": "m", "problem": None, "ingredient": pick(NAME, "k")},)}),
        ("problemen", {}),
        ("themas", {}),
    ],
    ids=["a problem", "a way of working for people", "a problem that nobody chose", "a theme nobody chose"],
)
def test_an_own_card_names_no_flat_where_the_row_that_chose_it_may_not(on: str, cell: dict[str, Any]) -> None:
    """On the list of what the group added it is called as where it was chosen, and no freer."""
    made = rows("eenzaamheid")
    for name, found in cell.items():
        first = {key: value for key, value in found[0].items() if value is not None}
        made[name] = ({**made[name][0], **first},)
    public = public_edition(evening(**made, other=_card(NAME, on)), KNOWN)
    texts = [each.said.value for each in public.other if each.own_card == "words"]
    assert texts
    assert not [text for text in texts if "portiek" in str(text) or "Kolkflat" in str(text)]
    assert not [each for each in public.other if each.row and "Kolkflat" in each.row.label]


@pytest.mark.parametrize(
    ("on", "words", "left"),
    [
        ("partijen", "VvE Molenstraat 12 tot 20", "VvE Molenstraat"),
        ("beslissers", "De commissie van Molenstraat 12", "De commissie van Molenstraat"),
        (
            "partijen",
            "Bewoners van portiek 3 van de Molenflat",
            "Bewoners van een plek in de buurt",
        ),
        ("partijen", "Bewonerscommissie Molenflat", "Bewonerscommissie Molenflat"),
        ("fasen", "Na de sloop van portiek 3 aan de Molenstraat", "Na de sloop van een plek in de buurt"),
        ("kaders", "Wijkplan Molenflat 2024", "Wijkplan Molenflat 2024"),
        ("fasen", "Bouwstroom 1", "Bouwstroom 1"),
        ("partijen", "Basisschool 2", "Basisschool 2"),
        ("beslissers", "Wijkraad Kade 12", "Wijkraad Kade"),
        ("partijen", "Stichting Plein 40", "Stichting Plein"),
    ],
)
def test_the_name_of_a_party_or_a_plan_keeps_its_street_and_no_house(on: str, words: str, left: str) -> None:
    """It is the name of an organisation, so that people know whom is meant; where somebody lives is not said."""
    cell = {"parties": ({"id": "q", "role": pick(words, "k")},)} if on == "partijen" else {}
    public = public_edition(evening(**rows("eenzaamheid", **cell), other=_card(words, on)), KNOWN)
    (text,) = (str(each.said.value) for each in public.other if each.own_card == "words")
    assert text == left
    assert not re.search(r"straat 1\d", repr(public))


def test_a_period_that_is_named_after_a_flat_is_not_called_so_beside_people() -> None:
    """In one table the flat may not be readable in the one cell while it is masked in the other."""
    words = "Na de sloop van de Molenflat"
    measure = {"id": "m", "phase": pick(words, "k"), "title": said("Bezoek in de Molenflat")}
    made = rows("eenzaamheid")
    made["measures"] = ({**made["measures"][0], **measure},)
    public = public_edition(evening(**made, other=_card(words, "fasen")), KNOWN)
    assert "Molenflat" not in repr(public.measures)


@pytest.mark.parametrize(
    ("on", "collection", "field"),
    [
        ("fasen", "measures", "phase"),
        ("kaders", "measures", "programme"),
        ("partijen", "costs", "payer"),
        ("partijen", "promises", "partner"),
    ],
)
@pytest.mark.parametrize("sort", ["eenzaamheid", "overlast"])
def test_a_card_that_is_called_otherwise_beside_people_is_called_so_on_its_list_too(
    on: str, collection: str, field: str, sort: str
) -> None:
    """Two tables side by side told what the place was: masked in the one and printed whole in the other."""
    words = "Vereniging Molenflat"
    made = rows(sort)
    leaf = pick(words, "k") if field not in {"payer", "programme"} else said((pick(words, "k").value,))
    row = made["measures"][0] if collection == "measures" else {"id": "x", "measure": MEASURE}
    made[collection] = ({**row, field: leaf},)
    asked = ToDo(slot="eigen-kaart.lijst@k", question=f"{words}: Op welke lijst?", why="", public=True)
    public = public_edition(evening(**made, other=_card(words, on), to_dos=(asked,)), KNOWN)
    (to_do,) = public.to_dos
    assert ("Molenflat" in to_do.question) is (sort == "overlast")
    listed = [
        *(str(each.said.value) for each in public.other[1:]),
        *(each.row.label for each in public.other if each.row),
    ]
    assert listed == ["Vereniging op een plek in de buurt" if sort == "eenzaamheid" else words] * 3


def test_what_residents_start_names_no_house() -> None:
    """It is done where somebody lives, as a wish is."""
    made = evening(**rows("overlast"), initiatives=({"id": "i", "what": said("Soep op Molenstraat 12")},))
    assert "Soep op Molenstraat" in repr(public_edition(made, KNOWN).initiatives)
    assert "12" not in repr([row.what.value for row in public_edition(made, KNOWN).initiatives])
