"""Draws a picture of somebody else anew, so that nothing but what is seen comes along: no place, device or name.

Drawing anew is the only way that also holds for what nobody knows: marks of a camera, of a program, or a second
picture inside the first.
"""

from __future__ import annotations

import io
import warnings
from typing import Literal

PictureKind = Literal["png", "jpeg"]
"""The kinds of pictures that every program shows, and that cannot hold anything that runs."""

MILLIONS = 40
"""So many millions of dots a picture can have: more than the best telephone makes of one."""

_MOST_DOTS = MILLIONS * 1_000_000
_HEADS: tuple[tuple[bytes, PictureKind], ...] = ((b"\x89PNG\r\n\x1a\n", "png"), (b"\xff\xd8\xff", "jpeg"))
_QUALITY = 92
_MODES = frozenset({"RGB", "RGBA", "L", "LA"})


def picture_kind(content: bytes) -> PictureKind | None:
    """Return of which kind a picture is, by its first bytes; None for all others."""
    return next((kind for head, kind in _HEADS if content.startswith(head)), None)


def is_too_large(content: bytes) -> bool:
    """Return whether a file is a picture that could be drawn, but for its number of dots; only its head is read."""
    from PIL import Image, UnidentifiedImageError

    kind = picture_kind(content)
    if kind is None:
        return False
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            with Image.open(io.BytesIO(content), formats=(kind.upper(),)) as opened:
                return opened.width * opened.height > _MOST_DOTS
        except (Image.DecompressionBombError, Image.DecompressionBombWarning):
            return True
        except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError):
            return False


def dots_of(content: bytes) -> tuple[int, int]:
    """Return how many dots a drawn picture is wide and high."""
    from PIL import Image

    with Image.open(io.BytesIO(content)) as opened:
        return opened.size


def cleaned_picture(content: bytes) -> bytes | None:
    """Return a picture of the same kind with only what is seen; None when it cannot be drawn or is far too large.

    Args:
        content: the file of the picture.
    """
    from PIL import Image, ImageOps, UnidentifiedImageError

    kind = picture_kind(content)
    if kind is None or is_too_large(content):
        return None
    try:
        with Image.open(io.BytesIO(content), formats=(kind.upper(),)) as opened:
            turned = ImageOps.exif_transpose(opened)
            if turned.mode not in _MODES:
                # Inks of a press would not be those that the rest of a PDF is measured by.
                turned = turned.convert("RGBA" if "transparency" in turned.info else "RGB")
            bare = Image.new(turned.mode, turned.size)
            bare.paste(turned)
    # Pillow raises any of these for a file that is damaged, by the part that it was reading.
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError):
        return None
    with io.BytesIO() as out:
        bare.save(out, kind.upper(), **({"quality": _QUALITY} if kind == "jpeg" else {"optimize": False}))
        return out.getvalue()
