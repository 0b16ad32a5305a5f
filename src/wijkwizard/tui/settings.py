"""Settings of this laptop: audience mode and colour theme, stored next to the recent dossiers.

Losing them does no harm, so errors are ignored: settings that cannot be read are asked again, and settings that
cannot be written last until the wizard is closed.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from wijkwizard.files.json_text import read_json
from wijkwizard.files.write import write
from wijkwizard.resources import data_folder, own_folder

_NAME = "scherm.json"


@dataclass(frozen=True, slots=True)
class Settings:
    """The stored settings of the screen.

    Attributes:
        bare: whether the audience sees the screen, so that only the question is shown; ``None`` until it is asked.
        theme: name of the colour theme; empty for the default.
    """

    bare: bool | None = None
    theme: str = ""


def settings(folder: Path | None = None) -> Settings:
    """Return the stored settings, or the defaults."""
    try:
        held = read_json(((folder or data_folder()) / _NAME).read_bytes())
        bare, theme = held.get("bare"), held.get("theme", "")
    except (OSError, ValueError, AttributeError):
        return Settings()
    return Settings(bare if isinstance(bare, bool) else None, theme if isinstance(theme, str) else "")


def keep(changed: Settings, folder: Path | None = None) -> None:
    """Keep this for the next time."""
    where = folder or data_folder()
    with suppress(OSError):
        write(json.dumps(asdict(changed)).encode(), own_folder(where) / _NAME)
