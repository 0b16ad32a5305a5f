"""Makes the plan with a map or photo of the group on the screen."""

from __future__ import annotations

from wijkwizard.conversation.image_form import image_form, picture_of
from wijkwizard.tui.screens.base import WijkScreen
from wijkwizard.tui.screens.repeated_form import ask_until_usable


def make_with_image(screen: WijkScreen) -> None:
    """Ask for a picture, and make the plan with it."""
    ask_until_usable(
        screen, image_form, picture_of, lambda image: screen.wijk.paper.make("college", image=image)
    )
