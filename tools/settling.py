"""Waits until a screen has come to rest, for tests and for the pictures of the manual.

The pilot of Textual waits until the process has used no time for a while: some 20 ms for each key, and up to a second
on a machine that has other work. A loop in which no task is ready has nothing left but timers and threads.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sized

from wijkwizard.tui.app import WijkApp

_MOST_ROUNDS, _TICK = 2000, 0.005
"""Rounds at most before something is wrong, and seconds that a timer is given in a round."""


async def settled(app: WijkApp, pass_time: Callable[[float], None] | None = None) -> None:
    """Wait until no message, callback, animation or drawing is under way.

    Args:
        app: what is on the screen.
        pass_time: puts all clocks of the app ahead by so many seconds; none to let them pass.
    """
    for _ in range(_MOST_ROUNDS):
        await _drained()
        if not app.is_running or not app.screen_stack:
            return
        app.screen._on_timer_update()
        await _drained()
        if not app.screen_stack or (app.keys.at_rest and not _under_way(app)):
            return
        if pass_time is not None and not _awaits(app):
            pass_time(_TICK)
            await asyncio.sleep(0)
            continue
        ticked = asyncio.Event()
        app.set_timer(_TICK, ticked.set)
        await ticked.wait()
    raise AssertionError("the screen does not come to rest")


async def _drained() -> None:
    """Let every task go on until all of them wait for a timer or a thread."""
    ready: Sized = vars(asyncio.get_running_loop())["_ready"]
    await asyncio.sleep(0)
    while ready:  # noqa: ASYNC110 - no event tells that nothing happens
        await asyncio.sleep(0)


def _under_way(app: WijkApp) -> bool:
    screen = app.screen
    draws = screen._layout_required or screen._repaint_required or screen._scroll_required
    moves = bool(app.animator._animations or app.animator._scheduled)
    return moves or draws or _awaits(app) or bool(screen._callbacks or screen._dirty_widgets)


def _awaits(app: WijkApp) -> bool:
    """Return whether a message waits behind one that itself waits for a thread; that makes no task ready."""
    return any(node.message_queue_size or node._pending_message for node in (app, app.screen))
