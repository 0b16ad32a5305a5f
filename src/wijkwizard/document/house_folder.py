"""Reads the folder of a house style: one file of plain keys, with the pictures, letters and template that it names.

All that is wrong is said at once, and nothing of the folder is used until all of it can be.
"""

from __future__ import annotations

import io
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from wijkwizard.authoring.faults import Fault
from wijkwizard.authoring.yaml_reader import YamlFile, read
from wijkwizard.document.clean_pictures import MILLIONS, cleaned_picture, is_too_large
from wijkwizard.document.contrast import hex_colour, readable, too_faint
from wijkwizard.document.font_file import is_whole, may_be_embedded
from wijkwizard.document.house_style import FaceName, HousePicture, HouseStyle
from wijkwizard.document.word_frame import clean_frames, lost_words, settle_page
from wijkwizard.document.word_house import adopt
from wijkwizard.document.word_origin import forget_template, without_clock
from wijkwizard.document.word_template import read_template
from wijkwizard.errors import WijkError
from wijkwizard.errors.reasons import words
from wijkwizard.files.look import instead, read_at_most
from wijkwizard.terms.near import few, meant, nearest, others

STYLE_FILE = "huisstijl.yaml"
"""The name of the file with the keys."""

_FACES: Mapping[str, FaceName] = {
    "letter": "gewoon",
    "letter-vet": "vet",
    "letter-cursief": "cursief",
    "letter-vet-cursief": "vet-cursief",
}
_TEXTS = ("naam", "soort", "titel", "uitgave")
_PICTURES = ("beeldmerk", "omslag")
_SHOWS = "-tekst"
KEYS = (
    *_TEXTS,
    "kleur",
    *(f"{name}{end}" for name in _PICTURES for end in ("", _SHOWS)),
    *_FACES,
    "sjabloon",
)
_LONGEST = 80
_MOST_BYTES = 4_000_000
_MOST_TEXT = 100_000
_QUOTED = 'Schrijf een kleur als zes cijfers of letters tussen aanhalingstekens, zoals "#00522e".'


@dataclass(frozen=True, slots=True)
class ReadStyle:
    """A house style that was read.

    Attributes:
        style: what it is.
        remarks: in Dutch and without their first capital, what its maker should know.
    """

    style: HouseStyle
    remarks: tuple[str, ...] = ()


def read_house_style(folder: Path) -> ReadStyle:
    """Read the folder of a house style.

    Raises:
        WijkError: ``style-missing``, ``style-faulty`` with all that is wrong, ``path-refused``, or one of the codes
            about templates.
    """
    path = folder / STYLE_FILE
    if not path.is_file():
        raise WijkError("style-missing", path=folder, name=STYLE_FILE)
    try:
        stored = read_at_most(path, _MOST_TEXT)
        text = (stored or b"").decode("utf-8-sig")
    except OSError as error:
        raise WijkError("path-refused", path=path, reason=words(error)) from error
    except UnicodeDecodeError as error:
        raise _faulty(folder, ["het bestand is niet opgeslagen als UTF-8."]) from error
    content = read(text, STYLE_FILE)
    if content.faults or not isinstance(content.data, dict):
        raise _faulty(
            folder, [_line(fault) for fault in content.faults] or ["verwacht regels met 'naam: waarde'."]
        )
    reader = _FolderReader(folder, content, dict(content.data))
    style = reader.style()
    if reader.faults:
        raise _faulty(folder, reader.faults)
    return ReadStyle(style, tuple(reader.remarks))


def _line(fault: Fault) -> str:
    return f"regel {fault.line}: {fault.what[0].lower()}{fault.what[1:]} {fault.remedy}"


def _faulty(folder: Path, faults: Collection[str]) -> WijkError:
    shown = [others(text, more) for text, more in few(list(faults), lambda _: "")]
    return WijkError("style-faulty", path=folder, faults=" ".join(shown))


@dataclass(slots=True)
class _FolderReader:
    """Reads what the keys say, and collects what is wrong and what should be known."""

    folder: Path
    content: YamlFile
    keys: Mapping[str, object]
    faults: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    def style(self) -> HouseStyle:
        for key in self.keys:
            if key not in KEYS:
                near = nearest(str(key), KEYS)
                self._fault(
                    str(key), f"'{key}' ken ik niet.", meant(near) if near else f"Kies uit {', '.join(KEYS)}."
                )
        logo, cover = map(self._picture, _PICTURES)
        colour = self._colour()
        return HouseStyle(
            name=self._text("naam"),
            colour=colour,
            logo=logo,
            cover=cover,
            faces=tuple(self._faces()),
            kind=self._text("soort"),
            title=self._text("titel"),
            sender=self._text("uitgave"),
            word=self._template(),
        )

    def _fault(self, key: str, what: str, remedy: str) -> None:
        self.faults.append(f"regel {self.content.at((key,), key=True).line}: {what} {remedy}")

    def _text(self, key: str) -> str:
        value = self.keys.get(key)
        if value is None:
            return ""
        if isinstance(value, list | dict | bool) or len(str(value)) > _LONGEST:
            self._fault(
                key, f"bij '{key}' hoort een tekst van hoogstens {_LONGEST} tekens.", "Maak hem korter."
            )
            return ""
        return " ".join(str(value).split())

    def _colour(self) -> str:
        text = self._text("kleur")
        if "kleur" in self.keys and not hex_colour(text):
            self._fault("kleur", "dit is geen kleur.", _QUOTED)
            return ""
        if text:
            colour = hex_colour(text)
            if faint := too_faint("de kleur van", {"koppen en omslag": colour}):
                self.remarks.append(
                    f"{faint} Koppen en omslag krijgen daarom een donkerder tint: #{readable(colour)}."
                )
        return hex_colour(text)

    def _path(self, key: str) -> Path | None:
        """Return the file that a key names; None when it names none, or one that is not in the folder itself."""
        name = self._text(key)
        if name and (Path(name).name != name or "\\" in name):
            self._fault(key, f"'{name}' is geen bestand in deze map.", "Zet het in de map zelf.")
            return None
        return self.folder / name if name else None

    def _bytes(self, key: str) -> bytes | None:
        """Return the content of a file in the folder; None when none is named, or it cannot be used."""
        path = self._path(key)
        if path is None:
            return None
        try:
            reason = instead(path)
            content = None if reason else read_at_most(path, _MOST_BYTES)
        except WijkError as error:
            self._fault(key, error.sentence, error.remedy)
            return None
        except OSError as error:
            reason, content = words(error), None
        if content is None:
            self._fault(
                key,
                f"{path.name} kan niet worden gebruikt ({reason or 'het is te groot'}).",
                "Kies een ander.",
            )
        return content

    def _picture(self, key: str) -> HousePicture:
        content = self._bytes(key)
        if content is None:
            return HousePicture()
        drawn, shows = cleaned_picture(content), self._text(f"{key}{_SHOWS}")
        if is_too_large(content):
            self._fault(
                key, f"dit heeft meer dan {MILLIONS} miljoen beeldpunten.", "Bewaar de afbeelding kleiner."
            )
        elif drawn is None:
            self._fault(key, "dit is geen PNG of JPEG die te tekenen is.", "Bewaar de afbeelding als PNG.")
        if not shows:
            self._fault(
                key,
                "er staat niet bij wat de afbeelding toont, voor wie haar niet ziet.",
                f"Zet het achter '{key}{_SHOWS}:'.",
            )
        return HousePicture(drawn, shows) if drawn and shows else HousePicture()

    def _faces(self) -> Iterator[tuple[FaceName, bytes]]:
        for key, name in _FACES.items():
            content = self._bytes(key)
            if content is None:
                continue
            if not is_whole(content):
                self._fault(key, "dit is geen letterbestand.", "Kies een .ttf of .otf.")
            elif not may_be_embedded(content):
                self._fault(
                    key, "de maker staat niet toe dat deze letter in een PDF komt.", "Kies een andere letter."
                )
            else:
                yield name, content
        if any(key in self.keys for key in _FACES) and "letter" not in self.keys:
            key = next(key for key in _FACES if key in self.keys)
            self._fault(key, "de gewone letter ontbreekt.", "Zet haar achter 'letter:'.")

    def _template(self) -> bytes:
        """Return the template for Word with nothing but its look, so that no more of it stands in a dossier."""
        path = self._path("sjabloon")
        if path is None:
            return b""
        made = read_template(path).opened()
        forget_template(made)
        settle_page(made)
        lost = lost_words(path.name, clean_frames(made))
        self.remarks += [*adopt(made), *([lost] if lost else [])]
        with io.BytesIO() as out:
            made.save(out)
            return without_clock(out.getvalue())
