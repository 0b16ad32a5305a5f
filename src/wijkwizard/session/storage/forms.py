"""Takes forms that were filled in at home into a dossier, a new one or one that is there.

Each form is a step of its own under the name of who filled it in, so that it can be taken back, and so that what two
organisations say differently stands side by side with their names, as it does after tables were merged.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from wijkwizard.dossier.file.cipher import Password
from wijkwizard.dossier.log.payloads import answered_beside
from wijkwizard.files.output_path import DOSSIER, output_path_for
from wijkwizard.files.same_file import distinct
from wijkwizard.questionnaire.misfit import Misfit
from wijkwizard.questionnaire.reading import read_value
from wijkwizard.questionnaire.showing import spoken
from wijkwizard.session.current import CurrentState
from wijkwizard.session.environment import Environment
from wijkwizard.session.fill.fill_remarks import file_remarks
from wijkwizard.session.fill.form_answers import ReadForm, read_forms
from wijkwizard.session.merge.merged_differences import worded_differences
from wijkwizard.session.questions import load_questions
from wijkwizard.session.reader import Reader
from wijkwizard.session.session import Session
from wijkwizard.session.stands_apart import apart_words
from wijkwizard.session.storage.opening import new_session, open_session
from wijkwizard.terms import Answers
from wijkwizard.terms.units import many

_CHOOSE = "Open het dossier en kies wat geldt; tot dan staat op openbaar papier het laatste."
_NO_VOICE = "Let op, {name}: er staat niet bij namens wie dit is ingevuld."
_FITS, _LEFT = "Alles past nog.", "Wat er niet meer in past, staat hieronder."
_OTHER_EDITION = "Let op, {name}: dit formulier is van een andere uitgave van de vragenlijst. {rest}"


@dataclass(frozen=True, slots=True)
class FormTarget:
    """The dossier into which forms go.

    Attributes:
        path: its file.
        new: whether it is made; otherwise it is there, and the answers come beside what it holds.
        questions: a municipality's own questionnaire, or ``None`` for ours or that of the dossier.
        password: that of the dossier.
    """

    path: Path
    new: bool
    questions: Path | None = None
    password: Password | None = None


def take_forms(
    paths: Sequence[Path],
    target: FormTarget,
    *,
    environment: Environment,
    say: Callable[[str], object] = str,
) -> int:
    """Take forms into a dossier, and return how many answers stand in them; ``say`` receives soft remarks.

    The forms are not changed. What stands in the dossier already is not written again.

    Raises:
        WijkError: when anything does not fit, and those of making or opening a dossier; then nothing is written.
    """
    paths = distinct(paths)
    if target.new:
        output_path_for(target.path, DOSSIER, paths)
        questions = load_questions(target.questions)
        forms = read_forms(paths, questions, Answers(), environment.now().date())
        _made(target, environment).close()
    else:
        with _opened(target, environment) as session:
            questions = session.reader.questions
            forms = read_forms(paths, questions, session.reader.answers, session.reader.today())
    words = {party.id: party.label for party in questions.knowledge.parties.rows}
    for form in forms:
        with _opened(target, environment, words.get(form.voice, form.voice)) as session:
            _write(session, form)
            for line in _remarks(session.reader, form):
                say(line)
            if form is forms[-1]:
                for line in _whole(session):
                    say(line)
    return sum(len(form.answers) for form in forms)


def _made(target: FormTarget, environment: Environment) -> Session:
    return new_session(
        target.path, environment=environment, questions=target.questions, password=target.password
    )


def _opened(target: FormTarget, environment: Environment, voice: str = "") -> Session:
    return open_session(
        target.path,
        environment=environment,
        questions=target.questions,
        password=target.password,
        table=voice,
    )


def _write(session: Session, form: ReadForm) -> None:
    state = session.reader.state
    beside = (answered_beside(state, slot, answer) for slot, answer in form.answers.items())
    session.recorder.append_events(filter(None, beside))


def _whole(session: Session) -> Iterator[str]:
    """Yield what there is to say of the dossier with all forms in it."""
    yield from apart_words(session.reader)
    found = worded_differences(session.reader.index, session.reader.state, session.file.merged_from)
    if found:
        count = many(len(found), "punt staat", "punten staan")
        yield f"Let op: op {count} meer dan één antwoord naast elkaar. {_CHOOSE}"


def _own_days(form: ReadForm) -> Iterator[str]:
    """Yield each date that was written in words of one's own, with the day that it was read as."""
    for slot, question, place in form.filling.raw:
        answer = form.answers.get(slot)
        written = str(place.value["waarde"])
        value = answer.value if answer is not None else None
        own = question.kind == "date" and isinstance(read_value(question, (), written), Misfit)
        if own and value is not None:
            name, day = question.short or question.text, spoken(question, value)
            yield f"Let op, {form.path.name}: bij '{name}' staat '{written}'. Gelezen als {day}."


def _remarks(made: Reader, form: ReadForm) -> Iterator[str]:
    name = form.path.name
    if not form.voice:
        yield _NO_VOICE.format(name=name)
    if form.other_edition:
        yield _OTHER_EDITION.format(name=name, rest=_LEFT if form.left else _FITS)
    yield from (f"Let op, {told}" for told in form.left)
    yield from _own_days(form)
    # What others said stands beside it, and has its own remarks.
    alone = {slot: (answer,) for slot, answer in form.answers.items()}
    answers = replace(made.answers, by_slot={**made.answers.by_slot, **alone})
    held = CurrentState(replace(made.state, answers=answers), made.questions)
    yield from file_remarks(form.filling, Reader(held, made.today), made.today() or date.min)
