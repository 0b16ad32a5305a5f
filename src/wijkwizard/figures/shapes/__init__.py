"""The shapes that files of statistics have, one module each, behind one registry.

A shape looks at the first rows of a sheet and says whether it is its own; it then makes plain rows of it: one
row per region and year, names above.
"""

from wijkwizard.figures.shapes.claim import Claim
from wijkwizard.figures.shapes.registry import claims_of

__all__ = ["Claim", "claims_of"]
