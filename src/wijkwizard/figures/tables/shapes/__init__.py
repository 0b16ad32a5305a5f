"""The shapes that files of statistics have, one module each, behind one registry.

A shape looks at the first rows of a sheet and says whether it is its own; it then makes plain rows of it: one
row per region and year, names above.
"""

from wijkwizard.figures.tables.shapes.registry import match_sheets
from wijkwizard.figures.tables.shapes.sheet_match import SheetMatch

__all__ = ["SheetMatch", "match_sheets"]
