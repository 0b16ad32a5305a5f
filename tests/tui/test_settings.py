"""What is kept of the screen: who looks at it, and its colours."""

from pathlib import Path

from wijkwizard.tui.settings import Settings, settings


def test_settings_that_cannot_be_read_are_no_settings(tmp_path: Path) -> None:
    assert settings(tmp_path) == Settings()
    for text in ("geen json", "[]", '{"bare": 3, "theme": 4}'):
        (tmp_path / "scherm.json").write_text(text, encoding="utf-8")
        assert settings(tmp_path) == Settings()
