"""Says of letters that are drawn with other glyphs which letters they are, which WeasyPrint 70 says of glyphs alone.

A PDF names one text for each glyph of a font. In Arabic the dots of a letter are a glyph that other letters share, one
glyph can be two letters, and a mark on a letter is a glyph of its own; such a text was copied and read as other
letters, with spaces in its words. Here each letter that is not one glyph of its own carries its text beside what is
drawn. It is said for each letter apart: of a longer text some readers turn the order round in writing from the right.

It uses internals of that version, which is why the version is pinned.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from functools import wraps
from itertools import groupby
from typing import Any

LineDrawing = Callable[..., list[Any]]
"""Draws a line of text, and returns the pictures among its letters."""

_FROM_THE_RIGHT = {"R", "AL"}


def say_letters(text: Any) -> None:
    """Let WeasyPrint give each letter that is no glyph of its own its text.

    Args:
        text: its module that draws text.
    """
    if not hasattr(text.draw_first_line, "__wrapped__"):
        text.draw_first_line = _saying(text.draw_first_line, text)


def is_shaped(text: str) -> bool:
    """Return whether letters of a text can be drawn with several glyphs, or several with one."""
    return not text.isascii() and any(
        unicodedata.combining(letter) or unicodedata.bidirectional(letter) in _FROM_THE_RIGHT
        for letter in text
    )


def _saying(draw: LineDrawing, text: Any) -> LineDrawing:
    @wraps(draw)
    def drawn(
        stream: Any, textbox: Any, text_overflow: str, block_ellipsis: object, matrix: Any
    ) -> list[Any]:
        cut = text_overflow != "clip" or block_ellipsis != "none"
        if cut or not is_shaped(textbox.text) or not textbox.style["font_size"]:
            return draw(stream, textbox, text_overflow, block_ellipsis, matrix)
        text.pango.pango_layout_set_single_paragraph_mode(textbox.pango_layout.layout, True)  # noqa: FBT003 - of Pango
        line, _ = textbox.pango_layout.get_first_line()
        runs = [*_runs(line, text.ffi.NULL)]
        fonts = [stream.add_font(run.item.analysis.font) for run in runs]
        pictures = any(font.svg or font.png or font.colr or font.bitmap for font, _ in fonts)
        if pictures or any(_lacks_glyph(run, text.pango) for run in runs):
            return draw(stream, textbox, text_overflow, block_ellipsis, matrix)
        stream.set_text_matrix(*matrix.values)
        said = textbox.pango_layout.text.encode()
        for run, (font, size) in zip(runs, fonts, strict=True):
            stream.set_font_size(font.hash, size)
            _Run(stream, run, font, size, text).draw(said)
        return []

    return drawn


def _runs(line: Any, end: object) -> Iterator[Any]:
    run = line.runs[0]
    while run != end:
        yield run.data
        run = run.next


def _lacks_glyph(run: Any, pango: Any) -> bool:
    """Return whether no font has a letter, of which WeasyPrint warns."""
    glyphs = run.glyphs.glyphs[0 : run.glyphs.num_glyphs]
    return any(
        drawn.glyph & pango.PANGO_GLYPH_UNKNOWN_FLAG
        for drawn in glyphs
        if drawn.glyph != pango.PANGO_GLYPH_EMPTY
    )


class _Run:
    """A piece of a line in one font and one direction."""

    def __init__(self, stream: Any, run: Any, font: Any, size: float, text: Any) -> None:
        self._stream, self._run, self._font, self._size, self._text = stream, run, font, size, text
        self._glyphs = run.glyphs.glyphs
        self._waiting: list[str] = []

    def draw(self, said: bytes) -> None:
        """Draw the glyphs of each letter, with its text where they do not say it themselves.

        Args:
            said: the whole line.
        """
        item, clusters = self._run.item, self._run.glyphs.log_clusters
        count = self._run.glyphs.num_glyphs
        ends = [*sorted({clusters[number] for number in range(count)}), item.length]
        for begin, numbers in groupby(range(count), lambda number: clusters[number]):
            end = ends[ends.index(begin) + 1]
            self._letter([*numbers], said[item.offset + begin : item.offset + end].decode())
        self._flush()

    def _letter(self, numbers: list[int], letter: str) -> None:
        shown = [
            number for number in numbers if self._glyphs[number].glyph != self._text.pango.PANGO_GLYPH_EMPTY
        ]
        widest = max(shown, key=self._room, default=None)
        here = 0.0
        for number in shown:
            # The widest carries the letter, for a reader sees a space where that ends early; the others are its marks.
            said = letter if number == widest else ""
            apart = self._font.to_unicode.setdefault(self._glyphs[number].glyph, said) != said or not said
            if apart:
                self._flush()
                self._stream.stream.append(b"/Span <</ActualText " + _text(said) + b">> BDC")
            here = self._glyph(number, sum(map(self._room, range(numbers[0], number))), here)
            if apart:
                self._flush()
                self._stream.stream.append(b"EMC")
        self._move(sum(map(self._room, numbers)) - here)

    def _room(self, number: int) -> float:
        """Return how far the line goes on with a glyph, in thousandths of the size of the font."""
        return float(self._glyphs[number].geometry.width * 1000 * self._text.FROM_UNITS / self._size)

    def _glyph(self, number: int, place: float, here: float) -> float:
        """Draw a glyph where it stands in its letter, and return where that ends; both from where the letter begins."""
        glyph, aside = self._glyphs[number].glyph, self._glyphs[number].geometry
        place += aside.x_offset / self._size
        self._move(place - here)
        if rise := aside.y_offset / 1000:
            self._flush()
            self._stream.set_text_rise(-rise)
        self._waiting.append(f"<{glyph:04x}>")
        if rise:
            self._flush()
            self._stream.set_text_rise(0)
        return place + self._width(glyph)

    def _move(self, right: float) -> None:
        if round(right):
            self._waiting.append(f"{-round(right)}")

    def _width(self, glyph: int) -> float:
        if glyph not in self._font.widths:
            font = self._run.item.analysis.font
            seen, logical = self._stream.ink_rect, self._stream.logical_rect
            self._text.pango.pango_font_get_glyph_extents(font, glyph, seen, logical)
            self._font.widths[glyph] = round(logical.width * 1000 * self._text.FROM_UNITS / self._size)
        return float(self._font.widths[glyph])

    def _flush(self) -> None:
        if self._waiting:
            self._stream.show_text(" ".join(self._waiting))
            self._waiting = []


def _text(letter: str) -> bytes:
    return b"<" + (b"\xfe\xff" + letter.encode("utf-16-be")).hex().encode("ascii") + b">"
