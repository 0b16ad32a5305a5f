"""What people type comes on paper in characters that it can set, and the others are named with their place."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, advice_of, evening, said
from wijkwizard import resources
from wijkwizard.document.characters import (
    MISSING,
    Unprintable,
    characters,
    coverage,
    covered,
    make_printable,
    ranges_of,
    strings,
    warned,
)
from wijkwizard.document.compose import compose
from wijkwizard.document.html import FACES, families
from wijkwizard.document.model import Cover, Document, Fact, Facts, Line, MeasureBlock, Paragraph, Part

FONTS = resources.find("templates") / "fonts"
KNOWN_CODES = covered(FONTS)


def paper(text: str) -> Document:
    """Return a small paper with a text in it."""
    return Document(
        form="plan",
        edition="public",
        title="Plan",
        description="",
        banner="",
        running="",
        made_on="",
        cover=Cover(kind="", title="Plan", subtitle="", stamp="", facts=(), note=""),
        legend=(),
        parts=(
            Part(
                id="deel-1",
                number=1,
                title="Samenvatting",
                blocks=(
                    Paragraph(line=Line(text=text)),
                    Facts(rows=(Fact(label="Naam van de wijk", line=Line(text=text)),)),
                    MeasureBlock(number=3, title=text, status="", goal="", rows=()),
                ),
            ),
        ),
    )


def written(text: str) -> str:
    """Return how a text comes on paper."""
    block = make_printable(paper(text), KNOWN_CODES).document.parts[0].blocks[0]
    assert isinstance(block, Paragraph)
    return block.line.text


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("gewone tekst", "gewone tekst"),
        ("CO₂ en m⁴", "CO2 en m4"),
        ("⅓ van de huizen", "1/3 van de huizen"),
        ("2⅓ jaar", "2 1/3 jaar"),
        ("ﬁets en ﬂat", "fiets en flat"),
        ("½ en m²", "½ en m²"),
        ("e\u0301e\u0301n", "één"),
        ("regel\u202eom\u202c", "regelom"),
        ("nul\u200bbreed en zacht\u00adstreepje", "nulbreed en zachtstreepje"),
        ("bel\x07 en \x00", "bel en "),
        ("a\r\nb\u2028c\vd", "a\nb\nc\nd"),
        ("dat klopt\x85niet", "dat klopt niet"),
        ("tab\ten wijd\u3000wit", "tab en wijd wit"),
        ("ｗｉｊｄ ① № Ⅳ", "wijd 1 № IV"),
        ("𝐯𝐞𝐭", "vet"),
        ("5‰ en 6 ‰", "5 promille en 6 promille"),
        ("\uf0b7 een\n\u2023 twee\n\u25e6 drie\n\u27a2 vier", "• een\n• twee\n• drie\n• vier"),
        ("van ‒ tot ― en ⇒ of \uf0e0", "van – tot – en → of →"),
        ("\uf0fc ja, ✘ nee", "✓ ja, ✗ nee"),
        ("👍🏽 1️⃣ 🇳🇱", "👍 1 NL"),
        ("حي النور", "حي النور"),
        ("Ελλάδα Привет שלום Nguyễn", "Ελλάδα Привет שלום Nguyễn"),
        ("中文 erbij", f"{MISSING} erbij"),
        ("\ud800", MISSING),
        ("\ue000", MISSING),
    ],
)
def test_what_is_typed_comes_on_paper_in_characters_that_it_can_set(typed: str, printed: str) -> None:
    """Folded where there is an equal, kept where a font has it, one sign for a run that no font has."""
    assert written(typed) == printed


@given(st.text())
def test_nothing_that_is_printed_lacks_a_shape(text: str) -> None:
    """Whatever somebody pastes, each character that is left is a line end or has a glyph in our fonts."""
    left = written(text)
    assert {ord(one) for one in left} - KNOWN_CODES <= {ord("\n")}
    assert not {one for one in left if unicodedata.category(one) in {"Cc", "Cf"}} - {"\n"}


@given(st.text())
def test_settling_twice_is_settling_once(text: str) -> None:
    """What was settled stays as it is."""
    assert written(written(text)) == written(text)


@given(st.text())
def test_nothing_is_replaced_without_a_word(text: str) -> None:
    """Where the paper says that a sign is missing, the remark about it is there, with its place."""
    found = make_printable(paper(text), KNOWN_CODES).unprintable
    assert (MISSING in written(text.replace(MISSING, ""))) == bool(
        make_printable(paper(text.replace(MISSING, "")), KNOWN_CODES).unprintable
    )
    assert all(one.places for one in found)


def test_a_remark_names_the_characters_and_every_place() -> None:
    """Who must mend it finds it: the part, the label and the measure."""
    (one,) = make_printable(paper("中文"), KNOWN_CODES).unprintable
    assert one == Unprintable(
        "中文",
        (
            "deel 1, Samenvatting",
            "deel 1, Samenvatting, Naam van de wijk",
            "deel 1, Samenvatting, maatregel 3",
        ),
    )
    assert one.sentence == (
        "de tekens 中 (U+4E2D), 文 (U+6587) kunnen niet op papier. Er komt [?] te staan bij: deel 1, Samenvatting; "
        "deel 1, Samenvatting, Naam van de wijk; deel 1, Samenvatting, maatregel 3. Het is Chinees "
        "schrift, en dat hebben de letters van de PDF niet. In het Word-bestand staat het wel. Of schrijf het ernaast "
        "zoals het klinkt."
    )


@pytest.mark.parametrize(
    ("text", "writing"),
    [
        ("ትግርኛ", "Ethiopisch schrift, zoals van het Tigrinya en het Amhaars"),
        ("中文", "Chinees schrift"),
        ("हिन्दी", "Devanagari, zoals van het Hindi en het Nepalees"),
        ("தமிழ்", "Tamil schrift"),
        ("ไทย", "Thais schrift"),
        ("ქართული", "Georgisch schrift"),
        ("ひらカナ", "Japans schrift"),
        ("中 en ትግ", "Chinees schrift en Ethiopisch schrift, zoals van het Tigrinya en het Amhaars"),
        ("ትግ中", "Chinees schrift en Ethiopisch schrift, zoals van het Tigrinya en het Amhaars"),
        ("हि ትግ", "Devanagari en Ethiopisch schrift"),
        ("中ไहि한", "Chinees schrift, Thais schrift, Koreaans schrift en Devanagari"),
    ],
)
def test_of_another_writing_is_said_which_it_is_and_where_it_does_stand(text: str, writing: str) -> None:
    """The name of somebody's group is no mistake of theirs; the Word file holds it as it was typed."""
    for sentence in (make_printable(paper(text), KNOWN_CODES).unprintable[0].sentence, warned(text)):
        assert f"Het is {writing}, en dat hebben de letters van de PDF niet." in sentence
        assert "gewone letters" not in sentence
    block = make_printable(paper(text), None).document.parts[0].blocks[0]
    assert isinstance(block, Paragraph)
    assert block.line.text == unicodedata.normalize("NFC", text)


def test_what_is_no_writing_is_to_be_written_with_plain_letters() -> None:
    """A Word file has no shape for it either."""
    assert warned("\ue000").endswith("Schrijf het met gewone letters.")


def test_many_characters_and_places_stay_one_sentence() -> None:
    """A pasted page in another script does not fill the screen."""
    many = Unprintable("".join(chr(0x4E00 + n) for n in range(40)), tuple(f"plek {n}" for n in range(9)))
    assert "en 34 andere" in many.sentence
    assert "en op nog 6 plekken" in many.sentence
    assert "\ud800" not in Unprintable("\ud800", ("plek",)).sentence


def test_a_page_for_a_browser_keeps_what_its_own_fonts_may_have() -> None:
    """HTML is shown with the fonts of the computer: only what cannot be seen is taken out."""
    settled = make_printable(paper("中文\u202e"), None)
    assert "中文" in set(strings(settled.document))
    assert settled.unprintable == ()


def test_a_paper_in_plain_letters_is_left_alone() -> None:
    """Nothing is copied where nothing changes."""
    plain = compose(evening(), advice_of, KNOWN, STYLE)
    assert make_printable(plain, KNOWN_CODES).document is plain


def test_the_name_of_the_area_is_settled_in_every_place() -> None:
    """Title, running head and metadata come from one typed name; none keeps the control character."""
    named = evening(area={"name": said("De\u202e Werven 中")})
    settled = make_printable(compose(named, advice_of, KNOWN, STYLE), KNOWN_CODES).document
    assert "\u202e" not in characters(settled)
    assert MISSING in settled.title
    assert MISSING in settled.running


def test_the_heavy_families_come_along_only_where_they_are_needed() -> None:
    """Emoji weigh more than all the rest, so a page without them does not carry them."""
    assert families(frozenset("gewoon ✓"), FONTS) == ("Atkinson Hyperlegible Next", "Wijkwizard Symbols")
    assert families(frozenset("Привет"), FONTS)[2:] == ("Wijkwizard World",)
    assert families(frozenset("😀"), FONTS)[2:] == ("Wijkwizard Emoji",)


def test_every_family_of_the_paper_has_its_coverage() -> None:
    """The order of the file is the order in which the families are tried."""
    assert list(coverage(FONTS)) == list(dict.fromkeys(family for family, *_ in FACES))


@given(st.sets(st.integers(0, 300)))
def test_ranges_hold_just_the_codes_they_were_made_of(codes: set[int]) -> None:
    """The file beside the fonts says neither more nor less than the fonts."""
    assert {code for first, last in ranges_of(codes) for code in range(first, last + 1)} == codes


def test_no_coverage_is_an_error_of_the_system(tmp_path: Path) -> None:
    """A folder without fonts is told of, not taken for a font that has nothing."""
    with pytest.raises(OSError, match="characters"):
        coverage(tmp_path)
