"""Making the paper in lines: which parts of the plan are ready, and the command that makes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wijkwizard import session as core
from wijkwizard.conversation.plan_words import EDITIONS, paper_path
from wijkwizard.errors import WijkError
from wijkwizard.lines.face import Face
from wijkwizard.session.gate_lines import gates_of
from wijkwizard.terms.dutch import about, sentence

if TYPE_CHECKING:
    from wijkwizard.document.model import Edition


def paper(face: Face) -> None:
    """Print which parts are ready and what is missing, and make the chosen edition."""
    ready = face.session.reader.seen(face.showing()).readiness()
    done = sum(line.done >= line.total for line in ready)
    face.tell(
        f"{done} van {len(ready)} delen op orde.",
        core.coming(face.session.reader.iwap(), face.session.reader.questions.questionnaire),
    )
    gates = gates_of(face.session.reader.seen(face.showing()))
    if gates:
        face.say("Klaar om voor te leggen?")
    for gate in gates:
        face.say(about(gate.label, sentence(f"{gate.state}. {gate.text}" if gate.text else gate.state)))
    for line in ready:
        missing = "; ".join(line.missing)
        state = "op orde" if line.done >= line.total else f"{line.done} van {line.total}"
        face.say(about(line.title, f"{state}.{f' Nog niet: {sentence(missing)}' if missing else ''}"))
    edition = face.choose("Het papier maken?", tuple(EDITIONS.items()))
    if edition is not None:
        _make(face, "working" if edition == "working" else "public")


def _make(face: Face, edition: Edition) -> None:
    face.say("De PDF wordt gemaakt. Dat duurt even.")
    said: list[str] = []
    out = paper_path(face.session.file.path, edition, face.paper_folder)
    try:
        made = face.session.plan.make(out, edition=edition, progress=said.append)
    except WijkError as error:
        face.refuse(error)
        return
    # Steps are no sentences and are over; a sentence is a warning, or why the paper has another name.
    remarks = (*(line for line in said if line.endswith(".")), face.session.secrecy.paper_remark)
    face.say(f"De PDF staat in {made}")
    face.tell(*remarks)
