"""Forms that came back from home stand in a dossier with who filled them in, and what differs stands side by side."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from tests.dossier.secrets import RIGHT
from tests.session.fill.forms import asked, drawn, filled_in
from tests.session.small import fixed_environment
from wijkwizard.document.make import draw
from wijkwizard.document.sheets.homework import homework
from wijkwizard.errors import WijkError
from wijkwizard.session import Session, new_session, open_session
from wijkwizard.session.merge.merged_differences import difference_lines
from wijkwizard.session.merge.merging import merge_dossiers
from wijkwizard.session.printing.room_sheets import room_sheets
from wijkwizard.session.storage.forms import FormTarget, take_forms
from wijkwizard.terms import ChoiceValue, DayValue, Slot, TextValue

SHORT, ONE = Slot("kort"), Slot("een")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A questionnaire with every kind of question for at home."""
    return asked(tmp_path_factory.mktemp("vragen") / "vragen")


@pytest.fixture
def target(folder: Path, tmp_path: Path) -> FormTarget:
    """A dossier that is not there yet."""
    return FormTarget(tmp_path / "thuis.wijk", new=True, questions=folder)


def form(folder: Path, path: Path, values: Mapping[str, str], voice: str = "") -> Path:
    """Return a form that was filled in."""
    path.write_bytes(filled_in(drawn(folder), values, voice=voice))
    return path


def two(folder: Path, where: Path) -> list[Path]:
    """Return the forms of two organisations, which agree about one thing and not about another."""
    return [
        form(folder, where / "a.pdf", {"kort": "Het plein", "een": "rood"}, "gemeente"),
        form(folder, where / "b.pdf", {"kort": "Het plein", "een": "blauw", "getal": "4"}, "corporatie"),
    ]


def taken(paths: list[Path], target: FormTarget, start: int = 0) -> tuple[int, list[str]]:
    """Take forms into a dossier; return how many answers they held, and what was said."""
    said: list[str] = []
    count = take_forms(paths, target, environment=fixed_environment(start), say=said.append)
    return count, said


def opened(target: FormTarget, start: int = 5000) -> Session:
    """Open the dossier."""
    return open_session(target.path, environment=fixed_environment(start), questions=target.questions)


def existing(target: FormTarget) -> FormTarget:
    """Return a dossier that is there, in which the facilitator prepared something."""
    with new_session(target.path, environment=fixed_environment(), questions=target.questions) as session:
        session.writer.answer(SHORT, TextValue(v="De straat"))
    return FormTarget(target.path, new=False, questions=target.questions)


def values(session: Session, slot: Slot) -> dict[object, tuple[str, ...]]:
    """Return who gave each answer."""
    return {
        answer.value.v if answer.value else answer.unknown: answer.roles
        for answer in session.reader.answers.by_slot.get(slot, ())
    }


def test_two_organisations_stand_with_their_role_at_what_they_said(
    folder: Path, target: FormTarget, tmp_path: Path
) -> None:
    """The same once, with both; what differs side by side."""
    count, (said,) = taken(two(folder, tmp_path), target)
    assert count == 5
    assert said.startswith("Let op: op 1 punt staat meer dan één antwoord naast elkaar.")
    with opened(target) as session:
        assert values(session, SHORT) == {"Het plein": ("gemeente", "corporatie")}
        assert values(session, ONE) == {"rood": ("gemeente",), "blauw": ("corporatie",)}
        told = "\n".join(difference_lines(session.reader, session.file.merged_from))
    assert "Gemeente: Rood" in told
    assert "Woningcorporatie: Blauw" in told
    assert "Het plein" not in told


def test_what_stood_in_the_dossier_stays_beside_what_came(
    folder: Path, target: FormTarget, tmp_path: Path
) -> None:
    target = existing(target)
    taken(two(folder, tmp_path), target, 1000)
    with opened(target) as session:
        assert values(session, SHORT) == {"De straat": (), "Het plein": ("gemeente", "corporatie")}


def test_who_reads_a_form_twice_writes_it_once(folder: Path, target: FormTarget, tmp_path: Path) -> None:
    forms = two(folder, tmp_path)
    taken([*forms, forms[0]], target)
    with opened(target) as session:
        before = session.reader.state.events
    taken(forms, FormTarget(target.path, new=False, questions=folder), 2000)
    with opened(target) as session:
        assert session.reader.state.events == before


def test_an_answer_that_was_wiped_out_is_given_again(
    folder: Path, target: FormTarget, tmp_path: Path
) -> None:
    """A slot that somebody emptied holds no other opinion."""
    target = existing(target)
    with opened(target, 500) as session:
        session.writer.answer(SHORT, None)
    taken(two(folder, tmp_path), target, 1000)
    with opened(target) as session:
        assert values(session, SHORT) == {"Het plein": ("gemeente", "corporatie")}
        told = difference_lines(session.reader, session.file.merged_from)
        assert not any("leeggemaakt" in line for line in told)


def test_each_form_can_be_taken_back_by_itself(folder: Path, target: FormTarget, tmp_path: Path) -> None:
    target = existing(target)
    first, second = two(folder, tmp_path)
    taken([first], target, 1000)
    with opened(target, 2000) as session:
        session.history.undo()
        assert values(session, ONE) == {}
        assert values(session, SHORT) == {"De straat": ()}
    taken([second], target, 3000)
    with opened(target) as session:
        assert values(session, ONE) == {"blauw": ("corporatie",)}


def test_a_copy_with_forms_joins_the_evening(folder: Path, target: FormTarget, tmp_path: Path) -> None:
    """While one laptop is in the room, another takes the forms into a copy of what was prepared."""
    target = existing(target)
    copy = FormTarget(tmp_path / "kopie.wijk", new=False, questions=folder)
    shutil.copyfile(target.path, copy.path)
    taken(two(folder, tmp_path), copy, 1000)
    with opened(target, 3000) as session:
        session.writer.answer(ONE, ChoiceValue(v="blauw"))
    both = FormTarget(tmp_path / "samen.wijk", new=False, questions=folder)
    today = fixed_environment().now().date()
    made = merge_dossiers([target.path, copy.path], both.path, today=today, questions=folder)
    with opened(both) as session:
        assert ChoiceValue(v="rood") in [each.value for each in session.reader.answers.by_slot[ONE]]
        assert len(values(session, SHORT)) == 2
    assert any("Rood" in line for line in made.differences)


def test_nothing_is_written_when_one_form_does_not_fit(
    folder: Path, target: FormTarget, tmp_path: Path
) -> None:
    good, _ = two(folder, tmp_path)
    bad = form(folder, tmp_path / "c.pdf", {"getal": "veel"})
    with pytest.raises(WijkError, match="veel"):
        taken([good, bad], target)
    assert not target.path.exists()
    there = existing(target)
    before = there.path.read_bytes()
    with pytest.raises(WijkError, match="veel"):
        taken([good, bad], there, 1000)
    assert there.path.read_bytes() == before


def test_a_dossier_with_a_password_takes_forms_with_it_and_without_it_nothing(
    folder: Path, tmp_path: Path
) -> None:
    target = FormTarget(tmp_path / "thuis.wijk", new=True, questions=folder, password=RIGHT)
    forms = two(folder, tmp_path)
    taken(forms[:1], target)
    with pytest.raises(WijkError) as caught:
        taken(forms, FormTarget(target.path, new=False, questions=folder), 1000)
    assert caught.value.code == "password-needed"
    taken(forms, replace(target, new=False), 2000)
    assert b"plein" not in target.path.read_bytes()
    with open_session(
        target.path, environment=fixed_environment(5000), questions=folder, password=RIGHT
    ) as session:
        assert values(session, ONE) == {"rood": ("gemeente",), "blauw": ("corporatie",)}


def test_a_dossier_that_is_open_elsewhere_takes_nothing(
    folder: Path, target: FormTarget, tmp_path: Path
) -> None:
    """Who sits at that window would not see what came."""
    target = existing(target)
    with opened(target, 500), pytest.raises(WijkError) as caught:
        taken(two(folder, tmp_path), target, 1000)
    assert caught.value.code == "dossier-read-only"
    with opened(target) as session:
        assert values(session, ONE) == {}


def test_a_dossier_that_is_there_is_not_replaced(folder: Path, target: FormTarget, tmp_path: Path) -> None:
    existing(target)
    before = target.path.read_bytes()
    with pytest.raises(WijkError):
        taken(two(folder, tmp_path), target)
    assert target.path.read_bytes() == before


def test_it_is_told_softly_what_speaks_of_one_person_and_what_nobody_said(
    folder: Path, target: FormTarget, tmp_path: Path
) -> None:
    """At the form and the question, and only at the form that says it."""
    person = form(folder, tmp_path / "a.pdf", {"kort": "Mevrouw Jansen van nummer 12 belde"})
    other = form(folder, tmp_path / "b.pdf", {"kort": "Het plein"}, "gemeente")
    _, said = taken([person, other], target)
    nobody, name, _ = said
    assert nobody == "Let op, a.pdf: er staat niet bij namens wie dit is ingevuld."
    assert name.startswith("Let op, a.pdf, vraag 1, 'kort': ")
    assert "Mevrouw Jansen" in name


def test_a_form_of_an_earlier_edition_is_read_and_that_is_said(
    folder: Path, tmp_path: Path, target: FormTarget
) -> None:
    now = asked(tmp_path / "nieuw", **{"text: Wat ziet u?": "text: Wat ziet u hier?"})
    paper = form(folder, tmp_path / "a.pdf", {"kort": "Het plein"}, "gemeente")
    _, said = taken([paper], FormTarget(target.path, new=True, questions=now))
    assert said == [
        "Let op, a.pdf: dit formulier is van een andere uitgave van de vragenlijst. Alles past nog."
    ]


def test_what_an_earlier_edition_asked_and_this_one_does_not_is_told_and_the_rest_is_taken(
    folder: Path, tmp_path: Path, target: FormTarget
) -> None:
    """It was refused whole, with every other form, and could only be mended in the form itself."""
    now = asked(tmp_path / "nieuw", "[getal]", **{"id: kort,": "id: heel-iets-anders,"})
    paper = form(folder, tmp_path / "a.pdf", {"kort": "Het plein", "getal": "12"}, "gemeente")
    _, said = taken([paper], FormTarget(target.path, new=True, questions=now))
    assert said[0].endswith("Wat er niet meer in past, staat hieronder.")
    assert "Er stond: 'Het plein'. Neem het zelf over." in said[1]
    with opened(FormTarget(target.path, new=False, questions=now)) as session:
        assert values(session, Slot("getal"))


def test_an_own_card_of_the_dossier_can_be_chosen_on_its_form(tmp_path: Path) -> None:
    """It is on the form by the id of its row, which only its dossier knows."""
    fixed, rows = "[{id: rood, label: Rood}, {id: blauw, label: Blauw}]", "{rows: problemen, label: titel}"
    folder = asked(tmp_path / "vragen", **{fixed: rows})
    place = FormTarget(tmp_path / "thuis.wijk", new=True, questions=folder)
    with new_session(place.path, environment=fixed_environment(), questions=folder) as session:
        row = session.rows.add("problemen")
        session.writer.answer(Slot("problemen.titel", row), TextValue(v="Katten"))
        source = room_sheets(session.reader)
    content = draw(homework(source, fillable=True)).content
    paper = tmp_path / "a.pdf"
    paper.write_bytes(filled_in(content, {"een": row}, voice="gemeente"))
    taken([paper], FormTarget(place.path, new=False, questions=folder), 1000)
    with opened(place) as session:
        assert values(session, ONE) == {row: ("gemeente",)}
    with pytest.raises(WijkError, match=row):
        taken([paper], FormTarget(tmp_path / "nieuw.wijk", new=True, questions=folder), 1000)


def test_a_day_in_own_words_is_read_and_said_back(folder: Path, target: FormTarget, tmp_path: Path) -> None:
    """As in the wizard: counted from the evening, and a form does not stop all others for it."""
    _, said = taken([form(folder, tmp_path / "a.pdf", {"dag": "over een half jaar"}, "gemeente")], target)
    with opened(target) as session:
        (answer,) = session.reader.answers.by_slot[Slot("dag")]
        assert answer.value == DayValue(v="2026-09")
    assert any("staat 'over een half jaar'. Gelezen als" in line for line in said)
    later = FormTarget(target.path, new=False, questions=target.questions)
    _, plain = taken([form(folder, tmp_path / "b.pdf", {"dag": "1 mei 2027"}, "politie")], later)
    assert not any("Gelezen als" in line for line in plain)
