"""Says in the tags of a PDF which words are of another language, which WeasyPrint 70 leaves out.

It uses internals of that version, which is why the version is pinned.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import wraps
from importlib import import_module
from typing import Any

TagBuilder = Callable[..., Iterator[Any]]
"""Makes the tags of a box and of what is in it."""


def tag_languages(tags: Any) -> None:
    """Let WeasyPrint give the tag of each piece of text with a language of its own that language.

    Args:
        tags: its module that makes tags.
    """
    if not hasattr(tags._build_box_tree, "__wrapped__"):  # noqa: SLF001 - there is no public way to the tags
        tags._build_box_tree = _with_language(tags._build_box_tree)  # noqa: SLF001 - as above


def _with_language(build: TagBuilder) -> TagBuilder:
    @wraps(build)
    def built(box: Any, *others: Any) -> Iterator[Any]:
        String = import_module("pydyf").String  # noqa: N806 - a class

        element = getattr(getattr(box, "_box", box), "element", None)
        language = element.get("lang") if element is not None and element.tag == "span" else None
        for tag in build(box, *others):
            if language:
                tag["Lang"] = String(language)
            yield tag

    return built
