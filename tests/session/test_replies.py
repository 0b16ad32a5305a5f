"""A reply to what stands out about the plan is kept with what it was about, can be taken back and wiped, and merges."""

from __future__ import annotations

import shutil
from decimal import Decimal
from functools import partial
from pathlib import Path

import pytest

from tests.advice.plan.cases import SLECHT
from tests.session.small import fixed_environment
from wijkwizard.advice.plan.replied import RepliedFinding
from wijkwizard.dossier.log.events import Replied
from wijkwizard.dossier.log.fold import fold
from wijkwizard.errors import WijkError
from wijkwizard.session import Session, fill_session, open_session
from wijkwizard.session.reply_writer import ReplySubject
from wijkwizard.session.typed_remarks import reason_remarks
from wijkwizard.terms import NumberValue, Slot

KEY = "doel-verkeerde-kant:d2"
TARGET = Slot("doel-van-naar.streefwaarde", "d2")
SECRET = "omdatwijdatzeggen"  # noqa: S105 - words to look for in a file


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a dossier of a plan about which much is to be said."""
    path = tmp_path_factory.mktemp("reacties") / "slecht.wijk"
    fill_session(SLECHT, path, environment=fixed_environment())
    return path


@pytest.fixture
def path(filled: Path, tmp_path: Path) -> Path:
    """Return a copy of it."""
    return Path(shutil.copy(filled, tmp_path / "slecht.wijk"))


def _open(path: Path, start: int = 1000) -> Session:
    return open_session(path, environment=fixed_environment(start))


def _found(session: Session, key: str = KEY) -> RepliedFinding:
    return next(each for each in session.reader.derived.replied_findings if each.finding.key == key)


def _subject(session: Session, key: str = KEY) -> ReplySubject:
    return ReplySubject.of_finding(_found(session, key).finding)


def test_a_reply_holds_until_what_it_was_about_changes_and_then_says_what_stood_there(path: Path) -> None:
    with _open(path) as session:
        session.replies.reply(_subject(session), "anders", SECRET)
        assert not _found(session).speaks
        session.writer.answer(TARGET, NumberValue(v=Decimal(60)))
        assert _found(session).speaks
        assert "Toen stond er: " in _found(session).reply_text
        assert "55" in _found(session).reply_text
        session.writer.answer(TARGET, NumberValue(v=Decimal(55)))
        assert not _found(session).speaks


def test_a_reply_about_several_rows_does_not_hold_for_one_that_comes_later(path: Path) -> None:
    """Six goals were enough for the group; the seventh it never spoke of. Of another finding the reply stays."""
    with _open(path) as session:
        session.replies.reply(_subject(session, "te-veel:doel"), "eens")
        session.replies.reply(_subject(session), "eens")
        assert not _found(session, "te-veel:doel").speaks
        row = session.rows.add("doelen")
        session.writer.read(Slot("doelen.titel", row), "Een zevende doel")
        found = _found(session, "te-veel:doel")
        assert found.speaks
        assert found.reply_text.endswith("Sindsdien kwam erbij: 'Een zevende doel'.")
        assert not _found(session).speaks


def test_what_is_put_off_comes_back_when_the_dossier_is_opened_again(path: Path) -> None:
    with _open(path) as session:
        session.replies.reply(_subject(session), "later")
        assert not _found(session).speaks
    with _open(path, 2000) as session:
        assert _found(session).speaks


def test_a_reply_can_be_taken_back_and_says_so_in_its_own_words(path: Path) -> None:
    with _open(path) as session:
        session.replies.reply(_subject(session), "eens")
        assert session.history.undo() == "Teruggedraaid: reactie op wat opvalt in het plan"
        assert _found(session).reply is None


def test_an_answer_that_is_wiped_is_not_told_by_the_reply_that_rested_on_it(path: Path) -> None:
    """A reply names the events of the answers and repeats none of their words."""
    with _open(path) as session:
        session.replies.reply(_subject(session), "anders", SECRET)
        session.eraser.forget(Slot("doelen.titel", "d2"))
        session.writer.answer(TARGET, NumberValue(v=Decimal(60)))
        session.eraser.forget(Slot("doel-van-naar.nulwaarde", "d2"))
        reply = session.reader.iwap().reply_to(KEY)
        assert reply is not None
        assert any("gewist" in words for words in reply.then)
        assert not any("40" in words for words in reply.then)


def test_who_wipes_an_answer_wipes_the_reasons_that_stand_at_it(path: Path) -> None:
    """As with what was agreed about it: the words may repeat what was wiped."""
    with _open(path) as session:
        session.replies.reply(_subject(session), "anders", SECRET)
        session.eraser.forget(TARGET)
        assert session.reader.iwap().reply_to(KEY) is None
    assert SECRET.encode() not in path.read_bytes()


def test_who_wipes_an_answer_wipes_the_half_typed_reason_at_it(path: Path) -> None:
    """It may repeat what was wiped as well as a reason that was finished."""
    with _open(path) as session:
        slot, kind = _subject(session).draft
        session.drafts.keep(Slot.parse(slot), SECRET, kind=kind)
        session.eraser.forget(TARGET)
        assert session.drafts.all() == ()
    assert SECRET.encode() not in path.read_bytes()


def test_a_wiped_reason_is_gone_and_the_answer_stays(path: Path) -> None:
    with _open(path) as session:
        session.replies.reply(_subject(session), "anders", SECRET)
        slot, kind = _subject(session).draft
        session.drafts.keep(Slot.parse(slot), f"{SECRET} en meer", kind=kind)
        session.eraser.forget_reply(KEY)
        assert session.drafts.all() == ()
        assert session.reader.answers.get(TARGET) is not None
        assert TARGET not in session.reader.answers.forgotten
    assert SECRET.encode() not in path.read_bytes()


def test_replies_of_two_copies_come_together_in_any_order(path: Path, tmp_path: Path) -> None:
    other = Path(shutil.copy(path, tmp_path / "ander.wijk"))
    with _open(path) as one, _open(other, 3000) as two:
        one.replies.reply(_subject(one), "anders", SECRET)
        two.replies.reply(_subject(two, "vaag:d1"), "eens")
        here, there = one.reader.state.events, two.reader.state.events
    both = fold((*here, *there))
    assert set(both.reactions) == {KEY, "vaag:d1"}
    assert both.reactions == fold((*there, *here, *there)).reactions


def test_a_reply_carries_the_key_the_cell_and_what_it_rested_on(path: Path) -> None:
    with _open(path) as session:
        session.replies.reply(_subject(session), "eens")
        said = session.reader.state.reactions[KEY]
        assert said.slot == str(TARGET)
        assert {rest.slot for rest in said.rested_on} >= {str(TARGET), "doel-van-naar.nulwaarde@d2"}
        assert "55" not in said.model_dump_json()
        assert said.internal


def test_a_reply_of_an_older_dossier_is_read() -> None:
    """It has no cell and rests on nothing: it is about a figure."""
    old = Replied.model_validate(
        {"finding": "cijfer:woz-waarde", "reaction": "anders", "because": "gesloopt"}
    )
    assert (old.slot, old.rested_on, old.internal) == ("", (), False)


def test_words_about_one_person_in_a_file_get_a_soft_sentence(tmp_path: Path) -> None:
    """As everywhere where words are typed that can go out."""
    told: list[str] = []
    source = tmp_path / "in.yaml"
    reply = _FILE.format(about=KEY, says="anders", more=", omdat: mevrouw Jansen wil het zo, naar-buiten: ja")
    source.write_text(SLECHT.read_text(encoding="utf-8") + reply, encoding="utf-8")
    fill_session(source, tmp_path / "uit.wijk", environment=fixed_environment(), say=told.append)
    assert any("'reacties': " in line for line in told)


_PLAN = """
gebied-naam: De Werven
duur: lang
besluit: integraal
problemen: [{{rij: p1, soort: {sort}, titel: Het gaat hier mis}}]
doelen: [{{rij: d1, titel: Minder bij de Kolkflat, probleem: p1}}]
maatregelen: [{{rij: m1, titel: Langs de deuren in de Kolkflat}}]
maatregel-plaats: [{{rij: m1, doel: d1, probleem: p1}}]
"""


@pytest.mark.parametrize("sort", ["eenzaamheid", "overlast"])
def test_a_place_in_a_row_for_people_gets_a_soft_sentence_and_so_does_one_in_a_reason(
    tmp_path: Path, sort: str
) -> None:
    """There no paper names it; a measure for another problem and what is said about it may."""
    source, told = tmp_path / "in.yaml", list[str]()
    plan = _PLAN.format(sort=sort)
    source.write_text(plan, encoding="utf-8")
    fill_session(source, tmp_path / "uit.wijk", environment=fixed_environment(), say=told.append)
    beside = sort == "eenzaamheid"
    about = [line for line in told if "'een plek in de buurt'" in line]
    assert [
        any(f"'{slot}'" in line for line in about) for slot in ("doelen.titel@d1", "maatregelen.titel@m1")
    ] == [
        beside,
        beside,
    ]
    with _open(tmp_path / "uit.wijk") as session:
        words = "In de Kolkflat is het anders"
        reader, at = session.reader, "maatregelen.titel@m1"
        remarks = partial(reason_remarks, reader.derived, reader.questions)
        assert bool(remarks(words, "x:d9", at)) == beside
        assert bool(remarks(words, "x:m1", "duur")) == beside
        assert remarks(f"{words} voor gezinnen met schulden", "x:d9", at)
        assert remarks(words, "cijfer:bijstand", "")


_FILE = """
reacties:
  - {{bevinding: {about}, reactie: {says}{more}}}
"""


def _fill(tmp_path: Path, about: str, says: str, more: str = "") -> Path:
    source, target = tmp_path / "in.yaml", tmp_path / "uit.wijk"
    told = SLECHT.read_text(encoding="utf-8") + _FILE.format(about=about, says=says, more=more)
    source.write_text(told, encoding="utf-8")
    fill_session(source, target, environment=fixed_environment())
    return target


def test_a_file_can_hold_replies(tmp_path: Path) -> None:
    target = _fill(tmp_path, KEY, "anders", ", omdat: wij tellen anders, naar-buiten: ja")
    with _open(target) as session:
        reply = _found(session).reply
        assert reply is not None
        assert (reply.because, reply.internal, reply.then) == ("wij tellen anders", False, ())
        assert session.history.undo() is None


@pytest.mark.parametrize(
    ("about", "says", "more", "told"),
    [
        ("doel-verkeerde-kant:d9", "eens", "", "valt niet op in dit plan"),
        (KEY, "anders", "", "waarom kiest de groep anders?"),
        (KEY, "misschien", "", "eens, anders of later"),
        (KEY, "eens", ", waarom: zo", "'waarom' ken ik hier niet"),
        (KEY, "eens", ", naar-buiten: soms", "ja of nee"),
        (KEY, "eens", ", naar-buiten: [ja]", "ja of nee"),
        ("[a, b]", "eens", "", "valt niet op in dit plan"),
        (KEY, "{eens: ja}", "", "eens, anders of later"),
    ],
)
def test_a_file_with_a_reply_that_does_not_fit_says_what_and_where(
    tmp_path: Path, about: str, says: str, more: str, told: str
) -> None:
    with pytest.raises(WijkError) as caught:
        _fill(tmp_path, about, says, more)
    assert told in caught.value.sentence + str(caught.value)
    assert "regel " in caught.value.sentence + str(caught.value)
    assert not (tmp_path / "uit.wijk").exists()
