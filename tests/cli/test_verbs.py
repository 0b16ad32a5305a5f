"""What each verb does: results on stdout, and everything else on stderr."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.command import SECRET, Command, Told
from tests.session.small import SMALL, again, edition, fixed_environment
from tests.session.tables import PROUD, at_tables, prepared, says
from wijkwizard import resources
from wijkwizard.arguments import BOXES
from wijkwizard.errors import ExitCode
from wijkwizard.output import CALLED
from wijkwizard.resources import data_folder
from wijkwizard.session import open_session
from wijkwizard.terms import Slot


def test_fill_makes_a_dossier(tmp_path: Path, told: Command) -> None:
    """And says how many answers it holds."""
    source, target = tmp_path / "a.yaml", tmp_path / "a.wijk"
    source.write_text("wijknaam: De Werven\n", encoding="utf-8")
    said = told("fill", source, "-o", target, "--questions", SMALL)
    assert said == Told(0, f"1 antwoord bewaard in {target}\n", "")
    with open_session(target, environment=fixed_environment(), questions=SMALL, read_only=True) as filled:
        assert filled.reader.said("area.name") == "De Werven"


@pytest.mark.usefixtures("no_press")
def test_plan_makes_paper_beside_the_dossier(dossier: Path, told: Command) -> None:
    """The path on stdout, the steps on stderr, PDF and public when nothing else was asked."""
    said = told("plan", dossier)
    made = dossier.with_suffix(".pdf")
    assert said == Told(0, f"{made}\n", "De pagina's worden gezet.\n")
    assert made.read_text(encoding="utf-8") == "college pdf"


def test_plan_makes_the_edition_and_the_form_that_were_asked(
    dossier: Path, tmp_path: Path, told: Command
) -> None:
    """What is internal stands in the working edition alone."""
    texts = {}
    for edition_of in ("public", "working"):
        out = tmp_path / f"{edition_of}.html"
        said = told("plan", dossier, "-o", out, "--format", "html", "--edition", edition_of)
        assert (said.code, said.out) == (0, f"{out}\n")
        texts[edition_of] = out.read_text(encoding="utf-8")
    assert all("De Werven" in text for text in texts.values())
    assert (SECRET in texts["public"], SECRET in texts["working"]) == (False, True)


def test_plan_of_another_form_has_its_own_ending(dossier: Path, told: Command) -> None:
    """Beside the dossier, under its name."""
    assert told("plan", dossier, "--format", "html").out == f"{dossier.with_suffix('.html')}\n"


@pytest.mark.parametrize("box", BOXES)
def test_show_prints_a_box_as_json_and_nothing_else(box: str, dossier: Path, told: Command) -> None:
    """So that a script can read it."""
    said = told("show", box, dossier)
    assert (said.code, said.err) == (0, "")
    assert isinstance(json.loads(said.out), dict)


def test_show_takes_an_edition_and_another_questionnaire(
    dossier: Path, tmp_path: Path, told: Command
) -> None:
    """The public paper is the usual one."""
    assert SECRET not in told("show", "document", dossier).out
    assert SECRET in told("show", "document", dossier, "--edition", "working").out
    town = edition(tmp_path / "gemeente", {"id: klein\n": "id: gemeente\n"})
    assert json.loads(told("show", "questionnaire", dossier, "--questions", town).out)["id"] == "gemeente"


def test_showing_and_planning_leave_the_dossier_as_it_is(dossier: Path, told: Command) -> None:
    """And work while the wizard has it open."""
    before = dossier.read_bytes()
    with open_session(dossier, environment=fixed_environment(500), questions=SMALL):
        assert told("show", "iwap", dossier).code == 0
        assert told("plan", dossier, "--format", "html").code == 0
    assert dossier.read_bytes() == before


@pytest.mark.usefixtures("no_press")
@pytest.mark.parametrize("called", ["wijkwizard", "./run"])
def test_demo_makes_the_example_and_a_dossier_to_try_with(
    tmp_path: Path, told: Command, monkeypatch: pytest.MonkeyPatch, called: str
) -> None:
    """It says where both are and how to go on, in the words by which it was called."""
    monkeypatch.setenv(CALLED, called)
    pdf, copy = tmp_path / "voorbeeld.pdf", tmp_path / "De oefening.wijk"
    said = told("demo", "-o", pdf, "--dossier", copy)
    assert said.code == 0
    assert [line for line in said.out.splitlines() if str(pdf) in line]
    assert f'Open de wizard ermee: {called} open "{copy}"' in said.out
    assert (pdf.is_file(), copy.is_file()) == (True, True)


@pytest.mark.usefixtures("no_press")
def test_demo_without_words_writes_here(
    tmp_path: Path, told: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One file, and no dossier is left behind."""
    monkeypatch.chdir(tmp_path)
    assert told("demo").code == 0
    assert [path.name for path in tmp_path.iterdir()] == ["voorbeeldplan.pdf"]


def test_check_finds_nothing_wrong_with_ours(told: Command) -> None:
    """The report stands on stdout."""
    said = told("check")
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith("0 fouten")
    *warnings, last = told("check", SMALL).out.splitlines()
    assert last == "0 fouten, 1 waarschuwing in klein"
    assert [line for line in warnings if not line.startswith("  ")] == warnings[:1]
    assert "  themes: lijn-thema-leeg" in "\n".join(warnings)


def test_fill_tells_it_of_every_place_of_an_answer(tmp_path: Path, told: Command) -> None:
    """Also of a role under which somebody wrote a name."""
    source = tmp_path / "a.yaml"
    source.write_text("trots:\n  waarde: Het koor\n  rollen: [wijkagent Peters]\n", encoding="utf-8")
    (line,) = told("fill", source, "-o", tmp_path / "a.wijk", "--questions", SMALL).err.splitlines()
    assert line.startswith("Let op, regel 1, 'trots': Hier lijkt een naam van iemand te staan")


def test_fill_tells_softly_what_speaks_of_one_person(tmp_path: Path, told: Command) -> None:
    """With the line and what to write instead; the dossier is made all the same."""
    source, target = tmp_path / "a.yaml", tmp_path / "a.wijk"
    source.write_text("wijknaam: De Werven\ntrots: Mevrouw de Jong is dement.\n", encoding="utf-8")
    said = told("fill", source, "-o", target, "--questions", SMALL)
    assert (said.code, target.is_file()) == (0, True)
    lines = said.err.splitlines()
    assert [line.partition(":")[0] for line in lines] == ["Let op, regel 2, 'trots'"] * 2
    assert "Schrijf een rol op" in lines[0]
    assert "Schrijf op welke hulp hier nodig is" in lines[1]


def test_copies_are_listed_with_how_to_go_back(told: Command, dossier: Path) -> None:
    """The last first, each with its moment and its file."""
    said = told("copies", dossier)
    assert (said.code, said.err) == (0, "")
    first, how = said.out.splitlines()
    assert first.startswith("14 maart 2026 19:0")
    assert first.endswith(".wijk")
    assert how.endswith("rescue KOPIE -o NIEUW.wijk")


def test_what_changed_is_told_to_who_goes_on(told: Command, dossier: Path) -> None:
    """A day that is none gets a sentence and changes nothing."""
    with again(dossier) as session:
        session.writer.read(Slot("trots"), "Het koor")
    said = told("changes", dossier, "--questions", SMALL)
    assert said.code == 0
    assert any("Het koor" in line for line in said.out.splitlines())
    wrong = told("changes", dossier, "--questions", SMALL, "--since", "ooit")
    assert (wrong.code, wrong.out) == (ExitCode.USAGE, "")
    assert "'ooit' is geen dag." in wrong.err


def test_dossiers_of_two_tables_become_one_and_what_differs_is_told(told: Command, tmp_path: Path) -> None:
    """At once, and later again."""
    one, two = at_tables(prepared(tmp_path), says(PROUD, "Het koor"), says(PROUD, "Het plein"))
    target = tmp_path / "samen.wijk"
    said = told("merge", two, one, "-o", target, "--questions", SMALL)
    assert (said.code, said.err) == (0, "")
    *differs, last = said.out.splitlines()
    assert last == f"Het samengevoegde dossier staat in {target}"
    assert differs[-2:] == ["    tafel 1: Het koor", "    tafel 2: Het plein"]
    later = told("changes", target, "--tables", "--questions", SMALL)
    assert (later.code, later.out.splitlines()) == (0, differs)
    assert told("merge", two, one, "-o", target).code == ExitCode.USER


def test_a_dossier_without_copies_says_so(told: Command, tmp_path: Path) -> None:
    """One sentence, and what to do."""
    said = told("copies", tmp_path / "weg.wijk")
    assert (said.code, said.out) == (ExitCode.USER, "")
    assert "zijn hier geen reservekopieën" in said.err


def test_where_copies_come_is_kept(told: Command, dossier: Path) -> None:
    """From now on; those that are there are still found."""
    assert told("copies", dossier, "--keep", "data").code == 0
    with again(dossier) as session:
        session.writer.read(Slot("trots"), "Het koor")
    said = told("copies", dossier).out.splitlines()
    assert [str(data_folder()) in line for line in said] == [True, False, False]


def test_rescue_takes_out_what_is_whole_and_names_the_rest(
    told: Command, dossier: Path, tmp_path: Path
) -> None:
    """The damaged file stays as it is."""
    dossier.write_bytes(dossier.read_bytes().replace(b"De Werven", b"De Xerven"))
    broken = dossier.read_bytes()
    said = told("rescue", dossier, "-o", tmp_path / "nieuw.wijk")
    assert said.code == 0
    assert said.out.startswith("Niet te lezen: bij ‘")
    assert said.out.endswith(f"Alles wat heel is, staat in {tmp_path / 'nieuw.wijk'}\n")
    assert dossier.read_bytes() == broken
    assert told("show", "answers", tmp_path / "nieuw.wijk").err == ""


def test_a_damaged_dossier_is_shown_with_a_word(told: Command, dossier: Path) -> None:
    """What is whole on stdout, what is not on stderr."""
    dossier.write_bytes(dossier.read_bytes().replace(b"De Werven", b"De Xerven"))
    said = told("show", "answers", dossier)
    assert said.code == 0
    assert "Xerven" not in said.out
    assert "is beschadigd" in said.err
    assert "Niet te lezen: bij ‘" in said.err


_BATS = """
  - id: vleermuizen
    label: Vleermuizen in de spouw
    text: Dieren in de muur, en het werk aan het huis stopt.
    theme: groen-regen-hitte
    task: leefomgeving
    terrain: fysiek
    sets: [nu]
    basis: indeling
    sources: [gebiedsplan-gaasperdam-2020]
"""


def test_an_answer_that_needs_an_own_questionnaire_is_told_of_where_it_comes_on_no_paper(
    told: Command, tmp_path: Path
) -> None:
    """The plan was made without it and without a word."""
    own, answers, dossier = tmp_path / "eigen", tmp_path / "a.yaml", tmp_path / "d.wijk"
    shutil.copytree(resources.find("questions"), own)
    with (own / "kennis" / "problemen.yaml").open("a", encoding="utf-8") as listed:
        listed.write(_BATS)
    answers.write_text("problemen: [{titel: Dieren in de muur, soort: vleermuizen}]\n", encoding="utf-8")
    assert told("fill", answers, "-o", dossier, "--questions", own).code == 0
    said = told("plan", dossier, "--format", "html", "-o", tmp_path / "zonder.html")
    assert f"Let op: 1 antwoord in {dossier} past niet bij deze vragenlijst." in said.err
    assert "'--questions MAP'" in said.err
    whole = told("plan", dossier, "--format", "html", "-o", tmp_path / "met.html", "--questions", own)
    assert "past niet bij deze vragenlijst" not in whole.err
