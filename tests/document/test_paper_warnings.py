"""What the drawing library warns of reaches people as a Dutch sentence."""

import pytest

from wijkwizard.document.paper_warnings import sentence_of


@pytest.mark.parametrize(
    ("warning", "sentence"),
    [
        (
            '.notdef glyph rendered for Unicode string unsupported by fonts: "中" (U+4E2D)',
            (
                "het teken U+4E2D heeft geen vorm in onze letters en staat als leeg vakje op papier. "
                "Schrijf het anders."
            ),
        ),
        (
            "This row has more columns than the table, ignored 2 cells",
            "een rij heeft 2 cellen meer dan haar tabel. Die staan niet op papier.",
        ),
        (
            "Failed to load inline SVG: boom",
            "een plaatje kon niet worden getekend. De tabel erbij zegt hetzelfde.",
        ),
        (
            "Font-face 'Wijkwizard World' cannot be loaded",
            "het lettertype 'Wijkwizard World' kon niet worden geladen. Het papier heeft nu een andere letter.",
        ),
        (
            "Content discarded: target points to undefined anchor '#deel-9'",
            "een verwijzing binnen het papier leidt nergens heen.",
        ),
    ],
)
def test_a_known_warning_says_what_is_on_paper_now(warning: str, sentence: str) -> None:
    """No English and no name of a library reaches the room."""
    assert sentence_of(warning) == sentence


def test_an_unknown_warning_is_passed_on_short_and_says_what_to_do() -> None:
    """Whoever asks for help can quote it."""
    told = sentence_of("Ignored `flow: round`\nat 3:4, " + "x" * 400)
    assert "Ignored `flow: round` at 3:4" in told
    assert told.endswith("Kijk het papier na.")
    assert len(told) < 300
