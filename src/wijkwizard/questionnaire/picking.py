"""Parses a choice from options: by id, by label, or by number in the list.

People in a room say numbers, scripts write ids, and labels are copied from paper; all three must give the same
answer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from wijkwizard.questionnaire.kinds.options import Option
from wijkwizard.questionnaire.misfit import Misfit
from wijkwizard.terms.dutch import a_number_to, bare
from wijkwizard.terms.near import SLIP, as_written, few_wrong, meant, nearest, quoted, says_same

_LISTED = re.compile(r"[,;\n]")
_PARTS = (re.compile(r"[;\n]"), re.compile(r"[,;\n]|\s+en\s+"))
_PLACE = re.compile(r"[0-9]{1,6}")
"""A place in a list; Python refuses to make a number of thousands of digits."""
_NUMBER = re.compile(r"[0-9]+")
_NUMBERS = re.compile(r"[0-9]+(?:[\s,;]+[0-9]+)+")


@lru_cache(4096)
def _plain(text: str) -> str:
    """Return a text for comparing: each word that is looked for is held against all labels of a list."""
    return " ".join(bare(text).casefold().split())


_ARTICLES = frozenset({"de", "het", "een"})


@lru_cache(4096)
def _said(text: str) -> tuple[str, ...]:
    """Return the words of a text that say something, for comparing."""
    return tuple(word for word in _plain(text).split() if word not in _ARTICLES)


def find(options: Sequence[Option], raw: object) -> Option | None:
    """Return the option that is meant by an id of today or earlier, a label or a number from 1, or ``None``."""
    if isinstance(raw, bool) or not isinstance(raw, str | int):
        return None
    word = str(raw).strip()
    for option in options:
        if word in (option.id, *option.formerly):
            return option
    meant = [
        option
        for option in options
        if _plain(option.label) == _plain(word) or _plain(option.id) == _plain(word)
    ]
    exact = [option for option in meant if option.label == word]
    if len(meant) == 1 or len(exact) == 1:
        return (*exact, *meant)[0]
    if _PLACE.fullmatch(word) and 1 <= int(word) <= len(options):
        return options[int(word) - 1]
    return None


def is_id_alone(option: Option, words: str) -> bool:
    """Return whether words are the id of an option in other letters alone, such as capitals, while its label says else.

    An id as it stands is no word of people: programs write it.
    """
    written = words.strip()
    alike = _plain(option.id) == _plain(written) and written not in {option.id, *option.formerly}
    return alike and _said(option.label) != _said(written)


_SHORTEST_TAIL = 6
"""So many letters at the end of a word say what kind of thing it is."""


def but_for_articles(options: Sequence[Option], words: str) -> Option | None:
    """Return the only option of which the label differs from some words by an article more or less, or ``None``."""
    told = _said(words)
    alike = [option for option in options if told and _said(option.label) == told]
    return alike[0] if len(alike) == 1 else None


def near_option(options: Sequence[Option], words: str, *, ids: bool = False) -> Option | None:
    """Return the option of which a name is most like some words: a slip of them, or the same with words around it.

    ``None`` when none is: letters that happen to be alike are no reason to think that somebody meant it.

    Args:
        options: the options.
        words: what was written.
        ids: whether their ids are seen there, as in a file.
    """
    by_word = {
        _plain(word): option
        for option in options
        for word in (*option.also, option.label, *((option.id,) if ids else ()))
    }
    written = _plain(words)
    # 'Bouwstroom 2' is no slip of 'Bouwstroom 1': things of a kind are told apart by their number.
    by_word = {word: option for word, option in by_word.items() if not _another_number(written, word)}
    # A compound is a kind of what it ends with: 'kattenoverlast' is overlast, and no slip of 'wateroverlast'.
    tails = [word for word in by_word if len(word) >= _SHORTEST_TAIL and written.endswith(word)]
    near = (
        max(tails, key=len, default="")
        or nearest(written, by_word, SLIP)
        or nearest(written, [word for word in by_word if says_same(written, word)], likeness=0)
    )
    return by_word[near] if near else None


def _another_number(one: str, other: str) -> bool:
    """Return whether two names are the same but for their number."""
    numbers, others = _NUMBER.findall(one), _NUMBER.findall(other)
    return numbers != others and _NUMBER.sub("", one) == _NUMBER.sub("", other)


def is_misspelt(words: str, name: str) -> bool:
    """Return whether words are a typing error in a name: a few wrong letters or spaces, and no word more or less.

    'Bestuurlijk Overleg Zuid' is a body of its own, 'kattenoverlast' is no slip of 'overlast', and 'onveilig' none of
    'veilig'.
    """
    said, named = _said(words), _said(name)
    written, label = " ".join(said), " ".join(named)
    if written == label or (len(said) == len(named) and written.endswith(label)):
        return False
    if "".join(said) == "".join(named):
        return True
    return len(said) == len(named) and bool(nearest(written, [label], SLIP)) and few_wrong(written, label)


def adds_words(option: Option, words: str) -> bool:
    """Return whether words that meant an option say more than its label: not that or a part of it, nor a slip of it."""
    named = _said(option.label)
    return not is_misspelt(words, option.label) and not all(
        word in named or any(is_misspelt(word, each) for each in named) for word in _said(words)
    )


def one_new(options: Sequence[Option], text: str) -> tuple[tuple[str, ...], str]:
    """Return the options that a list in text names, and its only other part; ``((), text)`` when it is no such list."""
    parts = [part.strip() for part in _LISTED.split(text) if part.strip()]
    known = [option.id for part in parts if (option := find(options, part)) is not None]
    new = [part for part in parts if find(options, part) is None]
    return (tuple(dict.fromkeys(known)), new[0]) if known and len(new) == 1 else ((), text)


def not_there(options: Sequence[Option], raw: object) -> Misfit:
    """Return the misfit of an unknown option, with a suggestion."""
    if not options:
        return Misfit("Er valt hier nog niets te kiezen.", "Vul eerst de regels waaruit u hier kiest.")
    words, choices = as_written(raw), listed(options)
    numbers = a_number_to(len(options))
    if sum(_plain(option.label) == _plain(words) for option in options) > 1:
        what = f"{quoted(raw)} staat meer dan één keer bij de keuzes."
        return Misfit(what, f"Kies {numbers}, of geef ze elk eigen woorden.", choices=choices)
    what = f"{quoted(raw)} staat niet bij de keuzes."
    other = f"Kies {numbers}, of neem de woorden over."
    seen, known = near_option(options, words), near_option(options, words, ids=True)
    in_file = Misfit(what, meant(known.label), choices=choices) if known is not None else None
    return Misfit(what, meant(seen.label) if seen is not None else other, choices=choices, in_file=in_file)


def listed(options: Sequence[Option]) -> tuple[tuple[str, str], ...]:
    """Return the options as the choices of a misfit: each as it is written, and its label."""
    return tuple((option.id, option.label) for option in options)


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


def several(options: Sequence[Option], raw: object, at_most: int | None) -> tuple[list[str], list[Misfit]]:
    """Return the chosen ids, in the order of ``raw``, and all misfits."""
    given = raw if isinstance(raw, list | tuple) else _split(options, as_written(raw))
    found: list[str] = []
    wrong: list[Misfit] = []
    for written in given:
        option = find(options, written)
        if option is None:
            wrong.append(not_there(options, written))
        else:
            found.append(option.id)
    if not given:
        wrong.append(Misfit("Er is niets gekozen.", "Kies minstens één mogelijkheid, of sla de vraag over."))
    if at_most is not None and len(set(found)) > at_most:
        wrong.append(Misfit(f"Er zijn er {len(set(found))} gekozen.", f"Kies er hoogstens {at_most}."))
    return found, wrong
