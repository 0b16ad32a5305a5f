"""Says when a group was promised to hear back, counted from today."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from wijkwizard.terms.dutch import day

_LONG_AGO = 60
"""So many days after it a promise is old news."""

_WHOLE = 10
"""The length of a whole day in ISO form; a month or a year is shorter."""


def promise_words(days: Sequence[str], today: date) -> str:
    """Return the next promise in a sentence, or the last one while it was not long ago; empty for none.

    Args:
        days: when it was promised, in ISO form as far as each is known.
        today: the current date.
    """
    now = today.isoformat()
    ahead = sorted(iso for iso in days if iso >= now[: len(iso)])
    if ahead:
        return f"U beloofde {_when(ahead[0], today)} terug te komen{_how_far(ahead[0], today)}."
    last = max((iso for iso in days if _is_whole(iso)), default="")
    if not last or (today - date.fromisoformat(last)).days > _LONG_AGO:
        return ""
    return f"U beloofde {_when(last, today)} terug te komen{_how_far(last, today)}."


def _is_whole(iso: str) -> bool:
    return len(iso) == _WHOLE


def _when(iso: str, today: date) -> str:
    """Return when it is: the year only when it is another one, or all that is known."""
    words = day(iso)
    if iso[:4] == f"{today.year:04d}" and len(iso) > len("2027"):
        words = words.removesuffix(f" {today.year:04d}")
    return f"{'op' if _is_whole(iso) else 'in'} {words}"


def _how_far(iso: str, today: date) -> str:
    if not _is_whole(iso):
        return ""
    left = (date.fromisoformat(iso) - today).days
    if left < 0:
        return f": dat was {_days(-left)} geleden" if left < -1 else ": dat was gisteren"
    return {0: ": dat is vandaag", 1: ": dat is morgen"}.get(left, f": nog {_days(left)}")


def _days(count: int) -> str:
    return "1 dag" if count == 1 else f"{count} dagen"
