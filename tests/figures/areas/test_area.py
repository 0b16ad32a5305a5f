"""Searching a region, and making an area of one or more."""

from __future__ import annotations

from difflib import SequenceMatcher
from pathlib import Path

import pytest

from tests.figures.making import DATA, KWB, small, write
from wijkwizard.errors import WijkError
from wijkwizard.figures.areas.area import make_area
from wijkwizard.figures.areas.search import search
from wijkwizard.figures.areas.selection import figures_for
from wijkwizard.figures.reading import Reading, read


def _codes(reading: Reading, text: str) -> list[str]:
    return [region.code for region in search(reading, text)]


@pytest.mark.parametrize("text", ["Overvecht", "overvecht", "utrecht overvecht"])
def test_overvecht_finds_the_wijk_and_its_buurten_and_takes_the_wijk(kwb_2020: Reading, text: str) -> None:
    found = _codes(kwb_2020, "overvecht")
    assert found[0] == "WK034403"
    assert set(found[1:]) == {code for code in kwb_2020.places if code.startswith("BU034403")}
    area = make_area(kwb_2020, [text])
    assert area.keys == ("WK034403",)
    assert "Wijk 03 Overvecht (WK034403)" in area.note
    assert figures_for(kwb_2020, area).notes[0] == area.note
    assert not make_area(kwb_2020, ["WK034403"]).note


def test_a_wijk_is_taken_before_the_buurt_of_that_name_and_never_before_a_gemeente(tmp_path: Path) -> None:
    hank = [
        ("WK195904", "Hank", "Altena", "Wijk", 1, 5000, 2000, 20, 300),
        ("BU19590401", "Hank", "Altena", "Buurt", 1, 4000, 1600, 20, 300),
    ]
    reading = small(tmp_path / "kwb.csv", *hank)
    area = make_area(reading, ["hank"])
    assert area.keys == ("WK195904",)
    assert "BU19590401" in area.note
    elsewhere = ("BU08620101", "Hank", "Elders", "Buurt", 1, 400, 160, 20, 300)
    gemeente = ("GM1959", "Hank", "Hank", "Gemeente", 1, 50000, 16000, 20, 300)
    for other in (elsewhere, gemeente):
        with pytest.raises(WijkError) as caught:
            make_area(small(tmp_path / "kwb.csv", *hank, other), ["hank"])
        assert caught.value.code == "figures-area-ambiguous"


@pytest.mark.parametrize("text", ["WK034403", "wk034403 ", "Wijk 03 Overvecht", "wijk 03 overvecht"])
def test_a_code_or_a_full_name_is_one_place(kwb_2020: Reading, text: str) -> None:
    assert make_area(kwb_2020, [text]).region.code == "WK034403"


def test_a_postcode_finds_its_buurten(kwb_2020: Reading) -> None:
    assert _codes(kwb_2020, "3561") == ["BU03440311", "BU03440312"]
    assert _codes(kwb_2020, "3561 AB") == ["BU03440311", "BU03440312"]


def test_a_gemeente_narrows_a_name_down(tmp_path: Path) -> None:
    reading = small(
        tmp_path / "kwb.csv",
        ("WK034401", "Wijk 01 Centrum", "Utrecht", "Wijk", 1, 10000, 5000, 200, 400),
        ("WK036101", "Wijk 01 Centrum", "Alkmaar", "Wijk", 1, 9000, 4000, 200, 400),
    )
    assert len(search(reading, "Centrum")) == 2
    assert _codes(reading, "Centrum Alkmaar") == ["WK036101"]
    assert _codes(reading, "Alkmaar centrum") == ["WK036101"]


def test_a_name_that_more_gemeenten_share_is_not_that_of_a_buurt(tmp_path: Path) -> None:
    reading = small(
        tmp_path / "kwb.csv",
        ("BU07721120", "Bergen", "Eindhoven", "Buurt", 1, 2725, 1700, 30, 400),
        ("GM0373", "Bergen (NH.)", "Bergen (NH.)", "Gemeente", 1, 29974, 14000, 200, 400),
        ("GM0893", "Bergen (L.)", "Bergen (L.)", "Gemeente", 1, 13099, 5600, 100, 400),
    )
    assert set(_codes(reading, "Bergen")) == {"BU07721120", "GM0373", "GM0893"}
    with pytest.raises(WijkError) as caught:
        make_area(reading, ["bergen"])
    assert caught.value.code == "figures-area-ambiguous"
    assert make_area(reading, ["Bergen (L.)"]).region.code == "GM0893"


@pytest.mark.parametrize(
    ("text", "code"),
    [("0344", "GM0344"), ("034403", "WK034403"), ("03440311", "BU03440311"), ("'WK034403", "WK034403")],
)
def test_a_code_without_its_letters_is_found(kwb_2020: Reading, text: str, code: str) -> None:
    assert make_area(kwb_2020, [text]).region.code == code


def test_the_name_that_people_use_is_found(tmp_path: Path) -> None:
    rows = [("GM0518", "'s-Gravenhage", "'s-Gravenhage", "Gemeente", 1, 545838, 270000, 20000, 300)]
    reading = small(
        tmp_path / "kwb.csv", *rows, ("WK051804", "Centrum", "'s-Gravenhage", "Wijk", 1, 9, 9, 9, 300)
    )
    assert make_area(reading, ["Den Haag"]).region.code == "GM0518"


def test_two_wijken_with_one_name_are_asked_about_and_never_guessed(tmp_path: Path) -> None:
    reading = small(
        tmp_path / "kwb.csv",
        ("WK008041", "Wijk 41", "Leeuwarden", "Wijk", 1, 1000, 500, 20, 400),
        ("WK008042", "Wijk 41", "Leeuwarden", "Wijk", 1, 2000, 900, 20, 400),
    )
    with pytest.raises(WijkError) as caught:
        make_area(reading, ["Wijk 41"])
    assert caught.value.code == "figures-area-ambiguous"
    assert {"WK008041", "WK008042"} <= set(str(caught.value).replace(":", " ").split())


def test_a_quote_in_a_name_is_part_of_the_name(tmp_path: Path) -> None:
    reading = small(
        tmp_path / "kwb.csv", ("WK008069", 'Wijk 69 "De Zuidlanden"', "Leeuwarden", "Wijk", 1, 10, 5, 0, 300)
    )
    assert make_area(reading, ["De Zuidlanden"]).region.name == 'Wijk 69 "De Zuidlanden"'


def test_a_name_that_is_nearly_right_gets_a_suggestion(kwb_2020: Reading) -> None:
    with pytest.raises(WijkError) as caught:
        make_area(kwb_2020, ["Prins Alexandre"])
    assert caught.value.code == "figures-area-unknown"
    assert "Bedoelt u 'Prins Alexander'?" in str(caught.value)
    assert search(kwb_2020, "x") == ()


def test_several_buurten_are_one_area_with_its_own_name(kwb_2020: Reading) -> None:
    area = make_area(kwb_2020, ["BU03440331", "BU03440332", "BU03440331"], "De Vechtzoom")
    assert area.region.name == "De Vechtzoom"
    assert area.region.parts == ("BU03440331", "BU03440332")
    assert (area.region.level, area.gemeente, area.region.gemeente) == ("gebied", "GM0344", "Utrecht")


@pytest.mark.parametrize(
    ("texts", "word"),
    [
        (["WK034403", "BU03440331"], "ligt al in een wijk"),
        (["BU03440331", "BU16800000"], "verschillende gemeenten"),
        (["GM0344", "BU03440331"], "alleen wijken en buurten"),
    ],
)
def test_what_would_count_people_twice_is_refused(kwb_2020: Reading, texts: list[str], word: str) -> None:
    with pytest.raises(WijkError) as caught:
        make_area(kwb_2020, texts)
    assert caught.value.code == "figures-area-mixed"
    assert word in str(caught.value)


def test_names_without_codes_are_refused_until_the_gemeente_is_named() -> None:
    names = DATA / "statline-plat-alleen-namen.csv"
    with pytest.raises(WijkError) as caught:
        read([names])
    assert caught.value.code == "figures-names-only"
    coded = DATA / "statline-plat-ses.csv"
    reading = read([coded, names], gemeente="Amsterdam")
    assert {"BU03630000", "WK036300", "GM0363"} <= set(reading.places)
    assert all(place.code for place in reading.places.values())
    with pytest.raises(WijkError) as caught:
        read([coded, names], gemeente="Rotterdam")
    assert caught.value.code == "figures-gemeente-unknown"


def test_a_name_that_is_two_places_in_the_gemeente_gets_no_code(tmp_path: Path) -> None:
    coded = write(
        tmp_path / "kwb.csv",
        [
            KWB,
            ("GM0344", "Utrecht", "Utrecht", "Gemeente", 1, 367947, 187640, 10410, 458),
            ("WK034406", "Wijk 06 Binnenstad", "Utrecht", "Wijk", 1, 19000, 12000, 300, 500),
            ("BU03440601", "Binnenstad", "Utrecht", "Buurt", 1, 9000, 6000, 100, 500),
            ("BU03440602", "Hooch Boulandt", "Utrecht", "Buurt", 1, 1000, 600, 10, 500),
        ],
    )
    names = write(
        tmp_path / "monitor.csv",
        [("Buurten", "Bevolking|2022"), ("Binnenstad", 9100), ("Hooch Boulandt", 1010), ("Elders", 5)],
    )
    reading = read([coded, names], years={coded: 2023}, gemeente="GM0344")
    assert [place.code for place in reading.datasets[1].places] == ["BU03440602"]


def test_a_monitor_on_its_own_is_chosen_by_name() -> None:
    reading = read([DATA / "monitor.csv"])
    area = make_area(reading, ["molenbuurt"])
    assert (area.keys, area.gemeente) == (("=molenbuurt",), "")


@pytest.mark.parametrize("text", ["Utrecth", "u" * 5_000])
def test_a_guess_at_the_name_that_was_meant_compares_no_page_of_text(
    text: str, kwb_2020: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was pasted by mistake must not be laid beside fifteen thousand names."""
    long: list[int] = []
    plain = SequenceMatcher.set_seq2

    def noted(self: SequenceMatcher[str], b: str) -> None:
        long.append(len(b))
        plain(self, b)

    monkeypatch.setattr(SequenceMatcher, "set_seq2", noted)
    with pytest.raises(WijkError) as caught:
        make_area(kwb_2020, [text])
    assert max(long, default=0) < 100
    assert ("Bedoelt u" in str(caught.value)) == (len(text) < 100)
