"""Handles one key at a time: a key waits until the messages of the previous key have been processed.

Messages between widgets take time, and more on a slow disk. Without the queue, fast typing would go to the previous
question, write a number in the row above, or choose from the list that was there before.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeAlias

from textual import events
from textual.app import App
from textual.message_pump import MessagePump
from textual.widgets import OptionList

from wijkwizard.tui.key_burst import UNTIL, KeyBurst

Typing: TypeAlias = events.Key | events.Paste

_AT_REST = 3
"""Rounds without anything waiting before the next key: a message that is answered by a message needs one more."""
_MOST_ROUNDS = 60
_MOST_WAITS = 20
"""Times that held keys wait for a computer that does not get to the next key."""
_LONGEST = 3.0
"""Seconds after which a key is no longer waited for, so that the keyboard can never go dead."""


class KeyQueue:
    """Queues keys that are typed ahead, in order, until the app is ready for them."""

    def __init__(self, app: App[None], deliver: Callable[[events.Event], Awaitable[None]]) -> None:
        """Queue the keys of an app.

        Args:
            app: what the keys are for.
            deliver: delivers one event to it, as the framework does.
        """
        self._app, self._hand_over = app, deliver
        self._kept: deque[Typing] = deque()
        self._under_way = 0
        self._delivered = 0
        self._began = 0.0
        self._burst = KeyBurst()

    @property
    def at_rest(self) -> bool:
        """Whether every key that was pressed has done its work."""
        return not self._under_way and not self._kept and not self._burst.held

    @property
    def _rows(self) -> int | None:
        """How many rows for hidden counts there are below the cursor; ``None`` where no counts are hidden."""
        focused = self._app.focused
        tally = getattr(focused, "tally", None)
        if not isinstance(focused, OptionList) or tally is None or not tally.field.sealed:
            return None
        return focused.option_count - 1 - (focused.highlighted or 0)

    @property
    def _acts(self) -> str:
        """The signs that do something at once to what has the keys, and can begin a paste."""
        return str(getattr(self._app.focused, "ACTS", ""))

    def _waited(self, key: events.Key) -> float:
        """Return for how many seconds a key can have waited."""
        return key.time - self._began if self._under_way or self._kept else 0.0

    async def take(self, event: events.Event) -> None:
        """Queue a key that comes while another is being processed; pass on everything else."""
        if not isinstance(event, Typing) or event.is_forwarded:
            await self._hand_over(event)
        elif isinstance(event, events.Key) and self._burst.holds(event, self._waited(event), self._acts):
            asyncio.get_running_loop().call_later(UNTIL, self._release, event)
        else:
            for held in self._burst.release(self._rows) if self._burst.held else ():
                await self._in_turn(held)
            await self._in_turn(event)

    def _release(self, last: events.Key, rounds: int = 0) -> None:
        """Deliver the held keys, unless more came since, or lie there and were not looked at yet."""
        if not self._burst.held or self._burst.held[-1] is not last:
            return
        if self._app.message_queue_size and rounds < _MOST_WAITS:
            asyncio.get_running_loop().call_later(UNTIL, self._release, last, rounds + 1)
        else:
            for event in self._burst.release(self._rows):
                self._app.call_later(self._in_turn, event)

    async def _in_turn(self, event: Typing) -> None:
        if self._under_way:
            self._kept.append(event)
        else:
            self._began = event.time
            await self._deliver(event)

    async def _deliver(self, event: Typing) -> None:
        self._delivered += 1
        key = self._under_way = self._delivered
        asyncio.get_running_loop().call_later(_LONGEST, self._give_up, key)
        await self._hand_over(event)
        await _Walk(self, key, self.path()).step()

    def path(self) -> list[MessagePump]:
        """Return everything that a key or its messages go through: from what has the keys up to the app."""
        if not self._app.screen_stack:
            return [self._app]
        return [*(self._app.focused or self._app.screen).ancestors_with_self]

    def is_under_way(self, key: int) -> bool:
        """Return whether a key is still being processed."""
        return key == self._under_way

    async def done(self) -> None:
        """Go on with the next key: everything that the key under way caused was processed."""
        self._under_way = 0
        if self._kept:
            await self._deliver(self._kept.popleft())

    def _give_up(self, key: int) -> None:
        if key == self._under_way:
            self._under_way = 0
            if self._kept:
                self._app.post_message(self._kept.popleft())


@dataclass(slots=True)
class _Walk:
    """Waits for the message queue of each widget in turn, repeatedly until all are empty.

    Each step is posted as the method that it is: of a function with its arguments, which ``call_later`` makes of
    it, the framework looks up at every step again how many it takes.
    """

    keys: KeyQueue
    key: int
    path: list[MessagePump]
    rounds: int = 0
    quiet: int = 0

    async def step(self) -> None:
        """Wait for the next widget; at the end of the path begin again, or end."""
        while self.keys.is_under_way(self.key):
            while self.path:
                if self.path.pop(0).post_message(events.Callback(callback=self.step)):
                    return
            self.path = self.keys.path()
            waits = any(pump.message_queue_size for pump in self.path)
            self.quiet = 0 if waits else self.quiet + 1
            if self.quiet >= _AT_REST or self.rounds >= _MOST_ROUNDS:
                await self.keys.done()
                return
            self.rounds += 1
