"""The layouts that statistics files have, one module each, behind one registry.

A module looks at the first rows of a sheet and says whether it recognises the layout; it then converts it to plain
rows: one row per region and year, with a header.
"""

from wijkwizard.figures.tables.shapes.registry import match_sheets
from wijkwizard.figures.tables.shapes.sheet_match import SheetMatch

__all__ = ["SheetMatch", "match_sheets"]
