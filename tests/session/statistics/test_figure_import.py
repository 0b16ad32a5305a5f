"""Files on their way into a dossier: what each is, what must still be said, and which area is proposed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.figures.making import DATA
from tests.session.figured import OVERVECHT, dossier, silent, taken, undated, with_figures
from wijkwizard.errors import WijkError
from wijkwizard.session import ImportState, found_regions, look, of_regions, proposed, region_words, summary
from wijkwizard.terms import Slot, TextValue


def test_a_file_that_says_everything_can_be_used_at_once() -> None:
    """It is read once: what was recognised and what is searched come from the same reading."""
    looked = look(ImportState(), DATA / "kwb-2023.xlsx", None, "", silent)
    assert looked.gathered is not None
    assert (looked.fault, looked.need, looked.hint) == (None, "", None)
    assert looked.lines[0] == "kwb-2023.xlsx: een werkmap Kerncijfers wijken en buurten."


@pytest.mark.slow
def test_a_year_that_the_file_does_not_say_is_asked_and_a_hint_is_offered_but_not_taken(
    tmp_path: Path,
) -> None:
    path = undated(tmp_path, "wijken 2021.csv")
    looked = look(ImportState(), path, None, "", silent)
    assert (looked.gathered, looked.need, looked.hint) == (None, "jaar", 2021)
    assert looked.fault is not None
    assert looked.fault.code == "figures-year-unknown"
    assert looked.lines
    other = look(ImportState(), path, 2022, "", silent)
    assert (other.gathered, other.need) == (None, "jaar")
    said = look(ImportState(), path, 2021, "", silent)
    assert said.gathered is not None
    assert said.gathered.asked.years == {path: 2021}
    found = of_regions(said.gathered, found_regions(said.gathered, OVERVECHT))
    assert {each.year for each in found.compared} == {2021}


def test_a_year_that_cannot_be_right_is_asked_again() -> None:
    looked = look(ImportState(), DATA / "kwb-2020-odata.csv", 2023, "", silent)
    assert (looked.gathered, looked.need) == (None, "jaar")
    assert looked.fault is not None
    assert looked.fault.code == "figures-year-clash"


@pytest.mark.slow
def test_names_without_codes_ask_for_a_gemeente_only_beside_a_file_with_codes() -> None:
    """Alone there is nothing to look a name up in, and the sentence says what to download."""
    names = DATA / "statline-plat-alleen-namen.csv"
    alone = look(ImportState(), names, None, "", silent)
    assert (alone.gathered, alone.need) == (None, "")
    assert alone.fault is not None
    before = taken("statline-plat-ses.csv")
    assert look(before, names, None, "", silent).need == "gemeente"
    assert look(before, names, None, "Nergenshuizen", silent).need == "gemeente"
    used = look(before, names, None, "Amsterdam", silent)
    assert used.gathered is not None
    assert used.gathered.asked.paths == (DATA / "statline-plat-ses.csv", names)


def test_a_wrong_file_is_a_sentence_with_a_remedy() -> None:
    looked = look(ImportState(), DATA / "statline-beschrijving.csv", None, "", silent)
    assert (looked.lines, looked.gathered, looked.need) == ((), None, "")
    assert looked.fault is not None
    assert "CSV met statistische symbolen" in looked.fault.remedy


def test_several_files_are_searched_together() -> None:
    gathered = taken("kwb-2023.xlsx", "kwb-2020-odata.csv")
    found = of_regions(gathered, found_regions(gathered, OVERVECHT))
    assert {each.year for each in found.compared} == {2020, 2023}


def test_without_a_text_the_wijken_come_first_and_nothing_is_found_in_nothing() -> None:
    levels = [region.level for region in found_regions(taken("kwb-2023.xlsx"), " ")]
    assert levels == sorted(levels, key=["wijk", "buurt", "gemeente"].index)
    assert found_regions(ImportState(), "Utrecht") == ()
    with pytest.raises(WijkError):
        of_regions(ImportState(), ())


def test_a_region_is_told_with_its_level_its_gemeente_and_its_code() -> None:
    (region,) = found_regions(taken("kwb-2023.xlsx"), OVERVECHT)
    assert region_words(region) == "wijk in Utrecht · WK034403"


def test_the_area_of_the_dossier_is_proposed_first(tmp_path: Path) -> None:
    newer = taken("kwb-2020-odata.csv")
    with with_figures(tmp_path) as session:
        assert [region.code for region in proposed(session.reader, newer)] == [OVERVECHT]
    (tmp_path / "proef.wijk").unlink()
    with dossier(tmp_path) as session:
        assert proposed(session.reader, newer) == ()
        session.writer.say("area.codes", TextValue(v="BU03440311; BU03440312"))
        assert [region.code for region in proposed(session.reader, newer)] == ["BU03440311", "BU03440312"]
        session.writer.say("area.codes", TextValue(v="BU03440311, weet niet"))
        assert proposed(session.reader, newer) == ()


def test_several_buurten_are_one_area_with_a_name_of_its_own(tmp_path: Path) -> None:
    gathered = taken("kwb-2023.xlsx")
    regions = [found_regions(gathered, code)[0] for code in ("BU03440311", "BU03440312")]
    found = of_regions(gathered, regions, "De Dreven")
    assert (found.area.name, found.area.parts) == ("De Dreven", ("BU03440311", "BU03440312"))
    with dossier(tmp_path) as session:
        session.figures.add(found)
        assert session.reader.said("area.codes") == "BU03440311, BU03440312"
        assert [region.code for region in proposed(session.reader, gathered)] == ["BU03440311", "BU03440312"]


def test_the_count_of_figures_says_also_how_many_are_not_known() -> None:
    gathered = taken("kwb-2023.xlsx")
    told = summary(of_regions(gathered, found_regions(gathered, OVERVECHT)))
    assert told == "42 cijfers over 2023. Van nog 27 cijfers is de waarde niet bekend."


def test_what_the_group_said_about_the_area_stays(tmp_path: Path) -> None:
    with dossier(tmp_path) as session:
        session.writer.say("area.name", TextValue(v="De Werven"))
        gathered = taken("kwb-2023.xlsx")
        session.figures.add(of_regions(gathered, found_regions(gathered, OVERVECHT)))
        assert session.reader.said("area.name") == "De Werven"
        assert session.reader.answers.get(Slot("gebied-naam")) is not None
