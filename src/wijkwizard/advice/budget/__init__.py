"""Two published rules for spending money on what people chose, side by side; people decide.

The first takes the set with the most votes for the money. The second gives everybody an equal share of the money.
"""
