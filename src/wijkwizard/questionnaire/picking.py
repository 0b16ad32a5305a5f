"""Reads what is picked from options or a scale: by id, by label, or by number in the list.

People in a room call out numbers, scripts write ids, and who copies from paper types labels; all three must
mean the same.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from wijkwizard.questionnaire.misfit import Misfit, together
from wijkwizard.questionnaire.model import Option, Scale
from wijkwizard.terms import ChoicesValue, ChoiceValue, GridValue, RankingValue, ScaleValue, Value
from wijkwizard.terms.near import meant, nearest, quoted

_PARTS = (re.compile(r"[;\n]"), re.compile(r"[,;\n]|\s+en\s+"))
_PLACE = re.compile(r"[0-9]{1,6}")
"""A place in a list; Python refuses to make a number of thousands of digits."""
_NUMBERS = re.compile(r"[0-9]+(?:[\s,;]+[0-9]+)+")


def _plain(text: object) -> str:
    return " ".join(str(text).casefold().split())


def find(options: Sequence[Option], raw: object) -> Option | None:
    """Return the option that is meant by an id, a label or a number from 1, or ``None``."""
    if isinstance(raw, bool) or not isinstance(raw, str | int):
        return None
    word = str(raw).strip()
    for option in options:
        if option.id == word:
            return option
    meant = [
        option
        for option in options
        if _plain(option.label) == _plain(word) or _plain(option.id) == _plain(word)
    ]
    if len(meant) == 1:
        return meant[0]
    if _PLACE.fullmatch(word) and 1 <= int(word) <= len(options):
        return options[int(word) - 1]
    return None


def _unknown(options: Sequence[Option], raw: object) -> Misfit:
    if not options:
        return Misfit("Er valt hier nog niets te kiezen.", "Vul eerst de regels waaruit u hier kiest.")
    words = {_plain(word): option.label for option in options for word in (option.id, option.label)}
    near = nearest(_plain(raw), words)
    if near:
        remedy = meant(words[near])
    else:
        remedy = f"Kies een nummer van 1 tot en met {len(options)}, of neem de woorden over."
    choices = tuple((option.id, option.label) for option in options)
    return Misfit(f"{quoted(raw)} staat niet bij de keuzes.", remedy, choices=choices)


def read_choice(options: Sequence[Option], raw: object) -> Value | Misfit:
    """Read one option."""
    option = find(options, raw)
    return _unknown(options, raw) if option is None else ChoiceValue(v=option.id)


def _split(options: Sequence[Option], text: str) -> list[str]:
    """Split a text into what may be options; a label may itself have a comma or 'en' in it."""
    if find(options, text):
        return [text]
    if _NUMBERS.fullmatch(text.strip()):
        return re.findall(r"[0-9]+", text)
    best: list[str] = []
    for parts in _PARTS:
        best = [part.strip() for part in parts.split(text) if part.strip()]
        if all(find(options, part) for part in best):
            return best
    return best


def _several(options: Sequence[Option], raw: object, at_most: int | None) -> tuple[list[str], list[Misfit]]:
    """Return the ids that are meant, in the order of ``raw``, and all that does not fit."""
    given = raw if isinstance(raw, list | tuple) else _split(options, str(raw))
    found: list[str] = []
    wrong: list[Misfit] = []
    for one in given:
        option = find(options, one)
        if option is None:
            wrong.append(_unknown(options, one))
        else:
            found.append(option.id)
    if not given:
        wrong.append(Misfit("Er is niets gekozen.", "Kies minstens één mogelijkheid, of sla de vraag over."))
    if at_most is not None and len(set(found)) > at_most:
        wrong.append(Misfit(f"Er zijn er {len(set(found))} gekozen.", f"Kies er hoogstens {at_most}."))
    return found, wrong


def read_choices(options: Sequence[Option], raw: object, at_most: int | None = None) -> Value | Misfit:
    """Read several options; they come back in the order of the options."""
    found, wrong = _several(options, raw, at_most)
    if wrong:
        return together(wrong)
    return ChoicesValue(v=tuple(option.id for option in options if option.id in found))


def read_ranking(options: Sequence[Option], raw: object, at_most: int | None = None) -> Value | Misfit:
    """Read options in order of importance."""
    found, wrong = _several(options, raw, at_most)
    if len(set(found)) < len(found):
        remedy = "Noem elke keuze één keer, de belangrijkste eerst."
        wrong.append(Misfit("Een keuze staat er twee keer in.", remedy))
    return together(wrong) if wrong else RankingValue(v=tuple(found))


def _step(scale: Scale, raw: object) -> int | Misfit:
    bounds = f"Kies een getal van {scale.min} tot en met {scale.max}."
    for step, label in scale.labels.items():
        if _plain(label) == _plain(raw):
            return step
    named = tuple((str(step), label) for step, label in scale.labels.items())
    word = str(raw).strip()
    if isinstance(raw, bool) or not re.fullmatch(r"-?[0-9]{1,6}", word):
        return Misfit(f"{quoted(raw)} staat niet op de schaal.", bounds, choices=named)
    step = int(word)
    if not scale.min <= step <= scale.max:
        return Misfit(f"{step} valt buiten de schaal.", bounds, choices=named)
    return step


def read_step(scale: Scale, raw: object) -> Value | Misfit:
    """Read a step on a scale, as a number or by its label."""
    step = _step(scale, raw)
    return step if isinstance(step, Misfit) else ScaleValue(v=step)


def _pairs(text: str) -> tuple[list[tuple[str, str]], list[Misfit]]:
    """Split 'wonen 3, werk 4' into rows with their scores, and what has no score."""
    found: list[tuple[str, str]] = []
    wrong: list[Misfit] = []
    for part in re.split(r"[,;\n]", text):
        if not part.strip():
            continue
        name, colon, score = part.rpartition(":") if ":" in part else part.strip().rpartition(" ")
        if not colon and not name:
            what = f"Bij '{part.strip()}' staat geen getal."
            wrong.append(Misfit(what, "Schrijf achter elke regel een getal, zoals 'wonen 3, werk 4'."))
        else:
            found.append((name.strip(), score.strip()))
    return found, wrong


def read_grid(options: Sequence[Option], scale: Scale, raw: object) -> Value | Misfit:
    """Read a step or count for rows, from a mapping or from text such as 'wonen 3, werk 4'."""
    pairs, wrong = (list(raw.items()), []) if isinstance(raw, Mapping) else _pairs(str(raw))
    scores: dict[str, int] = {}
    for name, score in pairs:
        option, step = find(options, name), _step(scale, score)
        if option is None:
            wrong.append(_unknown(options, name))
        if isinstance(step, Misfit):
            wrong.append(
                Misfit(f"{option.label if option else name}: {step.what}", step.remedy, choices=step.choices)
            )
        elif option is not None:
            scores[option.id] = step
    if wrong:
        return together(wrong)
    if not scores:
        return Misfit("Er is niets ingevuld.", "Geef minstens één regel een getal, of sla de vraag over.")
    return GridValue(v={option.id: scores[option.id] for option in options if option.id in scores})
