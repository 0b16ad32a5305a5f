"""The verb that wipes says what goes and what stays, and does nothing before somebody agreed."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest

from tests.cli.command import SECRET, Command
from tests.conversation.test_own_card import CARDS
from tests.session.small import SMALL, again, fixed_environment
from tests.session.storage.test_wiping import CHANGED, paper
from wijkwizard.dossier.copies import CopyLocation, choose, copies
from wijkwizard.dossier.file.store import Store
from wijkwizard.dossier.recents import listed
from wijkwizard.errors import ExitCode
from wijkwizard.session import new_session
from wijkwizard.session.storage.stored_data import KeptReason
from wijkwizard.terms import ChoiceValue, Slot


def held(*folders: Path) -> bool:
    files = (one for folder in folders for one in folder.rglob("*") if one.is_file())
    return any(SECRET.encode() in one.read_bytes() for one in files)


@pytest.mark.parametrize("typed", ["", "ja\n", "nee\n", "wissen\n"])
def test_nothing_goes_before_somebody_typed_the_word(
    typed: str, dossier: Path, told: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper(dossier.with_suffix(".pdf"))
    for words in ([dossier], [dossier, "--papers"], [dossier, "--answer", "trots"], ["--all"]):
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        said = told("wipe", *words, *(("--questions", SMALL) if "--answer" in words else ()))
        assert said.code == ExitCode.USER
        assert "Dit gaat weg" in said.err
        assert "Er is niets gewist" in said.err
        assert said.out == ""
        assert held(dossier.parent)
        assert dossier.with_suffix(".pdf").exists()


def test_what_is_typed_and_no_text_is_no_agreement(
    dossier: Path, told: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A terminal that is set otherwise sends bytes that are no UTF-8."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"w\xefs\n"), encoding="utf-8"))
    said = told("wipe", dossier)
    assert said.code == ExitCode.USER
    assert "Er is niets gewist" in said.err
    assert held(dossier.parent)


def test_a_dossier_goes_and_its_paper_when_that_was_asked(
    dossier: Path, told: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours, theirs = paper(dossier.with_suffix(".pdf")), paper(dossier.with_suffix(".html"), "", CHANGED)
    monkeypatch.setattr(sys, "stdin", io.StringIO(" Wis\n"))
    said = told("wipe", dossier, "--papers")
    stays = f"Staat er nog, papier dat ervan is gemaakt: {theirs}\n"
    assert (said.code, said.out) == (ExitCode.OK, f"Gewist: {dossier}\n{stays}")
    assert f"Dit papier gaat ook weg: {ours.name}." in said.err
    assert f"veranderd of ondertekend: {theirs.name}." in said.err
    assert list(dossier.parent.iterdir()) == [theirs]


def test_paper_stays_when_nobody_asked_for_it(dossier: Path, told: Command) -> None:
    ours = paper(dossier.with_suffix(".pdf"))
    said = told("wipe", dossier, "--yes")
    stays = f"Staat er nog, papier dat ervan is gemaakt: {ours}\n"
    assert said == (ExitCode.OK, f"Gewist: {dossier}\n{stays}", "")
    assert list(dossier.parent.iterdir()) == [ours]


def test_an_answer_goes_and_the_papers_that_may_hold_it_are_named(
    dossier: Path, own_home: Path, told: Command
) -> None:
    ours = paper(dossier.with_suffix(".pdf"))
    said = told("wipe", dossier, "--answer", "trots", "--yes", "--questions", SMALL)
    assert said.code == ExitCode.OK
    assert said.out.startswith(f"Gewist: trots in {dossier}\nDit papier is later gemaakt")
    assert ours.name in said.out
    assert not held(dossier.parent, own_home)
    never = told("wipe", dossier, "--answer", "nooit", "--yes", "--questions", SMALL)
    assert never.code == ExitCode.USER
    assert "staat in" in never.err


def test_a_wipe_that_was_cut_off_is_finished_and_said_so(dossier: Path, told: Command) -> None:
    """Whoever asks once more hears that it goes from the rest too, and which papers may still hold it."""
    ours, other = paper(dossier.with_suffix(".pdf")), dossier.with_name("stand van mei.wijk")
    before = dossier.read_bytes()
    told("wipe", dossier, "--answer", "trots", "--yes", "--questions", SMALL)
    other.write_bytes(before)  # as it stood when the first command was ended halfway
    said = told("wipe", dossier, "--answer", "trots", "--yes", "--questions", SMALL)
    assert said.code == ExitCode.OK
    assert said.out.startswith("Al gewist op ")
    assert "is nu ook gewist" in said.out
    assert ours.name in said.out
    assert not held(dossier.parent)


def test_it_is_said_that_an_answer_also_goes_from_the_same_dossier_beside_it(
    dossier: Path, told: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who keeps a copy of an own beside it hears before that the answer goes from there too."""
    other = dossier.with_name("stand van mei.wijk")
    other.write_bytes(dossier.read_bytes())
    monkeypatch.setattr(sys, "stdin", io.StringIO("wis\n"))
    said = told("wipe", dossier, "--answer", "trots", "--questions", SMALL)
    assert said.code == ExitCode.OK
    assert "andere standen van dit dossier in dezelfde map" in said.err
    assert "kopieën op een andere plek kent de wijkwizard niet" in said.out
    assert not held(dossier.parent)


def test_what_was_said_to_a_finding_goes_by_its_name(dossier: Path, own_home: Path, told: Command) -> None:
    with again(dossier) as session:
        session.eraser.forget(Slot("trots"))
        session.figures.reply("naast-land:huur", "anders", SECRET)
        session.drafts.keep("naast-land:huur", SECRET, kind="reply", why=SECRET)
    assert held(dossier.parent)
    said = told("wipe", dossier, "--answer", "naast-land:huur", "--yes", "--questions", SMALL)
    assert said.code == ExitCode.OK
    assert said.out.startswith("Gewist: naast-land:huur in ")
    assert not held(dossier.parent, own_home)


def test_everything_goes_but_the_paper(dossier: Path, own_home: Path, told: Command) -> None:
    ours = paper(dossier.with_suffix(".pdf"))
    dossier.write_bytes(b"kapot")
    said = told("wipe", "--all", "--yes")
    stays = f"Staat er nog, papier dat ervan is gemaakt: {ours}\n"
    assert said.out == f"Alles is gewist. Het papier staat er nog.\nGewist: {dossier}\n{stays}"
    assert list(dossier.parent.iterdir()) == [ours]
    assert [one for one in own_home.rglob("*") if one.is_file()] == []


def test_what_cannot_be_wiped_now_is_named_without_a_question_too(dossier: Path, told: Command) -> None:
    dossier.parent.rename(dossier.parent.with_name("elders"))
    out = told("wipe", "--all", "--yes").out
    assert out.startswith("Alles wat te bereiken is, is gewist.")
    assert out.endswith(f"\nNiet gewist: {dossier}. {KeptReason.AWAY.value}\n")


@pytest.mark.parametrize("words", [["--papers"], ["--all"], ["--answer", "trots"]])
def test_what_is_open_elsewhere_is_left_with_a_sentence(
    words: list[str], dossier: Path, told: Command
) -> None:
    with Store.open(dossier):
        said = told("wipe", dossier, *words, "--yes", "--questions", SMALL)
    assert said.code == ExitCode.DOSSIER
    assert "open" in said.err
    assert held(dossier.parent)


def test_what_cannot_be_is_a_sentence(dossier: Path, tmp_path: Path, told: Command) -> None:
    letter = tmp_path / "brief.txt"
    letter.write_text("Beste buren", encoding="utf-8")
    for words, code in (
        ([], ExitCode.USAGE),
        (["--yes"], ExitCode.USAGE),
        (["--answer", "trots", "--yes"], ExitCode.USAGE),
        ([dossier, dossier, "--answer", "trots"], ExitCode.USAGE),
        ([dossier, "--papers", "--all"], ExitCode.USAGE),
        ([letter, "--yes"], ExitCode.DOSSIER),
        ([dossier, letter, "--yes"], ExitCode.DOSSIER),
        ([letter, "--all", "--yes"], ExitCode.DOSSIER),
        ([tmp_path / "weg.wijk", "--yes"], ExitCode.USER),
    ):
        said = told("wipe", *words)
        assert said.code == code, words
        assert said.out == ""
        assert "foutnummer" not in said.err
    assert dossier.exists()
    assert letter.exists()


@pytest.mark.parametrize("place", ["beside", "data"])
def test_of_a_dossier_that_was_thrown_away_its_copies_are_named_and_go(
    place: CopyLocation, dossier: Path, own_home: Path, told: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(place)
    again(dossier).close()
    again(dossier).close()
    own = dossier.with_name("stand van mei.wijk")
    own.write_bytes(dossier.read_bytes())
    ours = paper(dossier.with_suffix(".pdf"))
    dossier.unlink()
    assert held(dossier.parent, own_home)
    monkeypatch.setattr(sys, "stdin", io.StringIO("nee\n"))
    asked = told("wipe", dossier)
    assert f"{dossier.name} is er niet meer. Wat ervan over is, gaat weg: " in asked.err
    assert "reservekopie" in asked.err
    assert f"hetzelfde staat: {own.name}." in asked.err
    assert copies(dossier)
    wiped = told("wipe", dossier, "--papers", "--yes")
    state = f"Staat er nog, met (deels) hetzelfde erin: {own}"
    assert wiped == (ExitCode.OK, f"Gewist: de reservekopieën van {dossier}\n{state}\n", "")
    assert not ours.exists()
    own.unlink()
    assert not held(dossier.parent, own_home)
    assert dossier not in [one.path for one in listed()]
    assert told("wipe", dossier, "--yes").code == ExitCode.USER


@pytest.mark.parametrize("words", [[], ["--all"]])
def test_one_file_under_two_names_is_wiped_once_and_both_are_named(
    words: list[str], dossier: Path, told: Command
) -> None:
    other, elsewhere = dossier.with_name("anders.wijk"), dossier.parent / "ver" / "weg.wijk"
    elsewhere.parent.mkdir()
    os.link(dossier, other)
    os.link(dossier, elsewhere)
    said = told("wipe", other, dossier, *words, "--yes")
    assert said.code == ExitCode.OK
    for line in (f"Gewist: {other}", f"Gewist, hetzelfde bestand: {dossier}", "nog een naam"):
        assert line in said.out
    assert "Staat er nog" not in said.out
    assert not dossier.exists()
    assert not held(dossier.parent)


def test_a_folder_that_is_away_is_named_without_a_question_too(dossier: Path, told: Command) -> None:
    other = dossier.parent.with_name("stick") / "b.wijk"
    other.parent.mkdir()
    other.write_bytes(dossier.read_bytes())
    again(other, 3000).close()
    other.parent.rename(dossier.parent.with_name("uit"))
    assert f"Niet te bereiken, en niet gewist: {other}" in told("wipe", dossier, "--yes").out


def test_a_state_that_stays_is_named_without_a_question_too(dossier: Path, told: Command) -> None:
    own = dossier.with_name("stand van mei.wijk")
    own.write_bytes(dossier.read_bytes())
    out = told("wipe", dossier, "--yes").out
    assert out == f"Gewist: {dossier}\nStaat er nog, met (deels) hetzelfde erin: {own}\n"


@pytest.mark.parametrize("words", [(), ("--words",)])
def test_words_that_were_chosen_are_named_and_go_when_that_was_asked(
    words: tuple[str, ...], tmp_path: Path, told: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A choice of an own card holds no words itself; who wipes it means them."""
    path = tmp_path / "wijk.wijk"
    with new_session(path, environment=fixed_environment(), questions=CARDS) as session:
        session.writer.add_card(Slot("soort"), SECRET, lambda row: ChoiceValue(v=row))
        (card,) = session.reader.answers.rows_of("kaarten")
    monkeypatch.setattr(sys, "stdin", io.StringIO("wis\n"))
    said = told("wipe", path, "--answer", "soort", *words, "--questions", CARDS)
    assert said.code == ExitCode.OK
    assert SECRET in said.err
    assert f"--answer 'kaarten.woorden@{card}'" in said.out if not words else SECRET not in said.out
    assert held(tmp_path) is not bool(words)


def test_words_without_an_answer_are_no_order(dossier: Path, told: Command) -> None:
    assert told("wipe", dossier, "--words", "--yes").code == ExitCode.USAGE
    assert held(dossier.parent)
