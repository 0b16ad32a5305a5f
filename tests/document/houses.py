"""Folders of a house style, as a municipality makes them."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image

from tests.document.word_templates import CANARY, logo
from wijkwizard import resources
from wijkwizard.document.house_folder import STYLE_FILE

KEYS = """\
naam: Gemeente Voorbeeldstad
kleur: "#7a1f5c"
beeldmerk: logo.png
beeldmerk-tekst: Beeldmerk van de gemeente Voorbeeldstad
omslag: wijk.jpg
omslag-tekst: Het plein met de kastanjebomen
letter: gewoon.ttf
letter-vet: vet.ttf
soort: Programma voor de wijk
titel: Wijkprogramma
uitgave: Gemeente Voorbeeldstad, wijken
"""


def house_folder(parent: Path, keys: str = KEYS) -> Path:
    """Make a folder with a house style, and return it."""
    folder = parent / "huisstijl"
    folder.mkdir()
    (folder / STYLE_FILE).write_text(keys, encoding="utf-8")
    (folder / "logo.png").write_bytes(logo())
    marks = Image.Exif()
    marks[0x010F] = CANARY
    with io.BytesIO() as out:
        Image.linear_gradient("L").convert("CMYK").resize((900, 200)).save(out, "JPEG", exif=marks)
        (folder / "wijk.jpg").write_bytes(out.getvalue())
    fonts = resources.find("templates") / "fonts"
    for name, ours in (("gewoon", "Italic"), ("vet", "BoldItalic")):
        (folder / f"{name}.ttf").write_bytes((fonts / f"AtkinsonHyperlegibleNext-{ours}.ttf").read_bytes())
    return folder
