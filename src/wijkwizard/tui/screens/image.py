"""Makes the plan with a map or photo of the group on the screen."""

from __future__ import annotations

from wijkwizard.conversation.form import FormSpec
from wijkwizard.conversation.image_form import image_form, picture_of
from wijkwizard.errors import WijkError
from wijkwizard.tui.screens.base import WijkScreen
from wijkwizard.tui.screens.dialogs import Form


def make_with_image(screen: WijkScreen) -> None:
    """Ask for a picture until it can be used or the user goes back, and make the plan with it."""

    def ask(spec: FormSpec) -> None:
        screen.app.push_screen(Form(spec), take)

    def take(filled: dict[str, str] | None) -> None:
        if filled is None:
            return
        try:
            image = picture_of(filled)
        except WijkError as error:
            ask(image_form(filled, f"{error.sentence} {error.remedy}"))
        else:
            screen.wijk.paper.make("college", image=image)

    ask(image_form())
