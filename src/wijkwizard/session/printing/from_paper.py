"""Makes a dossier of what a paper holds, and says what it is not."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from wijkwizard.document.pdf_attachment import dossier_in
from wijkwizard.document.seal import seal_of
from wijkwizard.dossier.file.cipher import Cipher, Password
from wijkwizard.dossier.file.store import Store
from wijkwizard.dossier.identity import identity
from wijkwizard.dossier.locations import check_location
from wijkwizard.dossier.log.fold import fold
from wijkwizard.dossier.recents import Recent, remember
from wijkwizard.errors import WijkError
from wijkwizard.files.output_path import DOSSIER, output_path_for
from wijkwizard.files.temporary import temporary
from wijkwizard.questionnaire import compiled
from wijkwizard.session.environment import Environment
from wijkwizard.session.printing.paper_check import CHANGED
from wijkwizard.session.printing.paper_dossier import PaperDossier, from_bytes
from wijkwizard.session.questions import load_questions
from wijkwizard.terms.units import many

_IS_NOT = {
    "public": (
        "Dit is niet het hele dossier. Het zijn de antwoorden die in het openbare plan en de bijlage staan.",
        "Wat intern is, zit er niet in. Ook de cijferbestanden, de stemrondes en de reacties op de wijkwizard niet.",
    ),
    "working": (
        "Dit zijn de antwoorden zoals zij stonden toen de werkversie is gemaakt, ook wat intern is.",
        "De geschiedenis zit er niet in: wat er eerst stond, wat is gewist en stemmen die niet zijn getoond.",
    ),
}
_OTHER_QUESTIONS = (
    "Het hoort bij een andere vragenlijst dan die van deze wijkwizard. "
    "Geef haar bij het openen mee met '--questions MAP'; anders komt opzij te staan wat niet past."
)

_ANSWERS_TOO = "Ook antwoorden kunnen veranderd zijn. Leg ze naast het papier voordat u ermee verder werkt."


def extract(
    paper: Path,
    target: Path,
    *,
    environment: Environment,
    questions: Path | None = None,
    password: Password | None = None,
) -> tuple[str, ...]:
    """Make a dossier of what a paper holds; return in Dutch what it is and what it is not.

    Args:
        paper: the PDF, which is not changed.
        target: the new dossier.
        environment: says what one guess of a password costs.
        questions: a municipality's own questionnaire, or ``None`` for ours.
        password: what the new dossier can be read with; ``None`` for no password.

    Raises:
        WijkError: those of ``dossier_in``, ``from_bytes`` and of making a dossier; then nothing is written.
    """
    output_path_for(target, DOSSIER, (paper,))
    dossier = from_bytes(dossier_in(paper), paper)
    cipher = None if password is None else Cipher.made(password, environment.cost)
    lines = _write(dossier, target, questions, cipher)
    last = max((event.at for event in dossier.events), default="")
    remember(Recent(target, at=last, of=identity(dossier.events)))
    return (*_about(dossier, paper), *lines, *check_location(target, os.environ).warnings)


@contextmanager
def looked_into(paper: Path, questions: Path | None = None) -> Iterator[tuple[Path, tuple[str, ...]]]:
    """Yield a dossier with what a paper holds, in a folder that is gone afterwards, and in Dutch what it is not.

    Raises:
        WijkError: those of ``extract``.
    """
    dossier = from_bytes(dossier_in(paper), paper)
    with temporary() as folder:
        path = folder / f"{paper.stem}.wijk"
        lines = _write(dossier, path, questions, None)
        yield path, (*_about(dossier, paper), *lines)


def _about(dossier: PaperDossier, paper: Path) -> tuple[str, ...]:
    state = fold(dossier.events)
    count = many(len(state.answers.by_slot), "antwoord", "antwoorden")
    seal = seal_of(paper)
    changed = (CHANGED, _ANSWERS_TOO) if seal is None or not seal.whole else ()
    return (f"Het papier bevat {count}.", *_IS_NOT[dossier.edition], *changed)


def _write(
    dossier: PaperDossier, target: Path, questions: Path | None, cipher: Cipher | None
) -> tuple[str, ...]:
    """Write the dossier; return in Dutch what is with its questionnaire."""
    if not dossier.events:
        raise WijkError("pdf-dossier-damaged", path=target)
    ours = load_questions(questions)
    wanted = fold(dossier.events).questionnaire_hash
    carried = dict(dossier.questionnaires)
    if wanted == ours.hash:
        carried[ours.hash] = compiled.to_json(ours.questionnaire)
    with Store.create(target, dossier.events, cipher) as store:
        for name, text in carried.items():
            store.keep_questionnaire(name, text)
    return () if wanted in carried else (_OTHER_QUESTIONS,)
