"""The wizard on the screen; the only package that imports textual.

Importing this package is cheap: textual itself is imported when the wizard starts, after the terminal was checked,
so that a terminal that cannot show it gets a clear sentence at once.
"""

from wijkwizard.tui.launch import run_beamer, run_wizard
from wijkwizard.tui.start_options import StartOptions

__all__ = ["StartOptions", "run_beamer", "run_wizard"]
