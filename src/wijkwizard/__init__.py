"""Wijkwizard takes a neighbourhood meeting through four questions and prints a draft plan.

The package root holds the version and nothing else, so that importing it costs nothing: every face
loads its own room when it is asked for.
"""

__version__ = "0.2.0"
