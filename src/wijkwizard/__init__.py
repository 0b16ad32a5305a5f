"""Wijkwizard takes a neighbourhood meeting through four questions and prints a draft plan.

The package root holds only the version, so that importing it costs nothing: each face (``tui``, ``lines``, the
command line) imports what it needs when it starts.
"""

__version__ = "0.2.0"
