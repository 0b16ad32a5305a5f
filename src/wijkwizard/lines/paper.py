"""Making the paper in lines: which parts of the plan are ready, and the command that makes it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from wijkwizard import session as core
from wijkwizard.conversation.budget_form import TITLE as BUDGET
from wijkwizard.conversation.house_form import house_line
from wijkwizard.conversation.image_form import WITH_IMAGE, image_form, picture_of
from wijkwizard.conversation.plan_in_short import (
    GATES,
    QUARTER,
    discussed_in_short,
    gates_in_short,
    quarter_words,
)
from wijkwizard.conversation.plan_words import (
    AS_WORD,
    AUDIENCES,
    KINDS,
    ON_TABLES,
    ON_WALL,
    SHEETS,
    WizardFormat,
    paper_path,
    sheet_path,
)
from wijkwizard.conversation.reply import of_gate
from wijkwizard.errors import WijkError
from wijkwizard.lines.budget import share_money
from wijkwizard.lines.face import Face
from wijkwizard.lines.form import ask_until_usable
from wijkwizard.lines.house import choose_house
from wijkwizard.lines.reply import reply
from wijkwizard.session.gate_lines import features_of, gate_named, gates_of
from wijkwizard.terms.dutch import about, sentence

if TYPE_CHECKING:
    from wijkwizard.document.own_picture import OwnPicture
    from wijkwizard.session.printing.paper import Readership


_GATES, _QUARTER, _BUDGET = "poorten", "kwart", "verdelen"
_SHEETS, _IMAGE, _WALL, _WORD, _HOUSE = "op-tafel", "beeld", "muur", "word", "huisstijl"


def paper(face: Face) -> None:
    """Print which parts are ready and what is missing, and make the chosen edition."""
    ready = face.session.reader.seen(face.showing()).readiness()
    face.tell(
        discussed_in_short(ready, face.showing()),
        core.coming(face.session.reader.iwap()),
    )
    gates = gates_of(face.session.reader.seen(face.showing()))
    if gates:
        face.say(f"{GATES} {gates_in_short(gates)}")
    for line in ready:
        missing = "; ".join(line.missing)
        wrong = " ".join(line.contradicted)
        text = f"{line.stands}.{f' {wrong}' if wrong else ''}{f' Nog niet: {sentence(missing)}' if missing else ''}"
        face.say(about(line.title, text))
    more = (
        ((_GATES, f"{GATES} Alle punten, en reageren"), (_QUARTER, QUARTER), (_BUDGET, BUDGET))
        if gates
        else ()
    )
    beside = (
        (_SHEETS, ON_TABLES),
        (_WALL, ON_WALL),
        (_IMAGE, WITH_IMAGE),
        (_WORD, AS_WORD),
        (_HOUSE, house_line(face.session.house.words)),
    )
    chosen = face.choose("Het papier maken?", (*AUDIENCES.items(), *more, *beside))
    acts: dict[str, Callable[[], object]] = {
        **{audience: partial(make_paper, face, audience) for audience in AUDIENCES},
        _GATES: partial(_gates, face),
        _QUARTER: partial(_quarter, face),
        _BUDGET: partial(share_money, face),
        _SHEETS: partial(_make_sheets, face),
        _WALL: partial(make_paper, face, "muur"),
        _IMAGE: partial(_with_image, face),
        _WORD: partial(make_paper, face, "college", "docx"),
        _HOUSE: partial(choose_house, face),
    }
    if chosen in acts:
        acts[chosen]()


def _with_image(face: Face) -> None:
    """Ask for a picture until it can be used, or nothing is typed any more, and make the plan with it."""
    image = ask_until_usable(face, image_form, picture_of)
    if image is not None:
        make_paper(face, "college", image=image)


def _quarter(face: Face) -> None:
    face.say(*quarter_words(face.session.reader.seen(face.showing()).derived.quarter))


def _gates(face: Face) -> None:
    """Print how each gate and feature stands, and let the group pass over one with its reason."""
    seen = face.session.reader.seen(face.showing())
    lines = (*gates_of(seen), *features_of(seen))
    texts = [
        about(gate.label, sentence(f"{gate.state}. {gate.text}" if gate.text else gate.state))
        for gate in lines
    ]
    number = face.asking.number(texts)
    gate = gate_named(seen, lines[number].key) if number is not None else None
    if gate is not None:
        reply(face, of_gate(gate, seen, read_only=face.session.file.read_only))


def _make_sheets(face: Face) -> None:
    said: list[str] = []
    try:
        made = face.session.plan.make_sheets(
            partial(sheet_path, face.session.file.path, face.paper_folder), said.append
        )
    except WijkError as error:
        face.refuse(error)
        return
    face.tell(*said, face.session.secrecy.paper_remark)
    face.say(f"{SHEETS} staan in {made[0].parent}", *(path.name for path in made))


def make_paper(
    face: Face, audience: Readership, fmt: WizardFormat = "pdf", image: OwnPicture | None = None
) -> None:
    """Make the paper for one kind of reader, and say where it is."""
    face.say(f"{KINDS[fmt]} wordt gemaakt. Dat duurt even.")
    said: list[str] = []
    out = paper_path(face.session.file.path, audience, face.paper_folder, fmt)
    try:
        made = face.session.plan.make(out, audience=audience, fmt=fmt, progress=said.append, image=image)
    except WijkError as error:
        face.refuse(error)
        return
    # Steps are no sentences and are over; a sentence is a warning, or why the paper has another name.
    remarks = (*(line for line in said if line.endswith(".")), face.session.secrecy.paper_remark)
    face.say(f"{KINDS[fmt]} staat in {made}")
    face.tell(*remarks)
